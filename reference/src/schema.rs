//! The tables and their columns, as `data/README.md` describes them.

/// A table: its name, which is its folder under `data/`, and its columns in order.
#[derive(Debug)]
pub struct TableSpec {
    /// Name of the folder.
    pub name: &'static str,
    /// The columns, in the order of the header.
    pub columns: &'static [ColumnSpec],
    /// Whether the rows go into the pack.
    pub packed: bool,
}

/// A column.
#[derive(Debug)]
pub struct ColumnSpec {
    /// Its name in the header.
    pub name: &'static str,
    /// What a cell may hold.
    pub cell: CellSpec,
    /// Whether the cell must be filled.
    pub required: bool,
    /// Whether it belongs to the key by which an overlay finds a row.
    pub key: bool,
}

/// What a cell may hold.
#[derive(Clone, Copy, Debug)]
pub enum CellSpec {
    /// The id that the row gives to its entity.
    NewId,
    /// The id of an entity or source in one of these tables.
    Ref(&'static [&'static str]),
    /// The id of an entity, or else plain text.
    RefOrText,
    /// Ids separated by `;`.
    Refs(&'static [&'static str]),
    /// Ids or texts separated by `;`, or `*`.
    List,
    /// Any text.
    Text,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date,
    /// A decimal number. Eight significant digits and five decimals are kept.
    Number,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

const fn column(name: &'static str, cell: CellSpec) -> ColumnSpec {
    ColumnSpec { name, cell, required: false, key: false }
}

const fn required(name: &'static str, cell: CellSpec) -> ColumnSpec {
    ColumnSpec { name, cell, required: true, key: false }
}

const fn key(name: &'static str, cell: CellSpec) -> ColumnSpec {
    ColumnSpec { name, cell, required: true, key: true }
}

const fn optional_key(name: &'static str, cell: CellSpec) -> ColumnSpec {
    ColumnSpec { name, cell, required: false, key: true }
}

const SOURCE: ColumnSpec = required("source", CellSpec::Ref(&["sources"]));
const ENTITY: &[&str] = &["places", "people", "organisations", "offices", "events"];
const AREA: &[&str] = &["places", "organisations"];

/// Kinds of places.
pub const PLACE_KINDS: &[&str] = &[
    "country",
    "former_country",
    "territory",
    "continent",
    "region",
    "state",
    "city",
    "mountain",
    "river",
    "lake",
    "island",
    "desert",
];
/// Kinds of organisations.
pub const ORGANISATION_KINDS: &[&str] = &[
    "bloc",
    "agency",
    "company",
    "party",
    "court",
    "bank",
    "body",
    "university",
    "media",
    "armed_group",
    "charity",
];
/// What the holder of an office is.
pub const ROLES: &[&str] = &[
    "head_of_state",
    "head_of_government",
    "both",
    "monarch",
    "deputy",
    "party_leader",
    "minister",
    "legislator",
    "presiding",
    "governor",
    "mayor",
    "judge",
    "organisation_head",
];
/// Kinds of names.
pub const NAME_KINDS: &[&str] = &[
    "name",
    "alias",
    "short",
    "official",
    "former",
    "adjective",
    "demonym",
    "metonym",
    "abbreviation",
    "title",
];
/// How a term of office is limited.
pub const TERM_STATUS: &[&str] = &["acting", "interim", "elect", "disputed"];
/// Kinds of journeys.
pub const JOURNEY_KINDS: &[&str] =
    &["state", "official", "working", "multilateral", "private", "unofficial", "stopover", "other"];
/// Which days of a journey a row knows.
pub const DATES_ARE: &[&str] = &["stay", "meeting"];
/// How a member belongs.
pub const MEMBER_STATUS: &[&str] = &["member", "suspended", "candidate", "observer", "partner", "associate"];
/// Kinds of quantities.
pub const QUANTITY_KINDS: &[&str] = &["level", "rate", "share", "count"];
const YES: &[&str] = &["yes"];
const YES_NO: &[&str] = &["yes", "no"];
const GENDERS: &[&str] = &["f", "m"];
const SEATS: &[&str] = &["1", "many"];

