//! How large a country is: people, area, economy.

use factlint_reference::{EntityId, EntityKind, Measure, Reference};

use super::Measured;
use crate::claim::World;
use crate::judge::bounds::{Bounds, Fit};
use crate::judge::{Judgement, Reason, Role, facts, say};
use crate::mention::{Hedge, Number};

/// How far estimates of one office lie from those of another (a share of the value): so far a number is still supported.
const AGREES: f64 = 0.03;
/// A number is refuted if it is this many times too large or too small. Counts of countries that have lost many people to emigration, or a part
/// to others, differ by as much (Moldova, Eritrea), and so do areas with and without disputed land.
const REFUTED_BEYOND: f64 = 1.8;
/// Economies move with exchange rates and with the year, and are measured in two ways.
const ECONOMY_AGREES: f64 = 0.10;
const ECONOMY_REFUTED_BEYOND: f64 = 2.0;
/// A value so many years from the statement is not compared.
const YEARS_APART: i16 = 4;

/// Judges a printed size of a country, or the printed population of a city.
pub(super) fn judge(
    world: &World<'_>,
    of: EntityId,
    measure: Measured,
    number: &Number,
) -> Option<Judgement> {
    let reference = world.reference;
    let now = world.now()?;
    let is_city = reference.entity(of).kind == EntityKind::City;
    let quantities: &[&str] = match measure {
        Measured::Population if is_city => &["population", "urban-population"],
        Measured::Population => &["population"],
        Measured::Area => &["area", "land-area"],
        Measured::Economy => &["gdp", "gdp-ppp"],
    };
    let values: Vec<&Measure> = quantities
        .iter()
        .filter_map(|id| reference.quantity(id))
        .flat_map(|quantity| reference.measures_of(of, quantity))
        .filter(|value| value.period.is_none_or(|period| (period.year() - now.year()).abs() <= YEARS_APART))
        .collect();
    let (agrees, far) = match measure {
        Measured::Economy => (ECONOMY_AGREES, ECONOMY_REFUTED_BEYOND),
        _ => (AGREES, REFUTED_BEYOND),
    };
    let bounds = Bounds::of_measure(number);
    let best = |bounds: Bounds| {
        values.iter().map(|value| (*value, bounds.fit(value.value))).max_by_key(|(_, fit)| match fit {
            Fit::Fails => 0,
            Fit::Understated => 1,
            Fit::Holds => 2,
        })
    };
    let name = facts::name_with_article(reference, of);
    let stated = format!("{}{}", say::hedge(number.hedge), say::number(number.value));
    let reading = match measure {
        Measured::Population => format!("{name} has a population of {stated}."),
        Measured::Area => format!("{name} has an area of {stated} km²."),
        Measured::Economy => format!("The gross domestic product of {name} is {stated} US dollars a year."),
    };
    let (value, exact) = best(bounds.widened(agrees))?;
    let farthest = Bounds { low: bounds.low / far, high: bounds.high * far, ..bounds };
    let fact = facts::measure(reference, value);
    let working = format!("admitted: {bounds}; on record: {}", say::number(value.value));
    let judgement = match (exact, best(farthest)?.1) {
        (Fit::Holds, _) => {
            Judgement::supported(reading, format!("{fact}.")).evidence(Role::Supports, &fact, value.source)
        }
        (Fit::Understated, _) => {
            Judgement::conflicting(reading, format!("True, but far from the value on record: {fact}."))
                .evidence(Role::Context, &fact, value.source)
        }
        // How far a city reaches differs from list to list, so that no number of its people is refuted.
        (Fit::Fails, Fit::Fails)
            if !is_city && !matches!(number.hedge, Some(Hedge::AtMost | Hedge::AtLeast)) && !number.vague =>
        {
            let nearest = nearest(&values, number.value).unwrap_or(value);
            let fact = facts::measure(reference, nearest);
            return Some(
                Judgement::refuted(reading, format!("The nearest value on record is far from it: {fact}."))
                    .working(format!("admitted: {bounds}; on record: {}", say::number(nearest.value)))
                    .evidence(Role::Contradicts, fact, nearest.source),
            );
        }
        _ => Judgement::abstain(
            Reason::NoData,
            reading,
            format!("Estimates differ by as much as this number from the record: {fact}."),
        )
        .evidence(Role::Context, &fact, value.source),
    };
    Some(judgement.working(working))
}

fn nearest<'r>(values: &[&'r Measure], number: f64) -> Option<&'r Measure> {
    values.iter().copied().min_by(|a, b| (a.value - number).abs().total_cmp(&(b.value - number).abs()))
}

/// Whether a country has no coast, as far as the length of its coast is on record.
pub(super) fn landlocked(reference: &Reference, of: EntityId) -> Option<(bool, Measure)> {
    let coast = reference.measures_of(of, reference.quantity("coastline")?).last()?;
    Some((coast.value == 0.0, *coast))
}
