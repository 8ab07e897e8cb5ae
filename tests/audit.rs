//! The rules of the tables that no single cell can break: dates in order, one holder at a time, measures in known units, names that are marked
//! where they mean several things. What a cell or an id can have wrong, compiling the tables refuses.

use std::collections::{BTreeMap, BTreeSet};

use factlint::Checker;
use factlint::reference::{EntityKind, Object, PartialDate, Reference};
use jiff::ToSpan;

/// The units that measures may be in.
const UNITS: [&str; 15] = [
    "1",
    "barrels",
    "barrels a day",
    "kWh",
    "km",
    "km2",
    "m",
    "m3",
    "people",
    "per 100000",
    "per mille",
    "percent",
    "t",
    "usd",
    "years",
];

fn reference() -> &'static Reference {
    static CHECKER: std::sync::LazyLock<Checker> = std::sync::LazyLock::new(Checker::bundled);
    CHECKER.reference()
}

/// Fails with the first few of the rows that break a rule.
fn none(rule: &str, broken: &[String]) {
    assert!(
        broken.is_empty(),
        "{} rows: {rule}\n{}",
        broken.len(),
        broken[..broken.len().min(20)].join("\n")
    );
}

fn out_of_order(start: Option<PartialDate>, end: Option<PartialDate>) -> bool {
    start.zip(end).is_some_and(|(start, end)| end.last() < start.first())
}

#[test]
fn nothing_ends_before_it_begins() {
    let r = reference();
    let mut broken = Vec::new();
    let mut look = |what: String, start, end| {
        if out_of_order(start, end) {
            broken.push(what);
        }
    };
    for (id, entity) in r.entities() {
        look(r.id(id).to_owned(), entity.start, entity.end);
    }
    for term in r.terms() {
        look(format!("{} {}", r.id(term.office), r.id(term.person)), term.start, term.end);
    }
    for journey in r.journeys() {
        look(
            format!("{} to {}", r.id(journey.traveller), r.id(journey.to)),
            Some(journey.start),
            journey.end,
        );
    }
    for summit in r.summits() {
        look(r.text(summit.name).to_owned(), Some(summit.start), summit.end);
    }
    for row in r.memberships() {
        look(format!("{} in {}", r.id(row.member), r.id(row.organisation)), row.from, row.to);
    }
    for row in r.all_relations() {
        look(format!("{} {}", r.id(row.subject), r.text(row.property)), row.from, row.to);
    }
    for row in r.coverage() {
        look(format!("coverage of {} {}", r.text(row.relation), r.text(row.subject)), row.from, row.to);
    }
    none("they end before they begin", &broken);
}

#[test]
fn an_office_of_one_person_has_one_holder_a_day() {
    let r = reference();
    let mut broken = Vec::new();
    for (office, _) in r.entities().filter(|&(id, _)| r.office(id).is_some_and(|office| office.single)) {
        let full: Vec<_> = r.terms_of_office(office).iter().filter(|term| term.is_full()).collect();
        for (at, one) in full.iter().enumerate() {
            for other in &full[at + 1..] {
                let (Some(end), Some(start)) = (one.end, other.start) else { continue };
                // The day of handing over belongs to both.
                if one.person != other.person
                    && start.exact().zip(end.exact()).is_some_and(|(start, end)| start < end)
                    && other
                        .end
                        .is_none_or(|until| one.start.is_some_and(|begun| begun.first() < until.last()))
                {
                    broken.push(format!("{}: {} and {}", r.id(office), r.id(one.person), r.id(other.person)));
                }
            }
        }
    }
    none("two hold an office of one person on one day", &broken);
}

#[test]
fn nobody_holds_an_office_or_travels_after_death() {
    let r = reference();
    let died = |person| r.entity(person).end;
    let terms = r.terms().iter().filter(|term| out_of_order(term.start, died(term.person)));
    let journeys = r.journeys().iter().filter(|row| out_of_order(Some(row.start), died(row.traveller)));
    let broken: Vec<String> = terms
        .map(|term| format!("{} {}", r.id(term.office), r.id(term.person)))
        .chain(journeys.map(|row| format!("{} to {}", r.id(row.traveller), r.id(row.to))))
        .collect();
    none("they begin after a death", &broken);
}

