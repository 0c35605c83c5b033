//! The commands: what they are called, which options they take, and in what order they use the other crates.

use std::{ffi::OsString, process::ExitCode};

use clap::Parser;
use install::Tools;
use steps::{Job, Outcome, Project, Report};

use crate::{
    build::{self, release, weighed_release},
    fuzz::{Plan, fuzz},
    links, serve, suite,
};

const VARIABLES: &str = "\
GAPWISE_CACHE         the folder of the tools (else the user's cache folder)
GAPWISE_HOSTED_AT     where links lead that are made in the single file dist/gapwise.html
GAPWISE_CHROMIUM, GAPWISE_CHROMEDRIVER       the browser to test with, and its driver
GAPWISE_FIREFOX, GAPWISE_GECKODRIVER         Firefox, and its driver
GAPWISE_MINIBROWSER, GAPWISE_WEBKIT_DRIVER   WebKit’s small browser, and its driver
GAPWISE_NGINX, GAPWISE_CADDY                 the web servers";

/// Builds, serves, checks and tests Gapwise.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", after_help = VARIABLES)]
enum Command {
    /// Show the app on this machine, built again at each change
    Serve {
        /// Build dist/ instead, and serve it as a host would
        #[arg(long)]
        release: bool,
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Make dist/, ready for any folder of any static host
    Build,
    /// Formatting, clippy on host and wasm32, native tests
    Check,
    /// All of check, then build, then the browser tests
    Test,
    /// Run the fuzz targets
    Fuzz {
        /// One of them instead of all
        target: Option<String>,
        /// Executions of each
        #[arg(long, default_value_t = 10_000_000)]
        runs: u64,
        /// Options of libFuzzer's
        #[arg(last = true)]
        options: Vec<OsString>,
    },
    /// Measure dist/ and its peers against the goals
    Bench {
        /// Write the figures into docs/figures.md
        #[arg(long)]
        write: bool,
    },
    /// Ask the addresses of the resources, and date those that answer
    Links,
    /// Make the icons and screenshots in public/install/ anew
    Pictures,
    /// Install what is missing, as every other command does
    Setup {
        /// Make a development build as well, and say what took how long
        #[arg(long)]
        timings: bool,
    },
}

/// Runs the command that the arguments name, and tells of a failure.
pub(crate) fn run() -> ExitCode {
    match execute(Command::parse()) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> Outcome<ExitCode> {
    let project = &Project::open()?;
    match command {
        Command::Serve { release: true, port } => serve::released(project, port)?,
        Command::Serve { release: false, port } => serve::development(project, port)?,
        Command::Build => weighed_release(project)?,
        Command::Check => return Ok(conclude(&suite::check(project))),
        Command::Test => return Ok(conclude(&suite::test(project))),
        Command::Fuzz { target, runs, options } => {
            return Ok(conclude(&fuzz(project, &Plan { target, runs, options })?));
        }
        Command::Bench { write } => {
            release(project)?;
            bench::bench(project, write)?;
        }
        Command::Links => links::links(project)?,
        Command::Pictures => pictures(project)?,
        Command::Setup { timings: false } => drop(Tools::of_release(project)?),
        Command::Setup { timings: true } => return Ok(conclude(&timings(project))),
    }
    Ok(ExitCode::SUCCESS)
}

fn conclude(report: &Report) -> ExitCode {
    println!("{report}");
    if report.total().failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Not a part of any build: what it makes depends on the browser's fonts, and is committed.
fn pictures(project: &Project) -> Outcome<()> {
    release(project)?;
    let job = Job::cargo().args(["bench", "--profile", "dev", "--bench", "pictures"]);
    let job = job.in_folder(project.root()).env("GAPWISE_DIST", project.dist());
    install::chromium()?.for_job(job).run()
}

/// Installs what a development build needs and makes one, a stage each, and then what else a release needs.
fn timings(project: &Project) -> Report {
    let mut report = Report::default();
    report.stage("toolchain", install::toolchain);
    match report.stage("development tools", || Tools::of_development(project)) {
        None => report.blocked("development build", "development tools"),
        Some(tools) => drop(report.stage("development build", || {
            let job = build::trunk(project, &tools)?.args(["build", "--dist"]);
            job.arg(project.target().join("development")).run()
        })),
    }
    report.stage("release tools", || Tools::of_release(project));
    report
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn commands_take_their_own_options() {
        Command::command().debug_assert();
        let parsed = |line: &str| Command::try_parse_from(line.split_whitespace());
        let serve = parsed("xtask serve --release --port 9000").unwrap();
        assert!(matches!(serve, Command::Serve { release: true, port: 9000 }));
        let Command::Fuzz { target, runs, options } = parsed("xtask fuzz pack -- -seed=1 -jobs=2").unwrap() else {
            panic!("fuzz");
        };
        assert_eq!((target.as_deref(), runs), (Some("pack"), 10_000_000));
        assert_eq!(options, ["-seed=1", "-jobs=2"]);
        for line in ["xtask", "xtask build --port 1", "xtask check it", "xtask serve --port x"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
