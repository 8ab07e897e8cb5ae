//! Where sentences end.

use super::{Sentence, Shape, Token};
use crate::english;

/// Nobody writes a sentence of so many tokens. Whatever is longer (a table whose lines were lost, a text made to be slow) is
/// divided: what is looked for in a sentence may take the square of its length.
const LONG: usize = 400;
/// A long sentence is divided at its next mark, and at this length where there is none.
const LONGEST: usize = 500;
/// Nobody writes a paragraph of so many sentences either.
const MOST_IN_BLOCK: usize = 200;

/// Divides the tokens into sentences: at line breaks, and behind `.`, `!` or `?` unless the point belongs to an
/// abbreviation or an initial. No sentence has more than [`LONGEST`] tokens, no block more than [`MOST_IN_BLOCK`] sentences.
pub(super) fn divide(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out = Vec::with_capacity(tokens.len() / 20 + 1);
    let (mut start, mut block, mut in_block) = (0, 0, 0);
    // Whether a quotation is open behind the token, and whether one was before the sentence.
    let (mut open, mut quoted) = (false, false);
    for (i, token) in tokens.iter().enumerate() {
        open = token.leaves_quotation_open(open);
        let Some(next) = tokens.get(i + 1) else { break };
        let gap = &text.as_bytes()[token.span.end as usize..next.span.start as usize];
        let breaks = gap.contains(&b'\n');
        let length = i + 1 - start;
        let long = length >= LONG && next.spaced && matches!(token.shape, Shape::Mark(_));
        if breaks || long || length >= LONGEST || (next.spaced && ends(text, tokens, i)) {
            out.push(Sentence { tokens: start..i + 1, block, quoted });
            start = i + 1;
            in_block += 1;
            if breaks || in_block == MOST_IN_BLOCK {
                (block, in_block, open) = (block + 1, 0, false);
            }
            quoted = open;
        }
    }
    if start < tokens.len() {
        out.push(Sentence { tokens: start..tokens.len(), block, quoted });
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
    fn endless_sentences_are_divided_at_marks_if_there_are_any() {
        let words = "word ".repeat(450);
        let lengths = |text: &str| -> Vec<usize> {
            Document::new(text).sentences.iter().map(|sentence| sentence.tokens.len()).collect()
        };
        assert_eq!(lengths(&words), [450]);
        assert_eq!(lengths(&words.repeat(2)), [500, 400]);
        assert_eq!(lengths(&format!("{words}, {words}")), [451, 450]);
        assert_eq!(lengths(&"a b, ".repeat(300)), [402, 402, 96]);
        assert!(Document::new(&"x, ".repeat(900)).sentences.iter().all(|sentence| sentence.block == 0));
    }

    #[test]
    fn endless_paragraphs_are_divided() {
        let text = "“Yes. ".repeat(500);
        let document = Document::new(&text);
        let of_block = |block| document.sentences.iter().filter(|sentence| sentence.block == block).count();
        assert_eq!([0, 1, 2, 3].map(of_block), [200, 200, 100, 0]);
    }

    #[test]
    fn a_quotation_goes_on_until_it_is_closed_or_the_paragraph_ends() {
        let quoted = |text: &str| -> Vec<bool> {
            Document::new(text).sentences.iter().map(|sentence| sentence.quoted).collect()
        };
        assert_eq!(
            quoted("“One. Two. Three.” Four. \"Five. Six.\" Seven."),
            [false, true, true, false, false, true, false]
        );
        assert_eq!(quoted("“One.\nTwo. “Three.\n\nFour."), [false; 4]);
    }

    #[test]
    fn a_line_break_ends_a_block() {
        assert_eq!(split("Details\n\nPresident Lee\r\nmet"), ["Details", "President Lee", "met"]);
    }
}
