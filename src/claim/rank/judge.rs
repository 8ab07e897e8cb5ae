//! Judging ranks: values are put in order, for every measure that the words can mean.

use factlint_reference::{Coverage, EntityId, EntityKind, Measure, Object, PartialDate, QuantityId, Reference};
use jiff::civil::Date;

use super::{Claim, Scope};
use crate::claim::World;
use crate::claim::visit;
use crate::english::ranks::{self, Ranked};
use crate::judge::{Judgement, Reason, Role, Verdict, facts, say};

/// Values that differ by less than this share of each other are not told apart: estimates of one year differ by as much.
const CLOSE: f64 = 0.03;
/// A value may be so many years older than the statement.
const YEARS_OLD: i16 = 4;
/// Several years' values are tried, because a text of January speaks of the year before last.
const YEARS_TRIED: usize = 3;

/// What one measure says.
struct Ranking {
    /// The rank found, and the value.
    rank: u32,
    verdict: Verdict,
    working: String,
    value: Measure,
    /// Whoever holds the claimed rank, if it is not the subject.
    instead: Option<Measure>,
    coverage: Option<factlint_reference::SourceId>,
    coverage_fact: String,
}

pub(super) fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
    let reference = world.reference;
    let now = world.now()?;
    if claim.ranked == Ranked::Partner {
        return partner(claim, world, now);
    }
    let subject = claim.subject?;
    let subject_fits = match claim.ranked {
        Ranked::City => reference.entity(subject).kind == EntityKind::City,
        _ => reference.entity(subject).kind.is_country(),
    };
    if !subject_fits {
        return None;
    }
    let rankings: Vec<(QuantityId, Option<Ranking>)> = claim
        .quantities
        .iter()
        .filter_map(|id| reference.quantity(id))
        .map(|quantity| (quantity, best_year(claim, reference, subject, quantity, now)))
        .collect();
    let reading = claim.reading(reference, reference.name(subject));
    let known: Vec<(QuantityId, Ranking)> =
        rankings.into_iter().filter_map(|(quantity, ranking)| Some((quantity, ranking?))).collect();
    let Some((_, first)) = known.first() else {
        return Some(Judgement::abstain(Reason::NoData, reading, "No complete list of values is at hand for that time."));
    };
    let agree = known.iter().all(|(_, ranking)| ranking.verdict == first.verdict);
    let phrases: Vec<String> = known
        .iter()
        .map(|(quantity, ranking)| {
            format!("by {} it is the {}", reference.text(reference.quantity_detail(*quantity).name), claim.rank_words(ranking.rank))
        })
        .collect();
    let name = reference.name(subject);
    let summary = format!("{name}: {}.", say::list(&phrases));
    let judgement = if agree {
        match first.verdict {
            Verdict::Supported => Judgement::supported(reading, summary),
            // What a city's limits are differs from list to list.
            Verdict::Refuted if claim.ranked == Ranked::City => Judgement::abstain(Reason::Opinion, reading, summary),
            Verdict::Refuted => {
                let judgement = Judgement::refuted(reading, summary);
                match (claim.rank_span, ranks::ordinal_word(first.rank), known.len()) {
                    (Some(span), Some(word), 1) => judgement.correct(span, word),
                    _ => judgement,
                }
            }
            _ => Judgement::abstain(Reason::NoData, reading, summary),
        }
    } else if known.iter().any(|(_, ranking)| ranking.verdict == Verdict::Supported) {
        if claim.measure_named {
            Judgement::supported(reading, summary)
        } else {
            known.iter().fold(Judgement::conflicting(reading, summary), |judgement, (quantity, ranking)| {
                let name = reference.text(reference.quantity_detail(*quantity).name);
                let words = format!("by {name}: the {}", claim.rank_words(ranking.rank));
                judgement.also_read(words, ranking.verdict)
            })
        }
    } else {
        Judgement::abstain(Reason::NoData, reading, summary)
    };
    Some(known.iter().fold(judgement, |judgement, (_, ranking)| with_ranking(judgement, reference, ranking)))
}

