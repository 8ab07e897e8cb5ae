//! Where an organisation or a company sits, what country it is of, and when it was founded.
//!
//! Companies move, have seats of convenience and older forerunners, so that much of what differs from the record is left open.

mod find;
mod judge;

use factlint_reference::{EntityId, PartialDate};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::judge::{Judgement, Verdict};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Organisation>(
    Organisation::ID,
    "Organisations and companies",
    "The seat, the country and the founding year of an organisation or a well-known company are compared with the reference. Companies move and have \
     forerunners, so that a difference is refuted only where it cannot come from that: another country than the one on record and its seat, or a \
     founding later than the one on record.",
    EXAMPLES,
);

pub(super) struct Organisation;

/// What is said of an organisation.
#[derive(Debug)]
pub(super) struct Claim {
    organisation: EntityId,
    said: Said,
}

#[derive(Debug)]
enum Said {
    /// It has its seat in one of these places.
    Seat {
        places: Vec<EntityId>,
        /// Whether these are all that the name can mean.
        sure: bool,
        /// Whether the body's name stands in full or as initials: every country has a "Supreme Court".
        full: bool,
        span: Span,
    },
    /// It is a company of this country.
    Country {
        country: EntityId,
        /// Whether a noun calls it a company of that country: "the South Korean company Samsung", not "Germany's Tesla (plant)".
        called: bool,
    },
    /// It was founded then.
    Founded { at: PartialDate, span: Span },
}

