//! One JSON object a line in, one a line out: in order, on all cores, in constant memory.

use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::Result;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A longer line is refused, so that memory stays bounded whatever comes in.
const LONGEST_LINE: usize = 64 << 20;
/// Lines are handed to a worker in pieces of about this size: large enough that handing over costs nothing.
const PIECE: usize = 256 << 10;

/// A line of the input. Other fields are ignored.
#[derive(Deserialize)]
struct Line<'l> {
    #[serde(borrow, default)]
    id: Option<&'l RawValue>,
    text: Option<String>,
    #[serde(default)]
    published: Option<String>,
}

/// A line of the output.
#[derive(Serialize)]
struct Answer<'l, T> {
    id: Option<&'l RawValue>,
    #[serde(flatten)]
    outcome: Outcome<T>,
}

/// What became of a line.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Outcome<T> {
    Report(T),
    Error(String),
}

/// Counts of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Lines read, blank ones aside.
    pub lines: u64,
    /// Lines that got an error.
    pub errors: u64,
    /// Lines for which the work said yes.
    pub hits: u64,
}

/// A piece of the input, and where its answer goes.
type Task = (Piece, SyncSender<(Vec<u8>, Counts)>);

/// Whole lines with their ends, and the number of the first; a line that is too long stands as an error.
struct Piece {
    first: u64,
    lines: Vec<u8>,
    too_long: bool,
}

/// Does `work` for every line's text and day, and writes the answers in the order of the lines. `published` is the day where a
/// line names none. `work` gives what to report and whether it is a hit.
///
/// # Errors
/// Those of reading and writing. A bad line is no error of the run: its answer says what is wrong.
pub fn run<T: Serialize>(
    input: impl BufRead + Send,
    output: &mut impl Write,
    published: Option<Date>,
    work: impl Fn(&str, Option<Date>) -> (T, bool) + Sync,
) -> Result<Counts> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (tasks, todo) = sync_channel::<Task>(workers);
    let (promises, answers) = sync_channel::<Receiver<(Vec<u8>, Counts)>>(2 * workers);
    let todo = Mutex::new(todo);
    let mut counts = Counts::default();
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let task = todo.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((piece, answer)) = task else { break };
                    // The writer is gone only if writing failed; the run ends then.
                    let _ = answer.send(answers_to(&piece, published, &work));
                }
            });
        }
        let reader = scope.spawn(move || read(input, &tasks, &promises));
        let mut written = Ok(());
        for answer in answers {
            let Ok((bytes, of_piece)) = answer.recv() else { break };
            counts.lines += of_piece.lines;
            counts.errors += of_piece.errors;
            counts.hits += of_piece.hits;
            written = output.write_all(&bytes);
            if written.is_err() {
                break;
            }
        }
        let read = reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        written.and_then(|()| output.flush())?;
        read?;
        Ok(counts)
    })
}

/// Cuts the input into pieces until it ends, or nobody wants more.
fn read(
    mut input: impl BufRead,
    tasks: &SyncSender<Task>,
    promises: &SyncSender<Receiver<(Vec<u8>, Counts)>>,
) -> io::Result<()> {
    let mut number = 1;
    loop {
        let mut piece = Piece { first: number, lines: Vec::with_capacity(PIECE), too_long: false };
        let mut ended = false;
        while piece.lines.len() < PIECE && !piece.too_long && !ended {
            let before = piece.lines.len();
            let most = LONGEST_LINE as u64 + 1;
            let read = (&mut input).take(most).read_until(b'\n', &mut piece.lines)?;
            ended = read == 0;
            number += u64::from(!ended);
            if read > LONGEST_LINE {
                piece.lines.truncate(before);
                piece.too_long = true;
                input.skip_until(b'\n')?;
            }
        }
        let (promise, answer) = sync_channel(1);
        if promises.send(answer).is_err() || tasks.send((piece, promise)).is_err() || ended {
            return Ok(());
        }
    }
}

