//! Words about events: which kinds last, which recur, and which words of a name tell it from others.

/// Kinds of events that last, so that an empty end means that they may go on.
pub fn lasts(sort: &str) -> bool {
    const SORTS: &[&str] = &[
        "war",
        "conflict",
        "crisis",
        "siege",
        "protest",
        "uprising",
        "revolution",
        "invasion",
        "operation",
        "pandemic",
        "sports",
        "trial",
        "sanctions",
        "exile",
        "battle",
        "construction",
        "council",
    ];
    SORTS.contains(&sort)
}

/// Kinds of events that come again under the same name.
pub fn recurs(sort: &str) -> bool {
    matches!(
        sort,
        "sports"
            | "prize"
            | "election"
            | "summit"
            | "referendum"
            | "festival"
            | "meeting"
            | "jubilee"
            | "visit"
            | "test"
    )
}

/// Kinds of events that are about others and are not called by their names.
pub fn is_remembered(sort: &str) -> bool {
    matches!(sort, "speech" | "publication" | "trial" | "wedding" | "festival" | "opening" | "jubilee")
}

/// Kinds of events that are agreed, signed and in force on different days.
pub fn is_treaty(sort: &str) -> bool {
    matches!(
        sort,
        "treaty"
            | "accord"
            | "declaration"
            | "law"
            | "resolution"
            | "armistice"
            | "ceasefire"
            | "enlargement"
    )
}

/// Whether two kinds of events may be called by one word: an invasion is a war.
pub fn same_family(one: &str, other: &str) -> bool {
    const FAMILIES: &[&[&str]] = &[
        &[
            "war",
            "conflict",
            "invasion",
            "operation",
            "battle",
            "siege",
            "annexation",
            "attack",
            "crisis",
            "massacre",
        ],
        &[
            "coup",
            "revolution",
            "uprising",
            "protest",
            "takeover",
            "removal",
            "resignation",
            "dissolution",
            "impeachment",
        ],
        &[
            "treaty",
            "accord",
            "declaration",
            "armistice",
            "ceasefire",
            "summit",
            "meeting",
            "law",
            "resolution",
        ],
        &["independence", "unification", "handover", "liberation", "succession"],
        &["death", "assassination", "attack", "massacre", "crash"],
    ];
    one == other && !matches!(one, "prize" | "sports" | "disaster" | "crash" | "launch")
        || FAMILIES.iter().any(|family| family.contains(&one) && family.contains(&other))
}

/// The words of an event's name that tell it from other events.
pub fn telling_words(name: &str) -> Vec<String> {
    const COMMON: &[&str] = &[
        "war",
        "treaty",
        "agreement",
        "accord",
        "accords",
        "disaster",
        "attack",
        "attacks",
        "invasion",
        "crisis",
        "coup",
        "attempt",
        "uprising",
        "revolution",
        "independence",
        "president",
        "death",
        "assassination",
        "election",
        "elections",
        "presidential",
        "summit",
        "peace",
        "prize",
        "world",
        "nuclear",
        "first",
        "second",
        "with",
        "from",
        "between",
        "massacre",
        "battle",
        "earthquake",
        "crash",
        "fall",
        "joint",
        "declaration",
        "protests",
        "shooting",
        "bombing",
        "bombings",
        "civil",
        "conference",
        "law",
        "flight",
        "hurricane",
        "nobel",
        "olympics",
        "convention",
        "united",
        "states",
        "against",
        "accession",
        "referendum",
        "fire",
        "south",
        "north",
        "union",
        "general",
        "international",
        "soviet",
        "russia",
        "russian",
        "ukraine",
        "israel",
        "china",
        "korea",
        "korean",
        "american",
        "ship",
        "outbreak",
        "collapse",
        "trade",
    ];
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 3 && !word.bytes().all(|b| b.is_ascii_digit()))
        .map(str::to_lowercase)
        .filter(|word| !COMMON.contains(&word.as_str()))
        .collect()
}

/// Whether the words before an event speak of its end: "the end of *the war*".
pub fn speaks_of_end(before: &str) -> bool {
    let before = before.trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before);
    before.ends_with(" end of")
}

