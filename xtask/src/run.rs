//! Running other programs, from the project's root, with a line that says which.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Names another folder to work in; set for the builds that are compared.
pub const ROOT: &str = "FACTLINT_ROOT";

/// The project's root folder.
pub fn root() -> PathBuf {
    std::env::var_os(ROOT).map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the root").to_owned(),
        PathBuf::from,
    )
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where cargo keeps the sources of crates.
pub fn cargo_home() -> Result<PathBuf> {
    let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).context("there is no home folder")
}

/// Says what is being done.
pub fn step(what: &str) {
    eprintln!("==> {what}");
}

/// A command that runs in the project's root and reads nothing.
pub fn command(program: &str) -> Command {
    // npm and npx are scripts on Windows, and only found with their extension.
    let program = if cfg!(windows) && matches!(program, "npm" | "npx") {
        format!("{program}.cmd")
    } else {
        program.to_owned()
    };
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()))
}

/// Runs to the end; an error unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    if !status.success() {
        bail!("{} failed: {status}", name(command));
    }
    Ok(())
}

/// Runs to the end and gives what it wrote to its standard output.
pub fn output(command: &mut Command) -> Result<Vec<u8>> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", name(command)))?;
    if !output.status.success() {
        bail!("{} failed: {}", name(command), output.status);
    }
    Ok(output.stdout)
}

/// Runs to the end, passing its standard output on and showing each line of it to `see`. Whether it succeeded.
pub fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Result<bool> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", name(command)))?;
    let lines = BufReader::new(child.stdout.take().expect("the output is piped")).lines();
    let mut out = std::io::stdout().lock();
    for line in lines {
        let line = line?;
        writeln!(out, "{line}")?;
        see(&line);
    }
    Ok(child.wait()?.success())
}

/// Whether the program is on the search path.
pub fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
