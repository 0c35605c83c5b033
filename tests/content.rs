//! The content that comes with the app keeps its promises, and the checker finds what breaks them.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod spoilt;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use assessment::framework::{Framework, Kind, Skill};
use assessment::level::Level;
use assessment::pace::SECONDS_A_QUESTION;
use messages::key::Key;
use spoilt::check;

fn framework() -> Framework {
    content::built_in("en")
        .expect("the content is right")
        .framework
}

fn core(framework: &Framework) -> Vec<&Skill> {
    framework.questions(&[]).collect()
}

#[test]
fn there_are_enough_hard_and_soft_core_skills() {
    let framework = framework();
    let of_kind = |kind| {
        core(&framework)
            .iter()
            .filter(|skill| skill.kind == kind)
            .count()
    };
    assert!(of_kind(Kind::Hard) >= 14);
    assert!(of_kind(Kind::Soft) >= 14);
}

#[test]
fn each_industry_has_four_skills_of_its_own_and_one_of_them_is_a_gate() {
    let framework = framework();
    let industries = &framework.specialisations()[1..];
    assert_eq!(industries.len(), 5);
    for industry in industries {
        let own: Vec<_> = framework
            .skills()
            .iter()
            .filter(|skill| skill.specialisation == Some(industry.number))
            .collect();
        assert_eq!(own.len(), 4, "{}", industry.name);
        assert!(
            own.iter()
                .any(|skill| skill.ladder.steps.iter().any(|step| step.gate)),
            "{}",
            industry.name
        );
    }
}

#[test]
fn six_specialisations_at_five_career_levels_make_thirty_different_profiles() {
    let framework = framework();
    assert_eq!(framework.specialisations().len(), 6);
    assert_eq!(framework.career_levels().len(), 5);
    assert_eq!(framework.profiles().len(), 30);
    for (position, profile) in framework.profiles().iter().enumerate() {
        for other in &framework.profiles()[position + 1..] {
            assert_ne!(
                profile.expectations, other.expectations,
                "{:?} asks the same as {:?}",
                profile.key, other.key
            );
        }
    }
}

#[test]
fn every_profile_has_a_few_gates_each_with_a_target_worth_the_name() {
    for profile in framework().profiles() {
        let gates: Vec<_> = profile
            .expectations
            .iter()
            .flatten()
            .filter(|expectation| expectation.gate)
            .collect();
        assert!((1..=6).contains(&gates.len()), "{:?}", profile.key);
        assert!(
            gates.iter().all(|gate| gate.target >= Level::Practised),
            "{:?}",
            profile.key
        );
    }
}

#[test]
fn a_question_is_read_in_the_time_that_is_promised() {
    let framework = framework();
    let words: usize = framework
        .skills()
        .iter()
        .flat_map(|skill| skill.anchors.iter().chain([&skill.name]))
        .map(|text| text.split_whitespace().count())
        .sum();
    // 450 words a minute is what Carver ("Reading Rate", 1990) calls skimming: one looks through
    // five sentences for the one that is true.
    let seconds = words * 60 / 450 / framework.skills().len();
    assert!(
        seconds <= SECONDS_A_QUESTION as usize,
        "{seconds} s a question"
    );
}

#[test]
fn no_override_asks_less_of_a_higher_career_level() {
    for change in framework().overrides() {
        assert!(
            change
                .ladder
                .steps
                .windows(2)
                .all(|pair| pair[0].target <= pair[1].target),
            "{}",
            change.reason
        );
    }
}

