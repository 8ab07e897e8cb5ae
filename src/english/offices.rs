//! Words by which news ties an office to the name of its holder.

use super::words;

/// How words tie an office to a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Nothing but a comma, bracket or dash: "NAME, the French president,".
    Apposed,
    /// A verb in the present: "is", "serves as", "remains".
    Is,
    /// A verb in the past: "was", "served as".
    Was,
    /// A verb of coming into the office: "became", "was sworn in as".
    Became,
    /// "as", "in her role as": of what is done in the office.
    As,
}

/// Words between a name and an office, read as a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joint {
    /// The tie.
    pub tie: Tie,
    /// The mark that opens it, which needs its twin behind: `,`, `(` or a dash.
    pub opens: Option<char>,
}

/// The verbs that tie, longer ones first.
const VERBS: &[(&[&str], Tie)] = &[
    (&["is", "serving", "as"], Tie::Is),
    (&["has", "been", "serving", "as"], Tie::Is),
    (&["has", "served", "as"], Tie::Was),
    (&["had", "served", "as"], Tie::Was),
    (&["was", "serving", "as"], Tie::Was),
    (&["was", "sworn", "in", "as"], Tie::Became),
    (&["was", "inaugurated", "as"], Tie::Became),
    (&["was", "appointed", "as"], Tie::Became),
    (&["was", "appointed"], Tie::Became),
    (&["was", "named"], Tie::Became),
    (&["was", "elected", "as"], Tie::Became),
    (&["was", "elected"], Tie::Became),
    (&["took", "office", "as"], Tie::Became),
    (&["took", "over", "as"], Tie::Became),
    (&["has", "become"], Tie::Became),
    (&["became"], Tie::Became),
    (&["serves", "as"], Tie::Is),
    (&["acts", "as"], Tie::Is),
    (&["continues", "as"], Tie::Is),
    (&["stays", "on", "as"], Tie::Is),
    (&["served", "as"], Tie::Was),
    (&["has", "been"], Tie::Is),
    (&["had", "been"], Tie::Was),
    (&["remains"], Tie::Is),
    (&["is"], Tie::Is),
    (&["was"], Tie::Was),
    (&["served"], Tie::Was),
    (&["held", "the", "office", "of"], Tie::Was),
    (&["held", "the", "post", "of"], Tie::Was),
    (&["holds", "the", "office", "of"], Tie::Is),
    (&["holds", "the", "post", "of"], Tie::Is),
    (&["in", "his", "role", "as"], Tie::As),
    (&["in", "her", "role", "as"], Tie::As),
    (&["in", "his", "capacity", "as"], Tie::As),
    (&["in", "her", "capacity", "as"], Tie::As),
    (&["as"], Tie::As),
];

/// Whether a word may stand anywhere in a tie without changing it.
fn fills(word: &str) -> bool {
    is_then(word)
        || matches!(word, "currently" | "still" | "now" | "also" | "today" | "the")
        || words::describes_holder(word) && words::limit(word).is_none()
}

/// Whether a word puts what is said of a holder in an earlier time: "NAME, *once* chancellor".
fn is_then(word: &str) -> bool {
    matches!(word, "then" | "once" | "previously" | "formerly")
}

/// Reads the words between a name and the office behind it; `None` where they say something else.
pub fn joint(words: &[&str]) -> Option<Joint> {
    let mut rest = words;
    let opens = match rest.first().copied() {
        Some("," | "(") => rest[0].chars().next(),
        Some("\u{2014}" | "\u{2013}" | "-" | "--") => Some('-'),
        _ => None,
    };
    while opens.is_some() && rest.first().is_some_and(|word| rest.len() == words.len() || *word == "-") {
        rest = &rest[1..];
    }
    let then = words.iter().any(|word| is_then(word));
    let relative = rest.first() == Some(&"who");
    if relative && opens != Some(',') {
        return None;
    }
    rest = &rest[usize::from(relative)..];
    let skip = |mut rest: &'_ [&'_ str]| {
        while rest.first().is_some_and(|word| fills(word)) {
            rest = &rest[1..];
        }
        rest.len()
    };
    rest = &rest[rest.len() - skip(rest)..];
    let verb = VERBS.iter().find(|(verb, _)| rest.starts_with(verb));
    let tie = match verb {
        Some((verb, tie)) => {
            rest = &rest[verb.len()..];
            *tie
        }
        None if opens.is_some() && !relative && then => Tie::Was,
        None if opens.is_some() && !relative => match rest {
            // "in his eighth year as president".
            ["in", "his" | "her", _, "year" | "term" | "month" | "week" | "day", "as", ..] => {
                rest = &rest[5..];
                Tie::As
            }
            _ => Tie::Apposed,
        },
        None => return None,
    };
    rest = &rest[rest.len() - skip(rest)..];
    // "a former chancellor", "his country's president".
    rest = match rest {
        ["a" | "an", rest @ ..] => rest,
        _ => rest,
    };
    let verbless = matches!(tie, Tie::Apposed | Tie::As) || verb.is_none();
    let opens = opens.filter(|_| verbless || relative);
    rest.is_empty().then_some(Joint { tie, opens })
}

