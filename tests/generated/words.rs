//! Dates, ordinals and articles, as news prints them.

use jiff::civil::Date;

/// A day of the calendar that must exist.
pub fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).expect("a day of the calendar")
}

/// `date` moved by some days.
pub fn plus(date: Date, days: i64) -> Date {
    use jiff::ToSpan;
    date.checked_add(days.days()).expect("within the calendar")
}

/// "January 5, 2026".
pub fn us(date: Date) -> String {
    date.strftime("%B %-d, %Y").to_string()
}

/// "5 January 2026".
pub fn uk(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// "Jan. 5, 2026", the months from March to July unshortened, as the agencies do.
pub fn ap(date: Date) -> String {
    let month = match date.month() {
        3..=7 => date.strftime("%B").to_string(),
        9 => "Sept.".to_owned(),
        _ => date.strftime("%b.").to_string(),
    };
    format!("{month} {}, {}", date.day(), date.year())
}

/// "January 2026".
pub fn month(date: Date) -> String {
    date.strftime("%B %Y").to_string()
}

/// "January 5".
pub fn month_day(date: Date) -> String {
    date.strftime("%B %-d").to_string()
}

/// "Monday".
pub fn weekday(date: Date) -> String {
    date.strftime("%A").to_string()
}

/// "four", and figures from ten on.
pub fn count(number: i64) -> String {
    const WORDS: [&str; 10] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    usize::try_from(number)
        .ok()
        .and_then(|at| WORDS.get(at))
        .map_or(number.to_string(), |word| (*word).to_owned())
}

/// "2,180".
pub fn grouped(number: i64) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}

/// "21st".
pub fn ordinal(number: i64) -> String {
    let end = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

/// "largest", "second-largest", …, up to the fifth.
pub fn superlative(rank: usize, word: &str) -> String {
    const RANKS: [&str; 6] = ["", "", "second-", "third-", "fourth-", "fifth-"];
    format!("{}{word}", RANKS[rank])
}

/// A country's name as it stands in a sentence: "the Netherlands".
pub fn country(name: &str) -> String {
    let plural = ["Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros"].contains(&name);
    let union = name.starts_with("United ");
    let common = name.contains("Republic of")
        || ["Republic", "Islands", "Emirates"].iter().any(|end| name.ends_with(end));
    with_article(name, plural || union || common)
}

/// "Peru's", "the Netherlands'".
pub fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}'") } else { format!("{name}'s") }
}

/// `name`, with "the" if `article`.
pub fn with_article(name: &str, article: bool) -> String {
    if article { format!("the {name}") } else { name.to_owned() }
}
