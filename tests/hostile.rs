//! Inputs made to break something: names, links, documents, backups, packs and results that carry script,
//! controls, huge numbers or endless nesting. None of them changes a page's structure or runs.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod rendered;

use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::Answers;
use assessment::assessment::{AssessmentId, Draft};
use assessment::day::Day;
use assessment::ids::{CareerLevelNumber, SpecialisationNumber};
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::snapshot::Snapshot;
use formats::backup;
use formats::document::{self, Source};
use formats::link::{LinkNotice, LinkedResult, MAX_PAYLOAD_CHARS, encode, open};
use formats::pack::{self, Pack};
use formats::result_export;
use gapwise::routes::facet::Facet;
use gapwise::routes::route::Route;
use gapwise::state::State;
use messages::key::Key;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

/// Texts somebody may put where a name belongs.
const TEXTS: [&str; 34] = [
    "<script>alert(1)</script>",
    "</p></main><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)",
    "\" onfocus=\"alert(1)\" autofocus=\"",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "<!-- ",
    "--><b>",
    "<![CDATA[",
    "]]>",
    "</title><script>",
    "</style><script>",
    "</textarea><script>",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "{name}{role}{percent}",
    "%3Cscript%3E",
    "\u{202e}resu\u{202d}",
    "\u{2066}\u{2067}\u{2068}\u{2069}",
    "\u{200b}\u{200d}\u{feff}\u{2060}",
    "a\u{0}b",
    "\u{1b}[31mred",
    "line\r\nBEGIN:VEVENT\r\nSUMMARY:x",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "__proto__",
    "constructor.prototype.polluted",
];

fn render(state: State) -> String {
    rendered::page(&PACK, state)
}

fn aim(name: &str) -> Aim {
    Aim {
        now: None,
        wanted: CareerLevelNumber(2),
        specialisations: Specialisations::new([SpecialisationNumber(2)]).expect("one"),
        background: None,
        name: Name::new(name),
    }
}

/// The names of all elements, in order: the structure of a page.
fn structure(page: &str) -> Vec<String> {
    page.split('<')
        .skip(1)
        .map(|rest| rest.split([' ', '>']).next().unwrap_or_default().to_owned())
        .collect()
}

fn shared(name: &str) -> String {
    let result = LinkedResult {
        snapshot: Snapshot {
            framework: PACK.framework.reference().clone(),
            aim: aim(name),
            on: Day::from_days(20_778),
            answers: Answers::default(),
        },
        viewed: aim(name).profile_key(),
    };
    let payload = encode(&result);
    let state = formats::document::Reading::nothing();
    render(State::new(
        Route::Shared(payload, Facet::default()),
        state,
        true,
    ))
}

#[test]
fn no_name_in_a_link_changes_the_structure_of_the_page() {
    let plain = structure(&shared("Ada"));
    for text in TEXTS {
        // A name of nothing but controls counts as none.
        let page = shared(text);
        assert_eq!(structure(&page), plain, "{text:?}");
        assert!(!page.contains("<script"), "{text:?}");
    }
}

#[test]
fn no_title_changes_the_structure_of_the_saved_list() {
    let page = |title: &str| {
        let mut state = State::new(Route::Saved, document::Reading::nothing(), true);
        let draft = Draft {
            title: Name::new(title),
            ..Draft::new(
                AssessmentId(7),
                PACK.framework.reference().clone(),
                aim(title),
            )
        };
        state.document =
            state
                .document
                .with_finished(draft.finish(Day::from_days(20_778), 1, Plan::default()));
        render(state)
    };
    let plain = structure(&page("Spring"));
    for text in TEXTS {
        assert_eq!(structure(&page(text)), plain, "{text:?}");
    }
}

#[test]
fn no_address_changes_the_structure_of_the_page_it_leads_to() {
    let page = |fragment: &str| {
        let route = Route::parse(fragment);
        render(State::new(route, document::Reading::nothing(), true))
    };
    let plain = structure(&page("#/nowhere/at/all/indeed"));
    for text in TEXTS {
        assert_eq!(
            structure(&page(&format!("#/nowhere/at/all/{text}"))),
            plain,
            "{text:?}"
        );
    }
}

#[test]
fn names_are_bounded_and_keep_no_controls() {
    for text in TEXTS {
        let name = Name::new(&text.repeat(50));
        assert!(name.as_str().chars().count() <= 40);
        assert!(!name.as_str().chars().any(char::is_control), "{text:?}");
        assert!(
            !name
                .as_str()
                .contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}'])
        );
    }
}

