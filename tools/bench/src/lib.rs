//! The bench: our site and its peers built, served compressed and driven in the same run, and the table of
//! goals made from what was measured. The measuring in a browser is `benches/pages/`, the native one
//! `benches/analysis.rs`.

// A test that fails may say so as it likes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// A `Failure` says itself when it comes.
#![allow(clippy::missing_errors_doc)]

mod analysis;
pub mod budget;
mod goals;
pub mod measured;
mod outcome;
mod peers;
mod spread;
mod staged;

use std::path::{Path, PathBuf};

use install::Driven;
use measured::Measured;
use steps::{Job, OrFailure, Outcome, Project, Step, files, note};

use budget::{Account, Budget};
use outcome::Results;
use peers::Peer;

/// Where the figures stand in the checkout.
const FIGURES: &str = "docs/figures.md";

/// Measures the site in `dist/` and its peers and prints the table; `write` puts it into `docs/figures.md` as well.
pub fn bench(project: &Project, write: bool) -> Outcome<()> {
    let browser = install::chromium()?;
    let work = project.target().join("bench");
    let sites = work.join("sites");
    files::empty(&sites)?;

    let questions = peers::questions(project, &work)?;
    for peer in Peer::ALL {
        let bundle = peer.bundle(project, &questions, &work)?;
        staged::stage(&bundle, &sites.join(peer.name))?;
    }
    staged::stage(&project.dist(), &sites.join(measured::GAPWISE))?;

    let analysis = analysis::measure(project, &work)?;
    let pages = pages(project, &browser, &sites, work.join("measured.json"))?;
    let account = Account::of(Budget::read(project.root())?, &project.dist())?;
    let results = Results { pages, analysis, account };
    let report = results.report()?;
    println!("\n{report}");
    if write {
        let page = format!(
            "# Figures

Written by the command below; [measuring.md](measuring.md) says how.

{report}"
        );
        files::write(&project.root().join(FIGURES), page)?;
        note(format!("written into {FIGURES}"));
    }
    Ok(())
}

fn pages(project: &Project, browser: &Driven, sites: &Path, measured: PathBuf) -> Outcome<Measured> {
    let step = Step::start("pages: compiling what measures them, then measuring");
    note("some minutes; the figures are better when nothing else runs");
    // Without speed: this program only gives orders, and the browser tests have compiled most of it.
    let job = Job::cargo().args(["bench", "--quiet", "--profile", "dev", "--bench", "pages"]);
    let job = browser.for_job(job.in_folder(project.root()));
    job.env("GAPWISE_BENCH_SITES", sites)
        .env("GAPWISE_BENCH_MEASURED", &measured)
        // What it could not measure it says in a sentence; its stack tells nobody anything.
        .env("RUST_BACKTRACE", "0")
        .run()?;
    step.done();
    let cure = "cargo xtask bench";
    let text = files::text(&measured)?;
    serde_json::from_str(&text).or_failure(|| "the bench's figures cannot be read".into(), cure)
}
