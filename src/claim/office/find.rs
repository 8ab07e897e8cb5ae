//! Finding who is said to hold, or to have held, which office.

use factlint_reference::{EntityId, EntityKind, PartialDate};

use super::sentence::Sentence;
use super::{Claim, Handover, Link, Tenure};
use crate::article::Article;
use crate::claim::{Found, Mood, land};
use crate::english::offices::{self, Tie};
use crate::english::{memberships, politics, words};
use crate::judge::elapsed;
use crate::mention::{Mention, Tense, TitleMention, TitleRef, Value};
use crate::span::Span;

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let sentence = Sentence { article, sentence, mentions: article.mentions_in(sentence) };
    for (index, mention) in sentence.mentions.iter().enumerate() {
        let Value::Person(named) = mention.value else { continue };
        let Some(person) = named.sure() else { continue };
        let mut bonds = Vec::new();
        sentence.bonds(index, &mut bonds);
        out.extend(bonds.iter().filter_map(|bond| sentence.claim(index, person, bond)));
    }
}

/// How a title stands to a name.
struct Bond<'a> {
    title: &'a Mention,
    link: Link,
    /// Whether the one surely describes the other.
    direct: bool,
    /// The time that the words tie to the office.
    on: Option<PartialDate>,
    /// From when to when the office is said to have been held.
    tenure: Option<Tenure>,
    /// The place that the office is of, where it does not stand in the title: "in France, where Emmanuel Macron is president".
    owner: Option<Owner>,
    /// The other holder, where one is said to have followed the other.
    handover: Option<Handover>,
    /// What else belongs to the claim: the years, or the name of the other holder.
    with: Option<Span>,
}

/// A place that an office is of by words apart from the title.
struct Owner {
    candidates: Vec<EntityId>,
    /// Whether the words only refer to it: "the country's president".
    meant: bool,
}

impl<'a> Bond<'a> {
    fn new(title: &'a Mention, link: Link) -> Self {
        Self { title, link, direct: true, on: None, tenure: None, owner: None, handover: None, with: None }
    }
}

impl<'a> Sentence<'a> {
    fn claim(&self, index: usize, person: EntityId, bond: &Bond<'_>) -> Option<Found<Claim>> {
        let (article, mention) = (self.article, &self.mentions[index]);
        let mut span = bond.title.span.to(mention.span);
        if mention.span.start < span.start {
            span = mention.span.to(bond.title.span);
        }
        if let Some(with) = bond.with {
            span = Span { start: span.start.min(with.start), end: span.end.max(with.end) };
        }
        let (title, mut of) = match bond.title.value {
            Value::Title(title) => (title, bond.owner.as_ref().map(|owner| owner.candidates.clone())),
            Value::Role { of, title } => (title, Some(of.candidates().to_vec())),
            // "who led France" names no title.
            Value::Place { .. } | Value::Person(_) => {
                let leader = TitleMention { title: TitleRef::Leader, tense: Tense::Plain, acting: false };
                (leader, bond.owner.as_ref().map(|owner| owner.candidates.clone()))
            }
            _ => return None,
        };
        let asserted = || {
            let modifiers = article.modifiers(self.sentence, span);
            modifiers.mood == Mood::Asserted && !modifiers.negated
        };
        if !matches!(bond.link, Link::Beside | Link::Apposed | Link::As) && !asserted() {
            return None;
        }
        let mut seat = None;
        if of.is_none() && bond.link == Link::Beside {
            if self.topic(bond.title).is_some_and(|place| !self.may_be_of(person, title, place)) {
                return None;
            }
            seat = self.seat_before(bond.title).or_else(|| self.seat_behind(mention));
            if let Some(place) = self.owner_behind(index) {
                let candidates = land::places(place)?.candidates().to_vec();
                let bears = |id: &EntityId| !title.title.offices(*id, article.reference).is_empty();
                if candidates.iter().any(bears) {
                    (of, span) = (Some(candidates), span.to(place.span));
                } else if !self.may_be_of(person, title, place) {
                    return None;
                }
            } else if bond.on.is_some() && self.word(mention.tokens.end) == "of" {
                // "In 1950, then-President Dwight Eisenhower of Columbia University".
                return None;
            }
        }
        let present = bond.link == Link::Is || acts_now(article, self.sentence, span);
        Some(Found {
            span,
            claim: Claim {
                person,
                full: mention.tokens.len() > 1,
                title,
                of,
                meant: bond.owner.as_ref().is_some_and(|owner| owner.meant),
                number: self.number(bond.title).map(|(n, _)| n),
                link: bond.link,
                joined: bond.link == Link::Beside && matches!(bond.title.value, Value::Role { .. }),
                direct: bond.direct,
                nested: self.is_nested(bond.title),
                on: bond.on,
                tenure: bond.tenure,
                handover: bond.handover,
                seat,
                time: article.time_of(self.sentence),
                present,
            },
        })
    }

