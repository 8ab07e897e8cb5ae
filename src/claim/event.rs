//! Dated events: "the 1986 Chernobyl disaster", "the fall of the Berlin Wall in 1989", "World War II, which ended in 1945", "won the 2018 World Cup".
//!
//! A printed date must lie in the event's own span at the printed precision; anything within a long event holds. A date is judged
//! only where the words tie it to the event: before its name, behind it with "of", or by a verb ("began", "ended", "was signed"). "After the
//! war in 1950" may date what came after, and is judged only where no reading makes it right. A treaty is signed, adopted and in force
//! on different days, and another event of much the same name in the printed year leaves the claim open.

use factlint_reference::{EntityId, EntityKind, Object, PartialDate, Precision, Reference};
use jiff::ToSpan;

use super::{ClaimKind, Example, Found, Kind, Match, Mood, Pattern, World, example, nothing};
use crate::article::Article;
use crate::english::happenings;
use crate::judge::{Judgement, Reason, Role, Verdict, facts, say};
use crate::mention::{DateMention, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Event>(
    Event::ID,
    "Dated events",
    "The day, month or year printed with a well-known event is compared with the days on record: any time within a war, the day of a disaster, the beginning \
     or the end where the text names it. So are the hosts and winners of games and prizes.",
    EXAMPLES,
);

/// Sources give local days and days of universal time; so many days are no difference.
const DAYS_OF_SLACK: i64 = 2;
/// From the agreement on a treaty to its signing and its entry into force.
const YEARS_OF_TREATY: i16 = 4;
/// From the agreement on a treaty to its signing.
const YEARS_TO_SIGN: i16 = 1;

pub(super) struct Event;

/// What is said of the event.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Said {
    /// It took place then.
    At(PartialDate),
    /// It began then.
    Began(PartialDate),
    /// It ended then.
    Ended(PartialDate),
    /// This one won it.
    Winner(EntityId),
    /// This place was its host.
    Host(EntityId),
}

/// An event and what is said of it.
#[derive(Debug)]
pub(super) struct Claim {
    event: EntityId,
    said: Said,
    /// Whether the date may be that of what the sentence tells beside the event: it can support, and not refute.
    loosely: bool,
    inferred: bool,
    /// The date in the text, where it is the claim's only year.
    date: Option<(Span, DateMention)>,
    /// Whether the words speak of the day itself: "was signed", "took place". A treaty is not signed years after it was agreed.
    done: bool,
    /// Whether other sports are spoken of, whose championships bear the same name.
    other_sport: bool,
}

/// A date before or behind the name.
static BESIDE: Pattern = Pattern::new(
    &[" E "],
    "(?:{before:date} (?P<apart>, (?:the )?|the )?{e1:event}|{year:date} , the year of (?:the )?{e3:event}|{e2:event} (?P<link>of|(?:, )?(?:back )?(?:in|on)|\\() (?:early |late )?{behind:date})",
);

/// A verb that dates the event.
static VERB: Pattern = Pattern::new(
    &[" E "],
    "{event:event} (?:(?:, |- )?(?:which|that) )?(?:(?:was|were|had|has|first|officially|formally|finally|,|itself|dates|only|did not) ){0,3}\
     (?:(?P<began>began|started|broke out|erupted|launched|opened)\
     |(?P<ended>ended|finished|concluded|over|came to an end|drew to a close)\
     |(?P<at>happened|occurred|took place|signed|agreed|reached|struck|held|concluded|came about|came|unfolded|dates from|dates back to|back to|from|was)\
     |(?P<until>end|lasted|dragged on|went on|raged on|raged|continued)) \
     (?:(?:only|back|in|on|early|late|as long ago as|as recently as|to|until) ){0,3}{date:date}",
);

