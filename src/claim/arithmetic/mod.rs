//! A change, a share or a sum with its terms: "rose 20 % from 50 to 60", "14 of the 20, or 70 percent", "doubled from 3 to 7 million", "seven
//! people, four women and three men".
//!
//! The terms are taken as rounded as they are printed; the claim holds when some true values behind them give the stated result. A change
//! between two percentages may be in percent or in percentage points, and both are shown where only one fits.

mod chain;
mod change;
mod judge;
mod share;
mod sum;

use super::{ClaimKind, Example, Found, Kind, Mood, World, example, nothing, piece};
use crate::article::Article;
use crate::judge::{Judgement, Verdict};
use crate::mention::{Hedge, Mention, Number, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Arithmetic>(
    Arithmetic::ID,
    "Changes, shares and sums",
    "A change in percent, a share or a sum whose terms are printed is computed again. Terms count as rounded as they are printed; a change between \
     percentages may be meant in percent or in percentage points.",
    EXAMPLES,
);

/// A multiple in words ("doubled") holds within this fraction.
const MULTIPLE: f64 = 0.05;
/// A result that misses by less than this fraction of itself is shown, not called wrong.
const CLOSE: f64 = 0.10;

pub(super) struct Arithmetic;

/// A computation with its terms and its stated result.
#[derive(Debug)]
pub(super) enum Claim {
    /// From one value to another.
    Change {
        from: Number,
        to: Number,
        stated: Stated,
        up: bool,
        percentages: bool,
        figures: Option<Span>,
        sure: bool,
        tight: bool,
    },
    /// A part of a whole in percent.
    Share { part: f64, whole: f64, stated: Number, figures: Option<Span>, sure: bool },
    /// Parts that make up a number.
    Sum { parts: Vec<f64>, total: f64, cover: Cover },
}

/// How surely the parts that are listed are all of a number, and none is counted twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cover {
    /// Others may not be listed, and somebody may be listed twice: "of the 25, 14 were women and 12 soldiers".
    Perhaps,
    /// None is listed twice, and a few may not be listed: "40 people, four women and three men".
    Disjoint,
    /// Most likely all are listed: "25 workers, 11 men and 14 women, were hired".
    Likely,
    /// The words say that it is all: "11 men and 14 women, a total of 25".
    Sure,
}

/// The stated size of a change.
#[derive(Debug)]
pub(super) enum Stated {
    Percent {
        number: Number,
        points: bool,
    },
    /// The later value is so many times the earlier.
    Multiple {
        times: f64,
        hedge: Option<Hedge>,
    },
}

impl ClaimKind for Arithmetic {
    const ID: &'static str = "arithmetic";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let mentions = article.mentions_in(sentence);
        let numbers = mentions.iter().filter(|mention| term(mention).is_some()).count();
        if numbers == 0 {
            return;
        }
        let all = piece::pieces(article, sentence);
        let start = out.len();
        change::find(article, &all, out);
        share::find(article, &all, out);
        share::of_whole(article, &all, out);
        share::between(article, &all, out);
        sum::find(article, &all, out);
        let asserted = |found: &Found<Claim>| {
            let modifiers = article.modifiers(sentence, found.span);
            !modifiers.negated && matches!(modifiers.mood, Mood::Asserted | Mood::Future)
        };
        let mut kept: Vec<Found<Claim>> = Vec::new();
        for found in out.drain(start..).filter(asserted) {
            // Two ways to read the same words are one claim.
            if kept
                .iter()
                .all(|other| other.span.end <= found.span.start || found.span.end <= other.span.start)
            {
                kept.push(found);
            }
        }
        out.extend(kept);
    }

    fn judge(claim: &Claim, _: &World<'_>) -> Option<Judgement> {
        match claim {
            Claim::Change { from, to, stated, up, percentages, figures, sure, tight } => {
                let judgement = judge::judge_change(from, to, stated, *up, *percentages, *figures)?;
                let meant = *sure && (*tight || judge::is_of_the_size(from, to, stated));
                (meant || judgement.verdict == Verdict::Supported).then_some(judgement)
            }
            Claim::Share { part, whole, stated, figures, sure } => {
                let judgement = judge::judge_share(*part, *whole, stated, *figures);
                (*sure || judgement.verdict == Verdict::Supported).then_some(judgement)
            }
            Claim::Sum { parts, total, cover } => judge::judge_sum(parts, *total, *cover),
        }
    }
}

