//! Visits as texts speak of them: who, where, of what kind, and which rows of the reference fit.

use factlint_reference::{
    Coverage, EntityId, EntityKind, Held, Journey, Object, PartialDate, Reference, Term,
};
use jiff::ToSpan;
use jiff::civil::Date;

use super::World;
use crate::article::Article;
use crate::judge::{facts, say};
use crate::mention::{Mention, PlaceForm, TitleMention, TitleRef, Value};

/// Who travels.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Actor {
    /// One person.
    Person(EntityId),
    /// Whoever holds one of these offices of a country on the day.
    Holders {
        /// The country or organisation.
        of: EntityId,
        /// The offices that the words can mean.
        offices: Vec<EntityId>,
        /// The title as the text has it.
        title: TitleRef,
    },
}

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// The country or territory.
    pub(super) country: EntityId,
    /// The city, where the text names one.
    pub(super) city: Option<EntityId>,
    /// Whether the text names a seat of government ("the White House"): then the city alone is meant, and not the country with it.
    pub(super) seat: bool,
}

/// The declarations of coverage that may speak of an actor's journeys to a target.
#[derive(Debug)]
pub(super) struct Scope<'r> {
    reference: &'r Reference,
    target: Target,
    /// The offices by which the actor travels, each with its country.
    offices: Vec<(EntityId, EntityId)>,
    /// The day before which the actor was in none of them.
    since: Option<Date>,
    /// The day after which the actor is in none of them.
    until: Option<Date>,
}

/// Which visits count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Qualifier {
    /// Any visit.
    Any,
    /// State visits.
    State,
    /// Official visits; a state visit is one.
    Official,
    /// Visits for the host's sake, not for a conference.
    Bilateral,
    /// Something that the reference does not tell of a visit: "surprise", "secret".
    Unknown,
}

/// Whether a visit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// It does.
    Yes,
    /// Its row does not tell.
    Perhaps,
    /// It does not.
    No,
}

/// A visit so many days before the article's day may still be the one that it reports.
const DAYS_BEFORE: i64 = 21;
/// A visit that is announced may begin so many days later.
const DAYS_AHEAD: i64 = 60;

impl Actor {
    /// Who a mention stands for. A bare title needs somebody in the article who bears it.
    pub(super) fn of(article: &Article<'_>, mention: &Mention) -> Option<Self> {
        match mention.value {
            Value::Person(named) => named.sure().map(Actor::Person),
            Value::Role { of, title } => Self::holders(article.reference, of.sure()?, title),
            Value::Title(title) => {
                let person = holder_in_article(article, title, mention.span.start)?;
                Some(Actor::Person(person))
            }
            _ => None,
        }
    }

    /// Whoever holds the office that a title names, if its words settle which: "a US secretary of state", "the first pope to …". A bare "president" is
    /// that of the person named before it who bears, or bore, the title.
    pub(super) fn whoever(article: &Article<'_>, mention: &Mention) -> Option<Self> {
        let Value::Title(title) = mention.value else { return Self::of(article, mention) };
        let reference = article.reference;
        let TitleRef::Borne(id) = title.title else { return None };
        let country_of = |&office: &EntityId| reference.entity(office).within;
        let offices = reference.offices_with_title(id);
        let first = offices.first().and_then(country_of)?;
        if offices.iter().all(|office| country_of(office) == Some(first)) {
            return Self::holders(reference, first, title);
        }
        let mut countries = article
            .mentions
            .iter()
            .take_while(|before| before.span.start < mention.span.start)
            .filter_map(|before| match before.value {
                Value::Person(named) => named.sure(),
                _ => None,
            })
            .flat_map(|person| reference.terms_of_person(person))
            .filter(|term| term.is_full() && offices.contains(&term.office))
            .filter_map(|term| country_of(&term.office));
        let country = countries.next()?;
        countries.all(|other| other == country).then(|| Self::holders(reference, country, title)).flatten()
    }

    fn holders(reference: &Reference, of: EntityId, title: TitleMention) -> Option<Self> {
        let offices = title.title.offices(of, reference);
        (!offices.is_empty()).then_some(Actor::Holders { of, offices, title: title.title })
    }

