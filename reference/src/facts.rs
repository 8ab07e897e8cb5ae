//! The facts of a reference, each table read at its first use: most texts need few of them.

use std::sync::OnceLock;

use crate::EntityId;
use crate::date::PartialDate;
use crate::load::{Loaded, Words};
use crate::number::Number;
use crate::rows::*;
use crate::schema;
use crate::table::Tables;

/// The rows that state facts, with ids resolved.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    terms: OnceLock<Vec<Term>>,
    journeys: OnceLock<Vec<Journey>>,
    summits: OnceLock<Vec<Summit>>,
    memberships: OnceLock<Vec<Membership>>,
    measures: OnceLock<Vec<Measure>>,
    relations: OnceLock<Relations>,
    elections: OnceLock<Vec<Election>>,
    coverage: OnceLock<Vec<Coverage>>,
    events: OnceLock<Vec<EventDetail>>,
    terms_of: Index,
    journeys_to: Index,
    memberships_of: Index,
    coverage_of_office: Index,
    coverage_of_relation: OnceLock<Vec<(Text, u32)>>,
}

/// Rows by another entity than the one they are ordered by.
type Index = OnceLock<Vec<(EntityId, u32)>>;

#[derive(Debug)]
pub(crate) struct Relations {
    pub(crate) rows: Vec<Relation>,
    /// Every property that a relation has: a few dozen.
    pub(crate) properties: Vec<Text>,
}

/// Facts, and what is needed to read them.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'r> {
    pub(crate) tables: &'r Tables,
    pub(crate) loaded: &'r Loaded,
    pub(crate) facts: &'r Facts,
}

/// The date of a cell.
pub(crate) fn date(code: u32) -> Option<PartialDate> {
    (code != 0).then(|| PartialDate::from_valid_code(code))
}

/// What a cell stands for: an entity where there is one, else its text.
pub(crate) fn object_of(loaded: &Loaded, symbol: u32) -> Option<Object> {
    (symbol != 0).then(|| loaded.entity(symbol).map_or(Object::Text(Text(symbol)), Object::Entity))
}

impl<'r> Reader<'r> {
    /// The parts of a list.
    fn list(self, cell: u32) -> Vec<Object> {
        let text = self.tables.symbols.get(cell);
        if !text.contains(';') {
            return object_of(self.loaded, cell).into_iter().collect();
        }
        let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
        parts.filter_map(|part| object_of(self.loaded, self.tables.symbols.find(part)?)).collect()
    }

    fn source(self, symbol: u32) -> SourceId {
        self.loaded.source_ids[symbol]
    }

    /// The day up to which a row is known: its own, or that of its source.
    fn known_to(self, code: u32, source: u32) -> Option<PartialDate> {
        date(code).or_else(|| self.loaded.sources.get(self.source(source).0 as usize)?.describes)
    }

