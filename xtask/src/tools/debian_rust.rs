//! The way to wasm32 that needs no rustup server: Debian's `rustc-web`, and a standard library built from
//! the source that Debian ships with it. It touches nothing of a rustup installation.

use std::path::PathBuf;

use super::{
    apt::{self, Apt},
    debian_library,
    wasm_target::{FLAGS, NO_PANIC_TEXTS},
    whole,
};
use crate::{
    failure::{Failure, Outcome},
    process::Job,
    project::Project,
    step::{Step, note},
};

const PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-clippy",
    "lld-19",
];
pub(super) const RUSTC: &str = "/usr/bin/rustc";
pub(super) const CARGO: &str = "/usr/bin/cargo";
const CLIPPY: &str = "/usr/bin/cargo-clippy";
/// The name of the library in the cache: another one for each way of building it.
const SYSROOT: &str = "sysroot-immediate-abort";
const LINKER: &str = "wasm-ld-19";
pub(super) const CURE: &str = "apt-get install --reinstall rustc-web cargo-web rust-web-src lld-19";

/// Debian's compiler together with the standard library built for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DebianRust {
    version: String,
    sysroot: PathBuf,
}

impl DebianRust {
    /// What is there already, if all of it is.
    pub(super) fn ready(project: &Project) -> Option<Self> {
        if PACKAGES.iter().any(|name| apt::version_of(name).is_none()) {
            return None;
        }
        let version = apt::version_of(PACKAGES[0])?;
        let sysroot = project.tool(SYSROOT, &version);
        sysroot
            .join(debian_library::PLACE)
            .is_dir()
            .then_some(Self { version, sysroot })
    }

    pub(super) fn ensure(project: &Project) -> Outcome<Self> {
        let step = Step::start("wasm target: Debian's packages");
        if let Some(ready) = Self::ready(project) {
            step.already_there();
            return Ok(ready);
        }
        Apt::ensure(&PACKAGES)?;
        step.done();
        let version = apt::version_of(PACKAGES[0]).ok_or_else(|| {
            Failure::new("rustc-web is missing", "dpkg-query does not know it", CURE)
        })?;
        let sysroot = project.tool(SYSROOT, &version);
        let step = Step::start(format!("standard library for wasm32, rustc-web {version}"));
        note("built once for each version of rustc-web; it takes a minute or two");
        if sysroot.to_string_lossy().contains(char::is_whitespace) {
            return Err(Failure::new(
                "the cache's path holds a space",
                "cargo splits compiler flags at spaces",
                "export GAPWISE_CACHE to a path without one",
            ));
        }
        whole::install(&sysroot, debian_library::PLACE, debian_library::build)?;
        step.done();
        Ok(Self { version, sysroot })
    }

    #[cfg(test)]
    pub(super) fn of_version(version: &str) -> Self {
        Self {
            version: version.into(),
            sysroot: PathBuf::new(),
        }
    }

    pub(super) fn version(&self) -> &str {
        &self.version
    }

    /// Has a cargo, whichever, compile wasm32 with Debian's compiler.
    pub(super) fn compile(&self, job: Job, more_flags: &str) -> Job {
        let sysroot = self.sysroot.display();
        let flags = format!("--sysroot={sysroot} {NO_PANIC_TEXTS} {more_flags}");
        with_debian(job).env(FLAGS, flags.trim_end())
    }

    /// Debian's clippy. A cargo would look for `cargo-clippy` in PATH and find rustup's.
    pub(super) fn clippy(&self) -> Job {
        let job = Job::new(CLIPPY, CURE).arg("clippy").env("CARGO", CARGO);
        self.compile(job, "")
    }
}

/// What the compiler needs, whatever library it is to use.
pub(super) fn with_debian(job: Job) -> Job {
    // Either variable would make cargo overlook the flags that are meant for wasm32 alone.
    job.without_env("RUSTFLAGS")
        .without_env("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTC", RUSTC)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER)
        // The library was built without panic messages, and cannot be linked to what has them.
        .env("RUSTC_BOOTSTRAP", "1")
}
