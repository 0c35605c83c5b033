//! Removes bidirectional controls that would reach beyond a text: embeddings, overrides and isolates that are
//! not closed on the same line, and ends of such that were not begun there.

/// What ends a part in another direction.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// Ended by U+202C.
    Embedding,
    /// Ended by U+2069, together with every embedding begun in it.
    Isolate,
}

/// The text without them. What is closed where it began stays: it concerns nothing around it.
pub(crate) fn without_reach(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut reaches = vec![false; letters.len()];
    let mut open: Vec<(usize, Part)> = Vec::new();
    for (place, letter) in letters.iter().enumerate() {
        match letter {
            '\n' => open.drain(..).for_each(|(begun, _)| reaches[begun] = true),
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => {
                open.push((place, Part::Embedding));
            }
            '\u{2066}'..='\u{2068}' => open.push((place, Part::Isolate)),
            '\u{202c}' => match open.last() {
                Some((_, Part::Embedding)) => {
                    open.pop();
                }
                _ => reaches[place] = true,
            },
            '\u{2069}' => match open.iter().rposition(|(_, part)| *part == Part::Isolate) {
                Some(begun) => open.truncate(begun),
                None => reaches[place] = true,
            },
            _ => {}
        }
    }
    for (begun, _) in open {
        reaches[begun] = true;
    }
    let kept = letters.into_iter().zip(reaches);
    kept.filter_map(|(letter, reaches)| (!reaches).then_some(letter))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::without_reach;

    #[test]
    fn what_is_not_closed_or_not_begun_is_taken_out() {
        for (text, expected) in [
            ("a\u{202e}b", "ab"),
            ("a\u{2067}b", "ab"),
            ("a\u{202c}b\u{2069}c", "abc"),
            ("\u{202e}a\n\u{202c}b", "a\nb"),
            ("\u{2066}a\n\u{2069}b", "a\nb"),
            // An isolate is not ended from within an embedding that began before it.
            ("\u{202a}a\u{2069}b", "ab"),
        ] {
            assert_eq!(without_reach(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_closed_stays() {
        for text in [
            "\u{202e}a\u{202c}b",
            "\u{2068}a\u{202b}b\u{2069}c",
            "\u{2067}a\u{2066}b\u{2069}\u{2069}",
        ] {
            assert_eq!(without_reach(text), text);
        }
    }
}
