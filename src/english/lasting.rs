//! Words of things that last: what has a length, what begins and ends it, and what says how long it was.

/// Things whose length is the time between their ends: "a four-day *visit*".
pub fn lasts(noun: &str) -> bool {
    const NOUNS: &[&str] = &[
        "visit",
        "trip",
        "tour",
        "stay",
        "journey",
        "walk",
        "hike",
        "trek",
        "cruise",
        "dispute",
        "feud",
        "voyage",
        "expedition",
        "pilgrimage",
        "summit",
        "conference",
        "congress",
        "convention",
        "forum",
        "meeting",
        "assembly",
        "session",
        "retreat",
        "talks",
        "negotiations",
        "hearing",
        "hearings",
        "trial",
        "festival",
        "fair",
        "expo",
        "exhibition",
        "carnival",
        "holiday",
        "holidays",
        "vacation",
        "break",
        "recess",
        "honeymoon",
        "war",
        "wars",
        "conflict",
        "siege",
        "occupation",
        "blockade",
        "insurgency",
        "uprising",
        "campaign",
        "offensive",
        "battle",
        "operation",
        "ceasefire",
        "truce",
        "armistice",
        "pause",
        "exercise",
        "exercises",
        "drill",
        "drills",
        "manoeuvres",
        "maneuvers",
        "mission",
        "spacewalk",
        "flight",
        "term",
        "tenure",
        "reign",
        "rule",
        "presidency",
        "premiership",
        "chancellorship",
        "papacy",
        "governorship",
        "mandate",
        "stint",
        "spell",
        "career",
        "strike",
        "walkout",
        "sit-in",
        "protest",
        "protests",
        "boycott",
        "shutdown",
        "lockdown",
        "curfew",
        "quarantine",
        "closure",
        "outage",
        "blackout",
        "drought",
        "heatwave",
        "famine",
        "recession",
        "pandemic",
        "epidemic",
        "outbreak",
        "moratorium",
        "hiatus",
        "gap",
        "absence",
        "run",
        "streak",
        "window",
        "period",
        "stretch",
        "interval",
        "era",
        "span",
        "plan",
        "plans",
        "programme",
        "program",
        "budget",
        "framework",
        "cycle",
        "project",
        "deployment",
        "evacuation",
        "search",
        "hunt",
        "standoff",
        "hijacking",
        "captivity",
        "detention",
        "exile",
        "imprisonment",
        "internship",
        "residency",
        "tournament",
        "championship",
        "championships",
        "games",
        "race",
        "marathon",
        "regatta",
        "course",
        "workshop",
        "celebration",
        "celebrations",
        "mourning",
        "event",
        "census",
    ];
    NOUNS.iter().any(|other| other.eq_ignore_ascii_case(noun))
}

/// Things that are made for whole years or months, of which the first and the last both count: "the 2021-2025 five-year *plan*".
pub fn counts_both_ends(noun: &str) -> bool {
    const NOUNS: &[&str] = &[
        "plan",
        "plans",
        "programme",
        "program",
        "budget",
        "framework",
        "cycle",
        "strategy",
        "project",
        "contract",
        "deal",
    ];
    NOUNS.iter().any(|other| other.eq_ignore_ascii_case(noun))
}

/// Words that have lengths of their own, so that a length before them is not that of the noun behind: "four-day *week* trial".
pub fn has_length(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "week",
        "workweek",
        "day",
        "workday",
        "year",
        "hour",
        "notice",
        "limit",
        "average",
        "low",
        "high",
        "bond",
        "working",
        "school",
        "waiting",
        "delay",
        "supply",
        "old",
        "term-limit",
    ];
    WORDS.contains(&word)
}

/// Verbs before "last" that make it a verb, too: "will *last*".
pub fn is_auxiliary(word: &str) -> bool {
    matches!(word, "will" | "would" | "to" | "can" | "could" | "may" | "might" | "should" | "did" | "n't")
}

