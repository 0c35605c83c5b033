//! `check` and `test`: which stages there are and what each of them runs.

use crate::{
    browser_tests, budget,
    process::Job,
    project::Project,
    report::{End, Report},
    site_build::{Kind, SiteBuild},
    supply_chain,
    tally::Tally,
    tools::WasmTarget,
};

const CLIPPY: [&str; 3] = ["--", "-D", "warnings"];

/// The fast half: whether the sources are as they should be.
pub(crate) fn check(project: &Project) -> Report {
    let mut report = Report::default();
    sources(project, &mut report);
    report
}

/// All of it: the sources, the site, and the site in a browser.
pub(crate) fn test(project: &Project) -> Report {
    let mut report = Report::default();
    sources(project, &mut report);
    report.stage("licences and sources", || supply_chain::check(project));
    let built = report.stage("build", || {
        SiteBuild::prepare(project, Kind::Release)?.run(false)
    });
    match built {
        Some(()) => drop(report.stage("size budget", || budget::check(project))),
        None => report.blocked("size budget", "build"),
    }
    match built {
        Some(()) => browser_tests::run(project, &mut report),
        None => report.blocked("browser tests", "build"),
    }
    report
}

fn sources(project: &Project, report: &mut Report) {
    let cargo = |arguments: &[&str]| cargo(project).args(arguments);
    report.stage("fmt", || {
        let job = cargo(&["fmt", "--all", "--check"]);
        job.run()
            .map_err(|failure| failure.cured_by("cargo fmt --all"))
    });
    report.stage("clippy host", || {
        cargo(&["clippy", "--workspace", "--all-targets"])
            .args(CLIPPY)
            .run()
    });
    let wasm = report.stage("wasm target", WasmTarget::ensure);
    match &wasm {
        Some(wasm) => {
            report.stage("clippy wasm32", || {
                let job = wasm
                    .clippy(project)
                    .args(["-p", "gapwise", "--lib", "--bins"]);
                job.args(CLIPPY).in_folder(project.root()).run()
            });
        }
        None => report.blocked("clippy wasm32", "wasm target"),
    }
    report.run("native tests", || {
        let job = cargo(&["test", "--workspace", "--no-fail-fast"]);
        Ok(End::Ran(counted(job)))
    });
}

/// Runs tests and counts them. What fails without a count, such as a compile error, counts as one.
pub(crate) fn counted(job: Job) -> Tally {
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

fn cargo(project: &Project) -> Job {
    Job::cargo().in_folder(project.root())
}
