//! Currencies: their signs, their names, and the adjectives that tell them apart.

use super::{Measure, Sense};

/// Names of currencies, singular and plural; the ISO 4217 code where the name alone settles it; how much of the main unit it is.
const NAMES: &[(&[&str], Option<&str>, f64)] = &[
    (&["dollar", "dollars"], Some("USD"), 1.0),
    (&["buck", "bucks"], Some("USD"), 1.0),
    (&["cent", "cents"], Some("USD"), 0.01),
    (&["euro", "euros"], Some("EUR"), 1.0),
    (&["euro cent", "euro cents"], Some("EUR"), 0.01),
    (&["pound sterling", "pounds sterling"], Some("GBP"), 1.0),
    (&["pence", "penny"], Some("GBP"), 0.01),
    (&["yen"], Some("JPY"), 1.0),
    (&["yuan", "renminbi", "kuai", "元"], Some("CNY"), 1.0),
    (&["won"], Some("KRW"), 1.0),
    (&["rupee", "rupees"], None, 1.0),
    (&["rupiah", "rupiahs"], Some("IDR"), 1.0),
    (&["ringgit", "ringgits"], Some("MYR"), 1.0),
    (&["baht"], Some("THB"), 1.0),
    (&["dong"], Some("VND"), 1.0),
    (&["ruble", "rubles", "rouble", "roubles"], Some("RUB"), 1.0),
    (&["hryvnia", "hryvnias", "hryvnya", "hryvnyas"], Some("UAH"), 1.0),
    (&["zloty", "zlotys", "zloties", "zlotych"], Some("PLN"), 1.0),
    (&["forint", "forints"], Some("HUF"), 1.0),
    (&["koruna", "korunas", "koruny"], Some("CZK"), 1.0),
    (&["leu", "lei"], Some("RON"), 1.0),
    (&["lev", "leva", "levs"], Some("BGN"), 1.0),
    (&["lira", "liras"], Some("TRY"), 1.0),
    (&["lire"], Some("ITL"), 1.0),
    (&["shekel", "shekels"], Some("ILS"), 1.0),
    (&["rand"], Some("ZAR"), 1.0),
    (&["naira", "nairas"], Some("NGN"), 1.0),
    (&["cedi", "cedis"], Some("GHS"), 1.0),
    (&["birr"], Some("ETB"), 1.0),
    (&["taka"], Some("BDT"), 1.0),
    (&["kyat", "kyats"], Some("MMK"), 1.0),
    (&["tenge"], Some("KZT"), 1.0),
    (&["afghani", "afghanis"], Some("AFN"), 1.0),
    (&["real", "reais", "reals"], Some("BRL"), 1.0),
    (&["bolivar", "bolivars", "bolivares"], Some("VES"), 1.0),
    (&["quetzal", "quetzals", "quetzales"], Some("GTQ"), 1.0),
    (&["lempira", "lempiras"], Some("HNL"), 1.0),
    (&["guarani", "guaranis", "guaranies"], Some("PYG"), 1.0),
    (&["kronor"], Some("SEK"), 1.0),
    (&["krona", "kronas"], Some("SEK"), 1.0),
    (&["kroner", "krone", "krones"], None, 1.0),
    (&["crowns"], None, 1.0),
    (&["franc", "francs"], None, 1.0),
    (&["peso", "pesos"], None, 1.0),
    (&["dinar", "dinars"], None, 1.0),
    (&["dirham", "dirhams"], None, 1.0),
    (&["riyal", "riyals"], None, 1.0),
    (&["rial", "rials"], None, 1.0),
    (&["shilling", "shillings"], None, 1.0),
    (&["peseta", "pesetas"], Some("ESP"), 1.0),
    (&["markka", "markkas"], Some("FIM"), 1.0),
    (&["mark", "marks"], None, 1.0),
    (&["guilder", "guilders"], Some("NLG"), 1.0),
    (&["drachma", "drachmas"], Some("GRD"), 1.0),
    (&["escudo", "escudos"], Some("PTE"), 1.0),
    (&["bitcoin", "bitcoins"], None, 1.0),
];

