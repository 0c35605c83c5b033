//! One result as a file that people and programs can read and that comes back: JSON, with everything that
//! was said, and the figures reckoned from it. Reading takes only what was said.

use std::fmt;

use super::head_file::{AppFile, MadeWithFile, VersionFile};
use super::json::{self, FormFault, JsonFault};
use super::result_file::{
    APP, AimFile, AnswerFile, AskedFile, CareerGoalFile, CoverageFile, FrameworkFile, GoalFile,
    MustHavesFile, OutlookFile, PartFile, PlanFile, ReadinessFile, ResultFile, RoleFile, SkillFile,
    StandingFile, VERSION,
};
use super::result_reader::Reader;
use super::{backup_file, document_file, json_lines};
use assessment::aim::Aim;
use assessment::answer::Answer;
use assessment::assessment::{AssessmentId, Finished};
use assessment::day::Day;
use assessment::framework::{Framework, Skill};
use assessment::framework_ref::{FrameworkId, FrameworkRef};
use assessment::goal::{Goal, GoalKey, Horizon};
use assessment::ids::{CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::outlook::Prospect;
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::report::Report;
use assessment::snapshot::Snapshot;
use assessment::standing::Standing;

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
    /// Whether its framework, or the release of it, is not at hand: it is kept whole, without figures.
    pub other_framework: bool,
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

impl From<JsonFault> for ResultFault {
    fn from(fault: JsonFault) -> ResultFault {
        match fault {
            JsonFault::NotJson => ResultFault::NotAResult,
            JsonFault::Form(fault) => ResultFault::Damaged(fault),
        }
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

/// What a result file is made from: a snapshot, and what it is known by.
#[derive(Clone, Copy, Debug)]
pub struct Exported<'a> {
    /// What the assessment is known by: the same whenever the same result is taken away.
    pub id: AssessmentId,
    /// The moment it was last changed, 0 where unknown.
    pub changed: u64,
    /// What it is called, possibly nothing.
    pub title: &'a Name,
    /// What was said.
    pub snapshot: &'a Snapshot,
    /// What is meant to follow from it.
    pub plan: &'a Plan,
}

impl<'a> From<&'a Finished> for Exported<'a> {
    fn from(finished: &'a Finished) -> Exported<'a> {
        Exported {
            id: finished.id,
            changed: finished.changed,
            title: &finished.title,
            snapshot: &finished.snapshot,
            plan: &finished.plan,
        }
    }
}

/// The text of a result file: an assessment, and how it stands against the role of `report`, which is made
/// from its answers. The person's name is in it only if wanted.
#[must_use]
pub fn write<'a>(
    framework: &Framework,
    exported: impl Into<Exported<'a>>,
    report: &Report<'_>,
    with_name: bool,
) -> String {
    let exported = exported.into();
    let snapshot = exported.snapshot;
    let file = ResultFile {
        app: APP,
        version: VERSION,
        framework: FrameworkFile {
            id: framework.id(),
            number: framework.number(),
            revision: snapshot.framework.revision,
            wording: snapshot.framework.wording,
        },
        id: exported.id.0,
        changed: exported.changed,
        day: snapshot.on.iso(),
        title: exported.title.as_str(),
        name: with_name.then(|| snapshot.aim.name.as_str()),
        aim: aim(framework, &snapshot.aim),
        role: role(framework, report),
        skills: framework
            .skills()
            .iter()
            .map(|one| skill(one, snapshot.answers.get(one.number), report))
            .collect(),
        plan: plan(framework, exported.plan),
    };
    // Nothing in it can fail to be written: no map has other keys than texts.
    json_lines::write(&file).unwrap_or_default()
}

fn aim<'r>(framework: &'r Framework, aim: &Aim) -> AimFile<'r> {
    let specialisations = aim.specialisations.as_slice().iter();
    AimFile {
        now: aim.now.map(|level| career_level(framework, level)),
        wanted: career_level(framework, aim.wanted),
        specialisations: specialisations
            .map(|number| specialisation(framework, *number))
            .collect(),
        background: aim.background.map(|number| {
            let known = framework.background(number);
            PartFile {
                number: number.0.into(),
                id: None,
                name: known.map_or("", |background| &background.name),
            }
        }),
    }
}

fn career_level(framework: &Framework, number: CareerLevelNumber) -> PartFile<'_> {
    let known = framework.career_level(number);
    PartFile {
        number: number.0.into(),
        id: known.map(|level| level.id.as_str()),
        name: known.map_or("", |level| &level.name),
    }
}

fn specialisation(framework: &Framework, number: SpecialisationNumber) -> PartFile<'_> {
    let known = framework.specialisation(number);
    PartFile {
        number: number.0.into(),
        id: known.map(|one| one.id.as_str()),
        name: known.map_or("", |one| &one.name),
    }
}

