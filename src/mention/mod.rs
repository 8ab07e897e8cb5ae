//! What the text names: dates, durations, numbers, quantities, people, places, offices, organisations, events.
//!
//! Recognisers extract, one file a subject; a last step then drops overlaps within a type and joins what belongs
//! together. Nothing here judges.

mod date;
mod duration;
mod fraction;
mod hedge;
mod literal;
mod measure;
mod money;
mod name;
mod number;
mod numeral;
mod numeric;
mod period;
mod published;
mod quantity;
mod reader;
mod resolve;
mod role;
mod time;
mod year;

use std::ops::Range;

use factlint_reference::{EntityId, Reference, TitleId};
use jiff::civil::Date;

pub use literal::literals;
pub use number::{Hedge, Number};
pub use time::{DateMention, DurationMention, PeriodMention, Unit as TimeUnit};

use crate::document::Document;
use crate::span::Span;

/// Something that the text names.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Where it stands, without a hedge before it.
    pub span: Span,
    /// The tokens that a sentence template replaces: those of the span, and those of the hedge before it.
    pub tokens: Range<u32>,
    /// What is named.
    pub value: Value,
}

/// What a mention names.
#[derive(Clone, Debug)]
pub enum Value {
    /// A day, a month or a year.
    Date(DateMention),
    /// A stretch of time with two ends.
    Period(PeriodMention),
    /// A length of time.
    Duration(DurationMention),
    /// A plain number, a count.
    Number(Number),
    /// A rank or a turn: "third", "12th". `last` and the like are words, not ordinals.
    Ordinal(u32),
    /// A percentage; the number is of percent, or of percentage points.
    Percent {
        /// In percent.
        number: Number,
        /// Whether the text says "percentage points".
        points: bool,
    },
    /// A sum of money.
    Money {
        /// In the currency's main unit.
        number: Number,
        /// ISO 4217 code; `None` where the sign is shared ("crowns") and nothing settles it.
        currency: Option<&'static str>,
    },
    /// A measured quantity.
    Quantity {
        /// In the printed unit.
        number: Number,
        /// The unit.
        unit: &'static crate::english::units::Unit,
    },
    /// A temperature.
    Temperature {
        /// In degrees of the unit.
        number: Number,
        /// The unit; `None` where "degrees" stands alone.
        unit: Option<&'static crate::english::units::Unit>,
    },
    /// Somebody's age in years ("61-year-old", "aged 61"). A bare ", 61," is a number.
    Age(Number),
    /// A person of the reference.
    Person(Named),
    /// A person that the reference does not know: a title with capitalised words behind it.
    Stranger,
    /// A place of the reference.
    Place {
        /// Which.
        named: Named,
        /// Whether the name is a noun, an adjective, …
        form: PlaceForm,
    },
    /// An organisation of the reference.
    Organisation(Named),
    /// The title of an office: "president", "Prime Minister", "Sen."
    Title(TitleMention),
    /// An office of a country or organisation: "South Korean leader", "president of France".
    Role {
        /// The country or organisation.
        of: Named,
        /// The title.
        title: TitleMention,
    },
    /// An event of the reference.
    Event(Named),
}

/// The form in which a place is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceForm {
    /// "South Korea", "Seoul".
    Name,
    /// "South Korean".
    Adjective,
    /// "South Koreans".
    Demonym,
    /// "the Kremlin", "Downing Street".
    Metonym,
}

/// A title with the words that limit it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitleMention {
    /// The title.
    pub title: TitleRef,
    /// Which holder is meant, as far as words before or behind the title say.
    pub tense: Tense,
    /// Whether the holder is said to be acting or interim.
    pub acting: bool,
}

/// A title that offices bear, or a word for whoever plays a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleRef {
    /// A title of the reference: "president", "taoiseach".
    Borne(TitleId),
    /// "leader": the offices that the reference marks so.
    Leader,
    /// "head of state", "ruler".
    HeadOfState,
    /// "head of government".
    HeadOfGovernment,
    /// "monarch", "sovereign".
    Monarch,
}

