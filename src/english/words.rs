//! Words that divide and join sentences, and words around titles.

use crate::mention::Tense;

/// Abbreviations that are written with a point (AP and Guardian style books), without it.
pub const ABBREVIATIONS: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "Hon", "Gov", "Sen", "Rep", "Lt", "Gen", "Col", "Capt", "Cmdr",
    "Adm", "Maj", "Sgt", "Pvt", "Cpl", "St", "Ste", "Mt", "Ft", "Jr", "Sr", "vs", "v", "No", "Nos", "Inc",
    "Corp", "Co", "Ltd", "Bros", "Dept", "Univ", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
    "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Ala", "Ariz",
    "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass",
    "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt",
    "Wash", "Wis", "Wyo", "etc", "al", "est", "approx", "ca", "Ave", "Blvd", "Rd", "Atty", "Supt", "Pres",
    "Amb", "Msgr", "Fr", "Br",
];

/// Words that begin sentences far more often than they go on one behind an abbreviation.
pub const OPENERS: &[&str] = &[
    "The",
    "A",
    "An",
    "This",
    "That",
    "These",
    "Those",
    "He",
    "She",
    "It",
    "They",
    "We",
    "I",
    "You",
    "His",
    "Her",
    "Its",
    "Their",
    "In",
    "On",
    "At",
    "But",
    "And",
    "However",
    "Meanwhile",
    "After",
    "Before",
    "When",
    "While",
    "If",
    "As",
    "For",
    "There",
    "Since",
    "Both",
    "Some",
    "Many",
    "Most",
    "What",
    "Why",
    "How",
    "Under",
    "During",
    "Earlier",
    "Last",
    "By",
    "With",
    "According",
    "Despite",
    "Still",
    "So",
    "Now",
];

/// Words before a surname that are not first names.
pub const HONORIFICS: &[&str] = &[
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Dr",
    "Sir",
    "Dame",
    "Lord",
    "Lady",
    "President",
    "Premier",
    "Chancellor",
    "Minister",
    "Chairman",
    "Secretary",
    "King",
    "Queen",
    "Prince",
    "Princess",
    "Emperor",
    "Pope",
    "Leader",
    "Gov",
    "Sen",
    "Rep",
    "Mayor",
    "Governor",
    "Senator",
    "General",
    "Gen",
    "Speaker",
    "Justice",
    "Judge",
    "Representative",
    "Congressman",
    "Congresswoman",
    "Ambassador",
    "The",
    "But",
    "And",
    "When",
    "While",
    "If",
    "As",
    "For",
    "After",
    "Before",
    "Since",
    "With",
    "Under",
    "Both",
    "That",
    "Former",
    "Then",
];

/// A word that limits which holder of an office is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// It says when the holder held the office.
    Tense(Tense),
    /// It says that the holder stands in for another.
    Acting,
}

/// Reads a word that stands before a title.
pub fn limit(word: &str) -> Option<Limit> {
    let word = word.to_ascii_lowercase();
    Some(match word.as_str() {
        "former" | "ex" | "late" | "onetime" | "past" | "ousted" | "deposed" | "predecessor" => {
            Limit::Tense(Tense::Former)
        }
        "then" | "longtime" => Limit::Tense(Tense::Then),
        "incoming" => Limit::Tense(Tense::Elect),
        "current" | "sitting" | "incumbent" | "serving" | "new" | "outgoing" => Limit::Tense(Tense::Current),
        "acting" | "interim" | "caretaker" | "provisional" | "transitional" => Limit::Acting,
        _ => return None,
    })
}

/// Reads a compound that stands before a title: "long-serving" is said of those who hold the office and of those who held it.
pub fn limit_of_compound(first: &str, second: &str) -> Option<Limit> {
    let is = |word: &str, other: &str| word.eq_ignore_ascii_case(other);
    let long = ["long", "longer", "longest"].iter().any(|word| is(first, word));
    (long && (is(second, "serving") || is(second, "time"))).then_some(Limit::Tense(Tense::Then))
}

/// Whether a word before a title makes another office of it.
pub fn changes_rank(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "deputy",
        "vice",
        "assistant",
        "associate",
        "under",
        "shadow",
        "honorary",
        "co",
        "sub",
        "junior",
        "adjunct",
        "bank",
        "club",
        "university",
        "college",
        "party",
        "union",
        "company",
        "board",
        "council",
        "parliament",
        "senate",
        "assembly",
        "group",
        "student",
        "class",
        "school",
        "regional",
        "provincial",
        "state",
        "local",
        "court",
        "would-be",
        "wannabe",
        "aspiring",
        "mock",
        "fictional",
        "lieutenant",
        "lt",
    ];
    WORDS.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Whether a word may stand between a country and a title without changing whose title it is: "South Korea's *liberal* president".
pub fn describes_holder(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "liberal",
        "conservative",
        "Republican",
        "Democratic",
        "socialist",
        "populist",
        "nationalist",
        "centrist",
        "hawkish",
        "reformist",
        "democratically",
        "elected",
        "first",
        "female",
        "left-wing",
        "right-wing",
        "left",
        "right",
        "wing",
        "-",
        "far",
        "longtime",
        "veteran",
        "embattled",
        "powerful",
        "own",
        "popular",
        "unpopular",
        "young",
        "hard-line",
        "hardline",
        "pro-Western",
        "progressive",
        "moderate",
        "ruling",
        "long-serving",
    ];
    limit(word).is_some() || WORDS.contains(&word)
}

/// Whether a word in a role makes it that of one in a row of holders, told at whatever time: "France's *first* president".
pub fn ranks_holder(word: &str) -> bool {
    ["first", "second", "third", "last", "only", "longest", "youngest", "oldest", "next", "newest"]
        .contains(&word)
}

