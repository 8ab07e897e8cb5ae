//! What Factlint knows: the schema of its tables, the pack they compile to, and the questions it answers.
//!
//! `data/README.md` describes the tables. [`compile`] makes a pack of them, [`Reference::from_pack`] reads it back. The
//! reference stands beside the checking pipeline: it knows names and facts, and no text.

mod ask;
mod date;
mod facts;
mod fold;
mod load;
mod names;
mod number;
pub mod order;
mod pack;
mod reference;
mod rows;
pub mod schema;
mod table;

pub use ask::{Held, holds};
pub use date::{DateError, PartialDate, Precision};
pub use fold::{Key, fold, is_apostrophe, is_dash, join, key, words};
pub use names::{Case, Meaning, NameEntry, NameIndex, NameKind, Walk};
pub use pack::{Edition, PackError};
pub use reference::{Reference, compile, edition_of, table_files};
pub use rows::*;
pub use table::{TableError, TableFile};

/// An entity of the reference: a place, a person, an organisation, an office or an event. An index, valid for one [`Reference`] only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// A title as offices bear it ("president"). An index, valid for one [`Reference`] only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleId(pub u32);
