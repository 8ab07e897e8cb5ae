//! Patterns of what is said of a country.

use crate::claim::Pattern;

/// Whose something is: "Kenya's", "the Kenyan", "its", "the country's".
macro_rules! owner {
    () => {
        "(?:{of:place}(?P<own> 's?)?|(?P<the>the )?{folk:nationality}|(?P<its>its|the (?:[a-z]+ |{nationality} )?(?:country|nation|republic|kingdom) 's))"
    };
}
/// The same, where the thing itself follows and not a name before it: "Kenya, whose capital", "In Kenya, the capital".
macro_rules! owner_before {
    () => {
        "(?:{of:place}(?P<own> 's?| ,? whose| \\(| , where the| , with its| , which has its| has its| and its)?|(?P<the>the )?{folk:nationality}|in {land:place} , the|\
         (?P<its>its|the (?:[a-z]+ |{nationality} )?(?:country|nation|republic|kingdom) 's))"
    };
}
/// A currency by its name.
macro_rules! coin {
    ($union:literal, $word:literal) => {
        concat!(
            "(?:(?:the )?{",
            $union,
            ":organisation}|the (?:{nationality} )?(?P<",
            $word,
            ">[a-z]+(?: mark)?))"
        )
    };
}
/// Nouns of people, behind their number.
macro_rules! people {
    () => {
        "(?: (?P<people>people|inhabitants|residents|citizens|souls))"
    };
}

/// "South Korea's capital, Seoul", "the Kenyan capital of Nairobi", "The capital of South Korea is Seoul", "Kenya, whose capital is Nairobi".
pub(super) static CAPITAL_FIRST: Pattern = Pattern::new(
    &[" capital "],
    concat!(
        "(?:",
        owner_before!(),
        "|(?P<bare>the))(?: (?P<former>former|old|previous|onetime))?(?: national| federal| bustling| sprawling| crowded| coastal| besieged| busy| congested)? \
         capital(?: city)?(?: and (?:largest|biggest|most populous) city)?(?P<of2> of (?:the )?{behind:place})?\
         (?P<link> ,| --| of| is| has been| remains| in| \\(| :)? {city:place}"
    ),
);

/// "Seoul, the capital of South Korea", "Nairobi is Kenya's capital".
pub(super) static CAPITAL_LAST: Pattern = Pattern::new(
    &[" capital "],
    concat!(
        "{city:place} (?:, which is|,|--|\\(|is|(?P<past>was|became|had been)|remains|has been|serves as|as) (?:now |still |also )?\
         (?:(?:the )?",
        owner!(),
        " (?P<former>former |old |previous |onetime )?(?:national |federal |bustling |sprawling |crowded |coastal |busy )?capital(?: city)?\
         |(?:the )?(?P<once>former |old |previous |onetime )?(?:national |federal )?capital(?: city)?(?: and (?:largest|biggest|most populous) city)? of \
         (?:the )?(?:{nationality} (?:nation|country|state|kingdom|republic) of )?{whose:place}|(?P<bare>the capital(?: city)?))"
    ),
);

/// "the French city of Lyon", "the Ukrainian port of Odesa".
pub(super) static CITY: Pattern = Pattern::new(
    &[" city ", " town ", " port ", " metropolis ", " resort "],
    "(?:{of:nationality}(?: (?:port|coastal|border|industrial|resort|northern|southern|eastern|western|second|port -))?\
     (?: city| town| port| metropolis| resort)+ (?:of )?{city:place}\
     |{town:place} (?:,|is|, which is) a (?:[a-z-]+ ){0,2}?(?:{folk:nationality} (?:port |coastal |border )?(?:city|town)|(?:port |coastal )?(?:city|town) in (?:the )?{land:place}))",
);

/// "the West African nation of Mali", "landlocked Paraguay", "Mali, a West African country".
pub(super) static REGION: Pattern = Pattern::new(
    &[" nation ", " country ", " kingdom ", " republic ", " state ", " in ", " other "],
    "(?:(?:landlocked |tiny |small |island |impoverished |oil - rich |former |populous )*{region:nationality}(?: island| desert| - island)? \
     (?:nation|country|kingdom|republic|state)(?: of)? (?:the )?{of:place}\
     |{which:place} (?:and other {alike:nationality} (?:countries|nations|states)|(?:,|is|--) (?:a|an|the|(?:one|N) of the) (?:[a-z-]+ ){0,3}?(?:{part:nationality} (?:island )?(?:nation|country|kingdom|republic|state)\
     |(?:country|nation|state|countries|nations|states) (?:in|of) (?:the )?{where:place}))\
     |{sits:place} (?P<lies>, in|, located in|, which is (?:located )?in|, situated in|lies in|is located in|is situated in|sits in) (?:the )?{there:place})",
);

