//! `factlint check`: the claims of texts and what is made of them.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use factlint::report::export::{self, Checked};
use factlint::{Checker, Options, Report, Verdict};
use jiff::civil::Date;

use crate::input::{self, Input};
use crate::{REFUTED, pretty, stream};

/// Finds the checkable claims of texts and judges them
#[derive(clap::Args)]
pub struct Args {
    /// Texts to check, in UTF-8; standard input where none is named, or for "-"
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The day of publication, YYYY-MM-DD; else it is read from the text
    #[arg(long, value_name = "DATE", value_parser = input::day)]
    published: Option<Date>,
    /// The day that counts as the present, YYYY-MM-DD; else the day of publication
    #[arg(long, value_name = "DATE", value_parser = input::day)]
    today: Option<Date>,
    /// Checks only claims of these kinds
    #[arg(long, value_name = "KIND,…", value_delimiter = ',')]
    kinds: Vec<String>,
    /// How to print what was found
    #[arg(long, value_enum, default_value = "pretty")]
    format: Format,
    /// What to print with `--format pretty`
    #[arg(long, value_enum, default_value = "all")]
    show: Show,
    /// The organisation that publishes the reviews
    #[arg(long, value_name = "NAME", required_if_eq("format", "claim-review"))]
    author: Option<String>,
    #[command(flatten)]
    data: crate::data::Data,
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Format {
    /// For people: each claim underlined in its line
    Pretty,
    /// The report: one line for each text
    Json,
    /// One JSON object a line in and out: {"id": …, "text": …, "published": …}
    Ndjson,
    /// SARIF 2.1.0, for editors and code hosts
    Sarif,
    /// A table for spreadsheets
    Csv,
    /// W3C Web Annotations
    WebAnnotation,
    /// ClaimReview of schema.org
    ClaimReview,
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Show {
    /// Every claim
    All,
    /// Claims that are refuted, or true by one reading only
    Problems,
}

pub fn run(args: Args) -> Result<ExitCode> {
    let options = Options { published: args.published, today: args.today, kinds: args.kinds };
    options.validate()?;
    let checker = args.data.checker()?;
    let inputs = Input::all(&args.files);
    // Only what people read has colours to take away.
    let mut out: Box<dyn Write> = match args.format {
        Format::Pretty => Box::new(anstream::stdout().lock()),
        _ => Box::new(std::io::stdout().lock()),
    };
    if args.format == Format::Ndjson {
        return stream_all(&checker, &options, &inputs);
    }

    let mut texts = Vec::with_capacity(inputs.len());
    for input in &inputs {
        let text = input.read()?;
        let report = checker.check(&text, &options);
        texts.push((input, text, report));
    }
    let refuted = texts.iter().any(|(_, _, report)| is_refuted(report));
    let checked: Vec<Checked<'_>> =
        texts.iter().map(|(input, text, report)| Checked { name: &input.name, text, report }).collect();
    match args.format {
        Format::Pretty => {
            let wanted = |verdict| match args.show {
                Show::All => true,
                Show::Problems => matches!(verdict, Verdict::Refuted | Verdict::Conflicting),
            };
            for text in &checked {
                pretty::print(text, wanted, &mut out)?;
            }
        }
        Format::Json => {
            for text in &checked {
                writeln!(out, "{}", serde_json::to_string(text.report)?)?;
            }
        }
        Format::Sarif => writeln!(out, "{}", export::sarif(&checked))?,
        Format::Csv => write!(out, "{}", export::csv(&checked))?,
        Format::WebAnnotation => writeln!(out, "{}", export::web_annotation(&checked))?,
        Format::ClaimReview => {
            writeln!(out, "{}", export::claim_review(&checked, args.author.as_deref().unwrap_or_default()))?;
        }
        Format::Ndjson => unreachable!("lines are checked as they come"),
    }
    Ok(exit(refuted))
}

fn is_refuted(report: &Report) -> bool {
    report.claims.iter().any(|claim| claim.verdict == Verdict::Refuted)
}

fn exit(refuted: bool) -> ExitCode {
    ExitCode::from(if refuted { REFUTED } else { 0 })
}

fn stream_all(checker: &Checker, options: &Options, inputs: &[Input]) -> Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let mut refuted = false;
    for input in inputs {
        let check = |text: &str, published| {
            let report = checker.check(text, &Options { published, ..options.clone() });
            let refuted = is_refuted(&report);
            (report, refuted)
        };
        let counts = stream::run(input.open()?, &mut out, options.published, check)?;
        refuted |= counts.hits > 0;
        if counts.errors > 0 {
            anstream::eprintln!(
                "factlint: {}: {} of {} lines could not be checked",
                input.name,
                counts.errors,
                counts.lines
            );
        }
    }
    Ok(exit(refuted))
}
