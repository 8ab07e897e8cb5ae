//! Facts of a life: "was born in 1964", "died on Sept. 8, 2022", "Germany's first female chancellor".
//!
//! A printed day, month or year of birth or death must be that of the reference. "The first woman" to hold an office is refuted by an earlier
//! one on record, and supported only where the list of holders is complete from its beginning: its numbers begin with one without a gap, or it is
//! declared complete since the country became independent or the body was founded, or since before any woman on record led a state. Women who only stood in for others count in one reading only.

use factlint_reference::{EntityId, PartialDate, Precision, Reference, Term};
use jiff::ToSpan;

use super::holder::Holder;
use super::{ClaimKind, Example, Found, Kind, Mood, Pattern, World, example, nothing};
use crate::article::Article;
use crate::english::life;
use crate::judge::{Judgement, Reason, Role, Verdict, elapsed, facts, say};
use crate::mention::{Mention, TitleRef, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Person>(
    Person::ID,
    "Facts of a life",
    "The day, month or year of a birth or a death is compared with the reference. “The first woman” to hold an office is refuted by an earlier one, and \
     supported only where the list of holders is complete from its beginning.",
    EXAMPLES,
);

/// Sources give local days and days of universal time.
const DAYS_OF_SLACK: i64 = 2;
/// A list that begins so many days after independence leaves no holder out.
const DAYS_TO_FIRST_HOLDER: i64 = 400;
/// Words that may stand between a name and what is said of it.
const REACH: usize = 6;

pub(super) struct Person;

/// What is said of a person.
#[derive(Debug)]
pub(super) enum Claim {
    /// Born or died at a time.
    Life {
        /// Who.
        person: EntityId,
        /// Whether it is the death.
        died: bool,
        /// When, at the printed precision.
        stated: PartialDate,
        /// Whether the year is taken from the day of publication.
        inferred: bool,
        /// Whether the words surely speak of this person.
        sure: bool,
        /// The date in the text.
        date_span: Span,
    },
    /// The first, second or only woman in an office.
    Woman {
        /// Who.
        person: EntityId,
        /// Her turn; `None` for "the only woman".
        turn: Option<u32>,
        /// The offices that the words can mean.
        offices: Vec<EntityId>,
    },
}

/// "Lee, born in 1964", "was born in Andong on Dec. 8, 1963", "who died in 2022", "Lee's death in 2022".
static LIFE: Pattern = Pattern::new(
    &["born", "birth", "died", "death", "passed away", "assassinated", "assassination"],
    "{who:person} (?:(?:,|\\(|who|was|is|had|has|later|also|suddenly|'s) ){0,4}\
     (?:(?P<born>born|birth)|(?P<died>died|death|passed away|assassinated|assassination)) \
     (?:(?:in|at|near) {place} (?:, {place} )?(?:, )?)?(?:(?:in|on) )?(?:early |late )?{date:date}",
);

/// "Born in 1954, Angela Merkel", "In 2019, Jacques Chirac died", "the death of Jacques Chirac in 2019".
static LIFE_FIRST: Pattern = Pattern::new(
    &["born", "birth", "died", "death"],
    "(?:(?P<born>born) (?:in {place} (?:, {place} )?(?:, )?)?(?:in|on) {date:date} , (?:{title} |{role} )?{who:person}\
     |(?:in|on) {date2:date} , (?:{title} |{role} )?{who2:person} (?:(?P<birth>was born)|(?P<died>died|passed away))\
     |the (?:(?P<birth2>birth)|(?P<death>death|assassination)) of (?:{title} |{role} )?{who3:person} (?:in|on) {date3:date}\
     |(?:until|before) (?:his|her) (?P<death2>death) in {date4:date} , (?:{title} |{role} )?{who4:person})",
);

const PATTERNS: &[&Pattern] = &[&LIFE, &LIFE_FIRST];

impl ClaimKind for Person {
    const ID: &'static str = "person";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let matches = PATTERNS.iter().flat_map(|pattern| pattern.matches(article, sentence));
        for found in matches {
            let slot = |slots: [&str; 4]| slots.iter().find_map(|slot| found.mention(slot));
            let who = slot(["who", "who2", "who3", "who4"]);
            let (Some(who), Some(mention)) = (who, slot(["date", "date2", "date3", "date4"])) else {
                continue;
            };
            // "Born in 1954, Angela Merkel": at the start of a sentence.
            if found.has("born")
                && !found.before().trim().is_empty()
                && found.words("born") == Some("born")
                && mention.span.start < who.span.start
            {
                continue;
            }
            let Value::Date(date) = &mention.value else { continue };
            let Some(holder) = Holder::of(article, sentence, who, found.before()) else { continue };
            let (Some(stated), None) = (date.resolved, date.span_of_years) else { continue };
            let modifiers = article.modifiers(sentence, found.span());
            if modifiers.negated || modifiers.mood != Mood::Asserted {
                continue;
            }
            out.push(Found {
                span: found.span(),
                claim: Claim::Life {
                    person: holder.person,
                    died: ["died", "death", "death2"].iter().any(|slot| found.has(slot)),
                    stated,
                    inferred: date.inferred,
                    sure: holder.sure || !found.has("who") || found.has("born"),
                    date_span: mention.span,
                },
            });
        }
        women(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        match claim {
            &Claim::Life { person, died, stated, inferred, sure, date_span } => {
                judge_life(person, died, stated, !inferred && sure, date_span, world.reference)
            }
            Claim::Woman { person, turn, offices } => judge_woman(*person, *turn, offices, world),
        }
    }
}

/// Adds the claims of the first or only woman in an office.
fn women(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let tokens = article.document.sentences[sentence].tokens.clone();
    let word = |at: usize| if tokens.contains(&at) { article.document.word(at) } else { "" };
    let mentions = article.mentions_in(sentence);
    for at in tokens.clone().filter(|&at| matches!(word(at), "female" | "woman" | "Female" | "Woman")) {
        let Some(before) = at.checked_sub(1).filter(|before| tokens.contains(before)) else { continue };
        let turn = match word(before).to_ascii_lowercase().as_str() {
            "only" => None,
            _ => match turn(article, mentions, before) {
                Some(turn) => Some(turn),
                None => continue,
            },
        };
        let Some((offices, mut start, end)) = office_behind(article, mentions, before, at) else { continue };
        start = start.min(before);
        let modifiers = article.modifiers(sentence, article.document.span(start..end));
        if modifiers.negated || modifiers.mood != Mood::Asserted {
            continue;
        }
        let dated =
            mentions.iter().any(|m| m.tokens.start as usize == end + 1 && matches!(m.value, Value::Date(_)));
        if life::narrows_office(word(end)) && !dated {
            continue;
        }
        let Some((person, mention)) = subject(article, mentions, start, end) else { continue };
        let offices = match offices {
            Offices::Known(offices) => offices,
            Offices::Titled(title) => {
                let terms = article.reference.terms_of_person(person);
                let mut own: Vec<EntityId> = terms
                    .map(|term| term.office)
                    .filter(|&office| title.names(office, article.reference))
                    .collect();
                own.dedup();
                if own.len() != 1 {
                    continue;
                }
                own
            }
        };
        let span = article.document.span(start..end).to(mention.span);
        out.push(Found { span: mention.span.to(span), claim: Claim::Woman { person, turn, offices } });
    }
}

/// Which turn the token `at` names.
fn turn(article: &Article<'_>, mentions: &[Mention], at: usize) -> Option<u32> {
    let ordinal = mentions.iter().find_map(|mention| match mention.value {
        Value::Ordinal(turn) if mention.tokens.end as usize == at + 1 => Some(turn),
        _ => None,
    });
    ordinal.or_else(|| article.document.word(at).eq_ignore_ascii_case("first").then_some(1))
}

/// The offices that words can mean.
enum Offices {
    /// Those of a country or body.
    Known(Vec<EntityId>),
    /// Those with a title that the person held.
    Titled(TitleRef),
}

/// The office of which the woman at the token `woman` is the first: with the tokens where the words about it begin and end.
fn office_behind(
    article: &Article<'_>,
    mentions: &[Mention],
    ordinal: usize,
    woman: usize,
) -> Option<(Offices, usize, usize)> {
    let word = |at: usize| article.document.tokens.get(at).map_or("", |_| article.document.word(at));
    let reference = article.reference;
    let mut at = woman + 1;
    let leads = word(at) == "to" && life::leads(word(at + 1));
    while at < woman + REACH && life::joins_office(word(at)) {
        at += 1;
    }
    if leads {
        let place = mentions.iter().find(|mention| mention.tokens.start as usize == woman + 3)?;
        let Value::Place { named, .. } = place.value else { return None };
        let offices: Vec<EntityId> = reference.leader_offices(named.sure()?).collect();
        return Some((Offices::Known(offices), ordinal, place.tokens.end as usize));
    }
    let title = mentions.iter().find(|mention| {
        let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        matches!(mention.value, Value::Title(_) | Value::Role { .. })
            && (start == at || (start <= ordinal && woman < end))
    })?;
    let end = title.tokens.end as usize;
    match title.value {
        Value::Role { of, title: named } => {
            let start = title.tokens.start as usize;
            Some((Offices::Known(named.title.offices(of.sure()?, reference)), start, end))
        }
        Value::Title(named) => {
            // "Germany's first woman chancellor"
            let owner = mentions.iter().find(|mention| {
                let end = mention.tokens.end as usize;
                matches!(mention.value, Value::Place { .. })
                    && (end == ordinal || end + 1 == ordinal && life::is_possessive(word(end)))
            });
            match owner.map(|owner| (&owner.value, owner.tokens.start)) {
                Some((Value::Place { named: of, .. }, start)) => {
                    Some((Offices::Known(named.title.offices(of.sure()?, reference)), start as usize, end))
                }
                _ => Some((Offices::Titled(named.title), ordinal, end)),
            }
        }
        _ => None,
    }
}

/// The person of whom the words `start..end` are said: right before them, or right behind.
fn subject<'m>(
    article: &Article<'_>,
    mentions: &'m [Mention],
    start: usize,
    end: usize,
) -> Option<(EntityId, &'m Mention)> {
    let word = |at: usize| article.document.word(at);
    let sure = |mention: &Mention| match mention.value {
        Value::Person(named) => named.sure(),
        _ => None,
    };
    let before =
        mentions.iter().rev().find(|mention| mention.tokens.end as usize <= start && sure(mention).is_some());
    if let Some(mention) = before {
        let between = mention.tokens.end as usize..start;
        if between.len() <= REACH && between.into_iter().all(|at| life::links_to_rank(word(at))) {
            return Some((sure(mention)?, mention));
        }
    }
    let behind = mentions.iter().find(|mention| mention.tokens.start as usize >= end)?;
    let gap = end..behind.tokens.start as usize;
    (gap.len() <= 1 && gap.into_iter().all(|at| word(at) == ",")).then_some((sure(behind)?, behind))
}

