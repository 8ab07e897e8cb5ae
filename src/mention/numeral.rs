//! Reads numbers in digits and words: signs, groups, fractions, scale words, ratios.

use super::number::Number;
use super::reader::Reader;
use crate::document::Shape;
use crate::english::{Measure, Sense, numerals};

/// A number that has been read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Read {
    /// The position of its first token.
    pub(super) start: usize,
    /// The position behind its last token.
    pub(super) end: usize,
    /// What it says.
    pub(super) number: Number,
    /// The scale word behind its figures, by which a bare lower end of a range is multiplied: 1e6 for "5 million".
    pub(super) scale: f64,
}

/// The value of figures ("1,000.5") and the unit of the last one. `None` for what is no number: "192.168.1.2".
pub(super) fn figures(text: &str) -> Option<(f64, f64)> {
    let (mut mantissa, mut decimals, mut point) = (0u64, 0, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa.checked_mul(10)?.checked_add(u64::from(byte - b'0'))?;
                decimals += i32::from(point);
            }
            b'.' if !point => point = true,
            b',' if !point => {}
            _ => return None,
        }
    }
    let unit = 10f64.powi(decimals);
    Some((mantissa as f64 / unit, 1.0 / unit))
}

/// Divides "2.5bn" into its figures and the letters behind them.
pub(super) fn figures_and_letters(text: &str) -> Option<(&str, &str)> {
    let split = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (figures, letters) = text.split_at(split);
    (!figures.is_empty() && letters.bytes().all(|b| b.is_ascii_alphanumeric())).then_some((figures, letters))
}

/// One part of a number.
#[derive(Clone, Copy, Debug)]
enum Part {
    /// Figures, or a word below a hundred.
    Value { value: f64, step: f64, digits: bool },
    /// "million".
    Scale(f64),
}

/// A number while its parts come in: groups below a thousand, each with its scale.
#[derive(Clone, Copy, Debug)]
struct Sum {
    total: f64,
    group: Option<f64>,
    /// The scale that the next one must be smaller than.
    below: f64,
    /// One unit of the last part.
    step: f64,
    /// The scale of the last part; 1 if it was none.
    scale: f64,
    digits: bool,
}

impl Sum {
    fn new() -> Self {
        Self { total: 0.0, group: None, below: f64::INFINITY, step: 1.0, scale: 1.0, digits: false }
    }

    fn is_empty(&self) -> bool {
        self.group.is_none() && self.total == 0.0
    }

    fn value(&self) -> f64 {
        self.total + self.group.unwrap_or(0.0)
    }

    /// Takes a part in; `None` where it does not go on the number.
    fn add(mut self, part: Part) -> Option<Self> {
        let group = self.group.filter(|&group| group > 0.0 || self.total > 0.0);
        match (part, group) {
            (Part::Value { value, step, digits }, None) => {
                let fits = self.is_empty()
                    || self.group == Some(0.0)
                    || (value < self.below && (!digits || step == 1.0));
                if !fits || (digits && self.group.is_some()) {
                    return None;
                }
                (self.group, self.step, self.scale) = (Some(value), step, 1.0);
                self.digits |= digits;
            }
            (Part::Value { value, digits, .. }, Some(group)) => {
                let unit = value < 10.0
                    && value > 0.0
                    && group % 10.0 == 0.0
                    && group % 100.0 >= 20.0
                    && !self.digits;
                let rest = value < 100.0
                    && value > 0.0
                    && group >= 100.0
                    && group % 100.0 == 0.0
                    && self.scale == 100.0;
                if !(unit && !digits || rest) {
                    return None;
                }
                (self.group, self.step, self.scale) = (Some(group + value), 1.0, 1.0);
            }
            (Part::Scale(100.0), Some(group)) => {
                let tens = group % 10.0 == 0.0 && group > 10.0;
                if self.scale == 100.0 || !self.digits && (tens || group >= 100.0) {
                    return None;
                }
                self.group = Some(group * 100.0);
                self.step *= if self.digits { 100.0 } else { 1.0 };
                self.scale = 100.0;
            }
            (Part::Scale(scale), Some(group)) => {
                if scale >= self.below {
                    return None;
                }
                self.total += group * scale;
                self.step *= scale;
                (self.group, self.below, self.scale) = (None, scale, scale);
            }
            (Part::Scale(scale), None) if self.is_empty() || self.group == Some(0.0) => {
                if scale == 100.0 {
                    self.group = Some(100.0);
                } else {
                    (self.total, self.below, self.group) = (scale, scale, None);
                }
                (self.step, self.scale) = (scale, scale);
            }
            // "three lakh crore", "two hundred thousand million"
            (Part::Scale(scale), None) => {
                if scale <= self.below {
                    return None;
                }
                self.total *= scale;
                self.step *= scale;
                (self.below, self.scale) = (scale, self.scale * scale);
            }
        }
        Some(self)
    }
}

