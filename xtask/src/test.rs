//! Every test, in Rust, in Node and in browsers.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::browsers::{self, Engine};
use crate::run::{cargo, command, root, step, target, watch};
use crate::{assets, node, sbom};

/// How many tests passed and failed, as their runners say.
#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
    /// Runners that ended with an error.
    broken: Vec<&'static str>,
}

impl Tally {
    fn run(&mut self, what: &'static str, command: &mut Command) -> Result<()> {
        step(what);
        if !watch(command, |line| self.read(line))? {
            self.broken.push(what);
        }
        Ok(())
    }

    /// Reads a closing line of cargo's ("test result: ok. 12 passed; 0 failed; …") or of Node's runner ("# pass 12",
    /// "ℹ pass 12").
    fn read(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        if let Some(result) = line.strip_prefix("test result: ") {
            for part in result.split([';', '.']) {
                let mut words = part.split_whitespace();
                if let (Some(Ok(count)), Some(label)) = (words.next().map(str::parse::<u64>), words.next()) {
                    self.add(label, count);
                }
            }
        } else if let (Some("#" | "ℹ"), Some(label), Some(Ok(count)), None) =
            (words.next(), words.next(), words.next().map(str::parse), words.next())
        {
            self.add(label, count);
        }
    }

    fn add(&mut self, label: &str, count: u64) {
        match label {
            "passed" | "pass" => self.passed += count,
            "failed" | "fail" => self.failed += count,
            _ => {}
        }
    }
}

/// Runs every test, and goes on after a failure.
pub fn run(engines: &[Engine]) -> Result<ExitCode> {
    let mut tally = Tally::default();
    tally.run("Rust tests", cargo().args(["test", "--workspace", "--no-fail-fast"]))?;

    assets::build()?;
    node::install("www")?;
    tally.run("build of the npm package and the extension", &mut npm(&["run", "build", "--silent"]))?;
    tally.run("tests of the npm package and the extension", &mut npm(&["test", "--silent"]))?;

    step("bill of materials");
    if let Err(error) = sbom::write(&target().join("factlint.cdx.json")) {
        eprintln!("{error:#}");
        tally.broken.push("bill of materials");
    }

    let there = browsers::require(engines)?;
    for (what, folder) in
        [("tests of the package in its users' hands", "tests/package"), ("browser tests", "tests/browser")]
    {
        node::install("tests/browser")?;
        node::install(folder)?;
        let mut node = command("node");
        // One file after the other: several browsers at once would only slow each other down.
        node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(node_tests(folder)?);
        node.env("FACTLINT_ENGINES", engines.iter().map(Engine::to_string).collect::<Vec<_>>().join(","));
        node.envs(there.iter().map(|(engine, path)| (engine.variable(), path)));
        tally.run(what, &mut node)?;
    }

    for what in &tally.broken {
        eprintln!("failed: {what}");
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(if tally.broken.is_empty() && tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn npm(arguments: &[&str]) -> Command {
    let mut npm = command("npm");
    npm.args(arguments).current_dir(root().join("www"));
    npm
}

/// The files of the tests in a folder, in order.
fn node_tests(folder: &str) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(root().join(folder))?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.js"));
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn closing_lines_are_added_up() {
        let mut tally = Tally::default();
        tally.read("test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s");
        tally.read("ℹ pass 5");
        tally.read("# fail 2");
        tally.read("# pass the salt");
        assert_eq!((tally.passed, tally.failed), (17, 5));
    }
}
