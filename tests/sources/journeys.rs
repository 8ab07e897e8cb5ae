//! Journeys: the lists of the Office of the Historian, and curated lists of chosen pairs of countries with what they declare complete.

use std::collections::{BTreeSet, HashSet};

use factlint::reference::{EntityId, EntityKind, Journey, Meaning, PartialDate, Term, fold};

use crate::settle::{Dates, Difference, Settlement, dates, days_apart, written};
use crate::tables::{Record, Tables};
use crate::who::{Ours, likeness};

const PRESIDENTS: &str = "Office of the Historian, travels of the president";
const SECRETARIES: &str = "Office of the Historian, travels of the secretary";
const VISITS: &str = "Office of the Historian, visits by foreign leaders";
const CURATED: &str = "Curated list of journeys";
const WINDOWS: &str = "Curated windows of journeys";

/// Within how many days the two lists may place one journey.
const NEAR: i32 = 20;

/// A journey of theirs.
struct Theirs {
    key: String,
    /// Where to, if its name is known.
    to: Option<EntityId>,
    /// Those of ours that it may be, by who travels.
    may_be: Vec<usize>,
    start: PartialDate,
    end: Option<PartialDate>,
    places: Vec<String>,
    kind: &'static str,
}

pub fn of_presidents(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    official(theirs, ours, settlement, "us_president_trips.csv", PRESIDENTS, "us-president");
}

pub fn of_secretaries(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    official(theirs, ours, settlement, "us_secretary_trips.csv", SECRETARIES, "us-secretary-of-state");
}

/// Compares one of the two lists of Americans abroad, both ways.
fn official(
    theirs: &Tables,
    ours: &Ours,
    settlement: &mut Settlement,
    file: &str,
    name: &'static str,
    office: &str,
) {
    let r = ours.reference;
    let office = r.by_id(office).expect("an office");
    let records = theirs.records(file);
    // The list has journeys of those about to take office too.
    let holder = |row: &Record| {
        let day = row.date("start").expect("a start");
        let near = |term: &&Term| {
            term.start.is_some_and(|start| start <= day || days_apart(start, day) < 100)
                && term.end.is_none_or(|end| end >= day || days_apart(end, day) < 100)
        };
        let held = r.terms_of_office(office).iter().filter(near).map(|term| term.person);
        let went = r
            .journeys()
            .iter()
            .filter(|journey| journey.office == Some(office) && days_apart(journey.start, day) < 400);
        ours.best(held.chain(went.map(|journey| journey.traveller)), row.get("traveler"))
    };
    let list: Vec<Theirs> = records
        .iter()
        .map(|row| {
            let person = holder(row);
            let country = ours.country(row.get("country"));
            Theirs {
                key: format!("{};{};{}", row.get("traveler"), row.get("country"), row.get("start")),
                to: country,
                may_be: person.and_then(|person| ours.journeys_of.get(&person).cloned()).unwrap_or_default(),
                start: row.date("start").expect("a start"),
                end: row.date("end"),
                places: places_of(row.get("places")),
                kind: "",
            }
        })
        .collect();
    let met = compare(ours, settlement, name, &list);
    let (Some(first), Some(last)) =
        (list.iter().map(|row| row.start).min(), list.iter().map(|row| row.start).max())
    else {
        return;
    };
    for (at, journey) in r.journeys().iter().enumerate() {
        let inside = first <= journey.start && journey.start <= last;
        if inside && journey.office == Some(office) && !met.contains(&at) {
            missing(ours, settlement, name, journey);
        }
    }
}

