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

/// What a kind has reached, in whole percent: it may do better, never worse. Where rows of the reference are picked, a new row may move the
/// picks, so those floors stand a little below the figures in `docs/benchmark.md`.
struct Floor {
    kind: &'static str,
    /// Of the true sentences of families that are held out, how many are supported.
    supported: u8,
    /// Of the wrong ones of such families, how many are refuted or conflicting.
    caught: u8,
    /// Of the wrong ones of all families in which a claim is read, how many are refuted or conflicting.
    caught_of_read: u8,
    /// Of the wrong ones of all families whose true twin is supported, how many are refuted or conflicting.
    caught_of_twins: u8,
    /// How many wrong ones are supported where they are wrong.
    fooled: usize,
}

const fn floor(
    kind: &'static str,
    supported: u8,
    caught: u8,
    caught_of_read: u8,
    caught_of_twins: u8,
    fooled: usize,
) -> Floor {
    Floor { kind, supported, caught, caught_of_read, caught_of_twins, fooled }
}

const FLOORS: &[Floor] = &[
    floor("age", 88, 88, 100, 100, 0),
    floor("arithmetic", 91, 90, 100, 97, 0),
    floor("conversion", 100, 98, 100, 98, 0),
    floor("country", 74, 56, 100, 83, 0),
    floor("elapsed", 91, 92, 100, 100, 0),
    floor("election", 57, 31, 77, 71, 0),
    floor("event", 70, 47, 76, 68, 0),
    floor("journey", 65, 70, 99, 99, 0),
    floor("membership", 52, 50, 97, 96, 0),
    floor("office", 78, 44, 76, 68, 0),
    floor("rank", 70, 70, 100, 100, 0),
    floor("recurrence", 83, 83, 99, 99, 0),
    floor("span", 83, 85, 100, 98, 0),
    floor("weekday", 100, 100, 100, 100, 0),
];

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

    let never = [
        (Variant::True, Outcome::Refuted),
        (Variant::Uncovered, Outcome::Refuted),
        (Variant::Uncovered, Outcome::Conflicting),
        (Variant::Uncovered, Outcome::Supported),
    ];
    for (variant, outcome) in never {
        let texts = tally.texts(variant, outcome);
        assert!(texts.is_empty(), "{variant:?}, yet {outcome:?}:\n{}", texts.join("\n"));
    }
    for kind in tally.kinds() {
        let floor = FLOORS.iter().find(|floor| floor.kind == kind).expect("every kind has its floors");
        let (held, all) = (tally.held_out(kind), tally.all(kind));
        let percents = [
            held.share_supported(),
            held.share_caught(),
            all.share_caught_of_read(),
            all.share_caught_of_twins(),
        ]
        .map(|share| 100.0 * share);
        let floors =
            [floor.supported, floor.caught, floor.caught_of_read, floor.caught_of_twins].map(f64::from);
        assert!(
            percents.iter().zip(floors).all(|(is, floor)| *is >= floor),
            "{kind}: {percents:.1?}, the floors are {floors:?}"
        );
        let fooled = all.wrong(Outcome::Supported);
        assert!(
            fooled <= floor.fooled,
            "{kind}: {fooled} wrong sentences are supported, at most {} were",
            floor.fooled
        );
    }
}

#[test]
fn the_shares_are_those_of_the_counts() {
    let mut counts = Counts::default();
    for (outcome, times) in
        [(Outcome::Refuted, 6), (Outcome::Conflicting, 2), (Outcome::Open, 1), (Outcome::Unread, 1)]
    {
        (0..times).for_each(|_| counts.add(Variant::Wrong, outcome));
    }
    [Outcome::Refuted, Outcome::Open].into_iter().for_each(|outcome| counts.add_twin(outcome));
    assert!((counts.share_caught_of_twins() - 0.5).abs() < 1e-9);
    assert!((counts.share_caught() - 0.8).abs() < 1e-9);
    assert!((counts.share_caught_of_read() - 8.0 / 9.0).abs() < 1e-9);
}
