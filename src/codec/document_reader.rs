//! Reads the parts of a saved document, each on its own: one that cannot be read is counted and left
//! out, and does not take the others with it.

use super::place::{FormFault, Place, Wanted};
use super::plan_form;
use crate::domain::aim::{Aim, Name, Specialisations};
use crate::domain::answer::{Answer, Answers, Recorded};
use crate::domain::assessment::{AssessmentId, Draft};
use crate::domain::day::Day;
use crate::domain::document::{Document, MAX_REMOVALS, Preferences, Removal};
use crate::domain::framework::Framework;
use crate::domain::ids::{
    BackgroundNumber, CareerLevelNumber, MAX_PROFILE_NUMBER, MAX_SKILL_NUMBER, SkillNumber,
    SpecialisationNumber,
};
use crate::domain::level::Level;
use crate::domain::plan::Plan;

/// More finished assessments than anybody has; the rest counts as lost.
const MAX_FINISHED: usize = 500;

/// Counts what is lost on the way.
pub(super) struct Reader<'f> {
    framework: &'f Framework,
    lost: u32,
}

/// A moment that is not there is long ago.
fn moment(file: &Place<'_>, name: &str) -> u64 {
    file.find(name)
        .and_then(|place| place.number(0..=u64::MAX).ok())
        .unwrap_or(0)
}

fn flag(file: &Place<'_>, name: &str, default: bool) -> bool {
    file.find(name)
        .and_then(|place| place.flag().ok())
        .unwrap_or(default)
}

impl<'f> Reader<'f> {
    pub(super) fn new(framework: &'f Framework) -> Reader<'f> {
        Reader { framework, lost: 0 }
    }

    /// How many entries could not be read.
    pub(super) fn lost(&self) -> u32 {
        self.lost
    }

    /// Everything that can be read.
    pub(super) fn document(&mut self, file: &Place<'_>) -> Document {
        let mut document = Document {
            draft_changed: moment(file, "draftChanged"),
            ..Document::default()
        };
        if let Some(place) = file.find("draft") {
            document.draft = self.assessment(&place);
        }
        for (position, place) in self.items(file, "finished").iter().enumerate() {
            let on = place
                .get("on")
                .and_then(|on| on.number(0..=u64::from(u16::MAX)));
            let (Ok(on), true) = (on, position < MAX_FINISHED) else {
                self.lost += 1;
                continue;
            };
            if let Some(draft) = self.assessment(place) {
                let on = Day::from_days(u32::try_from(on).unwrap_or(0));
                let changed = draft.aim_changed;
                let plan = place
                    .find("plan")
                    .map_or_else(Plan::default, |plan| plan_form::read(&plan, &mut self.lost));
                document = document.with_finished(draft.finish(on, changed, plan));
            }
        }
        let removed = self.items(file, "removed");
        for place in removed.iter().take(MAX_REMOVALS) {
            document = document.remembering(Removal {
                id: AssessmentId(moment(place, "id")),
                at: moment(place, "at"),
            });
        }
        if let Some(place) = file.find("preferences") {
            let default = Preferences::default();
            document.preferences_changed = moment(&place, "changed");
            document.preferences = Preferences {
                advance_on_answer: flag(&place, "advanceOnAnswer", default.advance_on_answer),
                shortcuts: flag(&place, "shortcuts", default.shortcuts),
            };
        }
        document.last_backup = file
            .find("lastBackup")
            .and_then(|place| place.number(0..=u64::from(u16::MAX)).ok())
            .map(|days| Day::from_days(u32::try_from(days).unwrap_or(0)));
        document
    }

    /// The items of a list; something else in its place counts as one lost entry.
    fn items<'v>(&mut self, file: &Place<'v>, name: &str) -> Vec<Place<'v>> {
        match file.find(name).map(|place| place.items()) {
            None => Vec::new(),
            Some(Ok(items)) => items,
            Some(Err(_)) => {
                self.lost += 1;
                Vec::new()
            }
        }
    }

    fn assessment(&mut self, file: &Place<'_>) -> Option<Draft> {
        let head = || -> Result<Draft, FormFault> {
            let title = match file.find("title") {
                Some(title) => Name::new(&title.text()?),
                None => Name::default(),
            };
            Ok(Draft {
                id: AssessmentId(file.get("id")?.number(0..=u64::MAX)?),
                title,
                aim: self.aim(&file.get("aim")?)?,
                aim_changed: moment(file, "changed"),
                answers: Answers::default(),
            })
        };
        let Ok(mut draft) = head() else {
            self.lost += 1;
            return None;
        };
        let mut read = Vec::new();
        for place in self.items(file, "answers") {
            match answer(&place) {
                Ok(answer) => read.push(answer),
                Err(_) => self.lost += 1,
            }
        }
        draft.answers = read.into_iter().collect();
        Some(draft)
    }

    /// The aim, if the framework has the roles it names.
    fn aim(&self, file: &Place<'_>) -> Result<Aim, FormFault> {
        let framework = self.framework;
        let level = |place: &Place<'_>| -> Result<CareerLevelNumber, FormFault> {
            let number = CareerLevelNumber(place.byte(1..=MAX_PROFILE_NUMBER)?);
            let known = framework.career_level(number).is_some();
            known
                .then_some(number)
                .ok_or_else(|| place.fault(Wanted::KnownWord))
        };
        let listed = file.get("specialisations")?;
        let mut chosen = Vec::new();
        for place in listed.items_between(1, usize::from(MAX_PROFILE_NUMBER))? {
            let number = SpecialisationNumber(place.byte(1..=MAX_PROFILE_NUMBER)?);
            if framework.specialisation(number).is_some() {
                chosen.push(number);
            }
        }
        let name = match file.find("name") {
            Some(name) => Name::new(&name.text()?),
            None => Name::default(),
        };
        Ok(Aim {
            now: file.find("now").map(|place| level(&place)).transpose()?,
            wanted: level(&file.get("wanted")?)?,
            specialisations: Specialisations::new(chosen)
                .ok_or_else(|| listed.fault(Wanted::KnownWord))?,
            background: file
                .find("background")
                .and_then(|place| place.byte(1..=u8::MAX).ok())
                .map(BackgroundNumber)
                .filter(|number| framework.background(*number).is_some()),
            name,
        })
    }
}

/// An answer. Numbers the framework does not know are kept: a newer one may.
fn answer(file: &Place<'_>) -> Result<(SkillNumber, Recorded), FormFault> {
    let skill = file.get("skill")?.number(1..=u64::from(MAX_SKILL_NUMBER))?;
    let answer = match (file.find("level"), file.get("level")) {
        (Some(place), _) => Level::from_value(place.byte(0..=4)?).map(Answer::Rated),
        (None, Ok(_)) => Some(Answer::NotApplicable),
        (None, Err(_)) => None,
    };
    let recorded = Recorded {
        at: moment(file, "at"),
        answer,
    };
    let skill = SkillNumber(u16::try_from(skill).unwrap_or(MAX_SKILL_NUMBER));
    Ok((skill, recorded))
}
