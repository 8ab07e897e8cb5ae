//! Who went where, when, for how long and as what: "a four-day state visit to China", "Moon visited China in December 2019".
//!
//! A visit on record that fits supports the claim. A stated length or day is refuted only by a row that knows the whole stay; a stated time without any
//! visit is refuted only where the list of visits is declared complete over it.

use factlint_reference::{Journey as Row, PartialDate, Precision, Reference};
use jiff::ToSpan;
use jiff::civil::Date;

use super::visit::{self, Actor, Counts, Qualifier, Target};
use super::{ClaimKind, Example, Found, Kind, Match, Mood, Pattern, World, example, nothing};
use crate::article::Article;
use crate::english::{happenings, politics};
use crate::judge::{Judgement, Reason, Role, Verdict, elapsed, facts, say};
use crate::mention::{DurationMention, Mention, TimeUnit, Value};
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Journey>(
    Journey::ID,
    "Visits: when, how long, of what kind",
    "A visit with its time, length or kind is compared with the visits on record. Days may be counted with or without the day of arrival. A time at which \
     no visit is on record refutes the claim only where the list is declared complete.",
    EXAMPLES,
);

pub(super) struct Journey;

/// A visit as it is told.
#[derive(Debug)]
pub(super) struct Claim {
    /// Who; `None`: the traveller of the visit that the article is about.
    actor: Option<Actor>,
    target: Target,
    kind: Qualifier,
    length: Option<(DurationMention, Span)>,
    /// The time that is stated.
    when: Option<(PartialDate, Option<PartialDate>)>,
    when_inferred: bool,
    /// Whether the visit has not taken place yet, or only perhaps.
    open: bool,
    negated: bool,
}

/// What happens to somebody who goes somewhere.
macro_rules! went {
    () => {
        "(?:visited|traveled to|travelled to|went to|arrived in|flew to|flew into|landed in|arriving in|landing in|toured)"
    };
}

/// "a state visit".
macro_rules! noun {
    () => {
        "(?:visit|trip|tour)"
    };
}

/// "a four-day state visit to China".
static VISIT: Pattern = Pattern::new(
    &["visit", "trip", "tour "],
    "(?:an?|his|her|the|their) (?:{length:duration} )?(?P<qualifiers>(?:(?:state|official|formal|bilateral|working) )*)\
     (?:visit|trip|tour)(?: here)? to (?:the )?{target:place}(?P<more> (?:and|,) (?:the )?{place})?(?: (?:(?:from|on|in|beginning|starting|between) )?{when:date|period})?",
);

/// "Moon visited China in December 2019".
static VISITED: Pattern = Pattern::new(
    &[
        "visited",
        "traveled to",
        "travelled to",
        "went to",
        "arrived in",
        "arriving in",
        "flew to",
        "flew into",
        "paid a call",
        "landed in",
        "landing in",
        "toured",
        " was ",
    ],
    concat!(
        "{actor:role|person}(?P<relative> , who)?(?: (?:also|last|first|officially|secretly|previously|most recently))? (?:",
        went!(),
        "|was (?:last |most recently )?in|paid a call on) (?:the )?{target:place}(?P<more> (?:and|,) (?:the )?{place})?(?: (?:(?:in|on|from|between) )?{when:date|period})",
    ),
);

