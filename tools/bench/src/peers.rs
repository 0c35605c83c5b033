//! What others would ship, from `bench/peers/`: each peer's packages in the per-user cache, our first
//! questions for its content, and its bundle for production.

use std::{
    env,
    path::{Path, PathBuf},
};

use steps::{Job, OrFailure, Outcome, Project, Step, files};

const CONTENT: &str = "questions.json";

/// A way to build the quiz that is not ours.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer {
    /// The name of its folder.
    pub(crate) name: &'static str,
    /// What it is called in a report.
    pub(crate) title: &'static str,
    entry: &'static str,
}

pub(crate) const SURVEY: Peer = Peer { name: "survey", title: "SurveyJS", entry: "main.js" };
pub(crate) const REACT: Peer = Peer { name: "react", title: "React + Chart.js", entry: "main.jsx" };

impl Peer {
    pub(crate) const ALL: [Self; 2] = [SURVEY, REACT];

    /// Bundles it as for production, and gives the folder with the page.
    pub(crate) fn bundle(self, project: &Project, questions: &Path, work: &Path) -> Outcome<PathBuf> {
        let source = project.root().join("bench/peers").join(self.name);
        let packages = self.packages(project, &source)?;
        let step = Step::start(format!("{}: bundling", self.title));
        let out = work.join("bundles").join(self.name);
        files::empty(&out)?;
        let esbuild = packages.join(".bin/esbuild");
        let found_in = env::join_paths([packages.as_path(), questions]).or_failure(
            || "the peers' packages have no path".into(),
            "export GAPWISE_CACHE to a path without a colon",
        )?;
        Job::new(esbuild, "remove the folder `tools` of the cache, then run the command again")
            .arg(source.join(self.entry))
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
        files::write(&out.join(page), files::read(&source.join(page))?)?;
        step.done();
        Ok(out)
    }

    /// The folder `node_modules` with what its lock file names, installed first when missing.
    fn packages(self, project: &Project, source: &Path) -> Outcome<PathBuf> {
        install::node_modules(project, &format!("peer-{}", self.name), source)
    }
}

/// The folder with our first questions in the form that the peers read.
pub(crate) fn questions(project: &Project, work: &Path) -> Outcome<PathBuf> {
    let step = Step::start("peers: our questions");
    let folder = work.join("content");
    files::empty(&folder)?;
    Job::cargo()
        .args(["run", "--quiet", "--package", "content", "--example", "questions", "--"])
        .arg(folder.join(CONTENT))
        .in_folder(project.root())
        .run()?;
    step.done();
    Ok(folder)
}
