//! A view of one sentence for the recognisers of literals.

use factlint_reference::Key;
use jiff::civil::Date;

use crate::document::{Document, Sentence, Shape, Token};
use crate::english::{Lexicon, Measure, Sense};
use crate::span::Span;

/// One sentence of a document. Positions are indices of the document's tokens; outside the sentence there is nothing.
pub(super) struct Reader<'d, 't> {
    document: &'d Document<'t>,
    lexicon: &'static Lexicon,
    first: usize,
    end: usize,
    pub(super) published: Option<Date>,
}

impl<'d, 't> Reader<'d, 't> {
    pub(super) fn new(
        document: &'d Document<'t>,
        lexicon: &'static Lexicon,
        sentence: &Sentence,
        published: Option<Date>,
    ) -> Self {
        Self { document, lexicon, first: sentence.tokens.start, end: sentence.tokens.end, published }
    }

    /// The positions of the sentence.
    pub(super) fn positions(&self) -> std::ops::Range<usize> {
        self.first..self.end
    }

    /// The token at `at`.
    pub(super) fn token(&self, at: usize) -> Option<&'d Token> {
        self.document.tokens.get(at).filter(|_| (self.first..self.end).contains(&at))
    }

    /// The text at `at`; empty outside the sentence.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| token.span.of(self.document.text))
    }

    /// The text of the token `count` places before `at`; empty before the sentence.
    pub(super) fn back(&self, at: usize, count: usize) -> &'t str {
        at.checked_sub(count).map_or("", |at| self.word(at))
    }

    /// Whether the word at `at` is `word`, in any case.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the word at `at` is one of `words`, in any case.
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let found = self.word(at);
        words.iter().any(|word| found.eq_ignore_ascii_case(word))
    }

    /// Whether the mark `c` stands at `at`.
    pub(super) fn mark(&self, at: usize, c: char) -> bool {
        self.token(at).is_some_and(|token| token.is(c))
    }

    /// Whether a hyphen or dash stands at `at`.
    pub(super) fn dash(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_dash)
    }

    /// Whether the token at `at` follows the one before it at once.
    pub(super) fn tight(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.spaced)
    }

    /// Whether a hyphen at `at` joins the words around it.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        self.dash(at) && self.tight(at) && self.tight(at + 1)
    }

    /// The position behind a joining hyphen at `at`, or `at`.
    pub(super) fn past_hyphen(&self, at: usize) -> usize {
        if self.hyphen(at) { at + 1 } else { at }
    }

    /// The shape of the token at `at`.
    pub(super) fn shape(&self, at: usize) -> Option<Shape> {
        self.token(at).map(|token| token.shape)
    }

    /// The senses of the word at `at`.
    pub(super) fn senses(&self, at: usize) -> &'static [Sense] {
        self.token(at).filter(|token| token.is_word()).map_or(&[], |token| self.lexicon.senses(token.key))
    }

    /// What the first sense that `pick` accepts gives.
    pub(super) fn sense<T>(&self, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<T> {
        self.senses(at).iter().copied().find_map(pick)
    }

    /// The longest name of a measure that begins at `at`, and the position behind it.
    pub(super) fn measure(&self, at: usize) -> Option<(Measure, usize)> {
        let token = self.token(at).filter(|token| token.is_word())?;
        self.measure_of_key(token.key, at + 1)
    }

    /// The longest name of a measure whose first word has this key and stands right before `behind`.
    pub(super) fn measure_of_key(&self, key: Key, behind: usize) -> Option<(Measure, usize)> {
        let mut best: Option<(Measure, usize)> = None;
        for sense in self.lexicon.senses(key) {
            let (measure, end) = match *sense {
                Sense::Measure(measure) => (measure, behind),
                Sense::Phrase(index) => {
                    let phrase = self.lexicon.phrase(index);
                    match self.follow(behind, &phrase.rest) {
                        Some(end) => (phrase.measure, end),
                        None => continue,
                    }
                }
                _ => continue,
            };
            if best.is_none_or(|(_, longest)| end > longest) {
                best = Some((measure, end));
            }
        }
        best
    }

    /// The position behind the words `keys` from `at` on; hyphens, slashes and points of abbreviations may stand between.
    fn follow(&self, mut at: usize, keys: &[Key]) -> Option<usize> {
        for &key in keys {
            let between = matches!(self.shape(at), Some(Shape::Mark('-' | '/' | '.' | '\u{2011}')));
            at += usize::from(between && self.tight(at));
            if self.token(at)?.key != key {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The place of the tokens from `start` to `end`.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        self.document.span(start..end)
    }

    /// The bytes between the token before `at` and the token at `at`.
    pub(super) fn gap(&self, at: usize) -> &'t str {
        match (at.checked_sub(1).and_then(|before| self.token(before)), self.token(at)) {
            (Some(before), Some(token)) => {
                &self.document.text[before.span.end as usize..token.span.start as usize]
            }
            _ => "",
        }
    }
}
