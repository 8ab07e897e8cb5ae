//! A spell checker for facts.