/// "landlocked Paraguay", "Mali, a landlocked country".
pub(super) static LANDLOCKED: Pattern = Pattern::new(
    &[" landlocked ", " coast", " to the sea "],
    "(?:landlocked {of:place}|landlocked (?:[a-z-]+ ){0,2}?(?:{nationality} )?(?:nation|country|kingdom|state) (?:of )?(?:the )?{of2:place}\
     |{of4:place}(?: , which)? (?:is landlocked|(?:has no|lacks) (?:sea ?)?(?:coast|coastline|access to the sea|outlet to the sea)|does(?: not|n't| n't) have (?:a |any )?(?:coast|coastline|access to the sea))\
     |{of3:place} (?:,|is|--) (?:(?:a|an|the) )?(?:small |tiny |poor |impoverished |mountainous |largely |entirely )*landlocked(?: (?:{nationality} )?(?:nation|country|kingdom|state|republic))?)",
);

/// "Poland borders Ukraine and Belarus", "Iraq, which shares a border with Iran".
pub(super) static BORDERS: Pattern = Pattern::new(
    &[" border"],
    "(?:{of:place}(?: ,)?(?: which| that| also)? (?:(?:shares|share|shared|has|sharing) (?:a |its |land |common |long |short |northern |southern |eastern |\
     western |Q |Q - )*borders? with|borders|bordering|is bordered (?:to the [a-z]+ )?by) (?:the )?{place}(?: (?:,|and|, and)(?: the)? {place})*\
     |{first:place} and (?:the )?{place} (?:share a (?:land |common |long |short )*border|border each other))",
);

/// "Poland's neighbor Germany", "the border between Poland and Germany", "Poland and neighboring Germany": also said of countries across a sea.
pub(super) static NEIGHBOURS: Pattern = Pattern::new(
    &[" neighbo", " border", " between "],
    "(?:{of:place} (?:is|,) (?:a |an )?(?:[a-z]+ )?neighbou?rs? of (?:the )?{place}|{of2:place} ,(?: the)? {place} 's (?:[a-z]+ )?neighbou?r\
     |{of3:place} 's (?:[a-z]+ )?neighbou?r ,? ?{place}|{of4:place} 's (?:[a-z]+ )?neighbou?rs (?:include|are) {place}(?: , {place})*(?: ,)?(?: and {place})?\
     |{of5:place} and {place} are neighbou?rs|(?P<between>the (?:land |common )?border between {of6:place} and (?:the )?{place})\
     |(?:{of7:place} 's|the {of8:nationality}) (?:[a-z]+ )?borders? with (?:the )?{place}|{of9:place} and neighbou?ring {place}\
     |the {of11:place|nationality} - {place|nationality} (?:land )?border\
     |{of10:place}(?: ,)?(?: which)? (?:lies|is wedged|is sandwiched|wedged|sandwiched|squeezed) between (?:the )?{place} and (?:the )?{place})",
);

/// "Japan's currency, the yen", "the Turkish currency, the lira", "the currency of Japan is the yen".
pub(super) static CURRENCY: Pattern = Pattern::new(
    &[" currency ", " legal tender "],
    concat!(
        "(?:",
        owner_before!(),
        " (?:national |own |official |local )?(?:currency|legal tender)|the (?:national |official |local )?currency (?:of|in|used in) (?:the )?{behind:place})(?: is| ,| --| \\()?(?: now)? ",
        coin!("union", "word")
    ),
);

/// "The yen is Japan's currency", "the yen, the currency of Japan", "Germany uses the euro".
pub(super) static CURRENCY_LAST: Pattern = Pattern::new(
    &[" currency ", " use", " using "],
    concat!(
        "(?:(?:{inside:place} , where )?",
        coin!("union", "word"),
        " (?:, which is|,|is|remains|became) (?:(?:the )?",
        owner!(),
        " (?:national |official )?currency|the (?:national |official )?currency(?: (?:of|in) (?:the )?{behind:place})?)\
         |{has:place} has (?:the )?(?P<word3>[a-z]+) as its currency|{user:place}(?: ,)?(?: which)?(?: also| still| now| officially)* (?P<uses>uses?) ",
        coin!("union2", "word2"),
        ")"
    ),
);

