//! Finding who is said to hold, or to have held, which office.

use factlint_reference::{EntityId, PartialDate};

use super::{Claim, Link};
use crate::article::Article;
use crate::claim::{Found, Mood, land};
use crate::english::words;
use crate::judge::elapsed;
use crate::mention::{Mention, Tense, TitleMention, Value};
use crate::span::Span;

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let sentence = Sentence { article, sentence, mentions: article.mentions_in(sentence) };
    for (index, mention) in sentence.mentions.iter().enumerate() {
        let Value::Person(named) = mention.value else { continue };
        let Some(person) = named.sure() else { continue };
        let Some(bond) = sentence.bond(index) else { continue };
        if let Some(found) = sentence.claim(index, person, &bond) {
            out.push(found);
        }
    }
}

/// How a title stands to a name.
struct Bond<'a> {
    title: &'a Mention,
    link: Link,
    /// Whether the one surely describes the other.
    direct: bool,
    /// The time that the words tie to the office.
    on: Option<PartialDate>,
    /// The place that the clause is set in: "in France, where Emmanuel Macron is president".
    place: Option<&'a Mention>,
}

struct Sentence<'a> {
    article: &'a Article<'a>,
    sentence: usize,
    mentions: &'a [Mention],
}

impl<'a> Sentence<'a> {
    fn claim(&self, index: usize, person: EntityId, bond: &Bond<'_>) -> Option<Found<Claim>> {
        let (article, mention) = (self.article, &self.mentions[index]);
        let mut span = bond.title.span.to(mention.span);
        if mention.span.start < span.start {
            span = mention.span.to(bond.title.span);
        }
        let (title, mut of) = match bond.title.value {
            Value::Title(title) => {
                (title, bond.place.and_then(land::places).map(|of| of.candidates().to_vec()))
            }
            Value::Role { of, title } => (title, Some(of.candidates().to_vec())),
            _ => return None,
        };
        let asserted = || {
            let modifiers = article.modifiers(self.sentence, span);
            modifiers.mood == Mood::Asserted && !modifiers.negated
        };
        if matches!(bond.link, Link::Is | Link::Was) && !asserted() {
            return None;
        }
        if of.is_none() && bond.link == Link::Beside {
            if self.topic(bond.title).is_some_and(|place| !self.may_be_of(person, title, place)) {
                return None;
            }
            if let Some(place) = self.owner_behind(index) {
                let candidates = land::places(place)?.candidates().to_vec();
                let bears = |id: &EntityId| !title.title.offices(*id, article.reference).is_empty();
                if candidates.iter().any(bears) {
                    (of, span) = (Some(candidates), span.to(place.span));
                } else if !self.may_be_of(person, title, place) {
                    return None;
                }
            } else if bond.on.is_some() && self.word(mention.tokens.end) == "of" {
                // "In 1950, then-President Dwight Eisenhower of Columbia University".
                return None;
            }
        }
        let number = self.mentions.iter().find_map(|ordinal| match ordinal.value {
            Value::Ordinal(n) if ordinal.tokens.end == bond.title.tokens.start => Some(n),
            _ => None,
        });
        let present = bond.link == Link::Is || acts_now(article, self.sentence, span);
        let time = article.time_of(self.sentence);
        let joined = bond.link == Link::Beside && matches!(bond.title.value, Value::Role { .. });
        let (link, direct, on) = (bond.link, bond.direct, bond.on);
        Some(Found {
            span,
            claim: Claim { person, title, of, number, link, joined, direct, on, time, present },
        })
    }

