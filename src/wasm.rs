//! The browser's door: one class, plain values in and out.
//!
//! JavaScript never holds anything of a report: [`Checker::check`] returns a plain object whose `JSON.stringify` is what the command
//! writes with `--format json`. Errors are JavaScript `Error`s that say what was expected; nothing here panics.

use factlint_reference::TableFile;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::Options;
use crate::holdings::Holdings;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { CheckOptions, Coverage, FactTable, Report } from "../widget/types.js";

export class Checker {
  /** Reads the reference from the bytes of a pack; throws if they are none, or damaged. */
  constructor(pack: Uint8Array);
  /** Finds and judges the claims of a text; throws if an option is no date or names no kind. */
  check(text: string, options?: CheckOptions): Report;
  /** Adds tables; throws with file, line and column if one is refused, and then adds none. */
  addFacts(tables: FactTable[]): void;
  /** What the reference holds, and to when. */
  coverage(): Coverage;
  /** Version and last day of the reference. */
  readonly edition: { version: string; ends: string };
  free(): void;
}
"#;

/// Has a panic say what went wrong and where, which the trap that follows does not: it is a bug, and this is what a report of it needs.
#[wasm_bindgen(start)]
fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// A reference, ready to check texts against.
#[wasm_bindgen(skip_typescript)]
#[derive(Debug)]
pub struct Checker(crate::Checker);

/// The options of one check, as JavaScript gives them.
#[derive(Default, Deserialize)]
#[serde(default)]
struct CheckOptions {
    published: Option<String>,
    today: Option<String>,
    kinds: Vec<String>,
}

/// A CSV file, as JavaScript gives it.
#[derive(Deserialize)]
struct FactTable {
    name: String,
    text: String,
}

#[derive(Serialize)]
struct Edition<'c> {
    version: &'c str,
    ends: String,
}

#[wasm_bindgen]
impl Checker {
    /// Reads the reference from the bytes of a pack.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &[u8]) -> Result<Checker, JsError> {
        Ok(Self(crate::Checker::from_pack(pack)?))
    }

    /// Finds and judges the claims of a text.
    pub fn check(&self, text: &str, options: JsValue) -> Result<JsValue, JsError> {
        let options = read_options(options)?;
        to_plain(&self.0.check(text, &options))
    }

    /// Adds tables to the reference; all or none.
    #[wasm_bindgen(js_name = addFacts)]
    pub fn add_facts(&mut self, tables: JsValue) -> Result<(), JsError> {
        let tables: Vec<FactTable> = serde_wasm_bindgen::from_value(tables).map_err(to_error)?;
        let tables: Vec<TableFile> =
            tables.into_iter().map(|FactTable { name, text }| TableFile { name, text }).collect();
        self.0 = self.0.with_facts(&tables).map_err(|errors| {
            let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
            JsError::new(&lines.join("\n"))
        })?;
        Ok(())
    }

    /// What the reference holds, and to when.
    pub fn coverage(&self) -> Result<JsValue, JsError> {
        to_plain(&Holdings::of(self.0.reference()))
    }

    /// Version and last day of the reference.
    #[wasm_bindgen(getter)]
    pub fn edition(&self) -> Result<JsValue, JsError> {
        let edition = self.0.reference().edition();
        to_plain(&Edition { version: &edition.version, ends: edition.ends.to_string() })
    }
}

fn read_options(options: JsValue) -> Result<Options, JsError> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    let CheckOptions { published, today, kinds } =
        serde_wasm_bindgen::from_value(options).map_err(to_error)?;
    let day = |name: &str, text: Option<String>| {
        let parsed = text.filter(|text| !text.is_empty()).map(|text| {
            text.parse().map_err(|_| {
                JsError::new(&format!("{name}: {text:?} is not a day; expected one like 2026-01-06"))
            })
        });
        parsed.transpose()
    };
    let options = Options { published: day("published", published)?, today: day("today", today)?, kinds };
    options.validate()?;
    Ok(options)
}

/// The value as plain objects and arrays, with absent values as `null`, as in JSON.
fn to_plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    value.serialize(&Serializer::json_compatible()).map_err(to_error)
}

fn to_error(error: serde_wasm_bindgen::Error) -> JsError {
    JsError::new(&error.to_string())
}
