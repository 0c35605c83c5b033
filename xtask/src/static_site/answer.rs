//! What a path yields: a file with its type and how long it may be kept, a way to the folder's slash, or a
//! refusal.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::request::{Method, Request};

const NOT_FOUND: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Not found</title>\
                         <p>There is no such page here.</p></html>\n";
/// The fewest hexadecimal digits that pass for the hash of a content.
const SHORTEST_HASH: usize = 12;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn to(request: &Request, root: &Path, prefix: &str) -> Self {
        if request.method == Method::Other {
            let allowed = ("allow", "GET, HEAD".to_owned());
            return Self::with("405 Method Not Allowed", vec![allowed], Vec::new());
        }
        if format!("{}/", request.path) == prefix {
            return Self::moved(prefix);
        }
        let Some(inner) = request.path.strip_prefix(prefix) else {
            return Self::not_found();
        };
        let Some(mut file) = decoded(inner).and_then(|path| beneath(root, &path)) else {
            return Self::not_found();
        };
        if file.is_dir() {
            // Without the slash, the page's relative addresses would miss the folder.
            if !request.path.ends_with('/') {
                return Self::moved(&format!("{}/", request.path));
            }
            file.push("index.html");
        }
        if request.takes_brotli
            && let Ok(body) = fs::read(beside(&file, ".br"))
        {
            return Self::compressed(&file, body);
        }
        fs::read(&file).map_or_else(|_| Self::not_found(), |body| Self::file(&file, body))
    }

    fn file(file: &Path, body: Vec<u8>) -> Self {
        let keep = if is_hashed(file) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let headers = vec![
            ("content-type", media_type(file).to_owned()),
            ("cache-control", keep.to_owned()),
        ];
        Self::with("200 OK", headers, body)
    }

    /// A file whose compressed form lies beside it, as hosts serve one.
    fn compressed(file: &Path, body: Vec<u8>) -> Self {
        let mut answer = Self::file(file, body);
        let headers = [("content-encoding", "br"), ("vary", "accept-encoding")];
        let headers = headers.map(|(name, value)| (name, value.to_owned()));
        answer.headers.extend(headers);
        answer
    }

    fn moved(path: &str) -> Self {
        let headers = vec![("location", path.to_owned())];
        Self::with("301 Moved Permanently", headers, Vec::new())
    }

    fn not_found() -> Self {
        let headers = vec![
            ("content-type", "text/html; charset=utf-8".to_owned()),
            ("cache-control", "no-cache".to_owned()),
        ];
        Self::with("404 Not Found", headers, NOT_FOUND.into())
    }

    fn with(status: &'static str, headers: Vec<(&'static str, String)>, body: Vec<u8>) -> Self {
        Self {
            status,
            headers,
            body,
        }
    }

    pub(super) fn write(&self, mut out: impl Write, method: Method, keep: bool) -> io::Result<()> {
        let mut bytes = format!("HTTP/1.1 {}\r\n", self.status).into_bytes();
        for (name, value) in &self.headers {
            write!(bytes, "{name}: {value}\r\n")?;
        }
        let connection = if keep { "keep-alive" } else { "close" };
        let length = self.body.len();
        write!(
            bytes,
            "content-length: {length}\r\nconnection: {connection}\r\n\r\n"
        )?;
        if method != Method::Head {
            bytes.extend_from_slice(&self.body);
        }
        out.write_all(&bytes)?;
        out.flush()
    }
}

/// The file of the same name with an ending more.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The file that a path names, unless a part of it leads out of the folder.
fn beneath(root: &Path, path: &str) -> Option<PathBuf> {
    let mut file = root.to_path_buf();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // A colon would be a drive on Windows.
        if part == "." || part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    Some(file)
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Whether a part of the name is the hash of the content, as in `app-0123456789abcdef_bg.wasm`.
fn is_hashed(file: &Path) -> bool {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut parts = stem.split(['-', '_']).skip(1);
    parts.any(|part| {
        part.len() >= SHORTEST_HASH && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

fn media_type(file: &Path) -> &'static str {
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    match extension.as_ref() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let root = Path::new("/site");
        for path in ["../x", "a/../../x", "..\\x", "a\\..\\x", "C:x", "a\0"] {
            assert_eq!(beneath(root, path), None, "{path:?}");
        }
        assert_eq!(
            beneath(root, "/etc//passwd"),
            Some("/site/etc/passwd".into())
        );
        assert_eq!(beneath(root, ""), Some("/site/".into()));
    }

    #[test]
    fn paths_are_decoded_before_they_are_judged() {
        assert_eq!(decoded("%2e%2E%2fx").as_deref(), Some("../x"));
        assert_eq!(decoded("a%20b").as_deref(), Some("a b"));
        for broken in ["%", "%2", "%zz", "%ff"] {
            assert_eq!(decoded(broken), None, "{broken}");
        }
    }

    #[test]
    fn hashed_names_are_told_from_others() {
        for name in [
            "gapwise-6a3f0d12c4b5e789_bg.wasm",
            "pack-en-0123456789abcdef.json",
            "start-e3b0c44298fc1c14.js",
        ] {
            assert!(is_hashed(Path::new(name)), "{name}");
        }
        for name in [
            "index.html",
            "icon-512.png",
            "0123456789abcdef.js",
            "manifest.webmanifest",
        ] {
            assert!(!is_hashed(Path::new(name)), "{name}");
        }
    }
}
