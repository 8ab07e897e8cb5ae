//! Decimal numbers as they are printed, kept exactly.

use std::fmt;

/// `digits` × 10^`exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i128,
    exponent: i32,
}

impl Decimal {
    /// Reads the number that `text` begins with: "$1.29 trillion (2023 est.)", "-3%", "68,512,806". `None` if it begins otherwise.
    pub fn leading(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let text = text.strip_prefix('$').unwrap_or(text);
        let end = text.find(|c: char| !matches!(c, '0'..='9' | ',' | '.')).unwrap_or(text.len());
        let (number, rest) = text.split_at(end);
        let number = number.trim_end_matches([',', '.']);
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let digits: i128 = format!("{}{fraction}", whole.replace(',', "")).parse().ok()?;
        let power = match rest.split_whitespace().next() {
            Some("trillion") => 12,
            Some("billion") => 9,
            Some("million") => 6,
            _ => 0,
        };
        let digits = if negative { -digits } else { digits };
        Some(Self { digits, exponent: power - fraction.len() as i32 })
    }

    /// The exact sum.
    pub fn plus(self, other: Self) -> Self {
        let exponent = self.exponent.min(other.exponent);
        let digits = |it: Self| it.digits * 10_i128.pow((it.exponent - exponent) as u32);
        Self { digits: digits(self) + digits(other), exponent }
    }

    /// Whether it is nought.
    pub fn is_zero(self) -> bool {
        self.digits == 0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.exponent >= 0 {
            return write!(f, "{}", self.digits * 10_i128.pow(self.exponent as u32));
        }
        let unit = 10_i128.pow(self.exponent.unsigned_abs());
        let (whole, part) = (self.digits.abs() / unit, self.digits.abs() % unit);
        let sign = if self.digits < 0 { "-" } else { "" };
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:0width$}", width = self.exponent.unsigned_abs() as usize);
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_numbers_are_read_exactly() {
        for (text, number) in [
            ("$1.29 trillion (2023 est.)", "1290000000000"),
            ("-$30.334 billion (2023 est.)", "-30334000000"),
            ("68,512,806 (2025 est.)", "68512806"),
            ("-3% (2024 est.)", "-3"),
            (".06%", "0.06"),
            ("643,801 sq km ; 551,500 sq km", "643801"),
            ("18.40 years", "18.4"),
        ] {
            assert_eq!(Decimal::leading(text).map(|it| it.to_string()).as_deref(), Some(number), "{text}");
        }
        for text in ["NA", "less than 1%", ""] {
            assert_eq!(Decimal::leading(text), None, "{text}");
        }
    }

    #[test]
    fn sums_keep_their_decimals() {
        let sum = Decimal::leading("0.15").unwrap().plus(Decimal::leading("2.5 million").unwrap());
        assert_eq!(sum.to_string(), "2500000.15");
    }
}