/// Texts somebody may put where a document, a backup or a pack belongs.
fn files() -> Vec<String> {
    let nested = |open: &str, close: &str| open.repeat(50_000) + &close.repeat(50_000);
    let head = "\"id\":1,\"changed\":1,\"day\":\"2026-11-21\",\"aim\":{\"wanted\":{\"number\":2},\
                        \"specialisations\":[{\"number\":1}]}";
    let document = |inner: &str| format!("{{\"app\":\"gapwise\",\"version\":1,{inner}}}");
    let framework = "\"framework\":{\"id\":\"gapwise\",\"number\":1}";
    let result =
        |inner: &str| format!("{{\"app\":\"gapwise-result\",\"version\":1,{framework},{inner}}}");
    vec![
        String::new(),
        "\u{0}".to_owned(),
        "null".to_owned(),
        "NaN".to_owned(),
        "undefined".to_owned(),
        "\"\\ud800\"".to_owned(),
        "1e999999".to_owned(),
        "-9223372036854775809".to_owned(),
        "18446744073709551616".to_owned(),
        nested("[", "]"),
        nested("{\"a\":", "}"),
        "[".repeat(1_000_000),
        "{\"__proto__\":{\"polluted\":true}}".to_owned(),
        "<script>alert(1)</script>".to_owned(),
        "PK\u{3}\u{4}".to_owned(),
        "x".repeat(13_000_000),
        document("\"draft\":{\"__proto__\":{}}"),
        document("\"draft\":[[[[]]]]"),
        document("\"draft\":\"<script>\""),
        document("\"draft\":{\"id\":-1,\"aim\":{\"wanted\":2,\"specialisations\":[1]}}"),
        document("\"draft\":{\"id\":1,\"aim\":{\"wanted\":1e99,\"specialisations\":[1]}}"),
        document("\"draft\":{\"id\":1,\"aim\":{\"wanted\":2,\"specialisations\":[]}}"),
        document("\"draft\":{\"id\":1,\"aim\":{\"wanted\":2,\"specialisations\":[99,98]}}"),
        document("\"draft\":{\"id\":1.5,\"aim\":{\"wanted\":2,\"specialisations\":[1]}}"),
        document("\"draft\":{\"id\":1,\"aim\":{\"wanted\":2,\"specialisations\":[1],\"name\":7}}"),
        document("\"finished\":{}"),
        document(&format!("\"finished\":[{}1]", "1,".repeat(3_000))),
        document("\"finished\":[null,true,\"\",[],{}]"),
        document(
            "\"removed\":[{\"id\":\"x\"}],\"preferences\":[],\"lastBackup\":\"today\",\"draft\":0",
        ),
        format!(
            "{{\"app\":\"gapwise-backup\",\"version\":1,\"day\":1,\"keys\":{}}}",
            nested("[", "]")
        ),
        "{\"app\":\"gapwise-backup\",\"version\":1,\"day\":99999999999,\"keys\":{}}".to_owned(),
        "{\"app\":\"gapwise-backup\",\"version\":1,\"day\":1,\"keys\":{\"gapwise.document\":{}}}"
            .to_owned(),
        "{\"format\":1,\"framework\":{\"skills\":[]}}".to_owned(),
        "{\"format\":2,\"framework\":{\"skills\":[]}}".to_owned(),
        "{\"format\":99}".to_owned(),
        result("\"id\":1"),
        result("\"__proto__\":{\"app\":\"gapwise-result\"}"),
        result(&format!("\"skills\":{}", nested("[", "]"))),
        result(&format!("\"skills\":[{}1]", "1,".repeat(3_000))),
        result(&format!("{head},\"skills\":\"all\"")),
        result(&format!("{head},\"skills\":[],\"id\":1e99")),
        result(&format!("{head},\"skills\":[],\"day\":\"<script>\"")),
        result(&format!("{head},\"skills\":[],\"aim\":{{\"wanted\":{{}}}}")),
    ]
}

#[test]
fn no_file_passes_for_a_document_a_backup_a_pack_or_a_result() {
    for text in files() {
        let shown: String = text.chars().take(60).collect();
        let reading = document::read(&text, &PACK.framework);
        assert_eq!(reading.source, Source::SetAsideFirst, "{shown}");
        assert!(reading.document.is_empty(), "{shown}");
        assert!(pack::read(&text).is_err(), "{shown}");
        assert!(
            result_export::read(&text, &PACK.framework).is_err(),
            "{shown}"
        );
        if let Ok(backup) = backup::read(&text, &PACK.framework) {
            assert!(backup.reading.document.is_empty(), "{shown}");
        }
    }
}

