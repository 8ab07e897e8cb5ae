//! Tables of one's own: refused with the place of the fault, or used.

use std::sync::LazyLock;

use factlint::holdings::Holdings;
use factlint::{Checker, Options, TableError, TableFile};

use crate::{Target, pack, text};

/// Tables, each behind a line with `@` and its name.
pub static TARGET: Target = Target { name: "tables", run, seeds, words: WORDS };

const WORDS: &[&str] = &[
    "\n@places/a.csv\n",
    "\n@terms.csv\n",
    "\n@names.overlay.csv\n",
    ",",
    "\n",
    "\"",
    ";",
    "*",
    "KR",
    "CN",
    "kr-president",
    "lee",
    "fb",
    "yes",
    "no",
    "2026-01-31",
    "-9999-01-01",
    "9999",
    "0000-00",
    "1e17",
    "-0.00001",
    "NaN",
    "\u{feff}",
    "\0",
    "\u{301}",
    "I",
    "Jr.",
    "surname-first",
    "name_order",
    "country",
    "former_country",
    "set,",
    "drop,",
];

/// A text with some claims of every kind.
static QUESTIONS: LazyLock<String> = LazyLock::new(|| {
    let examples = factlint::claim::KINDS.iter().flat_map(|kind| kind.examples.iter().take(2));
    examples.map(|example| example.text).collect::<Vec<_>>().join("\n\n")
});

/// A small world with a few rows in every table.
const WORLD: &str = include_str!("world.txt");

/// A checker that knows the small world only.
pub(crate) fn small() -> &'static Checker {
    static SMALL: LazyLock<Checker> = LazyLock::new(|| {
        let pack = factlint::reference::compile(&files(WORLD), &pack::edition()).unwrap_or_else(|errors| {
            panic!(
                "the small world has faults: {}",
                errors.iter().map(TableError::to_string).collect::<Vec<_>>().join("\n")
            )
        });
        Checker::from_pack(&pack).expect("what was written can be read")
    });
    &SMALL
}

/// The files that a text holds: a line that begins with `@` names the next.
pub(crate) fn files(text: &str) -> Vec<TableFile> {
    let mut out: Vec<TableFile> = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix('@') {
            out.push(TableFile { name: name.trim_end().to_owned(), text: String::new() });
        } else if let Some(file) = out.last_mut() {
            file.text.push_str(line);
        }
    }
    out
}

/// The small world as a whole, and each of its tables alone.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let by_table =
        WORLD.split_inclusive("\n@").map(|part| format!("@{}", part.trim_matches('@')).into_bytes());
    std::iter::once(WORLD.as_bytes().to_vec()).chain(by_table).collect()
}

fn run(data: &[u8]) {
    let files = files(&String::from_utf8_lossy(data));
    match factlint::reference::compile(&files, &pack::edition()) {
        Ok(pack) => ask(&Checker::from_pack(&pack).expect("what was written can be read")),
        Err(errors) => are_told(&errors, &files),
    }
    match small().with_facts(&files) {
        Ok(checker) => ask(&checker),
        Err(errors) => are_told(&errors, &files),
    }
}

fn are_told(errors: &[TableError], files: &[TableFile]) {
    assert!((1..=50).contains(&errors.len()), "{} errors", errors.len());
    for error in errors {
        // Several files may have one name.
        let of_name = files.iter().filter(|file| file.name == error.file);
        let lines = of_name.map(|file| file.text.split(['\n', '\r']).count() as u64).max();
        assert!(lines.is_some_and(|lines| error.line <= lines.max(1)), "{error} of {lines:?}");
        assert!(!error.message.is_empty());
    }
}

/// Asks a checker everything that a user can.
pub(crate) fn ask(checker: &Checker) {
    let options = Options { published: Some("2026-01-06".parse().expect("a day")), ..Options::default() };
    text::is_well_formed(&QUESTIONS, &checker.check(&QUESTIONS, &options));
    checker.mention_infos(&QUESTIONS, options.published);
    serde_json::to_string(&Holdings::of(checker.reference())).expect("plain values can be written");
}