/// "In December 2019, Moon made a trip to China", "During a visit to China in December 2019, Moon signed": the time or the visit stands before.
static BEFORE: Pattern = Pattern::new(
    &[
        "visit",
        "trip",
        "traveled to",
        "travelled to",
        "went to",
        "flew to",
        "arrived in",
        " in P",
        " was in ",
        "welcomed",
        "hosted",
        "received",
        "red carpet",
        " saw ",
        "photo",
        "picture",
        "image",
    ],
    concat!(
        "(?:in {w1:date} (?:, |that )?(?:{role} |{title} )?{a1:person} (?:also )?(?:",
        went!(),
        "|was in|(?:made|paid) an? (?:[a-z]+ )?(?:visit|trip) to|paid a call on) (?:the )?{t1:place}\
         |(?:during|on) (?:an?|his|her|the) (?P<qualifiers>(?:(?:state|official|formal|bilateral|working) )*)",
        noun!(),
        " to (?:the )?{t2:place} in {w2:date} , (?:{role} |{title} )?{a2:person}\
         |(?:during|on) (?:his|her) {w3:date} (?:[a-z]+ ){0,2}",
        noun!(),
        " to (?:the )?{t3:place} , (?:{role} |{title} )?{a3:person}\
         |in {w4:date} ,? ?(?:during|on) an? (?:[a-z]+ ){0,2}",
        noun!(),
        " to (?:the )?{t4:place} , (?:{role} |{title} )?{a4:person}\
         |in {w7:date} ,? ?(?:the )?{t7:place} (?:hosted|received|welcomed|rolled out the red carpet for) (?:{role} |{title} )?{a7:person}\
         |(?:photographs?|photos?|pictures?|images?) (?:taken |made )?(?:in|from) (?:the )?{t10:place} in {w10:date} shows? (?:{role} |{title} )?{a10:person}\
         |{w9:date} saw {a9:person} in (?:the )?{t9:place}\
         |{w8:date} was the last time {a8:person} (?:visited|was in|went to|traveled to|travelled to|flew to) (?:the )?{t8:place}\
         |while (?:in|visiting|on a visit to) (?:the )?{t5:place} in {w5:date} , (?:{role} |{title} )?{a5:person}\
         |in {w11:date} came an? (?:[a-z]+ )?(?:visit|trip) (?:by|of) (?:{role} |{title} )?{a11:person} to (?:the )?{t11:place}\
         |in {w6:date} ,? ?while (?:in|visiting) (?:the )?{t6:place} , (?:{role} |{title} )?{a6:person})",
    ),
);

/// "Moon's December 2019 visit to China", "China hosted Moon in December 2019", "the last time Moon went to China was in December 2019".
static BESIDE: Pattern = Pattern::new(
    &[
        "visit",
        "trip",
        "hosted",
        "received",
        "welcomed",
        "played host",
        "last time",
        ", when ",
        ", while ",
        "guest of",
    ],
    concat!(
        "(?:{a1:person|role} 's {w1:date} (?P<qualifiers>(?:(?:state|official|formal|bilateral|working) )*)",
        noun!(),
        " to (?:the )?{t1:place}\
         |{t2:place} (?:hosted|received|welcomed|played host to|was visited by|rolled out the red carpet for) (?:{role} |{title} )?{a2:person} (?:in|on) {w2:date}\
         |in {w4:date} , (?:when|while) (?:{role} |{title} )?{a4:person} was (?:in|visiting|on a visit to) (?:the )?{t4:place}\
         |last time {a3:person} (?:visited|was in|went to|traveled to|travelled to|flew to) (?:the )?{t3:place} was (?:back )?(?:(?:in|on) )?{w3:date}\
         |{a5:person|role} 's (?:(?:last|most recent|latest|previous|state|official|formal|working|bilateral) ){0,3}",
        noun!(),
        " to (?:the )?{t5:place} (?:was |came |took place )?(?:back )?(?:in|on) {w5:date}\
         |",
        noun!(),
        " (?:of|by) (?:{role} |{title} )?{a6:person} to (?:the )?{t6:place} (?:was |came |took place )?(?:in|on) {w6:date}\
         |{w7:date} (?:state |official )?",
        noun!(),
        " (?:of|by) (?:{role} |{title} )?{a7:person} to (?:the )?{t7:place}\
         |{w8:date} (?:state |official )?",
        noun!(),
        " to (?:the )?{t8:place} (?:of|by) (?:{role} |{title} )?{a8:person}\
         |{a9:person} (?:was (?:received in|welcomed in|welcomed to|a guest of|a guest in)|, (?:visiting|on a visit to)) (?:the )?{t9:place} in {w9:date})",
    ),
);

/// Every pattern of the kind.
static PATTERNS: &[&Pattern] = &[&VISIT, &VISITED, &BEFORE, &BESIDE];

/// A stated day may lie so far from the days of a meeting that a row records.
const DAYS_AROUND_MEETING: i64 = 3;

impl ClaimKind for Journey {
    const ID: &'static str = "journey";
    type Claim = Claim;