/// Verbs in the past tense by which a sentence is told as past.
pub const PAST: &[&str] = &[
    "was", "were", "had", "did", "served", "led", "visited", "became", "met", "signed", "died", "resigned",
    "ruled", "governed", "took", "left", "won", "lost", "said",
];

/// Whether a word turns what follows into its contrary.
pub fn is_negation(word: &str) -> bool {
    const WORDS: &[&str] = &["not", "never", "no", "hardly", "cannot", "nor", "without", "neither"];
    WORDS.iter().any(|negation| negation.eq_ignore_ascii_case(word))
        || word.ends_with("n't")
        || word.ends_with("n\u{2019}t")
}

/// Whether a word is a verb of saying.
pub fn is_saying(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "said",
        "says",
        "told",
        "tells",
        "claimed",
        "claims",
        "wrote",
        "writes",
        "argued",
        "argues",
        "added",
        "noted",
        "notes",
        "announced",
        "reported",
        "reports",
        "stated",
        "insisted",
        "explained",
        "tweeted",
        "posted",
        "declared",
        "asserted",
        "recalled",
        "boasted",
        "alleged",
    ];
    WORDS.contains(&word)
}

/// The mood that a word puts its clause in, if any.
pub fn mood(word: &str) -> Option<crate::claim::Mood> {
    use crate::claim::Mood;
    match word {
        "will" | "shall" | "expected" | "scheduled" | "due" | "plans" | "planned" | "planning" | "set"
        | "slated" | "poised" | "upcoming" | "forthcoming" => Some(Mood::Future),
        "would" | "if" | "If" | "might" | "may" | "could" | "should" | "unless" | "Unless" | "hopes"
        | "hoped" | "wants" | "wanted" | "whether" | "possible" | "potentially" | "seeks" | "sought"
        | "hypothetical" => Some(Mood::Conditional),
        _ => None,
    }
}

/// Whether a word raises something above all others, or says that it came first or last.
pub fn is_superlative(word: &str) -> bool {
    const WORDS: &[&str] =
        &["first", "last", "only", "most", "least", "record", "best", "worst", "never", "ever"];
    // "-est" adjectives of size and age: "largest", "oldest"; not "interest", "protest".
    const STEMS: &[&str] = &[
        "larg", "bigg", "small", "high", "low", "long", "short", "old", "young", "new", "great", "few",
        "fast", "slow", "rich", "poor", "near", "late", "earli", "deep", "tall", "strong", "weak", "clos",
        "dead", "bloodi", "busi", "hott", "cold", "wealthi", "tough", "heavi", "steep", "sharp",
    ];
    let word = word.to_ascii_lowercase();
    WORDS.contains(&word.as_str()) || word.strip_suffix("est").is_some_and(|stem| STEMS.contains(&stem))
}

/// Whether the name of a country or body is used with "the".
pub fn takes_article(name: &str) -> bool {
    const STARTS: &[&str] =
        &["United ", "European ", "African ", "Arab ", "World ", "International ", "Central African "];
    const ENDS: &[&str] = &[
        "Republic",
        "Islands",
        "Union",
        "Nations",
        "Emirates",
        "States",
        "Kingdom",
        "Netherlands",
        "Philippines",
        "Maldives",
        "Bahamas",
        "Seychelles",
        "Comoros",
        "Gambia",
        "Bank",
        "Fund",
        "Organization",
        "Commission",
        "Council",
        "Court",
        "Reserve",
        "League",
        "Congo",
        "Territories",
    ];
    !name.starts_with("The ")
        && (STARTS.iter().any(|start| name.starts_with(start)) || ENDS.iter().any(|end| name.ends_with(end)))
}

/// A title as it stands inside a sentence: "president", "secretary of state", "prime minister"; initials stay.
pub fn lower_title(title: &str) -> String {
    let plain = |word: &str| match word.chars().filter(|c| c.is_uppercase()).count() {
        0 | 1 => word.to_lowercase(),
        _ if word.contains('-') => word.to_lowercase(),
        _ => word.to_owned(),
    };
    title.split(' ').map(plain).collect::<Vec<_>>().join(" ")
}

/// Whether a word is a verb in the present or future tense that tells what its subject is doing.
pub fn is_present(word: &str) -> bool {
    matches!(
        word,
        "is" | "will"
            | "has"
            | "plans"
            | "says"
            | "arrives"
            | "visits"
            | "meets"
            | "travels"
            | "hosts"
            | "holds"
            | "faces"
            | "leads"
            | "blames"
            | "vows"
            | "urges"
            | "warns"
            | "insists"
            | "denies"
            | "commands"
    )
}

/// Whether a word looks like a verb in the past tense.
pub fn is_past(word: &str) -> bool {
    PAST.contains(&word) || (word.ends_with("ed") && word.len() > 4)
}

/// Words that announce the date of publication.
pub(crate) fn announces_publication(word: &str) -> bool {
    ["published", "updated", "posted", "date", "dated", "issued"]
        .iter()
        .any(|other| other.eq_ignore_ascii_case(word))
}

/// Words of a time of day beside a date of publication.
pub(crate) fn tells_time(word: &str) -> bool {
    [
        "at", "a.m.", "p.m.", "am", "pm", "gmt", "utc", "est", "edt", "et", "cet", "cest", "bst", "kst",
        "jst", "pst", "pdt",
    ]
    .iter()
    .any(|other| other.eq_ignore_ascii_case(word))
}

/// "a.m.", "p.m.": behind the hours of a time of day.
pub(crate) fn is_half_of_day(word: &str) -> bool {
    ["a.m.", "p.m.", "am", "pm"].iter().any(|half| half.eq_ignore_ascii_case(word))
}
