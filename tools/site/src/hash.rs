//! Tells whether a build would make what is there already: a hash of every input and of the way it is built.

use std::{fs, path::Path};

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use crate::{
    failure::{OrFailure, Outcome},
    inputs,
};

/// Everything that a site depends on, as one line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fingerprint(String);

impl Fingerprint {
    /// `how` is whatever else decides the result, such as the compiler.
    pub(crate) fn of(root: &Path, names: &[&str], how: &[&str]) -> Outcome<Self> {
        let mut hash = Sha256::new();
        for how in how {
            add(&mut hash, how.as_bytes());
        }
        for path in inputs::files(root, names) {
            let name = path.strip_prefix(root).unwrap_or(&path);
            let content = fs::read(&path);
            let content = content.or_failure(
                || format!("{} cannot be read", name.display()),
                "restore it",
            )?;
            add(&mut hash, name.to_string_lossy().as_bytes());
            add(&mut hash, &content);
        }
        Ok(Self(hex(&hash.finalize())))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the file holds this fingerprint.
    pub(crate) fn is_kept_in(&self, file: &Path) -> bool {
        fs::read_to_string(file).is_ok_and(|kept| kept == self.0)
    }

    pub(crate) fn keep_in(&self, file: &Path) -> Outcome<()> {
        fs::write(file, &self.0).or_failure(
            || format!("{} cannot be written", file.display()),
            "see that the folder is yours and the disk is not full",
        )
    }
}

/// The first 16 hexadecimal digits of the content's SHA-256: what hashed file names carry.
pub(crate) fn short_hash(content: &[u8]) -> String {
    hex(&Sha256::digest(content)[..8])
}

/// The name of a file that follows its content.
pub(crate) fn hashed_name(stem: &str, content: &[u8], extension: &str) -> String {
    format!("{stem}-{}.{extension}", short_hash(content))
}

/// Its length goes first, so that no two lists of parts look alike.
fn add(hash: &mut Sha256, part: &[u8]) {
    hash.update(part.len().to_le_bytes());
    hash.update(part);
}

/// A hash as a content security policy names it.
pub(crate) fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn of(scratch: &Scratch) -> Fingerprint {
        Fingerprint::of(scratch.path(), &["src", "index.html"], &["rustup"]).unwrap()
    }

    #[test]
    fn the_same_inputs_have_the_same_fingerprint() {
        let scratch = Scratch::new();
        scratch.file("src/main.rs", "fn main() {}");
        let before = of(&scratch);
        scratch.file("src/main.rs", "fn main() {}");
        scratch.file("README.md", "no input");
        assert_eq!(of(&scratch), before);
    }

    #[test]
    fn content_names_and_the_way_all_count() {
        let scratch = Scratch::new();
        let file = scratch.file("src/main.rs", "fn main() {}");
        let before = of(&scratch);
        let debian = Fingerprint::of(scratch.path(), &["src", "index.html"], &["debian"]);
        assert_ne!(debian.unwrap(), before);
        scratch.file("src/main.rs", "fn main() { }");
        assert_ne!(of(&scratch), before);
        fs::remove_file(file).unwrap();
        scratch.file("src/other.rs", "fn main() {}");
        assert_ne!(of(&scratch), before);
    }

    #[test]
    fn it_is_kept_in_a_file() {
        let scratch = Scratch::new();
        let print = of(&scratch);
        let file = scratch.path().join("kept");
        assert!(!print.is_kept_in(&file));
        print.keep_in(&file).unwrap();
        assert!(print.is_kept_in(&file));
    }

    #[test]
    fn short_hashes_have_sixteen_digits() {
        assert_eq!(short_hash(b""), "e3b0c44298fc1c14");
    }
}
