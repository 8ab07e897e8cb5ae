//! Reports of our own articles, as snapshots: a line a claim. A change of a verdict is a change of the snapshot, to be looked at with
//! `cargo insta review`.

use std::fmt::Write;
use std::sync::LazyLock;

use factlint::{Checker, Options};

fn checker() -> &'static Checker {
    static CHECKER: LazyLock<Checker> = LazyLock::new(Checker::bundled);
    &CHECKER
}

/// The claims of a report, a line each, with what is left unchecked.
fn lines(text: &str, published: &str) -> String {
    let options = Options { published: Some(published.parse().expect("a day")), ..Options::default() };
    let report = checker().check(text, &options);
    let mut out = String::new();
    for claim in &report.claims {
        let reason = claim.reason.map(|reason| format!(" ({})", reason.label())).unwrap_or_default();
        writeln!(out, "{} {}{reason}: {:?}", claim.kind, claim.verdict.label(), claim.quote.exact)
            .expect("a string takes all");
        writeln!(out, "    {}", claim.summary).expect("a string takes all");
    }
    writeln!(out, "{} of {} checked", report.coverage.checked, report.coverage.checkable)
        .expect("a string takes all");
    out
}

#[test]
fn reports_of_our_articles() {
    insta::glob!("articles/*.txt", |path| {
        let name = path.file_stem().expect("a file has a name").to_string_lossy();
        let published = &name[..10];
        let text = std::fs::read_to_string(path).expect("an article can be read");
        insta::assert_snapshot!(lines(&text, published));
    });
}

#[test]
fn nothing_in_our_articles_is_refuted() {
    for entry in
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles")).expect("the articles")
    {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).expect("an article can be read");
            let report = lines(&text, &name[..10]);
            assert!(!report.contains(" refuted"), "{name}\n{report}");
        }
    }
}

/// The article that started the project, where it is at hand, and what it becomes with one change each: the claim, the verdict and the
/// correction.
#[test]
fn one_change_turns_the_first_article() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seed/article.txt");
    let Ok(article) = std::fs::read_to_string(path) else {
        println!("skipped: {path} is not there");
        return;
    };
    let cases: &[(&str, &str, &str, &str, Option<&str>)] = &[
        ("", "", "Monday, January 5, 2026", "supported", None),
        ("", "", "President Lee Jae-myung", "supported", None),
        ("", "", "Chairman Xi Jinping", "supported", None),
        ("", "", "a four-day state visit to the PRC", "supported", None),
        ("", "", "the first visit of a South Korean leader to China in six years", "supported", None),
        ("", "", "Seoul's largest trading partner", "supported", None),
        ("Monday, January", "Tuesday, January", "Tuesday, January 5, 2026", "refuted", Some("Monday")),
        (
            "in six years",
            "in three years",
            "the first visit of a South Korean leader to China in three years",
            "conflicting",
            Some("six years"),
        ),
        (
            "in six years",
            "in nine years",
            "the first visit of a South Korean leader to China in nine years",
            "refuted",
            Some("six years"),
        ),
        (
            "the first visit",
            "the first state visit",
            "the first state visit of a South Korean leader to China in six years",
            "conflicting",
            Some("eight years"),
        ),
        (
            "President Lee Jae-myung, who",
            "President Yoon Suk-yeol, who",
            "President Yoon Suk-yeol",
            "refuted",
            None,
        ),
        (
            "four-day state visit to the PRC",
            "five-day state visit to the PRC from January 4 to 7",
            "a five-day state visit to the PRC from January 4 to 7",
            "refuted",
            Some("four-day"),
        ),
        (
            "Seoul's largest trading partner",
            "Japan, Seoul's largest trading partner",
            "Japan, Seoul's largest trading partner",
            "refuted",
            None,
        ),
    ];
    for &(from, to, claim, verdict, correction) in cases {
        let text = if from.is_empty() { article.clone() } else { article.replace(from, to) };
        let report = checker().check(&text, &Options::default());
        let found = report
            .claims
            .iter()
            .find(|found| found.quote.exact == claim)
            .unwrap_or_else(|| panic!("no claim {claim:?}"));
        assert_eq!(found.verdict.label(), verdict, "{claim}: {}", found.summary);
        assert_eq!(found.correction.as_ref().map(|c| c.text.as_str()), correction, "{claim}");
        if verdict != "conflicting" && !found.working.iter().any(|line| line.contains("Gregorian")) {
            assert!(found.evidence.iter().any(|row| !row.source.id.is_empty()), "{claim} has no source");
        }
    }
}

/// Sentences of all kinds of claims, true on the day, many of them with words that lead astray.
#[test]
fn nothing_true_is_refuted_or_conflicting() {
    const SUPPORTED: usize = 145;
    let mut supported = 0;
    for sentence in include_str!("claims/news_true.txt").lines() {
        let options = Options { published: Some("2025-06-10".parse().expect("a day")), ..Options::default() };
        let claims = checker().check(sentence, &options).claims;
        let wrong = claims.iter().find(|claim| matches!(claim.verdict.label(), "refuted" | "conflicting"));
        assert!(wrong.is_none(), "{sentence}: {wrong:?}");
        supported += usize::from(claims.iter().any(|claim| claim.verdict.label() == "supported"));
    }
    assert!(supported >= SUPPORTED, "{supported} of the sentences hold a supported claim");
}