    fn patterns() -> &'static [&'static Pattern] {
        PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
        let before = out.len();
        for found in VISITED.matches(article, sentence) {
            // "An aide to Moon, who visited China in 2019": it may be the aide.
            if !(found.has("relative") && politics::hands_on(found.before())) {
                out.extend(claim(article, sentence, &found));
            }
        }
        for pattern in [&BEFORE, &BESIDE] {
            for found in pattern.matches(article, sentence) {
                if !out[before..].iter().any(|other| other.span.overlaps(found.span())) {
                    out.extend(claim(article, sentence, &found));
                }
            }
        }
        for found in VISIT.matches(article, sentence) {
            let tells_more = found.has("length")
                || found.has("when")
                || found.words("qualifiers").is_some_and(|q| !q.is_empty());
            let taken = out[before..].iter().any(|other| other.span.overlaps(found.span()));
            // "His first state visit" is a claim of recurrence.
            if tells_more && !taken {
                out.extend(claim(article, sentence, &found));
            }
        }
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        let reference = world.reference;
        let main = if claim.actor.is_none() { visit::of_article(world) } else { None };
        let actor = claim.actor.clone().or_else(|| main.map(|row| Actor::Person(row.traveller)))?;
        let all = visit::journeys(reference, &actor, &claim.target);
        let reading = claim.reading(reference, &actor);
        let Some(now) = world.now() else {
            return Some(Judgement::abstain(
                Reason::AmbiguousTime,
                reading,
                "The article's day is not known.",
            ));
        };
        let candidates: Vec<&Row> = match claim.when {
            Some((start, end)) => {
                let (from, to) = (start.first(), end.unwrap_or(start).last());
                all.iter().copied().filter(|row| row.touches(from, to)).collect()
            }
            None => visit::present(&all, now).into_iter().collect(),
        };
        let fitting = candidates
            .iter()
            .copied()
            .find(|row| claim.kind.counts(row) == Counts::Yes)
            .or_else(|| candidates.first().copied());
        Some(match fitting {
            Some(row) => claim.compare(reference, reading, row)?,
            None => claim.not_on_record(reference, &actor, reading, &all, now)?,
        })
    }
}

fn claim(article: &Article<'_>, sentence: usize, found: &Match<'_>) -> Option<Found<Claim>> {
    // "During a visit to China, Moon's envoy signed", "the wife of Moon was in China"
    let owned = found.before().trim_end().ends_with(" of");
    let begins = ["actor", "a3", "a9"]
        .into_iter()
        .any(|slot| found.range_of(slot).is_some_and(|range| range.start == found.range().start));
    if found.after().trim_start().starts_with("'s") || owned && begins {
        return None;
    }
    // A stay in several countries has a length of its own.
    if found.has("more") && found.has("length") {
        return None;
    }
    let span = found.span();
    let modifiers = article.modifiers(sentence, span);
    if modifiers.mood == Mood::Question || happenings::falls_through(&article.line(sentence).text) {
        return None;
    }
    let slot = |first: &str, letter: char| {
        found.mention(first).or_else(|| (1..=11).find_map(|n| found.mention(&format!("{letter}{n}"))))
    };
    let actor = match slot("actor", 'a').or_else(|| subject(article, sentence, span.start)) {
        Some(mention) => Some(Actor::of(article, mention)?),
        None => None,
    };
    let length = found.mention("length").and_then(|mention| match mention.value {
        Value::Duration(duration) => Some((duration, mention.span)),
        _ => None,
    });
    let when = slot("when", 'w').and_then(|mention| match &mention.value {
        Value::Date(date) => Some((date.resolved?, None, date.inferred)),
        Value::Period(period) => Some((period.start.resolved?, period.end.resolved, period.start.inferred)),
        _ => None,
    });
    let kind = match found.words("qualifiers").unwrap_or("") {
        words if words.contains("state") => Qualifier::State,
        words if words.contains("official") || words.contains("formal") => Qualifier::Official,
        words if words.contains("bilateral") => Qualifier::Bilateral,
        "" => Qualifier::Any,
        _ => Qualifier::Unknown,
    };
    Some(Found {
        span,
        claim: Claim {
            actor,
            target: Target::of(article.reference, slot("target", 't')?)?,
            kind,
            length,
            when: when.map(|(start, end, _)| (start, end)),
            when_inferred: when.is_some_and(|(.., inferred)| inferred),
            open: modifiers.mood != Mood::Asserted,
            negated: modifiers.negated,
        },
    })
}

/// The person or office nearest before the claim in the sentence.
fn subject<'a>(article: &'a Article<'_>, sentence: usize, before: u32) -> Option<&'a Mention> {
    let mentions = article.mentions_in(sentence);
    mentions.iter().rev().find(|m| {
        m.span.end <= before && matches!(m.value, Value::Person(_) | Value::Role { .. } | Value::Stranger)
    })
}

