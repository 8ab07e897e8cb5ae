//! Judging ranks: values are put in order, for every measure that the words can mean.

use factlint_reference::{
    Coverage, EntityId, EntityKind, Held, Measure, Object, QuantityId, Reference, Relation,
};
use jiff::civil::Date;

use super::{Claim, Scope};
use crate::claim::{World, land, visit};
use crate::english::ranks::{self, Ranked};
use crate::judge::{Judgement, Reason, Role, Verdict, facts, say};

/// Values that differ by less than this share of each other are not told apart: estimates of one year differ by as much.
const CLOSE: f64 = 0.03;
/// Where a river begins is disputed.
const CLOSE_LENGTHS: f64 = 0.05;
/// What counts as a proven reserve differs between lists.
const CLOSE_RESERVES: f64 = 0.3;
/// Partners in trade change places from year to year, and goods and services are counted together or apart.
const CLOSE_TRADE: f64 = 0.25;
/// Heights are known to a few metres.
const CLOSE_HEIGHTS: f64 = 0.001;
/// Lists of mountains and rivers are complete so far from the top.
const TOP: u32 = 10;
/// A value may be so many years older than the statement.
const YEARS_OLD: i16 = 4;
/// Several years' values are tried, because a text of January speaks of the year before last.
const YEARS_TRIED: usize = 3;
/// Values that are so many years apart are compared: a list has the last estimate of each country.
const YEARS_APART: i16 = 1;

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
    let judgement = land::on_either_day(world, claim.time, |day| match claim.ranked {
        Ranked::Partner => partner(claim, world, day),
        Ranked::City => city(claim, reference),
        _ => by_values(claim, reference, day),
    })?;
    if claim.past && judgement.verdict == Verdict::Refuted {
        let summary = format!(
            "{} The sentence is told in the past, so it may speak of an earlier time.",
            judgement.summary
        );
        return Some(Judgement {
            verdict: Verdict::NotEnoughEvidence,
            reason: Some(Reason::AmbiguousTime),
            summary,
            correction: None,
            ..judgement
        });
    }
    Some(judgement)
}

/// Judges the largest city of a country by what the reference names as such.
fn city(claim: &Claim, reference: &Reference) -> Option<Judgement> {
    let (subject, Scope::Country(country)) = (claim.subject?, claim.scope) else { return None };
    let rows = reference.relations(country, "largest_city");
    if rows.is_empty()
        || claim.rank != 1
        || !claim.from_top
        || reference.entity(subject).kind != EntityKind::City
    {
        return None;
    }
    let reading = format!(
        "{} is the largest city of {}.",
        reference.name(subject),
        facts::name_with_article(reference, country)
    );
    let named: Vec<String> = rows.iter().map(|row| facts::relation(reference, row)).collect();
    let summary = format!("{}.", named.join("; "));
    let holds = rows.iter().any(|row| row.object == Some(Object::Entity(subject)));
    let (judgement, role) = if holds {
        (Judgement::supported(reading, summary), Role::Supports)
    } else {
        let judgement = Judgement::refuted(reading, summary);
        let judgement = match (rows, claim.subject_span) {
            ([Relation { object: Some(object), .. }], Some(span)) => {
                judgement.correct(span, reference.object_name(*object))
            }
            _ => judgement,
        };
        (judgement, Role::Contradicts)
    };
    Some(rows.iter().fold(judgement, |judgement, row| {
        judgement.evidence(role, facts::relation(reference, row), row.source)
    }))
}

