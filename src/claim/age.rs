//! How old somebody is: "Lee, 61", "the 61-year-old president", "born in 1964, he is 61", "died at 90", "turned 80 in November".
//!
//! The birth date is the one in the same sentence, else the reference's. An age is that of the day of publication or of the day that the
//! sentence names; of somebody who has died, that of the day of death. Where the birth is known to the year only, both ages of the year hold. A
//! bare number behind a name that is far from the known age is thought to be something else, or somebody else's.

use factlint_reference::{EntityId, Held, PartialDate, Reference};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{ClaimKind, Example, Found, Kind, Mood, World, example, nothing};
use crate::article::Article;
use crate::document::Shape;
use crate::english::life;
use crate::judge::bounds::Bounds;
use crate::judge::{Judgement, Reason, Role, Verdict, elapsed, say};
use crate::mention::{Mention, Named, Number, Tense, TitleMention, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Age>(
    Age::ID,
    "Age of a person",
    "A person's age is compared with the birth date that the text or the reference gives, on the day of publication or on the day that the \
     sentence names; for somebody who died, on the day of death.",
    EXAMPLES,
);

/// Ages that news prints.
const AGES: std::ops::RangeInclusive<f64> = 1.0..=120.0;
/// A bare number farther than this from the known age is not thought to be one.
const FAR: i64 = 12;
/// People whose death the reference may not know yet are not judged beyond this age.
const VERY_OLD: i64 = 95;
/// Days before and after publication in which a birthday leaves open which age is meant.
const NEAR_BIRTHDAY: i64 = 7;

pub(super) struct Age;

/// Whose age it is.
#[derive(Debug)]
enum Subject {
    /// Somebody of the reference.
    Person(EntityId),
    /// Whoever holds this office.
    Holder { of: Named, title: TitleMention },
    /// Somebody whose birth, and perhaps death, stands in the sentence.
    Printed { born: PartialDate, died: Option<PartialDate> },
}

/// At which time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// Now, or at the time the sentence names.
    Present,
    /// At death.
    Death,
    /// At the birthday.
    Birthday,
}

/// An age and whose it is.
#[derive(Debug)]
pub(super) struct Claim {
    subject: Subject,
    age: Number,
    figures: Option<Span>,
    moment: Moment,
    /// The day, month or year that the sentence names.
    stated: Option<PartialDate>,
    /// Other dates of the paragraph, of which the sentence may speak.
    around: Vec<PartialDate>,
    /// Whether the words leave no doubt that the number is this subject's age.
    sure: bool,
}

impl ClaimKind for Age {
    const ID: &'static str = "age";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let mentions = article.mentions_in(sentence);
        for (index, mention) in mentions.iter().enumerate() {
            let found = match mention.value {
                Value::Age(number) => of_age(article, sentence, index, number),
                Value::Number(number)
                    if number.upper.is_none() && !number.vague && number.value.fract() == 0.0 =>
                {
                    of_number(article, sentence, index, number)
                }
                Value::Ordinal(age) => of_birthday(article, sentence, index, f64::from(age)),
                _ => None,
            };
            let Some(Linked { subject, moment, sure, span, number }) = found else { continue };
            let modifiers = article.modifiers(sentence, span);
            let planned = moment == Moment::Birthday && modifiers.mood == Mood::Future;
            if !AGES.contains(&number.value)
                || modifiers.negated
                || modifiers.mood != Mood::Asserted && !planned
            {
                continue;
            }
            let born = match subject {
                Subject::Printed { born, .. } => Some(born),
                _ => None,
            };
            let dates = |sentence: usize| {
                article.mentions_in(sentence).iter().filter_map(|mention| match &mention.value {
                    Value::Date(date) if date.span_of_years.is_none() => {
                        Some((date.resolved?, date.inferred))
                    }
                    Value::Period(period) => Some((period.start.resolved?, period.start.inferred)),
                    _ => None,
                })
            };
            let stated = dates(sentence).map(|(date, _)| date).find(|&date| Some(date) != born);
            let sentences = &article.document.sentences;
            let block = sentences[sentence].block;
            let first = sentences.partition_point(|other| other.block < block);
            let near = (first..sentences.len()).take_while(|&other| sentences[other].block == block);
            let around = near.flat_map(dates).filter(|&(date, _)| Some(date) != born);
            // "(Jan. 6)" in a review of the past year is a day of that year.
            let around = around
                .flat_map(|(date, inferred)| [Some(date), year_before(date).filter(|_| inferred)])
                .flatten()
                .collect();
            let figures = figures(article, mention);
            out.push(Found {
                span,
                claim: Claim { subject, age: number, figures, moment, stated, around, sure },
            });
        }
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let (person, born, died) = match &claim.subject {
            Subject::Printed { born, died } => (None, *born, *died),
            Subject::Person(id) => (Some(*id), reference.entity(*id).start?, reference.entity(*id).end),
            Subject::Holder { of, title } => {
                let id = holder(
                    *of,
                    *title,
                    claim.stated.and_then(PartialDate::exact).or(world.published)?,
                    reference,
                )?;
                (Some(id), reference.entity(id).start?, reference.entity(id).end)
            }
        };
        let who = person.map_or_else(|| "the person".to_owned(), |id| reference.name(id).to_owned());
        let life = Life { who, born, died };
        let judgement = match claim.moment {
            Moment::Present => judge_present(claim, &life, world),
            Moment::Death => judge_death(claim, &life),
            Moment::Birthday => judge_birthday(claim, &life, world),
        }?;
        let Some(id) = person else { return Some(judgement) };
        let role = match judgement.verdict {
            Verdict::Supported => Role::Supports,
            Verdict::Refuted => Role::Contradicts,
            _ => Role::Context,
        };
        let entity = reference.entity(id);
        let mut fact = format!("{} was born {}", life.who, on(born));
        if let Some(died) = died {
            fact.push_str(&format!(" and died {}", on(died)));
        }
        Some(judgement.evidence(role, fact, entity.source))
    }
}

