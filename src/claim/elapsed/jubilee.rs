//! Reads anniversaries: of what, and in which year they fall.

use factlint_reference::PartialDate;

use super::find::{asserted, figures, printed};
use super::{Claim, From, To, Which};
use crate::article::Article;
use crate::claim::Found;
use crate::document::Shape;
use crate::english::since;
use crate::mention::{DurationMention, Mention, Number, TimeUnit, Value};
use crate::span::Span;

/// Adds the anniversaries of a sentence.
pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    for (index, mention) in article.mentions_in(sentence).iter().enumerate() {
        if let Value::Ordinal(number) = mention.value {
            let found = anniversary(article, sentence, index, f64::from(number));
            out.extend(found.filter(|found| asserted(article, sentence, found)));
        }
    }
    for at in article.document.sentences[sentence].tokens.clone() {
        if let Some(years) = since::jubilee(word(article, at)) {
            let found = marked(article, sentence, at + 1, years, article.document.tokens[at].span, None);
            out.extend(found.filter(|found| asserted(article, sentence, found)));
        }
    }
}

fn word<'a>(article: &Article<'a>, at: usize) -> &'a str {
    article.document.tokens.get(at).map_or("", |_| article.document.word(at))
}

fn tokens(mention: &Mention) -> std::ops::Range<usize> {
    mention.tokens.start as usize..mention.tokens.end as usize
}

/// "the 75th anniversary of the armistice, signed in 1953".
fn anniversary(article: &Article<'_>, sentence: usize, index: usize, number: f64) -> Option<Found<Claim>> {
    let mention = &article.mentions_in(sentence)[index];
    let end = tokens(mention).end;
    let named = matches!(word(article, end), "anniversary" | "birthday" | "jubilee");
    let figures = figures(article, mention).map(|figures| figures.to(article.document.tokens[end - 1].span));
    named.then(|| marked(article, sentence, end + 1, number, mention.span, figures)).flatten()
}

/// "The club, founded in 1953, celebrates its 75th anniversary"; "the 1953 fire's 75th anniversary".
fn own(
    article: &Article<'_>,
    sentence: usize,
    years: f64,
    start: Span,
    number: Option<Span>,
) -> Option<Found<Claim>> {
    let mentions = article.mentions_in(sentence);
    let at = tokens_of(article, start);
    let inside = article.document.sentences[sentence].tokens.clone();
    let before = at.checked_sub(1).filter(|before| inside.contains(before))?;
    let dated = |other: &&Mention| {
        matches!(other.value, Value::Date(_) | Value::Period(_)) && printed(other).is_some()
    };
    let years_told: Vec<&Mention> = mentions.iter().filter(dated).collect();
    let named = article.document.tokens[before].shape == Shape::Possessive;
    let its = matches!(word(article, before), "its" | "their" | "Its" | "Their");
    let (first, second) = match years_told[..] {
        [only] => (only, None),
        [first, second] => (first, Some(second)),
        _ => return None,
    };
    let begun = tokens(first).start;
    let founded = matches!(word(article, begun.wrapping_sub(1)), "in" | "on")
        && since::dates(&word(article, begun.wrapping_sub(2)).to_ascii_lowercase());
    let event = word(article, begun.wrapping_sub(1)) == "the"
        && tokens(first).end < before
        && before - tokens(first).end <= 2;
    if !(its && founded || named && event) || second.is_some_and(|second| tokens(second).start < at) && named
    {
        return None;
    }
    let told = |wanted: &[&str]| {
        inside.clone().any(|i| wanted.iter().any(|word| word.eq_ignore_ascii_case(self::word(article, i))))
    };
    let present =
        inside.clone().any(|i| since::marks_now(word(article, i))) || told(&["is", "are", "falls", "will"]);
    let past = article.line(sentence).is_past() && !told(&["this", "today"]);
    let to = match second {
        Some(second) => To::Date(PartialDate::year_only(printed(second)?.year())?),
        None => To::YearOfPublication(0),
    };
    let sure = second.is_some() || present && !past;
    let length = DurationMention { number: Number::plain(years, 1.0), unit: TimeUnit::Year };
    let last = article.document.span(at..at + 2);
    let span = if first.span.start < last.start { first.span.to(last) } else { last.to(first.span) };
    Some(Found {
        span,
        claim: Claim {
            length,
            from: From::Date(printed(first)?),
            to,
            anniversary: true,
            number,
            sure,
            present: true,
        },
    })
}

