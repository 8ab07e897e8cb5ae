//! Compiles `data/` into the pack that the library carries, and passes on the programs of patterns that were compiled before.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "bundle")]
    bundle();
    #[cfg(not(feature = "compile"))]
    patterns();
}

/// Puts the programs of the patterns where the library includes them from.
#[cfg(not(feature = "compile"))]
fn patterns() {
    println!("cargo::rerun-if-env-changed=FACTLINT_PATTERNS");
    let Some(from) = std::env::var_os("FACTLINT_PATTERNS").map(std::path::PathBuf::from) else {
        println!(
            "cargo::error=without the feature `compile`, FACTLINT_PATTERNS names what `factlint patterns --output FILE` wrote; \
             `cargo xtask` does both"
        );
        return;
    };
    println!("cargo::rerun-if-changed={}", from.display());
    let folder = std::env::var_os("OUT_DIR").expect("cargo names the folder");
    if let Err(error) = std::fs::copy(&from, std::path::Path::new(&folder).join("patterns")) {
        println!("cargo::error=cannot read {}: {error}", from.display());
    }
}

#[cfg(feature = "bundle")]
fn bundle() {
    use std::path::Path;

    use factlint_reference::{compile, edition_of, table_files};

    println!("cargo::rerun-if-changed=data");
    let data = Path::new("data");
    let (files, edition) = match (table_files(data), edition_of(data)) {
        (Ok(files), Ok(edition)) => (files, edition),
        (Err(error), _) | (_, Err(error)) => {
            println!("cargo::error=cannot read data/: {error}");
            return;
        }
    };
    match compile(&files, &edition) {
        Ok(pack) => {
            let folder = std::env::var_os("OUT_DIR").expect("cargo names the folder");
            let written = std::fs::write(Path::new(&folder).join("factlint.pack"), pack);
            written.expect("the folder for build output can be written to");
        }
        Err(errors) => errors.iter().for_each(|error| println!("cargo::error=data/{error}")),
    }
}
