//! Titles with what limits them ("former", "-elect") and what they are of ("South Korean", "of France").

use factlint_reference::{EntityId, Reference, key};
use jiff::civil::Date;

use super::{Mention, Named, Tense, TitleMention, TitleRef, Value};
use crate::document::{Document, Shape, Token};
use crate::english::words;

/// Gives every title its tense, joins titles with the country or organisation beside them, and adds the people that the
/// reference does not know. `all` is in the order of the text and stays so.
pub(super) fn join(
    document: &Document<'_>,
    reference: &Reference,
    published: Option<Date>,
    all: &mut Vec<Mention>,
) {
    let mut out: Vec<Mention> = Vec::with_capacity(all.len());
    for index in 0..all.len() {
        let Value::Title(title) = all[index].value else {
            let spoken_for = out.last().is_some_and(|last| {
                matches!(last.value, Value::Role { .. }) && last.tokens.end >= all[index].tokens.end
            });
            if !spoken_for {
                out.push(all[index].clone());
            }
            continue;
        };
        let first = all[index].tokens.start;
        let owned = out.last().is_some_and(|last| last.tokens.end == first);
        if !owned && is_of_another_rank(document, first as usize) {
            continue;
        }
        let (title, start, end) = limits(document, title, &all[index]);
        let before =
            out.last().and_then(|last| owner_before(document, last, start).map(|of| (of, last.tokens.start)));
        let after = all
            .get(index + 1)
            .and_then(|next| owner_behind(document, end, next).map(|of| (of, next.tokens.end)));
        let (value, start, end) = match (before, after) {
            (Some((of, owner_start)), _) if bears(reference, of, title.title) => {
                out.pop();
                let outer = limits_before(document, owner_start as usize, title);
                (Value::Role { of, title: outer.0 }, outer.1, end)
            }
            (_, Some((of, owner_end))) if bears(reference, of, title.title) => {
                (Value::Role { of, title }, start, owner_end as usize)
            }
            (Some((of, owner)), _) if limits_before(document, owner as usize, title).1 < owner as usize => {
                // "Former Texas Rep. Beto O'Rourke". In "former Florida Attorney General", "former" belongs to an office of
                // that place, which the reference lacks.
                if !is_represented(reference, of, title.title) {
                    continue;
                }
                (Value::Title(limits_before(document, owner as usize, title).0), start, end)
            }
            _ => (Value::Title(title), start, end),
        };
        let next = all.get(index + 1);
        let holder = holder(document, reference, published, &value, end, next);
        out.push(Mention { span: document.span(start..end), tokens: start as u32..end as u32, value });
        out.extend(holder.or_else(|| stranger(document, end, next)));
    }
    *all = out;
}

/// Whether any candidate has an office with this title.
fn bears(reference: &Reference, of: Named, title: TitleRef) -> bool {
    of.candidates().iter().any(|&id| !title.offices(id, reference).is_empty())
}

/// Whether a place lies in a country of whose many holders of such an office some represent a part.
fn is_represented(reference: &Reference, place: Named, title: TitleRef) -> bool {
    let TitleRef::Borne(title) = title else { return false };
    let within = |of| place.candidates().iter().any(|&id| reference.entity(id).within == Some(of));
    reference
        .offices_with_title(title)
        .iter()
        .filter_map(|&id| reference.office(id))
        .any(|office| !office.single && within(office.of))
}

/// Whether the word before a title makes another office of it: "deputy prime minister", "shadow chancellor", "Lt. Gov.".
fn is_of_another_rank(document: &Document<'_>, start: usize) -> bool {
    let first = document.sentences[document.sentence_of(start)].tokens.start;
    let dash = start > first && document.tokens[start - 1].is_dash() && !document.tokens[start].spaced;
    let point = start > first && document.tokens[start - 1].is('.');
    start
        .checked_sub(1 + usize::from(dash || point))
        .filter(|&at| at >= first)
        .is_some_and(|at| words::changes_rank(document.word(at)) && !is_preposition(document, at))
}

/// Whether "under" at `at` is no part of a title: "under President NAME", not "under secretary".
fn is_preposition(document: &Document<'_>, at: usize) -> bool {
    document.word(at).eq_ignore_ascii_case("under")
        && !document.word(at + 1).eq_ignore_ascii_case("secretary")
}

/// The person of a single surname behind a title ("President Biden"), where one holder of such an office fits.
fn holder(
    document: &Document<'_>,
    reference: &Reference,
    published: Option<Date>,
    value: &Value,
    end: usize,
    next: Option<&Mention>,
) -> Option<Mention> {
    let token = document.tokens.get(end).filter(|token| token.is_capitalised() && token.spaced)?;
    if next.is_some_and(|next| next.tokens.start as usize == end && matches!(next.value, Value::Person(_))) {
        return None;
    }
    let goes_on = document
        .tokens
        .get(end + 1)
        .is_some_and(|after| (after.is_capitalised() && after.spaced) || (after.is_dash() && !after.spaced));
    if goes_on {
        return None;
    }
    let (title, of) = match *value {
        Value::Title(title) => (title, None),
        Value::Role { of, title } => (title, Some(of)),
        _ => return None,
    };
    let in_office = |person: EntityId| {
        reference.terms_of_person(person).any(|term| {
            let fits = title.title.names(term.office, reference)
                && of.is_none_or(|of| {
                    reference.entity(term.office).within.is_some_and(|place| of.candidates().contains(&place))
                });
            fits && match (title.tense, published) {
                (_, None) => true,
                (Tense::Plain | Tense::Current, Some(day)) => term.holds(day) > factlint_reference::Held::No,
                (_, Some(_)) => true,
            }
        })
    };
    let people = reference.names().people_with_surname(key(token.span.of(document.text)));
    let named = Named::among(people.filter(|&person| in_office(person)))?;
    named.sure()?;
    Some(Mention { span: token.span, tokens: end as u32..end as u32 + 1, value: Value::Person(named) })
}

