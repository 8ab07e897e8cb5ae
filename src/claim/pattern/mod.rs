//! Patterns over the lines of sentences.
//!
//! A pattern is a regular expression in which `{type}` stands for a mention of that type, `{a|b}` for one of either, and
//! `{slot:type}` names it. `_` between words stands for up to three words that patterns need not care for. Everything is ASCII, and a pattern
//! matches whole words only.
//!
//! Patterns are compiled to programs ([`program`]): where Factlint runs natively each at its first use, for the module of browsers all
//! when it is built, so that the module holds no compiler and starts at once.

#[cfg(feature = "compile")]
mod compile;
mod program;

use std::ops::Range;
use std::sync::OnceLock;

use super::line::{Line, Trigrams};
use crate::article::Article;
use crate::mention::Mention;
use crate::span::Span;
use program::{Marks, NOWHERE, Program};

/// A pattern, compiled at its first use.
#[derive(Debug)]
pub struct Pattern {
    #[cfg(feature = "compile")]
    source: &'static str,
    /// Under which the build keeps the program.
    #[cfg_attr(feature = "compile", allow(dead_code, reason = "the built programs are looked up by it"))]
    key: u64,
    needs: Needs,
    program: OnceLock<Program>,
}
/// Where a pattern matched.
#[derive(Debug)]
pub struct Match<'m> {
    article: &'m Article<'m>,
    line: &'m Line,
    program: &'m Program,
    marks: Marks,
}

impl Pattern {
    /// A pattern that is looked for only in lines that contain one of `needs` (any line, if there are none).
    pub const fn new(needs: &'static [&'static str], source: &'static str) -> Self {
        Self {
            #[cfg(feature = "compile")]
            source,
            key: key(source),
            needs: Needs::new(needs),
            program: OnceLock::new(),
        }
    }

    fn program(&self) -> &Program {
        self.program.get_or_init(|| {
            #[cfg(feature = "compile")]
            let program = self
                .compile()
                .unwrap_or_else(|error| panic!("the pattern {:?} cannot be compiled: {error}", self.source));
            #[cfg(not(feature = "compile"))]
            let program = built::program(self.key);
            program
        })
    }

    #[cfg(feature = "compile")]
    fn compile(&self) -> Result<Program, String> {
        compile::compile(&compile::expand(self.source))
    }

    /// Every place where the pattern matches in the sentence, from left to right, not overlapping.
    pub fn matches<'m>(&'m self, article: &'m Article<'_>, sentence: usize) -> Vec<Match<'m>> {
        let line = article.line(sentence);
        let mut out = Vec::new();
        if !self.needs.are_in(line) {
            return out;
        }
        let program = self.program();
        let mut from = 0;
        while let Some(marks) = program.search(&line.text, from) {
            let found = Match { article, line, program, marks };
            // The space behind a match may be the one before the next.
            from = (found.whole().end - 1).max(from + 1);
            out.push(found);
        }
        out
    }

    /// The match that begins with the space at the byte `from` of the sentence's line.
    pub fn at<'m>(&'m self, article: &'m Article<'_>, sentence: usize, from: usize) -> Option<Match<'m>> {
        let (line, program) = (article.line(sentence), self.program());
        let marks = program.match_at(&line.text, from)?;
        Some(Match { article, line, program, marks })
    }

    /// The leftmost match before the byte `end` of the sentence's line; a pattern that ends in `$` must reach to it.
    pub fn before<'m>(&'m self, article: &'m Article<'_>, sentence: usize, end: usize) -> Option<Match<'m>> {
        let (line, program) = (article.line(sentence), self.program());
        let marks = program.search(line.text.get(..end)?, 0)?;
        Some(Match { article, line, program, marks })
    }
}

