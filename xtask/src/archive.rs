//! Archives that have the same bytes whenever and wherever they are made.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Every file below `folder`, by its path from there, in order.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("cannot read {}", next.display()))? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                files.push(entry.path().strip_prefix(folder)?.to_owned());
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The files of a folder as a ZIP archive: in the order of their names, all of one date, none executable.
pub fn zip(folder: &Path) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files_below(folder)? {
        let name = file.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        archive.start_file(name, options)?;
        archive.write_all(&fs::read(folder.join(&file))?)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Copies the files of a folder into another, which is made anew.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    for file in files_below(from)? {
        let target = to.join(&file);
        fs::create_dir_all(target.parent().expect("a file lies in a folder"))?;
        fs::copy(from.join(&file), target)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Cursor, Read};
    use std::time::{Duration, SystemTime};

    use super::zip;

    #[test]
    fn an_archive_tells_nothing_of_when_it_was_made() {
        let folder = std::env::temp_dir().join(format!("factlint-zip-{}", std::process::id()));
        let make = |names: &[&str], age: u64| {
            fs::create_dir_all(folder.join("sub")).unwrap();
            for name in names {
                fs::write(folder.join(name), name).unwrap();
                let file = fs::File::options().write(true).open(folder.join(name)).unwrap();
                file.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
            }
            let bytes = zip(&folder).unwrap();
            fs::remove_dir_all(&folder).unwrap();
            bytes
        };
        let first = make(&["b.txt", "sub/c.txt", "a.txt"], 0);
        assert_eq!(first, make(&["a.txt", "b.txt", "sub/c.txt"], 1_000_000));

        let mut archive = zip::ZipArchive::new(Cursor::new(first)).unwrap();
        assert_eq!(archive.file_names().collect::<Vec<_>>(), ["a.txt", "b.txt", "sub/c.txt"]);
        let mut text = String::new();
        archive.by_name("sub/c.txt").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "sub/c.txt");
    }
}