/// Judges a rank by the values of the quantities that it can mean.
fn by_values(claim: &Claim, reference: &Reference, now: Date) -> Option<Judgement> {
    let subject = claim.subject?;
    if !claim.has_right_kind(reference, subject) {
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
        return Some(Judgement::abstain(
            Reason::NoData,
            reading,
            "No complete list of values is at hand for that time.",
        ));
    };
    let best =
        known.iter().map(|(_, ranking)| ranking.verdict).find(|verdict| *verdict == Verdict::Supported);
    let verdict = best.unwrap_or(first.verdict);
    // Where one measure supports the rank, another agrees if its values give the same, even where they lie close together.
    let agree = known.iter().all(|(_, ranking)| {
        ranking.verdict == verdict || (verdict == Verdict::Supported && ranking.rank == claim.rank)
    });
    let phrases: Vec<String> = known
        .iter()
        .map(|(quantity, ranking)| {
            format!(
                "by {} it is the {}",
                reference.text(reference.quantity_detail(*quantity).name),
                claim.rank_words(ranking.rank)
            )
        })
        .collect();
    let name = reference.name(subject);
    let summary = format!("{name}: {}.", say::list(&phrases));
    let judgement = if agree {
        match verdict {
            Verdict::Supported => Judgement::supported(reading, summary),
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
        if rank == 1 {
            superlative.to_owned()
        } else {
            format!("{} {superlative}", say::ordinal(rank.into()))
        }
    }

    fn reading(&self, reference: &Reference, name: &str) -> String {
        let all = match self.ranked {
            Ranked::Country => "countries",
            Ranked::City => "cities",
            Ranked::Partner => "trading partners",
            Ranked::Mountain => "mountains",
            Ranked::River => "rivers",
            Ranked::Lake => "lakes",
            Ranked::Island => "islands",
            Ranked::Desert => "deserts",
        };
        let of = match self.scope {
            Scope::World => "the world".to_owned(),
            Scope::Region(id) | Scope::Country(id) | Scope::Members(id) => {
                facts::name_with_article(reference, id)
            }
        };
        let among = format!("the {all} of {of}");
        let names: Vec<&str> = self
            .quantities
            .iter()
            .filter_map(|id| reference.quantity(id))
            .map(|quantity| reference.text(reference.quantity_detail(quantity).name))
            .collect();
        format!("{name} is the {} among {among} (by {}).", self.rank_words(self.rank), names.join(" or "))
    }

    fn has_right_kind(&self, reference: &Reference, entity: EntityId) -> bool {
        let kind = reference.entity(entity).kind;
        match self.ranked {
            Ranked::Country | Ranked::Partner => kind == EntityKind::Country,
            Ranked::City => kind == EntityKind::City,
            Ranked::Mountain => kind == EntityKind::Mountain,
            Ranked::River => kind == EntityKind::River,
            Ranked::Lake => kind == EntityKind::Lake,
            Ranked::Island => kind == EntityKind::Island,
            Ranked::Desert => kind == EntityKind::Desert,
        }
    }

    fn among(&self, reference: &Reference, entity: EntityId, now: Date) -> bool {
        self.has_right_kind(reference, entity)
            && match self.scope {
                Scope::World => true,
                Scope::Region(region) | Scope::Country(region) => land::is_in(reference, entity, region),
                Scope::Members(union) => reference.memberships_of(entity).any(|row| {
                    row.organisation == union && row.status == "member" && row.holds(now) > Held::No
                }),
            }
    }

    /// Whether what is among those ranked is so by every account: a country that lies on two continents is counted to either, and regions without a
    /// declared list ("Central Europe") have no agreed limits.
    fn surely_among(&self, reference: &Reference, entity: EntityId) -> bool {
        let Scope::Region(region) = self.scope else { return true };
        let country = land::country_around(reference, entity).unwrap_or(entity);
        if reference.entity(region).kind == EntityKind::Continent {
            return reference.relations(country, "continent").len() < 2;
        }
        let id = reference.id(region);
        reference.coverage_of("measures").any(|coverage| reference.text(coverage.object) == id)
    }

    /// How far apart values must lie to be told apart, as a share of them.
    fn closeness(&self) -> f64 {
        match self.ranked {
            _ if self.quantities.iter().any(|quantity| quantity.ends_with("-reserves")) => CLOSE_RESERVES,
            Ranked::River => CLOSE_LENGTHS,
            Ranked::Mountain => CLOSE_HEIGHTS,
            _ => CLOSE,
        }
    }

    fn scope_id<'r>(&self, reference: &'r Reference) -> &'r str {
        match self.scope {
            Scope::World => "world",
            Scope::Region(id) | Scope::Country(id) | Scope::Members(id) => reference.id(id),
        }
    }
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
    factlint_reference::order::sort_by_key(&mut own, |measure| std::cmp::Reverse(measure.period));
    own.retain(|measure| measure.period.is_none_or(|period| now.year() - period.year() <= YEARS_OLD));
    let mut rankings: Vec<Ranking> = own
        .into_iter()
        .take(YEARS_TRIED)
        .filter_map(|value| rank_in(claim, reference, *value, now))
        .collect();
    factlint_reference::order::sort_by_key(&mut rankings, |ranking| match ranking.verdict {
        Verdict::Supported => 0,
        Verdict::NotEnoughEvidence | Verdict::Conflicting => 1,
        Verdict::Refuted => 2,
    });
    // Values of one year that refute while another year's are too close to tell settle nothing.
    rankings.into_iter().next()
}

