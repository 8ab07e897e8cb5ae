//! Tables become rows with ids resolved, entities and the index of names.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use crate::date::PartialDate;
use crate::fold::words;
use crate::names::{Case, Meaning, NameEntry, NameIndex, NameKind};
use crate::number::Number;
use crate::rows::*;
use crate::schema::{self, CellSpec, TableSpec};
use crate::table::{Table, Tables};
use crate::{EntityId, TitleId};

/// Everything that is read from tables; the fields of a reference.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) sources: Vec<Source>,
    pub(crate) entities: Vec<Entity>,
    /// The entity whose id is the symbol of this number, plus one; 0 for none.
    pub(crate) entity_of: Vec<u32>,
    pub(crate) people: Vec<PersonDetail>,
    pub(crate) offices: Vec<OfficeDetail>,
    pub(crate) offices_in: HashMap<EntityId, Vec<EntityId>>,
    pub(crate) events: Vec<EventDetail>,
    pub(crate) seats: Vec<Option<Object>>,
    pub(crate) titles: Vec<String>,
    pub(crate) offices_with_title: Vec<Vec<EntityId>>,
    pub(crate) names: NameIndex,
    /// Countries whose people are named surname first.
    pub(crate) surname_first: Vec<EntityId>,
    pub(crate) terms: Vec<Term>,
    pub(crate) journeys: Vec<Journey>,
    pub(crate) summits: Vec<Summit>,
    pub(crate) memberships: Vec<Membership>,
    pub(crate) quantities: Vec<Quantity>,
    measures: OnceLock<Vec<Measure>>,
    source_ids: SourceIds,
    pub(crate) relations: Vec<Relation>,
    /// Every property that a relation has: a few dozen.
    pub(crate) properties: Vec<Text>,
    pub(crate) elections: Vec<Election>,
    pub(crate) coverage: Vec<Coverage>,
}

/// The source whose id is the symbol of this number. Every row has one, so that this is looked up more often than anything else.
#[derive(Debug, Default)]
pub(crate) struct SourceIds(Vec<SourceId>);

impl std::ops::Index<&u32> for SourceIds {
    type Output = SourceId;

    fn index(&self, symbol: &u32) -> &SourceId {
        &self.0[*symbol as usize]
    }
}

/// The property of a country by which names of its people begin with the surname.
const NAME_ORDER: &str = "name_order";
const SURNAME_FIRST: &str = "surname-first";

/// One table while it is being read: cells by column name.
struct Rows<'t> {
    tables: &'t Tables,
    table: &'t Table,
}

#[derive(Clone, Copy)]
struct RowOf<'t> {
    rows: &'t Rows<'t>,
    row: usize,
}

impl<'t> Rows<'t> {
    fn of(tables: &'t Tables, spec: &TableSpec) -> Self {
        Self { tables, table: tables.table(spec) }
    }

    fn iter(&'t self) -> impl Iterator<Item = RowOf<'t>> {
        (0..self.table.len()).map(move |row| RowOf { rows: self, row })
    }
}

impl<'t> RowOf<'t> {
    fn cell(&self, column: usize) -> u32 {
        self.rows.table.columns[column][self.row]
    }

    fn at(&self, column: &str) -> u32 {
        self.cell(self.rows.table.spec.column(column).expect("a column of the schema"))
    }

    fn text(&self, column: &str) -> Text {
        Text(self.at(column))
    }

    fn str(&self, column: &str) -> &'t str {
        self.rows.tables.symbols.get(self.at(column))
    }

    fn date(&self, column: &str) -> Option<PartialDate> {
        let code = self.at(column);
        (code != 0).then(|| PartialDate::from_code(code)).flatten()
    }

    fn word(&self, column: &str) -> &'static str {
        let index = self.rows.table.spec.column(column).expect("a column of the schema");
        let CellSpec::OneOf(words) = self.rows.table.spec.columns[index].cell else { return "" };
        (self.cell(index) as usize).checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or("")
    }

    fn number(&self, column: &str) -> Option<f64> {
        Number::from_code(self.at(column)).map(Number::value)
    }

    /// A number that counts terms or meetings.
    fn ordinal(&self, column: &str) -> Option<u16> {
        self.number(column).map(|number| number as u16)
    }
}

