//! The post-build hook of `Trunk.toml`: finishes the site in Trunk's staging folder.

use std::{env, path::PathBuf, process::ExitCode};

use site::{Kind, Options, finish, hosted_at};
use steps::{Failure, Outcome, Project, Step};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new(
            "there is nothing to finish",
            "TRUNK_STAGING_DIR is not set: this program is a hook of Trunk's",
            "trunk serve, or cargo xtask build",
        )
    })?;
    let kind = match env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => Kind::Release,
        _ => Kind::Development,
    };
    let options = Options {
        kind,
        linked: env::var_os("GAPWISE_LINKED").map(PathBuf::from),
        hosted_at: hosted_at(env::var("GAPWISE_HOSTED_AT").ok().as_deref())?,
    };
    let step = Step::start("site: finishing what Trunk made");
    finish(&Project::open()?, &PathBuf::from(staging), &options)?;
    step.done();
    Ok(())
}
