//! What a newer build put into the saved document stays there, and what was made with another framework.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::sync::LazyLock;

use assessment::framework::Framework;
use formats::document::{DocumentNotice, Source, read, write};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en")
        .expect("the content is right")
        .framework
});

const GOLDEN: &str = include_str!("golden/documents/v1.json");
const GOLDEN_WITH_MOMENTS: &str = include_str!("golden/documents/v1-moments.json");
const GOLDEN_WITH_PLAN: &str = include_str!("golden/documents/v2.json");
const GOLDEN_WITH_COLLECTIONS: &str = include_str!("golden/documents/v3.json");

/// Whatever a newer build adds to any object of the document, and to the document itself, is written back.
#[test]
fn members_that_are_not_known_are_written_back_to_the_letter() {
    fn add(value: &mut serde_json::Value, count: &mut u32) {
        match value {
            serde_json::Value::Object(members) => {
                for (_, member) in members.iter_mut() {
                    add(member, count);
                }
                // Nobody writes more into what only says that something is gone.
                if !(members.len() == 2 && members.contains_key("at")) {
                    members.insert(format!("new.{count}[~"), format!("!{count}!").into());
                    *count += 1;
                }
            }
            serde_json::Value::Array(items) => {
                for item in items {
                    add(item, count);
                }
            }
            _ => {}
        }
    }
    for text in [
        GOLDEN_WITH_MOMENTS,
        GOLDEN_WITH_PLAN,
        GOLDEN_WITH_COLLECTIONS,
    ] {
        let mut value: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let mut count = 0;
        // What is unknown as a whole keeps its text; members are added to what is known.
        value.as_object_mut().expect("an object").remove("boards");
        for finished in value["finished"].as_array_mut().expect("a list") {
            finished.as_object_mut().expect("an object").remove("mood");
            let ratings = finished
                .get_mut("ratings")
                .and_then(|list| list.as_array_mut());
            if let Some(ratings) = ratings {
                ratings.retain(|rating| rating["source"] != "manager");
            }
        }
        add(&mut value, &mut count);
        assert!(count > 10, "{count}");
        let numbers = |text: String| {
            (0..count).fold(text, |text, number| {
                text.replace(
                    &format!("\"!{number}!\""),
                    &format!("{number}.0{number}E-400"),
                )
            })
        };
        let newer = numbers(value.to_string());
        let reading = read(&newer, &FRAMEWORK);
        assert_eq!(reading.faults, [""; 0]);
        assert_eq!(reading.notice, Some(DocumentNotice::DraftMoved));
        let written = write(&reading.document);
        for number in 0..count {
            let member = format!("\"new.{number}[~\":{number}.0{number}E-400");
            assert!(written.contains(&member), "{member}: {written}");
        }
        assert_eq!(read(&written, &FRAMEWORK).document, reading.document);
    }
}

#[test]
fn a_plan_of_a_newer_build_is_kept_and_makes_nothing_else_read_only() {
    let newer = "{\"version\":2,\"steps\":[1.0,2]}";
    let mut value: serde_json::Value = serde_json::from_str(GOLDEN_WITH_PLAN).expect("JSON");
    value["finished"][0]["plan"] = "PLAN".into();
    value["draft"] = serde_json::Value::Null;
    let text = value.to_string().replace("\"PLAN\"", newer);
    let reading = read(&text, &FRAMEWORK);
    assert_eq!(reading.notice, Some(DocumentNotice::NewerParts(1)));
    assert_eq!(reading.source, Source::Replaceable);
    let finished = &reading.document.finished[0];
    assert!(finished.plan_is_read_only() && !finished.plan.is_begun());
    assert_eq!(finished.title.as_str(), "Before the summer");
    assert!(write(&reading.document).contains(&format!("\"plan\":{newer}")));
}

#[test]
fn an_assessment_of_a_newer_build_is_kept_and_makes_nothing_else_read_only() {
    let newer = "{\"id\":5,\"version\":4,\"anything\":[1.0]}";
    let text = GOLDEN_WITH_PLAN.replacen("\"finished\":[", &format!("\"finished\":[{newer},"), 1);
    let reading = read(&text, &FRAMEWORK);
    assert_eq!(reading.source, Source::Replaceable);
    let without = read(GOLDEN_WITH_PLAN, &FRAMEWORK).document;
    assert_eq!(reading.document.finished, without.finished);
    assert!(write(&reading.document).contains(newer));
}

#[test]
fn an_assessment_of_another_framework_is_no_fault() {
    let foreign = "\"framework\":{\"id\":\"acme\",\"revision\":2,\"wording\":1},\"aim\":";
    let text = GOLDEN
        .replace("\"aim\":", foreign)
        .replace("\"wanted\":3", "\"wanted\":15");
    let reading = read(&text, &FRAMEWORK);
    assert_eq!(reading.notice, None);
    assert_eq!(reading.document.finished.len(), 1);
    assert_eq!(reading.document.drafts.len(), 1);
    let later = text
        .replace("\"acme\"", "\"gapwise\"")
        .replace("\"revision\":2", "\"revision\":999");
    let reading = read(&later, &FRAMEWORK);
    assert_eq!((reading.notice, reading.document.finished.len()), (None, 1));
}

#[test]
fn a_newer_document_is_left_alone() {
    let newer = r#"{"app":"gapwise","version":4,"draft":{"anything":1}}"#;
    let reading = read(newer, &FRAMEWORK);
    assert_eq!(reading.notice, Some(DocumentNotice::NewerVersion));
    assert_eq!(reading.source, Source::Untouchable);
}
