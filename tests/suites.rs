//! The test suites of other recognisers, where their cases are at hand: `../shared/suites` beside the project.
//!
//! A case counts when everything that the suite marks in it is found with the exact text and the exact value, and, where the
//! suite says that there is nothing, nothing is found. What is left out is left out by a rule that is named and counted:
//! the rules say what news text has no use for, not what is hard. `cargo test --test suites -- --nocapture` prints the figures;
//! with `SUITES_SHOW=1` also every case that fails.

#[path = "suites/chrono.rs"]
mod chrono;
#[path = "suites/quantulum3.rs"]
mod quantulum3;
#[path = "suites/recognizers_dates.rs"]
mod recognizers_dates;
#[path = "suites/recognizers_text.rs"]
mod recognizers_text;
#[path = "suites/tally.rs"]
mod tally;
#[path = "suites/text2num.rs"]
mod text2num;
