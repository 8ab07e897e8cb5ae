//! Rows of the reference in words, for evidence.

use factlint_reference::{
    Coverage, EntityId, Journey, Measure, Membership, Object, Reference, Relation, Term,
};

use super::say;
use crate::english::words;

/// "South Korea", "the United States".
pub fn name_with_article(reference: &Reference, entity: EntityId) -> String {
    let name = reference.name(entity);
    if words::takes_article(name) { format!("the {name}") } else { name.to_owned() }
}

/// "president of South Korea", "secretary-general of the United Nations".
pub fn office(reference: &Reference, id: EntityId) -> String {
    let title = words::lower_title(reference.name(id));
    match reference.office(id) {
        Some(detail) => {
            let of = reference.name(detail.of);
            // "mayor of London", but not "Speaker of the House of the United States" for titles that name the body.
            if title.contains(" of ") || title.contains(of) {
                format!("{title} ({of})")
            } else {
                format!("{title} of {}", name_with_article(reference, detail.of))
            }
        }
        None => title,
    }
}

/// "Lee Jae-myung, president of South Korea from 4 June 2025".
pub fn term(reference: &Reference, term: &Term) -> String {
    let status = match term.status {
        "" => String::new(),
        status => format!("{status} "),
    };
    let mut out = format!("{}, {status}{}", reference.name(term.person), office(reference, term.office));
    if !term.seat.is_empty() {
        out.push_str(&format!(" for {}", seat(reference, reference.text(term.seat))));
    }
    match (term.start, term.end) {
        (Some(start), Some(end)) => {
            out.push_str(&format!(" from {} to {}", say::date(start), say::date(end)))
        }
        (Some(start), None) => out.push_str(&format!(" since {}", say::date(start))),
        (None, Some(end)) => out.push_str(&format!(" until {}", say::date(end))),
        (None, None) => {}
    }
    if let (None, Some(known)) = (term.end, term.known_to) {
        out.push_str(&format!(" (known to {})", say::date(known)));
    }
    out
}

/// What a seat is for: "Ohio", "New York (district 7)"; the id where it names no place of the reference.
fn seat(reference: &Reference, id: &str) -> String {
    let name = |id| reference.by_id(id).map(|place| reference.name(place));
    let district = || {
        let (state, number) = id.rsplit_once('-')?;
        Some(format!("{} (district {})", name(state)?, number.parse::<u8>().ok()?))
    };
    name(id).map(str::to_owned).or_else(district).unwrap_or_else(|| id.to_owned())
}

/// "Moon Jae-in, president of South Korea, visited China (Beijing, Chengdu), 23–24 December 2019".
pub fn journey(reference: &Reference, journey: &Journey) -> String {
    let mut out = reference.name(journey.traveller).to_owned();
    if let Some(id) = journey.office {
        out.push_str(&format!(", {},", office(reference, id)));
    }
    let kind = match journey.kind {
        "" | "other" => String::new(),
        kind => format!(" ({kind} visit)"),
    };
    out.push_str(&format!(" visited {}", name_with_article(reference, journey.to)));
    if !journey.places.is_empty() {
        let places: Vec<&str> =
            journey.places.iter().map(|&place: &Object| reference.object_name(place)).collect();
        out.push_str(&format!(" ({})", places.join(", ")));
    }
    out.push_str(&format!(", {}{kind}", say::period(journey.start, journey.end)));
    out
}

/// "The list of visits … is complete from 24 August 1992 to 31 January 2026".
pub fn coverage(reference: &Reference, what: &str, coverage: &Coverage) -> String {
    let mut out = format!("The list of {what} is complete");
    if let Some(from) = coverage.from {
        out.push_str(&format!(" from {}", say::date(from)));
    }
    let to = coverage.to.unwrap_or_else(|| reference.ends());
    out.push_str(&format!(" to {}", say::date(to)));
    if !coverage.note.is_empty() {
        out.push_str(&format!(" ({})", reference.text(coverage.note)));
    }
    out
}

/// "South Korea: population 51,486,343 people (2025)".
pub fn measure(reference: &Reference, measure: &Measure) -> String {
    let quantity = reference.quantity_detail(measure.quantity);
    let unit = match reference.text(quantity.unit) {
        "usd" => " US dollars".to_owned(),
        "percent" => " %".to_owned(),
        "people" => " people".to_owned(),
        "1" => String::new(),
        "km2" => " km²".to_owned(),
        other => format!(" {other}"),
    };
    let partner =
        measure.object.map(|object| format!(" ({})", reference.object_name(object))).unwrap_or_default();
    let year = measure.period.map(|period| format!(" ({})", say::date(period))).unwrap_or_default();
    format!(
        "{}: {}{partner} {}{unit}{year}",
        reference.name(measure.subject),
        reference.text(quantity.name),
        say::number(measure.value)
    )
}

/// "Nigeria: capital Lagos, to 12 December 1991".
pub fn relation(reference: &Reference, relation: &Relation) -> String {
    let property = reference.text(relation.property).replace('_', " ");
    let object = relation.object.map(|object| reference.object_name(object)).unwrap_or_default();
    let mut out = format!("{}: {property} {object}", reference.name(relation.subject)).trim_end().to_owned();
    match (relation.from, relation.to) {
        (Some(from), Some(to)) => out.push_str(&format!(", from {} to {}", say::date(from), say::date(to))),
        (Some(from), None) => out.push_str(&format!(", since {}", say::date(from))),
        (None, Some(to)) => out.push_str(&format!(", to {}", say::date(to))),
        (None, None) => {}
    }
    out
}

/// "Sweden, member of NATO since 7 March 2024".
pub fn membership(reference: &Reference, membership: &Membership) -> String {
    let mut out = format!(
        "{}, {} of {}",
        reference.name(membership.member),
        match membership.status {
            "suspended" => "suspended member",
            status => status,
        },
        name_with_article(reference, membership.organisation)
    );
    match (membership.from, membership.to) {
        (Some(from), Some(to)) => out.push_str(&format!(" from {} to {}", say::date(from), say::date(to))),
        (Some(from), None) => out.push_str(&format!(" since {}", say::date(from))),
        (None, Some(to)) => out.push_str(&format!(" to {}", say::date(to))),
        (None, None) => {}
    }
    out
}
