//! Terms of leaders: those of the United States, a curated list of 44 countries, and the REIGN list of one leader a country.

use std::collections::{BTreeSet, HashMap};

use factlint::reference::{EntityId, EntityKind, Meaning, PartialDate, Term, fold};

use crate::settle::{Dates, Difference, Settlement, dates, days_apart, written};
use crate::tables::{Record, Tables};
use crate::who::{Ours, words};

const UNITED_STATES: &str = "Presidents and vice presidents of congress-legislators";
const CURATED: &str = "own table of the leaders of 44 countries";
const REIGN: &str = "REIGN leader list 2021-03";

pub fn term_key(ours: &Ours, term: &Term) -> String {
    let r = ours.reference;
    format!("{};{};{}", r.id(term.office), r.id(term.person), written(term.start))
}

fn missing(key: String) -> Difference {
    let [ours, theirs] = ["missing", "listed"].map(str::to_owned);
    Difference { table: "terms", key, field: "row", ours, theirs, class: None }
}

/// Compares the terms of presidents and vice presidents, both ways.
pub fn united_states(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    // Terms that follow each other are one in ours.
    let mut runs: Vec<(Record, PartialDate, PartialDate)> = Vec::new();
    let mut records = theirs.records("us_executive_terms.csv");
    records.sort_by_key(|row| {
        (
            row.get("office").to_owned(),
            row.get("last").to_owned(),
            row.get("born").to_owned(),
            row.date("start"),
        )
    });
    for row in records {
        let (start, end) = (row.date("start").expect("a start"), row.date("end").expect("an end"));
        match runs.last_mut() {
            Some((last, _, until))
                if ["office", "first", "last", "born"]
                    .iter()
                    .all(|&cell| last.get(cell) == row.get(cell))
                    && *until == start =>
            {
                *until = end;
            }
            _ => runs.push((row, start, end)),
        }
    }
    let mut met = BTreeSet::new();
    let mut last = None;
    for (row, start, end) in runs {
        let office = r
            .by_id(if row.get("office") == "prez" { "us-president" } else { "us-vice-president" })
            .expect("an office");
        last = last.max(Some(start));
        let name = format!("{} {}", row.get("first"), row.get("last"));
        let born = row.date("born");
        let holders = r.terms_of_office(office).iter().filter(|term| {
            words(r.name(term.person)).is_superset(&words(row.get("last")))
                && term.start.is_some_and(|day| days_apart(day, start) < 300)
        });
        let Some(term) = holders.min_by_key(|term| days_apart(term.start.expect("a start"), start)) else {
            settlement.differs(UNITED_STATES, missing(format!("{};{name};{start}", row.get("office"))));
            continue;
        };
        met.insert(term_key(ours, term));
        let mut differences = compare(ours, term, Some(start), Some(end).filter(|end| *end < r.ends()));
        if let Some(born) = born
            && r.entity(term.person).start != Some(born)
        {
            differences.push(Difference {
                table: "people",
                key: r.id(term.person).to_owned(),
                field: "born",
                ours: written(r.entity(term.person).start),
                theirs: born.to_string(),
                class: None,
            });
        }
        differences.extend(party(ours, term, row.get("party")));
        settlement.record(UNITED_STATES, differences);
    }
    for office in ["us-president", "us-vice-president"].map(|id| r.by_id(id).expect("an office")) {
        let lacking =
            |term: &&Term| last.is_some() && term.status != "elect" && !met.contains(&term_key(ours, term));
        for term in r.terms_of_office(office).iter().filter(lacking) {
            let [listed, lacking] = ["listed", "missing"].map(str::to_owned);
            let key = term_key(ours, term);
            let row =
                Difference { table: "terms", key, field: "row", ours: listed, theirs: lacking, class: None };
            settlement.differs(UNITED_STATES, row);
        }
    }
}

