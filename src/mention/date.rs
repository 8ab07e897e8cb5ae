//! Dates and periods in the text.

use factlint_reference::PartialDate;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::numeral::{figures_and_letters, is_ordinal_ending};
use super::reader::Reader;
use super::time::{DateMention, PeriodMention, Unit as TimeUnit};
use super::{Mention, Value};
use crate::document::Shape;
use crate::english::{Calendar, Measure, Sense, calendar};
use crate::span::Span;

/// Years that four digits can mean.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=2100;
/// Years that four digits can mean where little around them says that they are a year.
const LIKELY_YEARS: std::ops::RangeInclusive<i16> = 1700..=2100;
/// A month and day without a year lie at most so many days after the publication, unless the sentence looks ahead.
const DAYS_AHEAD: i32 = 45;

/// A printed date.
#[derive(Clone, Copy, Debug, Default)]
struct Printed {
    year: Option<i16>,
    month: Option<u8>,
    day: Option<u8>,
    weekday: Option<(Weekday, Span)>,
    span_of_years: Option<u16>,
    /// What "last", "yesterday" and the like make of the publication date.
    relative: Option<PartialDate>,
    turn: Turn,
    start: usize,
    end: usize,
}

/// Which of several days of the same name is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Turn {
    #[default]
    Plain,
    Last,
    This,
    Next,
}

impl Turn {
    /// How many years, months or weeks away from the publication it is.
    fn offset(self) -> i16 {
        match self {
            Turn::Last => -1,
            Turn::Plain | Turn::This => 0,
            Turn::Next => 1,
        }
    }
}

impl Reader<'_, '_> {
    /// Reads a date or a period at `at`, and adds it. The position behind it.
    pub(super) fn date(&self, at: usize, out: &mut Vec<Mention>) -> Option<usize> {
        if let Some((period, end)) = self.part_of_year(at) {
            out.push(self.mention(at, end, Value::Period(period)));
            return Some(end);
        }
        if let Some((start, period)) = self.week(at) {
            out.push(self.mention(start, at + 1, Value::Period(period)));
            return Some(at + 1);
        }
        if let Some((first, second)) = self.days_of_month(at) {
            return Some(self.period(first, second, out));
        }
        let first = self.printed(at, false)?;
        if let Some(second) = self.second_end(&first)
            && self.in_order(&first, &second)
        {
            return Some(self.period(first, second, out));
        }
        let date = self.complete(&first);
        out.push(self.mention(first.start, first.end, Value::Date(date)));
        Some(first.end)
    }

    fn mention(&self, start: usize, end: usize, value: Value) -> Mention {
        Mention { span: self.span(start, end), tokens: start as u32..end as u32, value }
    }

    /// Adds a period, together with the weekdays of its ends ("Monday-Friday, Sept. 30-Oct. 4") and the word before it.
    fn period(&self, mut first: Printed, mut second: Printed, out: &mut Vec<Mention>) -> usize {
        let weekdays = |end: &Printed| end.weekday.is_some() && end.month.is_none();
        if weekdays(&first) && weekdays(&second) {
            let next = second.end + usize::from(self.mark(second.end, ','));
            let dates = self.days_of_month(next).or_else(|| {
                let from = self.printed(next, false)?;
                Some((from, self.second_end(&from)?))
            });
            if let Some((from, to)) = dates.filter(|(from, to)| from.day.is_some() && to.day.is_some()) {
                first = Printed { weekday: first.weekday, start: first.start, ..from };
                second = Printed { weekday: second.weekday, start: second.start, ..to };
            }
        }
        if first.year.is_none() && first.relative.is_none() && first.month.is_some() {
            let wraps = first.month > second.month;
            first.year = second.year.map(|year| year - i16::from(wraps));
        } else if second.year.is_none() && second.relative.is_none() && second.month.is_some() {
            second.year = first.year.map(|year| year + i16::from(second.month < first.month));
        }
        let (start, mut end) = (self.complete(&first), self.complete(&second));
        if end.inferred
            && let (Some(from), Some(to)) = (start.resolved, end.resolved)
            && to.last() < from.first()
            && first.year.is_none()
            && let Some(later) = to.month_of_year()
        {
            end.resolved = assemble(to.year() + 1, Some(later), second.day);
        }
        let before = first.start.checked_sub(1);
        let led = before.is_some_and(|before| self.is_any(before, &["from", "between"]));
        let from = first.start - usize::from(led);
        out.push(self.mention(from, second.end, Value::Period(PeriodMention { start, end })));
        second.end
    }

