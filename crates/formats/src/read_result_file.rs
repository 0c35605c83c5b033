//! The parts of a result file that are read again: what was said, and no name or figure that follows from it.
//! An answer or a goal that cannot be read takes nothing else with it.

use serde::{Deserialize, Deserializer};

use super::alone::Alone;
use super::bounds::{self, Whole};
use super::career_kind_file::CareerKindFile;
use super::result_file::AnswerFile;
use assessment::day::Day;

/// The last moment that is believed, on [`Day::LAST`]: each later change counts from the latest moment
/// there is, so one beyond all others would leave no room behind it.
const LAST_MOMENT: u64 = 65_536 * 86_400_000 - 1;

/// A result made with this framework.
#[derive(Deserialize)]
pub(crate) struct ReadResultFile {
    #[serde(deserialize_with = "moment")]
    pub(crate) id: u64,
    #[serde(deserialize_with = "moment")]
    pub(crate) changed: u64,
    #[serde(deserialize_with = "day")]
    pub(crate) day: Day,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) title: Option<String>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) name: Option<String>,
    pub(crate) aim: ReadAimFile,
    #[serde(deserialize_with = "bounds::items")]
    pub(crate) skills: Vec<Alone<ReadSkillFile>>,
    pub(crate) plan: Option<Alone<ReadPlanFile>>,
}

/// What the result is measured against.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
pub(crate) struct ReadAimFile {
    pub(crate) now: Option<ProfilePartFile>,
    pub(crate) wanted: ProfilePartFile,
    #[serde(deserialize_with = "bounds::chosen")]
    pub(crate) specialisations: Vec<ProfilePartFile>,
    /// No figure rests on it.
    pub(crate) background: Option<Alone<BackgroundFile>>,
}

/// A career level or a specialisation.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
pub(crate) struct ProfilePartFile {
    #[serde(deserialize_with = "bounds::profile_number")]
    pub(crate) number: u8,
}

/// A background.
#[derive(Deserialize)]
pub(crate) struct BackgroundFile {
    #[serde(deserialize_with = "bounds::other_number")]
    pub(crate) number: u8,
}

/// A skill with what was said of it.
#[derive(Deserialize)]
pub(crate) struct ReadSkillFile {
    #[serde(deserialize_with = "bounds::skill_number")]
    pub(crate) number: u16,
    /// Absent where nothing was said.
    #[serde(default, deserialize_with = "answer")]
    pub(crate) level: Option<AnswerFile>,
}

/// The goals in their order, and the moment of that order.
#[derive(Deserialize)]
pub(crate) struct ReadPlanFile {
    pub(crate) ordered: Option<Alone<MomentFile>>,
    pub(crate) goals: Vec<Alone<ReadGoalFile>>,
    /// Absent where there is no goal beyond one skill.
    #[serde(default, deserialize_with = "bounds::items")]
    pub(crate) career: Vec<Alone<ReadCareerGoalFile>>,
}

/// A goal beyond one skill.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReadCareerGoalFile {
    pub(crate) kind: CareerKindFile,
    #[serde(deserialize_with = "moment")]
    pub(crate) id: u64,
    #[serde(default)]
    pub(crate) place: usize,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) title: Option<String>,
    #[serde(deserialize_with = "moment")]
    pub(crate) changed: u64,
    pub(crate) long_term: Option<bool>,
    #[serde(default, deserialize_with = "optional_day")]
    pub(crate) due: Option<Day>,
    #[serde(default, deserialize_with = "optional_day")]
    pub(crate) done: Option<Day>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) occasion: Option<String>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) deed: Option<String>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) measure: Option<String>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) notes: Option<String>,
}

/// A moment on its own.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct MomentFile(#[serde(deserialize_with = "moment")] pub(crate) u64);

/// A goal. Any part of what it says may be absent.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReadGoalFile {
    pub(crate) skill: SkillPartFile,
    #[serde(deserialize_with = "goal_level")]
    pub(crate) to: u8,
    #[serde(deserialize_with = "moment")]
    pub(crate) changed: u64,
    pub(crate) long_term: Option<bool>,
    #[serde(default, deserialize_with = "optional_day")]
    pub(crate) due: Option<Day>,
    #[serde(default, deserialize_with = "optional_day")]
    pub(crate) done: Option<Day>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) occasion: Option<String>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) deed: Option<String>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) measure: Option<String>,
    #[serde(default, deserialize_with = "bounds::optional_text")]
    pub(crate) notes: Option<String>,
}

/// The skill of a goal.
#[derive(Deserialize)]
pub(crate) struct SkillPartFile {
    #[serde(deserialize_with = "bounds::skill_number")]
    pub(crate) number: u16,
}

fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    bounds::one(deserializer, Whole::new(0, LAST_MOMENT))
}

fn goal_level<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    bounds::one(deserializer, Whole::new(1, 4))
}

fn answer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<AnswerFile>, D::Error> {
    let level = bounds::optional_level(deserializer)?;
    Ok(Some(
        level.map_or(AnswerFile::NotApplicable, AnswerFile::Level),
    ))
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
    let text = bounds::text(deserializer)?;
    day_of(&text)
}

fn optional_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let text = bounds::optional_text(deserializer)?;
    text.map(|text| day_of(&text)).transpose()
}

fn day_of<E: serde::de::Error>(text: &str) -> Result<Day, E> {
    let wrong = || {
        E::invalid_value(
            serde::de::Unexpected::Str(text),
            &"a day such as 2026-11-21",
        )
    };
    Day::from_iso(text).ok_or_else(wrong)
}