/// The date before the event: "1989 saw the fall of the Berlin Wall", "in 1945, when the war ended".
static YEAR_FIRST: Pattern = Pattern::new(
    &[" E "],
    "(?:{y1:date} (?:saw|brought|witnessed|marked) (?P<end>the end of )?(?:the )?{e1:event}\
     |{y2:date} (?:was |is |, |-- )(?:the year )?of (?:the )?{e2:event}\
     |in {y3:date} (?:came|followed|there was) (?:the )?{e3:event}\
     |the year of (?:the )?{e4:event} (?:was|,|--) {y4:date}\
     |{y5:date} (?:,|--|:) (?:the )?{e5:event}\
     |(?:in|was) {y6:date} (?:, )?(?:when |that |the year (?:that |in which )?)?(?:the )?{e6:event} (?:finally |officially |formally )?\
     (?:(?P<began>began|started|broke out|erupted)|(?P<ended>ended|came to an end|was over|finished)\
     |(?P<at>happened|occurred|took place|shocked|stunned|was signed|were signed|killed)))",
);

/// "Germany won the 2014 World Cup", "Qatar hosted the 2022 World Cup".
static DEED: Pattern = Pattern::new(
    &["won", "hosted", "host"],
    "{who:person|place|organisation} (?:(?:,|who|which|had|has|also|first|jointly) ){0,3}\
     (?:(?P<won>won|was awarded)|(?P<host>hosted|host of|host for)) (?:the |a )?{event:event}",
);

const PATTERNS: &[&Pattern] = &[&BESIDE, &VERB, &YEAR_FIRST, &DEED];

impl ClaimKind for Event {
    const ID: &'static str = "event";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let mentions = article.mentions_in(sentence);
        if !mentions.iter().any(|mention| matches!(mention.value, Value::Event(_))) {
            return;
        }
        let before = out.len();
        for found in VERB.matches(article, sentence) {
            let make = if found.has("began") {
                Said::Began
            } else if found.has("ended") || found.has("until") {
                Said::Ended
            } else {
                Said::At
            };
            // "did not end until 1945", but not "lasted in 1945"
            let words = article.text(found.span());
            // "was in 1950 still fresh", "began in 1950 to fade"
            let next = found.after().split_ascii_whitespace().next().unwrap_or("");
            let bare = [" was in ", " was back in ", " came in "].iter().any(|verb| words.contains(verb));
            let goes_on =
                next == "to" || bare && !matches!(next, "" | "." | "," | ";" | ")" | "and" | "but" | "--");
            if goes_on || found.has("until") != words.contains(" until ") || !happenings::dates_verb(words) {
                continue;
            }
            push(article, sentence, &found, ("event", "date"), make, false, out);
        }
        year_first(article, sentence, out);
        for found in BESIDE.matches(article, sentence) {
            if found.has("e3") {
                push(article, sentence, &found, ("e3", "year"), Said::At, false, out);
            } else if found.has("e1") {
                // "In 1990, the fall of the Berlin Wall was remembered": the year is the sentence's.
                // "The 1800 Acts of Union" are not those of 1707: a year in front tells treaties of one name apart.
                let treaty = matches!(&found.mention("e1").map(|it| &it.value), Some(Value::Event(named))
                    if named.sure().is_some_and(|id| happenings::is_treaty(sort(article.reference, id))));
                let loosely = found.has("apart") || found.before().trim_end().ends_with(" in") || treaty;
                push(article, sentence, &found, ("e1", "before"), Said::At, loosely, out);
            } else {
                let end = happenings::speaks_of_end(found.before());
                let make = if end { Said::Ended } else { Said::At };
                let loosely = found.words("link") != Some("of") && !tied(article, &found);
                push(article, sentence, &found, ("e2", "behind"), make, loosely, out);
            }
        }
        for found in DEED.matches(article, sentence) {
            deed(article, sentence, &found, out);
        }
        // The year is a part of the name: "the 1953 armistice".
        for mention in mentions {
            let Value::Event(named) = mention.value else { continue };
            let (Some(event), true) =
                (named.sure(), article.text(mention.span).bytes().any(|b| b.is_ascii_digit()))
            else {
                continue;
            };
            let year = happenings::year_in(article.text(mention.span)).and_then(PartialDate::year_only);
            let taken = out[before..].iter().any(|other| other.span.overlaps(mention.span));
            let recurs = happenings::recurs(sort(article.reference, event));
            if let (Some(year), false) = (year, taken || recurs) {
                let claim = Claim {
                    event,
                    said: Said::At(year),
                    loosely: true,
                    inferred: false,
                    date: None,
                    done: false,
                    other_sport: false,
                };
                out.push(Found { span: mention.span, claim });
            }
        }
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        match claim.said {
            Said::Winner(who) => claim.judge_deed(world.reference, who, "winner"),
            Said::Host(place) => claim.judge_deed(world.reference, place, "host"),
            Said::At(date) | Said::Began(date) | Said::Ended(date) => claim.judge_date(world.reference, date),
        }
    }
}