/// A subject that was found for an age.
struct Linked {
    subject: Subject,
    moment: Moment,
    sure: bool,
    span: Span,
    number: Number,
}

/// The birth and death of a subject.
struct Life {
    who: String,
    born: PartialDate,
    died: Option<PartialDate>,
}

impl Life {
    /// The least and the greatest age on a day of `from` to `to`.
    fn ages(&self, from: Date, to: Date) -> Option<(i64, i64)> {
        let age = |born: Date, day: Date| elapsed::years_months_days(born, day).0;
        let low = if self.born.last() <= from { age(self.born.last(), from) } else { 0 };
        (self.born.first() <= to).then(|| (low, age(self.born.first(), to)))
    }
}

/// The same day or month, one year before.
fn year_before(date: PartialDate) -> Option<PartialDate> {
    let day = date.exact().map(|day| PartialDate::day(day.saturating_sub(1.year())));
    day.or_else(|| PartialDate::month(date.year() - 1, date.month_of_year()?))
}

fn word<'a>(article: &Article<'a>, at: usize) -> &'a str {
    article.document.tokens.get(at).map_or("", |_| article.document.word(at))
}

/// The person that a mention certainly means.
fn person(mention: &Mention) -> Option<EntityId> {
    match mention.value {
        Value::Person(named) => named.sure(),
        _ => None,
    }
}

fn tokens(mention: &Mention) -> std::ops::Range<usize> {
    mention.tokens.start as usize..mention.tokens.end as usize
}

/// The figures of an age, where it is printed in figures.
fn figures(article: &Article<'_>, mention: &Mention) -> Option<Span> {
    let at = tokens(mention).find(|&at| word(article, at).starts_with(|c: char| c.is_ascii_digit()))?;
    let token = article.document.tokens[at];
    let length = word(article, at).bytes().take_while(u8::is_ascii_digit).count();
    Some(Span::new(token.span.start as usize, token.span.start as usize + length))
}

