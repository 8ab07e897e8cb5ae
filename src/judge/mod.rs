//! Judgements: verdicts with their reading, working and evidence, and the arithmetic that several kinds share.

pub mod bounds;
pub mod elapsed;
pub mod facts;
pub mod say;

use factlint_reference::SourceId;

pub use crate::report::{Reading, Reason, Role, Verdict};
use crate::span::Span;

/// What was found about a claim.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Why there is none; only with [`Verdict::NotEnoughEvidence`].
    pub reason: Option<Reason>,
    /// How the claim was understood, in a full sentence.
    pub reading: String,
    /// The finding in one sentence.
    pub summary: String,
    /// The computation, line by line.
    pub working: Vec<String>,
    /// For [`Verdict::Conflicting`]: each reading with its own verdict.
    pub readings: Vec<Reading>,
    /// The facts that the verdict rests on.
    pub evidence: Vec<Evidence>,
    /// The smallest replacement that makes the claim right, where one is sure.
    pub correction: Option<Correction>,
}

/// A fact with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What it does for the verdict.
    pub role: Role,
    /// The fact in words.
    pub fact: String,
    /// Where it comes from.
    pub source: SourceId,
}

/// A replacement of a part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What goes (bytes).
    pub span: Span,
    /// What comes instead.
    pub text: String,
}

impl Judgement {
    fn new(verdict: Verdict, reading: impl Into<String>, summary: impl Into<String>) -> Self {
        Self {
            verdict,
            reason: None,
            reading: reading.into(),
            summary: summary.into(),
            working: Vec::new(),
            readings: Vec::new(),
            evidence: Vec::new(),
            correction: None,
        }
    }

    /// The claim agrees with the data.
    pub fn supported(reading: impl Into<String>, summary: impl Into<String>) -> Self {
        Self::new(Verdict::Supported, reading, summary)
    }

    /// The data contradicts the claim.
    pub fn refuted(reading: impl Into<String>, summary: impl Into<String>) -> Self {
        Self::new(Verdict::Refuted, reading, summary)
    }

    /// The claim is true by one reading and false by another. Add the readings with [`also_read`](Self::also_read).
    pub fn conflicting(reading: impl Into<String>, summary: impl Into<String>) -> Self {
        Self::new(Verdict::Conflicting, reading, summary)
    }

    /// The claim cannot be settled.
    pub fn abstain(reason: Reason, reading: impl Into<String>, summary: impl Into<String>) -> Self {
        Self { reason: Some(reason), ..Self::new(Verdict::NotEnoughEvidence, reading, summary) }
    }

    /// Adds a line of working.
    pub fn working(mut self, line: impl Into<String>) -> Self {
        self.working.push(line.into());
        self
    }

    /// Adds a fact.
    pub fn evidence(mut self, role: Role, fact: impl Into<String>, source: SourceId) -> Self {
        self.evidence.push(Evidence { role, fact: fact.into(), source });
        self
    }

    /// Adds a reading with its own verdict.
    pub fn also_read(mut self, reading: impl Into<String>, verdict: Verdict) -> Self {
        self.readings.push(Reading { reading: reading.into(), verdict });
        self
    }

    /// Says what would make the claim right.
    pub fn correct(mut self, span: Span, text: impl Into<String>) -> Self {
        self.correction = Some(Correction { span, text: text.into() });
        self
    }
}
