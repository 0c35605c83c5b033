//! Where things lie: the checkout, what is built in it, and the per-user cache of tools. Only paths; it
//! creates nothing.

use std::{
    env,
    path::{Path, PathBuf},
};

use etcetera::base_strategy::{BaseStrategy as _, choose_native_strategy};

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
        let cache = cache_folder(env::var_os("GAPWISE_CACHE").map(PathBuf::from)).ok_or_else(|| {
            let why = "GAPWISE_CACHE is no absolute path, and there is no home folder";
            Failure::new("no folder for the tools", why, "export GAPWISE_CACHE=/some/folder")
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

/// The folder that was named, else one in the user's cache.
fn cache_folder(named: Option<PathBuf>) -> Option<PathBuf> {
    // A relative cache would be another one in each working folder.
    let named = named.filter(|path| path.is_absolute());
    named.or_else(|| Some(choose_native_strategy().ok()?.cache_dir().join("gapwise")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_follows_its_own_variable_first() {
        assert_eq!(cache_folder(Some("/a".into())), Some("/a".into()));
        let of_user = cache_folder(None);
        assert!(of_user.as_ref().is_some_and(|path| path.is_absolute() && path.ends_with("gapwise")));
        assert_eq!(cache_folder(Some("relative".into())), of_user);
    }
}
