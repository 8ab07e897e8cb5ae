//! Decimal numbers in 32 bits, as tables hold them in memory and in the pack.

/// The fewest bits that hold eight digits.
const DIGIT_BITS: u32 = 27;
const DIGITS: u32 = (1 << DIGIT_BITS) - 1;
const NEGATIVE: u32 = 1 << 31;

/// A number of eight significant digits and at most five decimals, below 10^18: sign × digits × 10^exponent.
///
/// Equal numbers have equal codes, and no code is 0, which is left free for "no number".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// With the sign.
    pub(crate) digits: i32,
    /// From -5 to 10.
    pub(crate) exponent: i32,
}

impl Number {
    /// The lowest exponent.
    pub(crate) const LOWEST: i32 = -5;
    const HIGHEST: i32 = Self::LOWEST + 15;

    /// The number that is nearest to `value`. `None` if it is not finite or too large.
    pub(crate) fn nearest(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        // Rounded to eight significant digits, "1.2345678e-3".
        let printed = format!("{value:.7e}");
        let (digits, exponent) = printed.split_once('e')?;
        let mut digits: i64 = digits.replace('.', "").parse().ok()?;
        let mut exponent = exponent.parse::<i32>().ok()? - 7;
        while exponent < Self::LOWEST && digits != 0 {
            digits = (digits + 5 * digits.signum()) / 10;
            exponent += 1;
        }
        while digits != 0 && digits % 10 == 0 {
            digits /= 10;
            exponent += 1;
        }
        while exponent > Self::HIGHEST && digits.unsigned_abs() * 10 <= u64::from(DIGITS) {
            digits *= 10;
            exponent -= 1;
        }
        if digits == 0 {
            exponent = 0;
        }
        (exponent <= Self::HIGHEST).then_some(Self { digits: digits as i32, exponent })
    }

    /// The number itself if its parts are within their ranges.
    pub(crate) fn checked(self) -> Option<Self> {
        let fits =
            self.digits.unsigned_abs() <= DIGITS && (Self::LOWEST..=Self::HIGHEST).contains(&self.exponent);
        (fits && self.to_code() != 0).then_some(self)
    }

    pub(crate) fn value(self) -> f64 {
        let digits = f64::from(self.digits);
        let power = 10f64.powi(self.exponent.abs());
        if self.exponent < 0 { digits / power } else { digits * power }
    }

    pub(crate) fn to_code(self) -> u32 {
        let sign = if self.digits < 0 { NEGATIVE } else { 0 };
        sign | ((self.exponent - Self::LOWEST) as u32) << DIGIT_BITS | self.digits.unsigned_abs()
    }

    /// The number that [`to_code`](Self::to_code) made the code from; `None` for 0.
    pub(crate) fn from_code(code: u32) -> Option<Self> {
        let digits = (code & DIGITS) as i32;
        let exponent = (code >> DIGIT_BITS & 15) as i32 + Self::LOWEST;
        let digits = if code & NEGATIVE == 0 { digits } else { -digits };
        (code != 0).then_some(Self { digits, exponent })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_eight_digits_come_back_as_they_were() {
        for text in
            ["0", "45", "-19.67", "0.15", "0.00001", "68512806", "29185000000000", "105440000000000", "1e17"]
        {
            let value: f64 = text.parse().unwrap();
            let code = Number::nearest(value).unwrap().to_code();
            assert_ne!(code, 0, "{text}");
            assert_eq!(Number::from_code(code).unwrap().value(), value, "{text}");
        }
    }

    #[test]
    fn equal_numbers_have_one_form() {
        let form = |value: f64| Number::nearest(value).map(|number| (number.digits, number.exponent));
        assert_eq!(form(45.0), Some((45, 0)));
        assert_eq!(form(-4500.0), Some((-45, 2)));
        assert_eq!(form(1e10), Some((1, 10)));
        assert_eq!(form(1e17), Some((10_000_000, 10)));
        assert_eq!(form(-0.0), Some((0, 0)));
    }

    #[test]
    fn longer_numbers_are_rounded() {
        assert_eq!(Number::nearest(1_407_181_259.0).unwrap().value(), 1_407_181_300.0);
        assert_eq!(Number::nearest(0.000_014).unwrap().value(), 0.000_01);
        assert_eq!(Number::nearest(1e-9).unwrap().value(), 0.0);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for value in [f64::NAN, f64::INFINITY, 1e19] {
            assert_eq!(Number::nearest(value), None, "{value}");
        }
    }
}
