//! The bill of materials of a release, as CycloneDX 1.6: the crates in the module and in the command, what the build
//! runs, and the sources of the data with their licences.
//!
//! It has no time stamp and no serial number, so that the same sources give the same bytes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::node;
use crate::run::{cargo, command, output, root, run};
use crate::wasm;

/// The lock files of the npm packages that a build runs. Nothing of them is in a release but code that they wrote.
const NPM: [&str; 2] = ["www", "xtask"];

/// Writes the bill of materials to `file`, and has it held against the official schema.
pub fn write(file: &Path) -> Result<()> {
    let mut text = serde_json::to_string_pretty(&bill()?)?;
    text.push('\n');
    fs::write(file, text)?;
    node::install("xtask")?;
    run(command("node").arg("xtask/validate-sbom.js").arg(file))
}

fn bill() -> Result<Value> {
    let metadata: Value = serde_json::from_slice(&output(cargo().args([
        "metadata",
        "--format-version=1",
        "--locked",
        "--all-features",
    ]))?)?;
    let module = crates_in(&["--no-default-features", "--target", wasm::TARGET])?;
    let program = crates_in(&["--target", "all"])?;
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    let checksums = checksums(&lock);

    let mut components = BTreeMap::new();
    let mut references = HashMap::new();
    let mut own = None;
    for package in list(&metadata["packages"]) {
        let (name, version) = (text(&package["name"]), text(&package["version"]));
        let key = (name.to_owned(), version.to_owned());
        let reference = format!("pkg:cargo/{name}@{version}");
        if name == "factlint" {
            own = Some(package);
        }
        references.insert(text(&package["id"]), reference.clone());
        let parts: Vec<_> = [("module", &module), ("command", &program)]
            .into_iter()
            .filter(|(_, crates)| crates.contains(&key))
            .map(|(part, _)| json!({ "name": "factlint:part", "value": part }))
            .collect();
        let mut component = json!({
            "type": "library",
            "bom-ref": reference,
            "name": name,
            "version": version,
            "purl": reference,
            "scope": if parts.is_empty() { "excluded" } else { "required" },
            "licenses": licences(&text(&package["license"]).replace('/', " OR ")),
        });
        if let Some(checksum) = checksums.get(&key) {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
        }
        if let Some(url) = package["repository"].as_str() {
            component["externalReferences"] = json!([{ "type": "vcs", "url": url }]);
        }
        if !parts.is_empty() {
            component["properties"] = parts.into();
        }
        components.insert(reference, component);
    }
    let own = own.context("cargo knows no package factlint")?;
    let own_reference = references[text(&own["id"])].clone();
    let mut about = components.remove(&own_reference).context("factlint is a component")?;
    for (key, value) in [("type", json!("application")), ("description", own["description"].clone())] {
        about[key] = value;
    }
    about.as_object_mut().context("a component is an object")?.remove("scope");

    for folder in NPM {
        let lock = fs::read_to_string(root().join(folder).join("package-lock.json"))?;
        components.extend(npm(&serde_json::from_str(&lock)?)?);
    }
    components.extend(sources(&root().join("data/sources"))?);
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": about },
        "components": components.into_values().collect::<Vec<_>>(),
        "dependencies": dependencies(&metadata, &references, &module, &program),
    }))
}

/// A crate by name and version.
type Key = (String, String);

/// The crates whose code is in an artefact, as cargo resolves them for it.
fn crates_in(selection: &[&str]) -> Result<BTreeSet<Key>> {
    let mut tree = cargo();
    tree.args(["tree", "--package", "factlint", "--edges", "normal,no-proc-macro", "--locked"]);
    tree.args(["--prefix", "none", "--format", "{p}"]).args(selection);
    let listed = String::from_utf8(output(&mut tree)?)?;
    let crates: BTreeSet<_> = listed.lines().filter_map(named).collect();
    ensure!(crates.len() > 10, "cargo tree lists {} crates only", crates.len());
    Ok(crates)
}

/// Reads "regex v1.11.1 (…)".
fn named(line: &str) -> Option<Key> {
    let mut words = line.split_whitespace();
    let name = words.next()?;
    Some((name.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
}

/// The checksums of a `Cargo.lock`.
fn checksums(lock: &str) -> HashMap<Key, String> {
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))?;
        Some(line.trim_matches('"').to_owned())
    };
    let read = |block| Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?));
    lock.split("[[package]]").filter_map(read).collect()
}

