//! Compressed copies of a site's files, in brotli and gzip at their best, for hosts that serve such copies
//! as they are. A copy is made only where it is smaller. Works on one folder.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use brotli::CompressorWriter;
use flate2::{Compression, write::GzEncoder};

use crate::precache::{files, is_copy};

const BUFFER: usize = 64 * 1024;
const BEST: u32 = 11;
const WINDOW: u32 = 22;

/// Puts `name.br` and `name.gz` beside each file that gets smaller by it.
pub(crate) fn precompress(site: &Path) -> io::Result<()> {
    for (address, path) in files(site)? {
        // A compressed copy of what tells the host how to serve would be taken for nothing.
        if is_copy(&path) || address.starts_with('_') {
            continue;
        }
        let content = fs::read(&path)?;
        for (ending, smaller) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
            if smaller.len() < content.len() {
                fs::write(site.join(format!("{address}.{ending}")), smaller)?;
            }
        }
    }
    Ok(())
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, BEST, WINDOW);
    writer.write_all(content)?;
    Ok(writer.into_inner())
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn what_gets_smaller_has_both_copies_and_nothing_else_has() {
        let scratch = Scratch::new();
        scratch.file("index.html", &"<p>".repeat(1000));
        scratch.file("install/icon.png", "x");
        scratch.file("_headers", &"/a\n".repeat(100));
        precompress(scratch.path()).unwrap();
        // A second time, nothing is made of the copies.
        precompress(scratch.path()).unwrap();
        let names: Vec<_> = files(scratch.path()).unwrap().into_keys().collect();
        assert_eq!(
            names,
            [
                "_headers",
                "index.html",
                "index.html.br",
                "index.html.gz",
                "install/icon.png"
            ]
        );
        let small = fs::read(scratch.path().join("index.html.br")).unwrap();
        let mut whole = Vec::new();
        let mut reader = brotli::Decompressor::new(&small[..], BUFFER);
        io::copy(&mut reader, &mut whole).unwrap();
        assert_eq!(whole, "<p>".repeat(1000).into_bytes());
    }
}
