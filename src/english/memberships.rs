//! Words by which news speaks of members of alliances and unions.

/// Whether a word before "member" makes it one that is not, or not yet, a member.
pub fn is_not_yet(word: &str) -> bool {
    matches!(
        word,
        "future"
            | "aspiring"
            | "prospective"
            | "potential"
            | "would-be"
            | "hopeful"
            | "possible"
            | "former"
            | "ex"
            | "then"
            | "onetime"
            | "likely"
    )
}

/// Whether the name of an organisation is that of an agreement: a state signs it, then ratifies it, and is bound by it later still, and news
/// gives any of these days as the one on which it joined.
pub fn is_agreement(name: &str) -> bool {
    ["Agreement", "Partnership", "Treaty", "Court", "Convention"].iter().any(|word| name.contains(word))
}

/// The id of the union whose members are told by their currency: others use it without being in it.
pub const CURRENCY_UNION: &str = "eurozone";

/// Nouns that refer to an organisation named before: "the *bloc*".
pub const NOUNS: &[&str] =
    &["bloc", "alliance", "union", "grouping", "cartel", "organisation", "organization", "group"];

/// Whether a word takes the name behind it as its object, so that the name is not the first of a list: "*unlike* Austria, Poland and Hungary".
pub fn takes_object(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "unlike", "like", "in", "from", "to", "with", "of", "for", "by", "after", "before", "against", "on",
        "at", "near", "besides", "outside", "via", "through", "over", "between", ",",
    ];
    WORDS.contains(&word)
}

/// Whether a word behind the name of an organisation begins something new, and is not a part of a longer name: "the EU *delegation*".
pub fn ends_body(next: &str) -> bool {
    const WORDS: &[&str] = &[
        "", ".", ",", ";", ":", ")", "--", "\"", "and", "but", "or", "since", "because", "as", "while",
        "although", "that", "which", "in", "on", "until", "with", "when", "where", "has", "is", "was", "who",
        "for", "after", "despite", "last", "this", "at", "after", "whose", "today", "now", "yet", "either",
    ];
    WORDS.contains(&next)
}

/// Whether a word behind "the 20 EU members" picks some of them.
pub fn picks_some(next: &str) -> bool {
    if next.len() > 4
        && (next.ends_with("ing") || next.ends_with("ed") && !matches!(next, "agreed" | "voted"))
    {
        return true;
    }
    matches!(
        next,
        "that"
            | "which"
            | "who"
            | "in"
            | "with"
            | "using"
            | "whose"
            | "where"
            | "to"
            | "on"
            | "from"
            | "of"
            | "outside"
            | "voting"
    )
}

/// Whether a verb behind "As a member of NATO, Ukraine" tells of what is not so yet.
pub fn is_wished(next: &str) -> bool {
    matches!(next, "would" | "could" | "might" | "may" | "will" | "hopes" | "wants" | "should")
}

/// Whether a word behind "all 27 members of the EU" begins what is said of them.
pub fn begins_predicate(next: &str) -> bool {
    matches!(
        next,
        "," | "must"
            | "have"
            | "are"
            | "agree"
            | "agreed"
            | "will"
            | "had"
            | "were"
            | "voted"
            | "need"
            | "and"
    )
}
