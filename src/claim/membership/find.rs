//! Finding what is said of members.

use factlint_reference::{EntityId, EntityKind, PartialDate};

use super::{Claim, Said};
use crate::article::Article;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::memberships;
use crate::mention::{Mention, Value};
use crate::span::Span;

/// An organisation by its name, or by a noun that refers to one named before: "the bloc".
macro_rules! org {
    ($slot:literal) => {
        concat!(
            "(?:(?:the |both the |both )?{",
            $slot,
            ":organisation}(?: alliance| bloc| area| zone| cartel| grouping| club)?|the (?:[a-z]+ ){0,2}?(?P<",
            $slot,
            "noun>bloc|alliance|union|grouping|cartel|organisation|organization|currency union))"
        )
    };
}

/// One state, or several as a list.
macro_rules! states {
    ($slot:literal) => {
        concat!(
            "(?P<",
            $slot,
            ">(?:the )?{place}(?:(?: , (?:the )?{place}){0,6}(?: ,)? and (?:the )?{place})?)"
        )
    };
}

/// What stands between a state and what is said of it.
macro_rules! link {
    () => {
        "(?: ,| \\(| --)?(?: which| that| who)?(?: first| formally| officially| finally| then| only| also| has| had| already| itself| later)*"
    };
}

/// Verbs of joining.
macro_rules! joins {
    () => {
        "(?:joined|rejoined|entered|acceded to|adopted|switched to|introduced|(?:was|were) (?:admitted|accepted|welcomed) (?:to|into)|\
         became (?:(?:a |an )?(?:full |full-fledged )?members?|part) of|(?:been|is) (?:a|an) (?:full )?member of|been (?:in|part of|inside)|\
         belonged to|used|came into)"
    };
}

/// The nouns by which members are counted.
macro_rules! members {
    () => {
        "(?:member - states|member (?:states|countries|nations|governments|economies)|members|nations|countries|allies|states|governments)"
    };
}

/// "Poland joined NATO in 1999", "Turkey, a NATO member since 1952", "Poland's accession to the EU in 2004".
static JOINED: Pattern = Pattern::new(
    &[
        " joined ",
        " entered ",
        " acceded ",
        " adopted ",
        " since ",
        " member",
        " rejoined ",
        " admitted ",
        " accepted ",
        " welcomed ",
        " membership ",
        " did ",
        " switched ",
        " introduced ",
        " belonged ",
        " became ",
    ],
    concat!(
        states!("member"),
        "(?: , in ",
        org!("in"),
        "|",
        link!(),
        " (?:",
        joins!(),
        " ",
        org!("org"),
        "|(?:did not|did n't|didn't) join ",
        org!("later"),
        " (?P<until>until)|(?:gained|won|secured|obtained|attained|got|was granted) (?:full )?(?:{bid:organisation} membership|membership (?:of|in) ",
        org!("gained"),
        ")|(?:been |became |is )?(?:a |an )?(?:full )?{whose:organisation} (?:member|country|nation|state)(?: state)?|(?:a|an) (?:full )?member of ",
        org!("of"),
        "))(?: in| on| since| as of| back in)? (?:early |late )?{at:date}"
    ),
);

/// "In 2004 Poland joined the EU", "It was in 1981 that Greece joined".
static JOINED_THEN: Pattern = Pattern::new(
    &[
        " joined ",
        " entered ",
        " acceded ",
        " adopted ",
        " rejoined ",
        " admitted ",
        " accepted ",
        " became ",
    ],
    concat!(
        "(?:in|on|it was in) {at:date} (?:, |that )?",
        states!("member"),
        " ",
        joins!(),
        " ",
        org!("org")
    ),
);

