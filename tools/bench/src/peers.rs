//! What others would ship, from `bench/peers/`: each peer's packages in the per-user cache, our first
//! questions for its content, and its bundle for production.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use super::staged;
use crate::{
    failure::{Failure, OrFailure, Outcome},
    fingerprint::short_hash,
    process::Job,
    project::Project,
    step::Step,
    tools,
};

const DISK: &str = "see that the folder is yours and the disk is not full";
const CONTENT: &str = "questions.json";

/// A way to build the quiz that is not ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Peer {
    Survey,
    React,
}

impl Peer {
    pub(super) const ALL: [Self; 2] = [Self::Survey, Self::React];

    /// The name of its folder.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::React => "react",
        }
    }

    /// What it is called in a report.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Survey => "SurveyJS",
            Self::React => "React + Chart.js",
        }
    }

    fn entry(self) -> &'static str {
        match self {
            Self::Survey => "main.js",
            Self::React => "main.jsx",
        }
    }

    /// Bundles it as for production, and gives the folder with the page.
    pub(super) fn bundle(
        self,
        project: &Project,
        questions: &Path,
        work: &Path,
    ) -> Outcome<PathBuf> {
        let source = project.root().join("bench/peers").join(self.name());
        let packages = self.packages(project, &source)?;
        let step = Step::start(format!("{}: bundling", self.title()));
        let out = work.join("bundles").join(self.name());
        staged::empty(&out)?;
        let esbuild = packages.join(".bin/esbuild");
        let found_in = env::join_paths([packages.as_path(), questions]).or_failure(
            || "the peers' packages have no path".into(),
            "export GAPWISE_CACHE to a path without a colon",
        )?;
        Job::new(esbuild, "cargo xtask clean-cache")
            .arg(source.join(self.entry()))
            .args([
                "--bundle",
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--jsx=automatic",
                "--legal-comments=none",
                "--log-level=warning",
                "--define:process.env.NODE_ENV=\"production\"",
            ])
            .arg(format!("--outdir={}", out.display()))
            .env("NODE_PATH", found_in)
            .run()?;
        let page = "index.html";
        fs::copy(source.join(page), out.join(page))
            .or_failure(|| format!("{}'s page cannot be copied", self.title()), DISK)?;
        step.done();
        Ok(out)
    }

    /// The folder `node_modules` with what its lock file names, installed first when missing.
    fn packages(self, project: &Project, source: &Path) -> Outcome<PathBuf> {
        let lock = source.join("package-lock.json");
        let lock = fs::read(&lock).or_failure(
            || format!("{} cannot be read", lock.display()),
            "restore it",
        )?;
        let folder = project.tool(&format!("peer-{}", self.name()), &short_hash(&lock));
        tools::npm_project(
            &format!("{}: its packages from npm", self.title()),
            source,
            &folder,
        )
    }
}

/// The folder with our first questions in the form that the peers read.
pub(super) fn questions(project: &Project, work: &Path) -> Outcome<PathBuf> {
    let step = Step::start("peers: our questions");
    let folder = work.join("content");
    staged::empty(&folder)?;
    Job::cargo()
        .args([
            "run",
            "--quiet",
            "--package",
            "content",
            "--example",
            "questions",
            "--",
        ])
        .arg(folder.join(CONTENT))
        .in_folder(project.root())
        .run()?;
    if !folder.join(CONTENT).is_file() {
        return Err(Failure::new(
            "the peers have no questions",
            format!("the content crate's example `questions` wrote no {CONTENT}"),
            "see crates/content/examples/questions.rs",
        ));
    }
    step.done();
    Ok(folder)
}
