//! `factlint coverage`: what the reference holds, and to when.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Result;
use factlint::holdings::{Holding, Holdings};

/// Says what the reference holds and to when
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    data: crate::data::Data,
    /// How to print it
    #[arg(long, value_enum, default_value = "pretty")]
    format: Format,
}

/// Formats of what a command knows rather than finds.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum Format {
    Pretty,
    Json,
}

pub fn run(args: Args) -> Result<ExitCode> {
    let checker = args.data.checker()?;
    let holdings = Holdings::of(checker.reference());
    let mut out = anstream::stdout().lock();
    match args.format {
        Format::Json => writeln!(out, "{}", serde_json::to_string(&holdings)?)?,
        Format::Pretty => pretty(&holdings, &mut out)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn pretty(holdings: &Holdings<'_>, out: &mut impl Write) -> Result<()> {
    writeln!(out, "Data {}, to {}\n", holdings.version, holdings.ends)?;
    for Holding { table, rows, facts } in holdings.tables.iter().filter(|holding| holding.rows > 0) {
        writeln!(out, "{table:14} {rows:8} rows {facts:9} facts")?;
    }
    let facts: usize = holdings.tables.iter().map(|holding| holding.facts).sum();
    writeln!(out, "{:14} {:8}      {facts:9} facts\n", "together", "")?;
    writeln!(out, "Complete lists: {}", holdings.declarations.len())?;
    for declared in &holdings.declarations {
        let from = declared.from.as_deref().unwrap_or("the beginning");
        let to = declared.to.as_deref().unwrap_or(&holdings.ends);
        write!(out, "{:12} {}", declared.relation, declared.subject)?;
        if !declared.offices.is_empty() {
            write!(out, " ({})", declared.offices.join(", "))?;
        }
        if !declared.object.is_empty() {
            write!(out, " → {}", if declared.object == "*" { "anywhere" } else { declared.object })?;
        }
        let partly = if declared.complete { "" } else { " (not complete)" };
        writeln!(out, ": {from} to {to}{partly}, by {}", declared.authority)?;
    }
    Ok(())
}
