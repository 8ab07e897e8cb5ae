//! Words by which news calls companies and bodies.

/// Whether a word may stand behind the name of a body where the body itself is meant, not somebody who works for it ("the Warsaw-based NATO
/// official").
pub fn ends_body(next: &str) -> bool {
    const WORDS: &[&str] = &[
        "",
        ",",
        ".",
        ";",
        ":",
        ")",
        "--",
        "and",
        "is",
        "was",
        "has",
        "had",
        "said",
        "says",
        "will",
        "which",
        "that",
        "warned",
        "warns",
        "estimates",
        "estimated",
        "reported",
        "announced",
        "in",
        "on",
        "for",
        "to",
        "as",
    ];
    // Most other verbs of reports are in the past tense.
    WORDS.contains(&next) || next.ends_with("ed")
}
