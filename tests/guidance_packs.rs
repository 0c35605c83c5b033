//! Guidance in a pack: it may be absent, and one that cannot be used is refused with its place.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use assessment::guidance::Guidance;
use formats::pack;

/// The built-in pack as JSON.
fn json() -> serde_json::Value {
    let pack = content::pack(&content::content_folder(), "en").expect("the content is right");
    serde_json::from_str(&content::json(&pack)).expect("JSON")
}

#[test]
fn a_pack_without_guidance_is_a_pack() {
    let mut json = json();
    json.as_object_mut().expect("a pack").remove("guidance");
    for skill in json["framework"]["skills"].as_array_mut().expect("skills") {
        skill.as_object_mut().expect("a skill").remove("steps");
    }
    let pack = pack::read(&json.to_string()).expect("a pack");
    assert_eq!(pack.guidance, Guidance::default());
}

/// Puts something else at a place of the pack and expects this refusal.
#[track_caller]
fn check_pack(pointer: &str, value: impl Into<serde_json::Value>, fault: &str) {
    let mut json = json();
    *json.pointer_mut(pointer).expect("a place") = value.into();
    let refused = pack::read(&json.to_string()).expect_err("a fault");
    assert_eq!(refused.to_string(), format!("it is not a pack: {fault}"));
}

#[test]
fn guidance_that_cannot_be_used_is_refused_with_its_place() {
    check_pack(
        "/guidance/resources/3/url",
        "javascript:alert(1)",
        "guidance.resources[3].url: invalid value: string \"javascript:alert(1)\", expected an address that begins with https://",
    );
    check_pack(
        "/guidance/resources/0/kind",
        "pamphlet",
        "guidance.resources[0].kind: unknown variant `pamphlet`, expected one of `book`, `course`, `reading`, \
         `podcast`, `newsletter`, `guide`, `community`, `event`, `certification`",
    );
    check_pack(
        "/guidance/resources/0/cost",
        "cheap",
        "guidance.resources[0].cost: unknown variant `cheap`, expected one of `free`, `paid`, `costly`, `not-checked`",
    );
    check_pack(
        "/guidance/resources/0/helps/0/1",
        999,
        "guidance.resources[0].helps[0][1]: a number that the framework does not list",
    );
    check_pack(
        "/guidance/transfers/2/background",
        99,
        "guidance.transfers[2].background: a number that the framework does not list",
    );
    check_pack(
        "/guidance/job/0/table/2",
        vec!["The CEO of the product"],
        "guidance.job[0].table[2]: not as many cells as there are heads",
    );
    check_pack(
        "/guidance/job/0/list",
        vec!["Point."; 41],
        "guidance.job[0].list: invalid length 41, expected a list of 0 to 40",
    );
    check_pack(
        "/guidance/entry_roles/0/skills/0",
        "requirements",
        "guidance.entry_roles[0].skills[0]: invalid type: string \"requirements\", expected a whole number from 1 to 999",
    );
    check_pack(
        "/framework/skills/5/steps/3",
        "Practise.",
        "framework.skills[5].steps[3]: invalid type: string \"Practise.\", expected a list of a first step, actions anywhere, actions at work, a portfolio piece and a question",
    );
    check_pack(
        "/framework/skills/5/steps/0/1",
        vec!["Do it."; 11],
        "framework.skills[5].steps[0][1]: invalid length 11, expected a list of 0 to 10",
    );
}
