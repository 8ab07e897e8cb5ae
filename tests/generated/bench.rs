//! Families of phrasing, the rows that fill them, and the counting of verdicts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use factlint::claim::KINDS;
use factlint::{Checker, Options, Verdict};
use jiff::civil::Date;

/// A way to say something. `{slot}` stands for what an instance puts there.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// Whether it is kept from those who write patterns.
    pub held_out: bool,
    /// The sentence.
    pub text: &'static str,
}

/// A family that patterns may be written after.
pub const fn develop(text: &'static str) -> Family {
    Family { held_out: false, text }
}

/// A family that no pattern is written after.
pub const fn held(text: &'static str) -> Family {
    Family { held_out: true, text }
}

/// How an instance stands to the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    /// All of it is so.
    True,
    /// One thing in it is wrong.
    Wrong,
    /// Right of somebody or something else.
    Scope,
    /// The reference cannot know.
    Uncovered,
}

/// What fills the slots of a family.
#[derive(Clone, Debug)]
pub struct Instance {
    /// How it stands to the facts.
    pub variant: Variant,
    /// The day on which the sentence is printed.
    pub published: Date,
    /// Slots with their words.
    pub slots: Vec<(&'static str, String)>,
}

/// Families that the same instances fill.
#[derive(Debug)]
pub struct Group {
    /// The kind of claim that they make.
    pub kind: &'static str,
    /// The ways to say it.
    pub families: &'static [Family],
    /// What is said.
    pub instances: Vec<Instance>,
}

impl Group {
    /// The words of an instance that its true twin, the last one before it, does not have.
    fn changed(&self, at: usize) -> Vec<String> {
        let twin = self.instances[..=at].iter().rfind(|it| it.variant == Variant::True);
        let slots = self.instances[at].slots.iter();
        let differs = |slot: &&(&str, String)| twin.is_none_or(|twin| !twin.slots.contains(slot));
        slots.filter(differs).map(|(_, words)| words.to_lowercase()).collect()
    }
}

/// What became of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// A claim of its kind matches the data, and none differs.
    Supported,
    /// A claim in it differs from the data.
    Refuted,
    /// A claim in it depends on the reading.
    Conflicting,
    /// A claim was read, and could not be settled.
    Open,
    /// No claim of its kind was read.
    Unread,
}

/// How many sentences of each variant had which outcome.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    outcomes: BTreeMap<(Variant, Outcome), usize>,
    /// Wrong sentences whose true twin, in the same words, is supported; and those of them that are refuted or conflicting.
    twins: (usize, usize),
}

impl Counts {
    /// Counts one sentence.
    pub fn add(&mut self, variant: Variant, outcome: Outcome) {
        *self.outcomes.entry((variant, outcome)).or_default() += 1;
    }

    /// Counts a wrong sentence whose true twin is supported.
    pub fn add_twin(&mut self, outcome: Outcome) {
        self.twins.0 += 1;
        self.twins.1 += usize::from(matches!(outcome, Outcome::Refuted | Outcome::Conflicting));
    }

    fn merge(&mut self, other: &Counts) {
        for (&key, &count) in &other.outcomes {
            *self.outcomes.entry(key).or_default() += count;
        }
        self.twins = (self.twins.0 + other.twins.0, self.twins.1 + other.twins.1);
    }

    fn of(&self, variant: Variant, outcome: Outcome) -> usize {
        self.outcomes.get(&(variant, outcome)).copied().unwrap_or(0)
    }

    fn all(&self, variant: Variant) -> usize {
        self.outcomes.iter().filter(|((of, _), _)| *of == variant).map(|(_, count)| count).sum()
    }

    /// How many sentences with something wrong had that outcome.
    pub fn wrong(&self, outcome: Outcome) -> usize {
        self.of(Variant::Wrong, outcome) + self.of(Variant::Scope, outcome)
    }

    fn caught(&self) -> usize {
        self.wrong(Outcome::Refuted) + self.wrong(Outcome::Conflicting)
    }

    /// Of all sentences with something wrong, how many are refuted or conflicting.
    pub fn share_caught(&self) -> f64 {
        share(self.caught(), self.all(Variant::Wrong) + self.all(Variant::Scope))
    }

    /// The same of those in which a claim was read.
    pub fn share_caught_of_read(&self) -> f64 {
        let all = self.all(Variant::Wrong) + self.all(Variant::Scope);
        share(self.caught(), all - self.wrong(Outcome::Unread))
    }

    /// The same of those whose true twin is supported: what is read when it is right should be caught when it is wrong.
    pub fn share_caught_of_twins(&self) -> f64 {
        share(self.twins.1, self.twins.0)
    }

