//! Names of the reference in the text: people, places, organisations, events and titles.

use factlint_reference::{Case, EntityId, EntityKind, Meaning, NameEntry, NameKind, Reference, Walk};

use super::{Mention, Named, PlaceForm, Tense, TitleMention, TitleRef, Value};
use crate::document::{Document, Shape, Token};

/// Finds every name, longest match first, left to right. The people that the article names in full may be called by their surnames anywhere in it, so that
/// headlines are understood too.
pub(super) fn names(document: &Document<'_>, reference: &Reference) -> Vec<Mention> {
    let mut out: Vec<Mention> = Vec::new();
    // Everybody once, where first named.
    let mut in_full: Vec<(usize, EntityId)> = Vec::new();
    let mut surnames: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < document.tokens.len() {
        let token = &document.tokens[at];
        // A year begins the names of events: "2018 World Cup".
        if !token.is_word() && token.shape != Shape::Digits {
            at += 1;
            continue;
        }
        let title = out.last().and_then(|last| match last.value {
            Value::Title(title) if last.tokens.end as usize == at => Some(title.title),
            _ => None,
        });
        let Some((end, value)) =
            longest(document, reference, at, title).or_else(|| generic_title(document, at))
        else {
            if token.is_capitalised() && reference.names().people_with_surname(token.key).next().is_some() {
                surnames.push(at);
            }
            at += 1;
            continue;
        };
        let end = end + usize::from(matches!(value, Value::Title(_)) && ends_in_point(document, end));
        let end = end + usize::from(is_numbered(document, reference, end, &value));
        if let Value::Person(named) = value
            && let Some(person) = named.sure()
            && !in_full.iter().any(|&(_, other)| other == person)
        {
            in_full.push((at, person));
        }
        out.push(Mention { span: document.span(at..end), tokens: at as u32..end as u32, value });
        at = end;
    }
    if !in_full.is_empty() {
        let called = surnames.into_iter().filter(|&at| stands_alone(document, at)).filter_map(|at| {
            let named = called_at(document, reference, at, &in_full)?;
            let span = document.tokens[at].span;
            Some(Mention { span, tokens: at as u32..at as u32 + 1, value: Value::Person(named) })
        });
        out.extend(called);
        factlint_reference::order::sort_by_key(&mut out, |mention| mention.tokens.start);
    }
    out
}

/// Whom the surname at `at` means: those of this name who were named in full before it, else behind it. Two of them make it mean either.
fn called_at(
    document: &Document<'_>,
    reference: &Reference,
    at: usize,
    in_full: &[(usize, EntityId)],
) -> Option<Named> {
    let people: Vec<EntityId> = reference.names().people_with_surname(document.tokens[at].key).collect();
    let of_that_name = |&&(_, person): &&(usize, EntityId)| people.contains(&person);
    let before = in_full.iter().take_while(|(place, _)| *place < at).filter(of_that_name);
    Named::among(before.map(|&(_, person)| person))
        .or_else(|| Named::among(in_full.iter().filter(of_that_name).map(|&(_, person)| person)))
}

fn title_of(title: TitleRef) -> Value {
    Value::Title(TitleMention { title, tense: Tense::Plain, acting: false })
}

/// Whether the title before `end` is an abbreviation whose point follows: "Sen.", "Gov."
fn ends_in_point(document: &Document<'_>, end: usize) -> bool {
    document.tokens.get(end).is_some_and(|token| token.is('.') && !token.spaced)
        && crate::english::words::ABBREVIATIONS
            .iter()
            .any(|word| word.eq_ignore_ascii_case(document.word(end - 1)))
}

/// Whether the number of a monarch or pope follows the name: "King Charles *III*".
fn is_numbered(document: &Document<'_>, reference: &Reference, end: usize, value: &Value) -> bool {
    let Value::Person(named) = value else { return false };
    let number = named.sure().and_then(|person| reference.name(person).rsplit(' ').next());
    document.tokens.get(end).is_some_and(|token| {
        let word = token.span.of(document.text);
        token.spaced && number == Some(word) && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
    })
}

