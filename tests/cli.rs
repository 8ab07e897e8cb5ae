//! The command, run as a user runs it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn factlint(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("the input is piped");
    std::thread::scope(|scope| {
        // A command that fails early does not read its input.
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().expect("the command ends")
    })
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("the output is UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("messages are UTF-8")
}

fn refused(arguments: &[&str], input: &[u8], message: &str) {
    let output = factlint(arguments, input);
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    assert!(stderr(&output).contains(message), "{:?} has no {message:?}", stderr(&output));
    assert_eq!(stdout(&output), "");
}

/// A folder that is gone at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("factlint-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("temporary folders can be made");
        Self(path)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("temporary folders can be made");
        fs::write(&path, content).expect("temporary files can be written");
        path.to_str().expect("temporary paths are UTF-8").to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const RIGHT: &str = "They met on Monday, January 5, 2026.\n";
const WRONG: &str = "The leaders spoke.\n\nThey met on Tuesday, January 5, 2026.\n";

#[test]
fn status_says_whether_something_is_refuted() {
    assert_eq!(factlint(&["check"], RIGHT.as_bytes()).status.code(), Some(0));
    assert_eq!(factlint(&["check"], WRONG.as_bytes()).status.code(), Some(1));
    assert_eq!(factlint(&["check"], b"").status.code(), Some(0));
}

#[test]
fn pretty_underlines_the_claim_in_its_line() {
    let output = factlint(&["check"], WRONG.as_bytes());
    let text = stdout(&output);
    assert!(text.contains("refuted[weekday]"), "{text}");
    assert!(text.contains("standard input:3:13"), "{text}");
    assert!(text.contains("^^^^^^^^^^^^^^^^^^^^^^^^ Differs from the data"), "{text}");
    assert!(text.contains("1 refuted"), "{text}");
    assert!(!text.contains('\u{1b}'), "colours are for terminals only");
}

#[test]
fn only_problems_are_shown_when_asked_for() {
    let both = format!("{RIGHT}\n{WRONG}");
    let text = |show| stdout(&factlint(&["check", "--show", show], both.as_bytes())).to_owned();
    assert!(text("all").contains("supported[weekday]"));
    assert!(!text("problems").contains("supported[weekday]"));
    assert!(text("problems").contains("refuted[weekday]"));
}

#[test]
fn control_characters_of_the_text_do_not_reach_the_terminal() {
    let output = factlint(&["check"], "\u{1b}[2J on Tuesday, January 5, 2026\u{7}\n".as_bytes());
    assert!(stdout(&output).contains("refuted"));
    assert!(!stdout(&output).contains(['\u{1b}', '\u{7}']));
}

#[test]
fn json_is_one_line_for_each_text() {
    let folder = Folder::new("json");
    let (right, wrong) = (folder.write("right.txt", RIGHT), folder.write("wrong.txt", WRONG));
    let output = factlint(&["check", "--format", "json", "--published", "2026-01-06", &right, &wrong], b"");
    let reports: Vec<Value> =
        stdout(&output).lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert_eq!(reports.len(), 2);
    assert_eq!(reports[0]["claims"][0]["verdict"], "supported");
    assert_eq!(reports[1]["claims"][0]["verdict"], "refuted");
    assert_eq!(reports[1]["claims"][0]["correction"]["text"], "Monday");
    assert_eq!(reports[1]["document"]["published"], "2026-01-06");
}

#[test]
fn lines_are_answered_in_order_and_bad_ones_get_their_error() {
    let input = format!(
        "{}\n{}\n{{\"id\":\"c\"}}\n",
        serde_json::json!({ "id": 1, "text": RIGHT }),
        serde_json::json!({ "id": [2], "text": WRONG, "published": "2026-01-06" }),
    );
    let output = factlint(&["check", "--format", "ndjson"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<Value> =
        stdout(&output).lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["id"], &lines[0]["report"]["document"]["published"]), (&1.into(), &Value::Null));
    assert_eq!(lines[1]["id"], serde_json::json!([2]));
    assert_eq!(lines[1]["report"]["document"]["published"], "2026-01-06");
    assert_eq!(lines[2]["id"], "c");
    assert!(lines[2]["error"].as_str().is_some_and(|error| error.contains("line 3")), "{}", lines[2]);
    assert!(stderr(&output).contains("1 of 3 lines"), "{}", stderr(&output));
}

#[test]
fn a_line_of_the_stream_gives_the_report_of_the_text_alone() {
    let alone = factlint(&["check", "--format", "json"], WRONG.as_bytes());
    let line = serde_json::json!({ "id": 0, "text": WRONG }).to_string();
    let streamed = factlint(&["check", "--format", "ndjson"], line.as_bytes());
    assert_eq!(stdout(&streamed), format!("{{\"id\":0,\"report\":{}}}\n", stdout(&alone).trim_end()));
}

#[test]
fn bad_input_and_options_are_refused_with_what_and_where() {
    refused(&["check"], b"abc\xffdef", "standard input: not UTF-8: byte 0xff at offset 3");
    refused(&["check", "--published", "May"], b"", "expected a day as YYYY-MM-DD");
    refused(&["check", "--published", "2025-02-29"], b"", "expected a day as YYYY-MM-DD");
    refused(&["check", "--today", "now"], b"", "expected a day as YYYY-MM-DD");
    refused(&["check", "--kinds", "weekday,horoscope"], b"", "\"horoscope\"");
    refused(&["check", "--format", "claim-review"], b"", "--author");
    refused(&["check", "no-such-file.txt"], b"", "no-such-file.txt");
    refused(&["facts", "Xyzzyland"], b"", "Xyzzyland");
}

