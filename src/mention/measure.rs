//! Units behind a number: percent, currencies, units of measurement, degrees.

use super::number::Number;
use super::numeral::{Read, figures, figures_and_letters};
use super::quantity::{Measured, Of};
use super::reader::Reader;
use crate::document::Shape;
use crate::english::units::{self, Dimension};
use crate::english::{Measure, calendar, money};

/// No weather is hotter in either scale, so that a higher figure behind a name is part of the name.
const HOTTEST: f64 = 150.0;

impl Reader<'_, '_> {
    /// "10km", "80F", "115USD": a unit in the same token as the figures.
    pub(super) fn unit_in_token(&self, at: usize) -> Option<Measured> {
        let sign = usize::from(self.dash(at) && self.tight(at + 1) && !self.tight(at));
        let token = at + sign;
        if self.shape(token) != Some(Shape::Mixed) || self.hangs_on_word(at) {
            return None;
        }
        let (figure, letters) = figures_and_letters(self.word(token))?;
        let (value, step) = figures(figure)?;
        let value = if sign == 1 { -value } else { value };
        let mut end = token + 1;
        // "a Boeing 777F"
        let named =
            value > HOTTEST && at > 0 && self.token(at - 1).is_some_and(|token| token.is_capitalised());
        let of = if let Some(unit) =
            units::degree(letters).filter(|_| !named && self.reads_as_degrees(value, letters, end))
        {
            Of::Degrees(Some(unit))
        } else if letters.len() == 1 && letters != "h" {
            Of::Unit(units::letter(letters).filter(|_| self.number(token).is_none() && !self.hyphen(end))?)
        } else if let Some(code) = money::code(letters) {
            Of::Money { code: Some(code), size: 1.0 }
        } else {
            let (measure, after) = self.measure_of_key(factlint_reference::key(letters), end)?;
            end = after;
            match measure {
                Measure::Unit(unit) if unit.dimension == Dimension::Temperature => Of::Degrees(Some(unit)),
                Measure::Unit(unit) => Of::Unit(unit),
                Measure::Time { unit, size, .. } => Of::Time { unit, size },
                Measure::Currency { code, size } => Of::Money { code, size },
                Measure::Percent { points } => Of::Percent { points },
                Measure::Degrees => return None,
            }
        };
        let read = Read { start: at, end, number: Number::plain(value, step), scale: 1.0 };
        Some(Measured { read, of, start: at, end })
    }

    /// Whether a hyphen joins the figures at `at` to a word before them, as in the name of a thing: "F-16C".
    pub(super) fn hangs_on_word(&self, at: usize) -> bool {
        at >= 2
            && self.hyphen(at - 1)
            && self.token(at - 2).is_some_and(|token| token.is_word())
            && self.number(at - 2).is_none()
    }

    /// Whether a single letter behind a number can be a scale of temperature.
    fn reads_as_degrees(&self, value: f64, letter: &str, behind: usize) -> bool {
        let plausible = match letter {
            "C" => (-100.0..=2000.0).contains(&value),
            "F" => (-150.0..=4000.0).contains(&value),
            "K" => value > 0.0 && self.mark(behind, ')'),
            _ => false,
        };
        let ends = match self.shape(behind) {
            None => true,
            Some(Shape::Mark('.')) => self.token(behind + 1).is_none_or(|token| token.is_quote()),
            Some(Shape::Mark(c)) => !matches!(c, '/' | '-' | '&' | '$'),
            Some(Shape::Lower) => units::follows_degrees(self.word(behind)),
            _ => false,
        };
        plausible && ends
    }

    /// "6 feet 2 inches", "6-foot-2", "5'11\"": a length in inches.
    pub(super) fn feet_and_inches(&self, feet: &Read) -> Option<Measured> {
        let (inches, end) =
            self.inches_behind_mark(feet.end).or_else(|| self.inches_behind_word(feet.end))?;
        if !(0.0..12.0).contains(&inches.value) || feet.number.ratio || feet.number.vague {
            return None;
        }
        let number = Number::plain(feet.number.value * 12.0 + inches.value, inches.step);
        let read = Read { start: feet.start, end, number, scale: 1.0 };
        Some(Measured { read, of: Of::Unit(units::named("inch")?), start: feet.start, end })
    }

    fn inches_behind_mark(&self, at: usize) -> Option<(Number, usize)> {
        let prime = matches!(self.shape(at), Some(Shape::Mark('\'' | '\u{2019}' | '\u{2032}')));
        let tight = self.tight(at) && self.tight(at + 1) && self.shape(at + 1) == Some(Shape::Digits);
        let (inches, step) = figures(self.word(at + 1)).filter(|_| prime && tight)?;
        let closed = matches!(self.shape(at + 2), Some(Shape::Mark('"' | '\u{201d}' | '\u{2033}')));
        Some((Number::plain(inches, step), at + 2 + usize::from(closed)))
    }

    fn inches_behind_word(&self, at: usize) -> Option<(Number, usize)> {
        let unit = self.past_hyphen(at);
        let Some((Measure::Unit(foot), after)) = self.measure(unit).filter(|_| self.token(unit).is_some())
        else {
            return None;
        };
        if foot.name != "foot" {
            return None;
        }
        let hyphen = self.hyphen(after) && unit > at;
        let and = usize::from(!hyphen && (self.is(after, "and") || self.mark(after, ',')));
        let inches = self.number(after + usize::from(hyphen) + and)?;
        let behind = self.past_hyphen(inches.end);
        match self.measure(behind) {
            Some((Measure::Unit(unit), end)) if unit.name == "inch" => Some((inches.number, end)),
            _ if self.is(behind, "in") && and == 0 && self.is(unit, "ft") => {
                Some((inches.number, behind + 1))
            }
            _ if hyphen => Some((inches.number, inches.end)),
            _ => None,
        }
    }