fn with_ranking(judgement: Judgement, reference: &Reference, ranking: &Ranking) -> Judgement {
    let role = match ranking.verdict {
        Verdict::Supported => Role::Supports,
        Verdict::Refuted => Role::Contradicts,
        _ => Role::Context,
    };
    let mut judgement = judgement.working(&ranking.working).evidence(
        role,
        facts::measure(reference, &ranking.value),
        ranking.value.source,
    );
    if let Some(instead) = &ranking.instead {
        judgement = judgement.evidence(role, facts::measure(reference, instead), instead.source);
    }
    match ranking.coverage {
        Some(source) => judgement.evidence(Role::Coverage, &ranking.coverage_fact, source),
        None => judgement,
    }
}

impl Claim {
    fn rank_words(&self, rank: u32) -> String {
        let superlative = if self.from_top { "largest" } else { "smallest" };
        if rank == 1 { superlative.to_owned() } else { format!("{} {superlative}", say::ordinal(rank.into())) }
    }

    fn reading(&self, reference: &Reference, name: &str) -> String {
        let among = match (self.ranked, self.scope) {
            (Ranked::City, Scope::World) => "the cities of the world".to_owned(),
            (Ranked::City, Scope::Country(id) | Scope::Region(id)) => {
                format!("the cities of {}", facts::name_with_article(reference, id))
            }
            (Ranked::Partner, Scope::Country(id)) => {
                format!("the trading partners of {}", facts::name_with_article(reference, id))
            }
            (_, Scope::World) => "the countries of the world".to_owned(),
            (_, Scope::Region(id) | Scope::Country(id)) => format!("the countries of {}", reference.name(id)),
        };
        let names: Vec<&str> = self
            .quantities
            .iter()
            .filter_map(|id| reference.quantity(id))
            .map(|quantity| reference.text(reference.quantity_detail(quantity).name))
            .collect();
        format!("{name} is the {} among {among} (by {}).", self.rank_words(self.rank), names.join(" or "))
    }

    fn among(&self, reference: &Reference, entity: EntityId) -> bool {
        let kind = reference.entity(entity).kind;
        let right_kind = if self.ranked == Ranked::City { kind == EntityKind::City } else { kind == EntityKind::Country };
        right_kind
            && match self.scope {
                Scope::World => true,
                Scope::Region(region) | Scope::Country(region) => is_in(reference, entity, region),
            }
    }

    fn scope_id<'r>(&self, reference: &'r Reference) -> &'r str {
        match self.scope {
            Scope::World => "world",
            Scope::Region(id) | Scope::Country(id) => reference.id(id),
        }
    }
}

/// Whether a place lies in a region, by the places around it or by the regions it is counted to.
fn is_in(reference: &Reference, place: EntityId, region: EntityId) -> bool {
    let counted = reference.relations(place, "region").iter().any(|row| row.object == Some(Object::Entity(region)));
    let mut around = reference.entity(place).within;
    while let Some(id) = around {
        if id == region {
            return true;
        }
        around = reference.entity(id).within;
    }
    counted
}

/// The ranking of the last years before the statement that speaks best for the claim.
fn best_year(
    claim: &Claim,
    reference: &Reference,
    subject: EntityId,
    quantity: QuantityId,
    now: Date,
) -> Option<Ranking> {
    let periods = |measure: &&Measure| measure.period.is_none_or(|period| period.year() <= now.year());
    let mut own: Vec<&Measure> = reference.measures_of(subject, quantity).iter().filter(periods).collect();
    own.sort_by_key(|measure| std::cmp::Reverse(measure.period));
    own.retain(|measure| measure.period.is_none_or(|period| now.year() - period.year() <= YEARS_OLD));
    let mut rankings: Vec<Ranking> =
        own.into_iter().take(YEARS_TRIED).filter_map(|value| rank_in(claim, reference, *value)).collect();
    rankings.sort_by_key(|ranking| match ranking.verdict {
        Verdict::Supported => 0,
        Verdict::NotEnoughEvidence | Verdict::Conflicting => 1,
        Verdict::Refuted => 2,
    });
    // Values of one year that refute while another year's are too close to tell settle nothing.
    rankings.into_iter().next()
}