/// Names of currencies that an adjective settles: the adjective, the names in NAMES by their first form, the code.
const QUALIFIED: &[(&[&str], &[&str], &str)] = &[
    (&["us", "american", "united states", "u s"], &["dollar"], "USD"),
    (&["canadian"], &["dollar"], "CAD"),
    (&["australian"], &["dollar"], "AUD"),
    (&["new zealand"], &["dollar"], "NZD"),
    (&["hong kong"], &["dollar"], "HKD"),
    (&["singapore", "singaporean"], &["dollar"], "SGD"),
    (&["taiwan", "taiwanese", "new taiwan"], &["dollar"], "TWD"),
    (&["jamaican"], &["dollar"], "JMD"),
    (&["bahamian"], &["dollar"], "BSD"),
    (&["barbadian"], &["dollar"], "BBD"),
    (&["belize"], &["dollar"], "BZD"),
    (&["bermudian", "bermuda"], &["dollar"], "BMD"),
    (&["fijian"], &["dollar"], "FJD"),
    (&["guyanese"], &["dollar"], "GYD"),
    (&["liberian"], &["dollar"], "LRD"),
    (&["namibian"], &["dollar"], "NAD"),
    (&["zimbabwe", "zimbabwean"], &["dollar"], "ZWL"),
    (&["british", "sterling", "uk"], &["pound"], "GBP"),
    (&["egyptian"], &["pound"], "EGP"),
    (&["lebanese"], &["pound", "lira"], "LBP"),
    (&["syrian"], &["pound"], "SYP"),
    (&["sudanese"], &["pound"], "SDG"),
    (&["south sudanese"], &["pound"], "SSP"),
    (&["irish"], &["pound"], "IEP"),
    (&["japanese"], &["yen"], "JPY"),
    (&["chinese"], &["yuan"], "CNY"),
    (&["south korean", "korean"], &["won"], "KRW"),
    (&["north korean"], &["won"], "KPW"),
    (&["indian"], &["rupee"], "INR"),
    (&["pakistani", "pakistan"], &["rupee"], "PKR"),
    (&["sri lankan", "sri lanka"], &["rupee"], "LKR"),
    (&["nepali", "nepalese"], &["rupee"], "NPR"),
    (&["mauritian"], &["rupee"], "MUR"),
    (&["seychellois"], &["rupee"], "SCR"),
    (&["indonesian"], &["rupiah"], "IDR"),
    (&["malaysian"], &["ringgit"], "MYR"),
    (&["thai"], &["baht"], "THB"),
    (&["vietnamese"], &["dong"], "VND"),
    (&["russian"], &["ruble", "rouble"], "RUB"),
    (&["belarusian"], &["ruble", "rouble"], "BYN"),
    (&["turkish"], &["lira"], "TRY"),
    (&["italian"], &["lira", "lire"], "ITL"),
    (&["israeli"], &["shekel"], "ILS"),
    (&["south african"], &["rand"], "ZAR"),
    (&["nigerian"], &["naira"], "NGN"),
    (&["brazilian"], &["real"], "BRL"),
    (&["swedish"], &["krona", "crowns", "kroner"], "SEK"),
    (&["norwegian"], &["krone", "kroner", "crowns"], "NOK"),
    (&["danish"], &["krone", "kroner", "crowns"], "DKK"),
    (&["icelandic"], &["krona", "crowns"], "ISK"),
    (&["czech"], &["crowns", "koruna"], "CZK"),
    (&["swiss"], &["franc"], "CHF"),
    (&["french"], &["franc"], "FRF"),
    (&["belgian"], &["franc"], "BEF"),
    (&["luxembourg"], &["franc"], "LUF"),
    (&["cfa"], &["franc"], "XOF"),
    (&["rwandan"], &["franc"], "RWF"),
    (&["congolese"], &["franc"], "CDF"),
    (&["mexican"], &["peso"], "MXN"),
    (&["argentine", "argentinian"], &["peso"], "ARS"),
    (&["chilean"], &["peso"], "CLP"),
    (&["colombian"], &["peso"], "COP"),
    (&["cuban"], &["peso"], "CUP"),
    (&["dominican"], &["peso"], "DOP"),
    (&["philippine", "filipino"], &["peso"], "PHP"),
    (&["uruguayan"], &["peso"], "UYU"),
    (&["kuwaiti"], &["dinar"], "KWD"),
    (&["iraqi"], &["dinar"], "IQD"),
    (&["jordanian"], &["dinar"], "JOD"),
    (&["bahraini"], &["dinar"], "BHD"),
    (&["libyan"], &["dinar"], "LYD"),
    (&["tunisian"], &["dinar"], "TND"),
    (&["algerian"], &["dinar"], "DZD"),
    (&["serbian"], &["dinar"], "RSD"),
    (&["emirati", "uae"], &["dirham"], "AED"),
    (&["moroccan"], &["dirham"], "MAD"),
    (&["saudi"], &["riyal", "rial"], "SAR"),
    (&["qatari"], &["riyal", "rial"], "QAR"),
    (&["yemeni"], &["riyal", "rial"], "YER"),
    (&["omani"], &["rial", "riyal"], "OMR"),
    (&["iranian"], &["rial", "riyal"], "IRR"),
    (&["kenyan"], &["shilling"], "KES"),
    (&["ugandan"], &["shilling"], "UGX"),
    (&["tanzanian"], &["shilling"], "TZS"),
    (&["somali"], &["shilling"], "SOS"),
    (&["german", "deutsche"], &["mark"], "DEM"),
    (&["finnish"], &["mark", "markka"], "FIM"),
    (&["dutch"], &["guilder"], "NLG"),
    (&["spanish"], &["peseta"], "ESP"),
];

