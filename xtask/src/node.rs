//! Node, its packages, and our scripts for it.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::browsers::Engine;
use crate::run::{command, output, root, run, step};

/// The oldest major version of Node that the tools run on.
const OLDEST: u32 = 20;

/// Installs exactly the packages of the lock file in `folder`, unless they are there. The folder of the packages.
pub fn install(folder: &str) -> Result<PathBuf> {
    let folder_path = root().join(folder);
    let modules = folder_path.join("node_modules");
    let lock = folder_path.join("package-lock.json");
    // npm writes its own copy of the lock file last.
    let age = |path: PathBuf| std::fs::metadata(path).and_then(|file| file.modified()).ok();
    if age(modules.join(".package-lock.json")) < age(lock) {
        check_version()?;
        step(&format!("{folder}: install npm packages"));
        run(command("npm")
            .args(["ci", "--no-fund", "--no-audit", "--loglevel=error"])
            .current_dir(&folder_path))?;
    }
    Ok(modules)
}

fn check_version() -> Result<()> {
    let version = output(command("node").arg("--version")).context("install Node 20 or later")?;
    let version = String::from_utf8(version)?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    if major.is_none_or(|major: u32| major < OLDEST) {
        bail!("Node {OLDEST} or later is needed, {} was found", version.trim());
    }
    Ok(())
}

/// Serves the demo until interrupted.
pub fn serve_demo(port: u16) -> Result<()> {
    run(command("node").args(["tests/browser/serve.js", "www", "--port", &port.to_string()]))
}

/// Prints the sizes of files, plain and compressed.
pub fn sizes(files: &[&str]) -> Result<()> {
    run(command("node").arg("benches/sizes.js").args(files))
}

/// The Subresource Integrity hashes of files, a line each.
pub fn integrity(files: &[&str]) -> Result<String> {
    Ok(String::from_utf8(output(command("node").arg("xtask/integrity.js").args(files))?)?)
}

/// Takes the pictures of the documentation in the first of the browsers.
pub fn screenshots(browsers: &[(Engine, PathBuf)]) -> Result<()> {
    install("tests/browser")?;
    let mut node = command("node");
    node.arg("tests/browser/screenshots.js");
    node.envs(browsers.iter().map(|(engine, path)| (engine.variable(), path)));
    run(&mut node)
}