    fn bond(&self, index: usize) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        let before = index.checked_sub(1).map(|before| &self.mentions[before]);
        let behind = self.mentions.get(index + 1);
        before
            .and_then(|title| self.titled(title, person))
            .or_else(|| before.and_then(|role| self.equated(role, person)))
            .or_else(|| before.and_then(|role| self.serving_as(role, person)))
            .or_else(|| behind.and_then(|role| self.apposed(index, role)))
            .or_else(|| behind.and_then(|role| self.predicated(index, role)))
            .or_else(|| before.zip(behind).and_then(|(place, title)| self.set_in(index, place, title)))
    }

    /// A title before the name: "French President Emmanuel Macron", "France's president, Emmanuel Macron,".
    fn titled(&self, title: &'a Mention, person: &Mention) -> Option<Bond<'a>> {
        if !matches!(title.value, Value::Title(_) | Value::Role { .. }) {
            return None;
        }
        let bond = |direct| {
            Some(Bond { title, link: Link::Beside, direct, on: self.date_before(title), place: None })
        };
        match self.words(title.tokens.end, person.tokens.start)?[..] {
            [] => bond(true),
            // "France's president at the time, Nicolas Sarkozy,"
            ["at", "the", "time", ","] | [",", "at", "the", "time", ","] => {
                Some(Bond { title, link: Link::Was, direct: true, on: self.date_before(title), place: None })
            }
            // The comma needs its twin behind the name.
            [","] if matches!(title.value, Value::Role { .. }) => {
                let end = person.tokens.end;
                matches!(self.word(end), "," | ".").then(|| bond(!self.goes_on(end))).flatten()
            }
            _ => None,
        }
    }

    /// A role in apposition behind the name: "Emmanuel Macron, the French president,".
    fn apposed(&self, index: usize, role: &'a Mention) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        if !matches!(role.value, Value::Role { .. })
            || !matches!(self.words(person.tokens.end, role.tokens.start)?[..], [","] | [",", "the"])
        {
            return None;
        }
        let on = self.date_behind(role);
        let end = on.map_or(role.tokens.end, |(_, end)| end);
        let closed = matches!(self.word(end), "," | "." | "");
        // "Merkel, the president of France, and Putin" may be three people.
        let listed = self.goes_on(end) || matches!(self.word_before(person.tokens.start), "," | "and");
        closed.then(|| Bond {
            title: role,
            link: Link::Apposed,
            direct: !listed,
            on: on.map(|(at, _)| at),
            place: None,
        })
    }

    /// "Emmanuel Macron is the president of France", "Emmanuel Macron was president of France in 2018".
    fn predicated(&self, index: usize, role: &'a Mention) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        self.plain_role(role)?;
        let link = match self.words(person.tokens.end, role.tokens.start)?[..] {
            ["is"] | ["is", "the"] => Link::Is,
            ["was"] | ["was", "the"] => Link::Was,
            _ => return None,
        };
        let on = self.date_behind(role).or_else(|| {
            let date = self.date_before_when(person).filter(|_| link == Link::Was)?;
            Some((date, role.tokens.end))
        });
        let end = on.map_or(role.tokens.end, |(_, end)| end);
        self.ends_clause(end).then(|| Bond {
            title: role,
            link,
            direct: true,
            on: on.map(|(at, _)| at),
            place: None,
        })
    }

    /// "The president of France is Emmanuel Macron", "In 2018 the president of France was Emmanuel Macron".
    fn equated(&self, role: &'a Mention, person: &Mention) -> Option<Bond<'a>> {
        self.plain_role(role)?;
        let link = match self.words(role.tokens.end, person.tokens.start)?[..] {
            ["is"] => Link::Is,
            ["was"] => Link::Was,
            _ => return None,
        };
        self.ends_clause(person.tokens.end).then(|| Bond {
            title: role,
            link,
            direct: true,
            on: self.date_before(role),
            place: None,
        })
    }

    /// "In France, where Emmanuel Macron is president".
    fn set_in(&self, index: usize, place: &'a Mention, title: &'a Mention) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        let Value::Title(plain) = title.value else { return None };
        let clause = land::places(place).is_some()
            && matches!(plain.tense, Tense::Plain | Tense::Current)
            && matches!(self.words(place.tokens.end, person.tokens.start)?[..], [",", "where"])
            && matches!(self.words(person.tokens.end, title.tokens.start)?[..], ["is"])
            && self.ends_clause(title.tokens.end);
        clause.then_some(Bond { title, link: Link::Is, direct: true, on: None, place: Some(place) })
    }

    /// "As president of France, Emmanuel Macron": of what is done in office, at whatever time.
    fn serving_as(&self, role: &'a Mention, person: &Mention) -> Option<Bond<'a>> {
        self.plain_role(role)?;
        let joined = matches!(self.words(role.tokens.end, person.tokens.start)?[..], [","]);
        (joined && self.word_before(role.tokens.start).eq_ignore_ascii_case("as")).then_some(Bond {
            title: role,
            link: Link::Apposed,
            direct: false,
            on: None,
            place: None,
        })
    }

    /// A role that tells of a holder at one time, and not the first or the longest-serving of many.
    fn plain_role(&self, role: &Mention) -> Option<()> {
        let Value::Role { title, .. } = role.value else { return None };
        let ranked =
            self.words(role.tokens.start, role.tokens.end)?.iter().any(|word| words::ranks_holder(word));
        (matches!(title.tense, Tense::Plain | Tense::Current) && !ranked).then_some(())
    }

    /// The time right before a title: "In 2018, then-President …".
    fn date_before(&self, title: &Mention) -> Option<PartialDate> {
        let date = self.mentions.iter().rfind(|date| {
            date.tokens.end <= title.tokens.start
                && matches!(
                    self.words(date.tokens.end, title.tokens.start).as_deref(),
                    Some([] | [","] | [",", "the"] | ["the"])
                )
        })?;
        self.date_in(date)
    }

    /// The time before a clause: "in 2018, when Emmanuel Macron was …".
    fn date_before_when(&self, person: &Mention) -> Option<PartialDate> {
        let date = self.mentions.iter().rfind(|date| {
            date.tokens.end <= person.tokens.start
                && matches!(
                    self.words(date.tokens.end, person.tokens.start).as_deref(),
                    Some([",", "when"] | ["when"])
                )
        })?;
        self.date_in(date)
    }

    /// The time behind a role, and the token behind it: "president of France in 2018".
    fn date_behind(&self, role: &Mention) -> Option<(PartialDate, u32)> {
        let date = self.mentions.iter().find(|date| date.tokens.start == role.tokens.end + 1)?;
        Some((self.date_in(date)?, date.tokens.end))
    }

    /// The day, month or year of a date that "in" or "on" stands before.
    fn date_in(&self, date: &Mention) -> Option<PartialDate> {
        let before = self.word_before(date.tokens.start);
        let Value::Date(printed) = &date.value else { return None };
        let joined = ["in", "on"].iter().any(|word| before.eq_ignore_ascii_case(word));
        printed.resolved.filter(|_| joined && printed.year.is_some() && printed.span_of_years.is_none())
    }

    /// The place behind a name: "Prime Minister NAME of Japan".
    fn owner_behind(&self, index: usize) -> Option<&'a Mention> {
        let (person, place) = (&self.mentions[index], self.mentions.get(index + 1)?);
        let joined = matches!(self.words(person.tokens.end, place.tokens.start)?[..], ["of"] | ["of", "the"]);
        (joined && land::places(place).is_some()).then_some(place)
    }

    /// The place that a headline begins with: "Japan: Prime Minister NAME …".
    fn topic(&self, title: &Mention) -> Option<&'a Mention> {
        let place = self.mentions.iter().find(|place| place.tokens.end + 1 == title.tokens.start)?;
        (self.word(place.tokens.end) == ":" && land::places(place).is_some()).then_some(place)
    }

    /// Whether some term of the person under such a title is of the place, of what lies around it, or for a seat in it.
    fn may_be_of(&self, person: EntityId, title: TitleMention, place: &Mention) -> bool {
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

    /// Whether a list may go on behind the comma at `at`.
    fn goes_on(&self, at: u32) -> bool {
        let listed = |other: &Mention| {
            matches!(other.value, Value::Person(_) | Value::Stranger | Value::Title(_) | Value::Role { .. })
        };
        matches!(self.word(at + 1), "and" | "or" | "as" | "the")
            || self.mentions.iter().any(|other| other.tokens.start == at + 1 && listed(other))
    }

    fn ends_clause(&self, at: u32) -> bool {
        matches!(self.word(at), "" | "." | "," | ";" | "and" | "but" | "while")
    }

    fn word(&self, at: u32) -> &'a str {
        let end = self.article.document.sentences[self.sentence].tokens.end;
        if (at as usize) < end { self.article.document.word(at as usize) } else { "" }
    }

    fn word_before(&self, at: u32) -> &'a str {
        let first = self.article.document.sentences[self.sentence].tokens.start;
        match (at as usize).checked_sub(1) {
            Some(before) if before >= first => self.article.document.word(before),
            _ => "",
        }
    }

    fn words(&self, start: u32, end: u32) -> Option<Vec<&'a str>> {
        const FEW: u32 = 16;
        (start <= end && end - start <= FEW).then(|| (start..end).map(|at| self.word(at)).collect())
    }
}

