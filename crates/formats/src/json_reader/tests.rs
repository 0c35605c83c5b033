//! What the reader takes and refuses, beside what another reader of JSON makes of the same texts.

use super::{Json, MAX_DEPTH, flag, is_null, items, member, members, read, text, whole_number};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;
use std::path::Path;
use std::{fs, sync::LazyLock};

/// What stands or may stand in JSON, and what may not.
const PIECES: [&str; 60] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\"a\"",
    "\"a\":",
    "\"b\":1",
    "{}",
    "[]",
    "null",
    "true",
    "false",
    "nul",
    "True",
    "NaN",
    "Infinity",
    "undefined",
    "0",
    "-0",
    "00",
    "01",
    "-01",
    "-",
    "--1",
    "+1",
    "1.",
    ".5",
    "1.5",
    "1.0",
    "1e5",
    "1E+5",
    "1e",
    "1e-",
    "1e5.5",
    "1e400",
    "18446744073709551615",
    "18446744073709551616",
    "-1",
    "0x1",
    " ",
    "\n\t\r",
    "\u{c}",
    "\u{a0}",
    "\u{feff}",
    "\u{0}",
    "\\",
    "\\n",
    "\\/",
    "\\x",
    "\\u0041",
    "\\u00",
    "\\ud83d\\ude00",
    "\\ud800",
    "\\udc00",
    "\\ud800\\u0041",
    "🙂",
    "//",
];

/// The files that others than we write too: saved documents, backups, packs and results, whole and broken.
static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folders = [
        "tests/golden/documents",
        "tests/golden/backups",
        "tests/golden/results",
        "fuzz/seeds/document",
        "fuzz/seeds/backup",
        "fuzz/seeds/pack",
        "fuzz/seeds/result",
    ];
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let folders = folders.map(|folder| fs::read_dir(root.join(folder)).expect("a folder"));
    let files = folders.into_iter().flatten();
    let bytes = files.map(|file| fs::read(file.expect("a file").path()).expect("its bytes"));
    bytes
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect()
});

/// Another reader gives the same, or there is a known reason why not.
#[track_caller]
fn check(text: &str) {
    match (read(text), serde_json::from_str::<Value>(text)) {
        (Some(ours), Ok(theirs)) => check_same(&ours, &theirs),
        // A number that no float can hold: here it is a text that nobody asks for.
        (Some(_), Err(fault)) => assert!(
            fault.to_string().starts_with("number out of range"),
            "{fault}: {text}"
        ),
        (None, Ok(theirs)) => assert!(depth(&theirs) > MAX_DEPTH, "{text}"),
        (None, Err(_)) => {}
    }
}

#[track_caller]
fn check_same(ours: &Json<'_>, theirs: &Value) {
    assert_eq!(is_null(ours), theirs.is_null());
    assert_eq!(flag(ours), theirs.as_bool());
    assert_eq!(whole_number(ours), theirs.as_u64());
    assert_eq!(text(ours), theirs.as_str());
    assert_eq!(items(ours).map(<[_]>::len), theirs.as_array().map(Vec::len));
    for (index, item) in items(ours).unwrap_or_default().iter().enumerate() {
        check_same(item, &theirs[index]);
    }
    let found = members(ours, usize::MAX);
    assert_eq!(found.is_some(), theirs.is_object());
    let found = found.unwrap_or_default();
    let names: Vec<&str> = found.iter().map(|(name, _)| *name).collect();
    let same: Vec<&str> = theirs.as_object().map_or_else(Vec::new, |object| {
        object.keys().map(String::as_str).collect()
    });
    assert_eq!(names, same);
    for (name, value) in found {
        check_same(value, &theirs[name]);
        let alone = member(ours, name).expect("it is a member");
        assert!(std::ptr::eq(alone, value), "{name}");
    }
}

fn depth(value: &Value) -> usize {
    let inside = match value {
        Value::Array(items) => items.iter().map(depth).max(),
        Value::Object(members) => members.values().map(depth).max(),
        _ => None,
    };
    1 + inside.unwrap_or(0)
}

#[test]
fn what_is_no_json_is_refused() {
    for text in [
        "",
        " ",
        "\u{feff}1",
        "01",
        "-01",
        "00",
        "1.",
        ".5",
        "-",
        "--1",
        "+1",
        "1e",
        "1e+",
        "1e5.5",
        "0x1",
        "NaN",
        "-Infinity",
        "nul",
        "nulll",
        "True",
        "'a'",
        "\"",
        "\"a",
        "\"\n\"",
        "\"\u{0}\"",
        "\"\u{1f}\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u+123\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\u0041\"",
        "\"\\ud800x\"",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1}",
        "{",
        "{}}",
        "{1:2}",
        "{a:1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "1 1",
        "null null",
        "[]]",
        "{} //",
        "1,",
        "\u{a0}1",
    ] {
        assert!(read(text).is_none(), "{text}");
        check(text);
    }
}

