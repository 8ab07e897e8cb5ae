//! How a stated length lies to the time between its ends.

use factlint_reference::{PartialDate, Precision};
use jiff::civil::Date;

use super::Claim;
use crate::judge::bounds::Fit;
use crate::judge::{Verdict, elapsed, say};
use crate::mention::{DateMention, TimeUnit};

/// The dates that two ends may be. Ends without a year are some days or months of one year or two that follow each other: any
/// common year and any leap year are tried.
pub(super) fn days(start: &DateMention, end: &DateMention) -> Vec<(PartialDate, PartialDate)> {
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

pub(super) fn named(date: &DateMention) -> String {
    match (date.year, date.month, date.day) {
        (None, Some(month), Some(day)) => format!("{day} {}", say::month(month)),
        (None, Some(month), None) => say::month(month).to_owned(),
        _ => date.resolved.map_or_else(String::new, say::date),
    }
}

/// How a length agrees with its ends, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Holds,
    /// It is possible, and not what the printed ends say at first sight.
    Doubtful,
    Fails,
}

pub(super) struct Compared {
    pub(super) rank: Rank,
    pub(super) summary: String,
    pub(super) working: Vec<String>,
    pub(super) readings: Vec<(String, Verdict)>,
    pub(super) right: Option<f64>,
    /// Whether the two lengths are so far apart that they can hardly be meant to be one.
    pub(super) apart: bool,
}

pub(super) fn compare(claim: &Claim, from: PartialDate, to: PartialDate) -> Compared {
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
    const DECADE: f64 = 10.0;
    let stated = claim.length.number.value;
    let count = |n: f64| say::counted(n, unit);
    let both = claim.both_ends || unit == "month";
    let close = (stated - difference).abs() <= 1.0 + (claim.length.number.step / 2.0 - 1.0).max(0.0);
    let rank = match stated - difference {
        0.0 => Rank::Holds,
        1.0 if both => Rank::Holds,
        // "four decades" of 42 years
        _ if close && claim.length.number.step >= DECADE => Rank::Holds,
        _ if close => Rank::Doubtful,
        _ => Rank::Fails,
    };
    let (first, last) = (named(&claim.start), named(&claim.end));
    let summary = match rank {
        Rank::Holds if stated - difference == 1.0 => {
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
