//! The pass that finds dates, numbers and what they measure.

use jiff::civil::Date;

use super::reader::Reader;
use super::{Mention, Value};
use crate::document::{Document, Sentence, Shape};
use crate::english::{Measure, Sense, lexicon, money, words};

/// Finds every literal of the text, in order; none overlaps another.
pub fn literals(document: &Document<'_>, published: Option<Date>) -> Vec<Mention> {
    let mut out = Vec::new();
    for sentence in &document.sentences {
        scan(document, sentence, published, &mut out);
    }
    out
}

/// Finds the literals of one sentence.
pub(super) fn in_sentence(
    document: &Document<'_>,
    sentence: &Sentence,
    published: Option<Date>,
) -> Vec<Mention> {
    let mut out = Vec::new();
    scan(document, sentence, published, &mut out);
    out
}

fn scan(document: &Document<'_>, sentence: &Sentence, published: Option<Date>, out: &mut Vec<Mention>) {
    let reader = Reader::new(document, lexicon(), sentence, published);
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        at = match reader.opens(at) {
            Some(what) => reader.find(at, what, out).unwrap_or(at + 1).max(at + 1),
            None => at + 1,
        };
    }
}

/// What may begin at a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opens {
    /// A date, or a number.
    Date,
    /// A number or a sum of money only.
    Number,
    /// An address on the web, whose digits mean nothing.
    Address,
}

impl Reader<'_, '_> {
    /// What may begin at the token at `at`; `None` for almost every token.
    fn opens(&self, at: usize) -> Option<Opens> {
        let token = self.token(at)?;
        match token.shape {
            Shape::Digits | Shape::Mixed => Some(Opens::Date),
            Shape::Mark('.') => (token.spaced && self.starts_with_digit(at + 1)).then_some(Opens::Number),
            Shape::Mark(c) => {
                let number = money::sign(c).is_some() || token.is_dash() && self.starts_with_digit(at + 1);
                number.then_some(Opens::Number)
            }
            Shape::Possessive => None,
            Shape::Lower | Shape::Capital | Shape::Upper => {
                self.senses(at).iter().find_map(|sense| match sense {
                    Sense::Ordinal(_)
                    | Sense::Cardinal(20 | 30)
                    | Sense::Month { .. }
                    | Sense::Weekday { .. }
                    | Sense::Calendar(_)
                    | Sense::Measure(Measure::Time { .. }) => Some(Opens::Date),
                    Sense::Cardinal(_)
                    | Sense::Scale(_)
                    | Sense::Dozen
                    | Sense::Many(_)
                    | Sense::OrdinalScale(_)
                    | Sense::Half
                    | Sense::Quarter
                    | Sense::Vulgar(_)
                    | Sense::Code => Some(Opens::Number),
                    Sense::Address => Some(Opens::Address),
                    Sense::Parts(_) | Sense::Measure(_) | Sense::Phrase(_) => None,
                })
            }
        }
    }

    /// The literal at `at`: a date before a number, an ordinal before the number words that it begins with.
    fn find(&self, at: usize, what: Opens, out: &mut Vec<Mention>) -> Option<usize> {
        if what == Opens::Address {
            let behind = (at + 1..self.positions().end).find(|&next| !self.tight(next));
            return Some(behind.unwrap_or(self.positions().end));
        }
        if what == Opens::Date
            && let Some(end) = self.date(at, out).or_else(|| self.clock(at)).or_else(|| self.code_number(at))
        {
            return Some(end);
        }
        let start = self.start_of_number(at);
        if start < at
            && let Some(end) = self.literal(start, out)
        {
            return Some(end);
        }
        if let Some((value, end)) = self.ordinal(at)
            && !self.is_unit_of_time(at)
        {
            let value = Value::Ordinal(value);
            out.push(Mention { span: self.span(at, end), tokens: at as u32..end as u32, value });
            return Some(end);
        }
        self.literal(at, out)
    }

    /// The position behind a time of day at `at`, which is no number: "12:41", "5 p.m.", "5pm".
    fn clock(&self, at: usize) -> Option<usize> {
        let mut end = at + 1;
        while self.mark(end, ':') && self.tight(end) && self.tight(end + 1) && self.starts_with_digit(end + 1)
        {
            end += 2;
        }
        let half = |word: &str| words::is_half_of_day(word);
        if half(self.word(end)) && self.starts_with_digit(at) {
            return Some(end + 1);
        }
        let letters = self.word(end - 1).trim_start_matches(|c: char| c.is_ascii_digit());
        (end > at + 1 || half(letters) && self.shape(at) == Some(Shape::Mixed)).then_some(end)
    }

