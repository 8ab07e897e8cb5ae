//! Elections and offices won and left: "took office in June 2025", "in power since 1994", "was elected in 2016", "won the 2022 election",
//! "resigned in 2022", "Germany's February election", "the liberal president", "the Ohio Republican".
//!
//! A printed day, month or year must be that of a term's beginning or end, or of an election on record; any of a person's terms may be meant. An
//! election precedes the office, so that "elected in 2016" and "took office in 2017" are both right. What is said without a title may be
//! of an office that the reference does not hold, and is refuted only near the known days. Party and camp are judged only where the reference has them.

mod find;
mod judge;
mod party;

use factlint_reference::{EntityId, PartialDate};

use super::holder::Holder;
use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::judge::{Judgement, Verdict};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Election>(
    Election::ID,
    "Elections, terms and parties",
    "The day, month or year in which somebody was elected, took office or left it is compared with the list of terms and elections; so is the date of \
     a country's election, who won it, and the party or camp of a leader.",
    EXAMPLES,
);

pub(super) struct Election;

/// What happened to an office-holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// "took office", "was sworn in".
    Began,
    /// "became president": the election may be meant as well.
    Became,
    /// "came to power": power may come before the office.
    Rose,
    /// "president since".
    Holding,
    /// "in power since": power may come before the office.
    Since,
    /// "resigned", "announced that he would step down".
    Resigned,
    /// "left office", "was ousted".
    Left,
    /// "was elected".
    Elected,
    /// "was re-elected".
    Reelected,
    /// "won the 2022 election".
    Won,
}

/// A claim about terms, elections or parties.
#[derive(Debug)]
pub(super) enum Claim {
    /// Something that happened to a holder at a time.
    Step {
        /// Who.
        holder: Holder,
        /// What.
        step: Step,
        /// When, at the printed precision.
        stated: PartialDate,
        /// Whether the year is taken from the day of publication.
        inferred: bool,
        /// The date in the text.
        date_span: Span,
        /// The kinds of election that the text names.
        kinds: Option<&'static [&'static str]>,
    },
    /// A country's election at a time.
    Vote {
        /// The country.
        country: EntityId,
        /// The kinds of election that the words can mean.
        kinds: Option<&'static [&'static str]>,
        /// When.
        stated: PartialDate,
        /// Whether the year is taken from the day of publication.
        inferred: bool,
    },
    /// Somebody's party.
    Party {
        /// Who.
        holder: Holder,
        /// The party as the text names it.
        name: String,
        /// The state or country that the person is said to represent or belong to.
        of: Option<EntityId>,
    },
    /// Somebody's camp.
    Camp {
        /// Who.
        holder: Holder,
        /// The camp as the text names it.
        name: String,
    },
}

impl ClaimKind for Election {
    const ID: &'static str = "election";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        find::PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        find::steps(article, sentence, out);
        find::votes(article, sentence, out);
        party::find(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        match claim {
            Claim::Step { holder, step, stated, inferred, date_span, kinds } => {
                let case =
                    judge::Case { holder, step: *step, stated: *stated, inferred: *inferred, kinds: *kinds };
                case.judge(world, *date_span)
            }
            Claim::Vote { country, kinds, stated, inferred } => {
                judge::vote(*country, *kinds, *stated, *inferred, world)
            }
            Claim::Party { holder, name, of } => party::judge_party(holder, name, *of, world),
            Claim::Camp { holder, name } => party::judge_camp(holder, name, world),
        }
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "Lee Jae-myung took office in June 2025.",
        "2026-01-06",
        "Lee Jae-myung took office in June 2025",
        Verdict::Supported,
    ),
    example(
        "President Lee Jae-myung took office in June 2024.",
        "2026-01-06",
        "Lee Jae-myung took office in June 2024",
        Verdict::Refuted,
    ),
    example(
        "Angela Merkel, who left office in 2021, spoke.",
        "2024-05-05",
        "Angela Merkel, who left office in 2021",
        Verdict::Supported,
    ),
    example(
        "Alexander Lukashenko has been in power since 1994.",
        "2024-05-05",
        "Alexander Lukashenko has been in power since 1994",
        Verdict::Supported,
    ),
    example(
        "Donald Trump was elected in 2016.",
        "2018-05-05",
        "Donald Trump was elected in 2016",
        Verdict::Supported,
    ),
    example(
        "President Donald Trump took office in 2016.",
        "2018-05-05",
        "Donald Trump took office in 2016",
        Verdict::Refuted,
    ),
    example(
        "Emmanuel Macron was re-elected in 2022.",
        "2024-05-05",
        "Emmanuel Macron was re-elected in 2022",
        Verdict::Supported,
    ),
    example(
        "Keir Starmer won the 2024 general election.",
        "2025-05-05",
        "Keir Starmer won the 2024 general election",
        Verdict::Supported,
    ),
    example(
        "Donald Trump won the 2020 presidential election.",
        "2025-05-05",
        "Donald Trump won the 2020 presidential election",
        Verdict::Refuted,
    ),
    example(
        "Germany's February 2025 federal election was close.",
        "2025-05-05",
        "Germany's February 2025 federal election",
        Verdict::Supported,
    ),
    example(
        "Germany's March 2024 federal election was close.",
        "2025-05-05",
        "Germany's March 2024 federal election",
        Verdict::Refuted,
    ),
    example(
        "The conservative President Lee Jae-myung spoke.",
        "2026-01-06",
        "conservative President Lee Jae-myung",
        Verdict::Refuted,
    ),
    example(
        "South Korea's liberal president spoke.",
        "2026-01-06",
        "South Korea's liberal president",
        Verdict::Supported,
    ),
    example("Sen. Ted Cruz, R-Texas, spoke.", "2025-06-05", "Ted Cruz, R-Texas", Verdict::Supported),
    example("Sen. Ted Cruz (D-Texas) spoke.", "2025-06-05", "Ted Cruz (D-Texas)", Verdict::Refuted),
    example(
        "Sen. Bernie Moreno, an Ohio Republican, spoke.",
        "2025-06-05",
        "Bernie Moreno, an Ohio Republican",
        Verdict::Supported,
    ),
    example(
        "Democratic Sen. Bernie Sanders spoke.",
        "2025-06-05",
        "Democratic Sen. Bernie Sanders",
        Verdict::Conflicting,
    ),
    nothing("Donald Trump would win if elected in 2016.", "2016-05-05"),
    nothing("An aide said Biden was elected to the Senate in 1972.", "2018-05-05"),
    nothing("The mayor took office in 2019.", "2020-05-05"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{all_are_refuted, examples_hold, none_is_refuted};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../../tests/claims/election_true.txt"), "2025-06-05", 342);
    }

    #[test]
    fn wrong_sentences_are_refuted() {
        all_are_refuted(&KIND, include_str!("../../../tests/claims/election_wrong.txt"));
    }
}
