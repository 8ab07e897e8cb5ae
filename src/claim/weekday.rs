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
use crate::mention::{DateMention, Mention, Value};
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

/// Weekdays and the dates they are said of: one, or both ends of a period.
#[derive(Debug)]
pub(super) struct Claim {
    days: Vec<Said>,
}

/// A date, and the weekday that is said of it.
#[derive(Debug)]
struct Said {
    /// The weekday, and where it stands; an impossible date needs none.
    weekday: Option<(Day, Span)>,
    year: Option<i16>,
    month: u8,
    day: u8,
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
        let mentions = article.mentions_in(sentence);
        for (index, mention) in mentions.iter().enumerate() {
            let (days, span) = match &mention.value {
                Value::Date(date) => {
                    let before = index.checked_sub(1).and_then(|before| mentions.get(before));
                    let told = said_behind(article, mention, mentions.get(index + 1))
                        .or_else(|| said_before(article, before, mention));
                    match told {
                        Some((weekday, span)) => (vec![said(date, Some(weekday))], span),
                        None => (vec![said(date, date.weekday)], mention.span),
                    }
                }
                Value::Period(period) => {
                    let ends = [&period.start, &period.end];
                    (ends.map(|end| said(end, end.weekday)).into(), mention.span)
                }
                _ => continue,
            };
            // "In April 31 people died": a count behind a month is no date.
            let on = mention
                .tokens
                .start
                .checked_sub(1)
                .is_some_and(|at| article.document.word(at as usize) == "on");
            let dated = |said: &Said| said.weekday.is_some() || said.year.is_some() || on;
            let days: Vec<Said> = days.into_iter().flatten().filter(dated).collect();
            if !days.is_empty() {
                out.push(Found { span, claim: Claim { days } });
            }
        }
    }

    fn judge(claim: &Claim, _: &World<'_>) -> Option<Judgement> {
        let judged: Vec<Judgement> = claim.days.iter().filter_map(judge_day).collect();
        let severity = |judgement: &Judgement| match judgement.verdict {
            Verdict::Refuted => 3,
            Verdict::Conflicting => 2,
            Verdict::NotEnoughEvidence => 1,
            Verdict::Supported => 0,
        };
        let working: Vec<String> = judged.iter().flat_map(|judgement| judgement.working.clone()).collect();
        // The first of the worst stands for all.
        let worst = judged
            .into_iter()
            .reduce(|worst, next| if severity(&next) > severity(&worst) { next } else { worst })?;
        Some(Judgement { working, ..worst })
    }
}

/// What is said of a date that news can get wrong: its weekday, or that it exists.
fn said(date: &DateMention, weekday: Option<(Day, Span)>) -> Option<Said> {
    let (month, day) = (date.month?, date.day?);
    let said =
        Said { weekday, year: date.year, month, day, resolved: date.resolved, inferred: date.inferred };
    (weekday.is_some() || said.last_of_month().is_some_and(|last| day > last.day() as u8)).then_some(said)
}

/// "Jan. 5 was a Monday", "January 5, which falls on a Monday".
fn said_behind(article: &Article<'_>, date: &Mention, next: Option<&Mention>) -> Option<((Day, Span), Span)> {
    let next = next?;
    let Value::Date(DateMention { weekday: Some(weekday), month: None, year: None, .. }) = next.value else {
        return None;
    };
    let between = (date.tokens.end as usize..next.tokens.start as usize).map(|at| article.document.word(at));
    let between: Vec<&str> = between.collect();
    let between = between.strip_prefix(&[","]).unwrap_or(&between);
    let between = between.strip_prefix(&["which"]).unwrap_or(between);
    let says = matches!(
        between,
        ["-" | "–" | "—" | ";", "it" | "that", "is" | "was", "a"]
            | ["is" | "was", "a"]
            | ["falls" | "fell", "on"]
            | ["falls" | "fell", "on", "a"]
    );
    let undated = matches!(&date.value, Value::Date(date) if date.weekday.is_none());
    (says && undated).then(|| (weekday, date.span.to(next.span)))
}

/// "It was a Monday - January 5, 2026 - when", "on a Monday (January 5, 2026)".
fn said_before(
    article: &Article<'_>,
    before: Option<&Mention>,
    date: &Mention,
) -> Option<((Day, Span), Span)> {
    let before = before?;
    let Value::Date(DateMention { weekday: Some(weekday), month: None, year: None, .. }) = before.value
    else {
        return None;
    };
    let word =
        |at: u32| article.document.tokens.get(at as usize).map_or("", |_| article.document.word(at as usize));
    let (mark, closing) = (word(before.tokens.end), word(date.tokens.end));
    let set_off = matches!((mark, closing), ("-" | "–" | "—", "-" | "–" | "—") | ("(", ")"));
    let a = before.tokens.start.checked_sub(1).is_some_and(|at| matches!(word(at), "a" | "A"));
    let undated = matches!(&date.value, Value::Date(date) if date.weekday.is_none());
    (set_off && a && before.tokens.end + 1 == date.tokens.start && undated)
        .then(|| (weekday, before.span.to(date.span)))
}

