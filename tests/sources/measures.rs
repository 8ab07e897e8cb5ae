//! Values: gross domestic product and monthly inflation.

use std::collections::HashMap;

use crate::settle::{Difference, Settlement};
use crate::tables::Tables;
use crate::who::Ours;

const GDP: &str = "World Bank, GDP in current dollars";
const INFLATION: &str = "National statistics offices, consumer prices";

/// Compares the gross domestic products, which ours rounds to five digits.
pub fn gdp(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    let quantity = r.quantity("gdp").expect("a measure");
    let mut known: HashMap<(factlint::reference::EntityId, i16), f64> = r
        .measures(quantity)
        .iter()
        .filter_map(|row| Some(((row.subject, row.period?.year()), row.value)))
        .collect();
    for row in theirs.records("gdp_current_usd.csv") {
        let value: f64 = row.get("Value").parse().expect("a number");
        let key = format!("{};gdp;{}", row.get("Country Code"), row.get("Year"));
        let subject = ours.country(row.get("Country Name"));
        let our = subject.and_then(|subject| known.remove(&(subject, row.get("Year").parse().ok()?)));
        // Half a unit of the fifth digit is at most one in 20,000.
        let agrees = our.is_some_and(|our| (our - value).abs() <= value.abs() / 19_999.0);
        let class = subject.is_none().then_some("group");
        let difference = Difference {
            table: "measures",
            key,
            field: "value",
            ours: our.map(|our| our.to_string()).unwrap_or_default(),
            theirs: value.to_string(),
            class,
        };
        settlement.record(GDP, if agrees { Vec::new() } else { vec![difference] });
    }
}

/// Compares the monthly rates, both ways within the months that theirs has.
pub fn inflation(theirs: &Tables, ours: &Ours, settlement: &mut Settlement) {
    let r = ours.reference;
    let quantity = r.quantity("inflation-monthly").expect("a measure");
    for (code, file) in [("IE", "ie"), ("JP", "jp"), ("MX", "mx"), ("GB", "uk"), ("ZA", "za")] {
        let records = theirs.records(&format!("inflation_cpi_{file}.csv"));
        let subject = r.by_id(code).expect("a country");
        let mut known: HashMap<String, f64> = r
            .measures_of(subject, quantity)
            .iter()
            .filter_map(|row| Some((row.period?.to_string(), row.value)))
            .collect();
        for row in &records {
            let value: f64 = row.get("observation").parse().expect("a number");
            let our = known.remove(row.get("month"));
            let difference = Difference {
                table: "measures",
                key: format!("{code};inflation-monthly;{}", row.get("month")),
                field: "value",
                ours: our.map(|our| our.to_string()).unwrap_or_default(),
                theirs: value.to_string(),
                class: None,
            };
            settlement.record(INFLATION, if our == Some(value) { Vec::new() } else { vec![difference] });
        }
        let last = records.iter().map(|row| row.get("month")).max().unwrap_or_default().to_owned();
        for (month, value) in known.into_iter().filter(|(month, _)| *month <= last) {
            let difference = Difference {
                table: "measures",
                key: format!("{code};inflation-monthly;{month}"),
                field: "value",
                ours: value.to_string(),
                theirs: String::new(),
                class: None,
            };
            settlement.differs(INFLATION, difference);
        }
    }
}
