//! Reads the parts of a result file. Without a head there is no result; an answer or a goal that cannot be
//! read is counted and left out, and does not take the others with it.

use super::place::{FormFault, Place, Wanted};
use crate::domain::aim::{Aim, Name, Specialisations};
use crate::domain::answer::{Answer, Answers};
use crate::domain::assessment::{AssessmentId, Finished};
use crate::domain::day::Day;
use crate::domain::framework::Framework;
use crate::domain::goal::{Goal, GoalKey, Horizon};
use crate::domain::ids::{
    BackgroundNumber, CareerLevelNumber, MAX_PROFILE_NUMBER, MAX_SKILL_NUMBER, SkillNumber,
    SpecialisationNumber,
};
use crate::domain::level::Level;
use crate::domain::note::{Line, Note};
use crate::domain::plan::{MAX_GOALS, Plan, PlannedGoal};

/// The last moment that is believed, on [`Day::LAST`]: each later change counts from the latest moment
/// there is, so one beyond all others would leave no room behind it.
const LAST_MOMENT: u64 = 65_536 * 86_400_000 - 1;

/// Counts what is left out on the way.
pub(super) struct Reader<'f> {
    framework: &'f Framework,
    pub(super) unknown_skills: u32,
    pub(super) unreadable: u32,
}

