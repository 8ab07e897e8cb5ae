//! Finds what happened to holders of offices, and elections of countries.

use super::super::{Match, Mood, Pattern};
use super::{Claim, Found, Holder, Step};
use crate::article::Article;
use crate::english::politics;
use crate::mention::{DateMention, Value};
use crate::span::Span;

/// Verbs that tell a step.
macro_rules! steps {
    () => {
        "(?:(?P<began>(?:took|assumed|entered) (?:the )?(?:office|presidency|premiership)|sworn in|inaugurated)\
         |(?P<rose>(?:took|assumed|seized) power|(?:came|rose|swept|returned) (?:back )?to power|came into (?:office|power)|won (?:the )?(?:presidency|office|power)|became)\
         |(?P<resigned>resigned|stepped down|stood down|quit as)\
         |(?P<left>left (?:office|power|the presidency)|(?:forced|voted|driven) (?:out of|from) (?:office|power)|ousted|toppled|overthrown|deposed|removed from (?:office|power))\
         |(?P<reelected>re - elected|reelected)\
         |(?P<elected>elected))"
    };
}
/// What may stand between a step and its title.
macro_rules! as_title {
    () => {
        "(?:(?:as|the|a|an|its|his|her|country|nation|'s|from|office|power|to|{ordinal}) ){0,4}"
    };
}

/// A verb that tells a step, its subject and its time; "and" may stand for the subject of the verb before. The title may be a part of it: "became president in 2017".
static STEP: Pattern = Pattern::new(
    STEPS,
    concat!(
        "(?:{who:person|role|title}|(?P<pronoun>s?he)|(?P<chain>and)) \
         (?:, an? (?:[a-z]+ ){1,3}who )?(?:(?:,|who|had|has|was|been|first|{ordinal}|also|officially|formally|then|only|just|himself|herself|finally) ){0,5}",
        steps!(),
        " ",
        as_title!(),
        "(?:{title:title|role} )?(?:(?:again|back|early|late|in|on) ){0,3}{date:date}"
    ),
);

/// Words without which no step is told.
const STEPS: &[&str] = &[
    "office",
    "power",
    "sworn",
    "inaugurated",
    "became",
    "resigned",
    "stepped",
    "stood down",
    "quit as",
    "ousted",
    "toppled",
    "overthrown",
    "deposed",
    "elected",
    "presidency",
    "voted",
];

/// "In 2017, Emmanuel Macron was elected president".
static STEP_THEN: Pattern = Pattern::new(
    STEPS,
    concat!(
        "(?:in|on) {date:date} (?:, )?(?:{title} |{role} )?{who:person} (?:(?:had|was|been|first|also|then|finally) ){0,3}",
        steps!(),
        "(?: (?:as|the|a|an|its|his|her|country|nation|'s|from|office|power|to|{ordinal})){0,4}(?: {title:title|role})?"
    ),
);

/// "Since he took office in 2017, Emmanuel Macron has".
static STEP_BEHIND: Pattern = Pattern::new(
    &["since ", "after ", "when ", "before "],
    concat!(
        "(?:since|after|when|before) (?:s?he) (?:(?:had|was|been|first) ){0,3}",
        steps!(),
        " ",
        as_title!(),
        "(?:{title:title|role} )?(?:in|on) {date:date} , (?:{title} |{role} )?{who:person}"
    ),
);

/// "Emmanuel Macron's election in 2017", "Boris Johnson's resignation as prime minister in 2022".
static STEP_NOUN: Pattern = Pattern::new(
    &[" election ", " resignation ", " ouster ", " inauguration ", " removal ", " overthrow ", " toppling "],
    "{who:person} 's (?:{front:date} )?(?:(?P<elected>election)|(?P<began>inauguration)|(?P<resigned>resignation)|(?P<left>ouster|removal from (?:office|power)|overthrow|toppling))\
     (?: (?:as|to|from) (?:the )?{title:title|role})?(?: (?:in|on) {date:date})?",
);

/// "Trump's first term ended in January 2021", "whose term ends in 2027".
static TERM: Pattern = Pattern::new(
    &[" term ", " presidency ", " premiership ", " tenure "],
    "{who:person|role|title} (?:'s|, whose) (?:(?:[a-z]+|-|{ordinal}|{duration}) ){0,3}(?:term|presidency|premiership|tenure) \
     (?:ended|expired|ends|expires) (?:in|on) {date:date}",
);

