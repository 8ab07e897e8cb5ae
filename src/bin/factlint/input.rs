//! Texts from files and from standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use jiff::civil::Date;

/// A file, or standard input.
pub struct Input {
    /// What the input is called in reports and messages.
    pub name: String,
    path: Option<PathBuf>,
}

impl Input {
    /// The inputs that arguments name; standard input where they name none.
    pub fn all(files: &[PathBuf]) -> Vec<Self> {
        if files.is_empty() {
            return vec![Self::of(Path::new("-"))];
        }
        files.iter().map(|path| Self::of(path)).collect()
    }

    fn of(path: &Path) -> Self {
        match path.to_str() {
            Some("-") => Self { name: "standard input".into(), path: None },
            _ => Self { name: path.display().to_string(), path: Some(path.to_owned()) },
        }
    }

    /// Opens the input.
    pub fn open(&self) -> Result<Box<dyn BufRead + Send>> {
        Ok(match &self.path {
            None => Box::new(BufReader::new(io::stdin())),
            Some(path) => Box::new(BufReader::new(File::open(path).with_context(|| self.name.clone())?)),
        })
    }

    /// Reads the whole input as a text.
    pub fn read(&self) -> Result<String> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes).with_context(|| self.name.clone())?;
        String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            anyhow::anyhow!("{}: not UTF-8: byte {:#04x} at offset {at}", self.name, error.as_bytes()[at])
        })
    }
}

/// Reads a day as an option gives it.
pub fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "expected a day as YYYY-MM-DD".into())
}