fn rank_in(claim: &Claim, reference: &Reference, own: Measure, now: Date) -> Option<Ranking> {
    let distance = |measure: &Measure| match (measure.period, own.period) {
        (Some(a), Some(b)) => (a.year() - b.year()).abs(),
        _ => 0,
    };
    let values = reference.measures(own.quantity).chunk_by(|a, b| a.subject == b.subject);
    let mut others: Vec<&Measure> = values
        .filter(|values| values[0].subject != own.subject && claim.among(reference, values[0].subject, now))
        .filter_map(|values| {
            values.iter().filter(|value| distance(value) <= YEARS_APART).min_by_key(|value| distance(value))
        })
        .collect();
    let complete = coverage_of(claim, reference, own);
    if !claim.among(reference, own.subject, now) || (others.is_empty() && complete.is_none()) {
        return None;
    }
    let sign = if claim.from_top { 1.0 } else { -1.0 };
    let is_ahead = |other: &Measure, margin: f64| sign * (other.value - own.value) > margin * own.value.abs();
    let ahead = |margin: f64| others.iter().filter(|other| is_ahead(other, margin)).count() as u32 + 1;
    let surely_ahead = |margin: f64| {
        let sure =
            |other: &&&Measure| is_ahead(other, margin) && claim.surely_among(reference, other.subject);
        others.iter().filter(sure).count() as u32 + 1
    };
    let rank = ahead(0.0);
    // The rank may lie anywhere between these two, given how closely the values are known.
    let close = claim.closeness();
    let (best, worst) = (surely_ahead(close), ahead(-close));
    let year_text = own.period.map(|period| period.to_string()).unwrap_or_default();
    let fits = (best..=worst).contains(&claim.rank);
    let verdict = match (claim.rank == rank, fits, &complete) {
        (true, _, Some(_)) => Verdict::Supported,
        (false, true, _) | (true, _, None) => Verdict::NotEnoughEvidence,
        // Enough others are ahead: no completeness is needed for that.
        (false, false, _) if best > claim.rank => Verdict::Refuted,
        (false, false, Some(_)) => Verdict::Refuted,
        (false, false, None) => Verdict::NotEnoughEvidence,
    };
    factlint_reference::order::sort_by(&mut others, |a, b| (sign * b.value).total_cmp(&(sign * a.value)));
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
            .map(|coverage| {
                facts::coverage(reference, &format!("values ({})", reference.text(quantity.name)), coverage)
            })
            .unwrap_or_default(),
    })
}

fn coverage_of<'r>(claim: &Claim, reference: &'r Reference, own: Measure) -> Option<&'r Coverage> {
    let quantity = reference.quantity_detail(own.quantity);
    let world_list = match (claim.ranked, claim.scope) {
        (Ranked::Country, _) => true,
        (Ranked::River | Ranked::Mountain, Scope::World) => claim.from_top && claim.rank <= TOP,
        // The list of mountains has the highest of each continent.
        (Ranked::Mountain, Scope::Region(region)) => {
            claim.from_top && claim.rank == 1 && reference.entity(region).kind == EntityKind::Continent
        }
        // Coverage of areas speaks of countries.
        _ => return None,
    };
    reference.coverage_of("measures").find(|coverage| {
        let object = reference.text(coverage.object);
        coverage.complete
            && coverage.subject == quantity.id
            && (object == claim.scope_id(reference) || (object == "world" && world_list))
            && own.period.is_none_or(|period| {
                coverage.from.is_none_or(|from| from.year() <= period.year() + YEARS_APART)
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
    // A union of states is no entry of a list of states.
    if reference.entity(subject).kind == EntityKind::Organisation {
        return None;
    }
    let reading = claim.reading(reference, reference.name(subject));
    let recent = |measure: &&Measure| {
        measure.period.is_none_or(|period| (now.year() - period.year()).abs() <= YEARS_OLD)
    };
    let mut partners: Vec<Trade> = Vec::new();
    let mut most_unknown = 0.0;
    let total = |share: &str| {
        let id = if share == "export-share" { "exports" } else { "imports" };
        let values =
            reference.quantity(id).map(|quantity| reference.measures_of(country, quantity)).unwrap_or(&[]);
        values.iter().filter(recent).max_by_key(|measure| measure.period).map(|measure| measure.value)
    };
    // Shares of one direction can be compared as they are; of both, only as sums of money.
    let both = claim.quantities.len() > 1;
    for share in claim.quantities {
        let quantity = reference.quantity(share)?;
        let rows: Vec<&Measure> = reference.measures_of(country, quantity).iter().filter(recent).collect();
        let weight = if both { total(share) } else { Some(1.0) };
        let (Some(weight), false) = (weight, rows.is_empty()) else {
            return Some(Judgement::abstain(
                Reason::NoData,
                reading,
                "The shares of trade at that time are not known.",
            ));
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
                None => partners.push(Trade {
                    partner: id,
                    known: value,
                    most: value + most_unknown,
                    shares: vec![*row],
                }),
            }
        }
        most_unknown += least;
    }
    factlint_reference::order::sort_by(&mut partners, |a, b| b.known.total_cmp(&a.known));
    let own = partners.iter().position(|trade| trade.partner == subject);
    let surely_ahead = |of: f64| {
        partners
            .iter()
            .filter(|trade| trade.partner != subject && trade.known > of * (1.0 + CLOSE_TRADE))
            .count()
    };
    let own_most = own.map_or(most_unknown, |at| partners[at].most);
    let own_known = own.map_or(0.0, |at| partners[at].known);
    let ahead = surely_ahead(own_most) as u32;
    let perhaps_ahead = partners
        .iter()
        .filter(|trade| trade.partner != subject && trade.most * (1.0 + CLOSE) > own_known)
        .count() as u32;
    let top = partners.first()?;
    let summary = format!(
        "On record, {} comes first{}.",
        reference.name(top.partner),
        top.shares
            .first()
            .and_then(|row| row.period)
            .map(|period| format!(" ({})", say::date(period)))
            .unwrap_or_default()
    );
    let (judgement, role) = if ahead >= claim.rank {
        (Judgement::refuted(reading, summary), Role::Contradicts)
    } else if own.is_some()
        && ahead + 1 == claim.rank
        && perhaps_ahead + 1 == claim.rank
        && own_known > most_unknown
    {
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
