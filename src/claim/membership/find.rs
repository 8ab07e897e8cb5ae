//! Finding what is said of members.

use factlint_reference::{EntityId, EntityKind, PartialDate};

use super::{Claim, Said};
use crate::article::Article;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::memberships;
use crate::mention::Value;
use crate::span::Span;

const MEMBER: &[&str] = &[" member", " nation", " state", " countries ", " allies ", " candidate "];

/// "Greece's accession to the EU in 1981", "It was in 1981 that Greece joined the EU", "Greece has belonged to NATO since 1952".
static ACCEDED: Pattern = Pattern::new(
    &[" accession ", " entry ", " admission ", " it was in ", " belonged ", " since "],
    "(?:{member:place} 's? (?:accession to|entry (?:into|to)|admission to) (?:the )?{org:organisation}(?: alliance| bloc| area| zone)? (?:in|on) {at:date}\
     |it was in {front:date} that (?:the )?{who:place} (?:joined|entered|acceded to) (?:the )?{whose:organisation}\
     |{since:place}(?: , which)? (?:has belonged to|, a (?:full )?member of) (?:the )?{of:organisation}(?: alliance| bloc)? since {when:date})",
);

/// "Poland belongs to NATO", "As a member of NATO, Poland …", "Among the members of NATO is Poland".
static BELONGS: Pattern = Pattern::new(
    &[" belongs to ", " as a member of ", " among the members of "],
    "(?:{member:place}(?: ,)?(?: which| that| also)* belongs to (?:the )?{org:organisation}\
     |as a member of (?:the )?{whose:organisation} , (?:the )?{who:place}\
     |among the members of (?:the )?{of:organisation} is (?:the )?{one:place})",
);

/// "Poland joined NATO in 1999", "Croatia, which adopted the euro in 2023", "Turkey, a NATO member since 1952".
static JOINED: Pattern = Pattern::new(
    &[" joined ", " entered ", " acceded ", " adopted ", " since ", " member of ", " rejoined "],
    "{member:place}(?: ,)?(?: which| that| first| formally| officially)* (?:(?:joined|rejoined|entered|acceded to|adopted|became (?:a |an )?(?:full )?member of|\
     has been (?:a|an) (?:full )?member of|is a member of) (?:the )?{org:organisation}(?: alliance| bloc| area| zone)? (?:in|on|since) {at:date}\
     |(?:has been |became )?(?:a|an) {whose:organisation} member(?: state)? (?:since|in) {when:date})",
);

/// "Britain left the EU in 2020".
static LEFT: Pattern = Pattern::new(
    &[" left ", " quit ", " withdrew ", " exited "],
    "{member:place}(?: ,)?(?: which| that| formally| officially)* (?:left|quit|exited|withdrew from) (?:the )?{org:organisation}(?: alliance| bloc| cartel)? (?:in|on) {at:date}",
);

/// "NATO member Sweden", "EU candidate country Moldova".
static TITLED: Pattern = Pattern::new(
    &[" member ", " members ", " candidate "],
    "(?P<before>[a-z]+ |non - )?{org:organisation} (?P<what>members?|candidate)(?: states?| countries| country| nations?)? {member:place}",
);

/// "Ukraine is not a member of NATO", "Norway, a NATO member".
static IS: Pattern = Pattern::new(
    &[" member", " candidate ", " belongs "],
    "{member:place} (?P<link>, which is|, who is|,|is|was|remains|has been)(?: also| still| already| now)*(?P<not> not)?(?: yet)?(?:(?: a| an| the)(?P<founding> founding)?\
     (?: full)? (?:(?P<what>member|member state) of (?:the )?{org:organisation}|{whose:organisation} (?P<kind>member|candidate)(?: state| country| nation)?))",
);

/// "the 27-nation EU", "NATO's 32 members", "all 27 EU members".
static COUNT: Pattern = Pattern::new(
    MEMBER,
    "(?:{n:number} - (?:member|nation|country|state|strong) {org:organisation}\
     |{whose:organisation} 's? {m:number}(?: -)? (?:members|member (?:states|countries|nations)|nations|countries|allies|member governments)\
     |(?:all|the) {all:number} {of:organisation} (?:members|member (?:states|countries|nations)|nations|countries|allies)\
     |all {each:number} members of (?:the )?{in:organisation}\
     |{has:organisation} (?:now )?(?:has|has grown to|(?P<with>, with its)) {now:number} (?:members|member (?:states|countries|nations)))",
);

/// "NATO's newest member, Sweden", "the 32nd member of NATO".
static ORDER: Pattern = Pattern::new(
    &[" newest member", " latest member", " member of ", "'s O member"],
    "(?:{org:organisation} 's? newest member(?: state)?(?: ,| --| is)? {member:place}\
     |{who:place} (?:,|is|--|became|as)(?: now)?(?: the)? (?:{whose:organisation} 's? (?:newest|{nth:ordinal}) member\
     |(?:newest|{order:ordinal}) member(?: state| country)? (?:of|in) (?:the )?{of:organisation}))",
);

