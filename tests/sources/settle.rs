//! Differences, and the decisions that settle them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use factlint::reference::PartialDate;

use crate::tables::records;

/// What one record of theirs and ours do not agree on.
pub struct Difference {
    /// The table of ours.
    pub table: &'static str,
    /// The key of our row, or of their record where we have none.
    pub key: String,
    pub field: &'static str,
    pub ours: String,
    pub theirs: String,
    /// The class it is of, where many differ in the same way for one reason. A class settles only what the decisions have a rule for.
    pub class: Option<&'static str>,
}

/// The counts of one comparison.
#[derive(Default)]
struct Counts {
    matched: usize,
    by_row: usize,
    by_rule: usize,
    unsettled: usize,
}

/// All comparisons, and the decisions they may rest on.
pub struct Settlement {
    /// The place of each decision by table, key, field, ours, theirs and what was compared with.
    decisions: HashMap<[String; 6], usize>,
    /// The place of each rule by what was compared with and the class.
    rules: HashMap<(String, String), usize>,
    lines: Vec<String>,
    used: BTreeSet<usize>,
    counts: BTreeMap<&'static str, Counts>,
    unsettled: Vec<String>,
}

impl Settlement {
    /// Reads the decisions. A rule has `rule` as its field and the class as its key.
    pub fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/decisions");
        let mut files: Vec<_> =
            std::fs::read_dir(folder).expect("data/decisions").map(|file| file.unwrap().path()).collect();
        files.sort();
        let (mut decisions, mut rules, mut lines) = (HashMap::new(), HashMap::new(), Vec::new());
        for file in files {
            for row in records(&std::fs::read(&file).expect("a readable file")) {
                let cell = |name| row.get(name).to_owned();
                if cell("field") == "rule" {
                    assert!(!cell("note").is_empty(), "a rule without a reason: {}", cell("key"));
                    rules.insert((cell("compared_with"), cell("key")), lines.len());
                } else {
                    let key = ["table", "key", "field", "ours", "theirs", "compared_with"].map(cell);
                    decisions.insert(key, lines.len());
                }
                lines.push(format!(
                    "{}: {} {} {}",
                    cell("compared_with"),
                    cell("table"),
                    cell("key"),
                    cell("field")
                ));
            }
        }
        Self {
            decisions,
            rules,
            lines,
            used: BTreeSet::new(),
            counts: BTreeMap::new(),
            unsettled: Vec::new(),
        }
    }

    /// A record of `compared_with` that ours agrees with.
    pub fn matched(&mut self, compared_with: &'static str) {
        self.counts.entry(compared_with).or_default().matched += 1;
    }

    /// A record of `compared_with` with these differences: it matches if there are none.
    pub fn record(&mut self, compared_with: &'static str, differences: Vec<Difference>) {
        if differences.is_empty() {
            self.matched(compared_with);
        }
        for difference in differences {
            self.differs(compared_with, difference);
        }
    }

    /// A difference from `compared_with`.
    pub fn differs(&mut self, compared_with: &'static str, difference: Difference) {
        let Difference { table, key, field, ours, theirs, class } = difference;
        let counts = self.counts.entry(compared_with).or_default();
        let row =
            [table.into(), key.clone(), field.into(), ours.clone(), theirs.clone(), compared_with.into()];
        let rule = class.and_then(|class| self.rules.get(&(compared_with.to_owned(), class.to_owned())));
        if let Some(&at) = self.decisions.get(&row) {
            counts.by_row += 1;
            self.used.insert(at);
        } else if let Some(&at) = rule {
            counts.by_rule += 1;
            self.used.insert(at);
        } else {
            counts.unsettled += 1;
            let quoted = |cell: String| if cell.contains(',') { format!("\"{cell}\"") } else { cell };
            let cells = [key, field.into(), ours, theirs, compared_with.into()].map(quoted).join(",");
            self.unsettled.push(format!("{table},{cells},,{}", class.unwrap_or_default()));
        }
    }

    /// Prints the counts.
    ///
    /// # Panics
    /// If a difference is not settled, or a decision about one of the tables settles nothing.
    pub fn conclude(self) {
        println!(
            "{:58} {:>8} {:>8} {:>8} {:>9}",
            "compared with", "matched", "by row", "by rule", "unsettled"
        );
        for (name, counts) in &self.counts {
            println!(
                "{name:58} {:8} {:8} {:8} {:9}",
                counts.matched, counts.by_row, counts.by_rule, counts.unsettled
            );
        }
        let idle = |(at, line): &(usize, &String)| {
            !self.used.contains(at) && self.counts.keys().any(|name| line.starts_with(&format!("{name}:")))
        };
        let idle: Vec<&String> = self.lines.iter().enumerate().filter(idle).map(|(_, line)| line).collect();
        if std::env::var_os("SOURCES_SHOW").is_some() {
            self.unsettled.iter().for_each(|row| println!("UNSETTLED,{row}"));
            idle.iter().for_each(|row| println!("IDLE,{row}"));
        }
        assert!(
            self.unsettled.is_empty(),
            "{} differences are not settled, such as\n{}",
            self.unsettled.len(),
            self.unsettled[..self.unsettled.len().min(20)].join("\n")
        );
        assert!(
            idle.is_empty(),
            "{} decisions settle nothing: {:#?}",
            idle.len(),
            &idle[..idle.len().min(20)]
        );
    }
}

/// How our date stands to theirs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// One lies within the other, ours being at least as exact.
    Agree,
    /// Ours is less exact, and theirs lies within it.
    Coarser,
    Differ,
}

/// Compares two dates.
pub fn dates(ours: PartialDate, theirs: PartialDate) -> Dates {
    let within = |inner: PartialDate, outer: PartialDate| {
        outer.first() <= inner.first() && inner.last() <= outer.last()
    };
    if within(ours, theirs) {
        Dates::Agree
    } else if within(theirs, ours) {
        Dates::Coarser
    } else {
        Dates::Differ
    }
}

/// How many days lie between two dates, the first days they may mean.
pub fn days_apart(one: PartialDate, other: PartialDate) -> i32 {
    one.first().since(other.first()).expect("dates of one calendar").get_days().abs()
}

/// A date in words, empty where there is none.
pub fn written(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