impl TitleRef {
    /// Whether `office` bears the title or plays the role.
    pub fn names(self, office: EntityId, reference: &Reference) -> bool {
        match self {
            TitleRef::Borne(title) => reference.offices_with_title(title).contains(&office),
            _ => reference
                .office(office)
                .is_some_and(|detail| self.offices(detail.of, reference).contains(&office)),
        }
    }

    /// The offices of `of` that the title can mean.
    pub fn offices(self, of: EntityId, reference: &Reference) -> Vec<EntityId> {
        let by_role = |wanted: &[&str]| -> Vec<EntityId> {
            reference
                .offices_in(of)
                .filter(|&id| reference.office(id).is_some_and(|office| wanted.contains(&office.role)))
                .collect()
        };
        match self {
            TitleRef::Borne(title) => reference.offices_of(of, title).collect(),
            TitleRef::Leader => reference.leader_offices(of).collect(),
            TitleRef::HeadOfState => by_role(&["head_of_state", "both", "monarch"]),
            TitleRef::HeadOfGovernment => by_role(&["head_of_government", "both"]),
            TitleRef::Monarch => by_role(&["monarch"]),
        }
    }
}

/// Which holder of an office a title means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Nothing is said: the holder at the time that the sentence speaks of.
    Plain,
    /// "former", "ex-": someone who has left the office.
    Former,
    /// "then-": the holder at an earlier time.
    Then,
    /// "-elect", "incoming": elected, not yet in office.
    Elect,
    /// "current", "sitting", "incumbent".
    Current,
}

/// The entities that a name may mean, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    ids: [EntityId; Self::MOST],
    len: u8,
}

impl Named {
    /// More candidates than this are not kept: such a name is never resolved by guessing.
    pub const MOST: usize = 4;

    /// One entity for certain.
    pub fn one(id: EntityId) -> Self {
        Self { ids: [id; Self::MOST], len: 1 }
    }

    /// The candidates `ids`, of which the first [`MOST`](Self::MOST) are kept. `None` if there are none.
    pub fn among(ids: impl IntoIterator<Item = EntityId>) -> Option<Self> {
        let mut ids = ids.into_iter();
        let mut out = Self::one(ids.next()?);
        for id in ids {
            if usize::from(out.len) < Self::MOST && !out.candidates().contains(&id) {
                out.ids[usize::from(out.len)] = id;
                out.len += 1;
            }
        }
        Some(out)
    }

    /// Every candidate.
    pub fn candidates(&self) -> &[EntityId] {
        &self.ids[..usize::from(self.len)]
    }

    /// The entity, where the name means only one.
    pub fn sure(&self) -> Option<EntityId> {
        (self.len == 1).then_some(self.ids[0])
    }
}

/// Everything that the text names, by start, longer ones first; names and literals, with titles joined to what they are of.
pub fn mentions(document: &Document<'_>, reference: &Reference, published: Option<Date>) -> Vec<Mention> {
    let mut all = name::names(document, reference);
    // The "first" of "first minister" counts nothing.
    let in_title = {
        let is_title = |mention: &&Mention| matches!(mention.value, Value::Title(_));
        let titles: Vec<_> = all.iter().filter(is_title).map(|title| title.tokens.clone()).collect();
        move |ordinal: &Mention| titles.iter().any(|title| title.contains(&ordinal.tokens.start))
    };
    role::join(document, reference, published, &mut all);
    let literals = literals(document, published);
    all.extend(literals.into_iter().filter(|one| !(matches!(one.value, Value::Ordinal(_)) && in_title(one))));
    factlint_reference::order::sort_by_key(&mut all, |mention| {
        (mention.span.start, std::cmp::Reverse(mention.span.end))
    });
    all
}

/// The article's day, and what the day was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The day; `None` if it is not known.
    pub date: Option<Date>,
    /// Where it comes from.
    pub from: PublishedFrom,
}

/// Where a publication date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PublishedFrom {
    /// The caller gave it.
    Option,
    /// The text states it: an ISO line, a dateline, "Published …".
    Text,
    /// It is not known.
    None,
}
