//! Reads lengths of time and the ends that they are said to lie between.

use super::Claim;
use crate::article::Article;
use crate::claim::Found;
use crate::english::lasting;
use crate::mention::{DateMention, DurationMention, Mention, Value};
use crate::span::Span;

/// The ends of a period in a sentence, with the tokens from the first to the last.
pub(super) struct Ends<'a> {
    start: &'a DateMention,
    end: &'a DateMention,
    tokens: std::ops::Range<usize>,
    /// Where the first end stops and the second begins, if they are two dates.
    between: Option<std::ops::Range<usize>>,
}

/// The periods of a sentence: those printed as such, and pairs of dates of which one is a beginning and the next an end.
pub(super) fn ends<'a>(article: &Article<'_>, mentions: &'a [Mention]) -> Vec<Ends<'a>> {
    const NEAR: usize = 4;
    const NEAR_BEGIN: usize = 12;
    const MOST_APART: usize = 7;
    const MOST_WITH_LENGTH: usize = 12;
    let mut out = Vec::new();
    let mut last: Option<(&DateMention, std::ops::Range<usize>)> = None;
    for mention in mentions {
        let tokens = mention.tokens.start as usize..mention.tokens.end as usize;
        match &mention.value {
            Value::Period(period) => {
                out.push(Ends { start: &period.start, end: &period.end, tokens, between: None });
                last = None;
            }
            Value::Date(date) if date.span_of_years.is_none() => {
                if let Some((start, from)) = last.take() {
                    let word = |at: usize| article.document.word(at);
                    let begins = (from.start.saturating_sub(NEAR_BEGIN)..from.start)
                        .any(|at| lasting::begins(word(at)));
                    let ended = (tokens.start.saturating_sub(NEAR).max(from.end)..tokens.start)
                        .any(|at| lasting::ends(word(at)));
                    let apart = words(article, from.end, tokens.start);
                    // "arrives on May 4 for a four-day visit ending on May 7": the noun of the length is no other thing.
                    let measured = |at: usize| {
                        mentions.iter().any(|other| {
                            other.tokens.end as usize == at && matches!(other.value, Value::Duration(_))
                        })
                    };
                    let another = (from.end..tokens.start)
                        .any(|at| names_another(word(at)) && !(lasting::lasts(word(at)) && measured(at)));
                    let told = (from.end..tokens.start).any(measured);
                    let one = apart.len() <= if told { MOST_WITH_LENGTH } else { MOST_APART } && !another;
                    let between =
                        from.start.checked_sub(1).is_some_and(|at| word(at).eq_ignore_ascii_case("between"));
                    let joined = matches!(apart[..], [",", "and"] | ["and"]);
                    if begins && ended && one || between && joined {
                        let both = from.start..tokens.end;
                        out.push(Ends {
                            start,
                            end: date,
                            tokens: both,
                            between: Some(from.end..tokens.start),
                        });
                    }
                }
                last = Some((date, tokens));
            }
            _ => {}
        }
    }
    out
}

/// Whether a word between a beginning and an end shows that they are of two things: "began in 1939 and *the* truce ended in 1945".
fn names_another(word: &str) -> bool {
    matches!(word, "the" | "his" | "her" | "their" | "its" | "it" | "he" | "she" | "they")
        || word.starts_with(char::is_uppercase)
        || lasting::lasts(word)
}

fn words<'a>(article: &Article<'a>, from: usize, to: usize) -> Vec<&'a str> {
    (from..to).map(|at| article.document.word(at)).collect()
}

