//! Words of change, shares and sums.

/// Whether a word says that something grew (`Some(true)`) or shrank (`Some(false)`).
pub fn direction(word: &str) -> Option<bool> {
    const UP: &[&str] = &[
        "rose",
        "rise",
        "rises",
        "risen",
        "rising",
        "grew",
        "grow",
        "grows",
        "grown",
        "increased",
        "increase",
        "increases",
        "climbed",
        "climb",
        "climbs",
        "jumped",
        "jump",
        "jumps",
        "surged",
        "surge",
        "gained",
        "gain",
        "up",
        "soared",
        "advanced",
        "expanded",
        "added",
        "raised",
        "raise",
        "rising",
        "climbing",
        "increasing",
        "growing",
        "gaining",
        "lifted",
        "swell",
        "swelling",
        "spiked",
        "spike",
        "leapt",
        "leap",
        "leaped",
        "rocketed",
        "ballooned",
        "boosted",
        "hiked",
        "hikes",
        "higher",
        "growth",
        "hike",
        "improvement",
        "swelled",
    ];
    const DOWN: &[&str] = &[
        "fell",
        "fall",
        "falls",
        "fallen",
        "falling",
        "dropped",
        "drop",
        "drops",
        "declined",
        "decline",
        "declines",
        "decreased",
        "decrease",
        "shrank",
        "shrunk",
        "slipped",
        "slid",
        "plunged",
        "plunge",
        "tumbled",
        "lost",
        "down",
        "cut",
        "lowered",
        "reduced",
        "reduction",
        "lower",
        "sank",
        "dipped",
        "dip",
        "slumped",
        "slump",
        "slide",
        "dropping",
        "declining",
        "decreasing",
        "shrinking",
        "shrink",
        "sinking",
        "plunging",
        "plummeted",
        "tumbling",
        "losing",
        "lose",
        "loses",
        "narrowed",
        "slashed",
        "trimmed",
        "cutting",
        "discount",
        "contraction",
        "contracted",
        "eased",
        "fewer",
    ];
    if UP.contains(&word) { Some(true) } else { DOWN.contains(&word).then_some(false) }
}

/// Whether a word says that something is more (`Some(true)`) or less (`Some(false)`) than what follows: "20 percent *more* than".
pub fn comparative(word: &str) -> Option<bool> {
    match word {
        "more" | "higher" | "above" | "greater" | "larger" | "bigger" | "up" => Some(true),
        "fewer" | "less" | "lower" | "below" | "under" | "smaller" | "down" => Some(false),
        _ => None,
    }
}

/// How many times the earlier value the later one is: "*doubled* from 3 to 6".
pub fn multiple(word: &str) -> Option<f64> {
    Some(match word {
        "doubled" | "doubles" | "doubling" | "double" | "twofold" => 2.0,
        "tripled" | "trebled" | "triples" | "tripling" | "trebling" | "triple" | "threefold" => 3.0,
        "quadrupled" | "quadruples" | "quadrupling" | "quadruple" | "fourfold" => 4.0,
        "quintupled" | "fivefold" => 5.0,
        "tenfold" => 10.0,
        "halved" | "halves" | "halving" => 0.5,
        _ => return None,
    })
}

/// How many times the one named behind it something is: "*twice* the 30 of last year".
pub fn times(word: &str) -> Option<f64> {
    Some(match word {
        "twice" | "double" => 2.0,
        "thrice" | "triple" => 3.0,
        "quadruple" => 4.0,
        _ => return None,
    })
}

/// Units of time in phrases that say when: "in the same *quarter* last *year*".
pub fn is_time_unit(word: &str) -> bool {
    const UNITS: &[&str] = &[
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "quarter",
        "quarters",
        "decade",
        "decades",
        "day",
        "century",
        "season",
        "period",
        "half",
        "term",
        "overnight",
        "today",
        "yesterday",
        "nationwide",
        "year-on-year",
        "year-over-year",
        "month-on-month",
        "annually",
    ];
    UNITS.contains(&word)
}

/// Words by which a phrase speaks of an earlier time: "a year *earlier*".
pub fn is_past(word: &str) -> bool {
    matches!(word, "earlier" | "ago" | "before" | "previous" | "previously" | "last" | "prior" | "preceding")
}

/// Words that lead to a time or stand in a phrase of it: "*in the first* quarter *of* 2024".
pub fn belongs_to_time(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "in",
        "on",
        "by",
        "since",
        "during",
        "over",
        "within",
        "through",
        "throughout",
        "the",
        "this",
        "that",
        "last",
        "past",
        "previous",
        "same",
        "preceding",
        "prior",
        "first",
        "second",
        "third",
        "fourth",
        "final",
        "full",
        "of",
        "a",
        "an",
        "one",
        "single",
        "just",
        "only",
        "earlier",
        "late",
        "early",
        "end",
        "fiscal",
        "financial",
        "at",
        "for",
        "-",
    ];
    WORDS.contains(&word)
}

