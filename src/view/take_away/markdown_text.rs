//! A document in Markdown, in the making. Plain text, whatever it holds, shows as it is and makes no markup:
//! the characters escaped are those of `CommonMark` and of GitHub's tables.

use crate::view::language::Language;
use messages::key::Key;

/// What means something anywhere in a line.
const SPECIAL: &str = "\\`*_[]<>|&~$#";

/// A text that grows; its words come from a language.
pub(super) struct Document<'a> {
    /// The language it is in.
    pub(super) language: &'a Language,
    text: String,
}

impl<'a> Document<'a> {
    /// A document without a word.
    pub(super) fn new(language: &'a Language) -> Document<'a> {
        Document {
            language,
            text: String::new(),
        }
    }

    /// The whole.
    pub(super) fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// Markdown as it is.
    pub(super) fn mark(&mut self, marks: &str) {
        self.text.push_str(marks);
    }

    /// A sentence of the interface.
    pub(super) fn text(&mut self, key: Key) {
        self.plain(&self.language.text(key));
    }

    /// Plain text as part of a line.
    pub(super) fn plain(&mut self, text: &str) {
        let (mut first, mut only_digits) = (true, true);
        for letter in text.trim().chars() {
            let blank = letter.is_control() || letter.is_whitespace();
            let letter = if blank { ' ' } else { letter };
            // At the beginning of a line a dash, or a number with a full stop, begins a list.
            let begins_something = if first {
                matches!(letter, '-' | '+' | '=' | ':')
            } else {
                only_digits && matches!(letter, '.' | ')')
            };
            if begins_something || SPECIAL.contains(letter) {
                self.text.push('\\');
            }
            first = false;
            only_digits &= letter.is_ascii_digit();
            self.text.push(letter);
        }
    }

    /// "**label**".
    pub(super) fn label(&mut self, label: &str) {
        self.mark("**");
        self.plain(label);
        self.mark("**");
    }

    /// "**label**: text".
    pub(super) fn labelled(&mut self, label: &str, text: &str) {
        self.label(label);
        self.mark(": ");
        self.plain(text);
    }

    /// A paragraph of plain text.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.mark("\n\n");
        self.plain(text);
    }

    /// A heading of a section.
    pub(super) fn section(&mut self, key: Key) {
        self.mark("\n\n## ");
        self.text(key);
    }

    /// Lines of plain text as a quotation, each a paragraph.
    pub(super) fn quotation(&mut self, text: &str) {
        let mut marks = "\n\n> ";
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.mark(marks);
            self.plain(line);
            marks = "\n>\n> ";
        }
    }

    /// A link, or the text alone where the address is none that could be followed.
    pub(super) fn link(&mut self, text: &str, url: &str) {
        let odd = |byte: u8| byte <= b' ' || matches!(byte, b'<' | b'>' | b'\\' | 0x7f..);
        if url.starts_with("https://") && !url.bytes().any(odd) {
            self.mark("[");
            self.plain(text);
            self.mark("](<");
            self.mark(url);
            self.mark(">)");
        } else {
            self.plain(text);
        }
    }
}
