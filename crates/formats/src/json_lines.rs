//! A layout of JSON for people: each member of the file has a line, and so has each entry of its lists and of
//! theirs; everything inside an entry stands on its entry's line.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// How deep the members of an object may be to have lines of their own; items of a list may be one deeper.
const DEEPEST_LINE: usize = 2;

/// The text of a file, with a line break at its end.
pub(crate) fn write(file: &impl Serialize) -> serde_json::Result<String> {
    let mut text = Vec::new();
    let lines = Lines {
        depth: 0,
        begun: false,
    };
    file.serialize(&mut Serializer::with_formatter(&mut text, lines))?;
    text.push(b'\n');
    String::from_utf8(text).map_err(serde::ser::Error::custom)
}

struct Lines {
    /// How many objects and lists have begun and not ended.
    depth: usize,
    /// Whether the innermost of them has something in it.
    begun: bool,
}

impl Lines {
    fn begin<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.begun = false;
        writer.write_all(bracket)
    }

    fn next<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
        deepest: usize,
    ) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        if self.depth <= deepest {
            self.break_line(writer)
        } else if first {
            Ok(())
        } else {
            writer.write_all(b" ")
        }
    }

    fn end<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        bracket: &[u8],
        deepest: usize,
    ) -> io::Result<()> {
        let on_lines = self.begun && self.depth <= deepest;
        self.depth -= 1;
        self.begun = true;
        if on_lines {
            self.break_line(writer)?;
        }
        writer.write_all(bracket)
    }

    fn break_line<W: ?Sized + Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| writer.write_all(b"  "))
    }
}

impl Formatter for Lines {
    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"{")
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.next(writer, first, DEEPEST_LINE)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.begun = true;
        Ok(())
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"}", DEEPEST_LINE)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"[")
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.next(writer, first, DEEPEST_LINE + 1)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.begun = true;
        Ok(())
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"]", DEEPEST_LINE + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::write;
    use serde_json::{Value, json};

    #[test]
    fn entries_of_a_list_each_have_a_line() {
        let entry = |c: bool| json!({"c": c, "d": {"e": null, "f": 2}, "g": [1, 2], "h": {}});
        let file = json!({"a": 1, "b": [entry(true), entry(false)], "i": [], "j": {"k": [[1]]}});
        assert_eq!(
            write(&file).expect("JSON"),
            r#"{
  "a": 1,
  "b": [
    {"c": true, "d": {"e": null, "f": 2}, "g": [1, 2], "h": {}},
    {"c": false, "d": {"e": null, "f": 2}, "g": [1, 2], "h": {}}
  ],
  "i": [],
  "j": {
    "k": [
      [1]
    ]
  }
}
"#
        );
    }

    #[test]
    fn a_text_stays_a_text() {
        let file = json!({ "a": "\"},{\"a\":\\ \n\u{0}\u{2028}🙂</script>" });
        let read: Value = serde_json::from_str(&write(&file).expect("JSON")).expect("JSON");
        assert_eq!(read, file);
    }
}
