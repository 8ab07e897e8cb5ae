//! Finding claims of recurrence: a head ("the first … visit"), and what completes it in any order ("by …", "to …", "in … years", "since …").

use std::sync::OnceLock;

use factlint_reference::PartialDate;
use regex::{Captures, Regex};

use super::{Claim, Turn, Window};
use crate::article::Article;
use crate::claim::visit::{Actor, Qualifier, Target};
use crate::claim::{Found, Match, Mood, Pattern};
use crate::mention::{Mention, Value};
use crate::span::Span;

/// "the first state visit": an ordinal, qualifiers, and the noun.
static NOUN: Pattern = Pattern::new(
    &["visit", "trip", "tour "],
    "(?:(?:{owner:person|role|title} 's|(?P<pronoun>his|her|their)|the|an?) )?\
     (?:{nth:ordinal}|first|(?P<only>only))(?: - ever| ever)? (?:such )?\
     (?P<qualifiers>(?:(?:state|official|formal|working|bilateral|foreign|overseas|presidential|full|in - person|high - level|solo|\
     landmark|historic|surprise|unannounced|secret|private|standalone|stand - alone|known|{duration}|{number}) )*)\
     (?:visit|trip|tour)",
);

/// "the first South Korean president to visit China": an ordinal, the actor, a verb and the target.
static TO_VISIT: Pattern = Pattern::new(
    &["visit", "travel", "trip", "set foot", "tour "],
    "(?:the )?(?:{nth:ordinal}|first|(?P<only>only))(?: - ever| ever)? \
     (?:(?:sitting|serving|incumbent|current|democratically elected|elected|foreign) )*{actor:role|title} (?:ever )?to \
     (?:(?:ever|officially|formally|publicly|pay an?|make an?) )*(?P<qualifiers>(?:(?:state|official|formal|bilateral|working|surprise) )*)\
     (?:visit to|trip to|visit|travel to|set foot in|set foot on|tour) (?:the )?{target:place}",
);

/// "Moon visited China for the first time in six years".
static FIRST_TIME: Pattern = Pattern::new(
    &["for the"],
    "{actor:role|person}(?: ,)?(?: [a-z'-]+){0,3} \
     (?:visited|visits|visiting|visit|arrived in|arrives in|arriving in|traveled to|travelled to|travels to|landed in|went to|goes to) \
     (?:the )?{target:place}(?: (?u:[^.;]){0,60}?)? for the (?:{nth:ordinal}|first|second) time",
);

/// "no South Korean president has visited China since 2019", "Moon has not visited China since 2019".
static NONE_SINCE: Pattern = Pattern::new(
    &["visited", "been to", "set foot", "traveled to", "travelled to"],
    "(?:no (?:other )?(?:sitting |serving )?{nobody:role}|{actor:role|person|title}) (?:has|had)(?P<not> not| never)? \
     (?:ever |officially |formally )?(?:visited|been to|set foot in|traveled to|travelled to) (?:the )?{target:place}",
);

/// "Moon last visited China in December 2019".
static LAST_VISITED: Pattern = Pattern::new(
    &["last", "most recent"],
    "{actor:role|person|title} (?:last|most recently) (?:visited|traveled to|travelled to|went to|was in) (?:the )?{target:place} \
     (?:in|on) {date:date}",
);

/// "the last visit by a South Korean president to China was in 2019", "the last South Korean president to visit China was Moon Jae-in".
static LAST_WAS: Pattern = Pattern::new(
    &["last", "most recent"],
    "(?:the )?(?:last|most recent) (?:time an? {a1:role} visited (?:the )?{t1:place}|visit (?:by|of|from) an? {a2:role} to (?:the )?{t2:place}|\
     visit to (?:the )?{t3:place} (?:by|of|from) an? {a3:role}|{a4:role} to visit (?:the )?{t4:place}) was\
     (?:(?: {title}| {role})? {name:person})?(?: ,)?(?: (?:in|on) {date:date})?",
);

