//! One result as a file that people and programs can read and that comes back: JSON, with everything that
//! was said, and the figures reckoned from it. Reading takes only what was said.

use std::fmt;

use super::document_file::LevelFile;
use super::json_lines::on_lines;
use super::place::{Faults, FormFault, Place};
use super::result_file::{
    APP, AskedFile, CoverageFile, FrameworkFile, GatesFile, PartFile, ReadinessFile, ResultAimFile,
    ResultFile, ResultGoalFile, ResultPlanFile, RoleFile, SkillFile, VERSION,
};
use super::result_reader::Reader;
use super::{backup_file, document_file};
use crate::domain::aim::Aim;
use crate::domain::answer::Answer;
use crate::domain::assessment::Finished;
use crate::domain::day::Day;
use crate::domain::finding::Finding;
use crate::domain::framework::{CareerLevel, Framework, Skill, Specialisation};
use crate::domain::goal::{Goal, Horizon};
use crate::domain::ids::{CareerLevelNumber, SpecialisationNumber};
use crate::domain::plan::{Plan, PlannedGoal};
use crate::domain::report::Report;
use crate::domain::standing::Standing;

/// The largest result file that is read, in bytes: a hundred goals with the longest notes fit.
pub const MAX_BYTES: usize = 2_000_000;

/// What a result file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The assessment, with the id it had.
    pub finished: Finished,
    /// Answers and goals left out because this framework does not have their skills.
    pub unknown_skills: u32,
    /// Answers and goals left out because they could not be read.
    pub unreadable: u32,
}

/// Why nothing of a file is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResultFault {
    /// Over [`MAX_BYTES`].
    TooLarge,
    /// Not made by Gapwise, or cut short.
    NotAResult,
    /// A backup, or a saved document: it is brought back elsewhere.
    Backup,
    /// Made by a newer Gapwise.
    NewerVersion,
    /// Made with another framework.
    OtherFramework,
    /// A result file in which a place does not hold what belongs there.
    Damaged(FormFault),
}

impl From<FormFault> for ResultFault {
    fn from(fault: FormFault) -> ResultFault {
        ResultFault::Damaged(fault)
    }
}

impl fmt::Display for ResultFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ResultFault::TooLarge => "it is larger than any result",
            ResultFault::NotAResult => "it is no result of this app, or a damaged one",
            ResultFault::Backup => "it is a backup",
            ResultFault::NewerVersion => "it was made by a newer version of this app",
            ResultFault::OtherFramework => "it was made with another set of skills",
            ResultFault::Damaged(fault) => return write!(f, "it is damaged: {fault}"),
        })
    }
}

/// The text of a result file: an assessment, and how it stands against the role of `report`, which is made
/// from its answers. The person's name and background are in it only if wanted.
#[must_use]
pub fn write(
    framework: &Framework,
    finished: &Finished,
    report: &Report<'_>,
    with_person: bool,
) -> String {
    let file = ResultFile {
        app: APP,
        version: VERSION,
        framework: FrameworkFile {
            id: framework.id(),
            number: framework.number(),
        },
        id: finished.id.0,
        changed: finished.changed,
        day: finished.on.iso(),
        title: finished.title.as_str(),
        name: with_person.then(|| finished.aim.name.as_str()),
        aim: aim(framework, &finished.aim, with_person),
        role: role(framework, report),
        skills: framework
            .skills()
            .iter()
            .map(|one| skill(one, finished.answers.get(one.number), report))
            .collect(),
        plan: plan(framework, &finished.plan),
    };
    on_lines(&serde_json::to_string(&file).unwrap_or_default())
}

fn aim<'r>(framework: &'r Framework, aim: &Aim, with_person: bool) -> ResultAimFile<'r> {
    let industries = aim.specialisations.as_slice().iter();
    let background = aim.background.filter(|_| with_person);
    ResultAimFile {
        now: aim.now.map(|now| career_level(framework, now)),
        wanted: career_level(framework, aim.wanted),
        specialisations: industries
            .map(|number| specialisation(framework, *number))
            .collect(),
        background: background.map(|number| PartFile {
            number: number.0.into(),
            id: None,
            name: framework
                .background(number)
                .map_or("", |background| &background.name),
        }),
    }
}

fn career_level(framework: &Framework, number: CareerLevelNumber) -> PartFile<'_> {
    let known: Option<&CareerLevel> = framework.career_level(number);
    part(number.0.into(), known.map(|level| (&level.id, &level.name)))
}

fn specialisation(framework: &Framework, number: SpecialisationNumber) -> PartFile<'_> {
    let known: Option<&Specialisation> = framework.specialisation(number);
    part(number.0.into(), known.map(|one| (&one.id, &one.name)))
}

