//! Writes what libFuzzer begins with: `prepare TARGET FOLDER` puts a target's inputs and its dictionary there.

use std::fs;
use std::path::Path;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, folder] = arguments.as_slice() else { anyhow::bail!("expected a target and a folder") };
    let target = factlint_fuzz::TARGETS.iter().find(|target| target.name == name);
    let target = target.ok_or_else(|| anyhow::anyhow!("no target is named {name:?}"))?;
    let seeds = Path::new(folder).join("seeds");
    fs::create_dir_all(&seeds)?;
    for (number, input) in target.inputs().iter().enumerate() {
        fs::write(seeds.join(format!("{number:04}")), input)?;
    }
    let quoted = |word: &&str| {
        let bytes = word.bytes().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
        format!("\"{bytes}\"\n")
    };
    fs::write(Path::new(folder).join("words.dict"), target.words.iter().map(quoted).collect::<String>())?;
    Ok(())
}
