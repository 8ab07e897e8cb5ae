//! Reads quantities that are said to be the same.

use super::compare::combinations;
use super::{Claim, Measure, Measures};
use crate::article::Article;
use crate::claim::Found;
use crate::document::Token;
use crate::english::measures::{TEMPERATURE_DIFFERENCE, describes_measure, leads_on, says_equal};
use crate::english::units::{self, Dimension, Unit};
use crate::english::{Measure as Measured, Sense, lexicon};
use crate::judge::say;
use crate::mention::{Hedge, Mention, Number, Value};
use crate::span::Span;

/// A quantity with the tokens it stands on.
#[derive(Clone, Debug)]
struct Printed {
    number: Number,
    unit: Option<&'static Unit>,
    said: Option<String>,
    tokens: std::ops::Range<usize>,
    span: Span,
}

/// What joins two quantities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// The second stands in brackets, or behind a slash, or is said to be equal.
    Sure,
    /// ", or 64 kilometers", "or 64 kilometers".
    Or,
    /// The second is set off from the sentence: ", or 64 kilometers,", "- 64 kilometers -".
    Apposed,
    /// Both are sizes of one thing, or ends of a range: "5 by 10", "20 and 30".
    List,
    /// A further conversion: "; 35 nautical miles".
    Further,
    None,
}

/// Adds the conversions of a sentence.
pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let mentions = article.mentions_in(sentence);
    if !mentions.iter().any(|mention| printed(mention).is_some()) {
        return;
    }
    let all = quantities(article, sentence);
    let mut at = 0;
    while at + 1 < all.len() {
        at = match claim_at(article, sentence, &all, at) {
            Some((found, next)) => {
                out.push(found);
                next
            }
            None => at + 1,
        };
    }
}

/// The number and unit of a measured quantity.
fn printed(mention: &Mention) -> Option<(Number, Option<&'static Unit>)> {
    let (number, unit) = match mention.value {
        Value::Quantity { number, unit } => (number, Some(unit)),
        Value::Temperature { number, unit } => (number, unit),
        _ => return None,
    };
    (!number.vague && unit.is_none_or(|unit| unit.dimension != Dimension::Other)).then_some((number, unit))
}

/// The quantities of a sentence, those in two units taken together.
fn quantities(article: &Article<'_>, sentence: usize) -> Vec<Printed> {
    let mut out: Vec<Printed> = Vec::new();
    for mention in article.mentions_in(sentence) {
        let Some((number, unit)) = printed(mention) else { continue };
        let tokens = mention.tokens.start as usize..mention.tokens.end as usize;
        if out.last().is_some_and(|last| tokens.start < last.tokens.end) {
            continue;
        }
        let said = unit.and_then(|unit| in_feet(article.text(mention.span), &number, unit));
        let new = Printed { number, unit, said, tokens, span: mention.span };
        match out.last_mut() {
            Some(last) if joins(article, last, &new) => last.take(&new),
            _ => out.push(new),
        }
    }
    if let Some(single) = single(article, sentence) {
        let at = out.partition_point(|other| other.tokens.end <= single.tokens.start);
        if out.get(at).is_some_and(|other| other.tokens.start >= single.tokens.end) {
            out.insert(at, single);
        }
    }
    add_sizes(article, sentence, &mut out);
    out
}

/// Whether `next` goes on `last`: "6 feet 2 inches", "9 pounds, 3 ounces".
fn joins(article: &Article<'_>, last: &Printed, next: &Printed) -> bool {
    const PARTS: &[(&str, &str)] =
        &[("foot", "inch"), ("pound", "ounce"), ("stone", "pound"), ("metre", "centimetre")];
    let (Some(unit), Some(smaller)) = (last.unit, next.unit) else { return false };
    let between = words_between(article, last.tokens.end, next.tokens.start);
    PARTS.contains(&(unit.name, smaller.name))
        && last.said.is_none()
        && last.number.value.fract() == 0.0
        && next.number.hedge.is_none()
        && next.number.value * smaller.factor < unit.factor
        && matches!(between[..], [] | ["," | "and" | "-"] | [",", "and"])
}

