//! What a site weighs on the wire: each file as it is and in brotli's best compression.

use std::{
    fmt::Write,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use brotli::CompressorWriter;

use crate::{
    failure::{OrFailure, Outcome},
    precache::is_copy,
};

const BUFFER: usize = 64 * 1024;
const BEST: u32 = 11;
const WINDOW: u32 = 22;

/// A Markdown table of the files of a folder, the sum last.
pub(crate) fn table(folder: &Path) -> Outcome<String> {
    let mut files = Vec::new();
    collect(folder, &mut files);
    files.sort();

    let mut table = String::from("| file | bytes | brotli |\n|---|--:|--:|\n");
    let (mut raw, mut small) = (0, 0);
    for path in files {
        let name = path.strip_prefix(folder).unwrap_or(&path).display();
        let content = fs::read(&path);
        let content = content.or_failure(|| format!("{name} cannot be read"), "build it again")?;
        let compressed = compressed_size(&content)?;
        row(&mut table, &name.to_string(), content.len(), compressed);
        raw += content.len();
        small += compressed;
    }
    row(&mut table, "**sum**", raw, small);
    Ok(table)
}

fn row(table: &mut String, name: &str, raw: usize, compressed: usize) {
    // Writing into a string cannot fail.
    let _ = writeln!(table, "| {name} | {raw} | {compressed} |");
}

fn compressed_size(content: &[u8]) -> Outcome<usize> {
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, BEST, WINDOW);
    let written = writer.write_all(content);
    written.or_failure(|| "brotli failed".into(), "free some memory")?;
    Ok(writer.into_inner().len())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if !is_copy(&path) {
            files.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn every_file_has_a_row_and_the_sum_comes_last() {
        let scratch = Scratch::new();
        scratch.file("index.html", &"<p>".repeat(1000));
        scratch.file("icons/a.svg", "<svg/>");
        let table = table(scratch.path()).unwrap();
        let rows: Vec<_> = table.lines().skip(2).collect();
        assert!(rows[0].starts_with("| icons/a.svg | 6 | "), "{table}");
        assert!(rows[1].starts_with("| index.html | 3000 | "), "{table}");
        assert!(rows[2].starts_with("| **sum** | 3006 | "), "{table}");
    }

    #[test]
    fn repetition_costs_little() {
        assert!(compressed_size("<p>".repeat(1000).as_bytes()).unwrap() < 50);
    }
}