impl ClaimKind for Organisation {
    const ID: &'static str = "organisation";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        find::PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Self::Claim>>) {
        find::find(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        judge::judge(claim, world)
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "The Geneva-based World Health Organization objected.",
        "2025-03-01",
        "Geneva-based World Health Organization",
        Verdict::Supported,
    ),
    example(
        "The Paris-based World Health Organization said so.",
        "2025-03-01",
        "Paris-based World Health Organization",
        Verdict::Refuted,
    ),
    example(
        "OPEC, headquartered in Vienna, objected.",
        "2025-03-01",
        "OPEC, headquartered in Vienna",
        Verdict::Supported,
    ),
    example(
        "OPEC, headquartered in Riyadh, objected.",
        "2025-03-01",
        "OPEC, headquartered in Riyadh",
        Verdict::Refuted,
    ),
    example("NATO, founded in 1949, objected.", "2025-03-01", "NATO, founded in 1949", Verdict::Supported),
    example("NATO, founded in 1959, objected.", "2025-03-01", "NATO, founded in 1959", Verdict::Refuted),
    example(
        "The South Korean company Samsung Electronics objected.",
        "2025-03-01",
        "South Korean company Samsung Electronics",
        Verdict::Supported,
    ),
    example(
        "The Japanese company Samsung Electronics objected.",
        "2025-03-01",
        "Japanese company Samsung Electronics",
        Verdict::Refuted,
    ),
    example("Taiwan's TSMC objected.", "2025-03-01", "Taiwan's TSMC", Verdict::Supported),
    example(
        "Microsoft was founded in 1975.",
        "2025-03-01",
        "Microsoft was founded in 1975",
        Verdict::Supported,
    ),
    example(
        "Microsoft was founded in 1985.",
        "2025-03-01",
        "Microsoft was founded in 1985",
        Verdict::Refuted,
    ),
    nothing("The Warsaw-based NATO official objected.", "2025-03-01"),
    nothing("Germany's Tesla plant objected.", "2025-03-01"),
    nothing("NATO would be founded in 2030.", "2025-03-01"),
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
        "The Brussels-based NATO said so.",
        "The Brussels-based European Union said so.",
        "The Vienna-based International Atomic Energy Agency said so.",
        "The Washington-based International Monetary Fund said so.",
        "The Washington-based World Bank said so.",
        "The Paris-based OECD said so.",
        "The Paris-based International Energy Agency said so.",
        "The Addis Ababa-based African Union said so.",
        "The Cairo-based Arab League said so.",
        "The Jakarta-based ASEAN said so.",
        "A Supreme Court based in Mogadishu said so.",
        "The Hague-based International Criminal Court said so.",
        "The International Criminal Court, based in The Hague, said so.",
        "The International Criminal Court in The Hague said so.",
        "The Strasbourg-based European Court of Human Rights said so.",
        "The Luxembourg-based European Court of Justice said so.",
        "The Frankfurt-based European Central Bank said so.",
        "The Geneva-based World Trade Organization said so.",
        "The New York-based United Nations said so.",
        "The European Parliament is based in Strasbourg.",
        "The United Nations was founded in 1945.",
        "NATO was established in 1949.",
        "The European Union was founded in 1957.",
        "The African Union was founded in 2002.",
        "The Arab League was formed in 1945.",
        "ASEAN, founded in 1967, said so.",
        "OPEC was founded in 1960.",
        "The WTO was established in 1994.",
        "The WTO was established in 1995.",
        "The OECD was created in 1960.",
        "The International Criminal Court was established in 1998.",
        "The Shanghai Cooperation Organization was founded in 2001.",
        "The World Health Organization was founded in 1948.",
        "The Asian Infrastructure Investment Bank was founded in 2015.",
        "Interpol was founded in 1923.",
        "The Gulf Cooperation Council was formed in 1981.",
        "The G20 was created in 1999.",
        "The IMF was founded in 1944.",
        "The Japanese automaker Toyota Motor said so.",
        "Japan's Toyota Motor said so.",
        "The South Korean carmaker Hyundai Motor said so.",
        "The American company Microsoft said so.",
        "The U.S. company Nvidia said so.",
        "The American technology giant Google said so.",
        "The French company Airbus said so.",
        "The European planemaker Airbus said so.",
        "The Dutch carmaker Stellantis said so.",
        "The Italian carmaker Stellantis said so.",
        "The British oil company Shell said so.",
        "The Dutch oil company Shell said so.",
        "The British company Unilever said so.",
        "The Swedish company Spotify said so.",
        "The Swedish carmaker Volvo said so.",
        "The British bank HSBC said so.",
        "The Swiss company Nestle said so.",
        "The Chinese company Huawei said so.",
        "The Chinese technology giant Tencent said so.",
        "The German carmaker Volkswagen said so.",
        "Germany's Volkswagen said so.",
        "The Danish drugmaker Novo Nordisk said so.",
        "The Taiwanese chipmaker TSMC said so.",
        "The Dutch company ASML said so.",
        "The Russian company Gazprom said so.",
        "The Saudi oil company Saudi Aramco said so.",
        "The Indian company Reliance Industries said so.",
        "The Australian miner BHP said so.",
        "The Irish company Accenture said so.",
        "The American company Medtronic said so.",
        "Apple, based in Cupertino, said so.",
        "Boeing, headquartered in Chicago, said so.",
        "Tesla, based in Austin, said so.",
        "Germany's Tesla factory grew.",
        "The Brussels office of Microsoft said so.",
        "Microsoft, founded in 1975, said so.",
        "Google was founded in 1998.",
        "Nokia was founded in 1865.",
        "Siemens was founded in 1847.",
        "Samsung Electronics was founded in 1969.",
        "Apple was founded in 1976.",
        "Toyota Motor was founded in 1937.",
        "Amazon was founded in 1994.",
        "BMW was founded in 1916.",
        "The Federal Reserve was created in 1913.",
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
        assert!(settled * 10 >= TRUE.len() * 6, "{settled} of {} are supported", TRUE.len());
    }

    /// Sentences in many orders of words: the true ones, and such as lead astray.
    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../../tests/claims/organisation_true.txt"), "2025-06-10", 34);
    }

    #[test]
    fn wrong_sentences_are_refuted() {
        all_are_refuted(&KIND, include_str!("../../../tests/claims/organisation_wrong.txt"));
    }
}
