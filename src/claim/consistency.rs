//! The article against itself: one person given two ages or two years of birth, one firm two years of foundation, one event two years.
//!
//! Reported where the later mention stands, with the earlier one named. Only mentions that are surely of the same thing are compared: the same
//! full name with an age at once behind it, in sentences that name no other time; the same event of the reference with the same verb and a
//! year. The text does not say which of the two is right, so the verdict is never more than `conflicting`.

use factlint_reference::EntityId;

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::Article;
use crate::document::Shape;
use crate::english::since;
use crate::judge::{Judgement, Verdict, say};
use crate::mention::{Mention, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Consistency>(
    Consistency::ID,
    "The text against itself",
    "One person's age, or one event's year, that is printed twice with different values. The earlier place is quoted; which of the two is right \
     the text does not say.",
    EXAMPLES,
);

/// So many sentences before a mention are searched for an earlier one.
const REACH: usize = 200;

pub(super) struct Consistency;

/// Two values for the same thing.
#[derive(Debug)]
pub(super) struct Claim {
    /// What it is that has two values: "the age of John Smith".
    what: String,
    here: String,
    earlier: String,
    /// The words of the earlier mention.
    quote: String,
}

/// Something that can have one value only.
#[derive(Debug, PartialEq)]
enum Key {
    Age(String),
    Year {
        event: EntityId,
        verb: String,
    },
    /// "was founded", "was born".
    Began {
        name: String,
        verb: String,
    },
}

/// A value of it, and where it stands.
#[derive(Debug)]
struct Stated {
    key: Key,
    value: i64,
    span: Span,
}

impl ClaimKind for Consistency {
    const ID: &'static str = "consistency";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        for stated in values(article, sentence) {
            let earlier = (sentence.saturating_sub(REACH)..sentence)
                .flat_map(|other| values(article, other))
                .find(|other| other.key == stated.key);
            let Some(earlier) = earlier.filter(|earlier| earlier.value != stated.value) else { continue };
            let what = match &stated.key {
                Key::Age(name) => format!("the age of {name}"),
                Key::Began { name, verb } => format!("the year in which {name} was {verb}"),
                Key::Year { event, verb } => {
                    format!("the year in which {} {verb}", article.reference.name(*event))
                }
            };
            let claim = Claim {
                what,
                here: stated.value.to_string(),
                earlier: earlier.value.to_string(),
                quote: article.text(earlier.span).to_owned(),
            };
            out.push(Found { span: stated.span, claim });
        }
    }

    fn judge(claim: &Claim, _: &World<'_>) -> Option<Judgement> {
        let Claim { what, here, earlier, quote } = claim;
        let reading = format!("The text gives {what} once.");
        let summary =
            format!("Here {what} is {here}; earlier in the text it is {earlier} (\u{201c}{quote}\u{201d}).");
        Some(
            Judgement::conflicting(reading, summary)
                .working(format!("{earlier} ≠ {here}"))
                .also_read(format!("{what}: {}", say::list(&[earlier])), Verdict::Supported)
                .also_read(format!("{what}: {}", say::list(&[here])), Verdict::Refuted),
        )
    }
}

/// The values that a sentence states.
fn values(article: &Article<'_>, sentence: usize) -> Vec<Stated> {
    let mentions = article.mentions_in(sentence);
    let mut out = Vec::new();
    // An age is that of another time where the sentence names one.
    let timed = mentions.iter().any(|mention| matches!(mention.value, Value::Date(_) | Value::Period(_)));
    for (index, mention) in mentions.iter().enumerate() {
        match mention.value {
            Value::Number(number)
                if !timed
                    && number.hedge.is_none()
                    && number.upper.is_none()
                    && number.value.fract() == 0.0
                    && (5.0..=120.0).contains(&number.value) =>
            {
                out.extend(age(article, sentence, mention, number.value as i64));
            }
            Value::Age(number)
                if !timed
                    && number.hedge.is_none()
                    && number.upper.is_none()
                    && number.value.fract() == 0.0 =>
            {
                out.extend(aged(article, sentence, mention, number.value as i64));
            }
            Value::Date(ref date) => {
                if let (Some(year), false) = (date.year, date.inferred) {
                    out.extend(began(article, sentence, mention, i64::from(year)));
                }
            }
            Value::Event(named) => {
                if let Some(event) = named.sure() {
                    out.extend(year(article, mentions, index, event));
                }
            }
            _ => {}
        }
    }
    out
}