/// "1989 saw the fall of the Berlin Wall", "in 1945, when the war ended".
fn year_first(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    for found in YEAR_FIRST.matches(article, sentence) {
        let slots = [("e1", "y1"), ("e2", "y2"), ("e3", "y3"), ("e4", "y4"), ("e5", "y5"), ("e6", "y6")];
        let Some(slots) = slots.into_iter().find(|(event, _)| found.has(event)) else { continue };
        let make = if found.has("began") {
            Said::Began
        } else if found.has("ended") || found.has("end") {
            Said::Ended
        } else {
            Said::At
        };
        let next = found.after().split_ascii_whitespace().next().unwrap_or("");
        let told = match slots.0 {
            "e1" => !next.ends_with("ed"),
            // A line of a chronicle: "1989: the fall of the Berlin Wall."
            "e5" => found.before().trim().is_empty() && matches!(next, "" | "." | ";"),
            // "In 2005, the war began to fade from memory"
            "e6" => !matches!(next, "to" | "up" | "the" | "a" | "his" | "her" | "many"),
            _ => true,
        };
        if told && !out.iter().any(|other| other.span.overlaps(found.span())) {
            push(article, sentence, &found, slots, make, false, out);
        }
    }
}

fn push(
    article: &Article<'_>,
    sentence: usize,
    found: &Match<'_>,
    (event, date): (&str, &str),
    make: fn(PartialDate) -> Said,
    loosely: bool,
    out: &mut Vec<Found<Claim>>,
) {
    let (Some(event), Some(mention)) = (found.mention(event), found.mention(date)) else { return };
    let (Value::Event(named), Value::Date(date)) = (&event.value, &mention.value) else { return };
    let (Some(id), Some(stated), None) = (named.sure(), date.resolved, date.span_of_years) else { return };
    let modifiers = article.modifiers(sentence, found.span());
    let another = happenings::makes_another(found.after());
    if modifiers.mood == Mood::Question || modifiers.negated || another {
        return;
    }
    out.push(Found {
        span: found.span(),
        claim: Claim {
            event: id,
            said: make(stated),
            loosely,
            inferred: date.inferred || date.year.is_none(),
            date: Some((mention.span, date.clone())),
            done: found.words("at").is_some_and(happenings::is_done),
            other_sport: false,
        },
    });
}

/// Whether a date behind an event of one day is that of the event: "has not been the same since the coup in 1964.", "The coup in 1964 changed the
/// country". A treaty takes effect later, and within something that lasts a date may be that of a part of it.
fn tied(article: &Article<'_>, found: &Match<'_>) -> bool {
    let Some(Value::Event(named)) = found.mention("e2").map(|mention| &mention.value) else { return false };
    let Some(event) = named.sure() else { return false };
    let sort = sort(article.reference, event);
    let end = happenings::speaks_of_end(found.before());
    let entity = article.reference.entity(event);
    let short = entity.start.zip(entity.end).is_some_and(|(start, end)| start.year() == end.year());
    if happenings::recurs(sort) || (happenings::lasts(sort) && !end && !short) {
        return false;
    }
    let set_off = found.words("link").is_some_and(|link| link.starts_with(", back"))
        && found.after().trim_start().starts_with(", ");
    set_off
        || happenings::stands_as_subject(found.before(), found.after())
        || happenings::closes_since(found.before(), found.after())
        || happenings::stands_in_front(found.before(), found.after())
        || happenings::is_brought_about(found.before(), found.after())
}

