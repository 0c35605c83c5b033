//! The serde types of the saved document. `docs/document.md` describes the form. Objects that stand in others
//! are texts here, so that each is read on its own.

use serde::de::{Deserializer, Error, Unexpected};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use assessment::ids::{MAX_PROFILE_NUMBER, MAX_SKILL_NUMBER};

use super::career_kind_file::CareerKindFile;
use super::members::Form;

/// Says whose document it is, so that another program's JSON is never mistaken for ours.
pub(super) const APP: &str = "gapwise";

/// The version this build writes, and the newest it reads whole.
pub(super) const VERSION: u32 = 3;

/// The newest form of a plan that this build reads.
pub(super) const PLAN_VERSION: u64 = 1;

/// The whole document. Versions 1 and 2 had one `draft`, and the moment it was begun or ended.
#[derive(Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct DocumentForm {
    pub(super) app: String,
    pub(super) version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) draft: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) draft_changed: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) drafts: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) finished: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) received: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) removed: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) ended: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) preferences: Option<Box<RawValue>>,
    pub(super) last_backup: Option<Box<RawValue>>,
    /// A number that is another one at each writing, by which a tab sees that another wrote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stamp: Option<Box<RawValue>>,
}

impl Form for DocumentForm {
    const MEMBERS: &'static [&'static str] = &[
        "app",
        "version",
        "draft",
        "draftChanged",
        "drafts",
        "finished",
        "received",
        "removed",
        "ended",
        "preferences",
        "lastBackup",
        "stamp",
    ];
}

/// A draft, a finished or a received assessment: which of the members belong to which says `docs/document.md`.
#[derive(Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AssessmentForm {
    pub(super) id: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) opened: Option<u64>,
    #[serde(default)]
    pub(super) changed: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<SourceForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) quick: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) whose: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) viewed: Option<Box<RawValue>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) framework: Option<Box<RawValue>>,
    pub(super) aim: Box<RawValue>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ratings: Option<Box<RawValue>>,
    /// The name of `ratings` in versions 1 and 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) answers: Option<Box<RawValue>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) plan: Option<Box<RawValue>>,
}

impl Form for AssessmentForm {
    const MEMBERS: &'static [&'static str] = &[
        "id",
        "opened",
        "changed",
        "on",
        "source",
        "quick",
        "title",
        "whose",
        "viewed",
        "framework",
        "aim",
        "ratings",
        "answers",
        "plan",
    ];
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrameworkForm {
    pub(super) id: String,
    pub(super) revision: u16,
    pub(super) wording: u16,
}

impl Form for FrameworkForm {
    const MEMBERS: &'static [&'static str] = &["id", "revision", "wording"];
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AimForm {
    #[serde(default, deserialize_with = "career_level_or_none")]
    pub(super) now: Option<u8>,
    #[serde(deserialize_with = "profile_number")]
    pub(super) wanted: u8,
    #[serde(deserialize_with = "profile_numbers")]
    pub(super) specialisations: Vec<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) background: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
}

impl Form for AimForm {
    const MEMBERS: &'static [&'static str] =
        &["now", "wanted", "specialisations", "background", "name"];
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ViewedForm {
    #[serde(deserialize_with = "profile_number")]
    pub(super) specialisation: u8,
    #[serde(deserialize_with = "profile_number")]
    pub(super) career_level: u8,
}

impl Form for ViewedForm {
    const MEMBERS: &'static [&'static str] = &["specialisation", "careerLevel"];
}

/// Whom or what a rating comes from, where it is not the person rated.
#[derive(Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum SourceForm {
    Own,
    Scenario,
    Peer,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RatingForm {
    #[serde(deserialize_with = "skill_number")]
    pub(super) skill: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<SourceForm>,
    /// `null` is "not applicable"; an answer taken back has none at all.
    #[serde(
        default,
        deserialize_with = "level_or_null",
        skip_serializing_if = "Option::is_none"
    )]
    #[expect(clippy::option_option, reason = "absent and null are two answers")]
    pub(super) level: Option<Option<u8>>,
    #[serde(default)]
    pub(super) at: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) evidence: Option<Box<RawValue>>,
}

impl Form for RatingForm {
    const MEMBERS: &'static [&'static str] = &["skill", "source", "level", "at", "evidence"];
}

#[derive(Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct EvidenceForm {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) text: String,
    pub(super) text_at: u64,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) address: String,
    pub(super) address_at: u64,
}

impl Form for EvidenceForm {
    const MEMBERS: &'static [&'static str] = &["text", "textAt", "address", "addressAt"];
}