/// Compares the list of visits to the United States, both ways for those that cite it.
pub fn visits_to_the_united_states(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    let us = r.by_id("US").expect("the United States");
    let to_us = &ours.journeys_to[&us];
    // Who came together is in one record.
    let mut together: HashSet<usize> = HashSet::new();
    let list: Vec<Theirs> = theirs
        .records("leader_visits_to_us.csv")
        .iter()
        .map(|row| {
            let start = row.date("start").expect("a start");
            let from = ours.country(row.get("from"));
            let mut near = to_us.clone();
            near.retain(|&at| days_apart(r.journeys()[at].start, start) <= NEAR);
            let travellers =
                |near: &[usize]| near.iter().map(|&at| r.journeys()[at].traveller).collect::<BTreeSet<_>>();
            let home = |&at: &usize| r.journeys()[at].from.is_some_and(|our| ours.same_country(our, from));
            let at_home: Vec<usize> = near.iter().copied().filter(home).collect();
            let same_days = |&at: &usize| {
                let journey = &r.journeys()[at];
                journey.start == start && journey.end == row.date("end")
            };
            if row.get("visitor").contains(" and ") || row.get("visitor").contains(", ") {
                together.extend(at_home.iter().filter(|at| same_days(at)));
            }
            // A name that is spelled in a way of its own is told by the country and the days.
            let spelled: Vec<usize> = at_home.iter().copied().filter(same_days).collect();
            let person = ours
                .best(travellers(&at_home), row.get("visitor"))
                .or_else(|| travellers(&spelled).first().copied().filter(|_| travellers(&spelled).len() == 1))
                .or_else(|| ours.best(travellers(&near), row.get("visitor")));
            near.retain(|&at| Some(r.journeys()[at].traveller) == person);
            Theirs {
                to: Some(us),
                key: format!("{};{};{}", row.get("visitor"), row.get("from"), row.get("start")),
                may_be: near,
                start,
                end: row.date("end"),
                places: Vec::new(),
                kind: match row.get("kind") {
                    "working visit" => "working",
                    "private visit" => "private",
                    "official working visit" | "official visit" => "official",
                    "state visit" => "state",
                    "informal visit" => "unofficial",
                    "UN" | "summit" => "multilateral",
                    _ => "",
                },
            }
        })
        .collect();
    let mut met = compare(ours, settlement, VISITS, &list);
    met.extend(together);
    for (at, journey) in r.journeys().iter().enumerate() {
        let cited = r.text(r.source(journey.source).id) == "hist-visits";
        if !list.is_empty() && cited && !met.contains(&at) {
            missing(ours, settlement, VISITS, journey);
        }
    }
}

/// The curated lists, each with those of the other's.
pub fn curated(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let records = curated_records(theirs, "");
    compare(ours, settlement, CURATED, &records.iter().map(|row| of_record(ours, row)).collect::<Vec<_>>());
}

fn curated_records(theirs: &Tables, suffix: &str) -> Vec<Record> {
    let files = ["journeys_asia_pacific", "journeys_europe_mideast"];
    files.iter().flat_map(|file| theirs.records(&format!("{file}{suffix}.csv"))).collect()
}

fn of_record(ours: &Ours, row: &Record) -> Theirs {
    let r = ours.reference;
    let to = r.by_id(row.get("to_country"));
    let start = row.date("start").expect("a start");
    let mut near = to.and_then(|to| ours.journeys_to.get(&to).cloned()).unwrap_or_default();
    near.retain(|&at| days_apart(r.journeys()[at].start, start) <= 2 * NEAR);
    let person = ours
        .person(row.get("traveller"))
        .or_else(|| ours.best(near.iter().map(|&at| r.journeys()[at].traveller), row.get("traveller")));
    near.retain(|&at| Some(r.journeys()[at].traveller) == person);
    Theirs {
        key: format!("{};{};{}", row.get("traveller"), row.get("to_country"), row.get("start")),
        to,
        may_be: near,
        start,
        end: row.date("end"),
        places: row
            .get("places")
            .split(';')
            .map(str::trim)
            .filter(|place| !place.is_empty())
            .map(str::to_owned)
            .collect(),
        kind: factlint::reference::schema::JOURNEY_KINDS
            .iter()
            .copied()
            .find(|&kind| kind == row.get("kind"))
            .unwrap_or(""),
    }
}

