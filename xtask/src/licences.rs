//! The list of licences that a released site carries, made by cargo-about with the rules of `about.toml` and the
//! template `about.hbs`.

use std::path::Path;

use crate::{failure::Outcome, project::Project, tools};

/// Writes `licences.txt` into the site in `site`.
pub(crate) fn write(project: &Project, site: &Path) -> Outcome<()> {
    let cargo = tools::cargo_about(project)?;
    let job = cargo().args(["about", "generate", "--frozen", "--fail", "--output-file"]);
    let job = job.arg(site.join("licences.txt"));
    job.arg("about.hbs").run().map_err(|failure| {
        failure.cured_by("put right what cargo-about says above; about.toml holds the rules")
    })
}
