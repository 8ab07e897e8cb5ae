//! Recognizers-Text: absolute dates, date ranges and lengths of time.
//!
//! Its dates carry words that this project leaves to claim patterns ("since", "the end of"); both texts are compared without
//! them. Its ranges end on the day after the last one, or on the first day of the last year; both are accepted.

use factlint::mention::{DateMention, TimeUnit, Value};
use jiff::civil::Date;
use serde_json::Value as Json;

use crate::tally::{Found, Rules, Tally, cases, find, list, same, text};

const RELATIVE: &str =
    "are told from the reader's now (\"next Friday\", \"two weeks ago\"), no absolute dates";
const DAY_ALONE: &str = "are days without a month, which chats and calendars use";
const NUMBERS: &str = "are two numbers that may as well be a fraction, a score or a sum (\"4/22\", \"11-2016\"), or a day and month in an order that differs by country";
const WEEKS: &str = "are weeks and weekends by number or place in a month";
const WORDS: &str = "are years, decades and days in number words, which style books print in digits";
const CODES: &str = "are words and digits in one (\"oct2\", \"sy18\"), as typed in a hurry";
const FEASTS: &str = "are feasts and seasons without a year";
pub const CLOCK: &str = "have times of day, which news facts do without";
const AMOUNT: &str = "are lengths without a number (\"all day\", \"another week\")";
const MANY_UNITS: &str = "are lengths in years and days, which have no common unit";

const QUERY: &str = "are conditions as typed into a database (\"= 2019\", \"greater than 2012\")";
const FISCAL: &str = "are fiscal, school and calendar years, which differ from years";

pub const DATES_LEFT_OUT: &[(&str, &str)] = &[
    (
        r"next|last|this|\bthat\b|same|past|previous|upcoming|coming|current|today|tomorrow|yesterday|tmrw|\bnow\b|\bago\b|hence|\brest\b|\bmy\b|future|within|recent|following|\bdate\b|eoy|end of (year|month)|of the year|(days?|weeks?|months?|years?) (from|after|before|later)|^in .*(days|weeks|months|years?)$|^in (a|an|one|two|[0-9]+) |the day|decade$|business|starting|^for |earlier in|later in|otd",
        RELATIVE,
    ),
    (r"week|w/c|(first|second|third|fourth|fifth|last) [a-z]+day|third month", WEEKS),
    (r"[0-9]:[0-9]|[0-9] ?[ap]\.?m\b|o'?clock|morning|noon|night|evening|hour", CLOCK),
    (
        r"christmas|easter|thanksgiving|halloween|holiday|\beve\b|\bday\b|valentine|mardi|ramadan|\beid\b|new year|^(the |in )?(summer|winter|spring|fall|autumn)$|mid summer|juneteenth|labour|patrick",
        FEASTS,
    ),
    (
        r"hundred|thousand|nineteen|twenty (one|two|three|nine)|seventies|eighties|nineties|sixties|twenties|noughties|tens$|hundreds|eighteen",
        WORDS,
    ),
    (
        r"^(the )?[0-9]{1,2}(st|nd|rd|th)?$|^the [a-z]+(y [a-z]+)?$|^(from |between )?[0-9]{1,2} ?(to|-|and|until) ?[0-9]{1,2}$|day the|(sun|mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?)(day)? [0-9]{1,2}(st|nd|rd|th)?|tues? the|^(from )?[0-9]+ to [a-z]+ [0-9]+",
        DAY_ALONE,
    ),
    (
        r"[a-z][0-9]|[0-9]([a-rt-z]|s[a-su-z])[a-z]+[0-9]|[0-9](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^-?[0-9]{8}|^[0-9]+ [0-9]+ [0-9]+$",
        CODES,
    ),
    (
        r"^(from |between |before |after |since |on |until |the )*[0-9]{1,4} ?[-/.,] ?[0-9]{1,4}( (and|to|-) [0-9/.-]+)?$|^[0-9/-]+ ?[0-9/-]+,|^(from |between )?([1-9]|0[1-9]|1[0-2])[-/]([1-9]|0[1-9]|1[0-2])[-/]|[0-9]/[0-9]+ ?-[0-9/ ]+",
        NUMBERS,
    ),
    (
        r"'?\b[0-9]0 ?'?s|(of|[a-z]{3,})( [0-9]{1,2})?(,|st|nd|rd|th)? [5-9][0-9]$|[a-z] [0-9]+, [5-9][0-9]$|(rd|th|st) [a-z]+ [5-9][0-9]$|^[0-9]+ [a-z]+ [5-9][0-9]$|year [0-9]{3}$",
        "are years without a century, or centuries without a year",
    ),
    (r"fiscal|school|calendar|\b(sy|fy|cy)\b", FISCAL),
    (r"[=<>]|greater|sooner|or after|equal|ending with", QUERY),
];

