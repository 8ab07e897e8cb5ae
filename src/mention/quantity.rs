//! What numbers count and measure: percentages, money, quantities, temperatures, ages and lengths of time.

use super::numeral::Read;
use super::reader::Reader;
use super::time::{DurationMention, Unit as TimeUnit};
use super::{Mention, Value};
use crate::english::units::Unit;

/// Days in a mean Gregorian year, by which ages in days and weeks become years.
const DAYS_A_YEAR: f64 = 365.2425;

/// What a number is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Of {
    Nothing,
    Percent { points: bool },
    Money { code: Option<&'static str>, size: f64 },
    Unit(&'static Unit),
    Degrees(Option<&'static Unit>),
    Time { unit: TimeUnit, size: f64 },
    Age { unit: TimeUnit, size: f64 },
}

/// A number with what it is of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measured {
    pub(super) read: Read,
    pub(super) of: Of,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Reader<'_, '_> {
    /// Reads a number, and what it measures, at `at`, and adds what it finds. The position behind it.
    pub(super) fn literal(&self, at: usize, out: &mut Vec<Mention>) -> Option<usize> {
        let first = self.measured(at)?;
        let (second, joint) = match self.range_end(&first) {
            Some(found) => found,
            None => {
                self.emit(first.start, first, None, out);
                return Some(first.end);
            }
        };
        let (low, high) = share(first, second);
        let joined =
            joint != "and" || first.start.checked_sub(1).is_some_and(|before| self.is(before, "between"));
        let from = first.start.checked_sub(1).is_some_and(|before| self.is(before, "from"));
        let near = joint != "or" || high.read.number.value <= 2.0 * low.read.number.value;
        if joined && near && !from && low.of == high.of && low.read.number.value < high.read.number.value {
            let start = first.start - usize::from(joint == "and");
            self.emit(start, low, Some(high), out);
        } else if from && low.of == high.of {
            self.emit(low.start, low, None, out);
            self.emit(high.start, high, None, out);
        } else {
            self.emit(first.start, first, None, out);
            return Some(first.end);
        }
        Some(second.end)
    }

    /// The upper end of a range that begins with `first`, and the word or mark between.
    fn range_end(&self, first: &Measured) -> Option<(Measured, &'static str)> {
        if first.read.number.vague || first.read.number.ratio {
            return None;
        }
        // "an 8- to 16-meter telescope"
        let suspended = self.dash(first.end) && self.tight(first.end) && !self.tight(first.end + 1);
        let at = first.end + usize::from(suspended);
        let joint = if self.dash(at) && self.tight(at) && self.tight(at + 1) {
            "-"
        } else if self.is(at, "to") {
            "to"
        } else if self.is(at, "and") {
            "and"
        } else if self.is(at, "or") && first.of == Of::Nothing {
            "or"
        } else {
            return None;
        };
        // A minus sign never follows the joint; "3--5" is no range.
        let second =
            self.measured(at + 1).filter(|second| !second.read.number.vague && !second.read.number.ratio)?;
        // Chains of hyphens and slashes are telephone numbers, scores and the like.
        let linked =
            |at: usize| (self.hyphen(at) || self.mark(at, '/') && self.tight(at)) && self.tight(at + 1);
        let chained = joint == "-"
            && (linked(second.end) && self.number(second.end + 1).is_some()
                || first.start >= 2 && linked(first.start - 1) && self.number(first.start - 2).is_some());
        let bare_between =
            joint == "and" && !first.start.checked_sub(1).is_some_and(|before| self.is(before, "between"));
        (!chained && !bare_between).then_some((second, joint))
    }

    /// The number at `at` with what stands before and behind it.
    fn measured(&self, at: usize) -> Option<Measured> {
        if let Some(found) =
            self.money_first(at).or_else(|| self.age_first(at)).or_else(|| self.unit_in_token(at))
        {
            return Some(found);
        }
        if let Some(mut found) = self.bare_time(at) {
            self.add_smaller_unit(&mut found);
            return Some(found);
        }
        let read = self.number(at)?;
        if let Some(found) = self.feet_and_inches(&read) {
            return Some(found);
        }
        let (of, end) = self.what(&read);
        let mut measured = Measured { read, of, start: read.start, end };
        self.add_smaller_unit(&mut measured);
        self.add_cents(&mut measured);
        Some(measured)
    }

    /// Adds what has been read, with the hedge around it.
    fn emit(&self, start: usize, low: Measured, high: Option<Measured>, out: &mut Vec<Mention>) {
        let mut number = low.read.number;
        let mut end = low.end;
        if let Some(high) = high {
            number.upper = Some(high.read.number.value);
            number.step = number.step.max(high.read.number.step);
            end = high.end;
        }
        let timed = matches!(low.of, Of::Time { .. });
        let (hedge, from) = self.hedge_before(start, timed);
        let (behind, to) = self.hedge_behind(end);
        number.hedge = hedge.or(behind).or(number.hedge);
        let years = |unit, size: f64| match unit {
            TimeUnit::Year => size,
            TimeUnit::Month => size / 12.0,
            TimeUnit::Week => size * 7.0 / DAYS_A_YEAR,
            _ => size / DAYS_A_YEAR,
        };
        // Half a mile is a length, not a ratio.
        number.ratio &= matches!(low.of, Of::Nothing | Of::Percent { .. });
        let value = match low.of {
            Of::Nothing => Value::Number(number),
            Of::Percent { points } => Value::Percent { number, points },
            Of::Money { code, size } => Value::Money { number: number.scaled(size), currency: code },
            Of::Unit(unit) => Value::Quantity { number, unit },
            Of::Degrees(unit) => Value::Temperature { number, unit },
            Of::Time { unit, size } => Value::Duration(DurationMention { number: number.scaled(size), unit }),
            Of::Age { unit, size } => Value::Age(number.scaled(years(unit, size))),
        };
        out.push(Mention { span: self.span(start, end), tokens: from as u32..to as u32, value });
    }
}

/// Gives the lower end of a range the scale and the measure that only its upper end has: "3 to 5 million dollars".
fn share(mut low: Measured, mut high: Measured) -> (Measured, Measured) {
    if high.of == Of::Nothing && matches!(low.of, Of::Money { .. } | Of::Age { .. }) {
        high.of = low.of;
    }
    let bare = matches!(low.of, Of::Nothing | Of::Money { .. }) && low.read.scale == 1.0;
    if bare && high.read.scale > 1.0 && low.read.number.value <= high.read.number.value / high.read.scale {
        low.read.number = low.read.number.scaled(high.read.scale);
    }
    if low.of == Of::Nothing {
        low.of = high.of;
    }
    (low, high)
}