fn deed(article: &Article<'_>, sentence: usize, found: &Match<'_>, out: &mut Vec<Found<Claim>>) {
    let (Some(who), Some(event)) = (found.mention("who"), found.mention("event")) else { return };
    let Value::Event(event) = event.value else { return };
    let named = match who.value {
        Value::Person(named) | Value::Organisation(named) | Value::Place { named, .. } => named,
        _ => return,
    };
    let (Some(event), Some(who)) = (event.sure(), named.sure()) else { return };
    let modifiers = article.modifiers(sentence, found.span());
    if modifiers.mood != Mood::Asserted || modifiers.negated || !happenings::closes_deed(found.after()) {
        return;
    }
    let said = if found.has("won") { Said::Winner(who) } else { Said::Host(who) };
    let other_sport =
        article.document.text.split(|c: char| !c.is_alphabetic()).any(happenings::is_other_sport);
    out.push(Found {
        span: found.span(),
        claim: Claim { event, said, loosely: false, inferred: false, date: None, done: false, other_sport },
    });
}

/// How a printed date lies to the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Holds,
    Earlier,
    Later,
}

impl Claim {
    fn judge_date(&self, reference: &Reference, stated: PartialDate) -> Option<Judgement> {
        let entity = reference.entity(self.event);
        let (first, last) = match self.said {
            Said::Began(_) => (entity.start?, entity.start?),
            Said::Ended(_) => {
                let end = entity
                    .end
                    .or_else(|| entity.start.filter(|_| !happenings::lasts(sort(reference, self.event))))?;
                (end, end)
            }
            _ => {
                let first = entity.start.or(entity.end)?;
                (first, entity.end.unwrap_or(first))
            }
        };
        let verb = match self.said {
            Said::Began(_) => "began",
            Said::Ended(_) => "ended",
            _ => "was",
        };
        let name = reference.name(self.event);
        let reading = format!(
            "{name} {verb} {} {}.",
            if stated.precision() == Precision::Day { "on" } else { "in" },
            say::date(stated)
        );
        let fact = described(reference, self.event);
        let fit = if stated.last() < first.first().saturating_sub(self.slack(stated).days()) {
            Fit::Earlier
        } else if stated.first() > last.last().saturating_add(self.slack(stated).days()) {
            Fit::Later
        } else {
            Fit::Holds
        };
        if fit == Fit::Holds {
            return Some(Judgement::supported(reading, format!("{fact}.")).evidence(
                Role::Supports,
                fact,
                entity.source,
            ));
        }
        // "after the war in 1950" dates what came after; such words say nothing of the event.
        if self.loosely {
            return None;
        }
        let sort = sort(reference, self.event);
        let open_ended = entity.end.is_none() && happenings::lasts(sort);
        let rough = first.precision() != Precision::Day
            && (first.year() - stated.year()).abs().min((last.year() - stated.year()).abs()) <= 1;
        let years =
            if fit == Fit::Later { stated.year() - last.year() } else { first.year() - stated.year() };
        let treaty = happenings::is_treaty(sort)
            && years
                <= match fit {
                    Fit::Later if !self.done => YEARS_OF_TREATY,
                    _ => YEARS_TO_SIGN,
                };
        let known_start = matches!(self.said, Said::Ended(_)) || entity.start.is_some();
        if self.inferred
            || treaty
            || rough
            || !known_start
            || (fit == Fit::Later && open_ended && matches!(self.said, Said::At(_)))
            || happenings::recurs(sort)
        {
            return Some(
                Judgement::abstain(
                    Reason::AmbiguousTime,
                    reading,
                    format!("The reference has this: {fact}."),
                )
                .evidence(Role::Context, fact, entity.source),
            );
        }
        if let Some(other) = namesake(reference, self.event, stated) {
            let other = described(reference, other);
            return Some(
                Judgement::abstain(
                    Reason::AmbiguousName,
                    reading,
                    format!("Another event may be meant: {other}."),
                )
                .evidence(Role::Context, fact, entity.source),
            );
        }
        let judgement = Judgement::refuted(reading, format!("{fact}."))
            .working(format!(
                "{} {} {}",
                stated,
                if fit == Fit::Earlier { "<" } else { ">" },
                if fit == Fit::Earlier { first } else { last }
            ))
            .evidence(Role::Contradicts, fact, entity.source);
        Some(match &self.date {
            Some((span, date))
                if date.month.is_none() && date.weekday.is_none() && first.year() == last.year() =>
            {
                judgement.correct(*span, first.year().to_string())
            }
            _ => judgement,
        })
    }

