//! Journeys and their recurrence: rows from the lists of journeys that are declared complete.

use factlint::reference::{Coverage, EntityId, EntityKind, Journey, PartialDate, Reference};
use jiff::civil::Date;

use crate::bench::{Family, Group, Instance, Variant, develop, held, spread};
use crate::words::{count, country, day, month, plus, possessive, us};

/// The groups of these kinds.
pub fn groups(reference: &Reference) -> Vec<Group> {
    let lists = lists(reference);
    vec![
        first_in_years(reference, &lists),
        first_since(reference, &lists),
        last_visit(reference, &lists),
        when(reference, &lists),
    ]
}

/// What a country's leaders are called after it. Language, not a fact: the reference finds adjectives, it does not write them.
const ADJECTIVES: &[(&str, &str)] = &[
    ("AU", "Australian"),
    ("CA", "Canadian"),
    ("CN", "Chinese"),
    ("DE", "German"),
    ("FR", "French"),
    ("GB", "British"),
    ("GR", "Greek"),
    ("IN", "Indian"),
    ("IT", "Italian"),
    ("JP", "Japanese"),
    ("KR", "South Korean"),
    ("RU", "Russian"),
    ("TR", "Turkish"),
    ("US", "American"),
];

/// The journeys of an office's holders to one country, all of them over a window.
struct List<'r> {
    office: EntityId,
    from: &'static str,
    adjective: &'static str,
    to: EntityId,
    journeys: Vec<&'r Journey>,
}

fn lists(reference: &Reference) -> Vec<List<'_>> {
    let covered = reference
        .coverage()
        .iter()
        .filter(|list| list.complete && reference.text(list.relation) == "journeys");
    covered
        .flat_map(|declared| {
            declared.offices.iter().filter_map(move |office| list(reference, declared, *office))
        })
        .collect()
}

fn list<'r>(reference: &'r Reference, declared: &Coverage, office: EntityId) -> Option<List<'r>> {
    let subject = reference.text(declared.subject);
    let &(from, adjective) = ADJECTIVES.iter().find(|(id, _)| *id == subject)?;
    let to = reference
        .by_id(reference.text(declared.object))
        .filter(|to| reference.entity(*to).kind == EntityKind::Country)?;
    let begins = declared.from?.first();
    let mut journeys: Vec<&Journey> = reference
        .journeys_to(to)
        .filter(|it| it.office == Some(office) && it.start.first() >= begins && it.stay_is_known())
        .filter(|it| !["stopover", "private", "unofficial", "other"].contains(&it.kind))
        .collect();
    journeys.sort_by_key(|it| it.first_day());
    (title(reference, office).is_some() && !journeys.is_empty()).then_some(List {
        office,
        from,
        adjective,
        to,
        journeys,
    })
}

fn title(reference: &Reference, office: EntityId) -> Option<&str> {
    let title = reference.title(reference.office(office)?.title);
    ["President", "Prime Minister", "Chancellor"].contains(&title).then_some(title)
}

/// Years of 365.25 days between two days.
fn years(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()) / 365.25)
}

/// Two visits, one after the other, of holders of one office to one country, with whole years between them.
struct Gap<'l, 'r> {
    list: &'l List<'r>,
    before: &'r Journey,
    visit: &'r Journey,
    years: i64,
}

