//! Speed and sizes, measured in one run.

use anyhow::Result;

use crate::browsers::{self, Engine};
use crate::run::{cargo, command, run, step};
use crate::{assets, node};

/// Prints native throughput, times beside the peers in Node and Chromium, and sizes.
pub fn run_all() -> Result<()> {
    assets::build()?;
    step("native throughput");
    run(cargo().args(["bench", "--package", "factlint", "--bench", "throughput"]))?;
    step("beside the peers");
    node::install("benches")?;
    node::install("tests/browser")?;
    let mut peers = command("node");
    peers.arg("benches/peers.js");
    let there = browsers::require(&[Engine::Chromium])?;
    peers.envs(there.iter().map(|(engine, path)| (engine.variable(), path)));
    run(&mut peers)?;
    step("sizes");
    node::sizes(&["www/build/factlint_bg.wasm", "www/build/factlint.pack", "www/build/factlint.js"])
}
