//! Units of measurement, their names, and what they convert to.
//!
//! Factors are those of NIST Special Publication 811 (2008), appendix B; they are exact wherever the unit is defined by
//! them. Statute miles, international feet, avoirdupois pounds, US liquid and imperial gallons, the barrel of petroleum (42 US
//! gallons), the International Table Btu and the calorie of 4.184 J are meant.

use super::{Measure, Sense};

/// A unit of measurement.
#[derive(Debug, PartialEq)]
pub struct Unit {
    /// Its usual English name in the singular, by which reports and `mentions` name it: "kilometre".
    pub name: &'static str,
    /// What it measures; two units convert if they agree in it.
    pub dimension: Dimension,
    /// How many units of the dimension's base one of it is. For a temperature: the size of a degree in kelvin.
    pub factor: f64,
    /// What a zero of it is in the dimension's base unit (only temperatures have one).
    pub offset: f64,
}

/// What a unit measures, with its base unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Cubic metres.
    Volume,
    /// Kilograms.
    Mass,
    /// Metres per second.
    Speed,
    /// Kelvin.
    Temperature,
    /// Joules.
    Energy,
    /// Watts.
    Power,
    /// Pascals.
    Pressure,
    /// Hertz.
    Frequency,
    /// Bytes.
    Information,
    /// Bytes per second.
    DataRate,
    /// Seconds.
    Time,
    /// Anything that only names what is counted.
    Other,
}

use Dimension::{
    Area, DataRate, Energy, Frequency, Information, Length, Mass, Power, Pressure, Speed, Temperature, Volume,
};

const fn unit(name: &'static str, dimension: Dimension, factor: f64) -> Unit {
    Unit { name, dimension, factor, offset: 0.0 }
}

const INCH: f64 = 0.0254;
const FOOT: f64 = 0.3048;
const MILE: f64 = 1609.344;
const POUND: f64 = 0.453_592_37;
const US_GALLON: f64 = 231.0 * INCH * INCH * INCH;
const BTU: f64 = 1_055.055_852_62;

