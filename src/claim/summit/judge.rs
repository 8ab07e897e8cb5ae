//! How the summits on record lie to a claim.

use factlint_reference::{Coverage, Object, PartialDate, Reference, Summit as Row};
use jiff::civil::Date;

use super::{Claim, Window, last_day};
use crate::claim::recurrence::Rest;
use crate::judge::bounds::Fit;
use crate::judge::{Judgement, Reason, Role, Verdict, elapsed, facts, say};

/// The summits of a series, and a claim about one of them.
pub(super) struct Scene<'r> {
    pub(super) reference: &'r Reference,
    /// The summits of the series, by start.
    pub(super) rows: Vec<&'r Row>,
    /// The first day of the whole series.
    pub(super) begins: Option<Date>,
    /// The first day of the summit that the claim speaks of.
    pub(super) day: Date,
    pub(super) present: Option<&'r Row>,
    pub(super) claim: &'r Claim,
}

impl<'r> Scene<'r> {
    fn fact(&self, row: &Row) -> String {
        format!("{}: {}", self.reference.text(row.name), say::period(row.start, row.end))
    }

    fn series(&self) -> String {
        let name = match self.reference.by_id(self.reference.text(self.claim.series)) {
            Some(organisation) => format!("{} summits", self.reference.name(organisation)),
            None => format!("summits of the series {}", self.reference.text(self.claim.series)),
        };
        match self.claim.host {
            Some(host) => format!("{name} held by {}", facts::name_with_article(self.reference, host)),
            None => name,
        }
    }

    fn counts(&self, row: &Row) -> bool {
        self.claim.host.is_none_or(|host| row.host.and_then(Object::entity) == Some(host))
    }

