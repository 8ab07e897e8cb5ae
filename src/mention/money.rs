//! Sums of money.

use super::number::Number;
use super::numeral::{Read, figures};
use super::quantity::{Measured, Of};
use super::reader::Reader;
use crate::document::Shape;
use crate::english::{Measure, Sense, money, numerals};

impl Reader<'_, '_> {
    /// A sum whose currency stands before it: "$2.5bn", "US$ 5 million", "USD 20", "USD20".
    pub(super) fn money_first(&self, at: usize) -> Option<Measured> {
        if let Some(found) = self.code_in_token(at) {
            return Some(found);
        }
        let (code, amount) = self.currency_before(at)?;
        let mut read = self.number(amount)?;
        // Letters behind a sum are a scale even where a space stands between: "$5 m".
        if read.scale == 1.0
            && let Some(scale) = numerals::short_scale(self.word(read.end))
            && self.word(read.end).bytes().all(|b| b.is_ascii_lowercase())
        {
            read.number = read.number.scaled(scale);
            (read.scale, read.end) = (scale, read.end + 1);
        }
        // "$5 million dollars"
        let end = match self.measure(read.end) {
            Some((Measure::Currency { size: 1.0, .. }, end)) => end,
            _ => read.end,
        };
        Some(Measured { read, of: Of::Money { code: Some(code), size: 1.0 }, start: at, end })
    }

    /// "USD20": a code and figures in one token.
    fn code_in_token(&self, at: usize) -> Option<Measured> {
        let word = self.word(at);
        let (letters, figure) = word.split_at_checked(3).filter(|_| self.shape(at) == Some(Shape::Mixed))?;
        let code = money::code(letters)?;
        let (mut value, mut step) = figures(figure)?;
        let mut end = at + 1;
        // The decimals are tokens of their own behind a word.
        if self.mark(end, '.')
            && self.tight(end)
            && self.tight(end + 1)
            && self.shape(end + 1) == Some(Shape::Digits)
        {
            let decimals = figures(self.word(end + 1))?.0;
            step = 10f64.powi(-(self.word(end + 1).len() as i32));
            value += decimals * step;
            end += 2;
        }
        let read = Read { start: at, end, number: Number::plain(value, step), scale: 1.0 };
        Some(Measured { read, of: Of::Money { code: Some(code), size: 1.0 }, start: at, end })
    }

    /// A currency's sign or code at `at`, and the position behind it.
    fn currency_before(&self, at: usize) -> Option<(&'static str, usize)> {
        match self.shape(at)? {
            Shape::Mark(c) => money::sign(c).map(|code| (code, at + 1)),
            Shape::Upper | Shape::Capital | Shape::Lower => {
                if self.mark(at + 1, '$') {
                    return self.sign_prefix(at).map(|code| (code, at + 2));
                }
                let behind = at + 1 + usize::from(self.mark(at + 1, '.') && self.tight(at + 1));
                let code = self.code(at)?;
                self.starts_with_digit(behind).then_some((code, behind))
            }
            _ => None,
        }
    }

    /// The currency whose code stands at `at`.
    pub(super) fn code(&self, at: usize) -> Option<&'static str> {
        money::code(self.word(at)).filter(|_| self.senses(at).contains(&Sense::Code))
    }

    /// The currency that the letters at `at` make of a dollar sign behind them: "HK$", "C $", "USD$".
    pub(super) fn sign_prefix(&self, at: usize) -> Option<&'static str> {
        let word = self.word(at);
        let article = word == "A" && !self.tight(at + 1);
        money::prefixed(word).filter(|_| !article).or_else(|| money::code(word))
    }

    /// Whether a currency's sign stands at `at`.
    pub(super) fn is_sign(&self, at: usize) -> bool {
        matches!(self.shape(at), Some(Shape::Mark(c)) if money::sign(c).is_some())
    }

    /// The currency whose sign stands behind a number: "10 €", "15$".
    pub(super) fn sign_behind(&self, at: usize) -> Option<&'static str> {
        let Some(Shape::Mark(c)) = self.shape(at) else { return None };
        money::sign(c).filter(|_| !self.starts_with_digit(at + 1))
    }

    /// Whether pounds are sterling: millions of them, or a sum of money behind in brackets.
    pub(super) fn pounds_are_money(&self, read: &Read, end: usize, hyphen: bool) -> bool {
        let converted = self.mark(end, '(') && (self.is_sign(end + 1) || self.mark(end + 2, '$'));
        converted || !hyphen && read.scale >= 1e6
    }

    /// Whether a word that is no currency more often than it is one ("won", "marks") is one behind this number.
    pub(super) fn is_sum(&self, read: &Read, at: usize, hyphen: bool) -> bool {
        let year = self.word(read.start).len() == 4 && (1500.0..2100.0).contains(&read.number.value);
        let much = read.scale >= 1e3 || read.number.value >= 1e3 && !year || hyphen;
        much || !money::is_common_word(self.word(at))
    }

    /// Adds the cents to "3 dollars and 50 cents".
    pub(super) fn add_cents(&self, measured: &mut Measured) {
        let Of::Money { code, size: 1.0 } = measured.of else { return };
        let and = usize::from(self.is(measured.end, "and"));
        let Some(cents) = self.number(measured.end + and) else { return };
        let Some((Measure::Currency { code: of, size }, end)) = self.measure(cents.end) else { return };
        if size < 1.0 && of == code && cents.number.value < 100.0 && measured.read.number.step == 1.0 {
            measured.read.number = Number::plain(
                measured.read.number.value + cents.number.value * size,
                cents.number.step * size,
            );
            measured.end = end;
        }
    }
}
