//! Lengths of time between days, as journalists count them.

use factlint_reference::PartialDate;
use jiff::civil::Date;
use jiff::{ToSpan, Unit};

use crate::judge::bounds::{Bounds, Fit};
use crate::judge::say;
use crate::mention::{DurationMention, Number, TimeUnit};

/// Mean lengths in days of the Gregorian calendar, to compare lengths in different units.
const DAYS_PER_YEAR: f64 = 365.2425;
const DAYS_PER_MONTH: f64 = DAYS_PER_YEAR / 12.0;

/// How a stated length of time agrees with the days that it lies between.
#[derive(Clone, Debug, PartialEq)]
pub struct Elapsed {
    /// Whether it agrees.
    pub fit: Fit,
    /// The computation: "six years: 6 completed years ✓".
    pub working: Vec<String>,
}

/// Completed years, months and days from `from` to `to`, which must not be earlier.
pub fn years_months_days(from: Date, to: Date) -> (i64, i64, i64) {
    let span = from.until((Unit::Year, to)).unwrap_or_default();
    (i64::from(span.get_years()), i64::from(span.get_months()), i64::from(span.get_days()))
}

/// The number of days from `from` to `to`; negative if `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until((Unit::Day, to)).map_or(0, |span| i64::from(span.get_days()))
}

/// The lengths, in the unit of `stated`, that may be said to lie between two days: completed units, rounded units and, for years, the
/// difference of the calendar years. Journalists use all three.
fn accepted(unit: TimeUnit, from: Date, to: Date) -> Vec<(f64, &'static str)> {
    let days = days_between(from, to) as f64;
    match unit {
        TimeUnit::Year => {
            let (years, ..) = years_months_days(from, to);
            let rounded = rounded_years(from, to, years);
            let calendar = f64::from(to.year() - from.year());
            vec![
                (years as f64, "completed years"),
                (rounded, "years, rounded"),
                (calendar, "by the calendar years"),
            ]
        }
        TimeUnit::Month => {
            let months = from.until((Unit::Month, to)).map_or(0, |span| i64::from(span.get_months()));
            let calendar =
                f64::from(to.year() - from.year()) * 12.0 + f64::from(to.month()) - f64::from(from.month());
            vec![
                (months as f64, "completed months"),
                ((days / DAYS_PER_MONTH).round(), "months, rounded"),
                (calendar, "by the calendar months"),
            ]
        }
        TimeUnit::Week => vec![
            ((days / 7.0).floor(), "completed weeks"),
            ((days / 7.0).round(), "weeks, rounded"),
            (((days + 1.0) / 7.0).floor(), "weeks, counting both ends"),
        ],
        TimeUnit::Day => {
            vec![(days, "days, not counting the first"), (days + 1.0, "days, counting both ends")]
        }
        // The hours of the two days are not known.
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => {
            let day = per_day(unit);
            vec![
                ((days - 1.0).max(0.0) * day, "at least"),
                (days * day, "from hour to hour"),
                ((days + 1.0) * day, "at most"),
            ]
        }
    }
}

/// How many of the unit a day has, for units shorter than a day.
fn per_day(unit: TimeUnit) -> f64 {
    match unit {
        TimeUnit::Second => 86_400.0,
        TimeUnit::Minute => 1_440.0,
        TimeUnit::Hour => 24.0,
        _ => 1.0,
    }
}

fn rounded_years(from: Date, to: Date, completed: i64) -> f64 {
    // Half a year and more counts as a whole one.
    let birthday = |years: i64| from.checked_add(years.years()).ok();
    let (Some(last), Some(next)) = (birthday(completed), birthday(completed + 1)) else {
        return completed as f64;
    };
    let halfway = 2 * days_between(last, to) >= days_between(last, next);
    (completed + i64::from(halfway)) as f64
}

/// The exact length in the unit, for hedges that compare: "more than five years".
pub fn exact(unit: TimeUnit, from: Date, to: Date) -> f64 {
    let days = days_between(from, to) as f64;
    match unit {
        TimeUnit::Year => {
            let (years, months, rest) = years_months_days(from, to);
            years as f64 + (months as f64 * DAYS_PER_MONTH + rest as f64) / DAYS_PER_YEAR
        }
        TimeUnit::Month => days / DAYS_PER_MONTH,
        TimeUnit::Week => days / 7.0,
        TimeUnit::Day => days,
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => days * per_day(unit),
    }
}

