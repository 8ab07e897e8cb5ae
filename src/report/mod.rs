//! The report: what was found in a text, and what was made of it.
//!
//! Its shape is fixed by the number in [`SCHEMA`]. All values are plain; serialised they are the same in the browser and on the command
//! line. Offsets are UTF-16 code units into the given text, end exclusive.

mod build;
pub mod export;
pub mod mentions;
mod utf16;

use serde::Serialize;

pub(crate) use build::build;
pub(crate) use utf16::Offsets;

pub use crate::mention::PublishedFrom;

/// Name and number of the report's shape.
pub const SCHEMA: &str = "factlint-report/1";

/// Everything that was found in a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// Which data the verdicts rest on.
    pub reference: ReferenceInfo,
    /// What is known of the text as a whole.
    pub document: DocumentInfo,
    /// The claims by start, then end, then kind.
    pub claims: Vec<ReportedClaim>,
    /// How much of what looks checkable was checked.
    pub coverage: CoverageCount,
}

/// Which data the verdicts rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferenceInfo {
    /// Version of the data: year and month.
    pub version: String,
    /// The day on which the data ends (ISO 8601).
    pub ends: String,
    /// Names of the tables that the user added.
    pub added: Vec<String>,
}

/// What is known of the text as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentInfo {
    /// The day of publication (ISO 8601).
    pub published: Option<String>,
    /// How that day is known.
    pub published_from: PublishedFrom,
    /// The place of the dateline.
    pub place: Option<String>,
    /// The language the text was read in.
    pub language: &'static str,
}

/// How much of what looks checkable was checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CoverageCount {
    /// Statements that look checkable: claims of a known kind, and sentences with numbers, dates, superlatives or offices
    /// of which no claim was read.
    pub checkable: usize,
    /// Claims with a verdict other than `not_enough_evidence`.
    pub checked: usize,
}

/// A claim with its verdict.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportedClaim {
    /// "c1", "c2", … in the order of the report.
    pub id: String,
    /// The id of the claim kind.
    pub kind: &'static str,
    /// The words of the claim and where they stand.
    pub quote: Quote,
    /// Who is said to have said it.
    pub attributed_to: Option<String>,
    /// How the claim was understood, in a full sentence.
    pub reading: String,
    /// What was found.
    pub verdict: Verdict,
    /// Why there is no verdict; only with [`Verdict::NotEnoughEvidence`].
    pub reason: Option<Reason>,
    /// The finding in one sentence.
    pub summary: String,
    /// The computation, line by line.
    pub working: Vec<String>,
    /// For [`Verdict::Conflicting`]: each reading with its own verdict.
    pub readings: Vec<Reading>,
    /// The facts that the verdict rests on.
    pub evidence: Vec<EvidenceRow>,
    /// The smallest replacement that makes the claim right, where one is sure.
    pub correction: Option<ReportedCorrection>,
}

/// The words of a claim and where they stand (W3C TextQuoteSelector and TextPositionSelector).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// UTF-16 offset of the first code unit.
    pub start: usize,
    /// UTF-16 offset after the last code unit.
    pub end: usize,
    /// Up to 32 characters before.
    pub prefix: String,
    /// Up to 32 characters after.
    pub suffix: String,
}

/// What was found about a claim. The labels are those of AVeriTeC (Schlichtkrull et al., 2023).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It agrees with the data.
    Supported,
    /// The data contradicts it.
    Refuted,
    /// True by one accepted reading and false by another, or true and understated.
    Conflicting,
    /// It could not be settled; the reason says why.
    NotEnoughEvidence,
}

impl Verdict {
    /// The label in a report.
    pub fn label(self) -> &'static str {
        match self {
            Verdict::Supported => "supported",
            Verdict::Refuted => "refuted",
            Verdict::Conflicting => "conflicting",
            Verdict::NotEnoughEvidence => "not_enough_evidence",
        }
    }

    /// What readers are told. Never "false": the data may be wrong too.
    pub fn words(self) -> &'static str {
        match self {
            Verdict::Supported => "Matches the data",
            Verdict::Refuted => "Differs from the data",
            Verdict::Conflicting => "Depends on the reading",
            Verdict::NotEnoughEvidence => "Can't be checked offline",
        }
    }
}

/// Why a claim could not be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The reference holds nothing on it.
    NoData,
    /// The list that would settle it is not declared complete over the window.
    OutsideCoverage,
    /// It speaks of a day after the end of the data.
    AfterDataEnds,
    /// A name in it may mean several things.
    AmbiguousName,
    /// It is not clear which day or period it speaks of.
    AmbiguousTime,
    /// It speaks of what is yet to come, of a condition or a wish.
    Prediction,
    /// It is a judgement of value, or its measure is not fixed.
    Opinion,
}

impl Reason {
    /// The label in a report.
    pub fn label(self) -> &'static str {
        match self {
            Reason::NoData => "no_data",
            Reason::OutsideCoverage => "outside_coverage",
            Reason::AfterDataEnds => "after_data_ends",
            Reason::AmbiguousName => "ambiguous_name",
            Reason::AmbiguousTime => "ambiguous_time",
            Reason::Prediction => "prediction",
            Reason::Opinion => "opinion",
        }
    }
}

/// One way to read a claim, and what was found by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The reading in words.
    pub reading: String,
    /// What was found by it.
    pub verdict: Verdict,
}

/// A fact with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EvidenceRow {
    /// What it does for the verdict.
    pub role: Role,
    /// The fact in words.
    pub fact: String,
    /// Where it comes from.
    pub source: SourceInfo,
}

/// What a fact does for a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// It speaks for the claim.
    Supports,
    /// It speaks against the claim.
    Contradicts,
    /// It says that a list is complete.
    Coverage,
    /// It helps to understand the verdict.
    Context,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceInfo {
    /// Its id in the reference.
    pub id: String,
    /// Title of the list or page.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The day up to which it tells the state of things (ISO 8601, at the precision known), or empty.
    pub describes: String,
}

/// A replacement of a part of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportedCorrection {
    /// UTF-16 offset of the first code unit that goes.
    pub start: usize,
    /// UTF-16 offset after the last one that goes.
    pub end: usize,
    /// What comes instead.
    pub text: String,
}
