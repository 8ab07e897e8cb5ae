//! Ranks: "the world's second-largest economy", "Africa's most populous country", "Seoul's largest trading partner", "third-largest city".
//!
//! Ranks are computed from the values of a quantity, never stored, over the countries or cities of the region that the text names. The measure must be fixed: where
//! two accepted measures disagree (GDP at exchange rates or at purchasing power), the verdict is `conflicting` unless the text names one. Values close to
//! each other do not refute.

mod find;
mod judge;

use factlint_reference::EntityId;

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::english::ranks::Ranked;
use crate::judge::{Judgement, Verdict};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Rank>(
    Rank::ID,
    "Largest, second-largest, …",
    "A rank is computed from the values on record for the region that the text names. Where two usual measures give different ranks, both are shown. \
     Trading partners are ranked by the shares of exports and imports together.",
    EXAMPLES,
);

pub(super) struct Rank;

/// Among whom something is ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// All countries, or all cities.
    World,
    /// The countries of a continent or region.
    Region(EntityId),
    /// The cities or the trading partners of a country.
    Country(EntityId),
}

/// A rank that is said of something.
#[derive(Debug)]
pub(super) struct Claim {
    /// What it is said of; `None`: the country that the article's visit goes to.
    subject: Option<EntityId>,
    ranked: Ranked,
    /// The quantities that the words can mean.
    quantities: &'static [&'static str],
    /// Whether the text itself fixes the measure.
    measure_named: bool,
    /// Whether the first is the largest.
    from_top: bool,
    rank: u32,
    /// "second" in "second-largest".
    rank_span: Option<Span>,
    scope: Scope,
}

impl ClaimKind for Rank {
    const ID: &'static str = "rank";
    type Claim = Claim;

    fn patterns() -> &'static [&'static crate::claim::Pattern] {
        find::PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        find::find(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        judge::judge(claim, world)
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "China is South Korea's largest trading partner.",
        "2025-03-01",
        "China is South Korea's largest trading partner",
        Verdict::Supported,
    ),
    example(
        "Japan is South Korea's largest trading partner.",
        "2025-03-01",
        "Japan is South Korea's largest trading partner",
        Verdict::Refuted,
    ),
    example(
        "President Lee Jae-myung is in Beijing to mend ties with Seoul's largest trading partner.",
        "2026-01-06",
        "Seoul's largest trading partner",
        Verdict::Supported,
    ),
    example(
        "Ties with Seoul's largest trading partner, Japan, are good.",
        "2026-01-06",
        "Seoul's largest trading partner, Japan",
        Verdict::Refuted,
    ),
    example(
        "Nigeria is Africa's most populous country.",
        "2025-03-01",
        "Nigeria is Africa's most populous country",
        Verdict::Supported,
    ),
    example(
        "Ethiopia, the most populous country in Africa, will vote.",
        "2025-03-01",
        "Ethiopia, the most populous country in Africa",
        Verdict::Refuted,
    ),
    example(
        "China, the world's second-largest economy, grew faster.",
        "2024-03-01",
        "China, the world's second-largest economy",
        Verdict::Conflicting,
    ),
    example(
        "China, the world's second-largest economy by nominal GDP, grew faster.",
        "2024-03-01",
        "China, the world's second-largest economy",
        Verdict::Supported,
    ),
    example(
        "Germany is Europe's largest economy by nominal GDP.",
        "2024-03-01",
        "Germany is Europe's largest economy",
        Verdict::Supported,
    ),
    example(
        "Russia is the largest country in the world by area.",
        "2024-03-01",
        "Russia is the largest country in the world",
        Verdict::Supported,
    ),
    nothing("It is one of the world's largest economies.", "2024-03-01"),
    nothing("The world's largest economy may slow down.", "2024-03-01"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::examples_hold;

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }
}
