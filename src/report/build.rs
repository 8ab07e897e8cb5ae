//! Findings become a report.

use factlint_reference::{Reference, SourceId};

use super::*;
use crate::article::Article;
use crate::claim::Finding;

/// Characters of context that a quote carries on either side.
const CONTEXT: usize = 32;

/// Puts the findings in order, drops those that a kind reports twice, and turns offsets into UTF-16.
pub(crate) fn build(article: &Article<'_>, mut findings: Vec<Finding>, checkable_elsewhere: usize) -> Report {
    factlint_reference::order::sort_by(&mut findings, |a, b| {
        (a.span.start, a.span.end, a.kind).cmp(&(b.span.start, b.span.end, b.kind))
    });
    findings.dedup_by(|b, a| a.span == b.span && a.kind == b.kind);
    let corrections = findings.iter().filter_map(|f| f.judgement.correction.as_ref()).map(|c| c.span);
    let spans = findings.iter().map(|finding| finding.span).chain(corrections);
    let offsets = Offsets::of(article.document.text, spans);
    let reference = article.reference;
    let checked = findings.iter().filter(|f| f.judgement.verdict != Verdict::NotEnoughEvidence).count();
    let coverage = CoverageCount { checkable: findings.len() + checkable_elsewhere, checked };
    let claims = findings
        .into_iter()
        .enumerate()
        .map(|(index, finding)| report_claim(article, index, finding, &offsets))
        .collect();
    Report {
        schema: SCHEMA,
        reference: ReferenceInfo {
            version: reference.edition().version.clone(),
            ends: reference.ends().to_string(),
            added: reference.added().to_vec(),
        },
        document: DocumentInfo {
            published: article.published.date.map(|date| date.to_string()),
            published_from: article.published.from,
            place: article.place.map(|place| reference.name(place).to_owned()),
            language: "en",
        },
        claims,
        coverage,
    }
}

fn report_claim(article: &Article<'_>, index: usize, finding: Finding, offsets: &Offsets) -> ReportedClaim {
    let text = article.document.text;
    let (start, end) = offsets.units(finding.span);
    let judgement = finding.judgement;
    ReportedClaim {
        id: format!("c{}", index + 1),
        kind: finding.kind,
        quote: Quote {
            exact: finding.span.of(text).to_owned(),
            start,
            end,
            prefix: before(text, finding.span.start as usize).to_owned(),
            suffix: after(text, finding.span.end as usize).to_owned(),
        },
        attributed_to: finding.attributed_to,
        reading: judgement.reading,
        verdict: judgement.verdict,
        reason: judgement.reason,
        summary: judgement.summary,
        working: judgement.working,
        readings: judgement.readings,
        evidence: judgement
            .evidence
            .into_iter()
            .map(|evidence| EvidenceRow {
                role: evidence.role,
                fact: evidence.fact,
                source: source_info(article.reference, evidence.source),
            })
            .collect(),
        correction: judgement.correction.map(|correction| {
            let (start, end) = offsets.units(correction.span);
            ReportedCorrection { start, end, text: correction.text }
        }),
    }
}

fn before(text: &str, end: usize) -> &str {
    let start = text[..end].char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    &text[start..end]
}

fn after(text: &str, start: usize) -> &str {
    let end = text[start..].char_indices().nth(CONTEXT).map_or(text.len(), |(at, _)| start + at);
    &text[start..end]
}

/// A source as a report names it.
pub(crate) fn source_info(reference: &Reference, id: SourceId) -> SourceInfo {
    let source = reference.source(id);
    let text = |text| reference.text(text).to_owned();
    SourceInfo {
        id: text(source.id),
        title: text(source.title),
        publisher: text(source.publisher),
        url: text(source.url),
        describes: source.describes.map(|date| date.to_string()).unwrap_or_default(),
    }
}