    /// What stands behind a number, and the position behind that.
    pub(super) fn what(&self, read: &Read) -> (Of, usize) {
        let at = read.end;
        let nothing = (Of::Nothing, at);
        if let Some(Shape::Mark(c)) = self.shape(at)
            && !self.hyphen(at)
        {
            return self.mark_behind(read, c).unwrap_or(nothing);
        }
        let number = read.number;
        let hyphen = self.hyphen(at);
        let article = !hyphen && number.ratio && self.is_any(at, &["a", "an"]);
        let mut next = at + usize::from(hyphen || article);
        if let Some(found) = self.letter_unit(read, next, hyphen) {
            return found;
        }
        let timed = |at: usize| match self.measure(at) {
            Some((Measure::Time { unit, size, plural }, end)) => Some((unit, size, plural, end)),
            _ => None,
        };
        if calendar::describes_time(self.word(next)) && timed(next + 1).is_some() {
            next += 1;
        }
        let Some((measure, end)) = self.measure(next) else {
            // "a quarter of a century"
            if number.ratio
                && self.is(at, "of")
                && self.is(at + 1, "a")
                && let Some((unit, size, false, end)) = timed(at + 2)
            {
                return (Of::Time { unit, size }, end);
            }
            return self.code(at).map_or(nothing, |code| (Of::Money { code: Some(code), size: 1.0 }, at + 1));
        };
        match measure {
            Measure::Percent { points } => (Of::Percent { points }, end),
            Measure::Degrees => {
                let end = end + usize::from(self.mark(end, '.') && self.is(next, "deg"));
                self.degrees(read, end).unwrap_or(nothing)
            }
            Measure::Unit(unit) if unit.dimension == Dimension::Temperature => (Of::Degrees(Some(unit)), end),
            Measure::Unit(unit) if unit.name == "pound" && self.pounds_are_money(read, end, hyphen) => {
                (Of::Money { code: Some("GBP"), size: 1.0 }, end)
            }
            Measure::Unit(unit) => (Of::Unit(unit), end),
            Measure::Time { unit, size, plural } => {
                self.time(read, next, end, hyphen, (unit, size, plural)).unwrap_or(nothing)
            }
            Measure::Currency { code, size } if end > next + 1 || self.is_sum(read, next, hyphen) => {
                (Of::Money { code, size }, end)
            }
            Measure::Currency { .. } => nothing,
        }
    }

    /// What the mark `c` behind a number says: "%", "°", inches, a currency.
    fn mark_behind(&self, read: &Read, c: char) -> Option<(Of, usize)> {
        let at = read.end;
        match c {
            '%' => Some((Of::Percent { points: false }, at + 1)),
            '°' | 'º' => self.degrees(read, at + 1),
            '"' | '\u{2033}' => {
                // Inches, unless the mark closes a quotation.
                let inner = self.positions().take_while(|&before| before < at);
                let quotes = inner.filter(|&before| self.token(before).is_some_and(|t| t.is_quote())).count();
                let inches = self.starts_with_digit(read.start) && quotes.is_multiple_of(2);
                units::named("inch").filter(|_| inches).map(|inch| (Of::Unit(inch), at + 1))
            }
            _ => self.sign_behind(at).map(|code| (Of::Money { code: Some(code), size: 1.0 }, at + 1)),
        }
    }

    /// The scale of "degrees" that end at `at`; `None` if they measure no temperature.
    fn degrees(&self, read: &Read, at: usize) -> Option<(Of, usize)> {
        if let Some(unit) = units::degree(self.word(at)) {
            return Some((Of::Degrees(Some(unit)), at + 1));
        }
        if let Some((Measure::Unit(unit), end)) = self.measure(at)
            && unit.dimension == Dimension::Temperature
        {
            return Some((Of::Degrees(Some(unit)), end));
        }
        let turned = units::precedes_angle(self.back(read.start, 1)) || units::follows_angle(self.word(at));
        (!turned && !self.hyphen(at)).then_some((Of::Degrees(None), at))
    }

    /// Single letters and symbols behind a number: "77 F", "100 m", "2 in.".
    fn letter_unit(&self, read: &Read, at: usize, hyphen: bool) -> Option<(Of, usize)> {
        let word = self.word(at);
        let figures = self.starts_with_digit(read.end - 1) || read.scale > 1.0;
        if word.len() > 2 || word.is_empty() || !figures || self.hangs_on_word(read.start) {
            return None;
        }
        if word == "in" {
            let last = matches!(self.shape(at + 1), None | Some(Shape::Mark(')' | ';')))
                || self.mark(at + 1, '.') && self.token(at + 2).is_none();
            let inches = last || units::follows_inches(self.word(at + 1));
            return units::named("inch").filter(|_| inches).map(|inch| (Of::Unit(inch), at + 1));
        }
        if read.number.ratio {
            return None;
        }
        if let Some(unit) = units::degree(word)
            && !hyphen
            && self.reads_as_degrees(read.number.value, word, at + 1)
        {
            return Some((Of::Degrees(Some(unit)), at + 1));
        }
        let unit = units::letter(word)?;
        let ends = !matches!(self.shape(at + 1), Some(Shape::Mark('\'' | '\u{2019}' | '&' | '/' | '-')));
        ends.then_some((Of::Unit(unit), at + 1))
    }
}
