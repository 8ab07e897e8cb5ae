//! Judging claims of recurrence against the list of journeys.

use factlint_reference::{Coverage, EntityId, Journey, PartialDate, Reference};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Claim, Rest, Turn, Window};
use crate::claim::World;
use crate::claim::visit::{self, Actor, Counts, Qualifier, Target};
use crate::judge::bounds::Fit;
use crate::judge::{Judgement, Reason, Role, Verdict, elapsed, facts, say};
use crate::mention::DurationMention;
use crate::span::Span;

/// Rows that lie no further apart are one visit: list keepers divide trips with a night elsewhere.
const DAYS_OF_ONE_TRIP: i64 = 3;

/// Where visits for conferences are left out, a stated number of years or months may differ so much from the exact one.
const MOST_WITHOUT_CONFERENCES: f64 = 0.8;

/// What is known around the claim.
struct Scene<'r> {
    reference: &'r Reference,
    actor: Actor,
    target: Target,
    qualifier: Qualifier,
    /// The first day of the visit that the claim speaks of.
    day: Date,
    /// That visit, where the reference has it.
    present: Option<&'r Journey>,
    /// The actor's visits to the country before that day, by their first day.
    earlier: Vec<&'r Journey>,
}

/// What a reading of the claim comes to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Holds,
    /// True, and it says less than it could.
    TooWeak,
    Fails,
    Open(Reason),
}