impl Reader<'_, '_> {
    /// The number that begins at `at`, with its sign, fractions and scale words.
    pub(super) fn number(&self, at: usize) -> Option<Read> {
        let Some(from) = self.minus(at) else { return self.unsigned(at) };
        let mut read = self.unsigned(from).filter(|read| !read.number.vague)?;
        read.number.value = -read.number.value;
        read.start = at;
        Some(read)
    }

    /// The position behind a minus sign at `at`: "-5", "minus five".
    fn minus(&self, at: usize) -> Option<usize> {
        /// Marks behind which a dash is no hyphen, though nothing stands between.
        const OPENING: [char; 4] = ['(', '[', '"', '\u{201c}'];
        if self.is_any(at, &["minus", "negative"]) {
            return Some(at + 1);
        }
        let after_opening = |before| OPENING.iter().any(|&mark| self.mark(before, mark));
        let opens = !self.tight(at) || at.checked_sub(1).is_some_and(after_opening);
        (self.dash(at) && opens && self.starts_with_digit(at + 1) && self.tight(at + 1)).then_some(at + 1)
    }

    pub(super) fn starts_with_digit(&self, at: usize) -> bool {
        self.word(at).starts_with(|c: char| c.is_ascii_digit())
    }

    fn unsigned(&self, at: usize) -> Option<Read> {
        let read = self
            .fraction_first(at)
            .or_else(|| self.many(at))
            .or_else(|| self.cardinal(at))
            .or_else(|| self.point_first(at))
            .or_else(|| self.decimals_only(at))?;
        Some(self.ratio_of(read).unwrap_or(read))
    }

    /// The factor of the scale word at `at`.
    pub(super) fn scale(&self, at: usize) -> Option<f64> {
        self.sense(at, |sense| match sense {
            Sense::Scale(scale) => Some(scale),
            Sense::Dozen => Some(12.0),
            _ => None,
        })
    }

    /// "dozens", "hundreds of thousands", "several hundred", "a few thousand": twice the scale is the least that is meant.
    fn many(&self, at: usize) -> Option<Read> {
        let plural = |at: usize| {
            self.sense(at, |sense| match sense {
                Sense::Many(scale) => Some(scale),
                _ => None,
            })
        };
        let (mut scale, mut end) = (1.0, at);
        if let Some(first) = plural(at) {
            (scale, end) = (first, at + 1);
            while self.is(end, "of")
                && let Some(next) = plural(end + 1)
            {
                (scale, end) = (scale * next, end + 2);
            }
            let counts = self.is(end, "of") || !self.is_any(at, &["tens", "scores"]) || end > at + 1;
            if !counts {
                return None;
            }
        } else {
            end += usize::from(self.is(at, "a") && self.is(at + 1, "few"));
            if !self.is_any(end, &["several", "few", "many"]) {
                return None;
            }
            end += 1;
            let counted = end;
            while let Some(next) = self.scale(end) {
                (scale, end) = (scale * next, end + 1);
            }
            if end == counted {
                return None;
            }
        }
        let number = Number { vague: true, ..Number::plain(2.0 * scale, scale) };
        Some(Read { start: at, end, number, scale: 1.0 })
    }