/// A word for whoever plays a role: "leader", "head of state".
fn generic_title(document: &Document<'_>, at: usize) -> Option<(usize, Value)> {
    let word =
        |offset: usize| document.tokens.get(at + offset).map_or("", |token| token.span.of(document.text));
    let is = |offset: usize, wanted: &str| word(offset).eq_ignore_ascii_case(wanted);
    let (length, title) = if is(0, "leader") || is(0, "leaders") {
        (1, TitleRef::Leader)
    } else if is(0, "monarch") || is(0, "sovereign") {
        (1, TitleRef::Monarch)
    } else if (is(0, "head") || is(0, "heads")) && is(1, "of") && is(2, "state") {
        (3, TitleRef::HeadOfState)
    } else if (is(0, "head") || is(0, "heads")) && is(1, "of") && is(2, "government") {
        (3, TitleRef::HeadOfGovernment)
    } else {
        return None;
    };
    Some((at + length, title_of(title)))
}

/// Whether the capitalised word at `at` can be a surname by itself: no other capitalised word that could be part of a
/// different person's name stands next to it.
fn stands_alone(document: &Document<'_>, at: usize) -> bool {
    let token = &document.tokens[at];
    if !token.is_capitalised() {
        return false;
    }
    let sentence = &document.sentences[document.sentence_of(at)].tokens;
    let before = (at > sentence.start).then(|| &document.tokens[at - 1]);
    let joined_before = before.is_some_and(|t| t.is_dash() && !token.spaced)
        || before.is_some_and(|t| {
            t.is_capitalised() && at - 1 > sentence.start && !is_title_word(document, at - 1)
        });
    let after = document.tokens.get(at + 1).filter(|_| at + 1 < sentence.end);
    let joined_after = after.is_some_and(|t| (t.is_capitalised() && t.spaced) || (t.is_dash() && !t.spaced));
    !joined_before && !joined_after
}

/// Whether the word may stand before a surname without being a first name: "President", "Mr".
fn is_title_word(document: &Document<'_>, at: usize) -> bool {
    crate::english::words::HONORIFICS.iter().any(|title| title.eq_ignore_ascii_case(document.word(at)))
}

/// The longest name that begins at `at`: the token after it, and what it names. `title` is the one that stands right before it.
fn longest(
    document: &Document<'_>,
    reference: &Reference,
    at: usize,
    title: Option<TitleRef>,
) -> Option<(usize, Value)> {
    let mut walk = reference.names().walk(document.tokens[at].key)?;
    let mut best = None;
    let mut end = at + 1;
    loop {
        let is_event = |entry: &NameEntry| matches!(entry.meaning, Meaning::Entity(id) if reference.entity(id).kind == EntityKind::Event);
        let fitting =
            walk.entries().iter().filter(|entry| written_so(document, at, end, entry, is_event(entry)));
        if let Some(value) = value_of(document, reference, at, end, title, fitting) {
            best = Some((end, value));
        }
        match next_word(document, end)
            .and_then(|next| step(walk, &document.tokens[next]).map(|walk| (walk, next + 1)))
        {
            Some((further, after)) => (walk, end) = (further, after),
            None => return best,
        }
    }
}

fn step<'n>(walk: Walk<'n>, token: &Token) -> Option<Walk<'n>> {
    walk.next(token.key)
}

/// The next word of a name behind `end`: hyphens inside a word, points behind initials, `&` and the like are stepped over.
fn next_word(document: &Document<'_>, end: usize) -> Option<usize> {
    let token = document.tokens.get(end)?;
    let next = match token.shape {
        Shape::Mark('.') if !token.spaced && document.word(end - 1).len() <= 3 => end + 1,
        Shape::Mark('&' | '/') => end + 1,
        _ if token.is_dash() && !token.spaced => end + 1,
        _ => end,
    };
    let word = document.tokens.get(next)?;
    let sentence = &document.sentences[document.sentence_of(end - 1)].tokens;
    (next < sentence.end && (word.is_word() || word.shape == Shape::Digits)).then_some(next)
}