/// "John Smith, 45,": a name of two words or more with a number between commas.
fn age(article: &Article<'_>, sentence: usize, number: &Mention, value: i64) -> Option<Stated> {
    const LONGEST_NAME: usize = 4;
    let tokens = &article.document.tokens;
    let (start, end) = (number.tokens.start as usize, number.tokens.end as usize);
    let inside = article.document.sentences[sentence].tokens.clone();
    let comma = start.checked_sub(1).filter(|at| inside.contains(at) && tokens[*at].is(','))?;
    let closed = tokens.get(end).is_none_or(|token| token.is(',') || token.is('.') || token.is(';'));
    let score = inside.clone().any(|at| crate::english::life::tells_score(article.document.word(at)));
    if !closed || score {
        return None;
    }
    let name = (inside.start.max(comma.saturating_sub(LONGEST_NAME))..comma)
        .rev()
        .take_while(|&at| tokens[at].shape == Shape::Capital)
        .last()?;
    // The first word of a sentence may be no name, and titles come and go: the last two words are the name.
    let first = name.max(comma.saturating_sub(2));
    (comma - first >= 2).then(|| {
        let span = article.document.span(first..comma);
        Stated {
            key: Key::Age(article.text(span).to_owned()),
            value,
            span: article.document.span(first..end),
        }
    })
}

/// "45-year-old John Smith", "John Smith, aged 45,".
fn aged(article: &Article<'_>, sentence: usize, age: &Mention, value: i64) -> Option<Stated> {
    let tokens = &article.document.tokens;
    let inside = article.document.sentences[sentence].tokens.clone();
    let (start, end) = (age.tokens.start as usize, age.tokens.end as usize);
    let name = |at: usize| at < inside.end && at >= inside.start && tokens[at].shape == Shape::Capital;
    let stated = |first: usize, span: Span| Stated {
        key: Key::Age(article.text(article.document.span(first..first + 2)).to_owned()),
        value,
        span,
    };
    if name(end) && name(end + 1) && !name(end + 2) {
        return Some(stated(end, article.document.span(start..end + 2)));
    }
    let first = start.checked_sub(3)?;
    let before =
        name(first) && name(first + 1) && tokens[first + 2].is(',') && !(first > 0 && name(first - 1));
    let aged = article.document.word(start) == "aged"
        && tokens.get(end).is_none_or(|token| token.is(',') || token.is('.'));
    (before && aged).then(|| stated(first, article.document.span(first..end)))
}

/// "The Acme Company, founded in 1990", "John Smith was born in 1964": a name of two words or more, the verb and the year.
fn began(article: &Article<'_>, sentence: usize, date: &Mention, value: i64) -> Option<Stated> {
    let tokens = &article.document.tokens;
    let inside = article.document.sentences[sentence].tokens.clone();
    let start = date.tokens.start as usize;
    let word = |at: usize| article.document.word(at);
    let verb =
        start.checked_sub(2).filter(|at| inside.contains(at) && matches!(word(start - 1), "in" | "on"))?;
    if !matches!(word(verb), "founded" | "born" | "established") {
        return None;
    }
    let link = verb.checked_sub(1).filter(|at| inside.contains(at))?;
    let end = match word(link) {
        "," | "was" => link,
        _ => return None,
    };
    let first = (inside.start..end).rev().take_while(|&at| tokens[at].shape == Shape::Capital).last()?;
    // What stands before the name may be a part of it: "the Bank of New York".
    let joined =
        first > inside.start && matches!(word(first - 1), "of" | "for" | "and" | "&" | "de" | "at" | "-");
    let whole = !joined || first < inside.start + 2 || tokens[first - 2].shape == Shape::Lower;
    (end - first >= 2 && whole).then(|| Stated {
        key: Key::Began {
            name: article.text(article.document.span(first..end)).to_owned(),
            verb: word(verb).to_owned(),
        },
        value,
        span: article.document.span(first..date.tokens.end as usize),
    })
}

