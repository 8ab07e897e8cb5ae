//! What a text names, as plain values: for looking at the recognisers, and for measuring them.

use factlint_reference::{EntityId, Reference};
use serde::Serialize;

use super::Offsets;
use crate::mention::{
    DurationMention, Hedge, Mention, Named, Number, TimeUnit, TitleMention, TitleRef, Value,
};

/// Something that the text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MentionInfo {
    /// `date`, `duration`, `number`, `ordinal`, `percent`, `money`, `quantity`, `temperature`, `age`, `person`, `place`, `organisation`,
    /// `office` or `event`.
    pub kind: &'static str,
    /// The words, without a hedge before them.
    pub text: String,
    /// UTF-16 offset of the first code unit.
    pub start: usize,
    /// UTF-16 offset after the last code unit.
    pub end: usize,
    /// A date in ISO 8601 at its precision, with `X` for what cannot be known, or an interval; a duration in ISO 8601; a number as a
    /// plain decimal, or two with `/` between them; the usual name of an entity. `None` where it cannot be known.
    pub value: Option<String>,
    /// The unit of a quantity or temperature, or the ISO 4217 code of a currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'static str>,
    /// The hedge before it: `about`, `nearly`, `more_than`, `at_least`, `at_most` or `less_than`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hedge: Option<&'static str>,
    /// The id of the entity, where the name means only one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
}

/// The mentions of `text` as plain values, in the same order.
pub(crate) fn infos(text: &str, mentions: &[Mention], reference: &Reference) -> Vec<MentionInfo> {
    let offsets = Offsets::of(text, mentions.iter().map(|mention| mention.span));
    mentions
        .iter()
        .map(|mention| {
            let (start, end) = offsets.units(mention.span);
            let words = mention.span.of(text).to_owned();
            let empty = MentionInfo {
                kind: "",
                text: words,
                start,
                end,
                value: None,
                unit: None,
                hedge: None,
                entity: None,
            };
            describe(&mention.value, reference, empty)
        })
        .collect()
}

fn describe(value: &Value, reference: &Reference, info: MentionInfo) -> MentionInfo {
    let number = |kind, number: &Number, unit| MentionInfo {
        kind,
        value: Some(decimal(number)),
        unit,
        hedge: number.hedge.map(hedge),
        ..info.clone()
    };
    let entity = |kind, id: Option<EntityId>| MentionInfo {
        kind,
        value: id.map(|id| reference.name(id).to_owned()),
        entity: id.map(|id| reference.id(id).to_owned()),
        ..info.clone()
    };
    match value {
        Value::Date(date) => MentionInfo { kind: "date", value: date.iso(), ..info },
        Value::Period(period) => {
            let ends = period.start.iso().zip(period.end.iso());
            MentionInfo { kind: "date", value: ends.map(|(start, end)| format!("{start}/{end}")), ..info }
        }
        Value::Duration(length) => {
            MentionInfo { value: Some(duration(length)), ..number("duration", &length.number, None) }
        }
        Value::Number(count) => number("number", count, None),
        Value::Ordinal(rank) => MentionInfo { kind: "ordinal", value: Some(rank.to_string()), ..info },
        Value::Percent { number: share, points } => {
            number("percent", share, points.then_some("percentage point"))
        }
        Value::Money { number: sum, currency } => number("money", sum, *currency),
        Value::Quantity { number: amount, unit } => number("quantity", amount, Some(unit.name)),
        Value::Temperature { number: degrees, unit } => {
            number("temperature", degrees, unit.map(|unit| unit.name))
        }
        Value::Age(years) => number("age", years, None),
        Value::Person(named) => entity("person", named.sure()),
        Value::Stranger => MentionInfo { kind: "person", ..info },
        Value::Place { named, .. } => entity("place", named.sure()),
        Value::Organisation(named) => entity("organisation", named.sure()),
        Value::Event(named) => entity("event", named.sure()),
        Value::Title(title) => {
            MentionInfo { kind: "office", value: Some(title_words(title, reference).to_owned()), ..info }
        }
        Value::Role { of, title } => office(of, title, reference, info),
    }
}

fn office(of: &Named, title: &TitleMention, reference: &Reference, info: MentionInfo) -> MentionInfo {
    let name = title_words(title, reference);
    let value = of.sure().map_or_else(|| name.to_owned(), |of| format!("{name} of {}", reference.name(of)));
    let offices = of.sure().map(|of| title.title.offices(of, reference));
    let entity = match offices.as_deref() {
        Some([one]) => Some(reference.id(*one).to_owned()),
        _ => None,
    };
    MentionInfo { kind: "office", value: Some(value), entity, ..info }
}

fn title_words<'r>(title: &TitleMention, reference: &'r Reference) -> &'r str {
    match title.title {
        TitleRef::Borne(id) => reference.title(id),
        TitleRef::Leader => "leader",
        TitleRef::HeadOfState => "head of state",
        TitleRef::HeadOfGovernment => "head of government",
        TitleRef::Monarch => "monarch",
    }
}

/// The value, or both ends of a range.
fn decimal(number: &Number) -> String {
    match number.upper {
        None => number.value.to_string(),
        Some(upper) => format!("{}/{upper}", number.value),
    }
}

/// ISO 8601; of a range, the lower end.
fn duration(DurationMention { number, unit }: &DurationMention) -> String {
    let count = number.value;
    match unit {
        TimeUnit::Second => format!("PT{count}S"),
        TimeUnit::Minute => format!("PT{count}M"),
        TimeUnit::Hour => format!("PT{count}H"),
        TimeUnit::Day => format!("P{count}D"),
        TimeUnit::Week => format!("P{count}W"),
        TimeUnit::Month => format!("P{count}M"),
        TimeUnit::Year => format!("P{count}Y"),
    }
}

fn hedge(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::About => "about",
        Hedge::Nearly => "nearly",
        Hedge::MoreThan => "more_than",
        Hedge::AtLeast => "at_least",
        Hedge::AtMost => "at_most",
        Hedge::LessThan => "less_than",
    }
}
