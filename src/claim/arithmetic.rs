//! A change, a share or a sum with its terms: "rose 20 % from 50 to 60", "14 of the 20, or 70 percent", "doubled from 3 to 7 million", "seven
//! people, four women and three men".
//!
//! The terms are taken as rounded as they are printed; the claim holds when some true values behind them give the stated result. A change
//! between two percentages may be in percent or in percentage points, and both are shown where only one fits.

mod phrases;

use super::{ClaimKind, Example, Found, Kind, Mood, World, example, nothing};
use crate::article::Article;
use crate::english::change;
use crate::judge::bounds::Bounds;
use crate::judge::{Judgement, Verdict, say};
use crate::mention::{Hedge, Mention, Number, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Arithmetic>(
    Arithmetic::ID,
    "Changes, shares and sums",
    "A change in percent, a share or a sum whose terms are printed is computed again. Terms count as rounded as they are printed; a change between \
     percentages may be meant in percent or in percentage points.",
    EXAMPLES,
);

/// A multiple in words ("doubled") holds within this fraction.
const MULTIPLE: f64 = 0.05;
/// A result that misses by less than this fraction of itself is shown, not called wrong.
const CLOSE: f64 = 0.10;

pub(super) struct Arithmetic;

/// A computation with its terms and its stated result.
#[derive(Debug)]
pub(super) enum Claim {
    /// From one value to another.
    Change { from: Number, to: Number, stated: Stated, up: bool, percentages: bool, figures: Option<Span> },
    /// A part of a whole in percent.
    Share { part: f64, whole: f64, stated: Number, figures: Option<Span> },
    /// Parts that make up a number.
    Sum { parts: Vec<f64>, total: f64, cover: Cover },
}

/// How surely the parts that are listed are all of a number, and none is counted twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cover {
    /// Others may not be listed, and somebody may be listed twice: "of the 25, 14 were women and 12 soldiers".
    Perhaps,
    /// None is listed twice, and a few may not be listed: "40 people, four women and three men".
    Disjoint,
    /// Most likely all are listed: "25 workers, 11 men and 14 women, were hired".
    Likely,
    /// The words say that it is all: "11 men and 14 women, a total of 25".
    Sure,
}

/// The stated size of a change.
#[derive(Debug)]
pub(super) enum Stated {
    Percent {
        number: Number,
        points: bool,
    },
    /// The later value is so many times the earlier.
    Multiple {
        times: f64,
        hedge: Option<Hedge>,
    },
}

impl ClaimKind for Arithmetic {
    const ID: &'static str = "arithmetic";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        phrases::PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let mentions = article.mentions_in(sentence);
        let numbers = mentions.iter().filter(|mention| term(mention).is_some()).count();
        if numbers == 0 {
            return;
        }
        let start = out.len();
        changes(article, sentence, out);
        shares(article, sentence, out);
        sums(article, sentence, out);
        phrases::find(article, sentence, out);
        let asserted = |found: &Found<Claim>| {
            let modifiers = article.modifiers(sentence, found.span);
            !modifiers.negated && matches!(modifiers.mood, Mood::Asserted | Mood::Future)
        };
        let mut kept: Vec<Found<Claim>> = Vec::new();
        for found in out.drain(start..).filter(asserted) {
            // Two ways to read the same words are one claim.
            if kept
                .iter()
                .all(|other| other.span.end <= found.span.start || found.span.end <= other.span.start)
            {
                kept.push(found);
            }
        }
        out.extend(kept);
    }

    fn judge(claim: &Claim, _: &World<'_>) -> Option<Judgement> {
        match claim {
            Claim::Change { from, to, stated, up, percentages, figures } => {
                judge_change(from, to, stated, *up, *percentages, *figures)
            }
            Claim::Share { part, whole, stated, figures } => {
                Some(judge_share(*part, *whole, stated, *figures))
            }
            Claim::Sum { parts, total, cover } => judge_sum(parts, *total, *cover),
        }
    }
}

