//! Judging what is said of a country against relations and measures.

use factlint_reference::{EntityId, EntityKind, Held, Measure, Object, PartialDate, Reference, Relation};
use jiff::civil::Date;

use super::{Claim, Fact, Named, size};
use crate::claim::{World, land};
use crate::english::countries::{StateForm, is_used_abroad};
use crate::judge::{Judgement, Reason, Role, Verdict, facts, say};
use crate::mention::Value;
use crate::span::Span;

/// Before this year a country's independence is counted from several days, not all of them on record.
const INDEPENDENCE_COUNTED_FROM: i16 = 1900;
/// A country with several days of independence has none so many years from all of them.
const INDEPENDENCE_YEARS: i16 = 5;
/// A city of so many people has no well-known namesake abroad.
const WELL_KNOWN: f64 = 1e6;

pub(super) fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
    let judgement = claim.judge(&claim.of, world)?;
    // Words that only refer to a country may mean another one of the article, of which the same is right.
    let of_another = || {
        countries(claim, world).into_iter().any(|other| {
            claim.judge(&[other], world).is_some_and(|judgement| judgement.verdict == Verdict::Supported)
        })
    };
    let doubtful = claim.meant && judgement.verdict == Verdict::Refuted && of_another();
    (!doubtful).then_some(judgement)
}

/// The countries that the article names, by themselves or by a place in them other than the one in the claim.
fn countries(claim: &Claim, world: &World<'_>) -> Vec<EntityId> {
    let own = match &claim.fact {
        Fact::Capital { city, .. } => Some(city.span),
        _ => None,
    };
    let mut out: Vec<EntityId> = world
        .article
        .mentions
        .iter()
        .filter(|mention| Some(mention.span) != own)
        .filter_map(|mention| match mention.value {
            Value::Place { named, .. } | Value::Role { of: named, .. } => Some(named),
            _ => None,
        })
        .flat_map(|named| named.candidates().to_vec())
        .filter_map(|place| land::country_around(world.reference, place))
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

impl Claim {
    fn judge(&self, of: &[EntityId], world: &World<'_>) -> Option<Judgement> {
        let (reference, claim) = (world.reference, self);
        let of_all = of;
        let of = *of.first()?;
        let name = facts::name_with_article(reference, of);
        match &claim.fact {
            Fact::Capital { city, former, past } => claim.capital(of_all, world, city, *former, *past),
            Fact::City { city } => lies_in(world, of, city),
            Fact::Region(region) => {
                let reading = format!("{name} is in {}.", facts::name_with_article(reference, *region));
                in_region(reference, of, *region, reading)
            }
            Fact::Borders { neighbours, loose } => borders(reference, of, neighbours).filter(|judgement| {
                !loose || judgement.verdict != Verdict::Refuted || apart_by_land(reference, of, neighbours)
            }),
            Fact::Landlocked => {
                let (landlocked, coast) = size::landlocked(reference, of)?;
                let reading = format!("{name} has no coast.");
                Some(by_value(reference, landlocked, reading, &coast))
            }
            Fact::Currency { word, span, used } => {
                let judge = |day| currency(reference, of, word, *span, day);
                let judgement = land::on_either_day(world, claim.time, judge)?;
                // A currency may be in use beside the official one.
                (!used || judgement.verdict != Verdict::Refuted || !is_used_abroad(word)).then_some(judgement)
            }
            Fact::Language { word, only } => {
                land::on_either_day(world, claim.time, |day| language(reference, of, word, *only, day))
            }
            Fact::Form(form) => state_form(reference, of, *form),
            Fact::Independence { from, at, gained, year_span } => {
                Independence { of, from: *from, at: *at, gained: *gained, year_span: *year_span }
                    .judge(reference)
            }
            Fact::Size { measure, number } => size::judge(world, of, *measure, number),
        }
    }
}

/// Whether countries without a land border are no neighbours in a wider sense either: one of them has no coast.
fn apart_by_land(reference: &Reference, of: EntityId, neighbours: &[EntityId]) -> bool {
    let inland = |id: EntityId| size::landlocked(reference, id).is_some_and(|(landlocked, _)| landlocked);
    let missing = |id: EntityId| {
        let meets = |a: EntityId, b: EntityId| {
            reference.relations(a, "borders").iter().any(|row| entity(row) == Some(b))
        };
        !meets(of, id) && !meets(id, of)
    };
    inland(of)
        || neighbours.iter().copied().any(|id| inland(id) || missing(id) && are_far_apart(reference, of, id))
}

/// Whether two countries lie in regions that do not touch by land although each touches others: such countries are no neighbours across a sea.
fn are_far_apart(reference: &Reference, a: EntityId, b: EntityId) -> bool {
    let regions = |id: EntityId| -> Vec<EntityId> {
        reference.relations(id, "region").iter().filter_map(entity).collect()
    };
    let (ours, theirs) = (regions(a), regions(b));
    // The regions outside `own` that a country in `own` has a land border with.
    let around = |own: &[EntityId]| -> Vec<EntityId> {
        let property = reference.find_text("region");
        let inside = reference
            .all_relations()
            .iter()
            .filter(|row| {
                Some(row.property) == property && entity(row).is_some_and(|region| own.contains(&region))
            })
            .map(|row| row.subject);
        let beside = inside.flat_map(|id| reference.relations(id, "borders").iter().filter_map(entity));
        beside.flat_map(regions).filter(|region| !own.contains(region)).collect()
    };
    let (beside_ours, beside_theirs) = (around(&ours), around(&theirs));
    let touch = ours.iter().any(|region| theirs.contains(region) || beside_theirs.contains(region))
        || theirs.iter().any(|region| beside_ours.contains(region));
    !touch && !beside_ours.is_empty() && !beside_theirs.is_empty()
}

fn entity(row: &Relation) -> Option<EntityId> {
    row.object.and_then(Object::entity)
}

fn with_rows<'r>(
    judgement: Judgement,
    reference: &Reference,
    role: Role,
    rows: impl IntoIterator<Item = &'r Relation>,
) -> Judgement {
    rows.into_iter().fold(judgement, |judgement, row| {
        judgement.evidence(role, facts::relation(reference, row), row.source)
    })
}

