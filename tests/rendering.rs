//! Every page rendered natively, in the states a person meets, and read as a person would.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod checked;
mod rendered;

use std::rc::Rc;
use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::assessment::{AssessmentId, Draft, Finished};
use assessment::day::Day;
use assessment::framework_ref::FrameworkRef;
use assessment::ids::{CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::Name;
use assessment::pace::{SECONDS_A_QUESTION, minutes_for};
use assessment::plan::Plan;
use assessment::snapshot::Snapshot;
use formats::document::Reading;
use formats::link::{LinkedResult, encode};
use formats::pack::Pack;
use gapwise::routes::facet::{Facet, Section};
use gapwise::routes::route::{RoleSlug, Route};
use gapwise::state::{Removed, Saving, State};

use checked::{shows, shows_not, sound};

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

const ID: AssessmentId = AssessmentId(7);

fn render(state: State) -> String {
    rendered::page(&PACK, state)
}

fn aim() -> Aim {
    Aim {
        now: Some(CareerLevelNumber(1)),
        wanted: CareerLevelNumber(2),
        specialisations: Specialisations::new([SpecialisationNumber(2)]).expect("one"),
        background: None,
        name: Name::new("Ada"),
    }
}

/// Practised everywhere, but leading in prioritisation, aware in ethics, no word on resilience, and
/// negotiation does not apply.
fn answers() -> Answers {
    PACK.framework
        .questions(&[SpecialisationNumber(2)])
        .filter_map(|skill| {
            let answer = match skill.id.as_str() {
                "resilience" => return None,
                "negotiation" => Answer::NotApplicable,
                "prioritisation" => Answer::Rated(Level::Leading),
                "ethics" => Answer::Rated(Level::Aware),
                _ => Answer::Rated(Level::Practised),
            };
            Some((skill.number, answer))
        })
        .collect()
}

fn draft(answers: Answers) -> Draft {
    Draft {
        answers,
        ..Draft::new(ID, PACK.framework.reference().clone(), aim())
    }
}

fn finished() -> Finished {
    draft(answers()).finish(Day::from_days(20_778), 8, Plan::default())
}

fn at(route: Route) -> State {
    State::new(route, Reading::nothing(), true)
}

fn drafting(route: Route, answers: Answers) -> State {
    let mut state = at(route);
    state.document = state.document.with_draft(draft(answers));
    state
}

fn with_result(route: Route) -> State {
    let mut state = at(route);
    state.document = state.document.with_finished(finished());
    state
}

fn question(skill: &str) -> Route {
    Route::Question(skill.to_owned())
}

/// How many skills are asked of somebody with these industries.
fn asked(industries: &[SpecialisationNumber]) -> usize {
    PACK.framework.questions(industries).count()
}

/// The same for the aim of these tests, and how long that takes.
fn asked_in_technology() -> (usize, u32) {
    let count = asked(&[SpecialisationNumber(2)]);
    (count, minutes_for(count, SECONDS_A_QUESTION))
}

#[test]
fn the_landing_page_says_what_this_is() {
    let page = render(at(Route::Landing));
    let (count, minutes) = asked_in_technology();
    sound(&page);
    shows(
        &page,
        &[
            "Where do you stand as a product manager?",
            &format!("{count} questions, about {minutes} minutes"),
            "Nothing leaves this browser",
            "Start the assessment",
            "See a sample result",
            "not a tool to rank, hire or promote",
        ],
    );
}

#[test]
fn the_landing_page_goes_on_with_an_assessment_on_its_way() {
    let (count, _) = asked_in_technology();
    let page = render(drafting(Route::Landing, answers()));
    sound(&page);
    shows(
        &page,
        &[
            &format!("{} of {count} skills answered", count - 1),
            "#/quiz/resilience",
            "Discard it",
        ],
    );
    let page = render(drafting(
        Route::Landing,
        answers().with(SkillNumber(28), Answer::NotApplicable, 0),
    ));
    shows(
        &page,
        &[&format!("{count} of {count}"), "href=\"#/review\""],
    );
}

#[test]
fn the_aim_page_offers_every_level_industry_and_background() {
    let page = render(at(Route::Aim));
    sound(&page);
    for level in PACK.framework.career_levels() {
        shows(&page, &[&level.name]);
    }
    for one in PACK.framework.specialisations() {
        shows(&page, &[&one.name]);
    }
    for background in PACK.framework.backgrounds() {
        shows(&page, &[&background.name]);
    }
    let form = page.split("<dialog").next().unwrap_or_default();
    shows_not(form, &["checked"]);
    let core = asked(&[]);
    let minutes = minutes_for(core, SECONDS_A_QUESTION);
    shows(&page, &[&format!("{core} skills, about {minutes} minutes")]);
}

#[test]
fn a_question_shows_its_five_anchors_and_nothing_selected() {
    let page = render(drafting(question("ethics"), Answers::default()));
    sound(&page);
    let skill = PACK.framework.skill_by_id("ethics").expect("a skill");
    let (count, minutes) = asked_in_technology();
    let mut asked = PACK.framework.questions(&[SpecialisationNumber(2)]);
    let place = asked.position(|one| one.id == skill.id).expect("asked") + 1;
    for anchor in &skill.anchors {
        shows(&page, &[anchor]);
    }
    assert_eq!(page.matches("type=\"radio\"").count(), 6);
    let form = page.split("quiz__options").next().unwrap_or_default();
    shows_not(form, &["checked"]);
    shows(
        &page,
        &[
            &format!("Skill {place} of {count}"),
            &format!("0 of {count} answered"),
            &format!("About {minutes} minutes left"),
            "Skip",
            "href=\"#/quiz/decision-making\"",
            "href=\"#/quiz/communication\"",
        ],
    );
}

#[test]
fn the_first_question_leads_back_to_the_aim_and_the_last_on_to_the_review() {
    let first = render(drafting(question("market-research"), Answers::default()));
    shows(&first, &["href=\"#/aim\""]);
    let last = render(drafting(
        question("engineering-partnership"),
        Answers::default(),
    ));
    let (count, _) = asked_in_technology();
    let place = format!("Skill {count} of {count}");
    shows(&last, &[&place, "Check your answers"]);
}

#[test]
fn an_amended_answer_leads_back_to_the_review() {
    let page = render(drafting(Route::Amendment("ethics".to_owned()), answers()));
    sound(&page);
    shows(&page, &["Back to your answers"]);
    shows_not(&page, &["#/quiz/communication"]);
}

#[test]
fn the_quiz_says_when_nothing_is_saved() {
    let mut state = drafting(question("ethics"), answers());
    state.saving = Saving::Blocked;
    let page = render(state);
    sound(&page);
    shows(
        &page,
        &["Not saved.", "does not let the page save anything"],
    );
    shows_not(&page, &["Saved in this browser."]);
}

#[test]
fn the_review_lists_every_answer_with_the_skipped_ones_first() {
    let (count, _) = asked_in_technology();
    let page = render(drafting(Route::Review, answers()));
    sound(&page);
    shows(
        &page,
        &[
            &format!("One of {count} skills has no answer yet"),
            "Not answered yet",
        ],
    );
    assert_eq!(page.matches("answers__row").count(), count);
    let skipped = page.find("Resilience and adaptability").expect("listed");
    let answered = page.find("Market and competitor research").expect("listed");
    assert!(skipped < answered);
}

#[test]
fn the_result_says_where_one_stands_and_what_is_missing() {
    let (count, _) = asked_in_technology();
    let page = render(with_result(Route::Result(ID, Facet::default())));
    sound(&page);
    shows(
        &page,
        &[
            "Your result of 21 November 2026",
            "Product manager in technology",
            &format!("based on {} of {} skills", count - 2, count - 1),
            "Your biggest strengths for this role: Prioritisation",
            "Leading, one level above the target",
            "Missing must-have",
            "Not answered: Resilience and adaptability.",
            "Not applicable: Negotiation.",
            "rounded down",
            "Share this result",
        ],
    );
    assert_eq!(page.matches("class=\"gap\"").count(), report_gaps());
}

fn report_gaps() -> usize {
    use assessment::report::Report;
    let profile = PACK
        .framework
        .profile(aim().profile_key())
        .expect("a profile");
    Report::new(&PACK.framework, profile, &answers()).gaps.len()
}

#[test]
fn a_result_on_few_skills_shows_a_range_and_no_figure() {
    let mut state = at(Route::Result(ID, Facet::default()));
    let few = Answers::default().with(SkillNumber(1), Answer::Rated(Level::Leading), 1);
    let finished = draft(few).finish(Day::from_days(20_778), 8, Plan::default());
    state.document = state.document.with_finished(finished);
    let page = render(state.clone());
    sound(&page);
    shows(
        &page,
        &[
            "Between Setting out and Ready",
            &format!("1 of {} skills rated", asked_in_technology().0),
        ],
    );
    shows_not(&page, &["Too early to say\"", "verdict__percent\">100%"]);
    state.route = Route::Saved;
    shows_not(&render(state), &["saved__figure\">100%"]);
}

#[test]
fn a_result_of_an_earlier_release_says_so() {
    let earlier = ["those of revision 1 of the ladder", "have been worded anew"];
    let today = render(with_result(Route::Result(ID, Facet::default())));
    shows_not(&today, &earlier);
    let mut state = at(Route::Result(ID, Facet::default()));
    let mut old = finished();
    old.snapshot.framework = FrameworkRef::first();
    state.document = state.document.with_finished(old.clone());
    let page = render(state.clone());
    sound(&page);
    shows(&page, &earlier);
    // With the numbers of today, and the wording of yesterday.
    old.snapshot.framework = FrameworkRef {
        wording: 1,
        ..PACK.framework.reference().clone()
    };
    state.document = state.document.with_finished(old);
    let page = render(state);
    shows(&page, &earlier[1..]);
    shows_not(&page, &earlier[..1]);
}

#[test]
fn a_result_can_be_read_against_any_role() {
    for one in PACK.framework.specialisations() {
        for level in PACK.framework.career_levels() {
            let role = RoleSlug {
                specialisation: one.id.clone(),
                career_level: level.id.clone(),
            };
            let page = render(with_result(Route::Result(ID, role.into())));
            sound(&page);
            shows(&page, &[&format!("{} {}</h1>", level.name, one.phrase)]);
        }
    }
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let page = || render(with_result(Route::Result(ID, Facet::default())));
    assert_eq!(page(), page());
}

#[test]
fn the_share_panel_shows_what_it_would_give_away() {
    let answers = asked_in_technology().0 - 1;
    let page = render(with_result(Route::Result(ID, Facet::default())));
    shows(
        &page,
        &[
            &format!("{answers} answers, each with its level"),
            "your career level: Associate product manager",
            "no name",
            "It does not hold your background",
            "Put my name into the link: Ada",
            "https://example.org/#/r/",
        ],
    );
}

fn shared(name: &str) -> String {
    encode(&LinkedResult {
        snapshot: Snapshot {
            framework: PACK.framework.reference().clone(),
            aim: Aim {
                name: Name::new(name),
                ..aim()
            },
            on: Day::from_days(20_778),
            answers: answers(),
        },
        viewed: aim().profile_key(),
    })
}

#[test]
fn a_shared_result_is_the_same_result_marked_as_somebodys() {
    let own = render(with_result(Route::Result(ID, Facet::default())));
    let shared = render(at(Route::Shared(shared("Ada"), Facet::default())));
    sound(&shared);
    shows(
        &shared,
        &[
            "Ada shared this result of 21 November 2026",
            "Take your own",
        ],
    );
    shows_not(
        &shared,
        &["Share this result", "Correct this result", "Take it again"],
    );
    let gaps = |page: &str| {
        let from = page.find("<ol class=\"gaps\"").expect("gaps");
        let to = page[from..].find("</ol>").expect("an end");
        page[from..from + to].to_owned()
    };
    assert_eq!(gaps(&own), gaps(&shared));
}

#[test]
fn a_name_from_a_link_is_text_and_nothing_else() {
    let page = render(at(Route::Shared(
        shared("<img src=x onerror=alert(1)>"),
        Facet::default(),
    )));
    sound(&page);
    shows(&page, &["&lt;img src=x"]);
    shows_not(&page, &["<img"]);
}

#[test]
fn a_damaged_link_says_so_and_shows_no_result() {
    let page = render(at(Route::Shared("AQFRKgIA".to_owned(), Facet::default())));
    sound(&page);
    shows(
        &page,
        &[
            "This link cannot be read",
            "The link is damaged",
            "as they were",
        ],
    );
    shows_not(&page, &["class=\"verdict\""]);
}

#[test]
fn the_sample_is_marked_as_made_up() {
    let page = render(at(Route::Sample(Facet::default())));
    sound(&page);
    shows(
        &page,
        &[
            "These answers are made up",
            "Senior product manager in e-commerce",
        ],
    );
}

#[test]
fn the_saved_list_has_every_finished_assessment() {
    let empty = render(at(Route::Saved));
    sound(&empty);
    shows(
        &empty,
        &["No finished assessment is kept in this browser yet."],
    );
    let page = render(with_result(Route::Saved));
    sound(&page);
    shows(
        &page,
        &[
            "21 November 2026",
            "Rename",
            "Delete",
            "href=\"#/result/7\"",
        ],
    );
}

#[test]
fn what_was_deleted_can_be_undone() {
    let mut state = at(Route::Saved);
    state.removed = Some(Removed::Finished(Rc::new(finished())));
    let page = render(state);
    sound(&page);
    shows(&page, &["The assessment was deleted.", "Undo"]);
}

#[test]
fn the_method_page_shows_targets_weights_must_haves_and_reasons_of_a_role() {
    let role = RoleSlug {
        specialisation: "ecommerce".to_owned(),
        career_level: "senior".to_owned(),
    };
    let page = render(at(Route::Method(Some(role))));
    sound(&page);
    shows(
        &page,
        &["Mabe and West, 1982", "authored judgement", "Must-have"],
    );
    for change in PACK.framework.overrides() {
        let here = change.specialisation == SpecialisationNumber(4);
        assert_eq!(page.contains(&change.reason), here, "{}", change.reason);
    }
}

#[test]
fn the_job_can_be_read_without_an_assessment_and_leads_on_to_getting_in() {
    let page = render(at(Route::Job));
    sound(&page);
    for section in &PACK.guidance.job {
        assert!(page.contains(&section.heading), "{}", section.heading);
        for text in section.text.iter().chain(&section.list) {
            assert!(page.contains(text.as_str()), "{text}");
        }
        for cell in section.table.iter().flat_map(|table| table.rows.concat()) {
            assert!(page.contains(&cell), "{cell}");
        }
    }
    let start = Route::Aim.href();
    let sample = Route::Sample(Section::WaysIn.into()).href();
    assert!(page.contains(&start) && page.contains(&sample), "{page}");
    let own = render(with_result(Route::Job));
    let getting_in = Route::Result(ID, Section::WaysIn.into()).href();
    assert!(own.contains(&getting_in), "{own}");
}

#[test]
fn the_data_page_lists_what_is_kept_and_what_erasing_removes() {
    let empty = render(at(Route::Data));
    sound(&empty);
    shows(
        &empty,
        &[
            "no assessment in progress",
            "You have not taken a backup yet.",
        ],
    );
    let mut state = with_result(Route::Data);
    state.document = state.document.with_draft(draft(answers()));
    state.document.last_backup = Some(Day::from_days(20_778));
    let page = render(state);
    sound(&page);
    shows(
        &page,
        &[
            "1 finished assessment",
            &format!(
                "an assessment in progress, with {} answers",
                asked_in_technology().0 - 1
            ),
            "Last backup: 21 November 2026, handed to your browser.",
            "your name, your background and how you set up the quiz",
        ],
    );
}

#[test]
fn addresses_that_lead_nowhere_say_so() {
    for route in [
        Route::Unknown("/nowhere".to_owned()),
        Route::Result(AssessmentId(404), Facet::default()),
        question("no-such-skill"),
    ] {
        let page = render(at(route));
        sound(&page);
        shows(&page, &["There is nothing at this address"]);
    }
    for route in [question("ethics"), Route::Review] {
        let page = render(with_result(route));
        sound(&page);
        shows(
            &page,
            &["No assessment in progress", "See your newest result"],
        );
    }
}

#[test]
fn a_skill_of_an_industry_that_was_not_chosen_is_not_asked() {
    let page = render(drafting(question("branding"), answers()));
    sound(&page);
    shows(&page, &["There is nothing at this address"]);
}
