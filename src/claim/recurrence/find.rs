//! Finding claims of recurrence: a head ("the first … visit"), and what completes it in any order ("by …", "to …", "in … years", "since …").

use factlint_reference::{EntityId, PartialDate, Precision};

use super::patterns::{
    ABSENCE, COMPLEMENT, ELLIPSIS, FIRST_THERE, FIRST_TIME, FRONTED, GAP, HOST, LAST_VISITED, LAST_WAS,
    NONE_SINCE, NOT_FOR, NOUN, SUBJECT, TO_VISIT, UNLISTED,
};
use super::{Claim, Rest, Turn, Window};
use crate::article::Article;
use crate::claim::visit::{Actor, Qualifier, Target};
use crate::claim::{Found, Match, Mood, Pattern};
use crate::english::politics;
use crate::mention::{Mention, Value};
use crate::span::Span;

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
        while let Some(found) = COMPLEMENT.at(article, sentence, out.end) {
            let mention = |name: &str| found.mention(name);
            let actor = mention("name").or_else(|| mention("actor"));
            let target = mention("target");
            let window = window(&found, &mention);
            let again = (actor.is_some() && out.actor.is_some())
                || (target.is_some() && out.target.is_some())
                || (window.is_some() && out.window.is_some());
            if again {
                break;
            }
            if !matches!(window, Some(Window::SameYear)) {
                out.when = out.when.or_else(|| mention("when").and_then(first_day));
            }
            let span = window.as_ref().map(|_| {
                let inner = found.range_of("duration").or_else(|| found.range_of("date"));
                line.span(article, inner.unwrap_or_else(|| found.range()))
            });
            out.actor = out.actor.or(actor);
            out.target = out.target.or(target);
            out.window = out.window.or(window.zip(span));
            out.end = found.range().end;
        }
        out
    }
}

fn window<'a>(found: &Match<'_>, mention: &dyn Fn(&str) -> Option<&'a Mention>) -> Option<Window> {
    if let Some(Value::Duration(duration)) = mention("duration").map(|m| &m.value) {
        return Some(Window::Length(*duration));
    }
    if let Some(date) = mention("date") {
        return Some(first_day(date).map_or(Window::Unclear, Window::SinceDate));
    }
    if let Some(who) = mention("who").or_else(|| mention("visitor")) {
        let Value::Person(named) = who.value else { return Some(Window::Unclear) };
        let year = ["year", "year_before", "visit_year"].into_iter().find_map(mention);
        // The year behind "Theresa May in" is no mention of its own.
        let bare = || found.words("bare_year").and_then(|year| PartialDate::year_only(year.parse().ok()?));
        let year = year.and_then(first_day).or_else(bare);
        return Some(match (named.sure(), found.has("office")) {
            (None, _) => Window::Unclear,
            (Some(person), true) => Window::SinceTerm(Some(person)),
            (Some(person), false) => Window::SincePerson(person, year),
        });
    }
    if let Some(Value::Event(named)) = mention("event").map(|m| &m.value) {
        return Some(named.sure().map_or(Window::Unclear, Window::SinceEvent));
    }
    if found.has("same_year") {
        return Some(Window::SameYear);
    }
    // "This year" is a date; "in 2016" says when the visit was.
    let whole = found.text();
    if mention("when").and_then(first_day).is_some_and(|date| date.precision() == Precision::Year)
        && [" in ", " on ", " during ", ","].iter().all(|word| !whole.contains(word))
    {
        return Some(Window::SameYear);
    }
    let in_office = ["own", "office_held", "tenure"].into_iter().any(|name| found.has(name));
    match (in_office, found.has("ever")) {
        (true, _) => Some(Window::SinceTerm(None)),
        (_, true) => Some(Window::Ever),
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
    type Reader = fn(&Article<'_>, usize, &Match<'_>) -> Option<Found<Claim>>;
    let readers: [(&Pattern, Reader); 14] = [
        (&UNLISTED, unlisted),
        (&LAST_WAS, last_was),
        (&LAST_VISITED, last_visited),
        (&FRONTED, windowed),
        (&HOST, hosted),
        (&GAP, windowed),
        (&NOT_FOR, windowed),
        (&TO_VISIT, headed),
        (&FIRST_THERE, first_there),
        (&NOUN, headed),
        (&ELLIPSIS, elliptic),
        (&ABSENCE, absence),
        (&FIRST_TIME, headed),
        (&NONE_SINCE, none_since),
    ];
    // What the first pattern takes, the later ones leave alone.
    let mut taken: Vec<Span> = Vec::new();
    for (pattern, read) in readers {
        for found in pattern.matches(article, sentence) {
            if ["one of ", "among ", "among the ", "one of the "]
                .iter()
                .any(|words| found.before().ends_with(words))
            {
                continue;
            }
            if let Some(claim) = read(article, sentence, &found)
                && !taken.iter().any(|span| span.overlaps(claim.span))
            {
                taken.push(claim.span);
                out.push(claim);
            }
        }
    }
}

