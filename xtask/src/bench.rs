//! Speed and sizes, measured in one run.

use anyhow::Result;

use crate::browsers::{self, Engine};
use crate::run::{cargo, command, run, step};
use crate::{assets, node};

/// Prints native throughput, times beside the peers in Node and Chromium, how long an article of a megabyte holds up its page, and
/// sizes.
pub fn run_all() -> Result<()> {
    assets::build()?;
    step("native throughput");
    run(cargo().args(["bench", "--package", "factlint", "--bench", "throughput"]))?;
    step("beside the peers");
    node::install("benches")?;
    node::install("tests/browser")?;
    let there = browsers::require(&[Engine::Chromium])?;
    for bench in ["benches/peers.js", "benches/long-article.js"] {
        let mut node = command("node");
        node.arg(bench).envs(there.iter().map(|(engine, path)| (engine.variable(), path)));
        run(&mut node)?;
    }
    step("sizes");
    node::sizes(&["www/build/factlint_bg.wasm", "www/build/factlint.pack", "www/build/factlint.js"])
}