    /// The end of a period that begins with `first`.
    fn second_end(&self, first: &Printed) -> Option<Printed> {
        let at = first.end;
        let led = |word: &str| first.start.checked_sub(1).is_some_and(|before| self.is(before, word));
        let joined = self.dash(at) && (self.tight(at) == self.tight(at + 1)) && !self.mark(at, '—')
            || self.is_any(at, &["to", "through", "until", "till", "til"])
            || self.is(at, "and") && led("between");
        if !joined {
            return None;
        }
        let next = at + 1 + usize::from(self.is(at + 1, "the"));
        // "January 4 to 7"
        if first.day.is_some() && first.month.is_some() {
            let day_first = first.year.is_none().then(|| self.day(next)).flatten();
            if let Some((day, end)) = day_first
                && self.month(end).is_none()
                && !(self.tight(end) && self.dash(end))
            {
                let year = self.year_behind(end);
                let end = year.map_or(end, |(_, end)| end);
                return Some(Printed {
                    month: first.month,
                    day: Some(day),
                    year: year.map(|y| y.0),
                    start: next,
                    end,
                    ..Printed::default()
                });
            }
        }
        // "2013-14"
        let years = first.year.is_some() && first.month.is_none() && first.span_of_years.is_none();
        if years
            && self.dash(at)
            && self.tight(next)
            && self.shape(next) == Some(Shape::Digits)
            && self.word(next).len() == 2
        {
            let century = first.year? / 100 * 100;
            let year = century + self.word(next).parse::<i16>().ok()?;
            return (year > first.year?).then_some(Printed {
                year: Some(year),
                start: next,
                end: next + 1,
                ..Printed::default()
            });
        }
        // "Monday-Friday, Sept. 30-Oct. 4": the dates of both come behind.
        if first.weekday.is_some()
            && first.month.is_none()
            && let Some((weekday, true)) = self.weekday(next)
        {
            let weekday = Some((weekday, self.span(next, next + 1)));
            return Some(Printed { weekday, start: next, end: next + 1, ..Printed::default() });
        }
        let second = self.printed(next, years)?;
        // Ends of one kind only; a weekday and a year make no period.
        let alike =
            first.month.is_some() == second.month.is_some() || first.year.is_some() && second.year.is_some();
        let weekdays = first.weekday.is_some() == second.weekday.is_some() || first.month.is_some();
        (alike && weekdays && second.span_of_years.is_none() == first.span_of_years.is_none())
            .then_some(second)
    }

    fn in_order(&self, first: &Printed, second: &Printed) -> bool {
        match (first.year, second.year) {
            (Some(from), Some(to)) if from == to => {
                (first.month, first.day) < (second.month, second.day)
                    || first.month.is_none() && second.month.is_none() && from < to
            }
            (Some(from), Some(to)) => from < to,
            (None, None) if first.month.is_some() && first.month == second.month => first.day < second.day,
            _ => true,
        }
    }

    /// "4-7 January 2026", "from 4 to 7 January".
    fn days_of_month(&self, at: usize) -> Option<(Printed, Printed)> {
        let (day, end) = self.day(at)?;
        let led = |word: &str| at.checked_sub(1).is_some_and(|before| self.is(before, word));
        let joined = self.hyphen(end)
            || self.is_any(end, &["to", "through", "until", "till"])
            || self.is(end, "and") && led("between");
        let next = end + 1 + usize::from(self.is(end + 1, "the"));
        let (_, behind) = joined.then(|| self.day(next)).flatten()?;
        let second = self.day_first(next).filter(|second| second.end > behind)?;
        let first = Printed { day: Some(day), weekday: None, start: at, end, ..second };
        (first.day < second.day).then_some((first, second))
    }

