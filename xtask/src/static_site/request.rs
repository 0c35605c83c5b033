//! As much of an HTTP request as a static server needs: the method, the path, and whether to go on.

use std::io::{self, BufRead, Read};

/// No browser sends longer heads; what does is not read to its end.
const LONGEST_HEAD: u64 = 64 * 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Head,
    Other,
}

/// A way to make a file smaller on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// What it is called in a header.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// How the names of such copies end.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: Method,
    /// The path as it was sent, without query.
    pub(super) path: String,
    pub(super) keeps_connection: bool,
    encodings: String,
}

impl Request {
    /// The next request, or none when the other end has hung up.
    pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = reader.take(LONGEST_HEAD);
        let first = line(&mut head)?;
        if first.is_empty() {
            return Ok(None);
        }
        let mut words = first.split(' ');
        let (method, target, version) = (words.next(), words.next(), words.next());
        let Some(target) = target else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        let method = match method {
            Some("GET") => Method::Get,
            Some("HEAD") => Method::Head,
            _ => Method::Other,
        };
        let mut keeps_connection = version == Some("HTTP/1.1");
        let mut encodings = String::new();
        loop {
            let header = line(&mut head)?;
            let Some((name, value)) = header.split_once(':') else {
                break;
            };
            if name.eq_ignore_ascii_case("connection") && value.trim().eq_ignore_ascii_case("close")
            {
                keeps_connection = false;
            }
            if name.eq_ignore_ascii_case("accept-encoding") {
                value.trim().clone_into(&mut encodings);
            }
        }
        Ok(Some(Self {
            method,
            path: target.split('?').next().unwrap_or_default().to_owned(),
            // A method that is not known may have a body, which would be taken for the next request.
            keeps_connection: keeps_connection && method != Method::Other,
            encodings,
        }))
    }

    /// Whether the other end can read this. A quality of 0, which no browser sends, is not looked for.
    pub(super) fn accepts(&self, encoding: Encoding) -> bool {
        let mut names = self.encodings.split(',');
        names.any(|one| one.split(';').next().map(str::trim) == Some(encoding.name()))
    }
}

fn line(head: &mut impl BufRead) -> io::Result<String> {
    let mut bytes = Vec::new();
    head.read_until(b'\n', &mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Request> {
        Request::read(&mut text.as_bytes()).unwrap()
    }

    #[test]
    fn reads_method_path_and_connection() {
        let request = read("GET /a/b.js?v=1 HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        assert_eq!(request.method, Method::Get);
        assert_eq!(request.path, "/a/b.js");
        assert!(request.keeps_connection && !request.accepts(Encoding::Brotli));

        let request = read("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap();
        assert_eq!(request.method, Method::Head);
        assert!(!request.keeps_connection);
    }

    #[test]
    fn brotli_is_taken_where_it_is_named() {
        let takes = |codings: &str| {
            let request = format!("GET / HTTP/1.1\r\nAccept-Encoding: {codings}\r\n\r\n");
            read(&request).is_some_and(|request| request.accepts(Encoding::Brotli))
        };
        assert!(takes("br") && takes("gzip, deflate, br, zstd"));
        assert!(!takes("gzip, deflate") && !takes(""));
    }

    #[test]
    fn takes_one_request_at_a_time() {
        let mut both = &b"GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n"[..];
        let mut path = || {
            Request::read(&mut both)
                .unwrap()
                .map(|request| request.path)
        };
        assert_eq!(path().as_deref(), Some("/1"));
        assert_eq!(path().as_deref(), Some("/2"));
        assert_eq!(path(), None);
    }

    #[test]
    fn tells_what_the_other_end_can_read() {
        let request = read("GET / HTTP/1.1\r\nAccept-Encoding: gzip;q=0.8, br\r\n\r\n").unwrap();
        assert!(request.accepts(Encoding::Brotli) && request.accepts(Encoding::Gzip));
        let request = read("GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\n\r\n").unwrap();
        assert!(!request.accepts(Encoding::Brotli));
        assert!(
            !read("GET / HTTP/1.1\r\n\r\n")
                .unwrap()
                .accepts(Encoding::Gzip)
        );
    }

    #[test]
    fn a_method_with_a_body_ends_the_connection() {
        let request = read("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi").unwrap();
        assert_eq!(request.method, Method::Other);
        assert!(!request.keeps_connection);
    }
}
