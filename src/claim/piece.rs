//! A sentence as a row of words and mentions, for kinds that read from an anchor outward instead of by patterns.

use std::ops::Range;

use crate::article::Article;
use crate::english::change;
use crate::mention::{Mention, Value};
use crate::span::Span;

/// A word or a mention of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    /// The word in lower case, or the letter that stands for a mention in lines.
    pub text: &'a str,
    /// The mention, where it is one.
    pub mention: Option<&'a Mention>,
    /// The tokens it stands on.
    pub tokens: Range<usize>,
    /// Whether it is a date that is told as an earlier one: "last year", "two years ago".
    past: bool,
}

impl Piece<'_> {
    /// Whether it is a day, a month or a year, a period or a length of time.
    pub fn is_time(&self) -> bool {
        self.mention.is_some_and(|mention| {
            matches!(mention.value, Value::Date(_) | Value::Period(_) | Value::Duration(_))
        })
    }
}

/// The words and mentions of a sentence, each longest mention as one.
pub(super) fn pieces<'a>(article: &'a Article<'_>, sentence: usize) -> Vec<Piece<'a>> {
    let line = article.line(sentence);
    let mut at = 0;
    let mut out = Vec::new();
    for text in line.text.split(' ') {
        if !text.is_empty() {
            let mention = line.mention(article, at);
            let past = mention.is_some_and(|mention| {
                let mut words = article.text(mention.span).split(|c: char| !c.is_alphabetic());
                matches!(mention.value, Value::Date(_))
                    && words.any(|word| change::is_past(&word.to_ascii_lowercase()))
            });
            out.push(Piece { text, mention, tokens: line.tokens(at..at + text.len()), past });
        }
        at += text.len() + 1;
    }
    out
}

/// The place in the text of some pieces.
pub(super) fn span(article: &Article<'_>, pieces: &[Piece<'_>]) -> Span {
    match (pieces.first(), pieces.last()) {
        (Some(first), Some(last)) => article.document.span(first.tokens.start..last.tokens.end),
        _ => Span::new(0, 0),
    }
}

/// A phrase that says when or in what time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// How many pieces it has.
    pub len: usize,
    /// Whether it speaks of an earlier time: "a year earlier", "last year".
    pub past: bool,
    /// The year that it names.
    pub year: Option<i16>,
}

/// The phrase of time that begins at `at`: "in the first quarter of 2024", "a year earlier", "over the past decade".
pub(super) fn when(pieces: &[Piece<'_>], at: usize) -> Option<When> {
    let mut end = None;
    let mut out = When { len: 0, past: false, year: None };
    for (index, piece) in pieces.iter().enumerate().skip(at) {
        let core = piece.is_time() || change::is_time_unit(piece.text);
        let tail = end.is_some() && change::is_past(piece.text);
        if !(core || tail || change::belongs_to_time(piece.text) || piece.text == "O") {
            break;
        }
        // "by 20 percent of the year's …" has its number first: only words lead to a time.
        out.past |= piece.past || change::is_past(piece.text);
        if let Some(Value::Date(date)) = piece.mention.map(|mention| &mention.value) {
            out.year = date.year.or(out.year);
        }
        if core || tail {
            end = Some(index + 1);
        }
    }
    out.len = end? - at;
    Some(out)
}
