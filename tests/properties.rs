//! What holds for every text.

use std::sync::LazyLock;

use factlint::{Checker, Options, Report};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

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
        let told = |report: Report, until: usize| -> Vec<(String, &'static str)> {
            let before = report.claims.into_iter().filter(|claim| claim.quote.end <= until);
            before.map(|claim| (claim.quote.exact, claim.verdict.label())).collect()
        };
        let length = text.encode_utf16().count();
        let longer = format!("{text}\n\nIt rained all day, and nobody minded.");
        prop_assert_eq!(told(check(&text), length), told(check(&longer), length));
    }
}

/// Our articles, each with its day.
fn articles() -> Vec<(String, Options)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the articles are there")
        .map(|entry| entry.expect("the articles can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let day = path.file_name().and_then(|name| name.to_str()?.get(.."YYYY-MM-DD".len())?.parse().ok());
        let text = std::fs::read_to_string(path).expect("articles are UTF-8");
        (text, Options { published: Some(day.expect("a day begins the name")), ..Options::default() })
    };
    paths.iter().map(read).collect()
}

/// The kinds and verdicts of the claims that end before the byte `end`, in order.
fn verdicts(text: &str, options: &Options, end: usize) -> Vec<(&'static str, &'static str)> {
    let units = text[..end].encode_utf16().count();
    let claims = checker().check(text, options).claims.into_iter();
    let before = claims.filter(|claim| claim.quote.end <= units);
    before.map(|claim| (claim.kind, claim.verdict.label())).collect()
}

#[test]
fn paragraphs_that_are_added_to_an_article_change_nothing_before_them() {
    for (text, options) in articles() {
        let alone = verdicts(&text, &options, text.len());
        for added in [
            "It rained all day, and nobody minded.",
            "“The harbour was quiet,” a fisherman said. Was it ever not?",
            "Boats: 12, 14 and 3\nCats: none",
        ] {
            let longer = format!("{}\n\n{added}\n", text.trim_end());
            assert_eq!(verdicts(&longer, &options, text.trim_end().len()), alone, "{added}");
        }
    }
}

#[test]
fn articles_get_the_same_verdicts_however_their_characters_are_written() {
    type Rewrite = fn(&str) -> String;
    let rewritten: [(&str, Rewrite); 8] = [
        ("composed", |text| text.nfc().collect()),
        ("decomposed", |text| text.nfd().collect()),
        ("no-break spaces", |text| text.replace(' ', "\u{a0}")),
        ("narrow no-break spaces", |text| text.replace(' ', "\u{202f}")),
        ("no-break hyphens", |text| text.replace('-', "\u{2011}")),
        ("straight quotation marks", |text| {
            text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"")
        }),
        ("curly apostrophes", |text| text.replace('\'', "\u{2019}")),
        ("Windows line ends", |text| text.replace('\n', "\r\n")),
    ];
    for (text, options) in articles() {
        let plain = verdicts(&text, &options, text.len());
        assert!(!plain.is_empty());
        for (says, rewrite) in rewritten {
            let other = rewrite(&text);
            assert_eq!(verdicts(&other, &options, other.len()), plain, "{says}: {text}");
        }
    }
}

/// Names of people, of whom headlines in capitals speak; other words change their meaning with their case ("US", "us").
#[test]
fn articles_get_the_same_verdicts_with_their_peoples_names_in_capitals() {
    for (text, options) in articles() {
        let mut other = text.clone();
        let mentions = checker().mentions(&text, options.published);
        for mention in
            mentions.iter().rev().filter(|it| matches!(it.value, factlint::mention::Value::Person(_)))
        {
            let name = mention.span.of(&text);
            other.replace_range(mention.span.start as usize..mention.span.end as usize, &name.to_uppercase());
        }
        assert_ne!(other, text, "somebody is named");
        assert_eq!(verdicts(&other, &options, other.len()), verdicts(&text, &options, text.len()), "{other}");
    }
}

#[test]
fn spellings_of_a_name_get_the_same_verdict() {
    let verdict = |text: &str| check(text).claims.first().map(|claim| claim.verdict);
    for (plain, others) in [
        (
            "President Recep Tayyip Erdogan is in Ankara.",
            &[
                "President Recep Tayyip Erdo\u{11f}an is in Ankara.",
                "President Recep Tayyip Erdog\u{306}an is in Ankara.",
                "PRESIDENT RECEP TAYYIP ERDOGAN is in Ankara.",
                "President Recep\u{a0}Tayyip\u{202f}Erdogan is in Ankara.",
            ][..],
        ),
        (
            "President Lee Jae-myung is in Seoul.",
            &[
                "President Lee Jae\u{2010}myung is in Seoul.",
                "President Lee Jae\u{2011}myung is in Seoul.",
                "President Lee Jae Myung is in Seoul.",
                "President LEE Jae-myung is in Seoul.",
                "President Lee Jae\u{2013}Myung is in Seoul.",
            ],
        ),
        (
            "Ivory Coast's capital, Abidjan, is on the coast.",
            &[
                "C\u{f4}te d'Ivoire's capital, Abidjan, is on the coast.",
                "Co\u{302}te d\u{2019}Ivoire\u{2019}s capital, Abidjan, is on the coast.",
            ],
        ),
    ] {
        assert!(verdict(plain).is_some(), "{plain}");
        for other in others {
            assert_eq!(verdict(other), verdict(plain), "{other}");
        }
    }
}
