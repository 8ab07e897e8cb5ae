//! Which names mean which entities: a trie over word keys, walked word by word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::fold::{Key, join, key, words};
use crate::{EntityId, TitleId};

/// In what way a name stands for an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// The entity's own name, another name, a short, official or former one.
    Name,
    /// "South Korean".
    Adjective,
    /// "South Koreans".
    Demonym,
    /// "the Kremlin".
    Metonym,
    /// "NATO", "U.N."
    Abbreviation,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// An entity.
    Entity(EntityId),
    /// A title of offices.
    Title(TitleId),
}

/// One meaning of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameEntry {
    /// What it stands for.
    pub meaning: Meaning,
    /// In what way.
    pub kind: NameKind,
    /// Whether the table marks the name as ambiguous: it also means something that the reference does not hold.
    pub ambiguous: bool,
    /// How the name is written, which a mention must respect.
    pub case: Case,
}

/// How a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// In capitals only, and short: "US" is not "us".
    Upper,
    /// With a capital: "Turkey" is not "turkey".
    Capital,
    /// Of several words the first with a capital, the last without: "Schengen area".
    First,
    /// In lower case: any case will do.
    Any,
}

/// All names.
#[derive(Debug, Default)]
pub struct NameIndex {
    nodes: HashMap<Key, Node, BuildHasherDefault<Identity>>,
    entries: Vec<NameEntry>,
    /// One bit for each value of the low bits of the first words' keys: most words of a text begin no name.
    first: Vec<u64>,
    surnames: HashMap<Key, Vec<EntityId>, BuildHasherDefault<Identity>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    start: u32,
    count: u16,
    /// How many entries are kept free for it while the index is built.
    room: u16,
    longer: bool,
}

const FIRST_BITS: usize = 18;

/// A place in the trie: some words have been read.
#[derive(Clone, Copy, Debug)]
pub struct Walk<'n> {
    index: &'n NameIndex,
    key: Key,
    node: Node,
}

impl NameIndex {
    /// Builds the index from names and their meanings.
    pub(crate) fn new<'a>(names: impl Iterator<Item = (&'a str, NameEntry)>) -> Self {
        let mut all: Vec<(Key, NameEntry)> = Vec::new();
        let mut index = Self { first: vec![0; 1 << (FIRST_BITS - 6)], ..Self::default() };
        let count = names.size_hint().0;
        all.reserve(count);
        // Many names have a beginning of their own.
        index.nodes.reserve(2 * count);
        for (name, entry) in names {
            let entry = NameEntry { case: case_of(name), ..entry };
            let mut so_far = None;
            for word in words(name) {
                let word = key(word);
                so_far = Some(match so_far {
                    None => {
                        let bit = word as usize & ((1 << FIRST_BITS) - 1);
                        index.first[bit >> 6] |= 1 << (bit & 63);
                        word
                    }
                    Some(before) => {
                        index.nodes.entry(before).or_default().longer = true;
                        join(before, word)
                    }
                });
            }
            if let Some(key) = so_far {
                index.nodes.entry(key).or_default().room += 1;
                all.push((key, entry));
            }
        }
        index.place(all);
        index
    }

    /// Puts the meanings of each name side by side, in order and each once.
    fn place(&mut self, all: Vec<(Key, NameEntry)>) {
        let Some(&(_, filler)) = all.first() else { return };
        self.entries = vec![filler; all.len()];
        let mut next = 0;
        for (key, entry) in all {
            let Some(node) = self.nodes.get_mut(&key) else { continue };
            if node.count == 0 {
                node.start = next;
                next += u32::from(node.room);
            }
            let start = node.start as usize;
            let end = start + usize::from(node.count);
            if !self.entries[start..end].contains(&entry) {
                self.entries[end] = entry;
                node.count += 1;
            }
        }
        for node in self.nodes.values().filter(|node| node.count > 1) {
            let start = node.start as usize;
            self.entries[start..start + usize::from(node.count)].sort_unstable();
        }
    }

    pub(crate) fn add_surname(&mut self, surname: &str, person: EntityId) {
        let people = self.surnames.entry(key(surname)).or_default();
        if !people.contains(&person) {
            people.push(person);
        }
    }

    /// The people whose surname has this key.
    pub fn people_with_surname(&self, surname: Key) -> &[EntityId] {
        self.surnames.get(&surname).map_or(&[], Vec::as_slice)
    }

    /// Begins a walk with the first word of a possible name. `None` if no name begins so.
    #[inline]
    pub fn walk(&self, first: Key) -> Option<Walk<'_>> {
        let bit = first as usize & ((1 << FIRST_BITS) - 1);
        if self.first[bit >> 6] & 1 << (bit & 63) == 0 {
            return None;
        }
        self.nodes.get(&first).map(|&node| Walk { index: self, key: first, node })
    }

    /// The meanings of a whole name, as one would type it.
    pub fn find(&self, name: &str) -> &[NameEntry] {
        let mut words = words(name);
        let Some(mut walk) = words.next().and_then(|first| self.walk(key(first))) else { return &[] };
        for word in words {
            match walk.next(key(word)) {
                Some(next) => walk = next,
                None => return &[],
            }
        }
        walk.entries()
    }
}

impl<'n> Walk<'n> {
    /// The names that are complete here.
    pub fn entries(&self) -> &'n [NameEntry] {
        &self.index.entries[self.node.start as usize..self.node.start as usize + usize::from(self.node.count)]
    }

    /// Whether longer names begin so.
    pub fn goes_on(&self) -> bool {
        self.node.longer
    }

    /// Reads one more word. `None` if no name goes on so.
    pub fn next(&self, word: Key) -> Option<Walk<'n>> {
        if !self.node.longer {
            return None;
        }
        let key = join(self.key, word);
        self.index.nodes.get(&key).map(|&node| Walk { index: self.index, key, node })
    }
}

/// Abbreviations of more letters than this are not mistaken for words when they are written otherwise.
const LONGEST_UPPER: usize = 5;

fn case_of(name: &str) -> Case {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    if name.chars().any(char::is_whitespace) {
        let capital = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
        let mut words = name.split_whitespace();
        return match (capital(words.next()), capital(words.next_back()), name.chars().any(char::is_uppercase))
        {
            (true, false, _) => Case::First,
            (_, _, true) => Case::Capital,
            _ => Case::Any,
        };
    }
    match letters.clone().filter(|c| c.is_uppercase()).count() {
        0 => Case::Any,
        upper if upper == letters.clone().count() && upper <= LONGEST_UPPER => Case::Upper,
        _ => Case::Capital,
    }
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
