//! Years, decades and centuries.

use super::date::Printed;
use super::numeral::figures_and_letters;
use super::reader::Reader;
use crate::document::Shape;
use crate::english::{Calendar, Sense, calendar};

/// Years that four digits can mean.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=2199;
/// Years that four digits can mean where little around them says that they are a year.
const LIKELY_YEARS: std::ops::RangeInclusive<i16> = 1700..=2100;

impl Reader<'_, '_> {
    /// A year, a decade or a century, as far as what stands around it says that it is one. `loose` takes any four digits.
    pub(super) fn years(&self, at: usize, loose: bool) -> Option<Printed> {
        let start = self.start_of_part(at);
        let printed =
            self.decade(at).or_else(|| self.century(at)).or_else(|| self.season(at)).or_else(|| {
                let year = self.four_digits(at)?;
                (loose || start < at || self.reads_as_year(at, year)).then(|| Printed {
                    year: Some(year),
                    start: at,
                    end: at + 1,
                    ..Printed::default()
                })
            })?;
        Some(Printed { start: printed.start.min(start), ..printed })
    }

    /// Four digits that can be a year.
    pub(super) fn four_digits(&self, at: usize) -> Option<i16> {
        let word = self.word(at);
        let digits = word.len() == 4 && self.shape(at) == Some(Shape::Digits) && !word.contains(['.', ',']);
        word.parse().ok().filter(|&year| digits && is_year(year))
    }

    /// "1990s", "the 1990's", "the '90s".
    fn decade(&self, at: usize) -> Option<Printed> {
        let (figures, end) = match self.shape(at)? {
            Shape::Mixed => {
                (figures_and_letters(self.word(at)).filter(|(_, letters)| *letters == "s")?.0, at + 1)
            }
            Shape::Digits
                if self.shape(at + 1) == Some(Shape::Possessive) && self.is(at.wrapping_sub(1), "the") =>
            {
                // "the 1990's", but "the 1990's best film" is one year's.
                self.token(at + 2).is_none_or(|token| !token.is_word()).then_some((self.word(at), at + 2))?
            }
            _ => return None,
        };
        let decade: i16 = figures.parse().ok().filter(|year| year % 10 == 0)?;
        let apostrophe = self.tight(at)
            && matches!(self.shape(at.wrapping_sub(1)), Some(Shape::Mark('\'' | '\u{2019}' | '\u{2018}')));
        let (year, start) = match figures.len() {
            4 => (decade, at),
            2 if apostrophe => (decade + if decade <= 20 { 2000 } else { 1900 }, at - 1),
            _ => return None,
        };
        // "the 1900s" are the century, "the 2000s" so far the decade.
        let years = if year % 100 == 0 && year < 2000 { 100 } else { 10 };
        is_year(year).then_some(Printed {
            year: Some(year),
            span_of_years: Some(years),
            start,
            end,
            ..Printed::default()
        })
    }

    /// "the 21st century", which began in 2001.
    fn century(&self, at: usize) -> Option<Printed> {
        let (ordinal, end) = self.ordinal(at)?;
        let word = self.past_hyphen(end);
        let century = i16::try_from(ordinal).ok().filter(|century| (1..=30).contains(century))?;
        self.is(word, "century").then(|| Printed {
            year: Some((century - 1) * 100 + 1),
            span_of_years: Some(100),
            start: at,
            end: word + 1,
            ..Printed::default()
        })
    }

    /// "spring 2020", "summer of 2020".
    fn season(&self, at: usize) -> Option<Printed> {
        self.senses(at).contains(&Sense::Calendar(Calendar::Season)).then_some(())?;
        let of = at + 1 + usize::from(self.is(at + 1, "of"));
        let year = self.four_digits(of)?;
        Some(Printed { year: Some(year), start: at, end: of + 1, ..Printed::default() })
    }

    /// Whether what stands around four digits says that they are a year.
    fn reads_as_year(&self, at: usize, year: i16) -> bool {
        let before = self.back(at, 1);
        let counts = self.measure(self.past_hyphen(at + 1)).is_some() && !self.is(at + 1, "in")
            || self.scale(at + 1).is_some()
            || self.mark(at + 1, '%')
            || self.mark(at + 1, '/') && self.tight(at + 1)
            || self.hyphen(at.wrapping_sub(1));
        if counts {
            return false;
        }
        if calendar::leads_surely(before) {
            return true;
        }
        let joined = self.dash(at + 1) && self.tight(at + 1) && self.tight(at + 2);
        let ranged = joined
            && (self.word(at + 2).len() == 2 && self.starts_with_digit(at + 2)
                || self.four_digits(at + 2).is_some())
            && !(self.hyphen(at + 3) && self.starts_with_digit(at + 4))
            || self.is_any(at + 1, &["to", "through"]) && self.four_digits(at + 2).is_some();
        let listed =
            matches!(before, "and" | "or" | "," | "to") && at >= 2 && self.four_digits(at - 2).is_some();
        let possessive = self.shape(at.wrapping_sub(1)) == Some(Shape::Possessive);
        let noun = matches!(
            self.shape(at + 1),
            Some(Shape::Lower | Shape::Capital | Shape::Upper | Shape::Mark('-'))
        );
        let determined = (calendar::determines(before) || possessive) && noun;
        let enclosed =
            before == "(" && matches!(self.shape(at + 1), Some(Shape::Mark(')' | ',' | '-' | '–' | ';')));
        let back_to = before == "to" && self.is_any(at.wrapping_sub(2), &["back", "prior"]);
        let long_ago = before == "as" && self.is(at.wrapping_sub(2), "ago");
        // "1989 saw the fall …", "1989 was the year of …", "1989: the fall of …", "it was 1989, the year of …"
        let told = self.positions().start == at
            && (self.mark(at + 1, ':')
                || self.is(at + 1, "was") && self.is(at + 2, "the") && self.is(at + 3, "year")
                || self.is_any(at + 1, &["saw", "brought", "marked", "witnessed"]) && self.is(at + 2, "the"));
        let named = self.mark(at + 1, ',') && self.is(at + 2, "the") && self.is(at + 3, "year");
        let dated = long_ago || told || named || back_to;
        LIKELY_YEARS.contains(&year)
            && (calendar::leads_to_year(before) || ranged || listed || determined || enclosed || dated)
    }

    /// Where a date that begins at `at` begins with "early", "late", "mid" or "mid-".
    pub(super) fn start_of_part(&self, at: usize) -> usize {
        let hyphen = at >= 2 && self.hyphen(at - 1);
        let before = at.saturating_sub(1 + usize::from(hyphen));
        let part =
            if hyphen { self.is(before, "mid") } else { self.is_any(before, &["early", "late", "mid"]) };
        if part && before < at { before } else { at }
    }
}

/// Whether the number can be a year.
pub(super) fn is_year(year: i16) -> bool {
    YEARS.contains(&year)
}
