//! What is said once no answer to what is left can change the standing for the wanted role.

use super::question_props::QuestionPageProps;
use super::review::finish_button;
use crate::view::element::{Element, side_by_side, text};
use crate::view::parts::controls::QUIET;
use crate::view::parts::way::Way;
use assessment::outlook::{Outlook, Prospect};
use assessment::report::Report;
use messages::keys;
use yew::prelude::*;

/// That the standing is settled, with a way to the result; nothing while it is not, and once everything is
/// answered.
pub(super) fn settled(props: &QuestionPageProps) -> Option<Html> {
    if props.way == Way::Amending || !is_settled(props) {
        return None;
    }
    let language = &props.language;
    let words: Element = text("span", "", language.text(keys::quiz::SETTLED));
    let finish = finish_button(QUIET, language, props.draft, &props.dispatch);
    Some(side_by_side([words, finish]))
}

fn is_settled(props: &QuestionPageProps) -> bool {
    let framework = props.language.framework();
    let Some(profile) = framework.profile(props.aim.profile_key()) else {
        return false;
    };
    let report = Report::new(framework, profile, &props.answers);
    let outlook = Outlook::of(&report.findings);
    let prospect = outlook.prospect();
    outlook.open > 0 && matches!(prospect, Prospect::Settled(standing) if standing.is_known())
}
