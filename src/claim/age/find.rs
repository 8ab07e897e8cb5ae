//! Reads ages and whose they are.

use factlint_reference::{EntityId, PartialDate};
use jiff::ToSpan;

use super::{Claim, Moment, Subject};
use crate::article::Article;
use crate::claim::{Found, Mood};
use crate::document::Shape;
use crate::english::{change, life};
use crate::mention::{Mention, Number, Tense, Value};
use crate::span::Span;

/// Ages that news prints.
const AGES: std::ops::RangeInclusive<f64> = 1.0..=120.0;
/// Adds the claims of a sentence.
pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
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
        // "Few expected Lee, 61, to win": what is set off is said in passing, whatever is asked or hoped.
        let (first, end) = (tokens(mention).start, tokens(mention).end);
        let before = word(article, first.wrapping_sub(1));
        let before = if before == "at" { word(article, first.wrapping_sub(2)) } else { before };
        let apposed = matches!((before, word(article, end)), (",", "," | ".") | ("(", ")"))
            && moment == Moment::Present
            && !article.document.sentences[sentence]
                .tokens
                .clone()
                .any(|at| life::supposes(word(article, at)));
        if !AGES.contains(&number.value)
            || !apposed && (modifiers.negated || modifiers.mood != Mood::Asserted && !planned)
        {
            continue;
        }
        let born = match subject {
            Subject::Printed { born, .. } => Some(born),
            _ => None,
        };
        let dates = |sentence: usize| {
            article.mentions_in(sentence).iter().filter_map(|mention| match &mention.value {
                Value::Date(date) if date.span_of_years.is_none() => Some((date.resolved?, date.inferred)),
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

/// A subject that was found for an age.
struct Linked {
    subject: Subject,
    moment: Moment,
    sure: bool,
    span: Span,
    number: Number,
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
    // "At only 61", "At the age of 61"
    let word_at = |at: usize| if inside.contains(&at) { word(article, at) } else { "" };
    let fillers = (1..=2).take_while(|back| life::is_only(word_at(range.start.wrapping_sub(*back)))).count();
    let lead = word_at(range.start.wrapping_sub(1 + fillers));
    let named = mentions[index + 1..].iter().filter(|other| tokens(other).start == range.end + 1);
    let named = named.max_by_key(|other| tokens(other).end)?;
    let (id, end) = (person(named)?, tokens(named).end);
    // "At 39, he is the youngest president ever"
    let record = inside.clone().any(|at| life::tells_record(word(article, at)));
    let verb = end + usize::from(matches!(word(article, end), "still" | "now" | "already" | "also"));
    let told_now = life::is_present(word(article, verb)) && !article.line(sentence).is_past();
    let aged = matches!(mention.value, Value::Age(_)) && range.start == inside.start;
    // "At 14, he wrote a symphony" tells of another time.
    let sure = match lead {
        "Now" | "now" | "Currently" => true,
        "At" if told_now && !record => false,
        "" if told_now && !record && (aged || fillers > 0) => false,
        _ if at_death(article, sentence, end) && (lead == "At" || aged) => {
            let span = mention.span.to(named.span);
            return Some(Linked {
                subject: Subject::Person(id),
                moment: Moment::Death,
                sure: true,
                span,
                number,
            });
        }
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

/// Whether the token `at` says that the one named before it died: "At 90, Lee *died* in 2016".
fn at_death(article: &Article<'_>, sentence: usize, at: usize) -> bool {
    article.document.sentences[sentence].tokens.contains(&at) && matches!(word(article, at), "died" | "dies")
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
        matches!(token.shape, Shape::Mark(',' | '.' | ')' | ';' | ':' | '—' | '?' | '!'))
            || life::follows_age(word(article, range.end))
            || word(article, range.end) == "when"
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
    if let Some(linked) = born_before(article, sentence, mention, number) {
        return Some(linked);
    }
    // "which makes her 61"
    let made = life::is_object(verb) && life::makes(word(article, range.start.wrapping_sub(2)));
    let states = made || matches!(verb, "is" | "now" | "Now" | "'s" | "\u{2019}s" | "currently");
    let marked = next.is_none_or(|token| matches!(token.shape, Shape::Mark(',' | ')' | ';' | '.' | '—')));
    let born = word(article, range.end) == "," && word(article, range.end + 1) == "born";
    let bracketed = verb == "(" && (word(article, range.end) == ")" || born);
    if (states || bracketed || verb == "," && marked)
        && let Some(subject) = printed_birth(article, sentence, mention)
    {
        return Some(Linked {
            subject,
            moment: Moment::Present,
            sure: states || bracketed,
            span: mention.span,
            number,
        });
    }
    let (before, id) = named_before(article, mentions, index)?;
    // "Lee, at 61, is fit", but not "Lee, at 14, was a soldier"
    let at_now = word(article, range.end) == ","
        && life::is_present(word(article, range.end + 1))
        && !article.line(sentence).is_past()
        && !inside.clone().any(|at| life::tells_record(word(article, at)));
    if verb == "at" && !at_now {
        return None;
    }
    if score() || !states && !marked || matches!(verb, "a" | "an" | "the") {
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
    if let Some(linked) = died_behind(article, sentence, mention, number) {
        return Some(linked);
    }
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
    // "and his predecessor died at 60", "died at 8 in the morning"
    let relative = matches!(word(article, verb.wrapping_sub(2)), "his" | "her" | "their" | "whose" | "its");
    let hour = matches!(
        [0, 1].map(|ahead| word(article, range.end + ahead)),
        ["in", "the"] | ["o'clock" | "a.m" | "p.m" | "am" | "pm", _]
    );
    if relative || hour && !matches!(mention.value, Value::Age(_)) {
        return None;
    }
    if !at_age || other && word(article, verb + 1) != "of" {
        return None;
    }
    let span = article.document.span(verb..range.end);
    if let Some(subject) = printed_birth(article, sentence, mention) {
        return Some(Linked { subject, moment: Moment::Death, sure: true, span, number });
    }
    let (_, id) =
        sole_person_before(article, mentions, verb).or_else(|| whose_death(article, mentions, verb))?;
    Some(Linked { subject: Subject::Person(id), moment: Moment::Death, sure: true, span, number })
}

/// "Lee's *death*", "the *death* of Lee".
fn whose_death<'m>(
    article: &Article<'_>,
    mentions: &'m [Mention],
    at: usize,
) -> Option<(&'m Mention, EntityId)> {
    if word(article, at) != "death" {
        return None;
    }
    let people = || mentions.iter().filter(|it| matches!(it.value, Value::Person(_) | Value::Stranger));
    let possessive = article.document.tokens[at - 1].shape == Shape::Possessive;
    let of = word(article, at + 1) == "of";
    let fits = |it: &&Mention| possessive && tokens(it).end + 1 == at || of && tokens(it).start == at + 2;
    let named = people().find(fits)?;
    (people().count() == 1).then_some((named, person(named)?))
}

/// "Lee was 90 when he died", "Lee lived to be 90".
fn died_behind(article: &Article<'_>, sentence: usize, mention: &Mention, number: Number) -> Option<Linked> {
    let mentions = article.mentions_in(sentence);
    let range = tokens(mention);
    let before = [3, 2, 1].map(|back| range.start.checked_sub(back).map_or("", |at| word(article, at)));
    let behind = [0, 1, 2, 3].map(|ahead| word(article, range.end + ahead));
    let years = usize::from(behind[0] == "years");
    let (start, last) = match (before, &behind[years..]) {
        ([.., "was"], ["when", "he" | "she", "died", ..]) => (range.start - 1, range.end + years + 3),
        ([.., "was"], ["at", "his" | "her", "death", ..]) => (range.start - 1, range.end + years + 3),
        (["lived", "to", "be"] | ["lived", "to", "the"], _) => (range.start - 3, range.end),
        ([_, "lived", "to"], ["." | "," | ";", ..]) => (range.start - 2, range.end),
        _ => return None,
    };
    let (_, id) = sole_person_before(article, mentions, start)?;
    let span = article.document.span(start..last);
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

/// "Lee was born on May 4, 1963. He is 61."
fn born_before(article: &Article<'_>, sentence: usize, mention: &Mention, number: Number) -> Option<Linked> {
    let sentences = &article.document.sentences;
    let first = sentences[sentence].tokens.start;
    let at = tokens(mention).start;
    let pronoun = matches!(word(article, first), "He" | "She")
        && matches!(word(article, first + 1), "is" | "'s" | "\u{2019}s");
    let now = at == first + 2 || at == first + 3 && word(article, first + 2) == "now";
    let previous = sentence.checked_sub(1).filter(|_| pronoun && now)?;
    let last = article.mentions_in(previous).last()?;
    let subject = printed_birth(article, previous, last)?;
    let same = sentences[previous].block == sentences[sentence].block;
    let died = matches!(subject, Subject::Printed { died: Some(_), .. });
    (same && !died).then_some(Linked {
        subject,
        moment: Moment::Present,
        sure: true,
        span: mention.span,
        number,
    })
}

/// The only date of the sentence that stands right behind "died".
fn died(article: &Article<'_>, mentions: &[Mention]) -> Option<PartialDate> {
    let mut dates = mentions.iter().filter_map(|mention| match &mention.value {
        Value::Date(date) if !date.inferred && date.span_of_years.is_none() => {
            let start = tokens(mention).start;
            let led = usize::from(matches!(word(article, start.wrapping_sub(1)), "in" | "on"));
            matches!(word(article, start.wrapping_sub(1 + led)), "died" | "dies").then_some(date.resolved?)
        }
        _ => None,
    });
    dates.next().filter(|_| dates.next().is_none())
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
            // "founded by a man born in 1960"
            let another = change::is_people(
                &word(article, start.wrapping_sub(2 + usize::from(led))).to_ascii_lowercase(),
            );
            let born_at = start.wrapping_sub(1 + usize::from(led));
            let whose = matches!(word(article, born_at.wrapping_sub(1)), "was" | "were" | "is")
                && (matches!(
                    word(article, born_at.wrapping_sub(3)),
                    "his" | "her" | "Her" | "His" | "their" | "Their" | "whose"
                ) || article
                    .document
                    .tokens
                    .get(born_at.wrapping_sub(3))
                    .is_some_and(|it| it.shape == Shape::Possessive));
            let behind = [0, 1, 2].map(|ahead| word(article, tokens(age).end + ahead));
            let played = matches!(behind, ["in", "the" | "this", work] if life::is_work(work));
            (born.eq_ignore_ascii_case("born") && apart < 14 && !another && !whose && !played)
                .then_some(Subject::Printed { born: date.resolved?, died: died(article, mentions) })
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
