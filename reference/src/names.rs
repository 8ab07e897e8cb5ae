//! Which names mean which entities: tries over word keys, walked word by word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Arc, OnceLock};

use crate::fold::{Key, first_key, join, key, words};
use crate::rows::Text;
use crate::table::Symbols;
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

/// A name that is listed in the index.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed {
    pub(crate) name: Text,
    pub(crate) meaning: Meaning,
    pub(crate) kind: NameKind,
    pub(crate) ambiguous: bool,
    /// Whether it is the entity's own name, which a row for the same name replaces.
    pub(crate) own: bool,
}

/// All names. They are chained by their first word; what begins with the first words of one chain becomes a trie when such a word is first
/// looked up.
#[derive(Debug, Default)]
pub struct NameIndex {
    symbols: Arc<Symbols>,
    listed: Vec<Listed>,
    /// In lower case, by their number: a title is a word of any case ("the president", "President Lee").
    titles: Vec<String>,
    /// For each chain the number of its first link, plus one; 0 for none.
    heads: Vec<u32>,
    /// Of each name, and then of each title: some bits of the first word's key, and the next link of the chain.
    links: Vec<(u32, u32)>,
    tries: Vec<OnceLock<Box<Trie>>>,
    /// In order.
    surnames: Vec<(Key, EntityId)>,
}

/// The names whose first words have one chain.
#[derive(Debug, Default)]
struct Trie {
    nodes: HashMap<Key, Node, BuildHasherDefault<Identity>>,
    entries: Vec<NameEntry>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    start: u32,
    count: u32,
    longer: bool,
}

const CHAINS: usize = 1 << 13;

/// A place in the index: some words have been read.
#[derive(Clone, Copy, Debug)]
pub struct Walk<'n> {
    trie: &'n Trie,
    key: Key,
    node: Node,
}

impl NameIndex {
    pub(crate) fn new(
        symbols: Arc<Symbols>,
        listed: Vec<Listed>,
        titles: &[String],
        mut surnames: Vec<(Key, EntityId)>,
    ) -> Self {
        crate::order::sort(&mut surnames);
        surnames.dedup();
        let titles: Vec<String> = titles.iter().map(|title| title.to_lowercase()).collect();
        let mut heads = vec![0; CHAINS];
        let mut links = Vec::with_capacity(listed.len() + titles.len());
        let names = listed.iter().map(|listed| symbols.get(listed.name.0));
        for (name, number) in names.chain(titles.iter().map(String::as_str)).zip(1..) {
            // A name without a word is in no chain.
            let first = first_key(name).unwrap_or_default();
            links.push((first as u32, std::mem::replace(&mut heads[chain(first)], number)));
        }
        let tries = std::iter::repeat_with(OnceLock::new).take(CHAINS).collect();
        Self { symbols, listed, titles, heads, links, tries, surnames }
    }

    /// The people whose surname has this key.
    pub fn people_with_surname(&self, surname: Key) -> impl Iterator<Item = EntityId> + Clone {
        let start = self.surnames.partition_point(|(key, _)| *key < surname);
        self.surnames[start..].iter().take_while(move |(key, _)| *key == surname).map(|(_, person)| *person)
    }

    /// Begins a walk with the first word of a possible name. `None` if no name begins so.
    #[inline]
    pub fn walk(&self, first: Key) -> Option<Walk<'_>> {
        let mut link = *self.heads.get(chain(first))?;
        // Most words of a text begin no name.
        while link != 0 && self.links[link as usize - 1].0 != first as u32 {
            link = self.links[link as usize - 1].1;
        }
        if link == 0 {
            return None;
        }
        let trie = self.tries[chain(first)].get_or_init(|| Box::new(self.trie(chain(first))));
        trie.nodes.get(&first).map(|&node| Walk { trie, key: first, node })
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

    fn trie(&self, chain: usize) -> Trie {
        let mut out = Trie::default();
        let mut all: Vec<(Key, NameEntry)> = Vec::new();
        let mut own = Vec::new();
        let mut stated = Vec::new();
        let mut link = self.heads[chain];
        while link != 0 {
            let at = link as usize - 1;
            link = self.links[at].1;
            let (name, listed) = match self.listed.get(at) {
                Some(&listed) => (self.symbols.get(listed.name.0), listed),
                None => {
                    let number = at - self.listed.len();
                    let meaning = Meaning::Title(TitleId(number as u32));
                    let (name, kind) = (Text::default(), NameKind::Name);
                    (
                        self.titles[number].as_str(),
                        Listed { name, meaning, kind, ambiguous: false, own: false },
                    )
                }
            };
            let mut so_far = None;
            for word in words(name).map(key) {
                so_far = Some(so_far.map_or(word, |before| {
                    out.nodes.entry(before).or_default().longer = true;
                    join(before, word)
                }));
            }
            let Some(key) = so_far else { continue };
            let Listed { meaning, kind, ambiguous, .. } = listed;
            let entry = NameEntry { meaning, kind, ambiguous, case: case_of(name) };
            if listed.own {
                own.push((key, entry, listed.name));
            } else {
                stated.push((meaning, listed.name));
                all.push((key, entry));
            }
        }
        // A row for an entity's own name says that the name is ambiguous.
        own.retain(|(_, entry, name)| !stated.contains(&(entry.meaning, *name)));
        all.extend(own.into_iter().map(|(key, entry, _)| (key, entry)));
        crate::order::sort(&mut all);
        all.dedup();
        for (key, entry) in all {
            let node = out.nodes.entry(key).or_default();
            if node.count == 0 {
                node.start = out.entries.len() as u32;
            }
            node.count += 1;
            out.entries.push(entry);
        }
        out
    }
}

fn chain(first: Key) -> usize {
    // The high bits are mixed better than the low ones, which tell links apart.
    (first >> 40) as usize % CHAINS
}

impl<'n> Walk<'n> {
    /// The names that are complete here.
    pub fn entries(&self) -> &'n [NameEntry] {
        &self.trie.entries[self.node.start as usize..][..self.node.count as usize]
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
        self.trie.nodes.get(&key).map(|&node| Walk { trie: self.trie, key, node })
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
