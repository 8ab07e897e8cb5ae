//! Words by which news ranks countries and cities, and the quantities they stand for.

/// What is ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ranked {
    /// Countries.
    Country,
    /// Cities.
    City,
    /// Trading partners of a country.
    Partner,
    /// Mountains.
    Mountain,
    /// Rivers.
    River,
    /// Lakes.
    Lake,
    /// Islands.
    Island,
    /// Deserts.
    Desert,
}

/// A noun that names what is ranked and by which quantities.
#[derive(Debug)]
pub struct RankNoun {
    /// The noun, in the singular.
    pub noun: &'static str,
    /// What is ranked.
    pub ranked: Ranked,
    /// The quantities that the noun can mean, by their ids in the reference.
    pub quantities: &'static [&'static str],
}

/// The nouns, longer ones before those that they begin or end with.
pub const NOUNS: &[RankNoun] = &[
    noun("trading partner", Ranked::Partner, &["export-share", "import-share"]),
    noun("trade partner", Ranked::Partner, &["export-share", "import-share"]),
    noun("commercial partner", Ranked::Partner, &["export-share", "import-share"]),
    noun("export market", Ranked::Partner, &["export-share"]),
    noun("export destination", Ranked::Partner, &["export-share"]),
    noun("export partner", Ranked::Partner, &["export-share"]),
    noun("import partner", Ranked::Partner, &["import-share"]),
    noun("source of imports", Ranked::Partner, &["import-share"]),
    noun("oil producer", Ranked::Country, &["oil-production"]),
    noun("crude oil producer", Ranked::Country, &["oil-production"]),
    noun("producer of oil", Ranked::Country, &["oil-production"]),
    noun("gas producer", Ranked::Country, &["gas-production"]),
    noun("natural gas producer", Ranked::Country, &["gas-production"]),
    noun("coal producer", Ranked::Country, &["coal-production"]),
    noun("oil reserves", Ranked::Country, &["oil-reserves"]),
    noun("gas reserves", Ranked::Country, &["gas-reserves"]),
    noun("carbon emitter", Ranked::Country, &["co2-emissions"]),
    noun("emitter", Ranked::Country, &["co2-emissions"]),
    noun("polluter", Ranked::Country, &["co2-emissions"]),
    noun("exporter", Ranked::Country, &["exports"]),
    noun("importer", Ranked::Country, &["imports"]),
    noun("economy", Ranked::Country, &["gdp", "gdp-ppp"]),
    noun("population", Ranked::Country, &["population"]),
    noun("area", Ranked::Country, &["area", "land-area"]),
    noun("member", Ranked::Country, &["area", "population"]),
    noun("country", Ranked::Country, &["area", "population"]),
    noun("nation", Ranked::Country, &["area", "population"]),
    noun("state", Ranked::Country, &["area", "population"]),
    noun("city", Ranked::City, &["population"]),
    noun("mountain", Ranked::Mountain, &["height"]),
    noun("peak", Ranked::Mountain, &["height"]),
    noun("summit", Ranked::Mountain, &["height"]),
    noun("river", Ranked::River, &["length"]),
    noun("lake", Ranked::Lake, &["area"]),
    noun("island", Ranked::Island, &["area"]),
    noun("desert", Ranked::Desert, &["area"]),
];

const fn noun(noun: &'static str, ranked: Ranked, quantities: &'static [&'static str]) -> RankNoun {
    RankNoun { noun, ranked, quantities }
}

/// The noun with this name.
pub fn rank_noun(name: &str) -> Option<&'static RankNoun> {
    NOUNS.iter().find(|known| known.noun == name)
}

/// What an adjective ranks by: whether from the top, and the quantities that it narrows a noun to (none: those of the noun).
fn rank_adjective(word: &str) -> Option<(bool, &'static [&'static str])> {
    Some(match word {
        "largest" | "biggest" | "top" | "leading" | "main" | "number one" => (true, &[]),
        "smallest" => (false, &[]),
        // "tallest" may be measured from the foot of a mountain, "largest" of a river by its water.
        "highest" => (true, &["height"]),
        "longest" => (true, &["length"]),
        "most populous" | "most - populous" | "most populated" => (true, &["population"]),
        "least populous" | "least - populous" | "least populated" => (false, &["population"]),
        _ => return None,
    })
}

