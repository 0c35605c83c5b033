//! What a file says of itself. Each part is read before the next, and all of them before the rest of the file,
//! so that a file of another kind or version is called that, and not damaged.

use serde::{Deserialize, Deserializer};

use super::bounds::{self, Whole};

/// The program and the kind of file.
#[derive(Deserialize)]
pub(crate) struct AppFile {
    pub(crate) app: String,
}

/// The version of a form.
#[derive(Deserialize)]
pub(crate) struct VersionFile {
    #[serde(deserialize_with = "version")]
    pub(crate) version: u64,
}

/// The framework that somebody's answers are about.
#[derive(Deserialize)]
pub(crate) struct MadeWithFile {
    pub(crate) framework: FrameworkFile,
}

/// A framework's name and number.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
pub(crate) struct FrameworkFile {
    #[serde(deserialize_with = "bounds::text")]
    pub(crate) id: String,
    #[serde(deserialize_with = "bounds::other_number")]
    pub(crate) number: u8,
    /// The release of its numbers. Files of the first one may say nothing of it.
    #[serde(default = "first", deserialize_with = "bounds::release")]
    pub(crate) revision: u16,
    /// The release of its anchors, likewise.
    #[serde(default = "first", deserialize_with = "bounds::release")]
    pub(crate) wording: u16,
}

fn first() -> u16 {
    1
}

fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    bounds::one(deserializer, Whole::new(1, u64::MAX))
}