/// "61-year-old", "aged 61", "61 years old", "at the age of 61".
fn of_age(article: &Article<'_>, sentence: usize, index: usize, number: Number) -> Option<Linked> {
    let mentions = article.mentions_in(sentence);
    let mention = &mentions[index];
    if let Some(linked) = died_at(article, sentence, mention, number) {
        return Some(linked);
    }
    if let Some(subject) = printed_birth(article, sentence, mention) {
        return Some(Linked { subject, moment: Moment::Present, sure: true, span: mention.span, number });
    }
    // "the 61-year-old South Korean president", "61-year-old Lee Jae-myung"
    if let Some((subject, last)) = named_behind(article, sentence, index) {
        return Some(Linked {
            subject,
            moment: Moment::Present,
            sure: true,
            span: mention.span.to(last),
            number,
        });
    }
    if let Some(linked) = ahead_of_name(article, sentence, index, number) {
        return Some(linked);
    }
    // "Lee, who is 61 years old", "Lee, a 61-year-old lawyer,"
    let (before, id) = named_before(article, mentions, index)?;
    let article_word = matches!(word(article, tokens(mention).start.wrapping_sub(1)), "a" | "an" | "the");
    let end = tokens(mention).end;
    let closes = |at: usize| matches!(word(article, at), "," | "." | ")" | "—" | ";" | "");
    let reach = 10;
    let apposed = !article_word
        || (end..end + reach).find(|&at| closes(at)).is_some_and(|at| {
            (end..at).all(|at| {
                !word(article, at).ends_with("ed")
                    && word(article, at) != "was"
                    && !article.document.tokens[at].is('"')
            })
        });
    apposed.then(|| Linked {
        subject: Subject::Person(id),
        moment: Moment::Present,
        sure: !article_word,
        span: before.span.to(mention.span),
        number,
    })
}

/// "Now 61, Lee will not run", "At 61, Lee shows no sign of leaving".
fn ahead_of_name(article: &Article<'_>, sentence: usize, index: usize, number: Number) -> Option<Linked> {
    let mentions = article.mentions_in(sentence);
    let mention = &mentions[index];
    let range = tokens(mention);
    let inside = article.document.sentences[sentence].tokens.clone();
    let lead = range.start.checked_sub(1).filter(|at| inside.contains(at)).map_or("", |at| word(article, at));
    let named = mentions[index + 1..].iter().filter(|other| tokens(other).start == range.end + 1);
    let named = named.max_by_key(|other| tokens(other).end)?;
    let (id, end) = (person(named)?, tokens(named).end);
    // "At 14, he wrote a symphony" tells of another time.
    let sure = match lead {
        "Now" | "now" | "Currently" => true,
        "At" if life::is_present(word(article, end)) && !article.line(sentence).is_past() => false,
        _ => return None,
    };
    let whole = article.document.tokens.get(end).is_none_or(|token| token.shape != Shape::Possessive);
    (word(article, range.end) == "," && whole).then(|| Linked {
        subject: Subject::Person(id),
        moment: Moment::Present,
        sure,
        span: mention.span.to(named.span),
        number,
    })
}

/// The person before an age, with nothing but linking words between.
fn named_before<'m>(
    article: &Article<'_>,
    mentions: &'m [Mention],
    index: usize,
) -> Option<(&'m Mention, EntityId)> {
    const MOST: usize = 5;
    let start = tokens(&mentions[index]).start;
    let before = mentions[..index].iter().rev().find(|other| tokens(other).end <= start)?;
    let id = person(before)?;
    let end = tokens(before).end;
    let linked = start - end <= MOST
        && start > end
        && (end..start).all(|at| life::links_to_age(word(article, at)))
        && article.document.tokens[end].shape != Shape::Possessive;
    // "Lee, the 61-year-old's lawyer"
    let whole = article
        .document
        .tokens
        .get(tokens(&mentions[index]).end)
        .is_none_or(|token| token.shape != Shape::Possessive);
    (linked && whole).then_some((before, id))
}

/// The person or office behind an adjective of age, and where it ends.
fn named_behind(article: &Article<'_>, sentence: usize, index: usize) -> Option<(Subject, Span)> {
    const FREE_WORDS: usize = 3;
    let mentions = article.mentions_in(sentence);
    let mut at = tokens(&mentions[index]).end;
    let end = article.document.sentences[sentence].tokens.end;
    let mut free = 0;
    let mut office: Option<(Subject, Span, usize)> = None;
    while at < end {
        let next = mentions[index + 1..]
            .iter()
            .filter(|other| tokens(other).start == at)
            .max_by_key(|other| tokens(other).end);
        match next {
            Some(mention) => {
                at = tokens(mention).end;
                if let Some(id) = person(mention) {
                    let token = article.document.tokens.get(at).filter(|_| at < end);
                    let whole = token
                        .is_none_or(|token| token.shape != Shape::Possessive && !token.is_dash())
                        && !life::follows_someone(word(article, at));
                    return whole.then_some((Subject::Person(id), mention.span));
                }
                match mention.value {
                    Value::Role { of, title }
                        if matches!(title.tense, Tense::Plain | Tense::Current) && !title.acting =>
                    {
                        office = Some((Subject::Holder { of, title }, mention.span, at));
                    }
                    Value::Role { .. } | Value::Title(_) | Value::Ordinal(_) | Value::Place { .. } => {
                        office = None
                    }
                    _ => return None,
                }
            }
            None => {
                let plain = article.document.tokens[at].shape == Shape::Lower
                    && !life::is_relative(word(article, at));
                if office.is_some() || !plain || free == FREE_WORDS {
                    break;
                }
                free += 1;
                at += 1;
            }
        }
    }
    let (subject, span, at) = office?;
    let token = article.document.tokens.get(at).filter(|_| at < end);
    token.is_none_or(|token| token.shape != Shape::Possessive).then_some((subject, span))
}