/// "Poland's accession to the EU in 2004", "Poland's NATO membership dates to 1999", "the accession of Poland to NATO in 1999".
static ACCESSION: Pattern = Pattern::new(
    &[" accession ", " entry ", " admission ", " membership "],
    concat!(
        "(?:{member:place} 's? (?:{front:date} )?(?:(?:accession to|entry (?:in)?to|admission (?:in)?to|membership (?:of|in)) ",
        org!("org"),
        "|{whose:organisation} (?:accession|entry|admission|membership))|the (?:accession|entry|admission) of (?:the )?{who:place} (?:in)?to ",
        org!("of"),
        ") (?:(?:which )?(?:came|took effect|dates|dates back|goes back|began|started|happened) )?(?:(?:in|on|to|since) {at:date})?"
    ),
);

/// "Since joining NATO in 1999, Poland has", "Poland has bought tanks since joining NATO in 1999".
static JOINING: Pattern = Pattern::new(
    &[
        " joining ",
        " entering ",
        " adopting ",
        " leaving ",
        " quitting ",
        " exiting ",
        " it joined ",
        " it entered ",
        " acceding ",
    ],
    concat!(
        "(?:since|after|before|upon|on|by|when|as|ahead of)(?: first)? (?:(?P<in>joining|entering|adopting|acceding to|it joined|it entered|it adopted)|(?P<out>leaving|quitting|exiting)) ",
        org!("org"),
        " in {at:date}(?: , (?:the )?{member:place})?"
    ),
);

/// "NATO admitted Poland in 1999", "NATO, which Poland joined in 1999".
static ADMITTED: Pattern = Pattern::new(
    &[" admitted ", " took in ", " accepted ", " welcomed ", " joined ", " absorbed "],
    "(?:{org:organisation} (?:formally )?(?:admitted|took in|accepted|welcomed|absorbed) (?P<member>(?:the )?{place}(?:(?: , {place}){0,6} and {place})?)(?: as a (?:full )?member)?\
     |{whose:organisation} , which (?:the )?{who:place} (?:formally )?joined) (?:in|on) {at:date}\
     |(?:in|on) {front:date} (?:, )?(?:the )?{of:organisation} (?:formally )?(?:admitted|took in|accepted|welcomed) (?P<members>(?:the )?{place}(?:(?: , {place}){0,6} and {place})?)",
);

/// "Britain left the EU in 2020", "Qatar was a member of OPEC until 2019".
static LEFT: Pattern = Pattern::new(
    &[" left ", " quit ", " withdrew ", " exited ", " departure ", " exit ", " withdrawal ", " until "],
    concat!(
        "(?:{member:place}(?: ,)?(?: which| that| formally| officially)* (?:left|quit|exited|withdrew from|pulled out of) ",
        org!("org"),
        " (?:in|on)|{who:place} 's? (?:departure|exit|withdrawal) from ",
        org!("of"),
        " (?:in|on)|in {then:date} (?:, )?(?:the )?{one:place} (?:left|quit|exited|withdrew from|pulled out of) ",
        org!("from"),
        "|{once:place}(?: ,)?(?: which)? (?:was|had been) (?:a member of ",
        org!("in"),
        "|(?:a|an) {whose:organisation} member) until)(?: {at:date})?"
    ),
);

/// "NATO member Sweden", "EU candidate country Moldova", "NATO members including Poland and Romania".
static TITLED: Pattern = Pattern::new(
    &[" member ", " members ", " candidate ", " ally ", " allies "],
    "(?P<before>[a-z]+ |non - )?{org:organisation} (?P<what>member|candidate|(?P<loose>ally))(?: state| country| nation)?(?: like)? {member:place}\
     |(?P<others>(?:the )?{place}(?:(?: , (?:the )?{place}){0,6} and {place})?) and (?:(?:several|some|many|all) )?other {of:organisation} (?:members|countries|nations|states|member (?:states|countries|nations))\
     |(?P<these>[a-z]+ |non - )?{whose:organisation} (?:(?P<friends>allies)|members|member (?:states|countries|nations)|(?:candidate countries|candidates(?P<hopeful>)))\
     (?: ,)?(?P<picked> including| such as| like)? (?P<members>(?:the )?{place}(?:(?: , (?:the )?{place}){0,6}(?: ,)? and (?:the )?{place})?)",
);

