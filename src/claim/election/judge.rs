//! Judges steps of holders and dates of elections against terms and elections.

use factlint_reference::{
    Coverage, Election, EntityId, Held, Object, PartialDate, Precision, Reference, Term,
};
use jiff::civil::Date;

use super::{Holder, Step};
use crate::claim::World;
use crate::claim::holder::{Fit, fit};
use crate::judge::{Judgement, Reason, Role, elapsed, facts, say};
use crate::span::Span;

/// Sources count a beginning or an end from different acts (the vote, the oath, the handover): so many days settle nothing.
const DAYS_BETWEEN_ACTS: i64 = 8;
/// From an election to the office that it gives.
const DAYS_TO_OFFICE: i64 = 100;
/// Who is elected in one year comes into office in the next by so many days after its beginning.
const DAYS_INTO_NEXT_YEAR: i64 = 75;
/// From the announcement of a resignation to the end of the term.
const DAYS_TO_LEAVE: i64 = 250;
/// A new term may begin so long after the election that gave it.
const DAYS_TO_NEW_TERM: i64 = 330;
/// Terms shorter than this are not thought to have been followed by another, where no election is on record.
const DAYS_OF_SHORT_TERM: i64 = 800;
/// Without a title, a date so many years away from every known one is thought to be of another office.
const YEARS_NEAR: i16 = 2;

/// A step to judge.
#[derive(Debug)]
pub(super) struct Case<'c> {
    pub(super) holder: &'c Holder,
    pub(super) step: Step,
    pub(super) stated: PartialDate,
    pub(super) inferred: bool,
    pub(super) kinds: Option<&'static [&'static str]>,
}

