//! Recognizers-Text: numbers, ordinals, percentages, money, dimensions, temperatures and ages.

use factlint::english::units::Unit;
use factlint::mention::Value;
use serde_json::Value as Json;

use crate::tally::{Found, Rules, Tally, cases, find, list, number_of, same, text};

const BARE: &str = "name a unit or a currency without a number, which is no mention here";
const RELATIVE: &str = "are \"last\", \"next\" and the like, which are words of the claim patterns";
const ARITHMETIC: &str = "are arithmetic or scientific notation, which news text does not print";
const FRACTIONS: &str =
    "are fractions whose lower part is of several words, which are read otherwise or not at all";
const CHAT: &str = "are sums with unnamed cents or slang, as in chats";
const SHORTHAND: &str = "are shorthand of banks, clinics and product names";

/// A model of the suite.
struct Model {
    name: &'static str,
    floor: f64,
    /// Whether a value is of the model's kind, so that none may be found where the suite marks nothing.
    kind: fn(&Value) -> bool,
    /// Whether what has been found is what the suite marks, the texts being equal.
    agrees: fn(&Value, &Json) -> bool,
    /// Patterns over the text in lower case, with the reason for which cases that fit are left out.
    left_out: &'static [(&'static str, &'static str)],
}

impl Model {
    fn run(&self) {
        let Some(cases) = cases("recognizers_text.jsonl") else { return };
        let rules = Rules::new(self.left_out);
        let mut tally = Tally::default();
        for case in cases.iter().filter(|case| text(case, "model") == self.name) {
            let input = text(case, "text");
            let marked = case["gold"].as_array().expect("a list");
            let gold: Vec<&Json> = marked.iter().filter(|gold| number_is_given(gold)).collect();
            let bare = gold.is_empty() && !marked.is_empty();
            let relative = gold.iter().any(|gold| text(gold, "TypeName") == "ordinal.relative");
            if let Some(rule) = rules.of(input).or(bare.then_some(BARE)).or(relative.then_some(RELATIVE)) {
                tally.leave_out(rule);
                continue;
            }
            let found = find(input, None);
            let right = match gold.as_slice() {
                [] => !found.iter().any(|found| (self.kind)(&found.mention.value)),
                gold => gold.iter().all(|&gold| found.iter().any(|found| self.is_found(found, gold))),
            };
            tally.count(right, || {
                let gold: Vec<String> = gold.iter().map(|gold| describe(gold)).collect();
                format!("{input:?}\n        gold {}\n        found {}", gold.join(", "), list(&found))
            });
        }
        tally.hold(self.name, self.floor);
    }

    fn is_found(&self, found: &Found, gold: &Json) -> bool {
        let marked = text(gold, "Text").to_lowercase();
        // A number inside money, a quantity and the like is part of that mention.
        let inside = self.name == "NumberModel" && !(self.kind)(&found.mention.value);
        let placed = found.text == marked || inside && found.text.contains(&marked);
        placed && (self.agrees)(&found.mention.value, gold)
    }
}

/// Whether the suite gives a number; for some words it gives "null".
fn number_is_given(gold: &Json) -> bool {
    let value = &gold["Resolution"]["value"];
    !value.is_null() && value != "null"
}

fn describe(gold: &Json) -> String {
    format!("{:?} {} {}", text(gold, "Text"), gold["Resolution"]["value"], gold["Resolution"]["unit"])
}

/// The number that the suite gives.
fn number(gold: &Json) -> Option<f64> {
    let value = &gold["Resolution"]["value"];
    value.as_f64().or_else(|| value.as_str()?.trim_end_matches('%').parse().ok())
}

fn equals(value: &Value, gold: &Json, factor: f64) -> bool {
    number_of(value).zip(number(gold)).is_some_and(|(found, gold)| same(found.value, gold * factor))
}

fn unit(gold: &Json) -> &str {
    text(&gold["Resolution"], "unit")
}

#[test]
fn numbers() {
    Model {
        name: "NumberModel",
        floor: 0.9,
        kind: |value| matches!(value, Value::Number(_)),
        agrees: |value, gold| equals(value, gold, 1.0),
        left_out: &[
            (r"firsts|thirty.fifths|twenty twenty|one one|thousand fifths|millionths?", FRACTIONS),
            (r"\^|[0-9]e[+-]?[0-9]| over [a-z0-9 ]+$", ARITHMETIC),
            (r"phone|[0-9] +[kgm]$|[0-9][gb]$", SHORTHAND),
            (
                r"(^|[^0-9,])[0-9.]+,[0-9]{1,2}(\.$|, )",
                "are written with the decimal comma, which in English groups thousands",
            ),
            (r"[0-9]/[0-9]+/[0-9]{4}", "are dates, and marked as dates here"),
        ],
    }
    .run();
}

