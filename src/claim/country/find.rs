//! Finding what is said of a country.

use factlint_reference::{EntityId, EntityKind};

use super::{Claim, Fact, Measured, Named};
use crate::article::Article;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::countries::{self, StateForm};
use crate::english::memberships;
use crate::english::units::Dimension;
use crate::mention::{Mention, Number, Value};
use crate::span::Span;

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
static CAPITAL_FIRST: Pattern = Pattern::new(
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
static CAPITAL_LAST: Pattern = Pattern::new(
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
static CITY: Pattern = Pattern::new(
    &[" city ", " town ", " port ", " metropolis ", " resort "],
    "(?:{of:nationality}(?: (?:port|coastal|border|industrial|resort|northern|southern|eastern|western|second|port -))?\
     (?: city| town| port| metropolis| resort)+ (?:of )?{city:place}\
     |{town:place} (?:,|is|, which is) a (?:[a-z-]+ ){0,2}?(?:{folk:nationality} (?:port |coastal |border )?(?:city|town)|(?:port |coastal )?(?:city|town) in (?:the )?{land:place}))",
);

/// "the West African nation of Mali", "landlocked Paraguay", "Mali, a West African country".
static REGION: Pattern = Pattern::new(
    &[" nation ", " country ", " kingdom ", " republic ", " state ", " in ", " other "],
    "(?:(?:landlocked |tiny |small |island |impoverished |oil - rich |former |populous )*{region:nationality}(?: island| desert| - island)? \
     (?:nation|country|kingdom|republic|state)(?: of)? (?:the )?{of:place}\
     |{which:place} (?:and other {alike:nationality} (?:countries|nations|states)|(?:,|is|--) (?:a|an|the|(?:one|N) of the) (?:[a-z-]+ ){0,3}?(?:{part:nationality} (?:island )?(?:nation|country|kingdom|republic|state)\
     |(?:country|nation|state|countries|nations|states) (?:in|of) (?:the )?{where:place}))\
     |{sits:place} (?P<lies>, in|, located in|, which is (?:located )?in|, situated in|lies in|is located in|is situated in|sits in) (?:the )?{there:place})",
);

/// "landlocked Paraguay", "Mali, a landlocked country".
static LANDLOCKED: Pattern = Pattern::new(
    &[" landlocked ", " coast", " to the sea "],
    "(?:landlocked {of:place}|landlocked (?:[a-z-]+ ){0,2}?(?:{nationality} )?(?:nation|country|kingdom|state) (?:of )?(?:the )?{of2:place}\
     |{of4:place}(?: , which)? (?:is landlocked|(?:has no|lacks) (?:sea ?)?(?:coast|coastline|access to the sea|outlet to the sea)|does(?: not|n't| n't) have (?:a |any )?(?:coast|coastline|access to the sea))\
     |{of3:place} (?:,|is|--) (?:(?:a|an|the) )?(?:small |tiny |poor |impoverished |mountainous |largely |entirely )*landlocked(?: (?:{nationality} )?(?:nation|country|kingdom|state|republic))?)",
);

/// "Poland borders Ukraine and Belarus", "Iraq, which shares a border with Iran".
static BORDERS: Pattern = Pattern::new(
    &[" border"],
    "(?:{of:place}(?: ,)?(?: which| that| also)? (?:(?:shares|share|shared|has|sharing) (?:a |its |land |common |long |short |northern |southern |eastern |\
     western |Q |Q - )*borders? with|borders|bordering|is bordered (?:to the [a-z]+ )?by) (?:the )?{place}(?: (?:,|and|, and)(?: the)? {place})*\
     |{first:place} and (?:the )?{place} (?:share a (?:land |common |long |short )*border|border each other))",
);

/// "Poland's neighbor Germany", "the border between Poland and Germany", "Poland and neighboring Germany": also said of countries across a sea.
static NEIGHBOURS: Pattern = Pattern::new(
    &[" neighbo", " border", " between "],
    "(?:{of:place} (?:is|,) (?:a |an )?(?:[a-z]+ )?neighbou?rs? of (?:the )?{place}|{of2:place} ,(?: the)? {place} 's (?:[a-z]+ )?neighbou?r\
     |{of3:place} 's (?:[a-z]+ )?neighbou?r ,? ?{place}|{of4:place} 's (?:[a-z]+ )?neighbou?rs (?:include|are) {place}(?: , {place})*(?: ,)?(?: and {place})?\
     |{of5:place} and {place} are neighbou?rs|(?P<between>the (?:land |common )?border between {of6:place} and (?:the )?{place})\
     |(?:{of7:place} 's|the {of8:nationality}) (?:[a-z]+ )?borders? with (?:the )?{place}|{of9:place} and neighbou?ring {place}\
     |the {of11:place|nationality} - {place|nationality} (?:land )?border\
     |{of10:place}(?: ,)?(?: which)? (?:lies|is wedged|is sandwiched|wedged|sandwiched|squeezed) between (?:the )?{place} and (?:the )?{place})",
);

/// "Japan's currency, the yen", "the Turkish currency, the lira", "the currency of Japan is the yen".
static CURRENCY: Pattern = Pattern::new(
    &[" currency ", " legal tender "],
    concat!(
        "(?:",
        owner_before!(),
        " (?:national |own |official |local )?(?:currency|legal tender)|the (?:national |official |local )?currency (?:of|in|used in) (?:the )?{behind:place})(?: is| ,| --| \\()?(?: now)? ",
        coin!("union", "word")
    ),
);

/// "The yen is Japan's currency", "the yen, the currency of Japan", "Germany uses the euro".
static CURRENCY_LAST: Pattern = Pattern::new(
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
static LANGUAGE: Pattern = Pattern::new(
    &[" official language"],
    concat!(
        "(?:(?:",
        owner_before!(),
        "|{has:place} has) ?(?:an |one |only one |the )?(?P<only>only |sole )?official language|the (?P<sole>only |sole )?official language (?:of|in) (?:the )?{behind:place})\
         (?: ,| is| of| --| \\() ?(?P<last>[A-Za-z]+)"
    ),
);

/// "Portuguese is the official language of Brazil", "Portuguese, Brazil's official language".
static LANGUAGE_LAST: Pattern = Pattern::new(
    &[" official language"],
    concat!(
        "(?:(?:{inside:place} , where |in {front:place} , )?(?P<first>[A-Za-z]+) (?:, which is|,|is) (?:(?:the|an|(?:one|N) of the|(?:one|N) of)(?: [a-z]+)? (?P<sole>only |sole )?official languages?\
         (?: (?:of|in) (?:the )?{behind:place})?|",
        owner!(),
        " (?P<only>only |sole )?official language)|{with:place} has (?P<as>[A-Za-z]+) as its (?:only |sole )?official language)"
    ),
);

/// "Jordan, a constitutional monarchy", "Nepal is a republic".
static FORM: Pattern = Pattern::new(
    &[" monarchy ", " republic ", " kingdom "],
    "{of:place} (?:, which is|,|is|remains) (?:a|an) (?P<form>(?:[a-z-]+ ){0,3}?(?:monarchy|republic|kingdom))",
);

/// "Kenya gained independence from Britain in 1963", "Ghana, independent since 1957".
static INDEPENDENCE: Pattern = Pattern::new(
    &[" independence ", " independent "],
    "(?:{of:place}(?: ,)?(?: which| it| that)? (?P<verb>gained|won|achieved|declared|proclaimed|obtained|got|secured|attained|regained|received) (?:its |full |formal )*\
     independence|{whose:place} 's? (?:(?:declaration of|hard - won) )?independence(?: came)?|{who:place}(?: ,)?(?: which)? (?:became|became an|, independent|independent|has been independent|(?:was|were) granted \
     (?:its )?independence|has been an independent [a-z]+)(?: independent)?(?: (?:country|nation|state|republic))?|independence (?:came to|for|of) {to:place}(?: came)?|{giver:place} granted {given:place} (?:its )?independence)\
     (?: (?:of|from|by) (?:the )?(?:{from:place|nationality}(?: (?:colonial )?rule)?))?(?: (?:in|on|since))? {at:date}",
);

/// "In 1963, Kenya became independent", "Kenya's 1963 independence".
static INDEPENDENCE_THEN: Pattern = Pattern::new(
    &[" independence ", " independent "],
    "(?:(?:it was )?in {at:date} (?:, |that )?(?:the )?{of:place} (?:(?P<verb>gained|won|achieved|declared|proclaimed|obtained|secured|regained) (?:its |full |formal )*independence|became independent)\
     |{whose:place} 's {when:date} independence)(?: (?:of|from|by) (?:the )?(?:{from:place|nationality}(?: (?:colonial )?rule)?))?",
);

/// "Since independence in 1963, Kenya has", "Kenya has had five presidents since independence in 1963".
static SINCE_INDEPENDENCE: Pattern = Pattern::new(
    &[" independence "],
    "(?:since|after|before|at|upon)(?: (?P<verb>gaining|winning|achieving|declaring|it (?:gained|won|achieved|declared)))?(?: its| full)* independence\
     (?: from (?:the )?{from:place|nationality}(?: (?:colonial )?rule)?)? in {at:date}(?: , (?:the )?{of:place})?",
);

/// "South Korea, a country of 51 million people", "France (population 68 million)", "Chile's 20 million people".
static POPULATION: Pattern = Pattern::new(
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
static POPULATION_FIRST: Pattern = Pattern::new(
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
static AREA: Pattern = Pattern::new(
    &[" covers ", " covering ", " area ", " spans ", " stretches ", " occupies ", " measures ", " spread "],
    "(?:{of:place}(?: ,)?(?: (?:which )?(?:covers|spans|covering|occupies|measures|stretches(?: over| across)?)(?: an area of| only| just)?|(?: has| with| , with| which has) (?:a (?:total |land )?|an )area of| 's? (?:total |land )?area (?:of|is))\
     |the (?:total |land )?area of (?:the )?{whose:place} is) {n:quantity}\
     |with (?:a |an )?(?:total |land )?area of {n2:quantity} , (?:the )?{last:place}|{size:place} is {n3:quantity} in (?:size|area)",
);

/// "South Korea's $1.7 trillion economy", "a GDP of $1.7 trillion".
static ECONOMY: Pattern = Pattern::new(
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

type Read = fn(&Reader<'_>) -> Option<Reading>;

const READERS: &[(&Pattern, Read)] = &[
    (&CAPITAL_FIRST, |reader| reader.capital_first()),
    (&CAPITAL_LAST, |reader| reader.capital_last()),
    (&CITY, |reader| reader.city()),
    (&REGION, |reader| reader.region()),
    (&LANDLOCKED, |reader| reader.landlocked()),
    (&BORDERS, |reader| reader.borders(false)),
    (&NEIGHBOURS, |reader| reader.borders(true)),
    (&CURRENCY, |reader| reader.currency()),
    (&CURRENCY_LAST, |reader| reader.currency()),
    (&LANGUAGE, |reader| reader.language()),
    (&LANGUAGE_LAST, |reader| reader.language()),
    (&FORM, |reader| reader.form()),
    (&INDEPENDENCE, |reader| reader.independence()),
    (&INDEPENDENCE_THEN, |reader| reader.independence()),
    (&SINCE_INDEPENDENCE, |reader| reader.independence()),
    (&POPULATION, |reader| reader.population()),
    (&POPULATION_FIRST, |reader| reader.population()),
    (&AREA, |reader| reader.size(&["of", "whose", "last", "size"], &["n", "n2", "n3"], Measured::Area)),
    (&ECONOMY, |reader| {
        reader.size(
            &["of", "whose", "adj", "of2", "of3", "folk", "of4"],
            &["n", "n2", "n3", "n4"],
            Measured::Economy,
        )
    }),
];

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let line = article.line(sentence);
    let names = ["P", "A"].iter().any(|letter| line.has(letter));
    if !names && !countries::REFERENCES.iter().any(|word| line.has(word)) {
        return;
    }
    let mut taken: Vec<(Span, std::mem::Discriminant<Fact>)> = Vec::new();
    for (pattern, read) in READERS {
        for found in pattern.matches(article, sentence) {
            let reader = Reader { article, sentence, found: &found };
            let Some(Reading { of, meant, fact, span }) = read(&reader) else { continue };
            let modifiers = article.modifiers(sentence, span);
            let kind = std::mem::discriminant(&fact);
            let told = taken.iter().any(|(other, fact)| other.overlaps(span) && *fact == kind);
            if modifiers.mood != Mood::Asserted || modifiers.negated || of.is_empty() || told {
                continue;
            }
            taken.push((span, kind));
            let time = article.time_of(sentence);
            let bare = meant && found.has("bare");
            out.push(Found { span, claim: Claim { of, meant, bare, fact, time } });
        }
    }
}

/// What a match says.
struct Reading {
    of: Vec<EntityId>,
    meant: bool,
    fact: Fact,
    span: Span,
}

/// A match to read.
struct Reader<'a> {
    article: &'a Article<'a>,
    sentence: usize,
    found: &'a Match<'a>,
}

fn named(mention: &Mention) -> Option<Named> {
    let places = land::places(mention)?;
    let candidates = places.candidates().to_vec();
    let all = candidates.len() < crate::mention::Named::MOST;
    Some(Named { candidates, all, span: mention.span })
}

impl Reader<'_> {
    /// The item behind the match.
    fn next(&self) -> &str {
        self.found.after().split_whitespace().next().unwrap_or_default()
    }

    fn slot(&self, slots: &[&str]) -> Option<&Mention> {
        slots.iter().find_map(|slot| self.found.mention(slot))
    }

    /// The sure country in the first of these slots that took part, or the one that words refer to; and whether they only refer to it.
    fn country(&self, slots: &[&str]) -> Option<(EntityId, bool)> {
        if let Some(mention) = self.slot(slots) {
            return Some((land::country(self.article.reference, mention)?, false));
        }
        Some((self.meant()?, true))
    }

    /// The country that "its", "the country's" or a bare "the" means.
    fn meant(&self) -> Option<EntityId> {
        let span = ["its", "bare"].iter().find_map(|slot| self.found.span_of(slot))?;
        let at = self.article.document.token_at(span.start);
        let country = land::meant_country(self.article, self.sentence, at)?;
        let sure = self.found.words("its").is_some_and(|words| words != "its") || !self.names_a_part(at);
        (sure && self.article.reference.entity(country).kind == EntityKind::Country).then_some(country)
    }

    /// Whether this sentence before the token `before`, or the one before it, names a part of a country, or something unknown that may be one.
    fn names_a_part(&self, before: usize) -> bool {
        let article = self.article;
        let start = article.document.sentences[self.sentence.saturating_sub(1)].tokens.start;
        let mentions = article
            .mentions
            .iter()
            .filter(|mention| (start..before).contains(&(mention.tokens.start as usize)));
        let part = mentions.clone().any(|mention| match mention.value {
            Value::Place { named, .. } => named.candidates().iter().any(|&id| {
                matches!(article.reference.entity(id).kind, EntityKind::State | EntityKind::Territory)
            }),
            _ => false,
        });
        let opens = |at: usize| article.document.sentences.iter().any(|sentence| sentence.tokens.start == at);
        let known = |at: usize| mentions.clone().any(|mention| mention.tokens.contains(&(at as u32)));
        part || (start..before)
            .any(|at| article.document.tokens[at].is_capitalised() && !opens(at) && !known(at))
    }

    /// Whether the country is the subject of a verb that the match begins with and something before it may be the true subject: "the fire *in*
    /// Greece covers".
    fn is_inside(&self) -> bool {
        let found = self.found;
        let before =
            found.before().trim().trim_end_matches(" the").split(' ').next_back().unwrap_or_default();
        let line = &self.article.line(self.sentence).text[found.range()];
        let verb = line.split(' ').find(|word| !matches!(*word, "P" | "," | "which"));
        verb.is_some_and(countries::tells_size) && memberships::takes_object(before)
    }

    /// Places of any kind that a slot can mean, or the country that words refer to.
    fn candidates(&self, slots: &[&str]) -> Option<(Vec<EntityId>, bool)> {
        match self.slot(slots) {
            Some(mention) => Some((land::places(mention)?.candidates().to_vec(), false)),
            None => Some((vec![self.meant()?], true)),
        }
    }

    /// The match from the name of its country on, or of what refers to it.
    fn span_from(&self, slots: &[&str]) -> Span {
        let start = self.slot(slots).map(|mention| mention.span.start);
        Span { start: start.unwrap_or(self.found.span().start), ..self.found.span() }
    }

    fn capital_first(&self) -> Option<Reading> {
        let found = self.found;
        const OWNERS: &[&str] = &["behind", "of", "folk", "land"];
        let (of, meant) = self.candidates(OWNERS)?;
        let city_mention = found.mention("city")?;
        let next = self.next();
        let link = found.words("link");
        if countries::widens_city(next) {
            return None;
        }
        let clause = found.words("own").is_some_and(|own| !own.starts_with('\''));
        // "has its capital in", "the capital in"; "the capital of Kenya Nairobi" and "the capital Nairobi" are no names side by side.
        if link == Some("in") && !clause || link.is_none() && (found.has("behind") || clause) {
            return None;
        }
        // "Kenya capital" is a headline's, or money of Kenya.
        if found.has("of") && !found.has("own") && !found.has("behind") && link.is_none() {
            return None;
        }
        // "the Chinese capital, Shanghai and Wuhan" is a list of three.
        let apposed = matches!(link, Some("," | "--" | "("));
        if apposed {
            let closed = matches!(next, "" | "," | "." | ";" | ")" | "--" | ":");
            let listed = next == "," && {
                let rest = found.after().trim_start().trim_start_matches(", ");
                rest.starts_with("P ") || rest.starts_with("and P ")
            };
            let surely = ["own", "the", "behind", "its", "bare", "land"].iter().any(|slot| found.has(slot));
            // "As the capital of Kenya, Nairobi has": what is said follows.
            let opens = found.before().trim() == "as" && !listed;
            if !(closed || opens) || listed || !surely {
                return None;
            }
        } else if (meant || found.has("behind")) && link == Some("of") {
            // "the capital of Kenya": the city is still to come, or is none.
            return None;
        }
        if matches!(link, Some("is" | "has been" | "remains"))
            && !matches!(next, "" | "." | "," | ";" | "and" | "but" | "--" | "since" | "while" | ")")
        {
            return None;
        }
        let city = named(city_mention)?;
        if !city.candidates.iter().any(|&id| land::is_city(self.article.reference, id)) {
            return None;
        }
        let same = of.iter().any(|place| city.candidates.contains(place));
        let former = found.has("former") || found.before().ends_with(" former ");
        let span = match meant || found.has("behind") {
            true => found.span(),
            false => Span { end: city_mention.span.end, ..self.span_from(OWNERS) },
        };
        let fact = Fact::Capital { city, former, past: false };
        (!same).then_some(Reading { of, meant, fact, span })
    }

    fn capital_last(&self) -> Option<Reading> {
        let found = self.found;
        let (of, meant) = self.candidates(&["whose", "of", "folk"])?;
        let next = self.next();
        let behind = found.has("whose");
        if (!behind && !countries::ends_capital(next))
            || (behind && countries::widens_city(next) && next != "state")
            || found.has("bare") && !matches!(next, "," | "." | "" | ";" | ")")
        {
            return None;
        }
        let former = found.has("former") || found.has("once");
        let fact = Fact::Capital { city: named(found.mention("city")?)?, former, past: found.has("past") };
        Some(Reading { of, meant, fact, span: found.span() })
    }

    fn city(&self) -> Option<Reading> {
        let (of, meant) = self.country(&["of", "folk", "land"])?;
        let city = self.slot(&["city", "town"])?;
        if countries::widens_city(self.next()) {
            return None;
        }
        let span = match self.found.mention("of") {
            Some(mention) => mention.span.to(city.span),
            None => self.found.span(),
        };
        Some(Reading { of: vec![of], meant, fact: Fact::City { city: named(city)? }, span })
    }

    fn region(&self) -> Option<Reading> {
        let found = self.found;
        let (of, meant) = self.country(&["of", "which", "sits"])?;
        let region = land::place(self.slot(&["region", "part", "where", "there", "alike"])?)?;
        let kind = self.article.reference.entity(region).kind;
        if !matches!(kind, EntityKind::Continent | EntityKind::Region) || countries::widens_city(self.next())
        {
            return None;
        }
        // "the largest country in Asia" is for ranks to judge.
        let line = &self.article.line(self.sentence).text[found.range()];
        if found.has("where") && line.contains(" the ") && (line.contains("est ") || line.contains(" most "))
        {
            let some = ["one of ", "N of "].iter().any(|some| line.contains(some));
            if !some {
                return None;
            }
        }
        // "Brazil, in Europe for a friendly": a team or a government may be away from home.
        let closed = matches!(self.next(), "" | "," | "." | ";" | ")");
        if found.has("lies") && !closed {
            return None;
        }
        let span = self.span_from(&["region"]);
        Some(Reading { of: vec![of], meant, fact: Fact::Region(region), span })
    }

    fn landlocked(&self) -> Option<Reading> {
        let (of, meant) = self.country(&["of", "of2", "of3", "of4"])?;
        Some(Reading { of: vec![of], meant, fact: Fact::Landlocked, span: self.found.span() })
    }

    /// `loose`: the words may be said of countries across a sea, too.
    fn borders(&self, loose: bool) -> Option<Reading> {
        const OWNERS: &[&str] =
            &["of", "first", "of2", "of3", "of4", "of5", "of6", "of7", "of8", "of9", "of10", "of11"];
        let owner = self.slot(OWNERS)?;
        let of = land::country(self.article.reference, owner)?;
        let span = self.found.span();
        let neighbours: Option<Vec<EntityId>> = self
            .article
            .mentions_in(self.sentence)
            .iter()
            .filter(|mention| {
                mention.span.start >= owner.span.end
                    && mention.span.end <= span.end
                    && matches!(mention.value, Value::Place { .. })
            })
            .map(|mention| land::country(self.article.reference, mention))
            .collect();
        // "borders Texas" and "borders the Chinese province" speak of something smaller than countries.
        let neighbours = neighbours.filter(|all| !all.is_empty() && !all.contains(&of))?;
        // "borders France on Saint Martin" is said of a part far from the rest.
        let apart = matches!(self.next(), "on" | "at" | "off" | "through" | "via");
        // "Poland's neighbor Germany's army", "Poland and neighboring Germany and Austria".
        let goes_on = loose && matches!(self.next(), "'s" | "-");
        (!apart && !goes_on && !countries::widens_city(self.next())).then_some(Reading {
            of: vec![of],
            meant: false,
            fact: Fact::Borders { neighbours, loose },
            span,
        })
    }

    fn currency(&self) -> Option<Reading> {
        let (article, found) = (self.article, self.found);
        let (of, meant) = self.country(&["behind", "inside", "of", "folk", "land", "user", "has"])?;
        // "the euro" is a name of the union that has it, too.
        const WORDS: &[&str] = &["word", "union", "word2", "union2", "word3"];
        let span = WORDS.iter().find_map(|slot| found.span_of(slot))?;
        let article_before = article.text(span).strip_prefix("the ").map_or(0, |_| "the ".len() as u32);
        let span = Span { start: span.start + article_before, ..span };
        let word = article.text(span).to_lowercase();
        // "uses the dollar as its currency" says more than that it is in use.
        let used = found.has("uses") && !found.after().trim_start().starts_with("as its ");
        Some(Reading { of: vec![of], meant, fact: Fact::Currency { word, span, used }, span: found.span() })
    }

    fn language(&self) -> Option<Reading> {
        let found = self.found;
        const OWNERS: &[&str] = &["behind", "of", "folk", "land", "has", "with", "inside", "front"];
        let (of, meant) = self.country(OWNERS)?;
        let span = ["first", "last", "as"].iter().find_map(|slot| found.span_of(slot))?;
        let word = self.article.text(span).to_owned();
        if !word.starts_with(char::is_uppercase) {
            return None;
        }
        let only = found.has("sole") || found.has("only");
        Some(Reading { of: vec![of], meant, fact: Fact::Language { word, only }, span: found.span() })
    }

    fn form(&self) -> Option<Reading> {
        let (of, meant) = self.country(&["of"])?;
        let form = StateForm::of(self.found.words("form")?)?;
        matches!(
            self.next(),
            "" | "," | "." | ";" | "and" | "with" | "whose" | "--" | "since" | "that" | "in" | "where"
        )
        .then_some(Reading { of: vec![of], meant, fact: Fact::Form(form), span: self.found.span() })
    }

    fn independence(&self) -> Option<Reading> {
        let found = self.found;
        const OWNERS: &[&str] = &["of", "whose", "who", "to", "given"];
        let of = match self.slot(OWNERS) {
            Some(mention) => land::country(self.article.reference, mention)?,
            None => self.opener()?,
        };
        let date = self.slot(&["at", "when"])?;
        let Value::Date(printed) = &date.value else { return None };
        // "in 1963 and 1962" speaks of two countries in turn; "the then-Republic of the Congo" is another country today.
        let listed =
            ["and Y ", ", Y ", "or Y "].iter().any(|next| found.after().trim_start().starts_with(next));
        if listed || found.before().ends_with(" then - ") {
            return None;
        }
        // Without a printed year the anniversary is meant, not the day.
        let at = printed.resolved.filter(|_| printed.year.is_some() && printed.span_of_years.is_none())?;
        let from = match self.slot(&["from", "giver"]) {
            Some(mention) => Some(land::place(mention)?),
            None => None,
        };
        let gained = countries::gains_independence(found.words("verb").unwrap_or_default());
        let fact = Fact::Independence { from, at, gained, year_span: date.span };
        Some(Reading { of: vec![of], meant: false, fact, span: found.span() })
    }

    /// The country that the sentence begins with, if it names no other but the one that the match names.
    fn opener(&self) -> Option<EntityId> {
        let mentions = self.article.mentions_in(self.sentence);
        let own = self.found.mention("from").map(|mention| mention.span);
        let mut places = mentions
            .iter()
            .filter(|mention| matches!(mention.value, Value::Place { .. }) && Some(mention.span) != own);
        let first = places.next().filter(|_| places.next().is_none())?;
        let before = self.found.before().trim_start();
        let opens = before.strip_prefix("the ").unwrap_or(before).starts_with("P ");
        land::country(self.article.reference, first).filter(|_| opens)
    }

    fn number(&self, slots: &[&str]) -> Option<Number> {
        match self.slot(slots)?.value {
            Value::Number(number) | Value::Money { number, currency: Some("USD") } => Some(number),
            Value::Quantity { number, unit } if unit.dimension == Dimension::Area => {
                Some(number.scaled(unit.factor * 1e-6))
            }
            _ => None,
        }
    }

    fn size(&self, of: &[&str], n: &[&str], measure: Measured) -> Option<Reading> {
        let number = self.number(n).filter(|_| !self.is_inside())?;
        let (of, meant) = match self.slot(of) {
            Some(mention) => (land::place(mention)?, false),
            None => (self.meant()?, true),
        };
        let kind = self.article.reference.entity(of).kind;
        let measured =
            kind == EntityKind::Country || (kind == EntityKind::City && measure == Measured::Population);
        let span = self.found.span();
        measured.then_some(Reading { of: vec![of], meant, fact: Fact::Size { measure, number }, span })
    }

    fn population(&self) -> Option<Reading> {
        const NUMBERS: &[&str] = &["n", "n2", "n3", "n4", "n5", "n6", "n7", "n8"];
        /// "a country of 17,000 islands": without a noun of people, only large numbers that end a phrase speak of people.
        const MANY: f64 = 1e6;
        let found = self.found;
        let number = self.number(NUMBERS)?;
        let first = ["live", "there", "last", "named"].iter().any(|slot| found.has(slot));
        // "Germany's 3 million people of Turkish descent" and "a population of 2 million refugees" are not the whole.
        let next = self.next();
        let whole = match first {
            true => !countries::widens_city(next) && (found.has("last") || countries::ends_population(next)),
            false => {
                countries::ends_population(next)
                    || found.has("n7") && next == "live"
                    || found.has("n3") && self.article.text(found.span()).ends_with(')')
            }
        };
        let words = found.words("people").is_some() || first;
        let people = words || ["n2", "n3", "n4"].iter().any(|slot| found.has(slot));
        // "its 12 million", "where 5 million": not without a noun of people.
        let counted = people || (found.has("n") && number.value >= MANY);
        // "of 1.4 billion people" behind a name alone is no whole country's ("a Germany of 84 million").
        let doubtful = found.has("n8") && !found.has("its");
        let named = ["of", "live", "there", "last", "named"];
        self.size(&named, NUMBERS, Measured::Population).filter(|_| whole && counted && !doubtful)
    }
}
