//! The WebAssembly module and its JavaScript side.

use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::node;
use crate::run::{cargo, cargo_home, command, found, output, root, run, step, target};

/// The target of the module.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// What compilers give the target by default, and Node 20 and every browser of our list understand.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Writes `factlint.js`, `factlint.d.ts` and `factlint_bg.wasm` into `folder`.
pub fn build(folder: &Path) -> Result<()> {
    add_target()?;
    step("wasm: compile the patterns");
    let patterns = target().join("patterns");
    run(cargo()
        .args(["run", "--quiet", "--package", "factlint", "--", "patterns", "--output"])
        .arg(&patterns))?;
    step("wasm: compile");
    run(cargo()
        .args(["build", "--package", "factlint", "--lib", "--no-default-features"])
        .args(["--profile", "wasm", "--target", TARGET])
        .env("FACTLINT_PATTERNS", &patterns)
        // In place of the flags of this machine, if it has any.
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?.join("\u{1f}")))?;
    step("wasm: bind and optimise");
    Bindgen::new()
        .input_path(target().join(TARGET).join("wasm/factlint.wasm"))
        .out_name("factlint")
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    let module = folder.join("factlint_bg.wasm");
    let optimised = folder.join("factlint_bg.opt.wasm");
    let wasm_opt = node::install("xtask")?.join("binaryen/bin/wasm-opt");
    run(command("node").arg(wasm_opt).arg("-O4").args(FEATURES).arg(&module).arg("-o").arg(&optimised))?;
    std::fs::rename(&optimised, &module)?;
    Ok(())
}

/// Flags that take the folders of this machine out of the messages of panics.
fn flags() -> Result<Vec<String>> {
    let mut folders = vec![(root(), ".")];
    // Each registry has a folder of its own, named after its address.
    if let Ok(registries) = std::fs::read_dir(cargo_home()?.join("registry/src")) {
        folders.extend(registries.flatten().map(|registry| (registry.path(), "crates")));
    }
    Ok(folders.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect())
}

fn add_target() -> Result<()> {
    let libraries = String::from_utf8(output(command("rustc").args(["--print", "sysroot"]))?)?;
    if Path::new(libraries.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    found(if cfg!(windows) { "rustup.exe" } else { "rustup" })
        .with_context(|| format!("the Rust target {TARGET} is missing, and rustup to add it with"))?;
    step("wasm: add the Rust target");
    run(command("rustup").args(["target", "add", TARGET]))
}
