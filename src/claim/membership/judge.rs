//! Judging what is said of members against the lists of members.

use std::collections::BTreeSet;

use factlint_reference::{Coverage, EntityId, Held, Membership, PartialDate, Reference};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Claim, Said};
use crate::claim::{World, land};
use crate::english::memberships;
use crate::judge::bounds::Bounds;
use crate::judge::{Judgement, Reason, Role, Verdict, facts, say};
use crate::span::Span;

/// So many days behind a change, the members before it may be meant.
const DAYS_AROUND_A_CHANGE: i64 = 30;
/// Where a list of members notes exceptions, counts that differ by so much are left open.
const NOTED: i64 = 2;

pub(super) fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
    let reference = world.reference;
    if reference.members_of(claim.organisation).is_empty() {
        return None;
    }
    let list = List { reference, organisation: claim.organisation };
    land::on_either_day(world, claim.time, |day| match claim.said {
        Said::Member { ref members, not, never, founding, now, loose } => each(members, |member| {
            let judgement = match never {
                true => list.was_never(member, day),
                false => list.is_member(member, not, founding, now, day),
            };
            judgement.filter(|judgement| !(loose && judgement.verdict == Verdict::Refuted))
        }),
        Said::Candidate { member } => list.is_candidate(member, day),
        Said::Joined { ref members, at, span, by_currency } => each(members, |member| {
            let in_it = !by_currency || list.all().any(|row| row.member == member);
            in_it.then(|| list.joined(member, at, span)).flatten()
        }),
        Said::Left { member, at, span } => list.left(member, at, span),
        Said::Count { number, span, some } => {
            let stated = claim.time.at.filter(|_| claim.time.stated);
            let first = stated.map_or(day, |at| at.first().min(day));
            let fewer = |count: usize| some && number.value < count as f64;
            list.count(&Bounds::of(&number), number.value, span, first, day, fewer)
        }
        Said::Newest { member, span } => list.newest(member, span, day),
        Said::Nth { member, n, at } => {
            let joined = at.and_then(|(at, span)| list.joined(member, at, span));
            joined.filter(|joined| joined.verdict == Verdict::Refuted).or_else(|| list.nth(member, n))
        }
    })
}

/// What is said of all of several states: what is wrong of one of them is wrong.
fn each(members: &[EntityId], judge: impl Fn(EntityId) -> Option<Judgement>) -> Option<Judgement> {
    let judgements: Vec<Judgement> = members.iter().map(|&member| judge(member)).collect::<Option<_>>()?;
    judgements.into_iter().min_by_key(|judgement| match judgement.verdict {
        Verdict::Refuted => 0,
        Verdict::Conflicting => 1,
        Verdict::NotEnoughEvidence => 2,
        Verdict::Supported => 3,
    })
}

/// The members of an organisation.
struct List<'r> {
    reference: &'r Reference,
    organisation: EntityId,
}

impl<'r> List<'r> {
    fn name(&self) -> String {
        facts::name_with_article(self.reference, self.organisation)
    }

    fn all(&self) -> impl Iterator<Item = &'r Membership> + use<'r> {
        self.reference.members_of(self.organisation).iter()
    }

    fn members(&self) -> impl Iterator<Item = &'r Membership> + use<'r> {
        self.all().filter(|row| row.status == "member")
    }

