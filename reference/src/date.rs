//! Days and periods as sources state them: to the day, the month or the year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A date at the precision that is known.
///
/// `2019-12-23`, `2019-12` and `2019` are all partial dates (ISO 8601 calendar dates of reduced precision).
/// Ordering is by year, then month, then day, a missing part sorting first.
///
/// ```
/// use factlint_reference::PartialDate;
/// let month: PartialDate = "2020-02".parse().unwrap();
/// assert_eq!(month.first().to_string(), "2020-02-01");
/// assert_eq!(month.last().to_string(), "2020-02-29");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i16,
    month: u8,
    day: u8,
}

/// How much of a [`PartialDate`] is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// The day.
    Day,
}

/// A string that is not a date of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found {0:?}")]
pub struct DateError(String);

impl PartialDate {
    /// A date known to the day.
    pub fn day(date: Date) -> Self {
        Self { year: date.year(), month: date.month() as u8, day: date.day() as u8 }
    }

    /// A date of which only year and month are known. `None` if there is no such month.
    pub fn month(year: i16, month: u8) -> Option<Self> {
        Date::new(year, month as i8, 1).ok().map(|_| Self { year, month, day: 0 })
    }

    /// A date of which only the year is known. `None` outside −9999 to 9999.
    pub fn year_only(year: i16) -> Option<Self> {
        (-9999..=9999).contains(&year).then_some(Self { year, month: 0, day: 0 })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month_of_year(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// How much is known.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The day, where the date is known to the day.
    pub fn exact(self) -> Option<Date> {
        (self.precision() == Precision::Day).then(|| self.first())
    }

    /// The first day that the date may mean.
    pub fn first(self) -> Date {
        let month = self.month.max(1) as i8;
        let day = self.day.max(1) as i8;
        Date::new(self.year, month, day).expect("a partial date is valid by construction")
    }

    /// The last day that the date may mean.
    pub fn last(self) -> Date {
        match self.precision() {
            Precision::Day => self.first(),
            Precision::Month => self.first().last_of_month(),
            Precision::Year => self.first().last_of_year(),
        }
    }

    /// The number that stands for the date in the pack; 0 is left free for "no date".
    pub(crate) fn to_code(self) -> u32 {
        ((self.year as i32 + 10_000) as u32) << 9 | (self.month as u32) << 5 | self.day as u32
    }

    /// The date of a number that [`from_code`](Self::from_code) has accepted before.
    pub(crate) fn from_valid_code(code: u32) -> Self {
        debug_assert!(Self::from_code(code).is_some());
        let (month, day) = ((code >> 5 & 15) as u8, (code & 31) as u8);
        Self { year: ((code >> 9) as i32 - 10_000) as i16, month, day }
    }

    /// The date that [`to_code`](Self::to_code) made the number from.
    pub(crate) fn from_code(code: u32) -> Option<Self> {
        let year = i16::try_from((code >> 9) as i32 - 10_000).ok()?;
        let (month, day) = ((code >> 5 & 15) as u8, (code & 31) as u8);
        let exists = match (month, day) {
            (0, 0) => true,
            (1..=12, 0..=28) => true,
            (1..=12, _) => Date::new(year, month as i8, day as i8).is_ok(),
            _ => false,
        };
        ((-9999..=9999).contains(&year) && exists).then_some(Self { year, month, day })
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self::day(date)
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError(text.to_owned());
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let mut parts = digits.split('-');
        let mut part = |width: usize| -> Result<Option<i16>, DateError> {
            match parts.next() {
                None => Ok(None),
                Some(p) if p.len() == width && p.bytes().all(|b| b.is_ascii_digit()) => {
                    p.parse().map(Some).map_err(|_| wrong())
                }
                Some(_) => Err(wrong()),
            }
        };
        let year = sign * part(4)?.ok_or_else(wrong)?;
        let month = part(2)?.map_or(0, |m| m as u8);
        let day = part(2)?.map_or(0, |d| d as u8);
        let stated = 1 + usize::from(month > 0) + usize::from(day > 0);
        if digits.split('-').count() != stated {
            return Err(wrong());
        }
        Date::new(year, month.max(1) as i8, day.max(1) as i8).map_err(|_| wrong())?;
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.year < 0 {
            write!(f, "-")?;
        }
        write!(f, "{:04}", self.year.unsigned_abs())?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.to_code().serialize(to)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = u32::deserialize(from)?;
        Self::from_code(code).ok_or_else(|| serde::de::Error::custom("not a date"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_each_precision() {
        for text in ["2019-12-23", "2019-12", "2019", "0044-03-15", "-0044-03"] {
            let date: PartialDate = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
            assert_eq!(PartialDate::from_code(date.to_code()), Some(date));
        }
    }

    #[test]
    fn refuses_what_is_not_a_date() {
        for text in ["", "19", "2019-13", "2019-02-29", "2019-1-1", "2019-12-23-01", "2019-00-01", "x"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn says_what_is_known_of_it() {
        let of = |text: &str| -> PartialDate { text.parse().unwrap() };
        let says = |date: PartialDate| (date.year(), date.month_of_year(), date.precision(), date.exact());
        let day = Date::constant(2019, 12, 23);
        assert_eq!(says(of("2019-12-23")), (2019, Some(12), Precision::Day, Some(day)));
        assert_eq!(says(of("2019-02")), (2019, Some(2), Precision::Month, None));
        assert_eq!(says(of("-0044")), (-44, None, Precision::Year, None));
        assert_eq!(
            [of("2019-12-23"), of("2019-02"), of("-0044")],
            [
                PartialDate::day(day),
                PartialDate::month(2019, 2).unwrap(),
                PartialDate::year_only(-44).unwrap(),
            ]
        );
    }

    #[test]
    fn reaches_from_its_first_day_to_its_last() {
        let days = |text: &str| -> (String, String) {
            let date: PartialDate = text.parse().unwrap();
            (date.first().to_string(), date.last().to_string())
        };
        assert_eq!(days("2024-02-29"), ("2024-02-29".into(), "2024-02-29".into()));
        assert_eq!(days("2024-02"), ("2024-02-01".into(), "2024-02-29".into()));
        assert_eq!(days("2023"), ("2023-01-01".into(), "2023-12-31".into()));
    }

    #[test]
    fn knows_no_month_and_no_year_that_there_is_not() {
        for (year, month) in [(2019, 0), (2019, 13), (10_000, 1)] {
            assert_eq!(PartialDate::month(year, month), None, "{year} {month}");
        }
        let known = [-10_000, -9999, 9999, 10_000].map(|year| PartialDate::year_only(year).is_some());
        assert_eq!(known, [false, true, true, false]);
    }

    #[test]
    fn takes_no_code_that_it_would_not_write() {
        let code = |year: i32, month: u32, day: u32| ((year + 10_000) as u32) << 9 | month << 5 | day;
        for (year, month, day) in
            [(2019, 0, 5), (2019, 13, 1), (2019, 2, 29), (10_000, 0, 0), (-10_000, 0, 0)]
        {
            assert_eq!(PartialDate::from_code(code(year, month, day)), None, "{year} {month} {day}");
        }
        for text in ["2019-12-31", "2019-01", "9999", "-9999"] {
            let date: PartialDate = text.parse().unwrap();
            let known = (date.year().into(), date.month_of_year().unwrap_or(0).into());
            assert_eq!(
                date.to_code(),
                code(known.0, known.1, date.exact().map_or(0, |day| day.day() as u32))
            );
            assert_eq!(PartialDate::from_valid_code(date.to_code()), date);
            assert_eq!(format!("{date:?}"), text);
        }
        assert_eq!("0000".parse::<PartialDate>().unwrap().to_string(), "0000");
    }
}
