//! What the content gives to act on reaches every step of every skill, and the checker finds what breaks it.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod spoilt;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use assessment::guidance::{Milestone, ResourceKind, Setting};
use assessment::level::Level;
use formats::pack::Pack;
use spoilt::check;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

/// The levels that a step leads to.
fn reached() -> &'static [Level] {
    &Level::ALL[1..]
}

#[test]
fn every_step_of_every_skill_says_what_to_do_how_to_prove_it_and_what_to_learn_from() {
    let guidance = &PACK.guidance;
    for skill in PACK.framework.skills() {
        for level in reached() {
            let what = format!("{} to {level:?}", skill.id);
            let step = guidance.step(skill.number, *level).expect(&what);
            assert!(step.first.ends_with('.'), "{what}");
            assert!(step.milestones.len() >= 2, "{what}");
            let anywhere = |one: &Milestone| one.setting == Setting::Anywhere;
            assert!(step.milestones.iter().any(anywhere), "{what}");
            assert!(step.piece.ends_with('.'), "{what}");
            assert!(step.question.ends_with('?'), "{what}");
            let resources = guidance.resources(skill.number, *level).count();
            assert!((1..=4).contains(&resources), "{what}");
        }
        assert_eq!(guidance.step(skill.number, Level::NotYet), None);
        let asked = guidance.interview_question(skill.number);
        assert!(asked.is_some(), "{}", skill.id);
    }
}

#[test]
fn a_resource_stands_for_few_skills_and_its_address_is_safe_to_follow() {
    let skills = PACK.framework.skills().len();
    for resource in &PACK.guidance.resources {
        let helped: BTreeSet<_> = resource.helps.iter().map(|(skill, _)| skill).collect();
        assert!(helped.len() * 5 <= skills * 2, "{}", resource.name);
        assert!(resource.url.starts_with("https://"), "{}", resource.name);
    }
}

#[test]
fn every_kind_of_resource_is_there_in_number() {
    let of_kind = |kind| {
        let resources = PACK.guidance.resources.iter();
        resources.filter(|resource| resource.kind == kind).count()
    };
    assert!(of_kind(ResourceKind::Book) >= 5);
    assert!(of_kind(ResourceKind::Course) >= 6);
    assert!(of_kind(ResourceKind::Reading) >= 6);
    assert!(of_kind(ResourceKind::Podcast) >= 1);
    assert!(of_kind(ResourceKind::Newsletter) >= 1);
    assert!(of_kind(ResourceKind::Guide) >= 10);
    assert!(of_kind(ResourceKind::Community) >= 6);
    assert!(of_kind(ResourceKind::Event) >= 1);
    assert!(of_kind(ResourceKind::Certification) >= 5);
}

#[test]
fn every_background_finds_a_way_in_and_what_it_brings() {
    let guidance = &PACK.guidance;
    assert!(guidance.entry_roles.len() >= 6);
    assert!(guidance.paths.len() >= 7);
    for background in PACK.framework.backgrounds() {
        let transfer = guidance.transfer(background.number).expect("a transfer");
        assert!(transfer.lines.len() >= 4, "{}", background.name);
        let roles = guidance.entry_roles.iter();
        let mut open = roles.filter(|role| role.backgrounds.contains(&background.number));
        assert!(open.next().is_some(), "{}", background.name);
    }
}

const HARD: &str = "en/plan-hard.toml";
const RESOURCES: &str = "resources.toml";
const WAYS_IN: &str = "ways-in.toml";
const WAYS_IN_WORDS: &str = "en/ways-in.toml";

/// Texts of the content that the checks below spoil.
const ACTION: &str = "Ask three customers of rival products why they chose as they did.";
const PIECE: &str = "A table of three rival products: price, features and audience.";
const QUESTION: &str = "Why might a customer pick each of the rival products you compared?";

