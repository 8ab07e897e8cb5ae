//! The browsers that tests run in: found, else installed, else named in one line.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::node;
use crate::run::{command, found, output, root, run, step};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Engine {
    /// Chromium, Chrome.
    Chromium,
    /// Firefox, ESR or newer.
    Firefox,
    /// WebKitGTK, by its WebDriver under a virtual screen.
    Webkit,
}

impl std::fmt::Display for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        })
    }
}

impl Engine {
    /// Every engine that the widget is tested in.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    /// The variable by which tests are told where the browser is; a developer may set it too.
    pub fn variable(self) -> &'static str {
        match self {
            Engine::Chromium => "FACTLINT_CHROMIUM",
            Engine::Firefox => "FACTLINT_FIREFOX",
            Engine::Webkit => "FACTLINT_WEBKIT",
        }
    }

    fn names(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &[
                "chromium",
                "chromium-browser",
                "google-chrome-stable",
                "google-chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ],
            Engine::Firefox => {
                &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"]
            }
            Engine::Webkit => &["WebKitWebDriver"],
        }
    }

    /// The packages of Debian and Ubuntu.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &["chromium"],
            Engine::Firefox => &["firefox-esr"],
            Engine::Webkit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// Where the browser is.
    pub fn find(self) -> Option<PathBuf> {
        if let Some(path) = std::env::var_os(self.variable()) {
            return Some(path.into());
        }
        if self == Engine::Webkit {
            found("Xvfb")?;
        }
        self.names().iter().find_map(|name| match Path::new(name) {
            path if path.is_absolute() => path.is_file().then(|| path.to_owned()),
            _ => found(name),
        })
    }
}

/// Finds each browser, installing those that are missing where that can be done without asking.
///
/// # Errors
/// The line that says what to install by hand.
pub fn require(engines: &[Engine]) -> Result<Vec<(Engine, PathBuf)>> {
    let missing = |engine: &&Engine| engine.find().is_none();
    let packages: Vec<&str> =
        engines.iter().filter(missing).flat_map(|engine| engine.packages()).copied().collect();
    if !packages.is_empty() && found("apt-get").is_some() && is_root() {
        step(&format!("install {}", packages.join(", ")));
        let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
        let done =
            run(apt().args(["update", "--quiet"])).and_then(|()| run(apt().args(install).args(&packages)));
        if let Err(error) = done {
            eprintln!("warning: {error:#}");
        }
    }
    let mut there = Vec::new();
    for &engine in engines {
        match engine.find().or_else(|| download(engine)) {
            Some(path) => there.push((engine, path)),
            None => bail!(
                "no browser for the {engine} tests: install {} (Debian's names), or name its program in {}, or leave it out with --engines",
                engine.packages().join(" and "),
                engine.variable()
            ),
        }
    }
    Ok(there)
}

fn apt() -> std::process::Command {
    let mut apt = command("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

fn is_root() -> bool {
    output(command("id").arg("-u")).is_ok_and(|id| id.trim_ascii() == b"0")
}

/// Tries the download of the package that drives the browser.
fn download(engine: Engine) -> Option<PathBuf> {
    node::install("tests/browser").ok()?;
    let tests = root().join("tests/browser");
    step(&format!("download {engine}"));
    let path = match engine {
        Engine::Chromium => {
            run(command("npx").args(["playwright-core", "install", "chromium"]).current_dir(&tests)).ok()?;
            let script = "import('playwright-core').then(p => console.log(p.chromium.executablePath()))";
            output(command("node").args(["-e", script]).current_dir(&tests)).ok()?
        }
        Engine::Firefox => output(
            command("npx")
                .args(["@puppeteer/browsers", "install", "firefox@stable", "--format", "{{path}}"])
                .args(["--path", "node_modules/.browsers"])
                .current_dir(&tests),
        )
        .ok()?,
        Engine::Webkit => return None,
    };
    let path = tests.join(String::from_utf8(path).ok()?.trim());
    path.is_file().then_some(path)
}