fn answers_to<T: Serialize>(
    piece: &Piece,
    published: Option<Date>,
    work: &impl Fn(&str, Option<Date>) -> (T, bool),
) -> (Vec<u8>, Counts) {
    let mut out = Vec::with_capacity(2 * piece.lines.len());
    let mut counts = Counts::default();
    let mut number = piece.first;
    let mut write = |id: Option<&RawValue>, outcome: Outcome<T>| {
        counts.lines += 1;
        counts.errors += u64::from(matches!(outcome, Outcome::Error(_)));
        serde_json::to_writer(&mut out, &Answer { id, outcome }).expect("memory takes every answer");
        out.push(b'\n');
    };
    let mut hits = 0;
    for line in piece.lines.split_inclusive(|&byte| byte == b'\n') {
        if !line.trim_ascii().is_empty() {
            match answer_to(line, published, work) {
                (id, Ok((report, hit))) => {
                    hits += u64::from(hit);
                    write(id, Outcome::Report(report));
                }
                (id, Err(problem)) => write(id, Outcome::Error(format!("line {number}: {problem}"))),
            }
        }
        number += 1;
    }
    if piece.too_long {
        let problem = format!("line {number}: longer than {} MiB", LONGEST_LINE >> 20);
        write(None, Outcome::Error(problem));
    }
    counts.hits = hits;
    (out, counts)
}

fn answer_to<'l, T>(
    line: &'l [u8],
    published: Option<Date>,
    work: &impl Fn(&str, Option<Date>) -> (T, bool),
) -> (Option<&'l RawValue>, Result<(T, bool), String>) {
    let line = match std::str::from_utf8(line) {
        Ok(line) => line,
        Err(error) => return (None, Err(format!("not UTF-8 at byte {} of the line", error.valid_up_to()))),
    };
    let Line { id, text, published: stated } = match serde_json::from_str(line) {
        Ok(line) => line,
        Err(error) => return (None, Err(format!("expected an object with \"text\": {error}"))),
    };
    let Some(text) = text else { return (id, Err("expected a field \"text\" with a string".into())) };
    match stated.as_deref().map(crate::input::day).transpose() {
        Ok(stated) => (id, Ok(work(&text, stated.or(published)))),
        Err(problem) => (id, Err(format!("published: {problem}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(input: &str) -> (String, Counts) {
        let mut out = Vec::new();
        let counts = run(input.as_bytes(), &mut out, None, |text, _| (text.len(), text.is_empty())).unwrap();
        (String::from_utf8(out).unwrap(), counts)
    }

    #[test]
    fn answers_keep_the_order_of_the_lines() {
        let input: String =
            (0..50_000).map(|n| format!("{{\"id\":{n},\"text\":\"{}\"}}\n", "x".repeat(n % 97))).collect();
        let (out, counts) = lengths(&input);
        for (n, line) in out.lines().enumerate() {
            assert_eq!(line, format!("{{\"id\":{n},\"report\":{}}}", n % 97));
        }
        assert_eq!(counts.lines, 50_000);
        assert_eq!(counts.errors, 0);
    }

    #[test]
    fn a_bad_line_gets_its_error_and_the_run_goes_on() {
        let (out, counts) = lengths(
            "{\"id\":\"a\",\"text\":\"\"}\n\nnonsense\n{\"id\":2}\n{\"id\":3,\"text\":\"x\",\"published\":\"May\"}\n{\"text\":\"xy\"}",
        );
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!(lines.len(), 5);
        assert_eq!(lines[0], r#"{"id":"a","report":0}"#);
        assert!(lines[1].starts_with(r#"{"id":null,"error":"line 3: expected an object"#), "{}", lines[1]);
        assert_eq!(lines[2], r#"{"id":2,"error":"line 4: expected a field \"text\" with a string"}"#);
        assert_eq!(lines[3], r#"{"id":3,"error":"line 5: published: expected a day as YYYY-MM-DD"}"#);
        assert_eq!(lines[4], r#"{"id":null,"report":2}"#);
        assert_eq!(counts, Counts { lines: 5, errors: 3, hits: 1 });
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let long = io::repeat(b'x').take(2 * LONGEST_LINE as u64);
        let input = io::BufReader::new(long.chain(&b"\n{\"text\":\"x\"}\n"[..]));
        let mut out = Vec::new();
        run(input, &mut out, None, |text, _| (text.len(), false)).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert_eq!(
            out,
            "{\"id\":null,\"error\":\"line 1: longer than 64 MiB\"}\n{\"id\":null,\"report\":1}\n"
        );
    }
}
