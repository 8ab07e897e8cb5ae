//! Finding what is said of a country.

use factlint_reference::{EntityId, EntityKind};

use super::{Claim, Fact, Measured, Named};
use crate::article::Article;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::countries::{self, StateForm};
use crate::english::units::Dimension;
use crate::mention::{Mention, Number, Value};
use crate::span::Span;

/// "South Korea's capital, Seoul", "the Kenyan capital of Nairobi".
static CAPITAL_FIRST: Pattern = Pattern::new(
    &[" capital "],
    "(?P<the>the )?{of:place|nationality}(?P<own> 's?)?(?: (?P<former>former|old|previous|onetime))?(?: national| federal)? capital(?: city)?\
     (?P<link> ,| --| of| is| \\()? {city:place}",
);

/// "Seoul, the capital of South Korea", "Nairobi is Kenya's capital".
static CAPITAL_LAST: Pattern = Pattern::new(
    &[" capital "],
    "{city:place} (?:, which is|,|--|is|(?P<past>was|became|had been)|remains|has been|as) (?:now |still |also )?(?:the )?\
     (?:{of:place|nationality}(?: 's?)? (?P<former>former |old |previous |onetime )?(?:national |federal )?capital(?: city)?\
     |(?P<once>former |old |previous |onetime )?(?:national |federal )?capital(?: city)? of (?:the )?{whose:place})",
);

/// "The capital of South Korea is Seoul".
static CAPITAL_IS: Pattern = Pattern::new(
    &[" capital of "],
    "the (?P<former>former )?capital(?: city)? of (?:the )?{of:place} is {city:place}",
);

/// "the French city of Lyon", "the Ukrainian port of Odesa".
static CITY: Pattern = Pattern::new(
    &[" city ", " town ", " port ", " metropolis ", " resort "],
    "{of:nationality}(?: (?:port|coastal|border|industrial|resort|northern|southern|eastern|western|second|port -))?\
     (?: city| town| port| metropolis| resort)+ (?:of )?{city:place}",
);

/// "the West African nation of Mali", "landlocked Paraguay", "Mali, a West African country".
static REGION: Pattern = Pattern::new(
    &[" nation ", " country ", " kingdom ", " republic ", " state "],
    "(?:(?:landlocked |tiny |small |island |impoverished |oil - rich |former |populous )*{region:nationality}(?: island| desert| - island)? \
     (?:nation|country|kingdom|republic|state)(?: of)? (?:the )?{of:place}\
     |{which:place} (?:,|is|--) (?:a|an) (?:[a-z-]+ ){0,3}?(?:{part:nationality} (?:island )?(?:nation|country|kingdom|republic|state)\
     |(?:country|nation|state) (?:in|of) (?:the )?{where:place}))",
);

/// "landlocked Paraguay", "Mali, a landlocked country".
static LANDLOCKED: Pattern = Pattern::new(
    &[" landlocked "],
    "(?:landlocked {of:place}|landlocked (?:[a-z-]+ ){0,2}?(?:{nationality} )?(?:nation|country|kingdom|state) of (?:the )?{of2:place}\
     |{of3:place} (?:,|is|--) (?:(?:a|an|the) )?(?:small |tiny |poor |impoverished |mountainous |largely |entirely )*landlocked(?: (?:{nationality} )?(?:nation|country|kingdom|state|republic))?)",
);

/// "Poland borders Ukraine and Belarus", "Iraq, which shares a border with Iran".
static BORDERS: Pattern = Pattern::new(
    &[" border"],
    "{of:place}(?: ,)?(?: which| that| also)? (?:(?:shares|share|shared|has|sharing) (?:a |its |land |common |long |short |northern |southern |eastern |\
     western |Q |Q - )*borders? with|borders|bordering|is bordered by) (?:the )?{place}(?: (?:,|and|, and)(?: the)? {place})*\
     |{first:place} and (?:the )?{place} share a (?:land |common |long |short )*border",
);