impl<'m> Match<'m> {
    /// The mention in a slot, if the slot took part in the match.
    pub fn mention(&self, slot: &str) -> Option<&'m Mention> {
        self.line.mention(self.article, self.place(slot)?.start)
    }

    /// The words in a slot, as the line has them.
    pub fn words(&self, slot: &str) -> Option<&'m str> {
        self.place(slot).map(|place| self.line.text[place].trim())
    }

    /// Whether a slot took part in the match.
    pub fn has(&self, slot: &str) -> bool {
        self.place(slot).is_some()
    }

    /// The place of a slot in the text.
    pub fn span_of(&self, slot: &str) -> Option<Span> {
        let range = self.range_of(slot)?;
        (!range.is_empty()).then(|| self.line.span(self.article, range))
    }

    /// The place of the whole match in the text.
    pub fn span(&self) -> Span {
        self.line.span(self.article, self.range())
    }

    /// The place of a slot in the line.
    pub fn range_of(&self, slot: &str) -> Option<Range<usize>> {
        self.place(slot).map(|place| self.trimmed(place))
    }

    /// The place of the whole match in the line.
    pub fn range(&self) -> Range<usize> {
        self.trimmed(self.whole())
    }

    /// The words of the whole match, with a space at both ends.
    pub fn text(&self) -> &'m str {
        &self.line.text[self.whole()]
    }

    /// The line before the match.
    pub fn before(&self) -> &'m str {
        &self.line.text[..self.range().start]
    }

    /// The line behind the match.
    pub fn after(&self) -> &'m str {
        &self.line.text[self.range().end..]
    }

    /// The whole match, with the spaces at its ends.
    fn whole(&self) -> Range<usize> {
        self.marks[0] as usize..self.marks[1] as usize
    }

    fn place(&self, slot: &str) -> Option<Range<usize>> {
        let group = self.program.slots.iter().position(|name| name == slot)? + 1;
        let (start, end) = (self.marks[2 * group], self.marks[2 * group + 1]);
        (start != NOWHERE && end != NOWHERE).then_some(start as usize..end as usize)
    }

    fn trimmed(&self, place: Range<usize>) -> Range<usize> {
        let text = &self.line.text[place.clone()];
        let start = place.start + text.len() - text.trim_start().len();
        start..start + text.trim().len()
    }
}

/// The words that a line must hold one of.
#[derive(Debug)]
struct Needs {
    words: &'static [&'static str],
    /// The first trigrams of each word as bits of [`Trigrams`].
    trigrams: [[u16; NEED_TRIGRAMS]; MOST_NEEDS],
}

const MOST_NEEDS: usize = 24;
const NEED_TRIGRAMS: usize = 4;

impl Needs {
    const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() <= MOST_NEEDS, "a pattern needs one of too many words");
        let mut trigrams = [[0; NEED_TRIGRAMS]; MOST_NEEDS];
        let mut word = 0;
        while word < words.len() {
            let bytes = words[word].as_bytes();
            let mut at = 0;
            // A shorter word has no trigram, and one of a few letters has its last one several times.
            while at < NEED_TRIGRAMS && bytes.len() >= 3 {
                let start = if at + 3 <= bytes.len() { at } else { bytes.len() - 3 };
                trigrams[word][at] = Trigrams::bit(bytes[start], bytes[start + 1], bytes[start + 2]);
                at += 1;
            }
            word += 1;
        }
        Self { words, trigrams }
    }

    fn are_in(&self, line: &Line) -> bool {
        let trigrams = line.trigrams();
        self.words.is_empty()
            || self.words.iter().zip(&self.trigrams).any(|(word, bits)| {
                (word.len() < 3 || bits.iter().all(|&bit| trigrams.has(bit))) && line.text.contains(word)
            })
    }
}

/// The 64-bit FNV-1a hash of a pattern's source, which tells the programs of the build apart.
const fn key(source: &str) -> u64 {
    let (bytes, mut hash, mut at) = (source.as_bytes(), 0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    hash
}

/// The programs of all patterns, as the build of the module needs them: the number of patterns, for each its key and the length of its program, by
/// key, all as little-endian `u64`; then the programs.
///
/// # Panics
/// If a pattern is not well formed.
#[cfg(feature = "compile")]
pub fn programs<'p>(patterns: impl Iterator<Item = &'p Pattern>) -> Vec<u8> {
    let all: std::collections::BTreeMap<u64, Vec<u8>> = patterns
        .map(|pattern| {
            (pattern.key, postcard::to_allocvec(pattern.program()).expect("plain values can be written"))
        })
        .collect();
    let mut out = (all.len() as u64).to_le_bytes().to_vec();
    for (key, program) in &all {
        out.extend(key.to_le_bytes());
        out.extend((program.len() as u64).to_le_bytes());
    }
    all.values().for_each(|program| out.extend(program));
    out
}

