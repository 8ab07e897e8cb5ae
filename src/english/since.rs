//! Words about the time since something: anniversaries, "ago", "later".

/// The years of words for anniversaries: "the *centenary* of".
pub fn jubilee(word: &str) -> Option<f64> {
    Some(match word {
        "centenary" | "centennial" => 100.0,
        "bicentenary" | "bicentennial" => 200.0,
        "tercentenary" | "tricentennial" => 300.0,
        "sesquicentennial" => 150.0,
        _ => return None,
    })
}

/// Whether a word shows that an anniversary is near the day of publication: "*marks* the 75th anniversary".
pub fn marks(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "mark",
        "marks",
        "marked",
        "marking",
        "celebrate",
        "celebrates",
        "celebrated",
        "celebrating",
        "commemorate",
        "commemorates",
        "commemorated",
        "commemorating",
        "observe",
        "observes",
        "observed",
        "observing",
        "today",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "is",
        "comes",
        "approaches",
        "ahead",
        "eve",
        "gather",
        "gathered",
        "gathering",
        "brings",
        "remember",
        "remembers",
        "recalls",
        "remembered",
        "year",
        "week",
    ];
    WORDS.contains(&word)
}

/// Whether a word shows that an anniversary is that of the year of publication: "*marks* the 75th anniversary".
pub fn marks_now(word: &str) -> bool {
    matches!(
        word,
        "mark"
            | "marks"
            | "celebrates"
            | "commemorates"
            | "remembers"
            | "recalls"
            | "observes"
            | "today"
            | "approaches"
            | "ahead"
    )
}

/// Whether a word speaks of the start of an event.
pub fn starts(word: &str) -> bool {
    matches!(
        word,
        "start"
            | "beginning"
            | "outbreak"
            | "opening"
            | "launch"
            | "onset"
            | "began"
            | "founding"
            | "eruption"
    )
}

/// Whether a word speaks of the end of an event.
pub fn finishes(word: &str) -> bool {
    matches!(word, "end" | "ending" | "close" | "conclusion" | "armistice" | "ended" | "finish" | "victory")
}

/// Whether a word may stand between "ago" and the date, or before a length: "*just* eight years ago, *in* 2018".
pub fn fills(word: &str) -> bool {
    const WORDS: &[&str] = &[
        ",", "in", "on", "at", "--", "—", "–", "(", "just", "only", "back", "around", "during", "late",
        "early", "mid", "way", "the", "summer", "spring", "autumn", "fall", "winter", "of", "-", "when",
        "that", "is", "or",
    ];
    WORDS.contains(&word)
}

/// Whether a word is a verb that dates what stands before it: "the armistice, *signed* in 1953".
pub fn dates(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "signed",
        "founded",
        "established",
        "adopted",
        "ratified",
        "concluded",
        "held",
        "launched",
        "declared",
        "begun",
        "began",
        "ended",
        "fought",
        "reached",
        "created",
        "formed",
        "built",
        "opened",
        "passed",
        "enacted",
        "proclaimed",
        "introduced",
        "agreed",
        "struck",
        "sealed",
        "brokered",
        "took",
        "place",
        "happened",
        "occurred",
        "which",
        "that",
        "was",
        "were",
    ];
    WORDS.contains(&word)
}

/// Whether a verb says that time went by: "seven years have *passed* since".
pub fn passes(word: &str) -> bool {
    matches!(word, "passed" | "elapsed")
}

/// Whether a word shows that something is told as of now.
pub fn is_now(word: &str) -> bool {
    matches!(word, "is" | "are" | "has" | "have" | "still" | "remains" | "remain" | "today" | "now")
}

/// Whether a verb before a length says that it is told of today: "Saturday *marks* ten years since".
pub fn marks_lowered(word: &str) -> bool {
    matches!(
        word,
        "mark"
            | "marks"
            | "marked"
            | "marking"
            | "celebrates"
            | "celebrate"
            | "commemorate"
            | "commemorates"
            | "commemorated"
    )
}

/// Whether the words behind a comma only lead to "ten years ago": "in 2014, *which was* ten years ago".
pub fn links_ago(words: &[&str]) -> bool {
    words.iter().all(|word| {
        matches!(
            *word,
            "which"
                | "that"
                | "is"
                | "was"
                | "or"
                | "just"
                | "only"
                | "now"
                | "some"
                | "back"
                | "almost"
                | "exactly"
        )
    })
}

/// Whether a word opens another clause, or belongs to none of the phrases that name an event.
pub fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "that"
            | "which"
            | "who"
            | "when"
            | "where"
            | "after"
            | "before"
            | "since"
            | "and"
            | "but"
            | "or"
            | "because"
            | "as"
            | "if"
            | "under"
            | "by"
            | "with"
            | "from"
            | "to"
            | "for"
            | "was"
            | "were"
            | "is"
            | "are"
            | "has"
            | "have"
            | "had"
    )
}