/// "Japan's currency, the yen", "the Turkish currency, the lira".
static CURRENCY: Pattern = Pattern::new(
    &[" currency "],
    "(?:(?:the {coin:organisation}|the (?:{nationality} )?(?P<unit>[a-z]+(?: mark)?)) (?:is the (?:national |official )?currency of (?:the )?{user:place}\
     |, {holder:place} 's? (?:national |official )?currency)\
     |the (?:national |official )?currency of (?:the )?{land:place} is (?:{common:organisation}|the (?:{nationality} )?(?P<name>[a-z]+(?: mark)?))\
     |(?:{of:place} (?:'s?|, where the)|{whose:nationality}) (?:national |own |official )?currency(?: is| ,| --)?(?: now)? (?:(?:the )?{union:organisation}|the (?:{nationality} )?(?P<word>[a-z]+(?: mark)?)))",
);

/// "Portuguese is the official language of Brazil", "Brazil's official language, Portuguese".
static LANGUAGE: Pattern = Pattern::new(
    &[" official language"],
    "(?:(?P<first>[A-Za-z]+)(?: ,| is|, which is) (?:the|an|one of the|one of)(?: [a-z]+)? (?P<sole>only |sole )?official languages? (?:of|in) (?:the )?\
     {of:place}|{whose:place} (?:'s|has)(?: an| one)? (?P<only>only |sole )?official language(?: ,| is| of) (?P<last>[A-Za-z]+))",
);

/// "Jordan, a constitutional monarchy", "Nepal is a republic".
static FORM: Pattern = Pattern::new(
    &[" monarchy ", " republic "],
    "{of:place} (?:, which is|,|is) (?:a|an) (?P<form>(?:[a-z-]+ ){0,3}?(?:monarchy|republic))",
);

/// "Kenya gained independence from Britain in 1963", "Ghana, independent since 1957".
static INDEPENDENCE: Pattern = Pattern::new(
    &[" independence ", " independent "],
    "(?:{of:place}(?: ,)?(?: which| it| that)? (?P<verb>gained|won|achieved|declared|proclaimed|obtained|got|secured|attained|regained) (?:its |full |formal )*\
     independence|{whose:place} 's? (?:(?:declaration of|hard - won) )?independence|{who:place} (?:became|, independent|has been independent|was granted \
     independence|has been an independent [a-z]+))(?: (?:independent|of|from) (?:the )?(?:{from:place|nationality}(?: (?:colonial )?rule)?))?\
     (?: (?:in|on|since))? {at:date}",
);

/// "South Korea, a country of 51 million people", "France (population 68 million)", "Chile's 20 million people".
static POPULATION: Pattern = Pattern::new(
    &[" population ", " people ", " inhabitants ", " residents ", " citizens ", " of N "],
    "{of:place}(?:(?: ,| --| is) (?:a|an|the)(?: [a-zA-]+){0,4}? (?:country|nation|state|kingdom|republic|city|town|island|territory|archipelago) of {n:number}\
     |(?: ,)?(?: with| has| had| which has) (?:a|an)(?: total| estimated| current)? population of {n2:number}\
     | \\( (?:population|pop \\.) (?:[:,] )?{n3:number}(?: \\))?\
     | 's? (?:total )?population (?:of|is|was|stands at|stood at|has reached|reached) {n4:number}\
     |(?: ,| is) home to {n5:number}|(?: 's?| has) {n6:number})(?: (?P<people>people|inhabitants|residents|citizens))?",
);

/// "Iceland covers 103,000 square kilometers", "Kenya's area of 580,000 square kilometers".
static AREA: Pattern = Pattern::new(
    &[" covers ", " area of ", " area is ", " spans "],
    "{of:place}(?: ,)?(?: (?:which )?(?:covers|spans)(?: an area of)?|(?: has| with| , with) (?:a (?:total |land )?|an )area of| 's? (?:total |land )?area (?:of|is))\
     {n:quantity}",
);