/// Whether the words `start..end` are written as the name demands. The names of events hold common nouns ("fall of the Berlin Wall"): any
/// capital will do there.
fn written_so(document: &Document<'_>, start: usize, end: usize, entry: &NameEntry, is_event: bool) -> bool {
    let mut words = document.tokens[start..end].iter().filter(|token| token.is_word());
    match entry.case {
        Case::Any => true,
        Case::Capital if is_event => words.any(|token| token.shape != Shape::Lower),
        Case::Upper => words.all(|token| token.shape == Shape::Upper || token.shape == Shape::Mixed),
        Case::First => words.next().is_some_and(|token| token.shape != Shape::Lower),
        // Of several words the first and the last decide: "President of the United States", "Rio de Janeiro".
        Case::Capital => {
            let first = words.next().is_some_and(|token| token.shape != Shape::Lower);
            first && words.next_back().is_none_or(|token| token.shape != Shape::Lower || end - start > 2)
        }
    }
}

fn value_of<'e>(
    document: &Document<'_>,
    reference: &Reference,
    start: usize,
    end: usize,
    before: Option<TitleRef>,
    entries: impl Iterator<Item = &'e NameEntry> + Clone,
) -> Option<Value> {
    let titles = entries.clone().find_map(|entry| match entry.meaning {
        Meaning::Title(title) => Some(title),
        Meaning::Entity(_) => None,
    });
    if let Some(title) = titles {
        return Some(title_of(TitleRef::Borne(title)));
    }
    let of_kind = |wanted: fn(EntityKind) -> bool| {
        let ids = entries.clone().filter_map(|entry| match entry.meaning {
            Meaning::Entity(id) if wanted(reference.entity(id).kind) => Some(id),
            _ => None,
        });
        Named::among(ids)
    };
    let marked = entries.clone().any(|entry| entry.ambiguous);
    if of_kind(|kind| kind == EntityKind::Person).is_some() {
        return person(document, reference, start, end, before, entries).map(Value::Person);
    }
    if let Some(organisations) = of_kind(|kind| kind == EntityKind::Organisation) {
        return (!marked || end > start + 1).then_some(Value::Organisation(organisations));
    }
    if let Some(events) = of_kind(|kind| kind == EntityKind::Event) {
        return (!marked).then_some(Value::Event(events));
    }
    let named = place(document, reference, start, end, entries.clone())?;
    let form = entries
        .filter(|entry| entry.meaning == Meaning::Entity(named.candidates()[0]))
        .map(|entry| match entry.kind {
            NameKind::Adjective => PlaceForm::Adjective,
            NameKind::Demonym => PlaceForm::Demonym,
            NameKind::Metonym => PlaceForm::Metonym,
            NameKind::Name | NameKind::Abbreviation => PlaceForm::Name,
        })
        .min_by_key(|form| *form as u8)?;
    Some(Value::Place { named, form })
}

/// The people whom a name may mean. A title right before it settles which, where somebody of the name bore it; without one, a name that others
/// share too means nobody for certain, and a single word must be a name by itself and not begin a sentence.
fn person<'e>(
    document: &Document<'_>,
    reference: &Reference,
    start: usize,
    end: usize,
    before: Option<TitleRef>,
    entries: impl Iterator<Item = &'e NameEntry> + Clone,
) -> Option<Named> {
    let people = entries.filter_map(|entry| match entry.meaning {
        Meaning::Entity(id) if reference.entity(id).kind == EntityKind::Person => Some((id, entry.ambiguous)),
        _ => None,
    });
    let bearers = before.and_then(|title| {
        let bears =
            |person| reference.terms_of_person(person).any(|term| title.names(term.office, reference));
        Named::among(people.clone().map(|(person, _)| person).filter(|&person| bears(person)))
    });
    if bearers.is_some() {
        return bearers;
    }
    let one_word = end == start + 1;
    if one_word && (at_sentence_start(document, start) || !stands_alone(document, start)) {
        return None;
    }
    Named::among(people.filter(|&(_, ambiguous)| !ambiguous).map(|(person, _)| person))
}