    /// The rows of a state, and of the states that it follows.
    fn of(&self, member: EntityId) -> Vec<&'r Membership> {
        let reference = self.reference;
        let before = reference.relations(member, "predecessor").iter().filter_map(|row| row.object?.entity());
        let ids: Vec<EntityId> = before.chain([member]).collect();
        self.members().filter(|row| ids.contains(&row.member)).collect()
    }

    /// The declaration that the list is complete on a day.
    fn coverage(&self, day: Date) -> Option<&'r Coverage> {
        let (reference, id) = (self.reference, self.reference.entity(self.organisation).id);
        let memberships = reference.coverage_of("memberships").filter(|row| row.subject == id);
        let rows = reference.covered(memberships, day, day)?;
        rows.first().copied()
    }

    /// The first day on which the list is declared complete.
    fn coverage_begins(&self) -> Option<Date> {
        let (reference, id) = (self.reference, self.reference.entity(self.organisation).id);
        let declared = reference.coverage_of("memberships");
        let declared = declared.filter(|coverage| coverage.complete && coverage.subject == id);
        declared.filter_map(|coverage| coverage.from).map(PartialDate::first).min()
    }

    /// The note of the list, if it speaks of this state.
    fn note_on(&self, member: EntityId) -> Option<&'r str> {
        let reference = self.reference;
        let id = reference.entity(self.organisation).id;
        let row = reference.coverage_of("memberships").find(|coverage| coverage.subject == id)?;
        let note = reference.text(row.note);
        note.contains(reference.name(member)).then_some(note)
    }

    fn first(&self) -> Option<PartialDate> {
        self.members().filter_map(|row| row.from).min_by_key(|from| from.first())
    }

    fn with(&self, judgement: Judgement, role: Role, rows: &[&Membership]) -> Judgement {
        rows.iter().fold(judgement, |judgement, row| {
            judgement.evidence(role, facts::membership(self.reference, row), row.source)
        })
    }

    fn with_coverage(&self, judgement: Judgement, coverage: Option<&Coverage>) -> Judgement {
        let Some(coverage) = coverage else { return judgement };
        let what = format!("members of {}", self.name());
        judgement.evidence(Role::Coverage, facts::coverage(self.reference, &what, coverage), coverage.source)
    }

    fn sentences(&self, rows: &[&Membership]) -> String {
        let facts: Vec<String> = rows.iter().map(|row| facts::membership(self.reference, row)).collect();
        format!("{}.", facts.join("; "))
    }

    fn is_member(
        &self,
        member: EntityId,
        not: bool,
        founding: bool,
        present: bool,
        day: Date,
    ) -> Option<Judgement> {
        let name = facts::name_with_article(self.reference, member);
        let reading = format!(
            "{name} is{} a{} member of {} on {}.",
            if not { " not" } else { "" },
            if founding { " founding" } else { "" },
            self.name(),
            say::day(day)
        );
        let rows: Vec<&Membership> = self.members().filter(|row| row.member == member).collect();
        let held = rows.iter().map(|row| row.holds(day)).max().unwrap_or(Held::No);
        let coverage = self.coverage(day);
        let summary = if rows.is_empty() {
            format!("{name} is not on the list of members.")
        } else {
            self.sentences(&rows)
        };
        let judgement = match (held, not) {
            (Held::Yes, false) if founding => {
                let (own, first) =
                    (rows.iter().filter_map(|row| row.from).min_by_key(|from| from.first()), self.first());
                match (own, first) {
                    (Some(own), Some(first)) if own.first() <= first.last() => {
                        Judgement::supported(reading, summary)
                    }
                    (Some(own), Some(first))
                        if own.year() > first.year() + 1
                            && !memberships::is_agreement(&self.name())
                            && self.note_on(member).is_none() =>
                    {
                        Judgement::refuted(
                            reading,
                            format!("{summary} The first members joined on {}.", say::date(first)),
                        )
                    }
                    _ => Judgement::abstain(Reason::NoData, reading, summary),
                }
            }
            (Held::Yes, false) => Judgement::supported(reading, summary),
            (Held::Yes, true) => Judgement::refuted(reading, summary),
            (Held::Perhaps, _) => {
                let after = rows
                    .iter()
                    .any(|row| row.to.is_none() && row.known_to.is_some_and(|known| known.last() < day));
                let reason = if after { Reason::AfterDataEnds } else { Reason::NoData };
                Judgement::abstain(reason, reading, summary)
            }
            (Held::No, _) if coverage.is_none() => {
                let reason = if day > self.reference.ends().last() {
                    Reason::AfterDataEnds
                } else {
                    Reason::OutsideCoverage
                };
                Judgement::abstain(
                    reason,
                    reading,
                    "The list of members is not declared complete on that day.",
                )
            }
            (Held::No, true) => Judgement::supported(reading, summary),
            (Held::No, false) if self.note_on(member).is_some() => {
                Judgement::abstain(Reason::NoData, reading, self.note_on(member).unwrap_or_default())
            }
            (Held::No, false) if !rows.is_empty() && !present => {
                Judgement::abstain(Reason::AmbiguousTime, reading, summary)
            }
            (Held::No, false) => Judgement::refuted(reading, summary),
        };
        let role = match judgement.verdict {
            Verdict::Supported => Role::Supports,
            Verdict::Refuted => Role::Contradicts,
            _ => Role::Context,
        };
        let others: Vec<&Membership> = self
            .all()
            .filter(|row| row.member == member && row.status != "member" && row.holds(day) > Held::No)
            .collect();
        let judgement = self.with(self.with(judgement, role, &rows), Role::Context, &others);
        Some(if held == Held::No { self.with_coverage(judgement, coverage) } else { judgement })
    }

    /// Never a member, as far as the list goes.
    fn was_never(&self, member: EntityId, day: Date) -> Option<Judgement> {
        let rows = self.of(member);
        let Some(row) = rows.first() else { return self.is_member(member, true, false, true, day) };
        let reading = format!(
            "{} was never a member of {}.",
            facts::name_with_article(self.reference, member),
            self.name()
        );
        row.from.filter(|from| from.first() <= day)?;
        Some(self.with(Judgement::refuted(reading, self.sentences(&rows)), Role::Contradicts, &rows))
    }

    fn is_candidate(&self, member: EntityId, day: Date) -> Option<Judgement> {
        let name = facts::name_with_article(self.reference, member);
        let reading = format!("{name} is a candidate for {} on {}.", self.name(), say::day(day));
        let rows: Vec<&Membership> = self.all().filter(|row| row.member == member).collect();
        let at = |status: &str| {
            rows.iter().copied().find(|row| row.status == status && row.holds(day) == Held::Yes)
        };
        if let Some(row) = at("candidate") {
            return Some(self.with(
                Judgement::supported(reading, self.sentences(&[row])),
                Role::Supports,
                &[row],
            ));
        }
        let row = at("member")?;
        Some(self.with(Judgement::refuted(reading, self.sentences(&[row])), Role::Contradicts, &[row]))
    }

    fn joined(&self, member: EntityId, at: PartialDate, span: Span) -> Option<Judgement> {
        let rows = self.of(member);
        let name = facts::name_with_article(self.reference, member);
        let reading = format!("{name} joined {} in {}.", self.name(), say::date(at));
        let meets = |day: PartialDate| day.first() <= at.last() && at.first() <= day.last();
        let hit = rows.iter().copied().find(|row| row.from.is_some_and(meets));
        if let Some(row) = hit {
            return Some(self.with(
                Judgement::supported(reading, self.sentences(&[row])),
                Role::Supports,
                &[row],
            ));
        }
        let other = self
            .all()
            .find(|row| row.member == member && row.status != "suspended" && row.from.is_some_and(meets));
        if let (Some(other), false) = (other, rows.is_empty()) {
            let judgement = Judgement::conflicting(
                &reading,
                format!("{} {}", self.sentences(&[other]), self.sentences(&rows)),
            )
            .also_read(format!("{name} became its {}.", other.status), Verdict::Supported)
            .also_read(&reading, Verdict::Refuted);
            return Some(self.with(judgement, Role::Context, &[&[other], rows.as_slice()].concat()));
        }
        if let Some(note) = self.note_on(member) {
            return Some(self.with(Judgement::abstain(Reason::NoData, reading, note), Role::Context, &rows));
        }
        if rows.is_empty() {
            let coverage = self.coverage(at.first().min(at.last()))?;
            let never = self.all().all(|row| row.member != member);
            let judgement = Judgement::refuted(reading, format!("{name} is not on the list of members."));
            return never.then(|| self.with_coverage(judgement, Some(coverage)));
        }
        let years: Vec<i16> = rows.iter().filter_map(|row| row.from).map(PartialDate::year).collect();
        let known = years.len() == rows.len() && rows.iter().all(|row| row.member == member);
        let founder = self.first().is_some_and(|first| years.contains(&first.year()));
        // Treaties are signed, ratified and in force on different days, and so is the founding treaty of a union.
        let apart = years.iter().map(|year| (year - at.year()).abs()).min()?;
        let tolerated = if memberships::is_agreement(&self.name()) { 2 } else { i16::from(founder) };
        let summary = self.sentences(&rows);
        let covered = self.coverage(at.last()).or(self.coverage(at.first())).is_some();
        // Before the list begins there may have been an earlier membership, or one of a forerunner.
        let before = !covered && self.coverage_begins().is_some_and(|from| at.last() < from);
        if known && apart > tolerated && before {
            let earlier = format!("{name} was in it, or in a forerunner of it, before the list begins.");
            let judgement = Judgement::conflicting(&reading, summary)
                .also_read(earlier, Verdict::NotEnoughEvidence)
                .also_read(&reading, Verdict::Refuted);
            return Some(self.with(judgement, Role::Context, &rows));
        }
        if !known || apart <= tolerated || apart == 0 || !covered {
            return Some(self.with(
                Judgement::abstain(Reason::NoData, reading, summary),
                Role::Context,
                &rows,
            ));
        }
        let judgement = Judgement::refuted(reading, summary);
        let judgement = match years.as_slice() {
            [year] => judgement.correct(span, year.to_string()),
            _ => judgement,
        };
        Some(self.with(judgement, Role::Contradicts, &rows))
    }

    fn left(&self, member: EntityId, at: PartialDate, span: Span) -> Option<Judgement> {
        let rows = self.of(member);
        let name = facts::name_with_article(self.reference, member);
        let reading = format!("{name} left {} in {}.", self.name(), say::date(at));
        let ended: Vec<&Membership> = rows.iter().copied().filter(|row| row.to.is_some()).collect();
        let hit = ended
            .iter()
            .copied()
            .find(|row| row.to.is_some_and(|to| to.first() <= at.last() && at.first() <= to.last()));
        if let Some(row) = hit {
            return Some(self.with(
                Judgement::supported(reading, self.sentences(&[row])),
                Role::Supports,
                &[row],
            ));
        }
        // A membership that goes on may have had breaks that lists do not show.
        if ended.is_empty() {
            return None;
        }
        let summary = self.sentences(&ended);
        let years: Vec<i16> = ended.iter().filter_map(|row| row.to).map(PartialDate::year).collect();
        // Leaving is announced a year or more before it takes effect.
        let sure = years.iter().all(|year| at.year() > *year || *year > at.year() + 1)
            && !memberships::is_agreement(&self.name());
        if !sure || years.contains(&at.year()) || self.note_on(member).is_some() {
            return Some(self.with(
                Judgement::abstain(Reason::NoData, reading, summary),
                Role::Context,
                &ended,
            ));
        }
        let judgement = Judgement::refuted(reading, summary);
        let judgement = match years.as_slice() {
            [year] => judgement.correct(span, year.to_string()),
            _ => judgement,
        };
        Some(self.with(judgement, Role::Contradicts, &ended))
    }

    /// The states that are members on a day for certain, and those that may be.
    fn on(&self, day: Date) -> (BTreeSet<EntityId>, BTreeSet<EntityId>) {
        let at =
            |held: Held| self.members().filter(|row| row.holds(day) == held).map(|row| row.member).collect();
        (at(Held::Yes), at(Held::Perhaps))
    }

    /// `fewer`: whether the number may be that of some of so many members.
    fn count(
        &self,
        bounds: &Bounds,
        stated: f64,
        span: Span,
        first: Date,
        day: Date,
        fewer: impl Fn(usize) -> bool,
    ) -> Option<Judgement> {
        let reading = format!("{} has {} members on {}.", self.name(), say::number(stated), say::day(day));
        let (members, perhaps) = self.on(day);
        let Some(coverage) = self.coverage(day).filter(|_| perhaps.is_empty()) else {
            let reason = if day > self.reference.ends().last() {
                Reason::AfterDataEnds
            } else {
                Reason::OutsideCoverage
            };
            return Some(Judgement::abstain(
                reason,
                reading,
                "The list of members is not complete on that day.",
            ));
        };
        let count = members.len();
        let mut summary = format!("On {} {} has {count} members.", say::day(day), self.name());
        if !coverage.note.is_empty() {
            summary = format!("{summary} {}", self.reference.text(coverage.note));
        }
        let apart = (count as f64 - stated).abs();
        // Around the day of a change, those before it are spoken of as well: "all 30 members have agreed to take in the 31st".
        let before = first.min(day.saturating_sub(DAYS_AROUND_A_CHANGE.days()));
        let (earlier, recent) = (self.on(before).0.len(), self.on(first).0.len());
        let judgement = if [count, earlier, recent].iter().any(|&count| bounds.admits(count as f64)) {
            Judgement::supported(reading, summary)
        } else if fewer(count) {
            return None;
        } else if !coverage.note.is_empty() && apart <= NOTED as f64 {
            Judgement::abstain(Reason::NoData, reading, summary)
        } else {
            Judgement::refuted(reading, summary).correct(span, say_like(count))
        };
        let judgement =
            judgement.working(format!("members on {}: {count}; admitted: {bounds}", say::day(day)));
        Some(self.with_coverage(judgement, Some(coverage)))
    }

    fn newest(&self, member: EntityId, span: Span, day: Date) -> Option<Judgement> {
        let name = facts::name_with_article(self.reference, member);
        let reading = format!("{name} is the newest member of {} on {}.", self.name(), say::day(day));
        let coverage = self.coverage(day);
        let rows: Vec<&Membership> = self.members().filter(|row| row.holds(day) == Held::Yes).collect();
        let latest = rows.iter().filter_map(|row| row.from).map(PartialDate::first).max()?;
        let newest: Vec<&Membership> =
            rows.iter().copied().filter(|row| row.from.is_some_and(|from| from.last() >= latest)).collect();
        let summary = self.sentences(&newest);
        if coverage.is_none() {
            return Some(Judgement::abstain(
                Reason::OutsideCoverage,
                reading,
                "The list of members is not complete on that day.",
            ));
        }
        let judgement = if newest.iter().any(|row| row.member == member) {
            self.with(Judgement::supported(reading, summary), Role::Supports, &newest)
        } else {
            let judgement = Judgement::refuted(reading, summary);
            let judgement = match newest.as_slice() {
                [one] => judgement.correct(span, self.reference.name(one.member)),
                _ => judgement,
            };
            self.with(judgement, Role::Contradicts, &newest)
        };
        Some(self.with_coverage(judgement, coverage))
    }

    fn nth(&self, member: EntityId, n: u32) -> Option<Judgement> {
        let name = facts::name_with_article(self.reference, member);
        let reading = format!("{name} joined {} as its {} member.", self.name(), say::ordinal(n.into()));
        let row = self.members().find(|row| row.member == member && row.to.is_none())?;
        let day = row.from?.exact()?;
        let (members, perhaps) = self.on(day);
        let coverage = self.coverage(day)?;
        let together = self.members().filter(|other| other.from == row.from).count();
        let count = members.len();
        let summary = format!("{} On that day {} had {count} members.", self.sentences(&[row]), self.name());
        let judgement = if !perhaps.is_empty() || together > 1 || !coverage.note.is_empty() {
            Judgement::abstain(Reason::NoData, reading, summary)
        } else if count == n as usize {
            Judgement::supported(reading, summary)
        } else {
            Judgement::refuted(reading, summary)
        };
        Some(self.with_coverage(self.with(judgement, Role::Context, &[row]), Some(coverage)))
    }
}

/// A count in digits, as it stands in "27-nation".
fn say_like(count: usize) -> String {
    say::number(count as f64)
}
