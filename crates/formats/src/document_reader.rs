//! Reads the parts of a saved document, each on its own: one that cannot be read is counted and left
//! out, and does not take the others with it.

use super::numbers;
use super::place::Place;
use super::plan_form;
use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers, Recorded};
use assessment::assessment::{AssessmentId, Draft};
use assessment::day::Day;
use assessment::document::{Document, MAX_REMOVALS, Preferences, Removal};
use assessment::framework::Framework;
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SkillNumber};
use assessment::own_text::Name;
use assessment::plan::Plan;

/// More finished assessments than anybody has; the rest counts as lost.
const MAX_FINISHED: usize = 500;

/// Counts what is lost on the way.
pub(super) struct Reader<'f> {
    framework: &'f Framework,
    lost: u32,
}

/// A moment that is not there is long ago.
fn moment(file: &Place<'_>, name: &str) -> u64 {
    file.get(name).as_number(0..=u64::MAX).unwrap_or(0)
}

fn flag(file: &Place<'_>, name: &str, default: bool) -> bool {
    file.get(name).as_flag().unwrap_or(default)
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
        let finished = file.get("finished");
        for position in 0..self.length(&finished) {
            let place = finished.item(position);
            let on = place.get("on").as_number(0..=u64::from(u16::MAX));
            let (Some(on), true) = (on, position < MAX_FINISHED) else {
                self.lost += 1;
                continue;
            };
            if let Some(draft) = self.assessment(&place) {
                let on = Day::from_days(u32::try_from(on).unwrap_or(0));
                let changed = draft.aim_changed;
                let plan = place
                    .find("plan")
                    .map_or_else(Plan::default, |plan| plan_form::read(&plan, &mut self.lost));
                document = document.with_finished(draft.finish(on, changed, plan));
            }
        }
        let removed = file.get("removed");
        for position in 0..self.length(&removed).min(MAX_REMOVALS) {
            let place = removed.item(position);
            document = document.remembering(Removal {
                id: AssessmentId(moment(&place, "id")),
                at: moment(&place, "at"),
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
            .get("lastBackup")
            .as_number(0..=u64::from(u16::MAX))
            .map(|days| Day::from_days(u32::try_from(days).unwrap_or(0)));
        document
    }

    /// How many items a list has; something else in its place counts as one lost entry.
    fn length(&mut self, list: &Place<'_>) -> usize {
        let length = list.as_length();
        if length.is_none() && !list.is_missing() && !list.is_null() {
            self.lost += 1;
        }
        length.unwrap_or(0)
    }

    fn assessment(&mut self, file: &Place<'_>) -> Option<Draft> {
        let head = file.alone(|file| self.head(file)).flatten();
        let Some(mut draft) = head else {
            self.lost += 1;
            return None;
        };
        let mut read = Vec::new();
        let answers = file.get("answers");
        for position in 0..self.length(&answers) {
            match answers.item(position).alone(answer) {
                Some(answer) => read.push(answer),
                None => self.lost += 1,
            }
        }
        draft.answers = read.into_iter().collect();
        Some(draft)
    }

    /// An assessment but for its answers.
    fn head(&self, file: &Place<'_>) -> Option<Draft> {
        Some(Draft {
            id: AssessmentId(file.get("id").number(0..=u64::MAX)),
            title: name(file, "title"),
            aim: self.aim(&file.get("aim"))?,
            aim_changed: moment(file, "changed"),
            answers: Answers::default(),
        })
    }

    /// The aim, if the framework has the roles it names.
    fn aim(&self, file: &Place<'_>) -> Option<Aim> {
        let framework = self.framework;
        let level = |place: Place<'_>| -> Option<CareerLevelNumber> {
            let known = framework.career_level(numbers::career_level(&place));
            known.map(|level| level.number)
        };
        let mut chosen = numbers::specialisations(&file.get("specialisations"));
        chosen.retain(|number| framework.specialisation(*number).is_some());
        let now = match file.find("now") {
            Some(place) => Some(level(place)?),
            None => None,
        };
        Some(Aim {
            now,
            wanted: level(file.get("wanted"))?,
            specialisations: Specialisations::new(chosen)?,
            background: file
                .get("background")
                .as_number(1..=u64::from(u8::MAX))
                .and_then(|number| u8::try_from(number).ok())
                .map(BackgroundNumber)
                .filter(|number| framework.background(*number).is_some()),
            name: name(file, "name"),
        })
    }
}

/// A name somebody gave, or none.
fn name(file: &Place<'_>, name: &str) -> Name {
    let given = file.find(name);
    given.map_or_else(Name::default, |place| Name::new(&place.text()))
}

/// An answer. Numbers the framework does not know are kept: a newer one may.
fn answer(file: &Place<'_>) -> (SkillNumber, Recorded) {
    let level = file.get("level");
    let answer = if level.is_missing() {
        None
    } else if level.is_null() {
        Some(Answer::NotApplicable)
    } else {
        Some(Answer::Rated(numbers::level(&level)))
    };
    let recorded = Recorded {
        at: moment(file, "at"),
        answer,
    };
    (numbers::skill(&file.get("skill")), recorded)
}
