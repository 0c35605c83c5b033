//! What-if, the best step, the roles worth naming and the ways in: properties that hold for any answers.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod coded;

use std::cmp::Ordering;
use std::sync::LazyLock;

use assessment::aim::Specialisations;
use assessment::answer::{Answer, Answers};
use assessment::direction::{Direction, flat_level};
use assessment::fit::fit_to_every_profile;
use assessment::framework::Framework;
use assessment::ids::{BackgroundNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::profile::Profile;
use assessment::report::Report;
use assessment::standing::Standing;
use assessment::ways_in::entry_roles;
use assessment::what_if::{WhatIf, single_steps};
use formats::pack::Pack;
use proptest::prelude::*;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

fn framework() -> &'static Framework {
    &PACK.framework
}

fn answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec(0..=coded::MOST, framework().skills().len())
        .prop_map(|codes| coded::answers(framework(), &codes))
}

fn profile() -> impl Strategy<Value = &'static Profile> {
    let profiles = framework().profiles();
    (0..profiles.len()).prop_map(move |index| &profiles[index])
}

fn level() -> impl Strategy<Value = Level> {
    (0_u8..=4).prop_map(|value| Level::from_value(value).expect("a level"))
}

fn specialisation(number: u16) -> SpecialisationNumber {
    framework().specialisations()[usize::from(number) - 1].number
}

fn own_skills(industry: SpecialisationNumber) -> usize {
    let skills = framework().skills().iter();
    skills
        .filter(|skill| skill.specialisation == Some(industry))
        .count()
}

fn every_skill_at(level: Level) -> Answers {
    let skills = framework().skills().iter();
    skills
        .map(|skill| (skill.number, Answer::Rated(level)))
        .collect()
}

proptest! {
    #[test]
    fn what_if_is_a_fresh_analysis_of_the_changed_answers(
        answers in answers(),
        profile in profile(),
        tries in prop::collection::vec((1_u16..=49, level()), 0..6),
    ) {
        let mut what_if = WhatIf::default();
        let mut changed: Vec<(SkillNumber, Answer)> = answers.iter().collect();
        for (skill, level) in tries {
            let skill = SkillNumber(skill);
            what_if = what_if.trying(&answers, skill, level);
            changed.retain(|(known, _)| *known != skill);
            changed.push((skill, Answer::Rated(level)));
        }
        let changed: Answers = changed.into_iter().collect();
        let applied = what_if.applied(&answers).without_moments();
        prop_assert_eq!(&applied, &changed);
        let (shown, fresh) = (
            Report::new(framework(), profile, &applied),
            Report::new(framework(), profile, &changed),
        );
        prop_assert_eq!(shown.tally, fresh.tally);
        prop_assert_eq!(what_if.is_empty(), changed == answers.without_moments());
    }

    #[test]
    fn the_best_step_adds_most_of_all_single_steps(answers in answers(), profile in profile()) {
        let report = Report::new(framework(), profile, &answers);
        let steps = single_steps(&report);
        // Every level up that somebody could take, each reckoned anew.
        let mut most = report.tally.readiness;
        for finding in &report.findings {
            let Some(to) = finding.level().and_then(Level::next) else { continue };
            let raised = answers.clone().with(finding.skill.number, Answer::Rated(to), 0);
            let then = Report::new(framework(), profile, &raised).tally;
            if then.readiness.compare(most) == Ordering::Greater {
                most = then.readiness;
            }
            let offered = steps.iter().find(|step| step.finding.skill.number == finding.skill.number);
            if let Some(step) = offered {
                prop_assert_eq!(step.readiness, then.readiness);
                prop_assert_eq!(step.meets_must_have, then.missing_must_haves < report.tally.missing_must_haves);
            } else {
                prop_assert_eq!(then.readiness, report.tally.readiness);
            }
        }
        let best = steps.first().map_or(report.tally.readiness, |step| step.readiness);
        prop_assert_eq!(best.compare(most), Ordering::Equal);
        let falls = steps.windows(2).all(|pair| {
            pair[0].readiness.compare(pair[1].readiness) != Ordering::Less
        });
        prop_assert!(falls);
    }

    #[test]
    fn the_roles_that_are_named_are_what_they_are_called(
        answers in answers(),
        chosen in prop::collection::vec(1_u16..=6, 1..4),
    ) {
        let fits = fit_to_every_profile(framework(), &answers);
        let chosen = Specialisations::new(chosen.into_iter().map(specialisation)).expect("some");
        let Some(named) = Direction::of(framework(), &chosen, &fits) else { return Ok(()) };
        let step = |fit: &assessment::fit::Fit| {
            let levels = framework().career_levels();
            levels.iter().position(|level| level.number == fit.key.career_level).expect("a level")
        };
        // Of a chosen industry that is known, of the core if there is none, of anything known at last.
        let all_known: Vec<_> = fits.iter().filter(|fit| fit.standing.is_known()).collect();
        let is_core = |fit: &&assessment::fit::Fit| own_skills(fit.key.specialisation) == 0;
        let is_chosen = |fit: &&assessment::fit::Fit| chosen.as_slice().contains(&fit.key.specialisation);
        let of_chosen: Vec<_> = all_known.iter().copied().filter(|fit| is_chosen(fit) && !is_core(fit)).collect();
        let of_core: Vec<_> = all_known.iter().copied().filter(is_core).collect();
        let candidates = [of_chosen, of_core, all_known].into_iter().find(|some| !some.is_empty());
        let candidates = candidates.expect("a role is named");
        let known = || candidates.iter().copied();
        for fit in [Some(named.nearest), named.next, named.reach].into_iter().flatten() {
            prop_assert!(known().any(|other| *other == fit));
        }
        let ready: Vec<_> = known().filter(|fit| fit.standing == Standing::Ready).collect();
        if ready.is_empty() {
            let closer = known().any(|fit| {
                fit.standing == named.nearest.standing
                    && fit.tally.readiness.compare(named.nearest.tally.readiness) == Ordering::Greater
            });
            prop_assert!(!closer);
        } else {
            prop_assert_eq!(named.nearest.standing, Standing::Ready);
            prop_assert!(ready.iter().all(|fit| step(fit) <= step(&named.nearest)));
        }
        if let Some(next) = named.next {
            prop_assert_eq!(step(&next), step(&named.nearest) + 1);
        }
        if let Some(reach) = named.reach {
            prop_assert!(reach.standing >= Standing::Building);
            prop_assert!(step(&reach) > step(&named.nearest));
        }
    }
}