/// What a term measures: terms of one computation must agree in it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Of {
    Count,
    Percent,
    Money(Option<&'static str>),
    Unit(&'static str),
}

fn term(mention: &Mention) -> Option<(Number, Of)> {
    let (number, of) = match mention.value {
        Value::Number(number) => (number, Of::Count),
        Value::Percent { number, points: false } => (number, Of::Percent),
        Value::Money { number, currency } => (number, Of::Money(currency)),
        Value::Quantity { number, unit } => (number, Of::Unit(unit.name)),
        _ => return None,
    };
    (!number.vague).then_some((number, of))
}

fn tokens(mention: &Mention) -> std::ops::Range<usize> {
    mention.tokens.start as usize..mention.tokens.end as usize
}

fn word<'a>(article: &Article<'a>, at: usize) -> &'a str {
    article.document.tokens.get(at).map_or("", |_| article.document.word(at))
}

fn words<'a>(article: &Article<'a>, from: usize, to: usize) -> Vec<&'a str> {
    (from..to).map(|at| article.document.word(at)).collect()
}

/// The figures at the start of a number.
fn figures(article: &Article<'_>, mention: &Mention) -> Option<Span> {
    let text = article.text(mention.span);
    let length = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let start = mention.span.start as usize;
    (length > 0).then(|| Span::new(start, start + length))
}

/// Two values that something went from and to, with the tokens they stand on.
struct Pair {
    from: Number,
    to: Number,
    of: Of,
    tokens: std::ops::Range<usize>,
    span: Span,
}

/// "from 50 to 60", "to 60 from 50", "to 60 percent from 50 percent".
fn pairs(article: &Article<'_>, mentions: &[Mention]) -> Vec<Pair> {
    let terms: Vec<(&Mention, Number, Of)> = mentions
        .iter()
        .filter_map(|mention| term(mention).map(|(number, of)| (mention, number, of)))
        .collect();
    let mut out = Vec::new();
    for (index, &(mention, number, of)) in terms.iter().enumerate() {
        let range = tokens(mention);
        let before = word(article, range.start.wrapping_sub(1));
        if let Some(upper) = number.upper {
            let led =
                before == "from" || article.text(mention.span).to_ascii_lowercase().starts_with("from ");
            // "5 to 6 percent" is a range; "from 5 to 6 percent" are two values.
            if led && word(article, range.start) != "between" {
                let plain = |value| Number { value, upper: None, hedge: None, ..number };
                let tokens = range.start - usize::from(before == "from")..range.end;
                let span = article.document.span(tokens.clone());
                out.push(Pair { from: plain(number.value), to: plain(upper), of, tokens, span });
            }
            continue;
        }
        let Some(&(next, other, other_of)) = terms.get(index + 1) else { continue };
        let other_range = tokens(next);
        let alike = of == other_of || of == Of::Count && other_of == Of::Percent;
        if !alike || other.upper.is_some() || number.ratio || other.ratio {
            continue;
        }
        let between = words(article, range.end, other_range.start);
        let span = article
            .document
            .span(range.start - usize::from(matches!(before, "from" | "to"))..other_range.end);
        let whole = range.start - usize::from(matches!(before, "from" | "to"))..other_range.end;
        match (before, &between[..]) {
            ("from", ["to"]) => out.push(Pair { from: number, to: other, of: other_of, tokens: whole, span }),
            ("to" | "at", ["from"] | [",", "from"]) => {
                out.push(Pair { from: other, to: number, of: other_of, tokens: whole, span });
            }
            _ => {}
        }
    }
    out
}

