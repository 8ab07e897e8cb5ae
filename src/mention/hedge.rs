//! Words before and behind a number that widen or shift what it admits.

use super::number::Hedge;
use super::reader::Reader;
use crate::english::{calendar, numerals};

impl Reader<'_, '_> {
    /// The hedge before `start`, and where it begins.
    pub(super) fn hedge_before(&self, start: usize, timed: bool) -> (Option<Hedge>, usize) {
        let Some((hedge, words)) = numerals::hedge(|count| self.back(start, count)) else {
            return (None, start);
        };
        // "over six years" is a hedge where a preposition stands before it; else it says when.
        if timed && words == 1 && self.is(start - 1, "over") {
            let before = self.back(start, 2);
            if !numerals::intensifies(before) && !calendar::leads_to_length(before) {
                return (None, start);
            }
        }
        let mut from = start - words;
        while from > self.positions().start
            && numerals::intensifies(self.back(from, 1))
            && !self.is_any(from - 1, &["a"])
        {
            from -= 1;
        }
        (Some(hedge), from)
    }

    /// A hedge behind `end` ("or more", "or so", "-plus", "+"), and the position behind it.
    pub(super) fn hedge_behind(&self, end: usize) -> (Option<Hedge>, usize) {
        if self.is(end, "or") {
            if self.is_any(end + 1, &["more", "older", "above", "longer"]) {
                return (Some(Hedge::AtLeast), end + 2);
            }
            if self.is_any(end + 1, &["less", "fewer", "younger", "below"]) {
                return (Some(Hedge::AtMost), end + 2);
            }
            if self.is(end + 1, "so") {
                return (Some(Hedge::About), end + 2);
            }
        }
        if self.mark(end, '+') && self.tight(end) {
            return (Some(Hedge::AtLeast), end + 1);
        }
        if self.hyphen(end) && self.is_any(end + 1, &["plus", "odd"]) {
            let hedge = if self.is(end + 1, "plus") { Hedge::AtLeast } else { Hedge::About };
            return (Some(hedge), end + 2);
        }
        (None, end)
    }
}
