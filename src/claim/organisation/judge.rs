//! Judging what is said of organisations against their rows.

use factlint_reference::{EntityId, EntityKind, Object, PartialDate, Reference};

use super::{Claim, Said};
use crate::claim::{World, land};
use crate::english::memberships;
use crate::judge::{Judgement, Reason, Role, facts, say};
use crate::span::Span;

/// Between the decision to found a body and its first day lie no more years than this.
const YEARS_OF_FOUNDING: i16 = 5;

/// Countries of fewer people have more seats of foreign companies than companies of their own that the news speaks of.
const SMALL_COUNTRY: f64 = 1.5e7;

pub(super) fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
    let body = Body { reference: world.reference, id: claim.organisation };
    match &claim.said {
        Said::Seat { places, sure, full, span } => body.seat(places, *sure, *full, *span),
        Said::Country { country, called } => body.country(*country, *called),
        Said::Founded { at, span } => body.founded(*at, *span),
    }
}

struct Body<'r> {
    reference: &'r Reference,
    id: EntityId,
}

impl Body<'_> {
    fn name(&self) -> String {
        facts::name_with_article(self.reference, self.id)
    }

    fn is_company(&self) -> bool {
        !matches!(self.reference.entity(self.id).sort, "bloc" | "agency" | "court" | "body")
    }

    /// Whether a place is the seat, or lies around it.
    fn holds_seat(&self, place: EntityId, seat: Object) -> bool {
        let reference = self.reference;
        let within = reference.entity(self.id).within;
        match seat {
            Object::Entity(id) => land::around(reference, id).any(|around| around == place),
            Object::Text(text) => {
                let named = reference.name(place) == reference.text(text);
                named
                    || within
                        .is_some_and(|country| land::around(reference, country).any(|around| around == place))
            }
        }
    }

    fn seat(&self, places: &[EntityId], sure: bool, full: bool, span: Span) -> Option<Judgement> {
        let reference = self.reference;
        let seat = reference.seat(self.id)?;
        let (name, seat_name) = (self.name(), reference.object_name(seat));
        let source = reference.entity(self.id).source;
        let fact = format!("{}: seat {seat_name}", reference.name(self.id));
        let hit = places.iter().copied().find(|&place| self.holds_seat(place, seat));
        let reading = format!("{name} has its seat in {}.", reference.name(hit.unwrap_or(*places.first()?)));
        if hit.is_some() {
            return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
                Role::Supports,
                fact,
                source,
            ));
        }
        let cities = places.iter().all(|&place| reference.entity(place).kind == EntityKind::City);
        if !cities {
            return None;
        }
        // Companies have several seats, and towns around a city are called by its name.
        let near = places.iter().any(|&place| {
            land::country_around(reference, place)
                .is_some_and(|country| reference.entity(self.id).within == Some(country))
        });
        if self.is_company() || near || !sure || !full {
            return Some(Judgement::abstain(Reason::NoData, reading, format!("{fact}.")).evidence(
                Role::Context,
                fact,
                source,
            ));
        }
        Some(Judgement::refuted(reading, format!("{fact}.")).correct(span, seat_name).evidence(
            Role::Contradicts,
            fact,
            source,
        ))
    }

    fn country(&self, country: EntityId, called: bool) -> Option<Judgement> {
        let reference = self.reference;
        let own = reference.entity(self.id).within?;
        let (source, name) = (reference.entity(self.id).source, self.name());
        let seat = reference
            .seat(self.id)
            .map(|seat| format!(", seat {}", reference.object_name(seat)))
            .unwrap_or_default();
        let fact = format!("{}: {}{seat}", reference.name(self.id), reference.name(own));
        let reading = format!("{name} is a company of {}.", facts::name_with_article(reference, country));
        if own == country {
            return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
                Role::Supports,
                fact,
                source,
            ));
        }
        if !called || !self.is_company() {
            return None;
        }
        if self.may_have_two_homes(own) {
            return Some(Judgement::abstain(Reason::NoData, reading, format!("{fact}.")).evidence(
                Role::Context,
                fact,
                source,
            ));
        }
        Some(Judgement::refuted(reading, format!("{fact}.")).evidence(Role::Contradicts, fact, source))
    }

    /// Whether a company of this country may be called one of another: holdings move their seats to small countries, and in Europe companies have
    /// merged across borders.
    fn may_have_two_homes(&self, own: EntityId) -> bool {
        let reference = self.reference;
        let in_europe = reference.by_id("europe").is_none_or(|europe| land::is_in(reference, own, europe));
        let people = reference
            .quantity("population")
            .and_then(|population| reference.measures_of(own, population).last())
            .map_or(0.0, |measure| measure.value);
        in_europe || people < SMALL_COUNTRY
    }

    fn founded(&self, at: PartialDate, span: Span) -> Option<Judgement> {
        let reference = self.reference;
        let entity = reference.entity(self.id);
        let start = entity.start?;
        let fact = format!("{}: founded {}", reference.name(self.id), say::date(start));
        let reading = format!("{} was founded in {}.", self.name(), say::date(at));
        if start.first() <= at.last() && at.first() <= start.last() {
            return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
                Role::Supports,
                fact,
                entity.source,
            ));
        }
        let later = at.year() - start.year();
        let sure = match entity.sort {
            "bloc" | "bank" => !(-YEARS_OF_FOUNDING..1).contains(&later),
            // Agencies have forerunners, companies too: only a founding later than the one on record is surely wrong.
            _ => later >= 2,
        };
        if !sure || later == 0 || (later < 0 && memberships::is_agreement(reference.name(self.id))) {
            return Some(Judgement::abstain(Reason::NoData, reading, format!("{fact}.")).evidence(
                Role::Context,
                fact,
                entity.source,
            ));
        }
        Some(
            Judgement::refuted(reading, format!("{fact}.")).correct(span, start.year().to_string()).evidence(
                Role::Contradicts,
                fact,
                entity.source,
            ),
        )
    }
}