#[test]
fn whole_numbers_are_those_without_sign_fraction_and_exponent() {
    let number = |text| whole_number(&read(text).expect("JSON"));
    assert_eq!(number("0"), Some(0));
    assert_eq!(number(" 18446744073709551615\n"), Some(u64::MAX));
    let others = [
        "18446744073709551616",
        "-0",
        "-1",
        "1.0",
        "1e2",
        "1e400",
        "\"1\"",
        "[1]",
    ];
    for other in others {
        assert_eq!(number(other), None, "{other}");
    }
}

#[test]
fn of_a_name_that_is_given_twice_the_last_counts() {
    let value = read(r#"{"b": 1, "a": 2, "\u0062": 3, "b ": 4}"#).expect("JSON");
    assert_eq!(member(&value, "b").and_then(whole_number), Some(3));
    let found = members(&value, 4).expect("no more than four");
    let found = found
        .iter()
        .map(|(name, value)| (*name, whole_number(value)));
    assert!(found.eq([("a", Some(2)), ("b", Some(3)), ("b ", Some(4))]));
    assert!(members(&value, 3).is_none());
}

#[test]
fn what_is_nested_too_deep_is_refused_and_every_form_of_ours_is_far_from_it() {
    for (open, close) in [("[", "]"), ("{\"a\":[", "]}")] {
        let nested = |depth: usize| {
            let times = depth / open.matches(['[', '{']).count();
            open.repeat(times) + &close.repeat(times)
        };
        assert!(read(&nested(MAX_DEPTH)).is_some());
        assert!(read(&nested(MAX_DEPTH + 2)).is_none());
        assert!(read(&nested(1_000_000)).is_none());
    }
    let deepest = FILES
        .iter()
        .filter_map(|text| serde_json::from_str(text).ok());
    let deepest = deepest
        .map(|value| depth(&value))
        .filter(|depth| *depth < 100)
        .max();
    assert!(deepest.is_some_and(|deepest| deepest * 3 < MAX_DEPTH));
}

#[test]
fn every_file_reads_as_another_reader_reads_it() {
    for text in FILES.iter() {
        check(text);
    }
}

/// A value's text, with whatever may stand in a number, a text or between them.
fn value() -> impl Strategy<Value = String> {
    let number = "-?(0|[1-9][0-9]{0,21})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,3})?";
    let text = r#""([a-c]|é|🙂|\\[\\"/bfnrt]|\\u00[0-9a-fA-F]{2}|\\ud83[cd]\\ud[cd]00){0,4}""#;
    let blank = "[ \n\r\t]{0,2}";
    let plain = prop_oneof![
        select(vec!["null", "true", "false"]).prop_map(str::to_owned),
        number,
        text
    ];
    plain.prop_recursive(6, 40, 5, move |inner| {
        let item = (blank, inner.clone(), blank).prop_map(|(a, item, b)| a + &item + &b);
        let member = (blank, text, blank, inner)
            .prop_map(|(a, name, b, value)| a + &name + &b + ":" + &value);
        prop_oneof![
            prop::collection::vec(item, 1..5).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec(member, 1..5)
                .prop_map(|members| format!("{{{}}}", members.join(","))),
            select(vec!["[]", "{}", "[ ]", "{\n}"]).prop_map(str::to_owned),
        ]
    })
}

/// Puts `piece` in the place of up to a few bytes.
fn spoilt(text: &str, at: Index, length: usize, piece: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let from = at.index(bytes.len() + 1);
    let to = (from + length).min(bytes.len());
    bytes.splice(from..to, piece.bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_value_reads_as_another_reader_reads_it(text in value()) {
        prop_assert!(read(&text).is_some());
        check(&text);
    }

    #[test]
    fn any_spoilt_value_reads_as_another_reader_reads_it(
        text in value(), at in any::<Index>(), length in 0_usize..4, piece in select(&PIECES[..]),
    ) {
        check(&spoilt(&text, at, length, piece));
    }

    #[test]
    fn any_pieces_read_as_another_reader_reads_them(
        pieces in prop::collection::vec(select(&PIECES[..]), 0..12),
    ) {
        check(&pieces.concat());
        check(&format!("\"{}\"", pieces.concat()));
        check(&format!("[{}]", pieces.join(",")));
    }

    #[test]
    fn any_spoilt_file_reads_as_another_reader_reads_it(
        file in any::<Index>(), at in any::<Index>(), length in 0_usize..4, piece in select(&PIECES[..]),
    ) {
        check(&spoilt(&FILES[file.index(FILES.len())], at, length, piece));
    }
}