fn changes(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    const NEAR: usize = 4;
    let mentions = article.mentions_in(sentence);
    let inside = article.document.sentences[sentence].tokens.clone();
    let pairs = pairs(article, mentions);
    // With several pairs or percentages it is not sure which belong together.
    let [pair] = &pairs[..] else { return };
    let percents: Vec<&Mention> = mentions
        .iter()
        .filter(|mention| matches!(mention.value, Value::Percent { .. }))
        .filter(|mention| {
            tokens(mention).end <= pair.tokens.start || tokens(mention).start >= pair.tokens.end
        })
        .collect();
    let clean = |from: usize, to: usize| {
        let words = change::without_time(words(article, from, to));
        words.len() <= NEAR
            && words.iter().all(|word| {
                change::direction(word).is_some()
                    || matches!(
                        *word,
                        "," | "—" | "–" | "a" | "an" | "or" | "by" | "in" | "(" | "of" | "from"
                    )
            })
    };
    if let [percent] = percents[..]
        && let Value::Percent { number, points } = percent.value
        && number.upper.is_none()
        && !number.vague
    {
        let range = tokens(percent);
        let near = range.end <= pair.tokens.start && clean(range.end, pair.tokens.start)
            || pair.tokens.end <= range.start && clean(pair.tokens.end, range.start);
        // The word of change nearest before either, or right behind the percentage: "a 20 percent rise".
        let first = range.start.min(pair.tokens.start);
        let verb = (first.saturating_sub(NEAR + 2).max(inside.start)..first)
            .rev()
            .chain(range.end..(range.end + 2).min(inside.end))
            .chain(range.start.saturating_sub(2).max(inside.start)..range.start)
            .find_map(|at| change::direction(word(article, at)));
        if let (true, Some(up)) = (near, verb) {
            let span = percent.span.to(pair.span);
            let claim = Claim::Change {
                from: pair.from,
                to: pair.to,
                stated: Stated::Percent { number, points },
                up,
                percentages: pair.of == Of::Percent,
                figures: figures(article, percent),
            };
            out.push(Found { span, claim });
        }
        return;
    }
    // "doubled from", "doubled, from", "has doubled in a decade - from"
    let first = pair.tokens.start.saturating_sub(NEAR + 2).max(inside.start);
    let at = (first..pair.tokens.start).rev().find(|&at| change::multiple(word(article, at)).is_some());
    let at = at.filter(|&at| {
        let gap = change::without_time(words(article, at + 1, pair.tokens.start));
        percents.is_empty() && matches!(gap[..], [] | ["," | "—" | "–" | "-" | ":" | "("])
    });
    if let Some(at) = at
        && let Some(times) = change::multiple(word(article, at))
    {
        let hedge = match words(article, at.saturating_sub(2).max(inside.start), at)[..] {
            ["more", "than"] => Some(Hedge::MoreThan),
            [_, "nearly" | "almost"] | ["nearly" | "almost"] => Some(Hedge::Nearly),
            [_, "about" | "roughly"] | ["about" | "roughly"] => Some(Hedge::About),
            _ => None,
        };
        let span = article.document.span(at..pair.tokens.end);
        let claim = Claim::Change {
            from: pair.from,
            to: pair.to,
            stated: Stated::Multiple { times, hedge },
            up: times > 1.0,
            percentages: false,
            figures: None,
        };
        out.push(Found { span, claim });
    }
}

/// "14 of the 20, or 70 percent", "14 out of 20 (70 percent)".
fn shares(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let mentions = article.mentions_in(sentence);
    for (index, mention) in mentions.iter().enumerate() {
        let Value::Percent { number: stated, points: false } = mention.value else { continue };
        let earlier: Vec<(&Mention, Number)> = mentions[..index]
            .iter()
            .filter_map(|other| match other.value {
                Value::Number(number) if number.upper.is_none() && !number.vague => Some((other, number)),
                _ => None,
            })
            .collect();
        let Some(&(whole, of)) = earlier.last() else { continue };
        let joint = words(article, tokens(whole).end, tokens(mention).start);
        let noun = |words: &[&str]| {
            words.len() <= 2 && words.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase()))
        };
        let joined = match joint[..] {
            [ref nouns @ .., ",", "or"] | [ref nouns @ .., "("] | [ref nouns @ .., "—"] => noun(nouns),
            _ => false,
        };
        if !joined || stated.upper.is_some() {
            continue;
        }
        let figures = figures(article, mention);
        let behind = tokens(mention).end;
        let last =
            if word(article, behind) == ")" { article.document.tokens[behind].span } else { mention.span };
        if of.ratio {
            let claim = Claim::Share { part: of.value, whole: 1.0, stated, figures };
            out.push(Found { span: whole.span.to(last), claim });
            continue;
        }
        let Some(&(part, count)) = earlier.iter().rev().nth(1) else { continue };
        let of_words = words(article, tokens(part).end, tokens(whole).start);
        let is_of = matches!(
            of_words[..],
            ["of"]
                | ["of", "the" | "its" | "their" | "all" | "his" | "her"]
                | ["out", "of"]
                | ["out", "of", "the"]
        );
        let exact = |number: &Number| {
            number.hedge.is_none() && !number.ratio && number.step <= 1.0 && number.value > 0.0
        };
        if is_of && exact(&count) && exact(&of) && count.value <= of.value {
            let claim = Claim::Share { part: count.value, whole: of.value, stated, figures };
            out.push(Found { span: part.span.to(last), claim });
        }
    }
}

