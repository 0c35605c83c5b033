//! The stored names of what goals beyond one skill are about.

use serde::{Deserialize, Serialize};

use assessment::goal::CareerKind;

/// What a goal is about.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum CareerKindFile {
    Certificate,
    Promotion,
    Team,
    Company,
    Other,
}

impl From<CareerKind> for CareerKindFile {
    fn from(kind: CareerKind) -> CareerKindFile {
        match kind {
            CareerKind::Certificate => CareerKindFile::Certificate,
            CareerKind::Promotion => CareerKindFile::Promotion,
            CareerKind::Team => CareerKindFile::Team,
            CareerKind::Company => CareerKindFile::Company,
            CareerKind::Other => CareerKindFile::Other,
        }
    }
}

impl From<CareerKindFile> for CareerKind {
    fn from(kind: CareerKindFile) -> CareerKind {
        match kind {
            CareerKindFile::Certificate => CareerKind::Certificate,
            CareerKindFile::Promotion => CareerKind::Promotion,
            CareerKindFile::Team => CareerKind::Team,
            CareerKindFile::Company => CareerKind::Company,
            CareerKindFile::Other => CareerKind::Other,
        }
    }
}