/// The day that lies the stated length before `to`, to the length's upper value; `None` where that is out of range.
pub fn before(stated: &DurationMention, to: Date) -> Option<Date> {
    let count = stated.number.upper.unwrap_or(stated.number.value);
    let days = count
        * match stated.unit {
            TimeUnit::Year => DAYS_PER_YEAR,
            TimeUnit::Month => DAYS_PER_MONTH,
            TimeUnit::Week => 7.0,
            _ => 1.0,
        };
    to.checked_sub(jiff::Span::new().try_days(days.ceil() as i64).ok()?).ok()
}

/// Compares the stated length with the time from a day in `from` to a day in `to`; where the days are known to the month or the year only,
/// any day of them will do.
pub fn compare(stated: &DurationMention, from: PartialDate, to: PartialDate) -> Elapsed {
    let number = &stated.number;
    let mut working = vec![subtraction(from, to)];
    let corners = corners(from, to);
    let hedged = number.hedge.is_some() || number.upper.is_some();
    let bounds = Bounds::of_count(number);
    if !hedged {
        let mut best: Option<(f64, &str)> = None;
        let (low, high) = range_of(stated.unit, &corners);
        for (from, to) in corners {
            for (value, how) in accepted(stated.unit, from, to) {
                if fits_unhedged(number, value) && best.is_none() {
                    best = Some((value, how));
                }
            }
        }
        // Between the two corners every whole number of units occurs, and between two days every hour.
        let open = stated.unit < TimeUnit::Day || from.exact().is_none() || to.exact().is_none();
        if best.is_none() && open && number.value >= low && number.value <= high {
            best = Some((number.value, "units, at the precision that is known"));
        }
        return match best {
            Some((value, how)) => {
                working.push(format!("{}: {} {how} ✓", say::duration(stated), say::number(value)));
                Elapsed { fit: Fit::Holds, working }
            }
            None => {
                working.push(format!("{}: does not fit", say::duration(stated)));
                Elapsed { fit: Fit::Fails, working }
            }
        };
    }
    let mut fit = Fit::Fails;
    for (from, to) in corners {
        let mut values = vec![exact(stated.unit, from, to)];
        // "Nearly" and "about" go with rounded and calendar years too; "more than" and "less than" speak of the exact length.
        if matches!(
            number.hedge,
            Some(
                crate::mention::Hedge::About | crate::mention::Hedge::Nearly | crate::mention::Hedge::AtLeast
            )
        ) || number.upper.is_some()
        {
            values.extend(accepted(stated.unit, from, to).into_iter().map(|(value, _)| value));
        }
        for value in values {
            fit = match (fit, bounds.fit(value)) {
                (Fit::Holds, _) | (_, Fit::Holds) => Fit::Holds,
                (Fit::Understated, _) | (_, Fit::Understated) => Fit::Understated,
                _ => Fit::Fails,
            };
        }
    }
    let shown = |value: f64| say::number((value * 100.0).round() / 100.0);
    let (long, short) =
        (exact(stated.unit, corners[0].0, corners[0].1), exact(stated.unit, corners[1].0, corners[1].1));
    let length = if from.exact().is_some() && to.exact().is_some() {
        shown(long)
    } else {
        format!("{} to {}", shown(short), shown(long))
    };
    working.push(format!(
        "{} admits {bounds}; it is {length} {}",
        say::duration(stated),
        say::unit(stated.unit, 2.0)
    ));
    Elapsed { fit, working }
}

/// The least and the greatest length, in the unit, between a day in `from` and a day in `to`; `None` if `to` is over before `from`.
pub fn range(unit: TimeUnit, from: PartialDate, to: PartialDate) -> Option<(f64, f64)> {
    (from.first() <= to.last()).then(|| range_of(unit, &corners(from, to)))
}

/// The pairs of days farthest apart and nearest to each other.
fn corners(from: PartialDate, to: PartialDate) -> [(Date, Date); 2] {
    let late = from.last().min(to.last());
    [(from.first(), to.last()), (late, to.first().max(late))]
}

