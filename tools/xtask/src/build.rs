//! The site, made by Trunk. Its hooks (`Trunk.toml`) render the content while it compiles, and finish the site after
//! it (`tools/site`); here it gets its tools and, for a release, the compiler's options.

use std::env;

use install::{TARGET, Tools};
use steps::{Job, Outcome, Project, Step, note};

/// What makes a release small: the standard library is compiled along with it, without the messages of panics, which
/// the page does not show (`public/recovery.js`); `{:?}` writes nothing, and no call carries its place; LLVM leaves out
/// two passes that copy code for speed. Without them the page would be live after 89 KB instead of 76, and the must is 80
/// (`docs/measuring.md`). These options are unstable, so the compiler is told to allow them, and `rust-toolchain.toml`
/// names its version. They can go when a release without them is within `bench/budget.toml`, or when `-Zbuild-std` and
/// `panic=immediate-abort` are stable.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none \
    -Cllvm-args=-enable-pre=false -Cllvm-args=-disable-lsr";
/// `wasm-split` reads in the relocations what is reached from where.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Makes the released site in `dist/`. Cargo skips what has not changed.
pub(crate) fn release(project: &Project) -> Outcome<()> {
    let tools = Tools::of_release(project)?;
    let step = Step::start("site: release");
    let job = trunk(project, &tools)?.args(["build", "--release=true"]);
    compiled_small(job, project)
        .run()
        .map_err(|failure| failure.cured_by("put right what the compiler, Trunk or its hooks say above"))?;
    step.done();
    Ok(())
}

/// Has cargo, in Trunk, compile to be small and leave what the site is split by.
fn compiled_small(job: Job, project: &Project) -> Job {
    // A folder of its own: cargo would compile again at each change of options.
    let target = project.target().join("wasm");
    let linked = target.join(TARGET).join("release/gapwise.wasm");
    job.env("CARGO_TARGET_DIR", target)
        .env("GAPWISE_LINKED", linked)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env(FLAGS, format!("{SMALL} {RELOCATIONS}"))
}

/// Trunk without its arguments, with the tools in `PATH`.
pub(crate) fn trunk(project: &Project, tools: &Tools) -> Outcome<Job> {
    let job = Job::new("trunk", "cargo xtask setup").arg("--skip-version-check");
    // A compile error is no fault of Trunk's, whose own stack tells nobody anything.
    let job = job.env("RUST_BACKTRACE", "0").in_folder(project.root());
    let job = tools.for_job(job)?;
    Ok(match env::var_os("NO_COLOR") {
        // The convention is any value at all, but Trunk refuses all except these words.
        Some(value) if !value.is_empty() => job.env("NO_COLOR", "true"),
        _ => job.without_env("NO_COLOR"),
    })
}

/// Makes the release and fails when it weighs more than it may.
pub(crate) fn weighed_release(project: &Project) -> Outcome<()> {
    release(project)?;
    bench::budget::check(project)?;
    note(format!("{} is ready", project.dist().display()));
    Ok(())
}
