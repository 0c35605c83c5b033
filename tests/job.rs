//! The page on the job itself carries what the sources say of it, and the checker finds what breaks it.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod spoilt;

use spoilt::check;

#[test]
fn the_page_on_the_job_tells_all_that_the_sources_give() {
    let pack = content::built_in("en").expect("the content is right");
    let job = &pack.guidance.job;
    let has = |heading: &str| job.iter().any(|section| section.heading.contains(heading));
    for heading in [
        "What the job is",
        "A day",
        "What is hard",
        "What it gives back",
        "Education",
        "Is it for you?",
        "from associate to leader",
        "From ready to hired",
    ] {
        assert!(has(heading), "{heading}");
    }
    let questions = job
        .iter()
        .find(|section| section.heading.contains("for you"));
    let questions = &questions.expect("the questions").list;
    assert!(questions.iter().all(|question| question.ends_with('?')));
    for section in job {
        let table = section.table.iter();
        for row in table.flat_map(|table| &table.rows) {
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        }
    }
}

/// The sources of which the articles say most, and the sections that carry them.
#[test]
fn what_the_articles_say_most_of_has_a_section_of_its_own() {
    let spoil = |sources: &str, without: &str, key: &str| {
        let (from, to) = (
            format!("sources = {sources}"),
            format!("sources = {without}"),
        );
        check("job.toml", &from, &to, key, "has no section on the job");
    };
    spoil("[\"C15\", \"C16\", \"C28\"]", "[\"C16\", \"C28\"]", "C15");
    spoil("[\"C17\"]", "[\"C14\"]", "C17");
    spoil("[\"C18\"]", "[\"C14\"]", "C18");
    spoil("[\"C16\", \"C21\", \"C25\"]", "[\"C16\", \"C25\"]", "C21");
    spoil("[\"C16\", \"C21\", \"C25\"]", "[\"C16\", \"C21\"]", "C25");
    spoil("[\"C13\", \"C24\"]", "[\"C13\"]", "C24");
}

#[test]
fn a_section_on_the_job_has_words_and_whole_tables() {
    const JOB_WORDS: &str = "en/job.toml";
    let text = "text = [\"Nobody does equal parts of the three. Ask in an interview how a usual month divides among them.\"]";
    let spoil = |from: &str, to: &str, key: &str, cure: &str| check(JOB_WORDS, from, to, key, cure);
    spoil(
        text,
        "text = [\"Short.\"]",
        "kinds-of-work.text[0]",
        "write 40 to 260",
    );
    spoil(
        "table.heads = [\"What\", \"When\", \"Why\"]",
        "table.heads = [\"What\", \"When\"]",
        "day",
        "has 3 cells in row 0 of its table: write 2",
    );
    spoil("[day]", "[night]", "day", "is missing: write it");
    spoil(
        "[day]",
        "[night]",
        "night",
        "belongs to nothing in job.toml",
    );
    let question = "Is a day of many short conversations a good day for you, or a lost one?";
    spoil(
        question,
        "A lost day?",
        "for-you.list[6]",
        "write 40 to 120",
    );
}

#[test]
fn the_words_of_the_trade_stand_beside_the_plain_ones() {
    let pack = content::built_in("en").expect("the content is right");
    let skills = pack.framework.skills().iter();
    let described = skills.map(|skill| skill.description.clone());
    let steps = pack.guidance.steps.iter().flat_map(|skill| &skill.steps);
    let done = steps.flat_map(|step| {
        let milestones = step.milestones.iter().map(|one| one.text.clone());
        milestones.chain([
            step.first.clone(),
            step.piece.clone(),
            step.question.clone(),
        ])
    });
    let texts: Vec<String> = described
        .chain(done)
        .map(|text| text.to_lowercase())
        .collect();
    for word in [
        "backlog",
        "acceptance criteria",
        "retention",
        "churn",
        "activation",
        "cohort",
        "unit economics",
        "hypothesis",
        "minimum viable product",
        "okr",
        "jobs to be done",
        "product-market fit",
        "product sense",
    ] {
        assert!(texts.iter().any(|text| text.contains(word)), "{word}");
        let explained = pack
            .guidance
            .job
            .iter()
            .filter_map(|section| section.table.as_ref());
        let mut words = explained
            .flat_map(|table| &table.rows)
            .map(|row| row[0].to_lowercase());
        assert!(
            words.any(|known| known.contains(word)),
            "{word} is not explained"
        );
    }
}

#[test]
fn a_date_belongs_to_a_resource_and_is_one() {
    const CHECKED: &str = "checked.toml";
    let head = "# When the address";
    let with = |line: &str| format!("{line}\n{head}");
    check(
        CHECKED,
        head,
        &with("nothing = \"2026-11-28\""),
        "nothing",
        "is no resource",
    );
    check(
        CHECKED,
        head,
        &with("inspired = \"yesterday\""),
        "inspired",
        "is no date",
    );
}