/// "in power since 1994", "president since 2013", "has ruled Belarus since 1994".
static SINCE: Pattern = Pattern::new(
    &["since"],
    "(?:{who:person|role|title}|(?P<pronoun>s?he)) \
     (?:(?:,|who|had|has|is|was|have|been|'s|the|a|its|country|nation|longtime|long|served|serving|as) ){0,6}\
     (?:in (?:power|office)|ruled|governed|led|{title:title|role})(?: {place:place}| the country| the nation)?(?: ,)? \
     (?:ever )?since (?:early |late )?{date:date}",
);

/// "since taking office in 2017", "Since his election in 2017, Emmanuel Macron has".
static TAKING: Pattern = Pattern::new(
    &[
        "taking office",
        "assuming office",
        "coming to power",
        "taking power",
        "assuming power",
        "being elected",
        "becoming ",
        "being sworn",
        "election ",
        "winning ",
    ],
    "(?:since|after|before|upon|on) (?:first )?(?:taking office|assuming office|being sworn in|(?P<rose>coming to power|taking power|assuming power)\
     |(?P<elected>being elected|(?:his|her) election)|(?P<became>becoming))(?: as)?(?: the)?(?: {title:title|role})? \
     (?:in|on) (?:early |late )?{date:date}(?: , (?:{title} |{role} )?{who:person})?",
);

/// A country's election of a year, behind the verb of whoever won or lost it.
macro_rules! contest {
    ($date:literal, $kind:literal, $country:literal) => {
        concat!(
            "(?:(?:the|a|an|his|her|that|country|nation|'s|snap|early|{place}) ){0,4}{",
            $date,
            ":date} (?:{",
            $country,
            ":nationality|place} )?(?:(?P<",
            $kind,
            ">presidential|general|parliamentary|federal|legislative|national) )?(?:elections?|vote|race|runoff)"
        )
    };
}

/// "won the 2022 presidential election", "won the presidential election in 2022", "won re-election in 2022".
static WON: Pattern = Pattern::new(
    &["won", "re", "victory", "win ", "winner"],
    concat!(
        "(?:(?:{who:person|role|title}|(?P<pronoun>s?he)) (?:(?:,|who|had|has|narrowly|easily|convincingly|comfortably) ){0,4}\
         won (?:",
        contest!("d2", "k2", "c2"),
        "|(?:(?:the|a|an|his|her|country|nation|'s|snap|early) ){0,4}(?:(?P<reelected>re - election|reelection|(?:another|{ordinal}) term(?: in office)?) in {d1:date}\
         |(?P<k3>presidential|general|parliamentary|federal|legislative|national) elections? (?:in|on|of) {d3:date}))\
         |{w4:person} (?:'s (?:victory|win|triumph) in|, (?:the )?(?:winner|victor) of) ",
        contest!("d4", "k4", "c4"),
        ")"
    ),
);

/// "Joe Biden defeated Donald Trump in the 2020 election", "Donald Trump lost to Joe Biden in the 2020 election".
static BEAT: Pattern = Pattern::new(
    &[" defeated ", " beat ", " lost ", " unseated "],
    concat!(
        "(?:{w1:person}(?: ,)?(?: who)? (?:narrowly |easily )?(?:defeated|beat|unseated) (?:(?:{title}|{role}|incumbent|then|-|rival|then - ?) ){0,3}(?:{loser:person}|{stranger})\
         |{loser2:person}(?: ,)?(?: who)? (?:narrowly )?lost to (?:(?:{title}|{role}|incumbent|then|-|rival) ){0,3}{w2:person}) in ",
        contest!("d1", "k1", "c1"),
        ""
    ),
);

/// "Germany's February 2025 federal election", "the 2022 French presidential election".
static VOTE: Pattern = Pattern::new(
    &["election"],
    "(?:{c1:place|nationality} (?:'s )?(?:snap |early )?{d1:date} (?:, )?|{d2:date} {c2:nationality|place} |{c3:place|nationality} (?:'s )?)\
     (?:snap |early |runoff )?(?:(?P<kind>presidential|general|parliamentary|federal|legislative|national) )?(?:runoff )?elections?\
     (?: (?:in|on|of) {d3:date})?",
);

