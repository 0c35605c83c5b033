//! Writes JSON piece by piece, for people with line breaks and blanks, or as short as may be. A derived
//! serialiser of the same form is up to three times the code.

/// JSON in the making.
pub(super) struct JsonWriter {
    text: String,
    /// The bracket that ends each table and list begun, the innermost last.
    ends: Vec<char>,
    /// Whether what comes next is the first in its table or list.
    first: bool,
    /// Whether people are to read it.
    spaced: bool,
}

/// How deep the members of a table may be to have lines of their own; items of a list may be one deeper,
/// so that a skill and a goal each have a line, and their parts none.
const DEEPEST_LINE: usize = 2;

impl JsonWriter {
    /// A file for people that is a table.
    #[cfg(test)]
    pub(super) fn new() -> JsonWriter {
        JsonWriter {
            spaced: true,
            ..JsonWriter::compact(0)
        }
    }

    /// A file without a superfluous byte that is a table, with room for so many bytes.
    pub(super) fn compact(room: usize) -> JsonWriter {
        let mut text = String::with_capacity(room);
        text.push('{');
        JsonWriter {
            text,
            ends: vec!['}'],
            first: true,
            spaced: false,
        }
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        self.end();
        if self.spaced {
            self.text.push('\n');
        }
        self.text
    }

    /// Begins a table under a name, or as an item of a list, which has none.
    pub(super) fn table(&mut self, name: &str) {
        self.open(name, '{', '}');
    }

    /// Begins a list under a name.
    pub(super) fn list(&mut self, name: &str) {
        self.open(name, '[', ']');
    }

    fn open(&mut self, name: &str, begin: char, end: char) {
        self.name(name);
        self.text.push(begin);
        self.ends.push(end);
        self.first = true;
    }

    /// Ends the table or list begun last.
    pub(super) fn end(&mut self) {
        let on_lines = self.has_lines();
        let end = self.ends.pop();
        if on_lines && !self.first {
            self.break_line();
        }
        self.text.extend(end);
        self.first = false;
    }

    /// A text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.quoted(value);
    }

    /// A number.
    pub(super) fn number(&mut self, name: &str, value: u64) {
        self.raw(name, &value.to_string());
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, name: &str, value: bool) {
        self.raw(name, if value { "true" } else { "false" });
    }

    /// A number, or `null`.
    pub(super) fn number_or_nothing(&mut self, name: &str, value: Option<impl Into<u64>>) {
        match value {
            Some(value) => self.number(name, value.into()),
            None => self.nothing(name),
        }
    }

    /// `null`.
    pub(super) fn nothing(&mut self, name: &str) {
        self.raw(name, "null");
    }

    fn raw(&mut self, name: &str, value: &str) {
        self.name(name);
        self.text.push_str(value);
    }

    fn name(&mut self, name: &str) {
        if !self.first {
            self.text.push(',');
        }
        if self.has_lines() {
            self.break_line();
        } else if self.spaced && !self.first {
            self.text.push(' ');
        }
        self.first = false;
        if self.ends.last() == Some(&'}') {
            self.quoted(name);
            self.text.push_str(if self.spaced { ": " } else { ":" });
        }
    }

    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            let short = match letter {
                '"' | '\\' => letter,
                '\n' => 'n',
                '\r' => 'r',
                '\t' => 't',
                '\u{8}' => 'b',
                '\u{c}' => 'f',
                '\0'..='\u{1f}' => {
                    let code = u32::from(letter);
                    let digits = [code >> 4, code & 15].map(|digit| char::from_digit(digit, 16));
                    self.text.push_str("\\u00");
                    self.text.extend(digits.into_iter().flatten());
                    continue;
                }
                _ => {
                    self.text.push(letter);
                    continue;
                }
            };
            self.text.extend(['\\', short]);
        }
        self.text.push('"');
    }

    /// Whether what stands inside of the table or list begun last has lines of its own.
    fn has_lines(&self) -> bool {
        let deepest = DEEPEST_LINE + usize::from(self.ends.last() == Some(&']'));
        self.spaced && self.ends.len() <= deepest
    }

    fn break_line(&mut self) {
        self.text.push('\n');
        for _ in &self.ends {
            self.text.push_str("  ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::JsonWriter;

    #[test]
    fn parts_of_a_list_each_have_a_line() {
        let mut file = JsonWriter::new();
        file.number("a", 1);
        file.list("b");
        for value in [true, false] {
            file.table("");
            file.flag("c", value);
            file.table("d");
            file.nothing("e");
            file.number("f", 2);
            file.end();
            file.end();
        }
        file.end();
        file.list("g");
        file.end();
        assert_eq!(
            file.finish(),
            r#"{
  "a": 1,
  "b": [
    {"c": true, "d": {"e": null, "f": 2}},
    {"c": false, "d": {"e": null, "f": 2}}
  ],
  "g": []
}
"#
        );
    }

    #[test]
    fn a_compact_file_has_no_superfluous_byte() {
        let mut file = JsonWriter::compact(100);
        file.list("a");
        file.number("", 1);
        file.table("");
        file.number_or_nothing("b", Some(2_u8));
        file.number_or_nothing("", None::<u8>);
        file.end();
        file.end();
        file.flag("c", true);
        assert_eq!(file.finish(), r#"{"a":[1,{"b":2,"":null}],"c":true}"#);
    }

    #[test]
    fn texts_and_names_are_written_as_another_writer_writes_them() {
        let controls: String = ('\0'..='\u{a0}').collect();
        for text in ["", &controls, "\"},{\"a\":\\ \n\u{2028}\u{feff}🙂</script>"] {
            let mut file = JsonWriter::compact(0);
            file.text(text, text);
            let value = serde_json::json!({ text: text });
            assert_eq!(file.finish(), value.to_string());
        }
    }

    #[test]
    fn a_text_stays_a_text() {
        let text = "\"},{\"a\":\\ \n\u{0}\u{2028}🙂</script>";
        let mut file = JsonWriter::new();
        file.text("a", text);
        let read: serde_json::Value = serde_json::from_str(&file.finish()).expect("JSON");
        assert_eq!(read, serde_json::json!({ "a": text }));
    }
}