impl Case<'_> {
    pub(super) fn judge(&self, world: &World<'_>, date_span: Span) -> Option<Judgement> {
        let reference = world.reference;
        let terms: Vec<&Term> =
            self.holder.terms(reference).into_iter().filter(|term| term.status != "disputed").collect();
        let name = reference.name(self.holder.person);
        let reading = format!(
            "{name} {} {}.",
            self.words(),
            when(self.stated, matches!(self.step, Step::Since | Step::Holding))
        );
        if self.stated.first() > reference.ends().last() {
            let summary = format!("The data ends on {}.", say::date(reference.ends()));
            return Some(Judgement::abstain(Reason::AfterDataEnds, reading, summary));
        }
        let elections = self.elections(reference, &terms);
        let won: Vec<&Election> = elections
            .iter()
            .copied()
            .filter(|election| election.winner == Some(Object::Entity(self.holder.person)))
            .collect();
        if let Some(election) =
            won.iter().find(|election| fit(self.stated, election.date, 0, 0) == Fit::Holds)
            && matches!(self.step, Step::Elected | Step::Won | Step::Reelected)
        {
            let fact = election_in_words(reference, election);
            return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
                Role::Supports,
                fact,
                election.source,
            ));
        }
        if self.step == Step::Won {
            return self.judge_won(world, &elections, &terms, reading);
        }
        if terms.is_empty() {
            return None;
        }
        // Of somebody whose election is not on record, the year before the office is the election's.
        let unrecorded =
            self.step == Step::Elected && won.is_empty() && self.stated.precision() == Precision::Year;
        // A head of state who is elected is elected in the year of an election.
        let unvoted = |term: &Term| {
            let head = reference
                .office(term.office)
                .filter(|office| matches!(office.role, "head_of_state" | "both"));
            head.is_some_and(|office| {
                let votes = reference.elections_of(office.of);
                self.step == Step::Elected
                    && !votes.is_empty()
                    && votes.iter().all(|election| fit(self.stated, election.date, 0, 0) != Fit::Holds)
            })
        };
        let limited = |term: &Term| match self.fit(term, unrecorded) {
            fit if !unvoted(term) => fit,
            _ if self.covered(reference, &[term]) => Fit::Fails,
            fit => fit.min(Fit::Near),
        };
        let best = terms.iter().copied().map(|term| (limited(term), term)).max_by_key(|(fit, _)| *fit)?;
        let with_terms = |judgement: Judgement, role: Role| {
            terms.iter().filter(|term| term.status != "elect").fold(judgement, |judgement, term| {
                judgement.evidence(role, facts::term(reference, term), term.source)
            })
        };
        let summary = format!("{}.", facts::term(reference, best.1));
        if best.0 == Fit::Holds {
            return Some(Judgement::supported(reading, summary.clone()).evidence(
                Role::Supports,
                facts::term(reference, best.1),
                best.1.source,
            ));
        }
        let open = |reason: Reason| {
            Some(with_terms(Judgement::abstain(reason, reading.clone(), summary.clone()), Role::Context))
        };
        if best.0 == Fit::Near || self.inferred {
            return open(Reason::AmbiguousTime);
        }
        if self.begins_again(reference, &terms, &elections) {
            return open(Reason::AmbiguousTime);
        }
        if !self.holder.sure || !self.is_known_well(reference, &terms) {
            return open(Reason::NoData);
        }
        if self.step == Step::Reelected {
            let covered = self.covered(reference, &terms);
            let any = elections.iter().any(|election| fit(self.stated, election.date, 45, 45) != Fit::Fails);
            return if any || !covered { open(Reason::OutsideCoverage) } else { None };
        }
        if matches!(self.step, Step::Since | Step::Rose) {
            return Some(with_terms(
                Judgement::conflicting(reading, format!("By the office held it is another date: {summary}"))
                    .also_read(
                        format!(
                            "The office itself {} {}.",
                            if self.step == Step::Since { "has been held" } else { "was taken" },
                            when(self.stated, self.step == Step::Since)
                        ),
                        crate::judge::Verdict::Refuted,
                    )
                    .also_read(
                        "Power was had in another way before or after.",
                        crate::judge::Verdict::NotEnoughEvidence,
                    ),
                Role::Contradicts,
            ));
        }
        let judgement = with_terms(Judgement::refuted(reading.clone(), summary.clone()), Role::Contradicts);
        let known = self.known_dates(&terms);
        Some(match known[..] {
            [one] if self.stated.precision() == Precision::Year => {
                judgement.correct(date_span, one.year().to_string())
            }
            [one] if self.stated.precision() == Precision::Month && one.precision() >= Precision::Month => {
                let month = PartialDate::month(one.year(), one.month_of_year()?)?;
                judgement.correct(date_span, say::date(month))
            }
            _ => judgement,
        })
    }

    fn words(&self) -> &'static str {
        match self.step {
            Step::Began => "took office",
            Step::Became => "came to the office",
            Step::Rose => "came to power",
            Step::Holding => "has been in office",
            Step::Since => "has been in power",
            Step::Resigned => "resigned",
            Step::Left => "left office",
            Step::Elected => "was elected",
            Step::Reelected => "was re-elected",
            Step::Won => "won the election",
        }
    }

    /// The dates of the terms that the step can mean.
    fn known_dates(&self, terms: &[&Term]) -> Vec<PartialDate> {
        let full = terms.iter().filter(|term| term.status != "elect");
        let mut dates: Vec<PartialDate> = match self.step {
            Step::Resigned | Step::Left => full.filter_map(|term| term.end).collect(),
            Step::Elected | Step::Reelected | Step::Won => Vec::new(),
            _ => full.filter_map(|term| term.start).collect(),
        };
        dates.dedup();
        dates
    }

    /// How a term fits the stated date. `unrecorded`: an election in the year before the term is as good as one in its year.
    fn fit(&self, term: &Term, unrecorded: bool) -> Fit {
        let elect = term.status == "elect";
        match self.step {
            Step::Resigned | Step::Left => {
                let Some(end) = term.end else { return Fit::Fails };
                let early = if self.step == Step::Resigned { DAYS_TO_LEAVE } else { DAYS_TO_OFFICE };
                fit(self.stated, end, early, DAYS_BETWEEN_ACTS)
            }
            Step::Began | Step::Since | Step::Holding if elect => Fit::Fails,
            Step::Began => term
                .start
                .map_or(Fit::Near, |start| fit(self.stated, start, DAYS_BETWEEN_ACTS, DAYS_BETWEEN_ACTS)),
            Step::Became | Step::Rose | Step::Since | Step::Holding => term
                .start
                .map_or(Fit::Near, |start| fit(self.stated, start, DAYS_TO_OFFICE, DAYS_BETWEEN_ACTS)),
            Step::Elected | Step::Reelected | Step::Won => {
                let Some(start) = term.start else { return Fit::Near };
                let again = self.step == Step::Reelected;
                // The vote lies before the oath; of someone re-elected, inside the term.
                let soon = || fit(self.stated, start, DAYS_INTO_NEXT_YEAR, 0) == Fit::Near;
                match fit(self.stated, start, DAYS_TO_OFFICE, 0) {
                    Fit::Near if unrecorded && soon() => Fit::Holds,
                    Fit::Holds if !again => Fit::Holds,
                    Fit::Fails if !again => fit(self.stated, start, DAYS_TO_NEW_TERM, 0).min(Fit::Near),
                    other => other.min(Fit::Near),
                }
            }
        }
    }

    /// Elections of the countries of the offices, of the stated kinds.
    fn elections<'r>(&self, reference: &'r Reference, terms: &[&Term]) -> Vec<&'r Election> {
        let mut places: Vec<EntityId> =
            terms.iter().filter_map(|term| reference.entity(term.office).within).collect();
        places.extend(reference.entity(self.holder.person).within);
        factlint_reference::order::sort(&mut places);
        places.dedup();
        let of_kind = |election: &&Election| {
            self.kinds.is_none_or(|kinds| kinds.contains(&reference.text(election.kind)))
        };
        places.iter().flat_map(|&place| reference.elections_of(place)).filter(of_kind).collect()
    }

    /// Whether the date may be that of a further term of somebody who was in office already.
    fn begins_again(&self, reference: &Reference, terms: &[&Term], elections: &[&Election]) -> bool {
        if !matches!(self.step, Step::Began | Step::Became | Step::Rose | Step::Elected | Step::Reelected) {
            return false;
        }
        let held = |term: &&&Term| {
            term.status != "elect"
                && (term.holds(self.stated.first()) > Held::No || term.holds(self.stated.last()) > Held::No)
        };
        let Some(start) = terms.iter().filter(held).filter_map(|term| term.start).min() else { return false };
        // Where every election is known, nobody is elected in the year after one.
        let known = self.step == Step::Elected && self.covered(reference, terms);
        let days_after = if known { DAYS_BETWEEN_ACTS } else { DAYS_TO_NEW_TERM };
        // The election that gave the first of the terms gave no further one.
        let further = |election: &&&Election| {
            elapsed::days_between(start.last(), election.date.first()) > DAYS_TO_OFFICE
                && fit(self.stated, election.date, DAYS_BETWEEN_ACTS, days_after) != Fit::Fails
        };
        let long_enough = elapsed::days_between(start.first(), self.stated.last()) > DAYS_OF_SHORT_TERM;
        elections.iter().any(|election| further(&election)) || long_enough && !self.covered(reference, terms)
    }

    /// Whether the elections of the countries of the offices are complete around the stated date.
    fn covered(&self, reference: &Reference, terms: &[&Term]) -> bool {
        terms.iter().all(|term| {
            reference.entity(term.office).within.is_some_and(|country| {
                covered(reference, country, self.kinds, self.stated.first(), self.stated.last()).is_some()
            })
        })
    }

    /// Whether the words surely speak of an office that the reference holds: a title says so, or the date lies near a known one.
    fn is_known_well(&self, reference: &Reference, terms: &[&Term]) -> bool {
        let leads =
            terms.iter().any(|term| reference.office(term.office).is_some_and(|office| office.leader));
        let dates = terms.iter().flat_map(|term| [term.start, term.end]).flatten();
        let near = dates.map(|date| (date.year() - self.stated.year()).abs()).min();
        if self.holder.title.is_some() {
            return leads || terms.iter().all(|term| self.holders_are_known(reference, term));
        }
        leads && self.step != Step::Resigned && near.is_some_and(|years| years <= YEARS_NEAR)
    }

    /// Whether the list of the office's holders is declared complete at the stated time.
    fn holders_are_known(&self, reference: &Reference, term: &Term) -> bool {
        let terms = reference.coverage_of_office(term.office);
        let terms = terms.filter(|row| reference.text(row.relation) == "terms");
        reference.covered(terms, self.stated.first(), self.stated.last()).is_some()
    }

    fn judge_won(
        &self,
        world: &World<'_>,
        elections: &[&Election],
        terms: &[&Term],
        reading: String,
    ) -> Option<Judgement> {
        let reference = world.reference;
        let then: Vec<&Election> = elections
            .iter()
            .copied()
            .filter(|election| {
                fit(self.stated, election.date, 0, 0) == Fit::Holds && election.winner.is_some()
            })
            .collect();
        let Some(election) = then.last() else { return self.none_to_win(world, terms) };
        let winner = reference.object_name(election.winner?);
        let fact = election_in_words(reference, election);
        let told =
            self.kinds.is_some() || !terms.is_empty() && reference.text(election.kind) == "parliamentary";
        // A first round has a leader and no winner.
        let single = then.iter().all(|other| other.winner == election.winner);
        if !(told && single && self.holder.sure && !self.inferred) {
            let summary = format!("The reference has one election then: {fact}.");
            return Some(Judgement::abstain(Reason::AmbiguousName, reading, summary).evidence(
                Role::Context,
                fact,
                election.source,
            ));
        }
        Some(Judgement::refuted(reading, format!("{winner} won it: {fact}.")).evidence(
            Role::Contradicts,
            fact,
            election.source,
        ))
    }

    /// A presidential election won by somebody who led one country only, at a time when that country held none.
    fn none_to_win(&self, world: &World<'_>, terms: &[&Term]) -> Option<Judgement> {
        let reference = world.reference;
        let kinds = self.kinds.filter(|kinds| *kinds == ["presidential"])?;
        let countries: Vec<EntityId> =
            terms.iter().filter_map(|term| reference.entity(term.office).within).collect();
        let country = *countries.first().filter(|first| countries.iter().all(|other| other == *first))?;
        let head = |term: &&Term| {
            reference
                .office(term.office)
                .is_some_and(|office| matches!(office.role, "head_of_state" | "both"))
        };
        // A term that begins then may be the gift of an election of another sort.
        let gained = |term: &Term| {
            term.start.is_none_or(|start| fit(self.stated, start, DAYS_TO_NEW_TERM, 0) != Fit::Fails)
        };
        let mut heads = terms.iter().copied().filter(head).peekable();
        if !self.holder.sure || heads.peek().is_none() || heads.any(gained) {
            return None;
        }
        vote(country, Some(kinds), self.stated, self.inferred, world)
    }
}