    fn bonds(&self, index: usize, out: &mut Vec<Bond<'a>>) {
        let person = &self.mentions[index];
        let before = index.checked_sub(1).map(|before| &self.mentions[before]);
        let behind = self.mentions.get(index + 1);
        // "The German chancellor in 2022 was Olaf Scholz".
        let dated = before
            .filter(|date| matches!(date.value, Value::Date(_)))
            .and_then(|_| index.checked_sub(2))
            .map(|before| &self.mentions[before]);
        let office = self.office_behind(index);
        out.extend(
            before
                .and_then(|title| self.titled(title, person))
                .or_else(|| before.and_then(|role| self.equated(role, person)))
                .or_else(|| dated.and_then(|role| self.equated(role, person)))
                .or_else(|| before.and_then(|role| self.serving_as(role, person))),
        );
        out.extend(office.and_then(|office| self.tied(index, office)));
        out.extend(before.zip(behind).and_then(|(place, title)| self.set_in(index, place, title)));
        out.extend(self.handed_over(index));
        out.extend(self.followed(index));
        out.extend(behind.and_then(|place| self.led(index, place)));
    }

    /// The next title behind a name, with no other name between.
    fn office_behind(&self, index: usize) -> Option<&'a Mention> {
        let next =
            self.mentions[index + 1..].iter().find(|mention| !matches!(mention.value, Value::Ordinal(_)))?;
        matches!(next.value, Value::Title(_) | Value::Role { .. }).then_some(next)
    }

    /// The number before a title, and where it begins: "the *45th* president".
    fn number(&self, title: &Mention) -> Option<(u32, u32)> {
        self.mentions.iter().find_map(|ordinal| match ordinal.value {
            Value::Ordinal(n) if ordinal.tokens.end == title.tokens.start => Some((n, ordinal.tokens.start)),
            _ => None,
        })
    }

    /// Whether another place stands right before the one in the title: "Bosnian Serb President" is of neither country.
    fn is_nested(&self, title: &Mention) -> bool {
        let start = self.number(title).map_or(title.tokens.start, |(_, start)| start);
        let before = |gap: u32| {
            self.mentions.iter().any(|other| {
                other.tokens.end + gap == start
                    && matches!(other.value, Value::Place { .. } | Value::Organisation(_))
            })
        };
        matches!(title.value, Value::Role { .. })
            && (before(0) || matches!(self.word_before(start), "-" | "'s" | "\u{2019}s") && before(1))
    }

    /// A title before the name: "French President Emmanuel Macron", "France's president, Emmanuel Macron,".
    fn titled(&self, title: &'a Mention, person: &Mention) -> Option<Bond<'a>> {
        if !matches!(title.value, Value::Title(_) | Value::Role { .. }) {
            return None;
        }
        let bond = |link| Bond {
            on: self.date_before(title),
            owner: self.owner_apart(title),
            ..Bond::new(title, link)
        };
        let between = self.words(title.tokens.end, person.tokens.start)?;
        if between.is_empty() {
            return Some(bond(Link::Beside));
        }
        let joint = offices::joint_to_name(&between)?;
        let owned = matches!(title.value, Value::Role { .. }) || self.owner_apart(title).is_some();
        // The mark needs its twin behind the name.
        let (opens, end) = (joint.opens?, person.tokens.end);
        match joint.tie {
            Tie::Was => Some(bond(Link::Was)),
            Tie::Apposed if owned => {
                let closed = match opens {
                    ',' => matches!(self.word(end), "," | ".") && !self.goes_on(end),
                    '(' => self.word(end) == ")",
                    _ => self.is_dash(end),
                };
                closed.then(|| bond(Link::Beside))
            }
            _ => None,
        }
    }

    /// A title tied to the name before it: "Emmanuel Macron, the French president,", "Emmanuel Macron, who is president of France",
    /// "Angela Merkel was chancellor from 2005 to 2021".
    fn tied(&self, index: usize, title: &'a Mention) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        let number = self.number(title);
        let start = number.map_or(title.tokens.start, |(_, start)| start);
        let owner = self.owner_before_name(person).or_else(|| self.owner_apart(title));
        // "is the country's president": the words that refer to the country are no part of the tie.
        let words = self.words(person.tokens.end, start)?;
        let words = match owner.as_ref().filter(|owner| owner.meant) {
            Some(_) => &words[..offices::before_reference(&words)],
            None => &words[..],
        };
        let joint = offices::joint(words)?;
        let link = match joint.tie {
            Tie::Apposed => Link::Apposed,
            Tie::As => Link::As,
            Tie::Is => Link::Is,
            Tie::Was => Link::Was,
            Tie::Became => Link::Became,
        };
        if matches!(link, Link::Is | Link::Was | Link::Became) {
            self.plain_role(title)?;
        }
        let on = self.date_behind(title);
        let tenure = self.tenure_behind(title);
        let then = self
            .words(title.tokens.end, title.tokens.end + 3)
            .is_some_and(|words| words == ["at", "the", "time"]);
        let link = if then && link == Link::Apposed { Link::Was } else { link };
        let since = self.since_behind(title);
        let link = if since.is_some() { Link::Became } else { link };
        let end = tenure
            .map(|(_, end)| end)
            .or(on.map(|(_, end)| end))
            .or(since)
            .unwrap_or(title.tokens.end + 3 * u32::from(then));
        let on = on.map(|(at, _)| at).or_else(|| match link {
            Link::Was => self.date_before_when(person).or_else(|| self.date_before(person)),
            _ => None,
        });
        let with = self.word_before(person.tokens.start).eq_ignore_ascii_case("with");
        let (link, on) = match joint.tie {
            // "In 2015, with Angela Merkel as chancellor".
            Tie::As if joint.opens.is_none() => {
                let on = self.date_before(&Mention {
                    tokens: person.tokens.start - 1..person.tokens.end,
                    ..person.clone()
                });
                (if on.is_some() { Link::Was } else { Link::As }, with.then_some(on)?)
            }
            _ => (link, on),
        };
        let closed = match joint.opens {
            Some(',') => {
                matches!(self.word(end), "," | "." | ";" | ":" | ")" | "\"" | "\u{201d}" | "")
                    || self.is_dash(end)
            }
            Some('(') => self.word(end) == ")",
            Some(_) => self.is_dash(end) || self.word(end) == ".",
            None => self.ends_clause(end) || self.dated(end),
        };
        // A bare title tells of whom only with its number, its years or its country.
        let tells = matches!(title.value, Value::Role { .. })
            || owner.is_some()
            || tenure.is_some()
            || number.is_some()
            || on.is_some() && link == Link::Was
            || self.is_of_one_place(title);
        if !closed || !tells {
            return None;
        }
        let listed_before = self.is_listed(person);
        // "Merkel, the president of France, and Putin" may be three people; "an aide to Merkel, who is" may be the aide.
        let listed = joint.opens == Some(',') && link == Link::Apposed && self.goes_on(end) || listed_before;
        let handed = link != Link::Apposed && politics::hands_on(&self.line_before(person));
        Some(Bond {
            direct: !listed && !handed,
            on,
            tenure: tenure.map(|(tenure, _)| tenure),
            with: tenure
                .map(|(_, end)| self.article.document.span(title.tokens.start as usize..end as usize)),
            owner,
            ..Bond::new(title, link)
        })
    }

    /// "The president of France is Emmanuel Macron", "In 2018 the president of France was Emmanuel Macron".
    fn equated(&self, role: &'a Mention, person: &Mention) -> Option<Bond<'a>> {
        self.plain_role(role)?;
        // "The German chancellor in 2022 was Olaf Scholz".
        let dated = self.date_behind(role);
        let end = dated.map_or(role.tokens.end, |(_, end)| end);
        let joint = offices::joint_to_name(&self.words(end, person.tokens.start)?)?;
        let link = match joint.tie {
            Tie::Is => Link::Is,
            Tie::Was if joint.opens.is_none() => Link::Was,
            _ => return None,
        };
        let owner = self.owner_apart(role);
        let owned = matches!(role.value, Value::Role { .. }) || owner.is_some();
        (owned && self.ends_clause(person.tokens.end)).then(|| Bond {
            on: dated.map(|(at, _)| at).or_else(|| self.date_before(role)),
            owner,
            ..Bond::new(role, link)
        })
    }

    /// "In France, where Emmanuel Macron is president".
    fn set_in(&self, index: usize, place: &'a Mention, title: &'a Mention) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        let Value::Title(plain) = title.value else { return None };
        let candidates = land::places(place)?.candidates().to_vec();
        let clause = matches!(plain.tense, Tense::Plain | Tense::Current)
            && matches!(self.words(place.tokens.end, person.tokens.start)?[..], [",", "where"])
            && matches!(self.words(person.tokens.end, title.tokens.start)?[..], ["is"])
            && self.ends_clause(title.tokens.end);
        let owner = Some(Owner { candidates, meant: false });
        clause.then(|| Bond { owner, ..Bond::new(title, Link::Is) })
    }

    /// "As president of France, Emmanuel Macron": of what is done in office, at whatever time.
    fn serving_as(&self, role: &'a Mention, person: &Mention) -> Option<Bond<'a>> {
        self.plain_role(role)?;
        let joined = matches!(self.words(role.tokens.end, person.tokens.start)?[..], [","]);
        let the = u32::from(self.word_before(role.tokens.start).eq_ignore_ascii_case("the"));
        let as_at = role.tokens.start - the;
        // "Merkel's successor as chancellor, Olaf Scholz" tells of a change.
        let changes = as_at > 1 && offices::changes_hands(self.word_before(as_at - 1));
        let wished = memberships::is_wished(self.word(person.tokens.end));
        (joined
            && !wished
            && matches!(role.value, Value::Role { .. })
            && !changes
            && ["as", "while"].iter().any(|word| self.word_before(as_at).eq_ignore_ascii_case(word)))
        .then(|| Bond::new(role, Link::As))
    }

    /// "Friedrich Merz succeeded Olaf Scholz as chancellor", "Olaf Scholz was succeeded by Friedrich Merz as chancellor", "Friedrich Merz took over
    /// as chancellor from Olaf Scholz".
    fn handed_over(&self, index: usize) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        let titled = |mention: &Mention| matches!(mention.value, Value::Title(_) | Value::Role { .. });
        let (at, other) =
            self.mentions[index + 1..].iter().enumerate().find_map(|(at, other)| match other.value {
                Value::Person(named) => Some((index + 1 + at, named.sure()?)),
                _ => None,
            })?;
        let name = &self.mentions[at];
        // The other may bear a title: "succeeded then-Chancellor Olaf Scholz".
        let beside = self.mentions[at - 1].tokens.end == name.tokens.start && titled(&self.mentions[at - 1]);
        let first = &self.mentions[at - usize::from(beside)];
        let (later, title, end) = if at - usize::from(beside) > index + 1 {
            let title = &self.mentions[index + 1];
            let over = offices::takes_over(&self.words(person.tokens.end, title.tokens.start)?);
            let from = self.words(title.tokens.end, first.tokens.start)? == ["from"];
            (titled(title) && over && from).then_some((false, title, name.tokens.end))?
        } else {
            let later = offices::hands_over(&self.words(person.tokens.end, first.tokens.start)?)?;
            let date = self.mentions.get(at + 1).filter(|date| matches!(date.value, Value::Date(_)));
            let title =
                self.mentions.get(at + 1 + usize::from(date.is_some())).filter(|title| titled(title))?;
            // "took over from Angela Merkel in 2021 as chancellor".
            let end = date.map_or(name.tokens.end, |date| date.tokens.end);
            let joined = matches!(self.words(end, title.tokens.start)?[..], ["as"] | ["as", "the"])
                && date.is_none_or(|date| date.tokens.start <= name.tokens.end + 1);
            joined.then_some((later, title, title.tokens.end))?
        };
        self.plain_role(title)?;
        let dated = self
            .mentions
            .iter()
            .any(|date| date.tokens.start == end + 1 && matches!(date.value, Value::Date(_)));
        let closed = self.ends_clause(end) || dated;
        let listed = matches!(self.word_before(person.tokens.start), "," | "and" | "or");
        (closed && !listed).then(|| Bond {
            handover: Some(Handover { other, later, full: name.tokens.len() > 1 }),
            with: Some(name.span),
            ..Bond::new(title, Link::Was)
        })
    }

    /// "Macron's predecessor, Francois Hollande,", "Merkel's successor as chancellor, Olaf Scholz,".
    fn followed(&self, index: usize) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        let noun = person.tokens.end + 1;
        let possessive = matches!(self.word(person.tokens.end), "'s" | "\u{2019}s");
        if !possessive || !offices::changes_hands(self.word(noun)) {
            return None;
        }
        let next = self.mentions.get(index + 1)?;
        let titled = matches!(next.value, Value::Title(_) | Value::Role { .. })
            && matches!(self.words(noun + 1, next.tokens.start)?[..], ["as"] | ["as", "the"]);
        let (title, name) = if titled { (next, self.mentions.get(index + 2)?) } else { (person, next) };
        let Value::Person(named) = name.value else { return None };
        let start = if titled { title.tokens.end } else { noun + 1 };
        let end = name.tokens.end;
        let closed = match self.words(start, name.tokens.start)?[..] {
            [","] => matches!(self.word(end), "," | ".") && !self.goes_on(end),
            [] => true,
            _ => false,
        };
        let handover = Handover {
            other: named.sure()?,
            later: self.word(noun) == "successor",
            full: name.tokens.len() > 1,
        };
        let with = Some(name.span);
        closed.then(|| Bond { handover: Some(handover), with, ..Bond::new(title, Link::Was) })
    }

    /// "Nicolas Sarkozy, who led France from 2007 to 2012".
    fn led(&self, index: usize, place: &'a Mention) -> Option<Bond<'a>> {
        let person = &self.mentions[index];
        let candidates = land::places(place)?.candidates().to_vec();
        let words = self.words(person.tokens.end, place.tokens.start)?;
        if politics::hands_on(&self.line_before(person)) {
            return None;
        }
        // "Friedrich Merz leads Germany", "heads the German government".
        if offices::leads_now(&words) {
            let heads = words.last() == Some(&"the");
            let end = place.tokens.end + u32::from(heads);
            let whole = !heads || matches!(self.word(place.tokens.end), "government" | "cabinet");
            let closed = whole && matches!(self.word(end), "," | "." | ";" | "");
            let owner = Some(Owner { candidates, meant: false });
            return closed.then(|| Bond { owner, ..Bond::new(place, Link::Is) });
        }
        if !offices::leads(&words) {
            return None;
        }
        let (tenure, end) = self.tenure_behind(place)?;
        let owner = Some(Owner { candidates, meant: false });
        matches!(self.word(end), "," | "." | ";" | "").then(|| Bond {
            tenure: Some(tenure),
            with: Some(self.article.document.span(place.tokens.start as usize..end as usize)),
            owner,
            ..Bond::new(place, Link::Was)
        })
    }

    /// A role that tells of a holder at one time, and not the first or the longest-serving of many.
    fn plain_role(&self, role: &Mention) -> Option<()> {
        let (Value::Role { title, .. } | Value::Title(title)) = role.value else { return None };
        let ranked =
            self.words(role.tokens.start, role.tokens.end)?.iter().any(|word| words::ranks_holder(word));
        (matches!(title.tense, Tense::Plain | Tense::Current | Tense::Then) && !ranked).then_some(())
    }

    /// Whether a bare title is that of one office alone: "the House speaker", "the secretary of state".
    fn is_of_one_place(&self, title: &Mention) -> bool {
        let Value::Title(TitleMention { title: TitleRef::Borne(id), .. }) = title.value else { return false };
        self.article.reference.offices_with_title(id).len() == 1
    }

    /// The country that a bare title is of by the words around it: "France, whose *president* is", "the country's *president*".
    fn owner_apart(&self, title: &Mention) -> Option<Owner> {
        let Value::Title(_) = title.value else { return None };
        let start = self.number(title).map_or(title.tokens.start, |(_, start)| start);
        let limit = |at: u32| words::limit(self.word(at)).is_some();
        let start = (0..start).rev().take_while(|&at| limit(at)).last().unwrap_or(start);
        let place =
            self.mentions.iter().rfind(|place| place.tokens.end <= start && land::places(place).is_some());
        if let Some(place) = place
            && let Some(words) = self.words(place.tokens.end, start)
            && offices::led_by(&words)
        {
            return Some(Owner { candidates: land::places(place)?.candidates().to_vec(), meant: false });
        }
        let first = self.article.document.sentences[self.sentence].tokens.start as u32;
        let words = self.words(start.saturating_sub(3).max(first), start)?;
        offices::refers_to_country(&words).then_some(())?;
        let country = land::meant_country(self.article, self.sentence, start as usize)?;
        Some(Owner { candidates: vec![country], meant: true })
    }

    /// "*India's* Narendra Modi, the prime minister".
    fn owner_before_name(&self, person: &Mention) -> Option<Owner> {
        let possessive = matches!(self.word_before(person.tokens.start), "'s" | "\u{2019}s");
        let place = self.mentions.iter().rfind(|place| place.tokens.end + 1 == person.tokens.start)?;
        let candidates = land::places(place).filter(|_| possessive)?.candidates().to_vec();
        Some(Owner { candidates, meant: false })
    }

    /// The state that a title before a name stands for: "*Texas* Sen. Ted Cruz".
    fn seat_before(&self, title: &Mention) -> Option<EntityId> {
        let gap = u32::from(matches!(self.word_before(title.tokens.start), "'s" | "\u{2019}s"));
        let place = self.mentions.iter().find(|place| place.tokens.end + gap == title.tokens.start)?;
        self.state(place)
    }

    /// The state behind a name: "Sen. Ted Cruz of *Texas*".
    fn seat_behind(&self, person: &Mention) -> Option<EntityId> {
        let place = self.mentions.iter().find(|place| place.tokens.start >= person.tokens.end)?;
        let words = self.words(person.tokens.end, place.tokens.start)?;
        let joined = matches!(words[..], ["of"] | [",", "R" | "D", "-"] | ["(", "R" | "D", "-"]);
        joined.then(|| self.state(place)).flatten()
    }

    /// The part of a country that a mention surely names.
    fn state(&self, place: &Mention) -> Option<EntityId> {
        let reference = self.article.reference;
        // A state of the name of a country ("Georgia") is meant beside a seat in a parliament.
        let mut states = land::places(place)?
            .candidates()
            .to_vec()
            .into_iter()
            .filter(|&id| reference.entity(id).kind == EntityKind::State);
        states.next().filter(|_| states.next().is_none())
    }
}

