//! The skills somebody rated, for programs that make CVs.

use super::Taken;
use assessment::answer::Answer;
use assessment::level::Level;
use formats::json_resume::{Basics, RatedSkill, write};

/// The file: every skill that was rated aware or higher, with its level and its area. What somebody cannot do yet
/// belongs in no CV.
#[must_use]
pub fn file(taken: &Taken<'_>) -> String {
    let (language, snapshot) = (taken.language, taken.snapshot);
    let framework = language.framework();
    let rated = framework.skills().iter().filter_map(|skill| {
        let level = snapshot
            .answers
            .get(skill.number)
            .and_then(Answer::level)
            .filter(|level| *level > Level::NotYet)?;
        let area = framework.area(skill.area);
        Some(RatedSkill {
            name: skill.name.clone(),
            level: language.level(level),
            keywords: area.map(|area| area.name.clone()).into_iter().collect(),
        })
    });
    let rated: Vec<RatedSkill> = rated.collect();
    let now = snapshot.aim.now.and_then(|now| framework.career_level(now));
    let basics = Basics {
        name: snapshot.aim.name.as_str(),
        label: now.map_or("", |level| &level.name),
    };
    write(basics, &rated, snapshot.on)
}
