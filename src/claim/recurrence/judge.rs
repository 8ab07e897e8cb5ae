//! Judging claims of recurrence against the list of journeys.

use factlint_reference::{EntityId, Journey, PartialDate};

use super::scene::{Outcome, Scene, lower_first};
use super::{Claim, Rest, Turn, Window};
use crate::claim::World;
use crate::claim::visit::{self, Actor, Counts, Qualifier, Target};
use crate::judge::bounds::Fit;
use crate::judge::{Judgement, Reason, Role, Verdict, elapsed, facts, say};
use crate::mention::DurationMention;
use crate::span::Span;

/// Where visits for conferences are left out, a stated number of years or months may differ so much from the exact one.
const MOST_WITHOUT_CONFERENCES: f64 = 0.8;

pub(super) fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
    let reference = world.reference;
    if claim.turn == Turn::Unlisted {
        let reading = format!("It is claimed of visits to {}.", claim.target?.words(reference));
        return Some(Judgement::abstain(
            Reason::NoData,
            reading,
            "No list ranks visitors or holds those of every country.",
        ));
    }
    let main = if claim.actor.is_none() || claim.target.is_none() { visit::of_article(world) } else { None };
    let actor = claim.actor.clone().or_else(|| {
        main.map(|journey| {
            if claim.own { Actor::Person(journey.traveller) } else { Actor::role_of(reference, journey) }
        })
    })?;
    let target = claim.target.or_else(|| main.and_then(|journey| Target::of_place(reference, journey.to)))?;
    let reading =
        format!("It is claimed of visits to {} by {}.", target.words(reference), actor.words(reference));
    let Some(now) = world.now() else {
        return Some(Judgement::abstain(Reason::AmbiguousTime, reading, "The article's day is not known."));
    };
    let scenes = Scene::all(claim, reference, &actor, target, now);
    if scenes.is_empty() {
        return Some(Judgement::abstain(
            Reason::NoData,
            reading,
            "No such visit by the person is on record.",
        ));
    }
    // Where the text does not say which of several visits it speaks of, it may be any of them.
    let judgements = scenes.iter().filter_map(|scene| {
        let judgement = match claim.turn {
            Turn::Nth(n) => scene.judge_nth(claim, n)?,
            Turn::LastWas { by, date } => scene.judge_last(by, date, claim.window_span),
            _ => scene.judge_first(claim),
        };
        let judgement = if claim.negated { turned_round(judgement) } else { judgement };
        Some(if judgement.verdict == Verdict::Refuted && claim.rest == Rest::Narrows {
            let summary = format!("The words that follow may narrow it. {}", judgement.summary);
            Judgement {
                evidence: judgement.evidence,
                ..Judgement::abstain(Reason::NoData, judgement.reading, summary)
            }
        } else {
            judgement
        })
    });
    judgements.min_by_key(|judgement| match judgement.verdict {
        Verdict::Supported => 0,
        Verdict::Conflicting => 1,
        Verdict::NotEnoughEvidence => 2,
        Verdict::Refuted => 3,
    })
}

/// "Not the first": what supports the claim refutes its negation.
fn turned_round(mut judgement: Judgement) -> Judgement {
    judgement.verdict = match judgement.verdict {
        Verdict::Supported => Verdict::Refuted,
        Verdict::Refuted => Verdict::Supported,
        other => other,
    };
    for row in &mut judgement.evidence {
        row.role = match row.role {
            Role::Supports => Role::Contradicts,
            Role::Contradicts => Role::Supports,
            other => other,
        };
    }
    judgement.reading = format!("It is denied that {}", lower_first(&judgement.reading));
    judgement.correction = None;
    judgement
}