impl Claim {
    fn reading(&self, reference: &Reference, actor: &Actor) -> String {
        let kind = match self.kind {
            Qualifier::Any | Qualifier::Unknown => "",
            other => other.words(),
        };
        let length =
            self.length.map(|(length, _)| format!(" of {}", say::duration(&length))).unwrap_or_default();
        let when = self.when.map(|(start, end)| format!(", {}", say::period(start, end))).unwrap_or_default();
        let who = actor.words(reference);
        format!("A {kind}visit{length} to {} by {who}{when}.", self.target.words(reference))
    }

    fn compare(&self, reference: &Reference, reading: String, row: &Row) -> Option<Judgement> {
        if self.negated {
            return None;
        }
        let fact = facts::journey(reference, row);
        let mut working = Vec::new();
        if let Some((length, span)) = self.length {
            let Some((fits, line)) = length_fits(&length, row) else {
                let summary = format!("The days of the whole stay are not known: {fact}.");
                let judgement = Judgement::abstain(Reason::NoData, reading, summary);
                return Some(judgement.evidence(Role::Context, fact, row.source));
            };
            working.push(line);
            if !fits {
                let judgement = Judgement::refuted(reading, format!("{fact}."))
                    .working(&working[0])
                    .evidence(Role::Contradicts, fact, row.source);
                return Some(match days_of_stay(row) {
                    Some(days) if length.unit == TimeUnit::Day && length.number.hedge.is_none() => {
                        judgement.correct(span, format!("{}-day", say::small_number(days as u64)))
                    }
                    _ => judgement,
                });
            }
        }
        let judgement = match (self.kind.counts(row), self.kind) {
            (Counts::No, _) => {
                Judgement::conflicting(reading, format!("The list names another kind of visit: {fact}."))
                    .also_read("a visit took place then", Verdict::Supported)
                    .also_read("it was of the kind that is stated", Verdict::Refuted)
            }
            (Counts::Perhaps, Qualifier::Unknown) | (Counts::Yes, _) => {
                Judgement::supported(reading, format!("{fact}."))
            }
            (Counts::Perhaps, _) => Judgement::abstain(
                Reason::NoData,
                reading,
                format!("The list does not name the kind of visit: {fact}."),
            ),
        };
        let role = match judgement.verdict {
            Verdict::Supported => Role::Supports,
            _ => Role::Context,
        };
        let judgement = working.iter().fold(judgement, |judgement, line| judgement.working(line));
        Some(judgement.evidence(role, fact, row.source))
    }

    fn not_on_record(
        &self,
        reference: &Reference,
        actor: &Actor,
        reading: String,
        all: &[&Row],
        now: Date,
    ) -> Option<Judgement> {
        let (start, end) = self.when?;
        let (from, to) = (start.first(), end.unwrap_or(start).last());
        if self.open || to > now {
            return Some(Judgement::abstain(
                Reason::Prediction,
                reading,
                "It speaks of what was still to come.",
            ));
        }
        let nearest =
            all.iter().copied().min_by_key(|row| elapsed::days_between(row.first_day(), from).abs());
        let context = |judgement: Judgement, role: Role| match nearest {
            Some(row) => judgement.evidence(role, facts::journey(reference, row), row.source),
            None => judgement,
        };
        let near_meeting = nearest.is_some_and(|row| {
            !row.stay_is_known()
                && row.touches(
                    from.saturating_sub(DAYS_AROUND_MEETING.days()),
                    to.saturating_add(DAYS_AROUND_MEETING.days()),
                )
        });
        let complete = actor.scope(reference, self.target, to.min(now)).complete(from, to.min(now));
        let summary = match nearest {
            Some(row) => format!(
                "No such visit is on record then; the nearest is: {}.",
                facts::journey(reference, row)
            ),
            None => "No such visit is on record.".to_owned(),
        };
        let Some(coverage) = complete else {
            let reason =
                if to > reference.ends().last() { Reason::AfterDataEnds } else { Reason::OutsideCoverage };
            return Some(context(Judgement::abstain(reason, reading, summary), Role::Context));
        };
        if near_meeting {
            return Some(context(Judgement::abstain(Reason::NoData, reading, summary), Role::Context));
        }
        // The year of a date without one is a guess, and a refutation must not rest on it.
        if self.when_inferred {
            return Some(context(Judgement::abstain(Reason::AmbiguousTime, reading, summary), Role::Context));
        }
        if self.negated {
            let judgement = Judgement::supported(format!("It is denied: {reading}"), summary);
            return Some(with_coverage(judgement, reference, actor, self.target, &coverage));
        }
        let judgement = context(Judgement::refuted(reading, summary), Role::Contradicts);
        Some(with_coverage(judgement, reference, actor, self.target, &coverage))
    }
}

