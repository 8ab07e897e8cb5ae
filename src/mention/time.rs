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