fn turn_of(found: &Match<'_>) -> Turn {
    match found.mention("nth").map(|m| &m.value) {
        Some(Value::Ordinal(1)) => Turn::First,
        Some(Value::Ordinal(n)) => Turn::Nth(*n),
        _ if found.has("only") => Turn::Only,
        _ => Turn::First,
    }
}

/// Whether what is done for the first time is another thing than the journey: "landed in Riyadh to meet the king for the first time".
fn begins_another_act(between: &str) -> bool {
    let mut before = "";
    between.split_whitespace().any(|word| {
        let verb = before == "," && word.ends_with("ing");
        before = word;
        verb || matches!(word, "to" | "and" | "but" | "where" | "who" | "which" | "that")
    })
}

/// A claim whose head is an ordinal.
fn headed(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    if found.words("between").is_some_and(begins_another_act) {
        return None;
    }
    let range = found.range();
    let mut complements = Complements::read(article, sentence, range.end);
    if let Some((window, slot)) = stated_window(found, &[("inner", "from")]) {
        complements.window = complements.window.or(found.span_of(slot).map(|span| (window, span)));
    }
    // "His first foreign trip": to wherever, and no list of all journeys is kept.
    let qualifiers = found.words("qualifiers").unwrap_or("");
    let abroad = qualifiers.contains("foreign") || qualifiers.contains("overseas");
    if abroad && complements.target.is_none() {
        return None;
    }
    let to_visit =
        found.has("actor") && !found.has("owner") && found.words("actor").is_none_or(|word| word != "H");
    let target = found.mention("target").or(complements.target);
    let actor = match found.mention("owner") {
        Some(owner) => Some(owned_by(article, owner, complements.window.map(|(window, _)| window))?),
        None => match found.mention("actor").or(complements.actor) {
            Some(mention) => Some(match found.mention("home") {
                Some(home) => Actor::sent_by(article.reference, home, mention)?,
                None => Actor::whoever(article, mention)?,
            }),
            None => None,
        },
    };
    let subject = match &actor {
        Some(actor) if to_visit => subject(article, sentence, range.start, actor)?,
        _ => None,
    };
    ordinal_claim(article, sentence, found, range, &complements, actor, target, subject).map(|mut claim| {
        claim.claim.counts_people = to_visit;
        claim.claim.qualifier = qualifier(qualifiers);
        claim
    })
}

/// The window that a pattern itself holds, as a length or as a date, and the slot of it.
fn stated_window<'s>(found: &Match<'_>, slots: &[(&'s str, &'s str)]) -> Option<(Window, &'s str)> {
    slots.iter().find_map(|&(length, date)| match found.mention(length).map(|m| &m.value) {
        Some(Value::Duration(duration)) => Some((Window::Length(*duration), length)),
        _ => found.mention(date).and_then(first_day).map(|day| (Window::SinceDate(day), date)),
    })
}

