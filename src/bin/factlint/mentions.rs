//! `factlint mentions`: what a text names, to see how it was read.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use jiff::civil::Date;

use crate::input::{self, Input};
use crate::stream;

/// Says what a text names: dates, numbers, people, places, …
#[derive(clap::Args)]
pub struct Args {
    /// The text, in UTF-8; standard input where none is named, or for "-"
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// The day of publication, YYYY-MM-DD
    #[arg(long, value_name = "DATE", value_parser = input::day)]
    published: Option<Date>,
    /// How to print it
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    #[command(flatten)]
    data: crate::data::Data,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// An array
    Json,
    /// One JSON object a line in and out: {"id": …, "text": …, "published": …}
    Ndjson,
}

pub fn run(args: Args) -> Result<ExitCode> {
    let checker = args.data.checker()?;
    for input in Input::all(args.file.as_slice()) {
        match args.format {
            Format::Json => {
                let mentions = checker.mention_infos(&input.read()?, args.published);
                writeln!(anstream::stdout(), "{}", serde_json::to_string(&mentions)?)?;
            }
            Format::Ndjson => {
                let read = |text: &str, published| (checker.mention_infos(text, published), false);
                stream::run(input.open()?, &mut std::io::stdout().lock(), args.published, read)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
