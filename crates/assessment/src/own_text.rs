//! Texts of a person's own: bounded, and without characters that make other text look different.

/// The longest [`Name`], in characters.
pub const MAX_NAME_CHARS: usize = 40;
/// The longest [`Line`], in characters.
pub const MAX_LINE_CHARS: usize = 200;
/// The longest [`Address`], in characters.
pub const MAX_ADDRESS_CHARS: usize = 500;
/// The longest [`Note`], in characters.
pub const MAX_NOTE_CHARS: usize = 2_000;

/// A kind of text of a person's own: its longest, in characters, and how a text is brought into its form.
macro_rules! own_text {
    ($(#[$doc:meta])* $kind:ident, $most:ident, $form:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $kind(String);

        impl $kind {
            /// What of `text` may stand in it.
            #[must_use]
            pub fn new(text: &str) -> $kind {
                $kind(cut(&$form(text), $most))
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
    };
}

own_text! {
    /// A person's name, or a title of a result: one trimmed line of at most [`MAX_NAME_CHARS`] characters, its
    /// blanks as they were given.
    Name, MAX_NAME_CHARS, blanks
}
own_text! {
    /// One line of at most [`MAX_LINE_CHARS`] characters, a single blank between its words.
    Line, MAX_LINE_CHARS, words
}
own_text! {
    /// The address of a page, of at most [`MAX_ADDRESS_CHARS`] characters. It is a text like any other: whoever
    /// makes a link of it looks at it first.
    Address, MAX_ADDRESS_CHARS, words
}
own_text! {
    /// Several lines of at most [`MAX_NOTE_CHARS`] characters together, trimmed.
    Note, MAX_NOTE_CHARS, lines
}

/// The text in one line.
fn blanks(text: &str) -> String {
    let blanks = plain(&text.replace(char::is_whitespace, " "));
    blanks.trim().to_owned()
}

/// The same, with one blank between words.
fn words(text: &str) -> String {
    let blanks = blanks(text);
    let words: Vec<&str> = blanks.split_whitespace().collect();
    words.join(" ")
}

/// The text with one kind of line break.
fn lines(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    plain(&lines).trim().to_owned()
}

/// The text without characters that make other text look different.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .filter(|letter| !steers_direction(*letter))
        .collect()
}

/// Zero-width and bidirectional controls.
fn steers_direction(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}'
    )
}

fn cut(text: &str, longest: usize) -> String {
    let fit: String = text.chars().take(longest).collect();
    fit.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Line, MAX_LINE_CHARS, Name, Note};

    #[test]
    fn a_name_is_one_bounded_line_without_tricks() {
        assert_eq!(Name::new("  Ada \n Lovelace ").as_str(), "Ada   Lovelace");
        assert_eq!(Name::new("a\u{202e}b\u{0}c").as_str(), "abc");
        assert_eq!(Name::new(&"x".repeat(500)).as_str().len(), 40);
        assert!(Name::new(" \u{200b} ").is_empty());
    }

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