/// What a term measures: terms of one computation must agree in it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Of {
    Count,
    Percent,
    Money(Option<&'static str>),
    Unit(&'static str),
}

fn term(mention: &Mention) -> Option<(Number, Of)> {
    let (number, of) = match mention.value {
        Value::Number(number) => (number, Of::Count),
        Value::Percent { number, points: false } => (number, Of::Percent),
        Value::Money { number, currency } => (number, Of::Money(currency)),
        Value::Quantity { number, unit } => (number, Of::Unit(unit.name)),
        _ => return None,
    };
    (!number.vague).then_some((number, of))
}

/// The figures at the start of a number.
fn figures(article: &Article<'_>, mention: &Mention) -> Option<Span> {
    let text = article.text(mention.span);
    let length = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let start = mention.span.start as usize;
    (length > 0).then(|| Span::new(start, start + length))
}

fn exact(number: &Number) -> bool {
    number.hedge.is_none()
        && number.upper.is_none()
        && !number.vague
        && !number.ratio
        && number.value.fract() == 0.0
        && number.step <= 1.0
}

const EXAMPLES: &[Example] = &[
    example("Sales rose 20 percent from 50 to 60.", "", "20 percent from 50 to 60", Verdict::Supported),
    example("Sales rose 40 percent from 50 to 60.", "", "40 percent from 50 to 60", Verdict::Refuted),
    example(
        "Profit fell 25% from $80 million to $60 million.",
        "",
        "25% from $80 million to $60 million",
        Verdict::Supported,
    ),
    example(
        "Profit fell 45% from $80 million to $60 million.",
        "",
        "45% from $80 million to $60 million",
        Verdict::Refuted,
    ),
    example(
        "The rate rose 1 percent, from 5 percent to 6 percent.",
        "",
        "1 percent, from 5 percent to 6 percent",
        Verdict::Conflicting,
    ),
    example(
        "The rate rose 1 percentage point, from 5 percent to 6 percent.",
        "",
        "1 percentage point, from 5 percent to 6 percent",
        Verdict::Supported,
    ),
    example(
        "Of those, 14 of the 20, or 70 percent, agreed.",
        "",
        "14 of the 20, or 70 percent",
        Verdict::Supported,
    ),
    example(
        "Of those, 14 of the 20, or 50 percent, agreed.",
        "",
        "14 of the 20, or 50 percent",
        Verdict::Refuted,
    ),
    example(
        "The city doubled from 3 million to 6.1 million.",
        "",
        "doubled from 3 million to 6.1 million",
        Verdict::Supported,
    ),
    example(
        "The city doubled from 3 million to 9 million.",
        "",
        "doubled from 3 million to 9 million",
        Verdict::Refuted,
    ),
    example(
        "They arrested seven people, four women and three men.",
        "",
        "seven people, four women and three men",
        Verdict::Supported,
    ),
    example(
        "They arrested six people, four women and three men.",
        "",
        "six people, four women and three men",
        Verdict::Refuted,
    ),
    example(
        "They arrested four women and three men, a total of eight.",
        "",
        "four women and three men, a total of eight",
        Verdict::Refuted,
    ),
    example(
        "At 50, compared with 40 a year earlier, complaints were up 35 per cent.",
        "",
        "50, compared with 40 a year earlier, complaints were up 35 per cent",
        Verdict::Refuted,
    ),
    example(
        "Some 70 percent of those asked - 14 out of 20 - said no.",
        "",
        "Some 70 percent of those asked - 14 out of 20",
        Verdict::Supported,
    ),
    example(
        "The panel has 29 members: 11 judges and 14 lawyers.",
        "",
        "29 members: 11 judges and 14 lawyers",
        Verdict::Conflicting,
    ),
    example(
        "The crash killed 29 people, 11 women and 14 men.",
        "",
        "29 people, 11 women and 14 men",
        Verdict::Conflicting,
    ),
    example(
        "Revenue rose to $60 million in the three months to June from $50 million, up 20 percent.",
        "",
        "to $60 million in the three months to June from $50 million, up 20 percent",
        Verdict::Supported,
    ),
    example("Membership stood at 90, twice the 30 of 2010.", "", "90, twice the 30", Verdict::Refuted),
    example(
        "The index rose 50 points, or 1 percent, to 5,050.",
        "",
        "50 points, or 1 percent, to 5,050",
        Verdict::Supported,
    ),
    example(
        "So far 14 of the 20 samples have tested positive, a rate of 85 percent.",
        "",
        "14 of the 20 samples have tested positive, a rate of 85 percent",
        Verdict::Refuted,
    ),
    example(
        "Of the 25 passengers, 11 were women and the other 12 were men.",
        "",
        "25 passengers, 11 were women and the other 12",
        Verdict::Refuted,
    ),
    nothing("Among the 40 dead were 11 women and 14 students.", ""),
    nothing("Of the 29 seats, 11 went to the government and 14 to the opposition.", ""),
    nothing("Only 3 of the 20 banks cut their rates (2 percent).", ""),
    nothing("They arrested 40 people, four women and three men.", ""),
    nothing("Sales rose 20 percent from 2010 to 2015.", ""),
    nothing("Sales rose 20 percent from a year earlier to 60.", ""),
    nothing("Between 50 and 60 percent rose early.", ""),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first, report};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn a_list_that_may_leave_out_or_repeat_somebody_is_never_refuted() {
        for text in [
            "Of the 25 workers, 15 were women and 14 were migrants.",
            "Among the 25 dead were 15 women and 14 students.",
            "There were 25 survivors, 15 of them women and 14 students.",
            "Ten soldiers, three men and two women, were hurt.",
            "The blast killed 30 people, eight men and nine women.",
            "Complaints went from 40 to 50 in a year, up 8 in May alone.",
            "Rents have doubled in a decade - wages went from 40 to 50.",
        ] {
            let report = report(&KIND, text, None);
            let refuted = report.claims.iter().find(|claim| claim.verdict == Verdict::Refuted);
            assert!(refuted.is_none(), "{text}: {refuted:?}");
        }
    }

    #[test]
    fn the_correction_is_as_precise_as_the_text() {
        assert_eq!(first(&KIND, "Sales rose 40 percent from 50 to 60.", "").correction.unwrap().text, "20");
    }

    #[test]
    fn what_may_be_another_quantity_is_not_refuted() {
        for text in [
            "Turnout rose from 50 to 60 percent, while 30 percent stayed away.",
            "Prices rose 5 percent and wages from 10 to 20 euros.",
            "Two people, a mother of four children and two men, left.",
            "Five officers, three soldiers and three civilians died.",
            "Seven people, including four women and two men, left.",
            "The share rose to 60 percent from 50 percent in 2010.",
            "Exports rose from 40 to 50 million tons, imports rose 12 percent.",
            "Exports rose from 40 to 50 million tons; imports rose 12 percent.",
            "Sales rose 5 percent a year, from 40 to 60 million.",
            "Sales grew at an average annual rate of 5 percent, from 40 to 60 million.",
            "Revenue rose 9 percent organically, from $50 million to $60 million.",
            "Complaints rose 9 percent from a year earlier to 60, from 50 in January.",
            "The shares fell 9 percent to $50, down from $60 in January.",
            "The shares fell 9 percent to $50, from a high of $60.",
            "Rents rose by up to 9 percent, from 50 to 60 in some areas.",
            "The price rose to 60 from 50 in May, when inflation was 9 percent.",
            "Support for the party fell 9 percent to 50, compared with 60 for the Greens.",
            "In 2023 there were 50 murders; in 2024 there were 60 robberies, up 9 percent.",
            "It sold 60 cars, up from 50 trucks, a 9 percent margin.",
            "Prices rose 5 percent, from 40 cities to 60.",
            "He won 14 of 20 counties, with 52 percent of the vote.",
            "He won 52 percent of the vote, 14 of 20 counties and the city.",
            "In 14 of the 20 states (80 percent of the population), it is legal.",
            "Turnout was 60 percent, with 14 of 20 stations open.",
            "Women hold 14 of the 20 posts, up from 60 percent.",
            "The firm has 25 shops, 15 warehouses and 14 offices.",
            "The city has 25 schools: 11 state schools and 9 private ones, and five colleges.",
        ] {
            let claims = report(&KIND, text, None).claims;
            let held = |claim: &crate::report::ReportedClaim| {
                !matches!(claim.verdict, Verdict::Refuted | Verdict::Conflicting)
            };
            assert!(claims.iter().all(held), "{text}: {claims:?}");
        }
    }
}