/// "China is hosting a South Korean president for the first time in six years".
fn hosted(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    // "China received a president in five hours" says nothing of earlier ones.
    (found.has("again") != found.has("not")).then(|| windowed(article, sentence, found)).flatten()
}

/// A claim that there was no visit in a window, in a pattern that holds all of its parts.
fn windowed(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let mood = article.modifiers(sentence, found.span()).mood;
    // The "set" of "set foot" is no "is set to".
    let foot = mood == Mood::Future && article.text(found.span()).contains("set foot");
    if mood != Mood::Asserted && !foot || turn_of(found) != Turn::First {
        return None;
    }
    let (window, slot) = stated_window(found, &[("length", "date"), ("long", "from"), ("passed", "from")])?;
    let target = match ["t1", "t2", "t3"].into_iter().find_map(|slot| found.mention(slot)) {
        Some(place) => Some(Target::of(article.reference, place)?),
        // "China's leaders have not received …"
        None => match found.mention("host").map(|host| &host.value) {
            Some(Value::Role { of, .. }) => Some(Target { country: of.sure()?, city: None, seat: false }),
            _ => None,
        },
    };
    Some(Found {
        span: found.span(),
        claim: Claim {
            actor: Some(match (found.mention("home"), found.words("plural")) {
                (Some(home), Some(plural)) => Actor::of_plural(article.reference, home, plural)?,
                _ => Actor::whoever(article, found.mention("actor").or(found.mention("guest"))?)?,
            }),
            target,
            window,
            window_span: found.span_of(slot),
            // "Not since 2014 had a president visited before Xi arrived": the visit that is told of.
            rest: if found.after().trim_start().starts_with("before ") {
                Rest::Ends
            } else {
                rest_of(found.after())
            },
            ..plain(article, sentence, Turn::First)
        },
    })
}

/// "Xi is in Seoul, the first Chinese president there since 2014": where stands before.
fn first_there(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let head = found.range_of("head")?;
    let mut complements = Complements::read(article, sentence, head.end);
    if let Some((window, slot)) = stated_window(found, &[("inner", "from")]) {
        complements.window = complements.window.or(found.span_of(slot).map(|span| (window, span)));
    }
    complements.window?;
    let actor = Actor::whoever(article, found.mention("actor")?)?;
    let start = article.line(sentence).span(article, head.clone()).start;
    let subject = antecedent(article, sentence, start).and_then(|mention| match mention.value {
        Value::Person(named) => named.sure(),
        _ => None,
    });
    let target = found.mention("target");
    ordinal_claim(article, sentence, found, head, &complements, Some(actor), target, subject).map(
        |mut claim| {
            claim.claim.counts_people = true;
            claim
        },
    )
}

/// "Xi's visit is the first by a Chinese president since 2014": who and where to stand beside the noun before.
fn elliptic(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let head = found.range_of("head")?;
    let complements = Complements::read(article, sentence, head.end);
    if complements.actor.is_none() && complements.window.is_none() {
        return None;
    }
    let noun = Complements::read(article, sentence, found.range_of("noun")?.end);
    let actor = match complements.actor {
        Some(mention) => Some(Actor::whoever(article, mention)?),
        None => None,
    };
    let target = complements.target.or(noun.target);
    ordinal_claim(article, sentence, found, head, &complements, actor, target, None)
}

