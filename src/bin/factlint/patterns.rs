//! `factlint patterns`: the compiled patterns, which the build of the module for browsers needs.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use factlint::claim::{KINDS, programs};

/// Writes the compiled patterns.
#[derive(clap::Args)]
pub struct Args {
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
}

/// Writes the file.
///
/// # Errors
/// If it cannot be written.
pub fn run(args: Args) -> Result<ExitCode> {
    let patterns = KINDS.iter().flat_map(|kind| kind.patterns()).copied();
    std::fs::write(&args.output, programs(patterns))
        .with_context(|| format!("cannot write {}", args.output.display()))?;
    Ok(ExitCode::SUCCESS)
}
