//! The patterns of recurrence: heads, and what completes them.

use crate::claim::Pattern;

/// Verbs that say that somebody went somewhere, in any tense.
macro_rules! went {
    () => {
        "(?:visiting|visited|visits|visit|traveling to|travelling to|traveled to|travelled to|travels to|travel to|went to|goes to|gone to|been to|\
         arrived in|arrives in|landed in|flew to|came to|come to|comes to|coming to|set foot in|set foot on|(?:is|was) in)"
    };
}

/// "the first state visit": an ordinal, qualifiers, and the noun.
pub(super) static NOUN: Pattern = Pattern::new(
    &["visit", "trip", "tour "],
    "(?:(?:{owner:person|role|title} 's|(?P<pronoun>his|her|their)|(?P<indefinite>an?)|the) )?\
     (?:{nth:ordinal}|first|(?P<only>only))(?: - ever| ever)? (?P<such>such )?\
     (?P<qualifiers>(?:(?:state|official|formal|working|bilateral|foreign|overseas|presidential|full|in - person|high - level|solo|\
     landmark|historic|surprise|unannounced|secret|private|standalone|stand - alone|known|{duration}|{number}) )*)\
     (?:visit|trip|tour)",
);

/// "the first South Korean president to visit China": an ordinal, the actor, a verb and the target.
pub(super) static TO_VISIT: Pattern = Pattern::new(
    &["visit", "travel", "trip", "set foot", "tour ", "to go to", "to come to"],
    "(?:the )?(?:{nth:ordinal}|first|(?P<only>only))(?: - ever| ever)? \
     (?:(?:sitting|serving|incumbent|current|democratically elected|elected|foreign) )*{actor:role|title} (?:from (?:the )?{home:place} )?\
     (?:(?:in|for) (?:the (?:past|last) )?{inner:duration} |since {from:date} )?(?:ever )?to \
     (?:(?:ever|officially|formally|publicly|pay an?|make an?) )*(?P<qualifiers>(?:(?:state|official|formal|bilateral|working|surprise) )*)\
     (?:visit to|trip to|visit|travel to|go to|come to|set foot in|set foot on|tour)\
     (?: (?:the )?{target:place}| the (?:country|nation|island|kingdom))?",
);

/// "Moon visited China for the first time in six years".
pub(super) static FIRST_TIME: Pattern = Pattern::new(
    &[" time "],
    "{actor:role|person}(?: ,)?(?: [a-z'-]+){0,3} \
     (?:visited|visits|visiting|visit|arrived in|arrives in|arriving in|traveled to|travelled to|travels to|landed in|went to|goes to|returned to|returns to|\
     returning to|return to|flew to|flies to) \
     (?:the )?{target:place}(?: (?P<between>(?u:[^.;]){0,60}?))? for (?:the )?(?:{nth:ordinal}|first|second) time",
);

/// "no South Korean president has visited China since 2019", "Moon has not visited China since 2019".
pub(super) static NONE_SINCE: Pattern = Pattern::new(
    &[
        "visited",
        "been to",
        "been back",
        "come to",
        "gone to",
        "returned to",
        "set foot",
        "traveled to",
        "travelled to",
    ],
    "(?:no (?:other )?(?:sitting |serving )?{nobody:role}|{actor:role|person|title}) (?:has|had)(?P<not> not| never)? \
     (?:ever |officially |formally )?(?:visited|been to|been back to|come to|gone to|returned to|set foot in|traveled to|travelled to) (?:the )?{target:place}",
);

/// "Moon last visited China in December 2019".
pub(super) static LAST_VISITED: Pattern = Pattern::new(
    &["last", "most recent"],
    "(?:{actor:role|person|title}(?P<relative> , who)? (?:(?:last|most recently) (?:visited|traveled to|travelled to|went to|was in)|was (?:last|most recently) in) (?:the )?{target:place} \
     (?:in|on) {date:date}\
     |{d2:date} was the last time {a2:person} (?:visited|traveled to|travelled to|went to|was in) (?:the )?{t2:place}\
     |{a3:person|role} 's (?:last|most recent) (?:visit|trip) to (?:the )?{t3:place} (?:was|came) (?:in|on) {d3:date}\
     |(?:last|most recent) (?:visit|trip) (?:of|by) {a4:person} to (?:the )?{t4:place} (?:was|came) (?:in|on) {d4:date})",
);

