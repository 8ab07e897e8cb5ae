//! What numbers count and measure: percentages, money, quantities, temperatures, ages and lengths of time.

use super::number::{Hedge, Number};
use super::numeral::{Read, figures, figures_and_letters};
use super::reader::Reader;
use super::time::{DurationMention, Unit as TimeUnit};
use super::{Mention, Value};
use crate::document::Shape;
use crate::english::units::{self, Dimension, Unit};
use crate::english::{Calendar, Measure, Sense, calendar, money, numerals};

/// Days in a mean Gregorian year, by which ages in days and weeks become years.
const DAYS_A_YEAR: f64 = 365.2425;

/// What a number is of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Of {
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
struct Measured {
    read: Read,
    of: Of,
    start: usize,
    end: usize,
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
        if joined && !from && low.of == high.of && low.read.number.value < high.read.number.value {
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
        let at = first.end;
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
        // Chains of hyphens are telephone numbers, scores and the like.
        let chained = joint == "-" && (self.hyphen(second.end) && self.starts_with_digit(second.end + 1));
        let bare_between =
            joint == "and" && !first.start.checked_sub(1).is_some_and(|before| self.is(before, "between"));
        (!chained && !bare_between).then_some((second, joint))
    }

    /// The number at `at` with what stands before and behind it.
    fn measured(&self, at: usize) -> Option<Measured> {
        if let Some(found) = self.money_first(at).or_else(|| self.age_first(at)) {
            return Some(found);
        }
        if let Some(found) = self.unit_in_token(at).or_else(|| self.feet_and_inches(at)) {
            return Some(found);
        }
        if let Some(mut found) = self.bare_time(at) {
            self.add_smaller_unit(&mut found);
            return Some(found);
        }
        let read = self.number(at)?;
        let (of, end) = self.what(&read);
        let mut measured = Measured { read, of, start: read.start, end };
        self.add_smaller_unit(&mut measured);
        Some(measured)
    }

    /// "$2.5bn", "US$ 5 million", "USD 20".
    fn money_first(&self, at: usize) -> Option<Measured> {
        let (code, amount) = self.currency_before(at)?;
        let mut read = self.number(amount)?;
        // Letters behind a sum of money are a scale even where a space stands between: "$5 m".
        if read.scale == 1.0
            && let Some(scale) = numerals::short_scale(self.word(read.end))
            && self
                .shape(read.end)
                .is_some_and(|shape| matches!(shape, Shape::Lower | Shape::Capital | Shape::Upper))
            && self.word(read.end) != "A"
        {
            read.number = read.number.scaled(scale);
            (read.scale, read.end) = (scale, read.end + 1);
        }
        let mut end = read.end;
        // "$5 million dollars", "$20 US"
        if let Some((Measure::Currency { size, .. }, after)) = self.measure(end)
            && size == 1.0
            && read.scale > 1.0
        {
            end = after;
        }
        Some(Measured { read, of: Of::Money { code: Some(code), size: 1.0 }, start: at, end })
    }

    /// A currency's sign or code at `at`, and the position behind it.
    fn currency_before(&self, at: usize) -> Option<(&'static str, usize)> {
        match self.shape(at)? {
            Shape::Mark(c) => money::sign(c).map(|code| (code, at + 1)),
            Shape::Upper | Shape::Capital | Shape::Lower => {
                let sign = self.mark(at + 1, '$') || self.mark(at + 1, '¥') || self.mark(at + 1, '£');
                if sign && let Some(code) = money::prefixed(self.word(at)) {
                    return Some((code, at + 2));
                }
                let code = self.sense(at, |sense| match sense {
                    Sense::Code(code) => Some(code),
                    _ => None,
                });
                let written = self.shape(at) == Some(Shape::Upper) || self.word(at) == "Rs";
                let behind = at + 1 + usize::from(self.mark(at + 1, '.') && self.tight(at + 1));
                code.filter(|_| written && self.starts_with_digit(behind)).map(|code| (code, behind))
            }
            _ => None,
        }
    }

    /// "aged 61", "age of 61".
    fn age_first(&self, at: usize) -> Option<Measured> {
        self.senses(at).contains(&Sense::Calendar(Calendar::Aged)).then_some(())?;
        let of = usize::from(self.is(at, "age") && self.is(at + 1, "of"));
        let read =
            self.number(at + 1 + of).filter(|read| read.number.value < 150.0 && read.number.step == 1.0)?;
        let unit = TimeUnit::Year;
        Some(Measured { read, of: Of::Age { unit, size: 1.0 }, start: at, end: read.end })
    }