impl Loaded {
    pub(crate) fn new(tables: &Tables, base_sources: usize) -> Self {
        let mut out = Self { entity_of: vec![0; tables.symbols.len() + 1], ..Self::default() };
        let sources = out.read_sources(tables, base_sources);
        let mut known_titles = HashMap::new();
        out.read_entities(tables, &sources);
        out.link_entities(tables, &mut known_titles);
        out.read_rows(tables, &sources);
        out.read_quantities(tables);
        out.index_names(tables, &mut known_titles);
        out.source_ids = sources;
        out
    }

    fn read_sources(&mut self, tables: &Tables, base: usize) -> SourceIds {
        let rows = Rows::of(tables, &schema::SOURCES);
        let mut ids = SourceIds(vec![SourceId(u32::MAX); tables.symbols.len() + 1]);
        for row in rows.iter() {
            let id = row.at("id");
            let known = &mut ids.0[id as usize];
            if known.0 == u32::MAX {
                *known = SourceId(self.sources.len() as u32);
            }
            self.sources.push(Source {
                id: Text(id),
                title: row.text("title"),
                publisher: row.text("publisher"),
                url: row.text("url"),
                licence: row.text("licence"),
                describes: row.date("describes"),
                added: row.row >= base,
            });
        }
        ids
    }

    fn add_entity(&mut self, id: u32, entity: Entity) -> Option<EntityId> {
        if self.entity_of[id as usize] != 0 {
            return None;
        }
        self.entities.push(entity);
        self.entity_of[id as usize] = self.entities.len() as u32;
        Some(EntityId(self.entities.len() as u32 - 1))
    }

    fn read_entities(&mut self, tables: &Tables, sources: &SourceIds) {
        let all: [(&TableSpec, EntityKind, &str, &str); 5] = [
            (&schema::PLACES, EntityKind::Country, "from", "to"),
            (&schema::PEOPLE, EntityKind::Person, "born", "died"),
            (&schema::ORGANISATIONS, EntityKind::Organisation, "founded", "dissolved"),
            (&schema::OFFICES, EntityKind::Office, "", ""),
            (&schema::EVENTS, EntityKind::Event, "start", "end"),
        ];
        for (spec, kind, start, end) in all {
            let rows = Rows::of(tables, spec);
            let name = if kind == EntityKind::Office { "title" } else { "name" };
            for row in rows.iter() {
                let (kind, sort) = match kind {
                    EntityKind::Country => {
                        (EntityKind::PLACES[row.at("kind").max(1) as usize - 1], row.word("kind"))
                    }
                    EntityKind::Organisation => (kind, row.word("kind")),
                    EntityKind::Person => (kind, "person"),
                    EntityKind::Office => (kind, "office"),
                    _ => (kind, "event"),
                };
                let date = |column: &str| if column.is_empty() { None } else { row.date(column) };
                self.add_entity(
                    row.at("id"),
                    Entity {
                        id: row.text("id"),
                        name: row.text(name),
                        kind,
                        sort,
                        within: None,
                        start: date(start),
                        end: date(end),
                        source: sources[&row.at("source")],
                        detail: row.row as u32,
                    },
                );
            }
        }
    }

    fn entity(&self, symbol: u32) -> Option<EntityId> {
        self.entity_of[symbol as usize].checked_sub(1).map(EntityId)
    }

    fn object(&self, symbol: u32) -> Option<Object> {
        (symbol != 0).then(|| self.entity(symbol).map_or(Object::Text(Text(symbol)), Object::Entity))
    }

    /// The parts of a list; [`intern_lists`](crate::table::intern_lists) gave each its symbol.
    fn list(&self, tables: &Tables, cell: u32) -> Vec<Object> {
        let parts = tables.symbols.get(cell).split(';').map(str::trim).filter(|part| !part.is_empty());
        parts.filter_map(|part| self.object(tables.symbols.find(part)?)).collect()
    }