/// Every unit with the spellings that name it, British and American, singular, plural and symbol. A spelling of several words
/// matches with spaces, hyphens or nothing marked between them. Symbols of one letter are in [`letter`].
static UNITS: &[(Unit, &[&str])] = &[
    (unit("nanometre", Length, 1e-9), &["nanometre", "nanometres", "nanometer", "nanometers", "nm"]),
    (
        unit("micrometre", Length, 1e-6),
        &["micrometre", "micrometres", "micrometer", "micrometers", "micron", "microns"],
    ),
    (unit("millimetre", Length, 1e-3), &["millimetre", "millimetres", "millimeter", "millimeters", "mm"]),
    (unit("centimetre", Length, 1e-2), &["centimetre", "centimetres", "centimeter", "centimeters", "cm"]),
    (unit("decimetre", Length, 0.1), &["decimetre", "decimetres", "decimeter", "decimeters", "dm"]),
    (unit("metre", Length, 1.0), &["metre", "metres", "meter", "meters"]),
    (unit("kilometre", Length, 1e3), &["kilometre", "kilometres", "kilometer", "kilometers", "km", "kms"]),
    (unit("inch", Length, INCH), &["inch", "inches"]),
    (unit("foot", Length, FOOT), &["foot", "feet", "ft"]),
    (unit("yard", Length, 3.0 * FOOT), &["yard", "yards", "yd", "yds"]),
    (unit("mile", Length, MILE), &["mile", "miles", "mi", "statute mile", "statute miles"]),
    (unit("nautical mile", Length, 1852.0), &["nautical mile", "nautical miles", "nmi"]),
    (unit("fathom", Length, 6.0 * FOOT), &["fathom", "fathoms"]),
    (unit("light-year", Length, 9.460_730_472_580_8e15), &["light year", "light years"]),
    (unit("astronomical unit", Length, 149_597_870_700.0), &["astronomical unit", "astronomical units"]),
    (
        unit("square millimetre", Area, 1e-6),
        &["square millimetre", "square millimetres", "square millimeter", "square millimeters", "mm2", "mm²"],
    ),
    (
        unit("square centimetre", Area, 1e-4),
        &[
            "square centimetre",
            "square centimetres",
            "square centimeter",
            "square centimeters",
            "cm2",
            "cm²",
            "sq cm",
        ],
    ),
    (
        unit("square metre", Area, 1.0),
        &["square metre", "square metres", "square meter", "square meters", "m2", "m²", "sqm", "sq m"],
    ),
    (
        unit("square kilometre", Area, 1e6),
        &[
            "square kilometre",
            "square kilometres",
            "square kilometer",
            "square kilometers",
            "km2",
            "km²",
            "sq km",
            "sq kms",
            "sq kilometers",
            "sq kilometres",
            "sqkm",
            "km squared",
        ],
    ),
    (unit("hectare", Area, 1e4), &["hectare", "hectares", "ha"]),
    (unit("acre", Area, 4840.0 * 9.0 * FOOT * FOOT), &["acre", "acres"]),
    (unit("square inch", Area, INCH * INCH), &["square inch", "square inches", "sq in"]),
    (
        unit("square foot", Area, FOOT * FOOT),
        &["square foot", "square feet", "sq ft", "sq feet", "sqft", "ft2", "ft²"],
    ),
    (unit("square yard", Area, 9.0 * FOOT * FOOT), &["square yard", "square yards", "sq yd", "sq yards"]),
    (
        unit("square mile", Area, MILE * MILE),
        &["square mile", "square miles", "sq mi", "sq mile", "sq miles"],
    ),
    (unit("millilitre", Volume, 1e-6), &["millilitre", "millilitres", "milliliter", "milliliters", "ml"]),
    (unit("centilitre", Volume, 1e-5), &["centilitre", "centilitres", "centiliter", "centiliters", "cl"]),
    (unit("litre", Volume, 1e-3), &["litre", "litres", "liter", "liters"]),
    (unit("hectolitre", Volume, 0.1), &["hectolitre", "hectolitres", "hectoliter", "hectoliters", "hl"]),
    (
        unit("cubic centimetre", Volume, 1e-6),
        &[
            "cubic centimetre",
            "cubic centimetres",
            "cubic centimeter",
            "cubic centimeters",
            "cc",
            "cm3",
            "cm³",
        ],
    ),
    (
        unit("cubic metre", Volume, 1.0),
        &["cubic metre", "cubic metres", "cubic meter", "cubic meters", "m3", "m³", "cu m"],
    ),
    (
        unit("cubic kilometre", Volume, 1e9),
        &[
            "cubic kilometre",
            "cubic kilometres",
            "cubic kilometer",
            "cubic kilometers",
            "km3",
            "km³",
            "km cubed",
        ],
    ),
    (unit("cubic inch", Volume, INCH * INCH * INCH), &["cubic inch", "cubic inches", "cu in"]),
    (unit("cubic foot", Volume, FOOT * FOOT * FOOT), &["cubic foot", "cubic feet", "cu ft"]),
    (unit("cubic yard", Volume, 27.0 * FOOT * FOOT * FOOT), &["cubic yard", "cubic yards", "cu yd"]),
    (unit("cubic mile", Volume, MILE * MILE * MILE), &["cubic mile", "cubic miles"]),
    (unit("gallon", Volume, US_GALLON), &["gallon", "gallons", "gal", "us gallon", "us gallons"]),
    (unit("imperial gallon", Volume, 4.546_09e-3), &["imperial gallon", "imperial gallons"]),
    (unit("quart", Volume, US_GALLON / 4.0), &["quart", "quarts", "qt"]),
    (unit("pint", Volume, US_GALLON / 8.0), &["pint", "pints"]),
    (unit("cup", Volume, US_GALLON / 16.0), &["cup", "cups"]),
    (unit("fluid ounce", Volume, US_GALLON / 128.0), &["fluid ounce", "fluid ounces", "fl oz"]),
    (unit("tablespoon", Volume, US_GALLON / 256.0), &["tablespoon", "tablespoons", "tbsp"]),
    (unit("teaspoon", Volume, US_GALLON / 768.0), &["teaspoon", "teaspoons", "tsp"]),
    (unit("barrel", Volume, 42.0 * US_GALLON), &["barrel", "barrels", "bbl"]),
    (unit("bushel", Volume, 2_150.42 * INCH * INCH * INCH), &["bushel", "bushels"]),
    (unit("microgram", Mass, 1e-9), &["microgram", "micrograms", "mcg", "μg", "µg"]),
    (unit("milligram", Mass, 1e-6), &["milligram", "milligrams", "mg"]),
    (unit("gram", Mass, 1e-3), &["gram", "grams", "gramme", "grammes"]),
    (
        unit("kilogram", Mass, 1.0),
        &["kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kg", "kgs"],
    ),
    (
        unit("tonne", Mass, 1e3),
        &["tonne", "tonnes", "metric ton", "metric tons", "metric tonne", "metric tonnes"],
    ),
    (unit("kilotonne", Mass, 1e6), &["kilotonne", "kilotonnes", "kiloton", "kilotons"]),
    (unit("megatonne", Mass, 1e9), &["megatonne", "megatonnes", "megaton", "megatons"]),
    (unit("gigatonne", Mass, 1e12), &["gigatonne", "gigatonnes", "gigaton", "gigatons"]),
    (unit("ton", Mass, 2000.0 * POUND), &["ton", "tons"]),
    (unit("short ton", Mass, 2000.0 * POUND), &["short ton", "short tons", "us ton", "us tons"]),
    (unit("long ton", Mass, 2240.0 * POUND), &["long ton", "long tons", "imperial ton", "imperial tons"]),
    (unit("ounce", Mass, POUND / 16.0), &["ounce", "ounces", "oz"]),
    (unit("troy ounce", Mass, 0.031_103_476_8), &["troy ounce", "troy ounces"]),
    (unit("pound", Mass, POUND), &["pound", "pounds", "lb", "lbs"]),
    (unit("stone", Mass, 14.0 * POUND), &["stone"]),
    (unit("carat", Mass, 2e-4), &["carat", "carats"]),
    (
        unit("metre per second", Speed, 1.0),
        &[
            "metre per second",
            "metres per second",
            "meter per second",
            "meters per second",
            "metres a second",
            "meters a second",
            "m s",
            "mps",
        ],
    ),
    (
        unit("kilometre per second", Speed, 1e3),
        &[
            "kilometre per second",
            "kilometres per second",
            "kilometer per second",
            "kilometers per second",
            "kilometers a second",
            "kilometres a second",
            "km s",
        ],
    ),
    (
        unit("kilometre per hour", Speed, 1e3 / 3600.0),
        &[
            "kilometre per hour",
            "kilometres per hour",
            "kilometer per hour",
            "kilometers per hour",
            "kilometres an hour",
            "kilometers an hour",
            "kilometre an hour",
            "kilometer an hour",
            "km per hour",
            "km an hour",
            "kph",
            "kmh",
            "kmph",
            "km h",
            "km hr",
        ],
    ),
    (
        unit("mile per hour", Speed, MILE / 3600.0),
        &["mile per hour", "miles per hour", "mile an hour", "miles an hour", "mph", "mi h"],
    ),
    (unit("foot per second", Speed, FOOT), &["foot per second", "feet per second", "feet a second", "ft s"]),
    (unit("mile per second", Speed, MILE), &["mile per second", "miles per second", "miles a second"]),
    (unit("knot", Speed, 1852.0 / 3600.0), &["knot", "knots", "kt", "kts"]),
    (unit("joule", Energy, 1.0), &["joule", "joules"]),
    (unit("kilojoule", Energy, 1e3), &["kilojoule", "kilojoules", "kj"]),
    (unit("megajoule", Energy, 1e6), &["megajoule", "megajoules", "mj"]),
    (unit("gigajoule", Energy, 1e9), &["gigajoule", "gigajoules", "gj"]),
    (unit("calorie", Energy, 4.184), &["calorie", "calories"]),
    (unit("kilocalorie", Energy, 4184.0), &["kilocalorie", "kilocalories", "kcal"]),
    (unit("watt hour", Energy, 3.6e3), &["watt hour", "watt hours", "wh"]),
    (unit("kilowatt hour", Energy, 3.6e6), &["kilowatt hour", "kilowatt hours", "kwh"]),
    (unit("megawatt hour", Energy, 3.6e9), &["megawatt hour", "megawatt hours", "mwh"]),
    (unit("gigawatt hour", Energy, 3.6e12), &["gigawatt hour", "gigawatt hours", "gwh"]),
    (unit("terawatt hour", Energy, 3.6e15), &["terawatt hour", "terawatt hours", "twh"]),
    (
        unit("british thermal unit", Energy, BTU),
        &["british thermal unit", "british thermal units", "btu", "btus"],
    ),
    (unit("watt", Power, 1.0), &["watt", "watts"]),
    (unit("kilowatt", Power, 1e3), &["kilowatt", "kilowatts", "kw"]),
    (unit("megawatt", Power, 1e6), &["megawatt", "megawatts", "mw"]),
    (unit("gigawatt", Power, 1e9), &["gigawatt", "gigawatts", "gw"]),
    (unit("terawatt", Power, 1e12), &["terawatt", "terawatts", "tw"]),
    (unit("horsepower", Power, 550.0 * FOOT * POUND * 9.806_65), &["horsepower", "hp"]),
    (unit("pascal", Pressure, 1.0), &["pascal", "pascals"]),
    (unit("hectopascal", Pressure, 100.0), &["hectopascal", "hectopascals", "hpa"]),
    (unit("kilopascal", Pressure, 1e3), &["kilopascal", "kilopascals", "kpa"]),
    (unit("bar", Pressure, 1e5), &["bar", "bars"]),
    (unit("millibar", Pressure, 100.0), &["millibar", "millibars", "mb of pressure", "mbar"]),
    (unit("atmosphere", Pressure, 101_325.0), &["atmosphere", "atmospheres"]),
    (
        unit("pound per square inch", Pressure, POUND * 9.806_65 / (INCH * INCH)),
        &["pound per square inch", "pounds per square inch", "psi"],
    ),
    (unit("hertz", Frequency, 1.0), &["hertz", "hz"]),
    (unit("kilohertz", Frequency, 1e3), &["kilohertz", "khz"]),
    (unit("megahertz", Frequency, 1e6), &["megahertz", "mhz"]),
    (unit("gigahertz", Frequency, 1e9), &["gigahertz", "ghz"]),
    (unit("bit", Information, 0.125), &["bit", "bits"]),
    (unit("kilobit", Information, 125.0), &["kilobit", "kilobits", "kbit"]),
    (unit("megabit", Information, 125e3), &["megabit", "megabits", "mbit"]),
    (unit("gigabit", Information, 125e6), &["gigabit", "gigabits", "gbit"]),
    (unit("terabit", Information, 125e9), &["terabit", "terabits", "tbit"]),
    (unit("byte", Information, 1.0), &["byte", "bytes"]),
    (unit("kilobyte", Information, 1e3), &["kilobyte", "kilobytes", "kb"]),
    (unit("megabyte", Information, 1e6), &["megabyte", "megabytes", "mb"]),
    (unit("gigabyte", Information, 1e9), &["gigabyte", "gigabytes", "gb"]),
    (unit("terabyte", Information, 1e12), &["terabyte", "terabytes", "tb"]),
    (unit("petabyte", Information, 1e15), &["petabyte", "petabytes", "pb"]),
    (unit("exabyte", Information, 1e18), &["exabyte", "exabytes", "eb"]),
    (unit("kibibyte", Information, 1024.0), &["kibibyte", "kibibytes", "kib"]),
    (unit("mebibyte", Information, 1_048_576.0), &["mebibyte", "mebibytes", "mib"]),
    (unit("gibibyte", Information, 1_073_741_824.0), &["gibibyte", "gibibytes", "gib"]),
    (
        unit("kilobit per second", DataRate, 125.0),
        &["kilobit per second", "kilobits per second", "kbps", "kbit s"],
    ),
    (
        unit("megabit per second", DataRate, 125e3),
        &["megabit per second", "megabits per second", "mbps", "mbit s"],
    ),
    (
        unit("gigabit per second", DataRate, 125e6),
        &["gigabit per second", "gigabits per second", "gbps", "gbit s"],
    ),
    (unit("gigabyte per second", DataRate, 1e9), &["gigabyte per second", "gigabytes per second", "gb s"]),
    (
        Unit { name: "degree Celsius", dimension: Temperature, factor: 1.0, offset: 273.15 },
        &["celsius", "celcius", "centigrade", "centigrate"],
    ),
    (
        Unit {
            name: "degree Fahrenheit",
            dimension: Temperature,
            factor: 5.0 / 9.0,
            offset: 459.67 * 5.0 / 9.0,
        },
        &["fahrenheit", "farenheit"],
    ),
    (unit("kelvin", Temperature, 1.0), &["kelvin", "kelvins"]),
];

