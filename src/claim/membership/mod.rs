//! Memberships of alliances and unions: who is in, since when, who left, how many there are, who came last.
//!
//! Memberships and counts are taken on the day of the statement. Suspended members are members all the same. Where a state was bound to an
//! agreement in steps, and where the list itself notes an exception for a state, a deviating year is left open.

mod find;
mod judge;
mod patterns;

use factlint_reference::{EntityId, PartialDate};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::{Article, StatementTime};
use crate::judge::{Judgement, Verdict};
use crate::mention::Number;
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Membership>(
    Membership::ID,
    "Memberships",
    "Who is a member of an alliance or union, since when, until when, and how many members it has, are compared with its list of members on the day \
     that the sentence speaks of. Suspended members count as members. That a state is no member can be told only where the list is declared complete.",
    EXAMPLES,
);

pub(super) struct Membership;

/// What is said of an organisation's members.
#[derive(Debug)]
pub(super) struct Claim {
    organisation: EntityId,
    said: Said,
    time: StatementTime,
}

#[derive(Debug)]
enum Said {
    /// States are members, or are not.
    Member {
        members: Vec<EntityId>,
        /// Whether they are said to be none.
        not: bool,
        /// Whether they are said never to have been.
        never: bool,
        /// Whether it is said to have been there from the start.
        founding: bool,
        /// Whether the verb is in the present tense.
        now: bool,
        /// Whether the word may be said of others, too: "ally".
        loose: bool,
    },
    /// A state is a candidate.
    Candidate { member: EntityId },
    /// States joined then.
    Joined {
        members: Vec<EntityId>,
        at: PartialDate,
        span: Span,
        /// Whether the verb may tell of the use of a currency alone: "adopted the euro".
        by_currency: bool,
    },
    /// A state left then.
    Left { member: EntityId, at: PartialDate, span: Span },
    /// It has so many members.
    Count {
        number: Number,
        span: Span,
        /// Whether some of the members may be meant.
        some: bool,
    },
    /// A state is the member that joined last.
    Newest { member: EntityId, span: Span },
    /// A state joined as the Nth.
    Nth { member: EntityId, n: u32, at: Option<(PartialDate, Span)> },
}

impl ClaimKind for Membership {
    const ID: &'static str = "membership";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        patterns::PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Self::Claim>>) {
        find::find(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        judge::judge(claim, world)
    }
}

