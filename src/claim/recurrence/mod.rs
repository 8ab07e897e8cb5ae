//! First, second, Nth, last, only: of a visit, in N years, since a year, a person's visit or an event, ever.
//!
//! For *first in N years*: let *p* be the latest earlier visit that fits actor, target and qualifier, and *g* the time from *p*'s end to the present
//! visit. An occurrence nearer than any admissible N refutes; no completeness is needed for that. Without one, the claim is supported if *g* fits N and the
//! list is declared complete from *p* on; if *g* is longer, it is true and understated (`conflicting`); if the list is not complete, the claim stays
//! open. An actor by role is whoever held the role on the day of each visit.

mod find;
mod judge;
mod nth;
mod patterns;
mod scene;

pub(in crate::claim) use find::rest_of;

use factlint_reference::{EntityId, PartialDate};

use super::visit::{Actor, Qualifier, Target};
use super::{ClaimKind, Example, Found, Kind, Pattern, World, example, nothing};
use crate::article::{Article, StatementTime};
use crate::judge::{Judgement, Verdict};
use crate::mention::DurationMention;
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Recurrence>(
    Recurrence::ID,
    "First, last and Nth",
    "“The first visit by … to … in N years” is compared with the list of such visits. A nearer visit on record refutes it. It is supported only where the \
     list is declared complete over the whole time, and says on whose authority; where the true interval is longer than the one stated, both \
     are shown.",
    EXAMPLES,
);

pub(super) struct Recurrence;

/// Which turn of a visit is claimed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Turn {
    /// The first.
    First,
    /// The second, third, …
    Nth(u32),
    /// The only one.
    Only,
    /// There has been none in the window.
    NoneSince,
    /// The highest of rank, or the first of any country: no list tells.
    Unlisted,
    /// The latest one was by this person, or at this time.
    LastWas {
        /// The traveller.
        by: Option<EntityId>,
        /// The time.
        date: Option<PartialDate>,
    },
}

/// Over which window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Window {
    /// None is stated: "ever" is meant.
    None,
    /// "ever", "in history".
    Ever,
    /// "in six years".
    Length(DurationMention),
    /// "this year", "that year".
    SameYear,
    /// "since 2019".
    SinceDate(PartialDate),
    /// "since Moon's visit", perhaps with its year.
    SincePerson(EntityId, Option<PartialDate>),
    /// "since Moon took office", "since taking office" (the actor's own term).
    SinceTerm(Option<EntityId>),
    /// "since the invasion".
    SinceEvent(EntityId),
    /// It is stated in a way that is not understood.
    Unclear,
}

/// How the text goes on behind a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::claim) enum Rest {
    /// The clause ends, or goes on with what does not narrow the claim.
    Ends,
    /// The line ends without a point. Headlines leave windows out.
    Headline,
    /// Words follow that may narrow the claim.
    Narrows,
}

/// A claim of recurrence.
#[derive(Debug)]
pub(super) struct Claim {
    turn: Turn,
    /// Who; `None`: whoever makes the visit that the article is about.
    actor: Option<Actor>,
    /// The person who is said to be the first: "Obama was the first president to …".
    subject: Option<EntityId>,
    /// Whether travellers are counted and not visits: "the third pope to visit".
    counts_people: bool,
    /// Whether the visit is one of several by the same traveller: "his first visit".
    own: bool,
    /// Where to; `None`: where that visit goes.
    target: Option<Target>,
    qualifier: Qualifier,
    window: Window,
    /// The length or date of the window in the text.
    window_span: Option<Span>,
    /// The time of the visit, where the claim itself names it.
    when: Option<PartialDate>,
    negated: bool,
    rest: Rest,
    told_past: StatementTime,
}

impl ClaimKind for Recurrence {
    const ID: &'static str = "recurrence";
    type Claim = Claim;