/// The places that a name may mean, in the order of the likeliest. A country or its capital outranks a town of the same
/// name; where two countries, or a country and a state, share the name, all of them stay.
fn place<'e>(
    document: &Document<'_>,
    reference: &Reference,
    start: usize,
    end: usize,
    entries: impl Iterator<Item = &'e NameEntry> + Clone,
) -> Option<Named> {
    let mut ids: Vec<EntityId> = entries
        .filter_map(|entry| match entry.meaning {
            Meaning::Entity(id) if reference.entity(id).kind.is_place() => Some(id),
            _ => None,
        })
        .collect();
    factlint_reference::order::sort_by_key(&mut ids, |&id| (rank_of(reference.entity(id).kind), id));
    ids.dedup();
    let first = *ids.first()?;
    // "Paris, Texas", "Georgia, U.S.": what follows behind a comma settles it.
    if ids.len() > 1
        && let Some(around) = around(document, reference, end)
        && let Some(&inside) = ids.iter().find(|&&id| is_within(reference, id, around))
    {
        return Some(Named::one(inside));
    }
    let rank = rank_of(reference.entity(first).kind);
    if rank >= 2 && end == start + 1 && at_sentence_start(document, start) && !is_well_known(reference, first)
    {
        return None;
    }
    if rank <= 1 {
        ids.retain(|&id| rank_of(reference.entity(id).kind) <= 1);
    }
    Named::among(ids)
}

fn rank_of(kind: EntityKind) -> u8 {
    match kind {
        EntityKind::Country | EntityKind::FormerCountry => 0,
        EntityKind::State | EntityKind::Territory | EntityKind::Continent | EntityKind::Region => 1,
        EntityKind::City => 2,
        _ => 3,
    }
}

/// Whether a place is a mountain, a river and the like, the capital or largest city of its country, or a city of half a million: towns have
/// the names of common words ("Reading", "Split", "Most").
fn is_well_known(reference: &Reference, place: EntityId) -> bool {
    const LARGE: f64 = 5e5;
    let entity = reference.entity(place);
    let first_city = || {
        entity.within.is_some_and(|country| {
            ["capital", "largest_city"]
                .iter()
                .flat_map(|property| reference.relations(country, property))
                .any(|row| row.object.and_then(|object| object.entity()) == Some(place))
        })
    };
    let large = || {
        reference.quantity("population").is_some_and(|quantity| {
            reference.measures_of(place, quantity).iter().any(|measure| measure.value >= LARGE)
        })
    };
    entity.kind != EntityKind::City || first_city() || large()
}

fn at_sentence_start(document: &Document<'_>, at: usize) -> bool {
    document.sentences[document.sentence_of(at)].tokens.start == at
}

/// The place named behind a comma.
fn around(document: &Document<'_>, reference: &Reference, end: usize) -> Option<EntityId> {
    document.tokens.get(end).filter(|token| token.is(','))?;
    let key = document.tokens.get(end + 1)?.key;
    let mut walk = reference.names().walk(key)?;
    let mut at = end + 2;
    let mut best = None;
    loop {
        let place = walk.entries().iter().find_map(|entry| match entry.meaning {
            Meaning::Entity(id) if reference.entity(id).kind.is_place() => Some(id),
            _ => None,
        });
        best = place.or(best);
        match next_word(document, at).and_then(|next| Some((walk.next(document.tokens[next].key)?, next + 1)))
        {
            Some((further, after)) => (walk, at) = (further, after),
            None => return best,
        }
    }
}

fn is_within(reference: &Reference, place: EntityId, around: EntityId) -> bool {
    let mut at = reference.entity(place).within;
    for _ in 0..4 {
        match at {
            Some(id) if id == around => return true,
            Some(id) => at = reference.entity(id).within,
            None => return false,
        }
    }
    false
}
