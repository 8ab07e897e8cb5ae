//! `factlint kinds`: what can be checked.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Result;
use factlint::claim::KINDS;

/// Says what can be checked: every kind of claim with its examples
#[derive(clap::Args)]
pub struct Args {
    /// How to print it
    #[arg(long, value_enum, default_value = "pretty")]
    format: crate::coverage::Format,
}

pub fn run(args: Args) -> Result<ExitCode> {
    let mut out = anstream::stdout().lock();
    match args.format {
        crate::coverage::Format::Json => writeln!(out, "{}", serde_json::to_string(KINDS)?)?,
        crate::coverage::Format::Pretty => {
            for kind in KINDS {
                writeln!(out, "{} ({})\n  {}", kind.title, kind.id, kind.means)?;
                for example in kind.examples.iter().filter(|example| !example.claim.is_empty()) {
                    writeln!(out, "  {:20} {}", example.verdict.label(), example.claim)?;
                }
                writeln!(out)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