/// "South Korea's $1.7 trillion economy", "a GDP of $1.7 trillion".
static ECONOMY: Pattern = Pattern::new(
    &[" economy ", " gdp ", " gross domestic product "],
    "(?:{of:place} 's?|the|{whose:nationality}) {n:money} {adj:nationality}?(?: )?economy\
     |{of2:place} (?:'s|has|, with|with)(?: a| an)?(?: nominal)? (?:gdp|gross domestic product)(?: of| is| was) {n2:money}",
);

/// All of them.
pub(super) const PATTERNS: &[&Pattern] = &[
    &CAPITAL_FIRST,
    &CAPITAL_LAST,
    &CAPITAL_IS,
    &CITY,
    &REGION,
    &LANDLOCKED,
    &BORDERS,
    &CURRENCY,
    &LANGUAGE,
    &FORM,
    &INDEPENDENCE,
    &POPULATION,
    &AREA,
    &ECONOMY,
];

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let line = article.line(sentence);
    if !line.text.contains(" P ") && !line.text.contains(" A ") {
        return;
    }
    type Read = fn(&Article<'_>, &Match<'_>) -> Option<Reading>;
    const READERS: &[(&Pattern, Read)] = &[
        (&CAPITAL_FIRST, capital_first),
        (&CAPITAL_LAST, capital_last),
        (&CAPITAL_IS, capital_is),
        (&CITY, city),
        (&REGION, region),
        (&LANDLOCKED, landlocked),
        (&BORDERS, borders),
        (&CURRENCY, currency),
        (&LANGUAGE, language),
        (&FORM, form),
        (&INDEPENDENCE, independence),
        (&POPULATION, population),
        (&AREA, area),
        (&ECONOMY, economy),
    ];
    for (pattern, read) in READERS {
        for found in pattern.matches(article, sentence) {
            let Some(Reading { of, fact, span }) = read(article, &found) else { continue };
            let modifiers = article.modifiers(sentence, span);
            if modifiers.mood != Mood::Asserted || modifiers.negated || of.is_empty() {
                continue;
            }
            let time = article.time_of(sentence);
            out.push(Found { span, claim: Claim { of, fact, time } });
        }
    }
}

/// What a match says.
struct Reading {
    of: Vec<EntityId>,
    fact: Fact,
    span: Span,
}

/// The item behind a match.
fn next<'m>(found: &Match<'m>) -> &'m str {
    found.after().split_whitespace().next().unwrap_or_default()
}

fn named(mention: &Mention) -> Option<Named> {
    let places = land::places(mention)?;
    let candidates = places.candidates().to_vec();
    let all = candidates.len() < crate::mention::Named::MOST;
    Some(Named { candidates, all, span: mention.span })
}

/// The sure country in the first of these slots that took part.
fn country(article: &Article<'_>, found: &Match<'_>, slots: &[&str]) -> Option<(EntityId, Span)> {
    let mention = slots.iter().find_map(|slot| found.mention(slot))?;
    Some((land::country(article.reference, mention)?, mention.span))
}

/// Places of any kind that a slot can mean.
fn candidates(found: &Match<'_>, slots: &[&str]) -> Option<(Vec<EntityId>, Span)> {
    let mention = slots.iter().find_map(|slot| found.mention(slot))?;
    Some((land::places(mention)?.candidates().to_vec(), mention.span))
}

fn capital_first(_: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, start) = candidates(found, &["of"])?;
    let city_mention = found.mention("city")?;
    let next = next(found);
    if countries::widens_city(next) {
        return None;
    }
    // "the Chinese capital, Shanghai and Wuhan" is a list of three.
    let apposed = matches!(found.words("link"), Some("," | "--" | "("));
    if apposed {
        let closed = matches!(next, "" | "," | "." | ";" | ")" | "--" | ":");
        let listed = next == "," && {
            let rest = found.after().trim_start().trim_start_matches(", ");
            rest.starts_with("P ") || rest.starts_with("and P ")
        };
        if !closed || listed || (!found.has("own") && !found.has("the")) {
            return None;
        }
    }
    let same = of
        .iter()
        .any(|place| land::places(city_mention).is_some_and(|named| named.candidates().contains(place)));
    let city = named(city_mention)?;
    let former = found.has("former") || found.before().ends_with(" former ");
    let fact = Fact::Capital { city, former, past: false };
    (!same).then_some(Reading { of, fact, span: start.to(city_mention.span) })
}