macro_rules! tables {
    ($($(#[$doc:meta])* $constant:ident = $name:literal packed $packed:literal [$($column:expr),* $(,)?];)*) => {
        $($(#[$doc])* pub const $constant: TableSpec =
            TableSpec { name: $name, columns: &[$($column),*], packed: $packed };)*
        /// Every table, in the order in which they are read.
        pub const TABLES: &[&TableSpec] = &[$(&$constant),*];
    };
}

use CellSpec::{Date, List, NewId, Number, OneOf, Ref, RefOrText, Refs, Text};

tables! {
    /// Where facts come from.
    SOURCES = "sources" packed true [
        key("id", NewId), required("title", Text), column("publisher", Text), column("url", Text), column("licence", Text),
        column("describes", Date),
    ];
    /// Countries, cities, regions, mountains, …
    PLACES = "places" packed true [
        key("id", NewId), required("kind", OneOf(PLACE_KINDS)), required("name", Text), column("within", Ref(AREA)),
        column("from", Date), column("to", Date), SOURCE,
    ];
    /// People.
    PEOPLE = "people" packed true [
        key("id", NewId), required("name", Text), column("born", Date), column("died", Date), column("gender", OneOf(GENDERS)),
        column("country", Ref(AREA)), SOURCE,
    ];
    /// Blocs, agencies, companies, parties, …
    ORGANISATIONS = "organisations" packed true [
        key("id", NewId), required("kind", OneOf(ORGANISATION_KINDS)), required("name", Text), column("seat", RefOrText),
        column("country", Ref(AREA)), column("founded", Date), column("dissolved", Date), SOURCE,
    ];
    /// Offices that people hold.
    OFFICES = "offices" packed true [
        key("id", NewId), required("title", Text), required("of", Ref(AREA)), column("role", OneOf(ROLES)),
        column("leader", OneOf(YES_NO)), column("seats", OneOf(SEATS)), SOURCE,
    ];
    /// Dated events.
    EVENTS = "events" packed true [
        key("id", NewId), required("kind", Text), required("name", Text), column("start", Date), column("end", Date),
        column("places", List), column("participants", List), SOURCE,
    ];
    /// Further names of entities.
    NAMES = "names" packed true [
        key("entity", Ref(ENTITY)), key("name", Text), required("kind", OneOf(NAME_KINDS)), column("ambiguous", OneOf(YES)), SOURCE,
    ];
    /// Who held an office, and when.
    TERMS = "terms" packed true [
        key("office", Ref(&["offices"])), key("person", Ref(&["people"])), optional_key("start", Date), column("end", Date),
        optional_key("seat", Text), column("party", Text), column("camp", Text), column("status", OneOf(TERM_STATUS)),
        column("number", Number), column("known_to", Date), SOURCE,
    ];
    /// Journeys of office holders.
    JOURNEYS = "journeys" packed true [
        key("traveller", Ref(&["people"])), column("office", Ref(&["offices"])), column("from", Ref(AREA)),
        key("to", Ref(AREA)), column("places", List), key("start", Date), column("end", Date),
        column("kind", OneOf(JOURNEY_KINDS)), column("occasion", Text), column("dates_are", OneOf(DATES_ARE)), SOURCE,
    ];
    /// Meetings of leaders in series.
    SUMMITS = "summits" packed true [
        key("series", Text), column("number", Number), key("name", Text), column("host", RefOrText), column("places", List),
        key("start", Date), column("end", Date), column("participants", List), SOURCE,
    ];
    /// Who belongs to what, and when.
    MEMBERSHIPS = "memberships" packed true [
        key("member", Ref(AREA)), key("organisation", Ref(&["organisations"])), optional_key("from", Date),
        column("to", Date), column("status", OneOf(MEMBER_STATUS)), column("known_to", Date), SOURCE,
    ];
    /// What measures there are, and their units.
    QUANTITIES = "quantities" packed true [
        key("id", NewId), required("name", Text), required("unit", Text), required("kind", OneOf(QUANTITY_KINDS)), SOURCE,
    ];
    /// Values of measures.
    MEASURES = "measures" packed true [
        key("subject", Ref(ENTITY)), key("measure", Ref(&["quantities"])), optional_key("object", RefOrText),
        optional_key("period", Date), required("value", Number), SOURCE,
    ];
    /// Anything else that one entity is to another.
    RELATIONS = "relations" packed true [
        key("subject", Ref(ENTITY)), key("property", Text), optional_key("object", RefOrText), optional_key("from", Date),
        column("to", Date), column("known_to", Date), SOURCE,
    ];
    /// Elections and referendums.
    ELECTIONS = "elections" packed true [
        key("country", Ref(AREA)), key("kind", Text), key("date", Date), column("round", Text), column("winner", RefOrText),
        column("party", Text), SOURCE,
    ];
    /// Over which windows which lists are complete.
    COVERAGE = "coverage" packed true [
        key("relation", Text), optional_key("subject", Text), optional_key("office", Refs(&["offices"])),
        optional_key("object", Text), optional_key("from", Date), column("to", Date), required("complete", OneOf(YES_NO)),
        column("as_of", Date), SOURCE, column("note", Text),
    ];
    /// Differences from other tables, and what settled them.
    DECISIONS = "decisions" packed false [
        required("table", Text), required("key", Text), required("field", Text), column("ours", Text), column("theirs", Text),
        required("compared_with", Text), SOURCE, column("note", Text),
    ];
}

impl CellSpec {
    /// Whether cells are kept as texts, not as numbers that stand for something else.
    pub(crate) fn is_text(self) -> bool {
        !matches!(self, Date | Number | OneOf(_))
    }

    /// Whether a cell may hold several things, divided by semicolons.
    pub(crate) fn is_list(self) -> bool {
        matches!(self, List | Refs(_))
    }
}

impl TableSpec {
    /// The table with this name.
    pub fn named(name: &str) -> Option<&'static TableSpec> {
        TABLES.iter().copied().find(|table| table.name == name)
    }

    /// The index of the column with this name.
    pub fn column(&self, name: &str) -> Option<usize> {
        // Most names are the very literals of this module, so that comparing addresses finds them.
        let same = |column: &ColumnSpec| std::ptr::eq(column.name, name);
        self.columns
            .iter()
            .position(same)
            .or_else(|| self.columns.iter().position(|column| column.name == name))
    }

    /// Whether its rows give ids to entities or sources.
    pub fn gives_ids(&self) -> bool {
        matches!(self.columns[0].cell, NewId)
    }
}
