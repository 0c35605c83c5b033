//! The plan as part of the document: each goal with what was decided, and what the content gives to reach
//! it.

use super::Taken;
use super::markdown_text::Document;
use crate::view::result::{goal_name, horizon, if_then, resource_about, setting};
use assessment::goal::Goal;
use assessment::guidance::Step;
use assessment::ids::SkillNumber;
use assessment::level::Level;
use messages::keys;

/// The goals in their order; nothing where there is none.
pub(super) fn plan_section(document: &mut Document<'_>, taken: &Taken<'_>) {
    let language = taken.language;
    let mut number = 0_u32;
    for goal in taken.plan.goals() {
        let key = goal.key;
        let level = key.level();
        if level.is_some_and(|(skill, _)| language.framework().skill(skill).is_none()) {
            continue;
        }
        if number == 0 {
            document.section(keys::plan::TITLE);
            document.paragraph(&language.text(keys::plan::COURSES));
        }
        number += 1;
        document.mark("\n\n### ");
        document.mark(&number.to_string());
        document.mark(". ");
        document.plain(&goal_name(language, goal));
        document.paragraph(&if_then(language, goal));
        document.mark("\n");
        decided(document, goal);
        if let Some((skill, to)) = level {
            if let Some(step) = language.guidance.step(skill, to) {
                given(document, step, goal);
            }
            if let Some(question) = language.guidance.interview_question(skill) {
                item(document, &language.text(keys::goal::INTERVIEW), question);
            }
            resources(document, skill, to);
        }
        document.quotation(&goal.notes.isolated());
    }
}

/// What the person decided, but for the sentence.
fn decided(document: &mut Document<'_>, goal: &Goal) {
    let language = document.language;
    document.mark("\n- ");
    document.plain(&horizon(language, goal));
    item(
        document,
        &language.text(keys::goal::MEASURE),
        &goal.measure.isolated(),
    );
}

/// What the content gives for the step. A proposed goal is measured by the piece, which then stands above.
fn given(document: &mut Document<'_>, step: &Step, goal: &Goal) {
    let language = document.language;
    if goal.measure.as_str() != step.piece {
        item(document, &language.text(keys::goal::PIECE), &step.piece);
    }
    document.mark("\n  - ");
    document.plain(&language.text(keys::goal::SHARE));
    item(
        document,
        &language.text(keys::goal::QUESTION),
        &step.question,
    );
    item(document, &language.text(keys::goal::FIRST), &step.first);
    document.mark("\n- ");
    document.label(&language.text(keys::goal::ACTIONS));
    for milestone in &step.milestones {
        document.mark("\n  - ");
        let values = [
            ("action", milestone.text.as_str()),
            ("setting", &setting(language, milestone.setting)),
        ];
        document.plain(&language.fill(keys::goal::ACTION_LINE, &values));
    }
}

/// An item with a label, unless there is nothing to say.
fn item(document: &mut Document<'_>, label: &str, text: &str) {
    if !text.is_empty() {
        document.mark("\n- ");
        document.labelled(label, text);
    }
}

/// Where to learn what the step needs.
fn resources(document: &mut Document<'_>, skill: SkillNumber, to: Level) {
    let language = document.language;
    let mut first = true;
    for resource in language.guidance.resources(skill, to) {
        if first {
            document.mark("\n- ");
            document.label(&language.text(keys::goal::RESOURCES));
        }
        first = false;
        document.mark("\n  - ");
        document.link(&resource.name, &resource.url);
        document.mark(" ");
        document.plain(&resource_about(language, resource));
    }
}