/// "seven people, four women and three men", "four women and three men, a total of seven".
fn sums(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let mentions = article.mentions_in(sentence);
    let inside = article.document.sentences[sentence].tokens.clone();
    let mut at = inside.start;
    while at < inside.end {
        let Some((first, next, _)) = part(article, mentions, at, inside.end) else {
            at += 1;
            continue;
        };
        if !matches!(word(article, next), "," | "—" | ":" | "–") {
            at = next;
            continue;
        }
        let Some((parts, end, last)) = list(article, mentions, next + 1, inside.end) else {
            at = next;
            continue;
        };
        let closed = end >= inside.end || matches!(word(article, end), "." | "," | ";" | "—" | "–" | ")");
        // "Five officers, two soldiers and three clerks" is a list; only people in general are divided into parts, or others into
        // men and women: "25 workers, 11 men and 14 women, were hired".
        let whole = change::is_whole(&words(article, next + 1, end));
        let cover = match (change::is_anybody(word(article, next - 1)), whole) {
            (true, true) if parts.iter().sum::<f64>() < first => Some(Cover::Likely),
            (true, _) => Some(Cover::Disjoint),
            (false, true) if word(article, end) == "," && change::is_verb(word(article, end + 1)) => {
                Some(Cover::Likely)
            }
            _ => None,
        };
        if let Some(cover) = cover.filter(|_| closed && parts.len() >= 2) {
            let span = Span::new(article.document.tokens[at].span.start as usize, last.end as usize);
            out.push(Found { span, claim: Claim::Sum { parts, total: first, cover } });
        }
        at = end.max(next + 1);
    }
    // Parts, and their total behind.
    for (index, mention) in mentions.iter().enumerate() {
        let Value::Number(number) = mention.value else { continue };
        let range = tokens(mention);
        let named = words(article, range.start.saturating_sub(3).max(inside.start), range.start);
        if named[..] != ["a", "total", "of"] || index < 2 || !exact(&number) {
            continue;
        }
        let Some(comma) = range.start.checked_sub(4).map(|at| at - usize::from(word(article, at) == "for"))
        else {
            continue;
        };
        if word(article, comma) != "," {
            continue;
        }
        let begin = (inside.start..comma).find_map(|at| {
            let (parts, end, _) = list(article, mentions, at, inside.end)?;
            (end == comma && parts.len() >= 2).then_some((at, parts))
        });
        if let Some((at, parts)) = begin {
            let span = Span::new(article.document.tokens[at].span.start as usize, mention.span.end as usize);
            out.push(Found { span, claim: Claim::Sum { parts, total: number.value, cover: Cover::Sure } });
        }
    }
}

fn exact(number: &Number) -> bool {
    number.hedge.is_none()
        && number.upper.is_none()
        && !number.vague
        && !number.ratio
        && number.value.fract() == 0.0
        && number.step <= 1.0
}

/// A number of people at a token: how many, the token behind, and the place of the noun.
fn part(article: &Article<'_>, mentions: &[Mention], at: usize, end: usize) -> Option<(f64, usize, Span)> {
    const ADJECTIVES: usize = 2;
    let (count, mut next) = match word(article, at) {
        "a" | "an" | "one" => (1.0, at + 1),
        _ => mentions.iter().find_map(|mention| match mention.value {
            Value::Number(number) if tokens(mention).start == at && exact(&number) => {
                Some((number.value, tokens(mention).end))
            }
            _ => None,
        })?,
    };
    for _ in 0..=ADJECTIVES {
        if next >= end {
            return None;
        }
        let noun = word(article, next);
        if change::is_people(noun) {
            return Some((count, next + 1, article.document.tokens[next].span));
        }
        if !noun.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        next += 1;
    }
    None
}

/// A list of numbers of people with "and" before the last, the token behind it, and the place of its last noun.
fn list(
    article: &Article<'_>,
    mentions: &[Mention],
    mut at: usize,
    end: usize,
) -> Option<(Vec<f64>, usize, Span)> {
    let mut parts = Vec::new();
    loop {
        let (count, next, span) = part(article, mentions, at, end)?;
        if change::is_anybody(word(article, next - 1)) {
            return None;
        }
        parts.push(count);
        let last = at > 0 && word(article, at - 1) == "and";
        if last {
            return Some((parts, next, span));
        }
        at = match (word(article, next), word(article, next + 1)) {
            (",", "and") => next + 2,
            ("," | "and", _) => next + 1,
            _ => return None,
        };
    }
}

