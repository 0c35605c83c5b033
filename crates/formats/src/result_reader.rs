//! Reads the parts of a result file. Without a head there is no result; an answer or a goal that cannot be
//! read is counted and left out, and does not take the others with it.

use super::numbers;
use super::place::{Place, Wanted};
use super::plan_form;
use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::assessment::{AssessmentId, Finished};
use assessment::day::Day;
use assessment::framework::Framework;
use assessment::ids::{BackgroundNumber, CareerLevelNumber, MAX_PROFILE_NUMBER, SkillNumber};
use assessment::own_text::Name;
use assessment::plan::{MAX_GOALS, Plan, PlannedGoal};

/// The last moment that is believed, on [`Day::LAST`]: each later change counts from the latest moment
/// there is, so one beyond all others would leave no room behind it.
const LAST_MOMENT: u64 = 65_536 * 86_400_000 - 1;

/// More skills than any framework has.
const MAX_ENTRIES: usize = 2_000;

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

    /// The whole assessment. What its head lacks is told to the reading's faults.
    pub(super) fn finished(&mut self, file: &Place<'_>) -> Option<Finished> {
        Some(Finished {
            id: AssessmentId(moment(file, "id")),
            changed: moment(file, "changed"),
            on: day(&file.get("day")),
            title: name(file, "title"),
            aim: self.aim(file)?,
            answers: self.answers(&file.get("skills")),
            plan: self.plan(file),
        })
    }

    /// The aim, of roles that the framework has.
    fn aim(&self, file: &Place<'_>) -> Option<Aim> {
        let framework = self.framework;
        let aim = file.get("aim");
        let most = usize::from(MAX_PROFILE_NUMBER);
        let chosen = aim.get("specialisations").each_between(1, most, |part| {
            let place = part.get("number");
            let number = numbers::specialisation(&place);
            known(&place, framework.specialisation(number));
            number
        });
        Some(Aim {
            now: aim.find("now").map(|part| self.career_level(&part)),
            wanted: self.career_level(&aim.get("wanted")),
            specialisations: Specialisations::new(chosen)?,
            background: self.background(&aim),
            name: name(file, "name"),
        })
    }

    fn career_level(&self, part: &Place<'_>) -> CareerLevelNumber {
        let place = part.get("number");
        let number = numbers::career_level(&place);
        known(&place, self.framework.career_level(number));
        number
    }

    /// The background, if the framework has it: no figure rests on it.
    fn background(&self, aim: &Place<'_>) -> Option<BackgroundNumber> {
        let part = aim.find("background")?;
        let number = part.alone(|part| numbers::background(&part.get("number")))?;
        self.framework.background(number).map(|one| one.number)
    }

    fn answers(&mut self, skills: &Place<'_>) -> Answers {
        let mut read: Vec<(SkillNumber, Answer)> = Vec::new();
        for position in 0..skills.length(0, MAX_ENTRIES) {
            match skills.item(position).alone(answer) {
                Some(None) => {}
                Some(Some((skill, _))) if self.framework.skill(skill).is_none() => {
                    self.unknown_skills += 1;
                }
                Some(Some(answer)) => read.push(answer),
                None => self.unreadable += 1,
            }
        }
        read.into_iter().collect()
    }

    /// The plan; a result may come without one.
    fn plan(&mut self, file: &Place<'_>) -> Plan {
        let Some(plan) = file.find("plan") else {
            return Plan::default();
        };
        let goals = plan.get("goals");
        let Some(count) = goals.as_length() else {
            self.unreadable += 1;
            return Plan::default();
        };
        let (mut planned, mut order) = (Vec::new(), Vec::new());
        for position in 0..count {
            match goals.item(position).alone(planned_goal) {
                Some(one) if self.framework.skill(one.key.skill).is_none() => {
                    self.unknown_skills += 1;
                }
                Some(one) if position < MAX_GOALS => {
                    if !order.contains(&one.key) {
                        order.push(one.key);
                    }
                    planned.push(one);
                }
                _ => self.unreadable += 1,
            }
        }
        let ordered = plan.get("ordered").as_number(0..=LAST_MOMENT);
        Plan::new(planned, order, ordered.unwrap_or(0))
    }
}

fn known<T>(place: &Place<'_>, part: Option<&T>) {
    if part.is_none() {
        place.refuse(Wanted::KnownWord);
    }
}

fn moment(file: &Place<'_>, name: &str) -> u64 {
    file.get(name).number(0..=LAST_MOMENT)
}

fn day(place: &Place<'_>) -> Day {
    Day::from_iso(&place.text()).unwrap_or_else(|| {
        place.refuse(Wanted::Day);
        Day::from_days(0)
    })
}

/// A name, which may be absent.
fn name(file: &Place<'_>, name: &str) -> Name {
    let place = file.find(name);
    place.map_or_else(Name::default, |place| Name::new(&place.text()))
}

/// What was said of a skill, if anything.
fn answer(file: &Place<'_>) -> Option<(SkillNumber, Answer)> {
    let skill = numbers::skill(&file.get("number"));
    let place = file.get("level");
    if place.is_missing() {
        return None;
    }
    if place.is_null() {
        return Some((skill, Answer::NotApplicable));
    }
    Some((skill, Answer::Rated(numbers::level(&place))))
}

fn planned_goal(file: &Place<'_>) -> PlannedGoal {
    let key = plan_form::key(&file.get("skill").get("number"), &file.get("to"));
    PlannedGoal {
        key,
        at: moment(file, "changed"),
        goal: Some(plan_form::goal(key, file, day)),
    }
}