/// Adds the sizes that stand before "by" without a unit of their own: "5 by 10 metres".
fn add_sizes(article: &Article<'_>, sentence: usize, all: &mut Vec<Printed>) {
    let mut at = 0;
    while at < all.len() {
        let start = all[at].tokens.start;
        let by = |at: usize| matches!(article.document.word(at), "by" | "x" | "×");
        let hyphened = start > 2 && article.document.tokens[start - 1].is_dash() && by(start - 2);
        let before = match start {
            2.. if by(start - 1) => start - 1,
            _ if hyphened => start - 2,
            _ => {
                at += 1;
                continue;
            }
        };
        let before = before - usize::from(hyphened && article.document.tokens[before - 1].is_dash());
        let size = article.mentions_in(sentence).iter().find_map(|mention| match mention.value {
            Value::Number(number) if mention.tokens.end as usize == before && !number.vague => {
                Some(Printed {
                    number,
                    unit: all[at].unit,
                    said: None,
                    tokens: mention.tokens.start as usize..before,
                    span: mention.span,
                })
            }
            _ => None,
        });
        if let Some(size) = size {
            all.insert(at, size);
            at += 1;
        }
        at += 1;
    }
}

/// "a mile (1.6 kilometers)": one of a unit, which is a quantity only where a conversion stands behind it.
fn single(article: &Article<'_>, sentence: usize) -> Option<Printed> {
    let tokens = article.document.sentences[sentence].tokens.clone();
    let at = (tokens.start + 2..tokens.end).find(|&at| {
        article.document.tokens[at].is('(')
            && matches!(article.document.word(at - 2), "a" | "an" | "A" | "An")
    })?;
    let unit =
        lexicon().senses(article.document.tokens[at - 1].key).iter().find_map(|sense| match sense {
            Sense::Measure(Measured::Unit(unit)) => Some(*unit),
            _ => None,
        })?;
    let tokens = at - 2..at;
    let span = article.document.span(tokens.clone());
    Some(Printed { number: Number::plain(1.0, 0.1), unit: Some(unit), said: None, tokens, span })
}

/// "6-foot-2", "6 feet 2 inches": the recogniser reads inches; the reader is told feet.
fn in_feet(text: &str, number: &Number, unit: &Unit) -> Option<String> {
    let mixed =
        unit.name == "inch" && number.value >= 12.0 && text.contains(['f', '\'', '\u{2019}', '\u{2032}']);
    mixed.then(|| {
        let (feet, inches) = ((number.value / 12.0).floor(), number.value % 12.0);
        format!("{} {}", say::exactly(feet, "foot"), say::exactly(inches, "inch"))
    })
}

impl Printed {
    /// Adds the part in the smaller unit.
    fn take(&mut self, smaller: &Printed) {
        let (Some(unit), Some(part)) = (self.unit, smaller.unit) else { return };
        let ratio = part.factor / unit.factor;
        self.said = Some(format!(
            "{} {}",
            say::measure(self.number.value, unit.name),
            say::measure(smaller.number.value, part.name)
        ));
        self.number.value += smaller.number.value * ratio;
        self.number.step = smaller.number.step * ratio;
        self.tokens.end = smaller.tokens.end;
        self.span = self.span.to(smaller.span);
    }

    /// The range from this quantity to `high`.
    fn up_to(&self, high: &Printed) -> Printed {
        let mut out = self.clone();
        let factor = match (self.unit, high.unit) {
            (Some(own), Some(other)) => other.factor / own.factor,
            _ => 1.0,
        };
        out.number.upper = Some(high.number.value * factor);
        out.span = self.span.to(high.span);
        out
    }

    fn measure(&self, other: Option<&'static Unit>) -> Option<Measure> {
        // "77 degrees (25 Celsius)": the scale that is not named is the other one.
        let unit = self.unit.or_else(|| {
            units::named(match other?.name {
                "degree Celsius" => "degree Fahrenheit",
                "degree Fahrenheit" => "degree Celsius",
                _ => return None,
            })
        })?;
        Some(Measure { number: self.number, unit, said: self.said.clone() })
    }
}