/// ISO 4217 codes that news writes beside a number.
const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "KRW", "INR", "RUB", "BRL", "ZAR", "CHF", "CAD", "AUD", "NZD",
    "HKD", "SGD", "TWD", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "ILS", "AED",
    "SAR", "QAR", "KWD", "EGP", "NGN", "KES", "GHS", "MXN", "ARS", "CLP", "COP", "PEN", "IDR", "MYR", "THB",
    "VND", "PHP", "PKR", "BDT", "LKR", "UAH", "KZT", "IRR", "IQD",
];

/// Codes that are English words as well, and so are codes in capitals only.
const WORDS: &[&str] = &["TRY", "PEN", "COP"];

/// The currency whose ISO 4217 code the letters are; "Rs" too is written like a code.
pub(crate) fn code(letters: &str) -> Option<&'static str> {
    if letters == "Rs" {
        return Some("INR");
    }
    let found = CODES.iter().copied().find(|code| code.eq_ignore_ascii_case(letters))?;
    let sure = found == letters || !WORDS.contains(&found);
    sure.then_some(if found == "RMB" { "CNY" } else { found })
}

/// Whether the name of a currency is a common word of another meaning: "won", "marks".
pub(crate) fn is_common_word(word: &str) -> bool {
    ["won", "real", "reals", "mark", "marks", "rand", "dong", "lei", "buck", "bucks", "birr", "crowns"]
        .contains(&word)
}

/// Signs before or behind a number.
const SIGNS: &[(char, &str)] = &[
    ('$', "USD"),
    ('€', "EUR"),
    ('£', "GBP"),
    ('¥', "JPY"),
    ('￥', "JPY"),
    ('₩', "KRW"),
    ('₹', "INR"),
    ('₽', "RUB"),
    ('₺', "TRY"),
    ('₴', "UAH"),
    ('₪', "ILS"),
    ('₫', "VND"),
    ('₱', "PHP"),
    ('฿', "THB"),
    ('₦', "NGN"),
    ('₵', "GHS"),
    ('₡', "CRC"),
    ('₾', "GEL"),
    ('₭', "LAK"),
    ('₮', "MNT"),
    ('₲', "PYG"),
    ('₸', "KZT"),
    ('₼', "AZN"),
    ('₿', "XBT"),
];

/// Letters before "$" (or another sign) that name the country.
const SIGN_PREFIXES: &[(&str, &str)] = &[
    ("US", "USD"),
    ("U.S.", "USD"),
    ("U.S", "USD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("CAN", "CAD"),
    ("NZ", "NZD"),
    ("HK", "HKD"),
    ("S", "SGD"),
    ("SG", "SGD"),
    ("NT", "TWD"),
    ("R", "BRL"),
    ("MX", "MXN"),
    ("J", "JMD"),
    ("c", "CAD"),
    ("hk", "HKD"),
    ("nz", "NZD"),
    ("Mex", "MXN"),
];

/// The currency that a sign stands for.
pub(crate) fn sign(c: char) -> Option<&'static str> {
    if c.is_ascii() && c != '$' {
        return None;
    }
    SIGNS.iter().find(|(sign, _)| *sign == c).map(|&(_, code)| code)
}

/// The currency that letters before a dollar sign make of it.
pub(crate) fn prefixed(letters: &str) -> Option<&'static str> {
    SIGN_PREFIXES.iter().find(|(prefix, _)| *prefix == letters).map(|&(_, code)| code)
}

/// Adds the names and codes of all currencies to the lexicon.
pub(super) fn add(put: &mut dyn FnMut(&str, Sense)) {
    for &(names, code, size) in NAMES {
        for name in names {
            put(name, Sense::Measure(Measure::Currency { code, size }));
        }
    }
    for &(adjectives, currencies, code) in QUALIFIED {
        for currency in currencies {
            let forms = NAMES
                .iter()
                .find(|(names, ..)| names.contains(currency))
                .map_or(&["pound", "pounds"] as &[&str], |&(names, ..)| names);
            for adjective in adjectives {
                for form in forms {
                    let measure = Measure::Currency { code: Some(code), size: 1.0 };
                    put(&format!("{adjective} {form}"), Sense::Measure(measure));
                }
            }
        }
    }
    put("Rs", Sense::Code);
    for code in CODES {
        put(code, Sense::Code);
    }
}
