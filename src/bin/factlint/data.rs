//! The data that a command works with.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use factlint::{Checker, TableError, TableFile};

#[derive(clap::Args)]
pub struct Data {
    /// Adds the CSV tables of a directory, laid out like the project's `data/`
    #[arg(long, value_name = "DIR")]
    facts: Vec<PathBuf>,
    /// Uses this pack instead of the one inside the program
    #[arg(long, value_name = "FILE")]
    pack: Option<PathBuf>,
}

impl Data {
    /// A checker with all the data asked for.
    pub fn checker(&self) -> Result<Checker> {
        let mut checker = match &self.pack {
            None => Checker::bundled(),
            Some(path) => {
                let named = || path.display().to_string();
                Checker::from_pack(&fs::read(path).with_context(named)?).with_context(named)?
            }
        };
        for folder in &self.facts {
            checker = checker.with_facts(&tables(folder)?).map_err(|errors| listed(&errors))?;
        }
        Ok(checker)
    }
}

/// The tables of a directory: those in folders named after tables, and files named after tables.
pub fn tables(folder: &Path) -> Result<Vec<TableFile>> {
    let named = || folder.display().to_string();
    let mut files = factlint::reference::table_files(folder).with_context(named)?;
    let mut loose: Vec<PathBuf> = fs::read_dir(folder)
        .with_context(named)?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()
        .with_context(named)?;
    loose.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    loose.sort();
    for path in loose {
        let named = || path.display().to_string();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push(TableFile { name, text: fs::read_to_string(&path).with_context(named)? });
    }
    if files.is_empty() {
        bail!("{}: no table is here; expected folders or CSV files named after tables", folder.display());
    }
    Ok(files)
}

/// The problems of tables, one a line.
pub fn listed(errors: &[TableError]) -> anyhow::Error {
    let lines: Vec<String> = errors.iter().map(TableError::to_string).collect();
    anyhow!("the tables cannot be used\n{}", lines.join("\n"))
}
