//! A file's name with `*` for any run of characters, slashes included. Nothing else is special.

/// Whether a whole name is like the pattern.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(mut name) = name.strip_prefix(start) else {
        return false;
    };
    // Each piece as early as it comes leaves the most for those behind it; the last has to end the name.
    let mut pieces = rest.split('*').peekable();
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return name.ends_with(piece);
        }
        let Some(at) = name.find(piece) else {
            return false;
        };
        name = &name[at + piece.len()..];
    }
    true
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_stands_for_any_run_of_characters() {
        for (pattern, name) in [
            ("index.html", "index.html"),
            ("*.css", "a-1.css"),
            ("*", "anything/at.all"),
            ("icons/*", "icons/192.png"),
            ("app-*_bg.wasm", "app-0123_bg.wasm"),
            ("a*b*c", "abbc"),
            ("*.*", "a.b"),
        ] {
            assert!(matches(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn the_whole_name_has_to_fit() {
        for (pattern, name) in [
            ("index.html", "index.html.br"),
            ("*.css", "a.css.br"),
            ("app-*.wasm", "my-app-1.wasm"),
            ("a*b*c", "acb"),
            ("aa*aa", "aaa"),
            ("", "a"),
        ] {
            assert!(!matches(pattern, name), "{pattern} {name}");
        }
    }
}
