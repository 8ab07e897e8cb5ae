//! Inputs made to break something, of the sizes that would. None is timed: what grew faster than its input would not end.

use std::fmt::Write;
use std::sync::LazyLock;

use factlint::{Checker, Edition, Options, PackError, Report, TableFile, Verdict};

static CHECKER: LazyLock<Checker> = LazyLock::new(Checker::bundled);

fn check(text: &str) -> Report {
    let options = Options { published: Some("2026-01-06".parse().expect("a day")), ..Options::default() };
    CHECKER.check(text, &options)
}

/// A claim, and what is said of it, to see that a text is still read behind whatever came before.
const CLAIM: &str = "They met on Tuesday, January 5, 2026.";

/// Checks `before`, with the claim in a paragraph behind it.
fn still_reads_behind(before: &str) {
    let report = check(&format!("{before}\n\n{CLAIM}"));
    let last = report.claims.last().expect("the claim is found");
    assert_eq!((last.kind, last.verdict), ("weekday", Verdict::Refuted));
    assert_eq!(last.quote.exact, "Tuesday, January 5, 2026");
}

#[test]
fn one_word_or_mark_without_end() {
    for piece in [
        "first ",
        "(",
        "[",
        "\"",
        "“",
        "»",
        "1 ",
        "1,",
        "1.",
        "-",
        "–",
        "'",
        "a",
        "é",
        "가",
        "😀",
        "\0",
        "\t",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "A.",
        "President ",
        "January ",
        "half ",
        "of ",
        "million ",
        "twenty ",
        "$",
        "%",
        "/",
    ] {
        still_reads_behind(&piece.repeat(150_000 / piece.len()));
    }
}

#[test]
fn one_sentence_full_of_claims() {
    for claim in [
        "the first visit ",
        "40 miles (64 km), ",
        "Tuesday, January 5, 2026, ",
        "the 27-member EU, ",
        "Kenya's capital, Nairobi, ",
        "Sen. Ted Cruz, R-Texas, ",
        "the Berlin Wall fell in 1989, ",
        "ten years after the 2015 accord, ",
        "Lee Jae-myung, 61, ",
        "from 50 to 60, ",
        "first woman president of Argentina, ",
    ] {
        still_reads_behind(&claim.repeat(80_000 / claim.len()));
    }
}

#[test]
fn one_paragraph_full_of_claims() {
    for claim in [
        "Lee Jae-myung, 61, met them on January 5. ",
        "It was his first visit to China in six years. ",
        "Xi Jinping left. The president visited Russia. ",
        "Jane Doe has 3 sons. Jane Doe has 4 sons. ",
        "The U.S. economy is the second-largest in the world. ",
    ] {
        still_reads_behind(&claim.repeat(80_000 / claim.len()));
    }
}

#[test]
fn sentences_that_stop_in_the_middle() {
    let examples = factlint::claim::KINDS.iter().flat_map(|kind| kind.examples).map(|example| example.text);
    for text in examples.chain(["There were 11 men, 14 women and"]) {
        for (end, _) in text.match_indices([' ', ',', '-', '(']) {
            check(&text[..end]);
            check(&text[end + 1..]);
        }
        check(text);
    }
}

#[test]
fn brackets_and_quotations_that_never_close() {
    still_reads_behind(&"(".repeat(1_000_000));
    still_reads_behind(&"(“[".repeat(100_000));
    still_reads_behind(&"(first “visit [of ".repeat(20_000));
}

#[test]
fn letters_under_heaps_of_marks() {
    let heap = |letter: char| format!("{letter}{}", "\u{301}\u{489}\u{33f}\u{35c}".repeat(200));
    still_reads_behind(&"President Erdogan".chars().map(heap).collect::<String>().repeat(10));
    still_reads_behind(&"\u{301}".repeat(150_000));
}

#[test]
fn marks_of_direction_hide_nothing() {
    for mark in ["\u{202e}", "\u{202d}", "\u{2067}", "\u{200f}", "\u{feff}"] {
        let report = check(&format!("They met on {mark}Tuesday, January 5, 2026{mark}."));
        assert_eq!(report.claims.len(), 1, "{mark:?}");
        assert_eq!(report.claims[0].verdict, Verdict::Refuted, "{mark:?}");
    }
}

/// Letters of other scripts that look alike make another name, of which nothing is known: no verdict on the real one's account.
#[test]
fn letters_that_look_alike_make_no_accusation() {
    for text in [
        "They met on Τuesday, January 5, 2026.",
        "President Емmanuel Macron of Germany spoke.",
        "Kenуa's capital, Mombasa, is on the coast.",
    ] {
        let refuted = check(text).claims.iter().any(|claim| claim.verdict == Verdict::Refuted);
        assert!(!refuted, "{text}");
    }
}

fn edition() -> Edition {
    Edition { version: "2026.11".into(), ends: "2026-01-31".parse().expect("a day") }
}

fn file(name: &str, text: String) -> TableFile {
    TableFile { name: name.into(), text }
}