/// The claim that `mention`, a length, is the time between `ends`.
pub(super) fn claim(
    article: &Article<'_>,
    sentence: usize,
    mention: &Mention,
    length: DurationMention,
    ends: &Ends<'_>,
) -> Option<Found<Claim>> {
    let all = article.document.sentences[sentence].tokens.clone();
    let tokens = mention.tokens.start as usize..mention.tokens.end as usize;
    let before =
        tokens.start.checked_sub(1).filter(|at| all.contains(at)).map_or("", |at| article.document.word(at));
    let behind = words(article, tokens.end, all.end);
    let first = behind.first().copied().unwrap_or("");
    // "will last five days", but not "the last five days"
    let lasts = before == "last"
        && tokens.start.checked_sub(2).is_some_and(|at| lasting::is_auxiliary(article.document.word(at)));
    let before = if lasts { "lasting" } else { before };
    // "Over five years, between …": a measure that is at the same time a hedge.
    let over = article.text(mention.span).get(..5).is_some_and(|text| text.eq_ignore_ascii_case("over "));
    let before = if over { "over" } else { before };
    // "began in 1946 and was lifted in 1951, five years later"
    let later = ends.between.is_some() && matches!(behind[..], ["later"] | ["later", "." | ";" | ",", ..]);
    if lasting::repeats(before) || lasting::turns_length(first) && !later {
        return None;
    }
    let clear = |from: usize, to: usize| {
        !article.mentions_in(sentence).iter().any(|other| {
            let inside = other.tokens.start as usize >= from && (other.tokens.end as usize) <= to;
            inside && matches!(other.value, Value::Duration(_) | Value::Date(_) | Value::Period(_))
        })
    };
    let (sure, noun, span) = if tokens.end <= ends.tokens.start {
        if !clear(tokens.end, ends.tokens.start) {
            return None;
        }
        let (sure, noun) = ahead(before, &words(article, tokens.end, ends.tokens.start))?;
        (sure, noun, mention.span.to(article.document.span(ends.tokens.clone())))
    } else if ends.tokens.end <= tokens.start {
        if !clear(ends.tokens.end, tokens.start) {
            return None;
        }
        let between = words(article, ends.tokens.end, tokens.start);
        let (sure, noun, reach) = match between[..] {
            [","] | [] if later => (true, None, 1),
            _ if later => return None,
            // "began in 1946 and ended in 1951, after five years"
            [",", "after"] | ["after"] if ends.between.is_some() => {
                let closes = behind.first().is_none_or(|word| matches!(*word, "." | "," | ";"));
                closes.then_some((true, None, 0))?
            }
            _ => behind_ends(&between, &behind)?,
        };
        let last = article.document.span(tokens.start..tokens.end + reach);
        (sure, noun, article.document.span(ends.tokens.clone()).to(last))
    } else if let Some(between) =
        ends.between.clone().filter(|between| between.start <= tokens.start && tokens.end <= between.end)
    {
        // "began on January 4 a four-day visit that ends on January 7"
        if !matches!(
            words(article, between.start, tokens.start)[..],
            [] | ["a" | "an" | "his" | "her" | "their" | "its"] | ["for" | "on", "a" | "an" | "his" | "her"]
        ) {
            return None;
        }
        let (sure, noun) = ahead("", &behind[..between.end - tokens.end])?;
        (sure && noun.is_some(), noun, article.document.span(ends.tokens.clone()))
    } else {
        return None;
    };
    let span = with_brackets(article, span);
    let figures = article.text(mention.span).starts_with(|c: char| c.is_ascii_digit());
    Some(Found {
        span,
        claim: Claim {
            length,
            printed: (number_span(article, mention), figures),
            start: ends.start.clone(),
            end: ends.end.clone(),
            sure,
            both_ends: noun.map_or(before == "the", lasting::counts_both_ends),
        },
    })
}

/// The span, and the bracket right before or behind it that has no partner inside.
fn with_brackets(article: &Article<'_>, span: Span) -> Span {
    let text = article.document.text;
    let inside = article.text(span);
    let (open, closed) = (inside.matches('(').count(), inside.matches(')').count());
    let before = closed > open && text[..span.start as usize].ends_with('(');
    let behind = open > closed && text[span.end as usize..].starts_with(')');
    Span::new(span.start as usize - usize::from(before), span.end as usize + usize::from(behind))
}

