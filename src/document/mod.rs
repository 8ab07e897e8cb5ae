//! A text as blocks, sentences and tokens with exact places.

mod sentence;
mod token;

use std::ops::Range;

pub use token::{Shape, Token, tokens};

use crate::span::Span;

/// A text that has been divided. Offsets are bytes.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text as it was given.
    pub text: &'t str,
    /// Every word, number and mark, in order.
    pub tokens: Vec<Token>,
    /// The sentences, in order; every token is in exactly one.
    pub sentences: Vec<Sentence>,
}

/// A sentence, or a line that stands alone: a headline, a caption, a dateline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// The number of its block (paragraph), from 0. Blocks are separated by line breaks.
    pub block: usize,
    /// Whether it begins inside quotation marks that opened before it in the same block.
    pub quoted: bool,
}

impl<'t> Document<'t> {
    /// Divides `text`.
    pub fn new(text: &'t str) -> Self {
        let tokens = tokens(text);
        let sentences = sentence::divide(text, &tokens);
        Self { text, tokens, sentences }
    }

    /// The place of the tokens `range`; empty at the end of the text if there are none.
    pub fn span(&self, range: Range<usize>) -> Span {
        match (self.tokens.get(range.start), range.end.checked_sub(1).and_then(|last| self.tokens.get(last)))
        {
            (Some(first), Some(last)) if range.start < range.end => first.span.to(last.span),
            _ => Span::new(self.text.len(), self.text.len()),
        }
    }

    /// The text of the token `index`.
    pub fn word(&self, index: usize) -> &'t str {
        self.tokens[index].span.of(self.text)
    }

    /// The index of the first token that ends after the byte `offset`.
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|token| token.span.end <= offset)
    }

    /// The index of the sentence that holds the token `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= index)
    }
}