/// "Ukraine is not a member of NATO", "Norway, a NATO member", "Turkey and Hungary, both NATO members", "Croatia is in the euro zone".
static IS: Pattern = Pattern::new(
    &[
        " member",
        " candidate",
        " belong",
        " in ",
        " part of ",
        " outside ",
        " non ",
        " ally ",
        " nation ",
        " country ",
        " candidacy ",
    ],
    concat!(
        states!("member"),
        "(?P<link> , which (?:is|are|was)| , who is| ,| \\(| --| is| was| are| were| remains?| has been| have been|(?P<never>(?: , which)? (?:has|have) never been)|(?P<nt>(?: , which)? (?:isn't|aren't|wasn't)))\
         (?: also| still| already| now| itself| all| both| currently| long| although| though| as| another| fellow| like {place})*(?P<not> not| n't| no longer)?(?: yet)?\
         (?:(?: a| an| the| (?:one|N) of the(?: N)?)?(?P<founding> founding| original)?(?: full| longtime| key| fellow| leading| small| new| western| eastern)* \
         (?:members?(?: states?| countries)? of ",
        org!("org"),
        "|(?:candidate|candidates) (?:for (?:(?:membership )?in ",
        org!("into"),
        "|{bid:organisation} membership|membership (?:of|in) ",
        org!("hope"),
        ")|to join ",
        org!("wish"),
        ")|(?:{organisation} and )?{whose:organisation} (?P<kind>members?|candidates?|country|countries|nations?|(?P<loose>ally|allies))(?: states?| country| countries| nations?)?\
         |(?P<non>non) - (?:{none:organisation} (?:member|country|nation|state)|member of ",
        org!("un"),
        "))| (?:(?:one|N) of|among) {its:organisation} 's?(?: N)?(?P<first> founding| original)? members| (?P<within>in|part of|inside) ",
        org!("in"),
        "| (?P<outside>outside) ",
        org!("out"),
        ")"
    ),
);

/// "Poland belongs to NATO", "As a member of NATO, Poland …", "Austria does not belong to NATO".
static BELONGS: Pattern = Pattern::new(
    &[" belong", " as a", " among the members of ", " joined ", " join ", " use "],
    concat!(
        "(?:",
        states!("member"),
        "(?: ,)?(?: which| that| also| still| now| both)* (?P<not>(?:does|do) (?:not|n't) |(?:has|have) (?:not|yet to) |(?P<never>(?:has |have )?never ))?(?:belongs? to|(?P<joined>joined|join|use)) ",
        org!("org"),
        "|(?P<as>as) (?:(?:a|an) (?P<founding>founding )?(?:full |longtime )?(?:member of ",
        org!("of"),
        "|{whose:organisation} member(?: state| country)?)) , (?:the )?{who:place}\
         |among the members of (?:the )?{in:organisation} is (?:the )?{one:place})"
    ),
);

/// "A NATO member since 1982, Spain objected".
static LEADING: Pattern = Pattern::new(
    &[" member", " country ", " nation "],
    concat!(
        "(?:a|an) (?:founding |longtime |full |fellow )?(?:(?:{organisation} and )?{whose:organisation} (?:member|country|nation)(?: state| country)?|member of ",
        org!("of"),
        ")(?: since (?:early |late )?{at:date})? , (?:the )?{member:place}"
    ),
);

