//! What Factlint knows: the schema of its tables, the pack they compile to, and the questions it answers.

mod date;
mod fold;

pub use date::{DateError, PartialDate, Precision};
pub use fold::{Key, fold, is_apostrophe, is_dash, join, key, words};

/// An entity of the reference: a place, a person, an organisation, an office or an event. An index, valid for one [`Reference`] only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// A title as offices bear it ("president"). An index, valid for one [`Reference`] only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleId(pub u32);
