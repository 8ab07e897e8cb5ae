//! Texts: what a check says of any of them.

use std::sync::LazyLock;

use factlint::claim::KINDS;
use factlint::report::export::{self, Checked};
use factlint::{Checker, Options, Report, Verdict};
use jiff::civil::{Date, date};

use crate::Target;

/// Two bytes that choose the options, then the text.
pub static TARGET: Target = Target { name: "text", run, seeds, words: WORDS };

/// What claims are made of, and what makes them hard to read.
pub(crate) const WORDS: &[&str] = &[
    " the first ",
    " second ",
    " in six years",
    " since 2019",
    " between ",
    " and ",
    " of ",
    " a four-day ",
    " state visit to ",
    " President ",
    " then-",
    " former ",
    " Lee Jae Myung",
    " Angela Merkel",
    " South Korea",
    " China",
    " the EU",
    " NATO",
    " Monday",
    " Feb. 30",
    " January 5, 2026",
    " 31 April",
    "-",
    " – ",
    "\u{2011}",
    "\u{a0}",
    "\u{ad}",
    "'s",
    "\u{2019}s",
    " 40 miles (64 km)",
    " 77 F",
    " 99999999999999999999",
    "-1",
    "1/0",
    ".5",
    "0000-00-00",
    " 9999",
    " BC",
    " per cent",
    "%",
    " rose ",
    " fell to ",
    " from ",
    " to ",
    " aged 61,",
    " 61-year-old ",
    " born in ",
    " world's largest ",
    " capital",
    "\u{201c}",
    "\u{201d}",
    "(",
    ")",
    ". ",
    ", ",
    "; ",
    "\n\n",
    "\r",
    "\0",
    "\u{202e}",
    "\u{301}",
    "\u{fffd}",
    "😀",
    "가",
    " trillion ",
    " billion",
    "$",
    "€",
    " half ",
    " two-thirds",
    " more than ",
    " about ",
    " nearly ",
    " not ",
    " never ",
];

const DAYS: [Option<Date>; 6] = [
    None,
    Some(date(2026, 1, 6)),
    Some(date(1900, 3, 1)),
    Some(date(2024, 2, 29)),
    Some(Date::MIN),
    Some(Date::MAX),
];

static CHECKER: LazyLock<Checker> = LazyLock::new(Checker::bundled);

fn seeds() -> Vec<Vec<u8>> {
    let examples = KINDS.iter().flat_map(|kind| kind.examples).map(|example| example.text.to_owned());
    examples.chain(crate::articles()).map(|text| format!("1*{text}").into_bytes()).collect()
}

/// Options as two bytes choose them: a day of publication and a present, then a kind by its letter, `*` for all.
fn options(days: u8, kind: u8) -> Options {
    let day = |code: u8| DAYS[usize::from(code) % DAYS.len()];
    let days = days.wrapping_sub(b'0');
    let kind = KINDS.get(usize::from(kind.wrapping_sub(b'a'))).map(|kind| kind.id.to_owned());
    Options { published: day(days), today: day(days / DAYS.len() as u8), kinds: kind.into_iter().collect() }
}

fn run(data: &[u8]) {
    let [days, kind, text @ ..] = data else { return };
    let options = options(*days, *kind);
    let text = &*String::from_utf8_lossy(text);
    let report = CHECKER.check(text, &options);
    is_well_formed(text, &report);
    if !options.kinds.is_empty() {
        let all = CHECKER.check(text, &Options { kinds: Vec::new(), ..options.clone() });
        let of_kind = |report: &Report| -> Vec<String> {
            let claims =
                report.claims.iter().filter(|claim| options.kinds.iter().any(|id| *id == claim.kind));
            claims.map(|claim| format!("{:?} {:?} {}", claim.quote, claim.verdict, claim.summary)).collect()
        };
        assert_eq!(of_kind(&report), of_kind(&all), "a kind says the same alone as among the others");
    }
    for mention in CHECKER.mention_infos(text, options.published) {
        assert_eq!(part(text, mention.start, mention.end).as_deref(), Some(mention.text.as_str()));
    }
    let checked = [Checked { name: "a.txt", text, report: &report }];
    export::csv(&checked);
    for json in [
        export::sarif(&checked),
        export::web_annotation(&checked),
        export::claim_review(&checked, "An editor"),
    ] {
        serde_json::from_str::<serde_json::Value>(&json).expect("an export is JSON");
    }
    if text.len().is_multiple_of(8) {
        let bytes = |report: &Report| serde_json::to_string(report).expect("a report can be written");
        assert_eq!(
            bytes(&CHECKER.check(text, &options)),
            bytes(&report),
            "the same text gives the same bytes"
        );
    }
}

/// Checks that everything in a report stands where it says, in order, and is complete.
pub(crate) fn is_well_formed(text: &str, report: &Report) {
    for claim in &report.claims {
        let quote = &claim.quote;
        assert!(quote.start < quote.end, "{quote:?} is empty");
        assert_eq!(part(text, quote.start, quote.end).as_deref(), Some(quote.exact.as_str()));
        if let Some(correction) = &claim.correction {
            assert!(
                part(text, correction.start, correction.end).is_some(),
                "{correction:?} splits a character"
            );
        }
        assert_eq!(claim.reason.is_some(), claim.verdict == Verdict::NotEnoughEvidence, "{quote:?}");
        assert!(!claim.reading.is_empty() && !claim.summary.is_empty(), "{quote:?}");
        if matches!(claim.verdict, Verdict::Supported | Verdict::Refuted) {
            assert!(!claim.working.is_empty() || !claim.evidence.is_empty(), "{quote:?} has nothing to show");
        }
    }
    let keys: Vec<_> = report.claims.iter().map(|it| (it.quote.start, it.quote.end, it.kind)).collect();
    assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "in order, each once: {keys:?}");
    assert!(report.coverage.checked <= report.coverage.checkable);
}

/// The part of `text` between two UTF-16 offsets; `None` if they are outside or split a character.
fn part(text: &str, start: usize, end: usize) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(units.get(start..end)?).ok()
}