#[test]
fn every_refusal_of_a_pack_names_what_and_where() {
    let whole = content::json(&content::pack(&content::content_folder(), "en").expect("content"));
    let spoilt = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        let fault = pack::read(&whole.replacen(from, to, 1)).expect_err("a fault");
        fault.to_string()
    };
    assert_eq!(
        spoilt(
            "\"number\":1,\"id\":\"market-research\"",
            "\"number\":0,\"id\":\"market-research\""
        ),
        "it is not a pack: framework.skills[0].number: invalid value: integer `0`, expected a whole number from 1 to 999"
    );
    assert_eq!(
        spoilt("\"kind\":\"hard\"", "\"kind\":\"squishy\""),
        "it is not a pack: framework.skills[0].kind: unknown variant `squishy`, expected `hard` or `soft`"
    );
    assert_eq!(
        spoilt("\"format\":2", "\"format\":3"),
        "it has format 3 and this Gapwise reads up to 2: use a newer Gapwise"
    );
    assert!(
        spoilt("\"id\":\"user-research\"", "\"id\":\"market-research\"").contains("is given twice")
    );
    assert!(spoilt("\"wanted\":3", "\"wanted\":14").contains("sample"));
}

#[test]
fn a_pack_for_other_sentences_is_never_shown() {
    let whole = content::json(&content::pack(&content::content_folder(), "en").expect("content"));
    let whole: serde_json::Value = serde_json::from_str(&whole).expect("JSON");
    let refused = |spoil: fn(&mut serde_json::Value)| {
        let mut pack = whole.clone();
        spoil(&mut pack);
        let fault = pack::read(&pack.to_string()).expect_err("a fault");
        fault.to_string()
    };
    let other = "it was written for another version of Gapwise: build it anew";
    assert_eq!(
        refused(|pack| pack["keys"] = (Key::CHECKSUM ^ 1).into()),
        other
    );
    assert_eq!(refused(|pack| pack["keys"] = "aim.lead".into()), other);
    assert_eq!(refused(|pack| pack["keys"] = (-1).into()), other);
    assert_eq!(
        refused(|pack| drop(pack.as_object_mut().expect("a pack").remove("keys"))),
        other
    );
    assert_eq!(refused(|pack| pack["format"] = 1.into()), other);
    // As an older Gapwise wrote it.
    let by_name = |pack: &mut serde_json::Value| {
        pack["format"] = 1.into();
        pack.as_object_mut().expect("a pack").remove("keys");
        pack["interface"] = serde_json::json!({"aim.lead": "Lead."});
    };
    assert_eq!(refused(by_name), other);
    let interface = |fault: &str| format!("it is not a pack: interface{fault}");
    let as_many = format!("expected a list of {}", Key::COUNT);
    assert_eq!(
        refused(|pack| drop(pack["interface"].as_array_mut().expect("a list").pop())),
        interface(&format!(": invalid length {}, {as_many}", Key::COUNT - 1))
    );
    assert_eq!(
        refused(|pack| pack["interface"]
            .as_array_mut()
            .expect("a list")
            .push("One.".into())),
        interface(&format!(": invalid length {}, {as_many}", Key::COUNT + 1))
    );
    assert_eq!(
        refused(|pack| pack["interface"] = serde_json::json!({})),
        interface(&format!(": invalid type: map, {as_many}"))
    );
    let text = "expected a text of at most 2000 characters";
    assert_eq!(
        refused(|pack| pack["interface"][7] = 7.into()),
        interface(&format!("[7]: invalid type: integer `7`, {text}"))
    );
    assert_eq!(
        refused(|pack| pack["interface"][7] = "x".repeat(2_001).into()),
        interface(&format!("[7]: invalid length 2001, {text}"))
    );
    assert_eq!(
        refused(|pack| pack["framework"]["skills"][3]["targets"] = serde_json::json!([1])),
        "it is not a pack: framework.skills[3].targets: invalid length 1, expected a list of 5"
    );
    assert_eq!(
        refused(|pack| drop(pack["framework"]["areas"][1]["name"].take())),
        format!("it is not a pack: framework.areas[1].name: invalid type: null, {text}")
    );
    assert_eq!(
        refused(|pack| drop(
            pack["framework"]
                .as_object_mut()
                .expect("a framework")
                .remove("id")
        )),
        "it is not a pack: framework: missing field `id`"
    );
}

#[test]
fn rubbish_in_an_address_is_refused_however_long_it_is() {
    // Work that grew faster than the text would never come to an end with the last one.
    for times in [
        1,
        MAX_PAYLOAD_CHARS / 4,
        MAX_PAYLOAD_CHARS / 4 + 1,
        16_384,
        16_777_216,
    ] {
        let opened = open(&"Aa0-".repeat(times), &PACK.framework);
        assert_eq!(opened.notices, [LinkNotice::Damaged], "{times}");
    }
}