/// "the 27-nation EU", "NATO's 32 members", "all 27 EU members", "The EU, a bloc of 27 nations", "the 27-nation bloc".
static COUNT: Pattern = Pattern::new(
    &[
        " member",
        " nation",
        " state",
        " countr",
        " allies ",
        " leaders ",
        " strong ",
        " governments ",
        " capitals ",
        " economies ",
    ],
    concat!(
        "(?:{n:number} - (?:member|nation|country|state|strong)(?: [a-z]+){0,2}? ",
        "(?:{org:organisation}|(?P<namednoun>bloc|alliance|union|grouping|cartel|organisation|organization|group)(?:(?: ,)? (?:the )?{name:organisation})?)\
         |{apposed:organisation} , (?:the|a|an) {also:number} - (?:member|nation|country|state|strong)(?: [a-z]+){0,2}? (?:bloc|alliance|union|grouping|group|cartel|organi[sz]ation|club|body)\
         |(?:{whose:organisation}(?: zone| area| alliance)?|the (?:[a-z]+ )?(?P<whosenoun>bloc|alliance|union|grouping|cartel)) 's?(?: membership (?:stands at|is|has grown to|grew to) {total:number}|(?: and its)? {m:number}(?: -)? (?:",
        members!(),
        "|leaders))|the number of {sumof:organisation} (?:members|member states|countries) is {count:number}\
         |(?P<which>all|the) {all:number} {of:organisation} (?:",
        members!(),
        "|leaders|capitals)|(?P<those>all|the) {sum:number} {lead:role}\
         |(?P<every>all|the) {each:number} (?:of the )?",
        members!(),
        " (?:of|in) ",
        org!("in"),
        "|all {whole:number} member (?:states|countries|nations)|there are(?: now| currently)? {are:number} ",
        members!(),
        " (?:in|of) ",
        org!("there"),
        "|{has:organisation}(?: (?:today|currently))? (?:now )?(?:has|counts|comprises|includes|numbers|has grown to|consists of|is made up of|is composed of|\
         brings together|groups|unites|(?P<with>, with its|, with| and its| \\(|, which (?:has|comprises|includes|groups|unites|counts)|, made up of|, comprising)) {now:number} ",
        members!(),
        "|{called:organisation} (?:,|is) (?:a|an|the) (?:[a-z]+ ){0,3}?(?:bloc|alliance|union|grouping|group|cartel|club|organi[sz]ation|body|community|association) of {kin:number} (?:[a-z]+ )?",
        members!(),
        ")"
    ),
);

/// "NATO's newest member, Sweden", "the 32nd member of NATO", "the last country to join the EU was Croatia".
static ORDER: Pattern = Pattern::new(
    &[" newest ", " latest ", " most recent ", " last ", " member", " to join "],
    concat!(
        "(?:(?:{org:organisation} 's?|(?:the )?(?P<orgnoun>bloc|alliance|union|grouping|cartel) 's) (?:newest|latest|most recent) (?:member|addition)(?: state| country| nation)?(?: ,| --| is| \\()? (?:the )?{member:place}\
         |the (?:newest|latest|most recent|last) (?:member|country|nation|state)(?: state| country)? (?:of|to join|to enter) ",
        org!("to"),
        " (?:is|was|,|--) {one:place}\
         |{who:place} (?:,|is|was|--|(?:, which )?became|(?:, which )?has become|as|(?:, which )?joined {joined:organisation} as)(?: now)?(?: the| its)? (?:(?:{whose:organisation} 's?|(?P<whosenoun>bloc|alliance|union|grouping|cartel) 's) (?:newest|latest|most recent|{nth:ordinal}) member(?: state| country| nation)?\
         |(?:newest|latest|most recent) {bare:organisation} member(?: state| country)?|(?:newest|latest|most recent|last|{order:ordinal}) (?:full )?(?:member|country|nation|state)(?: state| country)?(?: (?:of|in|to join|to enter) ",
        org!("of"),
        ")?))"
    ),
);

/// All of them.
pub(super) const PATTERNS: &[&Pattern] = &[
    &JOINED,
    &JOINED_THEN,
    &ACCESSION,
    &JOINING,
    &ADMITTED,
    &LEFT,
    &ORDER,
    &TITLED,
    &LEADING,
    &BELONGS,
    &IS,
    &COUNT,
];

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
