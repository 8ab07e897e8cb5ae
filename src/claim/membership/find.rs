//! Finding what is said of members.

use factlint_reference::{EntityId, EntityKind, PartialDate};

use super::patterns::{
    ACCESSION, ADMITTED, BELONGS, COUNT, IS, JOINED, JOINED_THEN, JOINING, LEADING, LEFT, ORDER, TITLED,
};
use super::{Claim, Said};
use crate::article::Article;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::memberships;
use crate::mention::{Mention, Value};
use crate::span::Span;

/// What is read from a match.
type Read = fn(&Reader<'_>) -> Option<(EntityId, Said)>;

const READERS: &[(&Pattern, Read)] = &[
    (&JOINED, |reader| reader.joined()),
    (&JOINED_THEN, |reader| reader.joined()),
    (&ACCESSION, |reader| reader.joined()),
    (&JOINING, |reader| reader.joining()),
    (&ADMITTED, |reader| reader.joined()),
    (&LEFT, |reader| reader.left()),
    (&ORDER, |reader| reader.order()),
    (&TITLED, |reader| reader.titled()),
    (&LEADING, |reader| reader.leading()),
    (&BELONGS, |reader| reader.belongs()),
    (&IS, |reader| reader.is_member()),
    (&COUNT, |reader| reader.count()),
];

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let line = article.line(sentence);
    let named = line.text.contains(" G ") || memberships::NOUNS.iter().any(|noun| line.has(noun));
    if !named {
        return;
    }
    let mut taken: Vec<Span> = Vec::new();
    for (pattern, read) in READERS {
        for found in pattern.matches(article, sentence) {
            let reader = Reader { article, sentence, found: &found };
            let Some((organisation, said)) = read(&reader) else { continue };
            let mut span = found.span();
            let word = ["before", "these"].into_iter().find(|slot| found.has(slot));
            if let Some(before) = word.and_then(|slot| found.span_of(slot))
                && !word.and_then(|slot| found.words(slot)).is_some_and(|words| words.starts_with("non"))
            {
                let word = article.document.token_at(before.start);
                span.start = article.document.tokens[word + 1].span.start;
            }
            let modifiers = article.modifiers(sentence, span);
            let denied = modifiers.negated && !matches!(said, Said::Member { not: true, .. });
            if modifiers.mood != Mood::Asserted || denied || taken.iter().any(|other| other.overlaps(span)) {
                continue;
            }
            taken.push(span);
            let mut time = article.time_of(sentence);
            // "The last country to join was Croatia in 2013": the year is that of its joining.
            time.stated &= !(found.has("one") && matches!(said, Said::Newest { .. }));
            out.push(Found { span, claim: Claim { organisation, said, time } });
        }
    }
}

/// A match to read.
struct Reader<'a> {
    article: &'a Article<'a>,
    sentence: usize,
    found: &'a Match<'a>,
}

