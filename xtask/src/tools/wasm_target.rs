//! The standard library for wasm32: which of two ways supplies it, and what a build has to be told then.

use std::{env, fs, path::PathBuf, time::Duration};

use super::{apt::Apt, debian_rust::DebianRust};
use crate::{
    failure::{Failure, Outcome},
    process::{Job, find},
    project::Project,
    step::{Step, note},
};

const TRIPLE: &str = "wasm32-unknown-unknown";
/// Sixty seconds are ample for its 20 MB; a server that does not answer must not hold us for longer.
const RUSTUP_LIMIT: Duration = Duration::from_mins(1);
const RUSTUP_CURE: &str =
    "rustup target add wasm32-unknown-unknown && rustup component add rust-src";
/// Where the source of the standard library lies in a toolchain.
const SOURCE: &str = "lib/rustlib/src/rust/library/Cargo.lock";

/// A panic ends the program without a word: the page says it (`public/start.js`), and the words weigh
/// a tenth of the download.
pub(super) const NO_PANIC_TEXTS: &str = "-Zunstable-options -Cpanic=immediate-abort";
/// What `{:?}` writes is empty, and no call carries the place that it was made from: nothing shows either, and a
/// text that somebody is to read must not be made by `Debug`. And nothing is written down more than once so that
/// it runs less often (partial redundancy elimination) or more simply (loop strength reduction): what the app
/// calculates takes microseconds.
const SMALLER: &str = "-Zfmt-debug=none -Zlocation-detail=none \
    -Cllvm-args=-enable-pre=false -Cllvm-args=-disable-lsr";
/// What `split` needs to know what is reached from where.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";
pub(super) const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What is wanted of a compilation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Output {
    /// Soon, and with messages when it panics.
    Quick,
    /// Small, with its relocations. The standard library is compiled along with it, so that it is small
    /// as well. That is an unstable feature, which the compiler is told to allow.
    Small,
}

/// Where the standard library for wasm32 comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WasmTarget(Way);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Way {
    Rustup,
    Debian(DebianRust),
}

/// What `GAPWISE_WASM_TARGET` asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    Either,
    Rustup,
    Debian,
}

impl WasmTarget {
    /// The way that `GAPWISE_WASM_TARGET` forces, else rustup's where it answers, else Debian's.
    pub(crate) fn ensure(project: &Project) -> Outcome<Self> {
        match wish(env::var("GAPWISE_WASM_TARGET").ok().as_deref())? {
            Wish::Rustup => Self::rustup(),
            Wish::Debian => Self::debian(project),
            Wish::Either => Self::whichever(project),
        }
    }

    pub(crate) fn rustup() -> Outcome<Self> {
        let step = Step::start("wasm target: rustup");
        if in_toolchain() {
            step.already_there();
        } else {
            add_to_toolchain()?;
            step.done();
        }
        Ok(Self(Way::Rustup))
    }

    pub(crate) fn debian(project: &Project) -> Outcome<Self> {
        if !Apt::is_here() {
            return Err(Failure::new(
                "Debian's way to wasm32 is not open",
                "this system has no apt-get",
                format!("unset GAPWISE_WASM_TARGET; {RUSTUP_CURE}"),
            ));
        }
        DebianRust::ensure(project).map(|rust| Self(Way::Debian(rust)))
    }

    fn whichever(project: &Project) -> Outcome<Self> {
        // Once Debian's way has been taken, rustup is not made to time out again each time.
        if in_toolchain() || DebianRust::ready(project).is_none() {
            match Self::rustup() {
                Err(failure) if Apt::is_here() => {
                    note(format!("rustup did not supply it: {}", failure.why));
                }
                outcome => return outcome,
            }
        }
        Self::debian(project).map_err(|failure| {
            failure
                .clone()
                .cured_by(format!("{}\nor: {RUSTUP_CURE}", failure.cure))
        })
    }

    /// The other way, for a test to try. What keeps it from being tried is no failure but a reason.
    pub(crate) fn other(&self, project: &Project) -> Result<Outcome<Self>, String> {
        match self.0 {
            Way::Debian(_) => Self::rustup()
                .map(Ok)
                .map_err(|failure| format!("rustup did not supply it: {}", failure.why)),
            Way::Rustup if !Apt::on_debian() => Err("this system is not Debian".into()),
            Way::Rustup if DebianRust::ready(project).is_none() && Apt::with_leave().is_none() => {
                Err("installing Debian packages needs root, or sudo without a password".into())
            }
            Way::Rustup => Ok(Self::debian(project)),
        }
    }