/// The claim whose first quantity is `all[at]`, and the index behind its last one.
fn claim_at(
    article: &Article<'_>,
    sentence: usize,
    all: &[Printed],
    at: usize,
) -> Option<(Found<Claim>, usize)> {
    // A list on the left, the joint, a list on the right.
    let mut joint = at;
    while joint + 1 < all.len() && self::joint(article, &all[joint], &all[joint + 1]) == Joint::List {
        joint += 1;
    }
    let right = joint + 1;
    let how = self::joint(article, &all[joint], all.get(right)?);
    if matches!(how, Joint::None | Joint::List | Joint::Further) {
        return None;
    }
    let mut end = right + 1;
    let (mut list, mut further) = (true, true);
    while end < all.len() {
        match self::joint(article, &all[end - 1], &all[end]) {
            Joint::List => further = false,
            Joint::Further => list = false,
            _ => break,
        }
        end += 1;
    }
    let (left, converted) = (&all[at..=joint], &all[right..end]);
    let pairs: Vec<(Printed, Printed)> = match (left, converted) {
        // "from 30 miles to 40 miles (48 to 64 km)"
        ([low, high], [range]) if !is_by(article, low) && range.number.upper.is_some() => {
            vec![(low.up_to(high), range.clone())]
        }
        ([range], [low, high]) if !is_by(article, low) && list && range.number.upper.is_some() => {
            vec![(range.clone(), low.up_to(high))]
        }
        _ if left.len() == converted.len() && list => {
            left.iter().cloned().zip(converted.iter().cloned()).collect()
        }
        ([one], _) if further => converted.iter().map(|converted| (one.clone(), converted.clone())).collect(),
        _ => return None,
    };
    let loose = match how {
        Joint::Or => true,
        Joint::Apposed => false,
        _ => closes(article, sentence, &all[joint], converted)? == Close::Loose,
    };
    if at > 0 && self::joint(article, &all[at - 1], &all[at]) == Joint::List && is_by(article, &all[at - 1]) {
        return None;
    }
    let pairs = pairs
        .into_iter()
        .map(|(from, to)| Some((from.measure(to.unit)?, to.measure(from.unit)?)))
        .collect::<Option<Vec<_>>>()?;
    let comparable = pairs.iter().all(|(from, to)| {
        from.unit.name != to.unit.name
            && from.number.upper.is_some() == to.number.upper.is_some()
            && (from.number.value != 0.0 || from.unit.dimension == Dimension::Temperature)
            && combinations(from.unit, to.unit).next().is_some()
    });
    if !comparable {
        return None;
    }
    let last = converted.last()?;
    let span = all[at].span.to(closing(article, last.tokens.end).unwrap_or(last.span));
    let figures = match converted {
        [only] if only.said.is_none() && only.number.upper.is_none() => figures(article, only),
        _ => None,
    };
    let difference = speaks_of_difference(article, sentence);
    let claim = Measures { pairs, difference, loose, apposed: how == Joint::Apposed, figures };
    Some((Found { span, claim: Claim::Measures(claim) }, end))
}

fn words_between<'a>(article: &Article<'a>, from: usize, to: usize) -> Vec<&'a str> {
    (from..to).map(|at| article.document.word(at)).collect()
}

/// What stands between two quantities.
fn joint(article: &Article<'_>, left: &Printed, right: &Printed) -> Joint {
    const MOST_WORDS: usize = 7;
    if right.tokens.start.saturating_sub(left.tokens.end) > MOST_WORDS {
        return Joint::None;
    }
    let words = words_between(article, left.tokens.end, right.tokens.start);
    let tight = article.document.tokens.get(left.tokens.end).is_some_and(|token| !token.spaced);
    match words[..] {
        ["/"] if tight => Joint::Sure,
        ["by" | "x" | "×" | "and" | "to"] | ["-", "by", "-"] => Joint::List,
        ["-" | "–" | "—"]
            if !tight && set_off(article, right.tokens.end, |token| token.is_dash() && token.spaced) =>
        {
            Joint::Apposed
        }
        ["-" | "–"] => Joint::List,
        [";" | "," | "/"] | [";" | ",", "or"] if in_brackets(article, right.tokens.start) => Joint::Further,
        // "40 miles, or 64 kilometers, away", "40 miles, about 64 kilometers, away"
        [",", "or"]
            if set_off(article, right.tokens.end, |token| {
                token.is(',') || token.is('.') || token.is_dash() && token.spaced
            }) =>
        {
            Joint::Apposed
        }
        [","]
            if right.number.hedge == Some(Hedge::About)
                && set_off(article, right.tokens.end, |token| token.is(',') || token.is('.')) =>
        {
            Joint::Apposed
        }
        ["-" | "–" | "—", "or"]
            if set_off(article, right.tokens.end, |token| token.is_dash() && token.spaced) =>
        {
            Joint::Apposed
        }
        [","] if set_off(article, right.tokens.end, |token| token.is(',')) => Joint::Or,
        ["/"] if set_off(article, right.tokens.end, |token| token.is(',') || token.is('.')) => Joint::Apposed,
        ["/"] => Joint::Or,
        [",", "or"] | ["or"] | ["—", "or"] => Joint::Or,
        [ref before @ .., "(" | "["] if describe(before) => Joint::Sure,
        [ref before @ .., "(" | "[", "or" | "="] if describe(before) => Joint::Sure,
        ["(" | "[", "equivalent" | "equal", "to"] | ["(" | "[", "the", "equivalent", "of"] => Joint::Sure,
        ["(" | "[", "that" | "which", "is"]
        | ["(" | "[", "that", "is", ","]
        | ["(", "i.e" | "ie"]
        | ["(", "i.e", "."] => Joint::Sure,
        ref words if says_equal(words) => Joint::Sure,
        _ => Joint::None,
    }
}