/// "in June 2025", "on 4 June 2025", "since 1994".
fn when(date: PartialDate, since: bool) -> String {
    let word = match date.precision() {
        _ if since => "since",
        Precision::Day => "on",
        _ => "in",
    };
    format!("{word} {}", say::date(date))
}

/// "parliamentary election in Germany, 23 February 2025, won by Friedrich Merz (CDU/CSU)".
fn election_in_words(reference: &Reference, election: &Election) -> String {
    let mut out = format!(
        "{} election in {}, {}",
        reference.text(election.kind).replace('_', " "),
        facts::name_with_article(reference, election.country),
        say::date(election.date)
    );
    if let Some(winner) = election.winner {
        out.push_str(&format!(", won by {}", reference.object_name(winner)));
    }
    if !election.party.is_empty() {
        out.push_str(&format!(" ({})", reference.text(election.party)));
    }
    out
}

/// The declarations by which every kind of the country's national elections is complete from `from` to `to`.
fn covered<'r>(
    reference: &'r Reference,
    country: EntityId,
    kinds: Option<&[&str]>,
    from: Date,
    to: Date,
) -> Option<Vec<&'r Coverage>> {
    const NATIONAL: &[&str] = &["presidential", "parliamentary", "midterm"];
    let held = |kind: &str| {
        reference.elections_of(country).iter().any(|election| reference.text(election.kind) == kind)
    };
    let mut out = Vec::new();
    for kind in kinds.unwrap_or(NATIONAL).iter().filter(|kind| held(kind)) {
        let elections = reference.coverage_of("elections").filter(|row| {
            reference.text(row.subject) == reference.id(country) && reference.text(row.object) == *kind
        });
        out.extend(reference.covered(elections, from, to)?);
    }
    (!out.is_empty()).then_some(out)
}