    /// Whoever bears a title that is printed in the plural behind its country: "South Korean presidents".
    pub(super) fn of_plural(reference: &Reference, home: &Mention, plural: &str) -> Option<Self> {
        let Value::Place { named, .. } = home.value else { return None };
        let of = named.sure()?;
        let singular = plural.strip_suffix('s')?;
        let borne = reference.offices_in(of).find_map(|office| {
            let title = reference.office(office)?.title;
            reference.title(title).eq_ignore_ascii_case(singular).then_some(title)
        })?;
        let offices: Vec<EntityId> = reference.offices_of(of, borne).collect();
        (!offices.is_empty()).then_some(Actor::Holders { of, offices, title: TitleRef::Borne(borne) })
    }

    /// Whoever bears a title of a country that stands behind it: "president from China".
    pub(super) fn sent_by(reference: &Reference, home: &Mention, title: &Mention) -> Option<Self> {
        match (&home.value, &title.value) {
            (Value::Place { named, .. }, Value::Title(title)) => {
                Self::holders(reference, named.sure()?, *title)
            }
            _ => None,
        }
    }

    /// Whether the person is the actor, or has ever held the role.
    pub(super) fn was(&self, reference: &Reference, person: EntityId) -> bool {
        match self {
            Actor::Person(actor) => *actor == person,
            Actor::Holders { offices, .. } => {
                reference.terms_of_person(person).any(|term| offices.contains(&term.office))
            }
        }
    }

    /// The one person who surely holds the role on a day.
    pub(super) fn holder(&self, reference: &Reference, day: Option<Date>) -> Option<EntityId> {
        let Actor::Holders { offices, .. } = self else { return None };
        let day = day?;
        let mut holders = offices
            .iter()
            .flat_map(|&office| reference.holders(office, day))
            .filter(|(_, held)| *held == Held::Yes)
            .map(|(term, _)| term.person);
        let first = holders.next()?;
        holders.all(|other| other == first).then_some(first)
    }

    /// The holders of the office by which `journey` was made; the traveller where that is not known.
    pub(super) fn role_of(reference: &Reference, journey: &Journey) -> Self {
        match journey.office.and_then(|office| Some((office, reference.office(office)?.of))) {
            Some((office, of)) => Actor::Holders {
                of,
                offices: vec![office],
                title: reference
                    .office(office)
                    .map_or(TitleRef::Leader, |detail| TitleRef::Borne(detail.title)),
            },
            None => Actor::Person(journey.traveller),
        }
    }

    /// Whether the actor made the journey. An actor by role is whoever held the role on the day.
    pub(super) fn made(&self, reference: &Reference, journey: &Journey) -> bool {
        match self {
            Actor::Person(person) => journey.traveller == *person,
            Actor::Holders { offices, .. } => match journey.office {
                Some(office) if offices.contains(&office) => true,
                // Somebody who held two offices is recorded under one of them.
                _ => reference.terms_of_person(journey.traveller).any(|term| {
                    offices.contains(&term.office) && term.holds(journey.first_day()) == Held::Yes
                }),
            },
        }
    }

    /// "a president of South Korea", "Moon Jae-in".
    pub(super) fn words(&self, reference: &Reference) -> String {
        match self {
            Actor::Person(person) => reference.name(*person).to_owned(),
            Actor::Holders { of, offices, title } => match title {
                TitleRef::Borne(_) => say::one(&facts::office(reference, offices[0])),
                _ => format!("a leader of {}", facts::name_with_article(reference, *of)),
            },
        }
    }

    /// The declarations that may speak of the actor's journeys to `target` up to the day `last`. Those of a person speak of the time in
    /// office only.
    pub(super) fn scope<'r>(&self, reference: &'r Reference, target: Target, last: Date) -> Scope<'r> {
        let person = match self {
            Actor::Holders { of, offices, .. } => {
                let offices = offices.iter().map(|&office| (*of, office)).collect();
                return Scope { reference, target, offices, since: None, until: None };
            }
            Actor::Person(person) => *person,
        };
        let declared = |term: &&Term| {
            let country = reference.entity(term.office).within;
            reference.coverage_of_office(term.office).any(|coverage| {
                coverage.complete
                    && country.is_some_and(|country| {
                        reference.covers_journeys(coverage, country, term.office, &target.ids())
                    })
            })
        };
        let terms: Vec<&Term> = reference
            .terms_of_person(person)
            .filter(|term| term.is_full() && term.start.is_some_and(|start| start.first() <= last))
            .filter(declared)
            .collect();
        let offices = terms
            .iter()
            .filter_map(|term| Some((reference.entity(term.office).within?, term.office)))
            .collect();
        let in_office = terms.iter().any(|term| term.holds(last) != Held::No);
        let until = terms.iter().filter_map(|term| term.end).map(PartialDate::first).max();
        Scope {
            reference,
            target,
            offices,
            since: terms.iter().filter_map(|term| term.start).map(PartialDate::last).min(),
            until: until.filter(|_| !in_office),
        }
    }
}

