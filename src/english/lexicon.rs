//! Every word that means something to a recogniser or a claim kind, found by one look-up.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use factlint_reference::{Key, key, words};
use jiff::civil::Weekday;

use super::calendar::{self, Calendar};
use super::units::Unit;
use super::{money, numerals, units};
use crate::mention::TimeUnit;

/// What a word can mean. A word may have several senses ("May", "second").
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// Zero to nineteen, or a ten.
    Cardinal(u8),
    /// "hundred", "million": multiplies what stands before it.
    Scale(f64),
    /// "dozen".
    Dozen,
    /// "dozens", "hundreds": loosely many times this.
    Many(f64),
    /// "first" to "nineteenth", or the ordinal of a ten.
    Ordinal(u8),
    /// "hundredth".
    OrdinalScale(f64),
    /// "thirds", "hundredths": parts of which this many make a whole.
    Parts(f64),
    /// "half".
    Half,
    /// "quarter".
    Quarter,
    /// "½".
    Vulgar(f64),
    /// A month, by its name in full or abbreviated.
    Month {
        /// 1 to 12.
        month: u8,
        /// Whether it is the name in full.
        full: bool,
    },
    /// A day of the week, by its name in full or abbreviated.
    Weekday {
        /// Which.
        weekday: Weekday,
        /// Whether it is the name in full.
        full: bool,
    },
    /// A word of the calendar.
    Calendar(Calendar),
    /// What a number before the word counts or measures.
    Measure(Measure),
    /// The first of several words that are a measure together: an index into [`Lexicon::phrases`].
    Phrase(u16),
    /// An ISO 4217 code, if it is written as one (see `money::code`).
    Code,
    /// The beginning of an address on the web, whose digits mean nothing.
    Address,
}

/// What a number counts or measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// A unit of measurement.
    Unit(&'static Unit),
    /// A unit of time.
    Time {
        /// The unit in which the length is kept.
        unit: TimeUnit,
        /// How many of it the word stands for: 10 for "decade".
        size: f64,
        /// Whether the word is a plural.
        plural: bool,
    },
    /// Money.
    Currency {
        /// ISO 4217, where the name alone settles it.
        code: Option<&'static str>,
        /// How much of the main unit the word stands for: 0.01 for "cents".
        size: f64,
    },
    /// Percent, or percentage points.
    Percent {
        /// Whether points are meant.
        points: bool,
    },
    /// "degrees", with nothing said of the scale.
    Degrees,
}

/// Several words that are a measure together.
#[derive(Debug)]
pub struct Phrase {
    /// The words behind the first.
    pub rest: Vec<Key>,
    /// What they mean.
    pub measure: Measure,
}

/// The words and their senses.
#[derive(Debug)]
pub struct Lexicon {
    senses: HashMap<Key, Vec<Sense>, BuildHasherDefault<Identity>>,
    phrases: Vec<Phrase>,
}

impl Lexicon {
    /// The senses of the word with this key; empty for most words.
    pub fn senses(&self, key: Key) -> &[Sense] {
        self.senses.get(&key).map_or(&[], Vec::as_slice)
    }

    /// The phrase that [`Sense::Phrase`] points to.
    pub fn phrase(&self, index: u16) -> &Phrase {
        &self.phrases[usize::from(index)]
    }
}

/// The lexicon, built at the first use.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut lexicon = Lexicon { senses: HashMap::default(), phrases: Vec::new() };
        let mut put = |name: &str, sense: Sense| {
            let mut parts = words(name).flat_map(|part| part.split('-')).map(key);
            let Some(first) = parts.next() else { return };
            let rest: Vec<Key> = parts.collect();
            let sense = match sense {
                Sense::Measure(measure) if !rest.is_empty() => {
                    lexicon.phrases.push(Phrase { rest, measure });
                    Sense::Phrase((lexicon.phrases.len() - 1) as u16)
                }
                sense => sense,
            };
            lexicon.senses.entry(first).or_default().push(sense);
        };
        numerals::add(&mut put);
        calendar::add(&mut put);
        units::add(&mut put);
        money::add(&mut put);
        for (name, points) in [
            ("percent", false),
            ("per cent", false),
            ("pct", false),
            ("percents", false),
            ("percentage", false),
            ("percentage point", true),
            ("percentage points", true),
            ("pp", true),
        ] {
            put(name, Sense::Measure(Measure::Percent { points }));
        }
        for word in ["http", "https", "www"] {
            put(word, Sense::Address);
        }
        for name in ["degree", "degrees", "deg"] {
            put(name, Sense::Measure(Measure::Degrees));
        }
        lexicon
    })
}

/// Keys are hashes already.
#[derive(Default)]
pub(crate) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("only u64 keys are hashed")
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
