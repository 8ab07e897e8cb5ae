//! One quantity printed in two units: "40 miles (64 kilometers)", "77 F (25 C)", "50 million hectares (about 124 million acres)".
//!
//! The second is what the first converts to. Either may be rounded: the claim holds when the exact value of one rounds to the other as it
//! is printed, and always within 2 %. Up to 5 % the two are shown side by side; beyond, one of them is wrong. Names that several
//! units share (gallon, pint, ton, ounce) may mean any of them. Degrees may be a difference, which has no zero point to shift. Two sums of
//! money are never a conversion.

mod clock;
mod compare;
mod find;

use compare::{Level, Outcome, compare, rounded};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::english::units::{Dimension, Unit};
use crate::judge::{Judgement, Verdict, say};
use crate::mention::Number;
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Conversion>(
    Conversion::ID,
    "Conversion between units",
    "A quantity printed in two units is converted. The two agree when one rounds to the other as printed, or within 2 %; up to 5 % \
     both values are shown; beyond that one of them is wrong. Gallons, pints and tons of every country are accepted, and degrees may be a \
     temperature or a difference of temperatures.",
    EXAMPLES,
);

/// Quantities farther from each other than by this factor are hardly meant to be one, unless a bracket says so.
const SAME_SIZE: f64 = 2.0;

pub(super) struct Conversion;

/// What is said to be the same.
#[derive(Debug)]
pub(super) enum Claim {
    /// Quantities in two units.
    Measures(Measures),
    /// A time on two clocks.
    Clocks(clock::Claim),
}

/// Quantities that are said to be the same.
#[derive(Debug)]
pub(super) struct Measures {
    pairs: Vec<(Measure, Measure)>,
    /// Whether words in the sentence speak of a change of temperature.
    difference: bool,
    /// Whether only their agreement shows that the two are one quantity: "5 miles or 8 kilometers".
    loose: bool,
    /// Whether the second is set off from the sentence, which makes it most likely the same quantity.
    apposed: bool,
    /// The figures of the only converted value, and the scale word behind them ("million") as a number.
    figures: Option<(Span, f64)>,
}

/// A quantity as printed.
#[derive(Clone, Debug)]
struct Measure {
    number: Number,
    unit: &'static Unit,
    /// How it is said where it is in two units: "6 feet 2 inches".
    said: Option<String>,
}

impl ClaimKind for Conversion {
    const ID: &'static str = "conversion";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let clocks = clock::find(article, sentence).into_iter();
        out.extend(clocks.map(|(span, claim)| Found { span, claim: Claim::Clocks(claim) }));
        find::find(article, sentence, out);
    }

    fn judge(claim: &Claim, _: &World<'_>) -> Option<Judgement> {
        let claim = match claim {
            Claim::Measures(claim) => claim,
            Claim::Clocks(claim) => return Some(clock::judge(claim)),
        };
        let outcomes: Vec<Outcome> =
            claim.pairs.iter().map(|(from, to)| compare(from, to, claim.difference)).collect();
        let worst = outcomes.iter().map(|outcome| outcome.level).max()?;
        let same_size = || {
            let near = |(outcome, (_, to)): (&Outcome, &(Measure, Measure))| {
                (1.0 / SAME_SIZE..SAME_SIZE).contains(&(to.number.value / outcome.exact))
            };
            outcomes.iter().zip(&claim.pairs).all(near)
        };
        if worst == Level::Off && (claim.loose || claim.apposed && !same_size()) {
            return None;
        }
        let reading = claim.pairs.iter().map(|(from, to)| format!("{} is {}", from.words(), to.words()));
        let reading = format!("{}.", say::list(&reading.collect::<Vec<_>>()));
        let shown = outcomes.iter().filter(|outcome| outcome.level == worst);
        let summary =
            format!("{}.", say::list(&shown.map(|outcome| outcome.summary.clone()).collect::<Vec<_>>()));
        let mut judgement = match worst {
            Level::Agrees => Judgement::supported(reading, summary),
            Level::Near => Judgement::conflicting(reading, summary),
            Level::Off if claim.apposed => Judgement::conflicting(reading.clone(), summary.clone())
                .also_read("as two quantities, neither is the other converted", Verdict::Supported)
                .also_read(format!("as one quantity it does not hold: {reading}"), Verdict::Refuted),
            Level::Off => Judgement::refuted(reading, summary),
        };
        for outcome in &outcomes {
            for line in &outcome.working {
                judgement = judgement.working(line.clone());
            }
            for (reading, verdict) in &outcome.readings {
                judgement = judgement.also_read(reading.clone(), *verdict);
            }
        }
        if let ([(_, to)], [outcome], Some((span, scale))) = (&claim.pairs[..], &outcomes[..], claim.figures)
            && worst == Level::Off
            && !claim.apposed
            && !(claim.difference && to.unit.dimension == Dimension::Temperature)
        {
            judgement = judgement.correct(span, rounded(outcome.exact, to.number.step, scale));
        }
        Some(judgement)
    }
}

