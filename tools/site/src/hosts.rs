//! The file `_headers` by which Netlify, Cloudflare Pages and their kin are told what to send with each
//! file. The page's policy is taken from the page, so that there is one of it.

use std::{fmt::Write as _, fs, io, path::Path};

use crate::{precache::files, static_site::is_hashed};

const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// What a page cannot forbid by itself.
const UNFRAMED: &str = "frame-ancestors 'none'";

/// Writes `_headers` for the files that are in the folder now.
pub(crate) fn write(site: &Path) -> io::Result<()> {
    let index = fs::read_to_string(site.join("index.html"))?;
    let names: Vec<String> = files(site)?.into_keys().collect();
    fs::write(site.join("_headers"), headers(&index, &names))
}

/// Where several rules fit a file, such hosts send all of them, so none names a header of another.
fn headers(index: &str, names: &[String]) -> String {
    let policy = index
        .split_once(POLICY)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("default-src 'none'", |(policy, _)| policy);
    let mut text = String::from(
        "# Read by hosts such as Netlify and Cloudflare Pages, for a site at the root of its address.\n\
         /*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n",
    );
    for page in ["/", "/index.html"] {
        // Writing into a string cannot fail.
        let _ = write!(
            text,
            "{page}\n  Content-Security-Policy: {policy}; {UNFRAMED}\n  Cache-Control: no-cache\n"
        );
    }
    for name in names {
        let kept = match name.as_str() {
            "index.html" => continue,
            name if is_hashed(Path::new(name)) => "public, max-age=31536000, immutable",
            "worker.js" | "rescue.js" | "gapwise.html" => "no-cache",
            _ => continue,
        };
        let _ = write!(text, "/{name}\n  Cache-Control: {kept}\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_its_policy_and_may_not_be_framed() {
        let index = format!("<meta {POLICY}default-src 'none'; img-src 'self'\">");
        let text = headers(&index, &[]);
        assert!(text.contains(
            "/index.html\n  Content-Security-Policy: default-src 'none'; img-src 'self'; frame-ancestors 'none'\n"
        ));
    }

    #[test]
    fn hashed_files_are_kept_and_the_worker_is_not() {
        let names = ["app-0123456789abcdef.js", "licences.txt", "worker.js"].map(str::to_owned);
        let text = headers("", &names);
        assert!(text.contains(
            "/app-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
        assert!(text.contains("/worker.js\n  Cache-Control: no-cache\n"));
        assert!(!text.contains("licences"));
    }
}
