//! Units of measurement, their names, and what they convert to.

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
    /// Bytes.
    Information,
    /// Seconds.
    Time,
    /// Anything that only names what is counted.
    Other,
}
