//! [ClaimReview](https://schema.org/ClaimReview) of schema.org, as fact checkers publish it.

use serde_json::{Value, json};

use super::{Checked, line};
use crate::report::{ReportedClaim, Verdict};

/// A list of reviews, one for every claim that has a verdict, as JSON-LD.
///
/// `author` is the organisation that publishes the reviews and answers for them: a program cannot.
pub fn claim_review(texts: &[Checked<'_>], author: &str) -> String {
    let reviews: Vec<Value> = texts
        .iter()
        .flat_map(|text| {
            let address = text.address();
            text.report.claims.iter().filter_map(move |claim| review(&address, claim, author))
        })
        .collect();
    line(&json!({ "@context": "https://schema.org", "@graph": reviews }))
}

fn review(address: &str, claim: &ReportedClaim, author: &str) -> Option<Value> {
    let rating = match claim.verdict {
        Verdict::Supported => 5,
        Verdict::Conflicting => 3,
        Verdict::Refuted => 1,
        Verdict::NotEnoughEvidence => return None,
    };
    let citations: Vec<Value> = claim
        .evidence
        .iter()
        .map(|row| {
            json!({
                "@type": "CreativeWork",
                "name": row.source.title,
                "publisher": { "@type": "Organization", "name": row.source.publisher },
                "url": row.source.url,
            })
        })
        .collect();
    Some(json!({
        "@type": "ClaimReview",
        "url": format!("{address}#factlint-{}", claim.id),
        "author": { "@type": "Organization", "name": author },
        "claimReviewed": claim.quote.exact,
        "itemReviewed": { "@type": "Claim", "appearance": { "@type": "CreativeWork", "url": address } },
        "reviewBody": claim.summary,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": claim.verdict.words(),
        },
        "citation": citations,
    }))
}