/// "Brazil's official language, Portuguese", "the official language of Brazil is Portuguese", "In Brazil, where Portuguese is the official language".
pub(super) static LANGUAGE: Pattern = Pattern::new(
    &[" official language"],
    concat!(
        "(?:(?:",
        owner_before!(),
        "|{has:place} has) ?(?:an |one |only one |the )?(?P<only>only |sole )?official language|the (?P<sole>only |sole )?official language (?:of|in) (?:the )?{behind:place})\
         (?: ,| is| of| --| \\() ?(?P<last>[A-Za-z]+)"
    ),
);

/// "Portuguese is the official language of Brazil", "Portuguese, Brazil's official language".
pub(super) static LANGUAGE_LAST: Pattern = Pattern::new(
    &[" official language"],
    concat!(
        "(?:(?:{inside:place} , where |in {front:place} , )?(?P<first>[A-Za-z]+) (?:, which is|,|is) (?:(?:the|an|(?:one|N) of the|(?:one|N) of)(?: [a-z]+)? (?P<sole>only |sole )?official languages?\
         (?: (?:of|in) (?:the )?{behind:place})?|",
        owner!(),
        " (?P<only>only |sole )?official language)|{with:place} has (?P<as>[A-Za-z]+) as its (?:only |sole )?official language)"
    ),
);

/// "Jordan, a constitutional monarchy", "Nepal is a republic".
pub(super) static FORM: Pattern = Pattern::new(
    &[" monarchy ", " republic ", " kingdom "],
    "{of:place} (?:, which is|,|is|remains) (?:a|an) (?P<form>(?:[a-z-]+ ){0,3}?(?:monarchy|republic|kingdom))",
);

/// "Kenya gained independence from Britain in 1963", "Ghana, independent since 1957".
pub(super) static INDEPENDENCE: Pattern = Pattern::new(
    &[" independence ", " independent "],
    "(?:{of:place}(?: ,)?(?: which| it| that)? (?P<verb>gained|won|achieved|declared|proclaimed|obtained|got|secured|attained|regained|received) (?:its |full |formal )*\
     independence|{whose:place} 's? (?:(?:declaration of|hard - won) )?independence(?: came)?|{who:place}(?: ,)?(?: which)? (?:became|became an|, independent|independent|has been independent|(?:was|were) granted \
     (?:its )?independence|has been an independent [a-z]+)(?: independent)?(?: (?:country|nation|state|republic))?|independence (?:came to|for|of) {to:place}(?: came)?|{giver:place} granted {given:place} (?:its )?independence)\
     (?: (?:of|from|by) (?:the )?(?:{from:place|nationality}(?: (?:colonial )?rule)?))?(?: (?:in|on|since))? {at:date}",
);

/// "In 1963, Kenya became independent", "Kenya's 1963 independence".
pub(super) static INDEPENDENCE_THEN: Pattern = Pattern::new(
    &[" independence ", " independent "],
    "(?:(?:it was )?in {at:date} (?:, |that )?(?:the )?{of:place} (?:(?P<verb>gained|won|achieved|declared|proclaimed|obtained|secured|regained) (?:its |full |formal )*independence|became independent)\
     |{whose:place} 's {when:date} independence)(?: (?:of|from|by) (?:the )?(?:{from:place|nationality}(?: (?:colonial )?rule)?))?",
);

/// "Since independence in 1963, Kenya has", "Kenya has had five presidents since independence in 1963".
pub(super) static SINCE_INDEPENDENCE: Pattern = Pattern::new(
    &[" independence "],
    "(?:since|after|before|at|upon)(?: (?P<verb>gaining|winning|achieving|declaring|it (?:gained|won|achieved|declared)))?(?: its| full)* independence\
     (?: from (?:the )?{from:place|nationality}(?: (?:colonial )?rule)?)? in {at:date}(?: , (?:the )?{of:place})?",
);

