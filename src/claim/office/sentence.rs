//! What stands around a title and a name in a sentence: words, dates, lists.

use factlint_reference::{EntityId, PartialDate};

use super::Tenure;
use crate::article::Article;
use crate::claim::land;
use crate::mention::{Mention, TitleMention, Value};

/// A sentence and what it names.
pub(super) struct Sentence<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) sentence: usize,
    pub(super) mentions: &'a [Mention],
}

impl<'a> Sentence<'a> {
    /// The time right before a title: "In 2018, then-President …", "In 2015, under then-Chancellor …".
    pub(super) fn date_before(&self, title: &Mention) -> Option<PartialDate> {
        let date = self.mentions.iter().rfind(|date| {
            date.tokens.end <= title.tokens.start
                && matches!(
                    self.words(date.tokens.end, title.tokens.start).as_deref(),
                    Some([] | [","] | [",", "the" | "under"] | ["the" | "under"] | [",", "under", "the"])
                )
        })?;
        self.date_in(date)
    }

    /// The time before a clause: "in 2018, when Emmanuel Macron was …".
    pub(super) fn date_before_when(&self, person: &Mention) -> Option<PartialDate> {
        let date = self.mentions.iter().rfind(|date| {
            date.tokens.end <= person.tokens.start
                && matches!(
                    self.words(date.tokens.end, person.tokens.start).as_deref(),
                    Some([",", "when" | "while" | "as"] | ["when" | "while"])
                )
        })?;
        self.date_in(date)
    }

    /// The time behind a role, and the token behind it: "president of France in 2018".
    pub(super) fn date_behind(&self, role: &Mention) -> Option<(PartialDate, u32)> {
        let date = self.mentions.iter().find(|date| date.tokens.start == role.tokens.end + 1)?;
        Some((self.date_in(date)?, date.tokens.end))
    }

    /// The years behind a role, and the token behind them: "president of France *from 2007 to 2012*", "*until 2012*", "(*2007-2012*)".
    pub(super) fn tenure_behind(&self, role: &Mention) -> Option<(Tenure, u32)> {
        let end = role.tokens.end;
        let years = self.mentions.iter().find(|years| {
            years.tokens.start >= end && matches!(years.value, Value::Period(_) | Value::Date(_))
        })?;
        let words = self.words(end, years.tokens.start)?;
        let close = |at: u32| if words.first() == Some(&"(") && self.word(at) == ")" { at + 1 } else { at };
        match &years.value {
            Value::Period(period) => {
                let (from, to) = (period.start.resolved?, period.end.resolved?);
                let printed = period.start.year.is_some() && period.end.year.is_some();
                let tied = printed && matches!(words[..], [] | ["from" | "between" | "in" | "during" | "("]);
                let within = matches!(words[..], ["during"]);
                (tied && !within)
                    .then(|| (Tenure { from: Some(from), to: Some(to) }, close(years.tokens.end)))
            }
            Value::Date(date) => {
                let to = date.resolved.filter(|_| date.year.is_some() && date.span_of_years.is_none())?;
                matches!(words[..], ["until" | "till"] | ["up", "until" | "to"])
                    .then_some((Tenure { from: None, to: Some(to) }, years.tokens.end))
            }
            _ => None,
        }
    }

    /// The token behind the time since which an office is held: "prime minister *since 2014*".
    pub(super) fn since_behind(&self, role: &Mention) -> Option<u32> {
        let date = self.mentions.iter().find(|date| date.tokens.start == role.tokens.end + 1)?;
        let since = matches!(date.value, Value::Date(_)) && self.word(role.tokens.end) == "since";
        since.then_some(date.tokens.end)
    }

    /// The day, month or year of a date that "in" or "on" stands before.
    pub(super) fn date_in(&self, date: &Mention) -> Option<PartialDate> {
        let before = self.word_before(date.tokens.start);
        let Value::Date(printed) = &date.value else { return None };
        let joined = ["in", "on"].iter().any(|word| before.eq_ignore_ascii_case(word));
        printed.resolved.filter(|_| joined && printed.year.is_some() && printed.span_of_years.is_none())
    }

