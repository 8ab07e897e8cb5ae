//! Party and camp of a holder: "Republican Sen. Ted Cruz", "Ted Cruz, R-Texas", "Keir Starmer of the Labour Party", "the liberal president".

use factlint_reference::{EntityId, EntityKind, Held, Reference, Term};

use super::{Claim, Holder};
use crate::article::Article;
use crate::claim::{Found, Mood, World};
use crate::document::Shape;
use crate::english::politics;
use crate::judge::{Judgement, Reason, Role, Verdict, facts};
use crate::mention::{Mention, Value};
use crate::span::Span;

/// Adds what the sentence says of parties and camps.
pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let mentions = article.mentions_in(sentence);
    for mention in mentions {
        let holder = || Holder::of(article, sentence, mention, "");
        match mention.value {
            Value::Person(_) => {
                let start = mentions
                    .iter()
                    .find(|other| {
                        other.tokens.end == mention.tokens.start
                            && matches!(other.value, Value::Title(_) | Value::Role { .. })
                    })
                    .map_or(mention.tokens.start, |title| title.tokens.start);
                let before = word_before(article, sentence, start as usize);
                if let Some((word, span)) = before
                    && let Some(claim) = camp_or_party(&word, holder)
                {
                    push(article, sentence, span.to(mention.span), claim, out);
                }
                if let Some((name, of, end)) = party_behind(article, mentions, mention)
                    && let Some(holder) = holder()
                {
                    push(article, sentence, mention.span.to(end), Claim::Party { holder, name, of }, out);
                }
            }
            Value::Role { .. } | Value::Title(_) => {
                let named = mentions.iter().any(|other| {
                    other.tokens.start == mention.tokens.end
                        && matches!(other.value, Value::Person(_) | Value::Stranger)
                });
                if named {
                    continue;
                }
                let inside = (mention.tokens.start as usize..mention.tokens.end as usize)
                    .filter(|&at| article.document.tokens[at].shape == Shape::Lower)
                    .map(|at| article.document.word(at))
                    .find(|word| politics::side(word).is_some())
                    .map(|word| (word.to_owned(), mention.span));
                let Some((word, span)) =
                    inside.or_else(|| word_before(article, sentence, mention.tokens.start as usize))
                else {
                    continue;
                };
                if politics::side(&word).is_some()
                    && let Some(claim) = camp_or_party(&word, holder)
                {
                    push(article, sentence, span.to(mention.span), claim, out);
                }
            }
            _ => {}
        }
    }
}

fn push(article: &Article<'_>, sentence: usize, span: Span, claim: Claim, out: &mut Vec<Found<Claim>>) {
    let modifiers = article.modifiers(sentence, span);
    if !modifiers.negated && modifiers.mood != Mood::Question {
        out.push(Found { span, claim });
    }
}

/// The word, or the hyphenated words, right before the token `at`.
fn word_before(article: &Article<'_>, sentence: usize, at: usize) -> Option<(String, Span)> {
    let first = article.document.sentences[sentence].tokens.start;
    let end = at.checked_sub(1).filter(|&end| end >= first)?;
    let tokens = &article.document.tokens;
    let mut start = end;
    if end >= first + 2 && tokens[end - 1].is_dash() && !tokens[end].spaced {
        start = end - 2;
    }
    let span = article.document.span(start..end + 1);
    Some((article.text(span).to_owned(), span))
}

/// A camp is an adjective in lower case, a party one with a capital: "a liberal leader", "the Liberal leader".
fn camp_or_party(word: &str, holder: impl Fn() -> Option<Holder>) -> Option<Claim> {
    if word.starts_with(char::is_lowercase) {
        politics::side(word)?;
        Some(Claim::Camp { holder: holder()?, name: word.to_owned() })
    } else {
        let lower = word.to_lowercase();
        let camp = || politics::side(&lower).map(|_| word);
        let name = politics::party(&lower).filter(|_| word.len() > 1).or_else(camp)?;
        Some(Claim::Party { holder: holder()?, name: name.to_owned(), of: None })
    }
}