/// Words that join the terms of a computation and say nothing of their own: "50, *which is an* increase *of* 25 percent".
pub fn joins(word: &str) -> bool {
    const WORDS: &[&str] = &[
        ",",
        "(",
        ")",
        "--",
        "-",
        ":",
        "+",
        "the",
        "a",
        "an",
        "by",
        "of",
        "or",
        "just",
        "only",
        "some",
        "already",
        "still",
        "which",
        "that",
        "this",
        "it",
        "is",
        "was",
        "were",
        "are",
        "be",
        "been",
        "being",
        "representing",
        "represents",
        "represented",
        "marking",
        "marks",
        "marked",
        "amounting",
        "amounts",
        "amounted",
        "equal",
        "equals",
        "equivalent",
        "meaning",
        "means",
        "making",
        "makes",
        "reflecting",
        "constituting",
        "has",
        "have",
        "had",
        "will",
        "its",
        "their",
        "his",
        "her",
        "'s",
        "there",
        "all",
        "whopping",
        "full",
        "overall",
        "total",
        "in",
        "going",
        "went",
        "go",
        "goes",
        "moved",
        "moving",
        "came",
        "numbered",
        "numbering",
        "stood",
        "stands",
        "numbers",
        "previous",
        "earlier",
        "original",
        "recorded",
        "reported",
        "registered",
        "logged",
        "counted",
        "figure",
        "number",
        "one",
        "other",
        "words",
        "roughly",
        "then",
        "saw",
        "seen",
        "level",
        "value",
        "price",
        "total",
        "sharp",
        "steep",
        "slight",
        "modest",
        "significant",
        "dramatic",
        "huge",
        "around",
    ];
    WORDS.contains(&word)
}

/// Words that part one statement from the next.
pub fn parts(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "and",
        "but",
        "while",
        "whereas",
        "although",
        "though",
        "as",
        "because",
        "when",
        "if",
        "with",
        "after",
        "before",
        "despite",
        "even",
        "nor",
        "so",
        "yet",
        "\"",
        ".",
        "!",
        "?",
        "including",
        "excluding",
        "plus",
        "who",
        "whose",
        "where",
        "not",
        "never",
        "than",
        "minus",
        "average",
        "averaging",
        "compound",
        "compounded",
        "annualized",
        "annualised",
        "each",
        "every",
        "respectively",
        "either",
        "both",
        "for",
        "/",
        "target",
        "forecast",
    ];
    WORDS.contains(&word)
}

/// Words by which a change is not that of the printed figures: "up 5 percent *organically*".
pub fn is_adjusted(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "adjusted",
        "real",
        "organic",
        "organically",
        "like-for-like",
        "comparable",
        "constant",
        "currency",
        "currencies",
        "seasonally",
        "annualized",
        "annualised",
        "annual",
        "average",
        "underlying",
        "excluding",
        "inflation-adjusted",
        "cumulative",
        "compound",
        "compounded",
        "capita",
    ];
    WORDS.contains(&word)
}

/// Nouns for people, by which parts of a number of people are told.
pub fn is_people(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "people",
        "persons",
        "victims",
        "men",
        "women",
        "children",
        "boys",
        "girls",
        "adults",
        "man",
        "woman",
        "child",
        "boy",
        "girl",
        "soldiers",
        "soldier",
        "civilians",
        "civilian",
        "officers",
        "officer",
        "passengers",
        "passenger",
        "students",
        "student",
        "teachers",
        "teacher",
        "members",
        "hostages",
        "workers",
        "worker",
        "migrants",
        "prisoners",
        "suspects",
        "astronauts",
        "cosmonauts",
        "candidates",
        "ministers",
        "lawmakers",
        "judges",
        "jurors",
        "journalists",
        "police",
        "policemen",
        "firefighters",
        "pilots",
        "pilot",
        "tourists",
        "tourist",
        "teenagers",
        "teenager",
        "patients",
        "protesters",
        "fighters",
        "troops",
        "Americans",
        "Britons",
        "Israelis",
        "Palestinians",
    ];
    WORDS.contains(&word)
}

/// Nouns for people of any sort, of which others are parts.
pub fn is_anybody(word: &str) -> bool {
    matches!(word, "people" | "persons" | "victims")
}

