//! A title with a name: "President Lee Jae-myung", "France's president, Emmanuel Macron", "then-Prime Minister Theresa May".
//!
//! The person must hold the office on the day that the sentence speaks of: the article's day, or one that the sentence names. "Former" means held
//! before and not now, "then-" means held once, "-elect" means to be held soon. A title without a country counts only where the person held
//! an office of that title. A former holder with the bare title is not refuted when the sentence is told in the past.

mod find;
mod judge;
mod sentence;

use factlint_reference::{EntityId, PartialDate};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::{Article, StatementTime};
use crate::judge::{Judgement, Verdict};
use crate::mention::TitleMention;

/// The kind.
pub static KIND: Kind = Kind::of::<Office>(
    Office::ID,
    "Holder of an office",
    "A title beside a name is right when the person holds that office on the day the sentence speaks of. “Former” means held before and not now, \
     “then-” held at some time before, “-elect” about to be held. A bare title for someone who has left office is not faulted in a \
     sentence about the past.",
    EXAMPLES,
);

pub(super) struct Office;

/// A person and the office that is said to be theirs.
#[derive(Debug)]
pub(super) struct Claim {
    person: EntityId,
    /// Whether the person is named by more than one word.
    full: bool,
    title: TitleMention,
    /// The country or organisation, where the text names it.
    of: Option<Vec<EntityId>>,
    /// Whether the text only refers to it: "the country's president".
    meant: bool,
    /// "the 45th president".
    number: Option<u32>,
    link: Link,
    /// Whether the country belongs to the title itself ("French President") and not to words further on.
    joined: bool,
    /// Whether title and name stand so that the one surely describes the other.
    direct: bool,
    /// Whether the country in the title has another name before it that makes it something else: "Bosnian Serb President".
    nested: bool,
    /// The time that the words tie to the office.
    on: Option<PartialDate>,
    /// From when to when the office is said to have been held.
    tenure: Option<Tenure>,
    /// Before or after whom.
    handover: Option<Handover>,
    /// The state that the person is said to sit for.
    seat: Option<EntityId>,
    time: StatementTime,
    /// Whether the sentence tells what the person does around the day of publication.
    present: bool,
}

/// How the title stands to the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// Before it: "French President Emmanuel Macron", "France's president, Emmanuel Macron,".
    Beside,
    /// Set off by a comma: "Emmanuel Macron, the French president,".
    Apposed,
    /// By "as": of what is done in the office, at whatever time.
    As,
    /// By a verb in the present.
    Is,
    /// By a verb in the past.
    Was,
    /// By words that tell when it began: "became", "since".
    Became,
}

/// The ends of the time in an office, as far as they are stated.
#[derive(Clone, Copy, Debug)]
struct Tenure {
    from: Option<PartialDate>,
    to: Option<PartialDate>,
}

/// Another holder, right before or behind.
#[derive(Clone, Copy, Debug)]
struct Handover {
    other: EntityId,
    /// Whether the other came later.
    later: bool,
    /// Whether the other is named by more than the surname.
    full: bool,
}

