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
