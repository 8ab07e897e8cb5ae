//! Office-holders as texts speak of them: a person, a person with a title, or a title that one person bears on the article's day.

use factlint_reference::{EntityId, Held, PartialDate, Reference, Term};
use jiff::ToSpan;

use super::visit::Actor;
use crate::article::Article;
use crate::english::politics;
use crate::mention::{Mention, Named, Tense, TitleMention, TitleRef, Value};

/// Somebody whom the text names or describes by an office.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holder {
    pub(super) person: EntityId,
    /// The title that stands beside the name, or that describes the person.
    pub(super) title: Option<TitleRef>,
    /// What the title is of.
    pub(super) of: Option<Named>,
    /// Whether what is said behind the name is surely said of this person: in "an aide to Biden, who resigned" it is not.
    pub(super) sure: bool,
}

impl Holder {
    /// Who `mention` stands for. `before` is the line up to it.
    pub(super) fn of(
        article: &Article<'_>,
        sentence: usize,
        mention: &Mention,
        before: &str,
    ) -> Option<Self> {
        let sure = !politics::hands_on(before);
        match mention.value {
            Value::Person(named) => {
                let person = named.sure()?;
                let beside = article
                    .mentions_in(sentence)
                    .iter()
                    .find(|other| other.tokens.end == mention.tokens.start);
                let (title, of) = match beside.map(|other| &other.value) {
                    Some(Value::Title(title)) => (Some(title.title), None),
                    Some(Value::Role { of, title }) => (Some(title.title), Some(*of)),
                    _ => (None, None),
                };
                Some(Self { person, title, of, sure })
            }
            Value::Role { of, title } => {
                let person = bearer(article, of, title)?;
                Some(Self { person, title: Some(title.title), of: Some(of), sure })
            }
            Value::Title(title) if matches!(title.tense, Tense::Plain | Tense::Current) => {
                match Actor::of(article, mention)? {
                    Actor::Person(person) => Some(Self { person, title: Some(title.title), of: None, sure }),
                    Actor::Holders { .. } => None,
                }
            }
            _ => None,
        }
    }

    /// The only person that the sentence before this one names, if the pronoun `he` fits.
    pub(super) fn meant_by(article: &Article<'_>, sentence: usize, he: bool) -> Option<Self> {
        let before = sentence.checked_sub(1)?;
        let mut found: Option<EntityId> = None;
        for mention in article.mentions_in(before) {
            match mention.value {
                Value::Stranger => return None,
                Value::Person(named) => {
                    let person = named.sure()?;
                    if found.is_some_and(|other| other != person) {
                        return None;
                    }
                    found = Some(person);
                }
                _ => {}
            }
        }
        let person = found?;
        let fits = article.reference.person(person).gender == if he { "m" } else { "f" };
        fits.then_some(Self { person, title: None, of: None, sure: false })
    }

    /// The person's terms in the offices that the title can mean; all of them without a title.
    pub(super) fn terms<'r>(&self, reference: &'r Reference) -> Vec<&'r Term> {
        let fits = |term: &&Term| {
            self.title.is_none_or(|title| title.names(term.office, reference))
                && self.of.is_none_or(|of| {
                    reference.entity(term.office).within.is_some_and(|place| of.candidates().contains(&place))
                })
        };
        reference.terms_of_person(self.person).filter(fits).collect()
    }
}

/// The one person who surely holds the office on the article's day.
fn bearer(article: &Article<'_>, of: Named, title: TitleMention) -> Option<EntityId> {
    if !matches!(title.tense, Tense::Plain | Tense::Current) || title.acting {
        return None;
    }
    let (day, of) = (article.published.date?, of.sure()?);
    let mut holders = title.title.offices(of, article.reference).into_iter().flat_map(|office| {
        article.reference.holders(office, day).filter(|(term, held)| *held == Held::Yes && term.is_full())
    });
    let person = holders.next()?.0.person;
    holders.all(|(term, _)| term.person == person).then_some(person)
}

/// How a date on record lies to a stated one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Fails,
    Near,
    Holds,
}

/// Whether `known` falls into `stated`, or misses it by no more than `before` or `after` days.
pub(super) fn fit(stated: PartialDate, known: PartialDate, before: i64, after: i64) -> Fit {
    let (from, to) = (stated.first(), stated.last());
    if known.first() <= to && from <= known.last() {
        Fit::Holds
    } else if known.first() <= to.saturating_add(before.days())
        && known.last() >= from.saturating_sub(after.days())
    {
        Fit::Near
    } else {
        Fit::Fails
    }
}
