//! Dates, periods and lengths of time.

use factlint_reference::PartialDate;
use jiff::civil::Weekday;

use super::Number;
use crate::span::Span;

/// A day, a month or a year as printed, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct DateMention {
    /// The printed year.
    pub year: Option<i16>,
    /// The printed month, 1 to 12.
    pub month: Option<u8>,
    /// The printed day of the month, 1 to 31; it may be impossible in its month ("Feb. 30").
    pub day: Option<u8>,
    /// The printed weekday, and where it stands (inside the mention's span).
    pub weekday: Option<(Weekday, Span)>,
    /// The date that is meant, at its precision: as printed, or with the missing parts taken from the publication date.
    /// `None` where that cannot be known, or where the printed date does not exist.
    pub resolved: Option<PartialDate>,
    /// Whether parts of `resolved` come from the publication date rather than from print.
    pub inferred: bool,
    /// "1990s": the first year of the decade or century, and how many years it has.
    pub span_of_years: Option<u16>,
}

/// A stretch of time with two ends, both printed or both inferred.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodMention {
    /// The first day, month or year.
    pub start: DateMention,
    /// The last one, inclusive.
    pub end: DateMention,
}

/// A length of time, in the printed unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DurationMention {
    /// How many.
    pub number: Number,
    /// Of what.
    pub unit: Unit,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days (nights are counted as days).
    Day,
    /// Weeks (a fortnight is two).
    Week,
    /// Months (a quarter is three).
    Month,
    /// Years (a decade is ten, a century a hundred).
    Year,
}

impl DateMention {
    /// The date as ISO 8601 at its precision: "2026-01-05", "2026-01", "2026". Where no year can be known, the parts that are
    /// printed with `X` for the others: "XXXX-01-05". A weekday alone is "XXXX-WXX-1". `None` if nothing is known at all.
    pub fn iso(&self) -> Option<String> {
        if let Some(resolved) = self.resolved {
            return Some(resolved.to_string());
        }
        let year = self.year.map_or("XXXX".to_owned(), |year| format!("{year:04}"));
        match (self.month, self.day, self.weekday) {
            (Some(month), Some(day), _) => Some(format!("{year}-{month:02}-{day:02}")),
            (Some(month), None, _) => Some(format!("{year}-{month:02}")),
            (None, _, Some((weekday, _))) => Some(format!("{year}-WXX-{}", weekday.to_monday_one_offset())),
            (None, ..) => self.year.map(|_| year),
        }
    }
}

impl PeriodMention {
    /// The period as an ISO 8601 interval: "2026-01-04/2026-01-07". `None` where an end is not known.
    pub fn iso(&self) -> Option<String> {
        Some(format!("{}/{}", self.start.iso()?, self.end.iso()?))
    }
}

impl DurationMention {
    /// The length as an ISO 8601 duration: "P6Y", "PT90M"; of a range, the lower length.
    pub fn iso(&self) -> String {
        let (before, letter) = match self.unit {
            Unit::Second => ("PT", 'S'),
            Unit::Minute => ("PT", 'M'),
            Unit::Hour => ("PT", 'H'),
            Unit::Day => ("P", 'D'),
            Unit::Week => ("P", 'W'),
            Unit::Month => ("P", 'M'),
            Unit::Year => ("P", 'Y'),
        };
        format!("{before}{}{letter}", self.number.value)
    }
}
