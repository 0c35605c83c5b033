//! The site on this machine: by Trunk, which builds again at each change, or the release as a host would serve it.

use install::Tools;
use static_server::Site;
use steps::{Failure, Outcome, Project};

use crate::build::{release, trunk};

/// Serves what Trunk makes, until the person ends it.
pub(crate) fn development(project: &Project, port: u16) -> Outcome<()> {
    let tools = Tools::of_development(project)?;
    let job = trunk(project, &tools)?;
    job.args(["serve", "--port", &port.to_string()]).run()
}

/// Serves the release, until the person ends it.
pub(crate) fn released(project: &Project, port: u16) -> Outcome<()> {
    // The port is taken first: a build is a long wait for the news that it is not free.
    let site = Site::serve(&project.dist(), port).map_err(|error| {
        Failure::new(
            format!("port {port} cannot be served at"),
            error.to_string(),
            "end what uses it, or choose another: cargo xtask serve --release --port 9000",
        )
    })?;
    release(project)?;
    println!("\n  Gapwise is at {}   (Ctrl-C ends it)\n", site.url());
    site.wait();
    Ok(())
}