/// The complements of a head, each at the place where the one before ended.
fn complement() -> &'static Regex {
    static REGEX: OnceLock<Regex> = OnceLock::new();
    REGEX.get_or_init(|| {
        Regex::new(concat!(
            r"^(?-u) (?:, )?(?:and )?(?:",
            r"(?:by|of|from|for)(?: (?:an?|the|any|another|one))?(?: (?:sitting|serving|incumbent|current|elected|democratically))*",
            r" (?P<actor>[RHT])(?: (?P<name>H))?(?: 's)?",
            r"|(?:to|in) (?:the )?(?P<target>P)(?: , P)?",
            r"|(?:there|here|abroad|overseas)",
            r"|(?:in|for|after) (?:the (?:past|last) )?(?P<duration>D)",
            r"|since (?:the |his |her )?(?:(?P<date>Y)",
            r"|(?:[TR] )?(?P<who>H)(?: 's)?(?: (?P<office>took office|became T|became R|came to power|was elected|returned to office))?",
            r"(?: (?:state |official )?(?:visit|trip|tour|visited|did))?(?: there)?(?: (?:in|of) (?P<year>Y))?",
            r"|(?P<event>E)",
            r"|(?P<own>taking office|becoming T|becoming R|coming to power|assuming office|returning to office|returning to power|",
            r"inauguration|election|start of his term|being elected|winning re - election|re - election))",
            r"|as (?:an? |the )?(?P<office_held>T|R|leader)",
            r"|(?P<ever>ever|in history)",
            r"|(?:in|on|during) (?P<when>Y|W)",
            r"|(?:this|last) (?:week|month)",
            r") ",
        ))
        .expect("the pattern is well formed")
    })
}

/// What stands behind a head.
#[derive(Default)]
struct Complements<'a> {
    actor: Option<&'a Mention>,
    target: Option<&'a Mention>,
    window: Option<(Window, Span)>,
    when: Option<PartialDate>,
    /// Where the last complement ends in the line.
    end: usize,
}

impl<'a> Complements<'a> {
    /// Reads complements from the space at the byte `from` of the line.
    fn read(article: &'a Article<'_>, sentence: usize, from: usize) -> Self {
        let line = article.line(sentence);
        let mut out = Self { end: from, ..Self::default() };
        while let Some(found) = complement().captures(&line.text[out.end..]) {
            let mention = |name: &str| {
                let group = found.name(name)?;
                line.mention(article, out.end + group.start())
            };
            let actor = mention("name").or_else(|| mention("actor"));
            let target = mention("target");
            let window = window(&found, &mention);
            let again = (actor.is_some() && out.actor.is_some())
                || (target.is_some() && out.target.is_some())
                || (window.is_some() && out.window.is_some());
            if again {
                break;
            }
            out.when = out.when.or_else(|| mention("when").and_then(first_day));
            let end = out.end + found.get(0).expect("group 0 always takes part").end() - 1;
            let span = window.as_ref().map(|_| {
                let inner = found.name("duration").or_else(|| found.name("date"));
                let range = inner.map_or(out.end + 1..end, |group| out.end + group.start()..out.end + group.end());
                line.span(article, range)
            });
            out.actor = out.actor.or(actor);
            out.target = out.target.or(target);
            out.window = out.window.or(window.zip(span));
            out.end = end;
        }
        out
    }
}