/// Tables with so many places.
fn places(count: usize) -> [TableFile; 2] {
    let mut rows = String::from("id,kind,name,within,from,to,source\n");
    for number in 0..count {
        writeln!(rows, "place-{number},city,Marrow {number},,1900,2001-02,own")
            .expect("memory takes every row");
    }
    let sources = "id,title,publisher,url,licence,describes\nown,Own list,,,,2026-01-15\n";
    [file("sources.csv", sources.into()), file("places.csv", rows)]
}

fn pack(count: usize) -> Vec<u8> {
    factlint::reference::compile(&places(count), &edition()).expect("the tables have no fault")
}

#[test]
fn a_pack_cut_off_anywhere_is_refused() {
    let pack = pack(40);
    assert!(Checker::from_pack(&pack).is_ok());
    for length in 0..pack.len() {
        let expected = if length < 16 { "not a Factlint pack" } else { "damaged" };
        let error = Checker::from_pack(&pack[..length]).expect_err("it is cut off").to_string();
        assert!(error.contains(expected), "{length} of {} bytes: {error}", pack.len());
    }
}

#[test]
fn a_pack_with_one_bit_changed_is_refused() {
    let pack = pack(40);
    for bit in 0..pack.len() * 8 {
        let mut changed = pack.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let error = Checker::from_pack(&changed).expect_err("it is changed");
        let expected = match bit / 8 {
            0..8 => matches!(error, PackError::Foreign),
            8..12 => matches!(error, PackError::Format { .. }),
            _ => matches!(error, PackError::Damaged(_)),
        };
        assert!(expected, "bit {bit}: {error}");
    }
}

#[test]
fn a_pack_with_something_behind_it_is_refused() {
    let mut pack = pack(1);
    pack.push(0);
    assert!(Checker::from_pack(&pack).is_err());
}

#[test]
fn a_very_long_table_is_used() {
    let empty = Checker::from_pack(&pack(0)).expect("the pack is whole");
    let checker = empty.with_facts(&places(250_000)).expect("the tables have no fault");
    let known = checker.reference().by_id("place-249999").expect("the last row is there");
    assert_eq!(checker.reference().name(known), "Marrow 249999");
}

#[test]
fn a_very_long_table_of_faults_is_refused_with_some_of_them() {
    let [sources, mut rows] = places(100_000);
    rows.text = rows.text.replace(",city,", ",hamlet,");
    let empty = Checker::from_pack(&pack(0)).expect("the pack is whole");
    let errors = empty.with_facts(&[sources, rows]).expect_err("no place is a hamlet");
    assert_eq!(errors.len(), 50);
    assert!(
        errors[0].to_string().starts_with("places.csv, line 2, column kind: expected one of"),
        "{}",
        errors[0]
    );
}

#[test]
fn an_overlay_of_every_row_of_a_large_table_is_used() {
    let [sources, rows] = places(100_000);
    let overlay = rows.text.replace("place-", "set,place-").replace("Marrow", "New Marrow");
    let overlay = file("places.overlay.csv", format!("action,{overlay}"));
    let pack = factlint::reference::compile(&[sources, rows, overlay], &edition()).expect("no fault");
    let checker = Checker::from_pack(&pack).expect("the pack is whole");
    let known = checker.reference().by_id("place-77777").expect("the row is there");
    assert_eq!(checker.reference().name(known), "New Marrow 77777");
}

#[test]
fn places_that_lie_within_each_other_end() {
    let [sources, mut rows] = places(0);
    rows.text.push_str("a,city,Marrow,b,,,own\nb,region,Mallow,c,,,own\nc,country,Mellow,a,,,own\n");
    let pack = factlint::reference::compile(&[sources, rows], &edition()).expect("no cell has a fault");
    let checker = Checker::from_pack(&pack).expect("the pack is whole");
    let reference = checker.reference();
    let around = std::iter::successors(reference.by_id("a"), |&id| reference.entity(id).within);
    assert_eq!(around.map(|id| reference.name(id)).take(9).collect::<Vec<_>>(), ["Marrow"]);
    checker.check(
        "Marrow is Mallow's largest trading partner and the second-largest city in Mellow.",
        &Options::default(),
    );
}

#[test]
fn cells_and_rows_without_end_are_read() {
    let [sources, _] = places(0);
    let long = "x".repeat(5_000_000);
    let header = "id,kind,name,within,from,to,source\n";
    let empty = Checker::from_pack(&pack(0)).expect("the pack is whole");
    let tables =
        |rows: &str| empty.with_facts(&[sources.clone(), file("places.csv", format!("{header}{rows}"))]);
    assert!(tables(&format!("a,city,{long},,,,own\n")).is_ok());
    let errors = tables(&format!("a,city,b{}\n", ",".repeat(1_000_000))).expect_err("too many cells");
    assert_eq!(errors[0].to_string(), "places.csv, line 2: expected 7 cells, found 1000003");
    let errors = tables("a,city,\"b,,,,own\n").expect_err("the quotation never ends");
    assert_eq!(errors[0].to_string(), "places.csv, line 2: expected 7 cells, found 3");
}