    /// The position behind digits at `at` that are joined in three parts or more, as in a telephone number, or that a hyphen joins
    /// to a name: "Covid-19".
    fn code_number(&self, at: usize) -> Option<usize> {
        if self.shape(at) != Some(Shape::Digits) {
            return None;
        }
        let mut end = at + 1;
        while self.hyphen(end) && self.shape(end + 1) == Some(Shape::Digits) {
            end += 2;
        }
        let named = self.hangs_on_word(at) && self.token(at - 2).is_some_and(|token| token.is_capitalised());
        (end > at + 3 || named).then_some(end)
    }

    /// Where the number begins whose first telling word stands at `at`: before an article, "several", a minus, or the letters
    /// of a currency's sign.
    fn start_of_number(&self, at: usize) -> usize {
        let Some(before) = at.checked_sub(1) else { return at };
        let word = self.word(before);
        match word {
            "minus" | "negative" => before,
            "a" | "an" | "A" | "An" | "several" | "Several" | "many" => before,
            "few" if self.is(before.wrapping_sub(1), "a") => before - 1,
            "few" => before,
            "point" | "Point" if self.token(before.wrapping_sub(1)).is_none() => before,
            _ if self.mark(at, '$') && self.sign_prefix(before).is_some() => before,
            _ => at,
        }
    }

    /// Whether "second" at `at` is the unit: "per second", "for a second."
    fn is_unit_of_time(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.is(at, "second")) else { return false };
        self.is_any(before, &["per", "split", "each", "every"])
            || self.is(before, "a") && self.shape(at + 1) != Some(Shape::Lower)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::{Hedge, Number};

    fn number(n: &Number) -> String {
        let mut out = match n.hedge {
            None => String::new(),
            Some(Hedge::About) => "~".into(),
            Some(Hedge::Nearly) => "<~".into(),
            Some(Hedge::MoreThan) => ">".into(),
            Some(Hedge::AtLeast) => ">=".into(),
            Some(Hedge::AtMost) => "<=".into(),
            Some(Hedge::LessThan) => "<".into(),
        };
        out += &n.value.to_string();
        if let Some(upper) = n.upper {
            out += &format!("..{upper}");
        }
        if n.vague {
            out += "+";
        }
        if n.ratio {
            out += " ratio";
        }
        out
    }

    /// What is found, each as its text and its value.
    fn found(text: &str) -> Vec<(&str, String)> {
        let document = Document::new(text);
        let published = Some(jiff::civil::date(2026, 1, 6));
        let value = |value: &Value| match value {
            Value::Date(date) => {
                let mark = if date.inferred { "?" } else { "" };
                format!("{}{mark}", date.iso().unwrap_or_default())
            }
            Value::Period(period) => period.iso().unwrap_or_default(),
            Value::Duration(length) => {
                format!("{} {:?}", number(&length.number), length.unit)
            }
            Value::Number(n) => number(n),
            Value::Ordinal(rank) => format!("#{rank}"),
            Value::Percent { number: n, points } => {
                format!("{} {}", number(n), if *points { "points" } else { "%" })
            }
            Value::Money { number: n, currency } => format!("{} {}", number(n), currency.unwrap_or("?")),
            Value::Quantity { number: n, unit } => format!("{} {}", number(n), unit.name),
            Value::Temperature { number: n, unit } => {
                format!("{} {}", number(n), unit.map_or("degrees", |unit| unit.name))
            }
            Value::Age(n) => format!("{} old", number(n)),
            other => format!("{other:?}"),
        };
        literals(&document, published).iter().map(|m| (m.span.of(text), value(&m.value))).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = found(text);
        let found: Vec<(&str, &str)> = found.iter().map(|(text, value)| (*text, value.as_str())).collect();
        assert_eq!(found, expected, "in {text:?}");
    }