/// Start and end of a term against theirs; no end of theirs means still in office.
fn compare(
    ours: &Ours,
    term: &Term,
    start: Option<PartialDate>,
    end: Option<PartialDate>,
) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut look = |field, our: Option<PartialDate>, their: Option<PartialDate>| {
        let class = match (our, their) {
            (Some(our), Some(their)) => match dates(our, their) {
                Dates::Agree => return,
                Dates::Coarser => Some("coarser"),
                Dates::Differ => None,
            },
            (None, None) => return,
            _ => None,
        };
        let key = term_key(ours, term);
        differences.push(Difference {
            table: "terms",
            key,
            field,
            ours: written(our),
            theirs: written(their),
            class,
        });
    };
    look("start", term.start, start);
    look("end", term.end, end);
    differences
}

/// The party of a term, where theirs names one: a name that contains the other's agrees.
fn party(ours: &Ours, term: &Term, theirs: &str) -> Option<Difference> {
    let our = ours.reference.text(term.party);
    let (theirs, _) = theirs.split_once(", later").unwrap_or((theirs, ""));
    let plain = theirs.replace(['(', ')'], "");
    let (mine, other) = (fold(our), fold(&plain));
    let alike = |one: &str, other: &str| one.contains(other) || other.contains(one);
    let short_for = ours.reference.names().find(theirs).iter().any(|entry| match entry.meaning {
        Meaning::Entity(id) => alike(&fold(ours.reference.name(id)), &mine),
        Meaning::Title(_) => false,
    });
    let agrees = theirs.is_empty() || (!our.is_empty() && (alike(&mine, &other) || short_for));
    (!agrees).then(|| Difference {
        table: "terms",
        key: term_key(ours, term),
        field: "party",
        ours: our.to_owned(),
        theirs: theirs.to_owned(),
        class: if our.is_empty() {
            Some("party-left-open")
        } else {
            // In letters of the country's own language.
            (plain.len() <= 6 && !plain.contains(char::is_lowercase)).then_some("abbreviation")
        },
    })
}

/// Compares the curated list of terms since 1990.
pub fn curated(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    for row in theirs.records("leader_terms_major.csv") {
        let (start, end) = (row.date("start"), row.date("end"));
        let key = format!(
            "{};{};{};{}",
            row.get("country"),
            row.get("office"),
            row.get("person"),
            row.get("start")
        );
        let acting = row.get("office").starts_with("Acting");
        let country = r.by_id(row.get("country")).filter(|_| !row.get("country").is_empty());
        // The words of the title decide where a person held two offices in one country.
        let title = words(row.get("office"));
        let fits = |term: &&Term| {
            let office = r.office(term.office).expect("an office");
            term.status != "elect"
                && (r.entity(office.of).kind == EntityKind::Organisation
                    || Some(office.of) == country
                    || office.role == "monarch")
        };
        let gap = |term: &Term| term.start.zip(start).map_or(i32::MAX, |(our, their)| days_apart(our, their));
        let better = |term: &&Term| {
            let same = words(r.name(term.office)).intersection(&title).count();
            (gap(term), acting != (term.status == "acting"), std::cmp::Reverse(same))
        };
        let person = ours.person(row.get("person")).or_else(|| {
            let near = r.terms().iter().filter(|term| fits(term) && gap(term) < 60).map(|term| term.person);
            ours.best(near, row.get("person"))
        });
        let found = person.and_then(|person| r.terms_of_person(person).filter(fits).min_by_key(better));
        let Some(term) = found.filter(|term| gap(term) < 400) else {
            settlement.differs(CURATED, missing(key));
            continue;
        };
        // Two terms of theirs, the first acting, may be one of ours, and the other way round.
        let of_office = |other: &&Term| other.office == term.office && fits(other);
        let far = |other: &&Term| {
            other.end.zip(end).map_or(i32::from(other.end != end), |(our, their)| days_apart(our, their))
        };
        let last = r.terms_of_person(term.person).filter(of_office).min_by_key(far).expect("a term");
        let mut differences = compare(ours, term, start, term.end);
        differences.retain(|one| one.field == "start");
        differences.extend(compare(ours, last, last.start, end).into_iter().filter(|one| one.field == "end"));
        differences.extend(party(ours, term, row.get("party")));
        let (camp, theirs) = (r.text(term.camp), row.get("party_camp"));
        let plain = |camp: &str| camp.trim_end_matches("-wing").to_lowercase();
        if !theirs.is_empty() && plain(camp) != plain(theirs) {
            differences.push(Difference {
                table: "terms",
                key: term_key(ours, term),
                field: "camp",
                ours: camp.to_owned(),
                theirs: theirs.to_owned(),
                class: camp.is_empty().then_some("camp-left-open"),
            });
        }
        settlement.record(CURATED, differences);
    }
}

