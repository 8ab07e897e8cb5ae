//! Who and where, from the names in independent tables.

use std::collections::{BTreeSet, HashMap};

use factlint::Checker;
use factlint::reference::{EntityId, EntityKind, Meaning, NameKind, Object, Reference, Term, fold};

use crate::tables::records;

/// Our tables, and what comparing needs beside them.
pub struct Ours {
    pub reference: &'static Reference,
    /// Every name of each person, as sets of words.
    names: HashMap<EntityId, Vec<BTreeSet<String>>>,
    surnames: HashMap<EntityId, BTreeSet<String>>,
    /// The terms in offices that a list of leaders may mean, by start, and by the country of the office.
    pub led: Vec<&'static Term>,
    pub led_in: HashMap<EntityId, Vec<&'static Term>>,
    /// The places of the journeys of each person, and of those to each country.
    pub journeys_of: HashMap<EntityId, Vec<usize>>,
    pub journeys_to: HashMap<EntityId, Vec<usize>>,
}

impl Ours {
    pub fn read() -> Self {
        static CHECKER: std::sync::LazyLock<Checker> = std::sync::LazyLock::new(Checker::bundled);
        let reference = CHECKER.reference();
        let mut names: HashMap<EntityId, Vec<BTreeSet<String>>> = HashMap::new();
        let mut surnames: HashMap<EntityId, BTreeSet<String>> = HashMap::new();
        let mut learn = |id: EntityId, name: &str| {
            names.entry(id).or_default().push(words(name));
            surnames.entry(id).or_default().extend(fold(name).rsplit(' ').next().map(str::to_owned));
        };
        for (id, _) in reference.entities().filter(|(_, entity)| entity.kind == EntityKind::Person) {
            learn(id, reference.name(id));
        }
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        for file in factlint::reference::table_files(&data)
            .expect("data")
            .iter()
            .filter(|file| file.name.contains("names/"))
        {
            for row in records(file.text.as_bytes()) {
                if let Some(id) = reference.by_id(row.get("entity"))
                    && reference.entity(id).kind == EntityKind::Person
                {
                    learn(id, row.get("name"));
                }
            }
        }
        let (mut journeys_of, mut journeys_to) =
            (HashMap::<_, Vec<usize>>::new(), HashMap::<_, Vec<usize>>::new());
        for (at, journey) in reference.journeys().iter().enumerate() {
            journeys_of.entry(journey.traveller).or_default().push(at);
            journeys_to.entry(journey.to).or_default().push(at);
        }
        let leads = |term: &&Term| {
            term.status != "elect" && reference.office(term.office).is_some_and(|office| leads(office.role))
        };
        let mut led: Vec<&Term> = reference.terms().iter().filter(leads).collect();
        led.sort_by_key(|term| term.start);
        let mut led_in: HashMap<EntityId, Vec<&Term>> = HashMap::new();
        for term in &led {
            led_in.entry(reference.office(term.office).expect("an office").of).or_default().push(term);
        }
        Self { reference, names, surnames, led, led_in, journeys_of, journeys_to }
    }

    /// How well a name fits a person: three for a word that both have, two for one spelled almost alike, one for an initial. A name that
    /// shares only initials or short words fits nobody.
    pub fn fits(&self, person: EntityId, name: &BTreeSet<String>) -> usize {
        let one = |known: &BTreeSet<String>| {
            let alike = |word: &String| known.iter().map(|other| likeness(word, other)).max().unwrap_or(0);
            let telling = name.iter().any(|word| word.len() >= 3 && alike(word) >= 2);
            if telling { name.iter().map(alike).sum() } else { 0 }
        };
        self.names.get(&person).map_or(0, |known| known.iter().map(one).max().unwrap_or(0))
    }

    /// Whether the last word of a person's name, or of another name, is in the name.
    pub fn surname_fits(&self, person: EntityId, name: &BTreeSet<String>) -> bool {
        self.surnames.get(&person).is_some_and(|known| {
            known.iter().any(|surname| name.iter().any(|word| likeness(word, surname) > 1))
        })
    }