/// "France held a presidential election in 2017", "the 2017 presidential election in France".
static VOTED: Pattern = Pattern::new(
    &["election"],
    "(?:{c1:place}(?: ,)?(?: which)? (?:held|voted in) (?:(?:a|an|its|the|snap|early|first|round|of) ){0,4}(?P<k1>presidential|general|parliamentary|federal|legislative) elections? (?:in|on) {d1:date}\
     |(?:in|on) {d2:date} (?:, )?{c2:place} (?:held|voted in) (?:(?:a|an|its|the|snap|early) ){0,3}(?P<k2>presidential|general|parliamentary|federal|legislative) elections?\
     |the {d3:date} (?P<k3>presidential|general|parliamentary|federal|legislative) elections? in (?:the )?{c3:place}\
     |the (?P<k4>presidential|general|parliamentary|federal|legislative) elections? in (?:the )?{c4:place} (?:in|on|of) {d4:date})",
);

/// "France's presidential election of 2017 was won by Macron".
static WON_BY: Pattern = Pattern::new(
    &["won by"],
    "(?:{d1:date} (?:{c1:nationality|place} )?|{c2:place|nationality} (?:'s )?)(?P<kind>presidential) election(?: in (?:the )?{c3:place})?\
     (?: (?:of|in) {d2:date})? (?:was|had been) (?:narrowly |easily )?won by (?:{title} |{role} )?{who:person}",
);

/// "In 1983, voters in Argentina elected Alfonsin as president", "the 1983 presidential vote in Argentina brought victory for Alfonsin".
static ELECTED_BY: Pattern = Pattern::new(
    &["elected", "victory", "victor of", "winner of", "by winning", "after winning"],
    "(?:in {d1:date} (?:, )?(?:voters|the voters|the people) (?:in|of) (?:the )?{c1:place} elected {w1:person} (?:as )?(?:the |its |their )?{title:title}\
     |{d2:date} presidential (?:vote|election|race) in (?:the )?{c2:place} brought victory (?:for|to) {w2:person}\
     |{w3:person} (?:, (?:the )?(?:victor|winner) of|(?:came|rose|returned) to power in (?:the )?{c4:place} (?:by|after) winning) \
     the (?:{d3:date} presidential (?:vote|election|race)|presidential election (?:of|in) {d4:date})(?: in (?:the )?{c3:place})?)",
);

/// "It was in March 2018 that Piñera became president of Chile", "since taking over as president of Chile in March 2018, Piñera".
static SET_OFF: Pattern = Pattern::new(
    &["it was", "since"],
    "(?:it was (?:in|on) {d1:date} that {w1:person} (?:became|took office as|took over as) {t1:title|role}\
     |since (?:becoming|taking over as|taking office as) {t2:title|role} (?:in|on) {d2:date} , (?:{title} |{role} )?{w2:person})",
);

/// All of them.
pub(super) const PATTERNS: &[&Pattern] = &[
    &STEP,
    &STEP_THEN,
    &STEP_BEHIND,
    &STEP_NOUN,
    &SINCE,
    &TAKING,
    &TERM,
    &WON,
    &BEAT,
    &WON_BY,
    &ELECTED_BY,
    &SET_OFF,
    &VOTE,
    &VOTED,
];

fn date<'m>(found: &'m Match<'_>, slot: &str) -> Option<(&'m DateMention, Span)> {
    let mention = found.mention(slot)?;
    match &mention.value {
        Value::Date(date) if date.span_of_years.is_none() => Some((date, mention.span)),
        _ => None,
    }
}