/// "Lee, 61,", "Lee (61)", "Lee, who is 61,", "Lee turned 61".
fn of_number(article: &Article<'_>, sentence: usize, index: usize, number: Number) -> Option<Linked> {
    let mentions = article.mentions_in(sentence);
    let mention = &mentions[index];
    let range = tokens(mention);
    let next = article.document.tokens.get(range.end);
    let inside = article.document.sentences[sentence].tokens.clone();
    let ends = next.filter(|_| range.end < inside.end).is_none_or(|token| {
        matches!(token.shape, Shape::Mark(',' | '.' | ')' | ';' | '—' | '?' | '!'))
            || life::follows_age(word(article, range.end))
    });
    let score = || inside.clone().any(|at| life::tells_score(word(article, at)));
    if !ends || number.ratio || number.hedge.is_some() || !AGES.contains(&number.value) {
        return None;
    }
    if let Some(linked) = died_at(article, sentence, mention, number) {
        return Some(linked);
    }
    let verb = word(article, range.start.wrapping_sub(1));
    if life::reaches(verb) {
        let subject = sole_person_before(article, mentions, range.start)?;
        return Some(Linked {
            subject: Subject::Person(subject.1),
            moment: Moment::Birthday,
            sure: true,
            span: article.document.span(range.start - 1..range.end),
            number,
        });
    }
    if let Some(linked) = ahead_of_name(article, sentence, index, number) {
        return Some(linked);
    }
    // "which makes her 61"
    let made = life::is_object(verb) && life::makes(word(article, range.start.wrapping_sub(2)));
    let states = made || matches!(verb, "is" | "now" | "Now" | "'s" | "\u{2019}s" | "currently");
    let marked = next.is_none_or(|token| matches!(token.shape, Shape::Mark(',' | ')' | ';' | '.' | '—')));
    if (states || verb == "," && marked)
        && let Some(subject) = printed_birth(article, sentence, mention)
    {
        return Some(Linked { subject, moment: Moment::Present, sure: states, span: mention.span, number });
    }
    let (before, id) = named_before(article, mentions, index)?;
    if score() || !states && !marked || matches!(verb, "a" | "an" | "the" | "at") {
        return None;
    }
    let span = before.span.to(mention.span);
    Some(Linked { subject: Subject::Person(id), moment: Moment::Present, sure: false, span, number })
}

/// "died at 90", "died in 2016 at the age of 90", "has died aged 90".
fn died_at(article: &Article<'_>, sentence: usize, mention: &Mention, number: Number) -> Option<Linked> {
    const MOST: usize = 12;
    let mentions = article.mentions_in(sentence);
    let range = tokens(mention);
    let at_age = matches!(mention.value, Value::Age(_)) || word(article, range.start.wrapping_sub(1)) == "at";
    let first = article.document.sentences[sentence].tokens.start;
    let verb = (range.start.saturating_sub(MOST).max(first)..range.start)
        .rev()
        .find(|&at| life::dies(word(article, at)))?;
    // "died at 90 minutes", or another person between the verb and the age
    let other = mentions.iter().any(|other| {
        tokens(other).start > verb
            && tokens(other).end <= range.start
            && matches!(other.value, Value::Person(_) | Value::Stranger)
    });
    if !at_age || other {
        return None;
    }
    let span = article.document.span(verb..range.end);
    if let Some(subject) = printed_birth(article, sentence, mention) {
        return Some(Linked { subject, moment: Moment::Death, sure: true, span, number });
    }
    let (_, id) = sole_person_before(article, mentions, verb)?;
    Some(Linked { subject: Subject::Person(id), moment: Moment::Death, sure: true, span, number })
}