fn by_value(reference: &Reference, holds: bool, reading: String, value: &Measure) -> Judgement {
    let fact = facts::measure(reference, value);
    if holds {
        Judgement::supported(reading, format!("{fact}.")).evidence(Role::Supports, fact, value.source)
    } else {
        Judgement::refuted(reading, format!("{fact}.")).evidence(Role::Contradicts, fact, value.source)
    }
}

impl Claim {
    fn capital(
        &self,
        of_all: &[EntityId],
        world: &World<'_>,
        city: &Named,
        former: bool,
        past: bool,
    ) -> Option<Judgement> {
        let reference = world.reference;
        let day = land::statement_day(world, self.time).or_else(|| reference.ends().exact())?;
        let rows =
            |property: &'static str| of_all.iter().flat_map(move |&of| reference.relations(of, property));
        let capitals: Vec<&Relation> = rows("capital").collect();
        let of = capitals.first()?.subject;
        let named = |row: &&Relation| entity(row).is_some_and(|id| city.candidates.contains(&id));
        let hits: Vec<&Relation> = capitals.iter().copied().filter(named).collect();
        let words = hits.first().and_then(|row| entity(row)).unwrap_or(*city.candidates.first()?);
        let was = if former { "was once" } else { "is" };
        let whose = hits.first().map_or(of, |row| row.subject);
        let reading = format!(
            "{} {was} the capital of {}.",
            reference.name(words),
            facts::name_with_article(reference, whose)
        );
        if former {
            let row = hits.iter().find(|row| row.to.is_some())?;
            return Some(with_rows(
                Judgement::supported(reading, format!("{}.", facts::relation(reference, row))),
                reference,
                Role::Supports,
                [*row],
            ));
        }
        // A capital of the article's day is not refuted by a date in another clause.
        let days = [Some(day), world.now()];
        let at = |row: &Relation, day: Date| {
            row.to.is_none_or(|to| day <= to.last()) && row.from.is_none_or(|from| from.first() <= day)
        };
        let now = |row: &&&Relation| days.iter().flatten().any(|&day| at(row, day));
        if let Some(row) = hits.iter().find(now) {
            let summary = format!("{}.", facts::relation(reference, row));
            return Some(with_rows(
                Judgement::supported(reading, summary),
                reference,
                Role::Supports,
                [*row],
            ));
        }
        if let Some(row) = hits.first() {
            let summary = format!("{}.", facts::relation(reference, row));
            let held: Vec<&Relation> = capitals.iter().copied().filter(|row| now(&row)).collect();
            let judgement = if past || (self.time.past && self.time.stated) || held.is_empty() {
                Judgement::abstain(
                    Reason::AmbiguousTime,
                    reading,
                    format!("{summary} The sentence may speak of that time."),
                )
            } else {
                Judgement::refuted(reading, summary)
            };
            return Some(with_rows(judgement, reference, Role::Context, hits.into_iter().chain(held)));
        }
        if let Some(seat) = rows("seat_of_government").find(|row| named(row)) {
            let summary = format!("{}; the capital is another city.", facts::relation(reference, seat));
            let judgement = Judgement::conflicting(&reading, summary)
                .also_read(
                    format!("{} is the seat of its government.", reference.name(words)),
                    Verdict::Supported,
                )
                .also_read(&reading, Verdict::Refuted);
            return Some(with_rows(judgement, reference, Role::Context, [seat]));
        }
        let cities = city.candidates.iter().all(|&id| land::is_city(reference, id) && !of_all.contains(&id));
        let held: Vec<&Relation> = capitals.iter().copied().filter(|row| now(&row)).collect();
        // What the text only calls "the capital" may be that of the country that the city lies in.
        let here = city
            .candidates
            .iter()
            .any(|&id| land::around(reference, id).any(|around| of_all.contains(&around)));
        if !cities || !city.all || held.is_empty() || self.bare && !here {
            return None;
        }
        let names: Vec<&str> =
            held.iter().filter_map(|row| row.object).map(|object| reference.object_name(object)).collect();
        let summary =
            format!("The capital of {} is {}.", facts::name_with_article(reference, of), say::list(&names));
        let judgement = Judgement::refuted(reading, summary);
        let judgement = match names.as_slice() {
            [one] if of_all.len() == 1 => judgement.correct(city.span, *one),
            _ => judgement,
        };
        Some(with_rows(judgement, reference, Role::Contradicts, held))
    }
}