impl<'f> Reader<'f> {
    pub(super) fn new(framework: &'f Framework) -> Reader<'f> {
        Reader {
            framework,
            unknown_skills: 0,
            unreadable: 0,
        }
    }

    /// The whole assessment.
    pub(super) fn finished(&mut self, file: &Place<'_>) -> Result<Finished, FormFault> {
        Ok(Finished {
            id: AssessmentId(moment(file, "id")?),
            changed: moment(file, "changed")?,
            on: day(&file.get("day")?)?,
            title: name(file, "title")?,
            aim: self.aim(file)?,
            answers: self.answers(&file.get("skills")?)?,
            plan: self.plan(file),
        })
    }

    /// The aim, if the framework has the roles it names.
    fn aim(&self, file: &Place<'_>) -> Result<Aim, FormFault> {
        let framework = self.framework;
        let aim = file.get("aim")?;
        let listed = aim.get("specialisations")?;
        let mut chosen = Vec::new();
        for part in listed.items_between(1, usize::from(MAX_PROFILE_NUMBER))? {
            let place = part.get("number")?;
            let number = SpecialisationNumber(place.byte(1..=MAX_PROFILE_NUMBER)?);
            known(&place, framework.specialisation(number))?;
            chosen.push(number);
        }
        let now = aim.find("now").map(|part| self.career_level(&part));
        Ok(Aim {
            now: now.transpose()?,
            wanted: self.career_level(&aim.get("wanted")?)?,
            specialisations: Specialisations::new(chosen)
                .ok_or_else(|| listed.fault(Wanted::KnownWord))?,
            background: self.background(&aim),
            name: name(file, "name")?,
        })
    }

    fn career_level(&self, part: &Place<'_>) -> Result<CareerLevelNumber, FormFault> {
        let place = part.get("number")?;
        let number = CareerLevelNumber(place.byte(1..=MAX_PROFILE_NUMBER)?);
        known(&place, self.framework.career_level(number))?;
        Ok(number)
    }

    /// The background, if the framework has it: no figure rests on it.
    fn background(&self, aim: &Place<'_>) -> Option<BackgroundNumber> {
        let number = aim.find("background")?.get("number").ok()?;
        let number = BackgroundNumber(number.byte(1..=u8::MAX).ok()?);
        self.framework.background(number).map(|one| one.number)
    }

    fn answers(&mut self, skills: &Place<'_>) -> Result<Answers, FormFault> {
        let mut read: Vec<(SkillNumber, Answer)> = Vec::new();
        for place in skills.items()? {
            match answer(&place) {
                Ok(None) => {}
                Ok(Some((skill, _))) if self.framework.skill(skill).is_none() => {
                    self.unknown_skills += 1;
                }
                Ok(Some(answer)) => read.push(answer),
                Err(_) => self.unreadable += 1,
            }
        }
        Ok(read.into_iter().collect())
    }

    /// The plan; a result may come without one.
    fn plan(&mut self, file: &Place<'_>) -> Plan {
        let Some(plan) = file.find("plan") else {
            return Plan::default();
        };
        let Ok(goals) = plan.get("goals").and_then(|goals| goals.items()) else {
            self.unreadable += 1;
            return Plan::default();
        };
        let (mut planned, mut order) = (Vec::new(), Vec::new());
        for (position, place) in goals.iter().enumerate() {
            match planned_goal(place) {
                Ok(one) if self.framework.skill(one.key.skill).is_none() => {
                    self.unknown_skills += 1;
                }
                Ok(one) if position < MAX_GOALS => {
                    if !order.contains(&one.key) {
                        order.push(one.key);
                    }
                    planned.push(one);
                }
                _ => self.unreadable += 1,
            }
        }
        let ordered = moment(&plan, "ordered").unwrap_or(0);
        Plan::new(planned, order, ordered)
    }
}

fn known<T>(place: &Place<'_>, part: Option<&T>) -> Result<(), FormFault> {
    part.map(|_| ())
        .ok_or_else(|| place.fault(Wanted::KnownWord))
}

fn moment(file: &Place<'_>, name: &str) -> Result<u64, FormFault> {
    file.get(name)?.number(0..=LAST_MOMENT)
}

fn day(place: &Place<'_>) -> Result<Day, FormFault> {
    Day::from_iso(&place.text()?).ok_or_else(|| place.fault(Wanted::Day))
}

/// A text, which may be absent.
fn text(file: &Place<'_>, name: &str) -> Result<String, FormFault> {
    match file.find(name) {
        Some(place) => place.text(),
        None => Ok(String::new()),
    }
}

fn name(file: &Place<'_>, name: &str) -> Result<Name, FormFault> {
    text(file, name).map(|given| Name::new(&given))
}

fn skill_number(part: &Place<'_>) -> Result<SkillNumber, FormFault> {
    let number = part
        .get("number")?
        .number(1..=u64::from(MAX_SKILL_NUMBER))?;
    Ok(SkillNumber(
        u16::try_from(number).unwrap_or(MAX_SKILL_NUMBER),
    ))
}

/// What was said of a skill, if anything.
fn answer(file: &Place<'_>) -> Result<Option<(SkillNumber, Answer)>, FormFault> {
    let skill = skill_number(file)?;
    let answer = match (file.find("level"), file.get("level")) {
        (Some(place), _) => Level::from_value(place.byte(0..=4)?).map(Answer::Rated),
        (None, Ok(_)) => Some(Answer::NotApplicable),
        (None, Err(_)) => None,
    };
    Ok(answer.map(|answer| (skill, answer)))
}

fn planned_goal(file: &Place<'_>) -> Result<PlannedGoal, FormFault> {
    let to = file.get("to")?.byte(1..=4)?;
    let key = GoalKey {
        skill: skill_number(&file.get("skill")?)?,
        to: Level::from_value(to).unwrap_or(Level::Leading),
    };
    Ok(PlannedGoal {
        key,
        at: moment(file, "changed")?,
        goal: Some(goal(key, file)?),
    })
}

fn goal(key: GoalKey, file: &Place<'_>) -> Result<Goal, FormFault> {
    let day_of = |name: &str| file.find(name).map(|place| day(&place)).transpose();
    let long_term = file
        .find("longTerm")
        .map(|place| place.flag())
        .transpose()?;
    Ok(Goal {
        key,
        horizon: if long_term.unwrap_or(false) {
            Horizon::LongTerm
        } else {
            Horizon::ShortTerm
        },
        due: day_of("due")?,
        occasion: Line::new(&text(file, "occasion")?),
        deed: Line::new(&text(file, "deed")?),
        measure: Line::new(&text(file, "measure")?),
        notes: Note::new(&text(file, "notes")?),
        done: day_of("done")?,
    })
}
