//! The command: checks articles, and shows what the reference knows.

mod check;
mod coverage;
mod data;
mod facts;

mod input;
mod kinds;
mod mentions;

mod pack;
mod patterns;
mod pretty;
mod stream;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// A spell checker for facts: finds the checkable claims of a text and judges them, offline.
#[derive(Parser)]
#[command(
    version,
    after_help = "Exit status: 0 nothing is refuted, 1 something is, 2 the command could not run."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Args),
    Mentions(mentions::Args),
    Facts(facts::Args),
    Coverage(coverage::Args),
    Kinds(kinds::Args),
    Pack(pack::Args),
    #[command(hide = true)]
    Patterns(patterns::Args),
}

/// Exit status where something is refuted.
const REFUTED: u8 = 1;
/// Exit status where the command could not run.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check(args) => check::run(args),
        Command::Mentions(args) => mentions::run(args),
        Command::Facts(args) => facts::run(args),
        Command::Coverage(args) => coverage::run(args),
        Command::Kinds(args) => kinds::run(args),
        Command::Pack(args) => pack::run(args),
        Command::Patterns(args) => patterns::run(args),
    };
    done.unwrap_or_else(|error| {
        // Whoever reads the output may stop early: `factlint … | head`.
        let closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        if error.chain().filter_map(|cause| cause.downcast_ref()).any(closed) {
            return ExitCode::SUCCESS;
        }
        anstream::eprintln!("factlint: {error:#}");
        ExitCode::from(FAILED)
    })
}
