//! The content that comes with the app keeps its promises, and the checker finds what breaks them.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod spoilt;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use assessment::framework::{Framework, Kind, Skill};
use assessment::framework_ref::FrameworkRef;
use assessment::level::Level;
use assessment::profile::{Expectation, Ladder};
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
                .any(|skill| skill.ladder.steps.iter().any(|step| step.must_have)),
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
fn every_profile_has_a_few_must_haves_each_with_a_target_worth_the_name() {
    for profile in framework().profiles() {
        let must_haves: Vec<_> = profile
            .expectations
            .iter()
            .flatten()
            .filter(|expectation| expectation.must_have)
            .collect();
        assert!((1..=6).contains(&must_haves.len()), "{:?}", profile.key);
        assert!(
            must_haves
                .iter()
                .all(|must_have| must_have.target >= Level::Practised),
            "{:?}",
            profile.key
        );
    }
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

#[test]
fn what_the_first_revision_asked_is_still_known() {
    let today = framework();
    let first = today.at(&FrameworkRef::first()).expect("revision 1");
    let core = |framework: &Framework| framework.questions(&[]).count();
    assert!(core(first) < core(&today));
    let target = |framework: &Framework, skill: &str, level: usize| {
        let skill = framework.skill_by_id(skill).expect("a skill");
        skill.ladder.steps[level].target
    };
    for (skill, level, first_target, target_today) in [
        ("business-models", 2, Level::Practised, Level::Proficient),
        ("prioritisation", 0, Level::Aware, Level::Practised),
        ("prioritisation", 1, Level::Practised, Level::Proficient),
        ("leadership", 3, Level::Leading, Level::Proficient),
        ("product-life-cycle", 4, Level::Proficient, Level::Leading),
        ("data-analysis", 4, Level::Proficient, Level::Leading),
        ("networking", 2, Level::Practised, Level::Proficient),
    ] {
        assert_eq!(target(first, skill, level), first_target, "{skill}");
        assert_eq!(target(&today, skill, level), target_today, "{skill}");
    }
}

/// The reason that is given for an override says that an industry asks more, or that it asks less.
#[test]
fn an_override_asks_more_or_less_than_the_core_but_not_both() {
    let framework = framework();
    for change in framework.overrides() {
        let skill = framework.skill(change.skill).expect("a skill");
        let numbers = |ladder: &Ladder| {
            let steps = ladder.steps.iter();
            let numbers = steps.flat_map(|step| {
                [
                    step.target.value(),
                    step.weight.value(),
                    u8::from(step.must_have),
                ]
            });
            numbers.collect::<Vec<_>>()
        };
        let (own, core) = (numbers(&change.ladder), numbers(&skill.ladder));
        let asks = |compare: fn(&u8, &u8) -> bool| {
            own.iter().zip(&core).all(|(own, core)| compare(own, core))
        };
        let skill = &skill.id;
        assert!(asks(u8::ge) || asks(u8::le), "{skill}: {}", change.reason);
        assert_ne!(own, core, "{skill}: {}", change.reason);
    }
}

#[test]
fn the_documented_targets_are_those_of_the_framework() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/targets.md");
    let document = fs::read_to_string(document).expect("the document");
    let framework = framework();
    for skill in framework.skills() {
        let steps = &skill.ladder.steps;
        let row = |number: fn(&Expectation) -> u8| {
            let numbers: Vec<_> = steps.iter().map(|step| number(step).to_string()).collect();
            numbers.join(" ")
        };
        let levels = framework.career_levels().iter();
        let must_haves: Vec<_> = levels
            .zip(steps)
            .filter(|(_, step)| step.must_have)
            .map(|(level, _)| level.id.as_str())
            .collect();
        let must_haves = if must_haves.is_empty() {
            "–".to_owned()
        } else {
            must_haves.join(", ")
        };
        let row = format!(
            "| {} | {} | {} | {must_haves} | ",
            skill.id,
            row(|step| step.target.value()),
            row(|step| step.weight.value()),
        );
        assert!(
            document.lines().any(|line| line.starts_with(&row)),
            "docs/targets.md has no row {row}"
        );
    }
    let rows = document
        .lines()
        .filter(|line| line.starts_with("| "))
        .count();
    assert_eq!(
        rows,
        framework.skills().len() + 2,
        "rows and the heads of two tables"
    );
}

/// The path of the constant that is generated for a sentence.
fn constant(key: Key) -> String {
    let name = key.name();
    let is_counted = |stem: &str| {
        let one = format!("{stem}.one");
        Key::all().any(|key| key.name() == one)
    };
    let name = match name.rsplit_once('.') {
        Some((stem, "one" | "other")) if is_counted(stem) => stem,
        _ => name,
    };
    let name = name.replace('-', "_").replace('.', "::");
    let (section, last) = name.rsplit_once("::").unwrap_or(("", &name));
    let section = if section.is_empty() {
        String::new()
    } else {
        format!("{section}::")
    };
    format!("keys::{section}{}", last.to_uppercase())
}