    fn title(&mut self, text: &str, known: &mut HashMap<String, TitleId>) -> TitleId {
        let folded = crate::fold::fold(text);
        *known.entry(folded).or_insert_with(|| {
            self.titles.push(text.to_owned());
            self.offices_with_title.push(Vec::new());
            TitleId(self.titles.len() as u32 - 1)
        })
    }

    fn link_entities(&mut self, tables: &Tables, titles: &mut HashMap<String, TitleId>) {
        for (spec, column) in [
            (&schema::PLACES, "within"),
            (&schema::PEOPLE, "country"),
            (&schema::ORGANISATIONS, "country"),
            (&schema::OFFICES, "of"),
        ] {
            let rows = Rows::of(tables, spec);
            for row in rows.iter() {
                let within = self.entity(row.at(column));
                if let Some(id) = self.entity(row.at("id")) {
                    let entity = &mut self.entities[id.0 as usize];
                    entity.within = entity.within.or(within);
                }
            }
        }
        for row in Rows::of(tables, &schema::PEOPLE).iter() {
            self.people.push(PersonDetail { gender: row.word("gender") });
        }
        for row in Rows::of(tables, &schema::ORGANISATIONS).iter() {
            let seat = self.object(row.at("seat"));
            self.seats.push(seat);
        }
        for row in Rows::of(tables, &schema::OFFICES).iter() {
            let title = self.title(row.str("title"), titles);
            let id = self.entity(row.at("id")).expect("read before");
            if !self.offices_with_title[title.0 as usize].contains(&id) {
                self.offices_with_title[title.0 as usize].push(id);
            }
            let of = self.entity(row.at("of")).expect("checked when the table was read");
            self.offices_in.entry(of).or_default().push(id);
            self.offices.push(OfficeDetail {
                title,
                of,
                role: row.word("role"),
                leader: row.word("leader") == "yes",
                single: row.word("seats") != "many",
            });
        }
        for row in Rows::of(tables, &schema::EVENTS).iter() {
            self.events.push(EventDetail {
                kind: row.text("kind"),
                places: self.list(tables, row.at("places")),
                participants: self.list(tables, row.at("participants")),
            });
        }
    }

