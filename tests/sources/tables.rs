//! The independent tables, as they stand.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use factlint::reference::PartialDate;

/// A folder of tables that are no part of the project.
pub struct Tables {
    folder: PathBuf,
}

impl Tables {
    /// The folder, if there is one.
    pub fn find() -> Option<Self> {
        let named = std::env::var_os("FACTLINT_SOURCES").map(PathBuf::from);
        let folder = named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/sources"));
        folder.is_dir().then_some(Self { folder })
    }

    /// The records of a table; none if the folder lacks it.
    pub fn records(&self, file: &str) -> Vec<Record> {
        let path = self.folder.join(file);
        match std::fs::read(&path) {
            Ok(bytes) => records(&bytes),
            Err(_) => {
                println!("{file} is not there");
                Vec::new()
            }
        }
    }
}

/// A record: its cells by the names of their columns.
pub struct Record(HashMap<String, String>);

impl Record {
    /// A cell without the blanks around it; empty if there is no such column.
    pub fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", |cell| cell.trim())
    }

    /// A cell that is a date.
    pub fn date(&self, column: &str) -> Option<PartialDate> {
        self.get(column).parse().ok()
    }
}

/// The records of a table with a line of headings.
pub fn records(bytes: &[u8]) -> Vec<Record> {
    let mut reader = csv::Reader::from_reader(bytes);
    let headings = reader.headers().expect("a line of headings").clone();
    let cells = |row: csv::StringRecord| {
        Record(
            headings.iter().zip(row.iter()).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect(),
        )
    };
    reader.records().map(|row| cells(row.expect("a well-formed table"))).collect()
}