fn rank_in(claim: &Claim, reference: &Reference, own: Measure) -> Option<Ranking> {
    let mut others: Vec<&Measure> = Vec::new();
    for measure in reference.measures(own.quantity) {
        let same_time = match (measure.period, own.period) {
            (Some(a), Some(b)) => (a.year() - b.year()).abs() <= 1,
            _ => true,
        };
        if !same_time || measure.subject == own.subject || !claim.among(reference, measure.subject) {
            continue;
        }
        match others.last_mut() {
            Some(last) if last.subject == measure.subject => {
                let distance = |m: &Measure| (year(m.period) - year(own.period)).abs();
                if distance(measure) < distance(last) {
                    *last = measure;
                }
            }
            _ => others.push(measure),
        }
    }
    if !claim.among(reference, own.subject) || others.is_empty() {
        return None;
    }
    let sign = if claim.from_top { 1.0 } else { -1.0 };
    let ahead = |margin: f64| {
        others.iter().filter(|other| sign * (other.value - own.value) > margin * own.value.abs()).count() as u32 + 1
    };
    let rank = ahead(0.0);
    // The rank may lie anywhere between these two, given how closely the values are known.
    let (best, worst) = (ahead(CLOSE), ahead(-CLOSE));
    let year_text = own.period.map(|period| period.to_string()).unwrap_or_default();
    let complete = coverage_of(claim, reference, own);
    let fits = (best..=worst).contains(&claim.rank);
    let verdict = match (claim.rank == rank, fits, &complete) {
        (true, _, Some(_)) => Verdict::Supported,
        (false, true, _) | (true, _, None) => Verdict::NotEnoughEvidence,
        // Enough others are ahead: no completeness is needed for that.
        (false, false, _) if best > claim.rank => Verdict::Refuted,
        (false, false, Some(_)) => Verdict::Refuted,
        (false, false, None) => Verdict::NotEnoughEvidence,
    };
    others.sort_by(|a, b| (sign * b.value).total_cmp(&(sign * a.value)));
    let instead = (verdict == Verdict::Refuted)
        .then(|| others.get(claim.rank as usize - 1).map(|measure| **measure))
        .flatten();
    let quantity = reference.quantity_detail(own.quantity);
    Some(Ranking {
        rank,
        verdict,
        working: format!(
            "{} {year_text}: {} of {} compared are {}",
            reference.text(quantity.name),
            rank - 1,
            others.len(),
            if claim.from_top { "larger" } else { "smaller" }
        ),
        value: own,
        instead,
        coverage: complete.map(|coverage| coverage.source),
        coverage_fact: complete
            .map(|coverage| facts::coverage(reference, &format!("values ({})", reference.text(quantity.name)), coverage))
            .unwrap_or_default(),
    })
}

fn year(period: Option<PartialDate>) -> i16 {
    period.map_or(0, PartialDate::year)
}

fn coverage_of<'r>(claim: &Claim, reference: &'r Reference, own: Measure) -> Option<&'r Coverage> {
    let quantity = reference.quantity_detail(own.quantity);
    reference.coverage().iter().find(|coverage| {
        let object = reference.text(coverage.object);
        coverage.complete
            && reference.text(coverage.relation) == "measures"
            && coverage.subject == quantity.id
            && (object == claim.scope_id(reference) || (object == "world" && claim.ranked == Ranked::Country))
            && own.period.is_none_or(|period| {
                coverage.from.is_none_or(|from| from.first() <= period.last())
                    && coverage.to.is_none_or(|to| period.first() <= to.last())
            })
    })
}

/// The value of trade with a partner: what is known of it, and the most that it can be.
struct Trade {
    partner: EntityId,
    known: f64,
    most: f64,
    shares: Vec<Measure>,
}

