//! Computations that are told in an order of their own: "At 50, compared with 40 a year earlier, complaints were up 25 per cent".

use super::{Claim, Cover, Stated, exact, figures};
use crate::article::Article;
use crate::claim::{Found, Match, Pattern};
use crate::english::change;
use crate::mention::{Mention, Number, Value};

/// Every pattern of the kind.
pub(super) static PATTERNS: &[&Pattern] = &[
    &COMPARED,
    &REACHED,
    &PERCENT_FIRST,
    &PERCENT_LAST,
    &WHOLE_FIRST,
    &MULTIPLE,
    &MEMBERS,
    &IN_ALL,
    &OF_THEM,
    &AMONG,
    &SEATS,
];

/// "At 50, compared with 40 a year earlier, complaints were up 25 percent".
static COMPARED: Pattern = Pattern::new(
    &["compared "],
    "at {to:number} ,? ?compared (?:with|to) {from:number} (?:[a-z]+ ){0,5}?(?:D (?:[a-z]+ ){0,2})?, (?:[a-z'-]+ ){1,4}?\
     (?P<direction>up|down) (?:by )?{percent:percent}",
);

/// "hit 50 last year, a 25% increase on the 40 recorded".
static REACHED: Pattern = Pattern::new(
    &["hit ", "reached ", "totaled ", "totalled ", "to N "],
    "(?:hit|reached|totaled|totalled|to) {to:number} (?:[a-zY]+ ){0,5}?, an? {percent:percent} (?P<direction>[a-z]+) \
     (?:on|from|over|compared with|compared to) (?:the )?{from:number}",
);

/// "70 percent of the schools (14 of 20)", "70 percent of those asked - 14 out of 20 -".
static PERCENT_FIRST: Pattern = Pattern::new(
    &["of "],
    "{percent:percent} of (?:[a-z]+ ){1,4}?(?:--|\\(|,) {part:number}(?: (?:out )?of (?:the )?{whole:number})? (?:--|\\)|,)",
);

/// "14 of the 20 trains ran late (70 percent)".
static PERCENT_LAST: Pattern = Pattern::new(
    &["( C )"],
    "{part:number}(?: (?:out )?of (?:the )?{whole:number})? (?:[a-z]+ ){2,6}?\\( {percent:percent} \\)",
);

/// "Of 20 samples, 14 were tainted, which is 70 percent".
static WHOLE_FIRST: Pattern = Pattern::new(
    &["of "],
    "of (?:the |all |its |their )?{whole:number} [a-z]+ , {part:number} (?:[a-z]+ ){1,5}?\
     (?:, (?:which is|that is|or) {percent:percent}|\\( {bracketed:percent} \\))",
);

/// "What was 30 is now 60: the fee has doubled".
static MULTIPLE: Pattern = Pattern::new(
    &["what was "],
    "what was {from:number} is now {to:number} (?::|--|;|,) (?:[a-z]+ ){1,4}?(?P<multiple>doubled|tripled|trebled|quadrupled|halved)",
);

/// "The panel has 25 members: 11 judges and 14 lawyers."
static MEMBERS: Pattern = Pattern::new(
    &[" : "],
    "(?:has|have|had|comprises|comprised|of) {total:number} (?:[a-z]+ )?(?:members|people|seats|jurors|employees|staff) : \
     {first:number} [a-z]+ (?:, {second:number} [a-z]+ ,? ?)?and {last:number} [a-z]+ [.;]",
);

/// "11 adults and 14 children - 25 people in all -".
static IN_ALL: Pattern = Pattern::new(
    &["in all ", "in total ", "altogether ", "all told "],
    "{first:number} [a-z]+ (?:, {second:number} [a-z]+ ,? ?)?and {last:number} [a-z]+ (?:--|,|\\() {total:number} (?:[a-z]+ )?\
     (?:in all|in total|altogether|all told)",
);

/// "25 survivors, 11 of them women and 14 men".
static OF_THEM: Pattern = Pattern::new(
    &["of them ", "of whom "],
    "{total:number} [a-z]+ , {first:number} of (?:them|whom) (?:were )?(?P<noun>[a-z]+) and {last:number} (?P<other>[a-z]+) [.,;]",
);

/// "Among the 25 dead were 11 civilians and 14 soldiers".
static AMONG: Pattern = Pattern::new(
    &["among the ", "of the "],
    "(?:among|of) the {total:number} [a-z]+ ,? ?(?:were|are|there were) {first:number} (?P<noun>[a-z]+) and {last:number} (?P<other>[a-z]+)",
);

