//! Fuzzing what reads the data of strangers: each target is compiled with libFuzzer and run, from its
//! seeds in `fuzz/seeds/`, for a number of executions or until a finding. What grows stays in `target/fuzz/`.

mod session;

use std::{ffi::OsString, fs, path::PathBuf};

use crate::{
    failure::{Failure, OrFailure, Outcome},
    process::Job,
    project::Project,
    step::{Step, note},
    tools,
};
pub(crate) use session::{Session, table};

/// A program in `fuzz/fuzz_targets/`.
struct Target {
    name: &'static str,
    /// The longest input, in bytes: well above the longest valid one.
    longest: &'static str,
    /// The words that its inputs are made of, in `fuzz/dictionaries/`.
    dictionary: Option<&'static str>,
}

const TARGETS: [Target; 5] = [
    Target {
        name: "link",
        longest: "2000",
        dictionary: None,
    },
    Target {
        name: "document",
        longest: "16000",
        dictionary: Some("document.dict"),
    },
    Target {
        name: "pack",
        longest: "16000",
        dictionary: Some("pack.dict"),
    },
    Target {
        name: "backup",
        longest: "16000",
        dictionary: Some("document.dict"),
    },
    Target {
        name: "result",
        longest: "16000",
        dictionary: Some("result.dict"),
    },
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

/// Runs what the plan names, one after the other.
pub(crate) fn fuzz(project: &Project, plan: &Plan) -> Outcome<Vec<Session>> {
    let wanted = |target: &&Target| plan.target.as_ref().is_none_or(|name| name == target.name);
    let targets: Vec<_> = TARGETS.iter().filter(wanted).collect();
    if targets.is_empty() {
        let names = TARGETS.map(|target| target.name).join(", ");
        return Err(Failure::new(
            "there is no such fuzz target",
            format!("the targets are: {names}"),
            "cargo xtask fuzz <target>",
        ));
    }
    let place = Place::of(project)?;
    let cargo = tools::cargo_fuzz(project)?;
    let step = Step::start("fuzz targets: compiling");
    for target in &targets {
        // The crate forbids unsafe code, so there is nothing for a sanitiser to find, and without one
        // the stable toolchain will do.
        let build = cargo()
            .args(["fuzz", "build", "--fuzz-dir", "fuzz", "--sanitizer", "none"])
            .args(["--debug-assertions", target.name, "--target-dir"]);
        build.arg(&place.build).run()?;
    }
    step.done();
    targets
        .into_iter()
        .map(|target| run(&place, target, plan))
        .collect()
}

fn run(place: &Place, target: &Target, plan: &Plan) -> Outcome<Session> {
    let Target { name, longest, .. } = target;
    let step = Step::start(format!("fuzzing {name}: {} executions", plan.runs));
    let corpus = place.work.join("corpus").join(name);
    let findings = place.work.join("findings").join(name);
    for folder in [&corpus, &findings] {
        fs::create_dir_all(folder).or_failure(
            || format!("{} cannot be made", folder.display()),
            "see that the folder is yours and the disk is not full",
        )?;
    }
    // What is new goes into the first folder; the seeds stay as they are.
    let mut job = Job::new(place.programs.join(name), "cargo xtask fuzz")
        .arg(&corpus)
        .arg(place.fuzz.join("seeds").join(name))
        .args([
            format!("-runs={}", plan.runs),
            format!("-max_len={longest}"),
        ])
        .args(["-timeout=5", "-rss_limit_mb=1024", "-print_final_stats=1"])
        .arg(format!("-artifact_prefix={}/", findings.display()))
        // The place of a panic says enough.
        .env("RUST_BACKTRACE", "0");
    if let Some(dictionary) = target.dictionary {
        let dictionary = place.fuzz.join("dictionaries").join(dictionary);
        job = job.arg(format!("-dict={}", dictionary.display()));
    }
    let mut session = Session::start(name);
    let ended = job.args(&plan.options).each_error_line(|line| {
        if let Some(worth_telling) = session.read(line) {
            note(worth_telling);
        }
    });
    session.end();
    match ended {
        Err(failure) if session.findings() == 0 => {
            println!("{}", session.last_lines());
            Err(failure)
        }
        _ => {
            step.done();
            Ok(session)
        }
    }
}

/// Where fuzzing takes place.
struct Place {
    /// The package of the targets, with seeds and dictionaries.
    fuzz: PathBuf,
    work: PathBuf,
    build: PathBuf,
    programs: PathBuf,
}

impl Place {
    fn of(project: &Project) -> Outcome<Self> {
        let work = project.target().join("fuzz");
        let build = work.join("build");
        let about = Job::new("rustc", "install Rust with rustup").arg("-vV");
        let about = about.output()?;
        let host = about.lines().find_map(|line| line.strip_prefix("host: "));
        let host = host.ok_or_else(|| {
            let why = "`rustc -vV` names no host";
            Failure::new(
                "the compiler does not say for what it compiles",
                why,
                "rustup update",
            )
        })?;
        Ok(Self {
            fuzz: project.root().join("fuzz"),
            programs: build.join(host).join("release"),
            work,
            build,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_program_and_few_small_seeds() {
        let fuzz = Project::open().unwrap().root().join("fuzz");
        let mut bytes = 0;
        for target in TARGETS {
            let program = format!("fuzz_targets/{}.rs", target.name);
            assert!(fuzz.join(program).is_file(), "{}", target.name);
            if let Some(dictionary) = target.dictionary {
                assert!(fuzz.join("dictionaries").join(dictionary).is_file());
            }
            let longest: u64 = target.longest.parse().unwrap();
            let seeds = fs::read_dir(fuzz.join("seeds").join(target.name)).unwrap();
            let sizes: Vec<u64> = seeds
                .map(|seed| seed.unwrap().metadata().unwrap().len())
                .collect();
            assert!((5..=20).contains(&sizes.len()), "{}", target.name);
            assert!(sizes.iter().all(|size| *size <= longest));
            bytes += sizes.iter().sum::<u64>();
        }
        assert!(bytes <= 200_000, "{bytes}");
    }

    #[test]
    fn an_unknown_target_is_answered_with_the_known_ones() {
        let plan = Plan {
            target: Some("lnik".into()),
            runs: 1,
            options: Vec::new(),
        };
        let failure = fuzz(&Project::open().unwrap(), &plan).err().unwrap();
        assert!(
            failure.why.contains("link, document, pack, backup, result"),
            "{failure}"
        );
    }
}
