//! The imported tables.

use std::process::ExitCode;

use anyhow::{Result, bail};

/// Makes the imported tables anew.
pub fn run() -> Result<ExitCode> {
    bail!("no table is imported")
}