/// The paths of all constants that the sources name.
fn constants_in_sources() -> BTreeSet<String> {
    let path = regex_lite::Regex::new(r"\bkeys::([a-z_]+::)*[A-Z0-9_]+\b").expect("a pattern");
    let mut paths = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let view = rust_files(root.join("src/view"));
    for file in view
        .into_iter()
        .chain([root.join("crates/messages/src/words.rs")])
    {
        let source = fs::read_to_string(&file).expect("a source file");
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        paths.extend(
            path.find_iter(source)
                .map(|found| found.as_str().to_owned()),
        );
    }
    paths
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
    let used = constants_in_sources();
    let unused: Vec<_> = Key::all()
        .filter(|key| !used.contains(&constant(*key)))
        .map(Key::name)
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
        "sources = [\"S20\", \"S22\"]",
        "skill.networking",
        "the source S22, which does not exist",
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

/// Anchors of the content that the checks below spoil.
const CORE: &str = "en/skills-core.toml";
const NOT_YET: &str = "I have not yet compared rival products as a buyer would.";
const AWARE: &str = "I have compared rival products as a buyer would.";
const PRACTISED: &str = "My research on a market or competitor has fed into a real decision.";

#[test]
fn sloppy_anchors_are_found() {
    let key = "market-research.anchors[2]";
    check(
        CORE,
        PRACTISED,
        "",
        key,
        "has 0 characters: write 30 to 160",
    );
    check(CORE, PRACTISED, &"x".repeat(161), key, "has 161 characters");
    check(
        CORE,
        PRACTISED,
        &PRACTISED.replace("a market", "a a market"),
        key,
        "a a",
    );
    check(
        CORE,
        PRACTISED,
        "I have interviewed or observed users of something I worked on.",
        "user-research.anchors[2]",
        "is the same as one of market-research",
    );
}

#[test]
fn an_anchor_has_at_most_sixteen_words() {
    let key = "market-research.anchors[2]";
    let spoil = |to: &str, cure: &str| check(CORE, PRACTISED, to, key, cure);
    let longer = PRACTISED.replace("real decision", "real decision that people then took");
    spoil(&longer, "has 17 words: write at most 16");
}

#[test]
fn a_question_has_at_most_eighty_five_words_and_on_average_seventy_five() {
    let description = "Finding out how large a market is, what customers want and who competes.";
    let spoil = |words: usize, key: &str, cure: &str| {
        let long = format!("{}and so on.", "word by ".repeat(words / 2));
        check(CORE, description, &long, key, cure);
    };
    spoil(40, "market-research", "anchors: write at most 85");
    // However the words are spread, the sum counts.
    spoil(
        400,
        "questions",
        "write at most 75 on average, and begin with market-research",
    );
}

#[test]
fn level_zero_denies_what_level_one_claims_and_nothing_else() {
    let key = "market-research.anchors[0]";
    let cure = format!("does not deny level 1 and nothing else: write ‘{NOT_YET}’");
    let spoil = |to: &str| check(CORE, NOT_YET, to, key, &cure);
    spoil("I have not yet compared rival products as a seller would.");
    spoil("I have not yet compared rival products as a buyer would, nor used one.");
    spoil("Others compare rival products; I have not yet done so as a buyer.");
    check(
        CORE,
        AWARE,
        "Rival products are something I compared as a buyer.",
        "market-research.anchors[1]",
        "cannot be denied by level 0: begin it with one of ‘I can’, ‘I have’, ‘I know’",
    );
}

#[test]
fn anchors_that_say_nearly_the_same_are_found() {
    let cure = "says nearly the same as market-research.anchors[";
    check(
        CORE,
        PRACTISED,
        "Once, I compared a rival product as buyers would.",
        "market-research.anchors[2]",
        &format!("{cure}1]"),
    );
    check(
        CORE,
        "I have interviewed or observed users of something I worked on.",
        "My research on markets and competitors fed real decisions.",
        "user-research.anchors[2]",
        &format!("{cure}2]"),
    );
}

#[test]
fn an_anchor_names_no_rank() {
    check(
        CORE,
        PRACTISED,
        "As a senior person I have researched a market for a decision.",
        "market-research.anchors[2]",
        "names a rank, ‘senior’: say what is done",
    );
}

/// Puts a phrase into one level of half of the core skills, and expects that it gives the level away.
#[track_caller]
fn check_giveaway(level: usize, phrase: &str, cure: &str) {
    let text = fs::read_to_string(content::content_folder().join(CORE)).expect("read");
    let mut spoilt = String::new();
    let mut level_here = 0;
    for (number, line) in text.lines().enumerate() {
        let is_anchor = line.starts_with("  \"");
        level_here = if is_anchor { level_here + 1 } else { 0 };
        if is_anchor && level_here == level + 1 && number % 5 != 0 {
            let line = line.replacen("  \"", &format!("  \"{phrase}"), 1);
            spoilt.push_str(&line);
        } else {
            spoilt.push_str(line);
        }
        spoilt.push('\n');
    }
    let key = format!("anchors[{level}]");
    check(CORE, &text, &spoilt, &key, cure);
}

#[test]
fn a_phrase_that_gives_a_level_away_is_found() {
    check_giveaway(4, "Widely, ", "has ‘widely’, which gives level 4 away");
    check_giveaway(
        2,
        "Having planned, ",
        "has ‘having planned’, which gives level 2 away: it stands in ",
    );
    check_giveaway(
        3,
        "Time and again, ",
        "has ‘time and again’, which gives level 3 away: it stands in ",
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
        "See a sample result",
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
