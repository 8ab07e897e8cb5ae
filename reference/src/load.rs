//! Tables become entities, sources and the index of names; [`facts`](crate::facts) reads the rest at the first use.

use std::collections::HashMap;

use crate::facts::{date, object_of};
use crate::fold::words;
use crate::names::{Listed, Meaning, NameIndex, NameKind};
use crate::rows::*;
use crate::schema::{self, CellSpec, TableSpec};
use crate::table::{Table, Tables};
use crate::{EntityId, TitleId};

/// What is read from tables at once; the fields of a reference.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) sources: Vec<Source>,
    pub(crate) entities: Vec<Entity>,
    /// The entity whose id is the symbol of this number, plus one; 0 for none.
    pub(crate) entity_of: Vec<u32>,
    pub(crate) people: Vec<PersonDetail>,
    pub(crate) offices: Vec<OfficeDetail>,
    pub(crate) offices_in: HashMap<EntityId, Vec<EntityId>>,
    pub(crate) seats: Vec<Option<Object>>,
    pub(crate) titles: Vec<String>,
    pub(crate) offices_with_title: Vec<Vec<EntityId>>,
    pub(crate) names: NameIndex,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) source_ids: SourceIds,
}

/// The source whose id is the symbol of this number. Every row has one, so that this is looked up more often than anything else.
#[derive(Debug, Default)]
pub(crate) struct SourceIds(Vec<SourceId>);

impl std::ops::Index<u32> for SourceIds {
    type Output = SourceId;

    fn index(&self, symbol: u32) -> &SourceId {
        &self.0[symbol as usize]
    }
}

/// The property of a country by which names of its people begin with the surname.
const NAME_ORDER: &str = "name_order";
const SURNAME_FIRST: &str = "surname-first";

/// The words of a column that holds one of a few.
pub(crate) struct Words<'t> {
    cells: &'t [u32],
    words: &'static [&'static str],
}

impl<'t> Words<'t> {
    pub(crate) fn of(table: &'t Table, name: &str) -> Self {
        let index = table.spec.column(name).expect("a column of the schema");
        let CellSpec::OneOf(words) = table.spec.columns[index].cell else {
            unreachable!("{name} has no list of words")
        };
        Self { cells: table.column(name), words }
    }

    /// The word in a row, or an empty one.
    pub(crate) fn at(&self, row: usize) -> &'static str {
        (self.cells[row] as usize).checked_sub(1).map_or("", |at| self.words[at])
    }
}

impl Loaded {
    pub(crate) fn new(tables: &Tables, base_sources: usize) -> Self {
        let mut out = Self { entity_of: vec![0; tables.symbols.len() + 1], ..Self::default() };
        let mut known_titles = HashMap::new();
        out.read_sources(tables, base_sources);
        out.read_entities(tables);
        out.link_entities(tables, &mut known_titles);
        out.read_quantities(tables);
        out.index_names(tables, &mut known_titles);
        out
    }

    fn read_sources(&mut self, tables: &Tables, base: usize) {
        let table = tables.table(&schema::SOURCES);
        let [ids, title, publisher, url, licence, describes] =
            ["id", "title", "publisher", "url", "licence", "describes"].map(|name| table.column(name));
        // A row of a table cannot lack its source; were a pack forged so, it would have the first one.
        self.source_ids = SourceIds(vec![SourceId(0); tables.symbols.len() + 1]);
        for row in (0..table.len()).rev() {
            self.source_ids.0[ids[row] as usize] = SourceId(row as u32);
        }
        self.sources = (0..table.len())
            .map(|row| Source {
                id: Text(ids[row]),
                title: Text(title[row]),
                publisher: Text(publisher[row]),
                url: Text(url[row]),
                licence: Text(licence[row]),
                describes: date(describes[row]),
                added: row >= base,
            })
            .collect();
    }