    fn patterns() -> &'static [&'static Pattern] {
        patterns::PATTERNS
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
        "Lee Jae-myung is in Beijing. This is the first visit of a South Korean leader to China in six years.",
        "2026-01-06",
        "the first visit of a South Korean leader to China in six years",
        Verdict::Supported,
    ),
    example(
        "It is the first visit to China by a South Korean president in nine years.",
        "2026-01-06",
        "the first visit to China by a South Korean president in nine years",
        Verdict::Refuted,
    ),
    example(
        "It is the first visit to China by a South Korean president in three years.",
        "2026-01-06",
        "the first visit to China by a South Korean president in three years",
        Verdict::Conflicting,
    ),
    example(
        "It is the first visit to China by a South Korean president since 2019.",
        "2026-01-06",
        "the first visit to China by a South Korean president since 2019",
        Verdict::Supported,
    ),
    example(
        "It is the first visit to China by a South Korean president since Park Geun-hye's in 2015.",
        "2026-01-06",
        "the first visit to China by a South Korean president since Park Geun-hye's in 2015",
        Verdict::Refuted,
    ),
    example(
        "It is the first state visit by a South Korean president to China in six years.",
        "2026-01-06",
        "the first state visit by a South Korean president to China in six years",
        Verdict::Conflicting,
    ),
    example(
        "Lee is the first South Korean president to visit China since 2019.",
        "2026-01-06",
        "the first South Korean president to visit China since 2019",
        Verdict::Supported,
    ),
    example(
        "No South Korean president had visited China since December 2019.",
        "2026-01-04",
        "No South Korean president had visited China since December 2019",
        Verdict::Supported,
    ),
    example(
        "Barack Obama was the first US president to visit Cuba since Calvin Coolidge in 1928.",
        "2026-01-20",
        "the first US president to visit Cuba since Calvin Coolidge in 1928",
        Verdict::Supported,
    ),
    example(
        "Barack Obama was the first US president to visit Cuba since Harry Truman in 1948.",
        "2026-01-20",
        "the first US president to visit Cuba since Harry Truman in 1948",
        Verdict::Refuted,
    ),
    example(
        "Obama was the first sitting US president to visit Laos.",
        "2026-01-20",
        "the first sitting US president to visit Laos",
        Verdict::Supported,
    ),
    example(
        "Barack Obama was the first US president to visit China.",
        "2026-01-20",
        "the first US president to visit China",
        Verdict::Refuted,
    ),
    example(
        "Recep Tayyip Erdogan became the first Turkish president to visit Greece in 65 years.",
        "2017-12-07",
        "the first Turkish president to visit Greece in 65 years",
        Verdict::Supported,
    ),
    example(
        "Moon Jae-in is the first South Korean leader to visit Pyongyang since 2007.",
        "2018-09-18",
        "the first South Korean leader to visit Pyongyang since 2007",
        Verdict::NotEnoughEvidence,
    ),
    example(
        "Xi Jinping is in South Korea. Xi's visit is the first by a Chinese president in 11 years.",
        "2025-10-30",
        "the first by a Chinese president in 11 years",
        Verdict::Supported,
    ),
    example(
        "Xi Jinping is in South Korea. Xi's visit is the first by a Chinese president in 16 years.",
        "2025-10-30",
        "the first by a Chinese president in 16 years",
        Verdict::Refuted,
    ),
    example(
        "Barack Obama is in Berlin on his second visit to Germany as president.",
        "2016-11-17",
        "his second visit to Germany as president",
        Verdict::Refuted,
    ),
    example(
        "Narendra Modi made his second visit to Russia this year.",
        "2024-10-22",
        "his second visit to Russia this year",
        Verdict::Supported,
    ),
    example(
        "Narendra Modi made his fourth visit to Russia that year.",
        "2024-10-22",
        "his fourth visit to Russia that year",
        Verdict::Refuted,
    ),
    example(
        "Lee Jae-myung's visit to China began on Sunday, ending a six-year absence.",
        "2026-01-06",
        "ending a six-year absence",
        Verdict::Supported,
    ),
    example(
        "Moon Jae-in last visited China in December 2019.",
        "2022-06-01",
        "Moon Jae-in last visited China in December 2019",
        Verdict::Supported,
    ),
    example(
        "Moon Jae-in last visited China in December 2018.",
        "2022-06-01",
        "Moon Jae-in last visited China in December 2018",
        Verdict::Refuted,
    ),
    example(
        "Fumio Kishida is in Seoul, the first visit by a Japanese leader to South Korea in 12 years for bilateral talks.",
        "2023-05-07",
        "the first visit by a Japanese leader to South Korea in 12 years",
        Verdict::Conflicting,
    ),
    example(
        "Li Keqiang is in Tokyo, the first visit to Japan by a Chinese premier in eight years.",
        "2018-05-09",
        "the first visit to Japan by a Chinese premier in eight years",
        Verdict::Conflicting,
    ),
    example(
        "It is the first time in 12 years that a South Korean president has visited China.",
        "2026-01-05",
        "the first time in 12 years that a South Korean president has visited China",
        Verdict::Refuted,
    ),
    example(
        "China has not hosted a South Korean president since 2013.",
        "2026-01-05",
        "China has not hosted a South Korean president since 2013",
        Verdict::Refuted,
    ),
    example(
        "The trip to China ends a 12-year gap in visits by South Korean presidents.",
        "2026-01-05",
        "trip to China ends a 12-year gap in visits by South Korean presidents",
        Verdict::Refuted,
    ),
    nothing("China received a South Korean president in five hours.", "2026-01-05"),
    nothing(
        "It is the first time in 12 years a South Korean president has visited a temple in China.",
        "2026-01-05",
    ),
    nothing(
        "Joe Biden is in Angola, the first visit by a US president to sub-Saharan Africa since 2015.",
        "2024-12-03",
    ),
    nothing("Pope Leo XIV is in Turkey on his first foreign trip.", "2025-11-27"),
    nothing("It is the first time that the team has won.", "2026-01-06"),
    nothing(
        "Joe Biden landed in Saudi Arabia on Friday to meet the crown prince for the first time.",
        "2022-07-15",
    ),
    nothing("It is one of the first visits of the year.", "2026-01-06"),
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