/// The number in the words of a length: "four" of "four-day".
fn number_span(article: &Article<'_>, mention: &Mention) -> Span {
    let text = article.text(mention.span);
    let unit = text.rfind(['-', ' ', '\u{a0}', '\u{2011}']).unwrap_or(text.len());
    Span::new(mention.span.start as usize, mention.span.start as usize + unit)
}

/// How surely a length that stands before its ends is theirs, and what it is the length of. `None` where it is something else.
fn ahead<'w>(before: &str, between: &[&'w str]) -> Option<(bool, Option<&'w str>)> {
    const MOST: usize = 16;
    const NEAR_NOUN: usize = 5;
    const FREE_WORDS: usize = 2;
    // "a term and the war": two things, of which the days belong to the second.
    let two = between.windows(2).any(|pair| {
        pair[0] == "and" && matches!(pair[1], "the" | "a" | "an" | "his" | "her" | "their" | "its")
    });
    if between.len() > MOST || two {
        return None;
    }
    let leads = |word: &str| lasting::leads_to_period(word) || lasting::begins(word) || word == "in";
    let lead = between.iter().rev().take_while(|word| leads(word)).count();
    let phrase = &between[..between.len() - lead];
    match phrase {
        [] => {
            let bracket = between.contains(&"(");
            // "the five years from 1998 to 2003"
            let whole = before == "the" && matches!(between, [] | ["from" | "between"])
                || before.is_empty() && matches!(between, [","]);
            return Some((bracket || whole || lasting::leads_to_whole(before), None));
        }
        ["in", held] if lasting::is_held(held) => return Some((true, None)),
        ["in", _] => return Some((false, None)),
        // "he takes five days off, from March 4 to 8"
        ["off"] => return Some((true, None)),
        // "the five-day market is held from March 4 to 8"
        [noun]
            if between
                .iter()
                .any(|word| matches!(*word, "held" | "place" | "runs" | "ran" | "scheduled"))
                && !lasting::has_length(noun)
                && !before.is_empty() =>
        {
            return Some((true, Some(*noun)));
        }
        // "the siege lasted five years: it began in 1998"
        [":" | ";", "it" | "they"] => return Some((lasting::leads_to_whole(before), None)),
        // "his five years at the head of the union, from 1998 to 2003"
        ["at" | "as" | "in" | "with", rest @ ..]
            if matches!(before, "his" | "her" | "their" | "its" | "His" | "Her" | "Their" | "Its")
                && (between.contains(&",") || between.contains(&"("))
                && !rest.iter().any(|word| word.ends_with("ed") || lasting::lasts(word)) =>
        {
            return Some((true, None));
        }
        // "his five years as president, from 1998 to 2003"
        ["as", office] if !lasting::lasts(office) && between.contains(&",") => return Some((true, None)),
        // "five days of readings, January 20-22", but not "spent two years of studies, 2010-2013, abroad"
        ["of", things] if things.ends_with('s') && between.get(2) == Some(&",") => {
            return Some((!before.starts_with(char::is_alphanumeric) || before == "over", None));
        }
        _ => {}
    }
    let head = phrase.iter().take(NEAR_NOUN).position(|word| lasting::lasts(word));
    let Some(head) = head else { return (between.len() <= NEAR_NOUN).then_some((false, None)) };
    // "talks *of* three days" are whole; "a two-year sentence for a campaign" is not the campaign's length.
    let adjectives = phrase[..head].iter().all(|word| {
        !lasting::has_length(word) && (!lasting::belongs_to_noun(word) || matches!(*word, "-" | "of"))
    });
    let rest = &phrase[head + 1..];
    let other = rest.iter().any(|word| lasting::lasts(word));
    let free = rest
        .iter()
        .filter(|word| {
            !lasting::belongs_to_noun(word)
                && !lasting::leads_to_period(word)
                && !word.starts_with(char::is_uppercase)
        })
        .count();
    let verbs = rest
        .iter()
        .any(|word| word.ends_with("ed") || matches!(*word, "who" | "after" | "before" | "than" | ";"));
    Some((adjectives && !other && free <= FREE_WORDS && !verbs, Some(phrase[head])))
}

