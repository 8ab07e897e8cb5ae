//! A length of time stated together with its ends: "from January 4 to 7, a four-day visit", "in office from 1998 to 2003, five years".
//!
//! Days may be counted with both ends or without one; years and months of which the ends are not known more closely are the
//! difference, and both ends count for plans and budgets. Where the words do not show for certain that the length is that of the period, only
//! agreement is reported.

use factlint_reference::{PartialDate, Precision};
use jiff::civil::Date;

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::english::lasting;
use crate::judge::bounds::Fit;
use crate::judge::{Judgement, Verdict, elapsed, say};
use crate::mention::{DateMention, DurationMention, Mention, TimeUnit, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Length>(
    Length::ID,
    "Length and its ends",
    "A length of time that is printed with its first and last day, month or year is compared with the time between them. Days may be counted \
     with both ends or without the first; years may be completed, rounded or the difference of the calendar years.",
    EXAMPLES,
);

pub(super) struct Length;

/// A length and the ends that it is said to lie between.
#[derive(Debug)]
pub(super) struct Claim {
    length: DurationMention,
    /// Where the length stands, and whether it is printed in figures.
    printed: (Span, bool),
    start: DateMention,
    end: DateMention,
    /// Whether the words leave no doubt that the length is that of the period.
    sure: bool,
    /// Whether the first and the last year or month both count.
    both_ends: bool,
}

/// The ends of a period in a sentence, with the tokens from the first to the last.
struct Ends<'a> {
    start: &'a DateMention,
    end: &'a DateMention,
    tokens: std::ops::Range<usize>,
    /// Where the first end stops and the second begins, if they are two dates.
    between: Option<std::ops::Range<usize>>,
}

impl ClaimKind for Length {
    const ID: &'static str = "span";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let mentions = article.mentions_in(sentence);
        if !mentions.iter().any(|mention| matches!(mention.value, Value::Duration(_))) {
            return;
        }
        let periods = ends(article, mentions);
        for mention in mentions {
            let Value::Duration(length) = mention.value else { continue };
            let number = &length.number;
            if number.vague || number.ratio || number.value <= 0.0 {
                continue;
            }
            let found = periods.iter().find_map(|ends| claim(article, sentence, mention, length, ends));
            out.extend(found.filter(|found| !article.modifiers(sentence, found.span).negated));
        }
    }

    fn judge(claim: &Claim, _: &World<'_>) -> Option<Judgement> {
        let (start, end) = (&claim.start, &claim.end);
        let said = say::duration(&claim.length);
        if let (Some((from, _)), Some((to, _)), None, None) =
            (start.weekday, end.weekday, start.month, end.month)
        {
            if claim.length.unit != TimeUnit::Day || claim.length.number.value > 7.0 {
                return None;
            }
            let days = f64::from(from.until(to));
            let reading = format!("From {} to {} is {said}.", say::weekday(from), say::weekday(to));
            let holds = [days, days + 1.0]
                .into_iter()
                .find(|days| crate::judge::bounds::Bounds::of_count(&claim.length.number).admits(*days));
            let working = format!(
                "{} to {}: {days} days later, {} days with both ends",
                say::weekday(from),
                say::weekday(to),
                days + 1.0
            );
            return match holds {
                Some(_) => Some(Judgement::supported(reading, format!("{working}.")).working(working)),
                None if claim.sure => {
                    let judgement = Judgement::refuted(reading, format!("{working}.")).working(working);
                    Some(correct(judgement, claim, days + 1.0))
                }
                None => None,
            };
        }
        let compared: Vec<Compared> =
            days(start, end).into_iter().map(|(from, to)| compare(claim, from, to)).collect();
        let best = compared.into_iter().min_by_key(|compared| compared.rank)?;
        let reading = format!("From {} to {} is {said}.", named(start), named(end));
        let judgement = match best.rank {
            Rank::Holds => Judgement::supported(reading, best.summary),
            Rank::Doubtful => {
                let judgement = Judgement::conflicting(reading, best.summary);
                best.readings
                    .into_iter()
                    .fold(judgement, |judgement, (reading, verdict)| judgement.also_read(reading, verdict))
            }
            Rank::Fails if claim.sure && !best.apart => {
                let judgement = Judgement::refuted(reading, best.summary);
                match best.right {
                    Some(right) => correct(judgement, claim, right),
                    None => judgement,
                }
            }
            Rank::Fails => return None,
        };
        Some(best.working.into_iter().fold(judgement, Judgement::working))
    }
}

