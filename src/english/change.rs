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
        "higher",
        "growth",
        "hike",
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
        "slumped",
    ];
    if UP.contains(&word) { Some(true) } else { DOWN.contains(&word).then_some(false) }
}

/// How many times the earlier value the later one is: "*doubled* from 3 to 6".
pub fn multiple(word: &str) -> Option<f64> {
    Some(match word {
        "doubled" | "doubles" | "doubling" => 2.0,
        "tripled" | "trebled" | "triples" | "tripling" => 3.0,
        "quadrupled" | "quadruples" => 4.0,
        "quintupled" => 5.0,
        "halved" | "halves" | "halving" => 0.5,
        _ => return None,
    })
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
