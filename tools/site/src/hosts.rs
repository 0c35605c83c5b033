//! What only hosts read: compressed copies beside the files, and `_headers`, by which Netlify, Cloudflare Pages and
//! their kin are told what to send with each file.

use std::{fmt::Write as _, io::Write as _, num::NonZeroU64};

use brotli::CompressorWriter;
use steps::{OrFailure, Outcome};
use zopfli::{Format, Options};

use crate::{Files, markup::piece, policy::META};

/// Its name within a site.
pub(crate) const HEADERS: &str = "_headers";
/// How many hexadecimal digits of a content's hash stand in a name.
const HASH: usize = 16;
const BUFFER: usize = 64 * 1024;
const BEST: u32 = 11;
const WINDOW: u32 = 22;
/// Of zopfli's search: more of them take longer and save little.
const ROUNDS: NonZeroU64 = NonZeroU64::MIN.saturating_add(4);

/// `name.br` and `name.gz` of each file that gets smaller by it.
pub(crate) fn compressed(site: &Files) -> Outcome<Files> {
    let mut copies = Files::new();
    for (name, content) in site.iter().filter(|(name, _)| *name != HEADERS) {
        for (ending, copy) in [("br", brotli(content)?), ("gz", gzip(content)?)] {
            if copy.len() < content.len() {
                copies.insert(format!("{name}.{ending}"), copy);
            }
        }
    }
    Ok(copies)
}

/// A content in brotli's best compression.
pub fn brotli(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, BEST, WINDOW);
    let written = writer.write_all(content);
    written.or_failure(|| "brotli failed".into(), "free some memory")?;
    Ok(writer.into_inner())
}

/// A content as gzip, some 5 % smaller than zlib makes it: the single file has to stay below 700 KB.
pub(crate) fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut packed = Vec::new();
    let options = Options { iteration_count: ROUNDS, ..Options::default() };
    let written = zopfli::compress(options, Format::Gzip, content, &mut packed);
    written.or_failure(|| "gzip failed".into(), "free some memory")?;
    Ok(packed)
}

/// The file `_headers`, with the page's own policy. Where several rules fit a file, such hosts send all of them, so
/// none names a header of another.
pub(crate) fn headers<'n>(page: &str, names: impl Iterator<Item = &'n str>) -> String {
    let policy = piece(page, META[0], META[1]);
    let policy = policy.map_or("default-src 'none'", |policy| policy.inside);
    let mut text = String::from(
        "# Read by hosts such as Netlify and Cloudflare Pages, for a site at the root of its address.\n\
         /*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n",
    );
    for page in ["/", "/index.html"] {
        // Writing into a string cannot fail.
        let _ = write!(
            text,
            "{page}\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  Cache-Control: no-cache\n"
        );
    }
    for name in names {
        let kept = match name {
            "worker.js" | "rescue.js" | "gapwise.html" => "no-cache",
            name if is_hashed(name) => "public, max-age=31536000, immutable",
            _ => continue,
        };
        let _ = write!(text, "/{name}\n  Cache-Control: {kept}\n");
    }
    text
}

/// Whether a part of the name is the hash of the content, as in `app-0123456789abcdef.wasm`.
fn is_hashed(name: &str) -> bool {
    let is_hash = |part: &str| part.len() == HASH && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split(['-', '.']).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_its_policy_and_hashed_files_are_kept() {
        let page = format!("<meta {}default-src 'none'; img-src 'self'\">", META[0]);
        let names = ["app-0123456789abcdef.js", "icon-512.png", "worker.js"];
        let text = headers(&page, names.into_iter());
        for rule in [
            "/index.html\n  Content-Security-Policy: default-src 'none'; img-src 'self'; frame-ancestors 'none'\n",
            "/app-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n",
            "/worker.js\n  Cache-Control: no-cache\n",
        ] {
            assert!(text.contains(rule), "{text}");
        }
        assert!(!text.contains("icon"));
    }

    #[test]
    fn what_gets_smaller_has_both_copies_and_nothing_else_has() {
        let text = "<p>".repeat(1000);
        let files = [("index.html", &*text), ("icon.png", "x"), (HEADERS, &*text)];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let copies = compressed(&files.into()).unwrap();
        let names: Vec<&str> = copies.keys().map(String::as_str).collect();
        assert_eq!(names, ["index.html.br", "index.html.gz"]);
        let mut whole = Vec::new();
        let mut reader = brotli::Decompressor::new(&copies["index.html.br"][..], BUFFER);
        std::io::copy(&mut reader, &mut whole).unwrap();
        assert_eq!(whole, text.as_bytes());
    }
}
