//! Every command that a developer or a continuous-integration job needs.
//!
//! Each does its own set-up on a machine where only Rust (by rustup) and Node stand.

mod archive;
mod assets;
mod audit;
mod bench;
mod browsers;
mod data;
mod dist;
mod fuzz;
mod node;
mod reproduce;
mod run;
mod sbom;
mod test;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// The project's commands.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the demo and serves it.
    Demo {
        /// Port on the loopback address.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Builds only.
        #[arg(long)]
        no_serve: bool,
    },
    /// Runs every test: Rust, JavaScript, browsers.
    Test {
        /// The browser engines to test in.
        #[arg(long, value_delimiter = ',', default_values_t = browsers::Engine::ALL)]
        engines: Vec<browsers::Engine>,
    },
    /// Measures speed beside the peers, sizes and start-up, and prints a table.
    Bench,
    /// Makes the imported tables anew.
    Data,
    /// Compiles `data/` and prints what is wrong with it, or what it holds.
    Audit,
    /// Looks for inputs that break something.
    Fuzz {
        /// Where to look; everywhere, one after the other, if none is named.
        target: Option<fuzz::Target>,
        /// How long to look in each place.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
    /// Builds the files of a release, with their sizes and integrity hashes.
    Dist {
        /// Leaves the command out, which differs from system to system.
        #[arg(long)]
        no_command: bool,
    },
    /// Builds the files of a release twice, in two folders, and compares them.
    Reproduce,
    /// Takes pictures of every state: those of the documentation, and the rest into `target/screenshots`.
    Screenshots,
}

fn main() -> ExitCode {
    match perform(Cli::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn perform(task: Task) -> Result<ExitCode> {
    match task {
        Task::Demo { port, no_serve } => {
            assets::build()?;
            if !no_serve {
                node::serve_demo(port)?;
            }
        }
        Task::Test { engines } => return test::run(&engines),
        Task::Bench => bench::run_all()?,
        Task::Data => return data::run(),
        Task::Audit => return audit::run(),
        Task::Dist { no_command } => dist::run_all(!no_command)?,
        Task::Reproduce => return reproduce::run_all(),
        Task::Fuzz { target, seconds } => fuzz::run_all(target, seconds)?,
        Task::Screenshots => {
            assets::build()?;
            node::screenshots(&browsers::require(&[browsers::Engine::Chromium])?)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
