//! Dates in digits only.

use super::date::Printed;
use super::reader::Reader;
use super::year::is_year;
use crate::document::Shape;

impl Reader<'_, '_> {
    /// "2026-01-05", "2026/01/05", "17.05.2018", "5/17/2018"; of "5/6/2018" only the year.
    pub(super) fn numeric(&self, at: usize) -> Option<Printed> {
        let linked = |at: usize| matches!(self.shape(at), Some(Shape::Mark('-' | '/'))) && self.tight(at);
        // Part of a longer run of digits, unless that is two dates.
        if at >= 2 && self.tight(at) && linked(at - 1) && self.starts_with_digit(at - 2) {
            return None;
        }
        let (printed, end) = self.three_parts(at)?;
        let chained = linked(end) && self.tight(end + 1) && self.starts_with_digit(end + 1);
        (!chained || self.three_parts(end + 1).is_some()).then_some(Printed { start: at, end, ..printed })
    }

    /// Three numbers with the same mark between them, as a date, and the position behind it.
    fn three_parts(&self, at: usize) -> Option<(Printed, usize)> {
        if !self.starts_with_digit(at) {
            return None;
        }
        let word = self.word(at);
        let (parts, end) = if word.bytes().filter(|&b| b == b'.').count() == 2 {
            let mut parts = word.split('.');
            ([parts.next()?, parts.next()?, parts.next()?], at + 1)
        } else {
            let Some(Shape::Mark(mark @ ('-' | '/' | '\u{2011}'))) = self.shape(at + 1) else { return None };
            let joined = (at + 1..at + 5).all(|at| self.tight(at)) && self.mark(at + 3, mark);
            // "2026-01-05T10:00Z"
            let last = self.word(at + 4);
            let day = last.split(['T', 't']).next().filter(|_| joined)?;
            ([word, self.word(at + 2), day], at + 5)
        };
        let short_years = self.mark(at + 1, '/');
        read(parts, short_years).map(|printed| (printed, end))
    }
}

/// The date that three runs of digits are. Years of two digits are read between slashes only: "10-13-11" is a team's record, and
/// "1.1.30" a version.
fn read(parts: [&str; 3], short_years: bool) -> Option<Printed> {
    if parts.iter().any(|part| !part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let number = |part: &str| part.parse::<i16>().ok();
    let widths = parts.map(str::len);
    let [first, second, third] = [number(parts[0])?, number(parts[1])?, number(parts[2])?];
    let (year, month, day) = match widths {
        [4, 1 | 2, 1 | 2] => (first, second, third),
        [1 | 2, 1 | 2, 2 | 4] => {
            let year = match widths[2] {
                4 => third,
                _ if !short_years => return None,
                _ => third + if third < 50 { 2000 } else { 1900 },
            };
            match (first, second) {
                _ if first == second || second > 12 => (year, first, second),
                _ if first > 12 => (year, second, first),
                // Which one is the month cannot be known; the year can.
                _ => {
                    return Some(Printed {
                        year: Some(year).filter(|&year| is_year(year)),
                        ..Printed::default()
                    });
                }
            }
        }
        _ => return None,
    };
    let valid = is_year(year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    valid.then(|| Printed {
        year: Some(year),
        month: Some(month as u8),
        day: Some(day as u8),
        ..Printed::default()
    })
}
