//! Whether two quantities are the same, by every meaning of their units.

use super::Measure;
use crate::english::measures::{Meaning, meanings};
use crate::english::units::Unit;
use crate::judge::bounds::Bounds;
use crate::judge::{Verdict, say};
use crate::mention::{Hedge, Number};

/// Within this fraction two values agree whatever their printed precision.
const AGREE: f64 = 0.02;
/// Beyond this fraction one of two values is wrong.
const WRONG: f64 = 0.05;
/// As `WRONG`, where one of the two is said to be "about" so much.
const WRONG_ABOUT: f64 = 0.10;
/// Temperatures have no natural zero: their fractions are taken of at least so many kelvin.
const LEAST_TEMPERATURE: f64 = 25.0;
/// A difference of temperatures that no word announces is not thought to be greater than this, in kelvin.
const USUAL_DIFFERENCE: f64 = 6.0;

/// How two quantities agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Agrees,
    Near,
    Off,
}

/// What was found about a pair.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) level: Level,
    /// What the first quantity is, exactly, in the unit of the second.
    pub(super) exact: f64,
    pub(super) summary: String,
    pub(super) working: Vec<String>,
    pub(super) readings: Vec<(String, Verdict)>,
}

/// One way to convert from one unit to another.
#[derive(Clone, Copy, Debug)]
struct Rule {
    from: Meaning,
    to: Meaning,
    /// What zero of each is in the base unit; 0 for differences.
    offsets: (f64, f64),
}

impl Rule {
    fn convert(&self, value: f64) -> f64 {
        (value * self.from.factor + self.offsets.0 - self.offsets.1) / self.to.factor
    }

    fn back(&self, value: f64) -> f64 {
        (value * self.to.factor + self.offsets.1 - self.offsets.0) / self.from.factor
    }

    /// "40 miles × 1.609344 = 64.37 kilometres".
    fn working(&self, value: f64) -> String {
        let result = say::measure(self.convert(value), self.to.name);
        let from = say::measure(value, self.from.name);
        match (self.from.name, self.to.name, self.offsets != (0.0, 0.0)) {
            ("degree Fahrenheit", "degree Celsius", true) => {
                format!("({} − 32) × 5/9 = {result}", say::number(value))
            }
            ("degree Celsius", "degree Fahrenheit", true) => {
                format!("{} × 9/5 + 32 = {result}", say::number(value))
            }
            (_, _, true) => format!("{from} = {result}"),
            _ if self.from.factor >= self.to.factor => {
                format!("{from} × {} = {result}", say::significant(self.from.factor / self.to.factor, 7))
            }
            _ => format!("{from} ÷ {} = {result}", say::significant(self.to.factor / self.from.factor, 7)),
        }
    }
}

/// Every pair of meanings of two units that measure the same, the likeliest first.
pub(super) fn combinations(
    from: &'static Unit,
    to: &'static Unit,
) -> impl Iterator<Item = (Meaning, Meaning)> {
    meanings(from)
        .flat_map(move |a| meanings(to).map(move |b| (a, b)))
        .filter(|(a, b)| a.dimension == b.dimension && a.name != b.name)
}

fn rules(from: &'static Unit, to: &'static Unit) -> Vec<Rule> {
    let mut out: Vec<Rule> = combinations(from, to)
        .map(|(a, b)| Rule { from: a, to: b, offsets: (from.offset, to.offset) })
        .collect();
    if from.offset != 0.0 || to.offset != 0.0 {
        let difference = out[0];
        out.push(Rule { offsets: (0.0, 0.0), ..difference });
    }
    out
}

