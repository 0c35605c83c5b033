//! The browsers that the tests drive, each with its driver, and the web servers that the recipes in `docs/hosting/` are
//! for: what variables name, what is in `PATH`, or what Debian has.

use std::{
    env,
    path::{Path, PathBuf},
};

use steps::{Failure, Job, Outcome, Project, Step, find};

use crate::{apt, cargo_tool::CargoTool, versions};

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MACOS_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
const MACOS_FIREFOX: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
const WEBKIT: [&str; 3] = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"];

/// What the tests drive, by the variables that name it: `GAPWISE_CHROMIUM` and the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Driven(Vec<(&'static str, PathBuf)>);

impl Driven {
    /// Tells a job where to find it.
    #[must_use]
    pub fn for_job(&self, job: Job) -> Job {
        let set = |job: Job, (variable, path): &(&str, PathBuf)| job.env(variable, path);
        self.0.iter().fold(job, set)
    }

    fn found(parts: impl IntoIterator<Item = (&'static str, Option<PathBuf>)>) -> Result<Self, String> {
        let parts = parts.into_iter().map(|(variable, found)| {
            let named = env::var_os(variable).map(PathBuf::from);
            let path = named.or(found);
            let missing = || format!("nothing is found for {variable}, which can name it");
            path.map(|path| (variable, path)).ok_or_else(missing)
        });
        parts.collect::<Result<_, _>>().map(Self)
    }
}

/// What is there, else what Debian's packages bring, else what is missing in words.
fn ensure(
    title: &str,
    packages: &[&str],
    find: impl Fn() -> Result<Driven, String>,
) -> Outcome<Result<Driven, String>> {
    let step = Step::start(title);
    match find() {
        Ok(found) => {
            step.already_there();
            Ok(Ok(found))
        }
        Err(missing) if !apt::on_debian() => Ok(Err(missing)),
        Err(_) => {
            apt::ensure(packages)?;
            let found = find().map_err(|missing| {
                let why = format!("the packages {} did not bring it", packages.join(", "));
                Failure::new(missing, why, "set the variable")
            })?;
            step.done();
            Ok(Ok(found))
        }
    }
}

/// Chromium, without which no browser test runs.
pub fn chromium() -> Outcome<Driven> {
    let found = ensure("browser: Chromium", &["chromium", "chromium-driver"], || {
        Driven::found([
            ("GAPWISE_CHROMIUM", first(&CHROMIUM, MACOS_CHROME)),
            ("GAPWISE_CHROMEDRIVER", find("chromedriver")),
        ])
    })?;
    found.map_err(|missing| {
        let cure = "put `chromium` or `google-chrome`, and a `chromedriver` of the same version, into PATH";
        Failure::new("Chromium cannot be driven", missing, cure)
    })
}

/// Firefox, or what is missing of it.
pub fn firefox(project: &Project) -> Outcome<Result<Driven, String>> {
    let firefox = || Driven::found([("GAPWISE_FIREFOX", first(&FIREFOX, MACOS_FIREFOX))]);
    let firefox = ensure("browser: Firefox", &["firefox-esr"], firefox)?;
    let Ok(Driven(mut parts)) = firefox else {
        return Ok(firefox);
    };
    let driver = match env::var_os("GAPWISE_GECKODRIVER") {
        Some(driver) => driver.into(),
        None => CargoTool::new("geckodriver", versions::GECKODRIVER).ensure_program(project)?,
    };
    parts.push(("GAPWISE_GECKODRIVER", driver));
    Ok(Ok(Driven(parts)))
}

/// `WebKit` as GTK builds it, with a screen that nobody sees, or what is missing of it.
pub fn webkit() -> Outcome<Result<Driven, String>> {
    ensure("browser: WebKit", &["webkit2gtk-driver", "xvfb"], || {
        find("Xvfb").ok_or("Xvfb is not in PATH")?;
        Driven::found([
            ("GAPWISE_WEBKIT_DRIVER", find("WebKitWebDriver")),
            ("GAPWISE_MINIBROWSER", minibrowser("/usr")),
        ])
    })
}

/// nginx and Caddy, or what is missing of them.
pub fn hosts() -> Outcome<Result<Driven, String>> {
    let packages = ["nginx-light", "libnginx-mod-http-brotli-static", "caddy"];
    ensure("web servers: nginx and Caddy", &packages, || {
        // Debian puts servers where only root's `PATH` leads.
        let nginx = Some(Path::new("/usr/sbin/nginx")).filter(|path| path.is_file());
        Driven::found([("GAPWISE_NGINX", find("nginx").or(nginx.map(PathBuf::from))), ("GAPWISE_CADDY", find("caddy"))])
    })
}

fn first(names: &[&str], macos: &str) -> Option<PathBuf> {
    let macos = Some(Path::new(macos)).filter(|path| path.is_file());
    let in_path = names.iter().find_map(|name| find(name));
    in_path.or_else(|| macos.map(Path::to_path_buf))
}

/// `WebKit`'s small browser, in a folder of its library: `lib`, `lib64` or `libexec`. Debian has a folder for each
/// architecture in between.
fn minibrowser(usr: &str) -> Option<PathBuf> {
    let within = |version| ["lib*", "lib*/*"].map(|folder| format!("{usr}/{folder}/{version}/MiniBrowser"));
    WEBKIT.iter().flat_map(within).find_map(|pattern| glob::glob(&pattern).ok()?.flatten().next())
}

#[cfg(test)]
mod tests {
    use steps::files;

    use super::*;

    #[test]
    fn the_small_browser_is_found_in_either_kind_of_folder() {
        let usr = tempfile::tempdir().unwrap();
        let found = || minibrowser(usr.path().to_str().unwrap());
        assert_eq!(found(), None);
        for folder in ["lib/some-architecture/webkit2gtk-4.1", "libexec/webkitgtk-6.0"] {
            let program = usr.path().join(folder).join("MiniBrowser");
            files::write(&program, "").unwrap();
            assert_eq!(found(), Some(program));
        }
    }
}
