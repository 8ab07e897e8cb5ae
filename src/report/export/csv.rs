//! Comma-separated values ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)) for spreadsheets.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use super::Checked;
use crate::report::ReportedClaim;

const COLUMNS: [&str; 14] = [
    "document",
    "id",
    "kind",
    "verdict",
    "reason",
    "start",
    "end",
    "quote",
    "attributed_to",
    "summary",
    "working",
    "evidence",
    "sources",
    "correction",
];

/// A header and one row a claim. Texts that a spreadsheet would run as a formula begin with an apostrophe.
pub fn csv(texts: &[Checked<'_>]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let rows = texts.iter().flat_map(|text| text.report.claims.iter().map(|claim| row(text.name, claim)));
    let header = COLUMNS.map(Cow::Borrowed);
    for row in std::iter::once(header).chain(rows) {
        writer.write_record(row.iter().map(|cell| inert(cell).into_owned())).expect("memory takes every row");
    }
    let bytes = writer.into_inner().expect("memory takes every row");
    String::from_utf8(bytes).expect("every cell is UTF-8")
}

fn row<'a>(document: &'a str, claim: &'a ReportedClaim) -> [Cow<'a, str>; COLUMNS.len()] {
    let list = |parts: &mut dyn Iterator<Item = &'a str>| Cow::Owned(parts.collect::<Vec<_>>().join("\n"));
    let mut sources: Vec<&str> = claim.evidence.iter().map(|row| row.source.url.as_str()).collect();
    sources.dedup();
    [
        document.into(),
        (&claim.id).into(),
        claim.kind.into(),
        claim.verdict.label().into(),
        claim.reason.map_or("", |reason| reason.label()).into(),
        claim.quote.start.to_string().into(),
        claim.quote.end.to_string().into(),
        (&claim.quote.exact).into(),
        claim.attributed_to.as_deref().unwrap_or_default().into(),
        (&claim.summary).into(),
        list(&mut claim.working.iter().map(String::as_str)),
        list(&mut claim.evidence.iter().map(|row| row.fact.as_str())),
        list(&mut sources.into_iter()),
        claim.correction.as_ref().map_or("", |correction| &correction.text).into(),
    ]
}

/// The cell, with an apostrophe before whatever spreadsheets take for the start of a formula
/// ([OWASP, CSV injection](https://owasp.org/www-community/attacks/CSV_Injection)).
fn inert(cell: &str) -> Cow<'_, str> {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{cell}").into()
        }
        _ => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(inert(cell), format!("'{cell}"));
        }
        for cell in ["", "1", "a=b", "'quoted'"] {
            assert_eq!(inert(cell), cell);
        }
    }
}
