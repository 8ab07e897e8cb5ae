//! How long ago something was: "eight years ago, in 2018", "the 75th anniversary of the armistice, signed in 1953", "in 2025, ten years after
//! the 2015 accord".
//!
//! The length is compared with the time from the date that the text or the reference gives to the day of publication, or to the other date of
//! the sentence. Completed years, rounded years and the difference of the calendar years are all accepted where the days are known. Where only a
//! year is printed, the difference holds; a year more or less holds or fails by days that are not printed, and both are shown.

use factlint_reference::{EntityId, PartialDate, Precision};
use jiff::civil::Date;

use super::{ClaimKind, Example, Found, Kind, Mood, World, example, nothing};
use crate::article::Article;
use crate::english::since;
use crate::judge::bounds::Fit;
use crate::judge::{Judgement, Role, Verdict, elapsed, say};
use crate::mention::{DurationMention, Mention, Number, TimeUnit, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Elapsed>(
    Elapsed::ID,
    "Time since",
    "The time that is said to have passed since a dated event, or between two dates, and the number of an anniversary are compared with the \
     dates in the sentence, the day of publication and the reference's events.",
    EXAMPLES,
);

/// What is told as of another time (an anniversary in the past) is not thought to be more than so many years from the year of publication.
const RETOLD: f64 = 5.0;

pub(super) struct Elapsed;

/// From when it is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
enum From {
    /// A date of the text.
    Date(PartialDate),
    /// An event of the reference; its start, its end, or either.
    Event(EntityId, Which),
}

/// Which day of an event is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Start,
    End,
    Either,
}

/// To when it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum To {
    /// The day of publication.
    Publication,
    /// The year of publication, or the one before or behind it by so many years.
    YearOfPublication(i16),
    /// A date of the text.
    Date(PartialDate),
}

/// A length of time and what it lies between.
#[derive(Debug)]
pub(super) struct Claim {
    length: DurationMention,
    from: From,
    to: To,
    /// Whether a number of an anniversary states it.
    anniversary: bool,
    /// Where the number stands that may be corrected.
    number: Option<Span>,
    /// Whether the words leave no doubt of the two ends.
    sure: bool,
    /// Whether they say that it is now: an anniversary that "was marked" may be one of years ago, and "ten years after the 1917 revolution,
    /// he is in power" is told of the past.
    present: bool,
}

impl ClaimKind for Elapsed {
    const ID: &'static str = "elapsed";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        &[]
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let mentions = article.mentions_in(sentence);
        for (index, mention) in mentions.iter().enumerate() {
            let found = match mention.value {
                Value::Duration(length) if usable(&length) => ago(article, sentence, index, length)
                    .or_else(|| apart(article, sentence, index, length))
                    .or_else(|| since_date(article, sentence, index, length)),
                Value::Ordinal(number) => anniversary(article, sentence, index, f64::from(number)),
                _ => None,
            };
            out.extend(found.filter(|found| asserted(article, sentence, found)));
        }
        let tokens = article.document.sentences[sentence].tokens.clone();
        for at in tokens {
            if let Some(years) = since::jubilee(article.document.word(at)) {
                let found = marked(article, sentence, at + 1, years, article.document.tokens[at].span, None);
                out.extend(found.filter(|found| asserted(article, sentence, found)));
            }
        }
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let to = match claim.to {
            To::Date(date) => date,
            To::Publication => PartialDate::day(world.published?),
            To::YearOfPublication(ahead) => PartialDate::year_only(world.published?.year() + ahead)?,
        };
        let (starts, name): (Vec<PartialDate>, String) = match claim.from {
            From::Date(date) => (vec![date], say::date(date)),
            From::Event(id, which) => {
                let entity = reference.entity(id);
                let dates = match which {
                    Which::Start => [entity.start, None],
                    Which::End => [entity.end.or(entity.start), None],
                    Which::Either => [entity.start, entity.end],
                };
                (dates.into_iter().flatten().collect(), reference.name(id).to_owned())
            }
        };
        let outcomes =
            starts.into_iter().filter(|from| from.first() <= to.last()).map(|from| compare(claim, from, to));
        let best = outcomes.min_by_key(|outcome| outcome.rank)?;
        let said = say::duration(&claim.length);
        let reading = if claim.anniversary {
            format!(
                "The {} anniversary of {name} falls in {}.",
                say::ordinal(claim.length.number.value as u64),
                to.year()
            )
        } else {
            format!("From {name} to {} is {said}.", say::date(to))
        };
        let judgement = match best.rank {
            Rank::Holds => Judgement::supported(reading, best.summary),
            Rank::Doubtful if claim.sure => {
                let judgement = Judgement::conflicting(reading, best.summary);
                best.readings
                    .into_iter()
                    .fold(judgement, |judgement, (reading, verdict)| judgement.also_read(reading, verdict))
            }
            Rank::Fails if claim.sure && (claim.present || best.off <= RETOLD) => {
                let judgement = Judgement::refuted(reading, best.summary);
                match (claim.number, best.right) {
                    (Some(span), Some(right)) => judgement.correct(span, right),
                    _ => judgement,
                }
            }
            _ => return None,
        };
        let judgement = best.working.into_iter().fold(judgement, Judgement::working);
        let From::Event(id, _) = claim.from else { return Some(judgement) };
        let entity = reference.entity(id);
        let role = match judgement.verdict {
            Verdict::Supported => Role::Supports,
            Verdict::Refuted => Role::Contradicts,
            _ => Role::Context,
        };
        let when = entity.start.map_or_else(String::new, |start| say::period(start, entity.end));
        Some(judgement.evidence(role, format!("{}: {when}", reference.name(id)), entity.source))
    }
}