    /// "10km", "5kg", "80F": a unit in the same token as the figures.
    fn unit_in_token(&self, at: usize) -> Option<Measured> {
        let sign = usize::from(
            self.dash(at)
                && self.tight(at + 1)
                && !self.tight(at)
                && self.shape(at + 1) == Some(Shape::Mixed),
        );
        let (figure, letters) = figures_and_letters(self.word(at + sign))
            .filter(|_| self.shape(at + sign) == Some(Shape::Mixed))?;
        let (value, step) = figures(figure)?;
        let value = if sign == 1 { -value } else { value };
        let mut end = at + sign + 1;
        let key = factlint_reference::key(letters);
        let of = if let Some(unit) =
            units::degree(letters).filter(|_| self.reads_as_degrees(value, letters, end))
        {
            Of::Degrees(Some(unit))
        } else if letters.len() == 1 && letters != "h" {
            let unit = units::letter(letters).filter(|_| self.number(at + sign).is_none())?;
            Of::Unit(unit)
        } else {
            let (measure, after) = self.measure_of_key(key, end)?;
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

    /// Whether a single letter behind a number can be a scale of temperature.
    fn reads_as_degrees(&self, value: f64, letter: &str, behind: usize) -> bool {
        let plausible = match letter {
            "C" => (-100.0..=2000.0).contains(&value),
            "F" => (-150.0..=4000.0).contains(&value),
            _ => false,
        };
        let ends = match self.shape(behind) {
            None => true,
            Some(Shape::Mark(c)) => {
                !matches!(c, '/' | '-' | '&' | '$' | '.') || c == '.' && self.token(behind + 1).is_none()
            }
            Some(Shape::Lower) => units::follows_degrees(self.word(behind)),
            _ => false,
        };
        plausible && ends
    }

    /// "6 feet 2 inches", "6-foot-2", "5'11\"".
    fn feet_and_inches(&self, at: usize) -> Option<Measured> {
        if self.shape(at) != Some(Shape::Digits) && self.senses(at).is_empty() {
            return None;
        }
        let inch = units::named("inch")?;
        let feet = self.number(at).filter(|read| read.number.value < 100.0 && !read.number.ratio)?;
        let (inches, end) = if self
            .shape(feet.end)
            .is_some_and(|s| matches!(s, Shape::Mark('\'' | '\u{2019}' | '\u{2032}')))
            && self.tight(feet.end)
            && self.tight(feet.end + 1)
            && self.shape(feet.end + 1) == Some(Shape::Digits)
        {
            let (inches, step) = figures(self.word(feet.end + 1))?;
            let closed = matches!(self.shape(feet.end + 2), Some(Shape::Mark('"' | '\u{201d}' | '\u{2033}')));
            (Number::plain(inches, step), feet.end + 2 + usize::from(closed))
        } else {
            let unit = self.past_hyphen(feet.end);
            let (Measure::Unit(foot), after) = self.measure(unit)? else { return None };
            if foot.name != "foot" {
                return None;
            }
            let hyphen = self.hyphen(after) && unit > feet.end;
            let and = usize::from(!hyphen && (self.is(after, "and") || self.mark(after, ',')));
            let inches = self.number(after + usize::from(hyphen) + and)?;
            match self.measure(self.past_hyphen(inches.end)) {
                Some((Measure::Unit(unit), end)) if unit.name == "inch" => (inches.number, end),
                _ if hyphen => (inches.number, inches.end),
                _ => return None,
            }
        };
        if inches.value >= 12.0 || inches.value < 0.0 {
            return None;
        }
        let number = Number::plain(feet.number.value * 12.0 + inches.value, inches.step);
        let read = Read { start: at, end, number, scale: 1.0 };
        Some(Measured { read, of: Of::Unit(inch), start: at, end })
    }

    /// What stands behind a number, and the position behind that.
    fn what(&self, read: &Read) -> (Of, usize) {
        let number = read.number;
        let at = read.end;
        let nothing = (Of::Nothing, at);
        match self.shape(at) {
            Some(Shape::Mark('%')) => return (Of::Percent { points: false }, at + 1),
            Some(Shape::Mark('°' | 'º')) => {
                let unit = units::degree(self.word(at + 1));
                if unit.is_some() {
                    return (Of::Degrees(unit), at + 2);
                }
                if let Some((Measure::Unit(unit), end)) = self.measure(at + 1)
                    && unit.dimension == Dimension::Temperature
                {
                    return (Of::Degrees(Some(unit)), end);
                }
                return if self.turns(read.start, at + 1) { nothing } else { (Of::Degrees(None), at + 1) };
            }
            Some(Shape::Mark('"' | '\u{2033}')) if self.tight(at) && self.starts_with_digit(read.start) => {
                // Inches, unless the mark closes a quotation.
                let opened = self.positions().take_while(|&before| before < at);
                let quotes =
                    opened.filter(|&before| self.token(before).is_some_and(|token| token.is_quote())).count();
                return match units::named("inch").filter(|_| quotes.is_multiple_of(2)) {
                    Some(inch) => (Of::Unit(inch), at + 1),
                    None => nothing,
                };
            }
            Some(Shape::Mark(c)) if !self.dash(at) => {
                return match money::sign(c).filter(|_| self.tight(at) || c != '$') {
                    Some(code) if !self.starts_with_digit(at + 1) => {
                        (Of::Money { code: Some(code), size: 1.0 }, at + 1)
                    }
                    _ => nothing,
                };
            }
            _ => {}
        }
        let hyphen = self.hyphen(at);
        let article = !hyphen && number.ratio && self.is_any(at, &["a", "an"]);
        let mut next = at + usize::from(hyphen || article);
        if let Some((of, end)) = self.letter_unit(read, next, hyphen) {
            return (of, end);
        }
        if calendar::describes_time(self.word(next))
            && matches!(self.measure(next + 1), Some((Measure::Time { .. }, _)))
        {
            next += 1;
        }
        let Some((measure, mut end)) = self.measure(next) else {
            // "a quarter of a century", "half of the 20th century" is none.
            if number.ratio
                && self.is(at, "of")
                && self.is(at + 1, "a")
                && let Some((Measure::Time { unit, size, plural: false }, end)) = self.measure(at + 2)
            {
                return (Of::Time { unit, size }, end);
            }
            return match self.sense(at, |s| if let Sense::Code(code) = s { Some(code) } else { None }) {
                Some(code) if self.shape(at) == Some(Shape::Upper) => {
                    (Of::Money { code: Some(code), size: 1.0 }, at + 1)
                }
                _ => nothing,
            };
        };
        match measure {
            Measure::Percent { points } => (Of::Percent { points }, end),
            Measure::Degrees => {
                end += usize::from(self.mark(end, '.') && self.is(next, "deg"));
                let unit = units::degree(self.word(end));
                if unit.is_some() {
                    return (Of::Degrees(unit), end + 1);
                }
                if let Some((Measure::Unit(unit), end)) = self.measure(end)
                    && unit.dimension == Dimension::Temperature
                {
                    return (Of::Degrees(Some(unit)), end);
                }
                if self.turns(read.start, end) { nothing } else { (Of::Degrees(None), end) }
            }
            Measure::Unit(unit) if unit.dimension == Dimension::Temperature => (Of::Degrees(Some(unit)), end),
            Measure::Unit(unit) => {
                if unit.name == "pound" && self.pounds_are_money(read, end, hyphen) {
                    return (Of::Money { code: Some("GBP"), size: 1.0 }, end);
                }
                (Of::Unit(unit), end)
            }
            Measure::Time { unit, size, plural } => {
                self.time(read, next, end, hyphen, (unit, size, plural)).unwrap_or(nothing)
            }
            Measure::Currency { code, size } => {
                let verb = self
                    .is_any(next, &["won", "real", "mark", "marks", "rand", "dong", "lei", "bucks", "buck"]);
                let sum = read.scale >= 1e3 || number.value >= 1e3 || end > next + 1 || hyphen;
                if verb && (!sum || self.year_like(read)) { nothing } else { (Of::Money { code, size }, end) }
            }
        }
    }

    fn year_like(&self, read: &Read) -> bool {
        read.scale == 1.0 && self.word(read.start).len() == 4 && (1500.0..2100.0).contains(&read.number.value)
    }

    /// Whether "degrees" turn something round: an angle or a latitude, no temperature.
    fn turns(&self, start: usize, end: usize) -> bool {
        let verb = start
            .checked_sub(1)
            .is_some_and(|before| self.is_any(before, &["turn", "turned", "rotate", "rotated", "a"]))
            && (self.is(end, "angle") || !self.is(start - 1, "a"));
        verb || self.is_any(
            end,
            &["angle", "angles", "turn", "latitude", "longitude", "north", "south", "east", "west", "in"],
        ) && !(self.is(end, "in") && !self.is(end + 1, "angle"))
            || self.mark(end, '-')
    }

    /// Single letters and symbols behind a number: "77 F", "100 m", "2 in.".
    fn letter_unit(&self, read: &Read, at: usize, hyphen: bool) -> Option<(Of, usize)> {
        let word = self.word(at);
        if word.len() > 2 || word.is_empty() || read.number.ratio && word != "in" {
            return None;
        }
        let figures = self.starts_with_digit(at - 1 - usize::from(hyphen)) || read.scale > 1.0;
        if let Some(unit) = units::degree(word)
            .filter(|_| !hyphen && figures && self.reads_as_degrees(read.number.value, word, at + 1))
        {
            return Some((Of::Degrees(Some(unit)), at + 1));
        }
        if word == "in" {
            // Inches where a length follows, or nothing.
            let behind = self.word(at + 1);
            let ends = matches!(self.shape(at + 1), None | Some(Shape::Mark(')' | '.' | ';')));
            let inches = figures
                && (ends && self.token(at + 2).is_none_or(|_| !self.mark(at + 1, '.'))
                    || units::follows_inches(behind));
            return units::named("inch").filter(|_| inches).map(|inch| (Of::Unit(inch), at + 1));
        }
        let unit = units::letter(word).filter(|_| figures && word.len() == 1)?;
        let ends = !matches!(self.shape(at + 1), Some(Shape::Mark('\'' | '\u{2019}' | '&' | '/')));
        ends.then_some((Of::Unit(unit), at + 1))
    }

    /// Whether pounds are sterling: millions of them, or a sum of money behind in brackets.
    fn pounds_are_money(&self, read: &Read, end: usize, hyphen: bool) -> bool {
        let converted = self.mark(end, '(')
            && self
                .token(end + 1)
                .is_some_and(|token| matches!(token.shape, Shape::Mark(c) if money::sign(c).is_some()));
        converted || !hyphen && read.scale >= 1e6
    }

    /// A length of time, or an age.
    fn time(
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
    fn bare_time(&self, at: usize) -> Option<Measured> {
        let article = self.is_any(at, &["a", "an"]);
        let unit_at = at + usize::from(article);
        let (Measure::Time { unit, size, plural }, end) = self.measure(unit_at)? else { return None };
        let before = self.back(at, 1);
        let long = self.hyphen(end) && self.is(end + 1, "long");
        let number = if plural {
            // "the first in decades": two of them are the least that is meant.
            if article || !calendar::leads_to_plural(before) || !(unit >= TimeUnit::Day) || long {
                return None;
            }
            Number { vague: true, ..Number::plain(2.0, 1.0) }
        } else {
            let behind = self.past_hyphen(end);
            let meant = article
                && (calendar::leads_to_length(before)
                    || numerals::hedge(|count| self.back(at, count).to_ascii_lowercase()).is_some()
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
    fn add_smaller_unit(&self, measured: &mut Measured) {
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

    /// The hedge before `start`, and where it begins.
    fn hedge_before(&self, start: usize, timed: bool) -> (Option<Hedge>, usize) {
        let mut at = start;
        while at > self.positions().start
            && numerals::intensifies(self.back(at, 1))
            && start - at < 3
            && at != start
        {
            at -= 1;
        }
        let Some((hedge, words)) = numerals::hedge(|count| self.back(at, count).to_ascii_lowercase()) else {
            return (None, start);
        };
        // "over six years" is a hedge where a preposition stands before it; else it says when.
        if timed && words == 1 && self.is(start - 1, "over") {
            let before = self.back(start, 2);
            if !numerals::intensifies(before) && !calendar::leads_to_length(before) {
                return (None, start);
            }
        }
        let mut from = at - words;
        while from > self.positions().start
            && numerals::intensifies(self.back(from, 1))
            && !self.is_any(from - 1, &["a"])
        {
            from -= 1;
        }
        (Some(hedge), from)
    }

    /// A hedge behind `end` ("or more", "or so", "-plus", "+"), and the position behind it.
    fn hedge_behind(&self, end: usize) -> (Option<Hedge>, usize) {
        if self.is(end, "or") {
            if self.is_any(end + 1, &["more", "older", "above", "longer"]) {
                return (Some(Hedge::AtLeast), end + 2);
            }
            if self.is_any(end + 1, &["less", "fewer", "younger", "below"]) {
                return (Some(Hedge::AtMost), end + 2);
            }
            if self.is(end + 1, "so") {
                return (Some(Hedge::About), end + 2);
            }
        }
        if self.mark(end, '+') && self.tight(end) {
            return (Some(Hedge::AtLeast), end + 1);
        }
        if self.hyphen(end) && self.is_any(end + 1, &["plus", "odd"]) {
            let hedge = if self.is(end + 1, "plus") { Hedge::AtLeast } else { Hedge::About };
            return (Some(hedge), end + 2);
        }
        (None, end)
    }
}

/// Gives the lower end of a range the scale and the measure that only its upper end has: "3 to 5 million dollars".
fn share(mut low: Measured, mut high: Measured) -> (Measured, Measured) {
    if high.of == Of::Nothing && matches!(low.of, Of::Money { .. }) {
        high.of = low.of;
    }
    let bare = low.of == Of::Nothing || matches!(low.of, Of::Money { .. });
    if bare
        && low.read.scale == 1.0
        && high.read.scale > 1.0
        && low.read.number.value < high.read.number.value
    {
        let figure = high.read.number.value / high.read.scale;
        if low.read.number.value < 1000.0
            && low.read.number.value < figure.max(1000.0).min(figure * 1000.0)
            && low.read.number.value <= figure
        {
            low.read.number = low.read.number.scaled(high.read.scale);
        }
    }
    if low.of == Of::Nothing {
        low.of = high.of;
    }
    (low, high)
}