    /// The date that begins at `at`. `loose` also takes four digits for a year that nothing around them marks as one.
    fn printed(&self, at: usize, loose: bool) -> Option<Printed> {
        let date = self
            .weekday_first(at)
            .or_else(|| self.month_first(at))
            .or_else(|| self.day_first(at))
            .or_else(|| self.numeric(at))
            .or_else(|| self.year_first(at))
            .or_else(|| self.years(at, loose))
            .or_else(|| self.relative(at))?;
        Some(self.with_weekday_behind(date))
    }

    /// "Monday", "Monday, January 5, 2026", "Monday (Jan 5)", "last Monday".
    fn weekday_first(&self, at: usize) -> Option<Printed> {
        let (weekday, full) = self.weekday(at)?;
        let dotted = usize::from(!full && self.mark(at + 1, '.') && self.tight(at + 1));
        let behind = at + 1 + dotted;
        let bracket = self.mark(behind, '(');
        let mut next = behind + usize::from(bracket || self.mark(behind, ','));
        next += usize::from(self.is(next, "the") || self.is(next, "on"));
        let turn = self.turn(at);
        let weekday = Some((weekday, self.span(at, behind)));
        if let Some(date) =
            self.month_first(next).or_else(|| self.day_first(next)).or_else(|| self.numeric(next))
            && date.day.is_some()
            && date.start == next
        {
            let closed = usize::from(bracket && self.mark(date.end, ')'));
            if !bracket || closed == 1 {
                return Some(Printed { weekday, start: at, end: date.end + closed, ..date });
            }
        }
        let capital = self.shape(at) == Some(Shape::Capital);
        let known = full
            && (capital
                || turn != Turn::Plain
                || at.checked_sub(1).is_some_and(|before| self.is(before, "on")))
            || full && self.shape(at) != Some(Shape::Capital) && self.positions().end > 0;
        known.then_some(Printed {
            weekday,
            turn,
            start: at - usize::from(turn != Turn::Plain),
            end: behind,
            ..Printed::default()
        })
    }

    /// "Jan. 5, a Monday", "January 5 (Monday)".
    fn with_weekday_behind(&self, date: Printed) -> Printed {
        if date.weekday.is_some() || date.day.is_none() {
            return date;
        }
        let comma = self.mark(date.end, ',');
        let bracket = self.mark(date.end, '(');
        let mut at = date.end + usize::from(comma || bracket);
        let article = self.is(at, "a");
        at += usize::from(article);
        let Some((weekday, _)) = self.weekday(at) else { return date };
        let closed = bracket && self.mark(at + 1, ')');
        let apart = comma && self.mark(at + 1, ',') && self.month(at + 2).is_none();
        if closed || comma && article || apart {
            return Printed {
                weekday: Some((weekday, self.span(at, at + 1))),
                end: at + 1 + usize::from(closed),
                ..date
            };
        }
        date
    }

    fn weekday(&self, at: usize) -> Option<(Weekday, bool)> {
        self.sense(at, |sense| match sense {
            Sense::Weekday { weekday, full } => Some((weekday, full)),
            _ => None,
        })
    }

    /// The month at `at`, and whether it is a name in full.
    fn month(&self, at: usize) -> Option<(u8, bool)> {
        self.sense(at, |sense| match sense {
            Sense::Month { month, full } => Some((month, full)),
            _ => None,
        })
    }

    /// The position behind a month that ends before `at`: behind the point of an abbreviation.
    fn past_point(&self, at: usize) -> usize {
        let point = self.mark(at, '.') && self.tight(at) && self.token(at + 1).is_some();
        at + usize::from(point)
    }

