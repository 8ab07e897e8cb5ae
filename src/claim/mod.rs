//! Kinds of claims: what each means, how it is found and how it is judged.
//!
//! A kind is one file. It holds, in this order, its documentation, its patterns, its claims ([`ClaimKind::find`]), its judgement
//! ([`ClaimKind::judge`]), its examples and its tests, and one line in the list of kinds below registers it. The examples are data: they feed the
//! tests, the demo and the page that lists every kind.

/// The example of the guide, in tests only: what the guide says has to work.
#[cfg(test)]
#[path = "../../docs/adding-a-kind/leap.rs"]
mod guide;
mod holder;
mod land;
pub(crate) mod line;
mod modifier;
mod pattern;
mod piece;
#[cfg(test)]
pub(crate) mod testing;
mod visit;

use factlint_reference::Reference;
use jiff::civil::Date;

pub use modifier::{Modifiers, Mood};
#[cfg(feature = "compile")]
pub use pattern::programs;
pub use pattern::{Match, Pattern};

use crate::article::Article;
use crate::judge::Judgement;
use crate::report::Verdict;
use crate::span::Span;

/// Declares the modules of the kinds and the list of them.
macro_rules! kinds {
    ($($module:ident),* $(,)?) => {
        $(mod $module;)*
        /// Every kind, in the order of their ids.
        pub static KINDS: &[&Kind] = &[
            $(&$module::KIND,)*
            #[cfg(test)]
            &guide::KIND,
        ];
    };
}

kinds! {
    age,
    arithmetic,
    consistency,
    conversion,
    country,
    elapsed,
    election,
    event,
    extreme,
    journey,
    membership,
    office,
    organisation,
    person,
    rank,
    recurrence,
    span,
    summit,
    weekday,
}

/// A kind of claim, as the rest of the program sees it.
#[derive(Debug, serde::Serialize)]
pub struct Kind {
    /// Its id in reports.
    pub id: &'static str,
    /// Its name for readers: "Weekday of a date".
    pub title: &'static str,
    /// What such a claim means and when it is right, for readers; one paragraph.
    pub means: &'static str,
    /// Texts with the verdicts they get.
    pub examples: &'static [Example],
    /// Finds and judges the claims of one sentence.
    #[serde(skip)]
    check: fn(&World<'_>, usize, &mut Vec<Finding>),
    #[serde(skip)]
    patterns: fn() -> &'static [&'static Pattern],
}

impl Kind {
    /// The kind that `K` implements.
    pub const fn of<K: ClaimKind>(
        id: &'static str,
        title: &'static str,
        means: &'static str,
        examples: &'static [Example],
    ) -> Self {
        // Browsers show what the command has written of the kinds; their module need not hold it.
        let (means, examples) =
            if cfg!(target_family = "wasm") { ("", [].as_slice()) } else { (means, examples) };
        // The id stands in `K::ID` too, so that findings carry it.
        Self { id, title, means, examples, check: check::<K>, patterns: K::patterns }
    }

    /// The kind's patterns.
    pub fn patterns(&self) -> &'static [&'static Pattern] {
        (self.patterns)()
    }
}

/// What a kind of claim does.
pub trait ClaimKind {
    /// Its id in reports.
    const ID: &'static str;

    /// A claim with its slots filled.
    type Claim;

    /// Every pattern that the kind looks for.
    fn patterns() -> &'static [&'static Pattern];

    /// Adds the claims of the sentence with this index, and where they stand.
    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Self::Claim>>);

    /// Judges a claim. `None` where it turns out that nothing checkable was said.
    fn judge(claim: &Self::Claim, world: &World<'_>) -> Option<Judgement>;
}

/// A claim and where it stands.
#[derive(Debug)]
pub struct Found<C> {
    /// The words that make the claim.
    pub span: Span,
    /// The claim.
    pub claim: C,
}