#[test]
fn a_foreign_or_damaged_pack_is_refused() {
    let folder = Folder::new("pack");
    let foreign = folder.write("foreign.pack", "no pack at all, but long enough");
    refused(&["coverage", "--pack", &foreign], b"", "not a Factlint pack");

    let tables = Folder::new("tables");
    tables.write("EDITION", "2026.11 2026-01-31\n");
    tables.write("sources.csv", SOURCES);
    let pack = folder.0.join("own.pack");
    let pack = pack.to_str().expect("temporary paths are UTF-8");
    let made = factlint(&["pack", tables.0.to_str().expect("temporary paths are UTF-8"), "-o", pack], b"");
    assert!(made.status.success(), "{}", stderr(&made));
    assert!(factlint(&["coverage", "--pack", pack], b"").status.success());

    let mut bytes = fs::read(pack).expect("the pack was written");
    bytes.pop();
    let damaged = folder.write("damaged.pack", bytes);
    refused(&["coverage", "--pack", &damaged], b"", "damaged");
}

const SOURCES: &str = "id,title,publisher,url,licence,describes\n\
    town-hall,Office holders,Town of Marrow,https://example.org/office-holders,CC0-1.0,2026-01-15\n";

#[test]
fn facts_of_ones_own_are_added() {
    let folder = Folder::new("facts");
    folder.write("sources.csv", SOURCES);
    folder.write(
        "places/region.csv",
        "id,kind,name,within,from,to,source\nmarrow,city,Marrowby,,,,town-hall\n",
    );
    let own = folder.0.to_str().expect("temporary paths are UTF-8");
    let output = factlint(&["facts", "--facts", own, "Marrowby"], b"");
    assert!(stdout(&output).contains("Marrowby (city, marrow) [town-hall]"), "{}", stdout(&output));

    let report = factlint(&["check", "--format", "json", "--facts", own], b"");
    let report: Value = serde_json::from_str(stdout(&report)).expect("a report is JSON");
    assert_eq!(report["reference"]["added"], serde_json::json!(["places/region.csv", "sources.csv"]));

    folder.write(
        "places/region.csv",
        "id,kind,name,within,from,to,source\nmarrow,hamlet,Marrowby,,,,town-hall\n",
    );
    refused(&["check", "--facts", own], b"", "places/region.csv, line 2, column kind: expected one of");
}

/// The tables of the walk-through in `docs/own-facts.md`.
const WALK_THROUGH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/own-facts");

#[test]
fn the_walk_through_settles_a_claim_that_the_bundle_does_not() {
    let claim = |text: &str, arguments: &[&str]| -> Option<(String, String)> {
        let arguments = [&["check", "--format", "json", "--published", "2024-03-01"], arguments].concat();
        let output = factlint(&arguments, text.as_bytes());
        let report: Value = serde_json::from_str(stdout(&output)).expect("a report is JSON");
        let claim = report["claims"].get(0)?;
        let publisher = claim["evidence"][0]["source"]["publisher"].as_str()?;
        Some((claim["verdict"].as_str()?.to_owned(), publisher.to_owned()))
    };
    let settled = |verdict: &str| Some((verdict.to_owned(), "Our newsroom".to_owned()));
    let own = ["--facts", WALK_THROUGH];
    assert_eq!(claim("Budapest Mayor István Tarlós is in Vienna today.", &own), settled("refuted"));
    assert_eq!(claim("Budapest Mayor Gergely Karácsony is in Vienna today.", &own), settled("supported"));
    assert_eq!(claim("Budapest Mayor István Tarlós is in Vienna today.", &[]), None);
}

#[test]
fn a_malformed_table_is_refused_with_its_place() {
    let folder = Folder::new("malformed");
    folder.write("sources.csv", SOURCES);
    folder.write(
        "people/clerks.csv",
        "id,name,born,died,gender,country,source\ngergely-karacsony,Gergely Karácsony,11 June 1975,,m,HU,town-hall\n",
    );
    let own = folder.0.to_str().expect("temporary paths are UTF-8");
    refused(
        &["check", "--facts", own],
        b"",
        "people/clerks.csv, line 2, column born: expected a date as YYYY",
    );
}

#[test]
fn exports_are_what_their_readers_take() {
    let sarif: Value =
        serde_json::from_slice(&factlint(&["check", "--format", "sarif"], WRONG.as_bytes()).stdout)
            .expect("JSON");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(
        (&result["ruleId"], &result["level"], &result["kind"]),
        (&"weekday".into(), &"error".into(), &"fail".into())
    );
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&3.into(), &13.into()));
    assert_eq!(region["snippet"]["text"], "Tuesday, January 5, 2026");

    let notes: Value =
        serde_json::from_slice(&factlint(&["check", "--format", "web-annotation"], WRONG.as_bytes()).stdout)
            .expect("JSON");
    let selectors = &notes["first"]["items"][0]["target"]["selector"];
    assert_eq!(selectors[0]["exact"], "Tuesday, January 5, 2026");
    assert_eq!(selectors[1]["start"], 32);

    let reviews = ["check", "--format", "claim-review", "--author", "The Marrow Gazette"];
    let reviews: Value = serde_json::from_slice(&factlint(&reviews, WRONG.as_bytes()).stdout).expect("JSON");
    let review = &reviews["@graph"][0];
    assert_eq!(review["author"]["name"], "The Marrow Gazette");
    assert_eq!(review["reviewRating"]["ratingValue"], 1);

    let table = factlint(&["check", "--format", "csv"], WRONG.as_bytes());
    let mut lines = stdout(&table).split("\r\n");
    assert!(lines.next().is_some_and(|header| header.starts_with("document,id,kind,verdict")));
    assert!(lines.next().is_some_and(|row| row.starts_with("standard input,c1,weekday,refuted,,32,56,")));
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .args(["coverage", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
}