impl ClaimKind for Office {
    const ID: &'static str = "office";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        find::find(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        claim.judge(world)
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "President Lee Jae-myung, who is on a visit to China, met reporters.",
        "2026-01-06",
        "President Lee Jae-myung",
        Verdict::Supported,
    ),
    example("Chairman Xi Jinping is in Seoul.", "2025-11-01", "Chairman Xi Jinping", Verdict::Supported),
    example(
        "President Yoon Suk-yeol, who is on a visit to China, met reporters.",
        "2026-01-06",
        "President Yoon Suk-yeol",
        Verdict::Refuted,
    ),
    example(
        "South Korean President Moon Jae-in is in Beijing.",
        "2019-12-23",
        "South Korean President Moon Jae-in",
        Verdict::Supported,
    ),
    example(
        "French Prime Minister Emmanuel Macron arrives on Friday.",
        "2023-05-05",
        "French Prime Minister Emmanuel Macron",
        Verdict::Refuted,
    ),
    example(
        "Emmanuel Macron, the French president, spoke first.",
        "2023-05-05",
        "Emmanuel Macron, the French president",
        Verdict::Supported,
    ),
    example(
        "Former Prime Minister Theresa May spoke.",
        "2021-02-01",
        "Former Prime Minister Theresa May",
        Verdict::Supported,
    ),
    example(
        "Japan's long-serving Prime Minister Shinzo Abe is honored.",
        "2023-02-07",
        "Japan's long-serving Prime Minister Shinzo Abe",
        Verdict::Supported,
    ),
    example("Sen. Ted Cruz is in Houston.", "2022-05-01", "Sen. Ted Cruz", Verdict::Supported),
    example(
        "New York Gov. Andrew Cuomo is in Albany.",
        "2022-05-01",
        "New York Gov. Andrew Cuomo",
        Verdict::Refuted,
    ),
    example(
        "Former Texas Rep. Beto O'Rourke is in Houston.",
        "2022-05-01",
        "Rep. Beto O'Rourke",
        Verdict::Supported,
    ),
    example(
        "First Minister Humza Yousaf is in Glasgow.",
        "2023-06-20",
        "First Minister Humza Yousaf",
        Verdict::Supported,
    ),
    example(
        "In 2018 then-Prime Minister Theresa May met Trump.",
        "2021-02-01",
        "then-Prime Minister Theresa May",
        Verdict::Supported,
    ),
    example(
        "The law was signed by President Barack Obama.",
        "2021-02-01",
        "President Barack Obama",
        Verdict::NotEnoughEvidence,
    ),
    example(
        "In 2013, President Park Geun-hye visited Beijing.",
        "2021-02-01",
        "President Park Geun-hye",
        Verdict::Supported,
    ),
    example(
        "In 2018, then-President Barack Obama signed the law.",
        "2021-02-01",
        "then-President Barack Obama",
        Verdict::Refuted,
    ),
    example(
        "Prime Minister Naoto Kan of the United Kingdom says no.",
        "2011-02-01",
        "Prime Minister Naoto Kan of the United Kingdom",
        Verdict::Refuted,
    ),
    example(
        "Nicolas Sarkozy is the president of France.",
        "2021-02-01",
        "Nicolas Sarkozy is the president of France",
        Verdict::Refuted,
    ),
    example(
        "Theresa May was prime minister of the United Kingdom in 2014.",
        "2021-02-01",
        "Theresa May was prime minister of the United Kingdom",
        Verdict::Refuted,
    ),
    nothing("The president spoke to deputy prime minister candidates.", "2021-02-01"),
    example("Lt. Gov. Kathy Hochul is in Albany.", "2019-05-01", "Lt. Gov. Kathy Hochul", Verdict::Supported),
    example(
        "Former Florida Attorney General Pam Bondi is in Miami.",
        "2025-06-01",
        "Former Florida Attorney General Pam Bondi",
        Verdict::Supported,
    ),
    // No list need be complete to tell that the head of one government was not that of another.
    example(
        "Ariel Sharon was prime minister of Malaysia from 2002 to 2005.",
        "2026-01-06",
        "Ariel Sharon was prime minister of Malaysia from 2002 to 2005",
        Verdict::Refuted,
    ),
    nothing("Ariel Sharon was prime minister of Malaysia from 1995 to 2005.", "2026-01-06"),
    nothing("Deputy Gov. Kathy Hochul is in Albany.", "2019-05-01"),
    nothing("Former Florida Treasurer Pam Bondi is in Miami.", "2025-06-01"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{all_are_refuted, examples_hold, first, none_is_refuted};
    use crate::judge::Reason;

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn a_day_after_the_data_ends_is_left_open_with_the_last_known_holder() {
        let claim = first(&KIND, "President Lee Jae-myung is in Tokyo.", "2031-05-05");
        assert_eq!(claim.reason, Some(Reason::AfterDataEnds));
        assert_eq!(claim.evidence.len(), 1);
    }

    /// Sentences that are true on 6 November 2024: each may be supported or left open, none refuted.
    const TRUE: &[&str] = &[
        "Former President Donald Trump won the vote.",
        "President-elect Donald Trump is in Florida.",
        "In 2018, the court struck down a law that then-President Barack Obama signed.",
        "In 2018, a law signed by then-President Barack Obama was struck down.",
        "Back in 2018, then-Prime Minister Theresa May signed the law.",
        "In 1950, then-President Dwight Eisenhower of Columbia University signed the letter.",
        "On Jan. 20, 2017, then-President Barack Obama left the White House.",
        "In December 2008, then-Vice President Joe Biden was in Chicago.",
        "Boris Johnson, Britain's prime minister, signed the deal.",
        "Theresa May was prime minister of the United Kingdom in 2018.",
        "Theresa May was prime minister of the United Kingdom.",
        "Emmanuel Macron is the president of France.",
        "Emmanuel Macron is the French president.",
        "The president of France is Emmanuel Macron.",
        "In 2010 the president of France was Nicolas Sarkozy.",
        "As president of France, Emmanuel Macron commands the army.",
        "As president of France, Nicolas Sarkozy signed the law.",
        "In France, where Emmanuel Macron is president, prices are rising.",
        "Olaf Scholz, the president of France, and Keir Starmer are in Berlin.",
        "They talked to Olaf Scholz, the president of France and the king of Jordan.",
        "Nicolas Sarkozy, the president of France in 2010, is on trial.",
        "Prime Minister Keir Starmer of Britain says that talks will go on.",
        "Queen Elizabeth II of England is remembered.",
        "Sen. Ted Cruz of Texas is in Houston.",
        "Gov. Gavin Newsom of California is in Sacramento.",
        "Rep. Mike Johnson of Louisiana says no.",
        "Ukraine: President Emmanuel Macron vows support",
        "Angela Merkel was chancellor of Germany until 2021.",
        "Cristina Fernandez de Kirchner is Argentina's first elected female president.",
        "If Nicolas Sarkozy is the president of France in 2027, much will change.",
        "Nicolas Sarkozy is not the president of France.",
        "The law was signed in 2010, when Nicolas Sarkozy was president of France.",
        "It was Nicolas Sarkozy, president of France in 2010, who signed the law.",
    ];

    #[test]
    fn nothing_true_is_refuted() {
        let mut settled = 0;
        for text in TRUE {
            for claim in crate::claim::testing::report(&KIND, text, Some("2024-11-06")).claims {
                assert_ne!(claim.verdict, Verdict::Refuted, "{text}: {}", claim.summary);
                settled += usize::from(claim.verdict == Verdict::Supported);
            }
        }
        assert!(settled * 10 >= TRUE.len() * 6, "{settled} of {} are supported", TRUE.len());
    }

    #[test]
    fn every_settled_verdict_names_a_source() {
        for example in EXAMPLES.iter().filter(|example| !example.claim.is_empty()) {
            let claim = first(&KIND, example.text, example.published.unwrap_or(""));
            if matches!(claim.verdict, Verdict::Supported | Verdict::Refuted) {
                assert!(claim.evidence.iter().any(|row| !row.source.id.is_empty()), "{}", example.text);
            }
        }
    }

    /// Sentences in many orders of words: the true ones, and such as lead astray.
    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../../tests/claims/office_true.txt"), "2025-06-10", 271);
    }

    #[test]
    fn wrong_sentences_are_refuted() {
        all_are_refuted(&KIND, include_str!("../../../tests/claims/office_wrong.txt"));
    }
}
