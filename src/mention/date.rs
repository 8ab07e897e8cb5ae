//! Dates in the text: days with their weekdays, months.

use factlint_reference::PartialDate;
use jiff::civil::Weekday;

use super::numeral::{figures_and_letters, is_ordinal_ending};
use super::reader::Reader;
use super::time::DateMention;
use super::{Mention, Value};
use crate::document::Shape;
use crate::english::{Measure, Sense, calendar};
use crate::span::Span;

/// A printed date.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Printed {
    pub(super) year: Option<i16>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) weekday: Option<(Weekday, Span)>,
    pub(super) span_of_years: Option<u16>,
    /// What "last", "yesterday" and the like make of the publication date.
    pub(super) relative: Option<PartialDate>,
    pub(super) turn: Turn,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Which of several days of the same name is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Turn {
    #[default]
    Plain,
    Last,
    This,
    Next,
}

impl Turn {
    /// How many years, months or weeks away from the publication it is.
    pub(super) fn offset(self) -> i16 {
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

    pub(super) fn mention(&self, start: usize, end: usize, value: Value) -> Mention {
        Mention { span: self.span(start, end), tokens: start as u32..end as u32, value }
    }

    /// The date that begins at `at`. `loose` also takes four digits for a year that nothing around them marks as one.
    pub(super) fn printed(&self, at: usize, loose: bool) -> Option<Printed> {
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

    pub(super) fn weekday(&self, at: usize) -> Option<(Weekday, bool)> {
        self.sense(at, |sense| match sense {
            Sense::Weekday { weekday, full } => Some((weekday, full)),
            _ => None,
        })
    }

    /// The month at `at`, and whether it is a name in full.
    pub(super) fn month(&self, at: usize) -> Option<(u8, bool)> {
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
            let year = self.year_behind(end).or_else(|| self.hyphened_year(end));
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
        let start = self.start_of_part(at);
        if let Some((year, end)) = self.year_behind(behind).or_else(|| self.hyphened_year(behind)) {
            return Some(Printed { year: Some(year), start, end, ..printed });
        }
        let turn = self.turn(at);
        if turn != Turn::Plain && (full || capital) {
            return Some(Printed { turn, start: at - 1, ..printed });
        }
        if let Some((turn, end)) = self.relative_year_behind(at + 1) {
            return Some(Printed { turn, start, end, ..printed });
        }
        self.stands_alone(at, month, full).then_some(Printed { start, ..printed })
    }

    /// Whether a month without a day or a year is one: not "March" or "May" at the head of a sentence, nor a "Jan" who is a person.
    fn stands_alone(&self, at: usize, month: u8, full: bool) -> bool {
        let end = self.past_point(at + 1);
        let joint = self.hyphen(end) || self.is_any(end, &["to", "through", "until"]);
        let ranged = joint && self.month(end + 1).is_some();
        let led = calendar::leads_to_month(self.back(at, 1)) || self.start_of_part(at) < at;
        let behind_month = at >= 2 && (self.hyphen(at - 1) || led) && self.month(at - 2).is_some();
        if ranged || behind_month {
            return true;
        }
        let named = matches!(self.shape(at + 1), Some(Shape::Capital | Shape::Possessive));
        let capital = self.shape(at) == Some(Shape::Capital);
        let unmistakable = full && !matches!(month, 3..=6) && capital;
        !self.hyphen(end) && (led && (full || capital && !named) || unmistakable && !named)
    }

    /// "June last year", "June of this year".
    fn relative_year_behind(&self, at: usize) -> Option<(Turn, usize)> {
        let at = at + usize::from(self.is(at, "of"));
        let turn = self.turn_word(at)?;
        (turn != Turn::Plain && self.is(at + 1, "year")).then_some((turn, at + 2))
    }

    /// Whether what follows a day of the month leaves it one: not in "May 5 million".
    pub(super) fn goes_as_day(&self, at: usize) -> bool {
        let clock = self.mark(at, ':') && self.tight(at);
        let slash = self.mark(at, '/') && self.tight(at) && self.four_digits(at + 1).is_none();
        let part = self.mark(at, '%') || slash;
        !clock
            && !part
            && self.scale(at).is_none()
            && !matches!(self.measure(at), Some((Measure::Percent { .. } | Measure::Currency { .. }, _)))
    }

    /// "5 January 2026", "5th of January", "the third of May".
    pub(super) fn day_first(&self, at: usize) -> Option<Printed> {
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
    pub(super) fn day(&self, at: usize) -> Option<(u8, usize)> {
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
    pub(super) fn year_behind(&self, at: usize) -> Option<(i16, usize)> {
        let at = at + usize::from(self.mark(at, ',') || self.is_any(at, &["of", "in"]));
        self.four_digits(at).filter(|_| self.scale(at + 1).is_none()).map(|year| (year, at + 1))
    }

    /// "5-Jan-2026"
    fn hyphened_year(&self, at: usize) -> Option<(i16, usize)> {
        let next = self.past_hyphen(at) + usize::from(self.mark(at, '/') && self.tight(at));
        self.four_digits(next).filter(|_| next > at).map(|year| (year, next + 1))
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
        if comma == 0
            && let Some((day, end)) = self.day(behind)
            && self.year_behind(end).is_none()
        {
            return Some(Printed { day: Some(day), end, ..printed });
        }
        // "in 2026, January 5 was": the month belongs to what follows.
        let own = comma == 1 || self.day(behind).is_some() || self.year_behind(behind).is_some();
        (!own).then_some(printed)
    }
}

/// A date of which nothing is printed.
pub(super) const EMPTY: DateMention = DateMention {
    year: None,
    month: None,
    day: None,
    weekday: None,
    resolved: None,
    inferred: false,
    span_of_years: None,
};
