//! What any sentence in the content must keep to, whatever it says.

/// What is wrong with a piece of text, or nothing.
pub(crate) fn fault(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some("is empty: write it or remove the key".to_owned());
    }
    if text.trim() != text || text.contains("  ") {
        return Some("has stray blanks: remove them".to_owned());
    }
    if text.contains(['!', '"']) {
        return Some("has an exclamation mark or a straight quotation mark: reword it".to_owned());
    }
    if text.contains('\'') || text.contains("--") {
        return Some("has a typewriter’s mark: write ’ for ' and – for --".to_owned());
    }
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric() && letter != '’' && letter != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if let Some(word) = words
        .windows(2)
        .find(|pair| pair[0] == pair[1] && pair[0].chars().any(char::is_alphabetic))
        .and_then(<[String]>::first)
    {
        return Some(format!("has ‘{word} {word}’: remove the double"));
    }
    words
        .iter()
        .find(|word| matches!(word.as_str(), "very" | "somewhat"))
        .map(|word| format!("has ‘{word}’: say what happened instead"))
}

/// What is wrong with a sentence that must be `shortest` to `longest` characters long and end
/// with a full stop.
pub(crate) fn sentence_fault(text: &str, shortest: usize, longest: usize) -> Option<String> {
    length_fault(text, shortest, longest)
        .or_else(|| {
            let cure = "does not end with a full stop: add it";
            (!text.ends_with('.')).then(|| cure.to_owned())
        })
        .or_else(|| fault(text))
}

/// What is wrong with a question that must be `shortest` to `longest` characters long.
pub(crate) fn question_fault(text: &str, shortest: usize, longest: usize) -> Option<String> {
    length_fault(text, shortest, longest)
        .or_else(|| {
            let cure = "does not end with a question mark: ask something";
            (!text.ends_with('?')).then(|| cure.to_owned())
        })
        .or_else(|| fault(text))
}

fn length_fault(text: &str, shortest: usize, longest: usize) -> Option<String> {
    let length = text.chars().count();
    (length < shortest || length > longest)
        .then(|| format!("has {length} characters: write {shortest} to {longest}"))
}

#[cfg(test)]
mod tests {
    use super::{fault, sentence_fault};

    fn check(text: &str, expected: &str) {
        let found = fault(text).unwrap_or_default();
        assert!(found.contains(expected), "{text:?} gave {found:?}");
    }

    #[test]
    fn sloppy_prose_is_found() {
        check("", "is empty");
        check(" a", "stray blanks");
        check("a  b", "stray blanks");
        check("Well done!", "exclamation");
        check("A user's view", "write ’ for '");
        check("Users -- and why", "– for --");
        check("I went to to the market", "to to");
        check("It is very large", "very");
        assert_eq!(fault("I can tell that that’s new-new work."), None);
    }

    #[test]
    fn sentences_are_bounded_and_stopped() {
        assert!(sentence_fault("Short.", 30, 160).is_some());
        assert!(sentence_fault(&"long ".repeat(40), 30, 160).is_some());
        assert!(sentence_fault("A sentence of the right length, without stop", 30, 160).is_some());
        assert_eq!(
            sentence_fault("A sentence of the right length, with a stop.", 30, 160),
            None
        );
    }
}