/// Writes the right number in place of the printed one: "four-day" for "five-day".
fn correct(judgement: Judgement, claim: &Claim, right: f64) -> Judgement {
    if claim.length.number.hedge.is_some() || claim.length.number.upper.is_some() {
        return judgement;
    }
    let (span, figures) = claim.printed;
    judgement.correct(span, if figures { say::number(right) } else { say::small_number(right as u64) })
}

/// The periods of a sentence: those printed as such, and pairs of dates of which one is a beginning and the next an end.
fn ends<'a>(article: &Article<'_>, mentions: &'a [Mention]) -> Vec<Ends<'a>> {
    const NEAR: usize = 4;
    const NEAR_BEGIN: usize = 12;
    const MOST_APART: usize = 7;
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
                    let one = apart.len() <= MOST_APART && !apart.iter().any(|word| names_another(word));
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
fn claim(
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
            [] | ["a" | "an" | "his" | "her" | "their" | "its"]
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
            return Some((bracket || lasting::leads_to_whole(before), None));
        }
        ["in", held] if lasting::is_held(held) => return Some((true, None)),
        ["in", _] => return Some((false, None)),
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
        .filter(|word| !lasting::belongs_to_noun(word) && !word.starts_with(char::is_uppercase))
        .count();
    let verbs = rest
        .iter()
        .any(|word| word.ends_with("ed") || matches!(*word, "who" | "after" | "before" | "than" | ";"));
    Some((adjectives && !other && free <= FREE_WORDS && !verbs, Some(phrase[head])))
}

/// As [`ahead`], for a length that stands behind its ends; also how many words behind the length belong to it.
fn behind_ends<'w>(between: &[&str], behind: &[&'w str]) -> Option<(bool, Option<&'w str>, usize)> {
    const NEAR_NOUN: usize = 4;
    let ends_clause =
        behind.first().is_none_or(|word| !word.starts_with(char::is_alphanumeric) && *word != "-");
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
        [")" | ",", rest @ ..] | ["—" | "–" | "(", rest @ ..] | rest => match rest {
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
            [.., verb] if lasting::says_length(verb) && rest.len() <= NEAR_NOUN => Some((true, None, 0)),
            _ => None,
        },
    }
}

/// The dates that two ends may be. Ends without a year are some days or months of one year or two that follow each other: any
/// common year and any leap year are tried.
fn days(start: &DateMention, end: &DateMention) -> Vec<(PartialDate, PartialDate)> {
    const COMMON_AND_LEAP: [i16; 3] = [2022, 2023, 2024];
    let undated = |date: &DateMention| date.year.is_none() && date.month.is_some();
    let resolved = start.resolved.zip(end.resolved).filter(|(from, to)| from <= to);
    if !(undated(start) && undated(end)) {
        return resolved.into_iter().collect();
    }
    let place = |date: &DateMention, year: i16| -> Option<PartialDate> {
        let month = date.month?;
        match date.day {
            Some(day) => Date::new(year, month as i8, day as i8).ok().map(PartialDate::day),
            None => PartialDate::month(year, month),
        }
    };
    let tried = COMMON_AND_LEAP.into_iter().filter_map(|year| {
        let from = place(start, year)?;
        let to = place(end, year).filter(|to| *to >= from).or_else(|| place(end, year + 1))?;
        Some((from, to))
    });
    resolved.into_iter().chain(tried).collect()
}

fn named(date: &DateMention) -> String {
    match (date.year, date.month, date.day) {
        (None, Some(month), Some(day)) => format!("{day} {}", say::month(month)),
        (None, Some(month), None) => say::month(month).to_owned(),
        _ => date.resolved.map_or_else(String::new, say::date),
    }
}

/// How a length agrees with its ends, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Holds,
    /// It is possible, and not what the printed ends say at first sight.
    Doubtful,
    Fails,
}

struct Compared {
    rank: Rank,
    summary: String,
    working: Vec<String>,
    readings: Vec<(String, Verdict)>,
    right: Option<f64>,
    /// Whether the two lengths are so far apart that they can hardly be meant to be one.
    apart: bool,
}