fn usable(length: &DurationMention) -> bool {
    !length.number.vague && !length.number.ratio && length.number.value > 0.0 && length.unit >= TimeUnit::Day
}

/// Whether the sentence states the claim as a fact. An anniversary may be yet to come.
fn asserted(article: &Article<'_>, sentence: usize, found: &Found<Claim>) -> bool {
    let modifiers = article.modifiers(sentence, found.span);
    let coming = found.claim.anniversary && modifiers.mood == Mood::Future;
    !modifiers.negated && (modifiers.mood == Mood::Asserted || coming)
}

fn word<'a>(article: &Article<'a>, at: usize) -> &'a str {
    article.document.tokens.get(at).map_or("", |_| article.document.word(at))
}

fn tokens(mention: &Mention) -> std::ops::Range<usize> {
    mention.tokens.start as usize..mention.tokens.end as usize
}

/// A printed date: one that does not depend on the day of publication.
fn printed(mention: &Mention) -> Option<PartialDate> {
    match &mention.value {
        Value::Date(date) if !date.inferred && date.span_of_years.is_none() => date.resolved,
        _ => None,
    }
}

/// The figures of a number, where it is printed in figures.
fn figures(article: &Article<'_>, mention: &Mention) -> Option<Span> {
    let text = article.text(mention.span);
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let start = mention.span.start as usize;
    (length > 0).then(|| Span::new(start, start + length))
}

/// Whether only filling words stand between a length and its date: not "ten years ago, *the* 1994 law".
fn filled(article: &Article<'_>, from: usize, to: usize) -> bool {
    const MOST: usize = 5;
    let noun = to > from && word(article, to - 1) == "the";
    from <= to && to - from <= MOST && !noun && (from..to).all(|at| since::fills(word(article, at)))
}

/// "eight years ago, in 2018", "in 2018, eight years ago".
fn ago(
    article: &Article<'_>,
    sentence: usize,
    index: usize,
    length: DurationMention,
) -> Option<Found<Claim>> {
    let mentions = article.mentions_in(sentence);
    let mention = &mentions[index];
    let end = tokens(mention).end;
    if word(article, end) != "ago" {
        return None;
    }
    let behind = mentions[index + 1..].iter().find(|other| tokens(other).start > end);
    let behind = behind.filter(|other| filled(article, end + 1, tokens(other).start));
    let before = mentions[..index].iter().rev().find(|other| tokens(other).end <= tokens(mention).start);
    let before = before.filter(|other| {
        let gap = tokens(other).end..tokens(mention).start;
        let set_off = matches!(word(article, gap.start), "," | "—" | "–" | "-" | "(");
        set_off && filled(article, gap.start, gap.end)
    });
    let (date, span) = match (behind.and_then(|other| Some((printed(other)?, other.span))), before) {
        (Some((date, span)), _) => (date, mention.span.to(span)),
        (None, Some(other)) => {
            (printed(other)?, other.span.to(article.document.span(tokens(mention).start..end + 1)))
        }
        _ => return None,
    };
    let number = figures(article, mention);
    let claim = Claim {
        length,
        from: From::Date(date),
        to: To::Publication,
        anniversary: false,
        number,
        sure: true,
        present: true,
    };
    Some(Found { span, claim })
}

