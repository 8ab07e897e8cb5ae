//! Every word that means something to a recogniser or a claim kind, found by one look-up.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use factlint_reference::{Key, key};

/// What a word can mean. A word may have several senses ("May", "second").
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// A word on which the claim kind with this index in the table of kinds looks at the sentence.
    Trigger(u8),
}

/// The words and their senses.
#[derive(Debug)]
pub struct Lexicon {
    senses: HashMap<Key, Vec<Sense>, BuildHasherDefault<Identity>>,
}

impl Lexicon {
    /// The senses of the word with this key; empty for most words.
    pub fn senses(&self, key: Key) -> &[Sense] {
        self.senses.get(&key).map_or(&[], Vec::as_slice)
    }
}

/// The lexicon, built at the first use.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut senses: HashMap<Key, Vec<Sense>, _> = HashMap::default();
        for (word, sense) in crate::claim::triggers() {
            senses.entry(key(word)).or_default().push(sense);
        }
        Lexicon { senses }
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
