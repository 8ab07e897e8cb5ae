//! Ranks, countries, memberships and events.

use factlint::reference::{EntityId, EntityKind, Held, Membership, Object, PartialDate, Reference};

use crate::bench::{Family, Group, Instance, Variant, develop, held, spread};
use crate::words::{country, day, possessive, superlative, with_article};

/// The groups of these kinds.
pub fn groups(reference: &Reference) -> Vec<Group> {
    vec![
        ranks(reference, "area", "largest", RANK_BY_AREA),
        ranks(reference, "population", "most populous", RANK_BY_PEOPLE),
        capitals(reference),
        currencies(reference),
        borders(reference),
        accessions(reference),
        belonging(reference),
        counts(reference),
        events(reference),
        wars(reference),
    ]
}

fn said(variant: Variant, slots: Vec<(&'static str, String)>) -> Instance {
    Instance { variant, published: day(2026, 1, 20), slots }
}

const RANK_BY_AREA: &[Family] = &[
    develop("{country} is {regions} {rank} country by area."),
    develop("{country}, the {rank} country in {region} by area, has few roads."),
    develop("By area, {country} is the {rank} country in {region}."),
    develop("In terms of land, {country} is {regions} {rank} country."),
    develop("No road crosses {country}, the {rank} country in {region} by area."),
    develop("{regions} {rank} country by area, {country}, has few roads."),
    develop("{country} - the {rank} country in {region} in terms of area - has few roads."),
    develop("With its deserts, {country} is the {rank} country by area in {region}."),
    develop("No {regions} map omits {country}, its {rank} country by area."),
    develop("{country} (the {rank} country in {region} by area) has few roads."),
    held("{country} is, by area, the {rank} country in {region}."),
    held("Measured by area, {country} is {regions} {rank} country."),
    held("The {rank} country in {region} by area is {country}."),
    held("{country} is the {rank} of {regions} countries by area."),
    held("Vast {country}, {regions} {rank} country by area, has few roads."),
    held("Trucks cross {country}, by area {regions} {rank} country."),
    held("In area, {country} is {regions} {rank} nation."),
];

const RANK_BY_PEOPLE: &[Family] = &[
    develop("{country} is {regions} {rank} country."),
    develop("{country}, the {rank} country in {region}, goes to the polls."),
    develop("{regions} {rank} country, {country}, goes to the polls."),
    develop("The {rank} country in {region}, {country}, goes to the polls."),
    develop("{country} ranks as the {rank} country in {region}."),
    develop("As the {rank} nation in {region}, {country} counts."),
    develop("Voters in {country}, {regions} {rank} nation, go to the polls."),
    develop("{country}, which is {regions} {rank} nation, goes to the polls."),
    develop("{country} has long been the {rank} country in {region}."),
    develop("{country} - {regions} {rank} country - goes to the polls."),
    held("In {region}, {country} is the {rank} country."),
    held("{country} remains {regions} {rank} nation."),
    held("Polls have opened in {country}, the {rank} nation in {region}."),
    held("{regions} {rank} country is {country}."),
    held("With elections in {country}, {regions} {rank} country, nerves are frayed."),
    held("Being the {rank} country in {region}, {country} counts."),
];

/// Ranks from the first to the third among the countries of a continent, where a tenth more or less changes none.
fn ranks(reference: &Reference, measure: &str, word: &'static str, families: &'static [Family]) -> Group {
    const REGIONS: &[(&str, &str)] =
        &[("africa", "Africa"), ("south-america", "South America"), ("north-america", "North America")];
    let quantity = reference.quantity(measure).expect("a measure of the reference");
    let mut instances = Vec::new();
    for (id, name) in REGIONS {
        let region = reference.by_id(id);
        let inside = |country: EntityId| {
            reference
                .relations(country, "continent")
                .iter()
                .any(|it| it.object.and_then(Object::entity) == region)
        };
        let latest = |country| reference.measures_of(country, quantity).iter().max_by_key(|it| it.period);
        let countries = reference.entities().filter(|(id, it)| it.kind == EntityKind::Country && inside(*id));
        let mut values: Vec<(f64, EntityId)> =
            countries.filter_map(|(id, _)| Some((latest(id)?.value, id))).collect();
        values.sort_by(|a, b| b.0.total_cmp(&a.0));
        for at in 0..3 {
            let clear = |above: usize, below: usize| values[above].0 > 1.1 * values[below].0;
            if !(clear(at, at + 1) && (at == 0 || clear(at - 1, at))) {
                continue;
            }
            let named = country(reference.name(values[at].1));
            for (variant, rank) in [
                (Variant::True, at + 1),
                (Variant::Wrong, if at == 0 { 2 } else { at }),
                (Variant::Wrong, at + 3),
            ] {
                instances.push(said(variant, rank_slots(&named, name, superlative(rank.min(5), word))));
            }
        }
    }
    instances.push(said(Variant::Uncovered, rank_slots("Kenya", "Africa", "second-happiest".to_owned())));
    Group { kind: "rank", families, instances }
}

fn rank_slots(country: &str, region: &str, rank: String) -> Vec<(&'static str, String)> {
    vec![
        ("country", country.to_owned()),
        ("regions", possessive(region)),
        ("region", region.to_owned()),
        ("rank", rank),
    ]
}

/// Sovereign countries of today.
fn countries(reference: &Reference) -> Vec<EntityId> {
    let present = reference.entities().filter(|(_, it)| it.kind == EntityKind::Country && it.end.is_none());
    present.map(|(id, _)| id).collect()
}

/// What `property` of `subject` is now, where it is one thing only and was never another.
fn only(reference: &Reference, subject: EntityId, property: &str) -> Option<Object> {
    match reference.relations(subject, property) {
        [one] if one.to.is_none() => one.object,
        _ => None,
    }
}

fn country_slots(reference: &Reference, id: EntityId) -> Vec<(&'static str, String)> {
    let named = country(reference.name(id));
    vec![("countrys", possessive(&named)), ("country", named)]
}

const CAPITAL: &[Family] = &[
    develop("{city} is the capital of {country}."),
    develop("{countrys} capital, {city}, was calm on Monday."),
    develop("{city}, the capital of {country}, was calm on Monday."),
    develop("Shops shut early in {city}, {countrys} capital."),
    develop("The capital of {country} is {city}."),
    develop("In {countrys} capital {city}, shops shut early."),
    develop("{city}, which is {countrys} capital, was calm on Monday."),
    develop("From {city}, capital of {country}, the convoy drove east."),
    develop("{country} has moved troops into {city}, its capital."),
    develop("{city} serves as the capital of {country}."),
    develop("The convoy left {city}, {countrys} capital city, at dawn."),
    held("Rain is forecast for {city}, capital of {country}."),
    held("{country}, whose capital is {city}, has closed its airspace."),
    held("Police in {city}, the capital city of {country}, fired tear gas."),
    held("A bomb went off in the capital of {country}, {city}."),
    held("{country} has its capital in {city}."),
    held("The embassy is in {city}, {countrys} seat of power and capital."),
    held("{countrys} capital is {city}, far from the sea."),
    held("Visitors to {country} arrive in the capital, {city}."),
];

/// The twins have the largest city of the country where that is not the capital, and the capital of another country.
fn capitals(reference: &Reference) -> Group {
    let rows = countries(reference)
        .into_iter()
        .filter_map(|id| Some((id, only(reference, id, "capital")?.entity()?)));
    let rows: Vec<_> = rows.collect();
    // Two states may share a capital's name with their own, and one claims another's capital: both leave nothing sure.
    let plain = |(id, city): &&(EntityId, EntityId)| {
        reference.name(*id) != reference.name(*city)
            && reference.relations(*id, "seat_of_government").is_empty()
    };
    let instances = spread(rows.iter().filter(plain).collect(), 14).into_iter().enumerate().flat_map(
        |(at, &(id, city))| {
            let says = |variant, city: EntityId| {
                let mut slots = country_slots(reference, id);
                slots.push(("city", reference.name(city).to_owned()));
                said(variant, slots)
            };
            let other = rows[(7 + 11 * at) % rows.len()];
            let largest = only(reference, id, "largest_city")
                .and_then(Object::entity)
                .filter(|largest| *largest != city);
            let mut out = vec![says(Variant::True, city)];
            out.extend(largest.map(|largest| says(Variant::Wrong, largest)));
            out.extend((other.0 != id).then(|| says(Variant::Scope, other.1)));
            out
        },
    );
    Group { kind: "country", families: CAPITAL, instances: instances.collect() }
}

const CURRENCY: &[Family] = &[
    develop("{countrys} currency, the {currency}, fell by a fifth."),
    develop("The {currency} is the currency of {country}."),
    develop("The {currency}, {countrys} currency, fell by a fifth."),
    develop("In {country}, where the currency is the {currency}, prices rose."),
    develop("{country} uses the {currency} as its currency."),
    develop("The currency of {country} is the {currency}."),
    develop("{countrys} official currency is the {currency}."),
    held("{country} has kept the {currency} as its currency."),
    held("In {country}, people pay with the {currency}, the national currency."),
    held("The national currency of {country}, the {currency}, fell by a fifth."),
    held("The {currency} has been {countrys} currency for years."),
    held("Traders sold the {currency}, the currency of {country}."),
];

fn currencies(reference: &Reference) -> Group {
    let named = |id| match only(reference, id, "currency")? {
        Object::Text(text) => Some(reference.text(text)),
        Object::Entity(_) => None,
    };
    let rows: Vec<_> = countries(reference).into_iter().filter_map(|id| Some((id, named(id)?))).collect();
    let instances =
        spread(rows.iter().collect(), 12).into_iter().enumerate().flat_map(|(at, &(id, currency))| {
            let other = (0..rows.len())
                .map(|step| rows[(17 + 5 * at + step) % rows.len()].1)
                .find(|other| *other != currency);
            let twins = [(Variant::True, Some(currency)), (Variant::Wrong, other)];
            twins.into_iter().filter_map(|(variant, currency)| Some((variant, currency?))).map(
                move |(variant, currency)| {
                    let mut slots = country_slots(reference, id);
                    slots.push(("currency", currency.to_owned()));
                    said(variant, slots)
                },
            )
        });
    Group { kind: "country", families: CURRENCY, instances: instances.collect() }
}

const BORDER: &[Family] = &[
    develop("{country} borders {other}."),
    develop("{country}, which borders {other}, has closed its airspace."),
    develop("{country} shares a border with {other}."),
    develop("{country} and {other} share a border."),
    develop("{other} is a neighbor of {country}."),
    develop("Traffic is heavy on {countrys} border with {other}."),
    develop("{country}, bordering {other}, has closed its airspace."),
    held("{country} has a land border with {other}."),
    held("{country} and {other} are neighbors."),
    held("Trucks wait at the border between {country} and {other}."),
    held("{country} and neighboring {other} have closed their airspace."),
    held("{country} has {other} as a neighbor."),
];

fn borders(reference: &Reference) -> Group {
    let all = countries(reference);
    let instances = spread(all.clone(), 24).into_iter().enumerate().flat_map(|(at, id)| {
        let near =
            |id: EntityId| reference.relations(id, "borders").iter().filter_map(|it| it.object?.entity());
        let first = near(id).next();
        // Not even a neighbour of a neighbour, so that no territory or enclave is in doubt.
        let far = (0..all.len()).map(|step| all[(31 * at + 60 + step) % all.len()]);
        let far = far.into_iter().find(|far| {
            *far != id && near(id).all(|near_by| near_by != *far && !near(near_by).any(|it| it == *far))
        });
        let twins = [(Variant::True, first), (Variant::Wrong, first.and(far))];
        twins.into_iter().filter_map(|(variant, other)| Some((variant, other?))).map(
            move |(variant, other)| {
                let mut slots = country_slots(reference, id);
                slots.push(("other", country(reference.name(other))));
                said(variant, slots)
            },
        )
    });
    Group { kind: "country", families: BORDER, instances: instances.collect() }
}

/// Organisations whose members news counts, and how they stand in a sentence.
const BLOCS: &[(&str, &str)] = &[
    ("eu", "the European Union"),
    ("nato", "NATO"),
    ("eurozone", "the eurozone"),
    ("asean", "ASEAN"),
    ("oecd", "the OECD"),
    ("schengen", "the Schengen area"),
    ("un", "the United Nations"),
];

/// Full members of one unbroken membership.
fn members(reference: &Reference, organisation: EntityId) -> Vec<&Membership> {
    let rows = reference.members_of(organisation);
    let once = |it: &&Membership| rows.iter().filter(|other| other.member == it.member).count() == 1;
    rows.iter()
        .filter(|it| it.status == "member" && it.to.is_none() && it.from.is_some())
        .filter(once)
        .collect()
}

const ACCESSION: &[Family] = &[
    develop("{country} joined {bloc} in {y}."),
    develop("{country} has been a member of {bloc} since {y}."),
    develop("{country}, a member of {bloc} since {y}, voted against the plan."),
    develop("It was in {y} that {country} entered {bloc}."),
    develop("{countrys} accession to {bloc} in {y} changed little."),
    develop("{country}, which joined {bloc} in {y}, voted against the plan."),
    develop("{country} has belonged to {bloc} since {y}."),
    develop("After {country} became a member of {bloc} in {y}, prices rose."),
    develop("{bloc} admitted {country} in {y}."),
    develop("{country} became part of {bloc} in {y}."),
    develop("{country} has been in {bloc} since {y}."),
    held("{country} entered {bloc} in {y}, against the will of many."),
    held("In {y}, {country} became a member of {bloc}."),
    held("Ever since {country} joined {bloc} in {y}, prices have risen."),
    held("{country}, in {bloc} since {y}, voted against the plan."),
    held("{countrys} membership of {bloc} dates from {y}."),
    held("The year {y} saw {country} join {bloc}."),
    held("{country} was let into {bloc} in {y}."),
    held("{bloc} took {country} in as a member in {y}."),
];

fn accessions(reference: &Reference) -> Group {
    let rows = BLOCS.iter().flat_map(|(id, bloc)| {
        let id = reference.by_id(id).expect("an organisation of the reference");
        spread(members(reference, id), 3).into_iter().map(move |row| (row, *bloc))
    });
    let instances = rows.flat_map(|(row, bloc)| {
        let year = row.from.map_or(0, PartialDate::year);
        [(Variant::True, year), (Variant::Wrong, year + 3), (Variant::Wrong, year - 4)].map(|(variant, y)| {
            let mut slots = country_slots(reference, row.member);
            slots.extend([("bloc", bloc.to_owned()), ("y", y.to_string())]);
            said(variant, slots)
        })
    });
    Group { kind: "membership", families: ACCESSION, instances: instances.collect() }
}

const BELONGING: &[Family] = &[
    develop("{country} is a member of {bloc}."),
    develop("{country}, a member of {bloc}, voted against the plan."),
    develop("As a member of {bloc}, {country} voted against the plan."),
    develop("{country}, which belongs to {bloc}, voted against the plan."),
    develop("{country} belongs to {bloc}."),
    develop("Among the members of {bloc} is {country}."),
    develop("{country} is in {bloc}."),
    develop("Voters in {country}, a member of {bloc}, go to the polls."),
    held("{country}, like all members of {bloc}, must pay."),
    held("{country} is one of the members of {bloc}."),
    held("{country} is part of {bloc}."),
    held("Being a member of {bloc}, {country} voted against the plan."),
    held("{country}, which is in {bloc}, voted against the plan."),
    held("{bloc} counts {country} among its members."),
];

/// The twin is a country that has no row of any status.
fn belonging(reference: &Reference) -> Group {
    let all = countries(reference);
    let blocs = BLOCS.iter().filter(|(id, _)| *id != "un");
    let instances = blocs.enumerate().flat_map(|(at, (id, bloc))| {
        let id = reference.by_id(id).expect("an organisation of the reference");
        let inside = spread(members(reference, id), 2).into_iter().map(|row| (Variant::True, row.member));
        let stranger =
            |country: &&EntityId| !reference.members_of(id).iter().any(|row| row.member == **country);
        let outside: Vec<EntityId> = all.iter().filter(stranger).copied().skip(5 * at).collect();
        let outside = spread(outside, 2).into_iter().map(|country| (Variant::Scope, country));
        inside
            .chain(outside)
            .map(|(variant, country)| {
                let mut slots = country_slots(reference, country);
                slots.push(("bloc", (*bloc).to_owned()));
                said(variant, slots)
            })
            .collect::<Vec<_>>()
    });
    Group { kind: "membership", families: BELONGING, instances: instances.collect() }
}

const COUNT: &[Family] = &[
    develop("The {n}-member {name} will meet on Monday."),
    develop("{bloc} has {n} members."),
    develop("Leaders of the {n}-nation {name} meet on Monday."),
    develop("The {name} has grown to {n} members."),
    develop("All {n} members of {bloc} must agree."),
    develop("{bloc}, with its {n} members, moves slowly."),
    develop("There are {n} members of {bloc}."),
    develop("The {n} members of {bloc} will meet on Monday."),
    held("{bloc} is made up of {n} countries."),
    held("{bloc} unites {n} countries."),
    held("Ministers from the {n} countries of {bloc} meet on Monday."),
    held("{bloc} now numbers {n} members."),
    held("Membership of {bloc} stands at {n}."),
    held("{bloc} is an organization of {n} states."),
];

fn counts(reference: &Reference) -> Group {
    let instances = BLOCS.iter().filter(|(id, _)| *id != "eurozone").flat_map(|(id, bloc)| {
        let id = reference.by_id(id).expect("an organisation of the reference");
        let today = day(2026, 1, 20);
        let members = reference
            .members_of(id)
            .iter()
            .filter(|row| row.status == "member" && row.holds(today) == Held::Yes)
            .count();
        [(Variant::True, members), (Variant::Wrong, members + 3), (Variant::Wrong, members - 2)].map(
            |(variant, n)| {
                let name = bloc.trim_start_matches("the ").to_owned();
                said(variant, vec![("n", n.to_string()), ("name", name), ("bloc", (*bloc).to_owned())])
            },
        )
    });
    Group { kind: "membership", families: COUNT, instances: instances.collect() }
}

const EVENT: &[Family] = &[
    develop("{event} in {y} changed the region."),
    develop("{event} took place in {y}."),
    develop("In {y}, {event} changed the region."),
    develop("The region has not been the same since {event} in {y}."),
    develop("The town remembers {event}, which took place in {y}."),
    develop("{event}, back in {y}, changed the region."),
    develop("It was {y}, the year of {event}."),
    held("{y} was the year of {event}."),
    held("{event} happened in {y}."),
    develop("It all changed with {event} in {y}."),
    develop("Ever since {event} in {y}, the border has been watched."),
    held("A museum recalls {event} of {y}."),
    held("The story begins in {y} with {event}."),
    held("{event} shook the region in {y}."),
    held("{event} of {y} is taught in schools."),
    held("{event} took place back in {y}."),
    develop("Since {event} in {y}, the bridge has been closed."),
    held("With {event} in {y} an age came to an end."),
    held("Historians date the change to {y} and {event}."),
];

/// How an event's name stands in a sentence: "the Dayton Accords", "Korea's liberation".
fn event_name(name: &str) -> String {
    with_article(
        name,
        !(name.contains("'s ")
            || name.contains("s' ")
            || name.starts_with("World War")
            || name.starts_with("the ")),
    )
}

/// Events of one year whose name has none, and is not that of a second event.
fn events(reference: &Reference) -> Group {
    const KINDS: &[&str] =
        &["treaty", "armistice", "accord", "coup", "revolution", "invasion", "uprising", "assassination"];
    let rows = reference.entities().filter_map(|(id, it)| {
        let name = reference.text(it.name);
        let event = reference.event(id)?;
        let year = it.start?.year();
        let alone = it.end.is_none_or(|end| end.year() == year) && reference.names().find(name).len() == 1;
        let plain =
            !name.contains(|c: char| c.is_ascii_digit()) && KINDS.contains(&reference.text(event.kind));
        (alone && plain).then(|| (event_name(name), year))
    });
    let mut instances: Vec<Instance> = spread(rows.collect(), 16)
        .into_iter()
        .flat_map(|(name, year)| {
            [(Variant::True, year), (Variant::Wrong, year + 4), (Variant::Wrong, year - 3)]
                .map(|(variant, y)| said(variant, vec![("event", name.clone()), ("y", y.to_string())]))
        })
        .collect();
    instances.push(said(
        Variant::Uncovered,
        vec![("event", "the opening of the new bridge".into()), ("y", "1987".into())],
    ));
    Group { kind: "event", families: EVENT, instances }
}

const WAR_END: &[Family] = &[
    develop("{event} ended in {y}."),
    develop("{event}, which ended in {y}, left scars."),
    develop("By the time {event} came to an end in {y}, the town lay in ruins."),
    develop("The town was rebuilt after {event} ended in {y}."),
    develop("{event} was over in {y}."),
    develop("The end of {event} in {y} brought hope."),
    held("{event} came to an end only in {y}."),
    held("When {event} ended in {y}, the village was empty."),
    held("{event} dragged on until {y}."),
    held("The guns fell silent in {y}, when {event} ended."),
    held("{event}, over since {y}, is half forgotten."),
    held("After {event} ended in {y}, the men came home."),
];

fn wars(reference: &Reference) -> Group {
    let rows = reference.entities().filter_map(|(id, it)| {
        let name = reference.text(it.name);
        let war =
            reference.text(reference.event(id)?.kind) == "war" && reference.names().find(name).len() == 1;
        (war && !name.contains(|c: char| c.is_ascii_digit())).then_some((event_name(name), it.end?.year()))
    });
    let instances = spread(rows.collect(), 12).into_iter().flat_map(|(name, year)| {
        [(Variant::True, year), (Variant::Wrong, year + 4)]
            .map(|(variant, y)| said(variant, vec![("event", name.clone()), ("y", y.to_string())]))
    });
    Group { kind: "event", families: WAR_END, instances: instances.collect() }
}
