//! Every target over its seeds, its corpus and a fixed number of mutations.

use factlint_fuzz::mutate::{Random, mutated};
use factlint_fuzz::{Target, lines, pack, tables, text};

/// Runs the target over what it begins with and `count` changed inputs, and says which one broke it.
fn replay(target: &Target, count: usize) {
    let inputs = target.inputs();
    let mut random = Random(2026);
    let changed = (0..count).map(|_| mutated(&mut random, &inputs, target.words));
    for (number, input) in inputs.iter().cloned().chain(changed).enumerate() {
        let run = std::panic::AssertUnwindSafe(|| (target.run)(&input));
        if std::panic::catch_unwind(run).is_err() {
            panic!("{} input {number} is {:?}", target.name, String::from_utf8_lossy(&input));
        }
    }
}

#[test]
fn texts() {
    replay(&text::TARGET, 300);
}

#[test]
fn packs() {
    replay(&pack::TARGET, 300);
}

#[test]
fn tables_of_ones_own() {
    replay(&tables::TARGET, 300);
}

#[test]
fn lines_of_the_command() {
    replay(&lines::TARGET, 300);
}
