//! What must hold for any input.
//!
//! A target takes bytes, makes an input of them, and panics where something that must hold does not. `cargo test` runs
//! every target over its seeds, over `corpus/` (inputs that once broke something) and over a fixed number of mutations of these; `cargo xtask
//! fuzz` lets libFuzzer look for further inputs by the code that they reach.

#![forbid(unsafe_code)]

pub mod lines;
pub mod mutate;
pub mod pack;
pub mod tables;
pub mod text;

// The command is no library; these two modules of it read what others wrote.
#[path = "../../src/bin/factlint/input.rs"]
#[allow(dead_code)]
mod input;
#[path = "../../src/bin/factlint/stream.rs"]
#[allow(dead_code)]
mod stream;

use std::path::{Path, PathBuf};

/// A place where input comes in that nobody has vouched for.
pub struct Target {
    /// Its name: of the binary, and of the folder in `corpus/`.
    pub name: &'static str,
    /// Does with the bytes what a user would, and panics if something does not hold that must.
    pub run: fn(&[u8]),
    /// Inputs to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// What mutations put in.
    pub words: &'static [&'static str],
}

/// Every target.
pub static TARGETS: &[&Target] = &[&text::TARGET, &pack::TARGET, &tables::TARGET, &lines::TARGET];

impl Target {
    /// The seeds and the inputs in the corpus, in an order that does not change.
    ///
    /// # Panics
    /// If a folder or file of the project cannot be read.
    pub fn inputs(&self) -> Vec<Vec<u8>> {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(self.name);
        let mut out = (self.seeds)();
        out.extend(files(&corpus).iter().map(|path| read(path)));
        out
    }
}

/// The files of a folder, in order; none where there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("folders of the project can be listed").path()).collect();
    paths.sort();
    paths
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Our articles.
fn articles() -> impl Iterator<Item = String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/articles");
    let texts = files(&folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == "txt"));
    texts.map(|path| String::from_utf8(read(&path)).expect("articles are UTF-8"))
}
