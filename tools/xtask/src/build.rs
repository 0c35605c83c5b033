//! The site from its inputs: prerender, then Trunk, then the finishing, in folders of their own; what is
//! served is exchanged at the end in one go. Nothing is done when nothing changed.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use crate::{
    failure::{Failure, OrFailure, Outcome},
    fingerprint::Fingerprint,
    finish::{Compiled, finish},
    host_headers,
    hosted_at::hosted_at,
    inputs, licences, precache,
    precompress::precompress,
    process::Job,
    project::Project,
    single_file,
    step::{Step, note, seconds},
    tools::{Output, Toolbox, WasmOpt},
    two_parts::two_parts,
};

const DISK: &str = "see that the folder is yours and the disk is not full";

/// For whom a site is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// For whoever works on it: compiled quickly, kept under `target/`.
    Development,
    /// To be handed on: small, in `dist/`.
    Release,
}

/// Makes sites of one kind, with its tools at hand.
pub(crate) struct SiteBuild<'a> {
    project: &'a Project,
    kind: Kind,
    tooling: Fingerprint,
    toolbox: Toolbox,
}

impl Kind {
    /// The folder that is served or handed on.
    pub(crate) fn folder(self, project: &Project) -> PathBuf {
        match self {
            Self::Development => self.work(project).join("site"),
            Self::Release => project.dist(),
        }
    }

    /// Where this kind is worked on; within `target/`, so that the exchange stays on one disk.
    fn work(self, project: &Project) -> PathBuf {
        project.target().join("site").join(self.name())
    }

    fn name(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Release => "release",
        }
    }

    fn output(self) -> Output {
        match self {
            Self::Development => Output::Quick,
            Self::Release => Output::Small,
        }
    }

    fn tools(self, project: &Project) -> Outcome<Toolbox> {
        let wasm_opt = match self {
            Self::Development => WasmOpt::Wanted,
            Self::Release => WasmOpt::Required,
        };
        Toolbox::ensure(project, wasm_opt)
    }
}

impl<'a> SiteBuild<'a> {
    /// Installs the tools that are missing; builds nothing yet.
    pub(crate) fn prepare(project: &'a Project, kind: Kind) -> Outcome<Self> {
        Ok(Self {
            project,
            kind,
            // Taken now and not at each build: a running `serve` still works by the code it was built from.
            tooling: Fingerprint::of(project.root(), &inputs::TOOLING, &[])?,
            toolbox: kind.tools(project)?,
        })
    }

    /// Looks for the tools again: their versions may hang on a file that has changed.
    pub(crate) fn renew_tools(&mut self) -> Outcome<()> {
        self.toolbox = self.kind.tools(self.project)?;
        Ok(())
    }

    /// Makes the site if an input has changed since the last time, or in any case when `forced`.
    pub(crate) fn run(&self, forced: bool) -> Outcome<()> {
        let started = Instant::now();
        let step = Step::start(format!(
            "{} site: changes since the last build",
            self.kind.name()
        ));
        let wasm = self.toolbox.wasm();
        let identity = wasm.identity()?;
        let hosted_at = hosted_at()?;
        let how = [self.kind.name(), self.tooling.as_str(), &identity];
        let how = [how.as_slice(), &[hosted_at.as_deref().unwrap_or_default()]].concat();
        let fingerprint = Fingerprint::of(self.project.root(), &inputs::SITE, &how)?;
        let kept = self.work().join("fingerprint");
        let complete = self.folder().join("index.html").is_file();
        if !forced && complete && fingerprint.is_kept_in(&kept) {
            step.already_there();
            return Ok(());
        }
        note("to be built");
        self.make(hosted_at.as_deref())?;
        fingerprint.keep_in(&kept)?;
        let total = seconds(started.elapsed());
        note(format!(
            "{} is ready, {total} in all",
            self.folder().display()
        ));
        Ok(())
    }

    fn make(&self, hosted_at: Option<&str>) -> Outcome<()> {
        let packed = self.empty_folder("packed")?;
        let step = Step::start("content: checking and packing");
        self.prerender(&packed).run().map_err(|failure| {
            failure.cured_by("put right what prerender says above about the content")
        })?;
        step.done();

        let step = Step::start("app: its crates");
        self.fetch()
            .run()
            .map_err(|failure| failure.cured_by("with the network up again: cargo fetch"))?;
        step.done();

        let staged = self.empty_folder("staged")?;
        let step = Step::start("app: Trunk");
        self.trunk(&staged)?.run().map_err(|failure| {
            failure.cured_by("put right what the compiler or Trunk says above")
        })?;
        step.done();

        let step = Step::start("site: finishing");
        let scripts = self.empty_folder("scripts")?;
        // Whoever works on a script wants to read it in the browser.
        let minified = |script: &str| match self.kind {
            Kind::Development => Ok(script.to_owned()),
            Kind::Release => self.toolbox.minified(script, &scripts),
        };
        let compiled = |bound: &str| self.compiled(&staged, bound);
        let finished = finish(&staged, &packed, compiled, minified)?;
        if self.kind == Kind::Release {
            licences::write(self.project, &staged)?;
            single_file::write(&staged, &finished, hosted_at)?;
        }
        self.seal(&staged, minified)?;
        exchange(&staged, &self.folder(), &self.work().join("replaced"))?;
        step.done();
        Ok(())
    }