/// Judges the date of a country's election.
pub(super) fn vote(
    country: EntityId,
    kinds: Option<&'static [&'static str]>,
    stated: PartialDate,
    inferred: bool,
    world: &World<'_>,
) -> Option<Judgement> {
    const DAYS_AROUND: i64 = 45;
    let reference = world.reference;
    let of_kind = |election: &&Election| {
        kinds.is_none_or(|kinds| kinds.contains(&reference.text(election.kind)))
            && reference.text(election.kind) != "referendum"
    };
    let elections: Vec<&Election> = reference.elections_of(country).iter().filter(of_kind).collect();
    let reading = format!(
        "There was an election in {} {}.",
        facts::name_with_article(reference, country),
        when(stated, false)
    );
    let best = elections
        .iter()
        .copied()
        .map(|election| (fit(stated, election.date, DAYS_AROUND, DAYS_AROUND), election))
        .max_by_key(|(fit, _)| *fit)?;
    let fact = election_in_words(reference, best.1);
    match best.0 {
        Fit::Holds => {
            return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
                Role::Supports,
                fact,
                best.1.source,
            ));
        }
        Fit::Near => {
            return Some(
                Judgement::abstain(
                    Reason::AmbiguousTime,
                    reading,
                    format!("Close to it there was another: {fact}."),
                )
                .evidence(Role::Context, fact, best.1.source),
            );
        }
        Fit::Fails => {}
    }
    // Without its kind, an election may be a local one.
    kinds?;
    let coverage = covered(reference, country, kinds, stated.first(), stated.last()).filter(|_| !inferred);
    // An election of the upper house alone is parliamentary too.
    let upper = kinds.is_some_and(|kinds| kinds.contains(&"parliamentary"))
        && reference
            .elections_of(country)
            .iter()
            .any(|election| reference.text(election.kind) == "upper_house");
    let Some(coverage) = coverage.filter(|_| !upper) else {
        let summary = "The list of the country's elections is not declared complete for that time.";
        return Some(Judgement::abstain(Reason::OutsideCoverage, reading, summary));
    };
    let nearest = elections
        .iter()
        .copied()
        .min_by_key(|election| elapsed::days_between(election.date.first(), stated.first()).abs())?;
    let fact = election_in_words(reference, nearest);
    let mut judgement = Judgement::refuted(reading, format!("There was none then; the nearest: {fact}."))
        .evidence(Role::Contradicts, fact, nearest.source);
    for row in coverage {
        let what = format!("elections of {}", facts::name_with_article(reference, country));
        judgement = judgement.evidence(Role::Coverage, facts::coverage(reference, &what, row), row.source);
    }
    Some(judgement)
}
