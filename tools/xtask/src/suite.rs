//! `check` and `test`: which stages there are and what each of them runs.

use std::time::Duration;

use install::{Driven, TARGET};
use steps::{End, Failure, Job, Outcome, Project, Report, Tally, note};

use crate::build::weighed_release;

const CLIPPY: [&str; 3] = ["--", "-D", "warnings"];
/// The modules that hold the tests in a browser other than Chromium.
const IN_FIREFOX: &str = "::in_firefox::";
const IN_WEBKIT: &str = "::in_webkit::";
/// The module that holds the tests of the recipes for web servers.
const HOSTS: &str = "hosts::";
/// Fetching advisories takes seconds; this ends a connection that gives no answer at all.
const PATIENCE: Duration = Duration::from_mins(2);

/// The fast half: whether the sources are as they should be.
pub(crate) fn check(project: &Project) -> Report {
    let mut report = Report::default();
    sources(project, &mut report);
    report
}

/// All of it: the sources, the site, and the site in each browser.
pub(crate) fn test(project: &Project) -> Report {
    let mut report = Report::default();
    sources(project, &mut report);
    report.stage("supply chain", || supply_chain(project));
    match report.stage("build", || weighed_release(project)) {
        Some(()) => browsers(project, &mut report),
        None => report.blocked("browser tests", "build"),
    }
    report
}

fn sources(project: &Project, report: &mut Report) {
    let cargo = |arguments: &[&str]| Job::cargo().in_folder(project.root()).args(arguments);
    report.stage("fmt", || {
        let job = cargo(&["fmt", "--all", "--check"]);
        job.run().map_err(|failure| failure.cured_by("cargo fmt --all"))
    });
    report.stage("clippy host", || cargo(&["clippy", "--workspace", "--all-targets"]).args(CLIPPY).run());
    report.stage("clippy wasm32", || {
        install::toolchain()?;
        let app = ["clippy", "-p", "gapwise", "--lib", "--bins", "--target", TARGET];
        cargo(&app).args(CLIPPY).run()
    });
    report.run("native tests", || {
        let job = cargo(&["test", "--workspace", "--no-fail-fast"]);
        Ok(End::Ran(counted(job)))
    });
}

/// Licences, sources and advisories by cargo-deny; the last where their database can be fetched.
fn supply_chain(project: &Project) -> Outcome<()> {
    let tools = install::cargo_deny(project)?;
    let deny = |arguments: &[&str]| {
        let job = Job::cargo().args(["deny", "--workspace", "--locked"]);
        tools.for_job(job.args(arguments).in_folder(project.root()))
    };
    let mut checks = vec!["check", "--hide-inclusion-graph", "licenses", "bans", "sources"];
    match deny(&["fetch", "db"])?.run_within(PATIENCE) {
        Ok(()) => checks.push("advisories"),
        Err(failure) => note(format!("advisories are not checked: {}", failure.why)),
    }
    deny(&checks)?
        .run()
        .map_err(|failure| failure.cured_by("put right what cargo-deny says above; deny.toml holds the rules"))
}

fn browsers(project: &Project, report: &mut Report) {
    report.run("tests in Chromium", || {
        let browser = install::chromium()?;
        let job = job(project).env("GAPWISE_AXE", install::axe(project)?);
        let all_but = ["--skip", IN_FIREFOX, "--skip", IN_WEBKIT, "--skip", HOSTS];
        some_tests(browser.for_job(job).args(all_but))
    });
    report.run("tests of hosts", || {
        let browser = install::chromium()?;
        driven(install::hosts()?, |hosts| hosts.for_job(browser.for_job(job(project))).arg(HOSTS))
    });
    report.run("tests in Firefox", || {
        driven(install::firefox(project)?, |browser| browser.for_job(job(project)).arg(IN_FIREFOX))
    });
    report
        .run("tests in WebKit", || driven(install::webkit()?, |browser| browser.for_job(job(project)).arg(IN_WEBKIT)));
}

/// The test program with the built site, but without a browser or a word on which tests to run.
fn job(project: &Project) -> Job {
    // The whole workspace again, or cargo would settle features anew and compile for a second time.
    let job = Job::cargo().args(["test", "--workspace", "--test", "browser", "--"]);
    let job = job.args(["--ignored", "--test-threads=1"]);
    let job = job.in_folder(project.root());
    job.env("GAPWISE_DIST", project.dist())
}

fn driven(found: Result<Driven, String>, job: impl FnOnce(Driven) -> Job) -> Outcome<End> {
    match found {
        Ok(found) => some_tests(job(found)),
        Err(missing) => Ok(End::Skipped(missing)),
    }
}

/// Runs tests, of which there have to be some.
fn some_tests(job: Job) -> Outcome<End> {
    let shown = job.shown();
    match counted(job) {
        Tally { passed: 0, failed: 0 } => Err(Failure::new(
            "no browser test ran",
            format!("`{shown}` ended well without a test"),
            "see tests/browser",
        )),
        tally => Ok(End::Ran(tally)),
    }
}

/// Runs tests and counts them. What fails without a count, such as a compile error, counts as one.
fn counted(job: Job) -> Tally {
    let mut tally = Tally::default();
    match job.each_line(|line| tally.read(line)) {
        Err(failure) if tally.failed == 0 => {
            println!("{failure}");
            tally += Tally::FAILED;
        }
        _ => {}
    }
    tally
}
