//! Judging who holds, or held, an office against the lists of holders.

use factlint_reference::{Coverage, EntityId, EntityKind, Held, PartialDate, Reference, Term};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Claim, Handover, Link, Tenure};
use crate::claim::World;
use crate::claim::holder::{Fit, fit};
use crate::judge::{Judgement, Reason, Role, Verdict, elapsed, facts, say};
use crate::mention::{Tense, TitleRef, Value};

/// A successor may be called by the title so long before taking office.
const DAYS_ELECT: i64 = 150;
/// Sources count a beginning or an end from different acts (the vote, the oath, the handover): so many days settle nothing.
const DAYS_BETWEEN_ACTS: i64 = 8;
/// From an election to the office that it gives.
const DAYS_TO_OFFICE: i64 = 100;
/// Nobody comes into an office of one person before this age, monarchs aside.
const YOUNGEST: i16 = 28;
/// Where the birth of somebody is not known, an office may have been held so many years before.
const YEARS_OF_A_CAREER: i16 = 40;

impl Claim {
    pub(super) fn judge(&self, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let terms: Vec<&Term> =
            reference.terms_of_person(self.person).filter(|term| self.fits(term, reference)).collect();
        if terms.is_empty() {
            return self.judge_stranger_to_office(world);
        }
        // Who is elect does not hold the office yet.
        let terms: Vec<&Term> = terms
            .into_iter()
            .filter(|term| term.status != "elect" || self.title.tense == Tense::Elect)
            .collect();
        if terms.is_empty() {
            return None;
        }
        let office = facts::office(reference, terms[0].office);
        let name = reference.name(self.person);
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
        if let Some(handover) = self.handover {
            return self.judge_handover(reference, &terms, handover, &office);
        }
        if let Some(tenure) = self.tenure {
            return self.judge_tenure(reference, &terms, tenure, &office);
        }
        // When an office began to be held is for another kind to say.
        if self.link == Link::Became {
            return None;
        }
        let was = self.link == Link::Was || self.link == Link::As && !self.present && self.time.past;
        let told = matches!(self.title.tense, Tense::Plain | Tense::Current) && was
            || self.title.tense == Tense::Then;
        let judgement = match self.title.tense {
            _ if told && self.on.is_some() => self.judge_on(reference, &terms, self.on?, &office)?,
            Tense::Plain | Tense::Current if told => self.judge_then(reference, &terms, now, &office)?,
            Tense::Plain | Tense::Current if self.on.is_some() && self.link == Link::Apposed => {
                self.judge_on(reference, &terms, self.on?, &office)?
            }
            Tense::Plain | Tense::Current => self.judge_current(world, &terms, now, &office)?,
            Tense::Former => self.judge_former(reference, &terms, now, &office)?,
            Tense::Then => self.judge_then(reference, &terms, now, &office)?,
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
        Some(self.check_number(judgement, reference, &terms, &office))
    }

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
        let summary = format!("{}.", facts::term(reference, first));
        // "In 2015 the law of then-President NAME was struck down": the day may be that of the law or of the court.
        let elsewhere = self.time.at.filter(|at| self.time.stated && at.last() < now).is_some_and(|at| {
            held.iter()
                .all(|term| !begun_by(term, at.last()) || term.end.is_some_and(|end| end.last() < at.first()))
        });
        if elsewhere {
            let judgement = Judgement::abstain(Reason::AmbiguousTime, reading, summary);
            return Some(with_terms(judgement, reference, &held, Role::Context));
        }
        Some(with_terms(Judgement::supported(reading, summary), reference, &held, Role::Supports))
    }