/// Reads "former", "then-" and the like before a title, and "-elect" behind it.
fn limits(document: &Document<'_>, title: TitleMention, mention: &Mention) -> (TitleMention, usize, usize) {
    let (mut title, start) = limits_before(document, mention.tokens.start as usize, title);
    let mut end = mention.tokens.end as usize;
    let behind = |at: usize| document.tokens.get(at).map_or("", |token| token.span.of(document.text));
    if document.tokens.get(end).is_some_and(|token| token.is_dash() && !token.spaced)
        && behind(end + 1).eq_ignore_ascii_case("elect")
    {
        title.tense = Tense::Elect;
        end += 2;
    }
    (title, start, end)
}

fn limits_before(
    document: &Document<'_>,
    mut start: usize,
    mut title: TitleMention,
) -> (TitleMention, usize) {
    let first = document.sentences[document.sentence_of(start)].tokens.start;
    while start > first {
        let dash = document.tokens[start - 1].is_dash() && !document.tokens[start].spaced;
        let Some(word) = start.checked_sub(1 + usize::from(dash)).filter(|&at| at >= first) else { break };
        let hyphen = word.checked_sub(2).filter(|&at| at >= first && document.tokens[at + 1].is_dash());
        let compound = hyphen.filter(|&at| !document.tokens[at + 1].spaced && !document.tokens[word].spaced);
        let (limit, word) = match compound {
            Some(at) => (words::limit_of_compound(document.word(at), document.word(word)), at),
            None => (words::limit(document.word(word)), word),
        };
        match limit {
            Some(words::Limit::Tense(tense)) => title.tense = tense,
            Some(words::Limit::Acting) => title.acting = true,
            None => break,
        }
        start = word;
    }
    (title, start)
}

/// What a title that begins at `start` is of, if `before` stands right before it: an adjective, a name, or a name with the
/// possessive; at most two plain words may stand between ("South Korea's liberal president").
fn owner_before(document: &Document<'_>, before: &Mention, start: usize) -> Option<Named> {
    let of = match before.value {
        Value::Place { named, .. } | Value::Organisation(named) => named,
        _ => return None,
    };
    let mut at = before.tokens.end as usize;
    let possessive = |token: &Token| {
        // Names in -s take the apostrophe alone: "the Marshall Islands' president".
        let alone = matches!(token.shape, Shape::Mark(c) if factlint_reference::is_apostrophe(c))
            && !token.spaced
            && document.word(at - 1).ends_with('s');
        token.shape == Shape::Possessive || alone
    };
    if document.tokens.get(at).is_some_and(possessive) {
        at += 1;
    }
    let between = document.tokens.get(at..start)?;
    let plain = between.len() <= 2
        && between.iter().all(|token| words::describes_holder(token.span.of(document.text)));
    plain.then_some(of)
}

/// What a title that ends at `end` is of, if "of" and `next` follow.
fn owner_behind(document: &Document<'_>, end: usize, next: &Mention) -> Option<Named> {
    let of = match next.value {
        Value::Place { named, .. } | Value::Organisation(named) => named,
        _ => return None,
    };
    let between = document.tokens.get(end..next.tokens.start as usize)?;
    let mut words = between.iter().map(|token| token.span.of(document.text));
    let joins = match (words.next(), words.next(), words.next()) {
        (Some("of"), None, _) => true,
        (Some("of"), Some(article), None) => article.eq_ignore_ascii_case("the"),
        _ => false,
    };
    joins.then_some(of)
}

/// Two to four capitalised words behind a title that are no known name: a person whom the reference does not hold.
fn stranger(document: &Document<'_>, end: usize, next: Option<&Mention>) -> Option<Mention> {
    let limit = next.map_or(document.tokens.len(), |next| next.tokens.start as usize);
    let sentence_end = document.sentences.get(document.sentence_of(end.checked_sub(1)?))?.tokens.end;
    let mut at = end;
    while at < limit.min(sentence_end) && at < end + 6 {
        let token = &document.tokens[at];
        let part = token.is_capitalised()
            || (at > end && token.is_dash() && !token.spaced)
            || (token.is('.') && document.word(at - 1).len() == 1);
        let rest_of_hyphenated = at > end && document.tokens[at - 1].is_dash() && !token.spaced;
        if !(part || rest_of_hyphenated) {
            break;
        }
        at += 1;
    }
    let words = document.tokens[end..at].iter().filter(|token| token.is_capitalised()).count();
    (words >= 2).then(|| Mention {
        span: document.span(end..at),
        tokens: end as u32..at as u32,
        value: Value::Stranger,
    })
}
