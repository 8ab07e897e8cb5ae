//! Number words, fractions and the words that hedge a number.

use super::Sense;
use crate::mention::Hedge;

/// Words from zero to nineteen and the tens.
const CARDINALS: &[(&str, u8)] = &[
    ("zero", 0),
    ("nought", 0),
    ("naught", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// Ordinals of the same numbers. The plurals, from "thirds" on, name parts.
const ORDINALS: &[(&str, u8)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("nineth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
];

/// Words that multiply what stands before them. Abbreviations among them stand behind digits only; their plurals,
/// ordinals and parts are not words.
const SCALES: &[(&str, f64)] = &[
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("lakh", 1e5),
    ("million", 1e6),
    ("crore", 1e7),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("quadrillion", 1e15),
];

const SHORT_SCALES: &[(&str, f64)] = &[
    ("k", 1e3),
    ("m", 1e6),
    ("mn", 1e6),
    ("mln", 1e6),
    ("mil", 1e6),
    ("mm", 1e6),
    ("b", 1e9),
    ("bn", 1e9),
    ("bln", 1e9),
    ("t", 1e12),
    ("tn", 1e12),
    ("tln", 1e12),
    ("trn", 1e12),
];

/// Plurals that count loosely, and the least that they can mean (twice the singular).
const MANY: &[(&str, f64)] = &[
    ("tens", 10.0),
    ("dozens", 12.0),
    ("scores", 20.0),
    ("hundreds", 1e2),
    ("thousands", 1e3),
    ("lakhs", 1e5),
    ("millions", 1e6),
    ("crores", 1e7),
    ("billions", 1e9),
    ("trillions", 1e12),
];

/// The sign of a fraction: "½".
pub(crate) const VULGAR: &[(&str, f64)] = &[
    ("½", 1.0 / 2.0),
    ("⅓", 1.0 / 3.0),
    ("⅔", 2.0 / 3.0),
    ("¼", 1.0 / 4.0),
    ("¾", 3.0 / 4.0),
    ("⅕", 1.0 / 5.0),
    ("⅖", 2.0 / 5.0),
    ("⅗", 3.0 / 5.0),
    ("⅘", 4.0 / 5.0),
    ("⅙", 1.0 / 6.0),
    ("⅚", 5.0 / 6.0),
    ("⅛", 1.0 / 8.0),
    ("⅜", 3.0 / 8.0),
    ("⅝", 5.0 / 8.0),
    ("⅞", 7.0 / 8.0),
];

/// The scale that the letters behind digits stand for: "bn", "k".
pub(crate) fn short_scale(letters: &str) -> Option<f64> {
    SHORT_SCALES.iter().find(|(short, _)| short.eq_ignore_ascii_case(letters)).map(|&(_, scale)| scale)
}

/// Adds the words of this file to the lexicon.
pub(super) fn add(put: &mut dyn FnMut(&str, Sense)) {
    for &(word, value) in CARDINALS {
        put(word, Sense::Cardinal(value));
    }
    for &(word, value) in ORDINALS {
        put(word, Sense::Ordinal(value));
        if value > 2 {
            put(&format!("{word}s"), Sense::Parts(f64::from(value)));
        }
    }
    put("firsts", Sense::Parts(1.0));
    for &(word, value) in SCALES {
        put(word, Sense::Scale(value));
        if value != 1e5 && value != 1e7 {
            put(&format!("{word}th"), Sense::OrdinalScale(value));
            put(&format!("{word}ths"), Sense::Parts(value));
        }
    }
    for &(short, value) in SHORT_SCALES.iter().filter(|(short, _)| short.len() > 1 && *short != "mm") {
        put(short, Sense::Scale(value));
    }
    for &(word, value) in MANY {
        put(word, Sense::Many(value));
    }
    for word in ["dozen", "dz", "dzs", "doz", "dozs"] {
        put(word, Sense::Dozen);
    }
    for &(sign, value) in VULGAR {
        put(sign, Sense::Vulgar(value));
    }
    put("half", Sense::Half);
    put("halves", Sense::Parts(2.0));
    put("quarter", Sense::Quarter);
    put("quarters", Sense::Parts(4.0));
}

/// Reads a hedge whose last word stands before a number: the hedge, and how many words it has. `back(n)` gives the nth
/// word before the number, counted from 1, or an empty string.
pub(crate) fn hedge<'t>(back: impl Fn(usize) -> &'t str) -> Option<(Hedge, usize)> {
    let mut buffers = [[0; LONGEST]; 3];
    let [first, second, third] = &mut buffers;
    let first = lower(back(1), first)?;
    let second = lower(back(2), second).unwrap_or("");
    let third = lower(back(3), third).unwrap_or("");
    let two = |hedge| Some((hedge, 2));
    match (second, first) {
        ("more" | "greater" | "higher" | "larger" | "longer" | "bigger" | "older" | "better", "than") => {
            if third == "no" || third == "not" {
                Some((Hedge::AtMost, 3))
            } else {
                two(Hedge::MoreThan)
            }
        }
        ("less" | "fewer" | "lower" | "smaller" | "shorter" | "younger", "than") => {
            if third == "no" || third == "not" { Some((Hedge::AtLeast, 3)) } else { two(Hedge::LessThan) }
        }
        ("at", "least") | ("a", "minimum") => two(Hedge::AtLeast),
        ("at", "most") | ("up", "to") => two(Hedge::AtMost),
        ("many" | "much", "as") if third == "as" => Some((Hedge::AtMost, 3)),
        ("few" | "little", "as") if third == "as" => Some((Hedge::AtLeast, 3)),
        ("close", "to") | ("just", "under" | "below" | "short") | ("shy", "of") => two(Hedge::Nearly),
        ("upward" | "upwards" | "north", "of") => two(Hedge::MoreThan),
        ("excess", "of") if third == "in" => Some((Hedge::MoreThan, 3)),
        ("an" | "the", "estimated") => two(Hedge::About),
        (_, "about" | "around" | "roughly" | "some" | "approximately" | "approx" | "circa" | "estimated") => {
            Some((Hedge::About, 1))
        }
        (_, "nearly" | "almost") => Some((Hedge::Nearly, 1)),
        (_, "over" | "above" | "exceeding") => Some((Hedge::MoreThan, 1)),
        (_, "under" | "below") => Some((Hedge::LessThan, 1)),
        _ => None,
    }
}

/// The longest word of a hedge has thirteen letters.
const LONGEST: usize = 13;

/// `word` in lower case; `None` if it is no ASCII word or longer than any of a hedge.
fn lower<'b>(word: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b str> {
    let out = buffer.get_mut(..word.len())?;
    out.copy_from_slice(word.as_bytes());
    out.make_ascii_lowercase();
    std::str::from_utf8(out).ok()
}

/// Words between a hedge and its number, or before a hedge, that leave its meaning as it is: "*just* over six".
pub(crate) fn intensifies(word: &str) -> bool {
    ["just", "slightly", "well", "far", "much", "only", "a", "little", "bit", "probably", "perhaps"]
        .iter()
        .any(|other| other.eq_ignore_ascii_case(word))
}

/// Words behind which "one" stands for a thing: "this one".
pub(crate) fn precedes_pronoun(word: &str) -> bool {
    [
        "this", "that", "which", "no", "another", "any", "every", "each", "some", "the", "previous", "next",
        "last", "current",
    ]
    .iter()
    .any(|other| other.eq_ignore_ascii_case(word))
}

/// Words behind which "a third" is a part of something, not the third of its kind.
pub(crate) fn follows_fraction(word: &str) -> bool {
    [
        "of", "more", "less", "fewer", "higher", "lower", "larger", "smaller", "are", "is", "were", "was",
        "to", "in", "from", "since", "said", "and", "or", "but", "by", "on", "have", "had", "this",
        "compared",
    ]
    .contains(&word)
}