impl<'r> Scope<'r> {
    /// The declarations that speak of the journeys.
    fn declarations(&self) -> impl Iterator<Item = &'r Coverage> {
        let targets = self.target.ids();
        self.offices.iter().flat_map(move |&(country, office)| {
            let (reference, targets) = (self.reference, targets.clone());
            reference
                .coverage_of_office(office)
                .filter(move |coverage| reference.covers_journeys(coverage, country, office, &targets))
        })
    }

    /// The declarations that together make the list complete from `from` to `to`, or to the day on which the actor left office.
    pub(super) fn complete(&self, from: Date, to: Date) -> Option<Vec<&'r Coverage>> {
        let outside =
            self.since.is_some_and(|since| from < since) || self.until.is_some_and(|until| until < from);
        if self.offices.is_empty() || outside {
            return None;
        }
        let to = self.until.map_or(to, |until| until.min(to));
        self.reference.covered(self.declarations(), from, to)
    }

    /// The first day from which on the list is complete to `to`.
    pub(super) fn complete_from(&self, to: Date) -> Option<Date> {
        let to = self.until.map_or(to, |until| until.min(to));
        let from = self.reference.covered_since(self.declarations(), to)?;
        Some(self.since.map_or(from, |since| since.max(from)))
    }
}

impl Target {
    /// The target that a place names. A city stands for itself and its country, a seat of government for its city.
    pub(super) fn of(reference: &Reference, mention: &Mention) -> Option<Self> {
        let Value::Place { named, form } = mention.value else { return None };
        let target = Self::of_place(reference, named.sure()?)?;
        if form != PlaceForm::Metonym || target.city.is_some() {
            return Some(target);
        }
        let capitals = reference.relations(target.country, "capital");
        let city = capitals.iter().rev().find_map(|row| row.object?.entity())?;
        Some(Self { city: Some(city), seat: true, ..target })
    }

    pub(super) fn of_place(reference: &Reference, place: EntityId) -> Option<Self> {
        let entity = reference.entity(place);
        if entity.kind.is_country() {
            return Some(Self { country: place, city: None, seat: false });
        }
        if entity.kind != EntityKind::City {
            return None;
        }
        let mut around = entity.within;
        while let Some(id) = around {
            if reference.entity(id).kind.is_country() {
                return Some(Self { country: id, city: Some(place), seat: false });
            }
            around = reference.entity(id).within;
        }
        None
    }

    /// The places of which a complete list serves: a list for the country holds the visits to its cities too.
    fn ids(&self) -> Vec<EntityId> {
        std::iter::once(self.country).chain(self.city).collect()
    }

    /// Whether the city is the capital: then its name also stands for the country.
    pub(super) fn is_capital(&self, reference: &Reference) -> bool {
        self.city.is_some_and(|city| {
            reference
                .relations(self.country, "capital")
                .iter()
                .any(|row| row.object == Some(Object::Entity(city)))
        })
    }

    /// Whether the journey touched the city, as far as its row tells; any journey does without a city. The name of a capital may stand for its country, so
    /// that a journey elsewhere in it counts perhaps.
    pub(super) fn touched_by(&self, reference: &Reference, journey: &Journey) -> Counts {
        let Some(city) = self.city else { return Counts::Yes };
        let is_city = |place: &Object| match place {
            Object::Entity(id) => *id == city,
            Object::Text(text) => reference.text(*text) == reference.name(city),
        };
        let capital = self.is_capital(reference);
        if journey.places.iter().any(is_city) || (journey.places.is_empty() && capital) {
            Counts::Yes
        } else if journey.places.is_empty() || journey.meeting_days_only || (capital && !self.seat) {
            Counts::Perhaps
        } else {
            Counts::No
        }
    }

    /// "China", "Shanghai (China)".
    pub(super) fn words(&self, reference: &Reference) -> String {
        let country = facts::name_with_article(reference, self.country);
        match self.city {
            Some(city) => format!("{} ({country})", reference.name(city)),
            None => country,
        }
    }
}