/// "signed in 2015 and, ten years later, in 2025", "in 2025, ten years after the 2015 accord".
fn apart(
    article: &Article<'_>,
    sentence: usize,
    index: usize,
    length: DurationMention,
) -> Option<Found<Claim>> {
    const NEAR: usize = 25;
    const NEAR_EVENT: usize = 8;
    let mentions = article.mentions_in(sentence);
    let mention = &mentions[index];
    let range = tokens(mention);
    let number = figures(article, mention);
    let claim = |from, to, sure| Claim {
        length,
        from: From::Date(from),
        to,
        anniversary: false,
        number,
        sure,
        present: true,
    };
    match word(article, range.end) {
        direction @ ("later" | "earlier" | "afterwards" | "afterward") => {
            let next = mentions[index + 1..].iter().find(|other| tokens(other).start > range.end)?;
            let second = printed(next).filter(|_| filled(article, range.end + 1, tokens(next).start))?;
            // The date that is counted from is the last one before.
            let first = mentions[..index]
                .iter()
                .rev()
                .find(|other| matches!(other.value, Value::Date(_) | Value::Period(_)))?;
            let near = range.start - tokens(first).end <= NEAR;
            let first_date = printed(first).filter(|_| near)?;
            let span = first.span.to(next.span);
            let (from, to) = if direction == "earlier" { (second, first_date) } else { (first_date, second) };
            (from.first() <= to.last()).then(|| Found { span, claim: claim(from, To::Date(to), true) })
        }
        // "13 years on from the 1991 flood"
        direction @ ("after" | "before" | "on")
            if direction != "on" || word(article, range.end + 1) == "from" =>
        {
            let next = mentions[index + 1..]
                .iter()
                .find(|other| matches!(other.value, Value::Date(_) | Value::Duration(_)));
            let Some(next) = next else { return made_and_unmade(article, sentence, index, length) };
            let second = printed(next)?;
            let gap = range.end + 1 + usize::from(direction == "on")..tokens(next).start;
            let clause = gap.clone().any(|at| matches!(word(article, at), "," | ";" | "and" | "but" | "—"));
            if gap.len() > NEAR_EVENT || clause {
                return None;
            }
            let before = mentions[..index].iter().rev().find(|other| matches!(other.value, Value::Date(_)));
            let before = before.filter(|other| {
                let gap = tokens(other).end..range.start;
                word(article, gap.start) == "," && filled(article, gap.start, gap.end)
            });
            match before.and_then(|other| Some((printed(other)?, other.span))) {
                Some((first, start)) => {
                    let (from, to) = if direction == "before" { (first, second) } else { (second, first) };
                    (from.first() <= to.last())
                        .then(|| Found { span: start.to(next.span), claim: claim(from, To::Date(to), true) })
                }
                // What it is after is a day of its own: the present fits, or the sentence tells of another time.
                None if direction != "before" => {
                    let first = article.document.sentences[sentence].tokens.start;
                    let now = range.start == first && is_told_of_now(article, sentence);
                    let sure = now && is_event_of_year(article, gap, next);
                    let claim = Claim { present: false, ..claim(second, To::Publication, sure) };
                    Some(Found { span: mention.span.to(next.span), claim })
                }
                None => None,
            }
        }
        _ => None,
    }
}

