//! What the crates of others may bring in: licences, sources and known weaknesses, checked by cargo-deny
//! with the rules of `deny.toml`.

use std::time::Duration;

use crate::{failure::Outcome, project::Project, step::note, tools};

/// Fetching takes seconds; this ends a connection that gives no answer at all.
const PATIENCE: Duration = Duration::from_mins(2);
/// What can be checked on any machine.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// Checks everything, but for the advisories where their database cannot be fetched.
pub(crate) fn check(project: &Project) -> Outcome<()> {
    let cargo = tools::cargo_deny(project)?;
    let deny = || cargo().args(["deny", "--workspace", "--locked"]);
    let advisories = match deny().args(["fetch", "db"]).run_within(PATIENCE) {
        Ok(()) => Some("advisories"),
        Err(failure) => {
            note(format!(
                "advisories skipped, for their database cannot be fetched: {}",
                failure.why
            ));
            None
        }
    };
    let check = deny()
        .args(["check", "--hide-inclusion-graph"])
        .args(advisories)
        .args(CHECKS);
    check.run().map_err(|failure| {
        failure.cured_by("put right what cargo-deny says above; deny.toml holds the rules")
    })
}
