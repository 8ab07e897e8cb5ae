//! Shares: a part, its whole, and the percentage that the one is of the other.

use super::{Claim, exact, figures};
use crate::article::Article;
use crate::claim::Found;
use crate::claim::piece::{self, Piece};
use crate::english::change;
use crate::mention::{Mention, Number, Value};

/// A part and its whole, with the pieces they stand on.
#[derive(Debug)]
struct Part<'a> {
    part: f64,
    whole: f64,
    start: usize,
    end: usize,
    /// What is counted.
    noun: &'a str,
}

/// How surely a percentage is that of a part and its whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    /// "14 of the 20, or 70 percent".
    Close,
    /// Words stand between: only a percentage of that size is thought to be theirs.
    Wide,
    /// Nothing but their agreement shows that they belong together.
    Loose,
}

/// Every share of the sentence that is printed with its part and its whole.
pub(super) fn find(article: &Article<'_>, all: &[Piece<'_>], out: &mut Vec<Found<Claim>>) {
    let mut at = 0;
    while at < all.len() {
        let Some(part) = part(all, at) else {
            at += 1;
            continue;
        };
        let found = behind(all, &part).or_else(|| before(all, &part)).and_then(|(percent, tie)| {
            let (mention, stated) = percentage(all, percent)?;
            let near = tie == Tie::Close || is_near(part.part / part.whole, &stated);
            let (first, last) = (part.start.min(percent), part.end.max(percent + 1));
            let closed = last
                + usize::from(
                    text(all, last) == ")" && all[first..last].iter().any(|piece| piece.text == "("),
                );
            let span = piece::span(article, &all[first..closed]);
            let sure = tie != Tie::Loose;
            let claim = Claim::Share {
                part: part.part,
                whole: part.whole,
                stated,
                figures: figures(article, mention),
                sure,
            };
            near.then_some(Found { span, claim })
        });
        out.extend(found);
        at = part.end.max(at + 1);
    }
}

fn text<'a>(all: &[Piece<'a>], at: usize) -> &'a str {
    all.get(at).map_or("", |piece| piece.text)
}

fn count(all: &[Piece<'_>], at: usize) -> Option<Number> {
    match all.get(at)?.mention?.value {
        Value::Number(number) if !number.vague && number.upper.is_none() => Some(number),
        _ => None,
    }
}

fn percentage<'a>(all: &[Piece<'a>], at: usize) -> Option<(&'a Mention, Number)> {
    let mention = all.get(at)?.mention?;
    match mention.value {
        Value::Percent { number, points: false } if !number.vague && number.upper.is_none() => {
            Some((mention, number))
        }
        _ => None,
    }
}

/// The position behind at most `most` plain words from `at`.
fn words(all: &[Piece<'_>], at: usize, most: usize) -> usize {
    let plain = |piece: &&Piece<'_>| is_word(piece) && !matches!(piece.text, "of" | "or" | "out" | "and");
    at + all[at.min(all.len())..].iter().take(most).take_while(plain).count()
}

fn is_word(piece: &Piece<'_>) -> bool {
    piece.mention.is_none()
        && piece.text.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'\''))
        && piece.text != "--"
        && piece.text != "-"
}

