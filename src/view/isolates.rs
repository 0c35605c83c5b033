//! Sentences with texts of people's own in them, as elements: each part that a sentence sets apart becomes a
//! `<bdi>`, so that its direction concerns nothing around it.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::element::{el, side_by_side};
use assessment::own_text::{FIRST_STRONG_ISOLATE, POP_ISOLATE};

/// The sentence, with a `<bdi>` for each part between U+2068 and U+2069.
pub(super) fn isolates(sentence: &str) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    let mut rest = sentence;
    while let Some((before, begun)) = rest.split_once(FIRST_STRONG_ISOLATE) {
        let Some((inside, after)) = split_at_end(begun) else {
            break;
        };
        parts.push(plain(before));
        parts.push(el("bdi", "").text(inside).into());
        rest = after;
    }
    parts.push(plain(rest));
    side_by_side(parts)
}

fn plain(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}

/// What stands before and behind the end of an isolated part, which may hold others.
fn split_at_end(begun: &str) -> Option<(&str, &str)> {
    let mut depth = 0_u32;
    for (place, letter) in begun.char_indices() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            POP_ISOLATE if depth == 0 => {
                return Some((&begun[..place], &begun[place + letter.len_utf8()..]));
            }
            POP_ISOLATE => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::split_at_end;

    #[test]
    fn a_part_ends_where_it_was_begun() {
        assert_eq!(split_at_end("a\u{2069}b"), Some(("a", "b")));
        assert_eq!(
            split_at_end("a\u{2067}b\u{2069}c\u{2069}d"),
            Some(("a\u{2067}b\u{2069}c", "d"))
        );
        assert_eq!(split_at_end("a"), None);
    }
}
