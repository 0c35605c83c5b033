//! Debian's packages: which are installed, and installing those that are not.

use std::fs;

use crate::{
    failure::{Failure, Outcome},
    process::{Job, find},
    step::note,
};

/// Leave to install packages.
pub(crate) struct Apt {
    sudo: bool,
}

impl Apt {
    /// Whether this system has Debian's packages at all.
    pub(crate) fn is_here() -> bool {
        find("apt-get").is_some() && find("dpkg-query").is_some()
    }

    /// Whether it is Debian itself: its kin may lack some of the packages.
    pub(crate) fn on_debian() -> bool {
        let about = fs::read_to_string("/etc/os-release").unwrap_or_default();
        Self::is_here() && about.lines().any(|line| line == "ID=debian")
    }

    /// As root, or through a sudo that asks for no password.
    pub(crate) fn with_leave() -> Option<Self> {
        if !Self::is_here() {
            return None;
        }
        let root = id().is_ok_and(|user| user.trim() == "0");
        let sudo = || Job::new("sudo", "").args(["-n", "true"]).succeeds();
        (root || sudo()).then_some(Self { sudo: !root })
    }

    /// Installs what is missing among the packages.
    pub(crate) fn ensure(packages: &[&str]) -> Outcome<()> {
        let missing: Vec<_> = packages
            .iter()
            .copied()
            .filter(|package| version_of(package).is_none())
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let names = missing.join(" ");
        let cure = format!("apt-get update && apt-get install -y --no-install-recommends {names}");
        let Some(apt) = Self::with_leave() else {
            return Err(Failure::new(
                format!("Debian packages are missing: {names}"),
                "installing them needs root, or sudo without a password",
                format!("as root: {cure}"),
            ));
        };
        note(format!("Debian packages: {names}"));
        apt.install(&missing)
            .map_err(|failure| failure.cured_by(format!("with the network up again: {cure}")))
    }

    fn install(&self, packages: &[&str]) -> Outcome<()> {
        let known = |package: &&str| Job::new("apt-cache", "").args(["show", package]).succeeds();
        let install = || {
            let options = ["install", "-y", "--no-install-recommends"];
            self.apt_get().args(options).args(packages).run()
        };
        // A fresh machine has no lists; an old one has lists that name files which are gone.
        if packages.iter().all(known) && install().is_ok() {
            return Ok(());
        }
        self.apt_get().arg("update").run()?;
        install()
    }

    fn apt_get(&self) -> Job {
        let quiet = "DEBIAN_FRONTEND=noninteractive";
        let job = if self.sudo {
            Job::new("sudo", "").args(["-n", "env", quiet])
        } else {
            Job::new("env", "").arg(quiet)
        };
        // Another installation under way on the same machine is waited for.
        job.args(["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"])
    }
}

/// The version of an installed package.
pub(crate) fn version_of(package: &str) -> Option<String> {
    let format = "--showformat=${db:Status-Status} ${Version}";
    let query = Job::new("dpkg-query", "").args(["--show", format, package]);
    let answer = query.output().ok()?;
    let version = answer.trim().strip_prefix("installed ")?;
    Some(version.to_owned())
}

fn id() -> Outcome<String> {
    Job::new("id", "").arg("-u").output()
}
