//! The recipes in `docs/hosting/`, each with the web server that it is for: the headers and the compression of
//! every class of file, and the site in a browser.

use std::{
    collections::BTreeMap,
    fs,
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Instant,
};

use crate::{
    driver::Browser,
    environment::{caddy, dist, nginx},
    patience::{GLANCE, PATIENCE},
    person::Person,
    short_cut::questions,
};

const KEPT: &str = "public, max-age=31536000, immutable";
const ASKED_FOR_AGAIN: &str = "no-cache";
/// Where nginx keeps its modules, in Debian's packages.
const NGINX_MODULES: &str = "/usr/lib/nginx/modules";

#[tokio::test]
#[ignore = "needs dist/, a browser and nginx: cargo xtask test"]
async fn nginx_serves_the_site_by_its_recipe() {
    serves_the_site(&Host::nginx()).await;
}

#[tokio::test]
#[ignore = "needs dist/, a browser and Caddy: cargo xtask test"]
async fn caddy_serves_the_site_by_its_recipe() {
    serves_the_site(&Host::caddy()).await;
}

async fn serves_the_site(host: &Host) {
    let names = names(&dist());
    let classes = [
        ("index.html", "", "text/html; charset=utf-8"),
        ("worker.js", "", "text/javascript; charset=utf-8"),
        ("rescue.js", "", "text/javascript; charset=utf-8"),
        ("gapwise.html", "", "text/html; charset=utf-8"),
        ("licences.txt", "", "text/plain; charset=utf-8"),
        ("manifest.webmanifest", "", "application/manifest+json"),
        ("install/", ".png", "image/png"),
        ("start-", ".js", "text/javascript; charset=utf-8"),
        ("gapwise-", ".js", "text/javascript; charset=utf-8"),
        ("app-", ".wasm", "application/wasm"),
        ("rest-", ".wasm", "application/wasm"),
        ("pack-", ".json", "application/json"),
        ("later-", ".css", "text/css; charset=utf-8"),
        ("icon-", ".svg", "image/svg+xml"),
    ];
    for (start, end, kind) in classes {
        let name = names
            .iter()
            .find(|name| name.starts_with(start) && name.ends_with(end));
        let name = name.unwrap_or_else(|| panic!("{start}…{end} is in the site"));
        let plain = host.answer(name, "identity");
        assert_eq!(plain.status, 200, "{name}");
        assert_eq!(plain.header("content-type"), kind, "{name}");
        let hashed = !end.is_empty() && start != "install/";
        let kept = if hashed { KEPT } else { ASKED_FOR_AGAIN };
        assert_eq!(plain.header("cache-control"), kept, "{name}");
        assert_eq!(plain.header("x-content-type-options"), "nosniff", "{name}");
        let framed = plain.header("content-security-policy");
        assert_eq!(framed, "frame-ancestors 'none'", "{name}");
        for (accepted, encoding, ending) in [
            ("gzip", "gzip", "gz"),
            ("br", "br", "br"),
            ("gzip, deflate, br, zstd", "br", "br"),
        ] {
            let copy = dist().join(format!("{name}.{ending}"));
            let Ok(copy) = fs::read(copy) else { continue };
            let answer = host.answer(name, accepted);
            assert_eq!(answer.header("content-encoding"), encoding, "{name}");
            assert_eq!(answer.body, copy, "{name} as {encoding}");
            assert_eq!(answer.header("content-type"), kind, "{name}");
            let vary = answer.header("vary").to_ascii_lowercase();
            assert!(vary.contains("accept-encoding"), "{name}: {vary}");
        }
        assert_eq!(plain.header("content-encoding"), "", "{name}");
        assert_eq!(plain.body, fs::read(dist().join(name)).expect("a file"));
    }
    // A file of the next build that has not been copied yet must not be missed for a year.
    let missing = host.answer("app-0123456789abcdef.wasm", "identity");
    assert_eq!(missing.status, 404);
    assert!(!missing.header("cache-control").contains("max-age"));

    let person = Person::at(Browser::Chromium, host.home()).await;
    person.opens("").await;
    person.begins_and_answers_one().await;
    person.reloads().await;
    person.sees(&format!("1 of {} answered", questions())).await;
}

/// A web server with a recipe of ours, on a port of this machine.
struct Host {
    server: Child,
    port: u16,
    folder: PathBuf,
}

