//! The site on this machine, made anew whenever an input changes. A change that does not compile leaves
//! the last good site in place.

use std::{io, mem, net::Ipv4Addr};

use crate::{
    failure::{Failure, Outcome},
    inputs,
    project::Project,
    site_build::{Kind, SiteBuild},
    static_site::Site,
    watch::Snapshot,
};

/// Where the tools' versions hang on the project.
const LOCK: [&str; 1] = ["Cargo.lock"];

/// Serves until the person ends it.
pub(crate) fn serve(project: &Project, kind: Kind, port: u16) -> Outcome<()> {
    let root = project.root();
    // The port is taken first: a build is a long wait for the news that it is not free.
    let site = Site::serve(&kind.folder(project), (Ipv4Addr::LOCALHOST, port))
        .map_err(|error| not_free(port, &error))?;
    let mut seen = Snapshot::take(root, &inputs::SITE);
    let mut lock = Snapshot::take(root, &LOCK);
    let mut build = SiteBuild::prepare(project, kind)?;
    build.run(false)?;
    println!("\n  Gapwise is at {}   (Ctrl-C ends it)\n", site.url());
    loop {
        let now = seen.wait_for_change(root, &inputs::SITE);
        if let Some(path) = seen.first_difference(&now) {
            let path = path.strip_prefix(root).unwrap_or(path);
            println!("› {} changed", path.display());
        }
        seen = now;
        let former = mem::replace(&mut lock, Snapshot::take(root, &LOCK));
        let tools = if former == lock {
            Ok(())
        } else {
            build.renew_tools()
        };
        match tools.and_then(|()| build.run(false)) {
            Ok(()) => println!("  reload {}\n", site.url()),
            Err(failure) => println!("{failure}\n  still serving the last good site\n"),
        }
    }
}

fn not_free(port: u16, error: &io::Error) -> Failure {
    let other = port.checked_add(1).unwrap_or(8080);
    Failure::new(
        format!("port {port} cannot be served at"),
        error.to_string(),
        format!("end what uses it, or choose another: cargo xtask serve --port {other}"),
    )
}