pub(super) fn compare(from: &Measure, to: &Measure, speaks_of_difference: bool) -> Outcome {
    let rules = rules(from.unit, to.unit);
    let judged: Vec<(Level, Rule)> = rules.into_iter().map(|rule| (level(from, to, &rule), rule)).collect();
    let usual = judged[0].1;
    // The first of the best.
    let (mut level, rule) = judged
        .iter()
        .copied()
        .reduce(|best, next| if next.0 < best.0 { next } else { best })
        .expect("units that are compared measure the same");
    let difference = usual.offsets != rule.offsets;
    let mut readings = Vec::new();
    let exact = rule.convert(from.number.value);
    let mut summary = format!("{} is {}", named(from, &rule.from), say_exact(from, &rule));
    if difference && level != Level::Off {
        let large = from.number.value.abs() * rule.from.factor > USUAL_DIFFERENCE;
        if large && !speaks_of_difference {
            readings.push((format!("as a difference, {summary}"), Verdict::Supported));
            readings.push((
                format!("as a temperature, {} is {}", named(from, &usual.from), say_exact(from, &usual)),
                Verdict::Refuted,
            ));
            level = Level::Near;
        }
        summary = format!("As a difference, {summary}");
    } else if level != Level::Agrees {
        summary = format!("{summary}, not {}", to.words());
    }
    if (rule.from.marked || rule.to.marked) && level == Level::Agrees {
        let plain = format!("{} is {}", named(from, &usual.from), say_exact(from, &usual));
        readings.push((summary.clone(), Verdict::Supported));
        readings.push((plain.clone(), Verdict::Refuted));
        summary = format!("{plain}, but {summary}");
        level = Level::Near;
    }
    let mut working = vec![rule.working(from.number.value)];
    working.extend(from.number.upper.map(|upper| rule.working(upper)));
    let off = (to.number.value - exact).abs() / exact.abs().max(f64::MIN_POSITIVE);
    if rule.offsets == (0.0, 0.0) && to.number.hedge.is_none() && to.number.upper.is_none() {
        working.push(match say::significant(off * 100.0, 2).as_str() {
            "0" => format!("{} is exact", to.words()),
            off => format!("{} is {off} % off", to.words()),
        });
    } else {
        working.push(format!("{} admits {}", to.words(), Bounds::of_measure(&to.number)));
    }
    if level == Level::Near && readings.is_empty() {
        readings.push((format!("rounded generously: {}", to.words()), Verdict::Supported));
        readings.push((format!("exactly: {}", say_exact(from, &rule)), Verdict::Refuted));
    }
    Outcome { level, exact, summary, working, readings }
}

/// The quantity under the name that its unit goes by in this rule.
fn named(from: &Measure, meaning: &Meaning) -> String {
    if meaning.name == from.unit.name {
        return Measure { number: Number { hedge: None, ..from.number }, ..from.clone() }.words();
    }
    say::measure(from.number.value, meaning.name)
}

fn say_exact(from: &Measure, rule: &Rule) -> String {
    let exact = rule.convert(from.number.value);
    match from.number.upper {
        Some(upper) => {
            format!("{} to {}", say::significant(exact, 4), say::measure(rule.convert(upper), rule.to.name))
        }
        None => say::measure(exact, rule.to.name),
    }
}

/// How the ends of the first quantity agree with those of the second.
fn level(from: &Measure, to: &Measure, rule: &Rule) -> Level {
    let ends = [Some((from.number.value, to.number.value)), from.number.upper.zip(to.number.upper)];
    let about = [from.number.hedge, to.number.hedge].contains(&Some(Hedge::About));
    let ends = ends.into_iter().flatten().map(|(a, b)| {
        let (exact, back) = (rule.convert(a), rule.back(b));
        let plain = |number: &Number, value: f64| Number { value, upper: None, ..*number };
        // A hedge on both sides, or on the first only, is of the quantity and not of the conversion.
        let shared = to.number.hedge == from.number.hedge;
        let printed = Number { hedge: to.number.hedge.filter(|_| !shared), ..plain(&to.number, b) };
        let source = Number { hedge: None, ..plain(&from.number, a) };
        let least = if rule.offsets == (0.0, 0.0) { 0.0 } else { LEAST_TEMPERATURE / rule.to.factor };
        let off = (b - exact).abs() / exact.abs().max(least).max(f64::MIN_POSITIVE);
        let rounds = Bounds::of_measure(&printed).admits(exact)
            || printed.hedge.is_none() && Bounds::of_measure(&source).admits(back);
        if rounds || off <= AGREE {
            Level::Agrees
        } else if off <= if about { WRONG_ABOUT } else { WRONG } {
            Level::Near
        } else {
            Level::Off
        }
    });
    ends.max().unwrap_or(Level::Off)
}

/// The exact value as it would be printed in place of one that was printed to `step`: as coarse as that, but not more than 2 % off.
pub(super) fn rounded(exact: f64, step: f64, scale: f64) -> String {
    let mut step = step;
    let mut value = (exact / step).round() * step;
    while (value - exact).abs() > AGREE * exact.abs() && step > 1e-6 {
        step /= 10.0;
        value = (exact / step).round() * step;
    }
    say::number(value / scale)
}
