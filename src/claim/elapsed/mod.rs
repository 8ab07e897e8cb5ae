//! How long ago something was: "eight years ago, in 2018", "the 75th anniversary of the armistice, signed in 1953", "in 2025, ten years after
//! the 2015 accord".
//!
//! The length is compared with the time from the date that the text or the reference gives to the day of publication, or to the other date of
//! the sentence. Completed years, rounded years and the difference of the calendar years are all accepted where the days are known. Where only a
//! year is printed, the difference holds; a year more or less holds or fails by days that are not printed, and both are shown.

mod find;
mod jubilee;
mod judge;

use factlint_reference::{EntityId, PartialDate};

use judge::{Rank, compare};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::judge::{Judgement, Role, Verdict, say};
use crate::mention::DurationMention;
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Elapsed>(
    Elapsed::ID,
    "Time since",
    "The time that is said to have passed since a dated event, or between two dates, and the number of an anniversary are compared with the \
     dates in the sentence, the day of publication and the reference's events.",
    EXAMPLES,
);

/// What is told as of another time (an anniversary in the past) is not thought to be more than so many years from the year of publication.
const RETOLD: f64 = 5.0;

pub(super) struct Elapsed;

/// From when it is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
enum From {
    /// A date of the text.
    Date(PartialDate),
    /// An event of the reference; its start, its end, or either.
    Event(EntityId, Which),
}

/// Which day of an event is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Start,
    End,
    Either,
}

/// To when it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum To {
    /// The day of publication.
    Publication,
    /// The year of publication, or the one before or behind it by so many years.
    YearOfPublication(i16),
    /// A date of the text.
    Date(PartialDate),
}

/// A length of time and what it lies between.
#[derive(Debug)]
pub(super) struct Claim {
    length: DurationMention,
    from: From,
    to: To,
    /// Whether a number of an anniversary states it.
    anniversary: bool,
    /// Where the number stands that may be corrected.
    number: Option<Span>,
    /// Whether the words leave no doubt of the two ends.
    sure: bool,
    /// Whether they say that it is now: an anniversary that "was marked" may be one of years ago, and "ten years after the 1917 revolution,
    /// he is in power" is told of the past.
    present: bool,
}

