//! `WebKit` as GTK builds it: its driver, and the small browser that comes with the library. It has no way
//! to run without a screen, and keeps nothing from one session to the next.

use std::{fs, path::Path, process::Command};

use serde_json::{Value as Json, json};

use super::{Process, Setup, Without, display::Display, downloads_in};
use crate::environment;

/// Where such a program keeps things for its user.
const FOLDERS: [&str; 5] = [
    "HOME",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
];

pub(super) fn start_driver(profile: &Path, setup: Setup) -> Process {
    let display = Display::open();
    let name = display.name();
    let command = |port: u16| {
        let mut driver = Command::new(environment::webkit_driver());
        driver.arg(format!("--port={port}"));
        // The browser inherits all this. A bus, or settings of the desktop, it does not need.
        driver.env("DISPLAY", name).env("GDK_BACKEND", "x11");
        driver.env("NO_AT_BRIDGE", "1");
        driver.env("GSETTINGS_BACKEND", "memory");
        driver.env_remove("DBUS_SESSION_BUS_ADDRESS");
        // What it would look for at each start, and write down when its profile is gone already.
        driver.env("GST_PLUGIN_SYSTEM_PATH_1_0", "");
        driver.env("MESA_SHADER_CACHE_DISABLE", "true");
        for folder in FOLDERS {
            let path = profile.join(folder);
            fs::create_dir_all(&path).expect("the target folder can be written");
            driver.env(folder, path);
        }
        let downloads = downloads_in(profile);
        fs::create_dir_all(&downloads).expect("the target folder can be written");
        let names = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
        fs::write(profile.join("XDG_CONFIG_HOME/user-dirs.dirs"), names)
            .expect("the target folder can be written");
        if setup.without == Without::WebAssembly {
            driver.env("JSC_useWasm", "0");
        }
        driver
    };
    Process::told(command, display)
}

pub(super) fn capabilities(setup: Setup) -> Json {
    let mut arguments = vec!["--automation"];
    if setup.without == Without::JavaScript {
        arguments.push("--enable-javascript=false");
    }
    json!({
        "webkitgtk:browserOptions": {
            "binary": environment::minibrowser(),
            "args": arguments,
        },
    })
}