/// What a judgement may look at besides the claim. The article is there for what it says elsewhere (its day, its people, its
/// other claims), never for the claim's own words.
#[derive(Clone, Copy, Debug)]
pub struct World<'w> {
    /// What is known.
    pub reference: &'w Reference,
    /// The article that the claim stands in.
    pub article: &'w Article<'w>,
    /// The article's day, if it is known.
    pub published: Option<Date>,
    /// The day that counts as the present: what lies behind it is a prediction.
    pub today: Option<Date>,
}

impl World<'_> {
    /// The day on which an undated statement is taken to hold: that of publication, else the one that counts as the present.
    pub fn now(&self) -> Option<Date> {
        self.published.or(self.today)
    }
}

/// A judged claim.
#[derive(Debug)]
pub struct Finding {
    /// The id of the claim kind.
    pub kind: &'static str,
    /// Where the claim stands.
    pub span: Span,
    /// Who is said to have said it.
    pub attributed_to: Option<String>,
    /// What was found.
    pub judgement: Judgement,
}

/// A text and what the kind makes of it.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Example {
    /// The text, our own.
    pub text: &'static str,
    /// The day of publication.
    pub published: Option<&'static str>,
    /// The words of the claim; empty where the kind must find none in the text.
    pub claim: &'static str,
    /// The verdict on it.
    pub verdict: Verdict,
}

/// An example in which the kind finds `claim`, with this verdict.
pub const fn example(
    text: &'static str,
    published: &'static str,
    claim: &'static str,
    verdict: Verdict,
) -> Example {
    let published = if published.is_empty() { None } else { Some(published) };
    Example { text, published, claim, verdict }
}

/// An example in which the kind finds nothing.
pub const fn nothing(text: &'static str, published: &'static str) -> Example {
    example(text, published, "", Verdict::NotEnoughEvidence)
}

fn check<K: ClaimKind>(world: &World<'_>, sentence: usize, out: &mut Vec<Finding>) {
    let mut found = Vec::new();
    K::find(world.article, sentence, &mut found);
    for Found { span, claim } in found {
        if let Some(judgement) = K::judge(&claim, world) {
            let attributed_to = world.article.speaker(sentence);
            out.push(Finding { kind: K::ID, span, attributed_to, judgement });
        }
    }
}

/// Finds and judges the claims of every kind that `wanted` accepts.
pub fn findings(world: &World<'_>, wanted: impl Fn(&Kind) -> bool) -> Vec<Finding> {
    let mut out = Vec::new();
    let kinds: Vec<&Kind> = KINDS.iter().copied().filter(|kind| wanted(kind)).collect();
    for sentence in 0..world.article.sentences() {
        for kind in &kinds {
            (kind.check)(world, sentence, &mut out);
        }
    }
    out
}

/// The number of sentences without a finding that hold something checkable: a number, a date, a superlative or an office.
pub fn checkable_sentences_without(article: &Article<'_>, findings: &[Finding]) -> usize {
    let mut taken: Vec<Span> = findings.iter().map(|finding| finding.span).collect();
    factlint_reference::order::sort(&mut taken);
    (0..article.sentences())
        .filter(|&sentence| {
            let span = article.sentence_span(sentence);
            let at = taken.partition_point(|taken| taken.end <= span.start);
            !taken.get(at).is_some_and(|taken| taken.overlaps(span)) && looks_checkable(article, sentence)
        })
        .count()
}

fn looks_checkable(article: &Article<'_>, sentence: usize) -> bool {
    use crate::mention::Value;
    let tokens = article.document.sentences[sentence].tokens.clone();
    article.mentions_in(sentence).iter().any(|mention| {
        !matches!(
            mention.value,
            Value::Person(_)
                | Value::Stranger
                | Value::Place { .. }
                | Value::Organisation(_)
                | Value::Title(_)
        )
    }) || tokens.into_iter().any(|token| crate::english::words::is_superlative(article.document.word(token)))
}