/// What a noun and an adjective rank by: whether from the top, and the quantities; `None` where the two do not go together ("longest economy").
pub fn ranked_by(noun: &RankNoun, adjective: &str) -> Option<(bool, &'static [&'static str])> {
    let (from_top, narrowed) = rank_adjective(adjective)?;
    let own = noun.quantities;
    if narrowed.is_empty() {
        // Heights and lengths have adjectives of their own.
        return (!matches!(noun.ranked, Ranked::Mountain | Ranked::River)).then_some((from_top, own));
    }
    narrowed.iter().all(|quantity| own.contains(quantity)).then_some((from_top, narrowed))
}

/// Whether a verb before a name makes whoever is named lose the rank: "China overtook Japan as the second-largest economy".
pub fn overtakes(verb: &str) -> bool {
    [
        "overt", "surpass", "pass", "replac", "displac", "dethron", "eclips", "leapfrog", "edg", "supplant",
        "succeed", "over", "past", "ahead", "above", "behind",
    ]
    .iter()
    .any(|stem| verb.starts_with(stem))
}

/// Whether a word behind a rank narrows whom it is among: "the largest country in the world without a river".
pub fn narrows(next: &str) -> bool {
    const WORDS: &[&str] = &[
        "without",
        "with",
        "that",
        "composed",
        "comprised",
        "consisting",
        "made",
        "lacking",
        "to",
        "not",
        "entirely",
        "wholly",
        "whose",
        "located",
        "outside",
        "under",
        "bordering",
        "using",
        "where",
        "behind",
        "after",
        "except",
        "excluding",
        "besides",
        "never",
    ];
    WORDS.contains(&next)
}

/// The quantity that "by …" names.
pub fn rank_measure(words: &str) -> Option<&'static [&'static str]> {
    Some(match words {
        "area" | "land" | "land area" | "land mass" | "landmass" | "size" | "territory" => {
            &["area", "land-area"]
        }
        "population" => &["population"],
        "nominal gdp" | "nominal terms" | "gdp at market exchange rates" => &["gdp"],
        "purchasing power" | "purchasing power parity" | "ppp" | "purchasing - power parity" => &["gdp-ppp"],
        "gdp" | "gross domestic product" | "economic output" => &["gdp", "gdp-ppp"],
        _ => return None,
    })
}

/// Ordinals as they stand before a superlative: "second" in "second-largest".
pub fn ordinal_word(n: u32) -> Option<&'static str> {
    const WORDS: [&str; 11] =
        ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    WORDS.get(n as usize).copied().filter(|word| !word.is_empty())
}

/// The measure that opens a sentence: "*By area*, Peru is the third-largest country".
pub fn opening_measure(line: &str) -> Option<&str> {
    let line = line.trim_start();
    const OPENERS: &[&str] = &["by ", "in terms of ", "measured by ", "judged by "];
    let named = OPENERS.iter().find_map(|opener| line.strip_prefix(opener));
    let measure = |named: &'_ str| named.split_once(" ,").map_or(0, |(measure, _)| measure.len());
    // "In population, Nigeria is": not "In Africa, …".
    let named = named.or_else(|| {
        line.strip_prefix("in ").filter(|named| rank_measure(&named[..measure(named)]).is_some())
    })?;
    named.split_once(" ,").map(|(measure, _)| measure.strip_prefix("total ").unwrap_or(measure))
}