impl<'r> Scene<'r> {
    fn judge_first(&self, claim: &Claim) -> Judgement {
        let sure = self.earlier.iter().copied().rfind(|journey| self.counts(journey) == Counts::Yes);
        let perhaps = self
            .earlier
            .iter()
            .copied()
            .rfind(|journey| self.counts(journey) == Counts::Perhaps)
            .filter(|perhaps| sure.is_none_or(|sure| sure.start < perhaps.start));
        let (outcome, judgement) = self.first_after(claim, sure);
        let Some(perhaps) = perhaps else {
            return self.with_any_kind(claim, judgement);
        };
        let (other, _) = self.first_after(claim, Some(perhaps));
        if other == outcome {
            return judgement;
        }
        let summary = format!(
            "Whether it holds depends on a visit whose kind or places the list does not tell: {}.",
            facts::journey(self.reference, perhaps)
        );
        Judgement::abstain(Reason::NoData, judgement.reading, summary).evidence(
            Role::Context,
            facts::journey(self.reference, perhaps),
            perhaps.source,
        )
    }

    /// Where the claim counts visits of one kind only, what it comes to for visits of any kind.
    fn with_any_kind(&self, claim: &Claim, judgement: Judgement) -> Judgement {
        if self.qualifier == Qualifier::Any || judgement.verdict == Verdict::NotEnoughEvidence {
            return judgement;
        }
        let any = Scene {
            reference: self.reference,
            actor: self.actor.clone(),
            target: self.target,
            qualifier: Qualifier::Any,
            day: self.day,
            present: self.present,
            earlier: self.earlier.clone(),
        };
        let latest = any.earlier.iter().copied().rfind(|journey| any.counts(journey) == Counts::Yes);
        let (_, of_any_kind) = any.first_after(claim, latest);
        let mut judgement = judgement
            .also_read(format!("Counting visits of any kind: {}", of_any_kind.summary), of_any_kind.verdict);
        if let Some(latest) = latest {
            judgement =
                judgement.evidence(Role::Context, facts::journey(self.reference, latest), latest.source);
        }
        judgement
    }

    /// The claim that there was none in the window, if `latest` is the latest earlier visit.
    fn first_after(&self, claim: &Claim, latest: Option<&'r Journey>) -> (Outcome, Judgement) {
        match claim.window {
            Window::Length(length) => self.first_in(&length, latest, claim.window_span),
            Window::SinceDate(date) => self.first_since_date(date, latest),
            Window::SincePerson(person, year) => self.first_since_person(person, year, latest),
            Window::SinceTerm(who) => match self.term_start(who) {
                Some((start, words)) => self.none_between(start, &words, latest),
                None => self.unclear(),
            },
            Window::SameYear => match self.year_before() {
                Some(end) => self.none_between(PartialDate::day(end), "the end of the year before", latest),
                None => self.unclear(),
            },
            Window::SinceEvent(event) => {
                let entity = self.reference.entity(event);
                match entity.start {
                    Some(start) => {
                        self.none_between(start, &format!("the {}", self.reference.name(event)), latest)
                    }
                    None => self.unclear(),
                }
            }
            Window::None | Window::Ever => self.first_ever(claim, latest),
            Window::Unclear => self.unclear(),
        }
    }

