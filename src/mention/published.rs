//! The day on which an article was published, as far as its text says so.

use jiff::civil::Date;

use super::literal::in_sentence;
use super::{Published, PublishedFrom, Value};
use crate::document::{Document, Sentence, Shape};
use crate::english::words;
use crate::span::Span;

/// A date of publication stands in one of the first lines, or is announced in one of the last.
const FIRST_LINES: usize = 8;
const LAST_LINES: usize = 3;
/// At most so many tokens stand between the word that announces the date and the date.
const NEAR: usize = 4;

impl Published {
    /// The publication date of `document`: the caller's, else the one that the text states. Only a date with its year counts that
    /// stands alone on a line, behind a word like "Published", or in a dateline ("BEIJING, Jan. 6, 2026 (Agency) –").
    pub fn of(document: &Document<'_>, given: Option<Date>) -> Self {
        if given.is_some() {
            return Self { date: given, from: PublishedFrom::Option };
        }
        let last = document.sentences.last().map_or(0, |sentence| sentence.block);
        let stated = document
            .sentences
            .iter()
            .take_while(|sentence| sentence.block < FIRST_LINES)
            .find_map(|sentence| stated(document, sentence, false))
            .or_else(|| {
                let closing = document.sentences.iter().rev();
                closing
                    .take_while(|sentence| sentence.block + LAST_LINES > last)
                    .find_map(|sentence| stated(document, sentence, true))
            });
        match stated {
            Some(date) => Self { date: Some(date), from: PublishedFrom::Text },
            None => Self { date: None, from: PublishedFrom::None },
        }
    }
}

/// The publication date that a sentence or line states. `closing` lines need the word that announces it.
fn stated(document: &Document<'_>, sentence: &Sentence, closing: bool) -> Option<Date> {
    in_sentence(document, sentence, None).into_iter().find_map(|mention| {
        let Value::Date(date) = &mention.value else { return None };
        let day = date.resolved.filter(|_| !date.inferred)?.exact()?;
        let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        let near = sentence.tokens.start.max(start.saturating_sub(NEAR));
        let announced = (near..start).any(|at| words::announces_publication(document.word(at)));
        let told = announced
            || !closing
                && (alone(document, sentence, start, end) || dateline(document, sentence, start, end));
        told.then_some(day)
    })
}

/// Whether a line holds nothing but the date, a time of day, and marks.
fn alone(document: &Document<'_>, sentence: &Sentence, start: usize, end: usize) -> bool {
    sentence.tokens.clone().filter(|at| !(start..end).contains(at)).all(|at| {
        let token = &document.tokens[at];
        match token.shape {
            Shape::Mark(_) | Shape::Digits | Shape::Mixed => true,
            _ => words::tells_time(document.word(at)),
        }
    }) && is_whole_line(document, sentence)
}

fn is_whole_line(document: &Document<'_>, sentence: &Sentence) -> bool {
    let of = |at: usize| document.sentences.get(document.sentence_of(at)).map(|sentence| sentence.block);
    let before = sentence.tokens.start.checked_sub(1).and_then(of);
    let behind = Some(sentence.tokens.end).filter(|&at| at < document.tokens.len()).and_then(of);
    before != Some(sentence.block) && behind != Some(sentence.block)
}

/// Whether the date is that of a dateline: a place in capitals opens the sentence, and a dash follows the date.
fn dateline(document: &Document<'_>, sentence: &Sentence, start: usize, end: usize) -> bool {
    let first = sentence.tokens.start;
    let place = start > first && start - first <= 6 && document.tokens[first].shape == Shape::Upper;
    let dash = (end..sentence.tokens.end.min(end + 6)).any(|at| document.tokens[at].is_dash());
    place && dash && Span::len(document.span(first..first + 1)) > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        Published::of(&Document::new(text), None).date.map(|date| date.to_string())
    }

    #[test]
    fn finds_the_date_where_the_text_states_it() {
        for text in [
            "2026-01-06\nPresident Lee met Xi.",
            "Title of it all\n\nTuesday, January 6, 2026\n\nPresident Lee met Xi.",
            "Title\ndate 2026-01-06\nText of Jan. 5, 2025.",
            "Title\nPublished Jan. 6, 2026, 9:05 a.m. EST\nText.",
            "Title\nUpdated: 2026-01-06 10:23\nText.",
            "BEIJING, Jan. 6, 2026 (Agency) - President Lee met Xi.",
            "Title\nOne.\nTwo.\nThree.\nPublished: 6 January 2026",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-01-06"), "{text}");
        }
    }

    #[test]
    fn takes_no_date_of_the_story_for_it() {
        for text in [
            "The accord of January 6, 2026 was signed.",
            "BEIJING, Jan. 6 (Agency) - President Lee met Xi.",
            "President Lee met Xi on Jan. 6, 2026 - at last.",
            "Published in May.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_caller_knows_best() {
        let given = jiff::civil::date(2020, 2, 2);
        let document = Document::new("2026-01-06\nText.");
        assert_eq!(
            Published::of(&document, Some(given)),
            Published { date: Some(given), from: PublishedFrom::Option }
        );
    }
}
