//! The English language, in one place: a second language would be a second module of this shape.
//!
//! Each file holds the words of one subject. [`Lexicon`] joins them, so that a word is looked up once.

pub(crate) mod calendar;
pub mod change;
pub mod companies;
pub mod countries;
pub mod happenings;
pub mod lasting;
mod lexicon;
pub mod life;
pub mod measures;
pub mod memberships;
pub(crate) mod money;
pub(crate) mod numerals;
pub mod offices;
pub mod politics;
pub mod ranks;
pub mod series;
pub mod since;
pub mod units;
pub mod words;
pub mod zones;

pub use calendar::Calendar;
pub use lexicon::{Lexicon, Measure, Phrase, Sense, lexicon};

/// Whether `word`, without its point, is an abbreviation that does not end a sentence.
pub fn is_abbreviation(word: &str) -> bool {
    words::ABBREVIATIONS.iter().any(|a| a.eq_ignore_ascii_case(word))
}

/// Whether a sentence may be taken to begin with `word` although an abbreviation stands before it.
pub fn opens_sentence(word: &str) -> bool {
    words::OPENERS.contains(&word)
}
