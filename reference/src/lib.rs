//! What Factlint knows.