#[test]
fn a_skill_has_exactly_four_steps() {
    let step = "[[market-research.steps]]";
    check(
        HARD,
        step,
        "[[user-research.steps]]",
        "market-research",
        "has 3 steps: write four",
    );
    check(
        HARD,
        step,
        "[[market-reserch.steps]]",
        "market-reserch",
        "is not listed",
    );
    let file = "en/plan-industry.toml";
    let text = std::fs::read_to_string(content::content_folder().join(file)).expect("read");
    let start = text.find("[branding]").expect("the last skill");
    check(
        file,
        &text[start..],
        "",
        "branding",
        "has no steps: write its four",
    );
}

#[test]
fn a_step_has_a_first_and_two_to_four_things_to_do() {
    let quoted = format!("\"{ACTION}\",");
    check(
        HARD,
        &quoted,
        "",
        "market-research.steps[0]",
        "has 1 things to do beside its first: write 2 to 4",
    );
    check(HARD, "first = ", "fist = ", "line", "unknown field `fist`");
}

#[test]
fn a_step_has_something_to_do_for_those_without_a_job_in_product() {
    check(
        HARD,
        "anywhere = [",
        "at-work = [",
        "market-research.steps[0].anywhere",
        "has nothing for people without an employer in product",
    );
}

#[test]
fn a_skill_has_a_question_as_interviewers_put_it() {
    let file = std::fs::read_to_string(content::content_folder().join(HARD)).expect("read");
    let interview = file.lines().find(|line| line.starts_with("interview = "));
    let interview = interview.expect("a question");
    check(
        HARD,
        interview,
        "",
        "market-research.interview",
        "is missing",
    );
    let short = "interview = \"Why?\"";
    check(
        HARD,
        interview,
        short,
        "market-research.interview",
        "has 4 characters",
    );
    let unasked = interview.replace(['?', '.'], "");
    check(
        HARD,
        interview,
        &unasked,
        "market-research.interview",
        "question mark",
    );
}

#[test]
fn an_action_is_an_instruction_of_a_readable_length() {
    let key = "market-research.steps[0].anywhere[1]";
    let spoil = |to: &str, cure: &str| check(HARD, ACTION, to, key, cure);
    spoil("Ask customers why.", "has 18 characters: write 40 to 120");
    spoil(&ACTION.repeat(2), "characters: write 40 to 120");
    spoil(
        &ACTION.replace("Ask", "ask"),
        "does not begin with a capital",
    );
    spoil(
        &ACTION.replace("did.", "did"),
        "does not end with a full stop",
    );
    spoil(
        &ACTION.replace("rival products", "your rivals"),
        "has ‘your’: say it without",
    );
    spoil(&ACTION.replace("three", "very many"), "has ‘very’");
}

#[test]
fn a_piece_and_a_question_are_short_and_end_as_such() {
    let (piece, question) = (
        "market-research.steps[0].piece",
        "market-research.steps[0].question",
    );
    check(
        HARD,
        PIECE,
        "A table.",
        piece,
        "has 8 characters: write 30 to 105",
    );
    check(
        HARD,
        PIECE,
        &PIECE.replace('.', ""),
        piece,
        "does not end with a full stop",
    );
    check(
        HARD,
        QUESTION,
        "Why?",
        question,
        "has 4 characters: write 30 to 120",
    );
    check(
        HARD,
        QUESTION,
        &QUESTION.replace('?', "."),
        question,
        "does not end with a question mark",
    );
}

#[test]
fn no_text_stands_twice() {
    check(
        HARD,
        PIECE,
        ACTION,
        "market-research.steps[0]",
        "is the same as market-research.steps[0]",
    );
}

#[test]
fn a_resource_has_a_note_of_a_readable_length() {
    let file = "en/resources.toml";
    let note = "How good teams find what is worth building before they build it.";
    check(
        file,
        note,
        "On teams.",
        "inspired.note",
        "has 9 characters: write 20 to 95",
    );
    check(
        file,
        "[inspired]",
        "[inspird]",
        "inspired",
        "is missing: write it",
    );
    check(
        file,
        "[inspired]",
        "[inspird]",
        "inspird",
        "belongs to nothing in resources.toml",
    );
}

