//! How old somebody is: "Lee, 61", "the 61-year-old president", "born in 1964, he is 61", "died at 90", "turned 80 in November".
//!
//! The birth date is the one in the same sentence, else the reference's. An age is that of the day of publication or of the day that the
//! sentence names; of somebody who has died, that of the day of death. Where the birth is known to the year only, both ages of the year hold. A
//! bare number behind a name that is far from the known age is thought to be something else, or somebody else's.

mod find;
mod judge;

use factlint_reference::{EntityId, Held, PartialDate, Reference};
use jiff::civil::Date;

use judge::{judge_birthday, judge_death, judge_present, on};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::judge::{Judgement, Role, Verdict, elapsed};
use crate::mention::{Named, Number, TitleMention};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Age>(
    Age::ID,
    "Age of a person",
    "A person's age is compared with the birth date that the text or the reference gives, on the day of publication or on the day that the \
     sentence names; for somebody who died, on the day of death.",
    EXAMPLES,
);

pub(super) struct Age;

/// Whose age it is.
#[derive(Debug)]
enum Subject {
    /// Somebody of the reference.
    Person(EntityId),
    /// Whoever holds this office.
    Holder { of: Named, title: TitleMention },
    /// Somebody whose birth, and perhaps death, stands in the sentence.
    Printed { born: PartialDate, died: Option<PartialDate> },
}

/// At which time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// Now, or at the time the sentence names.
    Present,
    /// At death.
    Death,
    /// At the birthday.
    Birthday,
}

/// An age and whose it is.
#[derive(Debug)]
pub(super) struct Claim {
    subject: Subject,
    age: Number,
    figures: Option<Span>,
    moment: Moment,
    /// The day, month or year that the sentence names.
    stated: Option<PartialDate>,
    /// Other dates of the paragraph, of which the sentence may speak.
    around: Vec<PartialDate>,
    /// Whether the words leave no doubt that the number is this subject's age.
    sure: bool,
}

impl ClaimKind for Age {
    const ID: &'static str = "age";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        find::find(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let (person, born, died) = match &claim.subject {
            Subject::Printed { born, died } => (None, *born, *died),
            Subject::Person(id) => (Some(*id), reference.entity(*id).start?, reference.entity(*id).end),
            Subject::Holder { of, title } => {
                let id = holder(
                    *of,
                    *title,
                    claim.stated.and_then(PartialDate::exact).or(world.published)?,
                    reference,
                )?;
                (Some(id), reference.entity(id).start?, reference.entity(id).end)
            }
        };
        let who = person.map_or_else(|| "the person".to_owned(), |id| reference.name(id).to_owned());
        let life = Life { who, born, died };
        let judgement = match claim.moment {
            Moment::Present => judge_present(claim, &life, world),
            Moment::Death => judge_death(claim, &life),
            Moment::Birthday => judge_birthday(claim, &life, world),
        }?;
        let Some(id) = person else { return Some(judgement) };
        let role = match judgement.verdict {
            Verdict::Supported => Role::Supports,
            Verdict::Refuted => Role::Contradicts,
            _ => Role::Context,
        };
        let entity = reference.entity(id);
        let mut fact = format!("{} was born {}", life.who, on(born));
        if let Some(died) = died {
            fact.push_str(&format!(" and died {}", on(died)));
        }
        Some(judgement.evidence(role, fact, entity.source))
    }
}

/// The birth and death of a subject.
struct Life {
    who: String,
    born: PartialDate,
    died: Option<PartialDate>,
}

impl Life {
    /// The least and the greatest age on a day of `from` to `to`.
    fn ages(&self, from: Date, to: Date) -> Option<(i64, i64)> {
        let age = |born: Date, day: Date| elapsed::years_months_days(born, day).0;
        let low = if self.born.last() <= from { age(self.born.last(), from) } else { 0 };
        (self.born.first() <= to).then(|| (low, age(self.born.first(), to)))
    }
}

/// Who holds the office on the day, if exactly one person certainly does.
fn holder(of: Named, title: TitleMention, day: Date, reference: &Reference) -> Option<EntityId> {
    let mut people: Vec<EntityId> = Vec::new();
    for office in title.title.offices(of.sure()?, reference) {
        for (term, held) in reference.holders(office, day) {
            if held != Held::Yes || !term.is_full() {
                return None;
            }
            people.push(term.person);
        }
    }
    factlint_reference::order::sort(&mut people);
    people.dedup();
    (people.len() == 1).then(|| people[0])
}

