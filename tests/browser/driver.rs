//! A browser with a profile of its own, and the program that drives it. Both end when the session is
//! dropped, also when a test fails.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio, id},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, error::CmdError, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};

use crate::environment;

/// The longest that a farewell to the driver may take.
const FAREWELL: Duration = Duration::from_secs(10);

/// How often a driver is started until one finds a port.
const ATTEMPTS: usize = 3;

/// A kind of browser: which driver it has, and how it is started.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Browser {
    /// Chromium or Chrome.
    Chromium,
}

/// Whether a browser records what it asks the network for. Recording costs time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recording {
    Off,
    Requests,
}

impl Browser {
    fn driver(self) -> Command {
        match self {
            Browser::Chromium => {
                let mut driver = Command::new(environment::chromedriver());
                driver.arg("--port=0");
                driver
            }
        }
    }

    /// The port in the line in which the driver says that it is ready.
    fn port_in(self, line: &str) -> Option<u16> {
        let Browser::Chromium = self;
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim().trim_end_matches('.').parse().ok()
    }

    fn capabilities(self, profile: &Path, recording: Recording) -> Json {
        let Browser::Chromium = self;
        let logs = match recording {
            Recording::Off => json!({ "browser": "ALL" }),
            Recording::Requests => json!({ "browser": "ALL", "performance": "ALL" }),
        };
        json!({
            "goog:chromeOptions": {
                "binary": environment::chromium(),
                "args": [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // Scripts may go from page to page faster than any person.
                    "--disable-ipc-flooding-protection",
                    "--window-size=1280,1000",
                    format!("--user-data-dir={}", profile.display()),
                ],
                "prefs": { "download.default_directory": downloads_in(profile) },
            },
            "goog:loggingPrefs": logs,
        })
    }
}

/// An open browser.
#[derive(Debug)]
pub(crate) struct Session {
    client: Client,
    driver: Driver,
}

impl Session {
    /// Starts a driver on a free port and a browser with an empty profile.
    pub(crate) async fn open(browser: Browser, recording: Recording) -> Session {
        let mut driver = Driver::start(browser);
        let Json::Object(capabilities) = browser.capabilities(&driver.profile, recording) else {
            panic!("capabilities are an object");
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .unwrap_or_else(|fault| panic!("{browser:?} did not open: {fault}"));
        driver.session = client.session_id().await.expect("the driver answers");
        Session { client, driver }
    }

    /// What speaks to the browser.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The folder of this browser alone where downloads go.
    pub(crate) fn downloads(&self) -> PathBuf {
        downloads_in(&self.driver.profile)
    }

    /// Sends what only the driver of one kind of browser understands: `path` under the session.
    pub(crate) async fn command(&self, path: &'static str, body: Json) -> Json {
        self.tries(path, body)
            .await
            .unwrap_or_else(|fault| panic!("the driver refused {path}: {fault}"))
    }

    /// The same, for what may end in a refusal.
    pub(crate) async fn tries(&self, path: &'static str, body: Json) -> Result<Json, CmdError> {
        self.client.issue_cmd(Extension { path, body }).await
    }
}

/// A command beyond the `WebDriver` standard.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Json,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// A running driver, with the profile and the session that go with it.
#[derive(Debug)]
struct Driver {
    process: Child,
    port: u16,
    profile: PathBuf,
    session: Option<String>,
    // Closing it would end a driver that has something to say.
    _talk: BufReader<ChildStdout>,
}

impl Driver {
    fn start(browser: Browser) -> Driver {
        // The port that a driver found free may be another program's when it takes it.
        (0..ATTEMPTS)
            .find_map(|_| Driver::attempt(browser))
            .unwrap_or_else(|| panic!("{browser:?}: no driver listened on a port"))
    }

    fn attempt(browser: Browser) -> Option<Driver> {
        let mut command = browser.driver();
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|fault| panic!("{command:?} did not start: {fault}"));
        let mut talk = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port = loop {
            let mut line = String::new();
            if !matches!(talk.read_line(&mut line), Ok(1..)) {
                // Not left behind: there is no driver yet that could be dropped.
                let _ = process.kill();
                let _ = process.wait();
                return None;
            }
            if let Some(port) = browser.port_in(&line) {
                break port;
            }
        };
        Some(Driver {
            process,
            port,
            profile: fresh_profile(),
            session: None,
            _talk: talk,
        })
    }

    /// Closes the browser, which outlives its driver otherwise.
    fn end_session(&self) -> std::io::Result<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(FAREWELL))?;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        // The answer comes when the browser has gone.
        stream.read_exact(&mut [0])
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nobody is left to be told of a failure here, and the next step is taken all the same.
        let _ = self.end_session();
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Where a browser with this profile puts what it downloads.
fn downloads_in(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

/// A folder that no browser has used.
fn fresh_profile() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("profile-{}-{count}", id()));
    fs::create_dir_all(&profile).expect("the target folder can be written");
    profile
}
