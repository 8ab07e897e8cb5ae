//! A benchmark made from our own data: every row that is picked becomes sentences that are true, and twins with one thing wrong.
//!
//! `docs/benchmark.md` describes the method and has the figures. `cargo test --test generated -- --nocapture` prints them;
//! with `GENERATED_SHOW=KIND` also every sentence of that kind that is not as expected, and with `GENERATED_SHOW=all` those of all kinds.
//!
//! The families marked `held` were written without a look at the patterns, and nobody widens a pattern for one sentence of theirs: their
//! figures are the ones that count.

#[path = "generated/bench.rs"]
mod bench;
#[path = "generated/computed.rs"]
mod computed;
#[path = "generated/people.rs"]
mod people;
#[path = "generated/travel.rs"]
mod travel;
#[path = "generated/words.rs"]
mod words;
#[path = "generated/world.rs"]
mod world;

use bench::{Counts, Outcome, Tally, Variant};
use factlint::Checker;

#[test]
fn what_is_true_is_never_refuted_and_wrong_twins_are_caught() {
    let checker = Checker::bundled();
    let reference = checker.reference();
    let groups =
        [computed::groups(), people::groups(reference), travel::groups(reference), world::groups(reference)];
    let groups = groups.into_iter().flatten().collect::<Vec<_>>();
    let tally = Tally::of(&checker, &groups);
    print!("{}", tally.table());
    if let Ok(wanted) = std::env::var("GENERATED_SHOW") {
        print!("{}", tally.surprises(&wanted));
    }
    assert!(tally.held_out_share() >= 0.4, "two families in five are held out");

    let all = tally.total();
    let accused = tally.texts(Variant::True, Outcome::Refuted);
    assert!(accused.is_empty(), "true, yet refuted:\n{}", accused.join("\n"));
    let accused = tally.texts(Variant::Uncovered, Outcome::Refuted);
    assert!(accused.is_empty(), "not to be known, yet refuted:\n{}", accused.join("\n"));
    let fooled =
        [Variant::Wrong, Variant::Scope].map(|variant| tally.texts(variant, Outcome::Supported)).concat();
    assert!(fooled.is_empty(), "wrong, yet supported:\n{}", fooled.join("\n"));
    let judged = all.share_caught_of_read();
    assert!(
        judged >= 0.95,
        "of the wrong twins that were read as claims, {:.1} % were caught",
        100.0 * judged
    );
}

/// The figures of both sets of families, and what the table is made of.
#[test]
fn the_shares_are_those_of_the_counts() {
    let mut counts = Counts::default();
    for (outcome, times) in
        [(Outcome::Refuted, 6), (Outcome::Conflicting, 2), (Outcome::Open, 1), (Outcome::Unread, 1)]
    {
        (0..times).for_each(|_| counts.add(Variant::Wrong, outcome));
    }
    assert!((counts.share_caught() - 0.8).abs() < 1e-9);
    assert!((counts.share_caught_of_read() - 8.0 / 9.0).abs() < 1e-9);
}