fn range_of(unit: TimeUnit, corners: &[(Date, Date)]) -> (f64, f64) {
    let all = corners.iter().flat_map(|&(from, to)| accepted(unit, from, to)).map(|(value, _)| value);
    all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

/// A number printed without a hedge: a whole one must be met, "two and a half" is met within half its step.
fn fits_unhedged(number: &Number, value: f64) -> bool {
    let half =
        if number.value.fract() == 0.0 && number.step <= 1.0 { 0.0 } else { number.step.max(0.5) / 2.0 };
    number.vague && value >= number.value || (value - number.value).abs() <= half
}

/// "2026-01-04 − 2019-12-24 = 6 years 11 days".
pub fn subtraction(from: PartialDate, to: PartialDate) -> String {
    match (from.exact(), to.exact()) {
        (Some(a), Some(b)) if a <= b => format!("{to} − {from} = {}", say::length(a, b)),
        _ => format!("from {from} to {to}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::Hedge;

    fn years(value: f64, hedge: Option<Hedge>) -> DurationMention {
        let number = Number { value, upper: None, step: 1.0, hedge, vague: false, ratio: false };
        DurationMention { number, unit: TimeUnit::Year }
    }

    fn fit(value: f64, hedge: Option<Hedge>, from: &str, to: &str) -> Fit {
        compare(&years(value, hedge), from.parse().unwrap(), to.parse().unwrap()).fit
    }

    #[test]
    fn completed_rounded_and_calendar_years_hold() {
        assert_eq!(fit(6.0, None, "2019-12-24", "2026-01-04"), Fit::Holds);
        assert_eq!(fit(7.0, None, "2019-12-24", "2026-01-04"), Fit::Holds, "by the calendar years");
        assert_eq!(fit(5.0, None, "2019-12-24", "2026-01-04"), Fit::Fails);
        assert_eq!(fit(10.0, None, "2015-09", "2025-03-01"), Fit::Holds, "rounded");
        assert_eq!(fit(8.0, None, "2015-09", "2025-03-01"), Fit::Fails);
    }

    #[test]
    fn hedges_hold() {
        assert_eq!(fit(6.0, Some(Hedge::MoreThan), "2019-12-24", "2026-01-04"), Fit::Holds);
        assert_eq!(fit(3.0, Some(Hedge::MoreThan), "2019-12-24", "2026-01-04"), Fit::Understated);
        assert_eq!(fit(7.0, Some(Hedge::Nearly), "2019-03-24", "2026-01-04"), Fit::Holds);
        assert_eq!(fit(9.0, Some(Hedge::Nearly), "2019-12-24", "2026-01-04"), Fit::Fails);
    }

    /// Days spread over two years around a leap day, at uneven distances.
    fn days() -> impl Iterator<Item = Date> {
        (0..50).map(|n| Date::constant(2023, 1, 1).checked_add(jiff::Span::new().days(n * 17)).unwrap())
    }

    #[test]
    fn the_completed_length_always_holds_and_one_far_off_never_does() {
        for from in days() {
            for to in days().filter(|&to| to >= from) {
                let later = to.checked_add(jiff::Span::new().years(30)).unwrap();
                let (completed, ..) = years_months_days(from, later);
                let fit =
                    |n: f64| compare(&years(n, None), PartialDate::day(from), PartialDate::day(later)).fit;
                assert_eq!(fit(completed as f64), Fit::Holds, "{from} to {later}");
                assert_eq!(fit(completed as f64 - 2.0), Fit::Fails, "{from} to {later}");
                assert_eq!(fit(completed as f64 + 2.0), Fit::Fails, "{from} to {later}");
            }
        }
    }

    #[test]
    fn days_hold_with_and_without_the_first_and_in_no_other_way() {
        for from in days() {
            for to in days().filter(|&to| to > from) {
                let between = days_between(from, to) as f64;
                for n in [between - 1.0, between, between + 1.0, between + 2.0] {
                    let stated = DurationMention { unit: TimeUnit::Day, ..years(n, None) };
                    let holds = n == between || n == between + 1.0;
                    let fit = compare(&stated, PartialDate::day(from), PartialDate::day(to)).fit;
                    assert_eq!(fit == Fit::Holds, holds, "{n} days from {from} to {to}");
                }
            }
        }
    }

    #[test]
    fn what_holds_between_days_holds_when_less_is_known() {
        for from in days() {
            for to in days().filter(|&to| to >= from) {
                let later = to.checked_add(jiff::Span::new().years(7)).unwrap();
                for n in 5..12 {
                    let stated = years(f64::from(n), None);
                    let exact = compare(&stated, PartialDate::day(from), PartialDate::day(later)).fit;
                    let year = PartialDate::year_only(from.year()).unwrap();
                    let coarse = compare(&stated, year, PartialDate::day(later)).fit;
                    assert!(exact != Fit::Holds || coarse == Fit::Holds, "{n} years from {from} to {later}");
                }
            }
        }
    }
}
