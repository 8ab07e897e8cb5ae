//! Words of the calendar.

use jiff::civil::Weekday;

use super::{Measure, Sense};
use crate::mention::TimeUnit;

/// Months by their names and their usual abbreviations, and whether the word is a name in full.
const MONTHS: &[(&str, u8, bool)] = &[
    ("January", 1, true),
    ("February", 2, true),
    ("March", 3, true),
    ("April", 4, true),
    ("May", 5, true),
    ("June", 6, true),
    ("July", 7, true),
    ("August", 8, true),
    ("September", 9, true),
    ("October", 10, true),
    ("November", 11, true),
    ("December", 12, true),
    ("Jan", 1, false),
    ("Feb", 2, false),
    ("Mar", 3, false),
    ("Apr", 4, false),
    ("Jun", 6, false),
    ("Jul", 7, false),
    ("Aug", 8, false),
    ("Sep", 9, false),
    ("Sept", 9, false),
    ("Oct", 10, false),
    ("Nov", 11, false),
    ("Dec", 12, false),
];

const WEEKDAYS: &[(&str, Weekday, bool)] = &[
    ("Monday", Weekday::Monday, true),
    ("Tuesday", Weekday::Tuesday, true),
    ("Wednesday", Weekday::Wednesday, true),
    ("Thursday", Weekday::Thursday, true),
    ("Friday", Weekday::Friday, true),
    ("Saturday", Weekday::Saturday, true),
    ("Sunday", Weekday::Sunday, true),
    ("Mon", Weekday::Monday, false),
    ("Tue", Weekday::Tuesday, false),
    ("Tues", Weekday::Tuesday, false),
    ("Wed", Weekday::Wednesday, false),
    ("Thu", Weekday::Thursday, false),
    ("Thur", Weekday::Thursday, false),
    ("Thurs", Weekday::Thursday, false),
    ("Fri", Weekday::Friday, false),
    ("Sat", Weekday::Saturday, false),
    ("Sun", Weekday::Sunday, false),
];

/// Units of time: the words, the unit, how many of it, and whether the word is a plural.
const TIME_UNITS: &[(&str, TimeUnit, f64, bool)] = &[
    ("second", TimeUnit::Second, 1.0, false),
    ("seconds", TimeUnit::Second, 1.0, true),
    ("sec", TimeUnit::Second, 1.0, false),
    ("secs", TimeUnit::Second, 1.0, true),
    ("minute", TimeUnit::Minute, 1.0, false),
    ("minutes", TimeUnit::Minute, 1.0, true),
    ("min", TimeUnit::Minute, 1.0, false),
    ("mins", TimeUnit::Minute, 1.0, true),
    ("hour", TimeUnit::Hour, 1.0, false),
    ("hours", TimeUnit::Hour, 1.0, true),
    ("hr", TimeUnit::Hour, 1.0, false),
    ("hrs", TimeUnit::Hour, 1.0, true),
    ("h", TimeUnit::Hour, 1.0, true),
    ("day", TimeUnit::Day, 1.0, false),
    ("days", TimeUnit::Day, 1.0, true),
    ("night", TimeUnit::Day, 1.0, false),
    ("nights", TimeUnit::Day, 1.0, true),
    ("week", TimeUnit::Week, 1.0, false),
    ("weeks", TimeUnit::Week, 1.0, true),
    ("fortnight", TimeUnit::Week, 2.0, false),
    ("fortnights", TimeUnit::Week, 2.0, true),
    ("month", TimeUnit::Month, 1.0, false),
    ("months", TimeUnit::Month, 1.0, true),
    ("quarters", TimeUnit::Month, 3.0, true),
    ("year", TimeUnit::Year, 1.0, false),
    ("years", TimeUnit::Year, 1.0, true),
    ("yr", TimeUnit::Year, 1.0, false),
    ("yrs", TimeUnit::Year, 1.0, true),
    ("decade", TimeUnit::Year, 10.0, false),
    ("decades", TimeUnit::Year, 10.0, true),
    ("century", TimeUnit::Year, 100.0, false),
    ("centuries", TimeUnit::Year, 100.0, true),
    ("millennium", TimeUnit::Year, 1000.0, false),
    ("millennia", TimeUnit::Year, 1000.0, true),
];

