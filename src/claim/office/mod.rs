//! A title with a name: "President Lee Jae-myung", "France's president, Emmanuel Macron", "then-Prime Minister Theresa May".
//!
//! The person must hold the office on the day that the sentence speaks of: the article's day, or one that the sentence names. "Former" means held
//! before and not now, "then-" means held once, "-elect" means to be held soon. A title without a country counts only where the person held
//! an office of that title. A former holder with the bare title is not refuted when the sentence is told in the past.

mod find;

use factlint_reference::{Coverage, EntityId, Held, PartialDate, Reference, Term};
use jiff::civil::Date;

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::{Article, StatementTime};
use crate::judge::{Judgement, Reason, Role, Verdict, elapsed, facts, say};
use crate::mention::{Tense, TitleMention, TitleRef};

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
    title: TitleMention,
    /// The country or organisation, where the text names it.
    of: Option<Vec<EntityId>>,
    /// "the 45th president".
    number: Option<u32>,
    link: Link,
    /// Whether the country belongs to the title itself ("French President") and not to words further on.
    joined: bool,
    /// Whether title and name stand so that the one surely describes the other.
    direct: bool,
    /// The time that the words tie to the office.
    on: Option<PartialDate>,
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
    /// By a verb in the present.
    Is,
    /// By a verb in the past.
    Was,
}

/// A successor may be called by the title so long before taking office.
const DAYS_ELECT: i64 = 150;

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
        let reference = world.reference;
        let terms: Vec<&Term> =
            reference.terms_of_person(claim.person).filter(|term| claim.fits(term, reference)).collect();
        if terms.is_empty() {
            return claim.judge_stranger_to_office(world);
        }
        // Who is elect does not hold the office yet.
        let terms: Vec<&Term> = terms
            .into_iter()
            .filter(|term| term.status != "elect" || claim.title.tense == Tense::Elect)
            .collect();
        if terms.is_empty() {
            return None;
        }
        let office = facts::office(reference, terms[0].office);
        let name = reference.name(claim.person);
        let Some(now) = world.now() else {
            let summary = format!(
                "The article's day is not known. {}.",
                facts::term(reference, terms[terms.len() - 1])
            );
            let reading = format!("{name} is {office} on the day of the article.");
            return Some(with_terms(
                Judgement::abstain(Reason::AmbiguousTime, reading, summary),
                reference,
                &terms,
                Role::Context,
            ));
        };
        let told = matches!(claim.title.tense, Tense::Plain | Tense::Current) && claim.link == Link::Was
            || claim.title.tense == Tense::Then;
        let judgement = match claim.title.tense {
            _ if told && claim.on.is_some() => claim.judge_on(reference, &terms, claim.on?, &office)?,
            Tense::Plain | Tense::Current if told => claim.judge_then(reference, &terms, now, &office)?,
            Tense::Plain | Tense::Current if claim.on.is_some() && claim.link == Link::Apposed => {
                claim.judge_on(reference, &terms, claim.on?, &office)?
            }
            Tense::Plain | Tense::Current => claim.judge_current(world, &terms, now, &office)?,
            Tense::Former => claim.judge_former(reference, &terms, now, &office)?,
            Tense::Then => claim.judge_then(reference, &terms, now, &office)?,
            Tense::Elect => {
                let reading = format!("{name} is to be {office} soon after {}.", say::day(now));
                let next = terms.iter().copied().find(|term| {
                    term.start
                        .is_some_and(|start| (0..=400).contains(&elapsed::days_between(now, start.first())))
                })?;
                with_terms(
                    Judgement::supported(reading, format!("{}.", facts::term(reference, next))),
                    reference,
                    &[next],
                    Role::Supports,
                )
            }
        };
        Some(claim.check_number(judgement, reference, &terms, &office))
    }
}

impl Claim {
    fn fits(&self, term: &Term, reference: &Reference) -> bool {
        self.title.title.names(term.office, reference)
            && self.of.as_ref().is_none_or(|of| {
                reference.entity(term.office).within.is_some_and(|place| of.contains(&place))
            })
    }

