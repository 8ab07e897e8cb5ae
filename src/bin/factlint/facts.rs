//! `factlint facts`: a look into the reference.

use std::fmt::Write as _;
use std::io::Write;
use std::process::ExitCode;

use anyhow::{Result, bail};
use factlint::Checker;
use factlint::mention::Value;
use factlint::reference::{
    Coverage, Election, EntityId, Journey, Meaning, Membership, Object, PartialDate, Reference, SourceId,
    Term, Text,
};

/// Looks into the reference: "South Korea", "president of South Korea", "visits to China by South Korea"
#[derive(clap::Args)]
pub struct Args {
    /// What to look for
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,
    /// Prints every fact, however many there are
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    data: crate::data::Data,
}

/// How many facts of a sort are printed without `--all`: the latest.
const MOST: usize = 20;

pub fn run(args: Args) -> Result<ExitCode> {
    let checker = args.data.checker()?;
    let query = args.query.join(" ");
    let subjects = subjects(&checker, &query);
    if subjects.entities.is_empty() {
        bail!("nothing in the reference is named in {query:?}");
    }
    let facts = Facts { reference: checker.reference(), most: if args.all { usize::MAX } else { MOST } };
    let mut out = anstream::stdout().lock();
    if subjects.journeys {
        facts.visits(&subjects, &mut out)?;
    } else {
        for entity in subjects.entities {
            facts.of(entity, &mut out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What a query asks about.
struct Subjects {
    /// What it names, in order.
    entities: Vec<EntityId>,
    /// The place it names behind "to" or "in".
    destination: Option<EntityId>,
    /// Whether it asks for journeys.
    journeys: bool,
}

/// Reads a query: the id of an entity, or one of its names, or words among which things are named.
fn subjects(checker: &Checker, query: &str) -> Subjects {
    let reference = checker.reference();
    let mut subjects = Subjects { entities: Vec::new(), destination: None, journeys: false };
    subjects.entities.extend(reference.by_id(query.trim()));
    for entry in reference.names().find(query) {
        match entry.meaning {
            Meaning::Entity(id) => subjects.add(reference, [id]),
            Meaning::Title(title) => {
                subjects.add(reference, reference.offices_with_title(title).iter().copied())
            }
        }
    }
    if !subjects.entities.is_empty() {
        return subjects;
    }
    let asks_for = |stem: &&str| query.split_whitespace().any(|word| word.to_lowercase().starts_with(*stem));
    subjects.journeys = ["visit", "trip", "journey", "travel"].iter().any(asks_for);
    for mention in checker.mentions(query, None) {
        let named: Vec<EntityId> = match &mention.value {
            Value::Role { of, title } => {
                of.candidates().iter().flat_map(|&of| title.title.offices(of, reference)).collect()
            }
            Value::Place { named, .. }
            | Value::Person(named)
            | Value::Organisation(named)
            | Value::Event(named) => named.candidates().to_vec(),
            _ => continue,
        };
        let before = query[..mention.span.start as usize].split_whitespace().next_back();
        if matches!(before, Some("to" | "in")) && matches!(mention.value, Value::Place { .. }) {
            subjects.destination = named.first().copied();
        }
        subjects.add(reference, named);
    }
    subjects
}

impl Subjects {
    /// Adds what is new, and not merely what an office already named is of.
    fn add(&mut self, reference: &Reference, entities: impl IntoIterator<Item = EntityId>) {
        for id in entities {
            let named = |&known: &EntityId| known == id || reference.entity(known).within == Some(id);
            if !self.entities.iter().any(named) {
                self.entities.push(id);
            }
        }
    }
}

struct Facts<'r> {
    reference: &'r Reference,
    most: usize,
}

impl Facts<'_> {
    fn source(&self, id: SourceId) -> String {
        let source = self.reference.source(id);
        format!("[{}]", self.reference.text(source.id))
    }

    fn object(&self, object: Option<Object>) -> &str {
        object.map_or("", |object| self.reference.object_name(object))
    }

    /// A title and its facts, or nothing where there are none.
    fn section(&self, title: &str, facts: &[String], out: &mut impl Write) -> Result<()> {
        if facts.is_empty() {
            return Ok(());
        }
        writeln!(out, "  {title}")?;
        let hidden = facts.len().saturating_sub(self.most);
        if hidden > 0 {
            writeln!(out, "    … {hidden} earlier ones (--all prints them)")?;
        }
        for fact in &facts[hidden..] {
            writeln!(out, "    {fact}")?;
        }
        Ok(())
    }

    /// Everything about an entity.
    fn of(&self, id: EntityId, out: &mut impl Write) -> Result<()> {
        let reference = self.reference;
        let entity = reference.entity(id);
        let within = entity.within.map_or_else(String::new, |within| format!(", {}", reference.name(within)));
        let life = match (entity.start, entity.end) {
            (None, None) => String::new(),
            (start, end) => format!(", {}", span(start, end)),
        };
        let source = self.source(entity.source);
        writeln!(
            out,
            "{}{within} ({}, {}{life}) {source}",
            reference.name(id),
            entity.sort,
            reference.id(id)
        )?;

        let term = |term: &Term| self.term(term);
        let journey = |journey: &Journey| self.journey(journey);
        self.section("holders", &reference.terms_of_office(id).iter().map(term).collect::<Vec<_>>(), out)?;
        self.section("terms", &reference.terms_of_person(id).map(term).collect::<Vec<_>>(), out)?;
        self.section("journeys", &reference.journeys_of(id).iter().map(journey).collect::<Vec<_>>(), out)?;
        let offices = reference
            .offices_in(id)
            .map(|office| format!("{} ({})", reference.name(office), reference.id(office)));
        self.section("offices", &offices.collect::<Vec<_>>(), out)?;
        let memberships = |member: EntityId, membership: &Membership| {
            let held = span(membership.from, membership.to);
            format!(
                "{}: {}, {held} {}",
                reference.name(member),
                membership.status,
                self.source(membership.source)
            )
        };
        let members = reference.members_of(id).iter().map(|row| memberships(row.member, row));
        self.section("members", &members.collect::<Vec<_>>(), out)?;
        let member_of = reference.memberships_of(id).map(|row| memberships(row.organisation, row));
        self.section("member of", &member_of.collect::<Vec<_>>(), out)?;
        self.section("elections", &self.elections(id), out)?;
        self.section("relations", &self.relations(id), out)?;
        self.section("measures", &self.measures(id), out)?;
        self.section("complete lists", &self.coverage(id), out)?;
        writeln!(out)?;
        Ok(())
    }

    /// The journeys that a query asks for, with what is declared complete.
    fn visits(&self, subjects: &Subjects, out: &mut impl Write) -> Result<()> {
        let reference = self.reference;
        let origins: Vec<EntityId> =
            subjects.entities.iter().copied().filter(|&id| Some(id) != subjects.destination).collect();
        let by = |journey: &Journey, id: EntityId| {
            journey.traveller == id || journey.office == Some(id) || journey.from == Some(id)
        };
        let wanted = |journey: &&Journey| {
            subjects.destination.is_none_or(|to| journey.to == to)
                && (origins.is_empty() || origins.iter().any(|&id| by(journey, id)))
        };
        let mut journeys: Vec<&Journey> = reference.journeys().iter().filter(wanted).collect();
        journeys.sort_by_key(|journey| (journey.start, journey.traveller));
        if journeys.is_empty() {
            writeln!(out, "No such journey is in the reference.")?;
        }
        self.section(
            "journeys",
            &journeys.into_iter().map(|journey| self.journey(journey)).collect::<Vec<_>>(),
            out,
        )?;
        let declared = self.declared(|coverage| {
            let anywhere = reference.text(coverage.object) == "*";
            reference.text(coverage.relation) == "journeys"
                && (origins.is_empty()
                    || origins
                        .iter()
                        .any(|&id| self.is(coverage.subject, id) || coverage.offices.contains(&id)))
                && subjects.destination.is_none_or(|to| anywhere || self.is(coverage.object, to))
        });
        self.section("complete lists", &declared, out)
    }

    fn term(&self, term: &Term) -> String {
        let reference = self.reference;
        let office = reference.entity(term.office);
        let of = office.within.map_or("", |of| reference.name(of));
        let mut line = span(term.start, term.end);
        let _ = write!(line, "  {}, {} of {of}", reference.name(term.person), reference.name(term.office));
        for detail in
            [term.seat, term.party].map(|text| reference.text(text)).into_iter().chain([term.status])
        {
            if !detail.is_empty() {
                let _ = write!(line, ", {detail}");
            }
        }
        if let (None, Some(known_to)) = (term.end, term.known_to) {
            let _ = write!(line, ", known to {known_to}");
        }
        line + " " + &self.source(term.source)
    }

    fn journey(&self, journey: &Journey) -> String {
        let reference = self.reference;
        let mut line = span(Some(journey.start), journey.end);
        let _ = write!(line, "  {}", reference.name(journey.traveller));
        if let Some(from) = journey.from {
            let _ = write!(line, " ({})", reference.name(from));
        }
        let _ = write!(line, " → {}", reference.name(journey.to));
        if !journey.places.is_empty() {
            let places: Vec<&str> =
                journey.places.iter().map(|&place| reference.object_name(place)).collect();
            let _ = write!(line, " ({})", places.join(", "));
        }
        for detail in [journey.kind, reference.text(journey.occasion)] {
            if !detail.is_empty() {
                let _ = write!(line, ", {detail}");
            }
        }
        line + " " + &self.source(journey.source)
    }

    fn elections(&self, id: EntityId) -> Vec<String> {
        let line = |election: &Election| {
            let kind = self.reference.text(election.kind);
            let winner = self.object(election.winner);
            format!("{}  {kind}: {winner} {}", election.date, self.source(election.source))
        };
        self.reference.elections_of(id).iter().map(line).collect()
    }

    fn relations(&self, id: EntityId) -> Vec<String> {
        let reference = self.reference;
        let of = reference.all_relations().iter().filter(|relation| relation.subject == id);
        of.map(|relation| {
            let property = reference.text(relation.property);
            let held = match (relation.from, relation.to) {
                (None, None) => String::new(),
                (from, to) => format!(", {}", span(from, to)),
            };
            format!("{property}: {}{held} {}", self.object(relation.object), self.source(relation.source))
        })
        .collect()
    }

    fn measures(&self, id: EntityId) -> Vec<String> {
        let reference = self.reference;
        let all = reference.quantities().flat_map(|quantity| reference.measures_of(id, quantity));
        all.map(|measure| {
            let quantity = reference.quantity_detail(measure.quantity);
            let (name, unit) = (reference.text(quantity.name), reference.text(quantity.unit));
            let counterpart = match self.object(measure.object) {
                "" => String::new(),
                object => format!(" ({object})"),
            };
            let period = measure.period.map(|period| format!(", {period}")).unwrap_or_default();
            format!("{name}{counterpart}: {} {unit}{period} {}", measure.value, self.source(measure.source))
        })
        .collect()
    }

    /// The declarations that an entity is named in.
    fn coverage(&self, id: EntityId) -> Vec<String> {
        self.declared(|coverage| {
            coverage.offices.contains(&id)
                || [coverage.subject, coverage.object].iter().any(|&text| self.is(text, id))
        })
    }

    fn is(&self, text: Text, id: EntityId) -> bool {
        self.reference.text(text) == self.reference.id(id)
    }

    fn declared(&self, wanted: impl Fn(&Coverage) -> bool) -> Vec<String> {
        let reference = self.reference;
        let name = |text| {
            let id = reference.text(text);
            reference.by_id(id).map_or(id, |entity| reference.name(entity))
        };
        let line = |coverage: &Coverage| {
            let mut line = format!("{}: {}", reference.text(coverage.relation), name(coverage.subject));
            if !coverage.object.is_empty() {
                let _ = write!(line, " → {}", name(coverage.object));
            }
            let _ = write!(line, ", {}", span(coverage.from, coverage.to));
            line + " " + &self.source(coverage.source)
        };
        reference
            .coverage()
            .iter()
            .filter(|coverage| coverage.complete && wanted(coverage))
            .map(line)
            .collect()
    }
}

/// Two ends of time, of which either may be unknown or open.
fn span(from: Option<PartialDate>, to: Option<PartialDate>) -> String {
    let text = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    if from == to { text(from) } else { format!("{}–{}", text(from), text(to)) }
}
