//! The [W3C Web Annotation Data Model](https://www.w3.org/TR/annotation-model/): claims as annotations of the text, found again by quote and by
//! position.

use serde_json::{Value, json};

use super::{Checked, generator, line};
use crate::report::{Report, ReportedClaim};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// One annotation collection with an annotation for every claim of every text, as JSON-LD.
pub fn web_annotation(texts: &[Checked<'_>]) -> String {
    let items: Vec<Value> = texts
        .iter()
        .flat_map(|text| {
            let address = text.address();
            text.report.claims.iter().map(move |claim| annotation(&address, text.report, claim))
        })
        .collect();
    line(&json!({
        "@context": CONTEXT,
        "id": "#factlint",
        "type": "AnnotationCollection",
        "label": "Claims checked by Factlint",
        "total": items.len(),
        "first": {
            "id": "#factlint-1",
            "type": "AnnotationPage",
            "partOf": "#factlint",
            "startIndex": 0,
            "items": items,
        },
    }))
}

fn annotation(address: &str, report: &Report, claim: &ReportedClaim) -> Value {
    let quote = &claim.quote;
    json!({
        "id": format!("{address}#factlint-{}", claim.id),
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {
            "type": "Software",
            "name": format!("{}, data {}", generator(), report.reference.version),
        },
        "body": [
            { "type": "TextualBody", "purpose": "tagging", "value": claim.verdict.label() },
            {
                "type": "TextualBody",
                "purpose": "assessing",
                "format": "text/plain",
                "language": "en",
                "value": claim.summary,
            },
        ],
        "target": {
            "source": address,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": quote.exact,
                    "prefix": quote.prefix,
                    "suffix": quote.suffix,
                },
                { "type": "TextPositionSelector", "start": quote.start, "end": quote.end },
            ],
        },
    })
}
