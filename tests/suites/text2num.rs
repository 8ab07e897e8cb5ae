//! text2num: numbers in words, alone and in sentences.

use factlint::mention::Value;
use serde_json::Value as Json;

use crate::tally::{Rules, Tally, cases, find, number_of, same, text};

const LEFT_OUT: &[(&str, &str)] =
    &[(r"(^|[^a-z])o ", "spell zero as the letter o, as when dictating a code")];

/// The number that the whole text is.
fn whole(words: &str) -> Option<f64> {
    let found = find(words, None);
    let [only] = found.as_slice() else { return None };
    (only.text == words).then(|| number_of(&only.mention.value).map(|number| number.value)).flatten()
}

/// The ways to write the text with its numbers in digits: the suite keeps numbers below three in words where its caller asks
/// for it, so that these may be written either way.
fn in_digits(sentence: &str) -> Vec<String> {
    let mut ways = vec![String::new()];
    let mut at = 0;
    for found in find(sentence, None) {
        let (start, end) = (found.mention.span.start as usize, found.mention.span.end as usize);
        let (mut digits, value) = match &found.mention.value {
            Value::Ordinal(rank) => (with_ending(*rank), f64::from(*rank)),
            value => match number_of(value) {
                Some(number) => (number.value.to_string(), number.value),
                None => continue,
            },
        };
        // Only the number is rewritten, not the unit behind it.
        let measured = !matches!(found.mention.value, Value::Number(_) | Value::Ordinal(_));
        let unit = sentence[start..end].rfind(' ').filter(|_| measured).map_or(end, |space| start + space);
        digits.push_str(&sentence[unit..end]);
        let small = (0.0..3.0).contains(&value) && value.fract() == 0.0;
        let words = small.then_some(&sentence[start..end]);
        let plus = sentence[at..start].strip_suffix("plus ");
        ways = ways
            .iter()
            .flat_map(|way| {
                let before =
                    plus.map_or(format!("{way}{}", &sentence[at..start]), |text| format!("{way}{text}+"));
                [Some(digits.as_str()), words]
                    .into_iter()
                    .flatten()
                    .map(move |number| format!("{before}{number}"))
            })
            .collect();
        at = end;
    }
    ways.iter().map(|way| format!("{way}{}", &sentence[at..])).collect()
}

fn with_ending(rank: u32) -> String {
    let ending = match (rank % 10, rank % 100 / 10) {
        (1, tens) if tens != 1 => "st",
        (2, tens) if tens != 1 => "nd",
        (3, tens) if tens != 1 => "rd",
        _ => "th",
    };
    format!("{rank}{ending}")
}

fn is_right(case: &Json) -> bool {
    let words = text(case, "text");
    if text(case, "func") == "text2num" {
        return match (whole(words), case["gold"].as_f64()) {
            (Some(found), Some(gold)) => same(found, gold),
            (found, gold) => found == gold,
        };
    }
    in_digits(words).iter().any(|way| way == text(case, "gold"))
}

#[test]
fn numbers_in_words() {
    let Some(cases) = cases("text2num.jsonl") else { return };
    let rules = Rules::new(LEFT_OUT);
    let mut tally = Tally::default();
    for case in &cases {
        let words = text(case, "text");
        if text(case, "func") == "alpha2digit" && text(case, "gold") == words && !find(words, None).is_empty()
        {
            tally.leave_out("ask for numbers to be kept in words");
            continue;
        }
        match rules.of(words) {
            Some(rule) => tally.leave_out(rule),
            None => tally.count(is_right(case), || {
                format!(
                    "{words:?}: {:?}, not {}",
                    whole(words).map_or_else(|| in_digits(words).join(" | "), |n| n.to_string()),
                    case["gold"]
                )
            }),
        }
    }
    tally.hold("text2num", 1.0);
}