fn lies_in(world: &World<'_>, of: EntityId, city: &Named) -> Option<Judgement> {
    let reference = world.reference;
    let here =
        city.candidates.iter().copied().find(|&id| land::around(reference, id).any(|around| around == of));
    let first = *city.candidates.first()?;
    let reading = format!(
        "{} is a city in {}.",
        reference.name(here.unwrap_or(first)),
        facts::name_with_article(reference, of)
    );
    let place = |id: EntityId| {
        let country = land::country_around(reference, id)?;
        Some((
            country,
            format!("{} is in {}", reference.name(id), facts::name_with_article(reference, country)),
        ))
    };
    if let Some(id) = here {
        let (_, fact) = place(id)?;
        return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
            Role::Supports,
            fact,
            reference.entity(id).source,
        ));
    }
    // A small place of the same name may lie anywhere, and borders have moved: only a great capital of a far country is surely not there.
    let [only] = city.candidates.as_slice() else { return None };
    let (country, fact) = place(*only)?;
    let capital = reference.relations(country, "capital").iter().any(|row| entity(row) == Some(*only));
    let large = reference.quantity("population").is_some_and(|quantity| {
        reference.measures_of(*only, quantity).iter().any(|value| value.value >= WELL_KNOWN)
    });
    let sovereign = reference.entity(country).kind == EntityKind::Country
        && reference.entity(*only).kind == EntityKind::City;
    let near = reference.relations(of, "borders").iter().any(|row| entity(row) == Some(country));
    // Names of cities went along with languages.
    let (here, there) = (reference.relations(of, "language"), reference.relations(country, "language"));
    let apart = !here.is_empty()
        && !there.is_empty()
        && !here.iter().any(|row| there.iter().any(|other| other.object == row.object));
    (sovereign && capital && large && apart && !near).then(|| {
        Judgement::refuted(reading, format!("{fact}.")).evidence(
            Role::Contradicts,
            fact,
            reference.entity(*only).source,
        )
    })
}

