//! The age that a birth gives, and whether it is what is stated.

use factlint_reference::PartialDate;
use jiff::ToSpan;

use super::{Claim, Life};
use crate::claim::World;
use crate::judge::bounds::Bounds;
use crate::judge::{Judgement, Reason, say};

/// A bare number farther than this from the known age is not thought to be one.
const FAR: i64 = 12;
/// People whose death the reference may not know yet are not judged beyond this age.
const VERY_OLD: i64 = 95;
/// Days before and after publication in which a birthday leaves open which age is meant.
const NEAR_BIRTHDAY: i64 = 7;

pub(super) fn on(date: PartialDate) -> String {
    let preposition = if date.exact().is_some() { "on" } else { "in" };
    format!("{preposition} {}", say::date(date))
}

fn years(low: i64, high: i64) -> String {
    if low == high { low.to_string() } else { format!("{low} or {high}") }
}

pub(super) fn judge_present(claim: &Claim, life: &Life, world: &World<'_>) -> Option<Judgement> {
    let bounds = Bounds::of_count(&claim.age);
    let admits = |(low, high): (i64, i64)| (low..=high).any(|age| bounds.admits(age as f64));
    let said = format!("{}{}", say::hedge(claim.age.hedge), say::number(claim.age.value));
    let reading = format!("{} is {said} years old.", capital(&life.who));
    if let Some(ages) =
        claim.stated.and_then(|day| life.ages(day.first(), day.last())).filter(|&ages| admits(ages))
    {
        let day = claim.stated?;
        return Some(supported(reading, life, ages, &on(day), day));
    }
    let Some(today) = world.published else {
        let summary = format!(
            "{} was born {}; on which day the age is meant is not known.",
            capital(&life.who),
            on(life.born)
        );
        return Some(Judgement::abstain(Reason::AmbiguousTime, reading, summary));
    };
    if let Some(died) = life.died.filter(|died| died.first() <= today) {
        let ages = life.ages(died.first(), died.last())?;
        return admits(ages).then(|| supported(reading, life, ages, "at death", died));
    }
    let ages = life.ages(today, today)?;
    let published = PartialDate::day(today);
    if admits(ages) {
        return Some(supported(reading, life, ages, &on(published), published));
    }
    let days = NEAR_BIRTHDAY.days();
    let near = life.ages(today.checked_sub(days).ok()?, today.checked_add(days).ok()?)?;
    if admits(near) {
        return Some(supported(reading, life, near, &format!("around {}", say::day(today)), published));
    }
    let other = claim.around.iter().any(|day| life.ages(day.first(), day.last()).is_some_and(admits));
    let off = (claim.age.value as i64 - ages.0).abs();
    if other || ages.1 > VERY_OLD || !claim.sure && off > FAR {
        return None;
    }
    let summary = format!(
        "{}, born {}, was {} on {}, not {said}.",
        capital(&life.who),
        on(life.born),
        years(ages.0, ages.1),
        say::day(today)
    );
    let judgement = Judgement::refuted(reading, summary).working(working(life, published, ages));
    Some(match claim.figures {
        Some(span) if ages.0 == ages.1 && claim.stated.is_none() && claim.age.hedge.is_none() => {
            judgement.correct(span, ages.0.to_string())
        }
        _ => judgement,
    })
}

pub(super) fn judge_death(claim: &Claim, life: &Life) -> Option<Judgement> {
    let reading = format!("{} died at {}.", capital(&life.who), say::number(claim.age.value));
    let died = life.died.or(claim.stated)?;
    let ages = life.ages(died.first(), died.last())?;
    let bounds = Bounds::of_count(&claim.age);
    if (ages.0..=ages.1).any(|age| bounds.admits(age as f64)) {
        return Some(supported(reading, life, ages, &format!("at death {}", on(died)), died));
    }
    // A death that only the text dates may be another's.
    life.died?;
    let summary = format!(
        "{}, born {}, died {}, at {}.",
        capital(&life.who),
        on(life.born),
        on(died),
        years(ages.0, ages.1)
    );
    let judgement = Judgement::refuted(reading, summary).working(working(life, died, ages));
    Some(match claim.figures {
        Some(span) if ages.0 == ages.1 => judgement.correct(span, ages.0.to_string()),
        _ => judgement,
    })
}

pub(super) fn judge_birthday(claim: &Claim, life: &Life, world: &World<'_>) -> Option<Judgement> {
    let age = claim.age.value as i16;
    let birthday = life.born.year() + age;
    let reading = format!("{} reaches the age of {age}.", capital(&life.who));
    let fact = format!("{}, born {}, reaches {age} in {birthday}.", capital(&life.who), on(life.born));
    let working = format!("{} + {age} years = {birthday}", life.born.year());
    let years: Vec<i16> = match (claim.stated, world.published) {
        (Some(stated), _) => vec![stated.year()],
        (None, Some(today)) => vec![today.year(), today.year() - 1, today.year() + 1],
        (None, None) => return None,
    };
    if years.contains(&birthday) {
        return Some(Judgement::supported(reading, fact).working(working));
    }
    let stated = claim.stated?;
    // "turned 60 the year before he took office in 2010"
    ((stated.year() - birthday).abs() > 1 || stated.exact().is_some())
        .then(|| Judgement::refuted(reading, fact).working(working))
}

fn supported(reading: String, life: &Life, ages: (i64, i64), when: &str, day: PartialDate) -> Judgement {
    let summary =
        format!("{}, born {}, was {} {when}.", capital(&life.who), on(life.born), years(ages.0, ages.1));
    Judgement::supported(reading, summary).working(working(life, day, ages))
}

fn working(life: &Life, day: PartialDate, ages: (i64, i64)) -> String {
    format!("{day} − {} = {} years", life.born, years(ages.0, ages.1))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
