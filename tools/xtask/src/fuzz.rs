//! The fuzz targets in `fuzz/`: each is compiled with libFuzzer and run from its seeds, for a number of executions or
//! until a finding. What grows stays in `target/fuzz/`.

use std::{ffi::OsString, fs};

use steps::{End, Failure, Job, OrFailure, Outcome, Project, Report, Tally};

/// The targets, each with the longest input in bytes and the dictionary of its words.
const TARGETS: [(&str, u32, Option<&str>); 5] = [
    ("link", 2_000, None),
    ("document", 16_000, Some("document.dict")),
    ("pack", 16_000, Some("pack.dict")),
    ("backup", 16_000, Some("document.dict")),
    ("result", 16_000, Some("result.dict")),
];

/// What to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    /// One target instead of all.
    pub(crate) target: Option<String>,
    /// Executions of each target.
    pub(crate) runs: u64,
    /// Handed on to libFuzzer, and stronger than what it is told otherwise.
    pub(crate) options: Vec<OsString>,
}

/// Runs what the plan names, a stage each.
pub(crate) fn fuzz(project: &Project, plan: &Plan) -> Outcome<Report> {
    let wanted = |name: &str| plan.target.as_ref().is_none_or(|target| target == name);
    if !TARGETS.iter().any(|(name, ..)| wanted(name)) {
        let names = TARGETS.map(|(name, ..)| name).join(", ");
        return Err(Failure::new(
            "there is no such fuzz target",
            format!("the targets are: {names}"),
            "cargo xtask fuzz <target>",
        ));
    }
    let mut report = Report::default();
    for (name, longest, dictionary) in TARGETS.iter().filter(|(name, ..)| wanted(name)) {
        report.run(name, || {
            run(project, plan, name, *longest, *dictionary)?;
            Ok(End::Ran(Tally::PASSED))
        });
    }
    Ok(report)
}

fn run(project: &Project, plan: &Plan, name: &str, longest: u32, dictionary: Option<&str>) -> Outcome<()> {
    let tools = install::cargo_fuzz(project)?;
    let (fuzz, work) = (project.root().join("fuzz"), project.target().join("fuzz"));
    let folder = |kind: &str| {
        let folder = work.join(kind).join(name);
        let made = fs::create_dir_all(&folder);
        let what = || format!("{} cannot be made", folder.display());
        made.or_failure(what, "see that the folder is yours").map(|()| folder.clone())
    };
    // The crate forbids unsafe code, so there is nothing for a sanitiser to find.
    let job = Job::cargo().args(["fuzz", "run", "--fuzz-dir", "fuzz", "--sanitizer", "none"]);
    let job = job.args(["--debug-assertions", "--target-dir"]).arg(work.join("build"));
    // What is new goes into the first folder; the seeds stay as they are.
    let mut job = job.arg(name).arg(folder("corpus")?).arg(fuzz.join("seeds").join(name));
    job = job.args(["--", "-timeout=5", "-rss_limit_mb=1024", "-print_final_stats=1"]);
    job = job.arg(format!("-runs={}", plan.runs)).arg(format!("-max_len={longest}"));
    job = job.arg(format!("-artifact_prefix={}/", folder("findings")?.display()));
    if let Some(dictionary) = dictionary {
        job = job.arg(format!("-dict={}", fuzz.join("dictionaries").join(dictionary).display()));
    }
    // The place of a panic says enough.
    let job = job.args(&plan.options).env("RUST_BACKTRACE", "0");
    tools.for_job(job.in_folder(project.root()))?.run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_program_dictionary_and_seeds() {
        let fuzz = Project::open().unwrap().root().join("fuzz");
        for (name, longest, dictionary) in TARGETS {
            assert!(fuzz.join(format!("fuzz_targets/{name}.rs")).is_file(), "{name}");
            let known = |name| fuzz.join("dictionaries").join(name).is_file();
            assert!(dictionary.is_none_or(known), "{name}");
            let seeds = fs::read_dir(fuzz.join("seeds").join(name)).unwrap();
            let sizes: Vec<u64> = seeds.map(|seed| seed.unwrap().metadata().unwrap().len()).collect();
            assert!((5..=20).contains(&sizes.len()), "{name}");
            assert!(sizes.iter().all(|size| *size <= u64::from(longest)), "{name}");
        }
    }
}
