//! What is known, in memory, and the plain ways to look at it.

use crate::date::PartialDate;
use crate::facts::{Facts, Reader};
use crate::load::Loaded;
use crate::names::NameIndex;
use crate::pack::{self, Edition, PackError};
use crate::rows::*;
use crate::schema;
use crate::table::{self, TableError, TableFile, Tables};
use crate::{EntityId, TitleId};

/// Everything that is known: entities, names, facts, sources and coverage.
///
/// ```
/// use factlint_reference::{Edition, Reference, TableFile, compile};
/// let file = |name: &str, text: &str| TableFile { name: name.into(), text: text.into() };
/// let files = [
///     file("sources.csv", "id,title,publisher,url,licence,describes\nfb,Factbook,CIA,,public-domain,2026-01-15\n"),
///     file("places.csv", "id,kind,name,within,from,to,source\nKR,country,South Korea,,,,fb\n"),
/// ];
/// let pack = compile(&files, &Edition { version: "2026.11".into(), ends: "2026-01-31".parse().unwrap() }).unwrap();
/// let reference = Reference::from_pack(&pack).unwrap();
/// let korea = reference.by_id("KR").unwrap();
/// assert_eq!(reference.name(korea), "South Korea");
/// ```
#[derive(Debug)]
pub struct Reference {
    tables: Tables,
    edition: Edition,
    added: Vec<String>,
    base_sources: usize,
    pub(crate) rows: Loaded,
    facts: Facts,
}

/// Compiles tables into a pack.
///
/// # Errors
/// What is wrong with which file, line and column; at most 50 problems.
pub fn compile(files: &[TableFile], edition: &Edition) -> Result<Vec<u8>, Vec<TableError>> {
    let mut tables = table::read(None, files)?;
    tables.sort();
    Ok(pack::write(&tables, edition))
}

/// Reads every `.csv` file in the folders of the directory `data` that are named after tables, in the order of their paths.
///
/// # Errors
/// Those of reading files.
pub fn table_files(data: &std::path::Path) -> std::io::Result<Vec<TableFile>> {
    let mut out = Vec::new();
    for spec in schema::TABLES {
        let folder = data.join(spec.name);
        if !folder.is_dir() {
            continue;
        }
        let mut paths: Vec<_> =
            std::fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "csv")) {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            out.push(TableFile {
                name: format!("{}/{file}", spec.name),
                text: std::fs::read_to_string(path)?,
            });
        }
    }
    Ok(out)
}

/// Reads the edition of the tables in the directory `data`: the file `EDITION` holds the version and the day on which the
/// data ends, separated by white space.
///
/// # Errors
/// If the file is not there or not of that form.
pub fn edition_of(data: &std::path::Path) -> std::io::Result<Edition> {
    let text = std::fs::read_to_string(data.join("EDITION"))?;
    let mut parts = text.split_whitespace();
    let wrong =
        || std::io::Error::new(std::io::ErrorKind::InvalidData, "EDITION: expected a version and a day");
    let version = parts.next().ok_or_else(wrong)?.to_owned();
    let ends = parts.next().and_then(|day| day.parse().ok()).ok_or_else(wrong)?;
    Ok(Edition { version, ends })
}

impl Reference {
    /// Reads a pack.
    ///
    /// # Errors
    /// If the bytes are not a pack, of another format, or damaged.
    pub fn from_pack(bytes: &[u8]) -> Result<Self, PackError> {
        let (tables, edition) = pack::read(bytes)?;
        let base_sources = tables.table(&schema::SOURCES).len();
        Ok(Self::new(tables, edition, Vec::new(), base_sources))
    }

    /// The same with further tables, whose rows carry their own sources and coverage.
    ///
    /// # Errors
    /// What is wrong with which file, line and column; nothing is added then.
    pub fn with_tables(&self, files: &[TableFile]) -> Result<Self, Vec<TableError>> {
        let mut tables = table::read(Some(&self.tables), files)?;
        table::intern_lists(&mut tables);
        let mut added = self.added.clone();
        added.extend(files.iter().map(|file| file.name.clone()));
        Ok(Self::new(tables, self.edition.clone(), added, self.base_sources))
    }

    fn new(tables: Tables, edition: Edition, added: Vec<String>, base_sources: usize) -> Self {
        let rows = Loaded::new(&tables, base_sources);
        Self { tables, edition, added, base_sources, rows, facts: Facts::default() }
    }