/// Whether an event with a date behind it is what a sentence begins with and tells of: "*The end of* the war in 1945 *brought* hope".
pub fn stands_as_subject(before: &str, after: &str) -> bool {
    const VERBS: &[&str] = &[
        "led", "brought", "left", "made", "set", "gave", "sent", "cost", "drew", "shook", "put", "was",
        "were", "is", "had", "has", "would", "could", "remains", "came",
    ];
    const RECALLED: &[&str] = &[
        "remembered",
        "commemorated",
        "marked",
        "celebrated",
        "discussed",
        "honoured",
        "honored",
        "recalled",
        "debated",
        "still",
    ];
    let begins = matches!(before.trim(), "" | "the" | "the end of" | "the end of the");
    let mut words = after.split_ascii_whitespace();
    let (next, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    begins
        && (VERBS.contains(&next) || next.len() > 4 && next.ends_with("ed"))
        && ![next, second].iter().any(|word| RECALLED.contains(word) && *word != "marked")
}

/// Whether an event with a date behind it is what a sentence begins with to say when: "*After* the coup in 1964*,* he fled".
pub fn stands_in_front(before: &str, after: &str) -> bool {
    let before = before.trim();
    let before = before.strip_suffix("the").map_or(before, str::trim_end);
    let leads = matches!(
        before,
        "after"
            | "since"
            | "ever since"
            | "following"
            | "before"
            | "until"
            | "with"
            | "in the wake of"
            | "like"
            | "with the end of"
            | "after the end of"
            | "since the end of"
            | "at the end of"
            | "before the end of"
    );
    leads && after.trim_start().starts_with(", ")
}

/// Whether what comes before an event with a date behind it happened with it: "It *ended with* the coup in 1964."
pub fn is_brought_about(before: &str, after: &str) -> bool {
    const LEADS: &[&str] = &[
        "led to",
        "leading to",
        "began with",
        "changed with",
        "ended with",
        "started with",
        "ending with",
        "culminated in",
        "culminating in",
        "caused by",
        "sparked by",
        "triggered by",
        "witnessed",
        "survived",
        "there during",
        "there for",
    ];
    let before = before.trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before);
    let next = after.split_ascii_whitespace().next().unwrap_or("");
    LEADS.iter().any(|lead| before.strip_suffix(lead).is_some_and(|rest| rest.ends_with(' ')))
        && matches!(next, "" | "." | ";" | ",")
}

/// Whether the words from an event to a date say that it happened then: "came in 1964", but not "was 1964" or "came to 1964".
pub fn dates_verb(words: &str) -> bool {
    [" in ", " on ", " until ", " from ", " back to ", " ago as ", " recently as "]
        .iter()
        .any(|joint| words.contains(joint))
        && ![" from in ", " was to ", " came to 1", " came to 2"].iter().any(|joint| words.contains(joint))
}

/// Whether an event with a date behind it closes a clause with "since": "the worst *since* the disaster in 1986."
pub fn closes_since(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before);
    let before = before.strip_suffix(" the end of").unwrap_or(before);
    let next = after.split_ascii_whitespace().next().unwrap_or("");
    before.ends_with(" since") && matches!(next, "" | "." | ";" | "!")
}

/// Whether a line speaks of a visit that may not have been one: called off, only planned, or held on a screen.
pub fn falls_through(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "cancelled",
        "canceled",
        "off",
        "postponed",
        "scrapped",
        "planned",
        "scheduled",
        "proposed",
        "abandoned",
        "aborted",
        "delayed",
        "virtual",
        "virtually",
        "online",
        "video",
        "videoconference",
    ];
    line.split_ascii_whitespace().any(|word| WORDS.contains(&word))
}

/// Whether the words behind "won the World Cup" leave it at that: not "won the World Cup *semifinal*".
pub fn closes_deed(after: &str) -> bool {
    const WORDS: &[&str] = &[
        ".", ",", ";", ")", "!", "and", "but", "in", "after", "by", "with", "over", "on", "for", "at",
        "before", "when", "while", "as", "--", "under", "against", "to", "despite", "because", "since", "\"",
        "\u{201d}",
    ];
    after.split_ascii_whitespace().next().is_none_or(|word| WORDS.contains(&word))
}

/// Sports other than football whose championships are called World Cup as well.
pub fn is_other_sport(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "hockey",
        "cricket",
        "rugby",
        "basketball",
        "netball",
        "ski",
        "skiing",
        "biathlon",
        "chess",
        "volleyball",
        "darts",
        "baseball",
    ];
    WORDS.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// The first number of four digits in a name.
pub fn year_in(name: &str) -> Option<i16> {
    name.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4).and_then(|part| part.parse().ok())
}

/// Whether a noun behind the name of an event makes another thing of it: "the 1967 Refugee Convention *protocol*".
pub fn makes_another(after: &str) -> bool {
    const WORDS: &[&str] = &[
        "protocol",
        "anniversary",
        "talks",
        "summit",
        "conference",
        "memorial",
        "film",
        "movie",
        "book",
        "veterans",
        "veteran",
        "museum",
        "hearings",
        "inquiry",
        "report",
        "commission",
        "review",
        "trial",
        "trials",
        "amendment",
        "amendments",
        "commemoration",
        "case",
        "exhibition",
        "documentary",
        "plan",
        "proposal",
        "bid",
        "qualifier",
        "squad",
        "team",
    ];
    after.split_ascii_whitespace().next().is_some_and(|word| WORDS.contains(&word))
}

/// Whether a verb speaks of the day of an event itself: "*took place*", "*was signed*".
pub fn is_done(verb: &str) -> bool {
    matches!(
        verb,
        "took place"
            | "happened"
            | "occurred"
            | "signed"
            | "was signed"
            | "were signed"
            | "agreed"
            | "reached"
            | "struck"
            | "held"
            | "concluded"
    )
}