/// Whether what ends before the token `end` is set off from what follows by a mark like the one before it.
fn set_off(article: &Article<'_>, end: usize, mark: impl Fn(&Token) -> bool) -> bool {
    article.document.tokens.get(end).is_some_and(mark)
}

/// Whether the words only describe the quantity before them: nothing, "tall", "above sea level", "of rain", "per second".
fn describe(words: &[&str]) -> bool {
    match words {
        [] => true,
        ["of" | "per" | "a" | "an", rest @ ..] => {
            rest.len() == 1 && rest[0].starts_with(|c: char| c.is_ascii_lowercase())
        }
        words => words.iter().all(|word| describes_measure(word)),
    }
}

fn in_brackets(article: &Article<'_>, at: usize) -> bool {
    const NEAR: usize = 24;
    let before = &article.document.tokens[at.saturating_sub(NEAR)..at];
    before.iter().rev().find_map(|token| match token.shape {
        crate::document::Shape::Mark('(' | '[') => Some(true),
        crate::document::Shape::Mark(')' | ']') => Some(false),
        _ => None,
    }) == Some(true)
}

/// The closing bracket that stands at `at` or a few words behind, if one is open there.
fn closing(article: &Article<'_>, at: usize) -> Option<Span> {
    const NEAR: usize = 3;
    let tokens = article.document.tokens.get(at..)?;
    let found = tokens.iter().take(NEAR).position(|token| !token.is_word())?;
    let token = tokens[found];
    (in_brackets(article, at) && (token.is(')') || token.is(']'))).then_some(token.span)
}

/// Whether `size` is one of several sizes of one thing: "5 by 10 metres".
fn is_by(article: &Article<'_>, size: &Printed) -> bool {
    let at = size.tokens.end;
    let at = at + usize::from(article.document.tokens.get(at).is_some_and(|token| token.is_dash()));
    article.document.tokens.get(at).is_some() && matches!(article.document.word(at), "by" | "x" | "×")
}

/// How surely converted quantities end where they should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Close {
    Sure,
    /// A word behind the quantity may make another of it: "20 metres (33 feet wide)".
    Loose,
}

/// Whether the converted quantities end where they should: in brackets with nothing behind but what stands behind the first, too.
fn closes(article: &Article<'_>, sentence: usize, left: &Printed, converted: &[Printed]) -> Option<Close> {
    let end = article.document.sentences[sentence].tokens.end;
    let (first, last) = (converted.first()?, converted.last()?);
    if !in_brackets(article, first.tokens.start) {
        // "40 miles/64 km", "a mile is 1.6 km": another unit may follow ("a mile is 1.6 km per hour slower").
        let next = article.document.tokens.get(last.tokens.end).filter(|_| last.tokens.end < end);
        return match next {
            // "40 miles/64 km north of"
            Some(token) if token.is_word() && leads_on(article.document.word(last.tokens.end)) => {
                Some(Close::Sure)
            }
            Some(token) if token.is('/') || token.is_word() || token.is_dash() => Some(Close::Loose),
            _ => Some(Close::Sure),
        };
    }
    let bracket = words_between(article, left.tokens.end, first.tokens.start);
    let tail = &bracket[..bracket.len().saturating_sub(1)];
    let behind = words_between(article, last.tokens.end, end.min(last.tokens.end + tail.len().max(3) + 1));
    match behind[..] {
        [")" | "]" | ";" | ",", ..] => Some(Close::Sure),
        // "1,000 cubic feet per second (28 cubic metres per second)"
        _ if !tail.is_empty() && behind.starts_with(tail) => {
            matches!(behind.get(tail.len()), Some(&(")" | "]" | ";" | ","))).then_some(Close::Sure)
        }
        [word, ")" | "]", ..] if describes_measure(word) => Some(Close::Loose),
        _ => None,
    }
}

fn speaks_of_difference(article: &Article<'_>, sentence: usize) -> bool {
    article.document.sentences[sentence]
        .tokens
        .clone()
        .any(|at| TEMPERATURE_DIFFERENCE.contains(&article.document.word(at)))
}

/// The figures at the start of a quantity, and the scale between them and its value.
fn figures(article: &Article<'_>, quantity: &Printed) -> Option<(Span, f64)> {
    let text = article.text(quantity.span);
    let length = text.find(|c: char| !matches!(c, '0'..='9' | ',' | '.')).unwrap_or(text.len());
    let value: f64 = text[..length].replace(',', "").parse().ok()?;
    let start = quantity.span.start as usize;
    (value != 0.0).then(|| (Span::new(start, start + length), quantity.number.value / value))
}
