//! Patterns of what is said of members.

use crate::claim::Pattern;

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
pub(super) static JOINED: Pattern = Pattern::new(
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
pub(super) static JOINED_THEN: Pattern = Pattern::new(
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
pub(super) static ACCESSION: Pattern = Pattern::new(
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
pub(super) static JOINING: Pattern = Pattern::new(
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
pub(super) static ADMITTED: Pattern = Pattern::new(
    &[" admitted ", " took in ", " accepted ", " welcomed ", " joined ", " absorbed "],
    "(?:{org:organisation} (?:formally )?(?:admitted|took in|accepted|welcomed|absorbed) (?P<member>(?:the )?{place}(?:(?: , {place}){0,6} and {place})?)(?: as a (?:full )?member)?\
     |{whose:organisation} , which (?:the )?{who:place} (?:formally )?joined) (?:in|on) {at:date}\
     |(?:in|on) {front:date} (?:, )?(?:the )?{of:organisation} (?:formally )?(?:admitted|took in|accepted|welcomed) (?P<members>(?:the )?{place}(?:(?: , {place}){0,6} and {place})?)",
);

/// "Britain left the EU in 2020", "Qatar was a member of OPEC until 2019".
pub(super) static LEFT: Pattern = Pattern::new(
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
pub(super) static TITLED: Pattern = Pattern::new(
    &[" member ", " members ", " candidate ", " ally ", " allies "],
    "(?P<before>[a-z]+ |non - )?{org:organisation} (?P<what>member|candidate|(?P<loose>ally))(?: state| country| nation)?(?: like)? {member:place}\
     |(?P<others>(?:the )?{place}(?:(?: , (?:the )?{place}){0,6} and {place})?) and (?:(?:several|some|many|all) )?other {of:organisation} (?:members|countries|nations|states|member (?:states|countries|nations))\
     |(?P<these>[a-z]+ |non - )?{whose:organisation} (?:(?P<friends>allies)|members|member (?:states|countries|nations)|(?:candidate countries|candidates(?P<hopeful>)))\
     (?: ,)?(?P<picked> including| such as| like)? (?P<members>(?:the )?{place}(?:(?: , (?:the )?{place}){0,6}(?: ,)? and (?:the )?{place})?)",
);

/// "Ukraine is not a member of NATO", "Norway, a NATO member", "Turkey and Hungary, both NATO members", "Croatia is in the euro zone".
pub(super) static IS: Pattern = Pattern::new(
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
pub(super) static BELONGS: Pattern = Pattern::new(
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
pub(super) static LEADING: Pattern = Pattern::new(
    &[" member", " country ", " nation "],
    concat!(
        "(?:a|an) (?:founding |longtime |full |fellow )?(?:(?:{organisation} and )?{whose:organisation} (?:member|country|nation)(?: state| country)?|member of ",
        org!("of"),
        ")(?: since (?:early |late )?{at:date})? , (?:the )?{member:place}"
    ),
);

/// "the 27-nation EU", "NATO's 32 members", "all 27 EU members", "The EU, a bloc of 27 nations", "the 27-nation bloc".
pub(super) static COUNT: Pattern = Pattern::new(
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
pub(super) static ORDER: Pattern = Pattern::new(
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