/// The continents that a place lies on or is counted to.
fn continents(reference: &Reference, place: EntityId) -> Vec<EntityId> {
    let counted = ["continent", "region"]
        .iter()
        .flat_map(|property| reference.relations(place, property))
        .filter_map(entity)
        .chain([place]);
    let mut out: Vec<EntityId> = counted
        .flat_map(|id| land::around(reference, id))
        .filter(|&id| reference.entity(id).kind == EntityKind::Continent)
        .collect();
    factlint_reference::order::sort(&mut out);
    out.dedup();
    out
}

fn in_region(reference: &Reference, of: EntityId, region: EntityId, reading: String) -> Option<Judgement> {
    let rows = |property: &'static str| reference.relations(of, property);
    let row = rows("region")
        .iter()
        .chain(rows("continent"))
        .find(|row| entity(row).is_some_and(|id| land::around(reference, id).any(|around| around == region)));
    if let Some(row) = row {
        let summary = format!("{}.", facts::relation(reference, row));
        return Some(with_rows(Judgement::supported(reading, summary), reference, Role::Supports, [row]));
    }
    // Regions have no agreed limits; continents that have nothing in common have.
    let (theirs, own) = (continents(reference, region), continents(reference, of));
    if theirs.is_empty() || own.is_empty() || own.iter().any(|id| theirs.contains(id)) {
        return None;
    }
    let names: Vec<&str> = own.iter().map(|&id| reference.name(id)).collect();
    let judgement =
        Judgement::refuted(reading, format!("{} is in {}.", reference.name(of), say::list(&names)));
    Some(with_rows(judgement, reference, Role::Contradicts, rows("continent")))
}

fn borders(reference: &Reference, of: EntityId, neighbours: &[EntityId]) -> Option<Judgement> {
    let names: Vec<String> = neighbours.iter().map(|&id| facts::name_with_article(reference, id)).collect();
    let name = reference.name(of);
    let reading = format!("{name} has land borders with {}.", say::list(&names));
    let row = |a: EntityId, b: EntityId| {
        reference.relations(a, "borders").iter().find(move |row| entity(row) == Some(b))
    };
    let shared: Vec<&Relation> =
        neighbours.iter().filter_map(|&other| row(of, other).or_else(|| row(other, of))).collect();
    if shared.len() == neighbours.len() {
        let summary = format!("{name} has a land border with each country named.");
        return Some(with_rows(Judgement::supported(reading, summary), reference, Role::Supports, shared));
    }
    let missing =
        neighbours.iter().copied().find(|&other| row(of, other).or_else(|| row(other, of)).is_none())?;
    // Dependent territories have neighbours of their own: France and Brazil meet in French Guiana.
    let through_territory = |a: EntityId, b: EntityId| {
        reference.relations(b, "borders").iter().filter_map(entity).any(|id| {
            reference.entity(id).kind != EntityKind::Country
                && land::around(reference, id).any(|around| around == a)
        })
    };
    let own = reference.relations(of, "borders");
    // Countries of two continents may meet where one of them has a dependent territory beside the other.
    let beside_territory = |id: EntityId| {
        let mut near = reference.relations(id, "borders").iter().filter_map(entity);
        near.any(|id| reference.entity(id).kind == EntityKind::Territory)
    };
    let far = continents(reference, of).iter().all(|id| !continents(reference, missing).contains(id))
        && (beside_territory(of) || beside_territory(missing));
    if own.is_empty()
        || reference.relations(missing, "borders").is_empty()
        || far
        || through_territory(of, missing)
        || through_territory(missing, of)
    {
        return None;
    }
    let summary = format!("{name} has no land border with {}.", facts::name_with_article(reference, missing));
    Some(with_rows(Judgement::refuted(reading, summary), reference, Role::Contradicts, own))
}

