//! A result file's parts as the assessment's types. Without a head there is no result; an answer or a goal that
//! cannot be read is counted and left out, and takes nothing else with it.

use super::alone::Alone;
use super::json::FormFault;
use super::read_result_file::{
    ProfilePartFile, ReadAimFile, ReadCareerGoalFile, ReadGoalFile, ReadPlanFile, ReadResultFile,
    ReadSkillFile,
};
use super::result_file::AnswerFile;
use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::assessment::{AssessmentId, Finished};
use assessment::framework::Framework;
use assessment::framework_ref::FrameworkRef;
use assessment::goal::{Goal, GoalKey, Horizon};
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::{Line, Name, Note};
use assessment::plan::{MAX_GOALS, Plan, PlannedGoal};
use assessment::snapshot::Snapshot;
use assessment::unknown_members::UnknownMembers;

/// Counts what is left out on the way.
pub(super) struct Reader<'f> {
    /// The framework it was made with, if that is at hand: only then can be said what it does not have.
    framework: Option<&'f Framework>,
    reference: FrameworkRef,
    pub(super) unknown_skills: u32,
    pub(super) unreadable: u32,
}

impl<'f> Reader<'f> {
    pub(super) fn new(framework: Option<&'f Framework>, reference: FrameworkRef) -> Reader<'f> {
        Reader {
            framework,
            reference,
            unknown_skills: 0,
            unreadable: 0,
        }
    }

    /// The whole assessment, unless it aims at a role that the framework does not have.
    pub(super) fn finished(&mut self, file: ReadResultFile) -> Result<Finished, FormFault> {
        Ok(Finished {
            id: AssessmentId(file.id),
            changed: file.changed,
            title: name(file.title),
            snapshot: Snapshot {
                framework: self.reference.clone(),
                on: file.day,
                aim: self.aim(&file.aim, name(file.name))?,
                answers: self.answers(file.skills),
            },
            plan: self.plan(file.plan),
            unknown: UnknownMembers::default(),
        })
    }

    fn aim(&self, file: &ReadAimFile, name: Name) -> Result<Aim, FormFault> {
        let mut chosen = Vec::new();
        for (position, ProfilePartFile { number }) in file.specialisations.iter().enumerate() {
            let number = SpecialisationNumber(*number);
            if !self.lists(|one| one.specialisation(number).is_some()) {
                return Err(unlisted(&format!("specialisations[{position}]")));
            }
            chosen.push(number);
        }
        let now = file.now.as_ref();
        let background = file.background.as_ref().and_then(|part| part.0.as_ref());
        let background = background.map(|part| BackgroundNumber(part.number));
        Ok(Aim {
            now: now.map(|part| self.career_level("now", part)).transpose()?,
            wanted: self.career_level("wanted", &file.wanted)?,
            specialisations: Specialisations::new(chosen)
                .ok_or_else(|| unlisted("specialisations"))?,
            background: background
                .filter(|number| self.lists(|one| one.background(*number).is_some())),
            name,
        })
    }

    fn career_level(
        &self,
        name: &str,
        part: &ProfilePartFile,
    ) -> Result<CareerLevelNumber, FormFault> {
        let number = CareerLevelNumber(part.number);
        let known = self.lists(|one| one.career_level(number).is_some());
        known.then_some(number).ok_or_else(|| unlisted(name))
    }

    /// Whether the framework lists something, as far as anybody here can say.
    fn lists(&self, something: impl Fn(&Framework) -> bool) -> bool {
        self.framework.is_none_or(something)
    }

    fn answers(&mut self, skills: Vec<Alone<ReadSkillFile>>) -> Answers {
        let mut answers = Vec::new();
        for Alone(skill) in skills {
            let Some(ReadSkillFile { number, level }) = skill else {
                self.unreadable += 1;
                continue;
            };
            let Some(level) = level else {
                continue;
            };
            let number = SkillNumber(number);
            if self.lists(|one| one.skill(number).is_some()) {
                let answer = match level {
                    AnswerFile::Level(level) => Level::from_value(level).map(Answer::Rated),
                    AnswerFile::NotApplicable => Some(Answer::NotApplicable),
                };
                answers.extend(answer.map(|answer| (number, answer)));
            } else {
                self.unknown_skills += 1;
            }
        }
        answers.into_iter().collect()
    }

    /// The plan; a result may come without one.
    fn plan(&mut self, plan: Option<Alone<ReadPlanFile>>) -> Plan {
        let plan = match plan {
            None => return Plan::default(),
            Some(Alone(None)) => {
                self.unreadable += 1;
                return Plan::default();
            }
            Some(Alone(Some(plan))) => plan,
        };
        let (mut planned, mut order) = (Vec::new(), Vec::new());
        for (position, Alone(goal)) in plan.goals.into_iter().enumerate() {
            match goal.map(planned_goal) {
                Some((skill, _)) if !self.lists(|known| known.skill(skill).is_some()) => {
                    self.unknown_skills += 1;
                }
                Some((_, one)) if position < MAX_GOALS => {
                    if !order.contains(&one.key) {
                        order.push(one.key);
                    }
                    planned.push(one);
                }
                _ => self.unreadable += 1,
            }
        }
        for (position, Alone(goal)) in plan.career.into_iter().enumerate() {
            match goal {
                Some(goal) if position < MAX_GOALS => {
                    let place = goal.place.min(order.len());
                    let one = career_goal(goal);
                    order.insert(place, one.key);
                    planned.push(one);
                }
                _ => self.unreadable += 1,
            }
        }
        let ordered = plan.ordered.and_then(|moment| moment.0);
        Plan::new(planned, order, ordered.map_or(0, |moment| moment.0))
    }
}

fn unlisted(part: &str) -> FormFault {
    let message = "a number that the framework does not list";
    FormFault::new(format!("aim.{part}.number"), message)
}

fn name(text: Option<String>) -> Name {
    text.map_or_else(Name::default, |text| Name::new(&text))
}

fn line(text: Option<String>) -> Line {
    Line::new(&text.unwrap_or_default())
}

fn horizon(long_term: Option<bool>) -> Horizon {
    match long_term {
        Some(true) => Horizon::LongTerm,
        _ => Horizon::ShortTerm,
    }
}

/// A goal for a level, and its skill.
fn planned_goal(file: ReadGoalFile) -> (SkillNumber, PlannedGoal) {
    let skill = SkillNumber(file.skill.number);
    let to = Level::from_value(file.to).unwrap_or(Level::Leading);
    let key = GoalKey::Level { skill, to };
    let goal = Goal {
        key,
        title: Line::default(),
        horizon: horizon(file.long_term),
        due: file.due,
        occasion: line(file.occasion),
        deed: line(file.deed),
        measure: line(file.measure),
        notes: Note::new(&file.notes.unwrap_or_default()),
        done: file.done,
    };
    let (at, goal) = (file.changed, Some(goal));
    (skill, PlannedGoal { key, at, goal })
}

/// A goal beyond one skill.
fn career_goal(file: ReadCareerGoalFile) -> PlannedGoal {
    let (kind, id) = (file.kind.into(), file.id);
    let key = GoalKey::Career { kind, id };
    let goal = Goal {
        key,
        title: line(file.title),
        horizon: horizon(file.long_term),
        due: file.due,
        occasion: line(file.occasion),
        deed: line(file.deed),
        measure: line(file.measure),
        notes: Note::new(&file.notes.unwrap_or_default()),
        done: file.done,
    };
    let (at, goal) = (file.changed, Some(goal));
    PlannedGoal { key, at, goal }
}