fn with_coverage(
    judgement: Judgement,
    reference: &Reference,
    actor: &Actor,
    target: Target,
    coverage: &[&factlint_reference::Coverage],
) -> Judgement {
    let what = format!("visits to {} by {}", target.words(reference), actor.words(reference));
    coverage.iter().fold(judgement, |judgement, row| {
        judgement.evidence(Role::Coverage, facts::coverage(reference, &what, row), row.source)
    })
}

/// The days of a stay, both ends counted; `None` where they are not known.
fn days_of_stay(row: &Row) -> Option<i64> {
    let known = row.stay_is_known();
    known.then(|| elapsed::days_between(row.first_day(), row.last_day()) + 1)
}

/// Whether a stated length fits a stay, counting the day of arrival or not; `None` where the stay is not known to the day.
fn length_fits(length: &DurationMention, row: &Row) -> Option<(bool, String)> {
    let days = days_of_stay(row)?;
    let (start, end) = (PartialDate::day(row.first_day()), PartialDate::day(row.last_day()));
    let compared = elapsed::compare(length, start, end);
    let fits = compared.fit != crate::judge::bounds::Fit::Fails;
    let line =
        format!("{} to {}: {days} days counting both ends, {} without the first", start, end, days - 1);
    debug_assert!(start.precision() == Precision::Day);
    Some((fits, line))
}

const EXAMPLES: &[Example] = &[
    example(
        "President Lee Jae-myung is on a four-day state visit to the PRC.",
        "2026-01-06",
        "a four-day state visit to the PRC",
        Verdict::Supported,
    ),
    example(
        "President Lee Jae-myung is on a five-day state visit to China from January 4 to 7, 2026.",
        "2026-01-06",
        "a five-day state visit to China from January 4 to 7, 2026",
        Verdict::Refuted,
    ),
    example(
        "President Moon Jae-in visited China in December 2019.",
        "2020-02-06",
        "Moon Jae-in visited China in December 2019",
        Verdict::Supported,
    ),
    example(
        "President Moon Jae-in visited China in October 2018.",
        "2020-02-06",
        "Moon Jae-in visited China in October 2018",
        Verdict::Refuted,
    ),
    example(
        "President Moon Jae-in arrived in Beijing on December 23, 2019.",
        "2020-02-06",
        "Moon Jae-in arrived in Beijing on December 23, 2019",
        Verdict::Supported,
    ),
    example(
        "Moon Jae-in's October 2018 visit to China was a success.",
        "2020-02-06",
        "Moon Jae-in's October 2018 visit to China",
        Verdict::Refuted,
    ),
    example(
        "In December 2019, Moon Jae-in made a trip to China.",
        "2020-02-06",
        "In December 2019, Moon Jae-in made a trip to China",
        Verdict::Supported,
    ),
    example(
        "While in China in October 2018, Moon Jae-in signed the deal.",
        "2020-02-06",
        "While in China in October 2018, Moon Jae-in",
        Verdict::Refuted,
    ),
    example(
        "After Moon Jae-in's visit to China in December 2019, trade grew.",
        "2020-02-06",
        "Moon Jae-in's visit to China in December 2019",
        Verdict::Supported,
    ),
    nothing("While in China in October 2018, Moon Jae-in's envoy signed the deal.", "2020-02-06"),
    nothing("The wife of Moon Jae-in was in China in October 2018.", "2020-02-06"),
    nothing("A friend of Moon Jae-in, visiting China in October 2018, was hurt.", "2020-02-06"),
    nothing("China hosted Moon Jae-in in October 2018 for virtual talks.", "2020-02-06"),
    nothing("Moon Jae-in's October 2018 visit to China was called off.", "2020-02-06"),
    nothing("The minister's trip to the dentist took four days.", "2026-01-06"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{examples_hold, first};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    #[test]
    fn the_right_length_is_offered() {
        let text = "President Lee Jae-myung is on a five-day state visit to China.";
        let correction = first(&KIND, text, "2026-01-06").correction.unwrap();
        assert_eq!(
            (&text[correction.start..correction.end], correction.text.as_str()),
            ("five-day", "four-day")
        );
    }
}