fn window<'a>(found: &Captures<'_>, mention: &dyn Fn(&str) -> Option<&'a Mention>) -> Option<Window> {
    if let Some(Value::Duration(duration)) = mention("duration").map(|m| &m.value) {
        return Some(Window::Length(*duration));
    }
    if let Some(date) = mention("date") {
        return Some(first_day(date).map_or(Window::Unclear, Window::SinceDate));
    }
    if let Some(who) = mention("who") {
        let Value::Person(named) = who.value else { return Some(Window::Unclear) };
        return Some(match (named.sure(), found.name("office")) {
            (None, _) => Window::Unclear,
            (Some(person), Some(_)) => Window::SinceTerm(Some(person)),
            (Some(person), None) => Window::SincePerson(person, mention("year").and_then(first_day)),
        });
    }
    if let Some(Value::Event(named)) = mention("event").map(|m| &m.value) {
        return Some(named.sure().map_or(Window::Unclear, Window::SinceEvent));
    }
    match (found.name("own").or_else(|| found.name("office_held")), found.name("ever")) {
        (Some(_), _) => Some(Window::SinceTerm(None)),
        (_, Some(_)) => Some(Window::Ever),
        _ => None,
    }
}

fn first_day(mention: &Mention) -> Option<PartialDate> {
    match &mention.value {
        Value::Date(date) => date.resolved,
        Value::Period(period) => period.start.resolved,
        _ => None,
    }
}

/// Adds every claim of recurrence in the sentence.
pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    // What the first pattern takes, the later ones leave alone.
    let mut taken: Vec<Span> = Vec::new();
    let mut add = |found: Option<Found<Claim>>| {
        if let Some(found) = found.filter(|found| !taken.iter().any(|span| span.overlaps(found.span))) {
            taken.push(found.span);
            out.push(found);
        }
    };
    for pattern in [&LAST_WAS, &LAST_VISITED, &TO_VISIT, &NOUN, &FIRST_TIME, &NONE_SINCE] {
        for found in pattern.matches(article, sentence) {
            if found.before().ends_with("one of ") || found.before().ends_with("among ") {
                continue;
            }
            add(if std::ptr::eq(pattern, &LAST_WAS) {
                last_was(article, sentence, &found)
            } else if std::ptr::eq(pattern, &LAST_VISITED) {
                last_visited(article, sentence, &found)
            } else if std::ptr::eq(pattern, &NONE_SINCE) {
                none_since(article, sentence, &found)
            } else {
                headed(article, sentence, &found)
            });
        }
    }
}

/// A claim whose head is an ordinal.
fn headed(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let turn = match found.mention("nth").map(|m| &m.value) {
        Some(Value::Ordinal(1)) => Turn::First,
        Some(Value::Ordinal(n)) => Turn::Nth(*n),
        _ if found.has("only") => Turn::Only,
        _ => Turn::First,
    };
    let range = found.range();
    let complements = Complements::read(article, sentence, range.end);
    let line = article.line(sentence);
    let span = line.span(article, range.start..complements.end);
    let modifiers = article.modifiers(sentence, span);
    if modifiers.mood == Mood::Question {
        return None;
    }
    let pronoun = || found.has("pronoun").then(|| antecedent(article, sentence, span.start)).flatten();
    let actor_mention =
        found.mention("actor").or_else(|| found.mention("owner")).or(complements.actor).or_else(pronoun);
    let actor = match actor_mention {
        Some(mention) => Some(Actor::of(article, mention)?),
        None => None,
    };
    let target_mention = found.mention("target").or(complements.target);
    let target = match target_mention {
        Some(mention) => Some(Target::of(article.reference, mention)?),
        None => None,
    };
    let (window, window_span) =
        complements.window.map_or((Window::None, None), |(window, span)| (window, Some(span)));
    Some(Found {
        span,
        claim: Claim {
            turn,
            actor,
            target,
            qualifier: qualifier(found.words("qualifiers").unwrap_or("")),
            window,
            window_span,
            when: complements.when,
            negated: modifiers.negated,
            may_go_on: goes_on(&line.text[complements.end..]),
            told_past: article.time_of(sentence),
        },
    })
}

