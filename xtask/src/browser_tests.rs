//! The browser tests, a stage for each browser. All of them run in Chromium; what every browser has to do
//! is run in the others as well. It knows the tests by the modules they are in, and nothing else of them.

use crate::{
    failure::{Failure, Outcome},
    process::Job,
    project::Project,
    report::{End, Report},
    suite::counted,
    tally::Tally,
    tools::{self, Chromium, Firefox, Found, WebKit},
};

/// The modules that hold the tests in a browser other than Chromium.
const IN_FIREFOX: &str = "::in_firefox::";
const IN_WEBKIT: &str = "::in_webkit::";

/// Runs them, one browser after the other.
pub(crate) fn run(project: &Project, report: &mut Report) {
    report.run("tests in Chromium", || {
        let browser = Chromium::ensure()?;
        let job = job(project).env("GAPWISE_AXE", tools::axe(project)?);
        let all_but = ["--skip", IN_FIREFOX, "--skip", IN_WEBKIT];
        outcome(browser.for_job(job).args(all_but))
    });
    report.run("tests in Firefox", || match Firefox::ensure(project)? {
        Found::Here(browser) => outcome(browser.for_job(job(project)).arg(IN_FIREFOX)),
        Found::Missing(what) => Ok(End::Skipped(what)),
    });
    report.run("tests in WebKit", || match WebKit::ensure()? {
        Found::Here(browser) => outcome(browser.for_job(job(project)).arg(IN_WEBKIT)),
        Found::Missing(what) => Ok(End::Skipped(what)),
    });
}

/// The test program with the built site, but without a browser or a word on which tests to run.
fn job(project: &Project) -> Job {
    // The whole workspace again, or cargo would settle features anew and compile for a second time.
    let job = Job::cargo().args(["test", "--workspace", "--test", "browser", "--"]);
    let job = job.args(["--ignored", "--test-threads=1"]);
    let job = job.in_folder(project.root());
    job.env("GAPWISE_DIST", project.dist())
}

fn outcome(job: Job) -> Outcome<End> {
    let shown = job.shown();
    let tally = counted(job);
    if tally == Tally::default() {
        return Err(Failure::new(
            "no browser test ran",
            format!("`{shown}` ended well without a test"),
            "see tests/browser",
        ));
    }
    Ok(End::Ran(tally))
}
