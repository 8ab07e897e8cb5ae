//! A text with everything that was read from it: what claim kinds look at.

use std::cell::OnceCell;
use std::ops::Range;

use factlint_reference::{EntityId, PartialDate, Reference};
use jiff::civil::Date;

use crate::claim::line::Line;
use crate::document::Document;
use crate::mention::{self, Mention, Published, Value};
use crate::span::Span;

/// A text, its sentences, and what they name.
#[derive(Debug)]
pub struct Article<'a> {
    /// Tokens and sentences.
    pub document: Document<'a>,
    /// What the text names, by start; longer ones first.
    pub mentions: Vec<Mention>,
    /// What is known.
    pub reference: &'a Reference,
    /// The article's day.
    pub published: Published,
    /// The place of the dateline.
    pub place: Option<EntityId>,
    by_sentence: Vec<Range<usize>>,
    lines: Vec<OnceCell<Line>>,
    /// The visit that the article as a whole is about, told on a day: its traveller, and its place among their journeys. Found at the first use.
    pub(crate) visit: OnceCell<(Date, Option<(EntityId, usize)>)>,
}

/// When the state of affairs that a statement describes held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementTime {
    /// The day or period that is spoken of, as far as it is known.
    pub at: Option<PartialDate>,
    /// Whether the sentence itself names it.
    pub stated: bool,
    /// Whether the sentence is told in the past tense or names a day before publication.
    pub past: bool,
}

impl<'a> Article<'a> {
    /// Reads `text`. `published` is the day of publication, where the caller knows it.
    pub fn read(text: &'a str, reference: &'a Reference, published: Option<Date>) -> Self {
        let document = Document::new(text);
        let published = Published::of(&document, published);
        let mentions = mention::mentions(&document, reference, published.date);
        let mut next = 0;
        let by_sentence: Vec<Range<usize>> = document
            .sentences
            .iter()
            .map(|sentence| {
                let start = next;
                while mentions.get(next).is_some_and(|m| (m.tokens.start as usize) < sentence.tokens.end) {
                    next += 1;
                }
                start..next
            })
            .collect();
        let lines = document.sentences.iter().map(|_| OnceCell::new()).collect();
        let mut out = Self {
            document,
            mentions,
            reference,
            published,
            place: None,
            by_sentence,
            lines,
            visit: OnceCell::new(),
        };
        out.place = out.dateline_place();
        out
    }

    /// The number of sentences.
    pub fn sentences(&self) -> usize {
        self.document.sentences.len()
    }

    /// What the sentence names, by start.
    pub fn mentions_in(&self, sentence: usize) -> &[Mention] {
        &self.mentions[self.by_sentence[sentence].clone()]
    }

    /// The indices of the sentence's mentions.
    pub fn mention_range(&self, sentence: usize) -> Range<usize> {
        self.by_sentence[sentence].clone()
    }

    /// The sentence as a line of words and placeholders, made at the first use.
    pub fn line(&self, sentence: usize) -> &Line {
        self.lines[sentence].get_or_init(|| Line::new(self, sentence))
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &'a str {
        span.of(self.document.text)
    }

    /// The place of the sentence.
    pub fn sentence_span(&self, sentence: usize) -> Span {
        self.document.span(self.document.sentences[sentence].tokens.clone())
    }

    /// The time that a sentence speaks of: the first day, month or year that it names, else the day of publication.
    pub fn time_of(&self, sentence: usize) -> StatementTime {
        let named = self.mentions_in(sentence).iter().find_map(|mention| match &mention.value {
            Value::Date(date) => date.resolved,
            Value::Period(period) => period.start.resolved,
            _ => None,
        });
        let published = self.published.date;
        let before = named.is_some_and(|at| published.is_some_and(|published| at.last() < published));
        StatementTime {
            at: named.or(published.map(PartialDate::day)),
            stated: named.is_some(),
            past: before || self.line(sentence).is_past(),
        }
    }

    /// A place at the start of a line that ends in a dash, as agencies print it: "BEIJING, Jan. 5 (Reuters) -".
    fn dateline_place(&self) -> Option<EntityId> {
        const FIRST_SENTENCES: usize = 6;
        const TOKENS_BEFORE_DASH: usize = 12;
        (0..self.sentences().min(FIRST_SENTENCES)).find_map(|sentence| {
            let tokens = self.document.sentences[sentence].tokens.clone();
            let first = self.mentions_in(sentence).first()?;
            let Value::Place { named, .. } = first.value else { return None };
            let head = &self.document.tokens[tokens.start..tokens.end.min(tokens.start + TOKENS_BEFORE_DASH)];
            let dash = head.iter().any(|token| token.is_dash() && token.spaced);
            (first.tokens.start as usize == tokens.start
                && head[0].shape == crate::document::Shape::Upper
                && dash)
                .then(|| named.sure())
                .flatten()
        })
    }
}