    #[test]
    fn numbers() {
        check(
            "It has 14 members, 1,000 staff and 2.1 million users.",
            &[("14", "14"), ("1,000", "1000"), ("2.1 million", "2100000")],
        );
        check(
            "more than two hundred and fifty-four thousand people",
            &[("two hundred and fifty-four thousand", ">254000")],
        );
        check(
            "Dozens were hurt, and hundreds of thousands fled.",
            &[("Dozens", "24+"), ("hundreds of thousands", "200000+")],
        );
        check(
            "a few thousand, or several hundred",
            &[("a few thousand", "2000+"), ("several hundred", "200+")],
        );
        check("about half a million, or half of it", &[("half a million", "~500000"), ("half", "0.5 ratio")]);
        check(
            "between 3 and 5 million, or 3-5 million",
            &[("between 3 and 5 million", "3000000..5000000"), ("3-5 million", "3000000..5000000")],
        );
        check("rose from 3 to 7 million", &[("3", "3000000"), ("7 million", "7000000")]);
        check(
            "two-thirds, one in five and nine out of 10",
            &[
                ("two-thirds", "0.6666666666666666 ratio"),
                ("one in five", "0.2 ratio"),
                ("nine out of 10", "0.9 ratio"),
            ],
        );
        check("a third of them, a third term", &[("a third", "0.3333333333333333 ratio"), ("third", "#3")]);
        check(
            "no more than 20, at least 30, up to 40, just under 50",
            &[("20", "<=20"), ("30", ">=30"), ("40", "<=40"), ("50", "<~50")],
        );
        check(
            "between two million and three million",
            &[("between two million and three million", "2000000..3000000")],
        );
    }

    #[test]
    fn ordinals() {
        check(
            "the third, 12th and twenty-first time",
            &[("third", "#3"), ("12th", "#12"), ("twenty-first", "#21")],
        );
        check(
            "its second visit, at 5 meters per second",
            &[("second", "#2"), ("5 meters per second", "5 metre per second")],
        );
    }

    #[test]
    fn measures() {
        check(
            "up 20%, 3.5 percentage points, or 5 per cent",
            &[("20%", "20 %"), ("3.5 percentage points", "3.5 points"), ("5 per cent", "5 %")],
        );
        check(
            "$2.5bn, US$20, A$3 million, 40 euros and £1-2 million",
            &[
                ("$2.5bn", "2500000000 USD"),
                ("US$20", "20 USD"),
                ("A$3 million", "3000000 AUD"),
                ("40 euros", "40 EUR"),
                ("£1-2 million", "1000000..2000000 GBP"),
            ],
        );
        check(
            "500 million pounds ($650 million)",
            &[("500 million pounds", "500000000 GBP"), ("$650 million", "650000000 USD")],
        );
        check(
            "a 200-pound man, 6-foot-2, ran 40 miles (64 kilometers)",
            &[
                ("200-pound", "200 pound"),
                ("6-foot-2", "74 inch"),
                ("40 miles", "40 mile"),
                ("64 kilometers", "64 kilometre"),
            ],
        );
        check(
            "It was 77 F (25 C), minus 5 degrees Celsius or 20 degrees.",
            &[
                ("77 F", "77 degree Fahrenheit"),
                ("25 C", "25 degree Celsius"),
                ("minus 5 degrees Celsius", "-5 degree Celsius"),
                ("20 degrees", "20 degrees"),
            ],
        );
        check(
            "the 61-year-old, aged 61, is 61 years old",
            &[("61-year-old", "61 old"), ("aged 61", "61 old"), ("61 years old", "61 old")],
        );
        check("He won 3 seats; Lee, 61, said", &[("3", "3"), ("61", "61")]);
    }

    #[test]
    fn durations() {
        check(
            "the first in six years, a four-day trip",
            &[("first", "#1"), ("six years", "6 Year"), ("four-day", "4 Day")],
        );
        check(
            "in nearly a decade, a quarter century, half a century",
            &[("a decade", "<~10 Year"), ("a quarter century", "25 Year"), ("half a century", "50 Year")],
        );
        check(
            "nine decades, two and a half years, a year and a half",
            &[
                ("nine decades", "90 Year"),
                ("two and a half years", "2.5 Year"),
                ("a year and a half", "1.5 Year"),
            ],
        );
        check(
            "for a year and a half, 18 months, two years and three months",
            &[
                ("a year and a half", "1.5 Year"),
                ("18 months", "18 Month"),
                ("two years and three months", "27 Month"),
            ],
        );
    }