    /// Held at some time before the article's day.
    fn judge_then(
        &self,
        reference: &Reference,
        terms: &[&Term],
        now: Date,
        office: &str,
    ) -> Option<Judgement> {
        let reading =
            format!("{} was {office} at some time before {}.", reference.name(self.person), say::day(now));
        let held: Vec<&Term> = terms.iter().copied().filter(|term| begun_by(term, now)).collect();
        let first = held.first()?;
        Some(with_terms(
            Judgement::supported(reading, format!("{}.", facts::term(reference, first))),
            reference,
            &held,
            Role::Supports,
        ))
    }

    /// Held at a time that the words tie to the office: a contradiction only where the list of its holders is complete then.
    fn judge_on(
        &self,
        reference: &Reference,
        terms: &[&Term],
        at: PartialDate,
        office: &str,
    ) -> Option<Judgement> {
        let reading = format!("{} was {office} in or on {}.", reference.name(self.person), say::date(at));
        let meets = |term: &Term| {
            begun_by(term, at.last()) && term.end.or(term.known_to).is_none_or(|end| end.last() >= at.first())
        };
        let held: Vec<&Term> = terms.iter().copied().filter(|term| meets(term)).collect();
        if let Some(term) = held.first() {
            let summary = format!("{}.", facts::term(reference, term));
            return Some(with_terms(
                Judgement::supported(reading, summary),
                reference,
                &held,
                Role::Supports,
            ));
        }
        let nearest = terms.iter().copied().rfind(|term| begun_by(term, at.last())).unwrap_or(terms[0]);
        let summary = format!("{}.", facts::term(reference, nearest));
        let dated = terms.iter().all(|term| {
            let soon = |start: PartialDate| elapsed::days_between(at.last(), start.first()) <= DAYS_ELECT;
            term.start.is_some_and(|start| start.first() < at.first() || !soon(start))
                && (term.end.is_some() || term.start.is_some_and(|start| start.first() > at.last()))
        });
        let complete = complete_list(reference, nearest.office, at.first(), at.last());
        let single = reference.office(nearest.office).is_some_and(|office| office.single);
        let Some(complete) = complete.filter(|_| dated && single) else {
            let judgement = Judgement::abstain(Reason::NoData, reading, summary);
            return Some(with_terms(judgement, reference, &[nearest], Role::Context));
        };
        let judgement =
            with_terms(Judgement::refuted(reading, summary), reference, &[nearest], Role::Contradicts);
        Some(with_coverage(judgement, reference, nearest.office, &complete))
    }