    fn first_in(
        &self,
        length: &DurationMention,
        latest: Option<&'r Journey>,
        span: Option<Span>,
    ) -> (Outcome, Judgement) {
        let words = say::duration(length);
        let reading = format!(
            "{} in the {words} before {}, and the last time was about so long before.",
            self.none_visited(),
            say::day(self.day)
        );
        let Some(latest) = latest else {
            let window_start = elapsed::before(length, self.day);
            return match window_start.and_then(|start| self.complete_since(start)) {
                Some(coverage) => {
                    let since = self.known_since().map(say::day).unwrap_or_default();
                    let summary =
                        format!("No earlier visit is on record at all; the list is complete from {since}.");
                    let judgement = Judgement::conflicting(reading, summary)
                        .also_read(format!("None in {words}"), Verdict::Supported)
                        .also_read(format!("The last one was about {words} before"), Verdict::Refuted);
                    (Outcome::TooWeak, self.with_coverage(self.with_present(judgement), &coverage))
                }
                None => self.open(reading, None),
            };
        };
        let end = latest.end.filter(|end| end.exact().is_some()).unwrap_or(latest.start);
        let compared = elapsed::compare(length, end, PartialDate::day(self.day));
        let longer = elapsed::exact(length.unit, latest.last_day(), self.day) > length.number.value;
        let mut summary = self.latest_summary(latest);
        if self.complete_since(latest.last_day()).is_some() {
            summary.push_str(&format!(" So it is the first since {}.", say::month_of(latest.last_day())));
        }
        let add_working =
            |judgement: Judgement| compared.working.iter().fold(judgement, |j, line| j.working(line));
        if compared.fit == Fit::Fails && !longer {
            if let Some(leaving_out) = self.without_conferences(length, latest) {
                let judgement = add_working(Judgement::conflicting(reading, summary))
                    .also_read("counting every visit", Verdict::Refuted)
                    .also_read("leaving out visits for conferences and the like", Verdict::Supported);
                let judgement = self.with_latest(judgement, Role::Context, latest);
                return (Outcome::TooWeak, self.with_latest(judgement, Role::Supports, leaving_out));
            }
            let judgement = add_working(Judgement::refuted(reading, summary));
            let judgement = self.with_latest(judgement, Role::Contradicts, latest);
            let judgement = self.corrected(judgement, length, latest, span);
            return (Outcome::Fails, self.with_present(judgement));
        }
        let Some(coverage) = self.complete_since(latest.last_day()) else {
            return self.open(reading, Some(latest));
        };
        let (outcome, judgement) = if compared.fit == Fit::Holds {
            let judgement = add_working(Judgement::supported(reading, summary));
            (Outcome::Holds, self.with_latest(judgement, Role::Supports, latest))
        } else {
            let judgement =
                add_working(Judgement::conflicting(reading, format!("{summary} It is the first in longer.")))
                    .also_read(format!("None in {words}"), Verdict::Supported)
                    .also_read(format!("The last one was about {words} before"), Verdict::Refuted);
            let judgement = self.with_latest(judgement, Role::Context, latest);
            (Outcome::TooWeak, self.corrected(judgement, length, latest, span))
        };
        (outcome, self.with_coverage(self.with_present(judgement), &coverage))
    }