    /// The place behind a name: "Prime Minister NAME of Japan".
    pub(super) fn owner_behind(&self, index: usize) -> Option<&'a Mention> {
        let (person, place) = (&self.mentions[index], self.mentions.get(index + 1)?);
        let words = self.words(person.tokens.end, place.tokens.start)?;
        let joined = matches!(words[..], ["of"] | ["of", "the"])
            || matches!(words[..], [",", "of"]) && self.word(place.tokens.end) == ",";
        (joined && land::places(place).is_some()).then_some(place)
    }

    /// The place that a headline begins with: "Japan: Prime Minister NAME …".
    pub(super) fn topic(&self, title: &Mention) -> Option<&'a Mention> {
        let place = self.mentions.iter().find(|place| place.tokens.end + 1 == title.tokens.start)?;
        (self.word(place.tokens.end) == ":" && land::places(place).is_some()).then_some(place)
    }

    /// Whether some term of the person under such a title is of the place, of what lies around it, or for a seat in it.
    pub(super) fn may_be_of(&self, person: EntityId, title: TitleMention, place: &Mention) -> bool {
        let reference = self.article.reference;
        let Some(places) = land::places(place) else { return true };
        reference.terms_of_person(person).filter(|term| title.title.names(term.office, reference)).any(
            |term| {
                let within = reference.entity(term.office).within;
                let seat = reference.text(term.seat);
                places.candidates().iter().any(|&id| {
                    land::around(reference, id).any(|around| {
                        within == Some(around) || (!seat.is_empty() && reference.by_id(seat) == Some(around))
                    })
                })
            },
        )
    }

    /// Whether a list of people may stand before a name: a comma or "and" with another name before it.
    pub(super) fn is_listed(&self, person: &Mention) -> bool {
        let start = person.tokens.start;
        match self.word_before(start) {
            "and" | "or" => true,
            "," => start.checked_sub(2).is_some_and(|at| {
                self.article.document.tokens[at as usize].is_capitalised()
                    || self.mentions.iter().any(|other| {
                        other.tokens.end == start - 1
                            && matches!(
                                other.value,
                                Value::Person(_) | Value::Stranger | Value::Title(_) | Value::Role { .. }
                            )
                    })
            }),
            _ => false,
        }
    }

    /// Whether a list may go on behind the comma at `at`.
    pub(super) fn goes_on(&self, at: u32) -> bool {
        let listed = |other: &Mention| {
            matches!(other.value, Value::Person(_) | Value::Stranger | Value::Title(_) | Value::Role { .. })
        };
        // "the chancellor, Friedrich Merz, and his wife".
        if self.word(at + 1) == "and" && matches!(self.word(at + 2), "his" | "her") {
            return false;
        }
        matches!(self.word(at + 1), "and" | "or" | "as" | "the")
            || self.mentions.iter().any(|other| other.tokens.start == at + 1 && listed(other))
    }

    /// Whether "in" or "on" with a date stands at `at`.
    pub(super) fn dated(&self, at: u32) -> bool {
        matches!(self.word(at), "in" | "on")
            && self
                .mentions
                .iter()
                .any(|date| date.tokens.start == at + 1 && matches!(date.value, Value::Date(_)))
    }

    pub(super) fn ends_clause(&self, at: u32) -> bool {
        matches!(
            self.word(at),
            "" | "."
                | ","
                | ";"
                | "and"
                | "but"
                | "while"
                | "since"
                | "until"
                | "for"
                | "during"
                | "when"
                | "amid"
                | "last"
        )
    }

    pub(super) fn is_dash(&self, at: u32) -> bool {
        self.article.document.tokens.get(at as usize).is_some_and(|token| token.is_dash() && token.spaced)
    }

    /// The line up to a mention.
    pub(super) fn line_before(&self, mention: &Mention) -> String {
        let line = self.article.line(self.sentence);
        line.offset_of_token(mention.tokens.start as usize)
            .map_or_else(String::new, |at| line.text[..at].to_owned())
    }

    pub(super) fn word(&self, at: u32) -> &'a str {
        let end = self.article.document.sentences[self.sentence].tokens.end;
        if (at as usize) < end { self.article.document.word(at as usize) } else { "" }
    }

    pub(super) fn word_before(&self, at: u32) -> &'a str {
        let first = self.article.document.sentences[self.sentence].tokens.start;
        match (at as usize).checked_sub(1) {
            Some(before) if before >= first => self.article.document.word(before),
            _ => "",
        }
    }

    pub(super) fn words(&self, start: u32, end: u32) -> Option<Vec<&'a str>> {
        const FEW: u32 = 16;
        (start <= end && end - start <= FEW).then(|| (start..end).map(|at| self.word(at)).collect())
    }
}