/// Whether the words of a list name parts that make up a whole number of people: men and women, adults and children.
pub fn is_whole(words: &[&str]) -> bool {
    const PAIRS: &[(&[&str], &[&str])] = &[
        (&["man", "men"], &["woman", "women"]),
        (&["boy", "boys"], &["girl", "girls"]),
        (&["adult", "adults"], &["child", "children"]),
        (&["soldier", "soldiers"], &["civilian", "civilians"]),
    ];
    PAIRS.iter().any(|pair| {
        words.iter().any(|word| pair.0.contains(word)) && words.iter().any(|word| pair.1.contains(word))
    })
}

/// Whether a word begins what is said of somebody who is named before it: "25 workers, 11 men and 14 women, *were* hired".
pub fn is_verb(word: &str) -> bool {
    matches!(word, "was" | "were" | "is" | "are" | "has" | "have" | "had" | "will" | "who")
}

/// Words without a phrase that says in what time something changed: "in a year", "last month", "over the past decade".
pub fn without_time(words: Vec<&str>) -> Vec<&str> {
    const UNITS: &[&str] = &["year", "month", "week", "quarter", "decade", "day", "century"];
    let Some(unit) = words.iter().position(|word| UNITS.contains(word)) else { return words };
    let belongs = |word: &&str| {
        matches!(*word, "in" | "over" | "within" | "a" | "the" | "one" | "last" | "this" | "past" | "single")
    };
    let lead = words[..unit].iter().rev().take_while(|word| belongs(word)).count();
    let behind = usize::from(matches!(words.get(unit + 1), Some(&("earlier" | "ago" | "before"))));
    let (before, after) = (&words[..unit - lead], &words[unit + 1 + behind..]);
    before.iter().chain(after).copied().collect()
}

/// Nouns for a share of a whole: "a *turnout* of 70 percent".
pub fn is_share(word: &str) -> bool {
    matches!(
        word,
        "rate"
            | "share"
            | "turnout"
            | "proportion"
            | "ratio"
            | "efficacy"
            | "effectiveness"
            | "approval"
            | "participation"
    )
}

/// Whether the words before a percentage say that it is the share that was just counted: "*making up* 70 percent".
pub fn says_share(words: &[&str]) -> bool {
    matches!(
        words,
        ["making" | "make", "up"]
            | ["accounting", "for"]
            | ["representing" | "constituting" | "comprising" | "equalling" | "equaling"]
            | ["that" | "this", "is"]
            | ["that" | "this", "is", "by"]
            | ["equal" | "equivalent" | "amounting", ..]
            | ["the", "equivalent", "of"]
            | ["giving", "it" | "them" | "him" | "her"]
            | ["which", "is" | "was" | "represents" | "represented" | "equals" | "means"]
            | ["which", "amounts" | "comes", "to"]
    )
}

/// Words for the whole that a share is of: "70 percent of the *total*".
pub fn is_total(word: &str) -> bool {
    matches!(word, "total" | "them" | "those" | "it" | "whole" | "all" | "entire" | "lot")
}

/// Whether a word cannot stand in the name of a part: "11 women *and*", "25 people *were*".
pub fn ends_part(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "and",
        "or",
        "but",
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "including",
        "includes",
        "include",
        "included",
        "who",
        "which",
        "that",
        "while",
        "with",
        "per",
        "percent",
        "times",
        "among",
        "out",
        "than",
        "after",
        "before",
        "more",
        "other",
        "others",
        "another",
        "as",
        "when",
        "if",
        "because",
        "each",
    ];
    WORDS.contains(&word)
}

/// Whether a verb says what something is made of.
pub fn comprises(word: &str) -> bool {
    matches!(word, "comprises" | "comprising" | "comprised" | "numbering" | "totaling" | "totalling")
}

/// Words that lead to a value or compare with one: "50 *compared* with 40".
pub fn is_led(word: &str) -> bool {
    matches!(
        word,
        "from"
            | "to"
            | "compared"
            | "versus"
            | "vs"
            | "against"
            | "now"
            | "than"
            | "as"
            | "a"
            | "an"
            | "per"
            | "once"
    )
}

/// Whether a verb only reports a change: "the city *saw* a 25 percent rise".
pub fn sees(word: &str) -> bool {
    matches!(word, "saw" | "recorded" | "reported" | "registered" | "posted" | "logged" | "experienced")
}

/// Nouns for a number of people or things: "a *group* of 25".
pub fn is_collective(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "group",
        "class",
        "committee",
        "crew",
        "panel",
        "jury",
        "team",
        "cabinet",
        "council",
        "delegation",
        "party",
        "board",
        "squad",
        "staff",
        "fleet",
        "chamber",
        "parliament",
        "assembly",
        "commission",
        "family",
        "force",
    ];
    WORDS.contains(&word)
}
