//! Firefox, by way of geckodriver, which gives each session a profile of its own.

use std::{path::Path, process::Command};

use serde_json::{Value as Json, json};

use super::{Process, Setup, Without, downloads_in};
use crate::environment;

pub(super) fn start_driver() -> Process {
    let mut driver = Command::new(environment::geckodriver());
    driver.args(["--port", "0"]);
    Process::announced(driver, port_in)
}

/// The port in the line in which the driver says that it is ready.
fn port_in(line: &str) -> Option<u16> {
    let (_, address) = line.split_once("Listening on ")?;
    let (_, port) = address.trim().rsplit_once(':')?;
    port.parse().ok()
}

pub(super) fn capabilities(profile: &Path, setup: Setup) -> Json {
    let mut preferences = json!({
        "browser.download.folderList": 2,
        "browser.download.dir": downloads_in(profile),
    });
    match setup.without {
        Without::Nothing => {}
        Without::Storage => preferences["network.cookie.cookieBehavior"] = json!(2),
        Without::TruePixels => preferences["privacy.resistFingerprinting"] = json!(true),
        Without::JavaScript => preferences["javascript.enabled"] = json!(false),
        Without::WebAssembly => preferences["javascript.options.wasm"] = json!(false),
    }
    json!({
        "moz:firefoxOptions": {
            "binary": environment::firefox(),
            "args": ["-headless", "--width=1280", "--height=1000"],
            "prefs": preferences,
        },
    })
}
