//! The bench: our site and its peers built, served compressed and driven in the same run, and the table of
//! goals made from what was measured. The measuring in a browser is `benches/pages/`, the native one
//! `benches/analysis.rs`.

mod analysis;
mod day;
mod goals;
pub mod measured;
mod outcome;
mod peers;
mod readme;
mod spread;
mod staged;

use std::{
    fs,
    path::{Path, PathBuf},
};

use measured::Measured;

use crate::{
    budget::{Account, Budget},
    failure::{OrFailure, Outcome},
    process::Job,
    project::Project,
    site_build::{Kind, SiteBuild},
    step::{Step, note},
    tools::Chromium,
};
use outcome::Results;
use peers::Peer;

/// Measures everything and prints the table; `write` puts it into README.md as well.
pub(crate) fn bench(project: &Project, write: bool) -> Outcome<()> {
    SiteBuild::prepare(project, Kind::Release)?.run(false)?;
    let browser = Chromium::ensure()?;
    let work = project.target().join("bench");
    let sites = work.join("sites");
    staged::empty(&sites)?;

    let questions = peers::questions(project, &work)?;
    for peer in Peer::ALL {
        let bundle = peer.bundle(project, &questions, &work)?;
        staged::stage(&bundle, &sites.join(peer.name()))?;
    }
    staged::stage(&project.dist(), &sites.join(measured::GAPWISE))?;

    let analysis = analysis::measure(project, &work)?;
    let pages = pages(project, &browser, &sites, work.join("measured.json"))?;
    let account = Account::of(Budget::read(project.root())?, &project.dist())?;
    let results = Results {
        pages,
        analysis,
        account,
    };
    let report = results.report()?;
    println!("\n{report}");
    if write {
        readme::write(project, &report)?;
    }
    Ok(())
}

fn pages(
    project: &Project,
    browser: &Chromium,
    sites: &Path,
    measured: PathBuf,
) -> Outcome<Measured> {
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
    let text = fs::read_to_string(&measured);
    let text = text.or_failure(|| "the bench left no figures".into(), cure)?;
    serde_json::from_str(&text).or_failure(|| "the bench's figures cannot be read".into(), cure)
}
