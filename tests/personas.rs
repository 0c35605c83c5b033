//! Three people whose reports were reckoned by hand, apart from the code: every line of their sums,
//! their totals, the order of their gaps and strengths, and the sentences they read.
//!
//! A table's columns: skill, level answered, target, weight, must-have, gap, weight × gap,
//! weight × target.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use assessment::aim::Specialisations;
use assessment::answer::{Answer, Answers};
use assessment::direction::Direction;
use assessment::finding::Finding;
use assessment::fit::fit_to_every_profile;
use assessment::level::Level;
use assessment::plan::Plan;
use assessment::profile::ProfileKey;
use assessment::report::Report;
use assessment::standing::Standing;
use assessment::what_if::single_steps;
use formats::pack::Pack;
use gapwise::view::language::Language;
use gapwise::view::proposals::plan_or_proposal;
use gapwise::view::verdict::sentences;

struct Persona {
    role: (&'static str, &'static str),
    table: &'static str,
    missing: u32,
    asked: u32,
    percent: u8,
    rated: u32,
    applicable: u32,
    standing: Standing,
    gaps: &'static [&'static str],
    strengths: &'static [&'static str],
    sentences: [&'static str; 3],
    /// The nearest role, the next one and the longest reach: industry, career level, percent.
    direction: [(&'static str, &'static str, u8); 3],
    /// The single step that adds most: skill, level, and the percent there would be.
    step: (&'static str, u8, u8),
    /// The goals a plan begins with: skill and level.
    plan: [(&'static str, u8); 3],
}

fn answer(word: &str) -> Option<Answer> {
    match word {
        "unanswered" => None,
        "not-applicable" => Some(Answer::NotApplicable),
        level => Level::from_value(level.parse().expect("a level")).map(Answer::Rated),
    }
}

fn answers(pack: &Pack, table: &str) -> Answers {
    table
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            let skill = pack.framework.skill_by_id(words.next()?).expect("a skill");
            Some((skill.number, answer(words.next()?)?))
        })
        .collect()
}

/// A finding as a line of the table.
fn line(finding: &Finding<'_>) -> String {
    let answer = match finding.answer {
        None => "unanswered".to_owned(),
        Some(Answer::NotApplicable) => "not-applicable".to_owned(),
        Some(Answer::Rated(level)) => level.value().to_string(),
    };
    let number = |value: Option<u8>| value.map_or("-".to_owned(), |value| value.to_string());
    let rated = finding.level().is_some();
    [
        finding.skill.id.clone(),
        answer,
        finding.expectation.target.value().to_string(),
        finding.expectation.weight.value().to_string(),
        if finding.expectation.must_have {
            "must"
        } else {
            "-"
        }
        .to_owned(),
        number(finding.gap()),
        number(finding.weighted_gap()),
        number(rated.then(|| finding.weighted_target())),
    ]
    .join(" ")
}

fn ids<'a>(findings: &'a [Finding<'a>]) -> Vec<&'a str> {
    findings
        .iter()
        .map(|finding| finding.skill.id.as_str())
        .collect()
}

fn check(persona: &Persona) {
    let pack = content::built_in("en").expect("the content is right");
    let answers = answers(&pack, persona.table);
    let key = pack
        .framework
        .profile_key_by_ids(persona.role.0, persona.role.1)
        .expect("a role");
    let profile = pack.framework.profile(key).expect("a profile");
    let report = Report::new(&pack.framework, profile, &answers);

    let expected: Vec<String> = persona
        .table
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect();
    let lines: Vec<String> = report.findings.iter().map(line).collect();
    assert_eq!(lines, expected);
    assert_eq!(report.tally.readiness.missing, persona.missing);
    assert_eq!(report.tally.readiness.asked, persona.asked);
    assert_eq!(report.tally.readiness.percent(), Some(persona.percent));
    assert_eq!(report.tally.coverage.rated, persona.rated);
    assert_eq!(report.tally.coverage.applicable, persona.applicable);
    assert_eq!(report.standing, persona.standing);
    assert_eq!(ids(&report.gaps), persona.gaps);
    assert_eq!(ids(&report.strengths), persona.strengths);

    let language = Language::new(std::rc::Rc::new(pack.clone()));
    assert_eq!(sentences(&language, &report), persona.sentences);
    assert_eq!(direction(&pack, key, &answers), persona.direction);

    let best = single_steps(&report)[0];
    let percent = best.readiness.percent().expect("a figure");
    let step = (best.finding.skill.id.as_str(), best.to.value(), percent);
    assert_eq!(step, persona.step);

    let plan = plan_or_proposal(&language, &Plan::default(), &report);
    let goals: Vec<(&str, u8)> = plan
        .goals()
        .iter()
        .map(|goal| {
            let (skill, to) = goal.key.level().expect("a level");
            let skill = pack.framework.skill(skill).expect("a skill");
            (skill.id.as_str(), to.value())
        })
        .collect();
    assert_eq!(goals, persona.plan);
}

/// Industry, career level and percent of the three roles that are named.
fn direction<'p>(
    pack: &'p Pack,
    aimed_at: ProfileKey,
    answers: &Answers,
) -> [(&'p str, &'p str, u8); 3] {
    let framework = &pack.framework;
    let fits = fit_to_every_profile(framework, answers);
    let chosen = Specialisations::new([aimed_at.specialisation]).expect("an industry");
    let named = Direction::of(framework, &chosen, &fits).expect("enough is rated");
    let roles = [
        named.nearest,
        named.next.expect("a role above"),
        named.reach.expect("a role within reach"),
    ];
    roles.map(|fit| {
        let industry = framework.specialisation(fit.key.specialisation);
        let level = framework.career_level(fit.key.career_level);
        (
            industry.expect("an industry").id.as_str(),
            level.expect("a level").id.as_str(),
            fit.tally.readiness.percent().expect("a figure"),
        )
    })
}

#[test]
fn an_engineer_moving_into_technology() {
    // Σ weight × gap = 2 + 6 + 2 + 2 + 2 + 3 + 2 + 3 + 2 + 2 + 3 + 6 + 3 + 3 + 2 + 1 = 44
    // Σ weight × target = 4 + 9 + 4 + 4 + 2 + 9 + 4 + 9 + 9 + 4 + 4 + 2 + 9 + 9 + 9 + 9 + 9 + 4 +
    //   2 + 9 + 9 + 9 + 4 + 2 + 2 + 1 + 2 + 6 + 4 + 4 + 9 + 4 + 4 + 4 + 9 = 197
    // readiness = 1 − 44 ÷ 197 = 153 ÷ 197 = 77.66…, rounded down 77
    check(&Persona {
        role: ("technology", "pm"),
        table: "
    market-research          1              2 2 -     1  2  4
    user-research            1              3 3 -     2  6  9
    prototyping              1              2 2 -     1  2  4
    product-strategy         1              2 2 -     1  2  4
    business-models          0              2 1 -     2  2  2
    prioritisation           2              3 3 must  1  3  9
    roadmapping              1              2 2 -     1  2  4
    requirements             2              3 3 -     1  3  9
    agile-delivery           3              3 3 -     0  0  9
    product-life-cycle       1              2 2 -     1  2  4
    privacy-accessibility-security 2        2 2 -     0  0  4
    go-to-market             0              2 1 -     2  2  2
    data-analysis            2              3 3 -     1  3  9
    experimentation          1              3 3 -     2  6  9
    technical-knowledge      4              3 3 must  0  0  9
    working-with-ai          3              3 3 -     0  0  9
    problem-solving          3              3 3 -     0  0  9
    decision-making          2              2 2 -     0  0  4
    ethics                   2              2 1 -     0  0  2
    communication            2              3 3 must  1  3  9
    user-empathy             2              3 3 must  1  3  9
    collaboration            3              3 3 -     0  0  9
    stakeholder-management   1              2 2 -     1  2  4
    negotiation              1              2 1 -     1  1  2
    leadership               2              2 1 -     0  0  2
    hiring-and-development   1              1 1 -     0  0  1
    cultural-intelligence    2              2 1 -     0  0  2
    networking               unanswered     1 1 -     -  -  -
    self-organisation        3              3 2 -     0  0  6
    self-awareness           2              2 2 -     0  0  4
    resilience               2              2 2 -     0  0  4
    learning                 3              3 3 -     0  0  9
    technology-trends        3              2 2 -     0  0  4
    product-telemetry        2              2 2 -     0  0  4
    continuous-delivery      4              2 2 -     0  0  4
    engineering-partnership  3              3 3 must  0  0  9
    ",
        missing: 44,
        asked: 197,
        percent: 77,
        rated: 35,
        applicable: 36,
        standing: Standing::Close,
        gaps: &[
            "prioritisation",
            "communication",
            "user-empathy",
            "user-research",
            "experimentation",
            "requirements",
            "data-analysis",
            "business-models",
            "go-to-market",
            "market-research",
            "prototyping",
            "product-strategy",
            "roadmapping",
            "product-life-cycle",
            "stakeholder-management",
            "negotiation",
        ],
        strengths: &[
            "continuous-delivery",
            "technical-knowledge",
            "technology-trends",
            "agile-delivery",
            "working-with-ai",
            "problem-solving",
            "collaboration",
            "learning",
            "engineering-partnership",
            "self-organisation",
            "privacy-accessibility-security",
            "decision-making",
            "self-awareness",
            "resilience",
            "product-telemetry",
            "ethics",
            "leadership",
            "cultural-intelligence",
        ],
        sentences: [
            "Your biggest strengths for this role: Continuous software delivery, Technical knowledge, and Technology trends.",
            "You are nearly ready for product manager in technology: you meet 77% of what the role asks for, based on 35 of 36 skills.",
            "3 must-haves are missing: Prioritisation, Communication and listening, and User empathy. Below a must-have’s target the role stays out of reach, whatever the rest.",
        ],
        direction: [
            ("technology", "associate", 95),
            ("technology", "pm", 77),
            ("technology", "group", 55),
        ],
        // 44 − 3 = 41 missing: 156 ÷ 197 = 79.18…; seven steps add as much, this one meets the first must-have
        step: ("prioritisation", 3, 79),
        plan: [
            ("prioritisation", 3),
            ("communication", 3),
            ("user-empathy", 3),
        ],
    });
}

#[test]
fn a_nurse_moving_into_healthcare() {
    // Σ weight × gap = 1 + 2 + 1 + 1 + 1 + 3 + 2 + 2 + 1 = 14
    // Σ weight × target = 1 + 4 + 1 + 1 + 1 + 4 + 6 + 2 + 1 + 4 + 2 + 1 + 1 + 1 + 6 + 1 + 4 + 6 +
    //   6 + 6 + 4 + 1 + 1 + 1 + 1 + 1 + 6 + 1 + 1 + 6 + 2 + 2 + 1 + 4 = 91
    // readiness = 1 − 14 ÷ 91 = 77 ÷ 91 = 84.61…, rounded down 84
    check(&Persona {
        role: ("healthcare", "associate"),
        table: "
    market-research          0              1 1 -     1  1  1
    user-research            1              2 2 -     1  2  4
    prototyping              0              1 1 -     1  1  1
    product-strategy         0              1 1 -     1  1  1
    business-models          0              1 1 -     1  1  1
    prioritisation           2              2 2 -     0  0  4
    roadmapping              unanswered     1 1 -     -  -  -
    requirements             1              2 3 -     1  3  6
    agile-delivery           0              1 2 -     1  2  2
    product-life-cycle       1              1 1 -     0  0  1
    privacy-accessibility-security 1        2 2 -     1  2  4
    go-to-market             not-applicable 1 1 -     -  -  -
    data-analysis            1              1 2 -     0  0  2
    experimentation          1              1 1 -     0  0  1
    technical-knowledge      1              1 1 -     0  0  1
    working-with-ai          0              1 1 -     1  1  1
    problem-solving          3              2 3 -     0  0  6
    decision-making          3              1 1 -     0  0  1
    ethics                   3              2 2 -     0  0  4
    communication            3              2 3 must  0  0  6
    user-empathy             3              2 3 -     0  0  6
    collaboration            3              2 3 -     0  0  6
    stakeholder-management   2              2 2 -     0  0  4
    negotiation              1              1 1 -     0  0  1
    leadership               1              1 1 -     0  0  1
    hiring-and-development   2              1 1 -     0  0  1
    cultural-intelligence    2              1 1 -     0  0  1
    networking               1              1 1 -     0  0  1
    self-organisation        3              2 3 -     0  0  6
    self-awareness           2              1 1 -     0  0  1
    resilience               3              1 1 -     0  0  1
    learning                 2              2 3 must  0  0  6
    regulatory-compliance    1              1 2 -     0  0  2
    clinical-knowledge       4              1 2 -     0  0  2
    clinician-collaboration  3              1 1 -     0  0  1
    patient-ethics           3              2 2 -     0  0  4
    ",
        missing: 14,
        asked: 91,
        percent: 84,
        rated: 34,
        applicable: 35,
        standing: Standing::Close,
        gaps: &[
            "requirements",
            "agile-delivery",
            "user-research",
            "privacy-accessibility-security",
            "market-research",
            "prototyping",
            "product-strategy",
            "business-models",
            "working-with-ai",
        ],
        strengths: &[
            "clinical-knowledge",
            "decision-making",
            "resilience",
            "clinician-collaboration",
            "problem-solving",
            "communication",
            "user-empathy",
            "collaboration",
            "self-organisation",
            "ethics",
            "patient-ethics",
            "hiring-and-development",
            "cultural-intelligence",
            "self-awareness",
            "learning",
            "prioritisation",
            "stakeholder-management",
        ],
        sentences: [
            "Your biggest strengths for this role: Medical terminology and processes, Decision making, and Resilience and adaptability.",
            "You are nearly ready for associate product manager in healthcare: you meet 84% of what the role asks for, based on 34 of 35 skills.",
            "Your biggest gap is Requirements and user stories, at aware where the role needs practised.",
        ],
        direction: [
            ("healthcare", "associate", 84),
            ("healthcare", "pm", 67),
            ("healthcare", "group", 50),
        ],
        // 14 − 3 = 11 missing: 80 ÷ 91 = 87.91…
        step: ("requirements", 2, 87),
        plan: [
            ("requirements", 2),
            ("agile-delivery", 1),
            ("user-research", 2),
        ],
    });
}

#[test]
fn a_senior_product_manager_aiming_at_group() {
    // Σ weight × gap = 2 + 3 + 3 + 3 + 3 + 2 + 2 = 18
    // Σ weight × target = 6 + 6 + 3 + 12 + 9 + 8 + 12 + 3 + 3 + 6 + 6 + 6 + 6 + 3 + 6 + 6 + 6 +
    //   12 + 6 + 12 + 8 + 6 + 12 + 6 + 9 + 9 + 6 + 6 + 3 + 6 + 6 + 3 = 217
    // readiness = 1 − 18 ÷ 217 = 199 ÷ 217 = 91.70…, rounded down 91
    check(&Persona {
        role: ("general", "group"),
        table: "
    market-research          3              3 2 -     0  0  6
    user-research            3              3 2 -     0  0  6
    prototyping              3              3 1 -     0  0  3
    product-strategy         4              4 3 must  0  0  12
    business-models          3              3 3 -     0  0  9
    prioritisation           4              4 2 -     0  0  8
    roadmapping              4              4 3 -     0  0  12
    requirements             4              3 1 -     0  0  3
    agile-delivery           3              3 1 -     0  0  3
    product-life-cycle       3              3 2 -     0  0  6
    privacy-accessibility-security 3        3 2 -     0  0  6
    go-to-market             3              3 2 -     0  0  6
    data-analysis            3              3 2 -     0  0  6
    experimentation          3              3 1 -     0  0  3
    technical-knowledge      3              3 2 -     0  0  6
    working-with-ai          2              3 2 -     1  2  6
    problem-solving          3              3 2 -     0  0  6
    decision-making          3              4 3 -     1  3  12
    ethics                   3              3 2 -     0  0  6
    communication            4              4 3 -     0  0  12
    user-empathy             4              4 2 -     0  0  8
    collaboration            4              3 2 -     0  0  6
    stakeholder-management   3              4 3 -     1  3  12
    negotiation              3              3 2 -     0  0  6
    leadership               2              3 3 must  1  3  9
    hiring-and-development   2              3 3 -     1  3  9
    cultural-intelligence    2              3 2 -     1  2  6
    networking               2              3 2 -     1  2  6
    self-organisation        3              3 1 -     0  0  3
    self-awareness           3              3 2 -     0  0  6
    resilience               3              3 2 -     0  0  6
    learning                 3              3 1 -     0  0  3
    ",
        missing: 18,
        asked: 217,
        percent: 91,
        rated: 32,
        applicable: 32,
        standing: Standing::Close,
        gaps: &[
            "leadership",
            "hiring-and-development",
            "decision-making",
            "stakeholder-management",
            "working-with-ai",
            "cultural-intelligence",
            "networking",
        ],
        strengths: &[
            "collaboration",
            "requirements",
            "product-strategy",
            "roadmapping",
            "communication",
            "business-models",
            "prioritisation",
            "user-empathy",
            "market-research",
            "user-research",
            "product-life-cycle",
            "privacy-accessibility-security",
            "go-to-market",
            "data-analysis",
            "technical-knowledge",
            "problem-solving",
            "ethics",
            "negotiation",
            "self-awareness",
            "resilience",
            "prototyping",
            "agile-delivery",
            "experimentation",
            "self-organisation",
            "learning",
        ],
        sentences: [
            "Your biggest strengths for this role: Collaboration across functions, Requirements and user stories, and Product vision and strategy.",
            "You are nearly ready for group product manager (core only, no industry): you meet 91% of what the role asks for, based on 32 of 32 skills.",
            "One must-have is missing: Leadership is at practised, this role needs proficient.",
        ],
        direction: [
            ("general", "senior", 97),
            ("general", "group", 91),
            ("general", "leader", 80),
        ],
        // 18 − 3 = 15 missing: 202 ÷ 217 = 93.08…
        step: ("leadership", 3, 93),
        plan: [
            ("leadership", 3),
            ("hiring-and-development", 3),
            ("decision-making", 4),
        ],
    });
}
