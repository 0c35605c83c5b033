//! The reducer: what each action does, and what it must never do.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use gapwise::codec::document::{DocumentNotice, Reading, Source};
use gapwise::codec::route::Route;
use gapwise::domain::aim::{Aim, Name, Specialisations};
use gapwise::domain::answer::Answer;
use gapwise::domain::assessment::AssessmentId;
use gapwise::domain::day::Day;
use gapwise::domain::document::Preferences;
use gapwise::domain::ids::{CareerLevelNumber, SkillNumber, SpecialisationNumber};
use gapwise::domain::level::Level;
use gapwise::state::action::Action;
use gapwise::state::reducer::reduce;
use gapwise::state::{Removed, Saving, State};

const SKILL: SkillNumber = SkillNumber(6);
const ID: AssessmentId = AssessmentId(1_000);

fn aim(wanted: u8) -> Aim {
    Aim {
        now: None,
        wanted: CareerLevelNumber(wanted),
        specialisations: Specialisations::new([SpecialisationNumber(2)]).expect("one"),
        background: None,
        name: Name::default(),
    }
}

fn start() -> State {
    State::new(Route::Landing, Reading::nothing(), true)
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(start(), |state, action| reduce(&state, action))
}

fn begun() -> Action {
    Action::AimChosen {
        aim: aim(2),
        at: ID.0,
    }
}

fn answered(level: Level) -> Action {
    Action::Answered {
        skill: SKILL,
        answer: Answer::Rated(level),
        at: 2_000,
    }
}

fn day() -> Day {
    Day::from_days(20_000)
}

#[test]
fn an_aim_begins_an_assessment_with_nothing_selected() {
    let state = after([begun()]);
    let draft = state.document.draft.expect("a draft");
    assert_eq!(draft.id, ID);
    assert!(draft.answers.is_empty());
}

#[test]
fn changing_the_aim_keeps_every_answer() {
    let state = after([
        begun(),
        answered(Level::Aware),
        Action::AimChosen {
            aim: aim(4),
            at: 9_999,
        },
    ]);
    let draft = state.document.draft.expect("a draft");
    assert_eq!(draft.id, ID);
    assert_eq!(draft.aim, aim(4));
    assert_eq!(draft.answers.get(SKILL), Some(Answer::Rated(Level::Aware)));
}

#[test]
fn an_answer_can_be_changed_and_taken_back() {
    let state = after([begun(), answered(Level::Aware), answered(Level::Leading)]);
    let draft = state.document.draft.clone().expect("a draft");
    assert_eq!(
        draft.answers.get(SKILL),
        Some(Answer::Rated(Level::Leading))
    );
    let state = reduce(&state, Action::AnswerCleared(SKILL));
    assert!(state.document.draft.expect("a draft").answers.is_empty());
}

#[test]
fn every_change_of_the_document_is_to_be_saved_and_nothing_else_is() {
    let state = after([begun()]);
    assert_eq!(state.revision, 1);
    assert_eq!(reduce(&state, answered(Level::Aware)).revision, 2);
    assert_eq!(reduce(&state, Action::Navigated(Route::Review)).revision, 1);
    assert_eq!(
        reduce(&state, Action::SavingChanged(Saving::Full)).revision,
        1
    );
    assert_eq!(reduce(&state, Action::Deleted(AssessmentId(5))).revision, 1);
}

#[test]
fn answers_without_an_assessment_change_nothing() {
    assert_eq!(after([answered(Level::Aware)]), start());
    assert_eq!(after([Action::Completed(day())]), start());
    assert_eq!(after([Action::Reopened(ID)]), start());
    assert_eq!(after([Action::RemovalUndone]), start());
}

#[test]
fn a_finished_assessment_leaves_room_for_the_next() {
    let state = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    assert_eq!(state.document.draft, None);
    let finished = state.document.finished(ID).expect("finished");
    assert_eq!(finished.on, day());
    assert_eq!(
        finished.answers.get(SKILL),
        Some(Answer::Rated(Level::Aware))
    );
}

#[test]
fn amending_replaces_the_finished_one_only_when_it_is_finished_again() {
    let finished = after([
        begun(),
        answered(Level::Aware),
        Action::Completed(day()),
        Action::Renamed(ID, Name::new("Spring")),
        Action::Reopened(ID),
        answered(Level::Proficient),
    ]);
    let kept = finished.document.finished(ID).expect("still there");
    assert_eq!(kept.answers.get(SKILL), Some(Answer::Rated(Level::Aware)));
    let state = reduce(&finished, Action::Completed(Day::from_days(20_001)));
    assert_eq!(state.document.finished.len(), 1);
    let amended = state.document.finished(ID).expect("amended");
    assert_eq!(
        amended.answers.get(SKILL),
        Some(Answer::Rated(Level::Proficient))
    );
    assert_eq!(amended.title.as_str(), "Spring");
}

#[test]
fn amending_never_pushes_out_an_assessment_on_its_way() {
    let state = after([
        begun(),
        Action::Completed(day()),
        Action::AimChosen {
            aim: aim(3),
            at: 5_000,
        },
        Action::Reopened(ID),
    ]);
    assert_eq!(
        state.document.draft.expect("a draft").id,
        AssessmentId(5_000)
    );
}

#[test]
fn what_was_deleted_can_be_put_back_whole() {
    let before = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let deleted = reduce(&before, Action::Deleted(ID));
    assert!(deleted.document.finished.is_empty());
    assert!(matches!(deleted.removed, Some(Removed::Finished(_))));
    let back = reduce(&deleted, Action::RemovalUndone);
    assert_eq!(back.document, before.document);
    assert_eq!(back.removed, None);
}

#[test]
fn a_discarded_draft_comes_back_unless_another_took_its_place() {
    let before = after([begun(), answered(Level::Aware)]);
    let discarded = reduce(&before, Action::DraftDiscarded);
    assert_eq!(discarded.document.draft, None);
    assert_eq!(
        reduce(&discarded, Action::RemovalUndone).document,
        before.document
    );
    let another = reduce(
        &discarded,
        Action::AimChosen {
            aim: aim(3),
            at: 5_000,
        },
    );
    let undone = reduce(&another, Action::RemovalUndone);
    assert_eq!(undone.document, another.document);
    assert!(undone.removed.is_some());
}

#[test]
fn a_newer_document_is_never_written_over_and_a_dead_storage_is_told() {
    let newer = Reading {
        notice: Some(DocumentNotice::NewerVersion),
        source: Source::Untouchable,
        ..Reading::nothing()
    };
    assert_eq!(
        State::new(Route::Landing, newer, true).saving,
        Saving::HeldBack
    );
    let blocked = State::new(Route::Landing, Reading::nothing(), false);
    assert_eq!(blocked.saving, Saving::Blocked);
}

#[test]
fn preferences_are_kept() {
    let preferences = Preferences {
        advance_on_answer: true,
        shortcuts: false,
    };
    let state = after([Action::PreferencesChanged(preferences)]);
    assert_eq!(state.document.preferences, preferences);
    assert_eq!(state.revision, 1);
}
