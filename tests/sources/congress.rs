//! Terms of members of the United States Congress.

use std::collections::HashMap;

use factlint::reference::{EntityId, PartialDate, Term};

use crate::leaders::term_key;
use crate::settle::{Dates, Difference, Settlement, dates, days_apart, written};
use crate::tables::{Record, Tables};
use crate::who::Ours;

const CONGRESS: &str = "Terms of congress-legislators";

/// Terms of one seat without a gap: the record of the first, and when the last ends.
struct Run {
    first: Record,
    start: PartialDate,
    end: PartialDate,
    parties: Vec<String>,
}

/// Compares the terms of everyone who sat since 2012.
pub fn terms(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    let mut runs: Vec<Run> = Vec::new();
    let mut records = theirs.records("us_congress_terms.csv");
    // Some sat as president later, and some came after our tables end.
    records.retain(|row| ["sen", "rep"].contains(&row.get("chamber")) && row.date("start") <= Some(r.ends()));
    records.sort_by_key(|row| (row.get("bioguide").to_owned(), row.date("start")));
    for row in records {
        let (start, end) = (row.date("start").expect("a start"), row.date("end").expect("an end"));
        match runs.last_mut() {
            Some(run)
                if ["bioguide", "chamber", "state", "district"]
                    .iter()
                    .all(|&cell| run.first.get(cell) == row.get(cell))
                    && (start <= run.end || days_apart(start, run.end) < 120) =>
            {
                run.end = run.end.max(end);
                run.parties.push(row.get("party").to_owned());
            }
            _ => runs.push(Run { parties: vec![row.get("party").to_owned()], first: row, start, end }),
        }
    }
    let mut born: HashMap<PartialDate, Vec<EntityId>> = HashMap::new();
    for term in r.terms() {
        if let (Some(day), true) = (r.entity(term.person).start, r.text(term.seat).starts_with("US-")) {
            born.entry(day).or_default().push(term.person);
        }
    }
    for run in runs {
        settlement.record(CONGRESS, compare(ours, &born, &run));
    }
}

fn compare(ours: &Ours, born: &HashMap<PartialDate, Vec<EntityId>>, run: &Run) -> Vec<Difference> {
    let r = ours.reference;
    let row = &run.first;
    let key = format!("{};{};{};{}", row.get("bioguide"), row.get("chamber"), row.get("state"), run.start);
    let missing = |class| {
        let [ours, theirs] =
            ["missing".to_owned(), format!("{} {} to {}", row.get("name"), row.get("district"), run.end)];
        vec![Difference { table: "terms", key: key.clone(), field: "row", ours, theirs, class }]
    };
    let same_day = row.date("born").and_then(|day| born.get(&day)).into_iter().flatten().copied();
    let by_name = ours
        .person(row.get("name"))
        .or_else(|| ours.person(&format!("{} {}", row.get("first"), row.get("last"))));
    let Some(person) = ours.best(same_day, row.get("last")).or(by_name) else {
        return missing(None);
    };
    let office = r.by_id(if row.get("chamber") == "sen" { "us-senator" } else { "us-representative" });
    let state = format!("US-{}", row.get("state"));
    let seat = match row.get("district") {
        "" | "0" => state.clone(),
        district => format!("{state}-{district:0>2}"),
    };
    let of_seat = |term: &&Term| {
        Some(term.office) == office
            && r.text(term.seat) == seat
            && term.start.is_some_and(|day| day.first() < run.end.last())
            && term.end.is_none_or(|day| day.last() > run.start.first())
    };
    // One seat is in several rows where the party changed.
    let mut terms: Vec<&Term> = r.terms_of_person(person).filter(of_seat).collect();
    terms.sort_by_key(|term| term.start);
    let (Some(term), Some(last)) = (terms.first(), terms.last()) else {
        // Earlier seats of one person are joined in ours, or left out.
        return missing((run.end.first() < r.ends().first()).then_some("earlier-seat"));
    };
    let mut differences = Vec::new();
    let mut differs = |table, key: String, field, ours: String, theirs: String, class| {
        differences.push(Difference { table, key, field, ours, theirs, class });
    };
    if let Some(start) = term.start
        && dates(start, run.start) != Dates::Agree
    {
        let class = match dates(start, run.start) {
            Dates::Coarser => Some("coarser"),
            // A term begins on 3 January; the list has the first day on which Congress sat.
            _ if start.first().month() == 1 && start < run.start && days_apart(start, run.start) < 10 => {
                Some("first-sitting")
            }
            _ if run.start < start && days_apart(start, run.start) < 731 => Some("start-of-congress"),
            _ => None,
        };
        differs("terms", term_key(ours, term), "start", start.to_string(), run.start.to_string(), class);
    }
    let sits = r.ends() < run.end;
    let class = match last.end {
        None if sits => None,
        Some(end) if dates(end, run.end) == Dates::Agree => None,
        Some(end) if dates(end, run.end) == Dates::Coarser => Some("coarser"),
        // A term ends on 3 January; the list has the last day on which Congress sat.
        Some(end) if end.last().month() == 1 && run.end < end && days_apart(run.end, end) < 120 => {
            Some("last-sitting")
        }
        Some(end) if end < run.end => Some("scheduled-end"),
        _ => Some(""),
    };
    if let Some(class) = class {
        let class = Some(class).filter(|class| !class.is_empty());
        differs("terms", term_key(ours, last), "end", written(last.end), run.end.to_string(), class);
    }
    for term in terms.iter().filter(|term| {
        let party = r.text(term.party);
        let agrees = |theirs: &String| {
            party.starts_with(theirs.as_str()) || theirs == "Democrat" && party.starts_with("Democratic")
        };
        !run.parties.iter().any(agrees)
    }) {
        differs(
            "terms",
            term_key(ours, term),
            "party",
            r.text(term.party).to_owned(),
            run.parties.join(";"),
            None,
        );
    }
    if let Some(day) = row.date("born")
        && r.entity(person).start != Some(day)
    {
        differs(
            "people",
            r.id(person).to_owned(),
            "born",
            written(r.entity(person).start),
            day.to_string(),
            None,
        );
    }
    let gender = row.get("gender").to_lowercase();
    if r.person(person).gender != gender {
        differs(
            "people",
            r.id(person).to_owned(),
            "gender",
            r.person(person).gender.to_owned(),
            gender,
            None,
        );
    }
    differences
}
