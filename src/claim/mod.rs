//! Kinds of claims.

use crate::english::Sense;

/// The words on which each kind looks at a sentence.
pub fn triggers() -> Vec<(&'static str, Sense)> {
    Vec::new()
}