fn judge_life(
    person: EntityId,
    died: bool,
    stated: PartialDate,
    sure: bool,
    date_span: Span,
    reference: &Reference,
) -> Option<Judgement> {
    let entity = reference.entity(person);
    let name = reference.name(person);
    let verb = if died { "died" } else { "was born" };
    let word = if stated.precision() == Precision::Day { "on" } else { "in" };
    let reading = format!("{name} {verb} {word} {}.", say::date(stated));
    let known = if died { entity.end } else { entity.start }?;
    let fact = format!("{name} {verb} {}", say::date(known));
    let slack = if stated.precision() == Precision::Day { DAYS_OF_SLACK } else { 0 };
    let holds = known.first() <= stated.last().saturating_add(slack.days())
        && stated.first().saturating_sub(slack.days()) <= known.last();
    if holds {
        return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
            Role::Supports,
            fact,
            entity.source,
        ));
    }
    // Births before registers are told differently; a death is not.
    let apart = (stated.year() - known.year()).abs();
    if !sure || known.precision() != Precision::Day && apart <= 1 {
        return Some(
            Judgement::abstain(Reason::AmbiguousName, reading, format!("The reference has this: {fact}."))
                .evidence(Role::Context, fact, entity.source),
        );
    }
    if apart == 0
        && stated.precision() == Precision::Day
        && elapsed::days_between(stated.first(), known.first()).abs() < 32
    {
        return Some(
            Judgement::conflicting(reading.clone(), format!("Another day is on record: {fact}."))
                .also_read(reading, Verdict::NotEnoughEvidence)
                .also_read(format!("{fact}."), Verdict::Supported)
                .evidence(Role::Context, fact, entity.source),
        );
    }
    let judgement =
        Judgement::refuted(reading, format!("{fact}.")).evidence(Role::Contradicts, fact, entity.source);
    Some(match stated.precision() {
        Precision::Year => judgement.correct(date_span, known.year().to_string()),
        _ => judgement,
    })
}

