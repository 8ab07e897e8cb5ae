//! Reports in the formats of other tools. Like the report itself, each is the same bytes in the browser and on the command line.

mod claim_review;
mod csv;
mod sarif;
mod web_annotation;

pub use claim_review::claim_review;
pub use csv::csv;
pub use sarif::sarif;
pub use web_annotation::web_annotation;

use super::Report;

/// A report with the text that it is about.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    /// What the text is known by: a file's path, or a page's address.
    pub name: &'a str,
    /// The text as it was checked.
    pub text: &'a str,
    /// What was found in it.
    pub report: &'a Report,
}

impl Checked<'_> {
    /// The name as a reference by [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986): an address is kept, a path is percent-encoded and has `/`
    /// between folders.
    fn address(&self) -> String {
        if self.name.contains("://") {
            return self.name.to_owned();
        }
        let mut out = String::with_capacity(self.name.len());
        for byte in self.name.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                    out.push(char::from(byte));
                }
                b'\\' if cfg!(windows) => out.push('/'),
                _ => out.push_str(&format!("%{byte:02X}")),
            }
        }
        out
    }
}

/// The name and version of the program.
fn generator() -> String {
    format!("Factlint {}", env!("CARGO_PKG_VERSION"))
}

/// A value as one line of JSON.
fn line(value: &serde_json::Value) -> String {
    value.to_string()
}
