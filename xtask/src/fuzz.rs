//! libFuzzer on the targets in `fuzz/`, and the map of the page in a browser. Stable Rust and a C++ compiler are all it needs:
//! what libFuzzer sees of the code are counters that the compiler puts in.

use std::process::Command;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::run::{cargo, command, output, root, run, step};
use crate::{assets, browsers, node};

/// Where input comes in that nobody has vouched for.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// Texts and the options of a check.
    Text,
    /// Packs.
    Pack,
    /// Tables of one's own.
    Tables,
    /// Lines of `factlint check --format ndjson`.
    Lines,
    /// Pages: the way from a text to its nodes and back, in Chromium.
    Page,
}

/// What makes the compiler count the edges that are taken, and show libFuzzer what is compared with what.
const COUNTERS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 -Cdebug-assertions -Coverflow-checks --cfg=fuzzing";
/// The longest input in bytes; what takes longer shows in shorter ones too.
const LONGEST: &str = "8192";
/// A slower input is a finding.
const SECONDS_FOR_AN_INPUT: &str = "10";
/// More memory is a finding.
const MEBIBYTES: &str = "1024";

/// Looks for `seconds` for inputs that break a target, or each of them where none is named.
pub fn run_all(target: Option<Target>, seconds: u32) -> Result<()> {
    for target in target.map_or_else(|| Target::value_variants().to_vec(), |target| vec![target]) {
        match target {
            Target::Page => pages(seconds)?,
            _ => libfuzzer(&name(target), seconds)?,
        }
    }
    Ok(())
}

fn name(target: Target) -> String {
    target.to_possible_value().expect("every target has a name").get_name().to_owned()
}

fn libfuzzer(target: &str, seconds: u32) -> Result<()> {
    step(&format!("fuzz {target}"));
    let host = host()?;
    let folder = root().join("target/fuzz");
    let work = folder.join("corpus").join(target);
    run(cargo()
        .args(["run", "--quiet", "--package", "factlint-fuzz", "--bin", "prepare", target])
        .arg(&work))?;
    // Flags for a named platform do not reach build scripts and macros, which run here.
    let mut build = cargo();
    build.args([
        "build",
        "--release",
        "--package",
        "factlint-fuzz",
        "--features",
        "libfuzzer",
        "--bin",
        target,
    ]);
    build.args(["--target", &host, "--target-dir"]).arg(&folder).env("RUSTFLAGS", COUNTERS);
    run(&mut build)?;
    for part in ["found", "broken"] {
        std::fs::create_dir_all(work.join(part))?;
    }
    let mut fuzz = Command::new(folder.join(&host).join("release").join(target));
    fuzz.current_dir(&work).args([
        "found",
        "seeds",
        "-dict=words.dict",
        "-artifact_prefix=broken/",
        "-print_final_stats=1",
    ]);
    fuzz.args(
        [("max_total_time", &*seconds.to_string()), ("max_len", LONGEST)]
            .map(|(name, value)| format!("-{name}={value}")),
    );
    fuzz.args(
        [("timeout", SECONDS_FOR_AN_INPUT), ("rss_limit_mb", MEBIBYTES)]
            .map(|(name, value)| format!("-{name}={value}")),
    );
    if let Err(error) = run(&mut fuzz) {
        bail!("{error:#}\nkeep the input of {} in fuzz/corpus/{target}", work.join("broken").display());
    }
    Ok(())
}

/// The platform that the compiler runs on.
fn host() -> Result<String> {
    let version = String::from_utf8(output(command("rustc").arg("-vV"))?)?;
    match version.lines().find_map(|line| line.strip_prefix("host: ")) {
        Some(host) => Ok(host.to_owned()),
        None => bail!("rustc does not name its platform"),
    }
}

fn pages(seconds: u32) -> Result<()> {
    step("fuzz page");
    assets::build()?;
    node::install("tests/browser")?;
    let mut pages = command("node");
    pages.args(["tests/browser/fuzz-pages.js", "--seconds", &seconds.to_string()]);
    pages.envs(
        browsers::require(&[browsers::Engine::Chromium])?
            .iter()
            .map(|(engine, path)| (engine.variable(), path)),
    );
    run(&mut pages)
}
