//! Our scripts as the single file carries them: without what only their readers need. It works on lines,
//! and so on scripts in which no text goes over several.

/// The script without the lines that are comments, without indentation and empty lines.
pub(super) fn lean(script: &str) -> String {
    let mut lean = String::new();
    let lines = script.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with("//")) {
        lean.push_str(line);
        lean.push('\n');
    }
    lean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let script = "// Says hello.\n\nfunction hello() {\n  // To all.\n  say(\"a // b\");\n}\n";
        assert_eq!(lean(script), "function hello() {\nsay(\"a // b\");\n}\n");
    }

    #[test]
    fn our_scripts_can_stand_in_a_page_and_hold_no_text_of_several_lines() {
        for script in [
            super::super::UNPACK,
            super::super::RECOVERY,
            super::super::SINGLE,
        ] {
            assert!(!script.contains("</") && !script.contains("<!--"));
            for line in lean(script).lines() {
                let ticks = line.matches('`').count() - line.matches("_`a").count();
                assert!(ticks % 2 == 0, "{line}");
            }
        }
    }
}