const LENGTHS_LEFT_OUT: &[(&str, &str)] = &[
    (
        r"^(all|full|whole|half-?)[ -]?(day|week|month|year)|another|couple|few|several|business|every|some|^the |weekend",
        AMOUNT,
    ),
    (r"year.*day|month.*day|day.*month|month.*year|rest|twenty and", MANY_UNITS),
    (r"^[0-9]+ ?(d|w|y|ys)$", CODES),
];

/// Words before a date that are no part of it here.
const LEADING: &[&str] = &[
    "in",
    "on",
    "since",
    "before",
    "after",
    "by",
    "until",
    "till",
    "for",
    "during",
    "from",
    "between",
    "the",
    "end",
    "of",
    "beginning",
    "middle",
    "start",
    "later",
    "earlier",
    "than",
    "prior",
    "to",
    "as",
    "at",
    "no",
    "early",
    "late",
    "mid",
    "starting",
    "year",
    "back",
    "around",
    "circa",
    "about",
    "through",
    "or",
    "not",
    "month",
    "more",
    "less",
    "least",
];

fn core(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    while words.len() > 1 && LEADING.contains(&words[0].trim_matches('-')) {
        words.remove(0);
    }
    words.join(" ").trim_end_matches(['.', ',']).to_owned()
}

/// The timex that the suite gives, its type, and whether it counts as a date.
fn gold_of(gold: &Json) -> (String, String) {
    let kind = gold["TypeName"].as_str().or(gold["Type"].as_str()).unwrap_or("");
    let value = [
        &gold["Value"]["Timex"],
        &gold["Resolution"]["values"][0]["timex"],
        &gold["Value"]["values"][0]["timex"],
    ];
    let timex = value.iter().find_map(|value| value.as_str()).unwrap_or("");
    (kind.trim_start_matches("datetimeV2.").to_owned(), timex.to_owned())
}

/// Whether a date that was found is `timex`, which may leave the year open.
fn is_date(date: &DateMention, timex: &str) -> bool {
    let Some(iso) = date.iso() else { return false };
    if let Some(open) = timex.strip_prefix("XXXX-") {
        let weekday = open.strip_prefix("WXX-").and_then(|day| day.parse::<i8>().ok());
        return match weekday {
            Some(day) => date.weekday.is_some_and(|(weekday, _)| weekday.to_monday_one_offset() == day),
            None => iso.get(5..) == Some(open),
        };
    }
    let year = timex.get(..4).unwrap_or("");
    let season = ["-SP", "-SU", "-FA", "-WI"].iter().any(|season| timex.ends_with(season));
    let decade = timex.strip_prefix('(').and_then(|range| range.get(..4));
    iso == timex
        || season && iso == year
        || decade.is_some_and(|year| date.span_of_years.is_some() && begins(date, year))
}

/// Whether a decade or a century begins in `year`, as this project or as the suite counts centuries.
fn begins(date: &DateMention, year: &str) -> bool {
    year.parse::<i16>().is_ok_and(|year| date.year == Some(year) || date.year == Some(year + 1))
}