fn partner(claim: &Claim, world: &World<'_>, now: Date) -> Option<Judgement> {
    let reference = world.reference;
    let Scope::Country(country) = claim.scope else { return None };
    let subject = match claim.subject {
        Some(subject) => subject,
        None => {
            let journey = visit::of_article(world)?;
            let from = journey.from.or_else(|| reference.entity(journey.traveller).within);
            (from == Some(country)).then_some(journey.to)?
        }
    };
    let reading = claim.reading(reference, reference.name(subject));
    let recent = |measure: &&Measure| {
        measure.period.is_none_or(|period| (now.year() - period.year()).abs() <= YEARS_OLD)
    };
    let mut partners: Vec<Trade> = Vec::new();
    let mut most_unknown = 0.0;
    let total = |share: &str| {
        let id = if share == "export-share" { "exports" } else { "imports" };
        let values = reference.quantity(id).map(|quantity| reference.measures_of(country, quantity)).unwrap_or(&[]);
        values.iter().filter(recent).max_by_key(|measure| measure.period).map(|measure| measure.value)
    };
    // Shares of one direction can be compared as they are; of both, only as sums of money.
    let both = claim.quantities.len() > 1;
    for share in claim.quantities {
        let quantity = reference.quantity(share)?;
        let rows: Vec<&Measure> = reference.measures_of(country, quantity).iter().filter(recent).collect();
        let weight = if both { total(share) } else { Some(1.0) };
        let (Some(weight), false) = (weight, rows.is_empty()) else {
            return Some(Judgement::abstain(Reason::NoData, reading, "The shares of trade at that time are not known."));
        };
        let least = rows.iter().map(|row| row.value).fold(f64::INFINITY, f64::min) * weight;
        for trade in &mut partners {
            if !rows.iter().any(|row| row.object == Some(Object::Entity(trade.partner))) {
                trade.most += least;
            }
        }
        for row in rows {
            let Some(Object::Entity(id)) = row.object else { continue };
            let value = row.value * weight;
            match partners.iter_mut().find(|trade| trade.partner == id) {
                Some(trade) => {
                    trade.known += value;
                    trade.most += value;
                    trade.shares.push(*row);
                }
                None => partners.push(Trade { partner: id, known: value, most: value + most_unknown, shares: vec![*row] }),
            }
        }
        most_unknown += least;
    }
    partners.sort_by(|a, b| b.known.total_cmp(&a.known));
    let own = partners.iter().position(|trade| trade.partner == subject);
    let surely_ahead = |of: f64| partners.iter().filter(|trade| trade.partner != subject && trade.known > of * (1.0 + CLOSE)).count();
    let own_most = own.map_or(most_unknown, |at| partners[at].most);
    let own_known = own.map_or(0.0, |at| partners[at].known);
    let ahead = surely_ahead(own_most) as u32;
    let perhaps_ahead = partners.iter().filter(|trade| trade.partner != subject && trade.most * (1.0 + CLOSE) > own_known).count() as u32;
    let top = partners.first()?;
    let summary = format!(
        "On record, {} comes first{}.",
        reference.name(top.partner),
        top.shares.first().and_then(|row| row.period).map(|period| format!(" ({})", say::date(period))).unwrap_or_default()
    );
    let (judgement, role) = if ahead >= claim.rank {
        (Judgement::refuted(reading, summary), Role::Contradicts)
    } else if own.is_some() && ahead + 1 == claim.rank && perhaps_ahead + 1 == claim.rank && own_known > most_unknown {
        (Judgement::supported(reading, summary), Role::Supports)
    } else {
        (Judgement::abstain(Reason::NoData, reading, summary), Role::Context)
    };
    let judgement = partners.iter().take(2).chain(own.filter(|&at| at >= 2).map(|at| &partners[at])).fold(
        judgement,
        |judgement, trade| {
            trade.shares.iter().fold(judgement, |judgement, row| {
                judgement.evidence(role, facts::measure(reference, row), row.source)
            })
        },
    );
    Some(judgement)
}
