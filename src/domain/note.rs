//! Texts of a person's own, longer than a name: bounded, and without characters that make other text
//! look different.

use super::aim::steers_direction;

/// The longest [`Line`], in characters.
pub const MAX_LINE_CHARS: usize = 200;
/// The longest [`Note`], in characters.
pub const MAX_NOTE_CHARS: usize = 2_000;

/// One line of at most [`MAX_LINE_CHARS`] characters, trimmed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(String);

/// Several lines of at most [`MAX_NOTE_CHARS`] characters together, trimmed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note(String);

impl Line {
    /// What of `text` may stand in a line.
    #[must_use]
    pub fn new(text: &str) -> Line {
        let blanks = text.replace(char::is_whitespace, " ");
        let words: Vec<String> = plain(&blanks)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        Line(cut(&words.join(" "), MAX_LINE_CHARS))
    }

    /// The text, possibly empty.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Note {
    /// What of `text` may stand in a note; every kind of line break becomes one.
    #[must_use]
    pub fn new(text: &str) -> Note {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        Note(cut(plain(&lines).trim(), MAX_NOTE_CHARS))
    }

    /// The text, possibly empty.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The text without characters that make other text look different.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .filter(|letter| !steers_direction(*letter))
        .collect()
}

fn cut(text: &str, longest: usize) -> String {
    let fit: String = text.chars().take(longest).collect();
    fit.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Line, MAX_LINE_CHARS, Note};

    #[test]
    fn a_line_is_one_and_bounded() {
        assert_eq!(
            Line::new("  I plan\r\n my\u{202e} week\t").as_str(),
            "I plan my week"
        );
        assert_eq!(
            Line::new(&"é".repeat(999)).as_str().chars().count(),
            MAX_LINE_CHARS
        );
        assert!(Line::new(" \n ").is_empty());
    }

    #[test]
    fn a_note_keeps_its_lines() {
        assert_eq!(
            Note::new("one\r\n\r\ntwo\rthree\u{0}\n").as_str(),
            "one\n\ntwo\nthree"
        );
    }
}
