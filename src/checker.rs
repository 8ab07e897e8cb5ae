//! The library's door: a reference and the options of one check.

use factlint_reference::{PackError, Reference, TableError, TableFile};
use jiff::civil::Date;

use crate::article::Article;
use crate::claim::{self, KINDS, World};
use crate::mention::Mention;
use crate::report::mentions::MentionInfo;
use crate::report::{self, Report};

/// Checks texts against a reference.
#[derive(Debug)]
pub struct Checker {
    reference: Reference,
}

/// What a check may know or do besides the text.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day of publication. Without it, the day that the text states is used.
    pub published: Option<Date>,
    /// The day that counts as the present; without it, the day of publication. Nothing is taken from a clock.
    pub today: Option<Date>,
    /// The ids of the kinds to check; all where there are none.
    pub kinds: Vec<String>,
}

/// The name of a claim kind that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no claim kind is named {name:?}; expected one of {}", KINDS.iter().map(|kind| kind.id).collect::<Vec<_>>().join(", "))]
pub struct UnknownKind {
    /// The name.
    pub name: String,
}

impl Options {
    /// Checks that every name in `kinds` is that of a kind.
    ///
    /// # Errors
    /// The first name that is not.
    pub fn validate(&self) -> Result<(), UnknownKind> {
        match self.kinds.iter().find(|name| !KINDS.iter().any(|kind| kind.id == **name)) {
            Some(name) => Err(UnknownKind { name: name.clone() }),
            None => Ok(()),
        }
    }
}

impl Checker {
    /// A checker that knows what `reference` holds.
    pub fn new(reference: Reference) -> Self {
        Self { reference }
    }

    /// A checker that knows what the pack holds.
    ///
    /// # Errors
    /// If the bytes are not a pack, of another format, or damaged.
    pub fn from_pack(pack: &[u8]) -> Result<Self, PackError> {
        Reference::from_pack(pack).map(Self::new)
    }

    /// A checker that knows what the project's own tables held when the library was built.
    #[cfg(feature = "bundle")]
    pub fn bundled() -> Self {
        let pack = include_bytes!(concat!(env!("OUT_DIR"), "/factlint.pack"));
        Self::from_pack(pack).expect("the build wrote a pack that it can read")
    }

    /// The same checker with further tables, whose rows carry their own sources and coverage.
    ///
    /// # Errors
    /// What is wrong with which file, line and column.
    pub fn with_facts(&self, tables: &[TableFile]) -> Result<Self, Vec<TableError>> {
        self.reference.with_tables(tables).map(Self::new)
    }

    /// What the checker knows.
    pub fn reference(&self) -> &Reference {
        &self.reference
    }

    /// Finds and judges the claims of `text`.
    pub fn check(&self, text: &str, options: &Options) -> Report {
        let article = Article::read(text, &self.reference, options.published);
        let published = article.published.date;
        let world = World {
            reference: &self.reference,
            article: &article,
            published,
            today: options.today.or(published),
        };
        let wanted =
            |kind: &claim::Kind| options.kinds.is_empty() || options.kinds.iter().any(|id| id == kind.id);
        let findings = claim::findings(&world, wanted);
        let elsewhere = claim::checkable_sentences_without(&article, &findings);
        report::build(&article, findings, elsewhere)
    }

    /// Everything that `text` names, by start.
    pub fn mentions(&self, text: &str, published: Option<Date>) -> Vec<Mention> {
        Article::read(text, &self.reference, published).mentions
    }

    /// The same as plain values, to print or to compare.
    pub fn mention_infos(&self, text: &str, published: Option<Date>) -> Vec<MentionInfo> {
        report::mentions::infos(text, &self.mentions(text, published), &self.reference)
    }
}
