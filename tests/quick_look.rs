//! The quick look at every role of the built-in framework.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::framework::{Framework, Skill};
use assessment::ids::AreaNumber;
use assessment::level::Level;
use assessment::outlook::{Outlook, Prospect};
use assessment::own_text::Name;
use assessment::pace::seconds_to_answer;
use assessment::profile::{Expectation, Profile};
use assessment::quick_look::{MOST_QUESTIONS, MOST_SECONDS, quick_look};
use assessment::report::Report;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    let pack = content::built_in("en").expect("the content is right");
    pack.framework
});

/// What a role asks, with the place of each skill in the catalogue.
fn asked(profile: &Profile) -> impl Iterator<Item = (&'static Skill, Expectation)> {
    let skills = FRAMEWORK.skills().iter().zip(&profile.expectations);
    skills.filter_map(|(skill, expectation)| Some((skill, (*expectation)?)))
}

fn weighted(expectation: Expectation) -> u8 {
    expectation.weight.value() * expectation.target.value()
}

#[test]
fn it_is_short_and_in_the_order_of_the_catalogue() {
    for profile in FRAMEWORK.profiles() {
        let look = quick_look(&FRAMEWORK, profile);
        assert_eq!(look.len(), MOST_QUESTIONS, "{:?}", profile.key);
        let seconds = seconds_to_answer(look.iter().copied());
        assert!(seconds <= MOST_SECONDS, "{:?}: {seconds} s", profile.key);
        let mut catalogue = FRAMEWORK.skills().iter();
        for skill in look {
            assert!(catalogue.any(|one| one.number == skill.number));
        }
    }
}

#[test]
fn it_holds_every_must_have_and_touches_every_area_that_is_asked() {
    for profile in FRAMEWORK.profiles() {
        let look = quick_look(&FRAMEWORK, profile);
        let has = |skill: &Skill| look.iter().any(|one| one.number == skill.number);
        for (skill, expectation) in asked(profile) {
            assert!(has(skill) || !expectation.must_have, "{}", skill.name);
            let touched = look.iter().any(|one| one.area == skill.area);
            assert!(touched, "{:?}: {:?}", profile.key, skill.area);
        }
    }
}

#[test]
fn what_it_leaves_out_weighs_no_more_than_what_it_asks_without_need() {
    for profile in FRAMEWORK.profiles() {
        let look = quick_look(&FRAMEWORK, profile);
        let chosen = |skill: &Skill| look.iter().any(|one| one.number == skill.number);
        let alone = |area: AreaNumber| look.iter().filter(|one| one.area == area).count() == 1;
        let least = asked(profile)
            .filter(|(skill, it)| chosen(skill) && !it.must_have && !alone(skill.area))
            .map(|(_, expectation)| weighted(expectation))
            .min();
        let left_out = asked(profile)
            .filter(|(skill, _)| !chosen(skill))
            .map(|(_, expectation)| weighted(expectation))
            .max();
        assert!(left_out <= least.or(left_out), "{:?}", profile.key);
        // Whoever stands alone for its area is the heaviest of it.
        for (skill, expectation) in asked(profile) {
            let rivals = asked(profile).filter(|(other, _)| other.area == skill.area);
            let heaviest = rivals
                .map(|(_, other)| (other.must_have, weighted(other)))
                .max();
            let own = (expectation.must_have, weighted(expectation));
            assert!(!chosen(skill) || !alone(skill.area) || Some(own) == heaviest);
        }
    }
}

#[test]
fn its_result_is_a_range_that_the_full_assessment_keeps_to() {
    for profile in FRAMEWORK.profiles() {
        let industries = Specialisations::new([profile.key.specialisation]).expect("one");
        let aim = Aim {
            now: None,
            wanted: profile.key.career_level,
            specialisations: industries,
            background: None,
            name: Name::default(),
        };
        for level in Level::ALL {
            let full: Answers = FRAMEWORK
                .questions(aim.specialisations.as_slice())
                .map(|skill| (skill.number, Answer::Rated(level)))
                .collect();
            let look = quick_look(&FRAMEWORK, profile);
            let quick: Answers = full
                .iter()
                .filter(|(number, _)| look.iter().any(|skill| skill.number == *number))
                .collect();
            let report = Report::new(&FRAMEWORK, profile, &quick);
            let outlook = Outlook::of(&report.findings);
            let (lowest, highest) = outlook.percents().expect("a range");
            let whole = Report::new(&FRAMEWORK, profile, &full);
            let percent = whole.percent().expect("a figure");
            assert!((lowest..=highest).contains(&percent));
            match outlook.prospect() {
                Prospect::TooEarly => panic!("much is rated"),
                Prospect::Settled(standing) => assert_eq!(standing, whole.standing),
                Prospect::Between(from, to) => assert!((from..=to).contains(&whole.standing)),
            }
        }
    }
}