/// "his 80th birthday", "Lee's 62nd birthday".
fn of_birthday(article: &Article<'_>, sentence: usize, index: usize, age: f64) -> Option<Linked> {
    let mentions = article.mentions_in(sentence);
    let range = tokens(&mentions[index]);
    if word(article, range.end) != "birthday" {
        return None;
    }
    let before = range.start.checked_sub(1)?;
    let id = if article.document.tokens[before].shape == Shape::Possessive {
        person(mentions[..index].iter().rev().find(|other| tokens(other).end == before)?)?
    } else if matches!(word(article, before), "his" | "her") {
        sole_person_before(article, mentions, before)?.1
    } else {
        return None;
    };
    Some(Linked {
        subject: Subject::Person(id),
        moment: Moment::Birthday,
        sure: true,
        span: article.document.span(range.start..range.end + 1),
        number: Number::plain(age, 1.0),
    })
}

/// The only person that is named before a token of the sentence.
fn sole_person_before<'m>(
    article: &Article<'_>,
    mentions: &'m [Mention],
    at: usize,
) -> Option<(&'m Mention, EntityId)> {
    let mut people = mentions.iter().filter(|mention| {
        tokens(mention).end <= at && matches!(mention.value, Value::Person(_) | Value::Stranger)
    });
    let first = people.next()?;
    let id = person(first)?;
    let possessed =
        article.document.tokens.get(tokens(first).end).is_some_and(|token| token.shape == Shape::Possessive);
    let others = people.any(|other| person(other) != Some(id));
    (!others && !possessed).then_some((first, id))
}

/// A birth that the sentence states of the one whose age it gives: "born in 1964, he is 61", "(1931-2022)".
fn printed_birth(article: &Article<'_>, sentence: usize, age: &Mention) -> Option<Subject> {
    let mentions = article.mentions_in(sentence);
    let people =
        mentions.iter().filter(|mention| matches!(mention.value, Value::Person(_) | Value::Stranger)).count();
    if people > 1 {
        return None;
    }
    mentions.iter().find_map(|mention| match &mention.value {
        Value::Date(date) if !date.inferred && date.span_of_years.is_none() => {
            let start = tokens(mention).start;
            let led = matches!(word(article, start.wrapping_sub(1)), "in" | "on");
            let born = word(article, start.wrapping_sub(1 + usize::from(led)));
            let apart = tokens(mention).start.abs_diff(tokens(age).start);
            (born.eq_ignore_ascii_case("born") && apart < 14)
                .then_some(Subject::Printed { born: date.resolved?, died: None })
        }
        Value::Period(period) => {
            let start = tokens(mention).start;
            let bracketed = word(article, start.wrapping_sub(1)) == "(";
            let (born, died) = (period.start.resolved?, period.end.resolved?);
            let life = (15..=120).contains(&(died.year() - born.year()));
            (bracketed && life).then_some(Subject::Printed { born, died: Some(died) })
        }
        _ => None,
    })
}

/// Who holds the office on the day, if exactly one person certainly does.
fn holder(of: Named, title: TitleMention, day: Date, reference: &Reference) -> Option<EntityId> {
    let mut people: Vec<EntityId> = Vec::new();
    for office in title.title.offices(of.sure()?, reference) {
        for (term, held) in reference.holders(office, day) {
            if held != Held::Yes || !term.is_full() {
                return None;
            }
            people.push(term.person);
        }
    }
    factlint_reference::order::sort(&mut people);
    people.dedup();
    (people.len() == 1).then(|| people[0])
}

fn on(date: PartialDate) -> String {
    let preposition = if date.exact().is_some() { "on" } else { "in" };
    format!("{preposition} {}", say::date(date))
}

fn years(low: i64, high: i64) -> String {
    if low == high { low.to_string() } else { format!("{low} or {high}") }
}

