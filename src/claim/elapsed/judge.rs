//! How a stated length lies to the time between two dates.

use factlint_reference::{PartialDate, Precision};
use jiff::civil::Date;

use super::Claim;
use crate::judge::bounds::Fit;
use crate::judge::{Verdict, elapsed, say};
use crate::mention::TimeUnit;

/// How a length agrees with its ends, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Holds,
    /// It may be, by days that are not printed.
    Doubtful,
    Fails,
}

pub(super) struct Outcome {
    pub(super) rank: Rank,
    pub(super) summary: String,
    pub(super) working: Vec<String>,
    pub(super) readings: Vec<(String, Verdict)>,
    pub(super) right: Option<String>,
    /// By how many years it misses; infinite for other units.
    pub(super) off: f64,
}

/// The stated length against the time from one date to another.
pub(super) fn compare(claim: &Claim, from: PartialDate, to: PartialDate) -> Outcome {
    let number = &claim.length.number;
    let whole = number.hedge.is_none() && number.upper.is_none() && number.value.fract() == 0.0;
    let coarse = from.precision() == Precision::Year || to.precision() == Precision::Year;
    if claim.anniversary || whole && coarse && claim.length.unit == TimeUnit::Year {
        return by_years(claim, from, to);
    }
    let compared = elapsed::compare(&claim.length, from, to);
    let rank = match compared.fit {
        Fit::Holds => Rank::Holds,
        Fit::Understated => Rank::Doubtful,
        Fit::Fails => Rank::Fails,
    };
    let unit = say::unit(claim.length.unit, 1.0);
    let length = match (from.exact(), to.exact(), elapsed::range(claim.length.unit, from, to)) {
        (Some(from), Some(to), _) => say::length(from, to),
        (_, _, Some((low, high))) => format!("{} to {}", say::number(low), say::counted(high, &unit)),
        _ => String::new(),
    };
    let summary = format!("From {} to {} is {length}.", say::date(from), say::date(to));
    let readings = vec![
        (format!("taken literally, {} is true", say::duration(&claim.length)), Verdict::Supported),
        (format!("as a measure it says too little: {summary}"), Verdict::Refuted),
    ];
    let off = match elapsed::range(claim.length.unit, from, to) {
        Some((low, high)) if claim.length.unit == TimeUnit::Year => {
            (number.value - high).max(low - number.value).max(0.0)
        }
        _ => f64::INFINITY,
    };
    Outcome { rank, summary, working: compared.working, readings, right: None, off }
}

/// Years between dates of which at least one is known to the year only.
fn by_years(claim: &Claim, from: PartialDate, to: PartialDate) -> Outcome {
    /// In the first half of a year, most of an earlier year's events are a completed year less ago than the calendar years say.
    const HALF_YEAR: i8 = 6;
    let stated = claim.length.number.value;
    let difference = f64::from(to.year() - from.year());
    let early = !claim.anniversary && to.exact().is_some_and(|day: Date| day.month() <= HALF_YEAR);
    // "two decades" of 21 years: a round number admits half of its last unit.
    let slack = claim.length.number.step / 2.0 - 0.5;
    let off = stated - difference;
    let rank = if off.abs() <= slack || off == -1.0 && early {
        Rank::Holds
    } else if off.abs() <= slack + 1.0 {
        Rank::Doubtful
    } else {
        Rank::Fails
    };
    let (summary, right) = if claim.anniversary {
        let nth = say::ordinal(difference as u64);
        let summary = format!(
            "{} is {} years after {}: the {nth} anniversary.",
            to.year(),
            say::number(difference),
            say::date(from)
        );
        (summary, nth)
    } else {
        let summary = format!(
            "From {} to {} is {} by the calendar years.",
            say::date(from),
            say::date(to),
            say::counted(difference, "year")
        );
        (summary, say::number(difference))
    };
    let readings = vec![
        (format!("by the calendar years: {}", say::number(difference)), Verdict::Refuted),
        (
            if claim.anniversary {
                "if it is marked a year before or after".to_owned()
            } else {
                format!("by days that are not printed: {}", say::number(stated))
            },
            Verdict::Supported,
        ),
    ];
    Outcome {
        rank,
        summary,
        working: vec![format!("{} − {} = {} years", to.year(), from.year(), say::number(difference))],
        readings,
        right: Some(right),
        off: off.abs(),
    }
}
