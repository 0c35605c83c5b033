//! What the page of a question is made from.

use yew::prelude::*;

use crate::state::Saving;
use crate::state::action::Action;
use crate::view::language::Language;
use crate::view::parts::way::Way;
use assessment::aim::Aim;
use assessment::answer::Answers;
use assessment::assessment::AssessmentId;
use assessment::document::Preferences;
use assessment::ids::SkillNumber;

/// What the page is made from.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::view) struct QuestionPageProps {
    pub(in crate::view) language: Language,
    /// Which questions are asked.
    pub(in crate::view) way: Way,
    /// The assessment that it belongs to.
    pub(in crate::view) draft: AssessmentId,
    pub(in crate::view) aim: Aim,
    pub(in crate::view) answers: Answers,
    pub(in crate::view) skill: SkillNumber,
    pub(in crate::view) preferences: Preferences,
    /// Whether nobody has settled yet if the quiz goes on by itself.
    pub(in crate::view) may_ask: bool,
    pub(in crate::view) saving: Saving,
    pub(in crate::view) dispatch: Callback<Action>,
}