fn judge_present(claim: &Claim, life: &Life, world: &World<'_>) -> Option<Judgement> {
    let bounds = Bounds::of_count(&claim.age);
    let admits = |(low, high): (i64, i64)| (low..=high).any(|age| bounds.admits(age as f64));
    let said = format!("{}{}", say::hedge(claim.age.hedge), say::number(claim.age.value));
    let reading = format!("{} is {said} years old.", capital(&life.who));
    if let Some(ages) =
        claim.stated.and_then(|day| life.ages(day.first(), day.last())).filter(|&ages| admits(ages))
    {
        let day = claim.stated?;
        return Some(supported(reading, life, ages, &on(day), day));
    }
    let Some(today) = world.published else {
        let summary = format!(
            "{} was born {}; on which day the age is meant is not known.",
            capital(&life.who),
            on(life.born)
        );
        return Some(Judgement::abstain(Reason::AmbiguousTime, reading, summary));
    };
    if let Some(died) = life.died.filter(|died| died.first() <= today) {
        let ages = life.ages(died.first(), died.last())?;
        return admits(ages).then(|| supported(reading, life, ages, "at death", died));
    }
    let ages = life.ages(today, today)?;
    let published = PartialDate::day(today);
    if admits(ages) {
        return Some(supported(reading, life, ages, &on(published), published));
    }
    let days = NEAR_BIRTHDAY.days();
    let near = life.ages(today.checked_sub(days).ok()?, today.checked_add(days).ok()?)?;
    if admits(near) {
        return Some(supported(reading, life, near, &format!("around {}", say::day(today)), published));
    }
    let other = claim.around.iter().any(|day| life.ages(day.first(), day.last()).is_some_and(admits));
    let off = (claim.age.value as i64 - ages.0).abs();
    if other || ages.1 > VERY_OLD || !claim.sure && off > FAR {
        return None;
    }
    let summary = format!(
        "{}, born {}, was {} on {}, not {said}.",
        capital(&life.who),
        on(life.born),
        years(ages.0, ages.1),
        say::day(today)
    );
    let judgement = Judgement::refuted(reading, summary).working(working(life, published, ages));
    Some(match claim.figures {
        Some(span) if ages.0 == ages.1 && claim.stated.is_none() && claim.age.hedge.is_none() => {
            judgement.correct(span, ages.0.to_string())
        }
        _ => judgement,
    })
}

fn judge_death(claim: &Claim, life: &Life) -> Option<Judgement> {
    let reading = format!("{} died at {}.", capital(&life.who), say::number(claim.age.value));
    let died = life.died.or(claim.stated)?;
    let ages = life.ages(died.first(), died.last())?;
    let bounds = Bounds::of_count(&claim.age);
    if (ages.0..=ages.1).any(|age| bounds.admits(age as f64)) {
        return Some(supported(reading, life, ages, &format!("at death {}", on(died)), died));
    }
    // A death that only the text dates may be another's.
    life.died?;
    let summary = format!(
        "{}, born {}, died {}, at {}.",
        capital(&life.who),
        on(life.born),
        on(died),
        years(ages.0, ages.1)
    );
    let judgement = Judgement::refuted(reading, summary).working(working(life, died, ages));
    Some(match claim.figures {
        Some(span) if ages.0 == ages.1 => judgement.correct(span, ages.0.to_string()),
        _ => judgement,
    })
}

fn judge_birthday(claim: &Claim, life: &Life, world: &World<'_>) -> Option<Judgement> {
    let age = claim.age.value as i16;
    let birthday = life.born.year() + age;
    let reading = format!("{} reaches the age of {age}.", capital(&life.who));
    let fact = format!("{}, born {}, reaches {age} in {birthday}.", capital(&life.who), on(life.born));
    let working = format!("{} + {age} years = {birthday}", life.born.year());
    let years: Vec<i16> = match (claim.stated, world.published) {
        (Some(stated), _) => vec![stated.year()],
        (None, Some(today)) => vec![today.year(), today.year() - 1, today.year() + 1],
        (None, None) => return None,
    };
    if years.contains(&birthday) {
        return Some(Judgement::supported(reading, fact).working(working));
    }
    let stated = claim.stated?;
    // "turned 60 the year before he took office in 2010"
    ((stated.year() - birthday).abs() > 1 || stated.exact().is_some())
        .then(|| Judgement::refuted(reading, fact).working(working))
}

fn supported(reading: String, life: &Life, ages: (i64, i64), when: &str, day: PartialDate) -> Judgement {
    let summary =
        format!("{}, born {}, was {} {when}.", capital(&life.who), on(life.born), years(ages.0, ages.1));
    Judgement::supported(reading, summary).working(working(life, day, ages))
}