/// The holder that the subject of a match stands for.
fn subject(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Holder> {
    match found.words("pronoun") {
        Some(pronoun) => Holder::meant_by(article, sentence, pronoun == "he"),
        None => Holder::of(article, sentence, found.mention("who")?, found.before()),
    }
}

/// The step that a match tells.
fn step_of(found: &Match<'_>) -> Step {
    const SLOTS: [(&str, Step); 7] = [
        ("began", Step::Began),
        ("rose", Step::Rose),
        ("resigned", Step::Resigned),
        ("left", Step::Left),
        ("reelected", Step::Reelected),
        ("elected", Step::Elected),
        ("became", Step::Became),
    ];
    let step = SLOTS.into_iter().find(|(slot, _)| found.has(slot)).map_or(Step::Began, |(_, step)| step);
    if found.words("rose") == Some("became") { Step::Became } else { step }
}

/// Adds what is told of holders in the sentence.
pub(super) fn steps(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    // "was elected in 2016 and took office in 2017": the subject of the first verb is that of the next.
    let mut last: Option<(usize, Holder)> = None;
    for found in STEP.matches(article, sentence) {
        let step = step_of(&found);
        let bare_became = found.words("rose") == Some("became") && !found.has("title");
        let range = found.range();
        let who = match last {
            Some((end, holder)) if found.has("chain") && end + 1 == range.start => Some(holder),
            _ if found.has("chain") => None,
            _ => subject(article, sentence, &found),
        };
        last = who.map(|holder| (range.end, holder));
        // "An aide to Biden, who resigned in 2021": it may be the aide.
        let doubtful = matches!(step, Step::Resigned | Step::Left)
            && !found.has("pronoun")
            && who.is_some_and(|holder| !holder.sure);
        if let (Some(holder), false) = (who, bare_became || doubtful) {
            add(article, sentence, &found, holder, step, "date", None, out);
        }
    }
    for found in SINCE.matches(article, sentence) {
        if let Some(holder) = subject(article, sentence, &found) {
            let step = if found.has("title") { Step::Holding } else { Step::Since };
            add(article, sentence, &found, holder, step, "date", None, out);
        }
    }
    for found in TERM.matches(article, sentence) {
        if let Some(holder) = subject(article, sentence, &found).filter(|holder| holder.sure) {
            add(article, sentence, &found, holder, Step::Left, "date", None, out);
        }
    }
    for found in TAKING.matches(article, sentence) {
        let holder = match found.mention("who") {
            Some(who) => Holder::of(article, sentence, who, ""),
            None => sole_holder(article, sentence),
        };
        let bare_became = found.has("became") && !found.has("title");
        if let Some(holder) = holder.filter(|_| !bare_became) {
            add(article, sentence, &found, holder, step_of(&found), "date", None, out);
        }
    }
    for pattern in [&STEP_THEN, &STEP_BEHIND, &STEP_NOUN] {
        for found in pattern.matches(article, sentence) {
            let bare_became = found.words("rose") == Some("became") && !found.has("title");
            // "Macron's 2017 election campaign", "In 2014, Macron was elected president of a club".
            let next = found.after().split_whitespace().next().unwrap_or_default();
            let closed = politics::ends_step(next);
            let told = out.iter().any(|other| other.span.overlaps(found.span()));
            let who = found.mention("who").and_then(|who| Holder::of(article, sentence, who, ""));
            if let Some(holder) = who.filter(|_| closed && !bare_became && !told) {
                for slot in ["date", "front"] {
                    add(article, sentence, &found, holder, step_of(&found), slot, None, out);
                }
            }
        }
    }
    for found in SET_OFF.matches(article, sentence) {
        let who = found.mention("w1").or(found.mention("w2"));
        if let Some(holder) = who.and_then(|who| Holder::of(article, sentence, who, "")) {
            for slot in ["d1", "d2"] {
                add(article, sentence, &found, holder, Step::Became, slot, None, out);
            }
        }
    }
    for pattern in [&WON_BY, &ELECTED_BY] {
        for found in pattern.matches(article, sentence) {
            won_by(article, sentence, &found, out);
        }
    }
    for pattern in [&WON, &BEAT] {
        for found in pattern.matches(article, sentence) {
            let named = ["w1", "w2", "w4"].iter().find_map(|slot| found.mention(slot));
            let holder = match named {
                Some(who) => Holder::of(article, sentence, who, ""),
                None => subject(article, sentence, &found),
            };
            let Some(holder) = holder.filter(|holder| fits_country(article, &found, holder)) else {
                continue;
            };
            let kinds = ["k1", "k2", "k3", "k4"].iter().find_map(|slot| found.words(slot));
            let kinds = kinds.and_then(politics::election_kinds);
            let step = if found.has("reelected") { Step::Reelected } else { Step::Won };
            for slot in ["d1", "d2", "d3", "d4"] {
                add(article, sentence, &found, holder, step, slot, kinds, out);
            }
        }
    }
}

/// Whether the country of an election, where the words name it, is one that the person led.
fn fits_country(article: &Article<'_>, found: &Match<'_>, holder: &Holder) -> bool {
    let reference = article.reference;
    let Some(mention) = ["c1", "c2", "c4"].iter().find_map(|slot| found.mention(slot)) else { return true };
    let Value::Place { named, .. } = mention.value else { return false };
    reference.terms_of_person(holder.person).any(|term| {
        reference.entity(term.office).within.is_some_and(|country| named.candidates().contains(&country))
    })
}

/// Adds who won a country's presidential election: the country must be one that the person led.
fn won_by(article: &Article<'_>, sentence: usize, found: &Match<'_>, out: &mut Vec<Found<Claim>>) {
    let slot = |names: &[&str]| names.iter().find_map(|name| found.mention(name));
    let Some(who) = slot(&["who", "w1", "w2", "w3"]) else { return };
    let Some(Value::Place { named, .. }) = slot(&["c1", "c2", "c3", "c4"]).map(|mention| &mention.value)
    else {
        return;
    };
    let reference = article.reference;
    let (Some(holder), Some(country)) = (Holder::of(article, sentence, who, ""), named.sure()) else {
        return;
    };
    let led = |term: &factlint_reference::Term| reference.entity(term.office).within == Some(country);
    if !reference.terms_of_person(holder.person).any(led) {
        return;
    }
    // "Voters elected her as mayor" is of another office.
    let title = found.span_of("title").map(|span| article.text(span));
    if title.is_some_and(|title| !title.eq_ignore_ascii_case("president")) {
        return;
    }
    let kinds = politics::election_kinds("presidential");
    for slot in ["d1", "d2", "d3", "d4"] {
        add(article, sentence, found, holder, Step::Won, slot, kinds, out);
    }
}

/// The only person that the sentence names or describes.
fn sole_holder(article: &Article<'_>, sentence: usize) -> Option<Holder> {
    let mut people = article
        .mentions_in(sentence)
        .iter()
        .filter(|m| matches!(m.value, Value::Person(_) | Value::Stranger));
    let person = people.next()?;
    let holder = Holder::of(article, sentence, person, "")?;
    people.next().is_none().then_some(Holder { sure: false, ..holder })
}

#[allow(clippy::too_many_arguments, reason = "the parts of one claim")]
fn add(
    article: &Article<'_>,
    sentence: usize,
    found: &Match<'_>,
    holder: Holder,
    step: Step,
    slot: &str,
    kinds: Option<&'static [&'static str]>,
    out: &mut Vec<Found<Claim>>,
) {
    let Some((date, date_span)) = date(found, slot) else { return };
    let Some(stated) = date.resolved else { return };
    let modifiers = article.modifiers(sentence, found.span());
    if modifiers.mood != Mood::Asserted || modifiers.negated || politics::narrows(found.after()) {
        return;
    }
    let title = ["title", "t1", "t2"].into_iter().find_map(|slot| found.mention(slot));
    let title = title.map(|mention| &mention.value);
    let holder = match title {
        Some(Value::Title(title)) => Holder { title: Some(title.title), of: None, ..holder },
        Some(Value::Role { of, title }) => Holder { title: Some(title.title), of: Some(*of), ..holder },
        _ => holder,
    };
    out.push(Found {
        span: found.span(),
        claim: Claim::Step { holder, step, stated, inferred: date.inferred, date_span, kinds },
    });
}

