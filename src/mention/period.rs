//! Periods: two dates joined, or a part of a year.

use factlint_reference::PartialDate;

use super::date::{EMPTY, Printed};
use super::reader::Reader;
use super::resolve::assemble;
use super::time::{DateMention, PeriodMention};
use super::{Mention, Value};
use crate::document::Shape;

impl Reader<'_, '_> {
    /// Adds a period, together with the weekdays of its ends ("Monday-Friday, Sept. 30-Oct. 4") and the word before it.
    pub(super) fn period(&self, mut first: Printed, mut second: Printed, out: &mut Vec<Mention>) -> usize {
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
        let start_of_first = self.before_article(first.start);
        let led = self.is_any(start_of_first.wrapping_sub(1), &["from", "between"]);
        let from = if led { start_of_first - 1 } else { first.start };
        out.push(self.mention(from, second.end, Value::Period(PeriodMention { start, end })));
        second.end
    }

    /// The end of a period that begins with `first`.
    pub(super) fn second_end(&self, first: &Printed) -> Option<Printed> {
        let at = first.end;
        let led = self.is(self.before_article(first.start).wrapping_sub(1), "between");
        let joined = self.dash(at) && self.tight(at) == self.tight(at + 1) && !self.mark(at, '—')
            || self.is_any(at, &["to", "through", "until", "till", "til"])
            || self.is(at, "and") && led;
        if !joined {
            return None;
        }
        let next = self.past_article(at + 1);
        self.day_behind(first, next)
            .or_else(|| self.short_year_behind(first, at, next))
            .or_else(|| self.weekday_behind(first, next))
            .or_else(|| {
                let years = first.year.is_some() && first.month.is_none() && first.span_of_years.is_none();
                let second = self.printed(next, years)?;
                // Ends of one kind only: a weekday and a year make no period.
                let alike = first.month.is_some() == second.month.is_some()
                    || first.year.is_some() && second.year.is_some();
                let weekdays = first.weekday.is_some() == second.weekday.is_some() || first.month.is_some();
                let decades = first.span_of_years.is_some() == second.span_of_years.is_some();
                (alike && weekdays && decades).then_some(second)
            })
    }

    /// The position of "the end of" before a date at `at`, or `at`.
    fn before_article(&self, at: usize) -> usize {
        let before = at.saturating_sub(3);
        if before + 3 == at && self.past_article(before) == at { before } else { at }
    }

    /// The position behind "the" or "the end of" at `at`.
    fn past_article(&self, at: usize) -> usize {
        let part = at + usize::from(self.is(at, "the"));
        let of = part > at && self.is_any(part, &["end", "start", "beginning", "middle", "close"]);
        if of && self.is(part + 1, "of") { part + 2 } else { part }
    }

    /// The last day of "January 4 to 7".
    fn day_behind(&self, first: &Printed, at: usize) -> Option<Printed> {
        let days = first.day.is_some() && first.month.is_some() && first.year.is_none();
        let (day, end) = days.then(|| self.day(at)).flatten()?;
        if self.month(end).is_some() || self.tight(end + 1) && !self.mark(end, ',') || !self.goes_as_day(end)
        {
            return None;
        }
        let year = self.year_behind(end);
        let end = year.map_or(end, |(_, end)| end);
        let year = year.map(|(year, _)| year);
        Some(Printed { month: first.month, day: Some(day), year, start: at, end, ..Printed::default() })
    }

    /// The last year of "2013-14".
    fn short_year_behind(&self, first: &Printed, joint: usize, at: usize) -> Option<Printed> {
        let from = first.year.filter(|_| first.month.is_none() && first.span_of_years.is_none())?;
        let short = self.dash(joint) && self.tight(at) && self.word(at).len() == 2;
        let last: i16 = self.word(at).parse().ok().filter(|_| short)?;
        let year = Some(from / 100 * 100 + last).filter(|&year| year > from);
        year?;
        Some(Printed { year, start: at, end: at + 1, ..Printed::default() })
    }

    /// The last weekday of "Monday-Friday, Sept. 30-Oct. 4", where the dates of both come behind.
    fn weekday_behind(&self, first: &Printed, at: usize) -> Option<Printed> {
        let (weekday, full) = self.weekday(at)?;
        let weekday = Some((weekday, self.span(at, at + 1)));
        (full && first.weekday.is_some() && first.month.is_none()).then(|| Printed {
            weekday,
            start: at,
            end: at + 1,
            ..Printed::default()
        })
    }

    pub(super) fn in_order(&self, first: &Printed, second: &Printed) -> bool {
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
    pub(super) fn days_of_month(&self, at: usize) -> Option<(Printed, Printed)> {
        let (day, end) = self.day(at)?;
        let article = usize::from(self.is(at.wrapping_sub(1), "the"));
        let before = at.wrapping_sub(1 + article);
        let joined = self.dash(end) && self.tight(end) == self.tight(end + 1)
            || self.is_any(end, &["to", "through", "until", "till"])
            || self.is(end, "and") && self.is(before, "between");
        let next = end + 1 + usize::from(self.is(end + 1, "the"));
        let (_, behind) = joined.then(|| self.day(next)).flatten()?;
        let second = self.day_first(next).filter(|second| second.end > behind)?;
        let first = Printed { day: Some(day), weekday: None, start: at, end, ..second };
        (first.day < second.day).then_some((first, second))
    }

    /// "Q3 2024", "2024 Q3", "the third quarter of 2024", "the first half of last year".
    pub(super) fn part_of_year(&self, at: usize) -> Option<(PeriodMention, usize)> {
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
}
