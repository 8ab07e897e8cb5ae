//! Fractions and ratios in a number.

use super::number::Number;
use super::numeral::{Read, figures, figures_and_letters, is_ordinal_ending};
use super::reader::Reader;
use crate::document::Shape;
use crate::english::{Measure, Sense, numerals};

impl Reader<'_, '_> {
    /// "half", "a third", "3/4", "½"; with a scale behind it, a count: "half a million".
    pub(super) fn fraction_first(&self, at: usize) -> Option<Read> {
        let (value, end) = self.fraction(at)?;
        if let Some((scale, end)) = self.of_scale(end).filter(|_| value < 1.0) {
            let number = Number::plain(value * scale, scale / 100.0);
            return Some(Read { start: at, end, number, scale });
        }
        let number = Number { ratio: true, ..Number::plain(value, value / 10.0) };
        Some(Read { start: at, end, number, scale: 1.0 })
    }

    /// The scale word that a fraction is of: "a million" in "half a million", and the position behind it.
    fn of_scale(&self, at: usize) -> Option<(f64, usize)> {
        let of = if self.is(at, "of") && self.is_any(at + 1, &["a", "one"]) {
            at + 2
        } else if self.is(at, "a") {
            at + 1
        } else {
            self.past_hyphen(at)
        };
        self.scale(of).map(|scale| (scale, of + 1))
    }

    /// The fraction that begins at `at`, and the position behind it.
    pub(super) fn fraction(&self, at: usize) -> Option<(f64, usize)> {
        if self.shape(at) == Some(Shape::Digits) {
            return self.slashed(at);
        }
        for sense in self.senses(at) {
            match *sense {
                Sense::Vulgar(value) => return Some((value, at + 1)),
                // Not of a match or a year: "the first half".
                Sense::Half => {
                    let part = at.checked_sub(1).is_some_and(|before| self.is_ordinal_word(before));
                    return (!part).then_some((0.5, at + 1));
                }
                Sense::Quarter => {
                    let next = self.past_hyphen(at + 1);
                    let time = matches!(self.measure(next), Some((Measure::Time { size, plural: false, .. }, _)) if size > 1.0);
                    return (time || self.scale(next).is_some()).then_some((0.25, at + 1));
                }
                _ => {}
            }
        }
        let one = self.is(at, "one");
        if !one && !self.is_any(at, &["a", "an"]) {
            return None;
        }
        let spaced_dash = one && self.word(at + 1) == "-" && !self.tight(at + 2);
        let next = if spaced_dash { at + 2 } else { self.past_hyphen(at + 1) };
        if let Some((parts, end)) = self.one_part(next) {
            let hyphened = !one && next > at + 1;
            let timed = parts == 4.0 && self.fraction(next).is_some();
            let clear = one || hyphened || timed || parts == 2.0 || parts >= 100.0;
            return (clear || self.ends_fraction(end) || self.of_scale(end).is_some())
                .then_some((1.0 / parts, end));
        }
        // "a hundred trillionths"
        let scale = self.scale(next)?;
        let parts = self.parts(next + 1)?;
        Some((scale / parts, next + 2))
    }

    /// The number of parts that a singular behind "one" or "a" names: 3 for "third".
    fn one_part(&self, at: usize) -> Option<(f64, usize)> {
        let parts = self.sense(at, |sense| match sense {
            Sense::Half => Some(2.0),
            Sense::Quarter => Some(4.0),
            Sense::Ordinal(parts) if parts > 2 => Some(f64::from(parts)),
            Sense::OrdinalScale(parts) => Some(parts),
            _ => None,
        });
        if let Some(parts) = parts {
            return Some((parts, at + 1));
        }
        // "twenty-first"
        let tens = self.sense(at, |sense| match sense {
            Sense::Cardinal(tens) if tens >= 20 => Some(tens),
            _ => None,
        })?;
        let unit = self.past_hyphen(at + 1);
        let ordinal = self.ordinal_below(unit, 10)?;
        Some((f64::from(tens + ordinal), unit + 1))
    }

    fn ordinal_below(&self, at: usize, limit: u8) -> Option<u8> {
        self.sense(at, |sense| match sense {
            Sense::Ordinal(value) if value < limit => Some(value),
            _ => None,
        })
    }

    fn is_ordinal_word(&self, at: usize) -> bool {
        self.senses(at).iter().any(|sense| matches!(sense, Sense::Ordinal(_)))
            || figures_and_letters(self.word(at)).is_some_and(|(_, letters)| is_ordinal_ending(letters))
    }

    /// Whether "a third" that ends at `at` is a part rather than the third of its kind.
    fn ends_fraction(&self, at: usize) -> bool {
        match self.shape(at) {
            None => true,
            Some(Shape::Mark(c)) => !matches!(c, '-' | '\u{2010}' | '\u{2011}' | '$' | '"' | '\u{201c}'),
            _ => numerals::follows_fraction(self.word(at)),
        }
    }