fn compare(claim: &Claim, from: PartialDate, to: PartialDate) -> Compared {
    let length = &claim.length;
    let whole =
        length.number.hedge.is_none() && length.number.upper.is_none() && length.number.value.fract() == 0.0;
    match (from.precision(), to.precision(), length.unit) {
        (Precision::Year, Precision::Year, TimeUnit::Year) if whole => {
            coarse(claim, f64::from(to.year() - from.year()), "year")
        }
        (Precision::Month, Precision::Month, TimeUnit::Month) if whole => {
            let months = f64::from(to.year() - from.year()) * 12.0
                + f64::from(to.month_of_year().unwrap_or(1))
                - f64::from(from.month_of_year().unwrap_or(1));
            coarse(claim, months, "month")
        }
        _ => exact(claim, from, to),
    }
}

/// Years between years, months between months.
fn coarse(claim: &Claim, difference: f64, unit: &str) -> Compared {
    let stated = claim.length.number.value;
    let count = |n: f64| say::counted(n, unit);
    let both = claim.both_ends || unit == "month";
    let close = (stated - difference).abs() <= 1.0 + (claim.length.number.step / 2.0 - 1.0).max(0.0);
    let rank = match stated - difference {
        0.0 => Rank::Holds,
        1.0 if both => Rank::Holds,
        _ if close => Rank::Doubtful,
        _ => Rank::Fails,
    };
    let (first, last) = (named(&claim.start), named(&claim.end));
    let summary = match rank {
        Rank::Holds if stated != difference => {
            format!("{first} to {last}, both counted, is {}.", count(stated))
        }
        Rank::Doubtful => format!(
            "From {first} to {last} is {}; it was {} only if the days, which are not printed, make it so.",
            count(difference),
            count(stated)
        ),
        _ => format!("From {first} to {last} is {}.", count(difference)),
    };
    Compared {
        rank,
        summary,
        working: vec![format!("{last} − {first} = {}", count(difference))],
        readings: vec![
            (format!("by the difference of the {unit}s: {}", count(difference)), Verdict::Refuted),
            (
                format!("by the days, which are not printed: {} at most", count(difference + 1.0)),
                Verdict::Supported,
            ),
        ],
        right: Some(if both && unit == "month" { difference + 1.0 } else { difference }),
        apart: apart(stated, difference, difference + 1.0),
    }
}

fn exact(claim: &Claim, from: PartialDate, to: PartialDate) -> Compared {
    let unit = claim.length.unit;
    let compared = elapsed::compare(&claim.length, from, to);
    let rank = match compared.fit {
        Fit::Holds => Rank::Holds,
        Fit::Understated => Rank::Doubtful,
        Fit::Fails => Rank::Fails,
    };
    let (first, last) = (named(&claim.start), named(&claim.end));
    let mut working = compared.working;
    let summary;
    let mut right = None;
    let (low, high) = elapsed::range(unit, from, to).unwrap_or((0.0, f64::INFINITY));
    if let (Some(from), Some(to)) = (from.exact(), to.exact()) {
        let days = elapsed::days_between(from, to) as f64;
        let length = if unit <= TimeUnit::Week { say::counted(days, "day") } else { say::length(from, to) };
        working[0] = format!("{last} − {first} = {length}");
        if unit <= TimeUnit::Week {
            summary = format!("{first} to {last} is {} with both ends.", say::counted(days + 1.0, "day"));
            right = (unit == TimeUnit::Day).then_some(days + 1.0);
        } else {
            summary = format!("{first} to {last} is {length}.");
        }
    } else {
        working[0] = format!("from {first} to {last}");
        let unit = say::unit(unit, 1.0);
        summary = format!("From {first} to {last} is {} to {}.", say::number(low), say::counted(high, &unit));
    }
    let readings = vec![
        (format!("taken literally, {} is true", say::duration(&claim.length)), Verdict::Supported),
        (format!("as a measure it says too little: {summary}"), Verdict::Refuted),
    ];
    Compared { rank, summary, working, readings, right, apart: apart(claim.length.number.value, low, high) }
}

/// Whether a stated length is so far from what lies between `low` and `high` that it hardly speaks of the same.
fn apart(stated: f64, low: f64, high: f64) -> bool {
    const FACTOR: f64 = 3.0;
    stated * FACTOR < low || stated > high * FACTOR
}