    /// Days that count as no difference from a day on record; none for a month or a year.
    fn slack(&self, stated: PartialDate) -> i64 {
        if stated.precision() == Precision::Day { DAYS_OF_SLACK } else { 0 }
    }

    fn judge_deed(&self, reference: &Reference, who: EntityId, property: &str) -> Option<Judgement> {
        let rows = reference.relations(self.event, property);
        let source = rows.first()?.source;
        let is_them = |object: Object| match object {
            Object::Entity(id) => {
                id == who || within(reference, who) == Some(id) || within(reference, id) == Some(who)
            }
            Object::Text(text) => reference.text(text) == reference.name(who),
        };
        let name = reference.name(self.event);
        let deed = if property == "winner" { "won" } else { "hosted" };
        let reading = format!("{} {deed} the {name}.", facts::name_with_article(reference, who));
        let names: Vec<&str> =
            rows.iter().filter_map(|row| row.object).map(|object| reference.object_name(object)).collect();
        let fact = format!("{name}: {property} {}", say::list(&names));
        Some(if rows.iter().filter_map(|row| row.object).any(is_them) {
            Judgement::supported(reading, format!("{fact}.")).evidence(Role::Supports, fact, source)
        } else if self.other_sport {
            Judgement::abstain(Reason::AmbiguousName, reading, format!("The reference has this: {fact}."))
                .evidence(Role::Context, fact, source)
        } else {
            Judgement::refuted(reading, format!("{fact}.")).evidence(Role::Contradicts, fact, source)
        })
    }
}

/// The country around a city, a person's country.
fn within(reference: &Reference, id: EntityId) -> Option<EntityId> {
    let entity = reference.entity(id);
    (entity.kind == EntityKind::City).then_some(entity.within).flatten()
}

/// The kind of an event in words.
fn sort(reference: &Reference, event: EntityId) -> &str {
    reference.event(event).map_or("", |detail| reference.text(detail.kind))
}

/// "Chernobyl disaster, 26 April 1986".
fn described(reference: &Reference, event: EntityId) -> String {
    let entity = reference.entity(event);
    let name = reference.name(event);
    match (entity.start, entity.end) {
        (Some(start), end) => format!("{name}, {}", say::period(start, end)),
        (None, Some(end)) => format!("{name}, to {}", say::date(end)),
        (None, None) => name.to_owned(),
    }
}

/// Another event of the stated time that the words may mean as well: it shares a telling word of the name, or it is of the same family
/// and took place in the same country.
fn namesake(reference: &Reference, event: EntityId, stated: PartialDate) -> Option<EntityId> {
    let own_sort = sort(reference, event);
    let countries = |id: EntityId| -> Vec<EntityId> {
        reference.event(id).map_or_else(Vec::new, |detail| {
            detail.places.iter().filter_map(|object| object.entity()).collect()
        })
    };
    let own_countries = countries(event);
    let own_words = happenings::telling_words(reference.name(event));
    reference
        .entities()
        .filter(|(id, entity)| *id != event && entity.kind == EntityKind::Event)
        .filter(|(_, entity)| {
            let Some(start) = entity.start.or(entity.end) else { return false };
            let end = entity.end.unwrap_or(start);
            start.first() <= stated.last() && stated.first() <= end.last()
        })
        .find(|(id, _)| {
            !happenings::is_remembered(sort(reference, *id))
                && happenings::telling_words(reference.name(*id)).iter().any(|word| own_words.contains(word))
                || happenings::same_family(own_sort, sort(reference, *id))
                    && countries(*id).iter().any(|country| own_countries.contains(country))
        })
        .map(|(id, _)| id)
}