/// What someone is told to do within so many days of publication, they do in the office they hold then.
const DAYS_AROUND: i64 = 8;

/// Whether the words behind the claim tell what the person does now: a verb in the present or future, or one in the past beside a day around
/// publication. Only a verb right behind the name counts: "President Obama's policies are" says nothing of who is president.
fn acts_now(article: &Article<'_>, sentence: usize, span: Span) -> bool {
    let line = article.line(sentence);
    let last = article.document.token_at(span.end.saturating_sub(1));
    let Some(after) = line.offset_of_token(last + 1).map(|at| &line.text[at..]) else { return false };
    let mut rest = after.split(' ').skip_while(|word| matches!(*word, "," | "who" | "currently" | "now"));
    let verb = rest.next().unwrap_or("");
    if words::is_present(verb) {
        return true;
    }
    let near = |date: PartialDate| {
        date.exact()
            .zip(article.published.date)
            .is_some_and(|(day, published)| elapsed::days_between(day, published).abs() <= DAYS_AROUND)
    };
    words::is_past(verb)
        && article.mentions_in(sentence).iter().any(|mention| match &mention.value {
            Value::Date(date) => date.resolved.is_some_and(near),
            Value::Period(period) => period.start.resolved.is_some_and(near),
            _ => false,
        })
}
