//! One time on two clocks: "9 a.m. EST (1400 GMT)".
//!
//! Only where both clocks are named; a name that summer and winter share admits both.

use crate::article::Article;
use crate::english::zones;
use crate::judge::Judgement;
use crate::span::Span;

const DAY: i32 = 24 * 60;

/// A time of day on a named clock.
#[derive(Clone, Debug, PartialEq)]
struct Clock {
    minutes: i32,
    zone: String,
    ahead: &'static [i32],
    start: usize,
    end: usize,
}

/// Two times that are said to be one.
#[derive(Debug)]
pub(in crate::claim) struct Claim {
    first: Clock,
    second: Clock,
}

/// The pairs of times in a sentence, and where they stand.
pub(super) fn find(article: &Article<'_>, sentence: usize) -> Vec<(Span, Claim)> {
    let tokens = article.document.sentences[sentence].tokens.clone();
    let span = article.document.span(tokens.clone());
    let mut clocks: Vec<Clock> = Vec::new();
    for at in tokens {
        if let Some(ahead) = zones::ahead(article.document.word(at)) {
            clocks.extend(clock(article.document.text, span, article.document.tokens[at].span, ahead));
        }
    }
    let joined = |pair: &&[Clock]| {
        let between = article.document.text[pair[0].end..pair[1].start].trim();
        matches!(between, "(" | "[" | "/" | "or" | ", or" | "(or")
    };
    let claims = clocks.windows(2).filter(joined).map(|pair| {
        let span = Span::new(pair[0].start, pair[1].end);
        (span, Claim { first: pair[0].clone(), second: pair[1].clone() })
    });
    claims.collect()
}

/// The time of day right before the name of a clock.
fn clock(text: &str, sentence: Span, name: Span, ahead: &'static [i32]) -> Option<Clock> {
    let before = text[sentence.start as usize..name.start as usize].trim_end();
    let lower = before.to_ascii_lowercase();
    let half = [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)]
        .into_iter()
        .find(|(suffix, _)| lower.ends_with(suffix) && before.len() == lower.len());
    let figures = before[..before.len() - half.map_or(0, |(suffix, _)| suffix.len())].trim_end();
    let length = figures.bytes().rev().take_while(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')).count();
    let printed = &figures[figures.len() - length..];
    let number = |text: &str| text.parse::<i32>().ok().filter(|_| text.len() <= 2 && !text.is_empty());
    let (hour, minute) = match printed.split_once([':', '.']) {
        Some((hour, minute)) => (number(hour)?, number(minute).filter(|_| minute.len() == 2)?),
        None if printed.len() == 4 => (number(&printed[..2])?, number(&printed[2..])?),
        None => (number(printed).filter(|_| half.is_some())?, 0),
    };
    let hour = match half {
        Some((_, add)) if (1..=12).contains(&hour) => hour % 12 + add,
        None if (0..24).contains(&hour) => hour,
        _ => return None,
    };
    (minute < 60).then(|| Clock {
        minutes: hour * 60 + minute,
        zone: text[name.start as usize..name.end as usize].to_owned(),
        ahead,
        start: sentence.start as usize + figures.len() - length,
        end: name.end as usize,
    })
}

impl Clock {
    /// The times on the clock of `other` that this one may be.
    fn on(&self, other: &Clock) -> Vec<i32> {
        let shifts = self.ahead.iter().flat_map(|own| other.ahead.iter().map(move |theirs| theirs - own));
        let mut out: Vec<i32> = shifts.map(|hours| (self.minutes + hours * 60).rem_euclid(DAY)).collect();
        factlint_reference::order::sort(&mut out);
        out.dedup();
        out
    }

    fn say(&self) -> String {
        format!("{} {}", time(self.minutes), self.zone)
    }
}

fn time(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

pub(super) fn judge(claim: &Claim) -> Judgement {
    let (first, second) = (&claim.first, &claim.second);
    let fits = first.on(second);
    let reading = format!("{} is {}.", first.say(), second.say());
    let right: Vec<String> = fits.iter().map(|&minutes| time(minutes)).collect();
    let summary = format!("{} is {} {}.", first.say(), right.join(" or "), second.zone);
    let hours =
        |clock: &Clock| clock.ahead.iter().map(|hours| format!("{hours:+}")).collect::<Vec<_>>().join(" or ");
    let working = format!("{}: UTC{}, {}: UTC{}", first.zone, hours(first), second.zone, hours(second));
    if fits.contains(&second.minutes) {
        Judgement::supported(reading, summary).working(working)
    } else {
        Judgement::refuted(reading, summary).working(working)
    }
}
