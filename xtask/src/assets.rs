//! Everything that the demo and the widget are served with: `www/build/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{cargo, output, root, step};
use crate::wasm;

/// The form of the day that an article's name begins with.
const DAY: &str = "YYYY-MM-DD";

/// Builds `www/build/`: the module, the pack, and what the demo shows of both.
pub fn build() -> Result<()> {
    let folder = root().join("www/build");
    fs::create_dir_all(&folder)?;
    wasm::build(&folder)?;
    step("pack, kinds, coverage and samples");
    let pack = folder.join("factlint.pack");
    factlint(&["pack", "data", "--output", pack.to_str().context("the path is not UTF-8")?])?;
    fs::write(folder.join("kinds.json"), factlint(&["kinds", "--format", "json"])?)?;
    fs::write(folder.join("coverage.json"), factlint(&["coverage", "--format", "json"])?)?;
    copy_samples(&root().join("tests/articles"), &folder.join("samples"))
}

/// Runs the command of this checkout.
fn factlint(arguments: &[&str]) -> Result<Vec<u8>> {
    output(
        cargo().args(["run", "--quiet", "--package", "factlint", "--bin", "factlint", "--"]).args(arguments),
    )
}

/// Copies the articles with a list of them. The name of each begins with its day of publication; its first line is its title.
fn copy_samples(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    let mut articles: Vec<_> = fs::read_dir(from)
        .with_context(|| format!("cannot read {}", from.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    articles.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    articles.sort();
    let mut index = Vec::new();
    for article in articles {
        let name = article.file_name().unwrap_or_default().to_string_lossy();
        let published =
            name.get(..DAY.len()).context("an article's name begins with its day of publication")?;
        let text = fs::read_to_string(&article)?;
        let title = text.lines().next().unwrap_or_default().trim();
        index.push(serde_json::json!({ "file": name, "published": published, "title": title }));
        fs::write(to.join(&*name), &text)?;
    }
    fs::write(to.join("index.json"), serde_json::to_vec_pretty(&index)?)?;
    Ok(())
}
