//! Runs the native bench of the analysis and reads what criterion found.

use std::path::Path;

use serde_json::Value;
use steps::{Failure, Job, OrFailure, Outcome, Project, Step, files, note};

/// The bench's own names, as in `benches/analysis.rs`.
const FITS: &str = "fit to every role";
const REPORTS: &str = "report for every role";

/// What an analysis of one assessment against all roles takes, in nanoseconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Analysis {
    /// The figures of every role, as the table of a result page has them.
    pub(crate) fits: f64,
    /// All that a result page says of a role, for every role.
    pub(crate) reports: f64,
}

pub(crate) fn measure(project: &Project, work: &Path) -> Outcome<Analysis> {
    let step = Step::start("analysis: compiling its bench for speed, then measuring");
    note("the first time takes some minutes");
    let home = work.join("criterion");
    Job::cargo()
        .args(["bench", "--quiet", "--bench", "analysis", "--"])
        .arg("--noplot")
        .in_folder(project.root())
        .env("CRITERION_HOME", &home)
        .run()?;
    step.done();
    Ok(Analysis { fits: median(&home, FITS)?, reports: median(&home, REPORTS)? })
}

fn median(home: &Path, bench: &str) -> Outcome<f64> {
    let cannot = || format!("criterion left no figure for “{bench}”");
    let cure = "see that benches/analysis.rs has a bench of that name";
    let text = files::text(&home.join(bench).join("new/estimates.json"))?;
    let estimates: Value = serde_json::from_str(&text).or_failure(cannot, cure)?;
    let median = estimates.pointer("/median/point_estimate").and_then(Value::as_f64);
    median.ok_or_else(|| Failure::new(cannot(), "its file has another form", cure))
}