impl Reader<'_> {
    /// The organisation in one of these slots, by its name or by a noun that refers to it.
    fn organisation(&self, slots: &[&str]) -> Option<EntityId> {
        let (article, found) = (self.article, self.found);
        if let Some(mention) = slots.iter().find_map(|slot| found.mention(slot)) {
            return match mention.value {
                Value::Role { of, .. } => of.sure(),
                // "the 53-member U.N. Commission" is another body than the U.N.
                _ if land::goes_on(article, mention) => None,
                _ => land::organisation(article, mention),
            };
        }
        let noun = slots.iter().find_map(|slot| found.span_of(&format!("{slot}noun")))?;
        land::meant_organisation(article, self.sentence, article.document.token_at(noun.start))
    }

    fn is_state(&self, mention: &Mention) -> Option<EntityId> {
        let place = land::place(mention)?;
        matches!(self.article.reference.entity(place).kind, EntityKind::Country | EntityKind::Territory)
            .then_some(place)
    }

    /// The state in one of these slots; all of a list.
    fn members(&self, slots: &[&str]) -> Option<Vec<EntityId>> {
        let span = slots.iter().find_map(|slot| self.found.span_of(slot))?;
        let places = self
            .article
            .mentions_in(self.sentence)
            .iter()
            .filter(|mention| span.covers(mention.span) && matches!(mention.value, Value::Place { .. }));
        let members: Vec<EntityId> = places.map(|mention| self.is_state(mention)).collect::<Option<_>>()?;
        // "Unlike Austria, Poland and Hungary": the first of a list may belong to words before it.
        let list_begins = self.found.range_of(slots.iter().find(|slot| self.found.has(slot))?)?.start;
        let before = self.article.line(self.sentence).text[..list_begins].split_whitespace().next_back();
        let doubtful = members.len() > 2 && before.is_some_and(memberships::takes_object);
        (!members.is_empty() && !doubtful).then_some(members)
    }

    fn date(&self, slots: &[&str]) -> Option<(PartialDate, Span)> {
        let mention = slots.iter().find_map(|slot| self.found.mention(slot))?;
        let Value::Date(date) = &mention.value else { return None };
        date.resolved
            .filter(|_| date.span_of_years.is_none() && date.year.is_some())
            .map(|at| (at, mention.span))
    }

    /// The item behind the match.
    fn next(&self) -> &str {
        self.found.after().split_whitespace().next().unwrap_or_default()
    }

    /// Whether the name of an organisation at the end of the match is not the first part of something longer: "the EU delegation".
    fn is_whole(&self) -> bool {
        memberships::ends_body(self.next())
    }

    fn joined(&self) -> Option<(EntityId, Said)> {
        let found = self.found;
        // "in 2004 and 2013" speaks of two countries in turn.
        if ["and Y ", ", Y ", "or Y "].iter().any(|next| found.after().trim_start().starts_with(next)) {
            return None;
        }
        let (at, span) = self.date(&["at", "front"])?;
        let members = self.members(&["member", "members", "who"])?;
        let organisation = self.organisation(&["org", "whose", "of", "in", "later", "bid", "gained"])?;
        let by_currency = self.article.reference.id(organisation) == memberships::CURRENCY_UNION;
        Some((organisation, Said::Joined { members, at, span, by_currency }))
    }

    /// "since joining NATO in 1999": of the state behind, else of the one that the sentence begins with, if it names no other.
    fn joining(&self) -> Option<(EntityId, Said)> {
        let (at, span) = self.date(&["at"])?;
        let organisation = self.organisation(&["org"])?;
        let subject = match self.members(&["member"]) {
            Some(members) => members,
            None => {
                let mentions = self.article.mentions_in(self.sentence);
                let mut places =
                    mentions.iter().filter(|mention| matches!(mention.value, Value::Place { .. }));
                let first = places.next().filter(|_| places.next().is_none())?;
                let before = self.found.before().trim_start();
                let opens = before.strip_prefix("the ").unwrap_or(before).starts_with("P ");
                vec![self.is_state(first).filter(|_| opens)?]
            }
        };
        let said = match self.found.has("out") {
            true => Said::Left { member: *subject.first()?, at, span },
            false => Said::Joined { members: subject, at, span, by_currency: false },
        };
        Some((organisation, said))
    }

    fn left(&self) -> Option<(EntityId, Said)> {
        let (at, span) = self.date(&["at", "then"])?;
        let member = *self.members(&["member", "who", "one", "once"])?.first()?;
        Some((self.organisation(&["org", "of", "from", "in", "whose"])?, Said::Left { member, at, span }))
    }

    fn titled(&self) -> Option<(EntityId, Said)> {
        let found = self.found;
        let members = self.members(&["member", "members", "others"])?;
        let before = found.words("before").or(found.words("these")).unwrap_or_default();
        // "NATO members Poland and Romania, Ukraine": the list may go on; "NATO member Poland and Ukraine" may not.
        let goes_on = found.has("members") && found.after().trim_start().starts_with(", P ");
        // "the NATO members Ukraine depends on".
        let clause = found.has("members") && !found.has("picked") && members.len() < 2;
        if memberships::is_not_yet(before) || goes_on || clause {
            return None;
        }
        if matches!(before, "newest" | "latest") && members.len() == 1 {
            let span = self.found.span_of(if found.has("member") { "member" } else { "members" })?;
            let said = Said::Newest { member: members[0], span };
            return Some((self.organisation(&["org", "whose"])?, said));
        }
        let not = before.starts_with("non");
        let candidate = found.words("what") == Some("candidate") || found.has("hopeful");
        let said = match candidate {
            true => Said::Candidate { member: *members.first()? },
            false => Said::Member {
                members,
                not,
                never: false,
                founding: false,
                now: true,
                loose: found.has("loose") || found.has("friends"),
            },
        };
        Some((self.organisation(&["org", "whose", "of"])?, said))
    }

    /// "A NATO member since 1982, Spain": at the start of a sentence.
    fn leading(&self) -> Option<(EntityId, Said)> {
        let members = self.members(&["member"])?;
        let organisation = self.organisation(&["whose", "of"])?;
        let listed = matches!(self.next(), "," | "and" | "or" | "'s");
        if !self.found.before().trim().is_empty() || listed {
            return None;
        }
        let said = match self.date(&["at"]) {
            Some((at, span)) => Said::Joined { members, at, span, by_currency: false },
            None => {
                Said::Member { members, not: false, never: false, founding: false, now: true, loose: false }
            }
        };
        Some((organisation, said))
    }

    fn is_member(&self) -> Option<(EntityId, Said)> {
        let found = self.found;
        let members = self.members(&["member"])?;
        let organisation = self.organisation(&[
            "org", "whose", "into", "bid", "hope", "wish", "none", "un", "its", "in", "out",
        ])?;
        let candidate = ["into", "intonoun", "bid", "hope", "hopenoun", "wish", "wishnoun"]
            .iter()
            .any(|slot| found.has(slot))
            || found.words("kind").is_some_and(|kind| kind.starts_with("candidate"));
        let negative = found.has("not") || found.has("nt");
        if !self.is_whole() || candidate && negative {
            return None;
        }
        if candidate {
            return Some((organisation, Said::Candidate { member: *members.first()? }));
        }
        let out = found.has("non") || found.has("outside") || found.has("never");
        if out && negative {
            return None;
        }
        Some((
            organisation,
            Said::Member {
                members,
                not: negative || out,
                never: found.has("never"),
                founding: found.has("founding") || found.has("first"),
                now: !matches!(found.words("link"), Some("was" | "were" | ", which was")),
                loose: found.has("loose"),
            },
        ))
    }

    fn belongs(&self) -> Option<(EntityId, Said)> {
        let found = self.found;
        let members = self.members(&["member", "who", "one"])?;
        let organisation = self.organisation(&["org", "of", "whose", "in"])?;
        let (never, not) = (found.has("never"), found.has("not"));
        // "joined" without a year is of another kind of sentence: "Poland joined NATO in calling for".
        let whole = match found.has("as") {
            true => !memberships::is_wished(self.next()),
            false => self.is_whole() && (not || never || !found.has("joined")),
        };
        let now = !found.has("as");
        let founding = found.has("founding");
        whole.then_some((organisation, Said::Member { members, not, never, founding, now, loose: false }))
    }

    fn count(&self) -> Option<(EntityId, Said)> {
        let found = self.found;
        const NUMBERS: &[&str] =
            &["n", "also", "m", "total", "count", "whole", "all", "sum", "each", "are", "now", "kin"];
        let mention = NUMBERS.iter().find_map(|slot| found.mention(slot))?;
        let Value::Number(number) = mention.value else { return None };
        let next = self.next();
        // "has two members that border Russia", "all 15 members of the UN Security Council".
        let closed = matches!(next, "" | "." | ";" | "and" | "but" | "--" | ")")
            || found.has("each") && memberships::begins_predicate(next);
        let with = found.has("with") && (next == "," || memberships::begins_predicate(next));
        if ["now", "each", "are"].iter().any(|slot| found.has(slot)) && !(closed || with) {
            return None;
        }
        if !(found.has("n") || found.has("also") || found.has("kin")) && memberships::picks_some(next) {
            return None;
        }
        // "the 12 EU members" may be twelve that were named before, "all 12 EU members" may not.
        let some = ["which", "every", "those"].iter().any(|slot| found.words(slot) == Some("the"));
        if found.has("whole") {
            let at = self.article.document.token_at(found.span().start);
            let organisation = land::meant_organisation(self.article, self.sentence, at)?;
            return Some((organisation, Said::Count { number, span: mention.span, some: false }));
        }
        let organisation = self.organisation(&[
            "sumof", "org", "name", "apposed", "whose", "of", "in", "there", "has", "called", "lead", "named",
        ])?;
        Some((organisation, Said::Count { number, span: mention.span, some }))
    }

    /// The year right behind the match: "became the 28th member *in 2013*".
    fn year_behind(&self) -> Option<(PartialDate, Span)> {
        let article = self.article;
        let end = article.document.token_at(self.found.span().end.saturating_sub(1)) as u32 + 1;
        let mention =
            article.mentions_in(self.sentence).iter().find(|mention| mention.tokens.start == end + 1)?;
        let Value::Date(date) = &mention.value else { return None };
        let joined =
            matches!(self.next(), "in" | "on") && date.year.is_some() && date.span_of_years.is_none();
        date.resolved.filter(|_| joined).map(|at| (at, mention.span))
    }

    fn order(&self) -> Option<(EntityId, Said)> {
        /// "the first country to join since" counts from a later time than the beginning.
        const COUNTED_FROM_THE_START: u32 = 6;
        let found = self.found;
        let slot = ["member", "one", "who"].into_iter().find(|slot| found.has(slot))?;
        let member = *self.members(&[slot])?.first()?;
        let organisation = self.organisation(&["org", "to", "whose", "bare", "of", "joined"])?;
        let nth = ["nth", "order"].iter().find_map(|slot| found.mention(slot)).map(|mention| &mention.value);
        if slot == "who" && !self.is_whole() {
            return None;
        }
        let said = match nth {
            Some(Value::Ordinal(n)) if *n < COUNTED_FROM_THE_START => return None,
            Some(Value::Ordinal(n)) => Said::Nth { member, n: *n, at: self.year_behind() },
            _ => Said::Newest { member, span: found.span_of(slot)? },
        };
        Some((organisation, said))
    }
}
