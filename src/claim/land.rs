//! Countries, regions and cities as texts name them, and the day that a statement about them is taken to hold.

use factlint_reference::{EntityId, EntityKind, Reference};
use jiff::civil::Date;

use super::World;
use crate::article::{Article, StatementTime};
use crate::judge::{Judgement, Verdict};
use crate::mention::{Mention, Named, PlaceForm, Value};

/// The places that a mention may name; none for a house or street that stands for a government ("the Kremlin").
pub(super) fn places(mention: &Mention) -> Option<Named> {
    match mention.value {
        Value::Place { named, form } if form != PlaceForm::Metonym => Some(named),
        _ => None,
    }
}

/// The one place that a mention names.
pub(super) fn place(mention: &Mention) -> Option<EntityId> {
    places(mention)?.sure()
}

/// The state of today that a mention surely names.
pub(super) fn country(reference: &Reference, mention: &Mention) -> Option<EntityId> {
    place(mention).filter(|&place| reference.entity(place).kind == EntityKind::Country)
}

/// The country that words like "the country" before the token `before` surely mean: the only one that the sentence names before them, else the only
/// one that the sentence before names.
pub(super) fn meant_country(article: &Article<'_>, sentence: usize, before: usize) -> Option<EntityId> {
    meant_country_but(article, sentence, before, None)
}

/// The same, where one country is known not to be meant.
pub(super) fn meant_country_but(
    article: &Article<'_>,
    sentence: usize,
    before: usize,
    but: Option<EntityId>,
) -> Option<EntityId> {
    let named = |sentence: usize, before: usize| -> Option<Vec<EntityId>> {
        let mut out = Vec::new();
        let mentions =
            article.mentions_in(sentence).iter().filter(|mention| mention.tokens.end as usize <= before);
        for mention in mentions {
            let named = match mention.value {
                Value::Place { named, .. } | Value::Role { of: named, .. } => named,
                _ => continue,
            };
            let is_country = |id: &EntityId| article.reference.entity(*id).kind.is_country();
            if !named.candidates().iter().any(is_country) {
                continue;
            }
            let country = named.sure()?;
            if !out.contains(&country) && Some(country) != but {
                out.push(country);
            }
        }
        Some(out)
    };
    let here = named(sentence, before)?;
    let all = match here.is_empty() {
        true => named(sentence.checked_sub(1)?, usize::MAX)?,
        false => here,
    };
    match all[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// The organisation with members that a noun like "the bloc" before the token `before` surely means: the only one that the sentence names before it,
/// else the only one that the sentence before names.
pub(super) fn meant_organisation(article: &Article<'_>, sentence: usize, before: usize) -> Option<EntityId> {
    let named = |sentence: usize, before: usize| -> Vec<EntityId> {
        let mut out: Vec<EntityId> = article
            .mentions_in(sentence)
            .iter()
            .filter(|mention| mention.tokens.end as usize <= before)
            .filter_map(|mention| match mention.value {
                Value::Organisation(_) => organisation(article, mention),
                Value::Role { of, .. } => of.sure(),
                _ => None,
            })
            .filter(|&id| !article.reference.members_of(id).is_empty())
            .collect();
        out.dedup();
        out
    };
    let here = named(sentence, before);
    let all = match here.is_empty() {
        true => named(sentence.checked_sub(1)?, usize::MAX),
        false => here,
    };
    match all[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// Whether a name may be the beginning of a longer one: a capitalised word stands right behind it.
pub(super) fn goes_on(article: &Article<'_>, mention: &Mention) -> bool {
    let next = article.document.tokens.get(mention.tokens.end as usize);
    next.is_some_and(|next| next.spaced && next.is_capitalised())
}

/// The organisation that a mention names. Where a name with a sign behind it is another's ("OPEC+"), the one whose very name it is.
pub(super) fn organisation(article: &Article<'_>, mention: &Mention) -> Option<EntityId> {
    let Value::Organisation(named) = mention.value else { return None };
    let next = article.document.tokens.get(mention.tokens.end as usize);
    let signed = next.is_some_and(|token| token.is('+') && !token.spaced);
    let text = article.text(mention.span);
    let own = |id: &&EntityId| article.reference.name(**id) == text;
    named.sure().or_else(|| named.candidates().iter().find(own).copied().filter(|_| !signed))
}

/// The state, former state or territory around a place, or the place itself if it is one.
pub(super) fn country_around(reference: &Reference, place: EntityId) -> Option<EntityId> {
    around(reference, place).find(|&id| reference.entity(id).kind.is_country())
}

/// A place and the places around it, from the inside out.
pub(super) fn around(reference: &Reference, place: EntityId) -> impl Iterator<Item = EntityId> {
    std::iter::successors(Some(place), |&id| reference.entity(id).within)
}

/// Whether a name can stand for a city: that of a city, or of a country whose capital bears the same ("Monaco").
pub(super) fn is_city(reference: &Reference, place: EntityId) -> bool {
    let capital = || {
        let mut rows = reference.relations(place, "capital").iter();
        rows.any(|row| {
            row.object.is_some_and(|capital| reference.object_name(capital) == reference.name(place))
        })
    };
    reference.entity(place).kind == EntityKind::City || capital()
}

/// Whether a place lies in a region, by the places around it or by the regions it is counted to.
pub(super) fn is_in(reference: &Reference, place: EntityId, region: EntityId) -> bool {
    around(reference, place).any(|id| id == region)
        || ["region", "continent"].iter().any(|property| {
            reference.relations(place, property).iter().any(|row| {
                row.object
                    .and_then(|object| object.entity())
                    .is_some_and(|counted| around(reference, counted).any(|id| id == region))
            })
        })
}

/// The day on which a statement is taken to hold: the earlier day that its sentence names, else the article's.
pub(super) fn statement_day(world: &World<'_>, time: StatementTime) -> Option<Date> {
    let now = world.now();
    match time.at.filter(|_| time.stated) {
        Some(at) if now.is_none_or(|now| at.last() < now) => Some(at.last()),
        _ => now,
    }
}

/// Judges on the day that the sentence names, and where that refutes, on the article's day: a date may belong to another clause than the claim.
pub(super) fn on_either_day(
    world: &World<'_>,
    time: StatementTime,
    judge: impl Fn(Date) -> Option<Judgement>,
) -> Option<Judgement> {
    let day = statement_day(world, time)?;
    let judgement = judge(day)?;
    let other = world.now().filter(|&now| judgement.verdict == Verdict::Refuted && now != day);
    match other.and_then(judge) {
        Some(other) if other.verdict != Verdict::Refuted => Some(other),
        _ => Some(judgement),
    }
}