    /// Of the true sentences, how many are supported.
    pub fn share_supported(&self) -> f64 {
        share(self.of(Variant::True, Outcome::Supported), self.all(Variant::True))
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// A sentence and what became of it.
#[derive(Debug)]
struct Checked {
    kind: &'static str,
    family: Family,
    variant: Variant,
    outcome: Outcome,
    published: Date,
    text: String,
    /// The words in which it differs from its true twin; none if it is true.
    changed: Vec<String>,
    /// Whether it is wrong, and its true twin in the same words is supported.
    twin_is_supported: bool,
    said: String,
}

/// Every sentence that was checked.
#[derive(Debug)]
pub struct Tally {
    checked: Vec<Checked>,
}

impl Tally {
    /// Checks every instance of `groups` in every family. Kinds that are not in this build are left out.
    pub fn of(checker: &Checker, groups: &[Group]) -> Self {
        let mut checked: Vec<Checked> = groups
            .iter()
            .filter(|group| KINDS.iter().any(|kind| kind.id == group.kind))
            .flat_map(|group| {
                assert!(
                    !group.instances.is_empty(),
                    "no row of the reference fits {:?}",
                    group.families[0].text
                );
                group.families.iter().flat_map(move |family| {
                    group.instances.iter().enumerate().map(move |(at, instance)| Checked {
                        kind: group.kind,
                        family: *family,
                        variant: instance.variant,
                        outcome: Outcome::Unread,
                        published: instance.published,
                        text: fill(family.text, &instance.slots),
                        changed: group.changed(at),
                        twin_is_supported: false,
                        said: String::new(),
                    })
                })
            })
            .collect();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let part = checked.len().div_ceil(threads).max(1);
        std::thread::scope(|scope| {
            for part in checked.chunks_mut(part) {
                scope.spawn(move || part.iter_mut().for_each(|sentence| sentence.check(checker)));
            }
        });
        let mut twin = None;
        for sentence in &mut checked {
            match sentence.variant {
                Variant::True => twin = Some((sentence.family.text, sentence.outcome)),
                Variant::Wrong | Variant::Scope => {
                    sentence.twin_is_supported = twin == Some((sentence.family.text, Outcome::Supported));
                }
                Variant::Uncovered => {}
            }
        }
        Self { checked }
    }

    /// The share of the families that are held out.
    pub fn held_out_share(&self) -> f64 {
        let families: BTreeMap<&str, bool> =
            self.checked.iter().map(|it| (it.family.text, it.family.held_out)).collect();
        share(families.values().filter(|held_out| **held_out).count(), families.len())
    }

    /// The kinds that were measured.
    pub fn kinds(&self) -> BTreeSet<&'static str> {
        self.checked.iter().map(|it| it.kind).collect()
    }

    /// The counts of a kind's families that are held out.
    pub fn held_out(&self, kind: &str) -> Counts {
        self.counts(|it| it.kind == kind && it.family.held_out)
    }

    /// The counts of a kind.
    pub fn all(&self, kind: &str) -> Counts {
        self.counts(|it| it.kind == kind)
    }

    fn counts(&self, of: impl Fn(&Checked) -> bool) -> Counts {
        let mut counts = Counts::default();
        for sentence in self.checked.iter().filter(|it| of(it)) {
            counts.add(sentence.variant, sentence.outcome);
            if sentence.twin_is_supported {
                counts.add_twin(sentence.outcome);
            }
        }
        counts
    }

    /// The sentences of `variant` that ended as `outcome`.
    pub fn texts(&self, variant: Variant, outcome: Outcome) -> Vec<String> {
        let fits = self.checked.iter().filter(|it| it.variant == variant && it.outcome == outcome);
        fits.map(Checked::line).collect()
    }

    /// A Markdown table of kind by set of families.
    pub fn table(&self) -> String {
        let mut out = String::from(
            "| kind | families | true: supported / open / unread / conflicting / refuted \
             | wrong: refuted + conflicting / open / unread / supported \
             | true supported | wrong caught | … of those read | … of those with a supported twin | uncovered: told |\n\
             |---|---|---|---|---|---|---|---|---|\n",
        );
        let mut totals: BTreeMap<bool, Counts> = BTreeMap::new();
        for kind in self.kinds() {
            for held_out in [false, true] {
                let counts = self.counts(|it| it.kind == kind && it.family.held_out == held_out);
                row(&mut out, kind, held_out, &counts);
                totals.entry(held_out).or_default().merge(&counts);
            }
        }
        totals.iter().for_each(|(held_out, counts)| row(&mut out, "**all**", *held_out, counts));
        out
    }

    /// The sentences of `kind` (or of `all`) that did not end as they should.
    pub fn surprises(&self, kind: &str) -> String {
        let mut out = String::new();
        let wanted =
            self.checked.iter().filter(|it| (kind == "all" || it.kind == kind) && !it.is_as_expected());
        wanted.for_each(|it| writeln!(out, "{}", it.line()).expect("a string takes everything"));
        out
    }
}

impl Checked {
    /// A refutation or a conflict of any kind counts: what is wrong may be told by more than one kind. Support counts only from its own,
    /// and in a wrong sentence only where it marks what is wrong: the rest may well be so.
    fn check(&mut self, checker: &Checker) {
        let options = Options { published: Some(self.published), ..Options::default() };
        let report = checker.check(&self.text, &options);
        let any = |verdict| report.claims.iter().any(|claim| claim.verdict == verdict);
        let marks = |words: &str| {
            let words = words.to_lowercase();
            self.changed.is_empty() || self.changed.iter().any(|changed| words.contains(changed))
        };
        let own = |verdict: Verdict| {
            let mut claims =
                report.claims.iter().filter(|claim| claim.kind == self.kind && claim.verdict == verdict);
            claims.any(|claim| verdict != Verdict::Supported || marks(&claim.quote.exact))
        };
        self.outcome = if any(Verdict::Refuted) {
            Outcome::Refuted
        } else if any(Verdict::Conflicting) {
            Outcome::Conflicting
        } else if own(Verdict::Supported) {
            Outcome::Supported
        } else if own(Verdict::NotEnoughEvidence) {
            Outcome::Open
        } else {
            Outcome::Unread
        };
        let said = report.claims.iter().map(|claim| {
            format!("{} {} {:?}: {}", claim.kind, claim.verdict.label(), claim.quote.exact, claim.summary)
        });
        self.said = said.collect::<Vec<_>>().join(" | ");
    }

