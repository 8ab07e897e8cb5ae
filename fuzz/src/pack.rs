//! Packs: damaged and forged ones are refused, or answer questions like any other.

use factlint::{Checker, Edition};

use crate::{Target, tables};

/// The body of a pack. Header and checksum are put before it: a fuzzer would not find them.
pub static TARGET: Target = Target { name: "pack", run, seeds, words: WORDS };

const HEADER: usize = 16;
const CHECKSUM: std::ops::Range<usize> = 12..HEADER;
const WORDS: &[&str] = &[
    "\u{0}",
    "\u{1}",
    "\u{7f}",
    "\u{0}\u{0}\u{0}\u{0}",
    "places",
    "people",
    "offices",
    "relations",
    "FACTLINT",
];

pub(crate) fn edition() -> Edition {
    Edition { version: "2026.11".into(), ends: "2026-01-31".parse().expect("a day") }
}

fn seeds() -> Vec<Vec<u8>> {
    let worlds = tables::seeds();
    let packs = worlds.iter().filter_map(|files| {
        factlint::reference::compile(&tables::files(&String::from_utf8_lossy(files)), &edition()).ok()
    });
    packs.map(|pack| pack[HEADER..].to_vec()).collect()
}

/// `body` with a header that fits it.
fn sealed(body: &[u8]) -> Vec<u8> {
    let empty = factlint::reference::compile(&[], &edition()).expect("no table has a fault");
    let mut pack = empty[..HEADER].to_vec();
    pack[CHECKSUM].copy_from_slice(&crc32fast::hash(body).to_le_bytes());
    pack.extend_from_slice(body);
    pack
}

fn run(data: &[u8]) {
    assert!(Checker::from_pack(data).is_err(), "a body is no pack");
    if let Ok(checker) = Checker::from_pack(&sealed(data)) {
        tables::ask(&checker);
    }
}