/// The party that follows a name: ", R-Texas", "(D-Calif.)", ", the Ohio Republican", "of the Labour Party"; with the place, and where it ends.
fn party_behind(
    article: &Article<'_>,
    mentions: &[Mention],
    person: &Mention,
) -> Option<(String, Option<EntityId>, Span)> {
    let document = &article.document;
    let word = |at: usize| document.tokens.get(at).map_or("", |_| document.word(at));
    let at_token = |at: usize| mentions.iter().find(|other| other.tokens.start as usize == at);
    let mut at = person.tokens.end as usize;
    if matches!(word(at), "," | "(") {
        at += 1;
    }
    if at > person.tokens.end as usize
        && matches!(word(at), "R" | "D")
        && document.tokens.get(at + 1).is_some_and(|dash| dash.is_dash() && !dash.spaced)
    {
        let place = at_token(at + 2)?;
        let Value::Place { named, .. } = place.value else { return None };
        let name = politics::party(&word(at).to_lowercase())?;
        let end = place.tokens.end as usize;
        let bracket =
            (end..end + 2).find(|&at| word(at) == ")").filter(|_| word(person.tokens.end as usize) == "(");
        let last = bracket.map_or(place.span, |at| document.span(at..at + 1));
        return Some((name.to_owned(), named.sure(), last));
    }
    if word(at) == "of" && word(at + 1) == "the" {
        let party = at_token(at + 2)?;
        let Value::Organisation(named) = party.value else { return None };
        let kind = article.reference.entity(named.candidates()[0]);
        return (kind.sort == "party").then(|| (article.text(party.span).to_owned(), None, party.span));
    }
    if at > person.tokens.end as usize && matches!(word(at), "the" | "a" | "an") {
        // "a Republican", "a Republican from Texas", "the Republican senator from Texas".
        if let Some(name) = politics::party(&word(at + 1).to_lowercase())
            .filter(|_| word(at + 1).starts_with(char::is_uppercase))
        {
            let noun = matches!(word(at + 1), "Republican" | "Democrat");
            let office = mentions.iter().find(|other| {
                other.tokens.start as usize == at + 2
                    && matches!(other.value, Value::Title(_) | Value::Role { .. })
            });
            let end = office.map_or(at + 2, |office| office.tokens.end as usize);
            let from = at_token(end + 1).filter(|_| matches!(word(end), "from" | "of"));
            let of = from.and_then(|place| match place.value {
                Value::Place { named, .. } => named.sure(),
                _ => None,
            });
            let last = from.map_or(document.span(at + 1..end), |place| place.span);
            let closed = from.is_some() || matches!(word(end), "," | "." | ")" | ";" | "" | "and" | "who");
            return ((noun || office.is_some()) && closed).then(|| (name.to_owned(), of, last));
        }
        let place = at_token(at + 1)?;
        let Value::Place { named, .. } = place.value else { return None };
        let noun = place.tokens.end as usize;
        let name = politics::party(&word(noun).to_lowercase())
            .filter(|_| matches!(word(noun), "Republican" | "Democrat"))?;
        return Some((name.to_owned(), named.sure(), document.span(noun..noun + 1)));
    }
    None
}

