//! Whether a release can be built again: it is built twice, from clean copies of the sources in two folders, and the
//! files are compared byte by byte.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::archive::files_below;
use crate::run::{ROOT, cargo_home, command, output, root, run, step, target};

/// The folders differ in the length of their paths, too.
const FOLDERS: [&str; 2] = ["first", "another/second"];

/// Builds twice and compares; says which files differ, or name a folder of this machine.
pub fn run_all() -> Result<ExitCode> {
    let base = target().join("reproduce");
    if base.exists() {
        fs::remove_dir_all(&base)?;
    }
    // All copies before the first build: what is edited meanwhile is in none of them.
    for name in FOLDERS {
        copy_sources(&base.join(name))?;
    }
    let mut builds = Vec::new();
    for name in FOLDERS {
        let folder = base.join(name);
        step(&format!("build in {}", folder.display()));
        let mut build = command(std::env::current_exe()?.to_str().context("the path is not UTF-8")?);
        build.args(["dist", "--no-command"]).env(ROOT, &folder).env_remove("CARGO_TARGET_DIR");
        run(&mut build)?;
        builds.push(folder.join("dist"));
    }
    let faults = compare(&builds[0], &builds[1], &[base, cargo_home()?])?;
    for fault in &faults {
        eprintln!("{fault}");
    }
    let count = files_below(&builds[0])?.len();
    println!("{count} files built twice, {} faults", faults.len());
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Copies what is under version control, as it stands.
fn copy_sources(folder: &Path) -> Result<()> {
    let listed =
        output(command("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    for name in String::from_utf8(listed)?.split_terminator('\0') {
        let (from, to) = (root().join(name), folder.join(name));
        // A file that was deleted and not yet committed is still listed.
        if from.is_file() {
            fs::create_dir_all(to.parent().expect("a file lies in a folder"))?;
            fs::copy(from, to)?;
        }
    }
    Ok(())
}

/// What is wrong with two builds; no file may name one of the `private` folders.
fn compare(first: &Path, second: &Path, private: &[PathBuf]) -> Result<Vec<String>> {
    let names: BTreeSet<_> = files_below(first)?.into_iter().chain(files_below(second)?).collect();
    let mut faults = Vec::new();
    for name in names {
        let (Ok(one), Ok(other)) = (fs::read(first.join(&name)), fs::read(second.join(&name))) else {
            faults.push(format!("{} is in one build only", name.display()));
            continue;
        };
        if one != other {
            faults.push(format!("{} differs", name.display()));
        }
        for folder in private {
            let folder = folder.to_string_lossy();
            if one.windows(folder.len()).any(|window| window == folder.as_bytes()) {
                faults.push(format!("{} names the folder {folder}", name.display()));
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::compare;

    #[test]
    fn differences_are_found() {
        let base = std::env::temp_dir().join(format!("factlint-reproduce-{}", std::process::id()));
        let folders = [base.join("one"), base.join("other")];
        for (folder, text) in folders.iter().zip(["1", "2"]) {
            fs::create_dir_all(folder.join("sub")).unwrap();
            fs::write(folder.join("same"), "the same, of /home/ada/work").unwrap();
            fs::write(folder.join("sub/file"), text).unwrap();
        }
        fs::write(folders[1].join("more"), "").unwrap();
        let faults = compare(&folders[0], &folders[1], &[PathBuf::from("/home/ada")]).unwrap();
        let none = compare(&folders[0], &folders[0], &[]).unwrap();
        fs::remove_dir_all(&base).unwrap();
        assert_eq!(
            faults,
            ["more is in one build only", "same names the folder /home/ada", "sub/file differs"]
        );
        assert!(none.is_empty());
    }
}
