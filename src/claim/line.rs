//! A sentence as a line in which every mention is one letter, so that patterns speak of types and not of names.
//!
//! "The first visit of a South Korean leader to China in six years." becomes ` the first visit of a R to P in D . `. Words are in
//! lower case and without diacritics, every item stands between single spaces, and a capital letter is always a mention.

use std::cell::OnceCell;
use std::ops::Range;

use crate::article::Article;
use crate::document::{Shape, Token};
use crate::mention::{Mention, PlaceForm, Value};
use crate::span::Span;

/// A sentence as a line of words and placeholders.
#[derive(Debug)]
pub struct Line {
    /// The line, with a space at both ends.
    pub text: String,
    items: Vec<Item>,
    trigrams: OnceCell<Trigrams>,
}

/// Which runs of three bytes a line may hold: one bit for many of them, so that a bit that is not set tells for certain.
#[derive(Debug)]
pub struct Trigrams([u64; 64]);

impl Trigrams {
    /// The bit of three bytes.
    pub const fn bit(a: u8, b: u8, c: u8) -> u16 {
        let mixed = (a as u32 | (b as u32) << 8 | (c as u32) << 16).wrapping_mul(0x9e37_79b1);
        (mixed >> 20) as u16
    }

    /// Whether a run of three bytes with this bit may be there.
    pub fn has(&self, bit: u16) -> bool {
        self.0[usize::from(bit >> 6)] >> (bit & 63) & 1 == 1
    }
}

/// A word or a mention of a line.
#[derive(Clone, Debug)]
struct Item {
    /// Byte offset of its first letter in the line.
    at: u32,
    /// The tokens it stands for.
    tokens: Range<u32>,
    /// Index into [`Article::mentions`].
    mention: Option<u32>,
}

/// The types that patterns may name, and the letters that stand for them.
#[cfg(feature = "compile")]
pub const TYPES: &[(&str, char)] = &[
    ("date", 'Y'),
    ("period", 'W'),
    ("duration", 'D'),
    ("number", 'N'),
    ("ordinal", 'O'),
    ("percent", 'C'),
    ("money", 'M'),
    ("quantity", 'Q'),
    ("temperature", 'K'),
    ("age", 'J'),
    ("person", 'H'),
    ("stranger", 'S'),
    ("place", 'P'),
    ("nationality", 'A'),
    ("organisation", 'G'),
    ("title", 'T'),
    ("role", 'R'),
    ("event", 'E'),
];

/// The letter that stands for a mention; a nationality is the adjective or demonym of a place.
pub fn letter(value: &Value) -> char {
    match value {
        Value::Date(_) => 'Y',
        Value::Period(_) => 'W',
        Value::Duration(_) => 'D',
        Value::Number(_) => 'N',
        Value::Ordinal(_) => 'O',
        Value::Percent { .. } => 'C',
        Value::Money { .. } => 'M',
        Value::Quantity { .. } => 'Q',
        Value::Temperature { .. } => 'K',
        Value::Age(_) => 'J',
        Value::Person(_) => 'H',
        Value::Stranger => 'S',
        Value::Place { form: PlaceForm::Adjective | PlaceForm::Demonym, .. } => 'A',
        Value::Place { .. } => 'P',
        Value::Organisation(_) => 'G',
        Value::Title(_) => 'T',
        Value::Role { .. } => 'R',
        Value::Event(_) => 'E',
    }
}