    fn read_rows(&mut self, tables: &Tables, sources: &SourceIds) {
        let source = |row: &RowOf<'_>| sources[&row.at("source")];
        for row in Rows::of(tables, &schema::TERMS).iter() {
            let (Some(office), Some(person)) = (self.entity(row.at("office")), self.entity(row.at("person")))
            else {
                continue;
            };
            self.terms.push(Term {
                office,
                person,
                start: row.date("start"),
                end: row.date("end"),
                seat: row.text("seat"),
                party: row.text("party"),
                camp: row.text("camp"),
                status: row.word("status"),
                number: row.ordinal("number"),
                known_to: row.date("known_to").or(self.sources[source(&row).0 as usize].describes),
                source: source(&row),
            });
        }
        for row in Rows::of(tables, &schema::JOURNEYS).iter() {
            let (Some(traveller), Some(to)) = (self.entity(row.at("traveller")), self.entity(row.at("to")))
            else {
                continue;
            };
            let Some(start) = row.date("start") else { continue };
            self.journeys.push(Journey {
                traveller,
                office: self.entity(row.at("office")),
                from: self.entity(row.at("from")),
                to,
                places: self.list(tables, row.at("places")),
                start,
                end: row.date("end"),
                kind: row.word("kind"),
                occasion: row.text("occasion"),
                meeting_days_only: row.word("dates_are") == "meeting",
                source: source(&row),
            });
        }
        for row in Rows::of(tables, &schema::SUMMITS).iter() {
            let Some(start) = row.date("start") else { continue };
            self.summits.push(Summit {
                series: row.text("series"),
                number: row.ordinal("number"),
                name: row.text("name"),
                host: self.object(row.at("host")),
                places: self.list(tables, row.at("places")),
                start,
                end: row.date("end"),
                participants: self.list(tables, row.at("participants")),
                source: source(&row),
            });
        }
        for row in Rows::of(tables, &schema::MEMBERSHIPS).iter() {
            let (Some(member), Some(organisation)) =
                (self.entity(row.at("member")), self.entity(row.at("organisation")))
            else {
                continue;
            };
            self.memberships.push(Membership {
                member,
                organisation,
                from: row.date("from"),
                to: row.date("to"),
                status: if row.at("status") == 0 { "member" } else { row.word("status") },
                known_to: row.date("known_to").or(self.sources[source(&row).0 as usize].describes),
                source: source(&row),
            });
        }
        for row in Rows::of(tables, &schema::RELATIONS).iter() {
            let Some(subject) = self.entity(row.at("subject")) else { continue };
            let property = row.text("property");
            if !self.properties.contains(&property) {
                self.properties.push(property);
            }
            self.relations.push(Relation {
                subject,
                property: row.text("property"),
                object: self.object(row.at("object")),
                from: row.date("from"),
                to: row.date("to"),
                known_to: row.date("known_to").or(self.sources[source(&row).0 as usize].describes),
                source: source(&row),
            });
        }
        for row in Rows::of(tables, &schema::ELECTIONS).iter() {
            let (Some(country), Some(date)) = (self.entity(row.at("country")), row.date("date")) else {
                continue;
            };
            self.elections.push(Election {
                country,
                kind: row.text("kind"),
                date,
                round: row.text("round"),
                winner: self.object(row.at("winner")),
                party: row.text("party"),
                source: source(&row),
            });
        }
        for row in Rows::of(tables, &schema::COVERAGE).iter() {
            let offices =
                self.list(tables, row.at("office")).into_iter().filter_map(Object::entity).collect();
            self.coverage.push(Coverage {
                relation: row.text("relation"),
                subject: row.text("subject"),
                offices,
                object: row.text("object"),
                from: row.date("from"),
                to: row.date("to"),
                complete: row.word("complete") == "yes",
                as_of: row.date("as_of"),
                source: source(&row),
                note: row.text("note"),
            });
        }
        self.terms.sort_by_key(|term| (term.office, term.start));
        self.journeys.sort_by_key(|journey| (journey.traveller, journey.start));
        self.memberships
            .sort_by_key(|membership| (membership.organisation, membership.member, membership.from));
        self.relations.sort_by_key(|relation| (relation.subject, relation.property));
        self.elections.sort_by_key(|election| (election.country, election.date));
    }

    fn read_quantities(&mut self, tables: &Tables) {
        for row in Rows::of(tables, &schema::QUANTITIES).iter() {
            let id = row.text("id");
            if self.quantities.iter().all(|known| known.id != id) {
                self.quantities.push(Quantity {
                    id,
                    name: row.text("name"),
                    unit: row.text("unit"),
                    kind: row.word("kind"),
                });
            }
        }
    }

    /// The values of all quantities. They are by far the most rows, and most texts need none of them: they are read at the first use.
    pub(crate) fn measures(&self, tables: &Tables) -> &[Measure] {
        self.measures.get_or_init(|| {
            let rows = Rows::of(tables, &schema::MEASURES);
            let mut out: Vec<Measure> = Vec::with_capacity(rows.table.len());
            for row in rows.iter() {
                let id = row.text("measure");
                let quantity = self.quantities.iter().position(|quantity| quantity.id == id);
                let (Some(subject), Some(quantity), Some(value)) =
                    (self.entity(row.at("subject")), quantity, row.number("value"))
                else {
                    continue;
                };
                out.push(Measure {
                    subject,
                    quantity: QuantityId(quantity as u32),
                    object: self.object(row.at("object")),
                    period: row.date("period"),
                    value,
                    source: self.source_ids[&row.at("source")],
                });
            }
            out.sort_by_key(|measure| (measure.quantity, measure.subject, measure.period));
            out
        })
    }

