//! How long the analysis of one answered assessment takes against all roles, on this machine itself: the
//! figures of every role, and a whole report of every role. `cargo xtask bench` runs it.

// A measurement that cannot be taken says so and ends.
#![allow(clippy::expect_used)]

use std::hint::black_box;

use assessment::answer::{Answer, Answers};
use assessment::fit::fit_to_every_profile;
use assessment::framework::Framework;
use assessment::level::Level;
use assessment::report::Report;
use criterion::Criterion;

/// How many assessments take turns: one alone would let the processor learn its branches by heart.
const ASSESSMENTS: u32 = 64;

fn main() {
    let pack = content::built_in("en").expect("the content holds together");
    let framework = &pack.framework;
    let assessments: Vec<Answers> = (1..=ASSESSMENTS)
        .map(|seed| answered(framework, seed))
        .collect();
    let mut turns = assessments.iter().cycle();
    let mut next = || turns.next().expect("a cycle has no end");

    let mut criterion = Criterion::default().configure_from_args();
    criterion.bench_function("fit to every role", |bench| {
        bench.iter(|| fit_to_every_profile(framework, black_box(next())));
    });
    criterion.bench_function("report for every role", |bench| {
        bench.iter(|| reports(framework, black_box(next())));
    });
    criterion.final_summary();
}

fn reports<'f>(framework: &'f Framework, answers: &Answers) -> Vec<Report<'f>> {
    let profiles = framework.profiles().iter();
    profiles
        .map(|profile| Report::new(framework, profile, answers))
        .collect()
}

/// An answer to every skill, most of them in the middle as people's are, some not applicable, some
/// skipped; the same for the same seed.
fn answered(framework: &Framework, seed: u32) -> Answers {
    let mut state = u64::from(seed);
    let mut below = |limit: u64| {
        // Knuth's constants; the high bits are the random ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    };
    let mut answers = Answers::default();
    for skill in framework.skills() {
        let answer = match below(20) {
            0 => continue,
            1 => Answer::NotApplicable,
            _ => {
                let value = below(3) + below(3);
                let level = u8::try_from(value).ok().and_then(Level::from_value);
                Answer::Rated(level.expect("two times 0 to 2 is 0 to 4"))
            }
        };
        answers = answers.with(skill.number, answer, 1_763_900_000_000);
    }
    answers
}