fn capital_last(_: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, _) = candidates(found, &["of", "whose"])?;
    let city_mention = found.mention("city")?;
    let next = next(found);
    let behind = found.has("whose");
    if (!behind && !countries::ends_capital(next))
        || (behind && countries::widens_city(next) && next != "state")
    {
        return None;
    }
    let former = found.has("former") || found.has("once");
    let fact = Fact::Capital { city: named(city_mention)?, former, past: found.has("past") };
    Some(Reading { of, fact, span: found.span() })
}

fn capital_is(_: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, _) = candidates(found, &["of"])?;
    let city = named(found.mention("city")?)?;
    let whole = !found.has("former") && matches!(next(found), "" | "." | "," | ";" | "and" | "but" | "--");
    whole.then(|| Reading {
        of,
        fact: Fact::Capital { city, former: false, past: false },
        span: found.span(),
    })
}

fn city(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, start) = country(article, found, &["of"])?;
    let city_mention = found.mention("city")?;
    if countries::widens_city(next(found)) {
        return None;
    }
    Some(Reading {
        of: vec![of],
        fact: Fact::City { city: named(city_mention)? },
        span: start.to(city_mention.span),
    })
}

fn region(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, _) = country(article, found, &["of", "which"])?;
    let region_mention = ["region", "part", "where"].iter().find_map(|slot| found.mention(slot))?;
    let region = land::place(region_mention)?;
    let kind = article.reference.entity(region).kind;
    if !matches!(kind, EntityKind::Continent | EntityKind::Region) || countries::widens_city(next(found)) {
        return None;
    }
    let span = match found.mention("region") {
        Some(mention) => Span { start: mention.span.start, ..found.span() },
        None => found.span(),
    };
    Some(Reading { of: vec![of], fact: Fact::Region(region), span })
}

fn landlocked(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, _) = country(article, found, &["of", "of2", "of3"])?;
    Some(Reading { of: vec![of], fact: Fact::Landlocked, span: found.span() })
}

fn borders(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, start) = country(article, found, &["of", "first"])?;
    let span = found.span();
    let sentence = article.document.sentence_of(article.document.token_at(span.start));
    let neighbours: Option<Vec<EntityId>> = article
        .mentions_in(sentence)
        .iter()
        .filter(|mention| {
            mention.span.start >= start.end
                && mention.span.end <= span.end
                && matches!(mention.value, Value::Place { .. })
        })
        .map(|mention| land::country(article.reference, mention))
        .collect();
    // "borders Texas" and "borders the Chinese province" speak of something smaller than countries.
    let neighbours = neighbours.filter(|all| !all.is_empty() && !all.contains(&of))?;
    // "borders France on Saint Martin" is said of a part far from the rest.
    let apart = matches!(next(found), "on" | "at" | "off" | "through" | "via");
    (!apart && !countries::widens_city(next(found))).then_some(Reading {
        of: vec![of],
        fact: Fact::Borders(neighbours),
        span,
    })
}

fn currency(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, _) = country(article, found, &["of", "whose", "user", "holder", "land"])?;
    // "the euro" is a name of the union that has it, too.
    const WORDS: &[&str] = &["word", "unit", "name", "union", "coin", "common"];
    let span = WORDS.iter().find_map(|slot| found.span_of(slot))?;
    let article_before = article.text(span).strip_prefix("the ").map_or(0, |_| "the ".len() as u32);
    let span = Span { start: span.start + article_before, ..span };
    let word = article.text(span).to_lowercase();
    Some(Reading { of: vec![of], fact: Fact::Currency { word, span }, span: found.span() })
}