fn part<'r>(number: u16, known: Option<(&'r String, &'r String)>) -> PartFile<'r> {
    PartFile {
        number,
        id: known.map(|(id, _)| id.as_str()),
        name: known.map_or("", |(_, name)| name),
    }
}

fn role<'r>(framework: &'r Framework, report: &Report<'_>) -> RoleFile<'r> {
    let (key, tally) = (report.profile.key, &report.tally);
    RoleFile {
        specialisation: specialisation(framework, key.specialisation),
        career_level: career_level(framework, key.career_level),
        standing: match report.standing {
            Standing::TooEarly => "too-early",
            Standing::Starting => "starting",
            Standing::Building => "building",
            Standing::Close => "close",
            Standing::Ready => "ready",
        },
        readiness: ReadinessFile {
            percent: report.percent(),
            missing: tally.readiness.missing,
            asked: tally.readiness.asked,
        },
        coverage: CoverageFile {
            rated: tally.coverage.rated,
            applicable: tally.coverage.applicable,
        },
        gates: GatesFile {
            open: tally.open_gates,
            unrated: tally.unrated_gates,
        },
    }
}

fn skill<'r>(skill: &'r Skill, answer: Option<Answer>, report: &Report<'_>) -> SkillFile<'r> {
    let mut asked = report.findings.iter();
    SkillFile {
        number: skill.number.0,
        id: &skill.id,
        name: &skill.name,
        level: answer.map(|answer| match answer {
            Answer::Rated(level) => LevelFile::Level(level.value()),
            Answer::NotApplicable => LevelFile::NotApplicable,
        }),
        asked: asked
            .find(|finding| finding.skill.number == skill.number)
            .map(what_is_asked),
    }
}

fn what_is_asked(finding: &Finding<'_>) -> AskedFile {
    AskedFile {
        target: finding.expectation.target.value(),
        weight: finding.expectation.weight.value(),
        gate: finding.expectation.gate,
        gap: finding.gap(),
    }
}

/// The goals that stand; what was removed is nobody's plan.
fn plan<'r>(framework: &'r Framework, plan: &'r Plan) -> ResultPlanFile<'r> {
    let changed = |goal: &Goal| {
        let mut planned = plan.planned().iter();
        planned
            .find(|one: &&PlannedGoal| one.key == goal.key)
            .map_or(0, |one| one.at)
    };
    let goals = plan.goals();
    ResultPlanFile {
        ordered: plan.order().1,
        goals: goals
            .into_iter()
            .map(|one| goal(framework, one, changed(one)))
            .collect(),
    }
}

fn goal<'r>(framework: &'r Framework, goal: &'r Goal, changed: u64) -> ResultGoalFile<'r> {
    let skill = framework.skill(goal.key.skill);
    ResultGoalFile {
        skill: part(
            goal.key.skill.0,
            skill.map(|skill| (&skill.id, &skill.name)),
        ),
        to: goal.key.to.value(),
        changed,
        long_term: goal.horizon == Horizon::LongTerm,
        due: goal.due.map(Day::iso),
        done: goal.done.map(Day::iso),
        occasion: goal.occasion.as_str(),
        deed: goal.deed.as_str(),
        measure: goal.measure.as_str(),
        notes: goal.notes.as_str(),
    }
}

/// Reads a result file. Figures in it are not looked at: they follow from what was said.
///
/// # Errors
/// Why nothing of it can be taken.
pub fn read(text: &str, framework: &Framework) -> Result<Imported, ResultFault> {
    if text.len() > MAX_BYTES {
        return Err(ResultFault::TooLarge);
    }
    let value = serde_json::from_str(text).map_err(|_| ResultFault::NotAResult)?;
    let faults = Faults::default();
    let file = Place::root(&value, &faults);
    match file.get("app").text().as_str() {
        APP => {}
        backup_file::APP | document_file::APP => return Err(ResultFault::Backup),
        _ => return Err(ResultFault::NotAResult),
    }
    let version = file.get("version").number(1..=u64::MAX);
    if !faults.any() && version > VERSION {
        return Err(ResultFault::NewerVersion);
    }
    let made_with = file.get("framework");
    let number = made_with.get("number").byte(1..=u8::MAX);
    let id = made_with.text_of("id");
    if !faults.any() && (number != framework.number() || id != framework.id()) {
        return Err(ResultFault::OtherFramework);
    }
    let mut reader = Reader::new(framework);
    let finished = reader.finished(&file);
    if let Some(fault) = faults.into_first() {
        return Err(fault.into());
    }
    let finished = finished.ok_or(ResultFault::NotAResult)?;
    Ok(Imported {
        finished,
        unknown_skills: reader.unknown_skills,
        unreadable: reader.unreadable,
    })
}