#[expect(clippy::too_many_arguments, reason = "the parts of a head, each from another place")]
fn ordinal_claim(
    article: &Article<'_>,
    sentence: usize,
    found: &Match<'_>,
    head: std::ops::Range<usize>,
    complements: &Complements<'_>,
    actor: Option<Actor>,
    target: Option<&Mention>,
    subject: Option<EntityId>,
) -> Option<Found<Claim>> {
    let line = article.line(sentence);
    let span = line.span(article, head.start..complements.end);
    let modifiers = article.modifiers(sentence, span);
    if modifiers.mood == Mood::Question {
        return None;
    }
    // "A second visit" is the second of one traveller.
    let own = found.has("pronoun") || found.has("indefinite");
    let actor = match actor {
        None if found.has("pronoun") => match antecedent(article, sentence, span.start) {
            Some(mention) => Some(Actor::of(article, mention)?),
            None => None,
        },
        actor => actor,
    };
    let target = match target {
        Some(mention) => Some(Target::of(article.reference, mention)?),
        None => None,
    };
    let rest = &line.text[complements.end..];
    let next = rest.trim_start().split(' ').next().unwrap_or("");
    // Whoever or wherever else is meant stands in words that are not understood.
    let other_actor = actor.is_none() && matches!(next, "by" | "of" | "from");
    let other_target = target.is_none() && rest_of(rest) == Rest::Narrows && next != "since";
    if other_actor || other_target {
        return None;
    }
    let (mut window, window_span) =
        complements.window.map_or((Window::None, None), |(window, span)| (window, Some(span)));
    if window == Window::None && next == "since" {
        window = Window::Unclear;
    }
    Some(Found {
        span,
        claim: Claim {
            turn: turn_of(found),
            actor,
            subject,
            counts_people: false,
            own,
            target,
            qualifier: Qualifier::Any,
            window,
            window_span,
            when: complements.when,
            negated: modifiers.negated,
            // "Such" narrows it as the sentence before does.
            rest: if found.has("such") { Rest::Narrows } else { rest_of(rest) },
            told_past: article.time_of(sentence),
        },
    })
}

/// The actor behind a possessive. "The South Korean leader's first visit" is the present holder's; with a length of time it is any holder's.
fn owned_by(article: &Article<'_>, owner: &Mention, window: Option<Window>) -> Option<Actor> {
    let actor = Actor::of(article, owner)?;
    let of_office = matches!(
        window,
        Some(Window::Length(_) | Window::SinceDate(_) | Window::SincePerson(..) | Window::SinceEvent(_))
    );
    if of_office {
        return Some(actor);
    }
    Some(actor.holder(article.reference, article.published.date).map_or(actor, Actor::Person))
}

/// Whom a claim that begins at the byte `before` of the line is said of: `Some(None)` if of nobody by name, `None` if of somebody who is not known.
fn subject(article: &Article<'_>, sentence: usize, before: usize, actor: &Actor) -> Option<Option<EntityId>> {
    let line = article.line(sentence);
    let Some(found) = SUBJECT.before(article, sentence, before) else { return Some(None) };
    if let Some(span) = found.span_of("word") {
        let surname = article.text(span);
        if !surname.starts_with(char::is_uppercase) || is_pronoun(surname) {
            return Some(None);
        }
        // A surname alone means the present holder, or somebody for certain if one holder only ever bore it.
        let people = article.reference.names().people_with_surname(factlint_reference::key(surname));
        let holders: Vec<EntityId> = people.filter(|&person| actor.was(article.reference, person)).collect();
        let now = actor.holder(article.reference, article.published.date);
        return match (holders.as_slice(), now) {
            ([one], _) => Some(Some(*one)),
            (several, Some(now)) if several.contains(&now) => Some(Some(now)),
            _ => None,
        };
    }
    let mention = match found.mention("name") {
        Some(name) => Some(name),
        None => antecedent(article, sentence, line.span(article, before..before + 1).start),
    };
    match mention?.value {
        Value::Person(named) => named.sure().map(Some),
        _ => None,
    }
}

fn is_pronoun(word: &str) -> bool {
    matches!(word, "It" | "This" | "That" | "The" | "There" | "Which" | "And" | "But")
}