/// Adds the dated elections of countries in the sentence.
pub(super) fn votes(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let mut winners: Vec<Span> = out.iter().map(|found| found.span).collect();
    for found in VOTE.matches(article, sentence).into_iter().chain(VOTED.matches(article, sentence)) {
        // "The election of 2017 was won by Macron" says more.
        if winners.iter().any(|span| span.overlaps(found.span())) {
            continue;
        }
        let Some((date, _)) = ["d1", "d2", "d3", "d4"].into_iter().find_map(|slot| date(&found, slot)) else {
            continue;
        };
        let Some(place) = ["c1", "c2", "c3", "c4"].into_iter().find_map(|slot| found.mention(slot)) else {
            continue;
        };
        let Value::Place { named, .. } = place.value else { continue };
        let (Some(country), Some(stated)) = (named.sure(), date.resolved) else { continue };
        let modifiers = article.modifiers(sentence, found.span());
        if !article.reference.entity(country).kind.is_country()
            || modifiers.mood != Mood::Asserted
            || modifiers.negated
        {
            continue;
        }
        let kinds = ["kind", "k1", "k2", "k3", "k4"].iter().find_map(|slot| found.words(slot));
        let kinds = kinds.and_then(politics::election_kinds);
        winners.push(found.span());
        out.push(Found {
            span: found.span(),
            claim: Claim::Vote { country, kinds, stated, inferred: date.inferred },
        });
    }
}