/// A word that names a day, or limits a part of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// A day by its distance from the day of publication: "yesterday" is −1.
    Day(i8),
    /// A season. Which months it has depends on the hemisphere, so that only its year is read.
    Season,
    /// "aged", "age": an age in years follows.
    Aged,
}

/// Adds the words of this file to the lexicon.
pub(super) fn add(put: &mut dyn FnMut(&str, Sense)) {
    for &(word, month, full) in MONTHS {
        put(word, Sense::Month { month, full });
    }
    for &(word, weekday, full) in WEEKDAYS {
        put(word, Sense::Weekday { weekday, full });
    }
    for &(word, unit, size, plural) in TIME_UNITS {
        put(word, Sense::Measure(Measure::Time { unit, size, plural }));
    }
    for (word, offset) in [("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1)] {
        put(word, Sense::Calendar(Calendar::Day(offset)));
    }
    for word in ["spring", "summer", "autumn", "fall", "winter"] {
        put(word, Sense::Calendar(Calendar::Season));
    }
    for word in ["aged", "age", "ages"] {
        put(word, Sense::Calendar(Calendar::Aged));
    }
}

/// Words between a number and a unit of time that do not change the length: "six *consecutive* years".
pub(crate) fn describes_time(word: &str) -> bool {
    [
        "more",
        "consecutive",
        "straight",
        "full",
        "long",
        "whole",
        "additional",
        "further",
        "successive",
        "calendar",
        "fiscal",
        "financial",
        "extra",
        "other",
    ]
    .contains(&word)
}

/// Words behind which four digits are a year.
pub(crate) fn leads_to_year(word: &str) -> bool {
    [
        "in",
        "since",
        "from",
        "by",
        "until",
        "till",
        "til",
        "through",
        "during",
        "before",
        "after",
        "of",
        "for",
        "early",
        "late",
        "mid",
        "year",
        "circa",
        "between",
        "around",
        "summer",
        "winter",
        "spring",
        "autumn",
        "fall",
        "throughout",
        "beyond",
        "election",
        "fiscal",
        "born",
        "season",
    ]
    .iter()
    .any(|other| other.eq_ignore_ascii_case(word))
}

/// Words that stand between a determiner and a noun, so that four digits behind them are a year: "*the* 2015 accord".
pub(crate) fn determines(word: &str) -> bool {
    ["the", "a", "his", "her", "its", "their", "our", "my", "this", "that"]
        .iter()
        .any(|other| other.eq_ignore_ascii_case(word))
}

/// Words behind which "over six years" means more than six years.
pub(crate) fn leads_to_length(word: &str) -> bool {
    [
        "in", "for", "after", "of", "lasted", "last", "spent", "by", "is", "was", "than", "took", "lasting",
        "a", "within",
    ]
    .iter()
    .any(|other| other.eq_ignore_ascii_case(word))
}

/// Words behind which a bare plural is a length: "the first *in* decades".
pub(crate) fn leads_to_plural(word: &str) -> bool {
    ["in", "for", "after", "of", "over"].iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Words behind "a year" that show that a length is meant.
pub(crate) fn follows_length(word: &str) -> bool {
    ["ago", "later", "earlier", "before", "after", "long", "old", "and"].contains(&word)
}

/// Words behind which a month needs no day or year: "in May".
pub(crate) fn leads_to_month(word: &str) -> bool {
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "through",
        "to",
        "during",
        "before",
        "after",
        "of",
        "between",
        "and",
        "or",
        "throughout",
        "for",
        "on",
        "early",
        "late",
        "mid",
        "every",
    ]
    .iter()
    .any(|other| other.eq_ignore_ascii_case(word))
}

/// Words behind which any four digits are a year.
pub(crate) fn leads_surely(word: &str) -> bool {
    ["in", "since", "until", "during", "circa", "year"].iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Words by which a sentence speaks of what is to come.
pub(crate) fn looks_ahead(word: &str) -> bool {
    [
        "will",
        "scheduled",
        "due",
        "upcoming",
        "plans",
        "planned",
        "expected",
        "set",
        "coming",
        "shall",
        "would",
    ]
    .contains(&word)
}
