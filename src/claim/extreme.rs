//! Highest and lowest values of a series: "inflation at its highest since 1981", "a 41-year high", "a record low".
//!
//! The recurrence engine over values: let *v* be the value of the month that is spoken of. A clearly higher value inside the window refutes
//! "the highest since"; the claim is supported where the last month as high is the one that is named, or lies as far back as is said. Where
//! none was as high for longer, the claim is true and says too little (`conflicting`). Series are revised, so that differences of a few tenths settle
//! nothing, and a printed value that is not the series' own shows that another measure is meant. Only a series that is declared complete for the
//! country over the window is used.

use factlint_reference::{Coverage, EntityId, Measure, PartialDate, Precision, QuantityId, Reference};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{ClaimKind, Example, Found, Kind, Mood, Pattern, World, example, nothing};
use crate::article::Article;
use crate::english::series;
use crate::judge::bounds::Bounds;
use crate::judge::{Judgement, Reason, Role, Verdict, facts, say};
use crate::mention::{DurationMention, TimeUnit, Value};

/// The kind.
pub static KIND: Kind = Kind::of::<Extreme>(
    Extreme::ID,
    "Highs and lows",
    "“The highest inflation since …” is compared with the official monthly series of the country, where the reference holds it in full. A clearly higher month \
     inside the window refutes it; small differences, which revisions make, settle nothing.",
    EXAMPLES,
);

/// Values closer than this, in percentage points, are not told apart: figures are rounded and revised.
const MARGIN: f64 = 0.25;
/// A printed value farther than this from the series is of another measure.
const SAME_VALUE: f64 = 0.11;
/// The figures of a month are published in the next one, or in the one after it.
const MONTHS_TO_PUBLISH: i32 = 2;

pub(super) struct Extreme;

/// How far back the claim reaches.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Window {
    /// "since 1981": then it was as high.
    Since(PartialDate),
    /// "in 41 years", "a 41-year high".
    Length(DurationMention),
    /// "a record".
    Ever,
}

/// A high or a low.
#[derive(Debug)]
pub(super) struct Claim {
    country: EntityId,
    quantity: &'static str,
    highest: bool,
    window: Window,
    /// The month of the value, where the sentence names it.
    month: Option<PartialDate>,
    /// The printed percentage.
    value: Option<f64>,
}

static HIGH: Pattern = Pattern::new(
    &["highest", "lowest", "fastest", "slowest", " high ", " low "],
    "(?:(?P<dir>highest|lowest|fastest|slowest) (?:(?:annual|yearly|level|rate|pace|point|reading|figure|it|has|been|of|consumer|price|inflation) ){0,5}\
     (?:since (?:early |late )?{since:date}|(?:in|for) {length:duration})\
     |(?:has|had) not been (?:this|so|as|that) (?P<not>high|low) since (?:early |late )?{until:date}\
     |{years:duration} (?P<turn>high|low)|record (?P<record>high|low))",
);

const PATTERNS: &[&Pattern] = &[&HIGH];

impl ClaimKind for Extreme {
    const ID: &'static str = "extreme";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        for found in HIGH.matches(article, sentence) {
            let Some(quantity) = series::quantity(&article.line(sentence).text[..found.range().end])
                .filter(|_| !series::is_of_another(found.after()))
            else {
                continue;
            };
            let modifiers = article.modifiers(sentence, found.span());
            if modifiers.mood != Mood::Asserted || modifiers.negated {
                continue;
            }
            let highest = ["dir", "turn", "record", "not"]
                .into_iter()
                .find_map(|slot| found.words(slot))
                .is_some_and(|word| matches!(word, "highest" | "fastest" | "high"));
            let since = found.mention("since").or(found.mention("until")).map(|mention| &mention.value);
            let length = found.mention("length").or(found.mention("years")).map(|mention| &mention.value);
            let window = match (since, length) {
                (Some(Value::Date(date)), _) if date.span_of_years.is_none() && !date.inferred => {
                    date.resolved.map(Window::Since)
                }
                (None, Some(Value::Duration(length))) => Some(Window::Length(*length)),
                (None, None) if found.has("record") => Some(Window::Ever),
                _ => None,
            };
            let (Some(window), Some(country)) = (window, country(article, sentence)) else { continue };
            let mentions = article.mentions_in(sentence);
            let month = mentions.iter().find_map(|mention| match &mention.value {
                Value::Date(date) if !found.span().covers(mention.span) => {
                    // A day is that of the report, not of the value.
                    date.resolved.filter(|date| date.precision() == Precision::Month)
                }
                _ => None,
            });
            let value = mentions.iter().find_map(|mention| match mention.value {
                Value::Percent { number, points: false } => Some(number.value),
                _ => None,
            });
            out.push(Found {
                span: found.span(),
                claim: Claim { country, quantity, highest, window, month, value },
            });
        }
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let quantity = reference.quantity(claim.quantity)?;
        let series = reference.measures_of(claim.country, quantity);
        let months: Vec<&Measure> = claim.months(series, world.now());
        let now = months.first()?;
        let coverage = claim.covered_to(reference, now.period?.first())?;
        let judged: Vec<Judgement> = months
            .iter()
            .map(|month| claim.judge_month(reference, quantity, series, month, coverage))
            .collect();
        // Whichever month is meant: the kindest reading counts.
        judged.into_iter().min_by_key(|judgement| match judgement.verdict {
            Verdict::Supported => 0,
            Verdict::NotEnoughEvidence => 1,
            Verdict::Conflicting => 2,
            Verdict::Refuted => 3,
        })
    }
}

