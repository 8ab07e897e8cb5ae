//! Finding ranks: "the world's second-largest economy" and whom it is said of.

use factlint_reference::EntityId;

use super::{Claim, Scope};
use crate::article::Article;
use crate::claim::visit::Target;
use crate::claim::{Found, Match, Mood, Pattern};
use crate::english::ranks::{self, RankNoun, Ranked};
use crate::mention::{Mention, Value};

/// The nouns of [`ranks::NOUNS`], and the adjectives, as they stand in patterns.
macro_rules! noun {
    () => {
        "(?P<noun>(?:trading|trade|commercial|export|import) partner|export (?:market|destination)|source of imports|\
         (?:crude |natural )?(?:oil|gas|coal) producer|producer of oil|(?:oil|gas) reserves|(?:carbon )?emitter|polluter|exporter|importer|\
         economy|population|country|nation|state|city)"
    };
}
macro_rules! adjective {
    () => {
        "(?:{nth:ordinal}(?: -)? )?(?P<adjective>largest|biggest|smallest|top|leading|main|number one|most(?: -)? populous|most populated|\
         least(?: -)? populous|least populated)"
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

/// "the world's second-largest economy", "Seoul's largest trading partner".
static OF: Pattern = Pattern::new(
    &["est ", "most ", "top ", "leading ", "main "],
    concat!(
        "(?:(?P<world>(?:the )?world) 's|(?:the )?{scope:place} 's|(?:the )?{people:nationality}|(?P<its>its|their|the country 's)) ",
        adjective!(),
        "(?: single| global| foreign| two - way)? ",
        noun!(),
        measure!()
    ),
);

/// "the most populous country in Africa".
static IN: Pattern = Pattern::new(
    &["est ", "most "],
    concat!(
        "the ",
        adjective!(),
        " ",
        noun!(),
        " (?:in|on|of) (?:the )?(?:(?P<world>world)|{scope:place})",
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
    let (from_top, narrowed) = ranks::rank_adjective(&found.words("adjective")?.replace(" - ", " "))?;
    let by = found.words("by").and_then(ranks::rank_measure);
    // A measure that is named and not known makes it another claim.
    let after = found.after().trim_start();
    if by.is_none() && (after.starts_with("by ") || after.starts_with("in terms of ")) {
        return None;
    }
    let scope = scope(article, found, noun)?;
    let rank = match found.mention("nth").map(|m| &m.value) {
        Some(Value::Ordinal(n)) => *n,
        _ => 1,
    };
    let quantities = by.unwrap_or(if narrowed.is_empty() { noun.quantities } else { narrowed });
    let last = found.span_of("noun")?;
    let (subject, named) = match subject(article, found, noun.ranked) {
        Some(mention) => (Some(entity(article, mention, noun.ranked)?), Some(mention)),
        None => (None, None),
    };
    // Without a name beside it, only a partner can be told from the article: it is where its visit goes.
    if subject.is_none() && noun.ranked != Ranked::Partner {
        return None;
    }
    let phrase = found.span();
    let scope_end = found.span_of("scope").or_else(|| found.span_of("world")).map_or(0, |span| span.end);
    let phrase = crate::span::Span { end: last.end.max(scope_end), ..phrase };
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
            quantities,
            measure_named: by.is_some() || !narrowed.is_empty(),
            from_top,
            rank,
            rank_span: found.mention("nth").map(|m| m.span),
            scope,
        },
    })
}

fn scope(article: &Article<'_>, found: &Match<'_>, noun: &RankNoun) -> Option<Scope> {
    if found.has("world") {
        return (noun.ranked != Ranked::Partner).then_some(Scope::World);
    }
    if found.has("its") {
        return None;
    }
    let mention = found.mention("scope").or_else(|| found.mention("people"))?;
    let Value::Place { named, .. } = mention.value else { return None };
    let place = named.sure()?;
    let kind = article.reference.entity(place).kind;
    Some(match noun.ranked {
        Ranked::Partner | Ranked::City => Scope::Country(Target::of_place(article.reference, place)?.country),
        Ranked::Country if kind.is_country() => return None,
        Ranked::Country => Scope::Region(place),
    })
}

/// The name that the rank is said of: before it with a comma or a form of "to be", or behind it with a comma.
fn subject<'m>(article: &'m Article<'m>, found: &Match<'m>, ranked: Ranked) -> Option<&'m Mention> {
    const LINKS: &[&str] = &[
        ",", "is", "was", "are", "remains", "became", "being", "as", "has become", "is now", "is still", "is also", "remained",
        "already", ", which is", ", now", "--", "is currently", ", still", "is by far", ", by far",
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
        if LINKS.contains(&link.as_str()) && !enumerated {
            return Some(mention);
        }
    }
    let end = article.document.token_at(found.span_of("noun")?.end);
    let behind = mentions.iter().filter(place).find(|m| m.tokens.start as usize >= end)?;
    let gap = tokens.get(end..behind.tokens.start as usize)?;
    let comma = matches!(gap, [comma] if comma.is(','));
    let the_comma = matches!(gap, [comma, the] if comma.is(',') && the.span.of(article.document.text) == "the");
    let closed = tokens
        .get(behind.tokens.end as usize)
        .is_none_or(|next| next.is(',') || next.is('.') || next.is(')') || next.is(';') || (next.is_dash() && next.spaced));
    ((comma || the_comma) && closed).then_some(behind)
}

fn entity(article: &Article<'_>, mention: &Mention, ranked: Ranked) -> Option<EntityId> {
    match mention.value {
        Value::Place { named, .. } if ranked == Ranked::City => named.sure(),
        Value::Place { named, .. } => {
            let place = named.sure()?;
            let target = Target::of_place(article.reference, place)?;
            (target.city.is_none() || target.is_capital(article.reference)).then_some(target.country)
        }
        Value::Organisation(named) => named.sure(),
        _ => None,
    }
}
