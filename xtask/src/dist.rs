//! The files of a release.

use std::fs;

use anyhow::Result;

use crate::run::{cargo, command, output, root, run, step};
use crate::{assets, node};

/// What a page loads.
const FILES: [&str; 4] =
    ["www/build/factlint.js", "www/build/factlint_bg.wasm", "www/build/factlint.pack", "www/lib/auto.js"];

/// Builds the command and the npm package into `dist/`, with sizes and integrity hashes.
pub fn run_all() -> Result<()> {
    let dist = root().join("dist");
    fs::create_dir_all(&dist)?;
    assets::build()?;
    step("command");
    run(cargo().args(["build", "--release", "--package", "factlint", "--bin", "factlint"]))?;
    step("npm package");
    let www = root().join("www");
    node::install("www")?;
    run(command("npm").args(["run", "build", "--silent"]).current_dir(&www))?;
    let packed =
        output(command("npm").args(["pack", "--silent", "--pack-destination"]).arg(&dist).current_dir(&www))?;
    println!("{}", String::from_utf8_lossy(&packed).trim());
    node::sizes(&FILES)?;
    node::integrity(&FILES)
}
