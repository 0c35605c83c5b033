//! Makes the site that is served of what Trunk compiled: a pipeline of stages, each a function from values to values.
//! Only [`finish`] reads and writes files.

// A test that fails may say so as it likes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// A `Failure` says itself when it comes.
#![allow(clippy::missing_errors_doc)]

mod assets;
mod compiled;
mod content;
mod hash;
mod hosted_at;
mod hosts;
mod markup;
mod minify;
mod modules;
mod page;
mod policy;
pub mod precache;
mod single_file;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use steps::{Outcome, Project, files};

pub use hash::short_hash;
pub use hosted_at::hosted_at;
pub use hosts::brotli;

/// Files by their names within a site, with slashes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// For whom a site is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// For whoever works on it: scripts as they are written, a policy under which Trunk reloads the page, no service
    /// worker.
    Development,
    /// To be handed on: minified, compressed, for offline use, and with `gapwise.html`.
    Release,
}

/// How a site is made.
#[derive(Debug, Clone)]
pub struct Options {
    /// For whom.
    pub kind: Kind,
    /// The app as the linker left it, with its relocations. With it the app is split in two.
    pub linked: Option<PathBuf>,
    /// Where the app is hosted: links to results that are made in `gapwise.html` lead there.
    pub hosted_at: Option<String>,
}

/// Where the packer puts what a site needs of the content.
#[must_use]
pub fn content_folder(project: &Project) -> PathBuf {
    project.target().join("content")
}

/// Makes a finished site of what Trunk left in `staging`, in the same folder.
pub fn finish(project: &Project, staging: &Path, options: &Options) -> Outcome<()> {
    let minify = minify::Minifier::of(options.kind);
    let content = content::Content::read(&content_folder(project))?;
    let compiled = compiled::compiled(files::all(staging)?)?;
    let modules = modules::modules(&compiled.module, options)?;
    let assets = assets::assets(&compiled, &modules, &content, |script| minify.minified(script))?;
    let page = page::page(&compiled, &assets, &content, options.kind)?;

    let mut site = compiled.files;
    site.extend(assets.files.clone());
    site.insert("index.html".into(), page.clone().into_bytes());
    if options.kind == Kind::Development {
        site.insert(precache::WORKER.into(), precache::KILL.into());
    } else {
        let licences = modules::licences(project)?;
        site.insert(single_file::LICENCES.into(), licences.into_bytes());
        if modules.rest.is_some() {
            let file = single_file::single_file(&page, &site, &assets, options.hosted_at.as_deref())?;
            site.insert(single_file::FILE.into(), file.into_bytes());
        }
        let headers = hosts::headers(&page, site.keys().map(String::as_str));
        site.insert(hosts::HEADERS.into(), headers.into_bytes());
        let worker = minify.minified(&precache::worker(&site)?)?;
        site.insert(precache::WORKER.into(), worker.into_bytes());
        site.extend(hosts::compressed(&site)?);
    }

    files::empty(staging)?;
    for (name, content) in site {
        files::write(&staging.join(name), content)?;
    }
    Ok(())
}
