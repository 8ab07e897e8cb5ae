//! Our tables beside independent ones: every record of theirs is looked for in ours, and every difference has to be settled by a row of
//! `data/decisions` that names a source.
//!
//! The independent tables are no part of the project. They are read from the folder that `FACTLINT_SOURCES` names, else from
//! `../shared/sources`; where neither is there, the test says so and passes. `cargo test --test sources -- --nocapture` prints the counts;
//! with `SOURCES_SHOW=1` every difference that is not settled is printed as a row of `decisions` that wants a source.

#[path = "sources/congress.rs"]
mod congress;
#[path = "sources/elections.rs"]
mod elections;
#[path = "sources/factbook.rs"]
mod factbook;
#[path = "sources/journeys.rs"]
mod journeys;
#[path = "sources/leaders.rs"]
mod leaders;
#[path = "sources/measures.rs"]
mod measures;
#[path = "sources/settle.rs"]
mod settle;
#[path = "sources/tables.rs"]
mod tables;
#[path = "sources/who.rs"]
mod who;

use settle::Settlement;
use tables::Tables;

#[test]
fn every_difference_from_independent_tables_is_settled() {
    let Some(theirs) = Tables::find() else {
        println!("skipped: no independent tables (set FACTLINT_SOURCES to their folder)");
        return;
    };
    let ours = who::Ours::read();
    let mut settlement = Settlement::read();
    for compare in [
        journeys::of_presidents,
        journeys::of_secretaries,
        journeys::visits_to_the_united_states,
        journeys::curated,
        journeys::windows,
        leaders::united_states,
        leaders::curated,
        leaders::reign,
        factbook::leaders_since_2015,
        congress::terms,
        elections::reign,
        measures::gdp,
        measures::inflation,
    ] {
        compare(&theirs, &ours, &mut settlement);
    }
    settlement.conclude();
}
