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

/// Whether a word behind "the 20 EU members" picks some of them.
pub fn picks_some(next: &str) -> bool {
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
