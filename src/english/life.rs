//! Words about ages, births and deaths.

/// Whether a word says that somebody died.
pub fn dies(word: &str) -> bool {
    matches!(
        word,
        "died" | "dies" | "dead" | "death" | "passed" | "killed" | "assassinated" | "executed" | "succumbed"
    )
}

/// Whether a word says that somebody reaches an age.
pub fn reaches(word: &str) -> bool {
    matches!(word, "turned" | "turns" | "turning" | "turn")
}

/// Whether a word between a name and an age leaves the age the name's: "Lee, *who is* 61".
pub fn links_to_age(word: &str) -> bool {
    const WORDS: &[&str] = &[
        ",",
        "who",
        "is",
        "now",
        "just",
        "only",
        "already",
        "currently",
        "aged",
        "a",
        "an",
        "the",
        "himself",
        "herself",
        "(",
        "'s",
        "\u{2019}s",
        "—",
        "–",
        "at",
    ];
    WORDS.contains(&word)
}

/// Whether a noun behind a name makes it another's: "a 61-year-old Lee *supporter*".
pub fn follows_someone(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "supporter",
        "supporters",
        "voter",
        "voters",
        "fan",
        "fans",
        "critic",
        "critics",
        "backer",
        "backers",
        "loyalist",
        "loyalists",
        "aide",
        "aides",
        "ally",
        "allies",
        "adviser",
        "advisor",
        "appointee",
        "appointees",
        "nominee",
        "follower",
        "followers",
        "donor",
        "donors",
        "lawyer",
        "impersonator",
        "lookalike",
        "protester",
        "protesters",
        "native",
        "resident",
        "staffer",
        "official",
        "biographer",
        "administration",
        "family",
        "and",
    ];
    WORDS.contains(&word)
}

/// Nouns behind an age that make it a relative's: "the 61-year-old *son* of Lee".
pub fn is_relative(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "son",
        "daughter",
        "wife",
        "husband",
        "brother",
        "sister",
        "father",
        "mother",
        "widow",
        "widower",
        "nephew",
        "niece",
        "cousin",
        "uncle",
        "aunt",
        "grandson",
        "granddaughter",
        "heir",
        "successor",
        "predecessor",
        "rival",
        "opponent",
        "friend",
        "partner",
        "child",
        "of",
        "from",
        "who",
        "whose",
        "with",
        "for",
        "against",
        "by",
        "to",
        "told",
        "met",
        "shot",
        "said",
    ];
    WORDS.contains(&word)
}

/// Whether a word shows that numbers behind names are scores or shares and not ages.
pub fn tells_score(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "percent",
        "%",
        "percentage",
        "votes",
        "vote",
        "points",
        "point",
        "seats",
        "delegates",
        "poll",
        "polls",
        "goals",
        "runs",
        "wickets",
        "score",
        "scores",
        "scored",
        "standings",
        "sets",
        "tally",
        "electoral",
        "ballots",
        "rebounds",
        "assists",
    ];
    WORDS.contains(&word)
}

/// Whether a word may stand behind a bare number that is an age: "Lee is 61 *and* …".
pub fn follows_age(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "and", "but", "on", "in", "this", "last", "next", "today", "at", "years", "tomorrow", "during",
        "just", "shortly", "two", "later", "earlier",
    ];
    WORDS.contains(&word)
}

/// Whether a word may stand between a name and a rank that is said of it: "Merkel, *who became* Germany's first female chancellor".
pub fn links_to_rank(word: &str) -> bool {
    const WORDS: &[&str] = &[
        ",", "who", "was", "is", "became", "becomes", "as", "has", "been", "had", "the", "also", "remains",
        "served", "elected", "made", "history",
    ];
    WORDS.contains(&word)
}

/// Whether a word may stand between "the first woman" and the office: "*to become*", "*to serve as*". "Elected" is not among them: a woman may have held the office
/// unelected before.
pub fn joins_office(word: &str) -> bool {
    matches!(word, "to" | "become" | "be" | "serve" | "as" | "hold" | "the" | "its" | "named")
}

/// Whether a word says that somebody leads a country.
pub fn leads(word: &str) -> bool {
    matches!(word, "lead" | "govern" | "head" | "run" | "rule")
}

/// Whether the word behind an office narrows the claim: "the first female president *in* the region".
pub fn narrows_office(word: &str) -> bool {
    matches!(
        word,
        "in" | "of"
            | "from"
            | "since"
            | "to"
            | "elected"
            | "born"
            | "for"
            | "on"
            | "candidate"
            | "and"
            | "with"
            | "without"
            | "who"
            | "-"
    )
}

/// Whether a word is the possessive ending.
pub fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "\u{2019}s" | "'" | "\u{2019}")
}

/// Whether a word is a verb that says how somebody is now: "At 70, she *shows* no sign of tiring".
pub fn is_present(word: &str) -> bool {
    matches!(word, "is" | "has" | "remains" | "will")
        || word.ends_with('s')
            && word.len() > 3
            && !matches!(word, "was" | "does")
            && word.bytes().all(|b| b.is_ascii_lowercase())
}

/// Whether a word is a pronoun that somebody is made something by: "which makes *her* 74".
pub fn is_object(word: &str) -> bool {
    matches!(word, "her" | "him" | "them" | "me" | "you")
}

/// Whether a verb gives somebody an age: "which *makes* her 74".
pub fn makes(word: &str) -> bool {
    matches!(word, "makes" | "making")
}

/// Words before an age that leave it as it is: "At *only* 61".
pub fn is_only(word: &str) -> bool {
    matches!(word, "only" | "just" | "still" | "the" | "Only" | "Just" | "Still")
}

/// Words by which an age is that of a record, and may be of another time: "At 39, he is the *youngest* president".
pub fn tells_record(word: &str) -> bool {
    matches!(word, "youngest" | "oldest" | "record" | "ever" | "first" | "history")
}

/// Works in which somebody is played: "he is 61 in the *film*".
pub fn is_work(word: &str) -> bool {
    matches!(
        word,
        "film"
            | "movie"
            | "play"
            | "novel"
            | "series"
            | "book"
            | "story"
            | "show"
            | "drama"
            | "picture"
            | "photo"
    )
}

/// Whether a word tells of what is only thought of: "*if* Lee, 61, *were* to go".
pub fn supposes(word: &str) -> bool {
    matches!(word, "if" | "If" | "would" | "were" | "might" | "could" | "should" | "may" | "imagine")
}
