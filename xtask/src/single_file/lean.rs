//! Scripts and styles as the single file carries them: without what only their readers need. It works on
//! lines and by signs, and so leaves alone a script in which a text goes over several lines.

/// The script without the lines that are comments, without indentation and empty lines.
pub(super) fn script(script: &str) -> String {
    if script
        .lines()
        .any(|line| line.matches('`').count() % 2 == 1 && !line.contains('"'))
    {
        return script.to_owned();
    }
    let lines = script.lines().map(str::trim);
    kept(lines.filter(|line| !line.starts_with("//")))
}

/// The style without comments, indentation and empty lines.
pub(super) fn style(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    kept(bare.lines().map(str::trim))
}

fn kept<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    let mut kept = String::new();
    for line in lines.filter(|line| !line.is_empty()) {
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let source = "// Says hello.\n\nfunction hello() {\n  // To all.\n  say(\"a // b\");\n}\n";
        assert_eq!(script(source), "function hello() {\nsay(\"a // b\");\n}\n");
        let source = "/* One\n   two. */\na {\n  color: red; /* why */\n}\n";
        assert_eq!(style(source), "a {\ncolor: red;\n}\n");
    }

    #[test]
    fn a_script_with_a_text_of_several_lines_is_left_alone() {
        let source = "say(`a\n  // b`);\n";
        assert_eq!(script(source), source);
    }

    #[test]
    fn our_scripts_can_stand_in_a_page() {
        for source in [
            super::super::UNPACK,
            super::super::RECOVERY,
            super::super::SINGLE,
            super::super::REJOIN,
            super::super::INSIDE,
        ] {
            assert!(!source.contains("</") && !source.contains("<!--"));
            assert!(script(source).len() < source.len());
        }
    }
}
