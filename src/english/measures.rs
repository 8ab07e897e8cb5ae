//! Words around measurements: plurals of units, units that share a name, and what joins a measurement to its conversion.

use super::units::{Dimension, Unit};

/// The name of a unit for a value other than one: "miles per hour", "square feet", "degrees Celsius".
pub fn plural(name: &str) -> String {
    if let Some((head, tail)) = name.split_once(" per ") {
        return format!("{} per {tail}", plural(head));
    }
    if let Some(scale) = name.strip_prefix("degree ") {
        return format!("degrees {scale}");
    }
    if let Some(stem) = name.strip_suffix("foot") {
        return format!("{stem}feet");
    }
    match name {
        "horsepower" | "stone" | "hertz" | "kilohertz" | "megahertz" | "gigahertz" => name.to_owned(),
        _ if name.ends_with("ch") => format!("{name}es"),
        _ => format!("{name}s"),
    }
}

/// What a unit's name may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meaning {
    /// The name that tells it from the others.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// How many units of the dimension's base one of it is.
    pub factor: f64,
    /// Whether style books ask to say so where it is meant: a bare "mile" is not a nautical one.
    pub marked: bool,
}

/// Further meanings of units whose names are used of several, each under the name of the unit. Factors: NIST Special
/// Publication 811 (2008), appendix B, and for the imperial measures the UK Weights and Measures Act 1985, schedule 1.
const SHARED: &[(&str, Meaning)] = &[
    ("gallon", meaning("imperial gallon", Dimension::Volume, 4.546_09e-3)),
    ("quart", meaning("imperial quart", Dimension::Volume, 1.136_522_5e-3)),
    ("pint", meaning("imperial pint", Dimension::Volume, 0.568_261_25e-3)),
    ("cup", meaning("metric cup", Dimension::Volume, 0.25e-3)),
    ("tablespoon", meaning("metric tablespoon", Dimension::Volume, 15e-6)),
    ("teaspoon", meaning("metric teaspoon", Dimension::Volume, 5e-6)),
    ("fluid ounce", meaning("imperial fluid ounce", Dimension::Volume, 28.413_062_5e-6)),
    ("ounce", meaning("US fluid ounce", Dimension::Volume, 29.573_529_562_5e-6)),
    ("ounce", meaning("imperial fluid ounce", Dimension::Volume, 28.413_062_5e-6)),
    ("ounce", meaning("troy ounce", Dimension::Mass, 0.031_103_476_8)),
    ("ton", meaning("metric ton", Dimension::Mass, 1000.0)),
    ("ton", meaning("long ton", Dimension::Mass, 1_016.046_908_8)),
    ("barrel", meaning("US beer barrel", Dimension::Volume, 31.0 * 3.785_411_784e-3)),
    ("barrel", meaning("imperial beer barrel", Dimension::Volume, 36.0 * 4.546_09e-3)),
    ("mile", Meaning { marked: true, ..meaning("nautical mile", Dimension::Length, 1852.0) }),
    ("horsepower", meaning("metric horsepower", Dimension::Power, 735.498_75)),
    ("calorie", meaning("food calorie", Dimension::Energy, 4184.0)),
    ("kilobyte", meaning("binary kilobyte", Dimension::Information, 1024.0)),
    ("megabyte", meaning("binary megabyte", Dimension::Information, 1_048_576.0)),
    ("gigabyte", meaning("binary gigabyte", Dimension::Information, 1_073_741_824.0)),
    ("terabyte", meaning("binary terabyte", Dimension::Information, 1_099_511_627_776.0)),
];

const fn meaning(name: &'static str, dimension: Dimension, factor: f64) -> Meaning {
    Meaning { name, dimension, factor, marked: false }
}

/// Everything that the unit's name may mean, the likeliest first.
pub fn meanings(unit: &Unit) -> impl Iterator<Item = Meaning> {
    let usual = meaning(unit.name, unit.dimension, unit.factor);
    let shared = SHARED.iter().filter(move |(name, _)| *name == unit.name).map(|&(_, meaning)| meaning);
    std::iter::once(usual).chain(shared)
}

/// Whether a word may stand between a measurement and its conversion in brackets: "6 feet *tall* (1.8 metres)".
pub fn describes_measure(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "long",
        "wide",
        "high",
        "tall",
        "deep",
        "thick",
        "away",
        "across",
        "above",
        "below",
        "sea",
        "level",
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "in",
        "diameter",
        "length",
        "height",
        "width",
        "depth",
        "altitude",
        "each",
        "apart",
        "inland",
        "offshore",
        "underground",
        "up",
    ];
    WORDS.contains(&word)
}

/// Whether these are words by which two measurements are said to be equal: "40 miles *equals* 64 kilometres".
pub fn says_equal(words: &[&str]) -> bool {
    const PHRASES: &[&[&str]] = &[
        &["="],
        &["equals"],
        &["equal"],
        &["is", "equal", "to"],
        &["are", "equal", "to"],
        &["is", "equivalent", "to"],
        &["are", "equivalent", "to"],
        &["is", "the", "same", "as"],
        &["is", "the", "equivalent", "of"],
        &[",", "the", "equivalent", "of"],
        &[",", "or", "the", "equivalent", "of"],
        &[",", "equivalent", "to"],
        &["converts", "to"],
        &["corresponds", "to"],
        &[",", "corresponding", "to"],
        &["translates", "to"],
        &["translates", "into"],
        &["equates", "to"],
        &["works", "out", "at"],
        &["works", "out", "to"],
        &[",", "equal", "to"],
        &[",", "which", "is"],
        &[",", "that", "is"],
        &[";", "that", "is"],
        &[",", "i.e"],
        &[",", "i.e."],
        &[",", "i.e", "."],
        &["-", "the", "equivalent", "of"],
        &["is"],
        &["are"],
    ];
    PHRASES.contains(&words)
}

/// Words by which degrees are a difference and not a level: "2.7 degrees Fahrenheit of *warming*".
pub const TEMPERATURE_DIFFERENCE: &[&str] = &[
    "warming",
    "warmed",
    "warm",
    "warms",
    "warmer",
    "cooler",
    "hotter",
    "colder",
    "higher",
    "lower",
    "above",
    "below",
    "by",
    "rise",
    "rises",
    "rose",
    "risen",
    "rising",
    "increase",
    "increased",
    "increases",
    "increasing",
    "decrease",
    "drop",
    "dropped",
    "fell",
    "fall",
    "falls",
    "fallen",
    "difference",
    "anomaly",
    "average",
    "normal",
    "preindustrial",
    "industrial",
    "heating",
    "heated",
    "cooling",
    "cooled",
    "than",
    "limit",
    "goal",
    "target",
    "every",
    "climb",
    "climbed",
    "swing",
    "variation",
    "range",
    "threshold",
    "Paris",
];

/// Words behind a converted quantity that make no other unit of it: "64 km *away*".
pub fn leads_on(word: &str) -> bool {
    matches!(
        word,
        "away"
            | "north"
            | "south"
            | "east"
            | "west"
            | "from"
            | "off"
            | "on"
            | "in"
            | "at"
            | "and"
            | "or"
            | "but"
            | "along"
            | "above"
            | "below"
            | "before"
            | "after"
            | "when"
            | "while"
            | "with"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals() {
        for (one, many) in [
            ("mile per hour", "miles per hour"),
            ("square foot", "square feet"),
            ("inch", "inches"),
            ("degree Celsius", "degrees Celsius"),
            ("stone", "stone"),
        ] {
            assert_eq!(plural(one), many);
        }
    }
}
