//! A spell checker for facts: finds the checkable claims of a news text and judges each by arithmetic or against a reference.
//!
//! ```no_run
//! # fn main() -> Result<(), factlint::PackError> {
//! let checker = factlint::Checker::from_pack(&std::fs::read("factlint.pack").unwrap())?;
//! let report = checker.check("They met on Tuesday, January 5, 2026.", &factlint::Options::default());
//! assert_eq!(report.claims[0].verdict, factlint::Verdict::Refuted);
//! # Ok(())
//! # }
//! ```
//!
//! Data flows one way: [`document`] → [`mention`] → [`claim`] → [`judge`] → [`report`]. The same text, options and reference give the same
//! report, to the byte.

pub mod article;
mod checker;
pub mod claim;
pub mod document;
pub mod english;
pub mod holdings;
pub mod judge;
pub mod mention;
pub mod report;
mod span;
#[cfg(target_family = "wasm")]
mod wasm;

pub use checker::{Checker, Options, UnknownKind};
/// What is known, and how tables become a pack.
pub use factlint_reference as reference;
pub use factlint_reference::{Edition, PackError, Reference, TableError, TableFile};
pub use report::{Reason, Report, Verdict};
pub use span::Span;