    pub(crate) fn other_name(&self) -> &'static str {
        match self.0 {
            Way::Rustup => "debian",
            Way::Debian(_) => "rustup",
        }
    }

    pub(crate) fn name(&self) -> &'static str {
        match self.0 {
            Way::Rustup => "rustup",
            Way::Debian(_) => "debian",
        }
    }

    /// Tells this way, and this state of it, from any other.
    pub(crate) fn identity(&self) -> Outcome<String> {
        match &self.0 {
            Way::Rustup => Job::new("rustc", RUSTUP_CURE).arg("-vV").output(),
            Way::Debian(rust) => Ok(format!("rustc-web {}", rust.version())),
        }
    }

    /// Has a job that runs cargo, such as Trunk, compile wasm32 this way.
    pub(crate) fn compile(&self, project: &Project, output: Output, job: Job) -> Job {
        let job = job.env("CARGO_TARGET_DIR", self.target_folder(project));
        match (&self.0, output) {
            (Way::Rustup, Output::Quick) => job,
            (Way::Rustup, Output::Small) => job
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env(FLAGS, format!("{NO_PANIC_TEXTS} {SMALLER} {RELOCATIONS}")),
            (Way::Debian(rust), Output::Quick) => rust.compile(job, ""),
            (Way::Debian(rust), Output::Small) => {
                rust.compile(job, &format!("{SMALLER} {RELOCATIONS}"))
            }
        }
    }

    /// The module that cargo leaves when it has compiled the app to be small.
    pub(crate) fn linked(&self, project: &Project) -> PathBuf {
        let folder = self.target_folder(project).join(TRIPLE);
        folder.join("release").join("gapwise.wasm")
    }

    /// `cargo clippy` for wasm32, without the arguments that follow.
    pub(crate) fn clippy(&self, project: &Project) -> Job {
        let job = match &self.0 {
            Way::Rustup => Job::cargo().arg("clippy"),
            Way::Debian(rust) => rust.clippy(),
        };
        self.compile(project, Output::Quick, job)
            .args(["--target", TRIPLE])
    }

    /// `cargo build` for wasm32, without the arguments that follow.
    pub(crate) fn build(&self, project: &Project) -> Job {
        let job = Job::cargo().args(["build", "--target", TRIPLE]);
        self.compile(project, Output::Quick, job)
    }

    /// A folder for each state of each way: cargo does not see that a standard library was exchanged.
    fn target_folder(&self, project: &Project) -> PathBuf {
        project.target().join(match &self.0 {
            Way::Rustup => "wasm-rustup".into(),
            Way::Debian(rust) => format!("wasm-debian-{}", rust.version()),
        })
    }
}

fn wish(value: Option<&str>) -> Outcome<Wish> {
    match value {
        None | Some("") => Ok(Wish::Either),
        Some("rustup") => Ok(Wish::Rustup),
        Some("debian") => Ok(Wish::Debian),
        Some(other) => Err(Failure::new(
            format!("GAPWISE_WASM_TARGET={other} is not understood"),
            "it can be `rustup`, `debian` or unset",
            "unset GAPWISE_WASM_TARGET",
        )),
    }
}

/// Whether the toolchain in use has the library, whoever put it there, and its source.
fn in_toolchain() -> bool {
    let sysroot = Job::new("rustc", RUSTUP_CURE)
        .args(["--print", "sysroot"])
        .output();
    let source = sysroot.map(|folder| PathBuf::from(folder.trim()).join(SOURCE));
    if !source.is_ok_and(|source| source.is_file()) {
        return false;
    }
    let libraries = Job::new("rustc", RUSTUP_CURE)
        .args(["--print", "target-libdir", "--target", TRIPLE])
        .output();
    let entries = libraries.map(|folder| fs::read_dir(folder.trim()));
    let Ok(Ok(entries)) = entries else {
        return false;
    };
    entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

fn add_to_toolchain() -> Outcome<()> {
    if find("rustup").is_none() {
        return Err(Failure::new(
            "the wasm target is missing",
            "`rustup` is not in PATH",
            RUSTUP_CURE,
        ));
    }
    for what in [["target", "add", TRIPLE], ["component", "add", "rust-src"]] {
        let add = Job::new("rustup", "").args(what).env("RUST_BACKTRACE", "0");
        add.run_within(RUSTUP_LIMIT).map_err(|failure| {
            failure.cured_by(format!(
                "with rustup's server in reach: {RUSTUP_CURE}\n\
                 on Debian without it: GAPWISE_WASM_TARGET=debian cargo xtask setup"
            ))
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wish_is_one_of_two_words() {
        assert_eq!(wish(None), Ok(Wish::Either));
        assert_eq!(wish(Some("")), Ok(Wish::Either));
        assert_eq!(wish(Some("rustup")), Ok(Wish::Rustup));
        assert_eq!(wish(Some("debian")), Ok(Wish::Debian));
        assert!(wish(Some("Debian")).is_err());
    }

    #[test]
    fn each_way_builds_in_a_folder_of_its_own() {
        let project = Project::open().unwrap();
        let debian = |version| {
            let rust = DebianRust::of_version(version);
            WasmTarget(Way::Debian(rust)).target_folder(&project)
        };
        let rustup = WasmTarget(Way::Rustup).target_folder(&project);
        assert_ne!(rustup, debian("1"));
        assert_ne!(debian("1"), debian("2"));
    }
}
