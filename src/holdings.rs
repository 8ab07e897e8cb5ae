//! What a reference holds, and to when.

use factlint_reference::{PartialDate, Reference};
use serde::Serialize;

/// What a reference holds.
#[derive(Clone, Debug, Serialize)]
pub struct Holdings<'r> {
    /// Version of the data: year and month.
    pub version: &'r str,
    /// The day on which the data ends.
    pub ends: String,
    /// Every table, in the order of the schema.
    pub tables: Vec<Holding>,
    /// Every list that is declared complete, or known not to be.
    pub declarations: Vec<Declaration<'r>>,
}

/// How much a table holds.
#[derive(Clone, Debug, Serialize)]
pub struct Holding {
    /// Its name.
    pub table: &'static str,
    /// Its rows.
    pub rows: usize,
    /// Its cells that state something besides ids, kinds and sources.
    pub facts: usize,
}

/// A list that is declared complete over a window.
#[derive(Clone, Debug, Serialize)]
pub struct Declaration<'r> {
    /// The table that the list is of.
    pub relation: &'r str,
    /// Whose list it is.
    pub subject: &'r str,
    /// The offices that it is limited to, by id.
    pub offices: Vec<&'r str>,
    /// What the list is of; `*` for anything.
    pub object: &'r str,
    /// The first day of the window; none where it has no beginning.
    pub from: Option<String>,
    /// The last day of the window; none where it reaches to the end of the data.
    pub to: Option<String>,
    /// Whether the list is complete.
    pub complete: bool,
    /// The day of the last check.
    pub as_of: Option<String>,
    /// Who vouches for it.
    pub authority: &'r str,
    /// Where.
    pub url: &'r str,
    /// What was compared, and what is left out.
    pub note: &'r str,
}

impl<'r> Holdings<'r> {
    /// What `reference` holds.
    pub fn of(reference: &'r Reference) -> Self {
        let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
        // Ids become names where there is an entity; others (`world`, `*`, a series) stay as they are.
        let name = |text| {
            let id = reference.text(text);
            reference.by_id(id).map_or(id, |entity| reference.name(entity))
        };
        let declarations = reference.coverage().iter().map(|coverage| {
            let source = reference.source(coverage.source);
            Declaration {
                relation: reference.text(coverage.relation),
                subject: name(coverage.subject),
                offices: coverage.offices.iter().map(|&office| reference.id(office)).collect(),
                object: name(coverage.object),
                from: date(coverage.from),
                to: date(coverage.to),
                complete: coverage.complete,
                as_of: date(coverage.as_of),
                authority: reference.text(source.publisher),
                url: reference.text(source.url),
                note: reference.text(coverage.note),
            }
        });
        let tables = reference.sizes().into_iter();
        Self {
            version: &reference.edition().version,
            ends: reference.ends().to_string(),
            tables: tables.map(|(table, rows, facts)| Holding { table, rows, facts }).collect(),
            declarations: declarations.collect(),
        }
    }
}
