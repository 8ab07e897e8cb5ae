//! Values in words, for readings, summaries and working.

use factlint_reference::{PartialDate, Precision};
use jiff::civil::{Date, Weekday};

use super::elapsed::{days_between, years_months_days};
use crate::english::measures::plural;
use crate::mention::{DurationMention, Hedge, TimeUnit};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "4 January 2026", "December 2019", "2019".
pub fn date(date: PartialDate) -> String {
    let first = date.first();
    let month = MONTHS[first.month() as usize - 1];
    match date.precision() {
        Precision::Day => format!("{} {month} {}", first.day(), first.year()),
        Precision::Month => format!("{month} {}", first.year()),
        Precision::Year => first.year().to_string(),
    }
}

/// "4 January 2026".
pub fn day(day: Date) -> String {
    date(PartialDate::day(day))
}

/// "December 2019".
pub fn month_of(day: Date) -> String {
    format!("{} {}", MONTHS[day.month() as usize - 1], day.year())
}

/// "23–24 December 2019", "4 January 2026", "30 September – 4 October 2019".
pub fn period(start: PartialDate, end: Option<PartialDate>) -> String {
    let Some(end) = end.filter(|&end| end != start) else { return date(start) };
    match (start.exact(), end.exact()) {
        (Some(a), Some(b)) if (a.year(), a.month()) == (b.year(), b.month()) => {
            format!("{}–{}", a.day(), date(end))
        }
        (Some(a), Some(b)) if a.year() == b.year() => {
            format!("{} {} – {}", a.day(), MONTHS[a.month() as usize - 1], date(end))
        }
        _ => format!("{} – {}", date(start), date(end)),
    }
}

/// "a president of China", "an external affairs minister of India".
pub fn with_indefinite(words: &str) -> String {
    let sounds_as_vowel = words.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O'])
        && !["eu", "Eu", "uni", "us", "one "].iter().any(|start| words.starts_with(start));
    format!("{} {words}", if sounds_as_vowel { "an" } else { "a" })
}

/// The English name of a weekday.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// "6 years 11 days", "3 months 2 days", "4 days".
pub fn length(from: Date, to: Date) -> String {
    let (years, months, days) = years_months_days(from, to);
    let mut parts = Vec::new();
    for (count, name) in [(years, "year"), (months, "month"), (days, "day")] {
        if count != 0 {
            parts.push(format!("{count} {name}{}", if count == 1 { "" } else { "s" }));
        }
    }
    if parts.is_empty() { format!("{} days", days_between(from, to)) } else { parts.join(" ") }
}

/// A number with commas between thousands and no more decimals than it needs (at most six).
pub fn number(value: f64) -> String {
    let text = format!("{:.6}", value.abs());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (whole, rest) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::new();
    if value < 0.0 && text != "0" {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// A count in words up to ten, in digits beyond (AP style).
pub fn small_number(n: u64) -> String {
    const WORDS: [&str; 11] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    usize::try_from(n)
        .ok()
        .and_then(|n| WORDS.get(n))
        .map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// A number to so many significant digits; whole numbers keep two more.
pub fn significant(value: f64, digits: i32) -> String {
    if value == 0.0 || !value.is_finite() {
        return number(value);
    }
    let places = digits - 1 - value.abs().log10().floor() as i32;
    let unit = 10f64.powi(if places < 0 { (places + 2).min(0) } else { places.min(6) });
    number((value * unit).round() / unit)
}

/// A number with its scale in words from a million on: "24.4 trillion", "50,000".
pub fn large(value: f64) -> String {
    const SCALES: [(f64, &str); 3] = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];
    match SCALES.iter().find(|(scale, _)| value.abs() >= *scale) {
        Some((scale, name)) => format!("{} {name}", significant(value / scale, 4)),
        None => number(value),
    }
}

/// "64.37 kilometres", "1 mile", "−5 degrees Celsius".
pub fn measure(value: f64, unit: &str) -> String {
    let value = if value.abs() >= 1e6 { large(value) } else { significant(value, 4) };
    if value == "1" { format!("1 {unit}") } else { format!("{value} {}", plural(unit)) }
}

/// As [`measure`], with every digit of the value: for what is printed.
pub fn exactly(value: f64, unit: &str) -> String {
    if value == 1.0 { format!("1 {unit}") } else { format!("{} {}", large(value), plural(unit)) }
}

/// "1 year", "5 years".
pub fn counted(count: f64, noun: &str) -> String {
    format!("{} {noun}{}", number(count), if count == 1.0 { "" } else { "s" })
}

/// "January", by its number from 1; empty for any other.
pub fn month(number: u8) -> &'static str {
    MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default()
}

/// "1st", "22nd", "45th".
pub fn ordinal(n: u64) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

/// "year" or "years", as `count` demands.
pub fn unit(unit: TimeUnit, count: f64) -> String {
    let name = match unit {
        TimeUnit::Second => "second",
        TimeUnit::Minute => "minute",
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
        TimeUnit::Month => "month",
        TimeUnit::Year => "year",
    };
    if count == 1.0 { name.to_owned() } else { format!("{name}s") }
}

/// The words of a hedge, with a space behind them; empty where there is none.
pub fn hedge(hedge: Option<Hedge>) -> &'static str {
    match hedge {
        None => "",
        Some(Hedge::About) => "about ",
        Some(Hedge::Nearly) => "nearly ",
        Some(Hedge::MoreThan) => "more than ",
        Some(Hedge::AtLeast) => "at least ",
        Some(Hedge::AtMost) => "at most ",
        Some(Hedge::LessThan) => "less than ",
    }
}

/// "more than 6 years".
pub fn duration(stated: &DurationMention) -> String {
    let n = &stated.number;
    let upper = n.upper.map(|upper| format!("–{}", number(upper))).unwrap_or_default();
    format!("{}{}{upper} {}", hedge(n.hedge), number(n.value), unit(stated.unit, n.upper.unwrap_or(n.value)))
}

/// "A", "A and B", "A, B and C".
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", rest.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_periods_and_numbers() {
        let d = |text: &str| text.parse().unwrap();
        assert_eq!(period(d("2019-12-23"), Some(d("2019-12-24"))), "23–24 December 2019");
        assert_eq!(period(d("2019-09-30"), Some(d("2019-10-04"))), "30 September – 4 October 2019");
        assert_eq!(period(d("2019"), None), "2019");
        assert_eq!(number(1234567.5), "1,234,567.5");
        assert_eq!(number(-0.25), "−0.25");
        assert_eq!(ordinal(111), "111th");
        assert_eq!(length("2019-12-24".parse().unwrap(), "2026-01-04".parse().unwrap()), "6 years 11 days");
    }
}