impl Line {
    pub(crate) fn new(article: &Article<'_>, sentence: usize) -> Self {
        let tokens = article.document.sentences[sentence].tokens.clone();
        let mut mentions = article.mention_range(sentence);
        let mut line = Self {
            text: String::with_capacity(tokens.len() * 6 + 2),
            items: Vec::with_capacity(tokens.len()),
            trigrams: OnceCell::new(),
        };
        line.text.push(' ');
        let mut at = tokens.start;
        while at < tokens.end {
            // The longest mention that begins here; those inside it are passed over.
            let mut best: Option<usize> = None;
            while let Some(index) = mentions.clone().next() {
                let start = article.mentions[index].tokens.start as usize;
                if start > at {
                    break;
                }
                mentions.next();
                let end = |index: usize| article.mentions[index].tokens.end;
                if start == at && best.is_none_or(|best| end(index) > end(best)) {
                    best = Some(index);
                }
            }
            let start = line.text.len() as u32;
            let end = match best {
                Some(index) => {
                    line.text.push(letter(&article.mentions[index].value));
                    article.mentions[index].tokens.end as usize
                }
                None => {
                    line.push_token(&article.document.tokens[at], article.document.word(at));
                    at + 1
                }
            };
            line.items.push(Item {
                at: start,
                tokens: at as u32..end as u32,
                mention: best.map(|index| index as u32),
            });
            line.text.push(' ');
            at = end;
        }
        line
    }

    fn push_token(&mut self, token: &Token, word: &str) {
        match token.shape {
            Shape::Mark('"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}') => {
                self.text.push('"')
            }
            Shape::Mark(c) if factlint_reference::is_apostrophe(c) => self.text.push('\''),
            Shape::Mark(c) if factlint_reference::is_dash(c) => {
                // A spaced dash sets off a part of the sentence, an unspaced one joins words.
                self.text.push_str(if token.spaced { "--" } else { "-" });
            }
            Shape::Mark(c) if c.is_ascii() && !c.is_ascii_control() => self.text.push(c),
            Shape::Mark(_) => self.text.push('*'),
            Shape::Possessive => self.text.push_str("'s"),
            _ if word.is_ascii() => self.text.extend(word.chars().map(|c| c.to_ascii_lowercase())),
            _ => self.text.push_str(&factlint_reference::fold(word).replace(' ', "")),
        }
    }

    /// Which runs of three bytes it may hold.
    pub fn trigrams(&self) -> &Trigrams {
        self.trigrams.get_or_init(|| {
            let mut out = [0; 64];
            for run in self.text.as_bytes().windows(3) {
                let bit = Trigrams::bit(run[0], run[1], run[2]);
                out[usize::from(bit >> 6)] |= 1 << (bit & 63);
            }
            Trigrams(out)
        })
    }

    /// The index of the item that holds the byte `offset` of the line.
    fn item_at(&self, offset: usize) -> usize {
        self.items.partition_point(|item| item.at as usize <= offset).saturating_sub(1)
    }

    /// The tokens that the part `range` of the line stands for.
    pub fn tokens(&self, range: Range<usize>) -> Range<usize> {
        if self.items.is_empty() || range.is_empty() {
            return 0..0;
        }
        let first = &self.items[self.item_at(range.start)];
        let last = &self.items[self.item_at(range.end - 1)];
        first.tokens.start as usize..last.tokens.end as usize
    }

    /// The place in the text of the part `range` of the line.
    pub fn span(&self, article: &Article<'_>, range: Range<usize>) -> Span {
        article.document.span(self.tokens(range))
    }

    /// The mention whose letter stands at the byte `offset` of the line.
    pub fn mention<'a>(&self, article: &'a Article<'_>, offset: usize) -> Option<&'a Mention> {
        let item = self.items.get(self.item_at(offset))?;
        item.mention.map(|index| &article.mentions[index as usize])
    }

    /// Offset in the line of the item that holds the token `index`, if the line has it.
    pub fn offset_of_token(&self, index: usize) -> Option<usize> {
        let at = self.items.partition_point(|item| item.tokens.end as usize <= index);
        self.items.get(at).map(|item| item.at as usize)
    }

    /// Whether the line holds `word` as a whole item or items.
    pub fn has(&self, word: &str) -> bool {
        self.text.match_indices(word).any(|(at, _)| {
            self.text.as_bytes()[..at].last() == Some(&b' ')
                && self.text.as_bytes().get(at + word.len()) == Some(&b' ')
        })
    }

    /// Whether the sentence is told in the past tense, as far as common verbs tell.
    pub fn is_past(&self) -> bool {
        crate::english::words::PAST.iter().any(|word| self.has(word))
    }
}