    /// "Jan. 5, 2026", "January 2026", "in May".
    fn month_first(&self, at: usize) -> Option<Printed> {
        let (month, full) = self.month(at)?;
        let capital = self.shape(at) == Some(Shape::Capital) || self.shape(at) == Some(Shape::Upper);
        let doubtful = self.is_any(at, &["may", "march", "mar", "sun", "sat", "dec"]);
        let behind = self.past_point(at + 1);
        let printed = Printed { month: Some(month), start: at, end: at + 1, ..Printed::default() };
        let joint = self.past_hyphen(behind) + usize::from(self.mark(behind, '/') && self.tight(behind));
        let next = joint + usize::from(self.is(joint, "the"));
        if let Some((day, end)) = self.day(next)
            && self.goes_as_day(end)
        {
            let year = self.year_behind(end);
            if capital || !doubtful || year.is_some() || self.token(end).is_none() {
                return Some(Printed {
                    day: Some(day),
                    year: year.map(|(year, _)| year),
                    end: year.map_or(end, |(_, end)| end),
                    ..printed
                });
            }
        }
        if !capital && doubtful {
            return None;
        }
        let start = at - usize::from(self.is_part(at));
        if let Some((year, end)) = self.year_behind(behind).or_else(|| self.hyphened_year(behind)) {
            return Some(Printed { year: Some(year), start, end, ..printed });
        }
        let turn = self.turn(at);
        if turn != Turn::Plain && (full || capital) {
            return Some(Printed { turn, start: at - 1, ..printed });
        }
        if let Some((year, end)) = self.relative_year_behind(at + 1) {
            return Some(Printed { turn: year, start, end, ..printed });
        }
        let led = at.checked_sub(1).is_some_and(|before| calendar::leads_to_month(self.word(before)));
        let unmistakable = !matches!(month, 3..=6) || self.is_part(at);
        let alone = !self.hyphen(at + 1) || self.month(at + 2).is_some();
        let named =
            self.shape(at + 1).is_some_and(|shape| matches!(shape, Shape::Capital | Shape::Possessive));
        (full && alone && (led || unmistakable && capital && !named)).then_some(Printed { start, ..printed })
    }

