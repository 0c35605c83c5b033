//! Debian's packages: which are installed, and installing those that are not.

use std::fs;

use steps::{Failure, Job, Outcome, find, note};

/// Whether this system is Debian: its kin may lack some of the packages.
pub(crate) fn on_debian() -> bool {
    let about = fs::read_to_string("/etc/os-release").unwrap_or_default();
    find("apt-get").is_some() && about.lines().any(|line| line == "ID=debian")
}

/// Installs what is missing among the packages, as root or through a sudo that asks for no password.
pub(crate) fn ensure(packages: &[&str]) -> Outcome<()> {
    let missing: Vec<_> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let by_hand = format!("apt-get update && apt-get install -y --no-install-recommends {names}");
    let missing_because = |why: &str| {
        let what = format!("packages are missing: {names}");
        Failure::new(what, why, format!("as root, with the network up: {by_hand}"))
    };
    if find("apt-get").is_none() {
        return Err(missing_because("this system has no apt-get to install them with"));
    }
    let root = Job::new("id", "").arg("-u").output();
    let root = root.is_ok_and(|user| user.trim() == "0");
    if !root && !Job::new("sudo", "").args(["-n", "true"]).succeeds() {
        return Err(missing_because("installing them needs root, or sudo without a password"));
    }
    note(format!("Debian packages: {names}"));
    let apt_get = || {
        let job = if root { Job::new("env", "") } else { Job::new("sudo", "").args(["-n", "env"]) };
        // Another installation under way on the same machine is waited for.
        let job = job.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
        job.args(["-o", "DPkg::Lock::Timeout=300"])
    };
    let install = || {
        let options = ["install", "-y", "--no-install-recommends"];
        apt_get().args(options).args(&missing).run()
    };
    // A fresh machine has no lists; an old one has lists that name files which are gone.
    let known = |package: &&str| Job::new("apt-cache", "").args(["show", package]).succeeds();
    if missing.iter().all(known) && install().is_ok() {
        return Ok(());
    }
    let installed = apt_get().arg("update").run().and_then(|()| install());
    installed.map_err(|failure| missing_because(&failure.why))
}

fn is_installed(package: &str) -> bool {
    let query = Job::new("dpkg-query", "").args(["--show", "--showformat=${db:Status-Status}"]);
    query.arg(package).output().is_ok_and(|state| state.trim() == "installed")
}