/// Whether the words of a currency name the one on record: "yuan" the "yuan renminbi", "lira" the "lira".
fn same_currency(reference: &Reference, row: &Relation, word: &str) -> bool {
    row.object.is_some_and(|object| {
        let name = reference.object_name(object).to_lowercase();
        name == word || name.split(' ').any(|part| part == word)
    })
}

fn currency(reference: &Reference, of: EntityId, word: &str, span: Span, day: Date) -> Option<Judgement> {
    let property = reference.find_text("currency")?;
    let known = reference
        .all_relations()
        .iter()
        .any(|row| row.property == property && same_currency(reference, row, word));
    let rows = reference.relations(of, "currency");
    if !known || rows.is_empty() {
        return None;
    }
    let name = facts::name_with_article(reference, of);
    let reading = format!("The currency of {name} is the {word} on {}.", say::day(day));
    let same: Vec<&Relation> = rows.iter().filter(|row| same_currency(reference, row, word)).collect();
    if let Some(row) = same.iter().find(|row| row.holds(day) > Held::No) {
        let summary = format!("{}.", facts::relation(reference, row));
        return Some(with_rows(Judgement::supported(reading, summary), reference, Role::Supports, [*row]));
    }
    let held: Vec<&Relation> = rows.iter().filter(|row| row.holds(day) > Held::No).collect();
    let list = covered(reference, "currency", day);
    if held.is_empty() || !list {
        return Some(Judgement::abstain(
            Reason::OutsideCoverage,
            reading,
            "The currencies of that day are not all on record.",
        ));
    }
    let names: Vec<&str> =
        held.iter().filter_map(|row| row.object).map(|object| reference.object_name(object)).collect();
    let judgement =
        Judgement::refuted(reading, format!("The currency of {name} is the {}.", say::list(&names)));
    let judgement = match names.as_slice() {
        [one] => judgement.correct(span, *one),
        _ => judgement,
    };
    Some(with_rows(judgement, reference, Role::Contradicts, held.into_iter().chain(same)))
}

fn language(reference: &Reference, of: EntityId, word: &str, only: bool, day: Date) -> Option<Judgement> {
    let same = |row: &Relation| {
        row.object.is_some_and(|object| reference.object_name(object).eq_ignore_ascii_case(word))
    };
    let property = reference.find_text("language")?;
    if !reference.all_relations().iter().any(|row| row.property == property && same(row)) {
        return None;
    }
    let rows = reference.relations(of, "language");
    let name = facts::name_with_article(reference, of);
    let which = if only { "the only" } else { "an" };
    let reading = format!("{word} is {which} official language of {name}.");
    let names: Vec<&str> =
        rows.iter().filter_map(|row| row.object).map(|object| reference.object_name(object)).collect();
    let summary = format!("Official languages of {name} on record: {}.", say::list(&names));
    let judgement = match rows.iter().find(|row| same(row)) {
        _ if rows.is_empty() => return None,
        Some(_) if !only || rows.len() == 1 => Judgement::supported(reading, summary),
        found if covered(reference, "language", day) || only && found.is_some() => {
            Judgement::refuted(reading, summary)
        }
        _ => Judgement::abstain(Reason::OutsideCoverage, reading, summary),
    };
    let role = if judgement.verdict == Verdict::Supported { Role::Supports } else { Role::Contradicts };
    Some(with_rows(judgement, reference, role, rows))
}

/// Whether the list of what `property` is of every country is complete on a day.
fn covered(reference: &Reference, property: &str, day: Date) -> bool {
    let relations = reference.coverage_of("relations").filter(|row| reference.text(row.subject) == property);
    reference.covered(relations, day, day).is_some()
}

