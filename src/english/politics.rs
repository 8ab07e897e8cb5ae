//! Words about offices, elections, parties and camps.

/// Whether the name behind this line may belong to somebody of whom the next words do not speak: "an aide *to* Biden, who resigned".
pub fn hands_on(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "to", "of", "for", "under", "with", "by", "from", "against", "and", "or", "between", "than", "like",
    ];
    // The title before a name is a capital letter in a line.
    let mut words = before.split_ascii_whitespace().rev().skip_while(|word| {
        matches!(
            *word,
            "T" | "R" | "A" | "P" | "former" | "then" | "-" | "ex" | "mr" | "ms" | "mrs" | "." | "the" | "'s"
        )
    });
    words.next().is_some_and(|word| WORDS.contains(&word))
}

/// A political camp by the adjective that a text gives a leader. The camps of one side never contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left of the centre.
    Left,
    /// In the centre, or of no side.
    Neither,
    /// Right of the centre.
    Right,
}

/// Adjectives of political camps, with the side they lie on.
const CAMPS: &[(&str, Side)] = &[
    ("liberal", Side::Left),
    ("progressive", Side::Left),
    ("left", Side::Left),
    ("leftist", Side::Left),
    ("socialist", Side::Left),
    ("communist", Side::Left),
    ("social democratic", Side::Left),
    ("centre-left", Side::Left),
    ("center-left", Side::Left),
    ("left-wing", Side::Left),
    ("far-left", Side::Left),
    ("conservative", Side::Right),
    ("right", Side::Right),
    ("rightist", Side::Right),
    ("right-wing", Side::Right),
    ("far-right", Side::Right),
    ("centre-right", Side::Right),
    ("center-right", Side::Right),
    ("christian democratic", Side::Right),
    ("hindu nationalist", Side::Right),
    ("centrist", Side::Neither),
];

/// The side that a camp lies on.
pub fn side(camp: &str) -> Option<Side> {
    CAMPS.iter().find(|(name, _)| name.eq_ignore_ascii_case(camp)).map(|(_, side)| *side)
}

/// A party by the letter, noun or adjective of American and British news: the words with which its name begins.
pub fn party(word: &str) -> Option<&'static str> {
    Some(match word {
        "d" | "democrat" | "democratic" => "Democratic",
        "r" | "republican" | "gop" => "Republican",
        "labour" => "Labour",
        "tory" => "Conservative",
        _ => return None,
    })
}

/// Whether what stands for a party says that somebody is of none.
pub fn is_no_party(name: &str) -> bool {
    matches!(name, "Independent" | "Nonpartisan" | "independent" | "nonpartisan")
}

/// The words by which parties are told apart: "the Labour Party" and "Labour" are the same.
pub fn party_key(name: &str) -> String {
    let name = name.split(" (").next().unwrap_or(name).to_lowercase();
    let words = name.split_ascii_whitespace().filter(|word| !matches!(*word, "the" | "party" | "of"));
    words.collect::<Vec<_>>().join(" ")
}

/// The kinds of election in the reference that a word before "election" can mean; `None` for another word.
pub fn election_kinds(word: &str) -> Option<&'static [&'static str]> {
    Some(match word {
        "presidential" => &["presidential"],
        "parliamentary" | "legislative" | "federal" => &["parliamentary"],
        "midterm" => &["midterm"],
        "general" | "national" => &["presidential", "parliamentary", "midterm"],
        _ => return None,
    })
}

/// Whether the words behind a date say that another office is meant: "took office in 2019 *as* mayor".
pub fn narrows(after: &str) -> bool {
    let mut words = after.split_ascii_whitespace();
    match words.next() {
        Some("at") => words.next() != Some("age"),
        word => matches!(word, Some("as" | "to" | "for" | "from")),
    }
}

/// Whether a word behind a step told without a date behind it ends what is said of it: "his 2017 election campaign" does not.
pub fn ends_step(next: &str) -> bool {
    const WORDS: &[&str] = &[
        "",
        ".",
        ",",
        ";",
        ":",
        ")",
        "--",
        "\"",
        "and",
        "but",
        "as",
        "with",
        "by",
        "after",
        "when",
        "while",
        "promising",
        "in",
        "on",
        "over",
        "was",
        "has",
        "had",
        "is",
        "brought",
        "changed",
        "ended",
        "marked",
        "came",
        "raised",
        "led",
    ];
    WORDS.contains(&next)
}