    /// The latest visit for the host's own sake, if `latest` was for a conference and that one lies as far back as is claimed: news
    /// often counts so. A length must come nearer to it here than the difference of the calendar years may.
    fn without_conferences(&self, length: &DurationMention, latest: &Journey) -> Option<&'r Journey> {
        let own_sake = |journey: &Journey| Qualifier::Bilateral.counts(journey);
        if self.qualifier != Qualifier::Any || own_sake(latest) == Counts::Yes || latest.kind.is_empty() {
            return None;
        }
        let latest = self
            .earlier
            .iter()
            .copied()
            .rfind(|journey| self.counts(journey) == Counts::Yes && own_sake(journey) == Counts::Yes)?;
        let exact = elapsed::exact(length.unit, latest.last_day(), self.day);
        ((exact - length.number.value).abs() <= MOST_WITHOUT_CONFERENCES).then_some(latest)
    }

    /// Offers the right number of years, where the list is complete and the text states a plain one.
    fn corrected(
        &self,
        judgement: Judgement,
        length: &DurationMention,
        latest: &Journey,
        span: Option<Span>,
    ) -> Judgement {
        let years = elapsed::years_months_days(latest.last_day(), self.day).0;
        let plain =
            length.number.hedge.is_none() && length.unit == crate::mention::TimeUnit::Year && years > 1;
        match span {
            Some(span) if plain && self.complete_since(latest.last_day()).is_some() => {
                judgement.correct(span, format!("{} years", say::small_number(years as u64)))
            }
            _ => judgement,
        }
    }

    fn first_since_date(&self, date: PartialDate, latest: Option<&'r Journey>) -> (Outcome, Judgement) {
        let reading = format!(
            "The last time before {} was in or on {}; since then {}.",
            say::day(self.day),
            say::date(date),
            lower_first(&self.none_visited())
        );
        if let Some(latest) = latest {
            let summary = self.latest_summary(latest);
            if latest.first_day() > date.last() {
                let judgement =
                    self.with_latest(Judgement::refuted(reading, summary), Role::Contradicts, latest);
                return (Outcome::Fails, self.with_present(judgement));
            }
            if latest.touches(date.first(), date.last()) {
                return match self.complete_since(latest.last_day()) {
                    Some(coverage) => {
                        let judgement =
                            self.with_latest(Judgement::supported(reading, summary), Role::Supports, latest);
                        (Outcome::Holds, self.with_coverage(self.with_present(judgement), &coverage))
                    }
                    None => self.open(reading, Some(latest)),
                };
            }
        }
        let Some(coverage) = self.complete_since(date.first()) else { return self.open(reading, latest) };
        let summary = match latest {
            Some(latest) => format!("There was none in {}. {}", say::date(date), self.latest_summary(latest)),
            None => format!("There was none in {}, and none earlier is on record.", say::date(date)),
        };
        let mut judgement = Judgement::refuted(reading, summary);
        if let Some(latest) = latest {
            judgement = self.with_latest(judgement, Role::Contradicts, latest);
        }
        (Outcome::Fails, self.with_coverage(self.with_present(judgement), &coverage))
    }

    fn first_since_person(
        &self,
        person: EntityId,
        year: Option<PartialDate>,
        latest: Option<&'r Journey>,
    ) -> (Outcome, Judgement) {
        let name = self.reference.name(person);
        let in_year = year.map(|year| format!(" in {}", say::date(year))).unwrap_or_default();
        let reading = format!("The last visit before {} was {name}'s{in_year}.", say::day(self.day));
        let Some(latest) = latest else { return self.open(reading, None) };
        let summary = self.latest_summary(latest);
        let same =
            latest.traveller == person && year.is_none_or(|year| latest.touches(year.first(), year.last()));
        if same {
            return match self.complete_since(latest.last_day()) {
                Some(coverage) => {
                    let judgement =
                        self.with_latest(Judgement::supported(reading, summary), Role::Supports, latest);
                    (Outcome::Holds, self.with_coverage(self.with_present(judgement), &coverage))
                }
                None => self.open(reading, Some(latest)),
            };
        }
        let theirs = self.earlier.iter().copied().rfind(|journey| journey.traveller == person);
        let later = theirs.is_some_and(|theirs| theirs.start < latest.start)
            || year.is_some_and(|year| latest.first_day() > year.last());
        if later || self.complete_since(latest.last_day()).is_some() {
            let judgement = self.with_latest(Judgement::refuted(reading, summary), Role::Contradicts, latest);
            return (Outcome::Fails, self.with_present(judgement));
        }
        self.open(reading, Some(latest))
    }

    /// That there was none from `start` on.
    fn none_between(
        &self,
        start: PartialDate,
        since: &str,
        latest: Option<&'r Journey>,
    ) -> (Outcome, Judgement) {
        let reading = format!(
            "{} between {since} ({}) and {}.",
            self.none_visited(),
            say::date(start),
            say::day(self.day)
        );
        if let Some(latest) = latest.filter(|latest| latest.first_day() > start.last()) {
            let summary = format!("{}.", facts::journey(self.reference, latest));
            let judgement = self.with_latest(Judgement::refuted(reading, summary), Role::Contradicts, latest);
            return (Outcome::Fails, self.with_present(judgement));
        }
        match self.complete_since(start.last()) {
            Some(coverage) => {
                let summary = match latest {
                    Some(latest) => self.latest_summary(latest),
                    None => "No earlier visit is on record.".to_owned(),
                };
                let mut judgement = Judgement::supported(reading, summary);
                if let Some(latest) = latest {
                    judgement = self.with_latest(judgement, Role::Supports, latest);
                }
                (Outcome::Holds, self.with_coverage(self.with_present(judgement), &coverage))
            }
            None => self.open(reading, latest),
        }
    }

    fn first_ever(&self, claim: &Claim, latest: Option<&'r Journey>) -> (Outcome, Judgement) {
        let reading = format!("{} before {}.", self.none_visited(), say::day(self.day));
        if let Some(latest) = latest {
            // A person's first visit often means the first in the present office.
            if let (Actor::Person(_), Window::None, Some((start, words))) =
                (&self.actor, claim.window, self.term_start(None))
                && latest.first_day() < start.first()
            {
                let (_, in_office) = self.none_between(start, &words, Some(latest));
                let judgement = Judgement::conflicting(
                    reading,
                    format!("{} It was before taking office.", self.latest_summary(latest)),
                )
                .also_read("the first ever", Verdict::Refuted)
                .also_read("the first since taking office", in_office.verdict);
                return (Outcome::TooWeak, self.with_latest(judgement, Role::Context, latest));
            }
            // Headlines drop windows.
            if claim.window == Window::None && claim.rest != Rest::Ends {
                return self.unclear();
            }
            let judgement = self.with_latest(
                Judgement::refuted(reading, self.latest_summary(latest)),
                Role::Contradicts,
                latest,
            );
            return (Outcome::Fails, self.with_present(judgement));
        }
        let since = match (&self.actor, claim.window) {
            (Actor::Person(_), Window::None) => self.term_start(None),
            _ => None,
        };
        if let Some((start, words)) = since {
            return self.none_between(start, &words, None);
        }
        match self.beginning().and_then(|start| self.complete_since(start)) {
            Some(coverage) => {
                let judgement = Judgement::supported(
                    reading,
                    "No earlier visit is on record, and the list is complete from the beginning.",
                );
                (Outcome::Holds, self.with_coverage(self.with_present(judgement), &coverage))
            }
            None => self.open(reading, None),
        }
    }

    fn judge_last(&self, by: Option<EntityId>, date: Option<PartialDate>, span: Option<Span>) -> Judgement {
        let who = by.map(|by| format!(" by {}", self.reference.name(by))).unwrap_or_default();
        let when = date.map(|date| format!(" in or on {}", say::date(date))).unwrap_or_default();
        let reading =
            format!("The last of the {} before {} was{who}{when}.", self.visits(), say::day(self.day));
        let latest = self.earlier.iter().copied().rfind(|journey| self.counts(journey) == Counts::Yes);
        let Some(latest) = latest else { return self.open(reading, None).1 };
        let summary = self.latest_summary(latest);
        let by_fits = by.is_none_or(|by| latest.traveller == by);
        let date_fits = date.is_none_or(|date| latest.touches(date.first(), date.last()));
        let complete = self.complete_since(latest.last_day());
        if by_fits && date_fits {
            return match complete {
                Some(coverage) => {
                    let judgement =
                        self.with_latest(Judgement::supported(reading, summary), Role::Supports, latest);
                    self.with_coverage(judgement, &coverage)
                }
                None => self.open(reading, Some(latest)).1,
            };
        }
        let later = date.is_some_and(|date| latest.first_day() > date.last());
        if later || complete.is_some() {
            let mut judgement =
                self.with_latest(Judgement::refuted(reading, summary), Role::Contradicts, latest);
            if let (Some(span), Some(date), true) = (span, date, complete.is_some()) {
                let right = match date.precision() {
                    factlint_reference::Precision::Year => Some(latest.start.year().to_string()),
                    _ => None,
                };
                if let Some(right) = right {
                    judgement = judgement.correct(span, right);
                }
            }
            return judgement;
        }
        self.open(reading, Some(latest)).1
    }
}