/// Reads the words between an office and the name behind it.
pub fn joint_to_name(words: &[&str]) -> Option<Joint> {
    let joint = |tie, opens| Some(Joint { tie, opens });
    match words {
        [","] => joint(Tie::Apposed, Some(',')),
        ["("] => joint(Tie::Apposed, Some('(')),
        ["\u{2014}" | "\u{2013}" | "-" | "--"] => joint(Tie::Apposed, Some('-')),
        ["at", "the", "time", ","] | [",", "at", "the", "time", ","] => joint(Tie::Was, Some(',')),
        ["is" | "remains"] | ["is", "still" | "now" | "currently"] | [",", "currently", ","] => {
            joint(Tie::Is, None)
        }
        ["was"] | ["was", "then"] => joint(Tie::Was, None),
        _ => None,
    }
}

/// Whether a verb says that somebody came into an office after another holder: "*succeeded* NAME as president"; `Some(true)` where the name
/// before it is that of the earlier holder.
pub fn hands_over(words: &[&str]) -> Option<bool> {
    let words = match words {
        [",", "who", rest @ ..] | ["who", rest @ ..] => rest,
        _ => words,
    };
    let words = match words {
        ["has" | "had", rest @ ..] => rest,
        _ => words,
    };
    match words {
        ["succeeded" | "replaced" | "succeeds" | "followed"] | ["took", "over", "from"] => Some(false),
        ["handed", "over", "to"] | ["handed", "power", "to"] | ["gave", "way", "to"] => Some(true),
        ["was", "succeeded" | "replaced", "by"] | ["been", "succeeded" | "replaced", "by"] => Some(true),
        _ => None,
    }
}

/// Whether words say that somebody came into the office behind them: "*took over as* chancellor from NAME".
pub fn takes_over(words: &[&str]) -> bool {
    let words = match words {
        [",", "who", rest @ ..] | ["who", rest @ ..] => rest,
        _ => words,
    };
    matches!(words, ["took" | "taken" | "takes", "over", "as"] | ["took", "over", "as", "the"])
}

/// Whether a verb says that somebody led a country: "who *led* France from 2007".
pub fn leads(words: &[&str]) -> bool {
    let words = match words {
        [",", "who", rest @ ..] | ["who", rest @ ..] => rest,
        _ => words,
    };
    let words = match words {
        ["has" | "had", rest @ ..] => rest,
        _ => words,
    };
    matches!(words, ["led" | "governed" | "ruled"])
}

/// Whether a verb says that somebody leads a country now: "NAME *leads* Germany".
pub fn leads_now(words: &[&str]) -> bool {
    matches!(
        words,
        ["leads" | "governs" | "rules"] | ["heads", "the"] | [",", "who", "leads" | "governs" | "rules"]
    )
}

/// Whether a noun names one of two holders that follow each other.
pub fn changes_hands(word: &str) -> bool {
    matches!(word, "successor" | "predecessor")
}

/// Words by which a country stands for the government of its leader: "France, *led by* President …".
pub fn led_by(words: &[&str]) -> bool {
    matches!(
        words,
        [",", "led", "by"]
            | [",", "under"]
            | [",", "headed", "by"]
            | [",", "whose"]
            | [",", "whose", "current"]
            | [",", "governed", "by"]
            | [",", "represented", "by"]
            | ["is" | "was", "led" | "governed" | "ruled" | "headed" | "run", "by"]
    )
}

/// Words by which the country spoken of before owns what follows: "*the country's* president", "*its* president".
pub fn refers_to_country(words: &[&str]) -> bool {
    const NOUNS: &[&str] = &["country", "nation", "republic", "kingdom"];
    match words {
        [.., the, noun, "'s" | "\u{2019}s"] => the.eq_ignore_ascii_case("the") && NOUNS.contains(noun),
        [.., its] => its.eq_ignore_ascii_case("its"),
        _ => false,
    }
}

/// How many of the words stand before those that refer to a country: one before "the country's".
pub fn before_reference(words: &[&str]) -> usize {
    let possessive = words.last().is_some_and(|word| matches!(*word, "'s" | "\u{2019}s"));
    words.len() - if possessive { 3 } else { 1 }.min(words.len())
}