#[test]
fn a_profile_of_one_level_is_called_flat_and_a_varied_one_is_not() {
    for level in Level::ALL {
        assert_eq!(flat_level(&every_skill_at(level)), Some(level));
    }
    assert_eq!(flat_level(&Answers::default()), None);
    let mut answers = every_skill_at(Level::Practised);
    for number in 1..=5 {
        answers = answers.with(SkillNumber(number), Answer::Rated(Level::Leading), 0);
    }
    assert_eq!(flat_level(&answers), Some(Level::Practised), "nearly flat");
    for number in 6..=20 {
        answers = answers.with(SkillNumber(number), Answer::Rated(Level::Aware), 0);
    }
    assert_eq!(flat_level(&answers), None);
}

#[test]
fn an_industry_of_which_nothing_is_rated_is_not_named() {
    let core = framework().skills().iter();
    let core = core.filter(|skill| skill.specialisation.is_none());
    let answers: Answers = core
        .map(|skill| (skill.number, Answer::Rated(Level::Leading)))
        .collect();
    let fits = fit_to_every_profile(framework(), &answers);
    let chosen = Specialisations::new([specialisation(2)]).expect("one");
    let named = Direction::of(framework(), &chosen, &fits).expect("a role");
    assert_eq!(named.nearest.key.specialisation, specialisation(1));
    assert_eq!(named.nearest.standing, Standing::Ready);
}

#[test]
fn a_role_is_never_ready_on_the_core_alone() {
    // The best there is, but for most of what each industry adds: not answered, or set aside.
    let industries = framework().specialisations().iter();
    for industry in industries.map(|one| one.number) {
        let own = framework().skills().iter();
        let own = own.filter(|skill| skill.specialisation == Some(industry));
        let own: Vec<SkillNumber> = own.map(|skill| skill.number).collect();
        for kept in 0..=own.len() {
            let mut without = every_skill_at(Level::Leading);
            let mut set_aside = without.clone();
            for skill in &own[kept..] {
                without = without.without(*skill, 0);
                set_aside = set_aside.with(*skill, Answer::NotApplicable, 0);
            }
            let expected = if kept * 2 < own.len() {
                Standing::CoreOnly
            } else {
                Standing::Ready
            };
            for answers in [&without, &set_aside] {
                for fit in fit_to_every_profile(framework(), answers) {
                    if fit.key.specialisation == industry {
                        let unrated_must_haves = fit.tally.unrated_must_haves;
                        let expected = match expected {
                            Standing::Ready if unrated_must_haves > 0 => Standing::Close,
                            expected => expected,
                        };
                        assert_eq!(fit.standing, expected, "{:?}, {kept} rated", fit.key);
                    } else {
                        assert_eq!(fit.standing, Standing::Ready, "{:?}", fit.key);
                    }
                }
            }
        }
    }
}

#[test]
fn sentences_speak_of_the_chosen_industries_first() {
    // Everything is rated, and technology lower than the rest.
    let mut answers = every_skill_at(Level::Leading);
    let technology = framework().skills().iter();
    let technology = technology.filter(|skill| skill.specialisation == Some(specialisation(2)));
    for skill in technology {
        answers = answers.with(skill.number, Answer::Rated(Level::NotYet), 0);
    }
    let fits = fit_to_every_profile(framework(), &answers);
    for chosen in [vec![2], vec![1, 2], vec![2, 3]] {
        let chosen = Specialisations::new(chosen.into_iter().map(specialisation)).expect("some");
        let named = Direction::of(framework(), &chosen, &fits).expect("a role");
        let roles = [Some(named.nearest), named.next, named.reach];
        for fit in roles.into_iter().flatten() {
            let industry = fit.key.specialisation;
            assert!(chosen.as_slice().contains(&industry) && own_skills(industry) > 0);
        }
    }
}

#[test]
fn a_background_and_rated_skills_bring_an_entry_role_nearer() {
    let guidance = &PACK.guidance;
    let nothing = Answers::default();
    for role in &guidance.entry_roles {
        let rated: Answers = role
            .skills
            .iter()
            .map(|skill| (*skill, Answer::Rated(Level::Proficient)))
            .collect();
        let background = role.backgrounds.first().copied();
        let first = &entry_roles(guidance, &rated, background)[0];
        assert_eq!(first.role, role);
        assert!(first.suits_background && first.lacks.is_empty());
    }
    for background in framework().backgrounds() {
        let from: Option<BackgroundNumber> = Some(background.number);
        for fit in entry_roles(guidance, &nothing, from) {
            assert!(fit.has.is_empty());
            let listed = fit.role.backgrounds.contains(&background.number);
            assert_eq!(fit.suits_background, listed);
        }
    }
}
