//! Reading cases, counting them, and holding the counts to a floor.

use std::collections::BTreeMap;
use std::path::Path;

use factlint::document::Document;
use factlint::mention::{Mention, Number, Value, literals};
use jiff::civil::Date;
use regex::Regex;
use serde_json::Value as Json;

/// The cases of a suite, or `None` (with a line that says so) where it is not at hand.
pub fn cases(file: &str) -> Option<Vec<Json>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/suites").join(file);
    let Ok(lines) = std::fs::read_to_string(&path) else {
        println!("{file} is not at hand: skipped");
        return None;
    };
    Some(lines.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect())
}

/// The text of a field; empty where there is none.
pub fn text<'j>(json: &'j Json, field: &str) -> &'j str {
    json[field].as_str().unwrap_or("")
}

/// A mention with its text in lower case, as most suites print it.
pub struct Found {
    pub text: String,
    pub mention: Mention,
}

/// The literals of `text`.
pub fn find(text: &str, published: Option<Date>) -> Vec<Found> {
    let document = Document::new(text);
    literals(&document, published)
        .into_iter()
        .map(|mention| Found { text: mention.span.of(text).to_lowercase(), mention })
        .collect()
}

/// What has been found, for a message.
pub fn list(found: &[Found]) -> String {
    let each = found.iter().map(|found| match &found.mention.value {
        Value::Date(date) => format!("{:?} {:?}", found.text, date.iso()),
        Value::Period(period) => format!("{:?} {:?}", found.text, period.iso()),
        value => match number_of(value) {
            Some(number) => format!("{:?} {}", found.text, number.value),
            None => format!("{:?} {value:?}", found.text),
        },
    });
    each.collect::<Vec<_>>().join(", ")
}

/// Whether two numbers agree to the digits that suites print.
pub fn same(a: f64, b: f64) -> bool {
    a == b || ((a - b) / a.abs().max(b.abs())).abs() < 1e-9
}

/// The number of a value that has one.
pub fn number_of(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) | Value::Age(number) => Some(*number),
        Value::Percent { number, .. }
        | Value::Money { number, .. }
        | Value::Quantity { number, .. }
        | Value::Temperature { number, .. } => Some(*number),
        Value::Duration(length) => Some(length.number),
        _ => None,
    }
}

/// Patterns over the text of a case, with the reason for which cases that fit are left out.
pub struct Rules(Vec<(Regex, &'static str)>);

impl Rules {
    pub fn new(rules: &[(&str, &'static str)]) -> Self {
        Self(
            rules
                .iter()
                .map(|(pattern, reason)| {
                    (Regex::new(&pattern.replace(r"\b", r"(?-u:\b)")).expect("a pattern"), *reason)
                })
                .collect(),
        )
    }

    /// The reason for which a case with this text is left out.
    pub fn of(&self, text: &str) -> Option<&'static str> {
        let text = text.to_lowercase();
        self.0.iter().find(|(pattern, _)| pattern.is_match(&text)).map(|&(_, reason)| reason)
    }
}

/// How the cases of one model went.
#[derive(Default)]
pub struct Tally {
    right: usize,
    wrong: Vec<String>,
    left_out: BTreeMap<&'static str, usize>,
}

impl Tally {
    pub fn count(&mut self, right: bool, case: impl FnOnce() -> String) {
        if right {
            self.right += 1;
        } else {
            self.wrong.push(case());
        }
    }

    pub fn leave_out(&mut self, rule: &'static str) {
        *self.left_out.entry(rule).or_default() += 1;
    }

    /// Prints the figures and fails below `floor`, a share of the cases that count.
    pub fn hold(self, name: &str, floor: f64) {
        let all = self.right + self.wrong.len();
        let share = self.right as f64 / all.max(1) as f64;
        println!("{name}: {} of {all} right ({:.1} %)", self.right, share * 100.0);
        for (rule, count) in &self.left_out {
            println!("    left out: {count} {rule}");
        }
        if std::env::var_os("SUITES_SHOW").is_some() {
            for case in &self.wrong {
                println!("    wrong: {case}");
            }
        }
        assert!(all > 0, "{name}: no case counts");
        assert!(share >= floor, "{name}: {:.1} % right, the floor is {:.1} %", share * 100.0, floor * 100.0);
    }
}