/// The position behind articles and genitives: "of *the chamber's* 20 seats".
fn past_determiners(all: &[Piece<'_>], at: usize) -> usize {
    const MOST: usize = 3;
    let stop = (at..(at + MOST).min(all.len())).rev().find(|&i| {
        text(all, i) == "'s"
            && all[at..i].iter().all(|piece| {
                is_word(piece) || piece.mention.is_some_and(|it| !matches!(it.value, Value::Number(_)))
            })
    });
    let at = stop.map_or(at, |stop| stop + 1);
    at + all[at.min(all.len())..]
        .iter()
        .take(MOST)
        .take_while(|piece| {
            matches!(piece.text, "the" | "its" | "their" | "all" | "his" | "her" | "our" | "those" | "these")
        })
        .count()
}

/// The part and the whole that are named from `at` on.
fn part<'a>(all: &[Piece<'a>], at: usize) -> Option<Part<'a>> {
    let noun = |end: usize, most: usize| {
        let last = words(all, end, most);
        if last > end { text(all, last - 1) } else { "" }
    };
    let whole_number = |number: &Number| exact(number) && number.value > 0.0;
    let made = |part: Number, whole: Number, end: usize, noun: &'a str| {
        (whole_number(&part) && whole_number(&whole) && part.value <= whole.value).then_some(Part {
            part: part.value,
            whole: whole.value,
            start: at,
            end,
            noun,
        })
    };
    // "Of the 20 members, 14", "among 20 patients, 14"
    if matches!(text(all, at), "of" | "among")
        && percentage(all, at.wrapping_sub(1)).is_none()
        && count(all, at.wrapping_sub(1)).is_none()
    {
        let from = past_determiners(all, at + 1);
        let whole = count(all, from)?;
        let behind = words(all, from + 1, 4);
        if text(all, behind) == "," && behind > from + 1 {
            return made(count(all, behind + 1)?, whole, behind + 2, noun(from + 1, 4));
        }
        return None;
    }
    let first = count(all, at)?;
    // "14 out of 20" is one number, a ratio.
    if first.ratio {
        return (first.hedge.is_none()).then_some(Part {
            part: first.value,
            whole: 1.0,
            start: at,
            end: at + 1,
            noun: noun(at + 1, 2),
        });
    }
    let named = words(all, at + 1, 2);
    let of = named + usize::from(text(all, named) == "out");
    // "14 in 20 patients, or 70 percent"
    let in_all = named == at + 1
        && text(all, of) == "in"
        && matches!([text(all, of + 3), text(all, of + 4)], [",", "or"] | ["(", "C"]);
    if text(all, of) != "of" && !in_all {
        return None;
    }
    let total = matches!([text(all, of + 1), text(all, of + 2), text(all, of + 3)], ["a", "total", "of"]);
    let whole = if total { of + 4 } else { past_determiners(all, of + 1) };
    made(first, count(all, whole)?, whole + 1, noun(whole + 1, 2))
}

