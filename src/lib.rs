//! A spell checker for facts.

pub mod claim;
pub mod document;
pub mod english;
pub mod mention;
mod span;

pub use span::Span;
