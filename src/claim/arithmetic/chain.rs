//! A chain of values, results and times, and the claim that it makes.

use super::{Claim, Of, Stated, figures};
use crate::article::Article;
use crate::claim::Found;
use crate::claim::piece::{self, Piece, When};
use crate::english::change;
use crate::mention::{Hedge, Mention, Number};

/// Which of the two values one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// "from 50", "compared with 50".
    From,
    /// "to 60", "now 60".
    To,
    /// The words do not say.
    Open,
}

/// A value of a chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) number: Number,
    pub(super) of: Of,
    pub(super) place: Place,
    pub(super) when: Option<When>,
    pub(super) at: usize,
}

/// What is said of the distance between the two values.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said<'a> {
    Percent { mention: &'a Mention, number: Number, points: bool },
    Multiple { times: f64, hedge: Option<Hedge> },
}

/// A chain as far as it has been read.
#[derive(Debug, Default)]
pub(super) struct Chain<'a> {
    pub(super) terms: Vec<Term>,
    pub(super) said: Option<(Said<'a>, usize)>,
    pub(super) said_when: Option<When>,
    pub(super) up: Option<bool>,
    /// More than one chain can mean.
    pub(super) spoilt: bool,
    /// Words and marks that name, date or set off the terms.
    pub(super) noise: usize,
    /// The result is told of another time than the values, or otherwise counted: it can support, and not refute.
    pub(super) loosely: bool,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Chain<'_> {
    pub(super) fn claim(self, article: &Article<'_>, all: &[Piece<'_>]) -> Option<Found<Claim>> {
        let (said, said_at) = self.said?;
        let [one, other] = self.terms[..] else { return None };
        if self.spoilt {
            return None;
        }
        let mut derived = false;
        let (from, to) = match (one.place, other.place) {
            // "rose 28 points, or 0.5 percent, to 5,634"
            (Place::Open, Place::To)
                if (one.at..other.at).contains(&said_at)
                    && all[said_at - 1].text == "or"
                    && one.of == other.of =>
            {
                let change = if self.up? { one.number.value } else { -one.number.value };
                let from = Number { value: other.number.value - change, ..other.number };
                // The prices of a day move on while it is written: such a percentage is often that of another minute.
                derived = true;
                (Term { number: from, place: Place::From, ..one }, other)
            }
            (Place::From, Place::To | Place::Open) => (one, other),
            (Place::To | Place::Open, Place::From) => (other, one),
            (Place::Open, Place::To) if one.is_earlier(&other) => (one, other),
            (Place::Open | Place::To, Place::Open) if one.is_earlier(&other) => (one, other),
            (Place::Open | Place::To, Place::Open) if other.is_earlier(&one) => (other, one),
            _ => return None,
        };
        // "from 50 to 60 percent", "to 60 tonnes from 50"
        let led = from.place == Place::From && to.place == Place::To;
        let alike = from.of == to.of || from.of == Of::Count && (from.at < to.at || led);
        if !alike {
            return None;
        }
        let up = self.up?;
        let (stated, figures) = match said {
            Said::Percent { mention, number, points } => {
                (Stated::Percent { number, points }, figures(article, mention))
            }
            Said::Multiple { times, hedge } => (Stated::Multiple { times, hedge }, None),
        };
        let next = |term: &Term| {
            all.get(term.at + 1).filter(|next| next.mention.is_none()).map_or("", |next| next.text)
        };
        let (first_noun, second_noun) = (next(&from), next(&to));
        let named = |word: &str| {
            word.bytes().all(|byte| byte.is_ascii_lowercase())
                && word.len() > 1
                && !(change::joins(word)
                    || change::parts(word)
                    || change::is_led(word)
                    || change::direction(word).is_some())
                && !change::is_time_unit(word)
                && !change::belongs_to_time(word)
                && change::multiple(word).is_none()
        };
        let others =
            named(first_noun) && named(second_noun) && first_noun != second_noun || first_noun == "for";
        // "5 percent in May, from 40 in January to 60": the result is of another time.
        let elsewhere = matches!((self.said_when.and_then(|when| when.year), to.when.and_then(|when| when.year)), (Some(a), Some(b)) if a != b);
        let first = self.terms.iter().map(|term| term.at).chain([said_at]).min()?;
        let lead = usize::from(first > 0 && matches!(all[first - 1].text, "from" | "to"));
        let span = piece::span(article, &all[first - lead..self.last]);
        let claim = Claim::Change {
            from: from.number,
            to: to.number,
            stated,
            up,
            percentages: to.of == Of::Percent,
            figures,
            sure: !(self.loosely || elsewhere || others || derived),
            tight: self.noise == 0,
        };
        Some(Found { span, claim })
    }
}

impl Term {
    /// Whether the words put this value in an earlier time than the other.
    fn is_earlier(&self, other: &Term) -> bool {
        match (self.when, other.when) {
            (Some(When { year: Some(one), .. }), Some(When { year: Some(other), .. })) => one < other,
            (Some(when), None) => when.past || when.year.is_some() && other.place == Place::To,
            (Some(when), Some(other)) => when.past && !other.past,
            _ => false,
        }
    }
}