/// "South Korea, a country of 51 million people", "France (population 68 million)", "Chile's 20 million people".
pub(super) static POPULATION: Pattern = Pattern::new(
    &[" population ", " people ", " inhabitants ", " residents ", " citizens ", " of N ", " souls "],
    concat!(
        "(?:{of:place}|(?P<its>(?:the |its )(?:country|nation)|its))(?:(?: ,| --| is)? (?:a|an|the)(?: [a-zA-]+){0,4}? (?:country|nation|state|kingdom|republic|city|town|island|territory|archipelago|land) (?:of|with)(?: a population of)? {n:number}\
         |(?: ,)?(?: with| has| had| which has| whose| and its| and a)(?: a| an)?(?: total| estimated| current)? population (?:of|is|was) (?:only |just )?{n2:number}\
         |(?: ,)? ?\\(? ?(?:with a )?(?:population|pop \\.)(?: :| ,| of)? {n3:number}(?: \\))?\
         |(?: 's?)? (?:total )?population (?:of|is|was|,|stands at|stood at|has reached|reached|numbers) (?:only |just )?{n4:number}\
         |(?:(?: ,)?(?: which is)?| is) home to {n5:number}|(?: 's?| has| counts| , with| and its| with its| , with its)(?: only| just)? {n6:number}| , where {n7:number}| of {n8:number})",
        people!(),
        "?"
    ),
);

/// "The population of India is 1.4 billion", "About 1.4 billion people live in India", "With 1.4 billion people, India".
pub(super) static POPULATION_FIRST: Pattern = Pattern::new(
    &[" population ", " people ", " inhabitants ", " residents ", " citizens "],
    concat!(
        "(?:the (?:total )?population of (?:the )?{of:place} (?:is|was|stands at|stood at|has reached|reached|numbers) (?:only |just )?{n:number}",
        people!(),
        "?|{n2:number} (?:people|inhabitants|residents) live in (?:the )?{live:place}|there are {n3:number} (?:people|inhabitants) (?:living )?in (?:the )?{there:place}\
         |(?:with|home to) (?:(?:a population of|its population of) )?{n4:number}(?: (?:people|inhabitants|residents|citizens))? , (?:the )?{last:place}\
         |the (?:country|nation) of {n5:number}(?: people| inhabitants)? , {named:place})"
    ),
);

/// "Iceland covers 103,000 square kilometers", "Kenya's area of 580,000 square kilometers".
pub(super) static AREA: Pattern = Pattern::new(
    &[" covers ", " covering ", " area ", " spans ", " stretches ", " occupies ", " measures ", " spread "],
    "(?:{of:place}(?: ,)?(?: (?:which )?(?:covers|spans|covering|occupies|measures|stretches(?: over| across)?)(?: an area of| only| just)?|(?: has| with| , with| which has) (?:a (?:total |land )?|an )area of| 's? (?:total |land )?area (?:of|is))\
     |the (?:total |land )?area of (?:the )?{whose:place} is) {n:quantity}\
     |with (?:a |an )?(?:total |land )?area of {n2:quantity} , (?:the )?{last:place}|{size:place} is {n3:quantity} in (?:size|area)",
);

/// "South Korea's $1.7 trillion economy", "a GDP of $1.7 trillion".
pub(super) static ECONOMY: Pattern = Pattern::new(
    &[" economy ", " gdp ", " gross domestic product "],
    "(?:{of:place} 's?|the|{whose:nationality}) {n:money} {adj:nationality}?(?: )?economy\
     |{of2:place} (?:'s|has|, with|with)(?: a| an)?(?: nominal)? (?:gdp|gross domestic product)(?: of| is| was) {n2:money}\
     |(?:{of3:place} 's|the {folk:nationality}) economy (?:is |, )(?:is )?(?:worth|valued at) {n3:money}|{of4:place} , (?:a|an|the) {n4:money} economy",
);

/// All of them.
pub(super) const PATTERNS: &[&Pattern] = &[
    &CAPITAL_FIRST,
    &CAPITAL_LAST,
    &CITY,
    &REGION,
    &LANDLOCKED,
    &BORDERS,
    &NEIGHBOURS,
    &CURRENCY,
    &CURRENCY_LAST,
    &LANGUAGE,
    &LANGUAGE_LAST,
    &FORM,
    &INDEPENDENCE,
    &INDEPENDENCE_THEN,
    &SINCE_INDEPENDENCE,
    &POPULATION,
    &POPULATION_FIRST,
    &AREA,
    &ECONOMY,
];
