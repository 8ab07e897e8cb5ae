//! chrono: dates as people type them.

use factlint::mention::{DateMention, Value};
use jiff::civil::Date;
use serde_json::Value as Json;

use crate::recognizers_dates::{CLOCK, DATES_LEFT_OUT};
use crate::tally::{Found, Rules, Tally, cases, find, list, text};

/// What chrono alone reads.
const LEFT_OUT: &[(&str, &str)] = &[
    (
        r"\b(earlier|later|out|give)\b|(min|minute|year) before|after a|the min|^[+-][0-9]|-[0-9]+days|^[0-9]+ months?$|[0-9](w|mo|y|d)\b",
        "are lengths of time from now, as in a calendar",
    ),
    (r"\b(bce?|ce|ad)\b", "are years of antiquity"),
    (
        r"^[0-9]+-[0-9]+-[0-9]{2}$|^[0-9]+/[0-9]+ [0-9]{2}$",
        "are dates with years of two digits, which may as well be records of teams",
    ),
];

/// A date that is printed beside a time of day counts nevertheless.
const PRINTS_DATE: &[(&str, &str)] = &[(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.? [0-9]|[0-9](st|nd|rd|th)?( of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "print a date",
)];

/// The numbers of a JavaScript date in the suite: "2012, 8 - 1, 10, 12".
fn numbers(date: &str) -> Vec<i16> {
    let number = |part: &str| {
        part.split('-').map(|term| term.trim().parse::<i16>().ok()).reduce(|a, b| Some(a? - b?)).flatten()
    };
    date.split(',').map_while(number).collect()
}

/// Year, month and day that the suite gives for the start, as far as it does.
fn start_of(gold: &Json) -> Option<(Option<i16>, Option<i16>, Option<i16>)> {
    let part = |name: &str| gold["start"][name].as_i64().and_then(|number| i16::try_from(number).ok());
    let js = numbers(text(gold, "start_js_date"));
    let start = match js.as_slice() {
        [year, month, day, ..] => (Some(*year), Some(*month + 1), Some(*day)),
        _ => (part("year"), part("month"), part("day")),
    };
    start.1.map(|_| start)
}

fn date_of(found: &Found) -> Option<&DateMention> {
    match &found.mention.value {
        Value::Date(date) => Some(date),
        Value::Period(period) => Some(&period.start),
        _ => None,
    }
}

fn dates_of(found: &Found) -> Vec<&DateMention> {
    match &found.mention.value {
        Value::Period(period) => vec![&period.start, &period.end],
        _ => date_of(found).into_iter().collect(),
    }
}

/// The day from which the suite reads a case.
fn reference(case: &Json) -> Option<Date> {
    match numbers(text(case, "ref_js_date")).as_slice() {
        [year, month, day, ..] => Date::new(*year, *month as i8 + 1, *day as i8).ok(),
        _ => None,
    }
}

/// Whether a date has the parts that the suite gives. Months have no day here; the suite gives them their first. A year that is
/// not printed is the nearest one there, and mostly the last one here, so that it is not compared; nor is the week of a weekday.
fn is(date: &DateMention, (year, month, day): (Option<i16>, Option<i16>, Option<i16>)) -> bool {
    if let (Some((weekday, _)), None, Some(year), Some(month), Some(day)) =
        (date.weekday, date.month, year, month, day)
    {
        return Date::new(year, month as i8, day as i8).is_ok_and(|date| date.weekday() == weekday);
    }
    let printed = (date.year, date.month.map(i16::from), Some(date.day.map_or(1, i16::from)));
    (date.year.is_none() || printed.0 == year) && printed.1 == month && (day.is_none() || printed.2 == day)
}

#[test]
fn absolute_dates() {
    let Some(cases) = cases("chrono.jsonl") else { return };
    let (rules, own, prints_date) =
        (Rules::new(DATES_LEFT_OUT), Rules::new(LEFT_OUT), Rules::new(PRINTS_DATE));
    let mut tally = Tally::default();
    for case in cases.iter().filter(|case| case["negative"] == false) {
        let input = text(case, "text");
        let marked = case["gold"]["text"].as_str().unwrap_or(input);
        let dated = prints_date.of(input).is_some();
        let rule = own.of(input).or_else(|| rules.of(marked)).or_else(|| rules.of(input));
        if let Some(rule) = rule.filter(|rule| !(dated && *rule == CLOCK)) {
            tally.leave_out(rule);
            continue;
        }
        let start = start_of(&case["gold"]);
        if start.is_none() && !dated {
            tally.leave_out("give nothing but a time of day, or nothing at all");
            continue;
        }
        let found = find(input, reference(case));
        let right = found.iter().filter_map(date_of).any(|date| match start {
            Some(start) => is(date, start),
            None => date.day.is_some(),
        });
        tally.count(right, || format!("{input:?}\n        gold {start:?}\n        found {}", list(&found)));
    }
    tally.hold("chrono, absolute dates", 0.9);
}

#[test]
fn nothing_where_there_is_no_date() {
    let Some(cases) = cases("chrono.jsonl") else { return };
    let mut tally = Tally::default();
    for case in cases.iter().filter(|case| case["negative"] == true) {
        let input = text(case, "text");
        let found = find(input, reference(case));
        let dates: Vec<&DateMention> = found.iter().flat_map(dates_of).collect();
        let impossible = |date: &&DateMention| date.day.is_some() && date.resolved.is_none();
        if dates.iter().any(impossible) {
            tally.leave_out("are days that do not exist, which are kept to be refuted");
        } else if !dates.is_empty() && dates.iter().all(|date| date.day.is_none() && date.weekday.is_none()) {
            tally.leave_out("are years, months and their parts, which news names");
        } else if text(case, "engine") == "chrono.strict" && dates.iter().any(|date| date.weekday.is_some()) {
            tally.leave_out("are weekdays, refused in a strict mode only");
        } else {
            tally.count(dates.is_empty(), || format!("{input:?}: {}", list(&found)));
        }
    }
    tally.hold("chrono, no dates", 1.0);
}