/// What the anniversary, whose name ends before the token `at`, is of, and which year it falls in.
fn marked(
    article: &Article<'_>,
    sentence: usize,
    at: usize,
    years: f64,
    start: Span,
    number: Option<Span>,
) -> Option<Found<Claim>> {
    const MOST: usize = 16;
    if word(article, at) != "of" {
        return own(article, sentence, years, start, number);
    }
    let mentions = article.mentions_in(sentence);
    let inside = article.document.sentences[sentence].tokens.clone();
    let ahead = mentions.iter().filter(|other| tokens(other).start > at && tokens(other).start <= at + MOST);
    // The commas of "Sept. 11, 2001," are the date's.
    let dated_token = |i: usize| {
        mentions.iter().any(|other| tokens(other).contains(&i) && matches!(other.value, Value::Date(_)))
    };
    let clause_end = (at + 1..inside.end.min(at + MOST))
        .filter(|&i| !dated_token(i))
        .find(|&i| {
            // A comma ends what it is of, unless the event is dated behind it: "the armistice, signed in 1953".
            let comma = word(article, i) == "," && !since::dates(word(article, i + 1));
            comma || matches!(word(article, i), ";" | "—" | "and" | "when" | "with" | "by" | "after" | "as")
        })
        .unwrap_or(inside.end);
    let ahead: Vec<&Mention> = ahead.filter(|other| tokens(other).end <= clause_end).collect();
    let dated = ahead.iter().find_map(|other| Some((printed(other)?, other.span)));
    let event = ahead.iter().find_map(|other| match other.value {
        Value::Event(named) => Some((named.sure()?, other.span, tokens(other).start)),
        _ => None,
    });
    let (from, last) = match (dated, event) {
        (Some((date, span)), _) => (From::Date(date), span),
        (None, Some((id, span, token))) => {
            let between = (at + 1..token).map(|i| word(article, i));
            let which = between.fold(Which::Either, |which, word| match which {
                Which::Either if since::starts(word) => Which::Start,
                Which::Either if since::finishes(word) => Which::End,
                which => which,
            });
            // "the anniversary of the battle of Seoul in the Korean War": of something inside the event
            let direct = (at + 1..token).all(|i| {
                let word = word(article, i);
                matches!(word, "the" | "of" | "its" | "'s") || since::starts(word) || since::finishes(word)
            });
            if !direct {
                return None;
            }
            (From::Event(id, which), span)
        }
        _ => return None,
    };
    // The year it is marked in: another year of the sentence, else that of publication.
    let other = mentions.iter().find_map(|other| {
        let outside = tokens(other).end <= tokens_of(article, start) || tokens(other).start >= clause_end;
        printed(other).filter(|_| outside)
    });
    let words = || inside.clone().map(|i| word(article, i));
    let relative = words().zip(words().skip(1)).find_map(|pair| match pair {
        ("next", "year") => Some(1),
        ("last", "year") => Some(-1),
        ("this", "year") => Some(0),
        _ => None,
    });
    let to = match (other, relative) {
        (Some(date), _) => To::Date(PartialDate::year_only(date.year())?),
        (None, Some(ahead)) => To::YearOfPublication(ahead),
        (None, None) => To::YearOfPublication(0),
    };
    let sure = other.is_some()
        || relative.is_some()
        || words().any(|word| since::marks(word) || since::marks(&word.to_ascii_lowercase()));
    let present = other.is_some() || relative.is_some() || words().any(since::marks_now);
    let length = DurationMention { number: Number::plain(years, 1.0), unit: TimeUnit::Year };
    Some(Found {
        span: start.to(last),
        claim: Claim { length, from, to, anniversary: true, number, sure, present },
    })
}

fn tokens_of(article: &Article<'_>, span: Span) -> usize {
    article.document.token_at(span.start)
}
