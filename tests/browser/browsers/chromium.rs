//! Chromium or Chrome, by way of chromedriver.

use std::{path::Path, process::Command};

use serde_json::{Value as Json, json};

use super::{Process, Recording, Setup, Without, downloads_in};
use crate::environment;

pub(super) fn start_driver() -> Process {
    let mut driver = Command::new(environment::chromedriver());
    driver.arg("--port=0");
    Process::announced(driver, port_in)
}

/// The port in the line in which the driver says that it is ready.
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim().trim_end_matches('.').parse().ok()
}

pub(super) fn capabilities(profile: &Path, setup: Setup) -> Json {
    let mut arguments: Vec<String> = [
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
    ]
    .map(str::to_owned)
    .into();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let mut preferences = json!({ "download.default_directory": downloads_in(profile) });
    match setup.without {
        Without::Nothing | Without::TruePixels => {}
        // 2 is “block”.
        Without::JavaScript => {
            preferences["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        Without::Storage => {
            preferences["profile.default_content_setting_values.cookies"] = json!(2);
        }
        // Without a compiler at run time, as its owner may choose, there is no WebAssembly either.
        Without::WebAssembly => arguments.push("--js-flags=--jitless".to_owned()),
    }
    let logs = match setup.recording {
        Recording::Off => json!({ "browser": "ALL" }),
        Recording::Requests => json!({ "browser": "ALL", "performance": "ALL" }),
    };
    json!({
        "goog:chromeOptions": {
            "binary": environment::chromium(),
            "args": arguments,
            "prefs": preferences,
        },
        "goog:loggingPrefs": logs,
    })
}
