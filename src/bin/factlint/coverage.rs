//! `factlint coverage`: what the reference holds, and to when.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Result;
use factlint::Reference;
use serde::Serialize;

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

/// What a reference holds.
#[derive(Serialize)]
struct Holdings<'r> {
    version: &'r str,
    ends: String,
    tables: Vec<Holding>,
    declarations: Vec<Declaration<'r>>,
}

/// How much a table holds.
#[derive(Serialize)]
struct Holding {
    table: &'static str,
    rows: usize,
    facts: usize,
}

/// A list that is declared complete over a window.
#[derive(Serialize)]
struct Declaration<'r> {
    relation: &'r str,
    subject: &'r str,
    offices: Vec<&'r str>,
    object: &'r str,
    from: Option<String>,
    to: Option<String>,
    complete: bool,
    as_of: Option<String>,
    authority: &'r str,
    url: &'r str,
    note: &'r str,
}

impl<'r> Holdings<'r> {
    fn of(reference: &'r Reference) -> Self {
        let date = |date: Option<factlint::PartialDate>| date.map(|date| date.to_string());
        // Ids become names where there is an entity; others (`world`, `*`, a series) stay as they are.
        let name = |text| {
            let id = reference.text(text);
            reference.by_id(id).map_or(id, |entity| reference.name(entity))
        };
        let declarations = reference.coverage().iter().map(|coverage| {
            let source = reference.source(coverage.source);
            Declaration {
                relation: reference.text(coverage.relation),
                subject: name(coverage.subject),
                offices: coverage.offices.iter().map(|&office| reference.id(office)).collect(),
                object: name(coverage.object),
                from: date(coverage.from),
                to: date(coverage.to),
                complete: coverage.complete,
                as_of: date(coverage.as_of),
                authority: reference.text(source.publisher),
                url: reference.text(source.url),
                note: reference.text(coverage.note),
            }
        });
        let tables = reference.sizes().into_iter();
        Self {
            version: &reference.edition().version,
            ends: reference.ends().to_string(),
            tables: tables.map(|(table, rows, facts)| Holding { table, rows, facts }).collect(),
            declarations: declarations.collect(),
        }
    }
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
