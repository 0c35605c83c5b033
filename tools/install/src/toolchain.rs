//! The Rust toolchain of `rust-toolchain.toml`, which rustup supplies, with its target and components.
//!
//! rustup may be set up not to install by itself what the file names, so what is missing is added by command.

use std::{path::PathBuf, time::Duration};

use steps::{Failure, Job, Outcome, Step, find};

/// The target of the app.
pub const TARGET: &str = "wasm32-unknown-unknown";
const COMPONENTS: [&str; 3] = ["clippy", "rustfmt", "rust-src"];
/// The target has 20 MB; a server that does not answer is not waited for any longer.
const LIMIT: Duration = Duration::from_mins(3);
const INSTALL: &str = "install rustup from https://rustup.rs, then run the command again";
const ADD: &str = "with the network up: rustup target add wasm32-unknown-unknown && \
                   rustup component add clippy rustfmt rust-src";

/// Adds to the toolchain what it lacks.
pub fn toolchain() -> Outcome<()> {
    let step = Step::start(format!("Rust: {TARGET} and components"));
    if is_complete() {
        step.already_there();
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err(Failure::new(
            "the WebAssembly target of Rust is missing",
            "rustup, which supplies it, is not in PATH",
            INSTALL,
        ));
    }
    let add = |what: &[&str]| {
        let job = Job::new("rustup", INSTALL).args(what);
        let done = job.env("RUST_BACKTRACE", "0").run_within(LIMIT);
        done.map_err(|failure| failure.cured_by(ADD))
    };
    add(&["target", "add", TARGET])?;
    add(&[["component", "add"].as_slice(), &COMPONENTS].concat())?;
    step.done();
    Ok(())
}

/// Whether the toolchain in use has all of it, whoever put it there.
fn is_complete() -> bool {
    let job = Job::new("rustc", INSTALL).args(["--print", "sysroot"]);
    let Ok(sysroot) = job.output().map(|folder| PathBuf::from(folder.trim())) else {
        return false;
    };
    let library = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    let source = sysroot.join("lib/rustlib/src/rust/library/Cargo.lock");
    let programs = ["cargo-clippy", "cargo-fmt"];
    let programs = programs.map(|name| sysroot.join("bin").join(name).is_file());
    library.is_dir() && source.is_file() && programs == [true, true]
}