/// The noun of [`NOUNS`] that a longer one stands for: "proven oil reserves", "emitter of carbon dioxide".
pub fn plain_noun(words: &str) -> String {
    let words = words.strip_prefix("proven ").or(words.strip_prefix("known ")).unwrap_or(words);
    let words = words.split(" of carbon").next().unwrap_or(words);
    let words = words.split(" of greenhouse").next().unwrap_or(words);
    let words = words.split(" of planet").next().unwrap_or(words);
    let plain = match words {
        "land area" | "territory" => "area",
        "member state" => "member",
        "crude producer" | "producer of crude" => "oil producer",
        "producer of gas" | "producer of natural gas" => "gas producer",
        "producer of coal" => "coal producer",
        "crude oil reserves" => "oil reserves",
        "greenhouse gas emitter" | "carbon dioxide emitter" => "emitter",
        "carbon polluter" | "greenhouse gas polluter" | "carbon dioxide polluter" => "polluter",
        other => other,
    };
    plain.to_owned()
}

/// The noun of [`NOUNS`] that is ranked where only its measure is named: "ranks second *by population*", "has more *people* than".
pub fn noun_of_measure(words: &str) -> Option<&'static str> {
    Some(match words {
        "population" | "people" | "inhabitants" => "population",
        "area" | "land area" | "land mass" | "landmass" | "territory" | "land" | "ground" | "size" => "area",
        "economy"
        | "nominal gdp"
        | "gdp"
        | "gross domestic product"
        | "economic output"
        | "nominal terms"
        | "purchasing power parity"
        | "ppp" => "economy",
        _ => return None,
    })
}

/// How a rank is tied to the name before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// By a verb in the past tense.
    pub past: bool,
    /// By having it, not by being it: "has the largest population".
    pub has: bool,
}

/// Reads the words between a name and a rank: ",", "is by far", ", which has", ", now". `None` where they say something else.
pub fn link(words: &[&str]) -> Option<Link> {
    const FILLERS: &[&str] = &[
        "the",
        "now",
        "still",
        "also",
        "already",
        "currently",
        "easily",
        "today",
        "by",
        "far",
        "as",
        "itself",
        "long",
        "been",
        "become",
        "widely",
        "which",
        "that",
        "ranked",
        "considered",
        "although",
        "a",
    ];
    let mut tied = false;
    let mut link = Link { past: false, has: false };
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).copied().unwrap_or_default();
        match *word {
            "," | "(" | "-" | "--" | "\u{2014}" | "\u{2013}" if at == 0 => tied = true,
            "is" | "are" | "remains" | "ranks" | "stands" | "being" => {
                tied = true;
                if next == "home" {
                    link.has = true;
                    at += 2;
                }
            }
            "was" | "were" | "became" | "remained" => (tied, link.past) = (true, true),
            "has" | "have" if matches!(next, "been" | "become" | "long") => tied = true,
            "has" | "have" | "boasts" | "with" | "holds" | "possesses" | "having" => {
                (tied, link.has) = (true, true)
            }
            "home" if next == "to" => {
                (tied, link.has) = (true, true);
                at += 1;
            }
            "sits" if next == "on" => {
                (tied, link.has) = (true, true);
                at += 1;
            }
            "as" if words.len() == 1 => tied = true,
            word if FILLERS.contains(&word) => {}
            _ => return None,
        }
        at += 1;
    }
    (tied || words == ["as"] || words == ["already"]).then_some(link)
}

/// Whether a place between these parts of a line opens a sentence as the scope of what follows: "In *Africa*, …", "Among *African* countries, …".
pub fn opens_scope(before: &str, behind: &str) -> bool {
    let before = before.trim();
    let before = before.strip_suffix(" the").unwrap_or(before);
    let behind = behind.trim_start();
    let behind = ["countries ", "nations ", "states "]
        .iter()
        .find_map(|noun| behind.strip_prefix(noun))
        .unwrap_or(behind);
    matches!(before, "in" | "among" | "of all" | "of" | "across") && behind.starts_with(", ")
}

/// Whether a country has what the noun names, and is not it: "has the largest population".
pub fn is_had(noun: &str) -> bool {
    matches!(noun, "population" | "area" | "oil reserves" | "gas reserves")
}