fn judge_woman(
    person: EntityId,
    turn: Option<u32>,
    offices: &[EntityId],
    world: &World<'_>,
) -> Option<Judgement> {
    let reference = world.reference;
    let name = reference.name(person);
    let mut terms: Vec<&Term> = offices
        .iter()
        .flat_map(|&office| reference.terms_of_office(office))
        .filter(|term| term.status != "elect" && term.status != "disputed")
        .collect();
    factlint_reference::order::sort_by_key(&mut terms, |term| term.start);
    let own = terms.iter().copied().find(|term| term.person == person)?;
    if reference.person(person).gender != "f" {
        return None;
    }
    let office = facts::office(reference, own.office);
    let which = turn.map_or_else(|| "only".to_owned(), |turn| say::ordinal(turn.into()));
    let reading = format!("{name} is the {which} woman to be {office}.");
    let mut women: Vec<&Term> = Vec::new();
    for term in terms.iter().copied().filter(|term| reference.person(term.person).gender == "f") {
        if !women.iter().any(|other| other.person == term.person) {
            women.push(term);
        }
    }
    let earlier: Vec<&Term> = women.iter().copied().take_while(|term| term.person != person).collect();
    let full = earlier.iter().filter(|term| term.is_full()).count() as u32;
    let now = world.now();
    let others: Vec<&Term> = women
        .iter()
        .copied()
        .filter(|term| {
            term.person != person
                && term.start.is_some_and(|start| now.is_none_or(|now| start.first() <= now))
        })
        .collect();
    let against = if turn.is_some() { &earlier } else { &others };
    let with = |judgement: Judgement, role: Role| {
        let own = std::iter::once(&own).filter(|_| role != Role::Contradicts);
        against.iter().chain(own).fold(judgement, |judgement, term| {
            judgement.evidence(role, facts::term(reference, term), term.source)
        })
    };
    let listed: Vec<String> = against.iter().map(|term| facts::term(reference, term)).collect();
    let unknown = terms
        .iter()
        .take_while(|term| term.person != person)
        .any(|term| reference.person(term.person).gender.is_empty());
    let complete = complete(reference, own);
    let (all, formal) = match turn {
        Some(turn) => (earlier.len() as u32 + 1 == turn, full + 1 == turn),
        None => (others.is_empty(), others.iter().all(|term| !term.is_full())),
    };
    // Too many women before her contradict the claim whatever else is missing from the list.
    let too_many = turn.map_or(!others.iter().all(|term| !term.is_full()), |turn| full + 1 > turn);
    Some(if too_many {
        with(Judgement::refuted(reading, format!("On record: {}.", say::list(&listed))), Role::Contradicts)
    } else if all != formal {
        let summary = format!("It depends on whether women who stood in count: {}.", say::list(&listed));
        let verdict = |holds: bool| if holds { Verdict::Supported } else { Verdict::Refuted };
        let judgement = Judgement::conflicting(reading, summary)
            .also_read("Women who stood in count.", verdict(all))
            .also_read("Women who stood in do not count.", verdict(formal));
        with(judgement, Role::Context)
    } else if !complete || unknown {
        let summary = format!(
            "The list of holders is not known to be complete from its beginning; on record: {}.",
            facts::term(reference, own)
        );
        with(Judgement::abstain(Reason::OutsideCoverage, reading, summary), Role::Context)
    } else if all {
        with(Judgement::supported(reading, format!("{}.", facts::term(reference, own))), Role::Supports)
    } else {
        let summary = format!("She is the {} on the list.", say::ordinal(u64::from(full) + 1));
        with(Judgement::refuted(reading, summary), Role::Context)
    })
}

