//! Reads JSON into serde types. A fault of the form says where it is and what belongs there.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::error::Category;
use serde_path_to_error::Segment;

/// How much of a place a fault repeats, in characters.
const MAX_PLACE_CHARS: usize = 120;
/// How much a fault says at each end of its message, in characters: what was found may be a long text.
const MAX_MESSAGE_CHARS: usize = 160;

/// A place in a file that does not hold what belongs there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFault {
    /// Its path; empty for the whole text.
    pub(crate) place: String,
    /// What belongs there.
    pub(crate) message: String,
}

impl FormFault {
    /// A fault at a place, for example `framework.skills[3].anchors`.
    pub(crate) fn new(place: impl Into<String>, message: impl Into<String>) -> FormFault {
        FormFault {
            place: place.into(),
            message: message.into(),
        }
    }

    fn from_serde(text: &str, fault: &serde_json::Error) -> FormFault {
        let message = fault.to_string();
        // The place says more to people, and stays the same when the file is laid out otherwise.
        let position = format!(" at line {} column {}", fault.line(), fault.column());
        let message = message.strip_suffix(&position).unwrap_or(&message);
        FormFault {
            place: place(text, fault).chars().take(MAX_PLACE_CHARS).collect(),
            message: without_middle(message),
        }
    }
}

/// The path of the value in which a fault of the form was found, for example `framework.skills[3].anchors`; empty for
/// the whole text.
///
/// The text is read once more, as any JSON, until shortly before the end of that value. Where it breaks off, the path is
/// the wanted one. A form that were itself read by `serde_path_to_error` would be compiled for each of its wrappers,
/// 64 KB after compression.
fn place(text: &str, fault: &serde_json::Error) -> String {
    let lines = text
        .split_inclusive('\n')
        .take(fault.line().saturating_sub(1));
    let end = lines.map(str::len).sum::<usize>() + fault.column();
    let read = text.as_bytes().get(..end).unwrap_or(text.as_bytes());
    let broken_off = match read {
        // The end of a list, of an object or of a text: without it, the value breaks off.
        [before @ .., b'}' | b']' | b'"'] => before.to_vec(),
        // The start of a list or of an object, or a number or a word: in its place a text begins, and breaks off.
        [before @ .., b'{' | b'['] => [before, b"\""].concat(),
        _ => {
            let is_of_it = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
            let length = read.iter().rev().take_while(|byte| is_of_it(byte)).count();
            [&read[..read.len() - length], b"\""].concat()
        }
    };
    let mut json = serde_json::Deserializer::from_slice(&broken_off);
    let Err(end) = serde_path_to_error::deserialize::<_, Value>(&mut json) else {
        return String::new();
    };
    let path = end.path().to_string();
    match end.path().iter().next_back() {
        None => String::new(),
        // Between two members there is no name.
        Some(Segment::Unknown) => path.trim_end_matches('?').trim_end_matches('.').to_owned(),
        Some(_) => path,
    }
}

impl fmt::Display for FormFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        f.write_str(&self.message)
    }
}

/// The text, or both its ends if it is long.
fn without_middle(text: &str) -> String {
    let length = text.chars().count();
    if length <= 2 * MAX_MESSAGE_CHARS {
        return text.to_owned();
    }
    let start = text.chars().take(MAX_MESSAGE_CHARS);
    let end = text.chars().skip(length - MAX_MESSAGE_CHARS);
    start.chain(['…']).chain(end).collect()
}

/// Why a text was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum JsonFault {
    /// It is not JSON, is cut short, or is nested too deep.
    NotJson,
    /// It is JSON of another form.
    Form(FormFault),
}

/// Reads a text that is one JSON value and nothing else. A fault of the form is told before one of JSON that
/// stands behind it.
pub(crate) fn read<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, JsonFault> {
    serde_json::from_str(text).map_err(|fault| match fault.classify() {
        Category::Data => JsonFault::Form(FormFault::from_serde(text, &fault)),
        Category::Syntax | Category::Eof | Category::Io => JsonFault::NotJson,
    })
}

/// Writes a value without a superfluous byte, with room for so many: a text that had to grow would leave twice
/// its size behind, which WebAssembly never gives back.
pub(crate) fn write(value: &impl Serialize, room: usize) -> String {
    let mut text = Vec::with_capacity(room);
    // Only a map with other keys than texts could not be written, and none of our forms has one.
    let written = serde_json::to_writer(&mut text, value).ok();
    let text = written.and_then(|()| String::from_utf8(text).ok());
    text.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{JsonFault, MAX_MESSAGE_CHARS, read};
    use crate::bounds::{Whole, one, text};
    use serde::Deserialize;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Outer {
        inner: Vec<Inner>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Inner {
        #[serde(deserialize_with = "small")]
        number: u8,
        #[serde(deserialize_with = "text")]
        name: String,
    }

    fn small<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        one(deserializer, Whole::new(1, 4))
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let fault = read::<Outer>(text).expect_err("a fault");
        match fault {
            JsonFault::Form(fault) => assert_eq!(fault.to_string(), expected),
            JsonFault::NotJson => assert_eq!("not JSON", expected),
        }
    }

    #[test]
    fn a_fault_names_the_place_and_what_belongs_there() {
        check("{}", "missing field `inner`");
        check(
            r#"{"inner": [{"number": 1, "name": ""}, {"name": ""}]}"#,
            "inner[1]: missing field `number`",
        );
        for number in ["0", "5", "-1"] {
            check(
                &format!(r#"{{"inner": [{{"number": {number}}}]}}"#),
                &format!(
                    "inner[0].number: invalid {}: integer `{number}`, expected a whole number from 1 to 4",
                    if number == "-1" { "type" } else { "value" }
                ),
            );
        }
        check(
            r#"{"inner": [{"number": 1.0}]}"#,
            "inner[0].number: invalid type: floating point `1.0`, expected a whole number from 1 to 4",
        );
        check(
            r#"{"inner": [{"name": 7}]}"#,
            "inner[0].name: invalid type: integer `7`, expected a text of at most 2000 characters",
        );
        let long = "x".repeat(2_001);
        check(
            &format!(r#"{{"inner": [{{"name": "{long}"}}]}}"#),
            "inner[0].name: invalid length 2001, expected a text of at most 2000 characters",
        );
    }

    #[test]
    fn a_fault_is_short_whatever_it_repeats() {
        let long = "\u{1f642}".repeat(100_000);
        let fault = read::<Outer>(&format!(r#"{{"inner": "{long}"}}"#)).expect_err("a fault");
        let JsonFault::Form(fault) = fault else {
            panic!("it is JSON");
        };
        let fault = fault.to_string();
        assert!(fault.chars().count() < 3 * MAX_MESSAGE_CHARS, "{fault}");
        assert!(fault.starts_with("inner: invalid type: string "), "{fault}");
        assert!(fault.ends_with(", expected a sequence"), "{fault}");
    }

    #[test]
    fn what_is_not_json_is_told_from_another_form() {
        let nested = "{\"a\":".repeat(1_000_000);
        for text in [
            "",
            "{",
            "{\"inner\":[]} {}",
            "{\"inner\":[]}x",
            "{\"inner\":[",
            "{\"a\":01}",
            &nested,
        ] {
            check(text, "not JSON");
        }
        assert!(read::<Outer>(" {\"inner\": [], \"unknown\": {\"a\": [1e400]}}\n").is_ok());
    }
}
