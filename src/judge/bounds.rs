//! Which true values a printed number admits.
//!
//! | printed | admissible true values |
//! |---|---|
//! | 14 (a count) | exactly 14 |
//! | 2.1 million | half a unit of the last printed digit either way |
//! | about, around, roughly, some | ±10 %, or the printed precision if wider |
//! | nearly, almost, close to, just under | [90 %, 100 %) |
//! | more than, over | above; beyond 150 % true but understated |
//! | at least / at most, up to | ≥ / ≤ |
//! | less than, under, fewer than | below; under 50 % true but understated |
//! | dozens, scores, hundreds of | at least that many |
//! | between A and B, A to B | from A to B, at their precision |
//! | half, a third, doubled | ±5 % |

use std::fmt;

use crate::mention::{Hedge, Number};

/// "about": a tenth either way.
const ABOUT: f64 = 0.10;
/// "nearly": from nine tenths up to the number.
const NEARLY: f64 = 0.90;
/// "more than N" for something beyond one and a half times N says too little.
const FAR_MORE: f64 = 1.5;
/// "less than N" for something under half of N says too much.
const FAR_LESS: f64 = 0.5;
/// Ratios in words: a twentieth either way.
const RATIO: f64 = 0.05;
/// Guards comparisons of decimal fractions in binary: one part in 10¹².
const ROUNDING: f64 = 1e-12;

/// The true values that a printed number admits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The least admissible value.
    pub low: f64,
    /// The greatest admissible value.
    pub high: f64,
    /// Whether `low` itself is admissible.
    pub low_included: bool,
    /// Whether `high` itself is admissible.
    pub high_included: bool,
    /// Beyond this the statement is true but says too little.
    pub understated_from: Option<f64>,
    /// Below this the statement is true but says too much.
    pub understated_below: Option<f64>,
}

/// How a true value lies to the admissible ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is admissible.
    Holds,
    /// It is admissible, and the statement is far from it all the same.
    Understated,
    /// It is not admissible.
    Fails,
}

impl Bounds {
    /// The values from `low` to `high`, both included.
    pub fn closed(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            low_included: true,
            high_included: true,
            understated_from: None,
            understated_below: None,
        }
    }

    /// What `number` admits when it counts things: without a hedge exactly itself.
    pub fn of_count(number: &Number) -> Self {
        Self::new(number, 0.0)
    }

    /// What `number` admits when it measures: without a hedge half a unit of the last printed digit either way.
    pub fn of_measure(number: &Number) -> Self {
        Self::new(number, number.step / 2.0)
    }

    /// A count that is printed without rounding is exact; "2.1 million" is rounded whatever it counts.
    pub fn of(number: &Number) -> Self {
        if number.step > 1.0 || number.value.fract() != 0.0 {
            Self::of_measure(number)
        } else {
            Self::of_count(number)
        }
    }

    fn new(number: &Number, half: f64) -> Self {
        let n = number.value;
        let upper = number.upper.unwrap_or(n);
        let plain = Self { high_included: half == 0.0, ..Self::closed(n - half, upper + half) };
        if number.vague {
            return Self { high: f64::INFINITY, ..Self::closed(n, n) };
        }
        let plain = if number.ratio { Self::closed(n * (1.0 - RATIO), upper * (1.0 + RATIO)) } else { plain };
        match number.hedge {
            None => plain,
            Some(Hedge::About) => {
                let wide = (n.abs() * ABOUT).max(half);
                Self::closed(n - wide, upper + wide)
            }
            Some(Hedge::Nearly) => Self { high_included: false, ..Self::closed(n * NEARLY, upper) },
            Some(Hedge::MoreThan) => Self {
                high: f64::INFINITY,
                low_included: false,
                understated_from: Some(n * FAR_MORE),
                ..Self::closed(n, n)
            },
            Some(Hedge::AtLeast) => Self { high: f64::INFINITY, ..Self::closed(n, n) },
            Some(Hedge::AtMost) => Self { low: f64::NEG_INFINITY, ..Self::closed(upper, upper) },
            Some(Hedge::LessThan) => Self {
                low: f64::NEG_INFINITY,
                high_included: false,
                understated_below: Some(n * FAR_LESS),
                ..Self::closed(n, n)
            },
        }
    }

    /// How `value` lies to the admissible values.
    pub fn fit(&self, value: f64) -> Fit {
        let slack = ROUNDING * value.abs().max(1.0);
        let above = if self.low_included { value >= self.low - slack } else { value > self.low + slack };
        let below = if self.high_included { value <= self.high + slack } else { value < self.high - slack };
        if !(above && below) {
            Fit::Fails
        } else if self.understated_from.is_some_and(|far| value > far)
            || self.understated_below.is_some_and(|far| value < far)
        {
            Fit::Understated
        } else {
            Fit::Holds
        }
    }

    /// Whether `value` is admissible.
    pub fn admits(&self, value: f64) -> bool {
        self.fit(value) != Fit::Fails
    }

    /// The same values widened by the fraction `tolerance` of each bound.
    pub fn widened(self, tolerance: f64) -> Self {
        Self {
            low: self.low - self.low.abs() * tolerance,
            high: self.high + self.high.abs() * tolerance,
            low_included: true,
            high_included: true,
            ..self
        }
    }
}

