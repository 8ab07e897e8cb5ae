//! Leap years: "2024 was a leap year", "in 2023, a leap year".
//!
//! The Gregorian calendar settles it: a year that can be divided by four, but for centuries that cannot be divided by 400. The rule is compared only with
//! years in which that calendar held everywhere that news comes from.

use super::{ClaimKind, Example, Found, Kind, Mood, Pattern, World, example, nothing};
use crate::article::Article;
use crate::judge::{Judgement, Verdict};
use crate::mention::{DateMention, Value};

/// The kind.
pub static KIND: Kind = Kind::of::<Leap>(
    Leap::ID,
    "Leap years",
    "A year that is called a leap year, or said not to be one, is compared with the Gregorian calendar.",
    EXAMPLES,
);

pub(super) struct Leap;

/// A year, and what is said of it.
#[derive(Debug)]
pub(super) struct Claim {
    year: i16,
    leap: bool,
}

/// The first year by whose beginning the calendar held in Russia, Greece and Turkey too.
const FIRST: i16 = 1927;

static SAID: Pattern =
    Pattern::new(&["leap year"], "{year:date} (?:(?P<verb>is|was|will be) (?P<not>not )?|, )a leap year");

static PATTERNS: &[&Pattern] = &[&SAID];

impl ClaimKind for Leap {
    const ID: &'static str = "leap";
    type Claim = Claim;

    fn patterns() -> &'static [&'static Pattern] {
        PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        for found in SAID.matches(article, sentence) {
            let Some(Value::Date(DateMention { year: Some(year), month: None, span_of_years: None, .. })) =
                found.mention("year").map(|mention| &mention.value)
            else {
                continue;
            };
            // "Few know that 2023 was a leap year" does not say that it was: with a verb, the sentence has to begin here.
            if found.has("verb") && !matches!(found.before().trim(), "" | "the year" | "in") {
                continue;
            }
            let modifiers = article.modifiers(sentence, found.span());
            if modifiers.negated || !matches!(modifiers.mood, Mood::Asserted | Mood::Future) {
                continue;
            }
            out.push(Found { span: found.span(), claim: Claim { year: *year, leap: !found.has("not") } });
        }
    }

    fn judge(claim: &Claim, _: &World<'_>) -> Option<Judgement> {
        let &Claim { year, leap } = claim;
        if year < FIRST {
            return None;
        }
        let is_leap = jiff::civil::date(year, 1, 1).in_leap_year();
        let words = |leap: bool| if leap { "a leap year" } else { "no leap year" };
        let reading = format!("{year} is {}.", words(leap));
        let summary = format!("{year} is {}.", words(is_leap));
        let working = match (year % 4, year % 100, year % 400) {
            (0, 0, 0) => format!("{year} = 400 × {}", year / 400),
            (0, 0, _) => format!("{year} is a century, and 400 does not divide it"),
            (0, ..) => format!("{year} = 4 × {}", year / 4),
            _ => format!("{year} = 4 × {} + {}", year / 4, year % 4),
        };
        let judgement = if leap == is_leap {
            Judgement::supported(reading, summary)
        } else {
            Judgement::refuted(reading, summary)
        };
        Some(judgement.working(working))
    }
}

const EXAMPLES: &[Example] = &[
    example("The year 2024 was a leap year.", "", "2024 was a leap year", Verdict::Supported),
    example("The year 2023 was a leap year.", "", "2023 was a leap year", Verdict::Refuted),
    example("The year 2100 is not a leap year.", "", "2100 is not a leap year", Verdict::Supported),
    example("It happened in 2000, a leap year.", "", "2000, a leap year", Verdict::Supported),
    nothing("If 2023 was a leap year, there would be one day more.", ""),
    nothing("Few know that 2023 was a leap year.", ""),
    nothing("Nobody thinks that 2023 was a leap year.", ""),
    nothing("In 1900, a leap year in Russia, it was February 29.", ""),
    nothing("It was a leap year.", "2026-01-06"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::examples_hold;

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }
}
