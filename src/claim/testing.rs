//! What the tests of the kinds share: the bundled reference, and the check that examples hold.

use std::path::Path;
use std::sync::OnceLock;

use factlint_reference::{Reference, compile, edition_of, table_files};

use super::Kind;
use crate::checker::{Checker, Options};
use crate::report::{Report, ReportedClaim, Verdict};

/// A checker with the tables of `data/`.
pub(crate) fn checker() -> &'static Checker {
    static CHECKER: OnceLock<Checker> = OnceLock::new();
    CHECKER.get_or_init(|| {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let files = table_files(&data).expect("the tables can be read");
        let edition = edition_of(&data).expect("the edition can be read");
        let pack = compile(&files, &edition).unwrap_or_else(|errors| panic!("{}", errors[0]));
        Checker::new(Reference::from_pack(&pack).expect("a pack that was just written can be read"))
    })
}

/// Checks a text for claims of one kind.
pub(crate) fn report(kind: &Kind, text: &str, published: Option<&str>) -> Report {
    let published = published.map(|day| day.parse().expect("a day"));
    checker().check(text, &Options { published, today: None, kinds: vec![kind.id.to_owned()] })
}

/// The first claim of one kind in a text.
pub(crate) fn first(kind: &Kind, text: &str, published: &str) -> ReportedClaim {
    let report = report(kind, text, (!published.is_empty()).then_some(published));
    report.claims.into_iter().next().unwrap_or_else(|| panic!("no {} claim in {text:?}", kind.id))
}

/// Checks that every example of a kind gets its verdict, with a full account of those that do not.
pub(crate) fn examples_hold(kind: &Kind) {
    let mut wrong = Vec::new();
    for example in kind.examples {
        let report = report(kind, example.text, example.published);
        let found: Vec<String> = report
            .claims
            .iter()
            .map(|c| format!("{:?} {} ({})", c.quote.exact, c.verdict.label(), c.summary))
            .collect();
        let holds = if example.claim.is_empty() {
            report.claims.is_empty()
        } else {
            report.claims.iter().any(|c| c.quote.exact == example.claim && c.verdict == example.verdict)
        };
        if !holds {
            wrong.push(format!(
                "{:?}\n  expected {:?} {}\n  found    {}",
                example.text,
                example.claim,
                if example.claim.is_empty() { "nothing" } else { example.verdict.label() },
                if found.is_empty() { "nothing".to_owned() } else { found.join("\n           ") }
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} examples of {}:\n{}",
        wrong.len(),
        kind.examples.len(),
        kind.id,
        wrong.join("\n")
    );
}

/// Checks that none of the lines, each a true sentence of the day `published` or of the day before its tab, is refuted, and that at least
/// `supported` of them hold a supported claim.
pub(crate) fn none_is_refuted(kind: &Kind, lines: &str, published: &str, supported: usize) {
    let mut held = 0;
    let mut wrong = Vec::new();
    for line in lines.lines().filter(|line| !line.is_empty()) {
        let (day, sentence) = line.split_once('\t').unwrap_or((published, line));
        let claims = report(kind, sentence, Some(day)).claims;
        held += usize::from(claims.iter().any(|claim| claim.verdict == Verdict::Supported));
        wrong.extend(
            claims
                .into_iter()
                .filter(|claim| claim.verdict == Verdict::Refuted)
                .map(|claim| format!("{sentence:?}: {}", claim.summary)),
        );
    }
    assert!(wrong.is_empty(), "refuted:\n{}", wrong.join("\n"));
    assert!(held >= supported, "{held} supported, expected {supported}");
}

/// Checks that each of the lines, a wrong sentence of the day before its tab, is refuted and not supported.
pub(crate) fn all_are_refuted(kind: &Kind, lines: &str) {
    let mut missed = Vec::new();
    for line in lines.lines() {
        let (day, sentence) = line.split_once('\t').expect("a day and a sentence");
        let claims = report(kind, sentence, Some(day)).claims;
        let any = |wanted: Verdict| claims.iter().any(|claim| claim.verdict == wanted);
        if !any(Verdict::Refuted) || any(Verdict::Supported) {
            missed.push(sentence);
        }
    }
    assert!(missed.is_empty(), "not refuted, or supported as well:\n{}", missed.join("\n"));
}