/// Judges somebody's party, and the place that they are said to represent.
pub(super) fn judge_party(
    holder: &Holder,
    name: &str,
    of: Option<EntityId>,
    world: &World<'_>,
) -> Option<Judgement> {
    let reference = world.reference;
    let all: Vec<&Term> =
        reference.terms_of_person(holder.person).filter(|term| !term.party.is_empty()).collect();
    let who = reference.name(holder.person);
    let stated = politics::party_key(name);
    let reading = match of {
        Some(place) => format!("{who} is {name}, of {}.", reference.name(place)),
        None => format!("{who} is of the party {name}."),
    };
    let key = |term: &Term| politics::party_key(reference.text(term.party));
    let now = world.now();
    let today: Vec<&Term> =
        all.iter().copied().filter(|term| now.is_some_and(|now| term.holds(now) > Held::No)).collect();
    let first = today.first().or(all.first())?;
    let same: Vec<&Term> = all.iter().copied().filter(|term| key(term) == stated).collect();
    let fitting: Vec<&Term> = same
        .iter()
        .copied()
        .filter(|term| of.is_none_or(|place| represents(reference, term, place)))
        .collect();
    // The term of the article's day tells the reader most.
    let held = fitting.iter().rfind(|term| now.is_some_and(|now| term.holds(now) > Held::No));
    if let Some(term) = held.or(fitting.last()) {
        let fact = with_party(reference, term);
        return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
            Role::Supports,
            fact,
            term.source,
        ));
    }
    let fact = with_party(reference, first);
    let similar = all.iter().any(|term| {
        let known = key(term);
        known.starts_with(&stated) || stated.starts_with(&known)
    });
    // The party is one of the country's, and the person, in office that day, is known to be of another.
    let rival = reference.terms_of_office(first.office).iter().any(|term| key(term) == stated);
    // At the start of a sentence an adjective of the camp has a capital as well.
    let camp = politics::side(name).is_some()
        && all.iter().any(|term| politics::side(reference.text(term.camp)) == politics::side(name));
    if of.is_none() && !rival && (camp || all.iter().any(|term| key(term).starts_with(&stated))) {
        return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
            Role::Supports,
            fact,
            first.source,
        ));
    }
    let elsewhere = !same.is_empty() && today.iter().any(|term| !term.seat.is_empty());
    if politics::is_no_party(reference.text(first.party)) && !elsewhere {
        return Some(
            Judgement::conflicting(reading.clone(), format!("{fact}."))
                .also_read(reading, Verdict::Refuted)
                .also_read(
                    format!("{who} sides with the party without being of it."),
                    Verdict::NotEnoughEvidence,
                )
                .evidence(Role::Contradicts, fact, first.source),
        );
    }
    let judgement = if elsewhere || !similar && rival && !today.is_empty() {
        Judgement::refuted(reading, format!("{fact}.")).evidence(Role::Contradicts, fact, first.source)
    } else {
        Judgement::abstain(Reason::NoData, reading, format!("The reference has this: {fact}.")).evidence(
            Role::Context,
            fact,
            first.source,
        )
    };
    Some(judgement)
}

fn with_party(reference: &Reference, term: &Term) -> String {
    format!("{} ({})", facts::term(reference, term), reference.text(term.party))
}

/// Whether the term is of the place, or of a seat in it. A term without a seat is of the whole country.
fn represents(reference: &Reference, term: &Term, place: EntityId) -> bool {
    if reference.entity(place).kind != EntityKind::State {
        return true;
    }
    let id = reference.id(place);
    let seat = reference.text(term.seat);
    seat == id
        || seat.strip_prefix(id).is_some_and(|district| district.starts_with('-'))
        || reference.entity(term.office).within == Some(place)
}

/// Judges somebody's camp.
pub(super) fn judge_camp(holder: &Holder, name: &str, world: &World<'_>) -> Option<Judgement> {
    let reference = world.reference;
    let terms: Vec<&Term> =
        reference.terms_of_person(holder.person).filter(|term| !term.camp.is_empty()).collect();
    let term = terms.last()?;
    let who = reference.name(holder.person);
    let reading = format!("{who} is {name}.");
    let side = politics::side(name);
    let camp = |term: &Term| reference.text(term.camp);
    let fact = format!("{}: {}", facts::term(reference, term), camp(term));
    let fits = |term: &&&Term| {
        camp(term).eq_ignore_ascii_case(name)
            || politics::side(camp(term)).is_some_and(|known| Some(known) == side)
    };
    if terms.iter().any(|term| fits(&term)) {
        return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
            Role::Supports,
            fact,
            term.source,
        ));
    }
    let opposite = |known: &str| {
        matches!(
            (politics::side(known), side),
            (Some(politics::Side::Left), Some(politics::Side::Right))
                | (Some(politics::Side::Right), Some(politics::Side::Left))
        )
    };
    // "Liberal" is of the left in some countries and of the right in others: the country's own use of the word decides.
    let used =
        reference.terms_of_office(term.office).iter().any(|other| camp(other).eq_ignore_ascii_case(name));
    Some(if used && terms.iter().all(|term| opposite(camp(term))) {
        Judgement::refuted(reading, format!("{fact}.")).evidence(Role::Contradicts, fact, term.source)
    } else {
        Judgement::conflicting(reading.clone(), format!("The reference calls it otherwise: {fact}."))
            .also_read(reading, Verdict::NotEnoughEvidence)
            .also_read(format!("{who} is {}.", camp(term)), Verdict::Supported)
            .evidence(Role::Context, fact, term.source)
    })
}
