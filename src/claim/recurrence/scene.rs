//! What is known around a claim of recurrence: the visit that it speaks of, those before, and how far back the list of them is complete.

use factlint_reference::{Coverage, EntityId, Journey, PartialDate, Reference};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Claim, Turn, Window};
use crate::claim::visit::{self, Actor, Counts, Qualifier, Target};
use crate::judge::{Judgement, Reason, Role, facts, say};

/// Rows that lie no further apart are one visit: list keepers divide trips with a night elsewhere.
pub(super) const DAYS_OF_ONE_TRIP: i64 = 3;

/// What is known around the claim.
pub(super) struct Scene<'r> {
    pub(super) reference: &'r Reference,
    pub(super) actor: Actor,
    pub(super) target: Target,
    pub(super) qualifier: Qualifier,
    /// The first day of the visit that the claim speaks of.
    pub(super) day: Date,
    /// That visit, where the reference has it.
    pub(super) present: Option<&'r Journey>,
    /// The actor's visits to the country before that day, by their first day.
    pub(super) earlier: Vec<&'r Journey>,
}

/// What a reading of the claim comes to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Holds,
    /// True, and it says less than it could.
    TooWeak,
    Fails,
    Open(Reason),
}

impl<'r> Scene<'r> {
    /// One scene for each visit that the claim may speak of.
    pub(super) fn all(
        claim: &Claim,
        reference: &'r Reference,
        actor: &Actor,
        target: Target,
        now: Date,
    ) -> Vec<Self> {
        let all = visit::journeys(reference, actor, &target);
        let scene = |present: Option<&'r Journey>, day: Date| {
            let before = day.saturating_sub((DAYS_OF_ONE_TRIP + 1).days());
            let another = |journey: &&Journey| present.is_none_or(|present| !std::ptr::eq(*journey, present));
            let earlier =
                all.iter().copied().filter(|journey| journey.last_day() <= before).filter(another).collect();
            Self {
                reference,
                actor: actor.clone(),
                target,
                qualifier: claim.qualifier,
                day,
                present,
                earlier,
            }
        };
        let of = |journey: &'r Journey| scene(Some(journey), journey.first_day());
        // The visits that may be meant: those of the person who is said to have made them.
        let meant: Vec<&Journey> = all
            .iter()
            .copied()
            .filter(|journey| claim.subject.is_none_or(|subject| journey.traveller == subject))
            .collect();
        let near = visit::present(&meant, now);
        let past_until = |journey: &&&Journey| journey.first_day() <= now;
        let at = |at: PartialDate| {
            meant.iter().rev().filter(past_until).find(|journey| journey.touches(at.first(), at.last()))
        };
        if let Turn::LastWas { .. } = claim.turn {
            return vec![near.map_or_else(|| scene(None, now), of)];
        }
        if let Some(when) = claim.when {
            let fitting = at(when).copied().or(near);
            return vec![fitting.map_or_else(|| scene(None, now), of)];
        }
        // A day that the sentence names may be that of the visit, unless it belongs to the window ("since 2019").
        let of_window = |at: PartialDate| match claim.window {
            Window::SinceDate(date) | Window::SincePerson(_, Some(date)) => date == at,
            _ => false,
        };
        let told = claim.told_past.at.filter(|&at| claim.told_past.stated && !of_window(at));
        let told = told.and_then(at).copied();
        let mut out: Vec<&Journey> = near.into_iter().chain(told).collect();
        if out.is_empty() && claim.subject.is_some() {
            out.extend(meant.iter().filter(past_until));
            let in_office = meant.is_empty() && Some(now) <= Some(reference.ends().last());
            if out.is_empty() && in_office && actor.holder(reference, Some(now)) != claim.subject {
                return Vec::new();
            }
        }
        out.dedup_by(|one, other| std::ptr::eq(*one, *other));
        if out.is_empty() { vec![scene(None, now)] } else { out.into_iter().map(of).collect() }
    }

    /// Whether a journey is one of those that the claim counts.
    pub(super) fn counts(&self, journey: &Journey) -> Counts {
        match (self.qualifier.counts(journey), self.target.touched_by(self.reference, journey)) {
            (Counts::No, _) | (_, Counts::No) => Counts::No,
            (Counts::Perhaps, _) | (_, Counts::Perhaps) => Counts::Perhaps,
            _ => Counts::Yes,
        }
    }

    pub(super) fn visits(&self) -> String {
        let kind = self.qualifier.words();
        let by = self.actor.words(self.reference);
        format!("{kind}visits to {} by {by}", self.target.words(self.reference))
    }

    pub(super) fn none_visited(&self) -> String {
        let place = self.target.words(self.reference);
        let kind = self.qualifier.words();
        let visited = if kind.is_empty() {
            format!("visited {place}")
        } else {
            format!("paid a {kind}visit to {place}")
        };
        match &self.actor {
            Actor::Person(person) => format!("{} had not {visited}", self.reference.name(*person)),
            Actor::Holders { .. } => {
                let words = self.actor.words(self.reference);
                let words = words.strip_prefix("an ").or(words.strip_prefix("a ")).unwrap_or(&words);
                format!("No {words} had {visited}")
            }
        }
    }

    /// The declarations that make the list complete from `from` to the day before the visit.
    pub(super) fn complete_since(&self, from: Date) -> Option<Vec<&'r Coverage>> {
        let last = self.day.yesterday().ok()?;
        if from > last {
            return Some(Vec::new());
        }
        self.actor.scope(self.reference, self.target, last).complete(from, last)
    }

    /// The first day from which on the list is complete up to the visit.
    pub(super) fn known_since(&self) -> Option<Date> {
        let last = self.day.yesterday().ok()?;
        self.actor.scope(self.reference, self.target, last).complete_from(last)
    }

    pub(super) fn gap_reason(&self) -> Reason {
        if self.day > self.reference.ends().last() { Reason::AfterDataEnds } else { Reason::OutsideCoverage }
    }

    /// The last day of the year before the visit.
    pub(super) fn year_before(&self) -> Option<Date> {
        self.day.first_of_year().yesterday().ok()
    }

    /// The day on which the term began that `who`, or else the visitor, is in.
    pub(super) fn term_start(&self, who: Option<EntityId>) -> Option<(PartialDate, String)> {
        let person = who.or(match &self.actor {
            Actor::Person(person) => Some(*person),
            Actor::Holders { .. } => self.present.map(|present| present.traveller),
        })?;
        let leading = |office: EntityId| {
            self.reference.office(office).is_some_and(|detail| {
                detail.leader
                    || matches!(
                        detail.role,
                        "both" | "head_of_state" | "head_of_government" | "minister" | "organisation_head"
                    )
            })
        };
        let start = self
            .reference
            .terms_of_person(person)
            .filter(|term| leading(term.office) && term.is_full())
            .filter_map(|term| term.start)
            .filter(|start| start.first() <= self.day)
            .max()?;
        Some((start, format!("the day {} took office", self.reference.name(person))))
    }

    /// The day before which no holder of the office can have travelled: that of the first term on record, if the list of holders is
    /// complete from there.
    pub(super) fn beginning(&self) -> Option<Date> {
        let Actor::Holders { offices, .. } = &self.actor else { return None };
        let first = offices
            .iter()
            .filter_map(|&office| self.reference.terms_of_office(office).first()?.start)
            .min()?;
        let numbered = offices.iter().any(|&office| {
            self.reference.terms_of_office(office).first().is_some_and(|term| term.number == Some(1))
        });
        numbered.then(|| first.first())
    }

    pub(super) fn unclear(&self) -> (Outcome, Judgement) {
        let reading = format!("It is claimed of {}.", self.visits());
        let summary = "The time since when is not clear.";
        (Outcome::Open(Reason::AmbiguousTime), Judgement::abstain(Reason::AmbiguousTime, reading, summary))
    }

    pub(super) fn latest_summary(&self, latest: &Journey) -> String {
        let who = self.reference.name(latest.traveller);
        format!(
            "The last visit before this one was {who}'s, {}: {} earlier.",
            say::period(latest.start, latest.end),
            say::length(latest.last_day(), self.day)
        )
    }

    pub(super) fn open(&self, reading: String, latest: Option<&'r Journey>) -> (Outcome, Judgement) {
        let reason = self.gap_reason();
        let known = match self.known_since() {
            Some(since) => format!("The list of {} is complete only from {}", self.visits(), say::day(since)),
            None => format!("No complete list of {} is at hand", self.visits()),
        };
        let summary = match latest {
            Some(latest) => format!("{known}. On record: {}.", facts::journey(self.reference, latest)),
            None => format!("{known}; no earlier visit is on record."),
        };
        let mut judgement = Judgement::abstain(reason, reading, summary);
        if let Some(latest) = latest {
            judgement =
                judgement.evidence(Role::Context, facts::journey(self.reference, latest), latest.source);
        }
        (Outcome::Open(reason), judgement)
    }

    pub(super) fn with_coverage(&self, judgement: Judgement, coverage: &[&Coverage]) -> Judgement {
        coverage.iter().fold(judgement, |judgement, row| {
            judgement.evidence(
                Role::Coverage,
                facts::coverage(self.reference, &self.visits(), row),
                row.source,
            )
        })
    }

    pub(super) fn with_present(&self, judgement: Judgement) -> Judgement {
        match self.present {
            Some(present) => {
                judgement.evidence(Role::Context, facts::journey(self.reference, present), present.source)
            }
            None => judgement,
        }
    }

    pub(super) fn with_latest(&self, judgement: Judgement, role: Role, latest: &Journey) -> Judgement {
        judgement.evidence(role, facts::journey(self.reference, latest), latest.source)
    }
}

/// The text with a small first letter.
pub(super) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