#[test]
fn ordinals() {
    Model {
        name: "OrdinalModel",
        floor: 0.9,
        kind: |value| matches!(value, Value::Ordinal(_)),
        agrees: |value, gold| matches!(value, Value::Ordinal(rank) if number(gold) == Some(f64::from(*rank))),
        left_out: &[
            ("trillion", "are ranks above four billion"),
            ("two and a thir(d|tieth)$", "are the fraction of a mixed number, and part of that number here"),
        ],
    }
    .run();
}

#[test]
fn percentages() {
    Model {
        name: "PercentModel",
        floor: 0.9,
        kind: |value| matches!(value, Value::Percent { .. }),
        agrees: |value, gold| matches!(value, Value::Percent { .. }) && equals(value, gold, 1.0),
        left_out: &[("per ?cents? of", ARITHMETIC)],
    }
    .run();
}

#[test]
fn money() {
    Model {
        name: "CurrencyModel",
        floor: 0.9,
        kind: |value| matches!(value, Value::Money { .. }),
        agrees: |value, gold| {
            let small = matches!(unit(gold), "Cent" | "Pence" | "Penny");
            let code = match unit(gold) {
                "Dollar" | "United States dollar" | "Cent" => Some("USD"),
                "Euro" => Some("EUR"),
                "Pound" | "British pound" | "Pence" | "Penny" => Some("GBP"),
                "Japanese yen" => Some("JPY"),
                "Chinese yuan" => Some("CNY"),
                "Canadian dollar" => Some("CAD"),
                "Australian dollar" => Some("AUD"),
                "Hong Kong dollar" => Some("HKD"),
                "Swiss franc" => Some("CHF"),
                "Mexican peso" => Some("MXN"),
                _ => None,
            };
            let Value::Money { currency, .. } = value else { return false };
            (code.is_none() || *currency == code) && equals(value, gold, if small { 0.01 } else { 1.0 })
        },
        left_out: &[
            ("m(usd|eur|gbp|aud)|usd million", SHORTHAND),
            ("btc|satoshi", "are cryptocurrencies, which have no ISO 4217 code"),
            (r"dollars?( and)? ([0-9]+|one|two|forty five)( and .*)?\.?$|[0-9] usd [0-9]+( |\.$)|[0-9] and fifty|kuai|\$ 30 cent|at dollar", CHAT),
        ],
    }
    .run();
}

#[test]
fn ages() {
    Model {
        name: "AgeModel",
        floor: 0.9,
        kind: |value| matches!(value, Value::Age(_)),
        agrees: |value, gold| {
            let years = match unit(gold) {
                "Month" => 1.0 / 12.0,
                "Week" => 7.0 / 365.2425,
                "Day" => 1.0 / 365.2425,
                _ => 1.0,
            };
            matches!(value, Value::Age(_)) && equals(value, gold, years)
        },
        left_out: &[],
    }
    .run();
}

#[test]
fn temperatures() {
    Model {
        name: "TemperatureModel",
        floor: 0.9,
        kind: |value| matches!(value, Value::Temperature { .. }),
        agrees: |value, gold| {
            let name = match unit(gold) {
                "C" => Some("degree Celsius"),
                "F" => Some("degree Fahrenheit"),
                _ => None,
            };
            // A unit without a number is no mention here; the case still counts for its numbers.
            let is = |unit: &Option<&'static Unit>| unit.map(|unit| unit.name) == name;
            matches!(value, Value::Temperature { unit, .. } if is(unit)) && equals(value, gold, 1.0)
        },
        left_out: &[],
    }
    .run();
}

#[test]
fn dimensions() {
    Model {
        name: "DimensionModel",
        floor: 0.9,
        kind: |value| matches!(value, Value::Quantity { .. }),
        agrees: |value, gold| {
            let Value::Quantity { unit: found, .. } = value else { return false };
            // Feet with inches are kept in inches here.
            let inches = found.name == "inch" && unit(gold) == "Foot";
            (inches || is_called(found, unit(gold))) && equals(value, gold, if inches { 12.0 } else { 1.0 })
        },
        left_out: &[
            ("rotate|turn|angle", "are angles, which no claim is about"),
            (
                r"millisecond|picometer|drachma|[({\[<]kg|scp",
                "are units in brackets, of laboratories or of antiquity, or numbers of things",
            ),
        ],
    }
    .run();
}

/// Whether a unit has the name that the suite gives it, in American spelling.
fn is_called(unit: &Unit, name: &str) -> bool {
    let american = unit.name.replace("metre", "meter").replace("litre", "liter").replace("-", " ");
    let name = name.to_lowercase().replace("-", " ");
    american == name
        || matches!(
            (american.as_str(), name.as_str()),
            ("tonne", "metric ton")
                | ("ton", "short ton" | "ton (us)")
                | ("gallon", "us gallon")
                | ("barrel", "barrel (us)")
        )
}
