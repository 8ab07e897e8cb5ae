//! Meetings of leaders as a series: "the first G7 summit in Japan since 2016", "will host the G20 for the first time", "the 17th BRICS summit".
//!
//! A series is named by its organisation, or by the countries whose leaders meet in it. The claim is compared with the list of that series, as visits are
//! with theirs: a nearer summit refutes without more, and the claim is supported only where the list is declared complete.

mod judge;

use factlint_reference::{EntityId, Object, PartialDate, Reference, Summit as Row, Text};
use jiff::ToSpan;
use jiff::civil::Date;
use judge::Scene;

use super::recurrence::{Rest, rest_of};
use super::visit::Target;
use super::{ClaimKind, Example, Found, Kind, Match, Mood, Pattern, World, example, nothing};
use crate::article::Article;
use crate::judge::{Judgement, Verdict};
use crate::mention::{DurationMention, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Summit>(
    Summit::ID,
    "Summits: first, Nth, since",
    "“The first summit in N years”, “the first in Japan since 2016” or “the 17th summit” is compared with the list of the series that is meant. A nearer \
     summit on record refutes it. It is supported only where the list of the series is declared complete.",
    EXAMPLES,
);

pub(super) struct Summit;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Turn {
    First,
    Nth(u32),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Window {
    None,
    Length(DurationMention),
    Since(PartialDate),
}

/// A claim about a summit and those before it.
#[derive(Debug)]
pub(super) struct Claim {
    series: Text,
    /// Those who are named and have met in the series; "their first summit" is between them.
    people: Vec<EntityId>,
    /// Whether only summits of these people count.
    own: bool,
    /// Whether the text speaks of a summit between countries: lists of talks do not tell which of them were summits.
    formal: bool,
    turn: Turn,
    /// The country that holds it, where only such summits count.
    host: Option<EntityId>,
    window: Window,
    window_span: Option<Span>,
    /// The time of the summit, where the sentence names it.
    told: Option<PartialDate>,
    rest: Rest,
}

/// "the first G7 summit", "their first trilateral summit", "the 17th BRICS summit".
static NOUN: Pattern = Pattern::new(
    &["summit", "meeting"],
    "(?:the|(?P<own>their)|an?) (?:{nth:ordinal}|first)(?: - ever| ever)? \
     (?:(?:in - person|face - to - face|trilateral|bilateral|annual|such) )*(?:{series:organisation} )?\
     (?:(?:leaders '|leaders 's|leaders) )?(?:(?P<formal>summit)|meeting)",
);

/// "Japan will host the G7 summit for the first time since 2016".
static HOSTED: Pattern = Pattern::new(
    &["host"],
    "{host:place} (?:will |is to |is set to |has |had |would |is |was )?(?:host|hosts|hosted|hosting) (?:the |this year 's |a )?\
     {series:organisation}(?: (?:leaders 's?|leaders))?(?: summit)? for the (?:{nth:ordinal}|first) time",
);

/// "The G7 summit in Hiroshima is the first in Japan since 2016".
static ELLIPSIS: Pattern = Pattern::new(
    &["summit"],
    "{series:organisation} summit(?: (?u:[^.;]){0,60}?)? (?:,|is|was|will be|marks|marked) (?P<head>the (?:{nth:ordinal}|first)) (?:in|since|to be|held|hosted)",
);

/// "Trump and Putin met in Alaska for the first time since 2019".
static MET: Pattern = Pattern::new(
    &["for the"],
    "(?:met|meet|meets|meeting|meetings|talks)(?: (?u:[^.;]){0,60}?)? (?P<head>for the (?:{nth:ordinal}|first) (?P<own>time))",
);

/// Every pattern of the kind.
static PATTERNS: &[&Pattern] = &[&NOUN, &HOSTED, &ELLIPSIS, &MET, &COMPLEMENT];

/// What completes a head.
static COMPLEMENT: Pattern = Pattern::new(
    &[],
    "(?:, )?(?:\
     (?:(?:to be )?(?:held |hosted )?(?:in|by)) (?:the )?{host:place}(?: , {place})?\
     |(?:in|for) (?:the (?:past|last) )?{duration:duration}\
     |since {since:date}\
     |(?:between|of|with|by) (?:the |their )?(?:leaders (?:of|from) )?(?:the )?{person|place|role|title|nationality}(?: leaders)?\
     (?:(?: ,)?(?: and)? (?:the )?{person|place|role|title}){0,3}\
     |ever|of its kind\
     |(?:this|last|next) (?:week|month|year)|(?:on|in) {date|period}\
     )",
);

/// Words that make a meeting one of others than leaders.
const OF_OTHERS: &[&str] = &["minister", "official", "envoy", "negotiator", "delegation", "militar", "ceo"];

/// A summit so many days before or behind the article's day may be the one that it reports.
const DAYS_AROUND: i64 = 45;

impl ClaimKind for Summit {
    const ID: &'static str = "recurrence";
    type Claim = Claim;

    fn patterns() -> &'static [&'static Pattern] {
        PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let mut taken: Vec<Span> = Vec::new();
        for pattern in [&HOSTED, &ELLIPSIS, &NOUN, &MET] {
            for found in pattern.matches(article, sentence) {
                if let Some(claim) = claim(article, sentence, &found)
                    && !taken.iter().any(|span| span.overlaps(claim.span))
                {
                    taken.push(claim.span);
                    out.push(claim);
                }
            }
        }
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let mut rows: Vec<&Row> =
            reference.summits().iter().filter(|row| row.series == claim.series).collect();
        factlint_reference::order::sort_by_key(&mut rows, |row| row.start);
        let now = world.now()?;
        let at = |from: Date, to: Date| {
            rows.iter().copied().find(|row| row.start.first() <= to && from <= last_day(row))
        };
        let present = match claim.told {
            Some(told) => at(told.first(), told.last()),
            None => at(now.saturating_sub(DAYS_AROUND.days()), now.saturating_add(DAYS_AROUND.days())),
        };
        let day = present.map(|row| row.start.first()).or(claim.told.map(PartialDate::first)).unwrap_or(now);
        let begins = rows.first().map(|row| row.start.first());
        let scene = |rows| Scene { reference, rows, begins, day, present, claim };
        if let Turn::Nth(n) = claim.turn {
            return scene(rows).judge_nth(n);
        }
        if claim.people.len() < 2 {
            return Some(scene(rows).judge_first());
        }
        let together = |row: &&Row| claim.people.iter().all(|&person| took_part(row, person));
        let of_people = scene(rows.iter().copied().filter(together).collect()).judge_first();
        if claim.own || of_people.verdict == Verdict::Supported {
            return Some(of_people);
        }
        // "Trump met Putin, the first summit in four years": of these two, or of their countries.
        let of_countries = scene(rows).judge_first();
        let better = of_countries.verdict == Verdict::Supported || of_people.verdict == Verdict::Refuted;
        Some(if better { of_countries } else { of_people })
    }
}

fn last_day(row: &Row) -> Date {
    row.end.and_then(PartialDate::exact).unwrap_or_else(|| row.start.last())
}

fn claim(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let reference = article.reference;
    let line = article.line(sentence);
    let series = match found.mention("series").map(|mention| &mention.value) {
        Some(Value::Organisation(named)) => series_of(reference, named.sure()?)?,
        _ => series_among(article, sentence)?,
    };
    let head = found.range_of("head").unwrap_or_else(|| found.range());
    let mut end = head.end;
    let (mut host, mut window) = (None, None);
    while let Some(part) = COMPLEMENT.at(article, sentence, end) {
        if let Some(place) = part.mention("host") {
            host = Some(Target::of(reference, place)?.country);
        }
        let stated =
            match part.mention("duration").or_else(|| part.mention("since")).map(|m| (&m.value, m.span)) {
                Some((Value::Duration(duration), span)) => Some((Window::Length(*duration), span)),
                Some((Value::Date(date), span)) => Some((Window::Since(date.resolved?), span)),
                _ => None,
            };
        window = window.or(stated);
        end = part.range().end;
    }
    let people: Vec<EntityId> = article
        .mentions_in(sentence)
        .iter()
        .filter_map(|mention| match mention.value {
            Value::Person(named) => named.sure(),
            _ => None,
        })
        .filter(|&person| {
            reference.summits().iter().any(|row| row.series == series && took_part(row, person))
        })
        .collect();
    let rest = rest_of(&line.text[end..]);
    let span = line.span(article, head.start..end);
    let modifiers = article.modifiers(sentence, span);
    let unclear = rest == Rest::Narrows || line.text[end..].starts_with(" since ");
    if modifiers.mood == Mood::Question || modifiers.negated || unclear {
        return None;
    }
    if found.has("host") {
        host = Some(Target::of(reference, found.mention("host")?)?.country);
    }
    let turn = match found.mention("nth").map(|mention| &mention.value) {
        Some(Value::Ordinal(n)) if *n > 1 => Turn::Nth(*n),
        _ => Turn::First,
    };
    let time = article.time_of(sentence);
    let (window, window_span) = window.map_or((Window::None, None), |(window, span)| (window, Some(span)));
    let told = time.at.filter(|&at| time.stated && window != Window::Since(at));
    Some(Found {
        span,
        claim: Claim {
            series,
            people,
            own: found.has("own"),
            formal: found.has("formal") && !found.has("series"),
            turn,
            host,
            window,
            window_span,
            told,
            rest,
        },
    })
}

fn took_part(row: &Row, person: EntityId) -> bool {
    row.participants.contains(&Object::Entity(person))
}

/// The series that an organisation gives its name.
fn series_of(reference: &Reference, organisation: EntityId) -> Option<Text> {
    let id = reference.entity(organisation).id;
    reference.summits().iter().any(|row| row.series == id).then_some(id)
}

/// The series in which exactly the countries meet that the sentence names, by themselves or by their leaders.
fn series_among(article: &Article<'_>, sentence: usize) -> Option<Text> {
    let reference = article.reference;
    let line = &article.line(sentence).text;
    if OF_OTHERS.iter().any(|word| line.contains(word)) {
        return None;
    }
    let mut countries = Vec::new();
    let mut leaders = usize::from(line.contains(" leaders "));
    for mention in article.mentions_in(sentence) {
        match mention.value {
            Value::Place { named, .. } => {
                let place = named.sure()?;
                if reference.entity(place).kind.is_country() {
                    countries.push(place);
                }
            }
            Value::Role { of, .. } => {
                leaders += 1;
                countries.push(of.sure()?);
            }
            Value::Person(named) => {
                leaders += 1;
                countries.extend(reference.entity(named.sure()?).within);
            }
            Value::Organisation(_) => return None,
            _ => {}
        }
    }
    factlint_reference::order::sort(&mut countries);
    countries.dedup();
    if leaders == 0 || countries.len() < 2 {
        return None;
    }
    let mut fitting = reference
        .summits()
        .iter()
        .filter(|row| !row.participants.is_empty() && nations(reference, row) == countries)
        .map(|row| row.series);
    let first = fitting.next()?;
    fitting.all(|other| other == first).then_some(first)
}

/// The countries of those who took part.
fn nations(reference: &Reference, row: &Row) -> Vec<EntityId> {
    let of = |object: &Object| {
        let id = object.entity()?;
        if reference.entity(id).kind.is_country() { Some(id) } else { reference.entity(id).within }
    };
    let mut out: Vec<EntityId> = row.participants.iter().filter_map(of).collect();
    factlint_reference::order::sort(&mut out);
    out.dedup();
    out
}

const EXAMPLES: &[Example] = &[
    example(
        "The G7 summit in Hiroshima is the first in Japan since 2016.",
        "2023-05-19",
        "the first in Japan since 2016",
        Verdict::Supported,
    ),
    example(
        "The G7 summit in Hiroshima is the first in Japan since 2008.",
        "2023-05-19",
        "the first in Japan since 2008",
        Verdict::Refuted,
    ),
    example(
        "It is the first G7 summit in Canada since 2018.",
        "2025-06-16",
        "the first G7 summit in Canada since 2018",
        Verdict::Supported,
    ),
    example(
        "It is the first G7 summit in Canada in ten years.",
        "2025-06-16",
        "the first G7 summit in Canada in ten years",
        Verdict::Refuted,
    ),
    example(
        "It is the first G7 summit in Canada in four years.",
        "2025-06-16",
        "the first G7 summit in Canada in four years",
        Verdict::Conflicting,
    ),
    example(
        "Leaders of China, Japan and South Korea met in Seoul for their first trilateral summit in more than four years.",
        "2024-05-27",
        "their first trilateral summit in more than four years",
        Verdict::Supported,
    ),
    example(
        "Leaders of China, Japan and South Korea met in Seoul for their first trilateral summit in eight years.",
        "2024-05-27",
        "their first trilateral summit in eight years",
        Verdict::Refuted,
    ),
    example(
        "Moon Jae-in and Kim Jong Un shook hands at the first summit between South Korea and North Korea since 2007.",
        "2018-04-27",
        "the first summit between South Korea and North Korea since 2007",
        Verdict::Supported,
    ),
    example(
        "South Africa hosts the G20 summit for the first time.",
        "2025-11-20",
        "South Africa hosts the G20 summit for the first time",
        Verdict::Supported,
    ),
    example(
        "Japan hosts the G7 summit for the first time.",
        "2023-05-18",
        "Japan hosts the G7 summit for the first time",
        Verdict::Refuted,
    ),
    example(
        "Brazil received the guests of the 17th BRICS summit.",
        "2025-07-06",
        "the 17th BRICS summit",
        Verdict::Supported,
    ),
    example(
        "Donald Trump and Xi Jinping met in Busan for the first time since 2019.",
        "2025-10-30",
        "for the first time since 2019",
        Verdict::Supported,
    ),
    example(
        "Donald Trump and Xi Jinping held their first meeting in three years.",
        "2025-10-30",
        "their first meeting in three years",
        Verdict::Conflicting,
    ),
    example(
        "Donald Trump and Vladimir Putin met in Helsinki for their first summit.",
        "2018-07-16",
        "their first summit",
        Verdict::NotEnoughEvidence,
    ),
    example(
        "Donald Trump will meet Vladimir Putin in Alaska on Friday, the first summit in four years.",
        "2025-08-14",
        "the first summit in four years",
        Verdict::Supported,
    ),
    nothing("It was the first meeting of the club's board since 2019.", "2025-07-06"),
    nothing(
        "The foreign ministers of China, Japan and South Korea held their first trilateral meeting since 2019.",
        "2023-11-26",
    ),
    nothing("It was their first meeting.", "2025-07-06"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn the_right_year_is_offered() {
        let correction =
            first(&KIND, "The G7 summit in Hiroshima is the first in Japan since 2008.", "2023-05-19")
                .correction;
        assert_eq!(correction.map(|correction| correction.text).as_deref(), Some("2016"));
    }
}