    #[test]
    fn dates() {
        for (text, value) in [
            ("Jan. 5, 2026", "2026-01-05"),
            ("5 January 2026", "2026-01-05"),
            ("Monday, January 5, 2026", "2026-01-05"),
            ("Monday (Jan 5)", "2026-01-05?"),
            ("Jan. 5, a Monday", "2026-01-05?"),
            ("2026-01-05", "2026-01-05"),
            ("25/01/2026", "2026-01-25"),
            ("May 2013", "2013-05"),
            ("Feb. 30, 2026", "2026-02-30"),
            ("Dec. 30", "2025-12-30?"),
            ("yesterday", "2026-01-05?"),
            ("last year", "2025?"),
            ("last month", "2025-12?"),
            ("Monday", "2026-01-05?"),
            ("last Monday", "2026-01-05?"),
            ("early 2020", "2020"),
            ("spring 2020", "2020"),
        ] {
            check(&format!("It came on {text} or so."), &[(text, value)]);
        }
        check(
            "in May, in 2013, since 1998, the 1990s, the 2015 accord",
            &[("May", "2025-05?"), ("2013", "2013"), ("1998", "1998"), ("1990s", "1990"), ("2015", "2015")],
        );
        check("They may march; 2000 people came; 05/06/2026.", &[("2000", "2000"), ("05/06/2026", "2026")]);
    }

    #[test]
    fn periods() {
        for (text, value) in [
            ("from January 4 to 7", "2026-01-04/2026-01-07"),
            ("Jan. 4-7, 2026", "2026-01-04/2026-01-07"),
            ("4-7 January 2026", "2026-01-04/2026-01-07"),
            ("1998-2003", "1998/2003"),
            ("from 1998 to 2003", "1998/2003"),
            ("between 2010 and 2015", "2010/2015"),
            ("2013-14", "2013/2014"),
            ("Sept. 30-Oct. 4, 2019", "2019-09-30/2019-10-04"),
            ("Monday-Friday, Sept. 30-Oct. 4, 2019", "2019-09-30/2019-10-04"),
            ("Q3 2024", "2024-07/2024-09"),
            ("third quarter of 2024", "2024-07/2024-09"),
        ] {
            check(&format!("They met {text}."), &[(text, value)]);
        }
    }

    #[test]
    fn no_numbers_in_names_and_times() {
        check(
            "Covid-19 came at 12:41 a.m. or 5 p.m.; call 1-800-555-0199, 24 hours.",
            &[("24 hours", "24 Hour")],
        );
        check("the 5G network, see https://example.org/2024/30 now", &[]);
    }

    /// Whatever the text, mentions lie in it in order, on character boundaries, within their tokens, and do not overlap.
    #[test]
    fn any_text_is_read_without_panic() {
        const PIECES: &[&str] = &[
            "1",
            "29",
            "2026",
            "1,000",
            "3.5",
            "12th",
            "5km",
            "1990s",
            "192.168.1.2",
            "99999999999999999999999",
            "-",
            "–",
            "−",
            "/",
            ".",
            ",",
            ":",
            "(",
            ")",
            "$",
            "€",
            "%",
            "°",
            "'",
            "’",
            "\"",
            "½",
            "é",
            "日本",
            "🎉",
            "\u{301}",
            "\u{a0}",
            "\n",
            "a",
            "an",
            "one",
            "two",
            "twenty",
            "hundred",
            "million",
            "dozen",
            "dozens",
            "half",
            "quarter",
            "third",
            "fifths",
            "and",
            "to",
            "of",
            "in",
            "between",
            "from",
            "the",
            "over",
            "more",
            "than",
            "last",
            "next",
            "May",
            "Jan",
            "Feb",
            "30",
            "Monday",
            "year",
            "years",
            "century",
            "decade",
            "old",
            "aged",
            "foot",
            "feet",
            "inches",
            "F",
            "C",
            "degrees",
            "Celsius",
            "percent",
            "points",
            "dollars",
            "cents",
            "pounds",
            "USD",
            "Rs",
            "point",
            "minus",
            "mid",
            "early",
            "Q3",
            "summer",
            "week",
            "http",
        ];
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |limit: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 33) as usize % limit
        };
        for _ in 0..20_000 {
            let mut text = String::new();
            for _ in 0..next(14) {
                text.push_str(PIECES[next(PIECES.len())]);
                text.push_str(["", " ", " ", " "][next(4)]);
            }
            let document = Document::new(&text);
            let found = literals(&document, Some(jiff::civil::date(2024, 2, 29)));
            for (index, mention) in found.iter().enumerate() {
                let Mention { span, tokens, .. } = mention;
                assert!(
                    text.get(span.start as usize..span.end as usize).is_some_and(|t| !t.is_empty()),
                    "{text:?}"
                );
                assert!(document.span(tokens.start as usize..tokens.end as usize).covers(*span), "{text:?}");
                let apart = index == 0 || found[index - 1].span.end <= span.start;
                assert!(apart, "{text:?}: {:?} and {mention:?}", found[index - 1]);
            }
        }
    }
}