    /// A number of digits, words and scale words.
    pub(super) fn cardinal(&self, at: usize) -> Option<Read> {
        let article = self.is_any(at, &["a", "an"]);
        let first = if article { self.past_hyphen(at + 1) } else { at };
        let mut sum = Sum::new();
        let (mut end, mut tail) = (first, None);
        // A bare scale word needs an article or more of the number: "hundred fifteen", but "the million".
        if let Some(scale) = self.scale(first) {
            let more = self.scale(first + 1).is_some() || self.cardinal_word(first + 1).is_some();
            if !(article || more && scale != 12.0) {
                return None;
            }
        } else if article {
            return None;
        }
        loop {
            let (next, and) = self.past_joint(first, end, &sum);
            let Some((part, after)) =
                self.part(next).or_else(|| self.plural_scale(next).filter(|_| next > first))
            else {
                break;
            };
            if and && !self.goes_on(next, part, &sum) {
                break;
            }
            let Some(more) = sum.add(part) else { break };
            if and {
                tail = Some((sum.value(), sum.scale));
            }
            (sum, end) = (more, after);
            if let Part::Value { digits: true, .. } = part
                && let Some(scale) = self.letters_scale(next)
            {
                sum = sum.add(Part::Scale(scale))?;
                break;
            }
        }
        if sum.is_empty() && sum.group.is_none() {
            return None;
        }
        if end == first + 1 && self.is_pronoun(first, end) {
            return None;
        }
        let round = article && sum.value() == sum.scale;
        let step = if round { sum.step / 10.0 } else { sum.step };
        let mut read = Read { start: at, end, number: Number::plain(sum.value(), step), scale: sum.scale };
        if self.in_parts(&mut read, tail) {
            return Some(read);
        }
        self.add_decimals(&mut read);
        self.add_fraction(&mut read);
        Some(read)
    }

    /// Whether "one" stands for a thing instead of counting it: "this one", "the one that".
    fn is_pronoun(&self, at: usize, end: usize) -> bool {
        let measured =
            self.measure(self.past_hyphen(end)).is_some() || self.is_any(end, &["in", "of", "point"]);
        self.is(at, "one")
            && (!measured && numerals::precedes_pronoun(self.back(at, 1))
                || self.shape(end) == Some(Shape::Possessive)
                || self.is(end, "another"))
    }

    fn cardinal_word(&self, at: usize) -> Option<u8> {
        self.sense(at, |sense| match sense {
            Sense::Cardinal(value) => Some(value),
            _ => None,
        })
    }

    /// The position behind what joins the parts of a number at `end`, and whether that is "and".
    fn past_joint(&self, first: usize, end: usize, sum: &Sum) -> (usize, bool) {
        if end == first {
            return (end, false);
        }
        let tens = sum.group.is_some_and(|group| group % 100.0 >= 20.0 && group % 10.0 == 0.0);
        if self.hyphen(end)
            || self.word(end) == "-" && tens && !sum.digits && self.cardinal_word(end + 1).is_some()
        {
            (end + 1, false)
        } else if sum.scale > 1.0 && (self.is(end, "and") || self.mark(end, '&')) {
            (end + 1, true)
        } else {
            (end, false)
        }
    }

    /// Whether a part behind "and" belongs to the number before it: not in "between two million and three million".
    fn goes_on(&self, at: usize, part: Part, sum: &Sum) -> bool {
        let Part::Value { value, digits, step } = part else { return false };
        if self.fraction(at).is_some() {
            return false;
        }
        if sum.scale == 100.0 {
            return value < 100.0 && step == 1.0 && self.scale(at + 1) != Some(100.0) && !self.tight(at);
        }
        let rest = self.cardinal(at).map_or(0.0, |rest| rest.number.value);
        !digits && rest < sum.below && (!sum.digits || sum.below >= 1e7 && rest >= 100.0)
    }

    /// One part of a number at `at`, and the position behind it.
    fn part(&self, at: usize) -> Option<(Part, usize)> {
        match self.shape(at)? {
            Shape::Digits => {
                let (value, end) = self.grouped(at)?;
                Some((value, end))
            }
            Shape::Mixed => {
                let (number, _) = figures_and_letters(self.word(at))?;
                let (value, step) = figures(number)?;
                self.letters_scale(at)?;
                Some((Part::Value { value, step, digits: true }, at + 1))
            }
            _ => self.sense(at, |sense| match sense {
                Sense::Cardinal(value) => {
                    Some((Part::Value { value: f64::from(value), step: 1.0, digits: false }, at + 1))
                }
                Sense::Scale(scale) => Some((Part::Scale(scale), at + 1)),
                Sense::Dozen => Some((Part::Scale(12.0), at + 1)),
                _ => None,
            }),
        }
    }

