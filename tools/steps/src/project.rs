//! Where things lie: the checkout, what is built in it, and the per-user cache of tools. Only paths; it
//! creates nothing.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::{Failure, Outcome};

/// The checkout and the cache that commands work on.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
    cache: PathBuf,
}

impl Project {
    /// The checkout that this program was compiled in.
    pub fn open() -> Outcome<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).unwrap_or(here).to_path_buf();
        let cache = cache_folder(|name| env::var_os(name).map(PathBuf::from)).ok_or_else(|| {
            Failure::new(
                "no folder for the tools",
                "none of GAPWISE_CACHE, XDG_CACHE_HOME and HOME is set to an absolute path",
                "export GAPWISE_CACHE=/some/folder",
            )
        })?;
        Ok(Self { root, cache })
    }

    /// The folder of the checkout.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The user's folder of tools.
    #[must_use]
    pub fn cache(&self) -> &Path {
        &self.cache
    }

    /// The folder of one tool in one version.
    #[must_use]
    pub fn tool(&self, name: &str, version: &str) -> PathBuf {
        self.cache.join("tools").join(format!("{name}-{version}"))
    }

    /// Everything that can be built again.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The site that is handed on.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}

fn cache_folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    // A relative cache would be another one in each working folder.
    let absolute = |name| variable(name).filter(|path| path.is_absolute());
    let system = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
    absolute("GAPWISE_CACHE")
        .or_else(|| absolute("XDG_CACHE_HOME").map(|cache| cache.join("gapwise")))
        .or_else(|| absolute("HOME").map(|home| home.join(system).join("gapwise")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache_with(set: &[(&str, &str)]) -> Option<PathBuf> {
        cache_folder(|name| {
            let (_, value) = set.iter().find(|(key, _)| *key == name)?;
            Some(PathBuf::from(value))
        })
    }

    #[test]
    fn the_cache_follows_its_own_variable_first() {
        let all = [("GAPWISE_CACHE", "/a"), ("XDG_CACHE_HOME", "/b"), ("HOME", "/c")];
        assert_eq!(cache_with(&all), Some("/a".into()));
        assert_eq!(cache_with(&all[1..]), Some("/b/gapwise".into()));
        assert!(cache_with(&all[2..]).is_some_and(|path| path.starts_with("/c")));
        assert_eq!(cache_with(&[("GAPWISE_CACHE", "relative")]), None);
    }
}
