//! The server as a browser meets it: over a socket.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

use steps::files;
use tempfile::TempDir;

use super::*;

const ANY: u16 = 0;

fn folder() -> TempDir {
    let scratch = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("secret.txt", "secret"),
        ("dist/index.html", "<h1>Gapwise</h1>"),
        ("dist/app-0123456789abcdef.js", "export {}"),
        ("dist/app-0123456789abcdef_bg.wasm", "\0asm"),
        ("dist/manifest.webmanifest", "{}"),
        ("dist/icons/icon.svg", "<svg/>"),
    ] {
        put(&scratch, name, text);
    }
    scratch
}

fn put(scratch: &TempDir, name: &str, text: &str) {
    files::write(&scratch.path().join(name), text).unwrap();
}

fn ask(site: &Site, request: &str) -> String {
    let mut stream = TcpStream::connect(site.address).unwrap();
    write!(stream, "{request} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn serve(scratch: &TempDir) -> Site {
    Site::serve(&scratch.path().join("dist"), ANY).unwrap()
}

#[test]
fn files_come_with_their_type_and_lifetime() {
    let scratch = folder();
    let site = serve(&scratch);
    for (path, media_type, lifetime) in [
        ("/", "text/html", "no-cache"),
        ("/index.html?x=1", "text/html", "no-cache"),
        ("/app-0123456789abcdef.js", "text/javascript", "immutable"),
        ("/app-0123456789abcdef_bg.wasm", "application/wasm", "immutable"),
        ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("/icons/icon.svg", "image/svg+xml", "no-cache"),
    ] {
        let answer = ask(&site, &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{path}: {answer}");
        assert!(answer.contains(&format!("content-type: {media_type}\r\n")), "{path}: {answer}");
        assert!(answer.contains(lifetime), "{path}: {answer}");
    }
    assert!(ask(&site, "GET /").ends_with("\r\n\r\n<h1>Gapwise</h1>"));
}

#[test]
fn what_is_not_there_or_not_beneath_is_not_found() {
    let scratch = folder();
    let site = serve(&scratch);
    for path in ["/absent.js", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/icons/"] {
        let answer = ask(&site, &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
        assert!(!answer.contains("secret"), "{path}: {answer}");
    }
}

#[test]
fn under_a_prefix_there_is_nothing_beside_it() {
    let scratch = folder();
    let site = Site::serve_under("/some/folder/", &scratch.path().join("dist"), ANY).unwrap();
    assert!(site.url().ends_with("/some/folder/"));
    assert!(ask(&site, "GET /some/folder/").contains("Gapwise"));
    assert!(ask(&site, "GET /some/folder/icons/icon.svg").contains("<svg/>"));
    assert!(ask(&site, "GET /some/folder").contains("location: /some/folder/\r\n"));
    for path in ["/", "/index.html", "/some/", "/some/folderx"] {
        assert!(ask(&site, &format!("GET {path}")).starts_with("HTTP/1.1 404 "), "{path}");
    }
}

#[test]
fn dropping_it_closes_the_port_and_open_connections() {
    let scratch = folder();
    let site = serve(&scratch);
    let address = site.address;
    let mut open = TcpStream::connect(address).unwrap();
    open.write_all(b"HEAD / HTTP/1.1\r\n\r\n").unwrap();
    let mut answer = [0; 17];
    open.read_exact(&mut answer).unwrap();

    drop(site);

    assert!(TcpStream::connect(address).is_err());
    let mut rest = String::new();
    open.read_to_string(&mut rest).unwrap();
    assert!(open.write_all(b"GET / HTTP/1.1\r\n\r\n").is_err() || open.read(&mut [0]).is_ok_and(|read| read == 0));
}

#[test]
fn a_compressed_copy_is_served_to_who_can_read_it() {
    let scratch = folder();
    put(&scratch, "dist/index.html.br", "brotli");
    put(&scratch, "dist/index.html.gz", "gzip");
    let site = serve(&scratch);
    let get = |encodings: &str| ask(&site, &format!("GET / HTTP/1.1\r\nAccept-Encoding: {encodings}\r\nX:"));
    for (encodings, name, body) in [("gzip, br", "br", "brotli"), ("gzip", "gzip", "gzip")] {
        let answer = get(encodings);
        assert!(answer.contains(&format!("content-encoding: {name}\r\n")), "{answer}");
        assert!(answer.contains("content-type: text/html"), "{answer}");
        assert!(answer.ends_with(&format!("\r\n\r\n{body}")), "{answer}");
    }
    let plain = get("identity");
    assert!(plain.ends_with("<h1>Gapwise</h1>") && !plain.contains("content-encoding"));
}

#[test]
fn another_folder_takes_the_place_of_the_first() {
    let scratch = folder();
    put(&scratch, "next/index.html", "<h1>Next</h1>");
    let site = serve(&scratch);
    site.deploys(&scratch.path().join("next"));
    assert!(ask(&site, "GET /").ends_with("<h1>Next</h1>"));
    assert!(ask(&site, "GET /icons/icon.svg").starts_with("HTTP/1.1 404 "));
}

#[test]
fn a_file_is_spoilt_until_it_is_mended() {
    let scratch = folder();
    let site = serve(&scratch);
    let icon = || ask(&site, "GET /icons/icon.svg");
    for (fault, shown) in [
        (Fault::Missing, "HTTP/1.1 404 "),
        (Fault::Refused, "HTTP/1.1 500 "),
        (Fault::Truncated, "\r\n\r\n<sv"),
        (Fault::OfType("text/html"), "content-type: text/html\r\n"),
    ] {
        site.spoils("icons/icon.svg", fault);
        assert!(icon().contains(shown), "{fault:?}: {}", icon());
    }
    site.spoils("icons/icon.svg", Fault::Held);
    thread::scope(|scope| {
        let held = scope.spawn(icon);
        assert!(ask(&site, "GET /").starts_with("HTTP/1.1 200 "));
        assert!(!held.is_finished());
        site.mends();
        assert!(held.join().unwrap().ends_with("<svg/>"));
    });
}