    /// Whether "early", "late" or "mid" stands before `at`.
    fn is_part(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_any(before, &["early", "late", "mid"]))
    }

    /// "June last year", "June of this year".
    fn relative_year_behind(&self, at: usize) -> Option<(Turn, usize)> {
        let at = at + usize::from(self.is(at, "of"));
        let turn = self.turn_word(at)?;
        (turn != Turn::Plain && self.is(at + 1, "year")).then_some((turn, at + 2))
    }

    /// Whether what follows a day of the month leaves it one: not in "May 5 million".
    fn goes_as_day(&self, at: usize) -> bool {
        let clock = self.mark(at, ':') && self.tight(at);
        let part = self.mark(at, '%') || self.mark(at, '/') && self.tight(at);
        !clock
            && !part
            && self.scale(at).is_none()
            && !matches!(self.measure(at), Some((Measure::Percent { .. } | Measure::Currency { .. }, _)))
    }

    /// "5 January 2026", "5th of January", "the third of May".
    fn day_first(&self, at: usize) -> Option<Printed> {
        let (day, end) = self.day(at)?;
        let joint = end + usize::from(self.is(end, "of") || self.is(end, "day") && self.is(end + 1, "of"));
        let point = usize::from(joint == end && self.mark(end, '.') && self.tight(end));
        let joint = joint
            + point
            + usize::from(joint == end && (self.hyphen(end) || self.mark(end, '/') && self.tight(end)));
        let (month, full) = self.month(joint)?;
        let capital = self.shape(joint) != Some(Shape::Lower);
        let behind = self.past_point(joint + 1);
        let year = self.year_behind(behind).or_else(|| self.hyphened_year(behind));
        if !capital && self.is_any(joint, &["may", "march", "mar", "dec"]) && year.is_none() && joint == end {
            return None;
        }
        // "March 2013" behind a number is no day of March: "of the 20 March ...", but "5 March" is.
        let end = match year {
            Some((_, end)) => end,
            None if full => joint + 1,
            None => joint + 1,
        };
        Some(Printed {
            month: Some(month),
            day: Some(day),
            year: year.map(|(year, _)| year),
            start: at,
            end,
            ..Printed::default()
        })
    }

    /// A day of the month at `at`, in digits or as an ordinal, and the position behind it.
    fn day(&self, at: usize) -> Option<(u8, usize)> {
        let word = self.word(at);
        let (day, end) = match self.shape(at)? {
            Shape::Digits if word.len() <= 2 => (word.parse().ok()?, at + 1),
            Shape::Mixed => {
                let (figures, letters) = figures_and_letters(word)?;
                (figures.parse().ok().filter(|_| is_ordinal_ending(letters))?, at + 1)
            }
            Shape::Lower | Shape::Capital => {
                let (day, end) = self.ordinal(at)?;
                (u8::try_from(day).ok()?, end)
            }
            _ => return None,
        };
        (1..=31).contains(&day).then_some((day, end))
    }

    /// A year behind a day or a month that ends at `at`: ", 2026", " 2026", " of 2026".
    fn year_behind(&self, at: usize) -> Option<(i16, usize)> {
        let at = at + usize::from(self.mark(at, ',') || self.is(at, "of"));
        self.four_digits(at).filter(|_| self.scale(at + 1).is_none()).map(|year| (year, at + 1))
    }

    /// "5-Jan-2026"
    fn hyphened_year(&self, at: usize) -> Option<(i16, usize)> {
        let next = self.past_hyphen(at) + usize::from(self.mark(at, '/') && self.tight(at));
        self.four_digits(next).filter(|_| next > at).map(|year| (year, next + 1))
    }

    fn four_digits(&self, at: usize) -> Option<i16> {
        let word = self.word(at);
        let digits = word.len() == 4
            && self.shape(at) == Some(Shape::Digits)
            && word.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| word.parse().ok()).flatten().filter(|year| YEARS.contains(year))
    }

    /// "2026-01-05", "2026/01/05", "17.05.2018", "5/17/2018"; of "5/6/2018" only the year.
    fn numeric(&self, at: usize) -> Option<Printed> {
        if !self.starts_with_digit(at) {
            return None;
        }
        let mut parts = [0i32; 3];
        let mut widths = [0usize; 3];
        let end;
        let pointed = self.word(at);
        let separator;
        if pointed.bytes().filter(|&b| b == b'.').count() == 2 {
            separator = '.';
            for (index, part) in pointed.split('.').enumerate() {
                (parts[index], widths[index]) = (part.parse().ok()?, part.len());
            }
            end = at + 1;
        } else {
            let Some(Shape::Mark(mark @ ('-' | '/' | '\u{2011}'))) = self.shape(at + 1) else { return None };
            separator = mark;
            for index in 0..3 {
                let here = at + 2 * index;
                if index > 0 && !(self.mark(here - 1, separator) && self.tight(here - 1) && self.tight(here))
                {
                    return None;
                }
                let word = self.word(here);
                // "2026-01-05T10:00Z"
                let digits = match word.find(|c: char| !c.is_ascii_digit()) {
                    Some(split) if index == 2 && word[split..].starts_with(['T', 't']) => &word[..split],
                    Some(_) => return None,
                    None => word,
                };
                (parts[index], widths[index]) = (digits.parse().ok()?, digits.len());
            }
            end = at + 5;
        }
        let chained = self.tight(end)
            && matches!(self.shape(end), Some(Shape::Mark('-' | '/')))
            && self.starts_with_digit(end + 1)
            && self.tight(end + 1);
        let before =
            self.tight(at) && at.checked_sub(1).is_some_and(|b| self.mark(b, '-') || self.mark(b, '/'));
        if chained || before || widths[1] > 2 || widths[1] == 0 {
            return None;
        }
        let (year, month, day) = match widths {
            [4, _, 1 | 2] => (parts[0], parts[1], parts[2]),
            [1 | 2, _, 4] | [1 | 2, _, 2] => {
                let year = match (widths[2], parts[2]) {
                    (4, year) => year,
                    (_, short) if separator != '.' => short + if short < 50 { 2000 } else { 1900 },
                    _ => return None,
                };
                match (parts[0], parts[1]) {
                    (first, second) if first == second || second > 12 => (year, first, second),
                    (first, second) if first > 12 => (year, second, first),
                    _ => {
                        // Which one is the month cannot be known; the year can.
                        let year = i16::try_from(year).ok().filter(|year| YEARS.contains(year))?;
                        return Some(Printed { year: Some(year), start: at, end, ..Printed::default() });
                    }
                }
            }
            _ => return None,
        };
        let valid = (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && YEARS.contains(&i16::try_from(year).ok()?);
        valid.then_some(Printed {
            year: Some(year as i16),
            month: Some(month as u8),
            day: Some(day as u8),
            start: at,
            end,
            ..Printed::default()
        })
    }

    /// "2026 January", "2026-Jan-05".
    fn year_first(&self, at: usize) -> Option<Printed> {
        let year = self.four_digits(at)?;
        let joint = |at: usize| at + usize::from(self.hyphen(at) || self.mark(at, '/') && self.tight(at));
        let comma = usize::from(self.mark(at + 1, ','));
        let next = joint(at + 1 + comma);
        let (month, _) =
            self.month(next).filter(|_| self.shape(next) == Some(Shape::Capital) || comma == 0)?;
        let printed =
            Printed { year: Some(year), month: Some(month), start: at, end: next + 1, ..Printed::default() };
        let behind = joint(next + 1);
        if behind > next + 1
            && let Some((day, end)) = self.day(behind)
        {
            return Some(Printed { day: Some(day), end, ..printed });
        }
        // "in 2026, January 5 was": the month belongs to what follows.
        let own =
            self.day(behind).is_some() || self.year_behind(behind).is_some() || comma == 1 && behind == next;
        (!own).then_some(printed)
    }

    /// A year, a decade or a century, as far as what stands around it says that it is one.
    fn years(&self, at: usize, loose: bool) -> Option<Printed> {
        let start = at - usize::from(self.is_part(at));
        let start = start
            - usize::from(
                start == at && self.tight(at) && at >= 2 && self.hyphen(at - 1) && self.is(at - 2, "mid"),
            ) * 2;
        let printed = Printed { start, end: at + 1, ..Printed::default() };
        if self.shape(at) == Some(Shape::Mixed)
            && let Some((figures, "s")) = figures_and_letters(self.word(at))
        {
            let decade: i16 = figures.parse().ok().filter(|year| year % 10 == 0)?;
            let apostrophe = self.tight(at)
                && at.checked_sub(1).is_some_and(|b| {
                    matches!(self.shape(b), Some(Shape::Mark('\'' | '\u{2019}' | '\u{2018}')))
                });
            let (year, start) = match figures.len() {
                4 => (decade, start),
                2 if apostrophe => (decade + if decade <= 20 { 2000 } else { 1900 }, at - 1),
                _ => return None,
            };
            let years = if year % 100 == 0 && year < 2000 { 100 } else { 10 };
            return YEARS.contains(&year).then_some(Printed {
                year: Some(year),
                span_of_years: Some(years),
                start,
                ..printed
            });
        }
        if let Some((ordinal, end)) = self.ordinal(at)
            && ordinal <= 30
            && self.is(self.past_hyphen(end), "century")
        {
            let year = (ordinal as i16 - 1) * 100 + 1;
            let end = self.past_hyphen(end) + 1;
            return Some(Printed { year: Some(year), span_of_years: Some(100), end, ..printed });
        }
        if self.senses(at).contains(&Sense::Calendar(Calendar::Season)) {
            let of = at + 1 + usize::from(self.is(at + 1, "of"));
            let year = self.four_digits(of)?;
            return Some(Printed { year: Some(year), end: of + 1, ..printed });
        }
        let year = self.four_digits(at)?;
        if self.shape(at + 1) == Some(Shape::Possessive)
            && year % 10 == 0
            && self.is(at.wrapping_sub(1), "the")
            && self.token(at + 2).is_none_or(|token| !token.is_word())
        {
            let years = if year % 100 == 0 && year < 2000 { 100 } else { 10 };
            return Some(Printed { year: Some(year), span_of_years: Some(years), end: at + 2, ..printed });
        }
        if loose || start < at {
            return Some(Printed { year: Some(year), ..printed });
        }
        let before = at.checked_sub(1);
        let word = before.map_or("", |before| self.word(before));
        let counted =
            self.measure(at + 1).is_some_and(|(m, _)| !matches!(m, Measure::Unit(u) if u.name.len() <= 4))
                || self.scale(at + 1).is_some()
                || self.mark(at + 1, '%')
                || self.hyphen(at + 1) && self.measure(at + 2).is_some()
                || self.mark(at + 1, '/') && self.tight(at + 1);
        if counted {
            return None;
        }
        let ranged = self.dash(at + 1)
            && self.tight(at + 1)
            && self.tight(at + 2)
            && self.shape(at + 2) == Some(Shape::Digits)
            && (self.word(at + 2).len() == 2 || self.four_digits(at + 2).is_some())
            || self.is(at + 1, "to") && self.four_digits(at + 2).is_some();
        let likely = LIKELY_YEARS.contains(&year);
        let led = calendar::leads_to_year(word) && (likely || calendar::leads_surely(word));
        let listed = matches!(word, "and" | "or" | "," | "to")
            && at.checked_sub(2).is_some_and(|two| self.four_digits(two).is_some());
        let determined = (calendar::determines(word)
            || before.is_some_and(|b| self.shape(b) == Some(Shape::Possessive)))
            && matches!(
                self.shape(at + 1),
                Some(Shape::Lower | Shape::Capital | Shape::Upper) | Some(Shape::Mark('-'))
            );
        let enclosed =
            word == "(" && matches!(self.shape(at + 1), Some(Shape::Mark(')' | ',' | '-' | '–' | ';')));
        let opens =
            before.is_none_or(|b| self.token(b).is_none()) && self.shape(at + 1) != Some(Shape::Lower);
        let year_is = led && !matches!(word, "and" | "or")
            || likely && (listed || determined || enclosed || ranged || opens && self.positions().len() == 1);
        year_is.then_some(Printed { year: Some(year), ..printed })
    }

    /// "yesterday", "last year", "this month".
    fn relative(&self, at: usize) -> Option<Printed> {
        let printed = Printed { start: at, end: at + 1, ..Printed::default() };
        if let Some(days) = self.sense(at, |sense| match sense {
            Sense::Calendar(Calendar::Day(days)) => Some(days),
            _ => None,
        }) {
            let relative = self
                .published
                .and_then(|day| day.checked_add(i32::from(days).days()).ok())
                .map(PartialDate::day);
            return Some(Printed { relative, ..printed });
        }
        let offset = Some(self.turn(at)).filter(|turn| *turn != Turn::Plain)?.offset();
        let unit = if self.is(at, "year") {
            TimeUnit::Year
        } else if self.is(at, "month") {
            TimeUnit::Month
        } else {
            return None;
        };
        let relative = self.published.and_then(|day| match unit {
            TimeUnit::Year => PartialDate::year_only(day.year() + offset),
            _ => {
                let moved = day.checked_add(i32::from(offset).months()).ok()?;
                PartialDate::month(moved.year(), moved.month() as u8)
            }
        });
        Some(Printed { relative, start: at - 1, ..printed })
    }

    /// "last week", from Monday to Sunday.
    fn week(&self, at: usize) -> Option<(usize, PeriodMention)> {
        if !self.is(at, "week") {
            return None;
        }
        let offset = 7 * i32::from(Some(self.turn(at)).filter(|turn| *turn != Turn::Plain)?.offset());
        let day = |days: i32| {
            let published = self.published?;
            let monday = -i32::from(published.weekday().to_monday_zero_offset());
            published.checked_add((monday + offset + days).days()).ok().map(PartialDate::day)
        };
        let end = |resolved| DateMention { inferred: true, resolved, ..EMPTY };
        Some((at - 1, PeriodMention { start: end(day(0)), end: end(day(6)) }))
    }

    /// "Q3 2024", "2024 Q3", "the third quarter of 2024", "the first half of last year".
    fn part_of_year(&self, at: usize) -> Option<(PeriodMention, usize)> {
        let year_first = self.four_digits(at);
        let (part, months, behind) = self.quarter(at + usize::from(year_first.is_some()))?;
        let of = behind + usize::from(self.is(behind, "of") || self.mark(behind, ','));
        let (year, inferred, end) = if let Some(year) = year_first {
            (year, false, behind)
        } else if let Some(year) = self.four_digits(of) {
            (year, false, of + 1)
        } else {
            let turn = self.turn_word(of).filter(|_| self.is(of + 1, "year"))?;
            (self.published?.year() + turn.offset(), true, of + 2)
        };
        let month = |month: u32| DateMention {
            year: Some(year).filter(|_| !inferred),
            month: Some(month as u8),
            resolved: PartialDate::month(year, month as u8),
            inferred,
            ..EMPTY
        };
        Some((PeriodMention { start: month((part - 1) * months + 1), end: month(part * months) }, end))
    }

    /// A quarter or a half of a year: which one, of how many months, and the position behind it.
    fn quarter(&self, at: usize) -> Option<(u32, u32, usize)> {
        let word = self.word(at);
        let (part, months, end) = match self.shape(at)? {
            Shape::Mixed if word.len() == 2 && word.starts_with(['Q', 'q', 'H']) => {
                (word[1..].parse().ok()?, if word.starts_with('H') { 6 } else { 3 }, at + 1)
            }
            _ => {
                let (part, end) = self.ordinal(at)?;
                let months = match self.word(end) {
                    "quarter" => 3,
                    "half" => 6,
                    _ => return None,
                };
                (part, months, end + 1)
            }
        };
        (part > 0 && part * months <= 12).then_some((part, months, end))
    }

    /// What "last", "this" or "next" before `at` says.
    fn turn(&self, at: usize) -> Turn {
        at.checked_sub(1).and_then(|before| self.turn_word(before)).unwrap_or_default()
    }

    fn turn_word(&self, at: usize) -> Option<Turn> {
        match self.word(at) {
            "last" | "Last" | "previous" => Some(Turn::Last),
            "this" | "This" | "current" => Some(Turn::This),
            "next" | "Next" | "coming" => Some(Turn::Next),
            _ => None,
        }
    }

    /// Resolves a printed date, with what it leaves open taken from the publication date.
    fn complete(&self, printed: &Printed) -> DateMention {
        let Printed { year, month, day, weekday, span_of_years, .. } = *printed;
        let date = DateMention { year, month, day, weekday, resolved: None, inferred: false, span_of_years };
        if let Some(year) = year {
            return DateMention { resolved: assemble(year, month, day), ..date };
        }
        let resolved = printed.relative.or_else(|| {
            let published = self.published?;
            match (month, weekday) {
                (Some(month), _) => self.nearest(published, printed.turn, month, day),
                (None, Some((weekday, _))) => self.nearest_weekday(published, printed.turn, weekday),
                (None, None) => None,
            }
        });
        DateMention { resolved, inferred: true, ..date }
    }

    fn looks_ahead(&self) -> bool {
        self.positions().any(|at| calendar::looks_ahead(self.word(at)))
    }

    /// The date with this month (and day) that is meant in an article of the day `published`.
    fn nearest(&self, published: Date, turn: Turn, month: u8, day: Option<u8>) -> Option<PartialDate> {
        let this = published.year();
        let behind = |year: i16| assemble(year, Some(month), day).is_some_and(|date| date.last() < published);
        let year = match turn {
            Turn::Last if day.is_none() => this - i16::from(!behind(this)),
            Turn::Last => this - 1,
            Turn::Next => this + i16::from(behind(this) || i16::from(month) == i16::from(published.month())),
            Turn::This => this,
            Turn::Plain => {
                let date = assemble(this, Some(month), day)?;
                let ahead = date.first() - published;
                let days = ahead.get_days();
                let limit = if self.looks_ahead() { 365 } else { DAYS_AHEAD };
                if days > limit { this - 1 } else { this }
            }
        };
        assemble(year, Some(month), day)
    }

    /// The day of that name next to the day of publication: news names days within a week of it.
    fn nearest_weekday(&self, published: Date, turn: Turn, weekday: Weekday) -> Option<PartialDate> {
        let back = i32::from(weekday.until(published.weekday()));
        let back = match turn {
            Turn::Last if back == 0 => 7,
            Turn::Next => back - 7,
            Turn::Plain | Turn::This if back > 0 && self.looks_ahead() => back - 7,
            _ => back,
        };
        published.checked_sub(back.days()).ok().map(PartialDate::day)
    }
}

/// A date of which nothing is printed.
const EMPTY: DateMention = DateMention {
    year: None,
    month: None,
    day: None,
    weekday: None,
    resolved: None,
    inferred: false,
    span_of_years: None,
};

/// The date of these parts; `None` if there is none, as for Feb. 30.
fn assemble(year: i16, month: Option<u8>, day: Option<u8>) -> Option<PartialDate> {
    match (month, day) {
        (None, _) => PartialDate::year_only(year),
        (Some(month), None) => PartialDate::month(year, month),
        (Some(month), Some(day)) => Date::new(year, month as i8, day as i8).ok().map(PartialDate::day),
    }
}