fn role<'r>(framework: &'r Framework, report: &Report<'_>) -> RoleFile<'r> {
    let (key, tally) = (report.profile.key, &report.tally);
    RoleFile {
        specialisation: specialisation(framework, key.specialisation),
        career_level: career_level(framework, key.career_level),
        standing: standing(report.standing),
        outlook: outlook(report),
        readiness: ReadinessFile {
            percent: report.percent(),
            missing: tally.readiness.missing,
            asked: tally.readiness.asked,
        },
        coverage: CoverageFile {
            rated: tally.coverage.rated,
            applicable: tally.coverage.applicable,
        },
        must_haves: MustHavesFile {
            open: tally.missing_must_haves,
            unrated: tally.unrated_must_haves,
        },
    }
}

fn standing(standing: Standing) -> StandingFile {
    match standing {
        Standing::TooEarly => StandingFile::TooEarly,
        Standing::CoreOnly => StandingFile::CoreOnly,
        Standing::Starting => StandingFile::Starting,
        Standing::Building => StandingFile::Building,
        Standing::Close => StandingFile::Close,
        Standing::Ready => StandingFile::Ready,
    }
}

fn outlook(report: &Report<'_>) -> Option<OutlookFile> {
    let fit = report.fit();
    let ends = match fit.prospect? {
        Prospect::TooEarly => return None,
        Prospect::Settled(settled) => [settled, settled],
        Prospect::Between(lowest, highest) => [lowest, highest],
    };
    Some(OutlookFile {
        percent: fit.percents?.into(),
        standing: ends.map(standing),
    })
}

fn skill<'r>(skill: &'r Skill, answer: Option<Answer>, report: &Report<'_>) -> SkillFile<'r> {
    let mut asked = report.findings.iter();
    let asked = asked.find(|finding| finding.skill.number == skill.number);
    SkillFile {
        number: skill.number.0,
        id: &skill.id,
        name: &skill.name,
        level: answer.map(|answer| match answer {
            Answer::Rated(level) => AnswerFile::Level(level.value()),
            Answer::NotApplicable => AnswerFile::NotApplicable,
        }),
        asked: asked.map(|finding| AskedFile {
            target: finding.expectation.target.value(),
            weight: finding.expectation.weight.value(),
            must_have: finding.expectation.must_have,
            gap: finding.gap(),
        }),
    }
}

/// The goals that stand, in their order; what was removed is nobody's plan.
fn plan<'r>(framework: &'r Framework, plan: &'r Plan) -> PlanFile<'r> {
    let (mut goals, mut career) = (Vec::new(), Vec::new());
    for (place, one) in plan.goals().into_iter().enumerate() {
        let mut planned = plan.planned().iter();
        let planned = planned.find(|planned| planned.key == one.key);
        let changed = planned.map_or(0, |planned| planned.at);
        match one.key {
            GoalKey::Level { skill, to } => {
                goals.push(goal(framework, one, (skill, to), changed));
            }
            GoalKey::Career { kind, id } => career.push(CareerGoalFile {
                kind: kind.into(),
                id,
                place,
                title: one.title.as_str(),
                changed,
                long_term: one.horizon == Horizon::LongTerm,
                due: one.due.map(Day::iso),
                done: one.done.map(Day::iso),
                occasion: one.occasion.as_str(),
                deed: one.deed.as_str(),
                measure: one.measure.as_str(),
                notes: one.notes.as_str(),
            }),
        }
    }
    PlanFile {
        ordered: plan.order().1,
        goals,
        career,
    }
}

fn goal<'r>(
    framework: &'r Framework,
    goal: &'r Goal,
    (skill, to): (SkillNumber, Level),
    changed: u64,
) -> GoalFile<'r> {
    let known = framework.skill(skill);
    GoalFile {
        skill: PartFile {
            number: skill.0,
            id: known.map(|skill| skill.id.as_str()),
            name: known.map_or("", |skill| &skill.name),
        },
        to: to.value(),
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
    let AppFile { app } = json::read(text).map_err(|_| ResultFault::NotAResult)?;
    match app.as_str() {
        APP => {}
        backup_file::APP | document_file::APP => return Err(ResultFault::Backup),
        _ => return Err(ResultFault::NotAResult),
    }
    let VersionFile { version } = json::read(text)?;
    if version > VERSION {
        return Err(ResultFault::NewerVersion);
    }
    let MadeWithFile {
        framework: made_with,
    } = json::read(text)?;
    let own = framework.reference();
    let id = FrameworkId::new(&made_with.id).ok_or(ResultFault::OtherFramework)?;
    // Of the same name, another number is another framework, which nobody can tell apart any more.
    if id == own.id && made_with.number != framework.number() {
        return Err(ResultFault::OtherFramework);
    }
    let reference = FrameworkRef {
        id,
        revision: made_with.revision,
        wording: made_with.wording,
    };
    let mut reader = Reader::new(framework.at(&reference), reference);
    let finished = reader.finished(json::read(text)?)?;
    Ok(Imported {
        other_framework: framework.at(&finished.snapshot.framework).is_none(),
        finished,
        unknown_skills: reader.unknown_skills,
        unreadable: reader.unreadable,
    })
}