    /// "3/4", as one fraction and not a date.
    fn slashed(&self, at: usize) -> Option<(f64, usize)> {
        let figure = |at: usize| {
            let short = self.shape(at) == Some(Shape::Digits) && self.word(at).len() <= 3;
            figures(self.word(at)).filter(|&(_, step)| short && step == 1.0).map(|(value, _)| value)
        };
        let (over, under) = (figure(at)?, figure(at + 2)?);
        let tight = self.mark(at + 1, '/') && self.tight(at + 1) && self.tight(at + 2);
        let chained_behind = self.tight(at + 3) && matches!(self.shape(at + 3), Some(Shape::Mark('/')));
        let chained_before = self.tight(at)
            && at.checked_sub(1).is_some_and(|before| self.mark(before, '/') || self.hyphen(before));
        // "24/7" and "9/11" are none.
        let common = over < under && (under <= 10.0 || under % 4.0 == 0.0 || under % 10.0 == 0.0);
        (tight && !chained_behind && !chained_before && common).then_some((over / under, at + 3))
    }

    fn parts(&self, at: usize) -> Option<f64> {
        self.sense(at, |sense| match sense {
            Sense::Parts(parts) => Some(parts),
            _ => None,
        })
    }

    /// Turns "three" before "fifths" into a fraction. With a tail behind "and", only the tail is in parts ("one hundred and three
    /// quarters") unless it makes more than a whole.
    pub(super) fn in_parts(&self, read: &mut Read, tail: Option<(f64, f64)>) -> bool {
        let spaced_dash = self.word(read.end) == "-" && self.parts(read.end + 1).is_some();
        let at = if spaced_dash { read.end + 1 } else { self.past_hyphen(read.end) };
        let Some(parts) = self.parts(at) else { return false };
        let value = read.number.value;
        // Two quarters are half a year, and two halves a whole.
        let plain =
            value == 1.0 || parts <= 4.0 && parts.rem_euclid(2.0) == 0.0 && value.rem_euclid(2.0) == 0.0;
        if plain || parts == 1.0 && value < 20.0 {
            return false;
        }
        let mut end = at + 1;
        // The parts behind "and" are of the scale before it, or of one behind them: "two million and three fifths".
        let value = match tail {
            Some((head, scale)) if value - head < parts => {
                let named = self.scale(end).filter(|named| *named < scale);
                end += usize::from(named.is_some());
                let whole = named.unwrap_or(if scale >= 1e3 { scale } else { 1.0 });
                head + (value - head) / parts * whole
            }
            _ => value / parts,
        };
        let mixed = tail.is_some() && value >= 1.0;
        read.number = Number { ratio: !mixed, ..Number::plain(value, value / 10.0) };
        read.end = end;
        if let Some((scale, end)) = self.of_scale(end).filter(|_| value < 1.0) {
            read.number = Number::plain(value * scale, scale / 100.0);
            (read.end, read.scale) = (end, scale);
        }
        true
    }

    /// "2 1/2", "one and a half", "five and a half million", "a million and a half".
    pub(super) fn add_fraction(&self, read: &mut Read) {
        let and = self.is(read.end, "and");
        let at = read.end + usize::from(and);
        let found = if and {
            let single = || {
                let article = self.is_any(at, &["a", "an"])
                    && !self.back(read.start, 1).eq_ignore_ascii_case("between");
                self.one_part(self.past_hyphen(at + 1))
                    .filter(|_| article)
                    .map(|(parts, end)| (1.0 / parts, end))
            };
            let several = || {
                let part = self.cardinal(at).filter(|part| part.number.ratio)?;
                Some((part.number.value, part.end))
            };
            self.fraction(at).or_else(single).or_else(several)
        } else {
            let sign = self.senses(at).iter().any(|sense| matches!(sense, Sense::Vulgar(_)));
            let digits = self.shape(at) == Some(Shape::Digits) && self.shape(at - 1) == Some(Shape::Digits);
            if sign || digits { self.fraction(at) } else { None }
        };
        let Some((fraction, end)) = found.filter(|&(fraction, _)| fraction < 1.0) else { return };
        let value = read.number.value;
        if read.scale > 1.0 {
            if !and {
                return;
            }
            let (scale, end) = self.scale(end).map_or((read.scale, end), |scale| (scale, end + 1));
            read.number = Number::plain(value + fraction * scale, read.scale / 10.0);
            read.end = end;
        } else if let Some(scale) = self.scale(end) {
            read.number = Number::plain((value + fraction) * scale, scale / 10.0);
            (read.end, read.scale) = (end + 1, scale);
        } else {
            read.number = Number::plain(value + fraction, 0.1);
            read.end = end;
        }
    }

    /// "one in five", "nine out of 10".
    pub(super) fn ratio_of(&self, read: Read) -> Option<Read> {
        let out = self.is(read.end, "out") && self.is(read.end + 1, "of");
        let of = if out {
            read.end + 2
        } else if self.is(read.end, "in") {
            read.end + 1
        } else {
            return None;
        };
        let of_article = self.is_any(of, &["every", "each"]);
        let whole = self.cardinal(of + usize::from(of_article))?;
        let (part, all) = (read.number.value, whole.number.value);
        let year = self.shape(of) == Some(Shape::Digits) && self.word(of).len() == 4;
        let small = out || part == 1.0 || part < 10.0 && all == 10.0;
        let timed = self.measure(self.past_hyphen(whole.end)).is_some();
        if read.number.ratio || read.scale > 1.0 || part >= all || year || !small || timed || part < 1.0 {
            return None;
        }
        let number = Number { ratio: true, ..Number::plain(part / all, part / all / 10.0) };
        Some(Read { start: read.start, end: whole.end, number, scale: 1.0 })
    }
}