const EXAMPLES: &[Example] = &[
    example("Emmanuel Macron, 48, spoke in Paris.", "2026-01-06", "Emmanuel Macron, 48", Verdict::Supported),
    example("Emmanuel Macron, 45, spoke in Paris.", "2026-01-06", "Emmanuel Macron, 45", Verdict::Refuted),
    example(
        "The 48-year-old French president spoke.",
        "2026-01-06",
        "48-year-old French president",
        Verdict::Supported,
    ),
    example(
        "The 58-year-old French president spoke.",
        "2026-01-06",
        "58-year-old French president",
        Verdict::Refuted,
    ),
    example(
        "Emmanuel Macron, who is 48 years old, spoke.",
        "2026-01-06",
        "Emmanuel Macron, who is 48 years old",
        Verdict::Supported,
    ),
    example("Born in 1964, he is 61.", "2026-01-06", "61", Verdict::Supported),
    example("Born in 1964, she is now 55.", "2026-01-06", "55", Verdict::Refuted),
    example("Emmanuel Macron turned 48 in December 2025.", "2026-01-06", "turned 48", Verdict::Supported),
    example("Emmanuel Macron turned 50 in December 2025.", "2026-01-06", "turned 50", Verdict::Refuted),
    example(
        "Emmanuel Macron will celebrate his 49th birthday on Dec. 21, 2026.",
        "2026-01-06",
        "49th birthday",
        Verdict::Supported,
    ),
    example("Emmanuel Macron, 39, won in 2017.", "2026-01-06", "Emmanuel Macron, 39", Verdict::Supported),
    example("Emmanuel Macron is 48.", "", "Emmanuel Macron is 48", Verdict::NotEnoughEvidence),
    example(
        "Now 47, Emmanuel Macron will not run again.",
        "2025-07-01",
        "47, Emmanuel Macron",
        Verdict::Supported,
    ),
    example(
        "At 52, Emmanuel Macron shows no sign of tiring.",
        "2025-07-01",
        "52, Emmanuel Macron",
        Verdict::Refuted,
    ),
    example(
        "The singer was born on 1 December 1949, which makes her 71.",
        "2024-06-15",
        "71",
        Verdict::Refuted,
    ),
    example("Winston Churchill was 83 when he died.", "", "was 83 when he died", Verdict::Refuted),
    example(
        "Born in 1874, Winston Churchill died in 1965 at the age of 97.",
        "",
        "died in 1965 at the age of 97",
        Verdict::Refuted,
    ),
    example("The singer was born on May 4, 1963. She is 61.", "2025-03-01", "61", Verdict::Supported),
    nothing("At 37, Emmanuel Macron entered the government.", "2025-07-01"),
    nothing("Emmanuel Macron, 312, Marine Le Pen, 226.", "2026-01-06"),
    nothing("Emmanuel Macron, 66, and Marine Le Pen, 34, shared the votes.", "2026-01-06"),
    nothing("A 20-year-old Emmanuel Macron supporter was there.", "2026-01-06"),
    nothing("The 30-year-old son of Emmanuel Macron was there.", "2026-01-06"),
    nothing("If Emmanuel Macron, 60, were to go, he would retire.", "2026-01-06"),
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
    fn the_correction_is_the_age() {
        assert_eq!(first(&KIND, "Emmanuel Macron, 45, spoke.", "2026-01-06").correction.unwrap().text, "48");
    }

    #[test]
    fn a_day_without_a_year_may_be_last_years() {
        let judged = |text: &str| report(&KIND, text, Some("2021-01-02")).claims.len();
        assert_eq!(judged("Emmanuel Macron, 42, opened the hall. (Feb. 6)"), 0);
        assert_eq!(judged("Emmanuel Macron, 41, opened the hall. (Feb. 6)"), 1);
    }

    #[test]
    fn a_number_that_may_be_something_else_is_not_refuted() {
        for text in [
            "Emmanuel Macron, 12, is a plumber.",
            "Shot by Emmanuel Macron, a 20-year-old man died.",
            "Emmanuel Macron, 5, Vladimir Putin, 3.",
            "In 1995 the school was new. Emmanuel Macron, 17, studied there.",
            "Emmanuel Macron beat Marine Le Pen by 17 points, 58.5 to 41.5.",
            "Only 39, Emmanuel Macron won the vote of 2017.",
            "Emmanuel Macron, at 39, became president.",
            "At 39, Emmanuel Macron is the youngest president in the history of France to take office.",
            "Winston Churchill was 20 when his father died.",
            "Winston Churchill died at 8 in the morning.",
            "Winston Churchill lived to see 40 more years.",
            "The death of Winston Churchill's father at 45 was a shock.",
            "Konrad Adenauer was 73 when elected, and his predecessor died at 60.",
            "Emmanuel Macron met a veteran who lived to be 101.",
            "Her son was born in 1990. She is 61.",
            "Born in 1950, he is 61 in the film.",
            "The five-year-old bank, founded by a man born in 1960, is bankrupt.",
        ] {
            let claims = report(&KIND, text, Some("2026-01-06")).claims;
            assert!(claims.iter().all(|claim| claim.verdict != Verdict::Refuted), "{text}: {claims:?}");
        }
    }
}