/// "the last visit by a South Korean president to China was in 2019", "the last South Korean president to visit China was Moon Jae-in".
pub(super) static LAST_WAS: Pattern = Pattern::new(
    &["last", "most recent"],
    "(?:the )?(?:last|most recent) (?:time (?:an? )?{a1:role|person} (?:visited|was in|went to|traveled to|travelled to) (?:the )?{t1:place}|visit (?:by|of|from) an? {a2:role} to (?:the )?{t2:place}|\
     visit to (?:the )?{t3:place} (?:by|of|from) an? {a3:role}|{a4:role} to visit (?:the )?{t4:place}) (?:was|did so|came)\
     (?:(?: {title}| {role})? {name:person})?(?: ,)?(?: (?:in|on) {date:date})?",
);

/// "… visit to China, the first by a South Korean leader in six years", "Xi's visit is his first since 2014": the noun stands before.
pub(super) static ELLIPSIS: Pattern = Pattern::new(
    &["visit", "trip"],
    "(?P<noun>visit|trip)(?: (?u:[^.;]){0,80}?)? (?:,|--|is|was|marks|marked|marking|will be|would be|being) (?:also |only )?\
     (?P<head>(?:the|(?P<pronoun>his|her)) (?:{nth:ordinal}|first|(?P<only>only))(?P<such> such)?(?: of its kind)?) (?:by|of|since|in|to|as)",
);

/// "ending a six-year absence".
pub(super) static ABSENCE: Pattern = Pattern::new(
    &["absence", "hiatus", "drought"],
    "(?:ending|ends|ended|end|breaking|breaks|broke) (?:an? |the )?{duration} (?:absence|hiatus|drought)",
);

/// "for the first time in nine years, a Chinese president is visiting Seoul", "it is the first time since 2014 that a Chinese president has visited Seoul",
/// "the first time a Chinese president has visited Seoul in nine years".
pub(super) static FRONTED: Pattern = Pattern::new(
    &[" time "],
    concat!(
        "(?:for )?the (?:{nth:ordinal}|first) time (?:(?:(?:in|for) (?:the (?:past|last) )?{length:duration}|since {date:date}) )?(?:, |that )?\
         an? (?:sitting |serving )?{actor:role} (?:(?:is|was|has|had|been|now|also|ever) ){0,3}",
        went!(),
        " (?:the )?{t1:place}(?: (?:in (?:the (?:past|last) )?{long:duration}|since {from:date}))?",
    ),
);

/// "China is hosting a South Korean president for the first time in six years", "China has not hosted a South Korean president since 2019".
pub(super) static HOST: Pattern = Pattern::new(
    &["host", "receiv", "welcom", "visit from"],
    "{t1:place} (?:(?:is|was) (?:hosting|receiving|welcoming)|hosted|hosts|received|receives|welcomed|welcomes|\
     (?P<not>(?:has|had) not (?:hosted|received|welcomed|had a visit from|had a visit by))) an? (?:sitting |serving )?{actor:role}(?: (?:(?:on|in) )?(?:{said:date}|this week))?(?P<again> for the (?:{ordinal}|first) time)? \
     (?:(?:in|for) (?:the (?:past|last) )?{length:duration}|since {date:date})",
);

/// "The trip to China ends a nine-year gap in visits by South Korean presidents".
pub(super) static GAP: Pattern = Pattern::new(
    &[" gap ", "hiatus", "absence", "lull", " wait "],
    "(?:(?:visit|trip|journey|tour) to (?:the )?{t1:place} (?:, |-- )?)?(?:ending|ends|ended|end|breaking|breaks|broke) \
     (?:an? (?:gap|hiatus|absence|lull|wait) of {length:duration}|(?:an? |the )?{long:duration} (?:gap|hiatus|absence|lull|wait)) (?:in|of|between|for) (?:an? )?visits? \
     (?:to (?:the )?{t2:place} )?(?:by|of|from) (?:(?:an? )?{actor:role}|{home:place|nationality} (?P<plural>presidents|prime ministers|chancellors|kings))(?: to (?:the )?{t3:place})?",
);

/// "It has been nine years since a Chinese president last visited Seoul", "Not since 2014 had a Chinese president visited Seoul".
pub(super) static NOT_FOR: Pattern = Pattern::new(
    &["since", "not received", "not hosted", "not welcomed", "not for ", "not in "],
    "(?:(?:{t2:place} 's leaders|{host:role}) (?:have|had) not (?:received|hosted|welcomed) an? {guest:role} for {long:duration}|(?:(?:it has been|it had been|it is|it 's been|it 's) {length:duration} since an?|not (?:since {date:date}|(?:for|in) {passed:duration}) (?:has|had) an?) (?:sitting |serving )?{actor:role} \
     (?:last |most recently )?(?:visited|traveled to|travelled to|went to|been to|come to|came to|was in|set foot in) (?:the )?{t1:place})",
);