/// "[2.05, 2.15)", "> 40", "≥ 24".
impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = crate::judge::say::number;
        match (self.low.is_finite(), self.high.is_finite()) {
            (true, true) if self.low == self.high => write!(f, "exactly {}", number(self.low)),
            (true, true) => write!(
                f,
                "{}{}, {}{}",
                if self.low_included { '[' } else { '(' },
                number(self.low),
                number(self.high),
                if self.high_included { ']' } else { ')' }
            ),
            (true, false) => write!(f, "{} {}", if self.low_included { "≥" } else { ">" }, number(self.low)),
            (false, true) => {
                write!(f, "{} {}", if self.high_included { "≤" } else { "<" }, number(self.high))
            }
            (false, false) => write!(f, "any value"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64, step: f64, hedge: Option<Hedge>) -> Number {
        Number { value, upper: None, step, hedge, vague: false, ratio: false }
    }

    #[test]
    fn a_count_is_exact_and_a_rounded_number_is_not() {
        let count = Bounds::of(&number(14.0, 1.0, None));
        assert_eq!((count.fit(14.0), count.fit(15.0)), (Fit::Holds, Fit::Fails));
        let rounded = Bounds::of(&number(2.1e6, 1e5, None));
        assert_eq!(rounded.to_string(), "[2,050,000, 2,150,000)");
        assert_eq!((rounded.fit(2_149_999.0), rounded.fit(2_150_000.0)), (Fit::Holds, Fit::Fails));
    }

    #[test]
    fn hedges_shift_and_widen() {
        let fit = |hedge, value| Bounds::of(&number(10.0, 1.0, Some(hedge))).fit(value);
        assert_eq!([fit(Hedge::About, 9.0), fit(Hedge::About, 11.1)], [Fit::Holds, Fit::Fails]);
        assert_eq!([fit(Hedge::Nearly, 9.0), fit(Hedge::Nearly, 10.0)], [Fit::Holds, Fit::Fails]);
        assert_eq!(
            [fit(Hedge::MoreThan, 10.0), fit(Hedge::MoreThan, 11.0), fit(Hedge::MoreThan, 16.0)],
            [Fit::Fails, Fit::Holds, Fit::Understated]
        );
        assert_eq!(
            [fit(Hedge::LessThan, 10.0), fit(Hedge::LessThan, 9.0), fit(Hedge::LessThan, 4.0)],
            [Fit::Fails, Fit::Holds, Fit::Understated]
        );
        assert_eq!([fit(Hedge::AtLeast, 10.0), fit(Hedge::AtMost, 10.0)], [Fit::Holds, Fit::Holds]);
    }

    /// The hedges that a printed number may have.
    const HEDGES: [Option<Hedge>; 7] = [
        None,
        Some(Hedge::About),
        Some(Hedge::Nearly),
        Some(Hedge::MoreThan),
        Some(Hedge::AtLeast),
        Some(Hedge::AtMost),
        Some(Hedge::LessThan),
    ];

    #[test]
    fn the_printed_number_itself_is_admitted_unless_the_hedge_excludes_it() {
        for value in (1..400).map(f64::from) {
            for step in [0.01, 0.1, 1.0, 10.0] {
                for hedge in HEDGES {
                    let excluded = matches!(hedge, Some(Hedge::Nearly | Hedge::MoreThan | Hedge::LessThan));
                    let bounds = Bounds::of_measure(&number(value, step, hedge));
                    assert_eq!(bounds.admits(value), !excluded, "{hedge:?} {value} to {step}: {bounds}");
                }
            }
        }
    }

    #[test]
    fn what_is_admitted_lies_together() {
        for hedge in HEDGES {
            let bounds = Bounds::of(&number(50.0, 1.0, hedge));
            let admitted: Vec<bool> =
                (0..2000).map(|tenths| bounds.admits(f64::from(tenths) / 10.0)).collect();
            let turns = admitted.windows(2).filter(|pair| pair[0] != pair[1]).count();
            assert!(
                turns <= 2 && admitted.contains(&true) && admitted.contains(&false),
                "{hedge:?}: {turns} turns"
            );
        }
    }

    #[test]
    fn a_hedge_of_width_admits_all_that_the_bare_number_admits() {
        for value in (1..200).map(|n| f64::from(n) * 0.5) {
            let bare = Bounds::of_measure(&number(value, 0.5, None));
            let about = Bounds::of_measure(&number(value, 0.5, Some(Hedge::About)));
            for tried in (0..1200).map(|n| f64::from(n) * 0.1) {
                assert!(!bare.admits(tried) || about.admits(tried), "{value}: {tried}");
            }
        }
    }
}
