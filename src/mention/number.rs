//! Numbers, in digits and in words, with the hedges before them.

/// A printed number: the interval that it stands for follows from [`step`](Self::step) and [`hedge`](Self::hedge).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The value; the lower one of a range.
    pub value: f64,
    /// The upper value of a range ("between 3 and 5 million", "3-5 million").
    pub upper: Option<f64>,
    /// One unit of the last printed digit, in units of the value: 100,000 for "2.1 million", 1 for "14". A scale word with an
    /// article ("a hundred", "a decade") is a round figure: its step is a tenth of it. That of a ratio is a tenth of the ratio.
    pub step: f64,
    /// The hedge before it.
    pub hedge: Option<Hedge>,
    /// "dozens", "scores", "hundreds of": the value is a floor.
    pub vague: bool,
    /// Whether it is a fraction or a ratio in words: "half", "a third", "one in five".
    pub ratio: bool,
}

/// A word before a number that widens or shifts what it admits (see the table in the documentation of `judge::bounds`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hedge {
    /// about, around, roughly, some, approximately
    About,
    /// nearly, almost, close to, just under
    Nearly,
    /// more than, over, above
    MoreThan,
    /// at least
    AtLeast,
    /// at most, up to
    AtMost,
    /// less than, under, fewer than, below
    LessThan,
}

impl Number {
    /// A number that is printed as it is, to the unit `step`.
    pub fn plain(value: f64, step: f64) -> Self {
        Self { value, upper: None, step, hedge: None, vague: false, ratio: false }
    }

    /// The number in a unit of which one of its own has `factor`.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        // 16.4 × 10⁶ is a whole number, also where its binary form is not.
        let step = self.step * factor;
        let scale = |value: f64| {
            if step >= 1.0 && self.step < 1.0 { (value * factor).round() } else { value * factor }
        };
        Self { value: scale(self.value), upper: self.upper.map(scale), step, ..self }
    }
}