    fn read_entities(&mut self, tables: &Tables) {
        let all: [(&TableSpec, EntityKind, &str, Option<[&str; 2]>); 5] = [
            (&schema::PLACES, EntityKind::Country, "name", Some(["from", "to"])),
            (&schema::PEOPLE, EntityKind::Person, "name", Some(["born", "died"])),
            (&schema::ORGANISATIONS, EntityKind::Organisation, "name", Some(["founded", "dissolved"])),
            (&schema::OFFICES, EntityKind::Office, "title", None),
            (&schema::EVENTS, EntityKind::Event, "name", Some(["start", "end"])),
        ];
        for (spec, kind, name, dates) in all {
            let table = tables.table(spec);
            let [ids, names, sources] = ["id", name, "source"].map(|name| table.column(name));
            let dates = dates.map(|dates| dates.map(|name| table.column(name)));
            let sorts = matches!(kind, EntityKind::Country | EntityKind::Organisation)
                .then(|| Words::of(table, "kind"));
            self.entities.reserve(table.len());
            for row in 0..table.len() {
                let sort = match kind {
                    EntityKind::Person => "person",
                    EntityKind::Office => "office",
                    EntityKind::Event => "event",
                    _ => sorts.as_ref().map_or("", |sorts| sorts.at(row)),
                };
                let place = |sorts: &Words<'_>| EntityKind::PLACES[sorts.cells[row].max(1) as usize - 1];
                let kind = match (kind, &sorts) {
                    (EntityKind::Country, Some(sorts)) => place(sorts),
                    _ => kind,
                };
                let place = &mut self.entity_of[ids[row] as usize];
                if *place != 0 {
                    continue;
                }
                *place = self.entities.len() as u32 + 1;
                self.entities.push(Entity {
                    id: Text(ids[row]),
                    name: Text(names[row]),
                    kind,
                    sort,
                    within: None,
                    start: dates.and_then(|[start, _]| date(start[row])),
                    end: dates.and_then(|[_, end]| date(end[row])),
                    source: self.source_ids[sources[row]],
                    detail: row as u32,
                });
            }
        }
    }

    pub(crate) fn entity(&self, symbol: u32) -> Option<EntityId> {
        self.entity_of[symbol as usize].checked_sub(1).map(EntityId)
    }

    fn title(&mut self, text: &str, known: &mut HashMap<String, TitleId>) -> TitleId {
        let folded = crate::fold::fold(text);
        *known.entry(folded).or_insert_with(|| {
            self.titles.push(text.to_owned());
            self.offices_with_title.push(Vec::new());
            TitleId(self.titles.len() as u32 - 1)
        })
    }

    /// What lies around an entity is asked for step by step: nothing may lie within itself, however many steps away.
    fn end_circles(&mut self) {
        const DEEPEST: usize = 16;
        for index in 0..self.entities.len() {
            let around = |entity: &Entity| Some(&self.entities[entity.within?.0 as usize]);
            if std::iter::successors(Some(&self.entities[index]), |entity| around(entity))
                .nth(DEEPEST)
                .is_some()
            {
                self.entities[index].within = None;
            }
        }
    }

    fn link_entities(&mut self, tables: &Tables, titles: &mut HashMap<String, TitleId>) {
        for (spec, column) in [
            (&schema::PLACES, "within"),
            (&schema::PEOPLE, "country"),
            (&schema::ORGANISATIONS, "country"),
            (&schema::OFFICES, "of"),
        ] {
            let table = tables.table(spec);
            for (&id, &within) in table.column("id").iter().zip(table.column(column)) {
                let within = self.entity(within);
                if let Some(id) = self.entity(id) {
                    let entity = &mut self.entities[id.0 as usize];
                    entity.within = entity.within.or(within);
                }
            }
        }
        self.end_circles();
        let table = tables.table(&schema::PEOPLE);
        let genders = Words::of(table, "gender");
        self.people = (0..table.len()).map(|row| PersonDetail { gender: genders.at(row) }).collect();
        let seats = tables.table(&schema::ORGANISATIONS).column("seat");
        self.seats = seats.iter().map(|&seat| object_of(self, seat)).collect();
        let table = tables.table(&schema::OFFICES);
        let [ids, names, of] = ["id", "title", "of"].map(|name| table.column(name));
        let [roles, leaders, seats] = ["role", "leader", "seats"].map(|name| Words::of(table, name));
        for row in 0..table.len() {
            let title = self.title(tables.symbols.get(names[row]), titles);
            // Both are there, unless a pack was forged.
            let [id, of] = [ids[row], of[row]].map(|cell| self.entity(cell).unwrap_or(EntityId(0)));
            if !self.offices_with_title[title.0 as usize].contains(&id) {
                self.offices_with_title[title.0 as usize].push(id);
            }
            self.offices_in.entry(of).or_default().push(id);
            self.offices.push(OfficeDetail {
                title,
                of,
                role: roles.at(row),
                leader: leaders.at(row) == "yes",
                single: seats.at(row) != "many",
            });
        }
    }