#[test]
fn an_address_is_a_whole_one_that_follows_nobody() {
    let (from, key) = ("https://www.svpg.com/books/", "inspired.url");
    let spoil = |to: &str, cure: &str| check(RESOURCES, from, to, key, cure);
    spoil("http://www.svpg.com/books/", "does not begin with https://");
    spoil("https://books/", "names no site");
    spoil("https:///books.html", "names no site");
    spoil("https://www.svpg.com/my books/", "has a blank");
    spoil("https://www.svpg.com/?utm_source=x", "follows people about");
    for front_page in [
        "https://x.com/",
        "https://www.linkedin.com",
        "https://www.meetup.com/",
    ] {
        spoil(front_page, "is a social network’s front page");
    }
    spoil("https://www.nirandfar.com/hooked/", "is that of hooked too");
}

#[test]
fn a_certificate_says_its_terms_and_nothing_else_has_any() {
    let file = "en/resources.toml";
    let terms = "terms = \"Issued by AIPMM";
    let time = "time = \"Issued by AIPMM";
    check(file, terms, time, "cpm.terms", "goes with a certificate");
    let time = "time = \"A short book";
    let terms = "terms = \"A short book";
    check(file, time, terms, "mom-test.terms", "and with nothing else");
}

#[test]
fn no_step_rests_on_people_to_ask_alone() {
    let text = std::fs::read_to_string(content::content_folder().join(RESOURCES)).expect("read");
    let start = text.find("id = \"nhs-manual\"").expect("a guide");
    let end = text[start..]
        .find("[[resource]]")
        .expect("another resource");
    let guide = &text[start..start + end];
    let community = guide.replace("kind = \"guide\"", "kind = \"community\"");
    let key = "clinician-collaboration to level 4";
    check(
        RESOURCES,
        guide,
        &community,
        key,
        "people to ask and nothing to read",
    );
}

#[test]
fn an_industry_skill_has_a_source_of_its_field() {
    let file = content::content_folder().join(RESOURCES);
    let text = std::fs::read_to_string(file).expect("read");
    let start = text.find("id = \"fda-classify\"").expect("the regulator");
    let end = text
        .find("id = \"nice-guidance\"")
        .expect("what follows the regulators");
    let regulators = &text[start..end];
    let articles = regulators.replace("kind = \"guide\"", "kind = \"reading\"");
    let key = "regulatory-compliance";
    check(
        RESOURCES,
        regulators,
        &articles,
        key,
        "has no source of its field",
    );
}

#[test]
fn a_resource_names_skills_and_levels_that_exist_and_its_source() {
    let from = "user-research = [1, 3]";
    let key = "inspired.skills";
    check(
        RESOURCES,
        from,
        "user-reserch = [1, 3]",
        key,
        "is no skill: mend the name",
    );
    check(
        RESOURCES,
        from,
        "user-research = [0, 2]",
        key,
        "names levels that nobody reaches",
    );
    check(
        RESOURCES,
        from,
        "user-research = [2, 2]",
        key,
        "names levels that nobody reaches",
    );
    check(
        RESOURCES,
        "sources = [\"R1\"]",
        "sources = []",
        "inspired",
        "names no source",
    );
    check(
        RESOURCES,
        "kind = \"book\"",
        "kind = \"pamphlet\"",
        "line",
        "pamphlet",
    );
    check(
        RESOURCES,
        "id = \"hooked\"",
        "id = \"inspired\"",
        "inspired",
        "is listed twice",
    );
}

#[test]
fn a_step_without_resources_is_found() {
    let text = std::fs::read_to_string(content::content_folder().join(RESOURCES)).expect("read");
    let start = text.find("[[resource]]").expect("a resource");
    let cure = "has 0 resources: give it 1 to 4";
    let rest = "resource = []";
    check(RESOURCES, &text[start..], rest, "branding to level 4", cure);
}

