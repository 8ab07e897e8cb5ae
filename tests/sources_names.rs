//! The names by which news calls people, places, bodies and events, each with the entity that it has to mean.
//!
//! The list stands in `sources/names.txt`: an id, a colon, and names of it separated by semicolons. A new name that a reader misses goes there.

use factlint::Checker;
use factlint::reference::{Meaning, Precision};

#[test]
fn what_news_names_is_known() {
    let checker = Checker::bundled();
    let r = checker.reference();
    let mut unknown = Vec::new();
    let mut names = 0;
    let list = include_str!("sources/names.txt");
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (id, line) = line.split_once(": ").expect("an id, a colon and names");
        let entity = r.by_id(id);
        for name in line.split("; ") {
            names += 1;
            let means =
                |entity| r.names().find(name).iter().any(|entry| entry.meaning == Meaning::Entity(entity));
            if !entity.is_some_and(means) {
                unknown.push(format!("{name} is not {id}"));
            }
        }
    }
    assert!(unknown.is_empty(), "{} of {names} names:\n{}", unknown.len(), unknown.join("\n"));
    assert!(names >= 500, "{names} names");
}

#[test]
fn events_in_the_news_have_their_days() {
    let checker = Checker::bundled();
    let r = checker.reference();
    let (_, events) = include_str!("sources/names.txt").split_once("# events").expect("a part for events");
    let dated = |id: &str| {
        let entity = r.entity(r.by_id(id).expect("an event"));
        entity.start.or(entity.end)
    };
    let ids: Vec<&str> = events.lines().filter_map(|line| line.split_once(": ")).map(|(id, _)| id).collect();
    let undated: Vec<&&str> = ids.iter().filter(|id| dated(id).is_none()).collect();
    assert!(undated.is_empty(), "events without a date: {undated:?}");
    // Wars and movements have months; what happened on a day has the day.
    let exact =
        ids.iter().filter(|id| dated(id).is_some_and(|date| date.precision() == Precision::Day)).count();
    assert!(exact * 10 >= ids.len() * 8, "{exact} of {} events are dated to the day", ids.len());
}