/// Whether a period that was found has the ends of "(start,end,length)".
fn is_period(start: &DateMention, end: &DateMention, timex: &str) -> bool {
    let inner = timex.trim_start_matches('(').trim_end_matches(')');
    let mut ends = inner.split(',');
    let (Some(from), Some(to)) = (ends.next(), ends.next()) else { return false };
    let (Some(first), Some(last)) = (start.resolved, end.resolved) else { return false };
    let is = |date: Date, gold: &str| {
        let iso = date.to_string();
        gold == iso || gold.strip_prefix("XXXX-").is_some_and(|open| iso.get(5..) == Some(open))
    };
    let behind = last.last().tomorrow().ok();
    is(first.first(), from)
        && (is(last.first(), to) || is(last.last(), to) || behind.is_some_and(|day| is(day, to)))
}

/// A length as months, days and seconds.
fn length(iso: &str) -> Option<[f64; 3]> {
    let (mut out, mut clock, mut digits) = ([0.0; 3], false, String::new());
    for c in iso.strip_prefix('P')?.chars() {
        match c {
            'T' => clock = true,
            '0'..='9' | '.' => digits.push(c),
            _ => {
                let count: f64 = digits.parse().ok()?;
                digits.clear();
                let (place, size) = match (c, clock) {
                    ('Y', _) => (0, 12.0),
                    ('M', false) => (0, 1.0),
                    ('W', _) => (1, 7.0),
                    ('D', _) => (1, 1.0),
                    ('H', _) => (2, 3600.0),
                    ('M', true) => (2, 60.0),
                    ('S', _) => (2, 1.0),
                    _ => return None,
                };
                out[place] += count * size;
            }
        }
    }
    Some(out)
}

fn agrees(found: &Found, timex: &str) -> bool {
    match &found.mention.value {
        Value::Date(date) => is_date(date, timex),
        Value::Period(period) => is_period(&period.start, &period.end, timex),
        Value::Duration(found) => {
            let days = found.unit == TimeUnit::Day && timex.contains('T');
            let lengths = length(&found.iso()).zip(length(timex));
            !days && lengths.is_some_and(|(a, b)| a.iter().zip(b).all(|(a, b)| same(*a, b)))
        }
        _ => false,
    }
}

fn run(models: &[&str], kinds: &[&str], rules: &[(&str, &'static str)], name: &str) {
    let Some(cases) = cases("recognizers_text.jsonl") else { return };
    let rules = Rules::new(rules);
    let mut tally = Tally::default();
    for case in cases.iter().filter(|case| models.contains(&text(case, "model"))) {
        let input = text(case, "text");
        let published = text(case, "ref_time").get(..10).and_then(|day| day.parse().ok());
        let found = find(input, published);
        for gold in case["gold"].as_array().expect("a list") {
            let (kind, timex) = gold_of(gold);
            if !kinds.contains(&kind.as_str()) {
                continue;
            }
            let marked = text(gold, "Text");
            if let Some(rule) = rules.of(marked) {
                tally.leave_out(rule);
                continue;
            }
            let right = found.iter().any(|found| {
                core(&found.text) == core(marked) && (timex.is_empty() || agrees(found, &timex))
            });
            tally.count(right, || {
                format!("{input:?}\n        gold {marked:?} {timex}\n        found {}", list(&found))
            });
        }
    }
    tally.hold(name, 0.85);
}

#[test]
fn dates() {
    run(&["DateParser", "DateExtractor"], &["date"], DATES_LEFT_OUT, "DateParser and DateExtractor");
}

#[test]
fn date_ranges() {
    run(
        &["DatePeriodParser", "DatePeriodExtractor"],
        &["daterange"],
        DATES_LEFT_OUT,
        "DatePeriodParser and DatePeriodExtractor",
    );
}

#[test]
fn lengths_of_time() {
    run(
        &["DurationParser", "DurationExtractor"],
        &["duration"],
        LENGTHS_LEFT_OUT,
        "DurationParser and DurationExtractor",
    );
}

#[test]
fn dates_in_sentences() {
    run(
        &["DateTimeModel", "MergedParser"],
        &["date", "daterange"],
        DATES_LEFT_OUT,
        "DateTimeModel and MergedParser, dates and ranges",
    );
}

#[test]
fn lengths_in_sentences() {
    run(
        &["DateTimeModel", "MergedParser"],
        &["duration"],
        LENGTHS_LEFT_OUT,
        "DateTimeModel and MergedParser, lengths",
    );
}