#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct PlanForm {
    pub(super) order: Vec<Box<RawValue>>,
    pub(super) ordered: u64,
    pub(super) goals: Vec<Box<RawValue>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) career: Vec<Box<RawValue>>,
}

impl Form for PlanForm {
    const MEMBERS: &'static [&'static str] = &["order", "ordered", "goals", "career"];
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlannedForm {
    #[serde(deserialize_with = "skill_number")]
    pub(super) skill: u16,
    #[serde(deserialize_with = "goal_level")]
    pub(super) to: u8,
    pub(super) at: u64,
    /// Without it, the goal was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) goal: Option<Box<RawValue>>,
}

impl Form for PlannedForm {
    const MEMBERS: &'static [&'static str] = &["skill", "to", "at", "goal"];
}

/// A goal beyond one skill. Builds that do not know of any keep the list as it stands.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CareerForm {
    pub(super) kind: CareerKindFile,
    pub(super) id: u64,
    pub(super) at: u64,
    /// Without it, the goal was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) goal: Option<Box<RawValue>>,
}

impl Form for CareerForm {
    const MEMBERS: &'static [&'static str] = &["kind", "id", "at", "goal"];
}

#[derive(Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct GoalForm {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    pub(super) long_term: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) due: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) occasion: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) deed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) measure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) notes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) done: Option<u16>,
}

impl Form for GoalForm {
    const MEMBERS: &'static [&'static str] = &[
        "title", "longTerm", "due", "occasion", "deed", "measure", "notes", "done",
    ];
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TombstoneForm {
    pub(super) id: u64,
    pub(super) at: u64,
}

impl Form for TombstoneForm {
    const MEMBERS: &'static [&'static str] = &["id", "at"];
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct PreferencesForm {
    pub(super) advance_on_answer: bool,
    pub(super) shortcuts: bool,
    pub(super) changed: u64,
}

impl Default for PreferencesForm {
    fn default() -> PreferencesForm {
        PreferencesForm {
            advance_on_answer: false,
            shortcuts: true,
            changed: 0,
        }
    }
}

impl Form for PreferencesForm {
    const MEMBERS: &'static [&'static str] = &["advanceOnAnswer", "shortcuts", "changed"];
}

/// A number within bounds.
fn bounded<'de, D: Deserializer<'de>>(
    number: u16,
    low: u16,
    high: u16,
    wanted: &str,
) -> Result<u16, D::Error> {
    if (low..=high).contains(&number) {
        Ok(number)
    } else {
        Err(D::Error::invalid_value(
            Unexpected::Unsigned(number.into()),
            &wanted,
        ))
    }
}

fn skill_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let number = u16::deserialize(deserializer)?;
    bounded::<D>(number, 1, MAX_SKILL_NUMBER, "a whole number from 1 to 999")
}

fn small<'de, D: Deserializer<'de>>(
    number: u8,
    low: u8,
    high: u8,
    wanted: &str,
) -> Result<u8, D::Error> {
    bounded::<D>(number.into(), low.into(), high.into(), wanted).map(|_| number)
}

fn profile_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    let number = u8::deserialize(deserializer)?;
    small::<D>(number, 1, MAX_PROFILE_NUMBER, "a whole number from 1 to 15")
}

fn profile_numbers<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let numbers: Vec<u8> = Vec::deserialize(deserializer)?;
    if !(1..=usize::from(MAX_PROFILE_NUMBER)).contains(&numbers.len()) {
        return Err(D::Error::invalid_length(
            numbers.len(),
            &"a list of 1 to 15",
        ));
    }
    for number in &numbers {
        small::<D>(*number, 1, MAX_PROFILE_NUMBER, "whole numbers from 1 to 15")?;
    }
    Ok(numbers)
}

fn career_level_or_none<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<u8>, D::Error> {
    let number = Option::<u8>::deserialize(deserializer)?;
    let wanted = "a whole number from 1 to 15";
    let checked = number.map(|number| small::<D>(number, 1, MAX_PROFILE_NUMBER, wanted));
    checked.transpose()
}

fn goal_level<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    let number = u8::deserialize(deserializer)?;
    small::<D>(number, 1, 4, "a level from 1 to 4")
}

#[expect(clippy::option_option, reason = "absent and null are two answers")]
fn level_or_null<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<u8>>, D::Error> {
    let level = Option::<u8>::deserialize(deserializer)?;
    let checked = level.map(|level| small::<D>(level, 0, 4, "a level from 0 to 4"));
    checked.transpose().map(Some)
}
