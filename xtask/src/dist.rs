//! The files of a release, in `dist/`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run::{cargo, command, root, run, step, target};
use crate::{archive, assets, node, sbom};

/// The browsers that the extension is built for, by the folders of its build.
const BROWSERS: [&str; 2] = ["chromium", "firefox"];

/// Builds the files of a release: the npm package, the folder for pages without a bundler, the extension for each
/// browser, the bill of materials, their integrity hashes; and the command, if that is wanted.
pub fn run_all(with_command: bool) -> Result<()> {
    let dist = root().join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    assets::build()?;
    if with_command {
        step("command");
        run(cargo().args(["build", "--release", "--locked", "--package", "factlint", "--bin", "factlint"]))?;
        let name = format!("factlint{}", std::env::consts::EXE_SUFFIX);
        fs::copy(target().join("release").join(&name), dist.join(&name))?;
    }
    step("npm package and extension");
    let www = root().join("www");
    node::install("www")?;
    run(command("npm").args(["run", "build", "--silent"]).current_dir(&www))?;
    run(command("npm")
        .args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
        .arg(&dist)
        .current_dir(&www))?;
    archive::copy(&www.join("build/embed"), &dist.join("factlint-embed"))?;
    let version = version(&www.join("package.json"))?;
    for browser in BROWSERS {
        let folder = dist.join(format!("factlint-{browser}"));
        archive::copy(&www.join("build/extension").join(browser), &folder)?;
        fs::write(dist.join(format!("factlint-{browser}-{version}.zip")), archive::zip(&folder)?)?;
    }
    step("bill of materials");
    sbom::write(&dist.join(format!("factlint-{version}.cdx.json")))?;

    let mut files: Vec<PathBuf> = archive::files_below(&dist)?;
    // What lies unpacked beside its archive is listed once.
    files.retain(|file| !BROWSERS.iter().any(|browser| file.starts_with(format!("factlint-{browser}"))));
    let names: Vec<String> = files.iter().map(|file| format!("dist/{}", file.display())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let loaded: Vec<&str> = names.iter().copied().filter(|name| name.contains("factlint-embed")).collect();
    node::sizes(&loaded)?;
    let hashes = node::integrity(&names)?;
    print!("{hashes}");
    fs::write(dist.join("integrity.txt"), hashes)?;
    Ok(())
}

/// The version of an npm package.
fn version(package: &Path) -> Result<String> {
    let package: serde_json::Value = serde_json::from_slice(&fs::read(package)?)?;
    Ok(package["version"].as_str().context("the package has a version")?.to_owned())
}