/// The interval of true values behind a printed term.
fn interval(number: &Number) -> (f64, f64) {
    let bounds =
        Bounds::of(&Number { hedge: number.hedge.filter(|hedge| *hedge == Hedge::About), ..*number });
    (bounds.low, bounds.high)
}

fn judge_change(
    from: &Number,
    to: &Number,
    stated: &Stated,
    up: bool,
    percentages: bool,
    figures: Option<Span>,
) -> Option<Judgement> {
    let (a, b) = (from.value, to.value);
    // A fall from the lower to the higher is another order of words, not a slip of the pen.
    if a <= 0.0 || b <= 0.0 || a == b || (b > a) != up {
        return None;
    }
    let ((al, ah), (bl, bh)) = (interval(from), interval(to));
    let sign = if up { 1.0 } else { -1.0 };
    let (x, y) = (say::large(a), say::large(b));
    match stated {
        Stated::Multiple { times, hedge } => {
            let number = Number { hedge: *hedge, ratio: hedge.is_none(), ..Number::plain(*times, 1.0) };
            let (low, high) = (bl / ah, bh / al);
            let bounds = Bounds::of_count(&number);
            let reading = format!("{y} is {}{} times {x}.", say::hedge(*hedge), say::number(*times));
            let ratio = say::significant(b / a, 3);
            let summary = format!("{y} is {ratio} times {x}.");
            let working = format!("{y} ÷ {x} = {ratio}; {bounds} is admitted");
            Some(if overlaps(&bounds, low, high) {
                Judgement::supported(reading, summary).working(working)
            } else if ((b / a) / times - 1.0).abs() <= MULTIPLE + CLOSE {
                both(Judgement::conflicting(reading, summary.clone()), "roughly", "exactly", &summary)
                    .working(working)
            } else {
                Judgement::refuted(reading, summary).working(working)
            })
        }
        Stated::Percent { number, points } => {
            let change = sign * (b / a - 1.0) * 100.0;
            let ends = [sign * (bl / ah - 1.0) * 100.0, sign * (bh / al - 1.0) * 100.0];
            let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            let difference = sign * (b - a);
            let apart = [sign * (bl - ah), sign * (bh - al)];
            let bounds = Bounds::of_measure(number);
            let unit = if *points { "percentage points" } else { "percent" };
            let said = format!("{}{} {unit}", say::hedge(number.hedge), say::number(number.value));
            let reading = format!("From {x} to {y} is a change of {said}.");
            let percent = format!("From {x} to {y} is {} percent", say::significant(change, 3));
            let relative = format!("({y} − {x}) ÷ {x} = {} %", say::significant(sign * change, 4));
            let in_points =
                format!("{y} − {x} = {} percentage points", say::significant(sign * difference, 4));
            let fits = overlaps(&bounds, low, high);
            let fits_points =
                percentages && overlaps(&bounds, apart[0].min(apart[1]), apart[0].max(apart[1]));
            Some(match (*points, fits, fits_points) {
                (true, _, true) => Judgement::supported(reading, format!("{in_points}.")).working(in_points),
                (true, true, false) if percentages => {
                    let summary =
                        format!("{percent}, which is {} percentage points.", say::significant(difference, 3));
                    both(
                        Judgement::conflicting(reading, summary),
                        "in percent",
                        "in percentage points",
                        &in_points,
                    )
                    .working(in_points)
                }
                (true, ..) if !percentages => return None,
                (true, ..) => Judgement::refuted(reading, format!("{in_points}.")).working(in_points),
                (false, true, _) => Judgement::supported(reading, format!("{percent}.")).working(relative),
                (false, false, true) => {
                    let summary = format!(
                        "{percent}; {} is the difference in percentage points.",
                        say::number(number.value)
                    );
                    both(
                        Judgement::conflicting(reading, summary),
                        "in percentage points",
                        "in percent",
                        &relative,
                    )
                    .working(relative)
                    .working(in_points)
                }
                (false, false, false) => {
                    let close = (number.value - change).abs() <= CLOSE * change.abs();
                    let summary = format!("{percent}, not {}.", say::number(number.value));
                    if close {
                        both(Judgement::conflicting(reading, summary), "roughly", "exactly", &relative)
                            .working(relative)
                    } else {
                        let judgement = Judgement::refuted(reading, summary).working(relative);
                        match figures {
                            Some(span) if number.hedge.is_none() => judgement
                                .correct(span, say::number((change / number.step).round() * number.step)),
                            _ => judgement,
                        }
                    }
                }
            })
        }
    }
}

