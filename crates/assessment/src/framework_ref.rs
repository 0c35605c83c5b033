//! The identity of a framework: its name, and which release of its numbers and of its anchors.

use std::fmt;

/// The longest [`FrameworkId`], in bytes.
pub const MAX_ID_BYTES: usize = 40;

/// The name of a framework, from 1 to [`MAX_ID_BYTES`] small letters, digits and hyphens. It is given once,
/// for ever.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FrameworkId(String);

impl FrameworkId {
    /// The id of this text, or `None` if the text is no id.
    #[must_use]
    pub fn new(text: &str) -> Option<FrameworkId> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = (1..=MAX_ID_BYTES).contains(&text.len()) && text.bytes().all(allowed);
        fits.then(|| FrameworkId(text.to_owned()))
    }

    /// The name of the framework that comes with the app.
    #[must_use]
    pub fn built_in() -> FrameworkId {
        FrameworkId("gapwise".to_owned())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FrameworkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The framework that an assessment was made with, and the release of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FrameworkRef {
    /// The name of the framework.
    pub id: FrameworkId,
    /// The release of its numbers, targets, weights and must-haves, from 1.
    pub revision: u16,
    /// The release of its anchors, from 1.
    pub wording: u16,
}

impl FrameworkRef {
    /// The first release of the built-in framework. Whatever was saved or shared without the identity of a
    /// framework was made with it.
    #[must_use]
    pub fn first() -> FrameworkRef {
        FrameworkRef {
            id: FrameworkId::built_in(),
            revision: 1,
            wording: 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FrameworkId, FrameworkRef};

    #[test]
    fn an_id_is_short_and_plain() {
        for good in ["gapwise", "a", "acme-2", &"x".repeat(40)] {
            assert_eq!(FrameworkId::new(good).expect("an id").as_str(), good);
        }
        for bad in ["", "Acme", "a b", "é", "a/b", &"x".repeat(41)] {
            assert_eq!(FrameworkId::new(bad), None, "{bad}");
        }
        assert_eq!(FrameworkId::new("gapwise"), Some(FrameworkRef::first().id));
    }
}