    fn index_names(&mut self, tables: &Tables, titles: &mut HashMap<String, TitleId>) {
        let mut all: Vec<(&str, NameEntry)> = Vec::with_capacity(self.entities.len() * 2);
        let entry = |meaning, kind, ambiguous| NameEntry { meaning, kind, ambiguous, case: Case::Any };
        let rows = Rows::of(tables, &schema::NAMES);
        // A row for an entity's own name says that the name is ambiguous.
        let stated: HashSet<(u32, u32)> = rows.iter().map(|row| (row.at("entity"), row.at("name"))).collect();
        for (index, entity) in self.entities.iter().enumerate() {
            let id = EntityId(index as u32);
            if entity.kind != EntityKind::Office && !stated.contains(&(entity.id.0, entity.name.0)) {
                all.push((
                    tables.symbols.get(entity.name.0),
                    entry(Meaning::Entity(id), NameKind::Name, false),
                ));
            }
        }
        for row in rows.iter() {
            let Some(id) = self.entity(row.at("entity")) else { continue };
            let (name, ambiguous) = (row.str("name"), row.at("ambiguous") != 0);
            if self.entities[id.0 as usize].kind == EntityKind::Office {
                let title = self.title(name, titles);
                if !self.offices_with_title[title.0 as usize].contains(&id) {
                    self.offices_with_title[title.0 as usize].push(id);
                }
                continue;
            }
            let kind = match row.word("kind") {
                "adjective" => NameKind::Adjective,
                "demonym" => NameKind::Demonym,
                "metonym" => NameKind::Metonym,
                "abbreviation" => NameKind::Abbreviation,
                _ => NameKind::Name,
            };
            all.push((name, entry(Meaning::Entity(id), kind, ambiguous)));
        }
        // A title is a word of any case ("the president", "President Lee"): it is listed in lower case.
        let lower: Vec<String> = self.titles.iter().map(|title| title.to_lowercase()).collect();
        for (index, title) in lower.iter().enumerate() {
            all.push((title, entry(Meaning::Title(TitleId(index as u32)), NameKind::Name, false)));
        }
        self.names = NameIndex::new(all.into_iter());
        self.index_surnames(tables);
    }

    fn index_surnames(&mut self, tables: &Tables) {
        self.surname_first = self
            .relations
            .iter()
            .filter(|relation| tables.symbols.get(relation.property.0) == NAME_ORDER)
            .filter(|relation| matches!(relation.object, Some(Object::Text(text)) if tables.symbols.get(text.0) == SURNAME_FIRST))
            .map(|relation| relation.subject)
            .collect();
        let own =
            self.entities.iter().enumerate().map(|(index, entity)| (EntityId(index as u32), entity.name.0));
        let rows = Rows::of(tables, &schema::NAMES);
        let others = rows.iter().filter_map(|row| Some((self.entity(row.at("entity"))?, row.at("name"))));
        let all: Vec<(EntityId, u32)> = own.chain(others).collect();
        for (id, name) in all {
            let entity = &self.entities[id.0 as usize];
            if entity.kind != EntityKind::Person {
                continue;
            }
            let surname_first = entity.within.is_some_and(|country| self.surname_first.contains(&country));
            for surname in surnames(tables.symbols.get(name), surname_first) {
                self.names.add_surname(surname, id);
            }
        }
    }
}

/// The words of a name by which alone a person may be called: the last one, and for names that begin with the surname the
/// first one too (many people of those countries are known by the other order). Of a ruler's name it is the one before the number.
fn surnames(name: &str, surname_first: bool) -> impl Iterator<Item = &str> {
    let is_suffix = |word: &str| {
        matches!(word, "Jr." | "Jr" | "Sr." | "Sr") || word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
    };
    let last = name.split_whitespace().rfind(|word| !is_suffix(word)).and_then(|word| words(word).last());
    let first = surname_first.then(|| words(name).next()).flatten();
    last.into_iter().chain(first.filter(|first| Some(*first) != last))
}
