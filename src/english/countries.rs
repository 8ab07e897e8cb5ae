//! Words by which news tells what a country is.

/// Words of a line that may refer to a country named before.
pub const REFERENCES: &[&str] = &["its", "country", "nation", "republic", "kingdom", "capital"];

/// Whether a word may stand behind "the capital" where the seat of a government is meant, and not money or a figure of speech
/// ("capital markets", "capital of fashion").
pub fn ends_capital(next: &str) -> bool {
    const WORDS: &[&str] = &[
        "", ",", ".", ";", ":", ")", "--", "\"", "and", "or", "on", "in", "for", "since", "city", "where",
        "after", "from", "to", "with", "at", "as", "by", "but", "while", "when", "is", "was", "has", "had",
        "this", "late", "early", "before", "during", "under", "until", "last", "?", "!", "Y", "W", "D",
    ];
    WORDS.contains(&next)
}

/// Whether a word behind the name of a city makes it something larger or else: "Luxembourg province".
pub fn widens_city(next: &str) -> bool {
    matches!(
        next,
        "state"
            | "province"
            | "region"
            | "county"
            | "district"
            | "'s"
            | "-"
            | "metropolitan"
            | "governorate"
            | "oblast"
            | "prefecture"
    )
}

/// Whether a word may stand behind the number of a country's people where all of them are meant ("of Turkish descent" may not).
pub fn ends_population(next: &str) -> bool {
    const WORDS: &[&str] = &[
        "",
        ",",
        ".",
        ";",
        ":",
        ")",
        "--",
        "\"",
        "and",
        "is",
        "are",
        "was",
        "has",
        "have",
        "had",
        "that",
        "but",
        "as",
        "on",
        "to",
        "will",
        "were",
        "where",
        "whose",
        "which",
        "between",
        "sandwiched",
        "wedged",
        "bordering",
    ];
    WORDS.contains(&next)
}

/// How a state is governed, as far as the words in an account of it tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateForm {
    /// Its head is a monarch.
    Monarchy,
    /// Its head is elected or appointed.
    Republic,
}

impl StateForm {
    /// The form that a description names; `None` where it names neither or both.
    pub fn of(description: &str) -> Option<Self> {
        let monarchy =
            ["monarchy", "kingdom", "sultanate", "emirate"].iter().any(|word| description.contains(word));
        match (monarchy, description.contains("republic")) {
            (true, false) => Some(Self::Monarchy),
            (false, true) => Some(Self::Republic),
            _ => None,
        }
    }

    /// "a monarchy".
    pub fn words(self) -> &'static str {
        match self {
            Self::Monarchy => "a monarchy",
            Self::Republic => "a republic",
        }
    }
}

/// Whether a verb tells that a state came to be independent in law, rather than that it said so.
pub fn gains_independence(verb: &str) -> bool {
    !matches!(verb, "declared" | "proclaimed" | "announced" | "declaring" | "proclaiming")
}

/// Whether the currency with this name is in use in countries that have another one.
pub fn is_used_abroad(currency: &str) -> bool {
    matches!(currency, "dollar" | "rand" | "ruble")
}

/// Whether a verb tells the size of what it is said of: "Iceland *covers*".
pub fn tells_size(word: &str) -> bool {
    matches!(
        word,
        "has" | "covers" | "covering" | "spans" | "occupies" | "measures" | "stretches" | "counts" | "with"
    )
}
