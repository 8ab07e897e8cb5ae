//! A length of time stated together with its ends: "from January 4 to 7, a four-day visit", "in office from 1998 to 2003, five years".
//!
//! Days may be counted with both ends or without one; years and months of which the ends are not known more closely are the
//! difference, and both ends count for plans and budgets. Where the words do not show for certain that the length is that of the period, only
//! agreement is reported.

mod find;
mod judge;

use find::{claim, ends};
use judge::{Compared, Rank, compare, days, named};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::english::words;
use crate::judge::{Judgement, Verdict, say};
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
            out.extend(found.filter(|_| !negated(article, sentence, mention)));
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

/// Whether it is the length that is denied: "it did not last five years", but not "there was no rain for five years".
fn negated(article: &Article<'_>, sentence: usize, length: &Mention) -> bool {
    const NEAR: usize = 2;
    let start = length.tokens.start as usize;
    let first = article.document.sentences[sentence].tokens.start.max(start.saturating_sub(NEAR));
    let word = |at: usize| article.document.word(at);
    start > first && word(start - 1) != "for" && (first..start).any(|at| words::is_negation(word(at)))
}

/// Writes the right number in place of the printed one: "four-day" for "five-day".
fn correct(judgement: Judgement, claim: &Claim, right: f64) -> Judgement {
    if claim.length.number.hedge.is_some() || claim.length.number.upper.is_some() {
        return judgement;
    }
    let (span, figures) = claim.printed;
    judgement.correct(span, if figures { say::number(right) } else { say::small_number(right as u64) })
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
            "He was president from 1990 to 2000, spending two years abroad.",
            "He was president from 1990 to 2000 - two years longer than his father.",
            "He was president from 1990 to 2000: two years of boom, eight of bust.",
            "His presidency began in 1990 and ended in 2000, after two years of protests.",
            "From 1990 to 2000 a five-year plan was in force twice.",
            "In the first two years from 1990 to 2000, prices fell.",
            "He will visit Peru from March 4 to March 7, staying two days in Lima.",
            "The summit opens on March 4 and a two-day fair closes on March 9.",
            "The strike, from March 4 to March 9, will last two days longer than the last.",
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
