//! Reports for people: each claim underlined in its line, with the verdict, the working and the sources.

use std::borrow::Cow;
use std::io::Write;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anyhow::Result;
use factlint::Verdict;
use factlint::report::ReportedClaim;
use factlint::report::export::Checked;

/// Columns where the output is no terminal.
const WIDTH: usize = 120;

/// Prints the claims of a text whose verdicts are `wanted`, and a line that counts.
pub fn print(checked: &Checked<'_>, wanted: impl Fn(Verdict) -> bool, out: &mut impl Write) -> Result<()> {
    let width = terminal_size::terminal_size().map_or(WIDTH, |(width, _)| usize::from(width.0));
    let renderer = Renderer::styled().term_width(width);
    let claims: Vec<&ReportedClaim> =
        checked.report.claims.iter().filter(|claim| wanted(claim.verdict)).collect();
    for (claim, place) in claims.iter().zip(places(checked.text, &claims)) {
        let groups = [group(checked.name, claim, &place)];
        writeln!(out, "{}\n", renderer.render(&groups))?;
    }
    writeln!(out, "{}", summary(checked))?;
    Ok(())
}

/// The lines that a claim stands on.
struct Place<'t> {
    /// Their text.
    lines: &'t str,
    /// The number of the first, from 1.
    number: usize,
    /// The claim's bytes in them.
    range: std::ops::Range<usize>,
}

/// Where each claim stands. The claims are ordered by start, so that the text is walked once.
fn places<'t>(text: &'t str, claims: &[&ReportedClaim]) -> Vec<Place<'t>> {
    let mut units = 0;
    let mut line = (1, 0);
    let mut chars = text.char_indices();
    let mut at = 0;
    let mut places = Vec::with_capacity(claims.len());
    for claim in claims {
        while units < claim.quote.start
            && let Some((index, c)) = chars.next()
        {
            units += c.len_utf16();
            at = index + c.len_utf8();
            if c == '\n' {
                line = (line.0 + 1, at);
            }
        }
        let end = at + claim.quote.exact.len();
        let last = text[end..].find('\n').map_or(text.len(), |more| end + more);
        places.push(Place { lines: &text[line.1..last], number: line.0, range: at - line.1..end - line.1 });
    }
    places
}

fn group<'a>(name: &'a str, claim: &'a ReportedClaim, place: &Place<'a>) -> Group<'a> {
    let (level, label) = match claim.verdict {
        Verdict::Supported => (Level::HELP, "supported"),
        Verdict::Refuted => (Level::ERROR, "refuted"),
        Verdict::Conflicting => (Level::WARNING, "conflicting"),
        Verdict::NotEnoughEvidence => (Level::NOTE, claim.reason.map_or("open", |reason| reason.label())),
    };
    let snippet = Snippet::source(place.lines)
        .line_start(place.number)
        .path(name)
        .annotation(AnnotationKind::Primary.span(place.range.clone()).label(claim.verdict.words()));
    let title = level.with_name(label).primary_title(printable(&claim.summary)).id(claim.kind);
    let note =
        |name: &'static str, text: String| Level::NOTE.with_name(name).message(printable(&text).into_owned());
    let mut group = title.element(snippet);
    for step in &claim.working {
        group = group.element(note("working", step.clone()));
    }
    for reading in &claim.readings {
        group = group.element(note("reading", format!("{}: {}", reading.verdict.label(), reading.reading)));
    }
    for row in &claim.evidence {
        let source = &row.source;
        let as_of =
            if source.describes.is_empty() { String::new() } else { format!(", as of {}", source.describes) };
        let from = format!("{} ({}, {}{as_of})", row.fact, source.publisher, source.title);
        group = group.element(note("source", from));
    }
    if let Some(correction) = &claim.correction {
        group = group.element(note("write", correction.text.clone()));
    }
    group
}

fn summary(checked: &Checked<'_>) -> String {
    let report = checked.report;
    let mut line = format!("{}: ", printable(checked.name));
    if report.coverage.checkable == 0 {
        line.push_str("nothing checkable found");
    } else {
        let (checked, checkable) = (report.coverage.checked, report.coverage.checkable);
        line.push_str(&format!("{checked} of {checkable} checkable statements checked"));
    }
    for verdict in [Verdict::Refuted, Verdict::Conflicting, Verdict::Supported] {
        let count = report.claims.iter().filter(|claim| claim.verdict == verdict).count();
        if count > 0 {
            line.push_str(&format!("; {count} {}", verdict.label()));
        }
    }
    line.push_str(&format!(". Data {}, to {}.", report.reference.version, report.reference.ends));
    line
}

/// The text without characters that would steer the terminal.
fn printable(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) { text.replace(char::is_control, " ").into() } else { text.into() }
}