/// "No South Korean president had visited China since 2019": the same as the first one since.
fn none_since(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let nobody = found.mention("nobody");
    if nobody.is_none() && !found.has("not") {
        return None;
    }
    let actor = Actor::of(article, nobody.or_else(|| found.mention("actor"))?)?;
    let target = Target::of(article.reference, found.mention("target")?)?;
    let range = found.range();
    let complements = Complements::read(article, sentence, range.end);
    let (window, window_span) = complements.window?;
    Some(Found {
        span: article.line(sentence).span(article, range.start..complements.end),
        claim: Claim {
            turn: Turn::NoneSince,
            actor: Some(actor),
            target: Some(target),
            qualifier: Qualifier::Any,
            window,
            window_span: Some(window_span),
            when: complements.when,
            negated: false,
            may_go_on: false,
            told_past: article.time_of(sentence),
        },
    })
}

fn last_visited(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let date = found.mention("date").and_then(first_day)?;
    Some(Found {
        span: found.span(),
        claim: Claim {
            turn: Turn::LastWas { by: None, date: Some(date) },
            actor: Some(Actor::of(article, found.mention("actor")?)?),
            target: Some(Target::of(article.reference, found.mention("target")?)?),
            qualifier: Qualifier::Any,
            window: Window::None,
            window_span: found.span_of("date"),
            when: None,
            negated: false,
            may_go_on: false,
            told_past: article.time_of(sentence),
        },
    })
}

fn last_was(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let slot = |names: [&str; 4]| names.into_iter().find_map(|name| found.mention(name));
    let by = match found.mention("name").map(|m| &m.value) {
        Some(Value::Person(named)) => Some(named.sure()?),
        _ => None,
    };
    let date = found.mention("date").and_then(first_day);
    if by.is_none() && date.is_none() {
        return None;
    }
    Some(Found {
        span: found.span(),
        claim: Claim {
            turn: Turn::LastWas { by, date },
            actor: Some(Actor::of(article, slot(["a1", "a2", "a3", "a4"])?)?),
            target: Some(Target::of(article.reference, slot(["t1", "t2", "t3", "t4"])?)?),
            qualifier: Qualifier::Any,
            window: Window::None,
            window_span: found.span_of("date"),
            when: None,
            negated: false,
            may_go_on: false,
            told_past: article.time_of(sentence),
        },
    })
}

/// Whether what stands behind a claim may narrow it: anything but the end of a clause. A line without an end is a headline.
fn goes_on(rest: &str) -> bool {
    let next = rest.trim_start().split(' ').next().unwrap_or("");
    !matches!(next, "." | "," | ";" | "!" | ")" | "\"" | "--" | "and" | "that" | "which" | "but" | "said" | "says")
}

fn qualifier(words: &str) -> Qualifier {
    let mut out = Qualifier::Any;
    for word in words.split(' ') {
        out = match word {
            "state" => return Qualifier::State,
            "official" | "formal" => Qualifier::Official,
            "bilateral" | "standalone" => Qualifier::Bilateral,
            "working" | "surprise" | "unannounced" | "secret" | "private" | "solo" | "full" | "foreign" | "overseas" | "known" => {
                return Qualifier::Unknown;
            }
            _ => out,
        };
    }
    out
}

/// Whom "his" or "her" means: the only person named before it in the sentence, else the only one of the sentence before.
fn antecedent<'a>(article: &'a Article<'_>, sentence: usize, before: u32) -> Option<&'a Mention> {
    let people = |sentence: usize| {
        article
            .mentions_in(sentence)
            .iter()
            .filter(move |m| matches!(m.value, Value::Person(_) | Value::Stranger) && m.span.start < before)
    };
    let only = |sentence: usize| -> Result<Option<&'a Mention>, ()> {
        let mut found: Option<&Mention> = None;
        for mention in people(sentence) {
            match (found.map(|f| &f.value), &mention.value) {
                (None, _) => found = Some(mention),
                (Some(Value::Person(one)), Value::Person(other)) if one == other => {}
                _ => return Err(()),
            }
        }
        Ok(found)
    };
    match only(sentence) {
        Ok(Some(mention)) => Some(mention),
        Ok(None) => sentence.checked_sub(1).and_then(|previous| only(previous).ok().flatten()),
        Err(()) => None,
    }
}
