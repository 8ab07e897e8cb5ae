//! Lengths of time and ages.

use super::number::Number;
use super::numeral::Read;
use super::quantity::{Measured, Of};
use super::reader::Reader;
use super::time::Unit as TimeUnit;
use crate::english::{Calendar, Measure, Sense, calendar, numerals};

impl Reader<'_, '_> {
    /// "aged 61", "age of 61".
    pub(super) fn age_first(&self, at: usize) -> Option<Measured> {
        self.senses(at).contains(&Sense::Calendar(Calendar::Aged)).then_some(())?;
        let of = usize::from(self.is(at, "age") && self.is(at + 1, "of"));
        let read =
            self.number(at + 1 + of).filter(|read| read.number.value < 150.0 && read.number.step == 1.0)?;
        let unit = TimeUnit::Year;
        Some(Measured { read, of: Of::Age { unit, size: 1.0 }, start: at, end: read.end })
    }

    /// A length of time, or an age.
    pub(super) fn time(
        &self,
        read: &Read,
        unit_at: usize,
        end: usize,
        hyphen: bool,
        (unit, size, plural): (TimeUnit, f64, bool),
    ) -> Option<(Of, usize)> {
        let number = read.number;
        // "second" behind a number is the unit only where one second is meant; "20 second" is an ordinal.
        let second = self.is(unit_at, "second");
        if second && number.value > 1.0 && !hyphen && !self.starts_with_digit(read.start) {
            return None;
        }
        if number.ratio && (plural || self.is(unit_at, "quarters")) {
            return None;
        }
        if self.is(unit_at, "h") && !self.starts_with_digit(read.start) {
            return None;
        }
        let old = self.past_hyphen(end);
        if self.is_any(old, &["old", "olds"]) {
            return Some((Of::Age { unit, size }, old + 1));
        }
        if self.is(end, "of") && self.is(end + 1, "age") {
            return Some((Of::Age { unit, size }, end + 2));
        }
        Some((Of::Time { unit, size }, end))
    }

    /// A length of time without a number: "a decade", "decade-long", "in years".
    pub(super) fn bare_time(&self, at: usize) -> Option<Measured> {
        let article = self.is_any(at, &["a", "an"]);
        let unit_at = at + usize::from(article);
        let (Measure::Time { unit, size, plural }, end) = self.measure(unit_at)? else { return None };
        let before = self.back(at, 1);
        let long = self.hyphen(end) && self.is(end + 1, "long");
        let number = if plural {
            // "the first in decades": two of them are the least that is meant.
            if article || !calendar::leads_to_plural(before) || unit < TimeUnit::Day || long {
                return None;
            }
            Number { vague: true, ..Number::plain(2.0, 1.0) }
        } else {
            let behind = self.past_hyphen(end);
            let meant = article
                && (calendar::leads_to_length(before)
                    || numerals::hedge(|count| self.back(at, count)).is_some()
                    || calendar::follows_length(self.word(behind)));
            if !(meant || long) {
                return None;
            }
            Number::plain(1.0, 0.1)
        };
        let read = Read { start: at, end, number, scale: 1.0 };
        let (of, end) = if plural {
            (Of::Time { unit, size }, end)
        } else {
            self.time(&read, unit_at, end, false, (unit, size, plural))?
        };
        Some(Measured { read, of, start: at, end })
    }

    /// "and a half" behind a unit, and a smaller unit behind a greater one: "two years and three months" are 27 months.
    pub(super) fn add_smaller_unit(&self, measured: &mut Measured) {
        let Of::Time { unit, size } = measured.of else { return };
        if self.is(measured.end, "and") && !measured.read.number.ratio {
            let half = measured.end + 1 + usize::from(self.is(measured.end + 1, "a"));
            let value = match (self.is(half, "half"), self.is(half, "quarter")) {
                (true, _) => 0.5,
                (_, true) if half > measured.end + 1 => 0.25,
                _ => 0.0,
            };
            if value > 0.0 && self.measure(half + 1).is_none() {
                measured.read.number.value += value;
                measured.read.number.step = 0.1;
                measured.end = half + 1;
                return;
            }
        }
        let and = usize::from(self.is(measured.end, "and") || self.mark(measured.end, ','));
        let Some(read) =
            self.number(measured.end + and).filter(|read| !read.number.ratio && !read.number.vague)
        else {
            return;
        };
        let Some((Measure::Time { unit: smaller, size: 1.0, .. }, end)) = self.measure(read.end) else {
            return;
        };
        let factor = match (unit, smaller) {
            (TimeUnit::Year, TimeUnit::Month) => 12.0,
            (TimeUnit::Week, TimeUnit::Day) => 7.0,
            (TimeUnit::Day, TimeUnit::Hour) => 24.0,
            (TimeUnit::Hour, TimeUnit::Minute) | (TimeUnit::Minute, TimeUnit::Second) => 60.0,
            _ => return,
        };
        if self.is_any(self.past_hyphen(end), &["old", "olds", "ago", "later", "earlier"])
            && and == 1
            && self.mark(measured.end, ',')
        {
            return;
        }
        let value = measured.read.number.value * size * factor + read.number.value;
        measured.read.number = Number::plain(value, 1.0);
        measured.of = Of::Time { unit: smaller, size: 1.0 };
        measured.end = end;
    }
}
