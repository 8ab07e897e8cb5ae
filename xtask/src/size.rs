//! How large the files that a reader downloads are.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

/// Bytes of a file: as it is, and as servers send it.
pub struct Sizes {
    pub raw: usize,
    pub gzip: usize,
    /// Brotli at its best level, 11, as for files that are compressed once and served often.
    pub brotli: usize,
}

/// Measures a file.
pub fn measure(file: &Path) -> Result<Sizes> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &best)?;
    Ok(Sizes { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

/// Prints a line for each file.
pub fn table(folder: &Path, files: &[&str]) -> Result<()> {
    println!("{:28} {:>12} {:>12} {:>12}", "bytes", "raw", "gzip 9", "brotli 11");
    for file in files {
        let sizes = measure(&folder.join(file))?;
        println!("{file:28} {:12} {:12} {:12}", sizes.raw, sizes.gzip, sizes.brotli);
    }
    Ok(())
}
