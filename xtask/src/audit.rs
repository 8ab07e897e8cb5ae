//! The audit of the tables.

use std::process::ExitCode;

use anyhow::{Context, Result};
use factlint_reference::{Reference, compile, edition_of, table_files};

use crate::run::root;

/// Compiles the tables, prints what is wrong with them, or how many rows and facts each has.
pub fn run() -> Result<ExitCode> {
    let data = root().join("data");
    let files = table_files(&data).with_context(|| format!("cannot read {}", data.display()))?;
    let pack = match compile(&files, &edition_of(&data)?) {
        Ok(pack) => pack,
        Err(errors) => {
            errors.iter().for_each(|error| eprintln!("{error}"));
            return Ok(ExitCode::FAILURE);
        }
    };
    let sizes = Reference::from_pack(&pack)?.sizes();
    for (table, rows, facts) in &sizes {
        println!("{table:14} {rows:8} rows {facts:8} facts");
    }
    println!("{} facts, pack of {} bytes", sizes.iter().map(|size| size.2).sum::<usize>(), pack.len());
    Ok(ExitCode::SUCCESS)
}