/// Words between a length and the days it lies between that say nothing else of either: "which *ran*", "*scheduled for*".
pub fn leads_to_period(word: &str) -> bool {
    const WORDS: &[&str] = &[
        ",",
        "(",
        "—",
        "–",
        "-",
        ":",
        "which",
        "that",
        "is",
        "was",
        "were",
        "are",
        "will",
        "be",
        "has",
        "had",
        "been",
        "ran",
        "runs",
        "run",
        "running",
        "lasted",
        "lasting",
        "lasts",
        "last",
        "held",
        "taking",
        "took",
        "takes",
        "take",
        "place",
        "scheduled",
        "set",
        "planned",
        "due",
        "for",
        "on",
        "from",
        "spanning",
        "spanned",
        "covering",
        "covered",
        "covers",
        "stretching",
        "extending",
        "extended",
        "began",
        "beginning",
        "begins",
        "starting",
        "opening",
        "this",
        "earlier",
        "here",
    ];
    WORDS.contains(&word)
}

/// Words around a noun that name it more closely: "visit *to the* PRC".
pub fn belongs_to_noun(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "to",
        "in",
        "of",
        "at",
        "with",
        "through",
        "across",
        "by",
        "as",
        "and",
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "around",
        "on",
        "for",
        "'s",
        "\u{2019}s",
        "-",
        "between",
        "against",
    ];
    WORDS.contains(&word)
}

/// Behind "in": states that somebody stays in for a time.
pub fn is_held(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "office",
        "power",
        "prison",
        "jail",
        "exile",
        "captivity",
        "detention",
        "custody",
        "charge",
        "parliament",
        "congress",
        "government",
        "opposition",
        "command",
        "hiding",
        "existence",
    ];
    WORDS.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Words before a length by which it is the whole time that something took: "he ruled *for* five years".
pub fn leads_to_whole(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "for", "lasted", "lasting", "lasts", "spent", "served", "serving", "spanned", "spanning", "took",
        "total", "of", "over", "needed", "required",
    ];
    WORDS.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Words by which a length behind the days is theirs: "the war *lasted* three years".
pub fn says_length(word: &str) -> bool {
    matches!(word, "lasted" | "lasts" | "spanned" | "spans" | "took" | "lasting" | "totalling" | "totaling")
}

/// How many words behind a length say that it is the whole: "eight years *in all*".
pub fn sums_up(behind: &[&str]) -> usize {
    match behind {
        ["in", "all" | "total", ..] | ["all", "told", ..] => 2,
        ["altogether" | "overall" | "long", ..] => 1,
        _ => 0,
    }
}

/// Words behind a length that make it the distance to another time, an age or a rate.
pub fn turns_length(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "ago",
        "later",
        "earlier",
        "after",
        "before",
        "since",
        "old",
        "hence",
        "apart",
        "ahead",
        "previously",
        "into",
        "longer",
        "shorter",
        "more",
        "less",
        "younger",
        "older",
        "prior",
        "back",
        "until",
        "through",
        "away",
        "left",
    ];
    WORDS.contains(&word)
}

/// Words before a length that make it a rate, or a part: "*every* five years".
pub fn repeats(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "every", "each", "per", "within", "last", "first", "next", "past", "final", "another", "previous",
        "age",
    ];
    WORDS.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Whether a word says that something begins.
pub fn begins(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "began",
        "begins",
        "begin",
        "begun",
        "beginning",
        "started",
        "starts",
        "start",
        "starting",
        "opened",
        "open",
        "opens",
        "opening",
        "arrived",
        "arrives",
        "arriving",
        "launched",
        "commenced",
        "commences",
        "kicked",
        "kicks",
        "leaves",
        "departs",
        "flies",
        "jailed",
        "joined",
        "came",
        "took",
    ];
    WORDS.contains(&word)
}

/// Whether a word says that something ends.
pub fn ends(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "ended",
        "ends",
        "end",
        "ending",
        "closed",
        "closes",
        "closing",
        "concluded",
        "concludes",
        "concluding",
        "finished",
        "finishes",
        "finishing",
        "left",
        "leaves",
        "leaving",
        "departed",
        "departs",
        "wrapped",
        "wraps",
        "returns",
        "returned",
        "went",
        "until",
        "expires",
        "expired",
        "stepped",
        "lifted",
    ];
    WORDS.contains(&word)
}