/// The percentage behind a part and its whole.
fn behind(all: &[Piece<'_>], part: &Part<'_>) -> Option<(usize, Tie)> {
    const MOST: usize = 10;
    let percent = (part.end..(part.end + MOST).min(all.len())).find(|&at| text(all, at) == "C")?;
    let gap = &all[part.end..percent];
    let texts: Vec<&str> = gap.iter().map(|piece| piece.text).collect();
    let mark = texts.iter().rposition(|text| matches!(*text, "," | "(" | "--" | ":" | ";"));
    let told = &texts[..mark.unwrap_or(texts.len())];
    let other = told.iter().any(|text| {
        matches!(
            *text,
            "N" | "M" | "Q" | ";" | "and" | "but" | "while" | "from" | "than" | "to" | "by" | "up" | "down"
        )
    });
    let next = text(all, percent + 1);
    let compared = change::comparative(next).is_some()
        || change::direction(next).is_some()
        || change::direction(text(all, percent + 2)).is_some();
    if other || compared || !is_of_the_whole(all, percent, part) {
        return None;
    }
    let Some(mark) = mark else {
        return matches!(texts[..], ["is" | "makes" | "equals"]).then_some((percent, Tie::Close));
    };
    let link = &texts[mark + 1..];
    let plain = mark <= 2 && gap[..mark].iter().all(is_word);
    let tie = if plain { Tie::Close } else { Tie::Wide };
    match (texts[mark], link) {
        (_, ["or"]) | ("(" | "--" | ":", []) => Some((percent, tie)),
        (",", []) if closes(all, percent + 1) => Some((percent, tie)),
        (_, [.., noun, "was" | "is" | "stood"]) if change::is_share(noun) => Some((percent, Tie::Wide)),
        (_, [.., noun, "of"]) if change::is_share(noun) => Some((percent, Tie::Wide)),
        (_, link) if change::says_share(link) => Some((percent, Tie::Wide)),
        _ => None,
    }
}

/// Whether a percentage that ends at `at` is set off from what follows.
fn closes(all: &[Piece<'_>], at: usize) -> bool {
    matches!(text(all, at), "" | "." | "," | ")" | ";" | "--" | "of")
}

/// Whether what a percentage is said to be of is the whole: "70 percent *of the total*", not "60 percent of the population".
fn is_of_the_whole(all: &[Piece<'_>], percent: usize, part: &Part<'_>) -> bool {
    if text(all, percent + 1) != "of" {
        return true;
    }
    let at = past_determiners(all, percent + 2);
    let noun = text(all, at);
    noun == part.noun || change::is_total(noun)
}

/// The percentage before a part and its whole: "70 percent of the schools (14 of 20)".
fn before(all: &[Piece<'_>], part: &Part<'_>) -> Option<(usize, Tie)> {
    const MOST: usize = 9;
    let from = part.start.saturating_sub(MOST);
    let percent = (from..part.start).rev().find(|&at| text(all, at) == "C")?;
    let texts: Vec<&str> = all[percent + 1..part.start].iter().map(|piece| piece.text).collect();
    let other = all[percent + 1..part.start].iter().any(|piece| {
        matches!(piece.text, "N" | "M" | "Q" | ";" | "but" | "while" | "than" | "from" | "to" | "by")
            || change::direction(piece.text).is_some()
    });
    if other {
        return None;
    }
    let tie = if texts.len() <= 4 { Tie::Close } else { Tie::Wide };
    let led = texts.first() == Some(&"of");
    let lead = text(all, percent.wrapping_sub(1));
    let told = matches!(lead, "was" | "is" | "at" | "of")
        && all[..percent].iter().rev().take(4).any(|piece| change::is_share(piece.text));
    match texts[..] {
        ["," | "(" | "--", "or"] | ["(" | "--" | ":"] => Some((percent, Tie::Close)),
        [.., "(" | "--" | ":"] | [.., ",", "or"] if led || told => Some((percent, tie)),
        [.., "(" | "--"] => Some((percent, Tie::Wide)),
        [.., ",", "holding"] if led => Some((percent, Tie::Wide)),
        // "70 percent of patients, 14 of 20, got better"
        [.., ","]
            if led
                && text(all, part.end) == ","
                && !matches!(text(all, part.end + 1), "and" | "or" | "N" | "C") =>
        {
            Some((percent, Tie::Wide))
        }
        [.., ",", "with" | "winning" | "taking"] | [.., ","] if led => Some((percent, Tie::Loose)),
        [",", "with" | "as"] | [","] if told => Some((percent, Tie::Loose)),
        _ => None,
    }
}

/// Whether a stated percentage is of the size of the computed share.
fn is_near(share: f64, stated: &Number) -> bool {
    const FACTOR: f64 = 2.5;
    (1.0 / FACTOR..FACTOR).contains(&(100.0 * share / stated.value))
}

/// "14 homes, or 70 percent of the 20 in the town", where the percentage stands between the part and its whole.
pub(super) fn between(article: &Article<'_>, all: &[Piece<'_>], out: &mut Vec<Found<Claim>>) {
    for percent in 0..all.len() {
        let found = percentage(all, percent).and_then(|(mention, stated)| {
            (text(all, percent + 1) == "of").then_some(())?;
            let at = past_determiners(all, percent + 2);
            let whole = count(all, at).filter(exact)?;
            let mark = match [
                percent.checked_sub(2).map_or("", |at| text(all, at)),
                text(all, percent.wrapping_sub(1)),
            ] {
                [",", "or"] => percent - 2,
                [_, "(" | "--"] => percent - 1,
                _ => return None,
            };
            let named = (1..=3).find(|&back| mark >= back && !is_word(&all[mark - back]))?;
            let part = count(all, mark - named).filter(exact)?;
            let usable = (1.0..=whole.value).contains(&part.value);
            let span = piece::span(article, &all[mark - named..=at]);
            let figures = figures(article, mention);
            usable.then_some(Found {
                span,
                claim: Claim::Share { part: part.value, whole: whole.value, stated, figures, sure: true },
            })
        });
        out.extend(found);
    }
}

/// "70 percent of the 20 members, or 14, …", where the whole stands before its part.
pub(super) fn of_whole(article: &Article<'_>, all: &[Piece<'_>], out: &mut Vec<Found<Claim>>) {
    for percent in 0..all.len() {
        let found = percentage(all, percent).and_then(|(mention, stated)| {
            (text(all, percent + 1) == "of").then_some(())?;
            let at = past_determiners(all, percent + 2);
            let whole = count(all, at).filter(exact)?;
            let mark = words(all, at + 1, 3);
            let (link, next) = match [text(all, mark), text(all, mark + 1)] {
                [",", "or"] => (", or", mark + 2),
                ["(" | "--", _] => ("(", mark + 1),
                [",", _] => (",", mark + 1),
                _ => return None,
            };
            let part = count(all, next).filter(exact)?;
            let closed = closes(all, next + 1) && text(all, next + 1) != "of"
                || matches!([text(all, next + 1), text(all, next + 2)], ["in", "all"] | ["of", "them"]);
            let usable = mark > at + 1
                && closed
                && (1.0..=whole.value).contains(&part.value)
                && (link != "," || is_near(part.value / whole.value, &stated));
            let span = piece::span(article, &all[percent..=next]);
            let claim = Claim::Share {
                part: part.value,
                whole: whole.value,
                stated,
                figures: figures(article, mention),
                sure: true,
            };
            usable.then_some(Found { span, claim })
        });
        out.extend(found);
    }
}