/// "The law of 1903 was struck down in 1909, six years after it was passed".
fn made_and_unmade(
    article: &Article<'_>,
    sentence: usize,
    index: usize,
    length: DurationMention,
) -> Option<Found<Claim>> {
    let mentions = article.mentions_in(sentence);
    let mention = &mentions[index];
    let range = tokens(mention);
    let behind = [1, 2, 3].map(|ahead| word(article, range.end + ahead));
    let passed = matches!(behind, ["it" | "they", "was" | "were", verb] if since::dates(verb));
    let dates: Vec<&Mention> =
        mentions[..index].iter().filter(|other| matches!(other.value, Value::Date(_))).collect();
    let [first, second] = dates[..] else { return None };
    let of = word(article, tokens(first).start.wrapping_sub(1)) == "of";
    let next_to = tokens(second).end + 1 == range.start && word(article, tokens(second).end) == ",";
    let (from, to) = (printed(first)?, printed(second)?);
    (passed && word(article, range.end) == "after" && of && next_to && from.first() <= to.last()).then(|| {
        Found {
            span: first.span.to(mention.span),
            claim: Claim {
                length,
                from: From::Date(from),
                to: To::Date(to),
                anniversary: false,
                number: figures(article, mention),
                sure: true,
                present: true,
            },
        }
    })
}

/// Whether the sentence tells how something is now.
fn is_told_of_now(article: &Article<'_>, sentence: usize) -> bool {
    let mut words = article.document.sentences[sentence].tokens.clone().map(|at| word(article, at));
    !article.line(sentence).is_past() && words.any(since::is_now)
}

/// Whether the year `next` is that of the event that is named behind it: "the 1991 flood,", but not "the 1991 law was repealed".
fn is_event_of_year(article: &Article<'_>, gap: std::ops::Range<usize>, next: &Mention) -> bool {
    const MOST: usize = 2;
    let end = tokens(next).end;
    let the = gap.len() == 1 && word(article, gap.start) == "the";
    let noun =
        (end..end + MOST + 1).take_while(|&at| word(article, at).starts_with(char::is_alphabetic)).count();
    let closes = matches!(word(article, end + noun), "," | "." | "");
    the && closes && (1..=MOST).contains(&noun) && !word(article, end + noun - 1).ends_with("ed")
}

/// "in power for 25 years, since 2000", "25 years since the 2000 election".
fn since_date(
    article: &Article<'_>,
    sentence: usize,
    index: usize,
    length: DurationMention,
) -> Option<Found<Claim>> {
    const NEAR_EVENT: usize = 5;
    let mentions = article.mentions_in(sentence);
    let mention = &mentions[index];
    let range = tokens(mention);
    let comma = word(article, range.end) == ",";
    // "seven years have passed since"
    let passed =
        matches!(word(article, range.end), "have" | "has") && since::passes(word(article, range.end + 1));
    let at = range.end + usize::from(comma) + 2 * usize::from(passed);
    if word(article, at) != "since" {
        return None;
    }
    let next = mentions[index + 1..]
        .iter()
        .find(|other| matches!(other.value, Value::Date(_) | Value::Duration(_)))?;
    let date = printed(next)?;
    let gap = at + 1..tokens(next).start;
    let inside = article.document.sentences[sentence].tokens.clone();
    let lasting = comma && gap.is_empty() && word(article, range.start.wrapping_sub(1)) == "for";
    let present = (inside.start..range.start).any(|at| matches!(word(article, at), "has" | "have"));
    // "It has been 13 years since the 1991 flood", "Seven years have passed since the mine was shut in 1997."
    let been = word(article, range.start.wrapping_sub(1)) == "been" && present || passed;
    let end = tokens(next).end;
    let shut_in = word(article, gap.end.wrapping_sub(1)) == "in"
        && (end >= inside.end || matches!(word(article, end), "." | ";"));
    let counted = been && (shut_in || is_event_of_year(article, gap.clone(), next));
    (gap.len() <= NEAR_EVENT).then(|| Found {
        span: mention.span.to(next.span),
        claim: Claim {
            length,
            from: From::Date(date),
            to: To::Publication,
            anniversary: false,
            number: figures(article, mention),
            sure: lasting && present || counted,
            present: lasting,
        },
    })
}

/// "the 75th anniversary of the armistice, signed in 1953".
fn anniversary(article: &Article<'_>, sentence: usize, index: usize, number: f64) -> Option<Found<Claim>> {
    let mention = &article.mentions_in(sentence)[index];
    let end = tokens(mention).end;
    let named = matches!(word(article, end), "anniversary" | "birthday" | "jubilee");
    let figures = figures(article, mention).map(|figures| figures.to(article.document.tokens[end - 1].span));
    named.then(|| marked(article, sentence, end + 1, number, mention.span, figures)).flatten()
}

