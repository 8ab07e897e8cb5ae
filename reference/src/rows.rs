//! The rows of the tables, with ids resolved.

use crate::date::PartialDate;
use crate::{EntityId, TitleId};

/// A text of the reference; read it with [`Reference::text`](crate::Reference::text).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Text(pub(crate) u32);

impl Text {
    /// Whether the cell was empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Something that stands for a value: an entity where there is one, else a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    /// An entity of the reference.
    Entity(EntityId),
    /// Plain text.
    Text(Text),
}

impl Object {
    /// The entity, if it is one.
    pub fn entity(self) -> Option<EntityId> {
        match self {
            Object::Entity(id) => Some(id),
            Object::Text(_) => None,
        }
    }
}

/// A source. An index, valid for one reference only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub(crate) u32);

/// Where facts come from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id in the tables.
    pub id: Text,
    /// Title of the list or page.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// Its address.
    pub url: Text,
    /// SPDX id, `public-domain` or `facts-only`.
    pub licence: Text,
    /// The day up to which it tells the state of things.
    pub describes: Option<PartialDate>,
    /// Whether it came with tables that the user added.
    pub added: bool,
}

/// What sort of thing an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum EntityKind {
    Country,
    FormerCountry,
    Territory,
    Continent,
    Region,
    State,
    City,
    Mountain,
    River,
    Lake,
    Island,
    Desert,
    Person,
    Organisation,
    Office,
    Event,
}

impl EntityKind {
    /// In the order of [`PLACE_KINDS`](crate::schema::PLACE_KINDS).
    pub(crate) const PLACES: [EntityKind; 12] = {
        use EntityKind::*;
        [
            Country,
            FormerCountry,
            Territory,
            Continent,
            Region,
            State,
            City,
            Mountain,
            River,
            Lake,
            Island,
            Desert,
        ]
    };

    /// Whether it is a place of any kind.
    pub fn is_place(self) -> bool {
        self <= EntityKind::Desert
    }

    /// Whether it is a state, a former state or a territory.
    pub fn is_country(self) -> bool {
        self <= EntityKind::Territory
    }
}

/// Something with an id and names.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its id in the tables.
    pub id: Text,
    /// Its usual name; for an office, its title.
    pub name: Text,
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// The kind in words, as the table has it: `country`, `bloc`, `armistice`.
    pub sort: &'static str,
    /// The place around a place, the country of a person or organisation, what an office belongs to.
    pub within: Option<EntityId>,
    /// When it begins: birth, founding, the first day of an event.
    pub start: Option<PartialDate>,
    /// When it ends: death, dissolution, the last day of an event.
    pub end: Option<PartialDate>,
    /// Where the row comes from.
    pub source: SourceId,
    /// The place in the list of its own kind.
    pub(crate) detail: u32,
}

/// What is known of a person besides name, life and country.
#[derive(Clone, Copy, Debug, Default)]
pub struct PersonDetail {
    /// `f`, `m` or empty.
    pub gender: &'static str,
}

/// An office.
#[derive(Clone, Copy, Debug)]
pub struct OfficeDetail {
    /// Its first title.
    pub title: TitleId,
    /// What it belongs to.
    pub of: EntityId,
    /// Which role it plays: a word of [`ROLES`](crate::schema::ROLES), or empty.
    pub role: &'static str,
    /// Whether its holder is what news calls the country's leader.
    pub leader: bool,
    /// Whether only one person holds it at a time.
    pub single: bool,
}

/// What is known of an event besides its name and days.
#[derive(Clone, Debug, Default)]
pub struct EventDetail {
    /// The kind in words: `war`, `treaty`.
    pub kind: Text,
    /// Where it took place.
    pub places: Vec<Object>,
    /// Who took part.
    pub participants: Vec<Object>,
}

/// A term of office.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Term {
    pub office: EntityId,
    pub person: EntityId,
    pub start: Option<PartialDate>,
    pub end: Option<PartialDate>,
    pub seat: Text,
    pub party: Text,
    pub camp: Text,
    /// `acting`, `interim`, `elect`, `disputed` or empty.
    pub status: &'static str,
    pub number: Option<u16>,
    pub known_to: Option<PartialDate>,
    pub source: SourceId,
}

/// A journey.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Journey {
    pub traveller: EntityId,
    pub office: Option<EntityId>,
    pub from: Option<EntityId>,
    pub to: EntityId,
    pub places: Vec<Object>,
    pub start: PartialDate,
    pub end: Option<PartialDate>,
    /// A word of [`JOURNEY_KINDS`](crate::schema::JOURNEY_KINDS), or empty.
    pub kind: &'static str,
    pub occasion: Text,
    /// Whether only the official days are known, not the stay.
    pub meeting_days_only: bool,
    pub source: SourceId,
}

/// A meeting of leaders.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Summit {
    pub series: Text,
    pub number: Option<u16>,
    pub name: Text,
    pub host: Option<Object>,
    pub places: Vec<Object>,
    pub start: PartialDate,
    pub end: Option<PartialDate>,
    pub participants: Vec<Object>,
    pub source: SourceId,
}

/// A membership.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Membership {
    pub member: EntityId,
    pub organisation: EntityId,
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    /// A word of [`MEMBER_STATUS`](crate::schema::MEMBER_STATUS); `member` if the cell was empty.
    pub status: &'static str,
    pub known_to: Option<PartialDate>,
    pub source: SourceId,
}

/// A measure. An index, valid for one reference only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuantityId(pub(crate) u32);

/// What a measure measures.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Quantity {
    pub id: Text,
    pub name: Text,
    pub unit: Text,
    /// `level`, `rate`, `share` or `count`.
    pub kind: &'static str,
}

/// A value of a measure.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Measure {
    pub subject: EntityId,
    pub quantity: QuantityId,
    pub object: Option<Object>,
    pub period: Option<PartialDate>,
    pub value: f64,
    pub source: SourceId,
}

/// What one entity is to another.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Relation {
    pub subject: EntityId,
    pub property: Text,
    pub object: Option<Object>,
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    pub known_to: Option<PartialDate>,
    pub source: SourceId,
}

/// An election.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Election {
    pub country: EntityId,
    pub kind: Text,
    pub date: PartialDate,
    pub round: Text,
    pub winner: Option<Object>,
    pub party: Text,
    pub source: SourceId,
}

/// A declaration that a list is complete over a window.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the columns are described in data/README.md")]
pub struct Coverage {
    pub relation: Text,
    pub subject: Text,
    pub offices: Vec<EntityId>,
    pub object: Text,
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    pub complete: bool,
    pub as_of: Option<PartialDate>,
    pub source: SourceId,
    pub note: Text,
}