/// The unit of this name.
pub fn named(name: &str) -> Option<&'static Unit> {
    UNITS.iter().map(|(unit, _)| unit).find(|unit| unit.name == name)
}

/// The unit that a single letter behind a number stands for. Upper and lower case differ.
pub(crate) fn letter(symbol: &str) -> Option<&'static Unit> {
    named(match symbol {
        "m" => "metre",
        "g" => "gram",
        "L" | "l" => "litre",
        "W" => "watt",
        "J" => "joule",
        "t" => "tonne",
        _ => return None,
    })
}

/// The unit of temperature that a single letter stands for.
pub(crate) fn degree(symbol: &str) -> Option<&'static Unit> {
    named(match symbol {
        "C" | "c" => "degree Celsius",
        "F" | "f" => "degree Fahrenheit",
        "K" => "kelvin",
        _ => return None,
    })
}

/// Words that may stand right behind "77 F" or "25 C" in a sentence.
pub(crate) fn follows_degrees(word: &str) -> bool {
    [
        "in",
        "on",
        "at",
        "by",
        "and",
        "or",
        "to",
        "during",
        "outside",
        "inside",
        "above",
        "below",
        "this",
        "for",
        "is",
        "was",
        "with",
        "warmer",
        "cooler",
        "limit",
        "target",
        "goal",
        "threshold",
        "warming",
        "rise",
        "heat",
        "colder",
        "hotter",
        "higher",
        "lower",
        "as",
        "since",
        "over",
    ]
    .contains(&word)
}