    /// Held from one year to another: both must be those of a term, or of several that follow each other.
    fn judge_tenure(
        &self,
        reference: &Reference,
        terms: &[&Term],
        tenure: Tenure,
        office: &str,
    ) -> Option<Judgement> {
        let words = match (tenure.from, tenure.to) {
            (Some(from), Some(to)) => format!("from {} to {}", say::date(from), say::date(to)),
            (Some(from), None) => format!("from {}", say::date(from)),
            (None, Some(to)) => format!("until {}", say::date(to)),
            (None, None) => return None,
        };
        let reading = format!("{} was {office} {words}.", reference.name(self.person));
        let best = |stated: Option<PartialDate>, of: fn(&Term) -> Option<PartialDate>, early: i64| {
            let Some(stated) = stated else { return Fit::Holds };
            let known = terms
                .iter()
                .map(|term| of(term).map_or(Fit::Near, |known| fit(stated, known, early, DAYS_BETWEEN_ACTS)));
            known.max().unwrap_or(Fit::Near)
        };
        let begins = best(tenure.from, |term| term.start, DAYS_TO_OFFICE);
        let ends = best(tenure.to, |term| term.end, DAYS_TO_OFFICE);
        let all: Vec<String> = terms.iter().map(|term| facts::term(reference, term)).collect();
        let summary = format!("{}.", say::list(&all));
        let (first, last) = (tenure.from.or(tenure.to)?, tenure.to.or(tenure.from)?);
        let single =
            terms.iter().all(|term| reference.office(term.office).is_some_and(|office| office.single));
        let known = || {
            terms.iter().all(|term| {
                let day = first.first().min(term.start.map_or(first.first(), PartialDate::first));
                complete_list(reference, term.office, day, last.last()).is_some()
            })
        };
        let judgement = match begins.min(ends) {
            Fit::Holds => Judgement::supported(reading, summary),
            Fit::Fails if single && self.direct && known() => Judgement::refuted(reading, summary),
            Fit::Near | Fit::Fails => Judgement::abstain(Reason::NoData, reading, summary),
        };
        let role = role_of(&judgement);
        Some(with_terms(judgement, reference, terms, role))
    }

    /// Came right after another holder, or right before.
    fn judge_handover(
        &self,
        reference: &Reference,
        terms: &[&Term],
        handover: Handover,
        office: &str,
    ) -> Option<Judgement> {
        let (name, other) = (reference.name(self.person), reference.name(handover.other));
        let when = if handover.later { "before" } else { "after" };
        let reading = format!("{name} was {office} right {when} {other}.");
        let mut beside: Vec<&Term> = Vec::new();
        for term in terms {
            let start = term.start?.first();
            let (end, all) = (term.end.map(PartialDate::last), reference.terms_of_office(term.office));
            let mut near: Vec<&Term> = all
                .iter()
                .filter(|next| next.person != self.person && next.status != "elect")
                .filter(|next| {
                    next.start.is_some_and(|next| match handover.later {
                        true => {
                            end.is_some_and(|end| next.last() >= end.saturating_sub(DAYS_BETWEEN_ACTS.days()))
                        }
                        false => next.first() <= start,
                    })
                })
                .collect();
            near.sort_by_key(|next| next.start);
            if !handover.later {
                near.reverse();
            }
            // Those who stood in between two holders are passed over as well as counted.
            let full = near.iter().position(|next| next.is_full()).map_or(near.len(), |at| at + 1);
            beside.extend(&near[..full]);
        }
        let list: Vec<String> = beside.iter().map(|term| facts::term(reference, term)).collect();
        let summary = format!("{}.", say::list(&list));
        if beside.iter().any(|term| term.person == handover.other) {
            let judgement = Judgement::supported(reading, summary);
            return Some(with_terms(judgement, reference, &beside, Role::Supports));
        }
        let days = || beside.iter().copied().chain(terms.iter().copied()).filter_map(|term| term.start);
        let (first, last) = (days().map(PartialDate::first).min()?, days().map(PartialDate::last).max()?);
        let known = terms.iter().all(|term| {
            complete_list(reference, term.office, first, last).is_some()
                && reference.office(term.office).is_some_and(|office| office.single)
        });
        // A bare title may be that of another office of the same name.
        let told = self.of.is_some()
            || reference
                .terms_of_person(handover.other)
                .any(|term| self.title.title.names(term.office, reference));
        if beside.is_empty() || !known || !told || !self.full || !handover.full {
            return None;
        }
        let judgement = Judgement::refuted(reading, summary);
        Some(with_terms(judgement, reference, &beside, Role::Contradicts))
    }