fn gaps<'l, 'r>(reference: &'r Reference, lists: &'l [List<'r>]) -> Vec<Gap<'l, 'r>> {
    let pairs =
        lists.iter().flat_map(|list| list.journeys.windows(2).map(move |pair| (list, pair[0], pair[1])));
    let gaps = pairs.filter_map(|(list, before, visit)| {
        let gap = years(before.last_day(), visit.first_day());
        // A visit whose stay is not known to the day is an occurrence too.
        let between = reference.journeys_to(list.to).any(|it| {
            let theirs = it.from.is_some_and(|from| reference.id(from) == list.from);
            theirs && it.first_day() > before.last_day() && it.last_day() < visit.first_day()
        });
        (!between && gap > 3.0 && gap.fract() < 0.4).then_some(Gap {
            list,
            before,
            visit,
            years: gap.floor() as i64,
        })
    });
    spread(gaps.collect(), 14)
}

fn slots(reference: &Reference, list: &List, visit: &Journey) -> Vec<(&'static str, String)> {
    let title = title(reference, list.office).expect("lists are of offices with a usual title");
    vec![
        ("name", reference.name(visit.traveller).to_owned()),
        ("Title", title.to_owned()),
        ("title", title.to_lowercase()),
        ("adj", list.adjective.to_owned()),
        ("country", country(reference.name(list.to))),
        ("countrys", possessive(&country(reference.name(list.to)))),
        ("home", country(reference.by_id(list.from).map_or("", |home| reference.name(home)))),
        ("date", us(visit.first_day())),
    ]
}

const FIRST_IN_YEARS: &[Family] = &[
    develop("{Title} {name} arrived in {country} on {date}, the first visit by {a} {title} in {n} years."),
    develop("{name} is the first {adj} {title} to visit {country} in {n} years."),
    develop("It is the first visit by {a} {title} to {country} in {n} years."),
    develop("No {adj} {title} had set foot in {country} for {n} years until {name} arrived on {date}."),
    develop("For the first time in {n} years, {a} {title} is visiting {country}."),
    develop("The trip to {country} ends a gap of {n} years in visits by {adj} {title}s."),
    develop("{name} has become the first {adj} {title} in {n} years to travel to {country}."),
    develop("{name} in {country}: first visit by {a} {title} for {n} years"),
    develop(
        "{Title} {name} flew to {country} on {date} on what is the first trip there by {a} {title} in {n} years.",
    ),
    develop("It has been {n} years since {a} {title} last visited {country}."),
    develop("{countrys} leaders have not received {a} {title} for {n} years."),
    develop("On {date} {name} became the first {title} from {home} in {n} years to visit {country}."),
    develop("Not in {n} years had {a} {title} come to {country}; {name} did on {date}."),
    held("When {name} landed in {country} on {date}, it was the first visit by {a} {title} in {n} years."),
    held("{country} is receiving {a} {title} for the first time in {n} years."),
    develop("No {adj} {title} had been to {country} for {n} years until {name} came."),
    develop("{name} arrived in {country}, the first {adj} {title} in {n} years to do so."),
    develop("The visit by {name} to {country} is the first of its kind by {a} {title} in {n} years."),
    held("First {adj} {title} in {n} years to visit {country}"),
    develop("It is {n} years since {a} {title} last set foot in {country}."),
    develop("{name} has ended a wait of {n} years for a visit by {a} {title} to {country}."),
    held("In {country} on {date}, {name} became the first {adj} {title} to visit in {n} years."),
    develop("For the first time in {n} years, {a} {title} has come to {country}."),
    held("{name} has come to {country}, the first visit by {a} {title} in {n} years."),
    held("No {adj} {title} has been to {country} in {n} years."),
    held("The trip by {name} is the first to {country} by {a} {title} in {n} years."),
];

fn first_in_years(reference: &Reference, lists: &[List]) -> Group {
    let gaps = gaps(reference, lists);
    let mut instances: Vec<Instance> = gaps
        .iter()
        .flat_map(|gap| {
            // Six years longer: no hedge or rounding lets the earlier visit out of the window.
            [(Variant::True, gap.years), (Variant::Wrong, gap.years + 6)].map(|(variant, said)| {
                let mut slots = slots(reference, gap.list, gap.visit);
                slots.push(("n", count(said)));
                slots.push(("a", a(gap.list.adjective)));
                Instance { variant, published: gap.visit.first_day(), slots }
            })
        })
        .collect();
    instances.extend(uncovered(reference, lists).into_iter().map(|mut instance| {
        instance.slots.push(("n", "nine".to_owned()));
        instance
    }));
    Group { kind: "recurrence", families: FIRST_IN_YEARS, instances }
}

/// "a Chinese", "an American".
fn a(adjective: &str) -> String {
    let vowel = adjective.starts_with(['A', 'I']);
    format!("{} {adjective}", if vowel { "an" } else { "a" })
}

/// A visit to a country to which no journey of the traveller's country is on record, nor is any list of them declared.
fn uncovered(reference: &Reference, lists: &[List]) -> Vec<Instance> {
    let countries: Vec<EntityId> = reference
        .entities()
        .filter(|(_, it)| it.kind == EntityKind::Country && it.start.is_none())
        .map(|(id, _)| id)
        .collect();
    let pairs = lists.iter().filter_map(|list| {
        let from = reference.by_id(list.from)?;
        let unknown = |to: &&EntityId| {
            **to != from
                && !reference.journeys_to(**to).any(|it| it.from == Some(from))
                && !reference
                    .coverage()
                    .iter()
                    .any(|it| reference.covers_journeys(it, from, list.office, &[**to]))
        };
        let to = spread(countries.iter().filter(unknown).copied().collect(), 9).into_iter().last()?;
        let visit = list.journeys.last()?;
        Some((list, visit, to))
    });
    spread(pairs.collect(), 4)
        .into_iter()
        .map(|(list, visit, to)| {
            let mut slots = slots(reference, list, visit);
            slots.retain(|(slot, _)| !["country", "countrys"].contains(slot));
            slots.push(("countrys", possessive(&country(reference.name(to)))));
            slots.push(("country", country(reference.name(to))));
            slots.push(("a", a(list.adjective)));
            Instance { variant: Variant::Uncovered, published: visit.first_day(), slots }
        })
        .collect()
}

const FIRST_SINCE: &[Family] = &[
    develop("{name} is the first {adj} {title} to visit {country} since {y}."),
    develop("It is the first visit to {country} by {a} {title} since {y}."),
    develop("Not since {y} had {a} {title} visited {country} before {name} arrived on {date}."),
    develop("{name} is in {country} this week, the first {adj} {title} there since {y}."),
    develop("The last time {a} {title} visited {country} was in {y}."),
    develop("No {adj} {title} has been to {country} since {y}."),
    develop("{name}'s visit to {country} is the first by {a} {title} since {y}."),
    held("{country} is hosting {a} {title} for the first time since {y}."),
    held("No {adj} {title} had set foot in {country} since {y}."),
    develop("{name} went to {country} on {date}, the first {adj} {title} to go there since {y}."),
    develop("Until {name} came on {date}, no {adj} {title} had visited {country} since {y}."),
    develop("Since {y}, no {adj} {title} had come to {country}."),
    held("{country} last hosted {a} {title} in {y}, before {name} came."),
    held("{name} is visiting {country}, which no {adj} {title} had visited since {y}."),
    held("The first {adj} {title} to visit {country} since {y}, {name} was met by a band."),
    held("It was the first time since {y} that {a} {title} had visited {country}."),
];

fn first_since(reference: &Reference, lists: &[List]) -> Group {
    let instances = gaps(reference, lists).into_iter().flat_map(|gap| {
        let year = gap.before.first_day().year();
        let crosses = gap.before.last_day().year() != year;
        let twins = [(Variant::True, year), (Variant::Wrong, year - 6)];
        let twins = if crosses { &twins[..0] } else { &twins[..] };
        let made = twins.iter().map(|&(variant, said)| {
            let mut slots = slots(reference, gap.list, gap.visit);
            slots.push(("y", said.to_string()));
            slots.push(("a", a(gap.list.adjective)));
            Instance { variant, published: gap.visit.first_day(), slots }
        });
        made.collect::<Vec<_>>()
    });
    Group { kind: "recurrence", families: FIRST_SINCE, instances: instances.collect() }
}

const LAST_VISIT: &[Family] = &[
    develop("{name} last visited {country} in {when}."),
    develop("{name}, who last travelled to {country} in {when}, declined to comment."),
    develop("The last time {name} went to {country} was in {when}."),
    develop("{name} has not been to {country} since {when}."),
    develop("{name} was last in {country} in {when}."),
    develop("{name}'s last trip to {country} was in {when}."),
    develop("{when} was the last time {name} visited {country}."),
    held("{name} has not set foot in {country} since {when}."),
    develop("The last visit of {name} to {country} was in {when}."),
    held("{name} most recently visited {country} in {when}."),
    develop("{name} was most recently in {country} in {when}."),
    held("{name} last travelled to {country} in {when}."),
    held("The last time {name} visited {country} was in {when}."),
    held("{name} last set foot in {country} in {when}."),
];

/// A traveller's last visit, told two years after it.
fn last_visit(reference: &Reference, lists: &[List]) -> Group {
    let rows = lists.iter().flat_map(|list| {
        list.journeys.iter().filter_map(move |visit| {
            let published = plus(visit.last_day(), 300);
            let again = reference.journeys_of(visit.traveller).iter().any(|it| {
                it.to == list.to && it.first_day() > visit.last_day() && it.first_day() <= published
            });
            let within =
                visit.first_day().month() == visit.last_day().month() && published < reference.ends().first();
            (within && !again).then_some((list, *visit, published))
        })
    });
    let instances = spread(rows.collect(), 12).into_iter().flat_map(|(list, visit, published)| {
        // Too early by a year and a half: the later visit is on record.
        [(Variant::True, 0), (Variant::Wrong, -550)].map(|(variant, off)| {
            let mut slots = slots(reference, list, visit);
            slots.push(("when", month(plus(visit.first_day(), off))));
            Instance { variant, published, slots }
        })
    });
    Group { kind: "journey", families: LAST_VISIT, instances: instances.collect() }
}

const WHEN: &[Family] = &[
    develop("{name} visited {country} in {when}."),
    develop("{name} travelled to {country} in {when}."),
    develop("During a visit to {country} in {when}, {name} signed the deal."),
    develop("{name} flew to {country} in {when} for talks."),
    develop("When {name} went to {country} in {when}, the crowds were large."),
    develop("{name}'s {when} visit to {country} was a success."),
    develop("{country} hosted {name} in {when}."),
    develop("The deal was signed in {when}, when {name} was in {country}."),
    develop("In {when}, {name} made a trip to {country}."),
    develop("{name}, on a visit to {country} in {when}, praised the hosts."),
    develop("Photos show {name} arriving in {country} in {when}."),
    develop("In {when}, {country} rolled out the red carpet for {name}."),
    held("{name} was received in {country} in {when}."),
    held("On a trip to {country} in {when}, {name} opened a school."),
    held("It was during {name}'s visit to {country} in {when} that the two first spoke."),
    held("When {name} travelled to {country} in {when}, crowds lined the streets."),
    develop("{name} flew into {country} in {when}."),
    held("{country} welcomed {name} in {when} with a parade."),
    develop("A photograph taken in {country} in {when} shows {name} with students."),
    develop("{name} paid a call on {country} in {when}."),
    develop("{when} saw {name} in {country}."),
    develop("In {when} came a visit by {name} to {country}."),
    develop("The two met in {when}, while {name} was visiting {country}."),
    held("{name} toured {country} in {when}."),
    held("{name}'s trip to {country} in {when} was short."),
    held("{name} was seen in {country} in {when}."),
    held("{name} had been in {country} in {when}."),
    held("{name} met students during a stay in {country} in {when}."),
];

fn when(reference: &Reference, lists: &[List]) -> Group {
    let rows = lists.iter().flat_map(|list| list.journeys.iter().map(move |visit| (list, *visit)));
    let rows = rows.filter(|(_, visit)| {
        visit.first_day().month() == visit.last_day().month() && visit.last_day() < day(2025, 9, 1)
    });
    let mut instances: Vec<Instance> = spread(rows.collect(), 14)
        .into_iter()
        .flat_map(|(list, visit)| {
            let says = |variant, first: Date, to: EntityId| {
                let mut slots = slots(reference, list, visit);
                slots.retain(|(slot, _)| !["country", "countrys"].contains(slot));
                slots.push(("countrys", possessive(&country(reference.name(to)))));
                slots.push(("country", country(reference.name(to))));
                slots.push(("when", month(first)));
                Instance { variant, published: day(2026, 1, 20), slots }
            };
            let free = |first: Date, to: EntityId| quiet(reference, list, visit, first, to);
            let mut out = vec![says(Variant::True, visit.first_day(), list.to)];
            let wrong = [5, -5, 8, -8].map(|months| plus(visit.first_day(), months * 30));
            out.extend(
                wrong
                    .into_iter()
                    .find(|date| free(*date, list.to))
                    .map(|date| says(Variant::Wrong, date, list.to)),
            );
            let elsewhere = lists
                .iter()
                .filter(|other| other.office == list.office && other.to != list.to)
                .map(|other| other.to);
            out.extend(
                elsewhere
                    .into_iter()
                    .find(|to| free(visit.first_day(), *to))
                    .map(|to| says(Variant::Scope, visit.first_day(), to)),
            );
            out
        })
        .collect();
    instances.extend(uncovered(reference, lists).into_iter().map(|mut instance| {
        instance.published = day(2026, 1, 20);
        instance.slots.push(("when", "March 2024".to_owned()));
        instance
    }));
    Group { kind: "journey", families: WHEN, instances }
}

/// Whether the list says that the traveller was in office, and not in `to`, for two months on both sides of `date`.
fn quiet(reference: &Reference, list: &List, visit: &Journey, date: Date, to: EntityId) -> bool {
    let (from, until) = (plus(date, -62), plus(date, 62));
    let Some(home) = reference.by_id(list.from) else { return false };
    let complete = |it: &Coverage| reference.covers_journeys(it, home, list.office, &[to]);
    let in_office = reference.terms_of_person(visit.traveller).any(|term| {
        term.office == list.office
            && term.start.is_some_and(|it| it.last() < from)
            && term.end.map_or(until < reference.ends().first(), |it: PartialDate| until < it.first())
    });
    in_office
        && reference.covered(reference.coverage().iter().filter(|&row| complete(row)), from, until).is_some()
        && !reference.journeys_of(visit.traveller).iter().any(|it| it.to == to && it.touches(from, until))
}