/// What the anniversary, whose name ends before the token `at`, is of, and which year it falls in.
fn marked(
    article: &Article<'_>,
    sentence: usize,
    at: usize,
    years: f64,
    start: Span,
    number: Option<Span>,
) -> Option<Found<Claim>> {
    const MOST: usize = 16;
    if word(article, at) != "of" {
        return None;
    }
    let mentions = article.mentions_in(sentence);
    let inside = article.document.sentences[sentence].tokens.clone();
    let ahead = mentions.iter().filter(|other| tokens(other).start > at && tokens(other).start <= at + MOST);
    // The commas of "Sept. 11, 2001," are the date's.
    let dated_token = |i: usize| {
        mentions.iter().any(|other| tokens(other).contains(&i) && matches!(other.value, Value::Date(_)))
    };
    let clause_end = (at + 1..inside.end.min(at + MOST))
        .filter(|&i| !dated_token(i))
        .find(|&i| {
            // A comma ends what it is of, unless the event is dated behind it: "the armistice, signed in 1953".
            let comma = word(article, i) == "," && !since::dates(word(article, i + 1));
            comma || matches!(word(article, i), ";" | "—" | "and" | "when" | "with" | "by" | "after" | "as")
        })
        .unwrap_or(inside.end);
    let ahead: Vec<&Mention> = ahead.filter(|other| tokens(other).end <= clause_end).collect();
    let dated = ahead.iter().find_map(|other| Some((printed(other)?, other.span)));
    let event = ahead.iter().find_map(|other| match other.value {
        Value::Event(named) => Some((named.sure()?, other.span, tokens(other).start)),
        _ => None,
    });
    let (from, last) = match (dated, event) {
        (Some((date, span)), _) => (From::Date(date), span),
        (None, Some((id, span, token))) => {
            let between = (at + 1..token).map(|i| word(article, i));
            let which = between.fold(Which::Either, |which, word| match which {
                Which::Either if since::starts(word) => Which::Start,
                Which::Either if since::finishes(word) => Which::End,
                which => which,
            });
            // "the anniversary of the battle of Seoul in the Korean War": of something inside the event
            let direct = (at + 1..token).all(|i| {
                let word = word(article, i);
                matches!(word, "the" | "of" | "its" | "'s") || since::starts(word) || since::finishes(word)
            });
            if !direct {
                return None;
            }
            (From::Event(id, which), span)
        }
        _ => return None,
    };
    // The year it is marked in: another year of the sentence, else that of publication.
    let other = mentions.iter().find_map(|other| {
        let outside = tokens(other).end <= tokens_of(article, start) || tokens(other).start >= clause_end;
        printed(other).filter(|_| outside)
    });
    let words = || inside.clone().map(|i| word(article, i));
    let relative = words().zip(words().skip(1)).find_map(|pair| match pair {
        ("next", "year") => Some(1),
        ("last", "year") => Some(-1),
        ("this", "year") => Some(0),
        _ => None,
    });
    let to = match (other, relative) {
        (Some(date), _) => To::Date(PartialDate::year_only(date.year())?),
        (None, Some(ahead)) => To::YearOfPublication(ahead),
        (None, None) => To::YearOfPublication(0),
    };
    let sure = other.is_some() || relative.is_some() || words().any(since::marks);
    let present = other.is_some() || relative.is_some() || words().any(since::marks_now);
    let length = DurationMention { number: Number::plain(years, 1.0), unit: TimeUnit::Year };
    Some(Found {
        span: start.to(last),
        claim: Claim { length, from, to, anniversary: true, number, sure, present },
    })
}

fn tokens_of(article: &Article<'_>, span: Span) -> usize {
    article.document.token_at(span.start)
}

/// How a length agrees with its ends, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Holds,
    /// It may be, by days that are not printed.
    Doubtful,
    Fails,
}

struct Outcome {
    rank: Rank,
    summary: String,
    working: Vec<String>,
    readings: Vec<(String, Verdict)>,
    right: Option<String>,
    /// By how many years it misses; infinite for other units.
    off: f64,
}