pub(super) fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
    let reference = world.reference;
    if claim.turn == Turn::Unlisted {
        let reading = format!("It is claimed of visits to {}.", claim.target?.words(reference));
        return Some(Judgement::abstain(Reason::NoData, reading, "No list ranks visitors or holds those of every country."));
    }
    let main = if claim.actor.is_none() || claim.target.is_none() { visit::of_article(world) } else { None };
    let actor = claim.actor.clone().or_else(|| {
        main.map(|journey| if claim.own { Actor::Person(journey.traveller) } else { Actor::role_of(reference, journey) })
    })?;
    let target = claim.target.or_else(|| main.and_then(|journey| Target::of_place(reference, journey.to)))?;
    let reading = format!("It is claimed of visits to {} by {}.", target.words(reference), actor.words(reference));
    let Some(now) = world.now() else {
        return Some(Judgement::abstain(Reason::AmbiguousTime, reading, "The article's day is not known."));
    };
    let scenes = Scene::all(claim, reference, &actor, target, now);
    if scenes.is_empty() {
        return Some(Judgement::abstain(Reason::NoData, reading, "No such visit by the person is on record."));
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
            Judgement { evidence: judgement.evidence, ..Judgement::abstain(Reason::NoData, judgement.reading, summary) }
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

/// Whether a visit of one day, whose kind the list does not tell, may have been a stop on the way: counts leave those out.
fn may_be_a_stop(journey: &Journey) -> bool {
    journey.kind.is_empty() && journey.first_day() == journey.last_day()
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

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

impl<'r> Scene<'r> {
    /// One scene for each visit that the claim may speak of.
    fn all(claim: &Claim, reference: &'r Reference, actor: &Actor, target: Target, now: Date) -> Vec<Self> {
        let all = visit::journeys(reference, actor, &target);
        let scene = |present: Option<&'r Journey>, day: Date| {
            let before = day.saturating_sub((DAYS_OF_ONE_TRIP + 1).days());
            let another = |journey: &&Journey| present.is_none_or(|present| !std::ptr::eq(*journey, present));
            let earlier =
                all.iter().copied().filter(|journey| journey.last_day() <= before).filter(another).collect();
            Self { reference, actor: actor.clone(), target, qualifier: claim.qualifier, day, present, earlier }
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
        let at = |at: PartialDate| meant.iter().rev().filter(past_until).find(|journey| journey.touches(at.first(), at.last()));
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
    fn counts(&self, journey: &Journey) -> Counts {
        match (self.qualifier.counts(journey), self.target.touched_by(self.reference, journey)) {
            (Counts::No, _) | (_, Counts::No) => Counts::No,
            (Counts::Perhaps, _) | (_, Counts::Perhaps) => Counts::Perhaps,
            _ => Counts::Yes,
        }
    }

    fn visits(&self) -> String {
        let kind = self.qualifier.words();
        let by = self.actor.words(self.reference);
        format!("{kind}visits to {} by {by}", self.target.words(self.reference))
    }

    fn none_visited(&self) -> String {
        let place = self.target.words(self.reference);
        let kind = self.qualifier.words();
        let visited = if kind.is_empty() { format!("visited {place}") } else { format!("paid a {kind}visit to {place}") };
        match &self.actor {
            Actor::Person(person) => format!("{} had not {visited}", self.reference.name(*person)),
            Actor::Holders { .. } => {
                let words = self.actor.words(self.reference);
                format!("No {} had {visited}", words.trim_start_matches("a "))
            }
        }
    }

    /// The declarations that make the list complete from `from` to the day before the visit.
    fn complete_since(&self, from: Date) -> Option<Vec<&'r Coverage>> {
        let last = self.day.yesterday().ok()?;
        if from > last {
            return Some(Vec::new());
        }
        self.actor.scope(self.reference, self.target, last).complete(from, last)
    }

    /// The first day from which on the list is complete up to the visit.
    fn known_since(&self) -> Option<Date> {
        let last = self.day.yesterday().ok()?;
        self.actor.scope(self.reference, self.target, last).complete_from(last)
    }

    fn gap_reason(&self) -> Reason {
        if self.day > self.reference.ends().last() { Reason::AfterDataEnds } else { Reason::OutsideCoverage }
    }

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
        let mut judgement = judgement.also_read(
            format!("Counting visits of any kind: {}", of_any_kind.summary),
            of_any_kind.verdict,
        );
        if let Some(latest) = latest {
            judgement = judgement.evidence(Role::Context, facts::journey(self.reference, latest), latest.source);
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
                    Some(start) => self.none_between(start, &format!("the {}", self.reference.name(event)), latest),
                    None => self.unclear(),
                }
            }
            Window::None | Window::Ever => self.first_ever(claim, latest),
            Window::Unclear => self.unclear(),
        }
    }

    /// The last day of the year before the visit.
    fn year_before(&self) -> Option<Date> {
        self.day.first_of_year().yesterday().ok()
    }

    fn unclear(&self) -> (Outcome, Judgement) {
        let reading = format!("It is claimed of {}.", self.visits());
        let summary = "The time since when is not clear.";
        (Outcome::Open(Reason::AmbiguousTime), Judgement::abstain(Reason::AmbiguousTime, reading, summary))
    }

    fn latest_summary(&self, latest: &Journey) -> String {
        let who = self.reference.name(latest.traveller);
        format!(
            "The last visit before this one was {who}'s, {}: {} earlier.",
            say::period(latest.start, latest.end),
            say::length(latest.last_day(), self.day)
        )
    }

    fn open(&self, reading: String, latest: Option<&'r Journey>) -> (Outcome, Judgement) {
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
            judgement = judgement.evidence(Role::Context, facts::journey(self.reference, latest), latest.source);
        }
        (Outcome::Open(reason), judgement)
    }

    fn with_coverage(&self, judgement: Judgement, coverage: &[&Coverage]) -> Judgement {
        coverage.iter().fold(judgement, |judgement, row| {
            judgement.evidence(Role::Coverage, facts::coverage(self.reference, &self.visits(), row), row.source)
        })
    }

    fn with_present(&self, judgement: Judgement) -> Judgement {
        match self.present {
            Some(present) => {
                judgement.evidence(Role::Context, facts::journey(self.reference, present), present.source)
            }
            None => judgement,
        }
    }

    fn with_latest(&self, judgement: Judgement, role: Role, latest: &Journey) -> Judgement {
        judgement.evidence(role, facts::journey(self.reference, latest), latest.source)
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
                    let summary = format!("No earlier visit is on record at all; the list is complete from {since}.");
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
        let add_working = |judgement: Judgement| compared.working.iter().fold(judgement, |j, line| j.working(line));
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
            let judgement = add_working(Judgement::conflicting(reading, format!("{summary} It is the first in longer.")))
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
        let plain = length.number.hedge.is_none() && length.unit == crate::mention::TimeUnit::Year && years > 1;
        match span {
            Some(span) if plain && self.complete_since(latest.last_day()).is_some() => {
                judgement.correct(span, format!("{} years", say::small_number(years as u64)))
            }
            _ => judgement,
        }
    }

    fn first_since_date(&self, date: PartialDate, latest: Option<&'r Journey>) -> (Outcome, Judgement) {
        let reading = format!("The last time before {} was in or on {}; since then {}.", say::day(self.day), say::date(date), lower_first(&self.none_visited()));
        if let Some(latest) = latest {
            let summary = self.latest_summary(latest);
            if latest.first_day() > date.last() {
                let judgement = self.with_latest(Judgement::refuted(reading, summary), Role::Contradicts, latest);
                return (Outcome::Fails, self.with_present(judgement));
            }
            if latest.touches(date.first(), date.last()) {
                return match self.complete_since(latest.last_day()) {
                    Some(coverage) => {
                        let judgement = self.with_latest(Judgement::supported(reading, summary), Role::Supports, latest);
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
        let same = latest.traveller == person && year.is_none_or(|year| latest.touches(year.first(), year.last()));
        if same {
            return match self.complete_since(latest.last_day()) {
                Some(coverage) => {
                    let judgement = self.with_latest(Judgement::supported(reading, summary), Role::Supports, latest);
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
    fn none_between(&self, start: PartialDate, since: &str, latest: Option<&'r Journey>) -> (Outcome, Judgement) {
        let reading = format!("{} between {since} ({}) and {}.", self.none_visited(), say::date(start), say::day(self.day));
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

    /// The day on which the term began that `who`, or else the visitor, is in.
    fn term_start(&self, who: Option<EntityId>) -> Option<(PartialDate, String)> {
        let person = who.or(match &self.actor {
            Actor::Person(person) => Some(*person),
            Actor::Holders { .. } => self.present.map(|present| present.traveller),
        })?;
        let leading = |office: EntityId| {
            self.reference.office(office).is_some_and(|detail| detail.leader || matches!(detail.role, "both" | "head_of_state" | "head_of_government" | "minister" | "organisation_head"))
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

    fn first_ever(&self, claim: &Claim, latest: Option<&'r Journey>) -> (Outcome, Judgement) {
        let reading = format!("{} before {}.", self.none_visited(), say::day(self.day));
        if let Some(latest) = latest {
            // A person's first visit often means the first in the present office.
            if let (Actor::Person(_), Window::None, Some((start, words))) = (&self.actor, claim.window, self.term_start(None))
                && latest.first_day() < start.first()
            {
                let (_, in_office) = self.none_between(start, &words, Some(latest));
                let judgement = Judgement::conflicting(reading, format!("{} It was before taking office.", self.latest_summary(latest)))
                    .also_read("the first ever", Verdict::Refuted)
                    .also_read("the first since taking office", in_office.verdict);
                return (Outcome::TooWeak, self.with_latest(judgement, Role::Context, latest));
            }
            // Headlines drop windows.
            if claim.window == Window::None && claim.rest != Rest::Ends {
                return self.unclear();
            }
            let judgement =
                self.with_latest(Judgement::refuted(reading, self.latest_summary(latest)), Role::Contradicts, latest);
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
                let judgement = Judgement::supported(reading, "No earlier visit is on record, and the list is complete from the beginning.");
                (Outcome::Holds, self.with_coverage(self.with_present(judgement), &coverage))
            }
            None => self.open(reading, None),
        }
    }

    /// The day before which no holder of the office can have travelled: that of the first term on record, if the list of holders is
    /// complete from there.
    fn beginning(&self) -> Option<Date> {
        let Actor::Holders { offices, .. } = &self.actor else { return None };
        let first = offices.iter().filter_map(|&office| self.reference.terms_of_office(office).first()?.start).min()?;
        let numbered = offices.iter().any(|&office| {
            self.reference.terms_of_office(office).first().is_some_and(|term| term.number == Some(1))
        });
        numbered.then(|| first.first())
    }

    /// The number of earlier visits from `start` on, visits that surely count and those that may.
    fn count_since(&self, start: Option<Date>) -> (u32, u32) {
        let (mut sure, mut perhaps) = (0, 0);
        let mut last: Option<Date> = None;
        for journey in self.earlier.iter().filter(|journey| start.is_none_or(|start| journey.first_day() >= start)) {
            let same_trip = last.is_some_and(|last| elapsed::days_between(last, journey.first_day()) <= DAYS_OF_ONE_TRIP);
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
        for journey in self.earlier.iter().filter(|journey| start.is_none_or(|start| journey.first_day() >= start)) {
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

    fn judge_nth(&self, claim: &Claim, n: u32) -> Option<Judgement> {
        let start = match claim.window {
            Window::None | Window::Ever => None,
            Window::SinceTerm(who) => Some(self.term_start(who)?.0.first()),
            Window::SinceDate(date) => Some(date.first()),
            Window::Length(length) => Some(elapsed::before(&length, self.day)?),
            Window::SinceEvent(event) => Some(self.reference.entity(event).start?.first()),
            Window::SameYear => Some(self.day.first_of_year()),
            _ => return None,
        };
        let (sure, perhaps) = if claim.counts_people { self.travellers_since(start) } else { self.count_since(start) };
        let since = start.map(|start| format!(" since {}", say::day(start))).unwrap_or_default();
        let counted = if claim.counts_people { "travellers on " } else { "" };
        let reading = format!("Before {}, there were {} {counted}{}{since}.", say::day(self.day), n - 1, self.visits());
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
            .filter(|journey| start.is_none_or(|start| journey.first_day() >= start) && self.counts(journey) == Counts::Yes)
            .collect();
        let with_rows = |judgement: Judgement, role: Role| {
            counted.iter().fold(judgement, |judgement, journey| self.with_latest(judgement, role, journey)).working(&working)
        };
        let judgement = match (sure.cmp(&(n - 1)), &complete) {
            (std::cmp::Ordering::Equal, Some(coverage)) if perhaps == 0 => {
                self.with_coverage(with_rows(Judgement::supported(reading, summary), Role::Supports), coverage)
            }
            (std::cmp::Ordering::Greater, _) if claim.rest == Rest::Ends => {
                with_rows(Judgement::refuted(reading, summary), Role::Contradicts)
            }
            (std::cmp::Ordering::Less, Some(coverage)) if perhaps == 0 && from_beginning => {
                self.with_coverage(with_rows(Judgement::refuted(reading, summary), Role::Contradicts), coverage)
            }
            (_, Some(_)) => with_rows(Judgement::abstain(Reason::AmbiguousTime, reading, summary), Role::Context),
            (_, None) => with_rows(Judgement::abstain(self.gap_reason(), reading, summary), Role::Context),
        };
        Some(self.with_present(judgement))
    }

    fn judge_last(&self, by: Option<EntityId>, date: Option<PartialDate>, span: Option<Span>) -> Judgement {
        let who = by.map(|by| format!(" by {}", self.reference.name(by))).unwrap_or_default();
        let when = date.map(|date| format!(" in or on {}", say::date(date))).unwrap_or_default();
        let reading = format!("The last of the {} before {} was{who}{when}.", self.visits(), say::day(self.day));
        let latest = self.earlier.iter().copied().rfind(|journey| self.counts(journey) == Counts::Yes);
        let Some(latest) = latest else { return self.open(reading, None).1 };
        let summary = self.latest_summary(latest);
        let by_fits = by.is_none_or(|by| latest.traveller == by);
        let date_fits = date.is_none_or(|date| latest.touches(date.first(), date.last()));
        let complete = self.complete_since(latest.last_day());
        if by_fits && date_fits {
            return match complete {
                Some(coverage) => {
                    let judgement = self.with_latest(Judgement::supported(reading, summary), Role::Supports, latest);
                    self.with_coverage(judgement, &coverage)
                }
                None => self.open(reading, Some(latest)).1,
            };
        }
        let later = date.is_some_and(|date| latest.first_day() > date.last());
        if later || complete.is_some() {
            let mut judgement = self.with_latest(Judgement::refuted(reading, summary), Role::Contradicts, latest);
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
