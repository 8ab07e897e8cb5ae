//! Facts of a country: capital, currency, languages, continent, neighbours, form of state, independence, population, area, economy; and where
//! a city lies.
//!
//! What can have several right answers (capitals, days of independence) holds if any row on record says so. Estimates of populations and
//! of economies differ between offices, so that only a number far from every value on record is refuted.

mod find;
mod judge;
mod patterns;
mod size;

use factlint_reference::{EntityId, PartialDate};

use super::{ClaimKind, Example, Found, Kind, World, example, nothing};
use crate::article::{Article, StatementTime};
use crate::english::countries::StateForm;
use crate::judge::{Judgement, Verdict};
use crate::mention::Number;
use crate::span::Span;

/// The kind.
pub static KIND: Kind = Kind::of::<Country>(
    Country::ID,
    "Facts of a country",
    "A country's capital, currency, official languages, continent, neighbours, form of state, independence, population, area and economy, and the \
     country that a city lies in, are compared with the reference on the day that the sentence speaks of. Where several answers are right (two \
     capitals, two days of independence), any of them is accepted. Populations and economies are estimates: a number is refuted only if it is far \
     from every value on record.",
    EXAMPLES,
);

pub(super) struct Country;

/// What is said of a country.
#[derive(Debug)]
pub(super) struct Claim {
    /// The countries or places that the name can mean.
    of: Vec<EntityId>,
    /// Whether the text only refers to it: "its capital".
    meant: bool,
    /// Whether nothing but an article does: "the capital".
    bare: bool,
    fact: Fact,
    time: StatementTime,
}

#[derive(Debug)]
enum Fact {
    /// A city is its capital, or was before.
    Capital {
        city: Named,
        /// Whether it is called the former capital.
        former: bool,
        /// Whether the verb is in the past tense: "was the capital".
        past: bool,
    },
    /// A city lies in it.
    City { city: Named },
    /// It lies in a region or on a continent.
    Region(EntityId),
    /// It has land borders with these countries; `loose` where the words may be said of countries across a sea, too.
    Borders { neighbours: Vec<EntityId>, loose: bool },
    /// It has no coast.
    Landlocked,
    /// Its currency; `used`, if another may be the official one.
    Currency { word: String, span: Span, used: bool },
    /// An official language; the only one, if `only`.
    Language { word: String, only: bool },
    /// Its form.
    Form(StateForm),
    /// It became independent then.
    Independence { from: Option<EntityId>, at: PartialDate, gained: bool, year_span: Span },
    /// A measured size.
    Size { measure: Measured, number: Number },
}

/// A name in the text that stands for places.
#[derive(Debug)]
struct Named {
    /// The places that it can mean.
    candidates: Vec<EntityId>,
    /// Whether these are all that it can mean.
    all: bool,
    /// Where it stands.
    span: Span,
}

/// What is measured of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measured {
    /// People.
    Population,
    /// Square kilometres.
    Area,
    /// Dollars a year.
    Economy,
}

impl ClaimKind for Country {
    const ID: &'static str = "country";
    type Claim = Claim;

    fn patterns() -> &'static [&'static super::Pattern] {
        patterns::PATTERNS
    }

    fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Self::Claim>>) {
        find::find(article, sentence, out);
    }

    fn judge(claim: &Claim, world: &World<'_>) -> Option<Judgement> {
        judge::judge(claim, world)
    }
}

