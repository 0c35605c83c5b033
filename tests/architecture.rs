//! The invariants of ARCHITECTURE.md, read off the sources.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

const WEB: [&str; 5] = ["web_sys", "js_sys", "gloo", "wasm_bindgen", "gloo_storage"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, extension: &str, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, extension, into);
            } else if path.extension().is_some_and(|found| found == extension) {
                into.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    walk(&root().join(folder), extension, &mut paths);
    assert!(!paths.is_empty(), "{folder} has no .{extension} file");
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(root())
                .expect("inside")
                .display()
                .to_string();
            (name, fs::read_to_string(&path).expect("text"))
        })
        .collect()
}

/// The source without its comments and its tests.
fn code(source: &str) -> String {
    source
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[track_caller]
fn names_none_of(folder: &str, forbidden: &[&str]) {
    for (file, source) in files(folder, "rs") {
        let code = code(&source);
        for word in forbidden {
            assert!(!code.contains(word), "{file} names {word}");
        }
    }
}

#[test]
fn the_assessment_uses_no_clock_and_no_files() {
    let forbidden = ["std::time", "std::fs", "std::io", "Instant", "SystemTime"];
    names_none_of("crates/assessment/src", &forbidden);
}

/// What each crate may depend on: Cargo keeps everything else out.
#[test]
fn dependencies_between_crates_point_down() {
    let formats = [
        "assessment",
        "messages",
        "crc",
        "data-encoding",
        "serde",
        "serde_json",
        "serde_path_to_error",
    ];
    let content = [
        "assessment",
        "formats",
        "messages",
        "crc",
        "serde",
        "serde_json",
        "toml",
    ];
    let allowed: [(&str, &[&str]); 5] = [
        ("assessment", &[]),
        ("messages", &[]),
        ("message-keys", &["toml"]),
        ("formats", &formats),
        ("content", &content),
    ];
    for (name, allowed) in allowed {
        let manifest = root().join("crates").join(name).join("Cargo.toml");
        let manifest = fs::read_to_string(manifest).expect("a manifest");
        let dependencies = manifest.split("[dependencies]").nth(1).unwrap_or_default();
        let dependencies = dependencies.split("\n[").next().unwrap_or_default();
        for line in dependencies.lines() {
            if let Some((dependency, _)) = line.split_once(" = ") {
                assert!(
                    allowed.contains(&dependency),
                    "{name} depends on {dependency}"
                );
            }
        }
    }
}

#[test]
fn routes_know_no_page() {
    names_none_of("src/routes", &WEB);
    names_none_of(
        "src/routes",
        &["yew", "crate::state", "crate::view", "crate::browser"],
    );
}

#[test]
fn state_knows_neither_view_nor_web() {
    names_none_of("src/state", &WEB);
    names_none_of(
        "src/state",
        &["yew", "serde", "crate::view", "crate::browser"],
    );
}

#[test]
fn only_browser_touches_the_web() {
    names_none_of("src/view", &WEB);
    let main = fs::read_to_string(root().join("src/main.rs")).expect("main.rs");
    for word in WEB {
        assert!(!code(&main).contains(word), "src/main.rs names {word}");
    }
}

#[test]
fn browser_knows_neither_state_nor_view() {
    names_none_of("src/browser", &["yew", "crate::state", "crate::view"]);
}

#[test]
fn nothing_panics_on_purpose_outside_tests() {
    let test_module =
        regex_lite::Regex::new(r"#\[cfg\(test\)\]\s*(?:pub )?mod (\w+);").expect("a pattern");
    for folder in ["src", "crates", "tools"] {
        let sources = files(folder, "rs");
        let test_only: Vec<String> = sources
            .iter()
            .flat_map(|(_, source)| test_module.captures_iter(source))
            .map(|found| format!("/{}.rs", &found[1]))
            .collect();
        for (file, source) in sources {
            let is_test = file.contains("/tests/");
            if is_test || test_only.iter().any(|name| file.ends_with(name)) {
                continue;
            }
            let code = code(&source);
            for word in [
                ".unwrap()",
                ".expect(",
                "panic!(",
                "todo!(",
                "unimplemented!(",
                "unreachable!(",
            ] {
                assert!(!code.contains(word), "{file} has {word}");
            }
        }
    }
}

#[test]
fn nothing_brings_tables_of_letters_along() {
    // What is small, what can be printed: a tenth of the download.
    let asking = [
        ":?}",
        ".to_lowercase()",
        ".to_uppercase()",
        ".is_alphabetic()",
        ".is_alphanumeric()",
        ".is_lowercase()",
        ".is_uppercase()",
    ];
    for folder in [
        "src",
        "crates/assessment/src",
        "crates/formats/src",
        "crates/messages/src",
    ] {
        names_none_of(folder, &asking);
    }
}

#[test]
fn saved_and_linked_forms_are_types_of_their_own() {
    let derive = regex_lite::Regex::new(r"derive\([^)]*\b(Serialize|Deserialize)\b");
    let derive = derive.expect("a pattern");
    let formats = files("crates/formats/src", "rs");
    for (file, source) in files("src", "rs").into_iter().chain(formats) {
        assert!(
            !derive.is_match(&code(&source)) || file.ends_with("_file.rs"),
            "{file} derives a stored form outside crates/formats/src/*_file.rs"
        );
    }
}

#[test]
fn every_module_says_what_it_is_for_and_stays_one_concept() {
    for folder in ["src", "crates", "tools", "tests"] {
        for (file, source) in files(folder, "rs") {
            assert!(
                source.starts_with("//!"),
                "{file} does not say what it is for"
            );
            let lines = source.lines().count();
            let limit = if folder == "tests" { 600 } else { 400 };
            // A list that nobody writes by hand.
            let is_generated = file == "crates/messages/src/keys.rs";
            assert!(
                lines <= limit || is_generated,
                "{file} has {lines} lines: is it two concepts?"
            );
            for banned in ["utils", "common", "helpers"] {
                assert!(!file.contains(banned), "{file} is named for no concept");
            }
        }
    }
}

#[test]
fn the_interface_speaks_only_through_content() {
    // Prose in a source: a literal of two words or more that begins with a capital letter.
    let prose = regex_lite::Regex::new(r#""[A-Z][a-z]+ [a-z][^"]*""#).expect("a pattern");
    // Text between tags that did not come from a key.
    let text =
        regex_lite::Regex::new(r#">\s*\{\s*"[^"]*[A-Za-z]{2}[^"]*"\s*\}"#).expect("a pattern");
    let label = regex_lite::Regex::new(r#"(?:aria-label|title|placeholder|alt)="[^"]+""#)
        .expect("a pattern");
    // The same, where an element is put together by calls.
    let text_call =
        regex_lite::Regex::new(r#"\btext\(\s*"[a-z0-9]+",\s*"[^"]*",\s*"[^"]*[A-Za-z]{2}"#)
            .expect("a pattern");
    let label_call = regex_lite::Regex::new(r#""(?:aria-label|title|placeholder|alt)",\s*"[^"]+""#)
        .expect("a pattern");
    for (file, source) in files("src/view", "rs") {
        let code = code(&source);
        for pattern in [&prose, &text, &label, &text_call, &label_call] {
            assert!(
                !pattern.is_match(&code),
                "{file}: {} belongs into content/en/interface.toml",
                pattern.find(&code).map_or("", |found| found.as_str())
            );
        }
    }
}

#[test]
fn data_never_becomes_markup() {
    let crates = files("crates", "rs");
    for (file, source) in files("src", "rs").into_iter().chain(crates) {
        for word in [
            "inner_html",
            "from_html_unchecked",
            "insert_adjacent_html",
            "VRaw",
            "eval(",
        ] {
            assert!(!source.contains(word), "{file} has {word}");
        }
    }
}

#[test]
fn the_page_allows_only_its_own_files() {
    let page = fs::read_to_string(root().join("index.html")).expect("index.html");
    let policy = page
        .split("Content-Security-Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a policy");
    for directive in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types gapwise-worker",
    ] {
        assert!(policy.contains(directive), "the policy lacks {directive}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    assert!(!page.contains("http://") && !page.contains("https://"));
}

#[test]
fn the_dark_theme_lives_in_the_tokens_alone() {
    let colour = regex_lite::Regex::new(r"#[0-9a-fA-F]{3,8}\b").expect("a pattern");
    for (file, source) in files("styles", "css") {
        if file.ends_with("tokens.css") {
            continue;
        }
        assert!(
            !source.contains("prefers-color-scheme"),
            "{file} has a theme of its own"
        );
        if !file.ends_with("print.css") {
            assert!(
                !colour.is_match(&source),
                "{file} names a colour: make it a token"
            );
        }
    }
}

#[test]
fn no_text_is_made_by_debug() {
    // A release is compiled so that such a text is empty.
    let by_debug = regex_lite::Regex::new(r"\{\w*:#?\?\}").expect("a pattern");
    let shipped = [
        "src",
        "crates/assessment/src",
        "crates/formats/src",
        "crates/messages/src",
    ];
    for (file, source) in shipped.into_iter().flat_map(|folder| files(folder, "rs")) {
        let found = by_debug
            .find(&code(&source))
            .map(|found| found.as_str().to_owned());
        assert_eq!(found, None, "{file}");
    }
}

#[test]
fn nothing_committed_names_a_machine() {
    for folder in ["src", "crates", "tools", "content", "styles"] {
        for extension in ["rs", "toml", "css"] {
            let has_some = fs::read_dir(root().join(folder)).is_ok();
            assert!(has_some);
            for (file, source) in files_if_any(folder, extension) {
                assert!(
                    !source.contains("/root/") && !source.contains("/home/"),
                    "{file}"
                );
            }
        }
    }
}

fn files_if_any(folder: &str, extension: &str) -> Vec<(String, String)> {
    fn any(folder: &Path, extension: &str) -> bool {
        fs::read_dir(folder).is_ok_and(|entries| {
            entries.flatten().any(|entry| {
                let path = entry.path();
                path.extension().is_some_and(|found| found == extension)
                    || (path.is_dir() && any(&path, extension))
            })
        })
    }
    if any(&root().join(folder), extension) {
        files(folder, extension)
    } else {
        Vec::new()
    }
}

#[test]
fn the_manifest_is_asked_for_as_the_person_who_is_logged_in() {
    let page = fs::read_to_string(root().join("index.html")).expect("the page");
    let manifest = page.lines().find(|line| line.contains("rel=\"manifest\""));
    assert!(manifest.is_some_and(|link| link.contains("crossorigin=\"use-credentials\"")));
}
