//! Properties of the analysis that hold for any answers whatever.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod coded;

use std::cmp::Ordering;
use std::sync::LazyLock;

use assessment::answer::Answers;
use assessment::finding::Finding;
use assessment::fit::fit_to_every_profile;
use assessment::framework::Framework;
use assessment::profile::Profile;
use assessment::report::Report;
use assessment::standing::Standing;
use proptest::prelude::*;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en")
        .expect("the content is right")
        .framework
});

/// A code for each skill.
fn codes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..=coded::MOST, FRAMEWORK.skills().len())
}

fn answers(codes: &[u8]) -> Answers {
    coded::answers(&FRAMEWORK, codes)
}

fn profile() -> impl Strategy<Value = &'static Profile> {
    (0..FRAMEWORK.profiles().len()).prop_map(|index| &FRAMEWORK.profiles()[index])
}

fn report(profile: &'static Profile, codes: &[u8]) -> Report<'static> {
    Report::new(&FRAMEWORK, profile, &answers(codes))
}

proptest! {
    #[test]
    fn figures_stay_in_range(codes in codes(), profile in profile()) {
        let report = report(profile, &codes);
        let readiness = report.tally.readiness;
        prop_assert!(readiness.missing <= readiness.asked);
        prop_assert!(readiness.percent().is_none_or(|percent| percent <= 100));
        prop_assert_eq!(readiness.percent() == Some(100), readiness.asked > 0 && report.gaps.is_empty());
        prop_assert!(report.tally.coverage.rated <= report.tally.coverage.applicable);
        for finding in &report.findings {
            prop_assert!(finding.gap().is_none_or(|gap| gap <= 4));
            prop_assert_eq!(finding.gap().is_none(), finding.level().is_none());
            prop_assert!(finding.gap().unwrap_or(0) == 0 || finding.surplus() == Some(0));
        }
    }

    #[test]
    fn raising_an_answer_never_lowers_readiness_nor_adds_a_gap(
        codes in codes(),
        profile in profile(),
        skill in 0..FRAMEWORK.skills().len(),
    ) {
        prop_assume!((1..=4).contains(&codes[skill]));
        let mut raised = codes.clone();
        raised[skill] += 1;
        let (before, after) = (report(profile, &codes), report(profile, &raised));
        prop_assert_ne!(after.tally.readiness.compare(before.tally.readiness), Ordering::Less);
        prop_assert!(after.gaps.len() <= before.gaps.len());
        prop_assert!(after.tally.missing_must_haves <= before.tally.missing_must_haves);
        prop_assert!(after.standing >= before.standing);
        for finding in &after.gaps {
            let earlier = before.findings.iter().find(|other| other.skill == finding.skill);
            prop_assert!(finding.gap() <= earlier.and_then(Finding::gap));
        }
    }

    #[test]
    fn a_surplus_pays_for_nothing(codes in codes(), profile in profile(), skill in 0..FRAMEWORK.skills().len()) {
        let Some(expectation) = profile.expectations[skill] else { return Ok(()); };
        let mut met = codes.clone();
        met[skill] = expectation.target.value() + 1;
        let mut above = codes.clone();
        above[skill] = 5;
        prop_assert_eq!(report(profile, &met).tally, report(profile, &above).tally);
    }

    #[test]
    fn neither_silence_nor_not_applicable_is_a_zero(codes in codes(), profile in profile(), skill in 0..FRAMEWORK.skills().len()) {
        let mut silent = codes.clone();
        silent[skill] = 0;
        let mut aside = codes.clone();
        aside[skill] = 6;
        prop_assert_eq!(report(profile, &silent).tally.readiness, report(profile, &aside).tally.readiness);
        let asked = u32::from(profile.expectations[skill].is_some());
        prop_assert_eq!(
            report(profile, &silent).tally.coverage.applicable,
            report(profile, &aside).tally.coverage.applicable + asked
        );
    }

    #[test]
    fn priority_is_a_total_order(codes in codes(), profile in profile()) {
        let report = report(profile, &codes);
        let findings = &report.findings;
        for a in findings {
            for b in findings {
                prop_assert_eq!(a.by_priority(b), b.by_priority(a).reverse());
                prop_assert_eq!(a.by_priority(b) == Ordering::Equal, a.skill.number == b.skill.number);
            }
        }
        let mut sorted = findings.clone();
        sorted.sort_by(Finding::by_priority);
        for (position, a) in sorted.iter().enumerate() {
            for b in &sorted[position + 1..] {
                prop_assert_eq!(a.by_priority(b), Ordering::Less);
            }
        }
    }

    #[test]
    fn missing_must_haves_come_first_and_then_the_heavier_gap(codes in codes(), profile in profile()) {
        let report = report(profile, &codes);
        for pair in report.gaps.windows(2) {
            prop_assert!(pair[0].is_missing_must_have() >= pair[1].is_missing_must_have());
            if pair[0].is_missing_must_have() == pair[1].is_missing_must_have() {
                prop_assert!(pair[0].weighted_gap() >= pair[1].weighted_gap());
            }
        }
    }

    #[test]
    fn the_fit_to_a_role_is_what_its_report_says(codes in codes()) {
        let answers = answers(&codes);
        let fits = fit_to_every_profile(&FRAMEWORK, &answers);
        prop_assert_eq!(fits.len(), 30);
        for (fit, profile) in fits.iter().zip(FRAMEWORK.profiles()) {
            let report = Report::new(&FRAMEWORK, profile, &answers);
            prop_assert_eq!(fit.key, profile.key);
            prop_assert_eq!(fit.tally, report.tally);
            prop_assert_eq!(fit.standing, report.standing);
        }
    }

    #[test]
    fn the_same_answers_give_the_same_report(codes in codes(), profile in profile()) {
        prop_assert_eq!(
            format!("{:?}", report(profile, &codes)),
            format!("{:?}", report(profile, &codes))
        );
    }
}

#[test]
fn no_answers_at_all_are_too_few_to_judge() {
    for fit in fit_to_every_profile(&FRAMEWORK, &Answers::default()) {
        assert_eq!(fit.standing, Standing::TooEarly);
        assert_eq!(fit.tally.readiness.percent(), None);
    }
}

#[test]
fn leading_everywhere_is_ready_everywhere() {
    let best = vec![5; FRAMEWORK.skills().len()];
    for fit in fit_to_every_profile(&FRAMEWORK, &answers(&best)) {
        assert_eq!(fit.standing, Standing::Ready, "{:?}", fit.key);
    }
}