/// Keys of `interface.toml` that the sources name.
fn keys_in_sources() -> BTreeSet<String> {
    let named =
        regex_lite::Regex::new(r#"\b(key|counted)!\(\s*"([a-z0-9.-]+)"\s*\)"#).expect("a pattern");
    let mut keys = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let view = rust_files(root.join("src/view"));
    for file in view
        .into_iter()
        .chain([root.join("crates/messages/src/words.rs")])
    {
        let source = fs::read_to_string(&file).expect("a source file");
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        for found in named.captures_iter(source) {
            if &found[1] == "counted" {
                keys.insert(format!("{}.one", &found[2]));
                keys.insert(format!("{}.other", &found[2]));
            } else {
                keys.insert(found[2].to_owned());
            }
        }
    }
    keys
}

fn rust_files(folder: PathBuf) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

#[test]
fn every_interface_key_is_used() {
    let used = keys_in_sources();
    let unused: Vec<_> = Key::all()
        .map(Key::name)
        .filter(|key| !used.contains(key))
        .collect();
    assert!(
        unused.is_empty(),
        "remove from content/en/interface.toml: {unused:?}"
    );
}

#[test]
fn a_number_given_twice_is_found() {
    check(
        "framework.toml",
        "id = \"user-research\"\nnumber = 2",
        "id = \"user-research\"\nnumber = 1",
        "skill.user-research",
        "has number 1, which market-research has: give it the next free one",
    );
}

#[test]
fn an_id_given_twice_is_found() {
    check(
        "framework.toml",
        "id = \"user-research\"",
        "id = \"market-research\"",
        "skill.market-research",
        "is listed twice",
    );
}

#[test]
fn the_place_of_a_withdrawn_skill_stays_empty() {
    check(
        "framework.toml",
        "tombstones = []",
        "tombstones = [{ id = \"old\", number = 6, withdrawn = \"2026-01-01\" }]",
        "skill.prioritisation",
        "takes the place of the withdrawn old (number 6)",
    );
}

#[test]
fn a_source_that_no_content_carries_is_found() {
    check(
        "framework.toml",
        "sources = [\"S20\"]",
        "sources = [\"S19\"]",
        "sources",
        "the source S20 is used nowhere",
    );
}

#[test]
fn a_source_that_does_not_exist_is_found() {
    check(
        "framework.toml",
        "sources = [\"S20\"]",
        "sources = [\"S20\", \"S21\"]",
        "skill.networking",
        "the source S21, which does not exist",
    );
}

#[test]
fn a_target_that_falls_is_found() {
    let text = fs::read_to_string(content::content_folder().join("framework.toml")).expect("read");
    let row = text
        .lines()
        .find(|line| line.starts_with("targets"))
        .expect("a row");
    check(
        "framework.toml",
        row,
        "targets = [3, 2, 2, 3, 3]",
        "skill.market-research",
        "asks less at a higher career level",
    );
}

#[test]
fn a_target_out_of_reach_is_found() {
    let text = fs::read_to_string(content::content_folder().join("framework.toml")).expect("read");
    let row = text
        .lines()
        .find(|line| line.starts_with("targets"))
        .expect("a row");
    check(
        "framework.toml",
        row,
        "targets = [1, 2, 3, 4, 5]",
        "skill.market-research",
        "has a target nobody can reach",
    );
}

#[test]
fn an_override_without_reason_and_a_reason_without_override_are_found() {
    check(
        "en/profiles.toml",
        "technical-knowledge =",
        "roadmapping =",
        "technology.roadmapping",
        "gives a reason for an override that does not exist",
    );
    check(
        "en/profiles.toml",
        "technical-knowledge =",
        "roadmapping =",
        "technology.roadmapping",
        "remove it",
    );
}

#[test]
fn sloppy_anchors_are_found() {
    let first = "I have relied on what others told me about our market; I have not yet looked into its size or its competitors myself.";
    let file = "en/skills-core.toml";
    let key = "market-research.anchors[0]";
    check(file, first, "", key, "has 0 characters: write 30 to 160");
    check(file, first, &"x".repeat(161), key, "has 161 characters");
    check(
        file,
        first,
        &first.replace("others told", "others others told"),
        key,
        "others others",
    );
    check(
        file,
        first,
        "I have compared two or three competing products as a customer would and listed where they differ in price, features and audience.",
        "market-research.anchors[1]",
        "is the same as one of market-research",
    );
}

#[test]
fn a_missing_or_misspelt_part_is_found_by_name() {
    check(
        "en/skills-core.toml",
        "[user-research]",
        "[user-reserch]",
        "user-reserch",
        "is not listed in framework.toml",
    );
    check(
        "en/skills-core.toml",
        "description =",
        "descripton =",
        "line",
        "descripton",
    );
    check(
        "framework.toml",
        "area = \"discovery\"",
        "area = \"discovry\"",
        "area.discovry",
        "named but not listed",
    );
    check(
        "en/framework.toml",
        "[level.aware]",
        "[level.awre]",
        "level.aware",
        "add its words",
    );
}

#[test]
fn an_empty_or_doubled_interface_word_is_found() {
    check(
        "en/interface.toml",
        "\"Uniform\"".replace("Uniform", "Continue").as_str(),
        "\"\"",
        "",
        "is empty",
    );
    check(
        "en/interface.toml",
        "Look at a sample result",
        "Look at a a sample result",
        "landing.sample",
        "a a",
    );
}

#[test]
fn a_sentence_that_a_language_lacks_or_has_too_many_is_found() {
    let file = "en/interface.toml";
    let (from, to) = ("\nsample = ", "\nexample-result = ");
    check(file, from, to, "landing.sample", "add its sentence");
    check(file, from, to, "landing.example-result", "remove the");
    check(
        file,
        "[landing]",
        "[landing]\nlater = \"Later.\"",
        "landing.later",
        "is no key of the interface",
    );
}