/// "Xi is in Seoul, the first Chinese president there since 2014".
pub(super) static FIRST_THERE: Pattern = Pattern::new(
    &[" there ", "to do so", "to come", "to go there", "to make the"],
    "(?:in|to|visited|visiting|visits) (?:the )?{target:place} (?:(?u:[^.;P]){0,60}?(?:, |-- ))\
     (?:becoming )?(?P<head>(?:the )?(?:{nth:ordinal}|first) (?:sitting |serving )?{actor:role} (?:there|(?:(?:in|for) (?:the (?:past|last) )?{inner:duration} |since {from:date} )?to (?:do so|come|go there|make the trip)))",
);

/// "the highest-ranking US official to visit Taiwan in 25 years", "the first foreign leader to visit Kyiv since the invasion".
pub(super) static UNLISTED: Pattern = Pattern::new(
    &["highest", "most senior", "first foreign", "first world", "first western", "first european"],
    "(?:the )?(?:highest - (?:ranking|level|profile)|most senior|first (?:foreign|world|western|european))(?: [a-zA-Z'-]+){1,4} to (?:visit|travel to|go to) \
     (?:the )?{target:place}",
);

/// Every pattern of the kind.
pub(super) static PATTERNS: &[&Pattern] = &[
    &UNLISTED,
    &LAST_WAS,
    &LAST_VISITED,
    &FRONTED,
    &HOST,
    &GAP,
    &NOT_FOR,
    &TO_VISIT,
    &FIRST_THERE,
    &NOUN,
    &ELLIPSIS,
    &ABSENCE,
    &FIRST_TIME,
    &NONE_SINCE,
    &SUBJECT,
    &COMPLEMENT,
];

/// Whom a sentence says it of: "Obama was the first …", "Obama on Friday became the first …", "Obama, the first …".
pub(super) static SUBJECT: Pattern = Pattern::new(
    &[],
    "(?:{name:person|stranger}|(?P<pronoun>he|she)|(?P<word>[a-z]{3,}))\
     (?: , (?:[a-z'-]+ ){0,3}?{title|role}(?: [a-z'-]+){0,3} ,)?\
     (?: (?:on|in)? ?{date|period})?\
     (?: ,| (?:has|had|will|would|later|also|then|thus|thereby))*\
     (?: (?:was|is|be|became|becomes|become|been))?\
     (?: (?:in|on) {date|period})?(?: (?:also|thus|only))?$",
);

/// The complements of a head, each at the place where the one before ended.
pub(super) static COMPLEMENT: Pattern = Pattern::new(
    &[],
    "(?:, )?(?:and )?(?:\
     (?:by|of|from|for)(?: (?:an?|the|any|another|one))?(?: (?:sitting|serving|incumbent|current|elected|democratically))* \
     {actor:role|person|title}(?: {name:person})?(?: 's)?\
     |(?:to|in) (?:the )?{target:place}(?: , {place})?\
     |to the (?:country|nation|island|kingdom|city|capital)\
     |(?:there|here)\
     |(?:in|for|after) (?:the (?:past|last) )?{duration:duration}\
     |since (?:the |his |her )?(?:{date:date}\
     |(?:{title|role} )?{who:person}(?: 's)?(?: (?P<office>took office|became {title}|became {role}|came to power|was elected|returned to office))?\
     (?: {year_before:date})?(?: (?:(?:state|official|historic|landmark) )?(?:visit|trip|tour|visited|did|went|traveled|travelled))?(?: there)?\
     (?: (?:in|of) (?:{year:date}|(?P<bare_year>[12][0-9]{3})))?\
     |(?:an? )?(?:visit|trip|one) (?:by|of) (?:{title|role} )?{visitor:person}(?: (?:in|of) {visit_year:date})?\
     |(?P<event>{event})\
     |(?P<own>taking office|becoming {title}|becoming {role}|coming to power|assuming office|returning to office|returning to power|\
     inauguration|election|start of his term|being elected|winning re - election|re - election))\
     |as (?:an? |the )?(?P<office_held>{title|role}|leader)\
     |(?:so far )?(?P<same_year>this year|that year|the same year)\
     |of (?:his|her) (?P<tenure>presidency|premiership|papacy|pontificate|tenure|chancellorship|reign)\
     |(?P<ever>ever|in history)\
     |(?:(?:in|on|during|later|earlier|so far) )?{when:date|period}\
     |(?:this|last) (?:week|month)\
     )",
);
