//! Words about series of values.

/// The quantity of the reference whose highs and lows the line speaks of, by the words before "highest".
pub fn quantity(before: &str) -> Option<&'static str> {
    let words = || before.split_ascii_whitespace();
    (words().any(|word| word == "inflation") && !words().any(|word| OTHERS.contains(&word)))
        .then_some("inflation-monthly")
}

/// Whether the words behind say that another quantity is meant.
pub fn is_of_another(after: &str) -> bool {
    let next = after.split_ascii_whitespace().next();
    next.is_some_and(|word| OTHERS.contains(&word) || matches!(word, "for" | "among" | "of"))
}

/// Words by which a sentence about inflation speaks of another quantity, or of a part of it.
const OTHERS: &[&str] = &[
    "core",
    "food",
    "wholesale",
    "producer",
    "factory",
    "services",
    "service",
    "retail",
    "energy",
    "rent",
    "rental",
    "expectations",
    "forecast",
    "shop",
    "grocery",
    "house",
    "housing",
    "wage",
    "wages",
    "pay",
    "interest",
    "yields",
    "yield",
    "pound",
    "unemployment",
    "stocks",
    "shares",
    "oil",
    "growth",
    "costs",
    "underlying",
    "monthly",
    "month-on-month",
    "average",
    "goods",
    "rpi",
    "hicp",
    "harmonized",
    "harmonised",
    "eurozone",
    "borrowing",
    "mortgage",
    "currency",
    "peso",
    "rand",
    "yen",
    "deflation",
];