    /// The one of the `candidates` whom a name fits best; of two whom it fits alike, the one with the shorter name.
    pub fn best(&self, candidates: impl IntoIterator<Item = EntityId>, name: &str) -> Option<EntityId> {
        let name = words(name);
        let length = |person: EntityId| words(self.reference.name(person)).len();
        let candidates: BTreeSet<EntityId> = candidates.into_iter().collect();
        let ranked = candidates
            .into_iter()
            .map(|person| (self.fits(person, &name), person))
            .filter(|&(fit, _)| fit > 0);
        ranked
            .max_by_key(|&(fit, person)| (fit, std::cmp::Reverse((length(person), person))))
            .map(|(_, person)| person)
    }

    /// The person of this whole name.
    pub fn person(&self, name: &str) -> Option<EntityId> {
        self.entity(name, |kind| kind == EntityKind::Person)
    }

    /// The country of this name, also as catalogues invert it ("Korea, South"), with another name in brackets or after one.
    pub fn country(&self, name: &str) -> Option<EntityId> {
        let name = name.trim();
        let find = |name: &str| self.entity(name, EntityKind::is_country);
        let inverted = name.split_once(", ").and_then(|(last, first)| find(&format!("{first} {last}")));
        let (before, inside) = name.split_once('(').unwrap_or((name, ""));
        let inside = find(inside.trim_end_matches(')'));
        // A territory is told in brackets after its state.
        let territory = inside.filter(|&id| self.reference.entity(id).kind == EntityKind::Territory);
        territory.or_else(|| find(name)).or(inverted).or_else(|| find(before)).or(inside)
    }

    /// Whether ours is the country of theirs, or what became of it, or what it was before.
    pub fn same_country(&self, our: EntityId, theirs: Option<EntityId>) -> bool {
        let follows = |later: EntityId, earlier: EntityId| {
            let earlier = Some(Object::Entity(earlier));
            self.reference.relations(later, "predecessor").iter().any(|row| row.object == earlier)
        };
        theirs.is_some_and(|theirs| our == theirs || follows(our, theirs) || follows(theirs, our))
    }

    /// Every country of this name: two for "Congo".
    pub fn countries(&self, name: &str) -> Vec<EntityId> {
        let entries = self.reference.names().find(name).iter().filter_map(|entry| match entry.meaning {
            Meaning::Entity(id) => Some(id),
            Meaning::Title(_) => None,
        });
        entries.filter(|&id| self.reference.entity(id).kind.is_country()).collect()
    }

    fn entity(&self, name: &str, fits: impl Fn(EntityKind) -> bool) -> Option<EntityId> {
        let entries = self.reference.names().find(name);
        let entities = entries
            .iter()
            .filter(|entry| matches!(entry.kind, NameKind::Name | NameKind::Abbreviation))
            .filter_map(|entry| {
                let Meaning::Entity(id) = entry.meaning else { return None };
                fits(self.reference.entity(id).kind).then_some(id)
            });
        entities.min_by_key(|&id| self.reference.entity(id).kind)
    }
}

/// The folded words of a name.
pub fn words(name: &str) -> BTreeSet<String> {
    fold(name).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How alike two folded words are: 3 equal, 2 spelled almost alike, 1 an initial of the other, else 0.
pub fn likeness(one: &str, other: &str) -> usize {
    let shorter = one.len().min(other.len());
    if one == other {
        3
    } else if shorter == 1 {
        usize::from(one.starts_with(other) || other.starts_with(one))
    } else if shorter >= 4
        && one.len().abs_diff(other.len()) <= shorter / 3
        && edits(one, other) <= (shorter - 1) / 3
    {
        2
    } else {
        0
    }
}

/// How many letters have to be put in, left out or replaced to make one word of the other.
fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let replaced = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

/// Whether the holders of a role can be what a list of leaders names.
fn leads(role: &str) -> bool {
    ["head_of_state", "head_of_government", "both", "monarch", "party_leader", "deputy"].contains(&role)
}