    fn is_as_expected(&self) -> bool {
        match self.variant {
            Variant::True => self.outcome == Outcome::Supported,
            Variant::Wrong | Variant::Scope => {
                matches!(self.outcome, Outcome::Refuted | Outcome::Conflicting)
            }
            Variant::Uncovered => matches!(self.outcome, Outcome::Open | Outcome::Unread),
        }
    }

    fn line(&self) -> String {
        let set = if self.family.held_out { "held" } else { "develop" };
        let Self { kind, variant, outcome, published, text, said, .. } = self;
        format!("{kind} {set} {variant:?} -> {outcome:?} ({published}) {text} [{said}]")
    }
}

fn row(out: &mut String, kind: &str, held_out: bool, counts: &Counts) {
    let set = if held_out { "held out" } else { "develop" };
    let of = |outcome| counts.of(Variant::True, outcome);
    let told = [Outcome::Refuted, Outcome::Conflicting, Outcome::Supported]
        .map(|outcome| counts.of(Variant::Uncovered, outcome));
    writeln!(
        out,
        "| {kind} | {set} | {} / {} / {} / {} / {} | {} + {} / {} / {} / {} | {:.0} % | {:.0} % | {:.0} % | {:.0} % | {} of {} |",
        of(Outcome::Supported),
        of(Outcome::Open),
        of(Outcome::Unread),
        of(Outcome::Conflicting),
        of(Outcome::Refuted),
        counts.wrong(Outcome::Refuted),
        counts.wrong(Outcome::Conflicting),
        counts.wrong(Outcome::Open),
        counts.wrong(Outcome::Unread),
        counts.wrong(Outcome::Supported),
        100.0 * counts.share_supported(),
        100.0 * counts.share_caught(),
        100.0 * counts.share_caught_of_read(),
        100.0 * counts.share_caught_of_twins(),
        told.iter().sum::<usize>(),
        counts.all(Variant::Uncovered),
    )
    .expect("a string takes everything");
}

/// Puts the words into the slots and gives the sentence its capital.
fn fill(template: &str, slots: &[(&'static str, String)]) -> String {
    let filled = slots
        .iter()
        .fold(template.to_owned(), |text, (slot, words)| text.replace(&format!("{{{slot}}}"), words));
    assert!(!filled.contains('{'), "a slot is left: {filled}");
    let mut letters = filled.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `count` of `rows`, evenly spread over them.
pub fn spread<T>(rows: Vec<T>, count: usize) -> Vec<T> {
    let (all, mut taken) = (rows.len(), 0);
    let mut out = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        if taken < count && index * count >= taken * all {
            taken += 1;
            out.push(row);
        }
    }
    out
}
