//! What holds for every text.

use std::sync::LazyLock;

use factlint::{Checker, Options, Report};
use proptest::prelude::*;

/// Pieces of which texts are made that come near to being claims.
const PIECES: &[&str] = &[
    "the first visit of a South Korean leader to China in six years",
    "President Lee Jae-myung",
    "Tuesday, January 5, 2026",
    "Feb. 30, 2024",
    "40 miles (64 km)",
    "rose 20 % from 50 to 60",
    "the world's second-largest economy",
    "since 2019",
    "“",
    "”",
    "’s",
    " – ",
    "(",
    ")",
    ", 61,",
    "joined NATO in 2004",
    "first first first",
    "former ",
    "then-",
    "not ",
    "in ",
    ". ",
    ", ",
    " ",
    "\n\n",
    "\u{202e}",
    "\0",
    "\u{301}",
    "€",
    "가",
    "😀",
    "99999999999999999999",
    "1/0",
    "from 9999 to 0001",
    "a four-day state visit to the PRC",
    "Beijing",
    "Georgia",
    "0000-00-00",
    "31 April 2024",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.join(" "))
}

fn checker() -> &'static Checker {
    static CHECKER: LazyLock<Checker> = LazyLock::new(Checker::bundled);
    &CHECKER
}

fn check(text: &str) -> Report {
    let options = Options { published: Some("2026-01-06".parse().expect("a day")), ..Options::default() };
    checker().check(text, &options)
}

/// The part of `text` between two UTF-16 offsets; `None` if they split a character.
fn part(text: &str, start: usize, end: usize) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(units.get(start..end)?).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reports_are_well_formed(text in text()) {
        let report = check(&text);
        for claim in &report.claims {
            prop_assert!(claim.quote.start < claim.quote.end);
            let exact = part(&text, claim.quote.start, claim.quote.end);
            prop_assert_eq!(exact.as_ref(), Some(&claim.quote.exact));
            if let Some(correction) = &claim.correction {
                prop_assert!(part(&text, correction.start, correction.end).is_some());
            }
            prop_assert_eq!(claim.reason.is_some(), claim.verdict == factlint::Verdict::NotEnoughEvidence);
            prop_assert!(!claim.reading.is_empty() && !claim.summary.is_empty());
        }
        let keys: Vec<_> = report.claims.iter().map(|c| (c.quote.start, c.quote.end, c.kind)).collect();
        prop_assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "in order, each once: {keys:?}");
        prop_assert!(report.coverage.checked <= report.coverage.checkable);
    }

    #[test]
    fn the_same_text_gives_the_same_bytes(text in text()) {
        let bytes = || serde_json::to_string(&check(&text)).expect("a report can be written");
        prop_assert_eq!(bytes(), bytes());
    }

    #[test]
    fn a_paragraph_that_is_added_changes_nothing_before_it(text in text()) {
        let verdicts = |report: Report, until: usize| -> Vec<(String, &'static str)> {
            let before = report.claims.into_iter().filter(|claim| claim.quote.end <= until);
            before.map(|claim| (claim.quote.exact, claim.verdict.label())).collect()
        };
        let length = text.encode_utf16().count();
        let longer = format!("{text}\n\nIt rained all day, and nobody minded.");
        prop_assert_eq!(verdicts(check(&text), length), verdicts(check(&longer), length));
    }
}

#[test]
fn spellings_of_a_name_get_the_same_verdict() {
    let verdict = |text: &str| check(text).claims.first().map(|claim| claim.verdict);
    let plain = verdict("President Recep Tayyip Erdogan is in Ankara.");
    assert_eq!(plain, Some(factlint::Verdict::Supported));
    for other in [
        "President Recep Tayyip Erdoğan is in Ankara.",
        "President Recep Tayyip Erdog\u{306}an is in Ankara.",
        "PRESIDENT RECEP TAYYIP ERDOGAN is in Ankara.",
    ] {
        assert_eq!(verdict(other), plain, "{other}");
    }
}

/// Texts made to be slow: the time grows with the length, and so the largest of them end at all.
#[test]
fn hostile_texts_end() {
    for piece in [
        "first ",
        "(",
        "\"",
        "1 ",
        "January ",
        "a\u{301}\u{302}",
        "\u{202e}x",
        "President ",
        "in six years since ",
        "A.",
        "-",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        check(&text);
    }
}