fn working(life: &Life, day: PartialDate, ages: (i64, i64)) -> String {
    format!("{day} − {} = {} years", life.born, years(ages.0, ages.1))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

const EXAMPLES: &[Example] = &[
    example("Emmanuel Macron, 48, spoke in Paris.", "2026-01-06", "Emmanuel Macron, 48", Verdict::Supported),
    example("Emmanuel Macron, 45, spoke in Paris.", "2026-01-06", "Emmanuel Macron, 45", Verdict::Refuted),
    example(
        "The 48-year-old French president spoke.",
        "2026-01-06",
        "48-year-old French president",
        Verdict::Supported,
    ),
    example(
        "The 58-year-old French president spoke.",
        "2026-01-06",
        "58-year-old French president",
        Verdict::Refuted,
    ),
    example(
        "Emmanuel Macron, who is 48 years old, spoke.",
        "2026-01-06",
        "Emmanuel Macron, who is 48 years old",
        Verdict::Supported,
    ),
    example("Born in 1964, he is 61.", "2026-01-06", "61", Verdict::Supported),
    example("Born in 1964, she is now 55.", "2026-01-06", "55", Verdict::Refuted),
    example("Emmanuel Macron turned 48 in December 2025.", "2026-01-06", "turned 48", Verdict::Supported),
    example("Emmanuel Macron turned 50 in December 2025.", "2026-01-06", "turned 50", Verdict::Refuted),
    example(
        "Emmanuel Macron will celebrate his 49th birthday on Dec. 21, 2026.",
        "2026-01-06",
        "49th birthday",
        Verdict::Supported,
    ),
    example("Emmanuel Macron, 39, won in 2017.", "2026-01-06", "Emmanuel Macron, 39", Verdict::Supported),
    example("Emmanuel Macron is 48.", "", "Emmanuel Macron is 48", Verdict::NotEnoughEvidence),
    example(
        "Now 47, Emmanuel Macron will not run again.",
        "2025-07-01",
        "47, Emmanuel Macron",
        Verdict::Supported,
    ),
    example(
        "At 52, Emmanuel Macron shows no sign of tiring.",
        "2025-07-01",
        "52, Emmanuel Macron",
        Verdict::Refuted,
    ),
    example(
        "The singer was born on 1 December 1949, which makes her 71.",
        "2024-06-15",
        "71",
        Verdict::Refuted,
    ),
    nothing("At 37, Emmanuel Macron entered the government.", "2025-07-01"),
    nothing("Emmanuel Macron, 312, Marine Le Pen, 226.", "2026-01-06"),
    nothing("Emmanuel Macron, 66, and Marine Le Pen, 34, shared the votes.", "2026-01-06"),
    nothing("A 20-year-old Emmanuel Macron supporter was there.", "2026-01-06"),
    nothing("The 30-year-old son of Emmanuel Macron was there.", "2026-01-06"),
    nothing("If Emmanuel Macron, 60, were to go, he would retire.", "2026-01-06"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first, report};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn the_correction_is_the_age() {
        assert_eq!(first(&KIND, "Emmanuel Macron, 45, spoke.", "2026-01-06").correction.unwrap().text, "48");
    }

    #[test]
    fn a_day_without_a_year_may_be_last_years() {
        let judged = |text: &str| report(&KIND, text, Some("2021-01-02")).claims.len();
        assert_eq!(judged("Emmanuel Macron, 42, opened the hall. (Feb. 6)"), 0);
        assert_eq!(judged("Emmanuel Macron, 41, opened the hall. (Feb. 6)"), 1);
    }

    #[test]
    fn a_number_that_may_be_something_else_is_not_refuted() {
        for text in [
            "Emmanuel Macron, 12, is a plumber.",
            "Shot by Emmanuel Macron, a 20-year-old man died.",
            "Emmanuel Macron, 5, Vladimir Putin, 3.",
            "In 1995 the school was new. Emmanuel Macron, 17, studied there.",
            "Emmanuel Macron beat Marine Le Pen by 17 points, 58.5 to 41.5.",
        ] {
            let claims = report(&KIND, text, Some("2026-01-06")).claims;
            assert!(claims.iter().all(|claim| claim.verdict != Verdict::Refuted), "{text}: {claims:?}");
        }
    }
}
