//! [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), the format in which editors and code hosts take the findings of
//! checkers.

use serde_json::{Value, json};

use super::{Checked, line};
use crate::report::{ReportedClaim, Verdict};

/// One run with a result for every claim.
///
/// A refuted claim fails; a supported one passes; a conflicting one asks for review; one without enough evidence stays open. The
/// smallest replacement that makes a claim right is a fix.
pub fn sarif(texts: &[Checked<'_>]) -> String {
    let claims = || texts.iter().flat_map(|text| &text.report.claims);
    let mut kinds: Vec<&str> = claims().map(|claim| claim.kind).collect();
    factlint_reference::order::sort(&mut kinds);
    kinds.dedup();
    let artifacts: Vec<Value> = texts
        .iter()
        .map(|text| json!({ "location": { "uri": text.address() }, "mimeType": "text/plain" }))
        .collect();
    let results: Vec<Value> = texts
        .iter()
        .enumerate()
        .flat_map(|(artifact, text)| {
            let lines = Lines::new(text.text);
            let kinds = &kinds;
            text.report.claims.iter().map(move |claim| result(artifact, text, &lines, kinds, claim))
        })
        .collect();
    line(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "Factlint",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": kinds.iter().map(|kind| json!({ "id": kind })).collect::<Vec<_>>(),
                },
            },
            "columnKind": "utf16CodeUnits",
            "artifacts": artifacts,
            "results": results,
        }],
    }))
}

fn result(
    artifact: usize,
    text: &Checked<'_>,
    lines: &Lines,
    kinds: &[&str],
    claim: &ReportedClaim,
) -> Value {
    let (kind, level) = match claim.verdict {
        Verdict::Refuted => ("fail", "error"),
        Verdict::Supported => ("pass", "none"),
        Verdict::Conflicting => ("review", "none"),
        Verdict::NotEnoughEvidence => ("open", "none"),
    };
    let location = json!({ "uri": text.address(), "index": artifact });
    let mut region = lines.region(claim.quote.start, claim.quote.end);
    region["snippet"] = json!({ "text": claim.quote.exact });
    let mut result = json!({
        "ruleId": claim.kind,
        "ruleIndex": kinds.iter().position(|known| *known == claim.kind),
        "kind": kind,
        "level": level,
        "message": { "text": claim.summary },
        "locations": [{ "physicalLocation": { "artifactLocation": location, "region": region } }],
    });
    if let Some(correction) = &claim.correction {
        result["fixes"] = json!([{
            "description": { "text": format!("Write “{}”", correction.text) },
            "artifactChanges": [{
                "artifactLocation": location,
                "replacements": [{
                    "deletedRegion": lines.region(correction.start, correction.end),
                    "insertedContent": { "text": correction.text },
                }],
            }],
        }]);
    }
    result
}

/// Where the lines of a text begin, in UTF-16 code units.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        let mut starts = vec![0];
        let mut at = 0;
        for part in text.split_inclusive('\n') {
            at += part.chars().map(char::len_utf16).sum::<usize>();
            starts.push(at);
        }
        Self(starts)
    }

    /// Line and column from 1, both ends; the last column is the one after the region.
    fn region(&self, start: usize, end: usize) -> Value {
        let place = |offset: usize| {
            let line = self.0.partition_point(|&first| first <= offset);
            (line, offset - self.0[line - 1] + 1)
        };
        let ((start_line, start_column), (end_line, end_column)) = (place(start), place(end));
        json!({
            "startLine": start_line,
            "startColumn": start_column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": start,
            "charLength": end - start,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn lines_and_columns_count_code_units_from_one() {
        let lines = Lines::new("a😀b\nc\n");
        let region = lines.region(3, 6);
        assert_eq!((&region["startLine"], &region["startColumn"]), (&1.into(), &4.into()));
        assert_eq!((&region["endLine"], &region["endColumn"]), (&2.into(), &2.into()));
    }
}
