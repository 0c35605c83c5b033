//! A browser with a profile of its own, and the program that drives it. Both end when the session is
//! dropped, also when a test fails.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    process::id,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, error::CmdError, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value as Json;

pub(crate) use browsers::{Browser, Recording, Setup, Without};
use browsers::{Process, downloads_in};

// The bench takes this file in from another folder, and the path has to be right from there too.
#[path = "browsers/mod.rs"]
mod browsers;

/// The longest that a farewell to the driver may take.
const FAREWELL: Duration = Duration::from_secs(10);

/// An open browser.
#[derive(Debug)]
pub(crate) struct Session {
    client: Client,
    driver: Driver,
}

impl Session {
    /// Starts a driver on a free port and a browser with an empty profile.
    pub(crate) async fn open(browser: Browser, recording: Recording) -> Session {
        let without = Without::Nothing;
        Self::set_up(browser, Setup { recording, without }).await
    }

    /// The same, where the browser lacks something.
    pub(crate) async fn open_without(browser: Browser, without: Without) -> Session {
        let recording = Recording::Off;
        Self::set_up(browser, Setup { recording, without }).await
    }

    /// The same, set up in any way.
    pub(crate) async fn set_up(browser: Browser, setup: Setup) -> Session {
        let mut driver = Driver::start(browser, setup);
        let Json::Object(capabilities) = browser.capabilities(&driver.profile, setup) else {
            panic!("capabilities are an object");
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", driver.process.port))
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
    process: Process,
    profile: PathBuf,
    session: Option<String>,
}

impl Driver {
    fn start(browser: Browser, setup: Setup) -> Driver {
        let profile = fresh_profile();
        Driver {
            process: browser.start_driver(&profile, setup),
            profile,
            session: None,
        }
    }

    /// Closes the browser, which outlives its driver otherwise.
    fn end_session(&self) -> std::io::Result<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.process.port))?;
        stream.set_read_timeout(Some(FAREWELL))?;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.process.port
        )?;
        // The answer comes when the browser has gone.
        stream.read_exact(&mut [0])
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nobody is left to be told of a failure here, and the next step is taken all the same.
        let _ = self.end_session();
        self.process.end();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// A folder that no browser has used.
fn fresh_profile() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("profile-{}-{count}", id()));
    fs::create_dir_all(&profile).expect("the target folder can be written");
    profile
}