    pub(crate) fn terms(self) -> &'r [Term] {
        self.facts.terms.get_or_init(|| {
            let table = self.tables.table(&schema::TERMS);
            let [offices, people, starts, ends, seats, parties, camps, numbers, known_to, sources] =
                ["office", "person", "start", "end", "seat", "party", "camp", "number", "known_to", "source"]
                    .map(|name| table.column(name));
            let status = Words::of(table, "status");
            let mut out = Vec::with_capacity(table.len());
            for row in 0..table.len() {
                let (Some(office), Some(person)) =
                    (self.loaded.entity(offices[row]), self.loaded.entity(people[row]))
                else {
                    continue;
                };
                out.push(Term {
                    office,
                    person,
                    start: date(starts[row]),
                    end: date(ends[row]),
                    seat: Text(seats[row]),
                    party: Text(parties[row]),
                    camp: Text(camps[row]),
                    status: status.at(row),
                    number: ordinal(numbers[row]),
                    known_to: self.known_to(known_to[row], sources[row]),
                    source: self.source(sources[row]),
                });
            }
            crate::order::sort_by_key(&mut out, |term| (term.office, term.start));
            out
        })
    }

    pub(crate) fn journeys(self) -> &'r [Journey] {
        self.facts.journeys.get_or_init(|| {
            let table = self.tables.table(&schema::JOURNEYS);
            let [travellers, offices, from, to, places, starts, ends, occasions, sources] =
                ["traveller", "office", "from", "to", "places", "start", "end", "occasion", "source"]
                    .map(|name| table.column(name));
            let [kinds, dates_are] = ["kind", "dates_are"].map(|name| Words::of(table, name));
            let mut out = Vec::with_capacity(table.len());
            for row in 0..table.len() {
                let (Some(traveller), Some(to), Some(start)) =
                    (self.loaded.entity(travellers[row]), self.loaded.entity(to[row]), date(starts[row]))
                else {
                    continue;
                };
                out.push(Journey {
                    traveller,
                    office: self.loaded.entity(offices[row]),
                    from: self.loaded.entity(from[row]),
                    to,
                    places: self.list(places[row]),
                    start,
                    end: date(ends[row]),
                    kind: kinds.at(row),
                    occasion: Text(occasions[row]),
                    meeting_days_only: dates_are.at(row) == "meeting",
                    source: self.source(sources[row]),
                });
            }
            crate::order::sort_by_key(&mut out, |journey| (journey.traveller, journey.start));
            out
        })
    }

    pub(crate) fn summits(self) -> &'r [Summit] {
        self.facts.summits.get_or_init(|| {
            let table = self.tables.table(&schema::SUMMITS);
            let [series, numbers, names, hosts, places, starts, ends, participants, sources] =
                ["series", "number", "name", "host", "places", "start", "end", "participants", "source"]
                    .map(|name| table.column(name));
            let summit = |row: usize| {
                Some(Summit {
                    series: Text(series[row]),
                    number: ordinal(numbers[row]),
                    name: Text(names[row]),
                    host: object_of(self.loaded, hosts[row]),
                    places: self.list(places[row]),
                    start: date(starts[row])?,
                    end: date(ends[row]),
                    participants: self.list(participants[row]),
                    source: self.source(sources[row]),
                })
            };
            (0..table.len()).filter_map(summit).collect()
        })
    }

    pub(crate) fn memberships(self) -> &'r [Membership] {
        self.facts.memberships.get_or_init(|| {
            let table = self.tables.table(&schema::MEMBERSHIPS);
            let [members, organisations, from, to, known_to, sources] =
                ["member", "organisation", "from", "to", "known_to", "source"].map(|name| table.column(name));
            let statuses = Words::of(table, "status");
            let membership = |row: usize| {
                let status = statuses.at(row);
                Some(Membership {
                    member: self.loaded.entity(members[row])?,
                    organisation: self.loaded.entity(organisations[row])?,
                    from: date(from[row]),
                    to: date(to[row]),
                    status: if status.is_empty() { "member" } else { status },
                    known_to: self.known_to(known_to[row], sources[row]),
                    source: self.source(sources[row]),
                })
            };
            let mut out: Vec<Membership> = (0..table.len()).filter_map(membership).collect();
            crate::order::sort_by_key(&mut out, |membership| {
                (membership.organisation, membership.member, membership.from)
            });
            out
        })
    }

    pub(crate) fn measures(self) -> &'r [Measure] {
        self.facts.measures.get_or_init(|| {
            let table = self.tables.table(&schema::MEASURES);
            let [subjects, measures, objects, periods, values, sources] =
                ["subject", "measure", "object", "period", "value", "source"].map(|name| table.column(name));
            let (mut last, mut quantity) = (0, None);
            let mut out = Vec::with_capacity(table.len());
            for row in 0..table.len() {
                if measures[row] != last {
                    last = measures[row];
                    let known = &self.loaded.quantities;
                    quantity = known.iter().position(|quantity| quantity.id.0 == last);
                }
                let (Some(subject), Some(quantity), Some(value)) =
                    (self.loaded.entity(subjects[row]), quantity, Number::from_code(values[row]))
                else {
                    continue;
                };
                out.push(Measure {
                    subject,
                    quantity: QuantityId(quantity as u32),
                    object: object_of(self.loaded, objects[row]),
                    period: date(periods[row]),
                    value: value.value(),
                    source: self.source(sources[row]),
                });
            }
            crate::order::sort_by_key(&mut out, |measure| {
                (measure.quantity, measure.subject, measure.period)
            });
            out
        })
    }

    pub(crate) fn relations(self) -> &'r Relations {
        self.facts.relations.get_or_init(|| {
            let table = self.tables.table(&schema::RELATIONS);
            let [subjects, properties, objects, from, to, known_to, sources] =
                ["subject", "property", "object", "from", "to", "known_to", "source"]
                    .map(|name| table.column(name));
            let relation = |row: usize| {
                Some(Relation {
                    subject: self.loaded.entity(subjects[row])?,
                    property: Text(properties[row]),
                    object: object_of(self.loaded, objects[row]),
                    from: date(from[row]),
                    to: date(to[row]),
                    known_to: self.known_to(known_to[row], sources[row]),
                    source: self.source(sources[row]),
                })
            };
            let mut rows: Vec<Relation> = (0..table.len()).filter_map(relation).collect();
            crate::order::sort_by_key(&mut rows, |relation| (relation.subject, relation.property));
            let mut known = Vec::new();
            for relation in &rows {
                if !known.contains(&relation.property) {
                    known.push(relation.property);
                }
            }
            Relations { rows, properties: known }
        })
    }

    pub(crate) fn elections(self) -> &'r [Election] {
        self.facts.elections.get_or_init(|| {
            let table = self.tables.table(&schema::ELECTIONS);
            let [countries, kinds, dates, rounds, winners, parties, sources] =
                ["country", "kind", "date", "round", "winner", "party", "source"]
                    .map(|name| table.column(name));
            let election = |row: usize| {
                Some(Election {
                    country: self.loaded.entity(countries[row])?,
                    kind: Text(kinds[row]),
                    date: date(dates[row])?,
                    round: Text(rounds[row]),
                    winner: object_of(self.loaded, winners[row]),
                    party: Text(parties[row]),
                    source: self.source(sources[row]),
                })
            };
            let mut out: Vec<Election> = (0..table.len()).filter_map(election).collect();
            crate::order::sort_by_key(&mut out, |election| (election.country, election.date));
            out
        })
    }

    pub(crate) fn coverage(self) -> &'r [Coverage] {
        self.facts.coverage.get_or_init(|| {
            let table = self.tables.table(&schema::COVERAGE);
            let [relations, subjects, offices, objects, from, to, as_of, sources, notes] =
                ["relation", "subject", "office", "object", "from", "to", "as_of", "source", "note"]
                    .map(|name| table.column(name));
            let complete = Words::of(table, "complete");
            let coverage = |row: usize| Coverage {
                relation: Text(relations[row]),
                subject: Text(subjects[row]),
                offices: self.list(offices[row]).into_iter().filter_map(Object::entity).collect(),
                object: Text(objects[row]),
                from: date(from[row]),
                to: date(to[row]),
                complete: complete.at(row) == "yes",
                as_of: date(as_of[row]),
                source: self.source(sources[row]),
                note: Text(notes[row]),
            };
            (0..table.len()).map(coverage).collect()
        })
    }

    pub(crate) fn events(self) -> &'r [EventDetail] {
        self.facts.events.get_or_init(|| {
            let table = self.tables.table(&schema::EVENTS);
            let [kinds, places, participants] =
                ["kind", "places", "participants"].map(|name| table.column(name));
            let event = |row: usize| EventDetail {
                kind: Text(kinds[row]),
                places: self.list(places[row]),
                participants: self.list(participants[row]),
            };
            (0..table.len()).map(event).collect()
        })
    }

    pub(crate) fn terms_of(self) -> &'r [(EntityId, u32)] {
        self.facts.terms_of.get_or_init(|| index(self.terms().iter().map(|term| term.person)))
    }

    pub(crate) fn journeys_to(self) -> &'r [(EntityId, u32)] {
        self.facts.journeys_to.get_or_init(|| index(self.journeys().iter().map(|journey| journey.to)))
    }

    pub(crate) fn memberships_of(self) -> &'r [(EntityId, u32)] {
        let members = || self.memberships().iter().map(|membership| membership.member);
        self.facts.memberships_of.get_or_init(|| index(members()))
    }
}

impl<'r> Reader<'r> {
    /// The declarations that name an office.
    pub(crate) fn coverage_of_office(self) -> &'r [(EntityId, u32)] {
        self.facts.coverage_of_office.get_or_init(|| {
            let rows = (0..).zip(self.coverage());
            let mut out: Vec<(EntityId, u32)> = rows
                .flat_map(|(row, coverage)| coverage.offices.iter().map(move |&office| (office, row)))
                .collect();
            crate::order::sort(&mut out);
            out
        })
    }

    pub(crate) fn coverage_of_relation(self) -> &'r [(Text, u32)] {
        self.facts.coverage_of_relation.get_or_init(|| {
            let mut out: Vec<(Text, u32)> = self.coverage().iter().map(|row| row.relation).zip(0..).collect();
            crate::order::sort(&mut out);
            out
        })
    }
}

fn index(ids: impl Iterator<Item = EntityId>) -> Vec<(EntityId, u32)> {
    let mut index: Vec<(EntityId, u32)> = ids.zip(0..).collect();
    crate::order::sort(&mut index);
    index
}

/// A number that counts terms or meetings.
fn ordinal(code: u32) -> Option<u16> {
    Number::from_code(code).map(|number| number.value() as u16)
}
