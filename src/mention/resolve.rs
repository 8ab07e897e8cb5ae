//! What a printed date means in an article of a known day.

use factlint_reference::PartialDate;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::date::{EMPTY, Printed, Turn};
use super::reader::Reader;
use super::time::{DateMention, PeriodMention, Unit as TimeUnit};
use crate::english::{Calendar, Sense, calendar};

/// A month and day without a year lie at most so many days after the publication, unless the sentence looks ahead.
const DAYS_AHEAD: i32 = 45;

impl Reader<'_, '_> {
    /// "yesterday", "last year", "this month".
    pub(super) fn relative(&self, at: usize) -> Option<Printed> {
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
    pub(super) fn week(&self, at: usize) -> Option<(usize, PeriodMention)> {
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

    /// What "last", "this" or "next" before `at` says.
    pub(super) fn turn(&self, at: usize) -> Turn {
        at.checked_sub(1).and_then(|before| self.turn_word(before)).unwrap_or_default()
    }

    pub(super) fn turn_word(&self, at: usize) -> Option<Turn> {
        match self.word(at) {
            "last" | "Last" | "previous" => Some(Turn::Last),
            "this" | "This" | "current" => Some(Turn::This),
            "next" | "Next" | "coming" => Some(Turn::Next),
            _ => None,
        }
    }

    /// Resolves a printed date, with what it leaves open taken from the publication date.
    pub(super) fn complete(&self, printed: &Printed) -> DateMention {
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
                let past = days > DAYS_AHEAD && !self.looks_ahead();
                this - i16::from(past)
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

/// The date of these parts; `None` if there is none, as for Feb. 30.
pub(super) fn assemble(year: i16, month: Option<u8>, day: Option<u8>) -> Option<PartialDate> {
    match (month, day) {
        (None, _) => PartialDate::year_only(year),
        (Some(month), None) => PartialDate::month(year, month),
        (Some(month), Some(day)) => Date::new(year, month as i8, day as i8).ok().map(PartialDate::day),
    }
}