fn language(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, _) = country(article, found, &["of", "whose"])?;
    let span = found.span_of("first").or_else(|| found.span_of("last"))?;
    let word = article.text(span).to_owned();
    let only = found.has("sole") || found.has("only");
    Some(Reading { of: vec![of], fact: Fact::Language { word, only }, span: found.span() })
}

fn form(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, _) = country(article, found, &["of"])?;
    let form = StateForm::of(found.words("form")?)?;
    matches!(
        next(found),
        "" | "," | "." | ";" | "and" | "with" | "whose" | "--" | "since" | "that" | "in" | "where"
    )
    .then_some(Reading { of: vec![of], fact: Fact::Form(form), span: found.span() })
}

/// Whether the year is the first of several: "in 1963 and 1962" speaks of two countries in turn.
fn listed(found: &Match<'_>) -> bool {
    ["and Y ", ", Y ", "or Y "].iter().any(|next| found.after().trim_start().starts_with(next))
}

fn independence(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    let (of, _) = country(article, found, &["of", "whose", "who"])?;
    let date = found.mention("at")?;
    let Value::Date(printed) = &date.value else { return None };
    // "the then-Republic of the Congo" is another country today.
    if listed(found) || found.before().ends_with(" then - ") {
        return None;
    }
    // Without a printed year the anniversary is meant, not the day.
    let at = printed.resolved.filter(|_| printed.year.is_some() && printed.span_of_years.is_none())?;
    let from = match found.mention("from") {
        Some(mention) => Some(land::place(mention)?),
        None => None,
    };
    let gained = countries::gains_independence(found.words("verb").unwrap_or_default());
    let fact = Fact::Independence { from, at, gained, year_span: date.span };
    Some(Reading { of: vec![of], fact, span: found.span() })
}

fn number(found: &Match<'_>, slots: &[&str]) -> Option<(Number, Span)> {
    let mention = slots.iter().find_map(|slot| found.mention(slot))?;
    match mention.value {
        Value::Number(number) | Value::Money { number, currency: Some("USD") } => {
            Some((number, mention.span))
        }
        Value::Quantity { number, unit } if unit.dimension == Dimension::Area => {
            Some((number.scaled(unit.factor * 1e-6), mention.span))
        }
        _ => None,
    }
}

fn size(
    article: &Article<'_>,
    found: &Match<'_>,
    of: &[&str],
    n: &[&str],
    measure: Measured,
) -> Option<Reading> {
    let (number, _) = number(found, n)?;
    let mention = of.iter().find_map(|slot| found.mention(slot))?;
    let of = land::place(mention)?;
    let kind = article.reference.entity(of).kind;
    let measured =
        kind == EntityKind::Country || (kind == EntityKind::City && measure == Measured::Population);
    measured.then_some(Reading { of: vec![of], fact: Fact::Size { measure, number }, span: found.span() })
}

fn population(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    const NUMBERS: &[&str] = &["n", "n2", "n3", "n4", "n5", "n6"];
    /// "a country of 17,000 islands": without a noun of people, only large numbers that end a phrase speak of people.
    const MANY: f64 = 1e6;
    let (number, _) = number(found, NUMBERS)?;
    // "Germany's 3 million people of Turkish descent" and "a population of 2 million refugees" are not the whole.
    let whole = countries::ends_population(next(found));
    let people = found.has("people") || found.has("n2") || found.has("n3") || found.has("n4");
    let counted = people || (found.has("n") && number.value >= MANY);
    size(article, found, &["of"], NUMBERS, Measured::Population).filter(|_| whole && counted)
}

fn area(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    size(article, found, &["of"], &["n"], Measured::Area)
}

fn economy(article: &Article<'_>, found: &Match<'_>) -> Option<Reading> {
    size(article, found, &["of", "whose", "adj", "of2"], &["n", "n2"], Measured::Economy)
}
