//! The WebAssembly target of the Rust toolchain, and how cargo is told to compile for it.
//!
//! rustup supplies the target. A toolchain that is missing it, or whose components are missing, is completed by
//! the commands that rustup has for that: `rust-toolchain.toml` alone would not do where rustup is set up not to
//! install by itself.

use std::{fs, path::PathBuf, time::Duration};

use crate::{
    failure::{Failure, Outcome},
    process::{Job, find},
    project::Project,
    step::Step,
};

const TRIPLE: &str = "wasm32-unknown-unknown";
const COMPONENTS: [&str; 3] = ["clippy", "rustfmt", "rust-src"];
/// The target has 20 MB; a server that does not answer is not waited for any longer.
const LIMIT: Duration = Duration::from_mins(3);
const INSTALL: &str = "install rustup from https://rustup.rs, then run the command again";
const ADD: &str = "with the network up: rustup target add wasm32-unknown-unknown && \
                   rustup component add clippy rustfmt rust-src";

/// A panic ends the program without a message: the page says that the app has stopped (`public/recovery.js`).
const NO_PANIC_MESSAGES: &str = "-Zunstable-options -Cpanic=immediate-abort";
/// `{:?}` writes nothing, and no call carries the place that it was made from: neither is shown. LLVM leaves out
/// two passes that copy code for speed.
const SMALLER: &str = "-Zfmt-debug=none -Zlocation-detail=none \
    -Cllvm-args=-enable-pre=false -Cllvm-args=-disable-lsr";
/// What `split` reads to know what is reached from where.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What is wanted of a compilation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Output {
    /// Soon, and with messages when it panics.
    Quick,
    /// Small, with relocations.
    Small,
}

/// The target, which is installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WasmTarget;

impl WasmTarget {
    /// Adds to the toolchain what it lacks.
    pub(crate) fn ensure() -> Outcome<Self> {
        let step = Step::start("Rust: the target wasm32-unknown-unknown");
        if is_complete() {
            step.already_there();
            return Ok(Self);
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
        add(&["target", "add", TRIPLE])?;
        add(&[["component", "add"].as_slice(), &COMPONENTS].concat())?;
        step.done();
        Ok(Self)
    }

    /// The compiler and its version.
    pub(crate) fn identity(self) -> Outcome<String> {
        Job::new("rustc", INSTALL).arg("-vV").output()
    }

    /// Has a job that runs cargo, such as Trunk, compile in this way.
    pub(crate) fn compile(self, project: &Project, output: Output, job: Job) -> Job {
        let job = job.env("CARGO_TARGET_DIR", self.target_folder(project));
        match output {
            Output::Quick => job,
            Output::Small => job
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env(
                    FLAGS,
                    format!("{NO_PANIC_MESSAGES} {SMALLER} {RELOCATIONS}"),
                ),
        }
    }

    /// The module that cargo leaves when it has compiled the app to be small.
    pub(crate) fn linked(self, project: &Project) -> PathBuf {
        let folder = self.target_folder(project).join(TRIPLE);
        folder.join("release").join("gapwise.wasm")
    }

    /// `cargo clippy` for wasm32, without the arguments that follow.
    pub(crate) fn clippy(self, project: &Project) -> Job {
        let job = Job::cargo().arg("clippy");
        self.compile(project, Output::Quick, job)
            .args(["--target", TRIPLE])
    }

    /// Flags for wasm32 would otherwise have everything compiled anew for the host as well.
    fn target_folder(self, project: &Project) -> PathBuf {
        project.target().join("wasm")
    }
}

/// Whether the toolchain in use has the target and the components, whoever put them there.
fn is_complete() -> bool {
    let printed = |arguments: &[&str]| {
        let job = Job::new("rustc", INSTALL).args(arguments);
        job.output().map(|folder| PathBuf::from(folder.trim()))
    };
    let Ok(sysroot) = printed(&["--print", "sysroot"]) else {
        return false;
    };
    let source = sysroot.join("lib/rustlib/src/rust/library/Cargo.lock");
    let programs = ["cargo-clippy", "cargo-fmt"].map(|program| find(program).is_some());
    let Ok(libraries) = printed(&["--print", "target-libdir", "--target", TRIPLE]) else {
        return false;
    };
    let mut entries = fs::read_dir(libraries).into_iter().flatten().flatten();
    let library = entries.any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"));
    library && source.is_file() && programs == [true, true]
}