/// Words before "90 degrees" that turn something by them.
pub(crate) fn precedes_angle(word: &str) -> bool {
    ["turn", "turned", "rotate", "rotated", "left", "right", "tilt", "tilted", "angle"]
        .iter()
        .any(|other| other.eq_ignore_ascii_case(word))
}

/// Words behind "45 degrees" of an angle or of latitude.
pub(crate) fn follows_angle(word: &str) -> bool {
    ["angle", "angles", "turn", "latitude", "longitude", "north", "south", "east", "west"].contains(&word)
}

/// Words behind which show that "in" before them means inches: "2 in thick".
pub(crate) fn follows_inches(word: &str) -> bool {
    ["long", "wide", "tall", "thick", "high", "deep", "across", "by"].contains(&word)
}

/// Adds the names of all units to the lexicon.
pub(super) fn add(put: &mut dyn FnMut(&str, Sense)) {
    for (unit, names) in UNITS {
        for name in *names {
            put(name, Sense::Measure(Measure::Unit(unit)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_agree_with_well_known_equivalents() {
        let ratio = |from: &str, to: &str| named(from).unwrap().factor / named(to).unwrap().factor;
        for (from, to, expected) in [
            ("mile", "kilometre", 1.609_344),
            ("acre", "hectare", 0.404_685_642_24),
            ("square mile", "square kilometre", 2.589_988_110_336),
            ("gallon", "litre", 3.785_411_784),
            ("imperial gallon", "litre", 4.546_09),
            ("barrel", "litre", 158.987_294_928),
            ("pound", "kilogram", 0.453_592_37),
            ("short ton", "tonne", 0.907_184_74),
            ("long ton", "tonne", 1.016_046_908_8),
            ("knot", "kilometre per hour", 1.852),
            ("mile per hour", "kilometre per hour", 1.609_344),
            ("kilowatt hour", "joule", 3.6e6),
            ("horsepower", "watt", 745.699_871_582_270_2),
            ("bushel", "litre", 35.239_070_166_88),
            ("pound per square inch", "kilopascal", 6.894_757_293_168),
        ] {
            let found = ratio(from, to);
            assert!((found / expected - 1.0).abs() < 1e-12, "{from} to {to}: {found}");
        }
    }

    #[test]
    fn temperatures_meet_at_minus_forty() {
        let kelvin = |name: &str, degrees: f64| {
            let unit = named(name).unwrap();
            degrees * unit.factor + unit.offset
        };
        assert!((kelvin("degree Celsius", -40.0) - kelvin("degree Fahrenheit", -40.0)).abs() < 1e-9);
        assert!((kelvin("degree Fahrenheit", 212.0) - 373.15).abs() < 1e-9);
    }

    #[test]
    fn every_unit_has_a_name_of_its_own() {
        for (index, (unit, _)) in UNITS.iter().enumerate() {
            assert!(UNITS[..index].iter().all(|(other, _)| other.name != unit.name), "{}", unit.name);
        }
    }
}