/// "World War II ended in 1945".
fn year(article: &Article<'_>, mentions: &[Mention], index: usize, event: EntityId) -> Option<Stated> {
    const NEAR: usize = 3;
    let end = mentions[index].tokens.end as usize;
    let next = mentions.get(index + 1)?;
    let Value::Date(date) = &next.value else { return None };
    let start = next.tokens.start as usize;
    let words: Vec<&str> = (end..start).map(|at| article.document.word(at)).collect();
    let [.., verb, "in" | "on"] = words[..] else { return None };
    let value = i64::from(date.year?);
    (words.len() <= NEAR && since::dates(verb) && verb.ends_with("ed")).then(|| Stated {
        key: Key::Year { event, verb: verb.to_owned() },
        value,
        span: mentions[index].span.to(next.span),
    })
}

const EXAMPLES: &[Example] = &[
    example(
        "John Smithson, 45, was hurt. Later John Smithson, 54, went home.",
        "",
        "John Smithson, 54",
        Verdict::Conflicting,
    ),
    example(
        "Mayor Anna Testova, 61, spoke. “We won,” said Anna Testova, 62.",
        "",
        "Anna Testova, 62",
        Verdict::Conflicting,
    ),
    example(
        "World War II ended in 1945. The book says World War II ended in 1946.",
        "",
        "World War II ended in 1946",
        Verdict::Conflicting,
    ),
    example(
        "Anna Testova, 31, ran first. She won. Anna Testova, 13, was glad.",
        "",
        "Anna Testova, 13",
        Verdict::Conflicting,
    ),
    example(
        "Anna Testova was born in 1964. Experts praised Anna Testova, born in 1946.",
        "",
        "Anna Testova, born in 1946",
        Verdict::Conflicting,
    ),
    example(
        "Testov Mills was founded in 1990. The workers of Testov Mills, founded in 1991, left.",
        "",
        "Testov Mills, founded in 1991",
        Verdict::Conflicting,
    ),
    example(
        "Police arrested 45-year-old John Smithson. John Smithson, aged 54, was hurt.",
        "",
        "John Smithson, aged 54",
        Verdict::Conflicting,
    ),
    nothing("Anna Testova was born in 1964. Her daughter, Maria Testova, was born in 1990.", ""),
    nothing("Testov Mills was founded in 1990. Old Testov Mills was founded in 1890.", ""),
    nothing("Testov Mills was founded in 1990 and the Testov Mills Trust was founded in 1995.", ""),
    nothing("John Smithson, 45, was hurt. Later John Smithson, 45, went home.", ""),
    nothing("John Smithson, 45, was hurt. His brother Peter Smithson, 54, went home.", ""),
    nothing("John Smithson, 45, was hurt. In 2010, John Smithson, 30, was a teacher.", ""),
    nothing("World War II began in 1939. World War II ended in 1945.", ""),
    nothing("Nine people were hurt. Twelve people were hurt.", ""),
    nothing("Anna Testova, 21, scored. The score was Anna Testova, 18, and others.", ""),
    nothing("Anna Testova, 31, ran. Anna Testova, about 35, ran.", ""),
    nothing("He wore No. 45. Then Smithson, 54, came.", ""),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, report};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn the_later_place_is_marked_and_the_earlier_one_quoted() {
        let claims =
            report(&KIND, "John Smithson, 45, was hurt. Later John Smithson, 54, went home.", None).claims;
        assert_eq!(claims.len(), 1);
        assert!(claims[0].summary.contains("“John Smithson, 45”"), "{}", claims[0].summary);
    }
}