    /// "thousands" behind a number: "seventy-five thousands", "3 dozens".
    fn plural_scale(&self, at: usize) -> Option<(Part, usize)> {
        self.sense(at, |sense| match sense {
            Sense::Many(scale) if scale > 10.0 => Some((Part::Scale(scale), at + 1)),
            _ => None,
        })
    }

    /// The scale that letters behind digits stand for: "bn" always; "m", "b" and "t" where money or a count is meant.
    fn letters_scale(&self, at: usize) -> Option<f64> {
        let (_, letters) =
            figures_and_letters(self.word(at)).filter(|_| self.shape(at) == Some(Shape::Mixed))?;
        let scale = numerals::short_scale(letters)?;
        let doubtful = matches!(letters, "m" | "b" | "t" | "T" | "K" | "mm");
        (!doubtful || self.counts_money(at) || self.counts_things(at + 1)).then_some(scale)
    }

    /// Whether a currency stands before the number at `at`.
    fn counts_money(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.is_sign(before) || self.senses(before).contains(&Sense::Code))
    }

    /// Whether what stands at `at` is counted: a plural, a currency or a unit.
    fn counts_things(&self, at: usize) -> bool {
        let noun = self.word(at);
        let plural = noun.len() > 4 && noun.ends_with('s') && self.shape(at) == Some(Shape::Lower);
        let measured = matches!(self.measure(at), Some((Measure::Currency { .. } | Measure::Unit(_), _)));
        !self.tight(at) && (plural || measured || self.is(at, "people"))
    }

    /// Digits with their groups: "1 234 567" and the Indian "12,34,567" are one number.
    fn grouped(&self, at: usize) -> Option<(Part, usize)> {
        let word = self.word(at);
        let (mut value, mut step) = figures(word)?;
        let mut end = at + 1;
        if word.len() <= 3 {
            // Groups of two before the last of three.
            if word.len() <= 2 && self.mark(end, ',') && self.tight(end) && self.tight(end + 1) {
                let mut next = end + 1;
                let mut sum = value;
                while self.word(next).len() == 2 && self.mark(next + 1, ',') && self.tight(next + 2) {
                    sum = sum * 100.0 + figures(self.word(next))?.0;
                    next += 2;
                }
                let last = self.word(next);
                let (two, three) = last.split_once(',').unwrap_or(("", last));
                let whole = three.split('.').next().unwrap_or("");
                if (two.len() == 2 || two.is_empty() && next > end + 1) && whole.len() == 3 {
                    let (rest, unit) = figures(last)?;
                    let factor = if two.is_empty() { 1e3 } else { 1e5 };
                    return Some((
                        Part::Value { value: sum * factor + rest, step: unit, digits: true },
                        next + 1,
                    ));
                }
            }
            let (mut sum, mut groups, mut unit) = (value, 0, step);
            let mut next = end;
            let mut marked = false;
            while step == 1.0 && unit == 1.0 && self.is_group(next) {
                let (rest, rest_unit) = figures(self.word(next))?;
                (sum, unit) = (sum * 1e3 + rest, rest_unit);
                marked |= !self.gap(next).starts_with(' ') || self.word(next) == "000";
                groups += 1;
                next += 1;
            }
            if groups > 1 || groups == 1 && marked {
                (value, step, end) = (sum, unit, next);
            }
        }
        Some((Part::Value { value, step, digits: true }, end))
    }

    /// Whether three digits (and perhaps decimals) stand at `at`, one space behind the token before.
    fn is_group(&self, at: usize) -> bool {
        let word = self.word(at);
        let whole = word.split('.').next().unwrap_or("");
        self.shape(at) == Some(Shape::Digits)
            && whole.len() == 3
            && matches!(self.gap(at), " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
    }

    /// ".08"
    fn decimals_only(&self, at: usize) -> Option<Read> {
        let opens = self.mark(at, '.') && (!self.tight(at) || self.mark(at.wrapping_sub(1), '-'));
        let digits = opens && self.tight(at + 1) && self.shape(at + 1) == Some(Shape::Digits);
        let (value, _) = figures(self.word(at + 1)).filter(|(_, step)| digits && *step == 1.0)?;
        let step = 10f64.powi(-(self.word(at + 1).len() as i32));
        Some(Read { start: at, end: at + 2, number: Number::plain(value * step, step), scale: 1.0 })
    }

    /// "point five", where nothing stands before it.
    fn point_first(&self, at: usize) -> Option<Read> {
        let opens = self.is(at, "point") && self.back(at, 1).is_empty();
        let mut read = Read { start: at, end: at, number: Number::plain(0.0, 1.0), scale: 1.0 };
        self.add_decimals(&mut read);
        (opens && read.end > at).then_some(read)
    }

    /// "two point five", "nought point nought four".
    fn add_decimals(&self, read: &mut Read) {
        if !self.is(read.end, "point") || read.number.step != 1.0 {
            return;
        }
        let mut at = read.end + 1;
        let (mut decimals, mut unit) = (0.0, 1.0);
        while let Some(digit) = self.cardinal_word(at).filter(|&digit| digit < 10)
            && (digit == 0 || self.scale(at + 1) != Some(100.0))
        {
            unit /= 10.0;
            decimals = decimals * 10.0 + f64::from(digit);
            at += 1;
        }
        if decimals == 0.0
            && let Some(rest) = self.cardinal(at).filter(|rest| rest.number.value >= 10.0)
        {
            unit /= 10f64.powi(rest.number.value.log10() as i32 + 1);
            decimals = rest.number.value;
            at = rest.end;
        }
        if at == read.end + 1 {
            return;
        }
        let digits = (1.0 / unit).round();
        read.number = Number::plain((read.number.value * digits + decimals) / digits, 1.0 / digits);
        read.end = at;
        if let Some(scale) = self.scale(at) {
            read.number = read.number.scaled(scale);
            (read.end, read.scale) = (at + 1, scale);
        }
    }

    /// The ordinal that begins at `at`, and the position behind it: "third", "12th", "twenty-first", "two hundredth".
    pub(super) fn ordinal(&self, at: usize) -> Option<(u32, usize)> {
        if self.shape(at) == Some(Shape::Mixed) {
            let (number, letters) = figures_and_letters(self.word(at))?;
            let (value, step) = figures(number)?;
            return (is_ordinal_ending(letters) && step == 1.0 && value <= 1e6)
                .then_some((value as u32, at + 1));
        }
        let word = |at: usize| {
            self.sense(at, |sense| match sense {
                Sense::Ordinal(value) => Some(f64::from(value)),
                _ => None,
            })
        };
        let scale = |at: usize| {
            self.sense(at, |sense| match sense {
                Sense::OrdinalScale(value) => Some(value),
                _ => None,
            })
        };
        if let Some(value) = word(at).or_else(|| scale(at)) {
            return Some((value as u32, at + 1)).filter(|_| value <= f64::from(u32::MAX));
        }
        // The rest of a number in words that ends in an ordinal.
        if self.shape(at) == Some(Shape::Digits) {
            return None;
        }
        let article = self.is_any(at, &["a", "an"]);
        if article {
            return None;
        }
        let read = self.cardinal(at).filter(|read| !read.number.ratio)?;
        let end = self.past_hyphen(read.end);
        let end = end + usize::from(read.scale > 1.0 && self.is(end, "and"));
        let value = read.number.value;
        let total = match (word(end), scale(end)) {
            (Some(last), _) => {
                let fits =
                    if read.scale > 1.0 { last < read.scale } else { value % 100.0 >= 20.0 && last < 10.0 };
                fits.then_some(value + last)?
            }
            (_, Some(last)) if read.scale < last => value * last,
            _ => return None,
        };
        (total <= f64::from(u32::MAX)).then_some((total as u32, end + 1))
    }
}

/// Whether the letters behind figures make an ordinal of them.
pub(super) fn is_ordinal_ending(letters: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|ending| ending.eq_ignore_ascii_case(letters))
}
