//! Ranks: "the world's second-largest economy", "Africa's most populous country", "Seoul's largest trading partner", "third-largest city".
//!
//! Ranks are computed from the values of a quantity, never stored, over the countries or cities of the region that the text names. The measure must be fixed: where
//! two accepted measures disagree (GDP at exchange rates or at purchasing power), the verdict is `conflicting` unless the text names one. Values close to
//! each other do not refute. Lists of cities have no common idea of where a city ends, so that only the largest city of a country is judged,
//! by what the reference names as such.

mod find;
mod judge;

use factlint_reference::EntityId;

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::{Article, StatementTime};
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
    /// The members of a union of states.
    Members(EntityId),
}

/// A rank that is said of something.
#[derive(Debug)]
pub(super) struct Claim {
    /// What it is said of; `None`: the country that the article's visit goes to.
    subject: Option<EntityId>,
    /// Where that stands in the text.
    subject_span: Option<Span>,
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
    time: StatementTime,
    /// Whether the verb is in the past tense: the rank may have been lost since.
    past: bool,
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
    example(
        "Germany is the EU's largest economy.",
        "2024-03-01",
        "Germany is the EU's largest economy",
        Verdict::Supported,
    ),
    example(
        "Italy is the largest economy in the EU.",
        "2024-03-01",
        "Italy is the largest economy in the EU",
        Verdict::Refuted,
    ),
    example(
        "The United States is the world's No. 1 economy by nominal GDP.",
        "2024-03-01",
        "United States is the world's No. 1 economy",
        Verdict::Supported,
    ),
    example(
        "Lagos is Nigeria's biggest city.",
        "2025-03-01",
        "Lagos is Nigeria's biggest city",
        Verdict::Supported,
    ),
    example(
        "Abuja is Nigeria's biggest city.",
        "2025-03-01",
        "Abuja is Nigeria's biggest city",
        Verdict::Refuted,
    ),
    example(
        "Mount Everest is the world's highest mountain.",
        "2025-03-01",
        "Mount Everest is the world's highest mountain",
        Verdict::Supported,
    ),
    example(
        "Kangchenjunga is the world's highest mountain.",
        "2025-03-01",
        "Kangchenjunga is the world's highest mountain",
        Verdict::Refuted,
    ),
    example(
        "China is the second most populous nation after India.",
        "2025-06-01",
        "China is the second most populous nation after India",
        Verdict::Supported,
    ),
    example(
        "By area, Argentina is the second-largest country in South America.",
        "2026-01-20",
        "Argentina is the second-largest country in South America",
        Verdict::Supported,
    ),
    example(
        "By area, Peru is the second-largest country in South America.",
        "2026-01-20",
        "Peru is the second-largest country in South America",
        Verdict::Refuted,
    ),
    example(
        "South America's largest country by area, Brazil, has few roads.",
        "2026-01-20",
        "South America's largest country by area, Brazil",
        Verdict::Supported,
    ),
    example(
        "As the most populous nation in Africa, Ethiopia counts.",
        "2026-01-20",
        "the most populous nation in Africa, Ethiopia",
        Verdict::Refuted,
    ),
    nothing("By rainfall, Peru is the second-largest country in South America.", "2026-01-20"),
    nothing("Leaders of the most populous country in Africa, Kenya, and Uganda met.", "2026-01-20"),
    nothing("Japan was once the world's second-largest economy.", "2024-03-01"),
    nothing("China overtook Japan as the world's second-largest economy.", "2024-03-01"),
    nothing("Saudi Arabia is the largest country in the world without a river.", "2024-03-01"),
    nothing("It is Africa's largest opposition party.", "2024-03-01"),
    nothing("It is one of the world's largest economies.", "2024-03-01"),
    nothing("The world's largest economy may slow down.", "2024-03-01"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{all_are_refuted, examples_hold, none_is_refuted, report};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    /// Sentences that are true on 3 June 2025: each may be supported or left open, none refuted.
    const TRUE: &[&str] = &[
        "The United States is the world's largest economy.",
        "The U.S., the world's largest economy, grew.",
        "China is the world's second-largest economy.",
        "China, the world's No. 2 economy, grew.",
        "Germany, Europe's largest economy, shrank.",
        "Germany is the eurozone's largest economy.",
        "France is the euro zone's second-largest economy.",
        "Japan is Asia's second-largest economy.",
        "India is the world's fourth-largest economy.",
        "India is the world's fifth-largest economy.",
        "Japan was the world's second-largest economy until 2010.",
        "China became the world's second-largest economy in 2010.",
        "Brazil is Latin America's largest economy.",
        "Brazil, the largest economy in South America, grew.",
        "South Africa is Africa's most industrialized economy.",
        "Indonesia is Southeast Asia's largest economy.",
        "Indonesia is the largest economy in ASEAN.",
        "Indonesia is the world's fourth most populous country.",
        "Saudi Arabia is the Arab world's largest economy.",
        "Saudi Arabia is the Middle East's largest economy.",
        "South Korea is Asia's fourth-largest economy.",
        "Spain is the euro zone's fourth-largest economy.",
        "Kazakhstan is Central Asia's largest economy.",
        "Kazakhstan is the largest country in Central Asia.",
        "India is the world's most populous country.",
        "India is the world's most populous nation.",
        "Nigeria is Africa's most populous nation.",
        "Ethiopia is Africa's second most populous country.",
        "Algeria is Africa's largest country by area.",
        "Algeria is the largest country in Africa.",
        "Russia is the world's largest country.",
        "Canada is the second-largest country in the world by area.",
        "China is Asia's largest country.",
        "Brazil is the largest country in South America.",
        "Ukraine is the second-largest country in Europe.",
        "Germany is the EU's most populous country.",
        "Germany is the most populous country in the European Union.",
        "Bangladesh is South Asia's third most populous country.",
        "Vatican City is the world's smallest country.",
        "Istanbul is Turkey's largest city.",
        "Istanbul, Turkey's largest city, was calm.",
        "Karachi, Pakistan's largest city, was calm.",
        "Sao Paulo is Brazil's largest city.",
        "Sydney is Australia's largest city.",
        "Toronto, Canada's largest city, was calm.",
        "Mumbai is India's largest city.",
        "Shanghai is China's largest city.",
        "Ho Chi Minh City is Vietnam's largest city.",
        "Yangon is Myanmar's largest city.",
        "Casablanca is Morocco's largest city.",
        "Johannesburg is South Africa's biggest city.",
        "New York is the largest city in the United States.",
        "Dubai is the largest city in the United Arab Emirates.",
        "Almaty is Kazakhstan's largest city.",
        "Guayaquil is Ecuador's largest city.",
        "Santa Cruz is Bolivia's largest city.",
        "Zurich is Switzerland's largest city.",
        "Kharkiv is Ukraine's second-largest city.",
        "Busan, South Korea's second-largest city, was calm.",
        "Douala is Cameroon's largest city.",
        "Dar es Salaam is Tanzania's largest city.",
        "Kumasi is Ghana's second-largest city.",
        "Auckland is New Zealand's largest city.",
        "Tel Aviv is Israel's largest metropolis.",
        "Aleppo was once Syria's largest city.",
        "Mount Kilimanjaro is Africa's highest mountain.",
        "Aconcagua is the highest mountain in South America.",
        "Denali is North America's highest peak.",
        "Mont Blanc is Western Europe's highest mountain.",
        "Mount Elbrus is Europe's highest mountain.",
        "Mount Fuji is Japan's highest mountain.",
        "Mauna Kea is the world's tallest mountain from base to peak.",
        "The Nile is the world's longest river.",
        "The Amazon River is the world's longest river, Brazil says.",
        "The Yangtze is Asia's longest river.",
        "The Caspian Sea is the world's largest lake.",
        "Lake Victoria is Africa's largest lake.",
        "Lake Superior is the world's largest freshwater lake.",
        "New Guinea is the world's second-largest island.",
        "The Sahara is the world's largest hot desert.",
        "The United States is the world's largest oil producer.",
        "Saudi Arabia is the world's top oil exporter.",
        "China is the world's largest emitter.",
        "China is the world's top polluter.",
        "Indonesia is the world's most populous Muslim-majority country.",
        "India is the world's largest democracy.",
        "Russia is the world's second-largest oil exporter.",
        "China is Russia's largest trading partner.",
        "The United States is Canada's largest trading partner.",
        "Mexico is the United States' largest trading partner.",
        "Germany is Poland's largest trading partner.",
        "China overtook Japan as the world's second-largest economy in 2010.",
        "India passed China as the world's most populous country in 2023.",
        "Nigeria is Africa's largest oil producer.",
        "Norway is Western Europe's largest oil producer.",
        "Poland is the largest economy in Central Europe.",
        "Chile is the richest country in the region.",
    ];

    #[test]
    fn nothing_true_is_refuted() {
        let mut settled = 0;
        for text in TRUE {
            for claim in report(&KIND, text, Some("2025-06-03")).claims {
                assert_ne!(claim.verdict, Verdict::Refuted, "{text}: {}", claim.summary);
                settled += usize::from(claim.verdict == Verdict::Supported);
            }
        }
        assert!(settled * 10 >= TRUE.len() * 4, "{settled} of {} are supported", TRUE.len());
    }

    /// Sentences in many orders of words: the true ones, and such as lead astray.
    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../../tests/claims/rank_true.txt"), "2025-06-10", 224);
    }

    #[test]
    fn wrong_sentences_are_refuted() {
        all_are_refuted(&KIND, include_str!("../../../tests/claims/rank_wrong.txt"));
    }
}