/// What each crate of a release needs of the others.
fn dependencies(
    metadata: &Value,
    references: &HashMap<&str, String>,
    module: &BTreeSet<Key>,
    program: &BTreeSet<Key>,
) -> Value {
    let shipped: BTreeSet<String> =
        module.union(program).map(|(name, version)| format!("pkg:cargo/{name}@{version}")).collect();
    let mut graph = BTreeMap::new();
    for node in list(&metadata["resolve"]["nodes"]) {
        let reference = &references[text(&node["id"])];
        if !shipped.contains(reference) {
            continue;
        }
        let is_normal = |one: &&Value| list(&one["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
        let needs: BTreeSet<_> = list(&node["deps"])
            .iter()
            .filter(is_normal)
            .map(|one| &references[text(&one["pkg"])])
            .filter(|one| shipped.contains(*one))
            .collect();
        graph.insert(reference, needs);
    }
    graph.into_iter().map(|(of, needs)| json!({ "ref": of, "dependsOn": needs })).collect()
}

/// The packages of a `package-lock.json`.
fn npm(lock: &Value) -> Result<BTreeMap<String, Value>> {
    let mut components = BTreeMap::new();
    for (path, package) in lock["packages"].as_object().context("the lock file lists packages")? {
        let Some((_, name)) = path.rsplit_once("node_modules/") else { continue };
        let version = text(&package["version"]);
        let reference = format!("pkg:npm/{}@{version}", name.replacen('@', "%40", 1));
        let mut component = json!({
            "type": "library",
            "bom-ref": reference,
            "name": name,
            "version": version,
            "purl": reference,
            "scope": "excluded",
        });
        if let Some(licence) = package["license"].as_str() {
            component["licenses"] = licences(licence);
        }
        if let Some(integrity) = package["integrity"].as_str() {
            component["externalReferences"] = json!([{
                "type": "distribution",
                "url": format!("https://www.npmjs.com/package/{name}/v/{version}"),
                "comment": integrity,
            }]);
        }
        components.insert(reference, component);
    }
    Ok(components)
}

/// The sources of the data.
fn sources(folder: &Path) -> Result<BTreeMap<String, Value>> {
    let mut components = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        for row in csv::Reader::from_path(entry?.path())?.deserialize() {
            let row: HashMap<String, String> = row?;
            let reference = format!("data:{}", row["id"]);
            let mut component = json!({
                "type": "data",
                "bom-ref": reference,
                "name": row["title"],
                "publisher": row["publisher"],
                "licenses": licences(&row["licence"]),
            });
            if !row["url"].is_empty() {
                component["externalReferences"] = json!([{ "type": "website", "url": row["url"] }]);
            }
            components.insert(reference, component);
        }
    }
    Ok(components)
}

/// A licence as CycloneDX has it: an SPDX expression, or the name of what is none.
fn licences(licence: &str) -> Value {
    match licence {
        "" => json!([]),
        "facts-only" | "public-domain" => json!([{ "license": { "name": licence } }]),
        expression => json!([{ "expression": expression }]),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::{bill, checksums, list, named, npm, text};

    #[test]
    fn lock_files_are_read() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"0f\"\n\n\
                    [[package]]\nname = \"own\"\nversion = \"0.1.0\"\n";
        let read = checksums(lock);
        assert_eq!(read.len(), 1);
        assert_eq!(read[&("a".into(), "1.0.0".into())], "0f");
        assert_eq!(named("regex v1.11.1 (proc-macro)"), Some(("regex".into(), "1.11.1".into())));
        assert_eq!(named(""), None);

        let lock = json!({ "packages": {
            "": { "name": "own" },
            "node_modules/a/node_modules/@scope/b": { "version": "2.0.0", "license": "MIT", "integrity": "sha512-AA==" },
        } });
        let components = npm(&lock).unwrap();
        assert_eq!(components.len(), 1);
        assert_eq!(components["pkg:npm/%40scope/b@2.0.0"]["licenses"], json!([{ "expression": "MIT" }]));
    }

    #[test]
    fn the_bill_names_what_is_in_a_release_and_what_is_not() {
        let bill = bill().unwrap();
        let find = |reference: &str| {
            let found =
                list(&bill["components"]).iter().find(|one| text(&one["bom-ref"]).starts_with(reference));
            found.unwrap_or_else(|| panic!("{reference} is missing"))
        };
        assert_eq!(find("pkg:cargo/jiff@")["scope"], "required");
        assert_eq!(find("pkg:cargo/jiff@")["properties"].as_array().map(Vec::len), Some(2));
        let command_only = json!([{ "name": "factlint:part", "value": "command" }]);
        assert_eq!(find("pkg:cargo/clap@")["properties"], command_only);
        for tool in ["pkg:cargo/proptest@", "pkg:cargo/wasm-bindgen-cli-support@", "pkg:npm/esbuild@"] {
            assert_eq!(find(tool)["scope"], "excluded", "{tool}");
        }
        assert_eq!(find("data:cldr")["licenses"], json!([{ "expression": "Unicode-3.0" }]));
        assert_eq!(
            find("data:cia-factbook")["licenses"],
            json!([{ "license": { "name": "public-domain" } }])
        );

        let known: BTreeSet<_> = list(&bill["components"]).iter().map(|one| text(&one["bom-ref"])).collect();
        let own = text(&bill["metadata"]["component"]["bom-ref"]);
        assert!(own.starts_with("pkg:cargo/factlint@"));
        for one in list(&bill["dependencies"]) {
            for reference in list(&one["dependsOn"]).iter().chain([&one["ref"]]) {
                assert!(known.contains(text(reference)) || text(reference) == own, "{reference}");
            }
        }
    }
}
