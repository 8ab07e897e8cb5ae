//! A weekday beside a date: "Monday, January 5, 2026", "on Jan. 5, a Monday", "Monday (Jan 5)".
//!
//! With the year printed, the calendar settles it. With the year only inferred from the day of publication, a fitting weekday
//! supports the claim and another one leaves it open: retrospectives and captions often speak of another year. A date that does not exist ("Feb. 30") is
//! refuted as such.

use factlint_reference::PartialDate;
use jiff::civil::{Date, Weekday as Day};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::judge::{Judgement, Reason, Verdict, say};
use crate::mention::{DateMention, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Weekday>(
    Weekday::ID,
    "Weekday of a date",
    "A weekday printed beside a date is compared with the Gregorian calendar. Where the year is not printed, a fitting weekday supports the \
     claim and another one leaves it open, because the text may speak of another year.",
    EXAMPLES,
);

pub(super) struct Weekday;

/// A weekday and the date it is said of.
#[derive(Debug)]
pub(super) struct Claim {
    weekday: Day,
    weekday_span: Span,
    /// As printed: year, month, day.
    printed: (Option<i16>, Option<u8>, Option<u8>),
    resolved: Option<PartialDate>,
    inferred: bool,
}

impl ClaimKind for Weekday {
    const ID: &'static str = "weekday";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        for mention in article.mentions_in(sentence) {
            match &mention.value {
                Value::Date(date) => out.extend(claim(date, mention.span)),
                Value::Period(period) => {
                    for end in [&period.start, &period.end] {
                        out.extend(claim(end, mention.span));
                    }
                }
                _ => {}
            }
        }
    }

    fn judge(claim: &Claim, _: &World<'_>) -> Option<Judgement> {
        let name = say::weekday(claim.weekday);
        let (year, month, day) = claim.printed;
        let (month, day) = (month?, day?);
        if let (Some(year), true) = (year, claim.resolved.is_none()) {
            let last = Date::new(year, month as i8, 1).ok()?.last_of_month();
            let reading = format!("The {} day of month {month} of {year} is a {name}.", say::ordinal(day.into()));
            return Some(
                Judgement::refuted(reading, format!("There is no such day: that month ends on {}.", say::day(last)))
                    .working(format!("last day of {year}-{month:02}: {last}")),
            );
        }
        let date = claim.resolved?.exact()?;
        let reading = format!("{} is a {name}.", say::day(date));
        let found = say::weekday(date.weekday());
        let working = format!("{date}: {found} (Gregorian calendar)");
        Some(if date.weekday() == claim.weekday {
            Judgement::supported(reading, format!("{} is a {found}.", say::day(date))).working(working)
        } else if claim.inferred {
            let summary = format!("No year is printed; in {} it is a {found}. The text may mean another year.", date.year());
            Judgement::abstain(Reason::AmbiguousTime, reading, summary).working(working)
        } else {
            Judgement::refuted(reading, format!("{} is a {found}, not a {name}.", say::day(date)))
                .working(working)
                .correct(claim.weekday_span, found)
        })
    }
}

fn claim(date: &DateMention, span: Span) -> Option<Found<Claim>> {
    let (weekday, weekday_span) = date.weekday?;
    date.month.and(date.day)?;
    Some(Found {
        span,
        claim: Claim {
            weekday,
            weekday_span,
            printed: (date.year, date.month, date.day),
            resolved: date.resolved,
            inferred: date.inferred,
        },
    })
}

const EXAMPLES: &[Example] = &[
    example("They met in Beijing on Monday, January 5, 2026.", "", "Monday, January 5, 2026", Verdict::Supported),
    example("They met in Beijing on Tuesday, January 5, 2026.", "", "Tuesday, January 5, 2026", Verdict::Refuted),
    example("The vote is set for Sunday, 23 February 2025.", "", "Sunday, 23 February 2025", Verdict::Supported),
    example("The bill passed on Friday, Feb. 30, 2024.", "", "Friday, Feb. 30, 2024", Verdict::Refuted),
    example("The talks begin on Monday (Jan 5).", "2026-01-04", "Monday (Jan 5)", Verdict::Supported),
    example("The talks began on Friday, Jan. 5.", "2026-01-08", "Friday, Jan. 5", Verdict::NotEnoughEvidence),
    nothing("The shop is open Monday to Friday.", "2026-01-08"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn the_correction_is_the_weekday_alone() {
        let text = "They met on Tuesday, January 5, 2026.";
        let correction = first(&KIND, text, "").correction.unwrap();
        assert_eq!((&text[correction.start..correction.end], correction.text.as_str()), ("Tuesday", "Monday"));
    }
}