impl Said {
    /// The last day of the month; of a February without a year, the one of a leap year.
    fn last_of_month(&self) -> Option<Date> {
        const LEAP_YEAR: i16 = 2024;
        Some(Date::new(self.year.unwrap_or(LEAP_YEAR), self.month as i8, 1).ok()?.last_of_month())
    }
}

fn judge_day(said: &Said) -> Option<Judgement> {
    let last = said.last_of_month()?;
    if said.day > last.day() as u8 {
        let month = say::month(said.month);
        let reading = match said.year {
            Some(year) => format!("{month} {year} has a {} day.", say::ordinal(said.day.into())),
            None => format!("{month} has a {} day.", say::ordinal(said.day.into())),
        };
        let ends = match said.year {
            Some(_) => say::day(last),
            None => format!("{} {month}", last.day()),
        };
        let working = format!("last day of {month}: {}", last.day());
        return Some(
            Judgement::refuted(reading, format!("There is no such day: the month ends on {ends}."))
                .working(working),
        );
    }
    let (weekday, span) = said.weekday?;
    let name = say::weekday(weekday);
    let date = said.resolved?.exact()?;
    let reading = format!("{} is a {name}.", say::day(date));
    let found = say::weekday(date.weekday());
    let working = format!("{date}: {found} (Gregorian calendar)");
    Some(if date.weekday() == weekday {
        Judgement::supported(reading, format!("{} is a {found}.", say::day(date))).working(working)
    } else if said.inferred {
        let summary = format!(
            "No year is printed; in {} it is a {found}. The text may mean another year.",
            date.year()
        );
        Judgement::abstain(Reason::AmbiguousTime, reading, summary).working(working)
    } else {
        Judgement::refuted(reading, format!("{} is a {found}, not a {name}.", say::day(date)))
            .working(working)
            .correct(span, found)
    })
}

const EXAMPLES: &[Example] = &[
    example(
        "They met in Beijing on Monday, January 5, 2026.",
        "",
        "Monday, January 5, 2026",
        Verdict::Supported,
    ),
    example(
        "They met in Beijing on Tuesday, January 5, 2026.",
        "",
        "Tuesday, January 5, 2026",
        Verdict::Refuted,
    ),
    example(
        "The vote is set for Sunday, 23 February 2025.",
        "",
        "Sunday, 23 February 2025",
        Verdict::Supported,
    ),
    example("The bill passed on Friday, Feb. 30, 2024.", "", "Friday, Feb. 30, 2024", Verdict::Refuted),
    example("The talks begin on Monday (Jan 5).", "2026-01-04", "Monday (Jan 5)", Verdict::Supported),
    example("The talks began on Friday, Jan. 5.", "2026-01-08", "Friday, Jan. 5", Verdict::NotEnoughEvidence),
    example(
        "It is open Monday-Friday, Sept. 30-Oct. 4, 2024.",
        "",
        "Monday-Friday, Sept. 30-Oct. 4, 2024",
        Verdict::Supported,
    ),
    example(
        "It is open Monday-Thursday, Sept. 30-Oct. 4, 2024.",
        "",
        "Monday-Thursday, Sept. 30-Oct. 4, 2024",
        Verdict::Refuted,
    ),
    example("It was signed on Jan. 5, 2026, a Monday.", "", "Jan. 5, 2026, a Monday", Verdict::Supported),
    example("January 5, 2026, was a Tuesday.", "", "January 5, 2026, was a Tuesday", Verdict::Refuted),
    example("The bill passed on Feb. 30, 2024.", "", "Feb. 30, 2024", Verdict::Refuted),
    example(
        "It was a Tuesday - January 5, 2026 - when they met.",
        "",
        "Tuesday - January 5, 2026",
        Verdict::Refuted,
    ),
    nothing("In April 31 people died.", "2025-03-01"),
    nothing("The bill passed on Feb. 29.", "2025-03-01"),
    nothing("The bill passed on Feb. 29, 2024.", ""),
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
        assert_eq!(
            (&text[correction.start..correction.end], correction.text.as_str()),
            ("Tuesday", "Monday")
        );
    }
}
