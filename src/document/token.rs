//! Words and marks with their places.

use factlint_reference::{Key, is_apostrophe, is_dash, key};

use crate::span::Span;

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// The key of the folded word (see [`factlint_reference::key`]); 0 for a mark.
    pub key: Key,
    /// What it is made of.
    pub shape: Shape,
    /// Whether white space (or the start of the text) comes before it.
    pub spaced: bool,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A word in lower case.
    Lower,
    /// A word that begins with a capital.
    Capital,
    /// A word in capitals only, of two letters or more, or an abbreviation with points ("U.S.").
    Upper,
    /// A number written with digits: "14", "1,000", "2.5".
    Digits,
    /// Digits and letters together: "5th", "G20", "1990s", "10km".
    Mixed,
    /// The possessive ending: "'s".
    Possessive,
    /// A single mark: punctuation or a symbol.
    Mark(char),
}

impl Token {
    /// Whether the token is the mark `c`.
    pub fn is(&self, c: char) -> bool {
        self.shape == Shape::Mark(c)
    }

    /// Whether the token is a word (letters, perhaps with digits).
    pub fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Upper | Shape::Mixed)
    }

    /// Whether the token is a word that is written with a capital.
    pub fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }

    /// Whether the token is a hyphen or a dash.
    pub fn is_dash(&self) -> bool {
        matches!(self.shape, Shape::Mark(c) if is_dash(c))
    }

    /// Whether the token is a quotation mark.
    pub fn is_quote(&self) -> bool {
        matches!(self.shape, Shape::Mark('"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}'))
    }

    /// Whether a quotation is open behind the token; `open` says whether one is before it.
    pub fn leaves_quotation_open(&self, open: bool) -> bool {
        match self.shape {
            Shape::Mark('\u{201c}' | '\u{ab}' | '\u{201e}') => true,
            Shape::Mark('\u{201d}' | '\u{bb}') => false,
            Shape::Mark('"') => !open,
            _ => open,
        }
    }
}

/// Divides `text` into tokens. White space is between tokens, everything else is in one.
///
/// A word keeps its inner apostrophes ("Xi'an", "O'Neill") but not the possessive ending, which is a token of its own. A
/// number keeps its separators. Letters with points ("U.S.", "p.m.") are one word. Hyphens divide.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 5 + 4);
    let mut at = 0;
    let mut spaced = true;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b' ' || byte == b'\n' || byte == b'\t' || byte == b'\r' {
            at += 1;
            spaced = true;
            continue;
        }
        let c = if byte.is_ascii() { byte as char } else { char_at(text, at) };
        if c.is_whitespace()
            || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        {
            at += c.len_utf8();
            spaced = true;
            continue;
        }
        let end = if c.is_ascii_digit() {
            number_end(bytes, at)
        } else if c.is_alphanumeric() {
            word_end(text, at)
        } else {
            let end = at + c.len_utf8();
            let possessive = is_apostrophe(c)
                && !spaced
                && matches!(bytes.get(end), Some(b's' | b'S'))
                && !text[end + 1..].starts_with(|next: char| next.is_alphanumeric());
            let (end, shape) = if possessive { (end + 1, Shape::Possessive) } else { (end, Shape::Mark(c)) };
            out.push(Token { span: Span::new(at, end), key: 0, shape, spaced });
            at = end;
            spaced = false;
            continue;
        };
        let word = &text[at..end];
        out.push(Token { span: Span::new(at, end), key: key(word), shape: shape_of(word), spaced });
        at = end;
        spaced = false;
    }
    out
}

fn char_at(text: &str, at: usize) -> char {
    text[at..].chars().next().expect("an offset inside the text")
}

/// The end of the number that begins at `at`: digits with `,` `.` between digits ("1,000.5"), and letters that follow
/// at once ("5th", "1990s", "10km").
fn number_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while end < bytes.len() {
        let digit_follows = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        match bytes[end] {
            b'0'..=b'9' => end += 1,
            b',' if digit_follows && groups_of_three(&bytes[end + 1..]) => end += 1,
            b'.' if digit_follows => end += 1,
            _ => break,
        }
    }
    while end < bytes.len() && bytes[end].is_ascii_alphanumeric() {
        end += 1;
    }
    end
}

/// Whether exactly three digits come first: a comma before them groups thousands.
fn groups_of_three(after: &[u8]) -> bool {
    after.len() >= 3
        && after[..3].iter().all(u8::is_ascii_digit)
        && !after.get(3).is_some_and(u8::is_ascii_digit)
}

fn word_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    // An abbreviation of single letters with points: "U.S.", "p.m.", "D.C."
    let mut end = at;
    while end + 1 < bytes.len() && bytes[end].is_ascii_alphabetic() && bytes[end + 1] == b'.' {
        end += 2;
    }
    if end >= at + 4 && !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
        return end;
    }
    let mut end = at;
    while end < bytes.len() {
        if bytes[end].is_ascii_alphanumeric() {
            end += 1;
            continue;
        }
        if bytes[end] < 0x80 && bytes[end] != b'\'' {
            break;
        }
        let c = char_at(text, end);
        let next = end + c.len_utf8();
        let joins = c.is_alphanumeric()
            || matches!(c, '\u{300}'..='\u{36f}')
            || (is_apostrophe(c) && c != '`' && continues_after_apostrophe(text, next));
        if joins {
            end = next;
        } else {
            break;
        }
    }
    end
}

/// Whether the word goes on behind an apostrophe that ends at `next`: not for the possessive "'s".
fn continues_after_apostrophe(text: &str, next: usize) -> bool {
    let mut rest = text[next..].chars();
    match rest.next() {
        Some('s' | 'S') => rest.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphabetic(),
        None => false,
    }
}

fn shape_of(word: &str) -> Shape {
    let (mut digits, mut upper, mut lower, mut first_upper) = (false, 0, false, false);
    for (i, c) in word.chars().enumerate() {
        if c.is_ascii_digit() {
            digits = true;
        } else if c.is_uppercase() {
            upper += 1;
            first_upper |= i == 0;
        } else if c.is_alphabetic() {
            lower = true;
        }
    }
    match (digits, upper, lower) {
        (true, 0, false) => Shape::Digits,
        (true, _, _) => Shape::Mixed,
        (false, 2.., false) => Shape::Upper,
        (false, _, _) if first_upper => Shape::Capital,
        _ => Shape::Lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn divides_words_numbers_and_marks() {
        assert_eq!(
            split("Moon Jae-in's U.S. visit, on Jan. 5, cost $1,000.50 (5th)."),
            [
                "Moon", "Jae", "-", "in", "'s", "U.S.", "visit", ",", "on", "Jan", ".", "5", ",", "cost",
                "$", "1,000.50", "(", "5th", ")", "."
            ]
        );
        assert_eq!(split("Xi’an’s O'Neill’s"), ["Xi’an", "’s", "O'Neill", "’s"]);
        assert_eq!(split("Sept. 30,2019"), ["Sept", ".", "30", ",", "2019"]);
    }
}