/// The only country that the sentence names.
fn country(article: &Article<'_>, sentence: usize) -> Option<EntityId> {
    let mut found = None;
    for mention in article.mentions_in(sentence) {
        let Value::Place { named, .. } = mention.value else { continue };
        let mut id = named.sure()?;
        while !article.reference.entity(id).kind.is_country() {
            id = article.reference.entity(id).within?;
        }
        if found.is_some_and(|other| other != id) {
            return None;
        }
        found = Some(id);
    }
    found
}

impl Claim {
    /// The months whose value the text can mean, latest first.
    fn months<'r>(&self, series: &'r [Measure], now: Option<Date>) -> Vec<&'r Measure> {
        let latest = now.map(|now| now.first_of_month());
        let mut months: Vec<&Measure> = match (self.month, latest) {
            (Some(month), _) => series.iter().filter(|measure| measure.period == Some(month)).collect(),
            (None, Some(latest)) => series
                .iter()
                .filter(|measure| {
                    measure.period.is_some_and(|period| {
                        let day = period.first();
                        day < latest && day >= latest.saturating_sub(MONTHS_TO_PUBLISH.months())
                    })
                })
                .collect(),
            (None, None) => Vec::new(),
        };
        months.retain(|measure| self.value.is_none_or(|value| (value - measure.value).abs() < SAME_VALUE));
        months.reverse();
        months
    }

    /// The declaration that the country's series is complete up to the month.
    fn covered_to<'r>(&self, reference: &'r Reference, month: Date) -> Option<&'r Coverage> {
        reference.coverage_of("measures").find(|coverage| {
            coverage.complete
                && reference.text(coverage.subject) == self.quantity
                && reference.text(coverage.object) == reference.id(self.country)
                && coverage.from.is_some_and(|from| from.first() <= month)
                && coverage.to.is_some_and(|to| month <= to.last())
        })
    }

    /// By how much `value` goes beyond `other` in the direction of the claim.
    fn beyond(&self, value: f64, other: f64) -> f64 {
        if self.highest { value - other } else { other - value }
    }

    fn judge_month(
        &self,
        reference: &Reference,
        quantity: QuantityId,
        series: &[Measure],
        now: &Measure,
        coverage: &Coverage,
    ) -> Judgement {
        let end = if self.highest { "highest" } else { "lowest" };
        let name = reference.text(reference.quantity_detail(quantity).name);
        let place = facts::name_with_article(reference, self.country);
        let window = match self.window {
            Window::Since(date) => format!("since {}", say::date(date)),
            Window::Length(length) => format!("in {}", say::duration(&length)),
            Window::Ever => "on record".to_owned(),
        };
        let (Some(month), Some(start)) = (now.period, coverage.from) else {
            return Judgement::abstain(Reason::NoData, "", "");
        };
        let reading = format!("The {name} in {place} in {} is the {end} {window}.", say::date(month));
        let told = |measure: &Measure| {
            let at = measure.period.map(say::date).unwrap_or_default();
            format!("{name} in {place}, {at}: {} %", say::number(measure.value))
        };
        let earlier =
            || series.iter().rev().filter(|measure| measure.period.is_some_and(|period| period < month));
        // The last month that was clearly beyond the value, and the last that was about as far.
        let beyond = earlier().find(|other| self.beyond(other.value, now.value) > MARGIN);
        let equal = earlier().find(|other| self.beyond(other.value, now.value) >= -MARGIN / 2.0);
        let outside = |window: Date| window < start.first();
        let first_day = match self.window {
            Window::Since(date) => date.first(),
            Window::Length(length) => back(month.first(), &length),
            Window::Ever => Date::MIN,
        };
        let with = |judgement: Judgement, role: Role| {
            let judgement = judgement.evidence(Role::Context, told(now), now.source);
            match beyond.or(equal) {
                Some(other) => judgement.evidence(role, told(other), other.source),
                None => judgement,
            }
        };
        let inside = |other: &Measure| {
            other.period.is_some_and(|period| match self.window {
                Window::Since(date) => period.first() > date.last(),
                Window::Length(length) => {
                    !fits(&length, period.first(), month.first()) && period.first() > first_day
                }
                Window::Ever => true,
            })
        };
        if let Some(other) = beyond.filter(|other| inside(other)) {
            let summary = format!(
                "It was {} % in {}, and {} % in {}.",
                say::number(other.value),
                other.period.map(say::date).unwrap_or_default(),
                say::number(now.value),
                say::date(month)
            );
            return with(Judgement::refuted(reading, summary), Role::Contradicts);
        }
        let named = |other: &&&Measure| {
            other.period.is_some_and(|period| match self.window {
                Window::Since(date) => date.first() <= period.last() && period.first() <= date.last(),
                Window::Length(length) => fits(&length, period.first(), month.first()),
                Window::Ever => false,
            })
        };
        let list = facts::coverage(reference, &format!("monthly values ({name}, {place})"), coverage);
        if let Some(other) = [beyond, equal].iter().flatten().find(named) {
            let summary = format!(
                "The last month about as far was {}, with {} %.",
                other.period.map(say::date).unwrap_or_default(),
                say::number(other.value)
            );
            return with(Judgement::supported(reading, summary), Role::Supports).evidence(
                Role::Coverage,
                list,
                coverage.source,
            );
        }
        if outside(first_day) || beyond.is_none() {
            let summary = format!("The series begins in {}.", say::date(start));
            return with(Judgement::abstain(Reason::OutsideCoverage, reading, summary), Role::Context);
        }
        let longer = beyond.and_then(|other| other.period).map(say::date).unwrap_or_default();
        if equal.is_some_and(inside) {
            let summary =
                "Other months inside the window differ by so little that revisions settle which is first.";
            return with(Judgement::abstain(Reason::NoData, reading, summary), Role::Context);
        }
        with(
            Judgement::conflicting(reading.clone(), format!("It is the {end} in longer: since {longer}."))
                .also_read(reading, Verdict::Supported)
                .also_read(
                    format!(
                        "It was last so {} in the time named.",
                        if self.highest { "high" } else { "low" }
                    ),
                    Verdict::Refuted,
                ),
            Role::Context,
        )
        .evidence(Role::Coverage, list, coverage.source)
    }
}

