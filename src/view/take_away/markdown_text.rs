//! Plain text as Markdown: whatever it holds, it shows as it is and makes no markup. The characters are
//! those of `CommonMark` and of GitHub's tables.

/// What means something anywhere in a line.
const SPECIAL: &str = "\\`*_[]<>|&~$#";

/// A text as part of one line.
pub(super) fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut only_digits = true;
    for letter in text.trim().chars() {
        let blank = letter.is_control() || letter.is_whitespace();
        let letter = if blank { ' ' } else { letter };
        // At the beginning of a line a dash, or a number with a full stop, begins a list.
        let begins_something = if escaped.is_empty() {
            letter.is_ascii_punctuation()
        } else {
            only_digits && matches!(letter, '.' | ')')
        };
        if begins_something || SPECIAL.contains(letter) {
            escaped.push('\\');
        }
        only_digits &= letter.is_ascii_digit();
        escaped.push(letter);
    }
    escaped
}

/// A text with an emphasis.
pub(super) fn bold(text: &str) -> String {
    ["**", &plain(text), "**"].concat()
}

/// A link, or the text alone where the address is none that could be followed.
pub(super) fn link(text: &str, url: &str) -> String {
    let odd =
        |letter: char| letter.is_whitespace() || letter.is_control() || "<>\\".contains(letter);
    if url.starts_with("https://") && !url.contains(odd) {
        ["[", &plain(text), "](<", url, ">)"].concat()
    } else {
        plain(text)
    }
}

/// A document in the making.
#[derive(Default)]
pub(super) struct Document(String);

impl Document {
    /// A heading of plain text.
    pub(super) fn heading(&mut self, marks: &str, text: &str) {
        self.block(&[marks, " ", &plain(text)].concat());
    }

    /// A paragraph of plain text.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(&plain(text));
    }

    /// Lines of plain text as a quotation, each a paragraph.
    pub(super) fn quotation(&mut self, text: &str) {
        let lines = text.lines().map(plain).filter(|line| !line.is_empty());
        let lines: Vec<String> = lines.map(|line| ["> ", &line].concat()).collect();
        self.block(&lines.join("\n>\n"));
    }

    /// A list; each item is Markdown already.
    pub(super) fn list(&mut self, items: &[String]) {
        let items: Vec<String> = items.iter().map(|item| ["- ", item].concat()).collect();
        self.block(&items.join("\n"));
    }

    /// A table; each cell is Markdown already, and the first row its head.
    pub(super) fn table(&mut self, rows: &[Vec<String>]) {
        let mut lines: Vec<String> = rows
            .iter()
            .map(|cells| ["| ", &cells.join(" | "), " |"].concat())
            .collect();
        if let Some(head) = rows.first() {
            lines.insert(1, "| --- ".repeat(head.len()) + "|");
        }
        self.block(&lines.join("\n"));
    }

    /// A block of Markdown, unless it is empty.
    pub(super) fn block(&mut self, markdown: &str) {
        if markdown.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(markdown);
        self.0.push('\n');
    }

    /// The whole text.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A list inside an item of a list, with a line that says what it is.
pub(super) fn item_with_list(text: &str, items: &[String]) -> Option<String> {
    if items.is_empty() {
        return None;
    }
    Some([&plain(text), "\n  - ", &items.join("\n  - ")].concat())
}

#[cfg(test)]
mod tests {
    use super::{Document, link, plain};

    #[test]
    fn marks_are_escaped_where_they_would_mean_something() {
        assert_eq!(
            plain("plain text, (with) 3.5 marks!"),
            "plain text, (with) 3.5 marks!"
        );
        assert_eq!(plain("- a"), "\\- a");
        assert_eq!(plain("12. a"), "12\\. a");
        assert_eq!(plain("12) a"), "12\\) a");
        assert_eq!(
            plain("a * b_c <d> | &lt; `e` [f](g)"),
            "a \\* b\\_c \\<d\\> \\| \\&lt; \\`e\\` \\[f\\](g)"
        );
        assert_eq!(plain("a\r\n# b"), "a  \\# b");
    }

    #[test]
    fn only_addresses_become_links() {
        assert_eq!(
            link("a", "https://b.example/c_d(e)"),
            "[a](<https://b.example/c_d(e)>)"
        );
        assert_eq!(link("a", "javascript:alert(1)"), "a");
        assert_eq!(link("a", "https://b> <script>"), "a");
    }

    #[test]
    fn blocks_are_apart() {
        let mut document = Document::default();
        document.heading("#", "One");
        document.quotation("two\n\n # three");
        document.paragraph("");
        document.table(&[vec!["a".into(), "b".into()], vec!["c".into(), "d".into()]]);
        assert_eq!(
            document.into_text(),
            "# One\n\n> two\n>\n> \\# three\n\n| a | b |\n| --- | --- |\n| c | d |\n"
        );
    }
}
