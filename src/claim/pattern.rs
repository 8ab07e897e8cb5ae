//! Patterns over the lines of sentences.
//!
//! A pattern is a regular expression in which `{type}` stands for a mention of that type, `{a|b}` for one of either, and
//! `{slot:type}` names it. `_` between words stands for up to three words that patterns need not care for. Everything is ASCII, and a pattern
//! matches whole words only.

use std::sync::OnceLock;

use regex::{Captures, Regex};

use super::line::{Line, TYPES};
use crate::article::Article;
use crate::mention::Mention;
use crate::span::Span;

/// A pattern, compiled at its first use.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    needs: &'static [&'static str],
    regex: OnceLock<Regex>,
}

/// Where a pattern matched.
#[derive(Debug)]
pub struct Match<'m> {
    article: &'m Article<'m>,
    line: &'m Line,
    captures: Captures<'m>,
}

impl Pattern {
    /// A pattern that is looked for only in lines that contain one of `needs` (any line, if there are none).
    pub const fn new(needs: &'static [&'static str], source: &'static str) -> Self {
        Self { source, needs, regex: OnceLock::new() }
    }

    fn regex(&self) -> &Regex {
        self.regex.get_or_init(|| {
            Regex::new(&expand(self.source))
                .unwrap_or_else(|error| panic!("the pattern {:?} is not well formed: {error}", self.source))
        })
    }

    /// Compiles the pattern.
    ///
    /// # Panics
    /// If it is not well formed.
    pub fn compile(&self) {
        self.regex();
    }

    /// Every place where the pattern matches in the sentence, from left to right, not overlapping.
    pub fn matches<'m>(&self, article: &'m Article<'_>, sentence: usize) -> Vec<Match<'m>> {
        let line = article.line(sentence);
        if !self.needs.is_empty() && !self.needs.iter().any(|word| line.text.contains(word)) {
            return Vec::new();
        }
        let mut out = Vec::new();
        let mut from = 0;
        while let Some(captures) = self.regex().captures_at(&line.text, from) {
            let whole = captures.get(0).expect("group 0 always takes part").range();
            // The space behind a match may be the one before the next.
            from = whole.end.saturating_sub(1).max(from + 1);
            out.push(Match { article, line, captures });
            if from >= line.text.len() {
                break;
            }
        }
        out
    }
}

impl<'m> Match<'m> {
    /// The mention in a slot, if the slot took part in the match.
    pub fn mention(&self, slot: &str) -> Option<&'m Mention> {
        let group = self.captures.name(slot)?;
        self.line.mention(self.article, group.start())
    }

    /// The words in a slot, as the line has them.
    pub fn words(&self, slot: &str) -> Option<&'m str> {
        self.captures.name(slot).map(|group| group.as_str().trim())
    }

    /// Whether a slot took part in the match.
    pub fn has(&self, slot: &str) -> bool {
        self.captures.name(slot).is_some()
    }

    /// The place of a slot in the text.
    pub fn span_of(&self, slot: &str) -> Option<Span> {
        let group = self.captures.name(slot)?;
        (!group.as_str().trim().is_empty())
            .then(|| self.line.span(self.article, trimmed(group.as_str(), group.start())))
    }

    /// The place of the whole match in the text.
    pub fn span(&self) -> Span {
        self.line.span(self.article, self.range())
    }

    /// The place of a slot in the line.
    pub fn range_of(&self, slot: &str) -> Option<std::ops::Range<usize>> {
        self.captures.name(slot).map(|group| trimmed(group.as_str(), group.start()))
    }

    /// The place of the whole match in the line.
    pub fn range(&self) -> std::ops::Range<usize> {
        let whole = self.captures.get(0).expect("group 0 always takes part");
        trimmed(whole.as_str(), whole.start())
    }

    /// The line before the match.
    pub fn before(&self) -> &'m str {
        &self.line.text[..self.range().start]
    }

    /// The line behind the match.
    pub fn after(&self) -> &'m str {
        &self.line.text[self.range().end..]
    }
}

fn trimmed(text: &str, start: usize) -> std::ops::Range<usize> {
    let left = text.len() - text.trim_start().len();
    start + left..start + left + text.trim().len()
}

/// Writes a pattern as the regular expression it stands for.
fn expand(source: &str) -> String {
    let mut out = String::from("(?-u) (?:");
    let mut rest = source;
    while let Some(open) = rest.find(['{', '_']) {
        out.push_str(&rest[..open]);
        if rest.as_bytes()[open] == b'_' {
            out.push_str("(?:[a-z'-]+ ){0,3}?");
            rest = rest[open + 1..].strip_prefix(' ').unwrap_or(&rest[open + 1..]);
            continue;
        }
        let close = open + rest[open..].find('}').expect("a brace is closed");
        let inner = &rest[open + 1..close];
        if inner.starts_with(|c: char| c.is_ascii_digit()) {
            out.push_str(&rest[open..=close]);
        } else {
            let (slot, types) =
                inner.split_once(':').map_or((None, inner), |(slot, types)| (Some(slot), types));
            match slot {
                Some(slot) => out.push_str(&format!("(?P<{slot}>")),
                None => out.push_str("(?:"),
            }
            out.push('[');
            out.extend(types.split('|').map(|name| {
                TYPES
                    .iter()
                    .find(|(known, _)| *known == name)
                    .unwrap_or_else(|| panic!("no type is named {name:?}"))
                    .1
            }));
            out.push_str("])");
        }
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out.push_str(") ");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_become_letters() {
        assert_eq!(
            expand("first (?:state )?visit by {actor:role|person} in {duration}"),
            "(?-u) (?:first (?:state )?visit by (?P<actor>[RH]) in (?:[D])) "
        );
        assert_eq!(expand("first _ visit x{0,2}"), "(?-u) (?:first (?:[a-z'-]+ ){0,3}?visit x{0,2}) ");
    }
}