#[test]
fn ways_in_name_what_the_framework_lists() {
    let role = "skills = [\"requirements\", ";
    let spoilt = "skills = [\"requirments\", ";
    check(
        WAYS_IN,
        role,
        spoilt,
        "entry-role.business-analyst",
        "names requirments, which is no skill",
    );
    let roles = "backgrounds = [\"business\", ";
    let spoilt = "backgrounds = [\"busines\", ";
    check(
        WAYS_IN,
        roles,
        spoilt,
        "entry-role.business-analyst",
        "names busines, which is no background",
    );
    check(
        WAYS_IN,
        "id = \"co-op\"",
        "id = \"internship\"",
        "path.internship",
        "is listed twice",
    );
}

#[test]
fn ways_in_have_words_of_a_readable_length() {
    let role = "[entry-role.business-analyst]";
    check(
        WAYS_IN_WORDS,
        role,
        "[entry-role.analyst]",
        "entry-role.business-analyst",
        "is missing: write it",
    );
    check(
        WAYS_IN_WORDS,
        role,
        "[entry-role.analyst]",
        "entry-role.analyst",
        "belongs to nothing in ways-in.toml",
    );
    let text = "Finds out what a business needs and describes it for those who build; whoever";
    let key = "entry-role.business-analyst.text";
    check(
        WAYS_IN_WORDS,
        text,
        &text.repeat(2),
        key,
        "characters: write 70 to 175",
    );
}

#[test]
fn every_background_brings_something_with_lines_to_fill_in_and_one_that_is_filled() {
    let transfer = "background = \"marketing\"";
    check(
        WAYS_IN,
        transfer,
        "background = \"marketng\"",
        "transfer.marketing",
        "is missing: say what people bring",
    );
    let line = "Rewrote [how many] pages on [what] in plain words; questions before purchase fell by [how much] in [how long].";
    let key = "transfer.marketing.lines.communication";
    let spoil = |to: &str, cure: &str| check(WAYS_IN_WORDS, line, to, key, cure);
    spoil(
        "Rewrote 30 pages on [what] in plain words; questions before purchase fell by [how much].",
        "has somebody else’s figure",
    );
    spoil(
        "Rewrote many pages in plain words; questions before purchase fell by [how much].",
        "lacks gaps",
    );
    spoil(
        "Rewrote [how many] pages.",
        "has 25 characters: write 50 to 135",
    );
    let example = "won 1,200 subscribers in eight weeks, 20% over target.";
    check(
        WAYS_IN_WORDS,
        example,
        "won subscribers within weeks, well over target.",
        "transfer.marketing.example",
        "has no figure",
    );
    let line = "communication = \"Rewrote [how";
    check(
        WAYS_IN_WORDS,
        line,
        "learning = \"Rewrote [how",
        key,
        "is missing: write it",
    );
    let key = "transfer.marketing.lines.learning";
    check(
        WAYS_IN_WORDS,
        line,
        "learning = \"Rewrote [how",
        key,
        "belongs to nothing",
    );
}

#[test]
fn every_source_of_the_plan_is_carried() {
    check(
        RESOURCES,
        "sources = [\"R4\"]",
        "sources = [\"R5\"]",
        "",
        "names the source R5, which does not exist",
    );
    let spoil = |from: &str, to: &str, key: &str, cure: &str| {
        check("sources.toml", from, to, key, cure);
    };
    let about = "C7 = [\"plan.about\"]";
    let nowhere = "C7 = [\"plan.nowhere\"]";
    spoil(
        about,
        nowhere,
        "C7",
        "names plan.nowhere, which no sentence",
    );
    spoil(about, "C7 = []", "C7", "names no sentence");
    spoil(about, "C29 = [\"percent\"]", "C29", "is no source");
}