/// What someone is told to do within so many days of publication, they do in the office they hold then.
const DAYS_AROUND: i64 = 8;

/// Whether the words behind the claim tell what the person does now: a verb in the present or future, or one in the past beside a day around
/// publication. Only a verb right behind the name counts: "President Obama's policies are" says nothing of who is president.
fn acts_now(article: &Article<'_>, sentence: usize, span: Span) -> bool {
    let line = article.line(sentence);
    let last = article.document.token_at(span.end.saturating_sub(1));
    let Some(after) = line.offset_of_token(last + 1).map(|at| &line.text[at..]) else { return false };
    let mut rest = after.split(' ').skip_while(|word| matches!(*word, "," | "who" | "currently" | "now"));
    let verb = rest.next().unwrap_or("");
    if words::is_present(verb) {
        return true;
    }
    let near = |date: PartialDate| {
        date.exact()
            .zip(article.published.date)
            .is_some_and(|(day, published)| elapsed::days_between(day, published).abs() <= DAYS_AROUND)
    };
    words::is_past(verb)
        && article.mentions_in(sentence).iter().any(|mention| match &mention.value {
            Value::Date(date) => date.resolved.is_some_and(near),
            Value::Period(period) => period.start.resolved.is_some_and(near),
            _ => false,
        })
}