/// What the curated lists declare complete: ours has to be complete there too, and have no journey that theirs lacks.
pub fn windows(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    let records = curated_records(theirs, "");
    let known: Vec<Theirs> = records.iter().map(|row| of_record(ours, row)).collect();
    let met: HashSet<usize> = known.iter().filter_map(|row| nearest(ours, row)).collect();
    for row in curated_records(theirs, "_coverage") {
        let from_country = if row.get("from_country") == "EU" { "eu" } else { row.get("from_country") };
        let (from, until) = (row.date("from").expect("a date"), row.date("to").expect("a date"));
        let country = r.by_id(from_country).expect("a country");
        let offices: Vec<EntityId> =
            row.get("offices").split(';').flat_map(|title| offices_called(ours, country, title)).collect();
        let to = r.by_id(row.get("to_country"));
        let key =
            format!("{};{};{};{from}", row.get("from_country"), row.get("offices"), row.get("to_country"));
        let difference = |field, ours: String, theirs: String, class| Difference {
            table: "coverage",
            key: key.clone(),
            field,
            ours,
            theirs,
            class,
        };
        let mut differences = Vec::new();
        if offices.is_empty() {
            differences.push(difference("office", String::new(), row.get("offices").to_owned(), None));
        }
        let declared = row.get("complete") == "yes";
        for &office in offices.iter().filter(|_| declared) {
            let covers = || {
                let declared = r.coverage_of_office(office);
                declared.filter(|row| r.covers_journeys(row, country, office, to.as_slice()))
            };
            if r.covered(covers(), from.first(), until.last()).is_none() {
                let since =
                    r.covered_since(covers(), until.last()).map(|day| day.to_string()).unwrap_or_default();
                differences.push(difference("from", since, from.to_string(), None));
            }
        }
        let within = |journey: &Journey| {
            declared
                && from.first() <= journey.start.first()
                && journey.start.last() <= until.last()
                && journey.office.is_some_and(|office| offices.contains(&office))
                && to.is_none_or(|to| journey.to == to)
                // Stops on the way are outside the windows.
                && journey.kind != "stopover"
        };
        for (at, journey) in r.journeys().iter().enumerate().filter(|(_, journey)| within(journey)) {
            if !met.contains(&at) {
                let source = r.text(r.source(journey.source).id);
                let class = source.starts_with("hist-").then_some("official-list");
                differences.push(difference("row", our_key(ours, journey), String::from("missing"), class));
            }
        }
        settlement.record(WINDOWS, differences);
    }
}

/// The offices of a country that bear a title; for "leader", those of its leader.
fn offices_called(ours: &Ours, country: EntityId, title: &str) -> Vec<EntityId> {
    let r = ours.reference;
    let (title, _) = title.split_once(" of the ").unwrap_or((title, ""));
    if title == "leader" {
        return r.leader_offices(country).collect();
    }
    let titles = r.names().find(title).iter().filter_map(|entry| match entry.meaning {
        Meaning::Title(title) => Some(title),
        Meaning::Entity(_) => None,
    });
    let mut offices: Vec<EntityId> = titles.flat_map(|title| r.offices_of(country, title)).collect();
    if offices.is_empty() && title == "president" {
        offices.extend(r.by_id("european-commission-president").filter(|_| r.id(country) == "eu"));
    }
    offices
}

fn our_key(ours: &Ours, journey: &Journey) -> String {
    let r = ours.reference;
    format!("{};{};{}", r.id(journey.traveller), r.id(journey.to), journey.start)
}

/// The cities of a published list: split at commas, without what is in brackets.
fn places_of(published: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0;
    for c in published.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    // "Mexico, D.F." is one place.
    let places = plain.split([',', ';']).map(str::trim).filter(|place| !place.is_empty() && *place != "D.F.");
    places.map(str::to_owned).collect()
}

/// The journey of ours that one of theirs is: the nearest that it may be.
fn nearest(ours: &Ours, theirs: &Theirs) -> Option<usize> {
    let journeys = ours.reference.journeys();
    let near = |&at: &usize| {
        let journey = &journeys[at];
        dates(journey.start, theirs.start) != Dates::Differ || days_apart(journey.start, theirs.start) <= NEAR
    };
    let ends_apart = |at: usize| match (journeys[at].end, theirs.end) {
        (Some(ours), Some(theirs)) => days_apart(ours, theirs),
        _ => 0,
    };
    let there = |at: usize| ours.same_country(journeys[at].to, theirs.to);
    // A journey to another country is the same one only on the same days.
    let same_days = |at: usize| journeys[at].start == theirs.start && ends_apart(at) == 0;
    let far = |&at: &usize| {
        let elsewhere = i32::from(!there(at)) + i32::from(!lacking(ours, &journeys[at], theirs).is_empty());
        (days_apart(journeys[at].start, theirs.start) + ends_apart(at) + 4 * elsewhere, at)
    };
    theirs.may_be.iter().copied().filter(near).filter(|&at| there(at) || same_days(at)).min_by_key(far)
}