    fn judge_current(
        &self,
        world: &World<'_>,
        terms: &[&Term],
        now: Date,
        office: &str,
    ) -> Option<Judgement> {
        let reference = world.reference;
        let name = reference.name(self.person);
        let reading = format!("{name} is {office} on {}.", say::day(now));
        let held = |day: Date, held: Held| terms.iter().copied().filter(move |term| term.holds(day) == held);
        if let Some(term) = held(now, Held::Yes).next() {
            let summary = format!("{}.", facts::term(reference, term));
            return Some(with_terms(
                Judgement::supported(reading, summary),
                reference,
                &[term],
                Role::Supports,
            ));
        }
        if let (true, Some(at)) = (self.time.stated, self.time.at)
            && let Some(term) = terms
                .iter()
                .copied()
                .find(|term| term.holds(at.first()) == Held::Yes || term.holds(at.last()) == Held::Yes)
        {
            let reading = format!("{name} was {office} in or on {}.", say::date(at));
            let summary = format!("{}.", facts::term(reference, term));
            return Some(with_terms(
                Judgement::supported(reading, summary),
                reference,
                &[term],
                Role::Supports,
            ));
        }
        if let Some(term) = held(now, Held::Perhaps).next() {
            let after_end = term.end.is_none() && term.known_to.is_some_and(|known| known.last() < now);
            let (reason, summary) = if after_end {
                let known = term.known_to.map(say::date).unwrap_or_default();
                (
                    Reason::AfterDataEnds,
                    format!("The data ends on {known}; then it was so: {}.", facts::term(reference, term)),
                )
            } else {
                (
                    Reason::NoData,
                    format!("The days are not known well enough: {}.", facts::term(reference, term)),
                )
            };
            return Some(with_terms(
                Judgement::abstain(reason, reading, summary),
                reference,
                &[term],
                Role::Context,
            ));
        }
        let last = terms.iter().copied().rfind(|term| term.over_before(now));
        let Some(last) = last else {
            // Every term begins later.
            let next =
                terms.iter().copied().find(|term| term.start.is_some_and(|start| start.first() > now))?;
            let soon =
                next.start.is_some_and(|start| elapsed::days_between(now, start.first()) <= DAYS_ELECT);
            let summary = format!("{}.", facts::term(reference, next));
            let holder = self.holder_now(reference, next.office, now);
            let judgement = match holder {
                Some(holder) if !soon && self.of.is_some() && (self.direct || self.present) => {
                    Judgement::refuted(
                        reading,
                        format!("On {} it was {}.", say::day(now), facts::term(reference, holder)),
                    )
                    .evidence(
                        Role::Contradicts,
                        facts::term(reference, holder),
                        holder.source,
                    )
                }
                _ => Judgement::abstain(Reason::AmbiguousTime, reading, summary),
            };
            return Some(with_terms(judgement, reference, &[next], Role::Context));
        };
        let soon = terms.iter().any(|term| {
            term.start
                .is_some_and(|start| (0..=DAYS_ELECT).contains(&elapsed::days_between(now, start.first())))
        });
        let current = self.title.tense == Tense::Current;
        let summary = format!("{}.", facts::term(reference, last));
        if !self.present && !current {
            let summary =
                format!("{summary} The sentence is told in the past, so it may speak of that time.");
            let judgement = Judgement::abstain(Reason::AmbiguousTime, reading, summary);
            return Some(with_terms(judgement, reference, &[last], Role::Context));
        }
        let judgement = match self.holder_now(reference, last.office, now) {
            Some(holder) if !soon => {
                let summary =
                    format!("{summary} On {} it was {}.", say::day(now), reference.name(holder.person));
                Judgement::refuted(reading, summary)
                    .evidence(Role::Contradicts, facts::term(reference, last), last.source)
                    .evidence(Role::Contradicts, facts::term(reference, holder), holder.source)
            }
            _ => with_terms(
                Judgement::abstain(Reason::NoData, reading, summary),
                reference,
                &[last],
                Role::Context,
            ),
        };
        Some(judgement)
    }

    fn judge_former(
        &self,
        reference: &Reference,
        terms: &[&Term],
        now: Date,
        office: &str,
    ) -> Option<Judgement> {
        let name = reference.name(self.person);
        let reading = format!("{name} was {office} before {}, and is not on that day.", say::day(now));
        let holding = terms.iter().copied().find(|term| term.holds(now) == Held::Yes);
        let over = terms.iter().copied().rfind(|term| term.over_before(now));
        Some(match (holding, over) {
            (Some(term), _) if term.status.is_empty() && !self.time.past => {
                let summary = format!(
                    "{name} holds the office on {}: {}.",
                    say::day(now),
                    facts::term(reference, term)
                );
                with_terms(Judgement::refuted(reading, summary), reference, &[term], Role::Contradicts)
            }
            (Some(term), _) => {
                let summary =
                    format!("{}; the sentence may speak of an earlier time.", facts::term(reference, term));
                with_terms(
                    Judgement::abstain(Reason::AmbiguousTime, reading, summary),
                    reference,
                    &[term],
                    Role::Context,
                )
            }
            (None, Some(term)) => {
                let summary = format!("{}.", facts::term(reference, term));
                with_terms(Judgement::supported(reading, summary), reference, &[term], Role::Supports)
            }
            (None, None) => {
                let term = terms.first()?;
                let summary = format!("{}.", facts::term(reference, term));
                let reason = if term.end.is_none() { Reason::AfterDataEnds } else { Reason::AmbiguousTime };
                with_terms(Judgement::abstain(reason, reading, summary), reference, &[term], Role::Context)
            }
        })
    }

