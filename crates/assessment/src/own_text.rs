//! Texts of a person's own: bounded, and without characters that make other text look different. Joiners,
//! direction marks and whatever else spelling and emoji need is kept.

use super::direction_controls::without_reach;

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
                $kind(finished(text, $most, $form))
            }

            /// The text, possibly empty.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text set apart from what stands around it, for sentences and files: see [`isolated`].
            #[must_use]
            pub fn isolated(&self) -> String {
                isolated(&self.0)
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
    text.replace(char::is_whitespace, " ").trim().to_owned()
}

/// The same, with one blank between words.
fn words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The text with one kind of line break.
fn lines(text: &str) -> String {
    let separators = ['\r', '\u{2028}', '\u{2029}'];
    let lines = text.replace("\r\n", "\n").replace(separators, "\n");
    let is_tab = |letter: char| letter.is_control() && letter != '\n';
    lines.replace(is_tab, " ").trim().to_owned()
}

/// The text without controls other than blanks and line breaks: those of old devices, byte-order marks, and formatting controls that Unicode
/// itself advises against.
fn plain(text: &str) -> String {
    let is_control = |letter: char| {
        (letter.is_control() && !letter.is_whitespace())
            || matches!(letter, '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
    };
    text.chars().filter(|letter| !is_control(*letter)).collect()
}

/// The text in its form and length, without anything that reaches beyond it; nothing where none of it can be
/// seen.
fn finished(text: &str, longest: usize, form: fn(&str) -> String) -> String {
    let whole = form(&without_reach(&plain(text)));
    let mut fit: String = whole.chars().take(longest).collect();
    if fit.len() < whole.len() {
        // What a joiner joined is cut off, and what closed a part may be.
        fit.truncate(fit.trim_end_matches(['\u{200c}', '\u{200d}']).len());
        fit = form(&without_reach(&fit));
    }
    if fit.chars().any(can_be_seen) {
        fit
    } else {
        String::new()
    }
}

/// Whether a character leaves a trace of its own on a page.
fn can_be_seen(letter: char) -> bool {
    !letter.is_whitespace()
        && !matches!(
            letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// A text set apart from what stands around it, line by line, where it could change the order of that: between
/// U+2068 (first strong isolate) and U+2069 (pop directional isolate).
#[must_use]
pub fn isolated(text: &str) -> String {
    if !text.chars().any(may_reorder) {
        return text.to_owned();
    }
    let lines = text.split('\n').map(|line| match line {
        "" => String::new(),
        line => format!("{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Begins a part whose direction is that of its first letter and concerns nothing else.
pub const FIRST_STRONG_ISOLATE: char = '\u{2068}';
/// Ends such a part.
pub const POP_ISOLATE: char = '\u{2069}';

/// Whether a character is written from right to left, or steers direction.
fn may_reorder(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::{Line, MAX_LINE_CHARS, Name, Note, isolated};

    #[test]
    fn a_name_is_one_bounded_line_without_tricks() {
        assert_eq!(Name::new("  Ada \n Lovelace ").as_str(), "Ada   Lovelace");
        assert_eq!(Name::new("a\u{202e}b\u{0}c").as_str(), "abc");
        assert_eq!(Name::new(&"x".repeat(500)).as_str().len(), 40);
        assert!(Name::new(" \u{200b} ").is_empty());
        assert!(Name::new("\u{200d}\u{fe0f}\u{200e}").is_empty());
    }

    #[test]
    fn what_spelling_and_emoji_need_is_kept() {
        for text in [
            // A name with a zero-width non-joiner, a mark of direction, and a Hindi word with a joiner.
            "علی\u{200c}رضا",
            "C\u{200e}++ \u{200f}עברית",
            "क्\u{200d}ष",
            // A family, a flag of tags, a heart with its variation, Khmer with break opportunities.
            "👨\u{200d}👩\u{200d}👧",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "❤\u{fe0f}",
            "ភាសា\u{200b}ខ្មែរ",
            "\u{2067}שלום\u{2069} and on",
        ] {
            assert_eq!(Name::new(text).as_str(), text);
            assert_eq!(Line::new(text).as_str(), text);
            assert_eq!(Note::new(text).as_str(), text);
        }
    }

    #[test]
    fn nothing_reaches_beyond_a_text_that_is_cut() {
        let name = Name::new(&format!("\u{202e}{}\u{202c}", "x".repeat(50)));
        assert_eq!(name.as_str(), "x".repeat(39));
        let family = "👩\u{200d}".repeat(30);
        assert!(Name::new(&family).as_str().ends_with('👩'));
    }

    #[test]
    fn only_what_could_reorder_its_surroundings_is_set_apart() {
        assert_eq!(isolated("Ada"), "Ada");
        assert_eq!(isolated(""), "");
        assert_eq!(isolated("שלום"), "\u{2068}שלום\u{2069}");
        assert_eq!(
            isolated("one\n\nשלום"),
            "\u{2068}one\u{2069}\n\n\u{2068}שלום\u{2069}"
        );
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