const EXAMPLES: &[Example] = &[
    example("Poland joined NATO in 1999.", "2025-03-01", "Poland joined NATO in 1999", Verdict::Supported),
    example("Poland joined NATO in 2004.", "2025-03-01", "Poland joined NATO in 2004", Verdict::Refuted),
    example(
        "Turkey, a NATO member since 1952, objected.",
        "2025-03-01",
        "Turkey, a NATO member since 1952",
        Verdict::Supported,
    ),
    example(
        "Turkey, a NATO member since 1962, objected.",
        "2025-03-01",
        "Turkey, a NATO member since 1962",
        Verdict::Refuted,
    ),
    example("NATO member Sweden sent jets.", "2025-03-01", "NATO member Sweden", Verdict::Supported),
    example("NATO member Sweden sent jets.", "2022-03-01", "NATO member Sweden", Verdict::Refuted),
    example("NATO member Austria sent jets.", "2025-03-01", "NATO member Austria", Verdict::Refuted),
    example(
        "Ukraine is not a member of NATO.",
        "2025-03-01",
        "Ukraine is not a member of NATO",
        Verdict::Supported,
    ),
    example(
        "Hungary is not a member of the EU.",
        "2025-03-01",
        "Hungary is not a member of the EU",
        Verdict::Refuted,
    ),
    example("The 27-nation EU agreed.", "2025-03-01", "27-nation EU", Verdict::Supported),
    example("The 28-nation EU agreed.", "2025-03-01", "28-nation EU", Verdict::Refuted),
    example("The 28-nation EU agreed.", "2015-03-01", "28-nation EU", Verdict::Supported),
    example("NATO's 32 members agreed.", "2025-03-01", "NATO's 32 members", Verdict::Supported),
    example(
        "NATO's newest member, Sweden, agreed.",
        "2025-03-01",
        "NATO's newest member, Sweden",
        Verdict::Supported,
    ),
    example(
        "NATO's newest member, Finland, agreed.",
        "2025-03-01",
        "NATO's newest member, Finland",
        Verdict::Refuted,
    ),
    example("Qatar left OPEC in 2019.", "2025-03-01", "Qatar left OPEC in 2019", Verdict::Supported),
    example("Qatar left OPEC in 2012.", "2025-03-01", "Qatar left OPEC in 2012", Verdict::Refuted),
    example(
        "Romania joined the Schengen area in 2024.",
        "2025-03-01",
        "Romania joined the Schengen area in 2024",
        Verdict::Conflicting,
    ),
    example("NATO has 32 members.", "2025-03-01", "NATO has 32 members", Verdict::Supported),
    example("NATO has 27 members.", "2025-03-01", "NATO has 27 members", Verdict::Refuted),
    example(
        "Albania, a member of NATO since 2012, agreed.",
        "2025-03-01",
        "Albania, a member of NATO since 2012",
        Verdict::Refuted,
    ),
    example(
        "Greece's accession to the EU in 1981 came late.",
        "2025-03-01",
        "Greece's accession to the EU in 1981",
        Verdict::Supported,
    ),
    nothing("Ukraine would join NATO in 2030.", "2025-03-01"),
    nothing("Twelve NATO members signed the letter.", "2025-03-01"),
    nothing("Aspiring NATO member Ukraine sent drones.", "2025-03-01"),
    nothing("The 20 EU countries that use the euro agreed.", "2025-03-01"),
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
        "Finland joined NATO in 2023.",
        "NATO has two members that border Ukraine in the north.",
        "NATO has two members, Turkey and Greece, that are rivals.",
        "All 15 members of the United Nations Security Council agreed.",
        "When it was founded, NATO had 12 members.",
        "NATO has grown to 32 members.",
        "As a member of NATO, Ukraine would be safe.",
        "As a member of the EU, Britain had a vote.",
        "\"Ukraine belongs to the EU's market,\" he said.",
        "Sweden, which belongs to NATO, sent jets.",
        "Romania's entry into Schengen in 2024 was partial.",
        "It was in 1995 that Austria joined the EU.",
        "Among the members of ASEAN is Vietnam.",
        "Zambia joined the African Union in 1964, when it was the OAU.",
        "Poland and Croatia joined the EU in 2004 and 2013, respectively.",
        "Sweden has been in NATO since 2024.",
        "After the 1991 coup Moldova grew close to Romania, a member of the EU.",
        "Sweden, which joined NATO in March 2024, sent jets.",
        "Greece has been a member of NATO since 1952.",
        "The Baltic states and Slovenia joined NATO in 2004.",
        "Estonia joined NATO in 2004.",
        "North Macedonia became a member of NATO in 2020.",
        "Montenegro joined NATO in 2017.",
        "Germany joined NATO in 1955.",
        "Spain became a NATO member in 1982.",
        "France rejoined NATO's integrated command in 2009.",
        "France left NATO's military command in 1966.",
        "Croatia joined the EU in 2013.",
        "Croatia joined the euro zone in 2023.",
        "Croatia adopted the euro in 2023.",
        "Bulgaria and Romania joined the European Union in 2007.",
        "Romania joined the European Union in 2007.",
        "Poland, an EU member since 2004, objected.",
        "Austria, Finland and Sweden joined the EU in 1995.",
        "Greece joined the European Community in 1981.",
        "Britain joined the European Economic Community in 1973.",
        "Lithuania adopted the euro in 2015.",
        "Slovakia adopted the euro in 2009.",
        "China joined the World Trade Organization in 2001.",
        "Russia joined the WTO in 2012.",
        "China joined the United Nations in 1971.",
        "Russia has been a member of the United Nations since 1945.",
        "Switzerland joined the United Nations in 2002.",
        "South Sudan joined the United Nations in 2011.",
        "South Korea joined the United Nations in 1991.",
        "Armenia joined the International Criminal Court in 2023.",
        "Britain joined the Comprehensive and Progressive Agreement for Trans-Pacific Partnership in 2023.",
        "India joined the Shanghai Cooperation Organization in 2017.",
        "Belarus joined the SCO in 2024.",
        "Qatar left OPEC in 2019.",
        "Ecuador left OPEC in 2020.",
        "Angola left OPEC in 2023.",
        "Morocco rejoined the African Union in 2017.",
        "Egypt joined BRICS in 2024.",
        "Indonesia joined BRICS in 2025.",
        "South Africa joined BRICS in 2010.",
        "Vietnam joined ASEAN in 1995.",
        "Cambodia joined ASEAN in 1999.",
        "Chile joined the OECD in 2010.",
        "Turkey, an EU candidate, objected.",
        "EU candidate Serbia objected.",
        "EU candidate country Moldova objected.",
        "Norway is not a member of the EU.",
        "Switzerland, which is not a member of the EU, objected.",
        "Non-EU member Norway objected.",
        "Norway is a NATO member.",
        "Israel is not a member of NATO.",
        "Ireland is not a NATO member.",
        "Ireland, an EU member, objected.",
        "Denmark is a founding member of NATO.",
        "Italy is a founding member of the European Union.",
        "Saudi Arabia is a founding member of OPEC.",
        "EU member states Hungary and Slovakia objected.",
        "NATO members Poland and Romania objected.",
        "Fellow NATO member Greece objected.",
        "Euro zone member Croatia objected.",
        "Cyprus is not a member of NATO.",
        "Japan is a member of the G7.",
        "South Korea is a member of the G20.",
        "Russia was a member of the G8 until 2014.",
        "Mali, a member of the African Union, objected.",
        "Niger left ECOWAS in 2025.",
        "The 32-member NATO alliance objected.",
        "The 32-nation NATO objected.",
        "NATO's 32 member states objected.",
        "The EU's 27 member countries objected.",
        "All 27 EU members must agree.",
        "The 10-member ASEAN objected.",
        "The 10-nation Association of Southeast Asian Nations objected.",
        "The 193-member United Nations objected.",
        "The 20-nation euro zone grew.",
        "The 22-member Arab League objected.",
        "The 55-member African Union objected.",
        "The 12-member ECOWAS objected.",
        "The 38-member OECD objected.",
        "The 56-nation Commonwealth objected.",
        "The six-nation Gulf Cooperation Council objected.",
        "The 166-member WTO objected.",
        "The 12-member OPEC objected.",
        "Six EU members objected.",
        "Sweden became the 32nd member of NATO.",
        "Finland became NATO's 31st member.",
        "Croatia is the EU's newest member.",
        "Croatia, the newest member of the European Union, objected.",
        "The United States left UNESCO in 2018.",
        "Burundi left the International Criminal Court in 2017.",
        "The Philippines left the ICC in 2019.",
        "Syria was suspended from the Arab League in 2011.",
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
        assert!(settled * 10 >= TRUE.len() * 7, "{settled} of {} are supported", TRUE.len());
    }

    /// Sentences in many orders of words: the true ones, and such as lead astray.
    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../../tests/claims/membership_true.txt"), "2025-06-10", 298);
    }

    #[test]
    fn wrong_sentences_are_refuted() {
        all_are_refuted(&KIND, include_str!("../../../tests/claims/membership_wrong.txt"));
    }
}