/// "Ending a six-year absence", in a sentence about a visit.
fn absence(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let line = &article.line(sentence).text;
    let duration = article.mentions_in(sentence).iter().find_map(|mention| match mention.value {
        Value::Duration(duration) if found.span().covers(mention.span) => Some((duration, mention.span)),
        _ => None,
    });
    let (duration, span) =
        duration.filter(|_| ["visit", "trip", "travel", "summit"].iter().any(|word| line.contains(word)))?;
    Some(Found {
        span: found.span(),
        claim: Claim {
            window: Window::Length(duration),
            window_span: Some(span),
            ..plain(article, sentence, Turn::First)
        },
    })
}

/// "The highest-ranking official to visit": no list tells.
fn unlisted(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let complements = Complements::read(article, sentence, found.range().end);
    let target = Target::of(article.reference, found.mention("target")?)?;
    Some(Found {
        span: article.line(sentence).span(article, found.range().start..complements.end),
        claim: Claim { target: Some(target), ..plain(article, sentence, Turn::Unlisted) },
    })
}

/// A claim about the visit that the article is about, with nothing else said.
fn plain(article: &Article<'_>, sentence: usize, turn: Turn) -> Claim {
    Claim {
        turn,
        actor: None,
        subject: None,
        counts_people: false,
        own: false,
        target: None,
        qualifier: Qualifier::Any,
        window: Window::None,
        window_span: None,
        when: None,
        negated: false,
        rest: Rest::Ends,
        told_past: article.time_of(sentence),
    }
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
            actor: Some(actor),
            target: Some(target),
            window,
            window_span: Some(window_span),
            when: complements.when,
            // "since 2013 for a state visit"
            rest: rest_of(&article.line(sentence).text[complements.end..]),
            ..plain(article, sentence, Turn::NoneSince)
        },
    })
}

fn last_visited(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let slot = |names: [&'static str; 4]| names.into_iter().find(|name| found.has(name));
    let stated = slot(["date", "d2", "d3", "d4"])?;
    let date = found.mention(stated).and_then(first_day)?;
    // "An aide to Moon, who last visited China in 2019": it may be the aide.
    if found.has("relative") && politics::hands_on(found.before()) {
        return None;
    }
    Some(Found {
        span: found.span(),
        claim: Claim {
            actor: Some(Actor::of(article, found.mention(slot(["actor", "a2", "a3", "a4"])?)?)?),
            target: Some(Target::of(article.reference, found.mention(slot(["target", "t2", "t3", "t4"])?)?)?),
            window_span: found.span_of(stated),
            ..plain(article, sentence, Turn::LastWas { by: None, date: Some(date) })
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
            actor: Some(Actor::of(article, slot(["a1", "a2", "a3", "a4"])?)?),
            target: Some(Target::of(article.reference, slot(["t1", "t2", "t3", "t4"])?)?),
            window_span: found.span_of("date"),
            ..plain(article, sentence, Turn::LastWas { by, date })
        },
    })
}

/// How the text goes on behind a claim.
pub(in crate::claim) fn rest_of(rest: &str) -> Rest {
    match rest.trim_start().split(' ').next().unwrap_or("") {
        "" => Rest::Headline,
        "." | "," | ";" | ":" | "!" | ")" | "\"" | "--" | "and" | "which" | "but" | "said" | "says"
        | "amid" | "despite" | "following" | "after" | "when" | "where" | "according" | "is" | "was"
        | "will" | "would" | "has" | "had" | "came" | "comes" | "began" | "begins" | "ended" | "ends"
        | "drew" | "until" | "before" | "he" | "she" | "they" | "on" | "this" | "last" => Rest::Ends,
        _ => Rest::Narrows,
    }
}

fn qualifier(words: &str) -> Qualifier {
    let mut out = Qualifier::Any;
    for word in words.split(' ') {
        out = match word {
            "state" => return Qualifier::State,
            "official" | "formal" => Qualifier::Official,
            "bilateral" | "standalone" => Qualifier::Bilateral,
            "working" | "surprise" | "unannounced" | "secret" | "private" | "solo" | "full" | "foreign"
            | "overseas" | "known" => {
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