/// The places of a journey of theirs that ours does not name, under any of their names.
fn lacking<'t>(ours: &Ours, journey: &Journey, theirs: &'t Theirs) -> Vec<&'t str> {
    let r = ours.reference;
    let known: Vec<String> = journey.places.iter().map(|&place| fold(r.object_name(place))).collect();
    let lacks = |place: &&String| {
        let place = fold(place);
        let other_names = r.names().find(&place).iter().filter_map(|entry| match entry.meaning {
            Meaning::Entity(id) => Some(fold(r.name(id))),
            Meaning::Title(_) => None,
        });
        let named = |place: &str| known.iter().any(|known| alike(known, place));
        !named(&place) && !other_names.into_iter().any(|place| named(&place))
    };
    theirs.places.iter().filter(lacks).map(String::as_str).collect()
}

/// Whether two folded names of places are one: one holds the other, or they differ in a letter or two.
fn alike(one: &str, other: &str) -> bool {
    one.contains(other) || other.contains(one) || likeness(one, other) > 1
}

/// Compares a list with ours and returns which of ours were met.
fn compare(ours: &Ours, settlement: &mut Settlement, name: &'static str, list: &[Theirs]) -> HashSet<usize> {
    let r = ours.reference;
    let mut met = HashSet::new();
    for theirs in list {
        let Some(at) = nearest(ours, theirs) else {
            let row = Difference {
                table: "journeys",
                key: theirs.key.clone(),
                field: "row",
                ours: "missing".to_owned(),
                theirs: "listed".to_owned(),
                class: None,
            };
            settlement.differs(name, row);
            continue;
        };
        met.insert(at);
        let journey = &r.journeys()[at];
        let mut differences = Vec::new();
        let mut differs = |field, our: String, their: String, class| {
            let key = our_key(ours, journey);
            differences.push(Difference { table: "journeys", key, field, ours: our, theirs: their, class });
        };
        if let Some(to) = theirs.to.filter(|_| !ours.same_country(journey.to, theirs.to)) {
            // Then a colony or a territory, which ours names by itself.
            let since = r.relations(journey.to, "independence").iter().filter_map(|row| row.from).min();
            let dependent = r.entity(journey.to).kind == EntityKind::Territory
                || since.is_some_and(|day| day > journey.start);
            differs("to", r.id(journey.to).to_owned(), r.id(to).to_owned(), dependent.then_some("territory"));
        }
        match dates(journey.start, theirs.start) {
            Dates::Agree => {}
            Dates::Coarser => {
                differs("start", journey.start.to_string(), theirs.start.to_string(), Some("coarser"))
            }
            Dates::Differ => differs("start", journey.start.to_string(), theirs.start.to_string(), None),
        }
        if let Some(end) = theirs.end {
            let ours_end = written(journey.end);
            match journey.end.map(|ours| dates(ours, end)) {
                Some(Dates::Agree) => {}
                None | Some(Dates::Coarser) => differs("end", ours_end, end.to_string(), Some("coarser")),
                Some(Dates::Differ) => differs("end", ours_end, end.to_string(), None),
            }
        }
        if !theirs.kind.is_empty() && theirs.kind != journey.kind {
            let class = journey.kind.is_empty().then_some("kind-left-open");
            differs("kind", journey.kind.to_owned(), theirs.kind.to_owned(), class);
        }
        let lacking = lacking(ours, journey, theirs);
        if !lacking.is_empty() {
            let class = journey.places.is_empty().then_some("places-left-open");
            let names: Vec<&str> = journey.places.iter().map(|&place| r.object_name(place)).collect();
            differs("places", names.join(";"), lacking.join(";"), class);
        }
        settlement.record(name, differences);
    }
    met
}

/// A journey of ours that their list lacks though it is declared complete.
fn missing(ours: &Ours, settlement: &mut Settlement, name: &'static str, journey: &Journey) {
    let row = Difference {
        table: "journeys",
        key: our_key(ours, journey),
        field: "row",
        ours: "listed".to_owned(),
        theirs: "missing".to_owned(),
        class: None,
    };
    settlement.differs(name, row);
}