/// The countries that a code of theirs stands for: those where somebody of the name began to lead on about the day.
pub fn countries_of_codes<'a>(
    ours: &Ours,
    named: impl Iterator<Item = (&'a str, &'a str, PartialDate)>,
) -> HashMap<&'a str, BTreeSet<EntityId>> {
    let r = ours.reference;
    let mut votes: HashMap<&str, HashMap<EntityId, usize>> = HashMap::new();
    let mut records: HashMap<&str, usize> = HashMap::new();
    for (code, name, day) in named {
        *records.entry(code).or_default() += 1;
        let name = words(name);
        // The terms stand by their start; ten days either way stay within two calendar years.
        let from =
            ours.led.partition_point(|term| term.start.is_none_or(|start| start.year() < day.year() - 1));
        let near = ours.led[from..]
            .iter()
            .take_while(|term| term.start.is_some_and(|start| start.year() <= day.year() + 1));
        let begun = near.filter(|term| {
            term.start.is_some_and(|start| days_apart(start, day) < 10) && ours.fits(term.person, &name) > 0
        });
        let countries: BTreeSet<EntityId> =
            begun.filter_map(|term| r.office(term.office)).map(|office| office.of).collect();
        // A monarch of several countries tells nothing.
        for country in countries.iter().filter(|_| countries.len() < 4) {
            *votes.entry(code).or_default().entry(*country).or_default() += 1;
        }
    }
    // A name that two countries share by chance is no country.
    let most = |code: &str, votes: HashMap<EntityId, usize>| -> BTreeSet<EntityId> {
        let first = votes.values().copied().max().unwrap_or(0);
        let many = |&(_, count): &(EntityId, usize)| count * 3 >= first && count * 8 >= records[code];
        votes.into_iter().filter(many).map(|(country, _)| country).collect()
    };
    let codes = votes.into_iter().map(|(code, votes)| (code, most(code, votes)));
    codes.filter(|(_, countries)| !countries.is_empty()).collect()
}

/// The holder of one of these terms whom a name fits, and whose term begins nearest to the day. Where it begins much earlier or later, the
/// surname has to fit; where it begins on the very day, the year of birth is enough.
pub fn best_at<'a>(
    ours: &Ours,
    terms: impl Iterator<Item = &'a Term>,
    name: &str,
    day: PartialDate,
    born: Option<PartialDate>,
) -> Option<EntityId> {
    let name = words(name);
    let ranked = terms.filter_map(|term| {
        let gap = term.start.map_or(i32::MAX, |start| days_apart(start, day));
        let fit = ours.fits(term.person, &name);
        let years = ours
            .reference
            .entity(term.person)
            .start
            .zip(born)
            .map(|(our, year)| (our.year() - year.year()).abs());
        let fits = match years {
            // Somebody else of the name.
            Some(years) if years > 5 && gap > 10 => false,
            Some(0) if gap == 0 => true,
            _ => fit > 0 && (gap <= 60 || ours.surname_fits(term.person, &name)),
        };
        fits.then_some(((gap <= 10, years == Some(0), fit, std::cmp::Reverse(gap)), term.person))
    });
    ranked.max_by_key(|&(rank, _)| rank).map(|(_, person)| person)
}