const EXAMPLES: &[Example] = &[
    example(
        "The assassination of Shinzo Abe in 2019 shocked Japan.",
        "2024-05-05",
        "assassination of Shinzo Abe in 2019",
        Verdict::Refuted,
    ),
    nothing("The 1800 Acts of Union joined Ireland to Great Britain.", "2022-01-15"),
    example(
        "In 1955, when World War II ended, he was a boy.",
        "",
        "In 1955, when World War II ended",
        Verdict::Refuted,
    ),
    example("World War II went on until 1945.", "", "World War II went on until 1945", Verdict::Supported),
    example(
        "After the fall of the Berlin Wall in 1994, the region was tense.",
        "",
        "fall of the Berlin Wall in 1994",
        Verdict::Refuted,
    ),
    nothing("The fall of the Berlin Wall in 1994 was remembered with a concert.", "2022-01-15"),
    nothing("In 2005, World War II began to fade from memory.", "2022-01-15"),
    nothing("In 1999, the fall of the Berlin Wall was remembered.", "2024-05-05"),
    example(
        "The 1986 Chernobyl disaster changed the country.",
        "2024-05-05",
        "1986 Chernobyl disaster",
        Verdict::Supported,
    ),
    example(
        "The 1976 Chernobyl disaster changed the country.",
        "2024-05-05",
        "1976 Chernobyl disaster",
        Verdict::Refuted,
    ),
    example("The 1953 armistice ended the fighting.", "2024-05-05", "1953 armistice", Verdict::Supported),
    example(
        "The fall of the Berlin Wall in 1989 changed Europe.",
        "2024-05-05",
        "fall of the Berlin Wall in 1989",
        Verdict::Supported,
    ),
    example(
        "The fall of the Berlin Wall of 1987 changed Europe.",
        "2024-05-05",
        "fall of the Berlin Wall of 1987",
        Verdict::Refuted,
    ),
    example(
        "World War II, which ended in 1945, shaped the city.",
        "2024-05-05",
        "World War II, which ended in 1945",
        Verdict::Supported,
    ),
    example(
        "World War II, which ended in 1947, shaped the city.",
        "2024-05-05",
        "World War II, which ended in 1947",
        Verdict::Refuted,
    ),
    example("He fought in World War II in 1943.", "2024-05-05", "World War II in 1943", Verdict::Supported),
    example(
        "France won the 2018 World Cup.",
        "2024-05-05",
        "France won the 2018 World Cup",
        Verdict::Supported,
    ),
    example(
        "Croatia won the 2018 World Cup.",
        "2024-05-05",
        "Croatia won the 2018 World Cup",
        Verdict::Refuted,
    ),
    example(
        "Qatar hosted the 2018 World Cup.",
        "2024-05-05",
        "Qatar hosted the 2018 World Cup",
        Verdict::Refuted,
    ),
    nothing("Croatia won the 2018 World Cup semifinal.", "2024-05-05"),
    nothing("She left Kyiv after the Chernobyl disaster in 1990.", "2024-05-05"),
    nothing("They withdrew from the Paris Agreement in 2020.", "2024-05-05"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first, none_is_refuted};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn a_wrong_year_is_mended() {
        let text = "The 1976 Chernobyl disaster changed the country.";
        let correction = first(&KIND, text, "").correction.unwrap();
        assert_eq!((&text[correction.start..correction.end], correction.text.as_str()), ("1976", "1986"));
    }

    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../tests/claims/event_true.txt"), "2025-06-05", 50);
    }
}
