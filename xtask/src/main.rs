//! Every command that a developer or a continuous-integration job needs.

mod data;

use std::path::Path;
use std::process::ExitCode;

use factlint_reference::{Reference, compile, edition_of, table_files};

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("audit") => audit(Path::new("data")),
        Some("data") => data::run().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }),
        _ => {
            eprintln!("usage: cargo xtask audit | data");
            ExitCode::from(2)
        }
    }
}

/// Compiles the tables, prints what is wrong with them, or how many rows and facts each has.
fn audit(data: &Path) -> ExitCode {
    let (files, edition) = match (table_files(data), edition_of(data)) {
        (Ok(files), Ok(edition)) => (files, edition),
        (Err(error), _) | (_, Err(error)) => {
            eprintln!("{}: {error}", data.display());
            return ExitCode::from(2);
        }
    };
    let pack = match compile(&files, &edition) {
        Ok(pack) => pack,
        Err(errors) => {
            errors.iter().for_each(|error| eprintln!("{error}"));
            return ExitCode::FAILURE;
        }
    };
    let reference = Reference::from_pack(&pack).expect("a pack that was just written can be read");
    let sizes = reference.sizes();
    for (table, rows, facts) in &sizes {
        println!("{table:14} {rows:8} rows {facts:8} facts");
    }
    println!("{} facts, pack of {} bytes", sizes.iter().map(|size| size.2).sum::<usize>(), pack.len());
    ExitCode::SUCCESS
}