    fn facts(&self) -> Reader<'_> {
        Reader { tables: &self.tables, loaded: &self.rows, facts: &self.facts }
    }

    /// Version and end of the data.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The names of the files that were added, in order.
    pub fn added(&self) -> &[String] {
        &self.added
    }

    /// The words of a text.
    pub fn text(&self, text: Text) -> &str {
        self.tables.symbols.get(text.0)
    }

    /// The entity with this id in the tables.
    pub fn by_id(&self, id: &str) -> Option<EntityId> {
        let symbol = self.tables.symbols.find(id)?;
        self.rows.entity_of.get(symbol as usize)?.checked_sub(1).map(EntityId)
    }

    /// The text, if any table holds it: two texts of the tables are equal if and only if these are.
    pub fn find_text(&self, text: &str) -> Option<Text> {
        self.tables.symbols.find(text).map(Text)
    }

    /// What is known of an entity itself.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.rows.entities[id.0 as usize]
    }

    /// Every entity, in the order of the tables.
    pub fn entities(&self) -> impl Iterator<Item = (EntityId, &Entity)> {
        self.rows.entities.iter().enumerate().map(|(index, entity)| (EntityId(index as u32), entity))
    }

    /// Its usual name; for an office, its title.
    pub fn name(&self, id: EntityId) -> &str {
        self.text(self.entity(id).name)
    }

    /// Its id in the tables.
    pub fn id(&self, id: EntityId) -> &str {
        self.text(self.entity(id).id)
    }

    /// The name of what an object is.
    pub fn object_name(&self, object: Object) -> &str {
        match object {
            Object::Entity(id) => self.name(id),
            Object::Text(text) => self.text(text),
        }
    }

    /// The details of a person; the default for anything else.
    pub fn person(&self, id: EntityId) -> PersonDetail {
        let entity = self.entity(id);
        if entity.kind == EntityKind::Person {
            self.rows.people[entity.detail as usize]
        } else {
            PersonDetail::default()
        }
    }

    /// The details of an office.
    pub fn office(&self, id: EntityId) -> Option<&OfficeDetail> {
        let entity = self.entity(id);
        (entity.kind == EntityKind::Office).then(|| &self.rows.offices[entity.detail as usize])
    }

    /// The details of an event.
    pub fn event(&self, id: EntityId) -> Option<&EventDetail> {
        let entity = self.entity(id);
        (entity.kind == EntityKind::Event).then(|| &self.facts().events()[entity.detail as usize])
    }

    /// The seat of an organisation.
    pub fn seat(&self, id: EntityId) -> Option<Object> {
        let entity = self.entity(id);
        if entity.kind == EntityKind::Organisation { self.rows.seats[entity.detail as usize] } else { None }
    }

    /// A source.
    pub fn source(&self, id: SourceId) -> &Source {
        &self.rows.sources[id.0 as usize]
    }

    /// Every name.
    pub fn names(&self) -> &NameIndex {
        &self.rows.names
    }

    /// A title as it is written.
    pub fn title(&self, id: TitleId) -> &str {
        &self.rows.titles[id.0 as usize]
    }

    /// Every office that bears a title.
    pub fn offices_with_title(&self, title: TitleId) -> &[EntityId] {
        &self.rows.offices_with_title[title.0 as usize]
    }

    /// Every term, by office and start.
    pub fn terms(&self) -> &[Term] {
        self.facts().terms()
    }

    /// The terms of an office, by start.
    pub fn terms_of_office(&self, office: EntityId) -> &[Term] {
        equal_range(self.facts().terms(), |term| term.office.cmp(&office))
    }

    /// The terms of a person, by office and start.
    pub fn terms_of_person(&self, person: EntityId) -> impl Iterator<Item = &Term> {
        rows(self.facts().terms_of(), person).map(|row| &self.facts().terms()[row])
    }

    /// Every journey, by traveller and start.
    pub fn journeys(&self) -> &[Journey] {
        self.facts().journeys()
    }

    /// The journeys of a person, by start.
    pub fn journeys_of(&self, traveller: EntityId) -> &[Journey] {
        equal_range(self.facts().journeys(), |journey| journey.traveller.cmp(&traveller))
    }

    /// The journeys to a place, by traveller and start.
    pub fn journeys_to(&self, to: EntityId) -> impl Iterator<Item = &Journey> {
        rows(self.facts().journeys_to(), to).map(|row| &self.facts().journeys()[row])
    }

    /// Every summit.
    pub fn summits(&self) -> &[Summit] {
        self.facts().summits()
    }

    /// Every membership, by organisation and member.
    pub fn memberships(&self) -> &[Membership] {
        self.facts().memberships()
    }

    /// The memberships in an organisation, by member.
    pub fn members_of(&self, organisation: EntityId) -> &[Membership] {
        equal_range(self.facts().memberships(), |membership| membership.organisation.cmp(&organisation))
    }

    /// The memberships of a country or organisation.
    pub fn memberships_of(&self, member: EntityId) -> impl Iterator<Item = &Membership> {
        rows(self.facts().memberships_of(), member).map(|row| &self.facts().memberships()[row])
    }

    /// The measure with this id: "population".
    pub fn quantity(&self, id: &str) -> Option<QuantityId> {
        let symbol = self.find_text(id)?;
        self.rows.quantities.iter().position(|quantity| quantity.id == symbol).map(|at| QuantityId(at as u32))
    }

    /// Every measure.
    pub fn quantities(&self) -> impl Iterator<Item = QuantityId> {
        (0..self.rows.quantities.len() as u32).map(QuantityId)
    }

    /// What a measure measures.
    pub fn quantity_detail(&self, id: QuantityId) -> &Quantity {
        &self.rows.quantities[id.0 as usize]
    }

    /// Every value of a measure, by subject and period.
    pub fn measures(&self, quantity: QuantityId) -> &[Measure] {
        equal_range(self.facts().measures(), |measure| measure.quantity.cmp(&quantity))
    }

    /// The values of a measure of a subject, by period.
    pub fn measures_of(&self, subject: EntityId, quantity: QuantityId) -> &[Measure] {
        equal_range(self.facts().measures(), |measure| {
            (measure.quantity, measure.subject).cmp(&(quantity, subject))
        })
    }

    /// What an entity is to others by `property`.
    pub fn relations(&self, subject: EntityId, property: &str) -> &[Relation] {
        let relations = self.facts().relations();
        let known = relations.properties.iter().find(|&&known| self.text(known) == property);
        let Some(&property) = known else { return &[] };
        equal_range(&relations.rows, |relation| {
            (relation.subject, relation.property).cmp(&(subject, property))
        })
    }

    /// Every relation.
    pub fn all_relations(&self) -> &[Relation] {
        &self.facts().relations().rows
    }

    /// The elections of a country, by date.
    pub fn elections_of(&self, country: EntityId) -> &[Election] {
        equal_range(self.facts().elections(), |election| election.country.cmp(&country))
    }

    /// Every election.
    pub fn elections(&self) -> &[Election] {
        self.facts().elections()
    }

    /// Every declaration of coverage.
    pub fn coverage(&self) -> &[Coverage] {
        self.facts().coverage()
    }

    /// The declarations of coverage that name an office.
    pub fn coverage_of_office(&self, office: EntityId) -> impl Iterator<Item = &Coverage> {
        rows(self.facts().coverage_of_office(), office).map(|row| &self.coverage()[row])
    }

    /// The declarations of coverage of a relation: "terms", "journeys".
    pub fn coverage_of(&self, relation: &str) -> impl Iterator<Item = &Coverage> {
        let all = self.facts().coverage_of_relation();
        let of = self
            .find_text(relation)
            .map_or(&[][..], |relation| equal_range(all, |(of, _)| of.cmp(&relation)));
        of.iter().map(|&(_, row)| &self.coverage()[row as usize])
    }

    /// How many rows each table has, and how many of its cells state something besides ids, kinds and sources.
    pub fn sizes(&self) -> Vec<(&'static str, usize, usize)> {
        let count = |table: &table::Table| {
            let facts = table.spec.columns.iter().zip(table.columns());
            let facts = facts.filter(|(spec, _)| {
                !matches!(spec.name, "id" | "source" | "note" | "ambiguous" | "known_to" | "dates_are")
            });
            let subject = usize::from(!table.spec.gives_ids());
            facts.skip(subject).map(|(_, column)| column.iter().filter(|&&cell| cell != 0).count()).sum()
        };
        self.tables.tables.iter().map(|table| (table.spec.name, table.len(), count(table))).collect()
    }

    /// The day up to which the data as a whole is kept.
    pub fn ends(&self) -> PartialDate {
        self.edition.ends
    }
}

fn equal_range<T>(sorted: &[T], compare: impl Fn(&T) -> std::cmp::Ordering) -> &[T] {
    let start = sorted.partition_point(|item| compare(item).is_lt());
    let count = sorted[start..].partition_point(|item| compare(item).is_eq());
    &sorted[start..start + count]
}

fn rows(index: &[(EntityId, u32)], id: EntityId) -> impl Iterator<Item = usize> {
    equal_range(index, |(of, _)| of.cmp(&id)).iter().map(|&(_, row)| row as usize)
}