fn compare(claim: &Claim, from: PartialDate, to: PartialDate) -> Outcome {
    let number = &claim.length.number;
    let whole = number.hedge.is_none() && number.upper.is_none() && number.value.fract() == 0.0;
    let coarse = from.precision() == Precision::Year || to.precision() == Precision::Year;
    if claim.anniversary || whole && coarse && claim.length.unit == TimeUnit::Year {
        return by_years(claim, from, to);
    }
    let compared = elapsed::compare(&claim.length, from, to);
    let rank = match compared.fit {
        Fit::Holds => Rank::Holds,
        Fit::Understated => Rank::Doubtful,
        Fit::Fails => Rank::Fails,
    };
    let unit = say::unit(claim.length.unit, 1.0);
    let length = match (from.exact(), to.exact(), elapsed::range(claim.length.unit, from, to)) {
        (Some(from), Some(to), _) => say::length(from, to),
        (_, _, Some((low, high))) => format!("{} to {}", say::number(low), say::counted(high, &unit)),
        _ => String::new(),
    };
    let summary = format!("From {} to {} is {length}.", say::date(from), say::date(to));
    let readings = vec![
        (format!("taken literally, {} is true", say::duration(&claim.length)), Verdict::Supported),
        (format!("as a measure it says too little: {summary}"), Verdict::Refuted),
    ];
    let off = match elapsed::range(claim.length.unit, from, to) {
        Some((low, high)) if claim.length.unit == TimeUnit::Year => {
            (number.value - high).max(low - number.value).max(0.0)
        }
        _ => f64::INFINITY,
    };
    Outcome { rank, summary, working: compared.working, readings, right: None, off }
}