impl Host {
    fn nginx() -> Host {
        let (folder, port) = place("nginx");
        let recipe = recipe("nginx.conf")
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
            .replace("/srv/gapwise", &dist().to_string_lossy());
        fs::write(folder.join("site.conf"), recipe).expect("written");
        let at = folder.display();
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        let temporary = temporary.map(|kind| format!("{kind}_temp_path {at}/{kind};"));
        let whole = format!(
            "daemon off;\nmaster_process off;\npid {at}/pid;\nerror_log {at}/errors;\n\
             load_module {NGINX_MODULES}/ngx_http_brotli_static_module.so;\nevents {{}}\n\
             http {{\naccess_log off;\n{}\ninclude {at}/site.conf;\n}}\n",
            temporary.concat()
        );
        let configuration = folder.join("nginx.conf");
        fs::write(&configuration, whole).expect("written");
        let mut command = Command::new(nginx());
        command.arg("-e").arg(folder.join("errors"));
        command.arg("-p").arg(&folder).arg("-c").arg(configuration);
        Host::start(command, folder, port)
    }

    fn caddy() -> Host {
        let (folder, port) = place("caddy");
        let recipe = recipe("Caddyfile")
            .replace("example.org {", &format!("http://127.0.0.1:{port} {{"))
            .replace("/srv/gapwise", &dist().to_string_lossy());
        let whole = format!("{{\n\tadmin off\n\tauto_https off\n}}\n{recipe}");
        let configuration = folder.join("Caddyfile");
        fs::write(&configuration, whole).expect("written");
        let mut command = Command::new(caddy());
        command.args(["run", "--adapter", "caddyfile", "--config"]);
        command.arg(configuration).env("HOME", &folder);
        Host::start(command, folder, port)
    }

    /// Starts a server and waits until it listens.
    fn start(mut command: Command, folder: PathBuf, port: u16) -> Host {
        let log = fs::File::create(folder.join("log")).expect("a log");
        let server = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap_or_else(|fault| panic!("{command:?} did not start: {fault}"));
        let mut host = Host {
            server,
            port,
            folder,
        };
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = host.server.try_wait().expect("its state").is_some();
            let log = || fs::read_to_string(host.folder.join("log"));
            assert!(
                !ended && begun.elapsed() < PATIENCE,
                "{command:?} does not listen: {:?}",
                log()
            );
            thread::sleep(GLANCE);
        }
        host
    }

    fn home(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// What it answers to a request for a file, byte for byte.
    fn answer(&self, name: &str, accepted: &str) -> Answer {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("a host");
        let request = format!(
            "GET /{name} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n",
            self.port
        );
        stream.write_all(request.as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        Answer::read(&bytes)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Answer {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, body) = bytes.split_at(end.expect("a head") + 4);
        let head = String::from_utf8_lossy(head);
        let mut lines = head.trim_end().lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers: BTreeMap<String, String> = headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        let chunked = headers.get("transfer-encoding");
        Answer {
            status: status.expect("a status").parse().expect("a number"),
            body: match chunked {
                Some(_) => of_chunks(body),
                None => body.to_vec(),
            },
            headers,
        }
    }

    /// A header's value, or nothing.
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// A body that was sent in chunks, each with its length in a line before it.
fn of_chunks(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n");
        let (length, chunk) = rest.split_at(end.expect("a length"));
        let length = std::str::from_utf8(length).expect("a number");
        let length = usize::from_str_radix(length, 16).expect("a number");
        if length == 0 {
            return body;
        }
        body.extend_from_slice(&chunk[2..2 + length]);
        rest = &chunk[length + 4..];
    }
}

fn recipe(name: &str) -> String {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosting");
    fs::read_to_string(docs.join(name)).expect("a recipe")
}

/// A folder for a server's own files, and a free port.
fn place(server: &str) -> (PathBuf, u16) {
    let folder = std::env::temp_dir().join(format!("gapwise-{server}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    (folder, listener.local_addr().expect("its address").port())
}

/// The addresses of a site's files within it.
fn names(site: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for folder in ["", "install/"] {
        for entry in fs::read_dir(site.join(folder)).expect("the site") {
            let name = entry.expect("an entry").file_name();
            names.push(format!("{folder}{}", name.to_string_lossy()));
        }
    }
    names.sort();
    names
}
