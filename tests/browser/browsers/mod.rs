//! The kinds of browser: which driver each has, how it is started, and what can be taken from it. What is
//! done with an open one is no matter of these files.

mod chromium;
mod display;
mod firefox;
mod process;
mod webkit;

use std::path::{Path, PathBuf};

use serde_json::Value as Json;

pub(crate) use process::Process;

/// A kind of browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browser {
    /// Chromium or Chrome.
    Chromium,
    Firefox,
    /// The engine of Safari, in the small browser that comes with GTK's build of it.
    WebKit,
}

/// Whether a browser records what it asks the network for. Recording costs time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recording {
    Off,
    Requests,
}

/// What a browser does not have, because its owner or its age wills it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Without {
    Nothing,
    JavaScript,
    WebAssembly,
    /// No page may keep anything.
    Storage,
    /// A page that reads what it drew is given other pixels, in Firefox alone.
    TruePixels,
}

/// How a browser is set up before its first page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setup {
    pub(crate) recording: Recording,
    pub(crate) without: Without,
}

impl Browser {
    /// Starts the program that drives it, listening on a port.
    pub(crate) fn start_driver(self, profile: &Path, setup: Setup) -> Process {
        match self {
            Browser::Chromium => chromium::start_driver(),
            Browser::Firefox => firefox::start_driver(),
            Browser::WebKit => webkit::start_driver(profile, setup),
        }
    }

    /// What the driver has to be told for the browser to open.
    pub(crate) fn capabilities(self, profile: &Path, setup: Setup) -> Json {
        match self {
            Browser::Chromium => chromium::capabilities(profile, setup),
            Browser::Firefox => firefox::capabilities(profile, setup),
            Browser::WebKit => webkit::capabilities(setup),
        }
    }
}

/// Where a browser with this profile puts what it downloads.
pub(crate) fn downloads_in(profile: &Path) -> PathBuf {
    profile.join("downloads")
}