/// Whether the list of the office's holders is complete from its beginning to the start of `own`.
fn complete(reference: &Reference, own: &Term) -> bool {
    let terms = reference.terms_of_office(own.office);
    if let Some(number) = own.number
        && (1..=number).all(|number| terms.iter().any(|term| term.number == Some(number)))
    {
        return true;
    }
    let Some(start) = own.start else { return false };
    let declared = reference.coverage_of_office(own.office);
    let declared = declared.filter(|row| reference.text(row.relation) == "terms");
    let Some(since) = reference.covered_since(declared, start.first()) else { return false };
    if heads(reference, own.office) && first_woman(reference).is_some_and(|first| since <= first) {
        return true;
    }
    let Some(of) = reference.entity(own.office).within else { return false };
    let founded = reference.relations(of, "independence").iter().filter_map(|row| row.from).max();
    founded
        .or(reference.entity(of).start)
        .is_some_and(|founded| since <= founded.last().saturating_add(DAYS_TO_FIRST_HOLDER.days()))
}

/// Whether the office is that of a head of state or government who is no monarch.
fn heads(reference: &Reference, office: EntityId) -> bool {
    reference.office(office).is_some_and(|office| {
        matches!(office.role, "head_of_state" | "head_of_government" | "both") && office.single
    })
}