const EXAMPLES: &[Example] = &[
    example(
        "He was in Beijing from January 4 to 7, a four-day visit.",
        "2026-01-08",
        "from January 4 to 7, a four-day visit",
        Verdict::Supported,
    ),
    example(
        "He was in Beijing from January 4 to 7, a six-day visit.",
        "2026-01-08",
        "from January 4 to 7, a six-day visit",
        Verdict::Refuted,
    ),
    example(
        "She made a three-day visit to Rome from January 4 to 7, 2026.",
        "",
        "three-day visit to Rome from January 4 to 7, 2026",
        Verdict::Supported,
    ),
    example(
        "He was in office from 1998 to 2003, five years.",
        "",
        "from 1998 to 2003, five years",
        Verdict::Supported,
    ),
    example(
        "He was in office from 1998 to 2003, nine years.",
        "",
        "from 1998 to 2003, nine years",
        Verdict::Refuted,
    ),
    example(
        "The five-year war (1998-2004) killed many.",
        "",
        "five-year war (1998-2004)",
        Verdict::Conflicting,
    ),
    example(
        "The seven-year budget (2021-2027) was agreed.",
        "",
        "seven-year budget (2021-2027)",
        Verdict::Supported,
    ),
    example(
        "She ruled for more than ten years, from 1979 to 1990.",
        "",
        "ten years, from 1979 to 1990",
        Verdict::Supported,
    ),
    example(
        "The festival began on June 3 and ended on June 12, ten days.",
        "2025-07-01",
        "June 3 and ended on June 12, ten days",
        Verdict::Supported,
    ),
    example(
        "The 72-hour truce from May 4 to May 7 held.",
        "2025-06-01",
        "72-hour truce from May 4 to May 7",
        Verdict::Supported,
    ),
    example(
        "It was a four-day strike from Monday to Thursday.",
        "",
        "four-day strike from Monday to Thursday",
        Verdict::Supported,
    ),
    example(
        "It was a two-day strike from Monday to Thursday.",
        "",
        "two-day strike from Monday to Thursday",
        Verdict::Refuted,
    ),
    example(
        "The 1950-1953 war lasted three years.",
        "",
        "1950-1953 war lasted three years",
        Verdict::Supported,
    ),
    example(
        "She led the bank from 1946 to 1951, eight years in all.",
        "",
        "from 1946 to 1951, eight years in all",
        Verdict::Refuted,
    ),
    example(
        "The siege began in 1946 and was lifted in 1951, five years later.",
        "",
        "1946 and was lifted in 1951, five years later",
        Verdict::Supported,
    ),
    example(
        "Over eight years, between 1946 and 1951, output halved.",
        "",
        "eight years, between 1946 and 1951",
        Verdict::Refuted,
    ),
    example(
        "The five-day hearing, which opens on January 20 and closes on January 22, is the longest yet.",
        "2025-01-18",
        "five-day hearing, which opens on January 20 and closes on January 22",
        Verdict::Refuted,
    ),
    nothing("He got a two-year sentence for fraud committed from 2010 to 2015.", ""),
    nothing("Elections were held every four years from 1960 to 1990.", ""),
    nothing("Two years later, from 2010 to 2012, he was abroad.", ""),
    nothing("A 10-year bond was sold from May to June 2020.", ""),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first, report};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn the_correction_is_the_number_as_it_was_written() {
        for (text, expected) in [
            ("A five-day visit to Rome from May 4 to 7.", "four"),
            ("A 9-day visit to Rome from May 4 to 7.", "4"),
            ("In office from 1998 to 2003, nine years.", "five"),
        ] {
            assert_eq!(first(&KIND, text, "").correction.unwrap().text, expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_surely_the_length_is_never_refuted() {
        for text in [
            "He spent two years of the war from 1939 to 1945 at sea.",
            "They fell to a ten-year low from May to June 2020.",
            "Within five days from May 1 to May 30 he must answer.",
            "The first two days of the tour from May 4 to 20 went well.",
            "He has a five-year contract and played there from 2010 to 2012.",
            "From 2010 to 2020, two years stand out.",
            "He spent two years of studies, 2010-2013, abroad.",
            "Over the past two years, between 2010 and 2020, it grew.",
            "The war began in 1939 and ended in 1945, and two years later he died.",
            "The club has existed for over two years, in 2010 and 2015 under another name.",
            "The two-day hearing, which opens on May 4 and is followed by one on May 20, is public.",
        ] {
            let report = report(&KIND, text, Some("2021-01-01"));
            assert!(
                report.claims.iter().all(|claim| claim.verdict != Verdict::Refuted),
                "{text}: {:?}",
                report.claims
            );
        }
    }
}