impl Qualifier {
    /// Whether a journey is of the kind.
    pub(super) fn counts(self, journey: &Journey) -> Counts {
        use Counts::{No, Perhaps, Yes};
        match (self, journey.kind) {
            (_, "stopover") => No,
            (Qualifier::Any, _) => Yes,
            (Qualifier::Unknown, _) => Perhaps,
            (_, "") => Perhaps,
            (Qualifier::State, "state") => Yes,
            (Qualifier::State, _) => No,
            (Qualifier::Official, "state" | "official") => Yes,
            (Qualifier::Official, "private" | "unofficial") => No,
            (Qualifier::Official, _) => Perhaps,
            (Qualifier::Bilateral, "multilateral") => No,
            (Qualifier::Bilateral, "other") => Perhaps,
            (Qualifier::Bilateral, _) => Yes,
        }
    }

    /// The word before "visit", with a space behind it.
    pub(super) fn words(self) -> &'static str {
        match self {
            Qualifier::Any | Qualifier::Unknown => "",
            Qualifier::State => "state ",
            Qualifier::Official => "official ",
            Qualifier::Bilateral => "bilateral ",
        }
    }
}

/// The journeys of the actor to the target's country, by their first day.
pub(super) fn journeys<'r>(reference: &'r Reference, actor: &Actor, target: &Target) -> Vec<&'r Journey> {
    let mut out: Vec<&Journey> =
        reference.journeys_to(target.country).filter(|journey| actor.made(reference, journey)).collect();
    factlint_reference::order::sort_by_key(&mut out, |journey| (journey.start, journey.end));
    out
}

/// The journey among `journeys` that a text of the day `now` reports or announces.
pub(super) fn present<'r>(journeys: &[&'r Journey], now: Date) -> Option<&'r Journey> {
    let earliest = now.saturating_sub(DAYS_BEFORE.days());
    let latest = now.saturating_add(DAYS_AHEAD.days());
    journeys
        .iter()
        .copied()
        .filter(|journey| journey.start.exact().is_some() && journey.touches(earliest, latest))
        .min_by_key(|journey| crate::judge::elapsed::days_between(journey.first_day(), now).abs())
}

/// The visit that the article as a whole is about: of the journeys around its day whose traveller and whose destination it
/// names, the only one.
pub(super) fn of_article<'w>(world: &World<'w>) -> Option<&'w Journey> {
    let now = world.now()?;
    let find = || {
        let journey = visit_about(world, now)?;
        let all = world.reference.journeys_of(journey.traveller);
        Some((journey.traveller, all.iter().position(|other| std::ptr::eq(other, journey))?))
    };
    // Every claim of a visit asks this; the answer is kept for the day that all of them are told on.
    let (of, kept) = world.article.visit.get_or_init(|| (now, find()));
    let (traveller, place) = if *of == now { *kept } else { find() }?;
    world.reference.journeys_of(traveller).get(place)
}

fn visit_about<'w>(world: &World<'w>, now: Date) -> Option<&'w Journey> {
    let reference = world.reference;
    let mut people = Vec::new();
    let mut countries = Vec::new();
    let add = |list: &mut Vec<EntityId>, id: EntityId| {
        if !list.contains(&id) {
            list.push(id);
        }
    };
    for mention in &world.article.mentions {
        match mention.value {
            Value::Person(named) => named.sure().into_iter().for_each(|id| add(&mut people, id)),
            Value::Place { named, .. } => {
                let target = named.sure().and_then(|place| Target::of_place(reference, place));
                target.into_iter().for_each(|target| add(&mut countries, target.country));
            }
            _ => {}
        }
    }
    factlint_reference::order::sort(&mut people);
    let mut found: Vec<&Journey> = people
        .iter()
        .filter_map(|&person| {
            let named: Vec<&Journey> = reference
                .journeys_of(person)
                .iter()
                .filter(|journey| countries.contains(&journey.to))
                .collect();
            present(&named, now)
        })
        .collect();
    found.dedup_by_key(|journey| (journey.traveller, journey.start));
    match found[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// The person named before the byte `before` who bears the title on the article's day; nobody if several do.
fn holder_in_article(article: &Article<'_>, title: TitleMention, before: u32) -> Option<EntityId> {
    let day = article.published.date?;
    let mut found: Option<EntityId> = None;
    for mention in article.mentions.iter().take_while(|mention| mention.span.start < before) {
        let Value::Person(named) = mention.value else { continue };
        let Some(person) = named.sure() else { continue };
        let bears = article
            .reference
            .terms_of_person(person)
            .any(|term| title.title.names(term.office, article.reference) && term.holds(day) == Held::Yes);
        if bears {
            match found {
                Some(other) if other != person => return None,
                _ => found = Some(person),
            }
        }
    }
    found
}
