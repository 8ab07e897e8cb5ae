//! What stands around a claim and changes what is claimed: attribution, quotation, negation, mood.

use crate::article::Article;
use crate::english::words;
use crate::mention::Value;
use crate::span::Span;

/// What stands around a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Modifiers {
    /// Who is said to have said it.
    pub attributed_to: Option<String>,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// Whether "not", "never", "no" or "n't" stands right before it.
    pub negated: bool,
    /// In what mood it is said.
    pub mood: Mood,
}

/// In what mood a claim is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// As a fact.
    #[default]
    Asserted,
    /// As a question.
    Question,
    /// As something yet to come: "will be", "is expected to".
    Future,
    /// Under a condition, as a wish or a possibility: "would", "if", "might", "hopes to".
    Conditional,
}

/// Words between a negation and the claim that it still reaches.
const NEGATION_REACH: usize = 3;

impl Article<'_> {
    /// What stands around the claim at `span` in the sentence.
    pub fn modifiers(&self, sentence: usize, span: Span) -> Modifiers {
        let tokens = self.document.sentences[sentence].tokens.clone();
        let start = self.document.token_at(span.start).max(tokens.start);
        let end = self.document.token_at(span.end.saturating_sub(1)).min(tokens.end.saturating_sub(1)) + 1;
        let word = |at: usize| self.document.word(at);
        let near = start.saturating_sub(NEGATION_REACH).max(tokens.start);
        let negated = (near..start).any(|at| words::is_negation(word(at)));
        let quoted = self.is_quoted(sentence, start);
        let mood = if tokens.end > tokens.start && self.document.tokens[tokens.end - 1].is('?') {
            Mood::Question
        } else {
            // The verb of the claim stands before it or in it; what comes behind is another clause.
            let clause = self.clause_start(tokens.start, start);
            (clause..end).rev().find_map(|at| words::mood(word(at))).unwrap_or_default()
        };
        Modifiers { attributed_to: self.speaker(sentence), quoted, negated, mood }
    }

    /// The start of the clause that the token `at` stands in: behind the last comma, semicolon, dash or "that".
    fn clause_start(&self, first: usize, at: usize) -> usize {
        (first..at)
            .rev()
            .find(|&i| {
                let token = &self.document.tokens[i];
                token.is(';')
                    || token.is(':')
                    || (token.is_dash() && token.spaced)
                    || self.document.word(i) == "that"
            })
            .map_or(first, |i| i + 1)
    }

    /// Whether the token `at` stands inside quotation marks that opened in the same paragraph.
    fn is_quoted(&self, sentence: usize, at: usize) -> bool {
        let sentence = &self.document.sentences[sentence];
        let before = &self.document.tokens[sentence.tokens.start..at];
        before.iter().fold(sentence.quoted, |open, token| token.leaves_quotation_open(open))
    }

    /// Who says what the sentence says: the person, office or organisation beside a verb of saying, or behind "according to".
    pub(super) fn speaker(&self, sentence: usize) -> Option<String> {
        let tokens = self.document.sentences[sentence].tokens.clone();
        let says = tokens.clone().find(|&at| words::is_saying(self.document.word(at)));
        let according = || {
            tokens.clone().find(|&at| {
                self.document.word(at).eq_ignore_ascii_case("according")
                    && self.document.tokens.get(at + 1).is_some_and(|_| self.document.word(at + 1) == "to")
            })
        };
        let named = |mention: &&crate::mention::Mention| {
            matches!(
                mention.value,
                Value::Person(_)
                    | Value::Stranger
                    | Value::Organisation(_)
                    | Value::Role { .. }
                    | Value::Title(_)
            )
        };
        let mentions = self.mentions_in(sentence);
        if let Some(at) = says {
            // "Lee said …" or "…, said Lee": the nearest name right before the verb, else right behind it.
            const NEAR: usize = 3;
            let before = mentions.iter().rev().filter(named).find(|mention| {
                mention.tokens.end as usize <= at && mention.tokens.end as usize + NEAR >= at
            });
            let behind = || {
                mentions.iter().filter(named).find(|mention| {
                    mention.tokens.start as usize > at && mention.tokens.start as usize <= at + NEAR
                })
            };
            if let Some(mention) = before.or_else(behind) {
                return Some(self.text(mention.span).to_owned());
            }
        }
        let at = according()?;
        let mention = mentions.iter().filter(named).find(|mention| mention.tokens.start as usize > at)?;
        Some(self.text(mention.span).to_owned())
    }
}
