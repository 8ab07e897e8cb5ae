//! National elections to 2021.

use std::collections::{BTreeSet, HashSet};

use factlint::reference::{Election, EntityId, PartialDate};

use crate::settle::{Dates, Difference, Settlement, dates, days_apart};
use crate::tables::Tables;
use crate::who::Ours;

const REIGN: &str = "REIGN election list";

/// Compares the votes that were held, both ways for the countries of the list.
pub fn reign(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    let mut met: HashSet<usize> = HashSet::new();
    let mut seen: BTreeSet<(String, &str, String)> = BTreeSet::new();
    let mut countries = HashSet::new();
    let mut last: Option<PartialDate> = None;
    for row in theirs.records("elections_1945_2021.csv") {
        let kind = match row.get("type") {
            "X" => "presidential",
            "L" => "parliamentary",
            _ => "referendum",
        };
        let number = |cell| format!("{:0>2}", row.get(cell));
        let written = match row.get("elec_day") {
            "" => format!("{}-{}", row.get("elec_year"), number("elec_month")),
            _ => format!("{}-{}-{}", row.get("elec_year"), number("elec_month"), number("elec_day")),
        };
        let voted =
            |&country: &EntityId| r.elections_of(country).iter().any(|vote| vote.date.to_string() == written);
        // Of two countries of one name the one that voted on the day.
        let country = ours
            .countries(row.get("country"))
            .into_iter()
            .find(voted)
            .or_else(|| ours.country(row.get("country")));
        countries.extend(country);
        // The list also tells when a vote was announced; and has some votes twice.
        if !row.get("event").starts_with("Vote")
            || !seen.insert((row.get("country").to_owned(), kind, written.clone()))
        {
            continue;
        }
        let Ok(date) = written.parse::<PartialDate>() else { continue };
        last = last.max(Some(date));
        let key = format!("{},{kind},{date}", country.map_or(row.get("country"), |id| r.id(id)));
        let far = |election: &Election| {
            // A date that is less exact than theirs is compared as such.
            if dates(election.date, date) == Dates::Differ { days_apart(election.date, date) } else { 0 }
        };
        let candidates = r.elections().iter().enumerate().filter(|(_, election)| {
            far(election) <= 60
                && r.text(election.kind) == kind
                && ours.same_country(election.country, country)
        });
        let exact = |election: &Election| election.date == date;
        let Some((at, election)) = candidates.min_by_key(|(_, election)| (far(election), !exact(election)))
        else {
            let same_day = r
                .elections()
                .iter()
                .position(|election| exact(election) && Some(election.country) == country);
            if let Some(at) = same_day {
                met.insert(at);
                let (ours, theirs) = (r.text(r.elections()[at].kind).to_owned(), kind.to_owned());
                let class = Some("kind-of-vote");
                settlement.differs(
                    REIGN,
                    Difference { table: "elections", key, field: "kind", ours, theirs, class },
                );
                continue;
            }
            let class = if country.is_none() {
                Some("state-not-held")
            } else if row.get("direct") == "N" {
                Some("indirect")
            } else {
                None
            };
            let [ours, theirs] = ["missing", "listed"].map(str::to_owned);
            settlement
                .differs(REIGN, Difference { table: "elections", key, field: "row", ours, theirs, class });
            continue;
        };
        met.insert(at);
        let class = match dates(election.date, date) {
            Dates::Agree => {
                settlement.matched(REIGN);
                continue;
            }
            Dates::Coarser => Some("coarser"),
            Dates::Differ => None,
        };
        let key = format!("{},{kind},{}", r.id(election.country), election.date);
        let (ours, theirs) = (election.date.to_string(), date.to_string());
        settlement.differs(REIGN, Difference { table: "elections", key, field: "date", ours, theirs, class });
    }
    let Some(last) = last else { return };
    for (at, election) in r.elections().iter().enumerate() {
        let kind = r.text(election.kind);
        let listed = ["presidential", "parliamentary", "referendum"].contains(&kind)
            && countries.contains(&election.country);
        if listed && election.date <= last && election.date.year() >= 1945 && !met.contains(&at) {
            let key = format!("{},{kind},{}", r.id(election.country), election.date);
            // The list has one day for a vote of two rounds.
            let other_round = |&at: &usize| {
                let other = &r.elections()[at];
                other.country == election.country
                    && other.kind == election.kind
                    && days_apart(other.date, election.date) < 70
            };
            let class = met.iter().any(other_round).then_some("other-round");
            let [ours, theirs] = ["listed", "missing"].map(str::to_owned);
            settlement
                .differs(REIGN, Difference { table: "elections", key, field: "row", ours, theirs, class });
        }
    }
}