/// "Of the 25 seats, 11 went to the government and 14 to the opposition".
static SEATS: Pattern = Pattern::new(
    &["seats "],
    "of (?:the |its |all )?{total:number} seats , {first:number} (?:went|go) to (?:[a-zGS'-]+ ){1,5}?and {last:number} (?:went )?to",
);

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let mut read = |pattern: &Pattern, claim: &dyn Fn(&Match<'_>) -> Option<Claim>| {
        for found in pattern.matches(article, sentence) {
            out.extend(claim(&found).map(|claim| Found { span: span(article, &found), claim }));
        }
    };
    for pattern in [&COMPARED, &REACHED] {
        read(pattern, &|found| change(article, found));
    }
    for pattern in [&PERCENT_FIRST, &WHOLE_FIRST] {
        read(pattern, &|found| share(article, found));
    }
    // The bracket stands a few words behind, so that it may hold another figure: "3 of the 20 banks cut rates (2 percent)".
    read(&PERCENT_LAST, &|found| share(article, found).filter(is_near));
    read(&MULTIPLE, &multiple);
    read(&MEMBERS, &|found| sum(found, Cover::Likely));
    // A part that stands before the first makes it another sum.
    read(&IN_ALL, &|found| {
        let before = found.before().trim_end();
        let longer = before.ends_with(',') || before.ends_with(" and");
        sum(found, if longer { Cover::Perhaps } else { Cover::Sure })
    });
    for pattern in [&OF_THEM, &AMONG] {
        read(pattern, &|found| {
            let nouns = [found.words("noun")?, found.words("other")?];
            sum(found, if change::is_whole(&nouns) { Cover::Likely } else { Cover::Perhaps })
        });
    }
    read(&SEATS, &|found| sum(found, Cover::Disjoint));
}

/// The place of a match without the marks and the words behind its last number that only close it.
fn span(article: &Article<'_>, found: &Match<'_>) -> crate::span::Span {
    let whole = found.span();
    let text = article.text(whole).trim_end_matches(['.', ',', ';', '—', '–', '-', ' ']);
    crate::span::Span::new(whole.start as usize, whole.start as usize + text.len())
}

fn number(mention: Option<&Mention>) -> Option<Number> {
    match mention?.value {
        Value::Number(number) if !number.vague && number.upper.is_none() => Some(number),
        _ => None,
    }
}

fn change(article: &Article<'_>, found: &Match<'_>) -> Option<Claim> {
    let percent = found.mention("percent")?;
    let Value::Percent { number: stated, points } = percent.value else { return None };
    let (from, to) = (number(found.mention("from"))?, number(found.mention("to"))?);
    if stated.upper.is_some() || stated.vague || from.ratio || to.ratio {
        return None;
    }
    let up = change::direction(found.words("direction")?)?;
    let stated = Stated::Percent { number: stated, points };
    Some(Claim::Change { from, to, stated, up, percentages: false, figures: figures(article, percent) })
}

fn multiple(found: &Match<'_>) -> Option<Claim> {
    let times = change::multiple(found.words("multiple")?)?;
    let (from, to) = (number(found.mention("from"))?, number(found.mention("to"))?);
    let stated = Stated::Multiple { times, hedge: None };
    Some(Claim::Change { from, to, stated, up: times > 1.0, percentages: false, figures: None })
}

fn share(article: &Article<'_>, found: &Match<'_>) -> Option<Claim> {
    let percent = found.mention("percent").or_else(|| found.mention("bracketed"))?;
    let Value::Percent { number: stated, points: false } = percent.value else { return None };
    let part = number(found.mention("part"))?;
    let (part, whole) = match number(found.mention("whole")) {
        // "14 out of 20" is one number, a ratio.
        None => (part.ratio.then_some(part.value)?, 1.0),
        Some(whole) if exact(&part) && exact(&whole) && part.value <= whole.value => {
            (part.value, whole.value)
        }
        Some(_) => return None,
    };
    let usable = stated.upper.is_none() && !stated.vague && part > 0.0;
    usable.then(|| Claim::Share { part, whole, stated, figures: figures(article, percent) })
}

/// Whether the stated share is of the size of the computed one.
fn is_near(claim: &Claim) -> bool {
    const FACTOR: f64 = 2.5;
    let Claim::Share { part, whole, stated, .. } = claim else { return true };
    let ratio = 100.0 * part / whole / stated.value;
    (1.0 / FACTOR..FACTOR).contains(&ratio)
}

fn sum(found: &Match<'_>, cover: Cover) -> Option<Claim> {
    let mut parts = Vec::new();
    for slot in ["first", "second", "last"] {
        if found.has(slot) {
            parts.push(number(found.mention(slot)).filter(exact)?.value);
        }
    }
    let total = number(found.mention("total")).filter(exact)?.value;
    Some(Claim::Sum { parts, total, cover })
}
