//! Judging "his third visit" and "the third pope to visit": earlier visits, or those who made them, are counted.

use factlint_reference::{EntityId, Journey};
use jiff::civil::Date;

use super::scene::{DAYS_OF_ONE_TRIP, Scene};
use super::{Claim, Rest, Window};
use crate::claim::visit::{Actor, Counts};
use crate::judge::{Judgement, Reason, Role, elapsed, say};

/// Whether a visit of one day, whose kind the list does not tell, may have been a stop on the way: counts leave those out.
fn may_be_a_stop(journey: &Journey) -> bool {
    journey.kind.is_empty() && journey.first_day() == journey.last_day()
}

impl Scene<'_> {
    /// The number of earlier visits from `start` on, visits that surely count and those that may.
    fn count_since(&self, start: Option<Date>) -> (u32, u32) {
        let (mut sure, mut perhaps) = (0, 0);
        let mut last: Option<Date> = None;
        for journey in
            self.earlier.iter().filter(|journey| start.is_none_or(|start| journey.first_day() >= start))
        {
            let same_trip =
                last.is_some_and(|last| elapsed::days_between(last, journey.first_day()) <= DAYS_OF_ONE_TRIP);
            last = Some(journey.last_day());
            match self.counts(journey) {
                Counts::Yes if same_trip || may_be_a_stop(journey) => perhaps += 1,
                Counts::Yes => sure += 1,
                Counts::Perhaps => perhaps += 1,
                Counts::No => perhaps += u32::from(journey.kind == "stopover"),
            }
        }
        (sure, perhaps)
    }

    /// The number of people who made such visits before, those who surely did and those who may have.
    fn travellers_since(&self, start: Option<Date>) -> (u32, u32) {
        let mut sure: Vec<EntityId> = Vec::new();
        let mut perhaps: Vec<EntityId> = Vec::new();
        let itself = self.present.map(|present| present.traveller);
        for journey in
            self.earlier.iter().filter(|journey| start.is_none_or(|start| journey.first_day() >= start))
        {
            let traveller = journey.traveller;
            let sure_visit = self.counts(journey) == Counts::Yes && !may_be_a_stop(journey);
            let list = if sure_visit { &mut sure } else { &mut perhaps };
            if itself != Some(traveller) && !list.contains(&traveller) {
                list.push(traveller);
            }
        }
        perhaps.retain(|traveller| !sure.contains(traveller));
        (sure.len() as u32, perhaps.len() as u32)
    }

    pub(super) fn judge_nth(&self, claim: &Claim, n: u32) -> Option<Judgement> {
        let start = match claim.window {
            Window::None | Window::Ever => None,
            Window::SinceTerm(who) => Some(self.term_start(who)?.0.first()),
            Window::SinceDate(date) => Some(date.first()),
            Window::Length(length) => Some(elapsed::before(&length, self.day)?),
            Window::SinceEvent(event) => Some(self.reference.entity(event).start?.first()),
            Window::SameYear => Some(self.day.first_of_year()),
            _ => return None,
        };
        let (sure, perhaps) =
            if claim.counts_people { self.travellers_since(start) } else { self.count_since(start) };
        let since = start.map(|start| format!(" since {}", say::day(start))).unwrap_or_default();
        let counted = if claim.counts_people { "travellers on " } else { "" };
        let reading =
            format!("Before {}, there were {} {counted}{}{since}.", say::day(self.day), n - 1, self.visits());
        let summary = format!("{sure} earlier are on record{since}.");
        let working = format!("on record before {}: {sure}; claimed: {}", self.day, n - 1);
        let whole = || match self.actor {
            Actor::Person(_) => self.term_start(None).map(|(start, _)| start.last()),
            Actor::Holders { .. } => self.beginning(),
        };
        let complete = start.or_else(whole).and_then(|from| self.complete_since(from));
        let from_beginning = start.is_some() || matches!(self.actor, Actor::Holders { .. });
        let counted: Vec<&Journey> = self
            .earlier
            .iter()
            .copied()
            .filter(|journey| {
                start.is_none_or(|start| journey.first_day() >= start) && self.counts(journey) == Counts::Yes
            })
            .collect();
        let with_rows = |judgement: Judgement, role: Role| {
            counted
                .iter()
                .fold(judgement, |judgement, journey| self.with_latest(judgement, role, journey))
                .working(&working)
        };
        let judgement = match (sure.cmp(&(n - 1)), &complete) {
            (std::cmp::Ordering::Equal, Some(coverage)) if perhaps == 0 => self
                .with_coverage(with_rows(Judgement::supported(reading, summary), Role::Supports), coverage),
            (std::cmp::Ordering::Greater, _) if claim.rest == Rest::Ends => {
                with_rows(Judgement::refuted(reading, summary), Role::Contradicts)
            }
            (std::cmp::Ordering::Less, Some(coverage)) if perhaps == 0 && from_beginning => self
                .with_coverage(with_rows(Judgement::refuted(reading, summary), Role::Contradicts), coverage),
            (_, Some(_)) => {
                with_rows(Judgement::abstain(Reason::AmbiguousTime, reading, summary), Role::Context)
            }
            (_, None) => with_rows(Judgement::abstain(self.gap_reason(), reading, summary), Role::Context),
        };
        Some(self.with_present(judgement))
    }
}