/// As [`ahead`], for a length that stands behind its ends; also how many words behind the length belong to it.
fn behind_ends<'w>(between: &[&str], behind: &[&'w str]) -> Option<(bool, Option<&'w str>, usize)> {
    const NEAR_NOUN: usize = 4;
    const CLAUSE: usize = 8;
    // "Between 1946 and 1951 - five years - nothing was built"
    let dashed = matches!(between, ["-" | "–" | "—"]);
    let ends_clause = behind
        .first()
        .is_none_or(|word| !word.starts_with(char::is_alphanumeric) && (*word != "-" || dashed));
    let noun = behind
        .iter()
        .take(NEAR_NOUN)
        .take_while(|word| word.starts_with(char::is_alphabetic) && !lasting::belongs_to_noun(word))
        .position(|word| lasting::lasts(word));
    let held = matches!(behind, ["in", held, ..] if lasting::is_held(held));
    let in_all = lasting::sums_up(behind);
    let with_noun = |sure: bool| match noun {
        Some(at) => Some((sure, Some(behind[at]), at + 1)),
        None => Some((sure && (ends_clause || held || in_all > 0), None, if held { 2 } else { in_all })),
    };
    match between {
        [] => with_noun(noun.is_some()),
        // "From 1990 to 1995 she wrote nothing - five years of silence."
        [clause @ .., "-" | "–" | "—"]
            if (1..=CLAUSE).contains(&clause.len())
                && matches!(behind, ["of", noun, "." | "!", ..] | ["of", noun] if noun.starts_with(|c: char| c.is_ascii_lowercase())) =>
        {
            Some((true, None, 2))
        }
        // "Between March 4 and 7 the pool will be shut, a closure of four days"
        [clause @ .., ",", "a", noun, "of"]
            if (1..=CLAUSE).contains(&clause.len()) && lasting::lasts(noun) =>
        {
            with_noun(true)
        }
        // "From 1990 to 2000 a five-year plan was in force"
        ["a" | "an"] => with_noun(false),
        [",", "that", "is", rest @ ..]
        | [")", ",", rest @ ..]
        | [")" | "," | "—" | "–" | "-" | ":" | "(", rest @ ..]
        | rest => match rest {
            []
            | ["or"]
            | ["or", "a", "total", "of"]
            | ["a", "total", "of"]
            | ["for"]
            | ["a" | "an"]
            | ["for", "a"] => with_noun(true),
            ["a", noun, "of"] if lasting::lasts(noun) => with_noun(true),
            ["on" | "during" | "as", "a" | "an" | "his" | "her" | "their" | "its"] => {
                with_noun(rest[0] == "on" && noun.is_some())
            }
            ["serving" | "spending" | "staying"] => with_noun(true),
            ["which" | "that", "makes" | "made" | "is" | "was"] | ["ran" | "came", "to"] => with_noun(true),
            ["went" | "dragged", "on", "for"] | ["lasted" | "ran" | "continued", "for"] => with_noun(true),
            [verb, .., "for"] if verb.ends_with("ing") && rest.len() <= NEAR_NOUN => with_noun(true),
            [.., verb] if lasting::says_length(verb) && rest.len() <= NEAR_NOUN => Some((true, None, 0)),
            [.., "will" | "would" | "to", "last"] if rest.len() <= NEAR_NOUN => Some((true, None, 0)),
            [.., "is" | "was", "a" | "an"] if noun.is_some() && rest.len() <= 2 => with_noun(true),
            _ => None,
        },
    }
}