    /// What is made of all other files, and so comes last.
    fn seal(&self, staged: &Path, minified: impl Fn(&str) -> Outcome<String>) -> Outcome<()> {
        let not_sealed = || "the site cannot be sealed".into();
        if self.kind == Kind::Development {
            return precache::write_kill(staged).or_failure(not_sealed, DISK);
        }
        host_headers::write(staged).or_failure(not_sealed, DISK)?;
        let worker = precache::worker(staged).or_failure(not_sealed, DISK)?;
        let worker = minified(&worker)?;
        precache::put(&worker, staged)
            .and_then(|()| precompress(staged))
            .or_failure(not_sealed, DISK)
    }

    fn prerender(&self, out: &Path) -> Job {
        Job::cargo()
            .args(["run", "--package", "prerender", "--"])
            .arg(out)
            .in_folder(self.project.root())
    }

    /// Trunk, kept from downloading tools of its own, keeps cargo from downloading crates as well.
    fn fetch(&self) -> Job {
        let job = Job::cargo()
            .args(["fetch", "--quiet", "--target", "wasm32-unknown-unknown"])
            .in_folder(self.project.root());
        self.toolbox
            .wasm()
            .compile(self.project, self.kind.output(), job)
    }

    fn trunk(&self, out: &Path) -> Outcome<Job> {
        let job = self
            .toolbox
            .trunk(self.project, self.kind.output())?
            .args(["build", "--offline=true", "--skip-version-check"])
            .arg("--dist")
            .arg(out);
        Ok(match self.kind {
            Kind::Development => job,
            Kind::Release => job.arg("--release=true"),
        })
    }

    /// The compiled app, of which Trunk left the file `bound` in the folder.
    fn compiled(&self, staged: &Path, bound: &str) -> Outcome<Compiled> {
        match self.kind {
            Kind::Development => Ok(Compiled::whole(bound)),
            Kind::Release => {
                let linked = self.toolbox.wasm().linked(self.project);
                let bound = staged.join(bound);
                let parts = two_parts(&self.toolbox, &linked, &bound, staged)?;
                remove_file(&bound)?;
                Ok(Compiled {
                    first: parts.first.to_owned(),
                    rest: Some(parts.rest.to_owned()),
                })
            }
        }
    }

    fn folder(&self) -> PathBuf {
        self.kind.folder(self.project)
    }

    fn work(&self) -> PathBuf {
        self.kind.work(self.project)
    }

    fn empty_folder(&self, name: &str) -> Outcome<PathBuf> {
        let folder = self.work().join(name);
        remove(&folder)?;
        fs::create_dir_all(&folder)
            .or_failure(|| format!("{} cannot be made", folder.display()), DISK)?;
        Ok(folder)
    }
}

/// Puts `new` in the place of `old`, which goes by way of `aside`. At no time does `old` hold half a site.
fn exchange(new: &Path, old: &Path, aside: &Path) -> Outcome<()> {
    let failed = |error: std::io::Error| {
        Failure::new(
            format!("{} cannot be exchanged", old.display()),
            error.to_string(),
            "close what keeps its files open, then run the command again",
        )
    };
    remove(aside)?;
    if old.exists() {
        fs::rename(old, aside).map_err(failed)?;
    }
    if let Err(error) = fs::rename(new, old) {
        // The former site is better than none. Should this fail as well, the first error tells more.
        let _ = fs::rename(aside, old);
        return Err(failed(error));
    }
    remove(aside)
}

fn remove_file(file: &Path) -> Outcome<()> {
    fs::remove_file(file).or_failure(|| format!("{} cannot be removed", file.display()), DISK)
}

fn remove(folder: &Path) -> Outcome<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder)
        .or_failure(|| format!("{} cannot be removed", folder.display()), DISK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn a_site_is_exchanged_as_a_whole() {
        let scratch = Scratch::new();
        let path = |name: &str| scratch.path().join(name);
        let exchange = || exchange(&path("new"), &path("dist"), &path("aside"));

        scratch.file("new/index.html", "1");
        exchange().unwrap();
        scratch.file("new/index.html", "2");
        scratch.file("dist/left-over.js", "");
        exchange().unwrap();

        assert_eq!(fs::read_to_string(path("dist/index.html")).unwrap(), "2");
        assert!(!path("dist/left-over.js").exists());
        assert!(!path("aside").exists() && !path("new").exists());
    }

    #[test]
    fn the_former_site_stays_when_there_is_no_new_one() {
        let scratch = Scratch::new();
        let old = scratch.file("dist/index.html", "1");
        let path = |name: &str| scratch.path().join(name);
        assert!(exchange(&path("new"), &path("dist"), &path("aside")).is_err());
        assert_eq!(fs::read_to_string(old).unwrap(), "1");
    }
}
