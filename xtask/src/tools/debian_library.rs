//! The standard library for wasm32, built from Debian's source and laid out as rustc looks for it. The
//! crates it needs come with the source, so nothing is downloaded.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    debian_rust::{CARGO, CURE, RUSTC, with_debian},
    wasm_target::{FLAGS, NO_PANIC_TEXTS},
};
use crate::{
    failure::{OrFailure, Outcome},
    process::Job,
};

/// Where the library lies in the folder that is made.
pub(super) const PLACE: &str = "lib/rustlib/wasm32-unknown-unknown/lib";

const DISK: &str = "see that the disk is not full";
const EMPTY_CRATE: &str = "\
[package]
name = \"empty\"
version = \"0.0.0\"
edition = \"2024\"

[workspace]

[profile.release]
lto = false
debug = false
";

/// Fills the folder: a sysroot for wasm32 that also shows the library of this machine.
pub(super) fn build(folder: &Path) -> Outcome<()> {
    let rustlib = PathBuf::from(ask(&["--print", "sysroot"])?).join("lib/rustlib");
    let work = folder.join("empty");
    let compiled = compile(&work, &rustlib.join("src/rust/library/vendor"))?;
    lay_out(&compiled, &folder.join(PLACE)).or_failure(
        || "the wasm32 standard library could not be kept".into(),
        DISK,
    )?;
    link_host_library(&rustlib, folder)?;
    fs::remove_dir_all(&work).or_failure(|| format!("{} is in the way", work.display()), DISK)
}

/// Compiles it by way of an empty crate; gives back the folder that then holds it.
fn compile(work: &Path, vendored: &Path) -> Outcome<PathBuf> {
    fs::create_dir_all(work.join("src"))
        .and_then(|()| fs::write(work.join("src/lib.rs"), ""))
        .and_then(|()| fs::write(work.join("Cargo.toml"), EMPTY_CRATE))
        .or_failure(|| "an empty crate could not be written".into(), DISK)?;
    let target = work.join("target");
    let job = Job::new(CARGO, CURE)
        .args(["build", "--offline", "--release"])
        .args(["--target", "wasm32-unknown-unknown"])
        .arg("-Zbuild-std=std,panic_abort,test")
        .args(["--config", "source.crates-io.replace-with=\"debian\""])
        .args([
            "--config",
            &format!("source.debian.directory='{}'", vendored.display()),
        ])
        .arg("--target-dir")
        .arg(&target)
        .in_folder(work)
        // Without bitcode, fat LTO of the app finds nothing to work on.
        .env(FLAGS, format!("-Cembed-bitcode=yes {NO_PANIC_TEXTS}"));
    with_debian(job)
        .run()
        .map_err(|failure| failure.cured_by(CURE))?;
    Ok(target.join("wasm32-unknown-unknown/release/deps"))
}

fn lay_out(compiled: &Path, place: &Path) -> std::io::Result<()> {
    fs::create_dir_all(place)?;
    for entry in fs::read_dir(compiled)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(&path, place.join(&*name))?;
        }
    }
    Ok(())
}

/// For build scripts and macros, which the same compiler makes for this machine.
fn link_host_library(rustlib: &Path, folder: &Path) -> Outcome<()> {
    let about = ask(&["-vV"])?;
    let host = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap_or("x86_64-unknown-linux-gnu");
    link(&rustlib.join(host), &folder.join("lib/rustlib").join(host)).or_failure(
        || "Debian's standard library for this machine cannot be linked".into(),
        "see that the cache lies on a file system with links",
    )
}

fn ask(arguments: &[&str]) -> Outcome<String> {
    let answer = Job::new(RUSTC, CURE).args(arguments).output()?;
    Ok(answer.trim().to_owned())
}

#[cfg(unix)]
fn link(original: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(original, link)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}