    /// The latest earlier one that counts.
    fn latest(&self) -> Option<&'r Row> {
        self.rows.iter().copied().rfind(|row| last_day(row) < self.day && self.counts(row))
    }

    fn complete(&self, from: Date) -> Option<Vec<&'r Coverage>> {
        let last = self.day.yesterday().ok()?;
        let summits = self.reference.coverage_of("summits").filter(|row| row.subject == self.claim.series);
        self.reference.covered(summits, from.min(last), last)
    }

    fn finish(
        &self,
        judgement: Judgement,
        latest: Option<&Row>,
        coverage: Option<Vec<&Coverage>>,
    ) -> Judgement {
        let role = match judgement.verdict {
            Verdict::Supported => Role::Supports,
            Verdict::Refuted => Role::Contradicts,
            _ => Role::Context,
        };
        let judgement =
            latest.into_iter().fold(judgement, |j, row| j.evidence(role, self.fact(row), row.source));
        let judgement = self
            .present
            .into_iter()
            .fold(judgement, |j, row| j.evidence(Role::Context, self.fact(row), row.source));
        coverage.into_iter().flatten().fold(judgement, |judgement, row| {
            judgement.evidence(
                Role::Coverage,
                facts::coverage(self.reference, &self.series(), row),
                row.source,
            )
        })
    }

    pub(super) fn judge_first(&self) -> Judgement {
        let latest = self.latest();
        let series = self.series();
        let (reading, since) = match self.claim.window {
            Window::None => (format!("There were no {series} before {}.", say::day(self.day)), None),
            Window::Length(length) => {
                let words = say::duration(&length);
                let reading = format!(
                    "There were no {series} in the {words} before {}, and one about so long before.",
                    say::day(self.day)
                );
                (reading, elapsed::before(&length, self.day))
            }
            Window::Since(date) => {
                let reading = format!(
                    "The last of the {series} before {} took place in or on {}.",
                    say::day(self.day),
                    say::date(date)
                );
                (reading, Some(date.first()))
            }
        };
        // A summit that is held elsewhere than claimed is another claim.
        if self.present.is_some_and(|present| !self.counts(present)) {
            let summary = "The summit of that time was held elsewhere.";
            return self.finish(Judgement::abstain(Reason::AmbiguousTime, reading, summary), latest, None);
        }
        let Some(row) = latest else {
            let complete = since.or(self.begins).and_then(|from| self.complete(from));
            let summary = "No earlier one is on record.";
            let judgement = match (&complete, self.claim.window) {
                (Some(_), Window::None) => Judgement::supported(reading, summary),
                (Some(_), Window::Since(_)) => Judgement::refuted(reading, summary),
                (Some(_), Window::Length(_)) => Judgement::conflicting(reading, summary)
                    .also_read("none in that time", Verdict::Supported)
                    .also_read("one before that time", Verdict::Refuted),
                (None, _) => Judgement::abstain(self.gap(), reading, summary),
            };
            return self.finish(judgement, None, complete);
        };
        let summary = format!(
            "The one before was: {} ({} earlier).",
            self.fact(row),
            say::length(last_day(row), self.day)
        );
        let complete = self.complete(last_day(row));
        let (fit, working) = match self.claim.window {
            // Headlines drop windows.
            Window::None if self.claim.rest == Rest::Headline => {
                return self.finish(
                    Judgement::abstain(Reason::AmbiguousTime, reading, summary),
                    latest,
                    None,
                );
            }
            Window::None => (Fit::Fails, Vec::new()),
            Window::Length(length) => {
                let compared = elapsed::compare(&length, row.start, PartialDate::day(self.day));
                let longer = elapsed::exact(length.unit, last_day(row), self.day) > length.number.value;
                let fit = if compared.fit == Fit::Fails && longer { Fit::Understated } else { compared.fit };
                (fit, compared.working)
            }
            Window::Since(date) if row.start.first() > date.last() => (Fit::Fails, Vec::new()),
            Window::Since(date) if row.start.first() <= date.last() && date.first() <= last_day(row) => {
                (Fit::Holds, Vec::new())
            }
            // There was none at that time, if the list is complete.
            Window::Since(_) => {
                let judgement = match &complete {
                    Some(_) => Judgement::refuted(reading, summary),
                    None => Judgement::abstain(self.gap(), reading, summary),
                };
                return self.finish(self.corrected(judgement, row), latest, complete);
            }
        };
        let judgement = match (fit, &complete) {
            (Fit::Fails, _) => self.too_near(reading, summary, row),
            (_, None) => Judgement::abstain(self.gap(), reading, summary),
            (Fit::Holds, Some(_)) => Judgement::supported(reading, summary),
            (Fit::Understated, Some(_)) => {
                Judgement::conflicting(reading, format!("{summary} It is the first in longer."))
                    .also_read("none in that time", Verdict::Supported)
                    .also_read("the last one was about so long before", Verdict::Refuted)
            }
        };
        let judgement = working.iter().fold(judgement, |judgement, line| judgement.working(line));
        self.finish(self.corrected(judgement, row), latest, complete)
    }

    /// What a summit that is too near comes to, if it may have been no summit.
    fn too_near(&self, reading: String, summary: String, row: &Row) -> Judgement {
        if self.claim.formal && row.number.is_none() {
            let summary = format!("Whether it counts as a summit is not known. {summary}");
            return Judgement::abstain(Reason::NoData, reading, summary);
        }
        Judgement::refuted(reading, summary)
    }

    /// Offers the right year in place of a wrong one.
    fn corrected(&self, judgement: Judgement, latest: &Row) -> Judgement {
        let year = matches!(self.claim.window, Window::Since(date) if date.precision() == factlint_reference::Precision::Year);
        match self.claim.window_span {
            Some(span)
                if year
                    && judgement.verdict == Verdict::Refuted
                    && self.complete(last_day(latest)).is_some() =>
            {
                judgement.correct(span, latest.start.year().to_string())
            }
            _ => judgement,
        }
    }

    fn gap(&self) -> Reason {
        if self.day > self.reference.ends().last() { Reason::AfterDataEnds } else { Reason::OutsideCoverage }
    }

    /// "The 17th BRICS summit": its number in the series.
    pub(super) fn judge_nth(&self, n: u32) -> Option<Judgement> {
        if self.claim.host.is_some() || self.claim.window != Window::None {
            return None;
        }
        let present = self.present?;
        let number = u32::from(present.number?);
        let reading =
            format!("{} was number {n} of the {}.", self.reference.text(present.name), self.series());
        let summary = format!("{} is number {number}.", self.reference.text(present.name));
        // The text may speak of another one of the series.
        let judgement = if number == n {
            Judgement::supported(reading, summary)
        } else {
            Judgement::abstain(Reason::AmbiguousTime, reading, summary)
        };
        Some(self.finish(judgement, None, None))
    }
}