/// Years between dates of which at least one is known to the year only.
fn by_years(claim: &Claim, from: PartialDate, to: PartialDate) -> Outcome {
    /// In the first half of a year, most of an earlier year's events are a completed year less ago than the calendar years say.
    const HALF_YEAR: i8 = 6;
    let stated = claim.length.number.value;
    let difference = f64::from(to.year() - from.year());
    let early = !claim.anniversary && to.exact().is_some_and(|day: Date| day.month() <= HALF_YEAR);
    // "two decades" of 21 years: a round number admits half of its last unit.
    let slack = claim.length.number.step / 2.0 - 0.5;
    let off = stated - difference;
    let rank = if off.abs() <= slack || off == -1.0 && early {
        Rank::Holds
    } else if off.abs() <= slack + 1.0 {
        Rank::Doubtful
    } else {
        Rank::Fails
    };
    let (summary, right) = if claim.anniversary {
        let nth = say::ordinal(difference as u64);
        let summary = format!(
            "{} is {} years after {}: the {nth} anniversary.",
            to.year(),
            say::number(difference),
            say::date(from)
        );
        (summary, nth)
    } else {
        let summary = format!(
            "From {} to {} is {} by the calendar years.",
            say::date(from),
            say::date(to),
            say::counted(difference, "year")
        );
        (summary, say::number(difference))
    };
    let readings = vec![
        (format!("by the calendar years: {}", say::number(difference)), Verdict::Refuted),
        (
            if claim.anniversary {
                "if it is marked a year before or after".to_owned()
            } else {
                format!("by days that are not printed: {}", say::number(stated))
            },
            Verdict::Supported,
        ),
    ];
    Outcome {
        rank,
        summary,
        working: vec![format!("{} − {} = {} years", to.year(), from.year(), say::number(difference))],
        readings,
        right: Some(right),
        off: off.abs(),
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "Eight years ago, in 2018, they met in Singapore.",
        "2026-06-01",
        "Eight years ago, in 2018",
        Verdict::Supported,
    ),
    example(
        "Five years ago, in 2018, they met in Singapore.",
        "2026-06-01",
        "Five years ago, in 2018",
        Verdict::Refuted,
    ),
    example("It was signed in 2015, 10 years ago.", "2026-01-06", "2015, 10 years ago", Verdict::Supported),
    example("It was signed in 2015, 14 years ago.", "2026-01-06", "2015, 14 years ago", Verdict::Refuted),
    example(
        "Thousands marked the 75th anniversary of the armistice, signed in 1953.",
        "2028-07-27",
        "75th anniversary of the armistice, signed in 1953",
        Verdict::Supported,
    ),
    example(
        "Thousands marked the 75th anniversary of the armistice, signed in 1953.",
        "2023-07-27",
        "75th anniversary of the armistice, signed in 1953",
        Verdict::Refuted,
    ),
    example(
        "The city marks the 80th anniversary of the end of World War II.",
        "2025-08-15",
        "80th anniversary of the end of World War II",
        Verdict::Supported,
    ),
    example(
        "The city marks the 70th anniversary of the end of World War II.",
        "2025-08-15",
        "70th anniversary of the end of World War II",
        Verdict::Refuted,
    ),
    example(
        "In 2025, ten years after the 2015 accord, talks began.",
        "2026-01-06",
        "2025, ten years after the 2015",
        Verdict::Supported,
    ),
    example(
        "In 2025, six years after the 2015 accord, talks began.",
        "2026-01-06",
        "2025, six years after the 2015",
        Verdict::Refuted,
    ),
    example(
        "He was elected in 1998 and resigned five years later, in 2003.",
        "",
        "1998 and resigned five years later, in 2003",
        Verdict::Supported,
    ),
    example(
        "He was elected in 1998 and resigned nine years later, in 2003.",
        "",
        "1998 and resigned nine years later, in 2003",
        Verdict::Refuted,
    ),
    example(
        "He has ruled for 25 years, since 2000.",
        "2025-06-01",
        "25 years, since 2000",
        Verdict::Supported,
    ),
    example("He has ruled for 15 years, since 2000.", "2025-06-01", "15 years, since 2000", Verdict::Refuted),
    example(
        "They mark the centenary of the 1925 treaty.",
        "2025-06-01",
        "centenary of the 1925",
        Verdict::Supported,
    ),
    example(
        "In 1997 - seven years ago - the bridge gave way.",
        "2004-10-12",
        "1997 - seven years ago",
        Verdict::Supported,
    ),
    example(
        "11 years after the 1997 flood, the dam is still cracked.",
        "2004-10-12",
        "11 years after the 1997",
        Verdict::Refuted,
    ),
    example(
        "It has been 11 years since the 1997 fire.",
        "2004-10-12",
        "11 years since the 1997",
        Verdict::Refuted,
    ),
    example(
        "Seven years have passed since the mine was shut in 1997.",
        "2004-10-12",
        "Seven years have passed since the mine was shut in 1997",
        Verdict::Supported,
    ),
    example(
        "The law of 1903 was struck down in 1909, ten years after it was passed.",
        "",
        "1903 was struck down in 1909, ten years",
        Verdict::Refuted,
    ),
    nothing("Two years after the 2015 accord, he resigned.", "2026-01-06"),
    nothing("Eight years ago he was a teacher.", "2026-01-06"),
    nothing("He spoke at the 50th anniversary of the 1953 armistice.", "2026-01-06"),
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
    fn an_anniversary_is_corrected_with_its_ending() {
        let claim =
            first(&KIND, "They marked the 75th anniversary of the armistice, signed in 1953.", "2024-07-27");
        assert_eq!(claim.correction.unwrap().text, "71st");
    }

    #[test]
    fn other_times_are_never_refuted() {
        for text in [
            "Twenty years after the 1945 bombing, he wrote a book.",
            "Ten years ago, the 1994 law was repealed.",
            "Three years later, the 2010 treaty was signed.",
            "In 2003 he said that five years earlier, in 1990s style, it had worked.",
            "At the 60th anniversary of the 1950 landing, he wept.",
            "Five years before the 2008 crash, in 2003, he warned.",
        ] {
            let claims = report(&KIND, text, Some("2026-01-06")).claims;
            assert!(claims.iter().all(|claim| claim.verdict != Verdict::Refuted), "{text}: {claims:?}");
        }
    }

    #[test]
    fn what_is_told_of_another_time_or_of_another_event_is_never_refuted() {
        for text in [
            "It has been three years since the 1997 law was repealed.",
            "Three years after the 1997 law was repealed, the dam is still cracked.",
            "Three years after the 1997 flood, the dam was rebuilt.",
            "Ten years after the 1917 revolution, Stalin is in full control.",
            "In the film, 11 years after the 1997 flood, the dam is still cracked.",
            "Three years have passed since the law of 1997 was repealed.",
            "The law of 1903 was amended in 1909, two years after it was challenged.",
        ] {
            let report = report(&KIND, text, Some("2004-10-12"));
            let refuted = report.claims.iter().find(|claim| claim.verdict == Verdict::Refuted);
            assert!(refuted.is_none(), "{text}: {refuted:?}");
        }
    }
}