    /// The person never held an office of this title: a contradiction only if title, country and name stand side by side, the
    /// office is of one person, and somebody else surely holds it.
    fn judge_stranger_to_office(&self, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let now = world.now()?;
        let plain = matches!(self.title.tense, Tense::Plain | Tense::Current);
        if !self.direct
            || !plain
            || !matches!(self.title.title, TitleRef::Borne(_))
            || self.time.past && !self.present
        {
            return None;
        }
        // Where the country stands apart from title and name, it must be the only thing that is wrong.
        let elsewhere = || {
            reference
                .terms_of_person(self.person)
                .any(|term| term.is_full() && self.title.title.names(term.office, reference))
        };
        if self.on.is_some() || self.link == Link::Was || !(self.joined || elsewhere()) {
            return None;
        }
        // Of the places of one name, those that have no such office are not meant.
        let of = self.of.as_ref()?;
        let offices: Vec<EntityId> =
            of.iter().flat_map(|&of| self.title.title.offices(of, reference)).collect();
        let [office] = offices[..] else { return None };
        let holder = self.holder_now(reference, office, now)?;
        let complete = complete_list(reference, office, now, now)?;
        let reading = format!(
            "{} is {} on {}.",
            reference.name(self.person),
            facts::office(reference, office),
            say::day(now)
        );
        let summary = format!("On {} it was {}.", say::day(now), reference.name(holder.person));
        let judgement = Judgement::refuted(reading, summary).evidence(
            Role::Contradicts,
            facts::term(reference, holder),
            holder.source,
        );
        Some(with_coverage(judgement, reference, office, &complete))
    }

    /// Whoever else surely holds an office of one person on a day, in full.
    fn holder_now<'r>(&self, reference: &'r Reference, office: EntityId, now: Date) -> Option<&'r Term> {
        if !reference.office(office)?.single {
            return None;
        }
        let mut holders =
            reference.holders(office, now).filter(|(term, held)| *held == Held::Yes && term.is_full());
        let (holder, _) = holders.next()?;
        (holder.person != self.person && holders.next().is_none()).then_some(holder)
    }

    fn check_number(
        &self,
        judgement: Judgement,
        reference: &Reference,
        terms: &[&Term],
        office: &str,
    ) -> Judgement {
        let Some(stated) = self.number else { return judgement };
        let known: Vec<u16> = terms.iter().filter_map(|term| term.number).collect();
        let Some(&first) = known.first() else { return judgement };
        let name = reference.name(self.person);
        let reading = format!("{name} is the {} {office}.", say::ordinal(stated.into()));
        let all: Vec<String> = known.iter().map(|&n| say::ordinal(n.into())).collect();
        let summary = format!("{name} is counted as the {} {office}.", say::list(&all));
        let supports = known.iter().any(|&n| u32::from(n) == stated);
        let judgement = if supports {
            Judgement::supported(reading, summary)
        } else {
            Judgement::refuted(reading, summary)
        };
        let role = if supports { Role::Supports } else { Role::Contradicts };
        let counted: Vec<&Term> = terms.iter().copied().filter(|term| term.number.is_some()).collect();
        with_terms(judgement.working(format!("number in the list: {first}")), reference, &counted, role)
    }
}

/// The declarations that the list of an office's holders is complete from one day to another.
fn complete_list(reference: &Reference, office: EntityId, from: Date, to: Date) -> Option<Vec<&Coverage>> {
    let terms = reference.coverage_of_office(office).filter(|row| reference.text(row.relation) == "terms");
    reference.covered(terms, from, to)
}

fn with_coverage(
    judgement: Judgement,
    reference: &Reference,
    office: EntityId,
    complete: &[&Coverage],
) -> Judgement {
    let what = format!("holders of the office of {}", facts::office(reference, office));
    complete.iter().fold(judgement, |judgement, coverage| {
        judgement.evidence(Role::Coverage, facts::coverage(reference, &what, coverage), coverage.source)
    })
}

fn begun_by(term: &Term, day: Date) -> bool {
    term.start.is_some_and(|start: PartialDate| start.first() <= day)
}

fn with_terms(judgement: Judgement, reference: &Reference, terms: &[&Term], role: Role) -> Judgement {
    terms.iter().fold(judgement, |judgement, term| {
        judgement.evidence(role, facts::term(reference, term), term.source)
    })
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
    nothing("Lt. Gov. Kathy Hochul is in Albany.", "2019-05-01"),
    nothing("Former Florida Attorney General Pam Bondi is in Miami.", "2025-06-01"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first};

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
}
