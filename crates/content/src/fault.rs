//! One thing that is wrong with the content.

use std::fmt;

/// Where it is and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentFault {
    /// The file, below `content/`.
    pub file: String,
    /// The key inside the file, possibly empty.
    pub key: String,
    /// What is wrong and how to mend it, in one sentence.
    pub cure: String,
}

impl ContentFault {
    /// A fault at `key` of `file`.
    pub fn new(
        file: impl Into<String>,
        key: impl Into<String>,
        cure: impl Into<String>,
    ) -> ContentFault {
        ContentFault {
            file: file.into(),
            key: key.into(),
            cure: cure.into(),
        }
    }
}

impl fmt::Display for ContentFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "content/{}: ", self.file)?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.cure)
    }
}
