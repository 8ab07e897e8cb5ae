//! Finding ranks: "the world's second-largest economy" and whom it is said of.

use factlint_reference::{EntityId, EntityKind};

use super::{Claim, Scope};
use crate::article::Article;
use crate::claim::visit::Target;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::ranks::{self, RankNoun, Ranked};
use crate::mention::{Mention, Value};

/// The nouns of [`ranks::NOUNS`], and the adjectives, as they stand in patterns.
macro_rules! noun {
    () => {
        "(?P<noun>(?:trading|trade|commercial|export|import) partner|export (?:market|destination)|source of imports|\
         (?:crude |natural )?(?:oil|gas|coal) producer|producer of oil|(?:oil|gas) reserves|(?:carbon )?emitter|polluter|exporter|importer|\
         economy|population|country|nation|state|city|mountain|peak|summit|river|lake|island|desert)"
    };
}
macro_rules! adjective {
    () => {
        "(?:{nth:ordinal}(?: -)? )?(?P<adjective>largest|biggest|smallest|highest|longest|top|leading|main|number one|most(?: -)? populous|\
         most populated|least(?: -)? populous|least populated|(?:no \\. |number |number - ){no:number})"
    };
}
macro_rules! measure {
    () => {
        "(?: (?:by|in|in terms of) (?:its |total )?(?P<by>land area|area|land mass|landmass|size|territory|population|nominal gdp|nominal terms|\
         gdp at market exchange rates|purchasing power parity|purchasing power|purchasing - power parity|ppp|gross domestic product|gdp|\
         economic output))?"
    };
}

/// Every pattern of the kind.
pub(super) static PATTERNS: &[&Pattern] = &[&OF, &IN];

/// "the world's second-largest economy", "Seoul's largest trading partner", "the EU's biggest economy".
static OF: Pattern = Pattern::new(
    &["est ", "most ", "top ", "leading ", "main ", "no . N", "number "],
    concat!(
        "(?:(?P<world>(?:the )?world) 's?|(?:the )?{scope:place|organisation}(?: zone)? 's?|(?:the )?{people:nationality}|(?P<its>its|their|the country 's?)) ",
        adjective!(),
        "(?: single| global| foreign| two - way)? ",
        noun!(),
        measure!()
    ),
);

/// "the most populous country in Africa", "the second most populous nation after India".
static IN: Pattern = Pattern::new(
    &["est ", "most ", "number "],
    concat!(
        "the ",
        adjective!(),
        " ",
        noun!(),
        " (?:(?:in|on|of) (?:the )?(?:(?P<world>world)|{scope:place|organisation})|(?P<after>after) {place})",
        measure!()
    ),
);

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    for pattern in [&OF, &IN] {
        for found in pattern.matches(article, sentence) {
            out.extend(claim(article, sentence, &found));
        }
    }
}

fn claim(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    let before = found.before();
    if before.ends_with("one of ") || before.ends_with("among ") {
        return None;
    }
    let noun: &'static RankNoun = ranks::rank_noun(found.words("noun")?)?;
    let adjective =
        if found.has("no") { "top".to_owned() } else { found.words("adjective")?.replace(" - ", " ") };
    let (from_top, quantities) = ranks::ranked_by(noun, &adjective)?;
    let narrowed = quantities.len() < noun.quantities.len();
    // "By area, Peru is …": the measure opens the sentence.
    let opening = ranks::opening_measure(before);
    let by = found.words("by").or(opening).and_then(ranks::rank_measure);
    // A measure that is named and not known makes it another claim.
    let after = found.after().trim_start();
    if by.is_none() && (opening.is_some() || after.starts_with("by ") || after.starts_with("in terms of ")) {
        return None;
    }
    if after.split_whitespace().next().is_some_and(ranks::narrows) {
        return None;
    }
    let scope = scope(article, found, noun)?;
    let rank = match found.mention("nth").or_else(|| found.mention("no")).map(|m| &m.value) {
        Some(Value::Ordinal(n)) => *n,
        Some(Value::Number(number))
            if (1.0..=200.0).contains(&number.value) && number.value.fract() == 0.0 =>
        {
            number.value as u32
        }
        Some(_) => return None,
        None => 1,
    };
    let last = found.span_of("noun")?;
    let (subject, named, past) = match subject(article, found, noun.ranked) {
        Some((mention, past)) => (Some(entity(article, mention, noun.ranked, scope)?), Some(mention), past),
        None => (None, None, false),
    };
    // Without a name beside it, only a partner can be told from the article: it is where its visit goes.
    if subject.is_none() && noun.ranked != Ranked::Partner {
        return None;
    }
    let phrase = found.span();
    let scope_end = found.span_of("scope").or_else(|| found.span_of("world")).map_or(0, |span| span.end);
    let phrase = if found.has("after") {
        phrase
    } else {
        crate::span::Span { end: last.end.max(scope_end), ..phrase }
    };
    let modifiers = article.modifiers(sentence, phrase);
    if modifiers.mood != Mood::Asserted || modifiers.negated {
        return None;
    }
    let span = match named {
        Some(mention) => phrase.to(mention.span),
        None => phrase,
    };
    Some(Found {
        span,
        claim: Claim {
            subject,
            ranked: noun.ranked,
            subject_span: named.map(|mention| mention.span),
            quantities: by.unwrap_or(quantities),
            measure_named: by.is_some() || narrowed,
            from_top,
            rank,
            rank_span: found.mention("nth").map(|m| m.span),
            scope,
            time: article.time_of(sentence),
            past,
        },
    })
}