    fn read_quantities(&mut self, tables: &Tables) {
        let table = tables.table(&schema::QUANTITIES);
        let [ids, names, units] = ["id", "name", "unit"].map(|name| table.column(name));
        let kinds = Words::of(table, "kind");
        for row in 0..table.len() {
            let id = Text(ids[row]);
            if self.quantities.iter().all(|known| known.id != id) {
                self.quantities.push(Quantity {
                    id,
                    name: Text(names[row]),
                    unit: Text(units[row]),
                    kind: kinds.at(row),
                });
            }
        }
    }

    fn index_names(&mut self, tables: &Tables, titles: &mut HashMap<String, TitleId>) {
        let table = tables.table(&schema::NAMES);
        let [of, names, kinds, ambiguous] =
            ["entity", "name", "kind", "ambiguous"].map(|name| table.column(name));
        let words = Words::of(table, "kind").words;
        let kind_of = |word: &str| match word {
            "adjective" => NameKind::Adjective,
            "demonym" => NameKind::Demonym,
            "metonym" => NameKind::Metonym,
            "abbreviation" => NameKind::Abbreviation,
            _ => NameKind::Name,
        };
        let kind_of: Vec<NameKind> = words.iter().map(|word| kind_of(word)).collect();
        let mut listed: Vec<Listed> = Vec::with_capacity(self.entities.len() + table.len());
        for (index, entity) in self.entities.iter().enumerate() {
            if entity.kind != EntityKind::Office {
                let meaning = Meaning::Entity(EntityId(index as u32));
                listed.push(Listed {
                    name: entity.name,
                    meaning,
                    kind: NameKind::Name,
                    ambiguous: false,
                    own: true,
                });
            }
        }
        let mut surnames = Surnames::new(self, tables);
        for (index, entity) in self.entities.iter().enumerate() {
            surnames.add(EntityId(index as u32), entity, tables.symbols.get(entity.name.0));
        }
        for row in 0..table.len() {
            let Some(id) = self.entity(of[row]) else { continue };
            let entity = &self.entities[id.0 as usize];
            if entity.kind == EntityKind::Office {
                let title = self.title(tables.symbols.get(names[row]), titles);
                if !self.offices_with_title[title.0 as usize].contains(&id) {
                    self.offices_with_title[title.0 as usize].push(id);
                }
                continue;
            }
            surnames.add(id, entity, tables.symbols.get(names[row]));
            let kind = (kinds[row] as usize).checked_sub(1).map_or(NameKind::Name, |at| kind_of[at]);
            let (name, meaning) = (Text(names[row]), Meaning::Entity(id));
            listed.push(Listed { name, meaning, kind, ambiguous: ambiguous[row] != 0, own: false });
        }
        self.names = NameIndex::new(tables.symbols.clone(), listed, &self.titles, surnames.found);
    }
}

/// Collects the surnames of people.
struct Surnames {
    /// Countries whose people are named surname first.
    surname_first: Vec<EntityId>,
    found: Vec<(crate::Key, EntityId)>,
}

impl Surnames {
    fn new(loaded: &Loaded, tables: &Tables) -> Self {
        let table = tables.table(&schema::RELATIONS);
        let [subjects, properties, objects] =
            ["subject", "property", "object"].map(|name| table.column(name));
        let (order, first) = (tables.symbols.find(NAME_ORDER), tables.symbols.find(SURNAME_FIRST));
        let surname_first = (0..table.len())
            .filter(|&row| Some(properties[row]) == order && Some(objects[row]) == first)
            .filter_map(|row| loaded.entity(subjects[row]))
            .collect();
        Self { surname_first, found: Vec::new() }
    }

    fn add(&mut self, id: EntityId, entity: &Entity, name: &str) {
        if entity.kind == EntityKind::Person {
            let surname_first = entity.within.is_some_and(|country| self.surname_first.contains(&country));
            self.found.extend(surnames(name, surname_first).map(|surname| (crate::key(surname), id)));
        }
    }
}

/// The words of a name by which alone a person may be called: the last one, and for names that begin with the surname the
/// first one too (many people of those countries are known by the other order). Of a ruler's name it is the one before the number.
fn surnames(name: &str, surname_first: bool) -> impl Iterator<Item = &str> {
    let is_suffix = |word: &str| {
        matches!(word, "Jr." | "Jr" | "Sr." | "Sr") || word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
    };
    let last = name.rsplit(' ').find(|word| !is_suffix(word)).and_then(|word| words(word).last());
    let first = surname_first.then(|| words(name).next()).flatten();
    last.into_iter().chain(first.filter(|first| Some(*first) != last))
}