/// Compares the REIGN list: one leader a country, with the day of the start and the month of the end.
pub fn reign(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    let records = theirs.records("leader_spells_1945_2021.csv");
    let day = |row: &Record| -> PartialDate {
        let two = |cell: &str| format!("{:0>2}", row.get(cell));
        let day = format!("{}-{}-{}", row.get("syear"), two("smonth"), two("sdate"));
        day.parse().or_else(|_| format!("{}-{}", row.get("syear"), two("smonth")).parse()).expect("a date")
    };
    let named = records.iter().map(|row| (row.get("stateabb"), row.get("leader"), day(row)));
    let codes = countries_of_codes(ours, named);
    for row in &records {
        let start = day(row);
        let end: Option<PartialDate> = format!("{}-{:0>2}", row.get("eyear"), row.get("emonth")).parse().ok();
        let key = format!("{};{};{start}", row.get("stateabb"), row.get("leader"));
        let countries = codes.get(row.get("stateabb"));
        let until = end.map_or(r.ends().last(), PartialDate::last);
        let led = |term: &&Term| {
            term.start.is_some_and(|day| day.first() <= until)
                && term.end.is_none_or(|day| day.last() >= start.first())
        };
        let of_countries =
            countries.into_iter().flatten().filter_map(|country| ours.led_in.get(country)).flatten().copied();
        let holders = of_countries.clone().filter(led);
        let Some(person) = best_at(ours, holders, row.get("leader"), start, row.date("birthyear")) else {
            let offices = || countries.into_iter().flatten().flat_map(|&country| r.offices_in(country));
            // The day of handing over belongs to the term before.
            let next = start.first().tomorrow().expect("a later day");
            let complete = offices().any(|office| {
                let terms = r.coverage_of_office(office).filter(|row| r.text(row.relation) == "terms");
                r.office(office).is_some_and(|office| office.leader) && r.covered(terms, next, next).is_some()
            });
            let class = if countries.is_none() {
                Some("no-office-held")
            } else if !complete {
                Some("not-declared-complete")
            } else {
                None
            };
            settlement.differs(REIGN, Difference { class, ..missing(key) });
            continue;
        };
        let terms: Vec<&Term> = of_countries.filter(|term| term.person == person).filter(led).collect();
        let first =
            terms.iter().min_by_key(|term| days_apart(term.start.expect("a start"), start)).expect("a term");
        let mut differences = compare(ours, first, Some(start), first.end);
        differences.retain(|one| one.field == "start");
        let own = r.text(r.source(first.source).id) != "reign";
        for one in differences.iter_mut().filter(|one| one.class.is_none()) {
            let days = days_apart(first.start.expect("a start"), start);
            one.class = (own && days <= 3).then_some("vote-or-oath");
        }
        if let Some(end) = end {
            let far = |term: &&&Term| term.end.map_or(i32::MAX, |day| days_apart(day, end));
            let last = terms.iter().min_by_key(far).expect("a term");
            differences.extend(
                compare(ours, last, last.start, Some(end)).into_iter().filter(|one| one.field == "end"),
            );
        }
        let born = r.entity(person).start;
        if let Some(year) = row.date("birthyear")
            && born.is_none_or(|born| dates(born, year) == Dates::Differ)
        {
            differences.push(Difference {
                table: "people",
                key: r.id(person).to_owned(),
                field: "born",
                ours: written(born),
                theirs: year.to_string(),
                class: born.is_none().then_some("birth-left-open"),
            });
        }
        let gender = if row.get("gender") == "1" { "m" } else { "f" };
        let our = r.person(person).gender;
        if our != gender {
            differences.push(Difference {
                table: "people",
                key: r.id(person).to_owned(),
                field: "gender",
                ours: our.to_owned(),
                theirs: gender.to_owned(),
                class: our.is_empty().then_some("gender-left-open"),
            });
        }
        settlement.record(REIGN, differences);
    }
}