/// The day on which the first woman on record became head of a state or government anywhere: a list that reaches back so far has no woman before its
/// beginning.
fn first_woman(reference: &Reference) -> Option<jiff::civil::Date> {
    let terms = reference.terms().iter().filter(|term| {
        term.is_full() && heads(reference, term.office) && reference.person(term.person).gender == "f"
    });
    terms.filter_map(|term| term.start).map(PartialDate::first).min()
}

const EXAMPLES: &[Example] = &[
    example(
        "Angela Merkel, born in 1954, studied physics.",
        "2024-05-05",
        "Angela Merkel, born in 1954",
        Verdict::Supported,
    ),
    example(
        "Angela Merkel, born in 1951, studied physics.",
        "2024-05-05",
        "Angela Merkel, born in 1951",
        Verdict::Refuted,
    ),
    example(
        "Vladimir Putin was born on Oct. 7, 1952.",
        "2024-05-05",
        "Vladimir Putin was born on Oct. 7, 1952",
        Verdict::Supported,
    ),
    example(
        "Margaret Thatcher died in 2013.",
        "2024-05-05",
        "Margaret Thatcher died in 2013",
        Verdict::Supported,
    ),
    example(
        "Margaret Thatcher died in 2011.",
        "2024-05-05",
        "Margaret Thatcher died in 2011",
        Verdict::Refuted,
    ),
    example(
        "Shinzo Abe was assassinated in July 2022.",
        "2024-05-05",
        "Shinzo Abe was assassinated in July 2022",
        Verdict::Supported,
    ),
    example(
        "Theresa May, Britain's first female prime minister, spoke.",
        "2018-05-05",
        "Theresa May, Britain's first female prime minister",
        Verdict::Refuted,
    ),
    example(
        "Theresa May was Britain's second female prime minister.",
        "2018-05-05",
        "Theresa May was Britain's second female prime minister",
        Verdict::Supported,
    ),
    example(
        "Indira Gandhi was the only woman to serve as India's prime minister.",
        "2024-05-05",
        "Indira Gandhi was the only woman to serve as India's prime minister",
        Verdict::Supported,
    ),
    nothing("The first woman spoke to the president.", "2024-05-05"),
    nothing("She was the first Black woman to become vice president.", "2024-05-05"),
    nothing("A daughter of Margaret Thatcher was born in London.", "2024-05-05"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{all_are_refuted, examples_hold, none_is_refuted};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../tests/claims/person_true.txt"), "2026-01-05", 88);
    }

    #[test]
    fn wrong_sentences_are_refuted() {
        all_are_refuted(&KIND, include_str!("../../tests/claims/person_wrong.txt"));
    }
}
