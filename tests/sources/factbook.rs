//! Leaders and the day since when they held office, read off monthly snapshots of the World Factbook.

use factlint::reference::{PartialDate, Term};

use crate::leaders::{best_at, countries_of_codes, term_key};
use crate::settle::{Dates, Difference, Settlement, dates, days_apart, written};
use crate::tables::{Record, Tables};
use crate::who::Ours;

const SNAPSHOTS: &str = "CIA World Factbook snapshots";

/// "15 May 2012", "May 2012" or "2012".
fn since(row: &Record) -> Option<PartialDate> {
    let mut parts = row.get("since").rsplit(' ');
    let year = parts.next()?;
    let Some(month) = parts.next() else { return year.parse().ok() };
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = months.iter().position(|name| name.starts_with(month))? + 1;
    match parts.next() {
        Some(day) => format!("{year}-{month:02}-{day:0>2}").parse().ok(),
        None => format!("{year}-{month:02}").parse().ok(),
    }
}

/// Words of a record that name someone else than the holder of the office: who stands in, or the next in rank.
const OTHERS: [&str; 25] = [
    "represented by",
    "vice",
    "deputy",
    "governor",
    "administrator",
    "note",
    "commissioner",
    "and ",
    "co-prince",
    "first lady",
    "lt.",
    "lieutenant",
    "minister of",
    "assistant",
    "premier ",
    "chief minister",
    "chief executive",
    "territorial",
    "president of the government",
    "speaker",
    "acting",
    "interim",
    "regent",
    "vacant",
    "secretary of state",
];

/// Compares the first days of terms.
pub fn leaders_since_2015(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    let records = theirs.records("leaders_since_2015_2026.csv");
    let named = records.iter().filter_map(|row| Some((row.get("fips"), row.get("holder"), since(row)?)));
    let codes = countries_of_codes(ours, named);
    for row in &records {
        let key = format!("{};{};{}", row.get("fips"), row.get("holder"), row.get("since"));
        let begun = since(row);
        let holder = row.get("holder").to_lowercase();
        let other = OTHERS.iter().any(|word| holder.contains(word));
        let countries = codes.get(row.get("fips")).into_iter().flatten();
        // Leaders of the time that the snapshots tell of.
        let recent = |term: &&Term| term.end.is_none_or(|end| end.year() >= 2013);
        let held = countries.filter_map(|country| ours.led_in.get(country)).flatten().copied().filter(recent);
        let day = begun.unwrap_or(r.ends());
        let named = best_at(ours, held.clone(), row.get("holder"), day, None);
        let missing = |class| {
            let [ours, theirs] = ["missing", "listed"].map(str::to_owned);
            Difference { table: "terms", key: key.clone(), field: "row", ours, theirs, class }
        };
        let (Some(person), Some(begun)) = (named, begun) else {
            let governed = codes
                .get(row.get("fips"))
                .into_iter()
                .flatten()
                .flat_map(|&country| r.offices_in(country))
                .any(|id| {
                    r.office(id).is_some_and(|office| office.role == "head_of_government")
                        && r.holders(id, day.first()).next().is_some()
                });
            let class = if other {
                Some("not-the-holder")
            } else if !holder.starts_with(|c: char| c.is_ascii_alphabetic())
                || !row.get("holder").contains(char::is_uppercase)
            {
                Some("fragment")
            } else if !governed && holder.contains("prime minister") {
                Some("office-not-kept")
            } else if !codes.contains_key(row.get("fips")) {
                Some("territory")
            } else {
                None
            };
            settlement.differs(SNAPSHOTS, missing(class));
            continue;
        };
        let terms: Vec<&Term> = held.filter(|term| term.person == person).collect();
        let agrees = |term: &&&Term| term.start.is_some_and(|start| dates(start, begun) == Dates::Agree);
        if terms.iter().any(|term| agrees(&term)) {
            settlement.matched(SNAPSHOTS);
            continue;
        }
        let near =
            terms.iter().min_by_key(|term| term.start.map(|start| days_apart(start, begun))).expect("a term");
        let within = |term: &&Term| {
            term.start.is_some_and(|start| start < begun) && term.end.is_none_or(|end| begun < end)
        };
        let first_as_monarch = r.office(near.office).is_some_and(|office| office.role == "monarch")
            && r.terms_of_person(person).any(|term| term.start == Some(begun));
        let votes = near.start.into_iter().flat_map(|start| {
            let country = r.office(near.office).expect("an office").of;
            r.elections_of(country)
                .iter()
                .filter(move |vote| vote.date < start && days_apart(vote.date, start) < 250)
        });
        let class = if near.start.is_some_and(|start| dates(start, begun) == Dates::Coarser) {
            Some("coarser")
        } else if terms.iter().any(within) {
            Some("sworn-in-again")
        } else if first_as_monarch {
            Some("realm")
        } else if near.start.is_some_and(|start| days_apart(start, begun) <= 3) {
            Some("vote-or-oath")
        } else if votes.clone().any(|vote| vote.date == begun) {
            Some("day-of-the-vote")
        } else {
            None
        };
        let difference = Difference {
            table: "terms",
            key: term_key(ours, near),
            field: "start",
            ours: written(near.start),
            theirs: begun.to_string(),
            class,
        };
        settlement.differs(SNAPSHOTS, difference);
    }
}