/// All of them.
pub(super) const PATTERNS: &[&Pattern] = &[&JOINED, &ACCEDED, &LEFT, &TITLED, &IS, &BELONGS, &COUNT, &ORDER];

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let named =
        article.mentions_in(sentence).iter().any(|mention| matches!(mention.value, Value::Organisation(_)));
    if !named {
        return;
    }
    type Read = fn(&Article<'_>, &Match<'_>) -> Option<(EntityId, Said)>;
    const READERS: &[(&Pattern, Read)] = &[
        (&JOINED, joined),
        (&ACCEDED, joined),
        (&LEFT, left),
        (&TITLED, titled),
        (&IS, is_member),
        (&BELONGS, belongs),
        (&COUNT, count),
        (&ORDER, order),
    ];
    let mut taken: Vec<Span> = Vec::new();
    for (pattern, read) in READERS {
        for found in pattern.matches(article, sentence) {
            let Some((organisation, said)) = read(article, &found) else { continue };
            let mut span = found.span();
            if let (Some(before), Some(false)) =
                (found.span_of("before"), found.words("before").map(|words| words.starts_with("non")))
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
            let time = article.time_of(sentence);
            out.push(Found { span, claim: Claim { organisation, said, time } });
        }
    }
}

fn organisation(article: &Article<'_>, found: &Match<'_>, slots: &[&str]) -> Option<EntityId> {
    land::organisation(article, slots.iter().find_map(|slot| found.mention(slot))?)
}

fn member(article: &Article<'_>, found: &Match<'_>, slots: &[&str]) -> Option<EntityId> {
    let mention = slots.iter().find_map(|slot| found.mention(slot))?;
    let place = land::place(mention)?;
    matches!(article.reference.entity(place).kind, EntityKind::Country | EntityKind::Territory)
        .then_some(place)
}

fn date(found: &Match<'_>, slots: &[&str]) -> Option<(PartialDate, Span)> {
    let mention = slots.iter().find_map(|slot| found.mention(slot))?;
    let Value::Date(date) = &mention.value else { return None };
    date.resolved.filter(|_| date.span_of_years.is_none() && date.year.is_some()).map(|at| (at, mention.span))
}

/// The item behind a match.
fn next<'m>(found: &Match<'m>) -> &'m str {
    found.after().split_whitespace().next().unwrap_or_default()
}

/// Whether the member is the last one of a list: what is said holds of all of them, and one of them is enough.
fn goes_on(found: &Match<'_>) -> bool {
    found.after().trim_start().starts_with("'s ")
}

fn joined(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    // "in 2004 and 2013" speaks of two countries in turn.
    if ["and Y ", ", Y ", "or Y "].iter().any(|next| found.after().trim_start().starts_with(next)) {
        return None;
    }
    let (at, span) = date(found, &["at", "when", "front"])?;
    let said = Said::Joined { member: member(article, found, &["member", "who", "since"])?, at, span };
    Some((organisation(article, found, &["org", "whose", "of"])?, said))
}

fn left(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let (at, span) = date(found, &["at"])?;
    let said = Said::Left { member: member(article, found, &["member"])?, at, span };
    Some((organisation(article, found, &["org"])?, said))
}

fn titled(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let member = member(article, found, &["member"])?;
    let before = found.words("before").unwrap_or_default();
    if memberships::is_not_yet(before) {
        return None;
    }
    let not = before.starts_with("non");
    let said = match found.words("what")? {
        "candidate" => Said::Candidate { member },
        _ => Said::Member { member, not, founding: false, now: true },
    };
    Some((organisation(article, found, &["org"])?, said))
}

fn is_member(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let member = member(article, found, &["member"])?;
    let organisation = organisation(article, found, &["org", "whose"])?;
    if goes_on(found) {
        return None;
    }
    let not = found.has("not");
    let said = match found.words("kind") {
        Some("candidate") if not => return None,
        Some("candidate") => Said::Candidate { member },
        _ => Said::Member {
            member,
            not,
            founding: found.has("founding"),
            now: found.words("link") != Some("was"),
        },
    };
    Some((organisation, said))
}

fn belongs(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let member = member(article, found, &["member", "who", "one"])?;
    let organisation = organisation(article, found, &["org", "whose", "of"])?;
    let state = article.reference.entity(member).kind == EntityKind::Country;
    // "belongs to the EU's market", "As a member of NATO, Ukraine would".
    let next = next(found);
    let sure = if found.has("who") {
        !goes_on(found) && !memberships::is_wished(next)
    } else {
        matches!(next, "" | "." | "," | ";")
    };
    let now = !found.has("who");
    (state && sure).then_some((organisation, Said::Member { member, not: false, founding: false, now }))
}

fn count(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let mention = ["n", "m", "all", "each", "now"].iter().find_map(|slot| found.mention(slot))?;
    let Value::Number(number) = mention.value else { return None };
    let next = next(found);
    // "has two members that border Russia", "all 15 members of the UN Security Council".
    let closed = matches!(next, "" | "." | ";") || found.has("each") && memberships::begins_predicate(next);
    let with = found.has("with") && next == ",";
    if (found.has("now") || found.has("each")) && !(closed || with) {
        return None;
    }
    if !found.has("n") && memberships::picks_some(next) {
        return None;
    }
    Some((
        organisation(article, found, &["org", "whose", "of", "in", "has"])?,
        Said::Count { number, span: mention.span },
    ))
}

fn order(article: &Article<'_>, found: &Match<'_>) -> Option<(EntityId, Said)> {
    let slot = if found.has("member") { "member" } else { "who" };
    let member = member(article, found, &[slot])?;
    let organisation = organisation(article, found, &["org", "whose", "of"])?;
    let nth = ["nth", "order"].iter().find_map(|slot| found.mention(slot)).map(|mention| &mention.value);
    let said = match nth {
        Some(Value::Ordinal(n)) => Said::Nth { member, n: *n },
        _ => Said::Newest { member, span: found.mention(slot)?.span },
    };
    Some((organisation, said))
}