/// Adds the reading that holds and the one that fails.
fn both(judgement: Judgement, holds: &str, fails: &str, because: &str) -> Judgement {
    judgement
        .also_read(format!("{holds}, it holds"), Verdict::Supported)
        .also_read(format!("{fails}, it does not: {}", because.trim_end_matches('.')), Verdict::Refuted)
}

fn overlaps(bounds: &Bounds, low: f64, high: f64) -> bool {
    bounds.admits(low)
        || bounds.admits(high)
        || low <= bounds.low && bounds.high <= high && bounds.low.is_finite()
}

fn judge_share(part: f64, whole: f64, stated: &Number, figures: Option<Span>) -> Judgement {
    let share = part / whole * 100.0;
    let of = if whole == 1.0 {
        "the share".to_owned()
    } else {
        format!("{} of {}", say::number(part), say::number(whole))
    };
    let said = format!("{}{} percent", say::hedge(stated.hedge), say::number(stated.value));
    let reading = format!("{of} is {said}.");
    let exact = say::significant(share, 4);
    let working = format!("{} ÷ {} = {exact} %", say::number(part), say::number(whole));
    let summary = format!("{of} is {exact} percent.");
    if Bounds::of_measure(stated).admits(share) {
        Judgement::supported(reading, summary).working(working)
    } else if (stated.value - share).abs() <= CLOSE * share {
        both(Judgement::conflicting(reading, summary.clone()), "roughly", "exactly", &summary)
            .working(working)
    } else {
        let judgement = Judgement::refuted(reading, summary).working(working);
        match figures {
            Some(span) if stated.hedge.is_none() => {
                judgement.correct(span, say::number((share / stated.step).round() * stated.step))
            }
            _ => judgement,
        }
    }
}

fn judge_sum(parts: &[f64], total: f64, cover: Cover) -> Option<Judgement> {
    /// A list that falls short by more than this may be of some of them only.
    const FEW: f64 = 2.0;
    /// Of what is most likely a whole list, not more than this part is left out on purpose.
    const LEFT_OUT: f64 = 0.25;
    let sum: f64 = parts.iter().sum();
    let terms: Vec<String> = parts.iter().map(|&part| say::number(part)).collect();
    let reading = format!("{} make {}.", say::list(&terms), say::number(total));
    let working = format!("{} = {}", terms.join(" + "), say::number(sum));
    let summary = format!("{} make {}.", say::list(&terms), say::number(sum));
    if sum == total {
        return Some(Judgement::supported(reading, summary).working(working));
    }
    let near = match cover {
        Cover::Perhaps => return None,
        Cover::Sure => return Some(Judgement::refuted(reading, summary).working(working)),
        Cover::Disjoint if sum > total => {
            return Some(Judgement::refuted(reading, summary).working(working));
        }
        Cover::Disjoint => FEW,
        Cover::Likely => (LEFT_OUT * total).max(FEW),
    };
    ((total - sum).abs() <= near).then(|| {
        let judgement = Judgement::conflicting(reading, summary.clone());
        both(judgement, "if the list is of some of them", "if the list is of all of them", &summary)
            .working(working)
    })
}