const EXAMPLES: &[Example] = &[
    example(
        "They met in Seoul, the capital of South Korea.",
        "2025-03-01",
        "Seoul, the capital of South Korea",
        Verdict::Supported,
    ),
    example(
        "They met in South Korea's capital, Busan.",
        "2025-03-01",
        "South Korea's capital, Busan",
        Verdict::Refuted,
    ),
    example(
        "Floods hit the Kenyan capital Nairobi.",
        "2025-03-01",
        "Kenyan capital Nairobi",
        Verdict::Supported,
    ),
    example(
        "Floods hit the Kenyan capital of Kampala.",
        "2025-03-01",
        "Kenyan capital of Kampala",
        Verdict::Refuted,
    ),
    example(
        "Sydney is the capital of Australia.",
        "2025-03-01",
        "Sydney is the capital of Australia",
        Verdict::Refuted,
    ),
    example(
        "Lagos, Nigeria's capital, is growing.",
        "2025-03-01",
        "Lagos, Nigeria's capital",
        Verdict::Refuted,
    ),
    example(
        "They flew to the Dutch capital, The Hague.",
        "2025-03-01",
        "Dutch capital, The Hague",
        Verdict::Conflicting,
    ),
    example(
        "Brazil's capital, Rio de Janeiro, was calm.",
        "2025-03-01",
        "Brazil's capital, Rio de Janeiro",
        Verdict::Refuted,
    ),
    example(
        "The former Kazakh capital Almaty was calm.",
        "2025-03-01",
        "Kazakh capital Almaty",
        Verdict::Supported,
    ),
    nothing("Protests spread to the Chinese capital, Shanghai and Wuhan.", "2025-03-01"),
    nothing("To attract Indian capital, Singapore cut its taxes.", "2025-03-01"),
    example(
        "A fire broke out in the French city of Lyon.",
        "2025-03-01",
        "French city of Lyon",
        Verdict::Supported,
    ),
    example(
        "A fire broke out in the Brazilian city of Nairobi.",
        "2025-03-01",
        "Brazilian city of Nairobi",
        Verdict::Refuted,
    ),
    example(
        "The West African nation of Mali holds a vote.",
        "2025-03-01",
        "West African nation of Mali",
        Verdict::Supported,
    ),
    example(
        "The African nation of Paraguay holds a vote.",
        "2025-03-01",
        "African nation of Paraguay",
        Verdict::Refuted,
    ),
    example(
        "Poland borders Ukraine and Belarus.",
        "2025-03-01",
        "Poland borders Ukraine and Belarus",
        Verdict::Supported,
    ),
    example(
        "Poland shares a border with Romania.",
        "2025-03-01",
        "Poland shares a border with Romania",
        Verdict::Refuted,
    ),
    example("Portugal borders Kenya.", "2025-03-01", "Portugal borders Kenya", Verdict::Refuted),
    example(
        "The capital of Australia is Sydney.",
        "2025-03-01",
        "The capital of Australia is Sydney",
        Verdict::Refuted,
    ),
    example(
        "The yen is the currency of Poland.",
        "2025-03-01",
        "The yen is the currency of Poland",
        Verdict::Refuted,
    ),
    example("Landlocked Paraguay ships by river.", "2025-03-01", "Landlocked Paraguay", Verdict::Supported),
    example("Landlocked Uruguay ships by river.", "2025-03-01", "Landlocked Uruguay", Verdict::Refuted),
    example(
        "Japan's currency, the yen, fell.",
        "2025-03-01",
        "Japan's currency, the yen",
        Verdict::Supported,
    ),
    example(
        "Poland's currency, the euro, fell.",
        "2025-03-01",
        "Poland's currency, the euro",
        Verdict::Refuted,
    ),
    example(
        "Kenya gained independence from Britain in 1963.",
        "2025-03-01",
        "Kenya gained independence from Britain in 1963",
        Verdict::Supported,
    ),
    example(
        "Kenya gained independence from Britain in 1965.",
        "2025-03-01",
        "Kenya gained independence from Britain in 1965",
        Verdict::Refuted,
    ),
    example(
        "South Korea, a country of 51 million people, votes today.",
        "2025-06-03",
        "South Korea, a country of 51 million people",
        Verdict::Supported,
    ),
    example(
        "South Korea, a country of 101 million people, votes today.",
        "2025-06-03",
        "South Korea, a country of 101 million people",
        Verdict::Refuted,
    ),
    nothing("Indonesia, a country of 17,000 islands, is vast.", "2025-06-03"),
    nothing("Germany's 3 million people of Turkish descent may vote.", "2025-06-03"),
    example(
        "Jordan, a constitutional monarchy, is stable.",
        "2025-06-03",
        "Jordan, a constitutional monarchy",
        Verdict::Supported,
    ),
    example("Spain, a republic, is in the south.", "2025-06-03", "Spain, a republic", Verdict::Refuted),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::testing::{all_are_refuted, examples_hold, first, none_is_refuted};

    #[test]
    fn examples() {
        examples_hold(&KIND);
    }

    /// Sentences that are true: each may be supported or left open, none refuted.
    const TRUE: &[&str] = &[
        "Bern is Switzerland's capital.",
        "The capital of the Netherlands is Amsterdam.",
        "The capital of Bolivia is Sucre.",
        "Honduras' capital, Tegucigalpa, was calm.",
        "The euro is the currency of Germany.",
        "The currency of Japan is the yen.",
        "The lira, Turkey's currency, fell.",
        "The dollar, Turkey's lira and the yen fell.",
        "In Poland, where the currency is the zloty, prices rose.",
        "Suriname borders France in South America.",
        "The Netherlands borders France on Saint Martin.",
        "Poland and Germany share a border.",
        "Spain and Morocco share a border.",
        "Cuba and the United States share a border at Guantanamo.",
        "Officials gathered in Brasilia, Brazil's capital, on Friday.",
        "The Turkish capital, Ankara, was quiet.",
        "Turkey's capital Ankara was quiet.",
        "The Canadian capital, Ottawa, was quiet.",
        "In La Paz, the seat of government, and Sucre, Bolivia's capital, people marched.",
        "La Paz is the capital of Bolivia.",
        "Cape Town is a capital of South Africa.",
        "Pretoria, the capital of South Africa, was quiet.",
        "Amsterdam is the capital of the Netherlands.",
        "Kyiv, Ukraine's capital, was hit by drones.",
        "The Kazakh capital, Astana, hosted talks.",
        "Nigeria's former capital, Lagos, is crowded.",
        "Lagos was the capital of Nigeria until 1991.",
        "Lagos was the capital of Nigeria when he was born.",
        "In 1955, he visited Brazil's capital, Rio de Janeiro.",
        "Bonn was the capital of West Germany.",
        "Myanmar's capital, Naypyitaw, was shaken.",
        "Burundi's capital Gitega is small.",
        "Colombo, the capital of Sri Lanka, was calm.",
        "Atlanta, the capital of Georgia, was calm.",
        "Tbilisi, the capital of Georgia, was calm.",
        "Albany is the capital of New York.",
        "Washington, the U.S. capital, was calm.",
        "Edinburgh, the Scottish capital, was calm.",
        "Malabo, the capital of Equatorial Guinea, was calm.",
        "Kuala Lumpur is Malaysia's capital.",
        "Jerusalem is Israel's capital, officials said.",
        "Protests spread from the German capital, Hamburg and Munich to small towns.",
        "Milan is Italy's fashion capital.",
        "Mumbai, India's financial capital, was flooded.",
        "Frankfurt, Germany's banking capital, was calm.",
        "The Ukrainian city of Lviv was hit.",
        "The northern Italian city of Milan was calm.",
        "The Canadian city of London was calm.",
        "The Mexican city of Guadalajara was calm.",
        "The Spanish city of Guadalajara was calm.",
        "The Indian city of Hyderabad was calm.",
        "The Pakistani city of Hyderabad was calm.",
        "The Chinese city of Hong Kong was calm.",
        "The Venezuelan city of Valencia was calm.",
        "The Ukrainian city of Sevastopol was annexed by Russia.",
        "The Middle Eastern country of Egypt brokered talks.",
        "Egypt, a North African country, brokered talks.",
        "Turkey is a European country.",
        "Cyprus is a European nation.",
        "Georgia, a country in the Caucasus, voted.",
        "The Central American nation of Belize voted.",
        "The Southeast Asian nation of Myanmar voted.",
        "The Central Asian country of Kazakhstan voted.",
        "The South American country of Guyana voted.",
        "The Caribbean nation of Haiti voted.",
        "The Balkan country of Serbia voted.",
        "The Baltic nation of Lithuania voted.",
        "The Gulf state of Qatar mediated.",
        "The Horn of Africa nation of Djibouti hosts bases.",
        "The Pacific island nation of Tuvalu is low.",
        "The Himalayan kingdom of Bhutan is small.",
        "France borders Brazil in South America.",
        "Spain shares a border with Morocco.",
        "Russia shares a border with North Korea.",
        "Norway shares a border with Russia.",
        "Finland shares a long border with Russia.",
        "Lithuania borders Belarus and Russia's Kaliningrad.",
        "Armenia borders Turkey, Georgia, Azerbaijan and Iran.",
        "India shares a border with Myanmar.",
        "Afghanistan, which shares a border with China, is poor.",
        "Denmark shares a land border with Canada.",
        "Ethiopia is the most populous landlocked country.",
        "Landlocked Ethiopia wants a port.",
        "Jordan is almost landlocked.",
        "Switzerland's currency, the franc, rose.",
        "Turkey's currency, the lira, fell.",
        "China's currency, the yuan, fell.",
        "Iran's currency, the rial, fell.",
        "Croatia's currency, the euro, is strong.",
        "Israel's currency, the shekel, rose.",
        "Zimbabwe's currency, the ZiG, fell.",
        "Russia's currency, the ruble, fell.",
        "South Korea's currency, the won, fell.",
        "Denmark's currency, the krone, is pegged.",
        "Ecuador's currency, the U.S. dollar, is strong.",
        "Portuguese is the official language of Brazil.",
        "French is an official language of Canada.",
        "Swahili is an official language of Kenya.",
        "Romansh is one of the official languages of Switzerland.",
        "India gained independence from Britain in 1947.",
        "Pakistan became independent in 1947.",
        "Indonesia declared independence in 1945.",
        "Lithuania declared independence from the Soviet Union in 1990.",
        "Ukraine won independence from Moscow in 1991.",
        "Ukraine became independent in 1991.",
        "Estonia regained independence in 1991.",
        "Kosovo declared independence from Serbia in 2008.",
        "South Sudan gained independence from Sudan in 2011.",
        "Algeria won independence from France in 1962.",
        "Egypt gained independence from Britain in 1922.",
        "Namibia gained independence from South Africa in 1990.",
        "Bangladesh won independence from Pakistan in 1971.",
        "Zimbabwe gained independence from Britain in 1980.",
        "Australia became independent in 1901.",
        "Ireland won independence from Britain in 1922.",
        "Cambodia gained independence from France in 1953.",
        "Vietnam declared independence in 1945.",
        "Somalia gained independence in 1960.",
        "Finland declared independence from Russia in 1917.",
        "Eritrea gained independence from Ethiopia in 1993.",
        "Singapore became independent in 1965.",
        "India, a country of 1.4 billion people, is young.",
        "Moldova, a country of 2.4 million people, is poor.",
        "Eritrea, a country of 3.6 million people, is poor.",
        "Georgia's neighbor Armenia, a country of 3 million people, is poor.",
        "Qatar, a country of 3 million people, is rich.",
        "Papua New Guinea, a nation of 12 million people, is poor.",
        "Bosnia, a country of 3 million people, is poor.",
        "Kenya and Uganda gained independence in 1963 and 1962.",
        "Nigeria, with a population of more than 220 million, is young.",
        "Nigeria's 230 million people are young.",
        "Ukraine has a population of about 38 million.",
        "Israel, a country of about 10 million people, is small.",
        "China's population of 1.4 billion is shrinking.",
        "Iceland (population 390,000) is small.",
        "Lebanon is home to 1.5 million Syrian refugees.",
        "Jordan, home to 2 million Palestinian refugees, is calm.",
        "India, with a Muslim population of 200 million, voted.",
        "Tokyo, a city of 14 million people, was calm.",
        "Iceland covers 103,000 square kilometers.",
        "France covers 551,000 square kilometers.",
        "Texas covers 695,000 square kilometers.",
        "South Korea's $1.7 trillion economy grew.",
        "Germany's $4.5 trillion economy shrank.",
        "Russia's $2 trillion economy grew.",
        "Argentina's $600 billion economy shrank.",
        "Thailand is a constitutional monarchy.",
        "Ireland is a republic.",
        "Iran, an Islamic republic, objected.",
        "Barbados became a republic.",
    ];

    #[test]
    fn nothing_true_is_refuted() {
        let mut settled = 0;
        for text in TRUE {
            for claim in crate::claim::testing::report(&KIND, text, Some("2025-06-03")).claims {
                assert_ne!(claim.verdict, Verdict::Refuted, "{text}: {}", claim.summary);
                settled += usize::from(claim.verdict == Verdict::Supported);
            }
        }
        assert!(settled * 10 >= TRUE.len() * 6, "{settled} of {} are supported", TRUE.len());
    }

    #[test]
    fn the_correction_is_the_capital_alone() {
        let text = "Floods hit the Kenyan capital of Kampala.";
        let correction = first(&KIND, text, "2025-03-01").correction.unwrap();
        assert_eq!(
            (&text[correction.start..correction.end], correction.text.as_str()),
            ("Kampala", "Nairobi")
        );
    }

    /// Sentences in many orders of words: the true ones, and such as lead astray.
    #[test]
    fn true_sentences_are_not_refuted() {
        none_is_refuted(&KIND, include_str!("../../../tests/claims/country_true.txt"), "2025-06-10", 399);
    }

    #[test]
    fn wrong_sentences_are_refuted() {
        all_are_refuted(&KIND, include_str!("../../../tests/claims/country_wrong.txt"));
    }
}