fn state_form(reference: &Reference, of: EntityId, form: StateForm) -> Option<Judgement> {
    let rows = reference.relations(of, "state_form");
    let row = rows.last()?;
    let known = StateForm::of(&row.object.map(|object| reference.object_name(object).to_lowercase())?)?;
    let reading = format!("{} is {}.", facts::name_with_article(reference, of), form.words());
    let summary = format!("{}.", facts::relation(reference, row));
    let (judgement, role) = if known == form {
        (Judgement::supported(reading, summary), Role::Supports)
    } else {
        (Judgement::refuted(reading, summary), Role::Contradicts)
    };
    Some(with_rows(judgement, reference, role, [row]))
}

/// When a country became independent, and of whom.
struct Independence {
    of: EntityId,
    from: Option<EntityId>,
    at: PartialDate,
    gained: bool,
    year_span: Span,
}

impl Independence {
    fn judge(&self, reference: &Reference) -> Option<Judgement> {
        let rows = reference.relations(self.of, "independence");
        if rows.is_empty() {
            return None;
        }
        let name = facts::name_with_article(reference, self.of);
        let whose = self
            .from
            .map(|from| format!(" from {}", facts::name_with_article(reference, from)))
            .unwrap_or_default();
        let reading = format!("{name} became independent{whose} in {}.", say::date(self.at));
        let at_that_time = |row: &&Relation| {
            row.from.is_some_and(|from| from.first() <= self.at.last() && self.at.first() <= from.last())
        };
        let of_that_power = |row: &&Relation| {
            self.from.is_none_or(|power| entity(row).is_none_or(|id| self.is_power(reference, id, power)))
        };
        if let Some(row) = rows.iter().find(|row| at_that_time(row) && of_that_power(row)) {
            let summary = format!("{}.", facts::relation(reference, row));
            return Some(with_rows(Judgement::supported(reading, summary), reference, Role::Supports, [row]));
        }
        let years: Vec<i16> = rows.iter().filter_map(|row| row.from).map(PartialDate::year).collect();
        let (first, last) = (*years.iter().min()?, *years.iter().max()?);
        let summary = format!(
            "{}.",
            say::list(&rows.iter().map(|row| facts::relation(reference, row)).collect::<Vec<_>>())
        );
        let year = self.at.year();
        let named = rows.iter().all(|row| entity(row).is_some());
        let sure = match rows {
            // Only a year is compared: a wrong day of the right year may be that of a proclamation.
            [row] => {
                self.gained
                    && named
                    && first >= INDEPENDENCE_COUNTED_FROM
                    && (year != first || !self.former_power(reference, row))
            }
            _ => {
                self.gained
                    && first >= INDEPENDENCE_COUNTED_FROM
                    && (year < first - INDEPENDENCE_YEARS || year > last + INDEPENDENCE_YEARS)
            }
        };
        let same_year = years.contains(&year);
        if !sure || (same_year && self.from.is_none()) {
            return Some(with_rows(
                Judgement::abstain(Reason::NoData, reading, summary),
                reference,
                Role::Context,
                rows,
            ));
        }
        let judgement = Judgement::refuted(reading, summary);
        let judgement = match rows {
            [_] if !same_year => judgement.correct(self.year_span, first.to_string()),
            _ => judgement,
        };
        Some(with_rows(judgement, reference, Role::Contradicts, rows))
    }

    /// Whether the power of a row is the one that the text names: itself, or a part or the successor of it ("England", "Russia").
    fn is_power(&self, reference: &Reference, row: EntityId, power: EntityId) -> bool {
        land::around(reference, power).any(|id| id == row)
            || reference
                .relations(power, "predecessor")
                .iter()
                .any(|predecessor| entity(predecessor) == Some(row))
    }

    /// Whether the row's power is gone, so that texts name another for it.
    fn former_power(&self, reference: &Reference, row: &Relation) -> bool {
        entity(row).is_none_or(|id| reference.entity(id).kind != EntityKind::Country)
    }
}
