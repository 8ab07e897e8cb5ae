//! `factlint pack`: tables of one's own become a pack.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

/// Compiles tables into a pack
#[derive(clap::Args)]
pub struct Args {
    /// Directory with tables and the file EDITION, laid out like the project's `data/`
    dir: PathBuf,
    /// Where to write the pack
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

pub fn run(args: Args) -> Result<ExitCode> {
    let edition =
        factlint::reference::edition_of(&args.dir).with_context(|| args.dir.display().to_string())?;
    let tables = crate::data::tables(&args.dir)?;
    let pack =
        factlint::reference::compile(&tables, &edition).map_err(|errors| crate::data::listed(&errors))?;
    fs::write(&args.output, pack).with_context(|| args.output.display().to_string())?;
    Ok(ExitCode::SUCCESS)
}