fn scope(article: &Article<'_>, found: &Match<'_>, noun: &RankNoun) -> Option<Scope> {
    if found.has("world") || found.has("after") {
        return (noun.ranked != Ranked::Partner).then_some(Scope::World);
    }
    if found.has("its") {
        return None;
    }
    let mention = found.mention("scope").or_else(|| found.mention("people"))?;
    if matches!(mention.value, Value::Organisation(_)) {
        return (noun.ranked == Ranked::Country)
            .then_some(Scope::Members(land::organisation(article, mention)?));
    }
    let place = land::place(mention)?;
    let kind = article.reference.entity(place).kind;
    Some(match noun.ranked {
        Ranked::City if !kind.is_place() || kind == EntityKind::City => return None,
        Ranked::City => Scope::Country(place),
        Ranked::Partner => Scope::Country(Target::of_place(article.reference, place)?.country),
        _ if kind.is_country() || matches!(kind, EntityKind::City | EntityKind::State) => return None,
        _ => Scope::Region(place),
    })
}

/// The name that the rank is said of: before it with a comma or a form of "to be", or behind it with a comma; and whether it is said in the
/// past tense.
fn subject<'m>(article: &'m Article<'m>, found: &Match<'m>, ranked: Ranked) -> Option<(&'m Mention, bool)> {
    const PAST: &[&str] = &["was", "were", "became", "remained"];
    const LINKS: &[&str] = &[
        ",",
        "is",
        "was",
        "are",
        "remains",
        "became",
        "being",
        "as",
        "has become",
        "is now",
        "is still",
        "is also",
        "remained",
        "already",
        ", which is",
        ", now",
        "-",
        "–",
        "—",
        "ranks as",
        "is ranked as",
        "is currently",
        ", still",
        "is by far",
        ", by far",
    ];
    let tokens = &article.document.tokens;
    let words = |from: usize, to: usize| -> Vec<String> {
        (from..to).map(|at| article.document.word(at).to_lowercase()).filter(|word| word != "the").collect()
    };
    let start = article.document.token_at(found.span().start);
    let place = |mention: &&Mention| match &mention.value {
        Value::Place { form, .. } => *form == crate::mention::PlaceForm::Name || ranked == Ranked::Country,
        Value::Organisation(_) => ranked == Ranked::Partner,
        _ => false,
    };
    let sentence = article.document.sentence_of(start);
    let mentions = article.mentions_in(sentence);
    let before = mentions.iter().rev().filter(place).find(|m| m.tokens.end as usize <= start);
    if let Some(mention) = before {
        let link = words(mention.tokens.end as usize, start).join(" ");
        let enumerated = mentions.iter().any(|other| {
            other.tokens.end == mention.tokens.start.saturating_sub(1)
                && matches!(other.value, Value::Place { .. })
                && matches!(article.document.word(other.tokens.end as usize), "," | "and")
        });
        let verb = (mention.tokens.start as usize).checked_sub(1).map_or("", |at| article.document.word(at));
        if link == "as" && ranks::overtakes(verb) {
            return None;
        }
        let hyphen = link == "-" && !tokens[mention.tokens.end as usize].spaced;
        if LINKS.contains(&link.as_str()) && !enumerated && !hyphen {
            return Some((mention, PAST.contains(&link.as_str())));
        }
    }
    let end = article.document.token_at(found.span().end);
    let behind = mentions.iter().filter(place).find(|m| m.tokens.start as usize >= end)?;
    let gap = tokens.get(end..behind.tokens.start as usize)?;
    let comma = matches!(gap, [comma] if comma.is(','));
    let the_comma =
        matches!(gap, [comma, the] if comma.is(',') && the.span.of(article.document.text) == "the");
    let next = behind.tokens.end as usize;
    let closed = tokens.get(next).is_none_or(|next| {
        next.is(',') || next.is('.') || next.is(')') || next.is(';') || (next.is_dash() && next.spaced)
    });
    // "the largest country in Africa, Kenya, Uganda and …"
    let listed = tokens.get(next).is_some_and(|next| next.is(','))
        && (mentions.iter().any(|other| other.tokens.start as usize == next + 1 && place(&other))
            || tokens.get(next + 1).is_some_and(|_| matches!(article.document.word(next + 1), "and" | "or")));
    // "As the most populous nation in Africa, Nigeria counts": what is said follows.
    let closed = (closed || found.before().trim() == "as") && !listed;
    ((comma || the_comma) && closed).then_some((behind, false))
}

fn entity(article: &Article<'_>, mention: &Mention, ranked: Ranked, scope: Scope) -> Option<EntityId> {
    match mention.value {
        // Cities of one name lie in several countries: the one in the country that is spoken of.
        Value::Place { named, .. } if ranked == Ranked::City => {
            let Scope::Country(country) = scope else { return None };
            let reference = article.reference;
            let mut here = named.candidates().iter().copied().filter(|&id| {
                reference.entity(id).kind == EntityKind::City
                    && land::around(reference, id).any(|around| around == country)
            });
            match (here.next(), here.next()) {
                (Some(id), None) => Some(id),
                (Some(_), Some(_)) => None,
                // A capital of another country is no namesake.
                (None, _) => named.sure().filter(|&id| {
                    Target::of_place(reference, id).is_some_and(|city| city.is_capital(reference))
                }),
            }
        }
        Value::Place { named, .. } if !matches!(ranked, Ranked::Country | Ranked::Partner) => named.sure(),
        Value::Place { named, .. } => {
            let place = named.sure()?;
            let target = Target::of_place(article.reference, place)?;
            (target.city.is_none() || target.is_capital(article.reference)).then_some(target.country)
        }
        Value::Organisation(named) => named.sure(),
        _ => None,
    }
}
