//! Where sentences end.

use super::{Sentence, Shape, Token};
use crate::english;

/// Divides the tokens into sentences: at line breaks, and behind `.`, `!` or `?` unless the point belongs to an
/// abbreviation or an initial.
pub(super) fn divide(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out = Vec::with_capacity(tokens.len() / 20 + 1);
    let (mut start, mut block) = (0, 0);
    for (i, token) in tokens.iter().enumerate() {
        let Some(next) = tokens.get(i + 1) else { break };
        let gap = &text.as_bytes()[token.span.end as usize..next.span.start as usize];
        let breaks = gap.contains(&b'\n');
        if breaks || (next.spaced && ends(text, tokens, i)) {
            out.push(Sentence { tokens: start..i + 1, block });
            start = i + 1;
            block += usize::from(breaks);
        }
    }
    if start < tokens.len() {
        out.push(Sentence { tokens: start..tokens.len(), block });
    }
    out
}

/// Whether a sentence ends behind the token `i`, which white space follows.
fn ends(text: &str, tokens: &[Token], i: usize) -> bool {
    let next = &tokens[i + 1];
    // A closing quotation mark or bracket may stand between the point and the next sentence.
    let closing = |t: &Token| t.is_quote() || matches!(t.shape, Shape::Mark(')' | ']' | '\u{2019}' | '\''));
    let mut at = i;
    while at > 0 && closing(&tokens[at]) && !tokens[at].spaced {
        at -= 1;
    }
    let starts_new = next.is_capitalised()
        || next.is_quote()
        || matches!(
            next.shape,
            Shape::Digits
                | Shape::Mixed
                | Shape::Mark('(' | '[' | '\u{2018}' | '\'' | '•' | '—' | '–' | '-' | '$' | '€' | '£')
        );
    match tokens[at].shape {
        Shape::Mark('!' | '?' | '…') => starts_new,
        Shape::Mark('.') => {
            starts_new && !(at > 0 && !tokens[at].spaced && abbreviates(text, tokens, at - 1, next))
        }
        // "in the U.S. The" — the point is inside the abbreviation.
        Shape::Upper | Shape::Lower if tokens[at].span.of(text).ends_with('.') => {
            starts_new && english::opens_sentence(next.span.of(text))
        }
        _ => false,
    }
}

/// Whether the point behind the token `word` belongs to it rather than to the sentence.
fn abbreviates(text: &str, tokens: &[Token], word: usize, next: &Token) -> bool {
    let token = &tokens[word];
    let letters = token.span.of(text);
    match token.shape {
        // An initial: "George W. Bush".
        Shape::Capital if letters.chars().count() == 1 => next.is_capitalised(),
        Shape::Capital | Shape::Lower => {
            english::is_abbreviation(letters) && !english::opens_sentence(next.span.of(text))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn split(text: &str) -> Vec<&str> {
        let document = Document::new(text);
        document.sentences.iter().map(|s| document.span(s.tokens.clone()).of(text)).collect()
    }

    #[test]
    fn ends_sentences_where_readers_do() {
        let text = "Gov. Ron DeSantis met George W. Bush on Jan. 5. He left the U.S. The visit ended at 5 p.m. local time. \
                    \"It is over.\" They said so!";
        assert_eq!(
            split(text),
            [
                "Gov. Ron DeSantis met George W. Bush on Jan. 5.",
                "He left the U.S.",
                "The visit ended at 5 p.m. local time.",
                "\"It is over.\"",
                "They said so!"
            ]
        );
    }

    #[test]
    fn a_line_break_ends_a_block() {
        assert_eq!(split("Details\n\nPresident Lee\r\nmet"), ["Details", "President Lee", "met"]);
    }
}