    /// Whether the person is said to sit for a state and sits for another.
    fn judge_seat(&self, reference: &Reference, term: &Term, reading: &str) -> Option<Judgement> {
        let seat = self.seat?;
        let own = reference.text(term.seat);
        let sits_for = |id: &str| own == id || own.strip_prefix(id).is_some_and(|rest| rest.starts_with('-'));
        let single = reference.office(term.office).is_none_or(|office| office.single);
        if own.is_empty() || single || sits_for(reference.id(seat)) {
            return None;
        }
        // Members of the assemblies of states bear the same titles and names.
        if own.matches('-').count() > 1 {
            return None;
        }
        let fact = facts::term(reference, term);
        let reading = format!("{reading} for {}.", reference.name(seat));
        Some(Judgement::refuted(reading, format!("{fact}.")).evidence(Role::Contradicts, fact, term.source))
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
            if let Some(judgement) = self.judge_seat(reference, term, reading.trim_end_matches('.')) {
                return Some(judgement);
            }
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

    /// The person never held an office of this title: a contradiction only if the two are surely tied, the office is of one person, and its
    /// list of holders is complete for as long as the person may have held it.
    fn judge_stranger_to_office(&self, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let now = world.now()?;
        let title = self.title.title;
        if !self.direct || !self.full || self.nested || self.title.acting || self.title.tense == Tense::Elect
        {
            return None;
        }
        let of = self.of.as_ref()?;
        let elsewhere = |names: &dyn Fn(&Term) -> bool| {
            reference.terms_of_person(self.person).any(|term| term.is_full() && names(term))
        };
        let same_title = elsewhere(&|term| title.names(term.office, reference));
        // A "leader" may lead a party, a region or the country behind the scenes, unless the person leads another country.
        let beside = self.joined || matches!(self.link, Link::Apposed | Link::Is | Link::As);
        let plain_role = !matches!(title, TitleRef::Leader);
        if !(plain_role || beside && same_title) {
            return None;
        }
        // The country behind a name may be of something else than the title.
        let apart = self.link == Link::Beside && !self.joined;
        if apart && !same_title {
            return None;
        }
        // Where words only refer to a country, they may mean the one that the person does lead.
        if self.meant && (!same_title || self.is_at_home(world)) {
            return None;
        }
        // Of the places of one name, those that have no such office are not meant.
        let mut offices: Vec<EntityId> = of.iter().flat_map(|&of| title.offices(of, reference)).collect();
        offices.dedup();
        let single =
            offices.iter().all(|&office| reference.office(office).is_some_and(|office| office.single));
        if offices.is_empty() || !single || offices.len() > 1 && plain_role {
            return None;
        }
        let office = offices[0];
        let past = self.time.past && !self.present
            || matches!(self.title.tense, Tense::Former | Tense::Then)
            || matches!(self.link, Link::Was | Link::Became)
            || self.tenure.is_some();
        let stated = [self.on, self.tenure.and_then(|tenure| tenure.from), self.time.at];
        let earliest =
            stated.into_iter().flatten().map(PartialDate::first).min().map_or(now, |day| day.min(now));
        // Who holds the same office elsewhere is told of as its holder.
        let elsewhere_now = reference
            .terms_of_person(self.person)
            .filter(|term| title.names(term.office, reference) && term.holds(now) == Held::Yes)
            .filter_map(|term| term.start.map(PartialDate::last))
            .min()
            .filter(|_| matches!(self.title.tense, Tense::Plain | Tense::Current) && self.link != Link::Was);
        let began = || elsewhere_now.unwrap_or_else(|| self.may_begin(reference, now));
        let from = if past { earliest.min(began()) } else { now };
        let rival = |&office: &EntityId| {
            reference
                .terms_of_office(office)
                .iter()
                .any(|term| term.status == "disputed" || term.status == "elect" && term.person == self.person)
        };
        if offices.iter().any(rival) {
            return None;
        }
        let complete: Option<Vec<Vec<&Coverage>>> =
            offices.iter().map(|&office| complete_list(reference, office, from, now)).collect();
        let Some(complete) = complete else { return self.judge_by_other_state(reference, office) };
        let complete: Vec<&Coverage> = complete.into_iter().flatten().collect();
        let reading = format!(
            "{} {} {}.",
            reference.name(self.person),
            if past { "is or was" } else { "is" },
            facts::office(reference, office),
        );
        let holder = self.holder_now(reference, office, now);
        let judgement = match holder {
            Some(holder) => {
                let since = if past { " and the list of earlier holders has no such name" } else { "" };
                let summary =
                    format!("On {} it was {}{since}.", say::day(now), reference.name(holder.person));
                let fact = facts::term(reference, holder);
                Judgement::refuted(reading, summary).evidence(Role::Contradicts, fact, holder.source)
            }
            None if past => Judgement::refuted(reading, "The list of holders has no such name."),
            None => return None,
        };
        Some(with_coverage(judgement, reference, office, &complete))
    }

    /// Whoever headed the government of one state through all of the stated years did not head that of another: no list need be complete for that.
    fn judge_by_other_state(&self, reference: &Reference, office: EntityId) -> Option<Judgement> {
        let tenure = self.tenure?;
        let (from, to) = (tenure.from?, tenure.to?);
        let heads = |office: EntityId| {
            let detail = reference
                .office(office)
                .filter(|detail| matches!(detail.role, "head_of_government" | "both"))?;
            (reference.entity(detail.of).kind == EntityKind::Country).then_some(detail.of)
        };
        let here = heads(office)?;
        let term = reference.terms_of_person(self.person).find(|term| {
            term.is_full()
                && heads(term.office).is_some_and(|of| of != here)
                && term.holds(from.last()) == Held::Yes
                && term.holds(to.first()) == Held::Yes
        })?;
        let reading = format!("{} was {}.", reference.name(self.person), facts::office(reference, office));
        let fact = facts::term(reference, term);
        let summary = format!("In those years the office held was that of another state: {fact}.");
        Some(Judgement::refuted(reading, summary).evidence(Role::Contradicts, fact, term.source))
    }

    /// Whether the article names a country in which the person holds, or held, such an office.
    fn is_at_home(&self, world: &World<'_>) -> bool {
        let reference = world.reference;
        let own: Vec<EntityId> = reference
            .terms_of_person(self.person)
            .filter_map(|term| reference.entity(term.office).within)
            .chain(reference.entity(self.person).within)
            .collect();
        world.article.mentions.iter().any(|mention| match mention.value {
            Value::Place { named, .. } | Value::Role { of: named, .. } => {
                named.candidates().iter().any(|id| own.contains(id))
            }
            _ => false,
        })
    }

    /// The day from which the person may have held an office.
    fn may_begin(&self, reference: &Reference, now: Date) -> Date {
        let years = |years: i16| jiff::Span::new().years(years);
        let grown =
            reference.entity(self.person).start.map(|born| born.first().saturating_add(years(YOUNGEST)));
        grown.unwrap_or_else(|| now.saturating_sub(years(YEARS_OF_A_CAREER)))
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

/// What rows are to a verdict.
fn role_of(judgement: &Judgement) -> Role {
    match judgement.verdict {
        Verdict::Supported => Role::Supports,
        Verdict::Refuted => Role::Contradicts,
        _ => Role::Context,
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