/// Whoever won an election leads the country soon after, unless a decision says why not.
#[test]
fn who_won_an_election_takes_office() {
    let r = reference();
    let excused = excused_winners();
    let leads = |role: &str| ["head_of_state", "head_of_government", "both"].contains(&role);
    let mut broken = Vec::new();
    for election in r.elections().iter().filter(|election| r.text(election.kind) != "midterm") {
        let Some(Object::Entity(winner)) = election.winner else { continue };
        let day = election.date.first();
        // The longest way into office is a coalition's.
        let until = election.date.last().saturating_add(400.days());
        let served = r.terms_of_person(winner).any(|term| {
            let office = r.office(term.office).expect("a term is of an office");
            office.of == election.country
                && leads(office.role)
                && term.start.is_some_and(|start| start.first() <= until)
                && term.end.is_none_or(|end| end.last() > day)
        });
        let key = format!("{},{},{}", r.id(election.country), r.text(election.kind), election.date);
        if !served && !excused.contains(&key) {
            broken.push(format!("{key}: {}", r.id(winner)));
        }
    }
    none("the winner did not take office", &broken);
}

/// The keys of elections whose winner did not take office for a reason that `data/decisions` gives.
fn excused_winners() -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/decisions");
    let files = std::fs::read_dir(folder).expect("data/decisions").map(|file| file.expect("a file").path());
    let rows = files
        .flat_map(|path| csv::Reader::from_path(path).expect("a table").into_records().collect::<Vec<_>>());
    rows.map(|row| row.expect("a row"))
        .filter(|row| &row[0] == "elections" && &row[2] == "winner")
        .map(|row| row[1].to_owned())
        .collect()
}

#[test]
fn a_list_is_declared_complete_on_an_authority() {
    let r = reference();
    let broken: Vec<String> = r
        .coverage()
        .iter()
        .filter(|row| row.complete && r.text(r.source(row.source).publisher).is_empty())
        .map(|row| format!("{} {}", r.text(row.relation), r.text(row.subject)))
        .collect();
    none("declared complete without an authority", &broken);
    assert!(r.coverage().iter().filter(|row| row.complete).count() >= 500);
}

#[test]
fn two_countries_share_a_name_only_where_it_is_marked() {
    let r = reference();
    let mut countries: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (id, entity) in r.entities().filter(|(_, entity)| entity.kind == EntityKind::Country) {
        countries.entry(factlint::reference::fold(r.text(entity.name))).or_default().push(r.id(id));
    }
    let broken: Vec<String> = countries
        .iter()
        .filter(|(name, ids)| ids.len() > 1 && r.names().find(name).iter().any(|entry| !entry.ambiguous))
        .map(|(name, ids)| format!("{name}: {}", ids.join(", ")))
        .collect();
    none("names of several countries are not marked ambiguous", &broken);
}

#[test]
fn a_name_of_two_is_marked() {
    let r = reference();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut meant: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut marked = BTreeSet::new();
    let named = |kind| [EntityKind::Person, EntityKind::Organisation, EntityKind::Event].contains(&kind);
    for (id, entity) in r.entities().filter(|(_, entity)| named(entity.kind)) {
        meant.entry(r.text(entity.name).to_lowercase()).or_default().insert(r.id(id));
    }
    for file in factlint::reference::table_files(&folder)
        .expect("data")
        .iter()
        .filter(|file| file.name.starts_with("names"))
    {
        let mut table = csv::Reader::from_reader(file.text.as_bytes());
        let headings = table.headers().expect("headings").clone();
        let at = |name| headings.iter().position(|heading| heading == name).expect("a column");
        for row in table.records().map(|row| row.expect("a row")) {
            let name = row[at("name")].to_lowercase();
            if &row[at("ambiguous")] == "yes" {
                marked.insert(name);
            } else if let Some(id) = r.by_id(&row[at("entity")]).filter(|&id| named(r.entity(id).kind)) {
                meant.entry(name).or_default().insert(r.id(id));
            }
        }
    }
    let broken: Vec<String> = meant
        .iter()
        .filter(|(name, ids)| ids.len() > 1 && !marked.contains(*name))
        .map(|(name, ids)| format!("{name}: {ids:?}"))
        .collect();
    none("a name means two people, bodies or events and is not marked ambiguous", &broken);
}

#[test]
fn every_measure_has_a_known_unit() {
    let r = reference();
    let unit = |id| r.text(r.quantity_detail(id).unit);
    let broken: Vec<String> =
        r.quantities().map(unit).filter(|unit| !UNITS.contains(unit)).map(str::to_owned).collect();
    none("an unknown unit", &broken);
}

#[test]
fn the_bundle_is_as_large_as_it_says() {
    let facts: usize = reference().sizes().iter().map(|&(.., facts)| facts).sum();
    assert!(facts >= 100_000, "{facts} facts");
}
