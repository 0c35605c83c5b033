//! Hashes in the forms that file names, policies and the service worker want.

use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits of a content's SHA-256, which hashed names carry.
#[must_use]
pub fn short_hash(content: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(content)[..8])
}

/// A content's whole SHA-256 in hexadecimal digits.
pub(crate) fn long_hash(content: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(content))
}

/// A hash as a content security policy names it.
pub(crate) fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}

/// A name that follows the content of its file.
pub(crate) fn hashed_name(stem: &str, content: &[u8], extension: &str) -> String {
    format!("{stem}-{}.{extension}", short_hash(content))
}
