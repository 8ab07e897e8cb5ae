//! The tables that an import fills, written in order.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use factlint_reference::schema::TableSpec;

use crate::run;

/// The rows of the imported files, by path under `data/`.
#[derive(Default)]
pub struct Output {
    files: BTreeMap<&'static str, Vec<Vec<String>>>,
}

impl Output {
    /// Adds a row to a file, which is named `TABLE/TOPIC.csv`.
    pub fn row<const N: usize>(&mut self, file: &'static str, cells: [&str; N]) {
        self.files.entry(file).or_default().push(cells.iter().map(|cell| (*cell).to_owned()).collect());
    }

    /// Writes every file, its rows in order and without repeats.
    pub fn write(self) -> Result<()> {
        let data = run::root().join("data");
        for (file, mut rows) in self.files {
            rows.sort();
            rows.dedup();
            let path = data.join(file);
            let table = file.split('/').next().and_then(TableSpec::named).context("a table is named so")?;
            fs::create_dir_all(path.parent().expect("a file has a folder"))?;
            let mut writer = csv::Writer::from_path(&path)?;
            writer.write_record(table.columns.iter().map(|column| column.name))?;
            for row in &rows {
                writer.write_record(row)?;
            }
            writer.flush()?;
            println!("{:6} rows {file}", rows.len());
        }
        Ok(())
    }
}