impl Measure {
    fn words(&self) -> String {
        let hedge = say::hedge(self.number.hedge);
        if let Some(said) = &self.said {
            return format!("{hedge}{said}");
        }
        match self.number.upper {
            Some(upper) => {
                format!(
                    "{hedge}{} to {}",
                    say::number(self.number.value),
                    say::measure(upper, self.unit.name)
                )
            }
            None => format!("{hedge}{}", say::exactly(self.number.value, self.unit.name)),
        }
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "The town lies 40 miles (64 kilometers) north of the border.",
        "",
        "40 miles (64 kilometers)",
        Verdict::Supported,
    ),
    example(
        "The town lies 40 miles (84 kilometers) north of the border.",
        "",
        "40 miles (84 kilometers)",
        Verdict::Refuted,
    ),
    example("The convoy drove 62 miles (103 km) in a day.", "", "62 miles (103 km)", Verdict::Conflicting),
    example("It was 77 F (25 C) at noon.", "", "77 F (25 C)", Verdict::Supported),
    example("It was 77 F (35 C) at noon.", "", "77 F (35 C)", Verdict::Refuted),
    example(
        "The region has warmed by 2.7 degrees Fahrenheit (1.5 degrees Celsius) since 1900.",
        "",
        "2.7 degrees Fahrenheit (1.5 degrees Celsius)",
        Verdict::Supported,
    ),
    example(
        "Fires burned 50 million hectares (about 124 million acres).",
        "",
        "50 million hectares (about 124 million acres)",
        Verdict::Supported,
    ),
    example(
        "The goalkeeper is 6 feet 2 inches (188 cm) tall.",
        "",
        "6 feet 2 inches (188 cm)",
        Verdict::Supported,
    ),
    example(
        "The goalkeeper is 6 feet 2 inches (198 cm) tall.",
        "",
        "6 feet 2 inches (198 cm)",
        Verdict::Refuted,
    ),
    example(
        "The tanker held 1,000 gallons (4,546 liters).",
        "",
        "1,000 gallons (4,546 liters)",
        Verdict::Supported,
    ),
    example(
        "The ship carried 500 tons (450 metric tons) of grain.",
        "",
        "500 tons (450 metric tons)",
        Verdict::Supported,
    ),
    example(
        "The race is five miles, or eight kilometers, long.",
        "",
        "five miles, or eight kilometers",
        Verdict::Supported,
    ),
    example("Gusts reached 90 mph (145 kph).", "", "90 mph (145 kph)", Verdict::Supported),
    example(
        "Between 2 and 3 inches (5 to 7.6 centimeters) fell.",
        "",
        "Between 2 and 3 inches (5 to 7.6 centimeters)",
        Verdict::Supported,
    ),
    example(
        "A reading of 64 kilometers - 40 miles - was logged.",
        "",
        "64 kilometers - 40 miles",
        Verdict::Supported,
    ),
    example(
        "The instrument showed 40 miles, or 50 kilometers, at dawn.",
        "",
        "40 miles, or 50 kilometers",
        Verdict::Conflicting,
    ),
    example(
        "It came to 40 miles, the equivalent of 84 kilometers.",
        "",
        "40 miles, the equivalent of 84 kilometers",
        Verdict::Refuted,
    ),
    example("The talks begin at 9 a.m. EST (1400 GMT).", "", "9 a.m. EST (1400 GMT", Verdict::Supported),
    example("The talks begin at 9 a.m. EST (1500 GMT).", "", "9 a.m. EST (1500 GMT", Verdict::Refuted),
    example("It rose at 18:00 GMT, or 1 p.m. EST.", "", "18:00 GMT, or 1 p.m. EST", Verdict::Supported),
    example(
        "The peak of 40 miles corresponds to 93 kilometers.",
        "",
        "40 miles corresponds to 93 kilometers",
        Verdict::Refuted,
    ),
    nothing("The talks begin at 9 a.m. EST and end at 1500 GMT.", ""),
    nothing("The repairs cost $40 million (37 million euros).", ""),
    nothing("They ran 3 miles (after 10 km on the bicycle).", ""),
    nothing("The field is 100 yards long and 50 meters wide.", ""),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first, report};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    fn verdict(text: &str) -> Option<Verdict> {
        report(&KIND, text, None).claims.first().map(|claim| claim.verdict)
    }

    #[test]
    fn the_correction_is_rounded_as_printed() {
        for (text, expected) in [
            ("It is 40 miles (84 kilometers) away.", "It is 40 miles (64 kilometers) away."),
            ("It is a mile (5 km) away.", "It is a mile (1.6 km) away."),
            (
                "It burned 1.2 million hectares (5 million acres).",
                "It burned 1.2 million hectares (3 million acres).",
            ),
            ("It was 77 F (35 C).", "It was 77 F (25 C)."),
        ] {
            let correction = first(&KIND, text, "").correction.unwrap();
            let mut corrected = text.to_owned();
            corrected.replace_range(correction.start..correction.end, &correction.text);
            assert_eq!(corrected, expected);
        }
    }

    #[test]
    fn rounding_to_either_precision_is_accepted() {
        for text in [
            "It is 6 miles (10 km) away.",
            "It is 10 km (6 miles) away.",
            "The cut is an inch (2.5 cm) deep.",
            "Peaks of 5,000 feet (1,500 meters) are common.",
            "It is half a mile (800 meters) away.",
        ] {
            assert_eq!(verdict(text), Some(Verdict::Supported), "{text}");
        }
        assert_eq!(verdict("The cut is 1 inch (1 cm) deep."), Some(Verdict::Refuted));
    }

    #[test]
    fn what_only_looks_like_a_conversion_is_left_alone() {
        for text in [
            "Runners choose 5 miles or 10 kilometers.",
            "Runners choose 5 miles, or 10 kilometers, in summer.",
            "The sign read \"-10 degrees Celsius (14 degrees Fahrenheit)\", and nobody moved it.",
            "Two routes - 5 miles - 10 kilometers - are marked.",
            "He drove 10 miles (2 km of it on gravel).",
            "The bag holds 5 kilograms (50 grams per serving).",
            "A plot of 10 by 20 meters (33 feet wide) was sold.",
            "It moved at 20 miles (32 km) and 10 meters (5 meters) more.",
        ] {
            assert_ne!(verdict(text), Some(Verdict::Refuted), "{text}");
        }
    }
}
