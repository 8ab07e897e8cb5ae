//! Lines of `factlint check --format ndjson`: each gets its answer, whatever it is.

use factlint::Options;
use serde_json::Value;

use crate::{Target, stream, tables};

/// The input of the command.
pub static TARGET: Target = Target { name: "lines", run, seeds, words: WORDS };

const WORDS: &[&str] = &[
    "{\"id\":1,\"text\":\"x\"}\n",
    "\"id\"",
    "\"text\"",
    "\"published\"",
    ":",
    ",",
    "null",
    "\"2026-01-06\"",
    "\"-009999-01-01\"",
    "\n",
    "\r\n",
    " ",
    "[[[[",
    "{",
    "}",
    "\\u0000",
    "\\ud83d",
    "\\ud83d\\ude00",
    "\\",
    "\"",
    "1e999",
    "-0",
    "18446744073709551616",
    "\u{feff}",
    "\0",
];

fn seeds() -> Vec<Vec<u8>> {
    let lines = |texts: &[&str]| -> Vec<u8> {
        let lines = texts.iter().enumerate().map(|(id, text)| {
            let line = serde_json::json!({ "id": id, "text": text, "published": "2026-01-06" });
            line.to_string() + "\n"
        });
        lines.collect::<String>().into_bytes()
    };
    vec![
        lines(&["They met on Monday, January 5, 2026.", "", "40 miles (64 km)"]),
        lines(&["“Curly”\n\n😀\u{0}\u{202e}", "\u{7f}\\\"/"]),
        b"{\"text\":\"x\"}\n\nnonsense\n{\"id\":[1,{\"a\":2}],\"text\":null}\r\n{\"id\":3,\"text\":\"y\",\"published\":\"May\"}".to_vec(),
    ]
}

fn run(data: &[u8]) {
    let mut out = Vec::new();
    let work = |text: &str, published| {
        let report = tables::small().check(text, &Options { published, ..Options::default() });
        (report, false)
    };
    let counts = stream::run(data, &mut out, None, work).expect("memory can be read and written");
    let asked: Vec<&[u8]> =
        data.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).collect();
    let out = String::from_utf8(out).expect("answers are UTF-8");
    let answers: Vec<&str> = out.split_terminator('\n').collect();
    assert_eq!(answers.len(), asked.len(), "a line for each line");
    assert_eq!(counts.lines, asked.len() as u64);
    let mut errors = 0;
    for (line, answer) in asked.iter().zip(answers) {
        let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
        let refused = answer["error"].is_string();
        errors += u64::from(refused);
        assert_ne!(refused, answer["report"].is_object(), "a report or an error: {answer}");
        match serde_json::from_slice::<Value>(line) {
            Ok(line) if !refused => assert_eq!(answer["id"], line["id"], "the id comes back"),
            Ok(_) => {}
            // What `Value` cannot hold (numbers without bound) may be an id all the same: it comes back as it was written.
            Err(_) => {}
        }
    }
    assert_eq!(counts.errors, errors);
}
