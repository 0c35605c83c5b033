//! JSON with line breaks and blanks, for people. Knows nothing of what it says.

/// How deep the members of a table may be to have lines of their own; items of a list may be one deeper,
/// so that a skill and a goal each have a line, and their parts none.
const DEEPEST_LINE: usize = 2;

/// The same JSON with line breaks and blanks, for people.
pub(super) fn on_lines(json: &str) -> String {
    let mut spaced = String::with_capacity(json.len() * 5 / 4);
    let mut inside: Vec<char> = Vec::new();
    let (mut in_text, mut escaped) = (false, false);
    for letter in json.chars() {
        if in_text {
            in_text = escaped || letter != '"';
            escaped = letter == '\\' && !escaped;
            spaced.push(letter);
            continue;
        }
        if matches!(letter, '}' | ']') {
            let on_lines = has_lines(&inside);
            inside.pop();
            if on_lines {
                break_line(&mut spaced, inside.len());
            }
        }
        spaced.push(letter);
        match letter {
            '{' | '[' => {
                inside.push(letter);
                if has_lines(&inside) {
                    break_line(&mut spaced, inside.len());
                }
            }
            ',' if has_lines(&inside) => break_line(&mut spaced, inside.len()),
            ',' | ':' => spaced.push(' '),
            letter => in_text = letter == '"',
        }
    }
    spaced.push('\n');
    spaced
}

/// Whether what stands inside of these brackets has lines of its own.
fn has_lines(inside: &[char]) -> bool {
    let deepest = DEEPEST_LINE + usize::from(inside.last() == Some(&'['));
    inside.len() <= deepest
}

fn break_line(spaced: &mut String, depth: usize) {
    spaced.push('\n');
    spaced.push_str(&"  ".repeat(depth));
}

#[cfg(test)]
mod tests {
    use super::on_lines;

    #[test]
    fn parts_of_a_list_each_have_a_line() {
        assert_eq!(
            on_lines(
                r#"{"a":1,"b":[{"c":{"d":2},"e":"x"},{"c":null}],"f":{"g":{"h":3},"i":[{},{}]}}"#
            ),
            r#"{
  "a": 1,
  "b": [
    {"c": {"d": 2}, "e": "x"},
    {"c": null}
  ],
  "f": {
    "g": {"h": 3},
    "i": [
      {},
      {}
    ]
  }
}
"#
        );
    }

    #[test]
    fn texts_stay_as_they_are() {
        let json = r#"{"a":"{\"b\":[1,2],\\","c":"}"}"#;
        let value: serde_json::Value = serde_json::from_str(json).expect("JSON");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&on_lines(json)).expect("JSON"),
            value
        );
    }
}