/// The length in months.
fn months_of(length: &DurationMention, count: f64) -> f64 {
    match length.unit {
        TimeUnit::Year => count * 12.0,
        TimeUnit::Month => count,
        _ => 0.0,
    }
}

/// The first month of a window of that length, as far as its number is sure.
fn back(month: Date, length: &DurationMention) -> Date {
    month.saturating_sub((months_of(length, length.number.value) as i32).months())
}

/// Whether the length may be said to lie between two months: completed or rounded years, or the difference of the calendar years.
fn fits(length: &DurationMention, from: Date, to: Date) -> bool {
    let months = f64::from(to.year() - from.year()) * 12.0 + f64::from(to.month()) - f64::from(from.month());
    let bounds = Bounds::of_count(&length.number);
    match length.unit {
        TimeUnit::Year => {
            [(months / 12.0).floor(), (months / 12.0).round(), f64::from(to.year() - from.year())]
                .into_iter()
                .any(|years| bounds.admits(years))
                || length.number.hedge.is_some() && bounds.admits(months / 12.0)
        }
        TimeUnit::Month => bounds.admits(months),
        _ => false,
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "Inflation in Britain hit 11.1 percent in October, the highest in 41 years.",
        "2022-11-16",
        "highest in 41 years",
        Verdict::Supported,
    ),
    example(
        "Inflation in Britain hit 11.1 percent in October, the highest since 1981.",
        "2022-11-16",
        "highest since 1981",
        Verdict::Supported,
    ),
    example(
        "U.K. inflation rose to its highest since 1970.",
        "2022-11-16",
        "highest since 1970",
        Verdict::Refuted,
    ),
    example(
        "U.K. inflation rose to 11.1 percent, a 41-year high.",
        "2022-11-16",
        "41-year high",
        Verdict::Supported,
    ),
    example(
        "Inflation in Britain fell to 1.7 percent in September, the lowest since April 2021.",
        "2024-10-16",
        "lowest since April 2021",
        Verdict::Supported,
    ),
    example(
        "Inflation in Britain fell to 2.3 percent in April, the lowest since 2015.",
        "2024-05-22",
        "lowest since 2015",
        Verdict::Refuted,
    ),
    example(
        "Inflation in Britain hit a record high in October 2022.",
        "2022-11-16",
        "record high",
        Verdict::Refuted,
    ),
    example(
        "South African inflation rose to its highest since 1950.",
        "2022-08-24",
        "highest since 1950",
        Verdict::Refuted,
    ),
    example(
        "Britain recorded its highest rate of inflation since 1970.",
        "2022-11-16",
        "highest rate of inflation since 1970",
        Verdict::Refuted,
    ),
    example(
        "U.K. inflation has not been this high since 1981.",
        "2022-11-16",
        "has not been this high since 1981",
        Verdict::Supported,
    ),
    nothing("Core inflation in Britain was the highest since 1992.", "2023-06-21"),
    nothing("Unemployment in Britain is the lowest since 1974.", "2022-11-16"),
    nothing("Inflation in France and Germany was the highest since 1985.", "2022-11-16"),
    nothing("Inflation in Britain may hit its highest since 1981.", "2022-11-16"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first, none_is_refuted};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn the_day_of_the_report_is_not_the_month_of_the_value() {
        let text =
            "U.K. inflation is at its highest since November 2011, the statistics office said on Wednesday.";
        assert_eq!(first(&KIND, text, "2021-11-17").verdict, Verdict::Supported);
    }

    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../tests/claims/extreme_true.txt"), "2022-11-16", 8);
    }
}
