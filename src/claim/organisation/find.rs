//! Finding what is said of organisations.

use factlint_reference::EntityId;

use super::{Claim, Said};
use crate::article::Article;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::companies;
use crate::mention::Value;

/// What news calls companies, as it stands in patterns.
macro_rules! company {
    () => {
        "(?:[a-z]+ |[a-z]+ - ){0,3}?(?:company|firm|giant|conglomerate|corporation|automaker|carmaker|car maker|planemaker|aircraft maker|chipmaker|\
         chip maker|drugmaker|drug maker|manufacturer|maker|bank|lender|insurer|retailer|airline|carrier|group|startup|miner|brewer|steelmaker|producer|\
         multinational|brand)"
    };
}

/// "the Geneva-based WHO", "OPEC, headquartered in Vienna".
static SEAT: Pattern = Pattern::new(
    &[" based ", " headquartered ", " headquarters "],
    "(?:{city:place} - (?:based|headquartered) {org:organisation}\
     |{whose:organisation}(?: ,)?(?: which)?(?: is| are| has been)? (?:headquartered|based) in {in:place}\
     |{of:organisation}(?: 's?| has its| ,? which has its| , with its| , whose)? headquarters (?:is |are )?in {at:place}\
     |headquarters of (?:the )?{body:organisation} (?:is |are )?in {there:place}|{body2:organisation} 's {town:place} headquarters\
     |(?:at|from|in) its (?:headquarters in {place:place}|{place2:place} headquarters) , (?:the )?{lead:organisation})",
);

/// "the South Korean company Samsung", "Taiwan's TSMC".
static COUNTRY: Pattern = Pattern::new(
    &[],
    concat!(
        "(?:{people:nationality} ",
        company!(),
        " {org:organisation}|{country:place} 's? {whose:organisation}|{of:organisation} (?:,|is) (?:a|an|the) {whom:nationality} ",
        company!(),
        ")"
    ),
);

/// "NATO, founded in 1949", "the United Nations was established in 1945".
static FOUNDED: Pattern = Pattern::new(
    &[
        " founded ",
        " established ",
        " created ",
        " formed ",
        " founding ",
        " creation ",
        " establishment ",
        " set up ",
        " launched ",
        " came into being ",
    ],
    "(?:{org:organisation}(?: ,|(?: ,)? (?:which|that) (?:was|were)| was| is| has been| were)? (?:founded|formed)(?: [a-z]+ [a-z]+)? (?:in|on) {at2:date}\
     |{org2:organisation}(?: ,|(?: ,)? (?:which|that) (?:was|were)| was| is| has been) (?:established|created|set up|launched)(?: [a-z]+ [a-z]+)? (?:in|on) {at:date}\
     |{whose:organisation} 's? (?:founding|creation|establishment) in {when:date}|the (?:founding|creation|establishment) of (?:the )?{of:organisation} in {then:date}\
     |in {front:date} , (?:the )?{body:organisation} was (?:founded|established|created|formed|set up)\
     |(?:founded|established|created|formed|set up|since (?:its (?:founding|creation|establishment)|it was (?:founded|established|created|formed))) in {first:date} , (?:the )?{lead:organisation})",
);

/// All of them.
pub(super) const PATTERNS: &[&Pattern] = &[&SEAT, &COUNTRY, &FOUNDED];

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let named =
        article.mentions_in(sentence).iter().any(|mention| matches!(mention.value, Value::Organisation(_)));
    if !named {
        return;
    }
    type Read = fn(&Article<'_>, &Match<'_>) -> Option<(EntityId, Said)>;
    const READERS: &[(&Pattern, Read)] = &[(&SEAT, seat), (&COUNTRY, country), (&FOUNDED, founded)];
    for (pattern, read) in READERS {
        for found in pattern.matches(article, sentence) {
            let Some((organisation, said)) = read(article, &found) else { continue };
            let span = found.span();
            let modifiers = article.modifiers(sentence, span);
            if modifiers.mood == Mood::Asserted && !modifiers.negated {
                out.push(Found { span, claim: Claim { organisation, said } });
            }
        }
    }
}

fn organisation(article: &Article<'_>, found: &Match<'_>, slots: &[&str]) -> Option<EntityId> {
    let mention = slots.iter().find_map(|slot| found.mention(slot))?;
    // "the NATO Parliamentary Assembly" is another body than NATO.
    land::organisation(article, mention).filter(|_| !land::goes_on(article, mention))
}

fn next<'m>(found: &Match<'m>) -> &'m str {
    found.after().split_whitespace().next().unwrap_or_default()
}

fn seat(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let mention = ["city", "in", "at", "there", "town", "place", "place2"]
        .iter()
        .find_map(|slot| found.mention(slot))?;
    let named = land::places(mention)?;
    let all = named.candidates().len() < crate::mention::Named::MOST;
    if found.has("city") && !companies::ends_body(next(found)) {
        return None;
    }
    let body = ["org", "whose", "of", "body", "body2", "lead"].iter().find_map(|slot| found.mention(slot))?;
    let organisation = organisation(article, found, &["org", "whose", "of", "body", "body2", "lead"])?;
    let text = article.text(body.span);
    let words = |name: &str| name.split_whitespace().count();
    let full =
        words(text) >= words(article.reference.name(organisation)) || !text.contains(char::is_lowercase);
    let said = Said::Seat { places: named.candidates().to_vec(), sure: all, full, span: mention.span };
    Some((organisation, said))
}

fn country(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let mention = ["people", "country", "whom"].iter().find_map(|slot| found.mention(slot))?;
    let country = land::country(article.reference, mention)?;
    let called = !found.has("country");
    // "Germany's Tesla plant" says where the plant is.
    if !called && !companies::ends_body(next(found)) {
        return None;
    }
    Some((organisation(article, found, &["org", "whose", "of"])?, Said::Country { country, called }))
}

fn founded(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let mention =
        ["at", "at2", "when", "then", "front", "first"].iter().find_map(|slot| found.mention(slot))?;
    let Value::Date(date) = &mention.value else { return None };
    let at = date.resolved.filter(|_| date.span_of_years.is_none() && date.year.is_some())?;
    Some((
        organisation(article, found, &["org", "org2", "whose", "of", "body", "lead"])?,
        Said::Founded { at, span: mention.span },
    ))
}