const EXAMPLES: &[Example] = &[
    example("Sales rose 20 percent from 50 to 60.", "", "20 percent from 50 to 60", Verdict::Supported),
    example("Sales rose 40 percent from 50 to 60.", "", "40 percent from 50 to 60", Verdict::Refuted),
    example(
        "Profit fell 25% from $80 million to $60 million.",
        "",
        "25% from $80 million to $60 million",
        Verdict::Supported,
    ),
    example(
        "Profit fell 45% from $80 million to $60 million.",
        "",
        "45% from $80 million to $60 million",
        Verdict::Refuted,
    ),
    example(
        "The rate rose 1 percent, from 5 percent to 6 percent.",
        "",
        "1 percent, from 5 percent to 6 percent",
        Verdict::Conflicting,
    ),
    example(
        "The rate rose 1 percentage point, from 5 percent to 6 percent.",
        "",
        "1 percentage point, from 5 percent to 6 percent",
        Verdict::Supported,
    ),
    example(
        "Of those, 14 of the 20, or 70 percent, agreed.",
        "",
        "14 of the 20, or 70 percent",
        Verdict::Supported,
    ),
    example(
        "Of those, 14 of the 20, or 50 percent, agreed.",
        "",
        "14 of the 20, or 50 percent",
        Verdict::Refuted,
    ),
    example(
        "The city doubled from 3 million to 6.1 million.",
        "",
        "doubled from 3 million to 6.1 million",
        Verdict::Supported,
    ),
    example(
        "The city doubled from 3 million to 9 million.",
        "",
        "doubled from 3 million to 9 million",
        Verdict::Refuted,
    ),
    example(
        "They arrested seven people, four women and three men.",
        "",
        "seven people, four women and three men",
        Verdict::Supported,
    ),
    example(
        "They arrested six people, four women and three men.",
        "",
        "six people, four women and three men",
        Verdict::Refuted,
    ),
    example(
        "They arrested four women and three men, a total of eight.",
        "",
        "four women and three men, a total of eight",
        Verdict::Refuted,
    ),
    example(
        "At 50, compared with 40 a year earlier, complaints were up 35 per cent.",
        "",
        "At 50, compared with 40 a year earlier, complaints were up 35 per cent",
        Verdict::Refuted,
    ),
    example(
        "Some 70 percent of those asked - 14 out of 20 - said no.",
        "",
        "Some 70 percent of those asked - 14 out of 20",
        Verdict::Supported,
    ),
    example(
        "The panel has 29 members: 11 judges and 14 lawyers.",
        "",
        "has 29 members: 11 judges and 14 lawyers",
        Verdict::Conflicting,
    ),
    example(
        "The crash killed 29 people, 11 women and 14 men.",
        "",
        "29 people, 11 women and 14 men",
        Verdict::Conflicting,
    ),
    nothing("Among the 40 dead were 11 women and 14 students.", ""),
    nothing("Of the 29 seats, 11 went to the government and 14 to the opposition.", ""),
    nothing("Only 3 of the 20 banks cut their rates (2 percent).", ""),
    nothing("They arrested 40 people, four women and three men.", ""),
    nothing("Sales rose 20 percent from 2010 to 2015.", ""),
    nothing("Sales rose 20 percent from a year earlier to 60.", ""),
    nothing("Between 50 and 60 percent rose early.", ""),
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
    fn a_list_that_may_leave_out_or_repeat_somebody_is_never_refuted() {
        for text in [
            "Of the 25 workers, 15 were women and 14 were migrants.",
            "Among the 25 dead were 15 women and 14 students.",
            "There were 25 survivors, 15 of them women and 14 students.",
            "Ten soldiers, three men and two women, were hurt.",
            "The blast killed 30 people, eight men and nine women.",
            "Complaints went from 40 to 50 in a year, up 8 in May alone.",
            "Rents have doubled in a decade - wages went from 40 to 50.",
        ] {
            let report = report(&KIND, text, None);
            let refuted = report.claims.iter().find(|claim| claim.verdict == Verdict::Refuted);
            assert!(refuted.is_none(), "{text}: {refuted:?}");
        }
    }

    #[test]
    fn the_correction_is_as_precise_as_the_text() {
        assert_eq!(first(&KIND, "Sales rose 40 percent from 50 to 60.", "").correction.unwrap().text, "20");
    }

    #[test]
    fn what_may_be_another_quantity_is_not_refuted() {
        for text in [
            "Turnout rose from 50 to 60 percent, while 30 percent stayed away.",
            "Prices rose 5 percent and wages from 10 to 20 euros.",
            "Two people, a mother of four children and two men, left.",
            "Five officers, three soldiers and three civilians died.",
            "Seven people, including four women and two men, left.",
            "The share rose to 60 percent from 50 percent in 2010.",
        ] {
            let claims = report(&KIND, text, None).claims;
            assert!(claims.iter().all(|claim| claim.verdict != Verdict::Refuted), "{text}: {claims:?}");
        }
    }
}