#[cfg(not(feature = "compile"))]
mod built {
    use super::program::Program;

    /// What [`programs`](super::programs) wrote when the module was built.
    static PROGRAMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/patterns"));

    /// The program of the pattern with this key. It is there, because the same sources were compiled.
    pub(super) fn program(key: u64) -> Program {
        let number =
            |at: usize| PROGRAMS[8 * at..][..8].try_into().map(u64::from_le_bytes).unwrap_or_default();
        let count = number(0) as usize;
        let mut start = 8 + 16 * count;
        for at in 0..count {
            let length = number(2 + 2 * at) as usize;
            if number(1 + 2 * at) == key {
                let program: Program =
                    postcard::from_bytes(&PROGRAMS[start..start + length]).unwrap_or_default();
                return program.link();
            }
            start += length;
        }
        unreachable!("every pattern of this source was compiled with it")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::KINDS;

    #[test]
    fn types_become_letters() {
        assert_eq!(
            compile::expand("first (?:state )?visit by {actor:role|person} in {duration}"),
            " (?:first (?:state )?visit by (?P<actor>[RH]) in (?:[D])) "
        );
        assert_eq!(compile::expand("first _ visit x{0,2}"), " (?:first (?:[a-z'-]+ ){0,3}?visit x{0,2}) ");
        assert_eq!(compile::expand("(?P<a_b>x)$"), " (?:(?P<a_b>x)) $");
    }

    /// What the crate `regex` finds: the place of the first match and of its slots.
    fn expected(pattern: &Pattern, line: &str) -> Option<Marks> {
        let regex =
            regex::bytes::RegexBuilder::new(&compile::expand(pattern.source)).unicode(false).build().unwrap();
        let found = regex.captures(line.as_bytes())?;
        let places =
            found.iter().map(|group| group.map_or([NOWHERE; 2], |it| [it.start() as u32, it.end() as u32]));
        Some(places.flatten().collect())
    }

    fn every_pattern() -> impl Iterator<Item = &'static Pattern> {
        KINDS.iter().flat_map(|kind| kind.patterns()).copied()
    }

    #[test]
    fn programs_match_what_the_regular_expressions_match() {
        let checker = crate::Checker::bundled();
        let mut matched = 0;
        let texts: Vec<&str> =
            KINDS.iter().flat_map(|kind| kind.examples).map(|example| example.text).collect();
        let articles: Vec<Article<'_>> =
            texts.iter().map(|text| Article::read(text, checker.reference(), None)).collect();
        for pattern in every_pattern() {
            for article in &articles {
                for sentence in 0..article.sentences() {
                    let line = &article.line(sentence).text;
                    let found = pattern.program().search(line, 0);
                    if !pattern.needs.are_in(article.line(sentence)) && found.is_none() {
                        continue;
                    }
                    assert_eq!(found, expected(pattern, line), "{:?} in {line:?}", pattern.source);
                    matched += usize::from(found.is_some());
                }
            }
        }
        assert!(matched > 100, "{matched}");
    }

    #[test]
    fn a_long_line_is_searched_as_a_short_one() {
        static PATTERN: Pattern = Pattern::new(&[], "(?:a|a a|a a a)* b");
        let line = format!(" {}c a b ", "a ".repeat(2_000));
        assert_eq!(PATTERN.program().search(&line, 0), expected(&PATTERN, &line));
    }

    #[test]
    fn a_program_survives_being_written() {
        for pattern in every_pattern() {
            let bytes = postcard::to_allocvec(pattern.program()).unwrap();
            let back: Program = postcard::from_bytes(&bytes).unwrap();
            assert_eq!(&back.link(), pattern.program());
        }
    }

    #[test]
    fn no_two_patterns_have_one_key() {
        let mut keys: Vec<u64> = every_pattern().map(|pattern| pattern.key).collect();
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }
}