impl ClaimKind for Elapsed {
    const ID: &'static str = "elapsed";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        find::find(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let to = match claim.to {
            To::Date(date) => date,
            To::Publication => PartialDate::day(world.published?),
            To::YearOfPublication(ahead) => PartialDate::year_only(world.published?.year() + ahead)?,
        };
        let (starts, name): (Vec<PartialDate>, String) = match claim.from {
            From::Date(date) => (vec![date], say::date(date)),
            From::Event(id, which) => {
                let entity = reference.entity(id);
                let dates = match which {
                    Which::Start => [entity.start, None],
                    Which::End => [entity.end.or(entity.start), None],
                    Which::Either => [entity.start, entity.end],
                };
                (dates.into_iter().flatten().collect(), reference.name(id).to_owned())
            }
        };
        // What is marked in the year of the event itself is no anniversary of it: the text speaks of another year.
        let precedes = |from: &PartialDate| {
            if claim.anniversary { from.year() < to.year() } else { from.first() <= to.last() }
        };
        let outcomes = starts.into_iter().filter(precedes).map(|from| compare(claim, from, to));
        let best = outcomes.min_by_key(|outcome| outcome.rank)?;
        let said = say::duration(&claim.length);
        let reading = if claim.anniversary {
            format!(
                "The {} anniversary of {name} falls in {}.",
                say::ordinal(claim.length.number.value as u64),
                to.year()
            )
        } else {
            format!("From {name} to {} is {said}.", say::date(to))
        };
        let judgement = match best.rank {
            Rank::Holds => Judgement::supported(reading, best.summary),
            Rank::Doubtful if claim.sure => {
                let judgement = Judgement::conflicting(reading, best.summary);
                best.readings
                    .into_iter()
                    .fold(judgement, |judgement, (reading, verdict)| judgement.also_read(reading, verdict))
            }
            Rank::Fails if claim.sure && (claim.present || best.off <= RETOLD) => {
                let judgement = Judgement::refuted(reading, best.summary);
                match (claim.number, best.right) {
                    (Some(span), Some(right)) => judgement.correct(span, right),
                    _ => judgement,
                }
            }
            _ => return None,
        };
        let judgement = best.working.into_iter().fold(judgement, Judgement::working);
        let From::Event(id, _) = claim.from else { return Some(judgement) };
        let entity = reference.entity(id);
        let role = match judgement.verdict {
            Verdict::Supported => Role::Supports,
            Verdict::Refuted => Role::Contradicts,
            _ => Role::Context,
        };
        let when = entity.start.map_or_else(String::new, |start| say::period(start, entity.end));
        Some(judgement.evidence(role, format!("{}: {when}", reference.name(id)), entity.source))
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "Eight years ago, in 2018, they met in Singapore.",
        "2026-06-01",
        "Eight years ago, in 2018",
        Verdict::Supported,
    ),
    example(
        "Five years ago, in 2018, they met in Singapore.",
        "2026-06-01",
        "Five years ago, in 2018",
        Verdict::Refuted,
    ),
    example("It was signed in 2015, 10 years ago.", "2026-01-06", "2015, 10 years ago", Verdict::Supported),
    example("It was signed in 2015, 14 years ago.", "2026-01-06", "2015, 14 years ago", Verdict::Refuted),
    example(
        "Thousands marked the 75th anniversary of the armistice, signed in 1953.",
        "2028-07-27",
        "75th anniversary of the armistice, signed in 1953",
        Verdict::Supported,
    ),
    example(
        "Thousands marked the 75th anniversary of the armistice, signed in 1953.",
        "2023-07-27",
        "75th anniversary of the armistice, signed in 1953",
        Verdict::Refuted,
    ),
    example(
        "The city marks the 80th anniversary of the end of World War II.",
        "2025-08-15",
        "80th anniversary of the end of World War II",
        Verdict::Supported,
    ),
    example(
        "The city marks the 70th anniversary of the end of World War II.",
        "2025-08-15",
        "70th anniversary of the end of World War II",
        Verdict::Refuted,
    ),
    example(
        "In 2025, ten years after the 2015 accord, talks began.",
        "2026-01-06",
        "2025, ten years after the 2015",
        Verdict::Supported,
    ),
    example(
        "In 2025, six years after the 2015 accord, talks began.",
        "2026-01-06",
        "2025, six years after the 2015",
        Verdict::Refuted,
    ),
    example(
        "He was elected in 1998 and resigned five years later, in 2003.",
        "",
        "1998 and resigned five years later, in 2003",
        Verdict::Supported,
    ),
    example(
        "He was elected in 1998 and resigned nine years later, in 2003.",
        "",
        "1998 and resigned nine years later, in 2003",
        Verdict::Refuted,
    ),
    example(
        "He has ruled for 25 years, since 2000.",
        "2025-06-01",
        "25 years, since 2000",
        Verdict::Supported,
    ),
    example("He has ruled for 15 years, since 2000.", "2025-06-01", "15 years, since 2000", Verdict::Refuted),
    example(
        "They mark the centenary of the 1925 treaty.",
        "2025-06-01",
        "centenary of the 1925",
        Verdict::Supported,
    ),
    example(
        "In 1997 - seven years ago - the bridge gave way.",
        "2004-10-12",
        "1997 - seven years ago",
        Verdict::Supported,
    ),
    example(
        "11 years after the 1997 flood, the dam is still cracked.",
        "2004-10-12",
        "11 years after the 1997",
        Verdict::Refuted,
    ),
    example(
        "It has been 11 years since the 1997 fire.",
        "2004-10-12",
        "11 years since the 1997",
        Verdict::Refuted,
    ),
    example(
        "Seven years have passed since the mine was shut in 1997.",
        "2004-10-12",
        "Seven years have passed since the mine was shut in 1997",
        Verdict::Supported,
    ),
    example(
        "The law of 1903 was struck down in 1909, ten years after it was passed.",
        "",
        "1903 was struck down in 1909, ten years",
        Verdict::Refuted,
    ),
    example(
        "The site is still empty nine years after the 2014 fire.",
        "2020-10-12",
        "nine years after the 2014",
        Verdict::Refuted,
    ),
    example(
        "The club, founded in 1990, celebrates its 40th anniversary this year.",
        "2020-10-12",
        "1990, celebrates its 40th anniversary",
        Verdict::Refuted,
    ),
    example(
        "The paper, founded in 1990, folded in 2005 after ten years.",
        "",
        "1990, folded in 2005 after ten years",
        Verdict::Refuted,
    ),
    nothing("Two years after the 2015 accord, he resigned.", "2026-01-06"),
    nothing("Eight years ago he was a teacher.", "2026-01-06"),
    nothing("He spoke at the 50th anniversary of the 1953 armistice.", "2026-01-06"),
    nothing("On June 6, 1944, they landed; he came back for the 75th anniversary of D-Day.", "2026-01-06"),
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
    fn an_anniversary_is_corrected_with_its_ending() {
        let claim =
            first(&KIND, "They marked the 75th anniversary of the armistice, signed in 1953.", "2024-07-27");
        assert_eq!(claim.correction.unwrap().text, "71st");
    }

    #[test]
    fn other_times_are_never_refuted() {
        for text in [
            "Twenty years after the 1945 bombing, he wrote a book.",
            "Ten years ago, the 1994 law was repealed.",
            "Three years later, the 2010 treaty was signed.",
            "In 2003 he said that five years earlier, in 1990s style, it had worked.",
            "At the 60th anniversary of the 1950 landing, he wept.",
            "Five years before the 2008 crash, in 2003, he warned.",
        ] {
            let claims = report(&KIND, text, Some("2026-01-06")).claims;
            assert!(claims.iter().all(|claim| claim.verdict != Verdict::Refuted), "{text}: {claims:?}");
        }
    }

    #[test]
    fn what_is_told_of_another_time_or_of_another_event_is_never_refuted() {
        for text in [
            "It has been three years since the 1997 law was repealed.",
            "Three years after the 1997 law was repealed, the dam is still cracked.",
            "Three years after the 1997 flood, the dam was rebuilt.",
            "Ten years after the 1917 revolution, Stalin is in full control.",
            "In the film, 11 years after the 1997 flood, the dam is still cracked.",
            "Three years have passed since the law of 1997 was repealed.",
            "The law of 1903 was amended in 1909, two years after it was challenged.",
            "He won in 1990 and lost in 2000, two years after his wife died.",
            "Elected in 1990, he lost in 1998 after three years in opposition.",
            "He joined in 1990 and was sacked in 1995; two years later he was back.",
            "It has been two years since the bridge built in 1990 fell.",
            "It is two years since he left the firm founded in 1990.",
            "The club, founded in 1990, celebrated its 10th anniversary with a concert.",
            "The house, built in 1990, is two years older than the church.",
            "The five-year-old daughter of the man who founded the firm in 1990 is ill.",
            "Since 1990, two years, 1998 and 2003, have been hotter.",
            "In 1990, ten years ago seemed long.",
            "The 1990 fire, five years ago forgotten, is in the news.",
            "The 1990 rules still held five years later.",
            "Between the vote in 1990 and the war in 2000, five years passed without rain.",
            "It closed in 1990. That was five years ago, he said in 1995.",
            "It was built in 2000, five years after the tower built in 1990 fell.",
        ] {
            let report = report(&KIND, text, Some("2004-10-12"));
            let refuted = report.claims.iter().find(|claim| claim.verdict == Verdict::Refuted);
            assert!(refuted.is_none(), "{text}: {refuted:?}");
        }
    }
}
