//! The reducer: what each action does, and what it must never do.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::rc::Rc;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::Answer;
use assessment::assessment::AssessmentId;
use assessment::day::Day;
use assessment::document::{Document, Preferences};
use assessment::ids::{CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::Name;
use formats::document::{DocumentNotice, Reading, Source};
use gapwise::routes::route::Route;
use gapwise::state::action::Action;
use gapwise::state::offline::{AppNews, Offline};
use gapwise::state::reducer;
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

/// Everything happens at the moment the first assessment is begun: the reducer keeps the order.
fn reduce(state: &State, action: Action) -> State {
    reducer::reduce(state, action, ID.0)
}

fn begun() -> Action {
    Action::AimChosen(aim(2))
}

fn answered(level: Level) -> Action {
    Action::Answered(SKILL, Answer::Rated(level))
}

fn day() -> Day {
    Day::from_days(20_000)
}

#[test]
fn an_aim_begins_an_assessment_with_nothing_selected() {
    let state = after([begun()]);
    let draft = state.draft().cloned().expect("a draft");
    assert_eq!(draft.id, ID);
    assert!(draft.answers.is_empty());
}

#[test]
fn changing_the_aim_keeps_every_answer() {
    let state = after([begun(), answered(Level::Aware), Action::AimChosen(aim(4))]);
    let draft = state.draft().cloned().expect("a draft");
    assert_eq!(draft.id, ID);
    assert_eq!(draft.aim, aim(4));
    assert_eq!(draft.answers.get(SKILL), Some(Answer::Rated(Level::Aware)));
}

#[test]
fn an_answer_can_be_changed_and_taken_back() {
    let state = after([begun(), answered(Level::Aware), answered(Level::Leading)]);
    let draft = state.draft().cloned().expect("a draft");
    assert_eq!(
        draft.answers.get(SKILL),
        Some(Answer::Rated(Level::Leading))
    );
    let state = reduce(&state, Action::AnswerCleared(SKILL));
    assert!(state.draft().cloned().expect("a draft").answers.is_empty());
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
    assert_eq!(after([Action::TakenAgain(ID)]), start());
    assert_eq!(after([Action::RemovalUndone]), start());
}

#[test]
fn a_finished_assessment_leaves_room_for_the_next() {
    let state = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    assert_eq!(state.draft(), None);
    let finished = state.document.finished(ID).expect("finished");
    assert_eq!(finished.snapshot.on, day());
    assert_eq!(
        finished.snapshot.answers.get(SKILL),
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
    assert_eq!(
        kept.snapshot.answers.get(SKILL),
        Some(Answer::Rated(Level::Aware))
    );
    let state = reduce(&finished, Action::Completed(Day::from_days(20_001)));
    assert_eq!(state.document.finished.len(), 1);
    let amended = state.document.finished(ID).expect("amended");
    assert_eq!(
        amended.snapshot.answers.get(SKILL),
        Some(Answer::Rated(Level::Proficient))
    );
    assert_eq!(amended.title.as_str(), "Spring");
}

/// A result of an earlier day, corrected but for its last step.
fn being_corrected() -> State {
    after([
        begun(),
        answered(Level::Aware),
        Action::Completed(day()),
        Action::Reopened(ID),
        answered(Level::Proficient),
    ])
}

#[test]
fn a_correction_keeps_its_day_and_can_be_undone() {
    let before = being_corrected();
    let old = before.document.finished(ID).expect("the old one").clone();
    let corrected = reduce(&before, Action::Completed(Day::from_days(20_900)));
    let new = corrected.document.finished(ID).expect("the new one");
    assert_eq!(new.snapshot.on, old.snapshot.on);
    assert_eq!(
        new.snapshot.answers.get(SKILL),
        Some(Answer::Rated(Level::Proficient))
    );
    assert_eq!(corrected.removed, Some(Removed::Corrected(Rc::clone(&old))));

    let renamed = reduce(&corrected, Action::Renamed(ID, Name::new("Spring")));
    let undone = reduce(&renamed, Action::RemovalUndone);
    assert_eq!(undone.removed, None);
    let back = undone.document.finished(ID).expect("the old one again");
    assert_eq!(back.snapshot.on, old.snapshot.on);
    let answers = &back.snapshot.answers;
    assert!(answers.says_the_same_as(&old.snapshot.answers));
    // What was done since has nothing to do with the correction.
    assert_eq!(back.title.as_str(), "Spring");
    // Another tab that still has the correction does not bring it back.
    let other = reduce(
        &undone,
        Action::FoundElsewhere(Box::new(Reading {
            document: corrected.document.clone(),
            ..Reading::nothing()
        })),
    );
    assert_eq!(kept(&other), kept(&undone));
}

#[test]
fn a_correction_that_changes_nothing_leaves_the_result_as_it_was() {
    let finished = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let reopened = reduce(&finished, Action::Reopened(ID));
    let again = reduce(&reopened, answered(Level::Aware));
    let completed = reduce(&again, Action::Completed(Day::from_days(20_900)));
    assert_eq!(completed.draft(), None);
    assert_eq!(completed.document.finished, finished.document.finished);
    assert_eq!(completed.removed, None);
}

#[test]
fn taking_it_again_makes_a_new_result_and_leaves_the_old_one() {
    let finished = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let begun_again = reduce(&finished, Action::TakenAgain(ID));
    let draft = begun_again.draft().expect("a draft");
    assert_ne!(draft.id, ID);
    assert_eq!(draft.aim, finished.document.finished[0].snapshot.aim);
    assert!(draft.answers.is_empty());
    assert_eq!(draft.title, Name::default());
    let today = Day::from_days(20_900);
    let both = reduce(
        &reduce(&begun_again, answered(Level::Leading)),
        Action::Completed(today),
    );
    assert_eq!(both.document.finished.len(), 2);
    assert_eq!(both.document.finished[0].snapshot.on, today);
    assert_eq!(both.document.finished[1], finished.document.finished[0]);
    assert_eq!(both.removed, None);
}

#[test]
fn taking_it_again_never_pushes_out_an_assessment_on_its_way() {
    let state = after([
        begun(),
        Action::Completed(day()),
        Action::AimChosen(aim(3)),
        Action::TakenAgain(ID),
    ]);
    assert_eq!(state.draft().expect("a draft").aim, aim(3));
}

#[test]
fn the_questions_of_an_industry_are_added_to_a_finished_assessment() {
    let finished = [
        begun(),
        answered(Level::Practised),
        Action::Completed(day()),
    ];
    let before = after(finished.clone());
    let asked = Action::IndustryAsked(ID, SpecialisationNumber(5));
    let state = after(finished.into_iter().chain([asked.clone()]));
    let draft = state.draft().expect("it is open again");
    assert_eq!(draft.id, ID);
    assert_eq!(draft.answers, before.document.finished[0].snapshot.answers);
    let industries = draft.aim.specialisations.as_slice();
    assert!(industries.contains(&SpecialisationNumber(5)));
    for known in before.document.finished[0]
        .snapshot
        .aim
        .specialisations
        .as_slice()
    {
        assert!(industries.contains(known));
    }
    assert_eq!(state.document.finished, before.document.finished);
    // What is on its way already stays as it is.
    assert_eq!(reduce(&state, asked).document, state.document);
}

#[test]
fn amending_never_pushes_out_an_assessment_on_its_way() {
    let state = after([
        begun(),
        Action::Completed(day()),
        Action::AimChosen(aim(3)),
        Action::Reopened(ID),
    ]);
    let draft = state.draft().cloned().expect("a draft");
    assert_ne!(draft.id, ID);
    assert_eq!(draft.aim, aim(3));
}

/// The drafts apart from the moments they were opened and answered.
#[allow(clippy::type_complexity)]
fn begun_ones(document: &Document) -> Vec<(AssessmentId, Aim, Vec<(SkillNumber, Answer)>)> {
    let drafts = document.drafts.iter();
    drafts
        .map(|draft| (draft.id, draft.aim.clone(), draft.answers.iter().collect()))
        .collect()
}

/// The finished assessments apart from the moments they were changed.
#[allow(clippy::type_complexity)]
fn kept(state: &State) -> Vec<(AssessmentId, Day, Vec<(SkillNumber, Answer)>)> {
    let finished = state.document.finished.iter();
    finished
        .map(|finished| {
            let snapshot = &finished.snapshot;
            (finished.id, snapshot.on, snapshot.answers.iter().collect())
        })
        .collect()
}

#[test]
fn what_was_deleted_can_be_put_back_whole() {
    let before = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let deleted = reduce(&before, Action::Deleted(ID));
    assert!(deleted.document.finished.is_empty());
    assert!(matches!(deleted.removed, Some(Removed::Finished(_))));
    let back = reduce(&deleted, Action::RemovalUndone);
    assert_eq!(kept(&back), kept(&before));
    assert_eq!(back.removed, None);
}

#[test]
fn a_discarded_draft_comes_back_unless_another_took_its_place() {
    let before = after([begun(), answered(Level::Aware)]);
    let discarded = reduce(&before, Action::DraftDiscarded);
    assert_eq!(discarded.draft(), None);
    let back = reduce(&discarded, Action::RemovalUndone);
    assert_eq!(begun_ones(&back.document), begun_ones(&before.document));
    let another = reduce(&discarded, Action::AimChosen(aim(3)));
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

#[test]
fn an_answer_given_after_the_clock_was_set_back_still_counts_as_the_latest() {
    let state = reducer::reduce(&after([begun()]), answered(Level::Leading), 9_000);
    let state = reducer::reduce(&state, answered(Level::Aware), 5);
    let draft = state.draft().cloned().expect("a draft");
    assert_eq!(draft.answers.get(SKILL), Some(Answer::Rated(Level::Aware)));
    assert!(draft.answers.latest() > 9_000);
}

fn found(document: Document) -> Action {
    Action::FoundElsewhere(Box::new(Reading {
        document,
        ..Reading::nothing()
    }))
}

#[test]
fn two_tabs_that_answer_at_once_lose_no_answer_of_either() {
    let both = after([begun()]);
    let one = reduce(&both, answered(Level::Aware));
    let other = reduce(
        &both,
        Action::Answered(SkillNumber(7), Answer::NotApplicable),
    );
    let one_told = reduce(&one, found(other.document.clone()));
    let other_told = reduce(&other, found(one.document.clone()));
    assert_eq!(one_told.document, other_told.document);
    let answers = one_told.draft().expect("a draft").answers.clone();
    assert_eq!(answers.get(SKILL), Some(Answer::Rated(Level::Aware)));
    assert_eq!(answers.get(SkillNumber(7)), Some(Answer::NotApplicable));
    // Each has something to add to what the other wrote, so each saves.
    assert_eq!(one_told.revision, one.revision + 1);
    // What adds nothing is not saved again: two tabs must not answer each other for ever.
    let again = reduce(&one_told, found(other_told.document));
    assert_eq!(again.revision, one_told.revision);
}

#[test]
fn an_answer_taken_back_here_does_not_return_from_another_tab() {
    let both = after([begun(), answered(Level::Aware)]);
    let cleared = reduce(&both, Action::AnswerCleared(SKILL));
    let told = reduce(&cleared, found(both.document));
    assert!(told.draft().expect("a draft").answers.is_empty());
}

#[test]
fn what_was_deleted_here_does_not_return_from_another_tab() {
    let both = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let deleted = reduce(&both, Action::Deleted(ID));
    let told = reduce(&deleted, found(both.document));
    assert!(told.document.finished.is_empty());
}

#[test]
fn storage_cleared_under_an_open_page_is_written_again() {
    let state = after([begun(), answered(Level::Aware)]);
    let cleared = reduce(&state, Action::StorageCleared);
    assert_eq!(cleared.document, state.document);
    assert_eq!(cleared.revision, state.revision + 1);
    assert_eq!(reduce(&start(), Action::StorageCleared), start());
}

#[test]
fn erasing_leaves_nothing_here_and_in_no_other_tab() {
    let state = after([
        begun(),
        answered(Level::Aware),
        Action::Completed(day()),
        begun(),
    ]);
    let erased = reduce(&state, Action::Erased);
    assert!(erased.document.is_empty());
    assert_eq!(erased.revision, state.revision);
    let other_tab = reduce(&state, found(erased.document));
    assert!(other_tab.document.is_empty());
}

#[test]
fn a_restored_backup_replaces_what_is_here_and_that_can_be_undone() {
    let here = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let backup = after([
        Action::AimChosen(aim(5)),
        Action::Answered(SkillNumber(7), Answer::NotApplicable),
    ])
    .document;
    let restored = reduce(&here, Action::BackupRestored(Box::new(backup.clone())));
    assert!(restored.document.finished.is_empty());
    assert_eq!(begun_ones(&restored.document), begun_ones(&backup));
    let undone = reduce(&restored, Action::RemovalUndone);
    assert_eq!(kept(&undone), kept(&here));
    assert_eq!(undone.draft(), None);
    // A tab that still has the old document does not bring it back.
    let told = reduce(&restored, found(here.document));
    assert!(told.document.finished.is_empty());
}

#[test]
fn a_merged_backup_adds_to_what_is_here() {
    let here = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let backup = reducer::reduce(&start(), Action::AimChosen(aim(5)), 70_000);
    let merged = reduce(
        &here,
        Action::BackupMerged(Box::new(backup.document.clone())),
    );
    assert_eq!(kept(&merged), kept(&here));
    assert_eq!(begun_ones(&merged.document), begun_ones(&backup.document));
}

#[test]
fn what_was_removed_comes_back_with_its_backup() {
    let finished = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let state = reduce(&reduce(&finished, begun()), answered(Level::Leading));
    let backup = || Action::BackupMerged(Box::new(state.document.clone()));
    let id = kept(&state).first().expect("one is finished").0;
    let without = reduce(&reduce(&state, Action::Deleted(id)), Action::DraftDiscarded);
    for removed in [without, reduce(&state, Action::Erased)] {
        let back = reduce(&removed, backup());
        assert_eq!(kept(&back), kept(&state));
        assert_eq!(begun_ones(&back.document), begun_ones(&state.document));
        // Nor does a tab that knows of the removal take it away again.
        let told = reduce(&removed, found(back.document));
        assert_eq!(kept(&told), kept(&state));
        assert_eq!(begun_ones(&told.document), begun_ones(&state.document));
    }
}

#[test]
fn a_backup_does_not_undo_a_later_change_of_what_was_removed_and_put_back() {
    let backup = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let id = kept(&backup).first().expect("one is finished").0;
    let state = reduce(&backup, Action::Deleted(id));
    let state = reduce(&state, Action::RemovalUndone);
    let state = reduce(&state, Action::Renamed(id, Name::new("Later")));
    let merged = reduce(&state, Action::BackupMerged(Box::new(backup.document)));
    assert_eq!(merged.document.finished, state.document.finished);
}

#[test]
fn a_restored_backup_replaces_newer_answers_in_every_tab() {
    let state = after([begun(), answered(Level::Aware)]);
    let backup = state.document.clone();
    let state = reduce(&state, answered(Level::Leading));
    let state = reduce(
        &state,
        Action::Answered(SkillNumber(7), Answer::NotApplicable),
    );
    let restored = reduce(&state, Action::BackupRestored(Box::new(backup.clone())));
    let told = reduce(&state, found(restored.document.clone()));
    for tab in [&restored, &told] {
        let draft = tab.draft().expect("a draft");
        let was = backup.drafts.first().expect("a draft");
        assert!(draft.answers.iter().eq(was.answers.iter()));
    }
    assert_eq!(told.revision, state.revision);
}

#[test]
fn another_tab_remembers_no_backup_of_what_was_erased() {
    let state = after([begun(), answered(Level::Aware), Action::BackedUp(day())]);
    let erased = reduce(&state, Action::Erased);
    let told = reduce(&state, found(erased.document));
    assert_eq!(told.document.last_backup, None);
    assert_eq!(told.revision, state.revision);
}

#[test]
fn erasing_what_could_not_be_written_over_lets_saving_go_on() {
    let mut state = start();
    state.saving = Saving::HeldBack;
    assert_eq!(reduce(&state, Action::Erased).saving, Saving::Saved);
    state.saving = Saving::Blocked;
    assert_eq!(reduce(&state, Action::Erased).saving, Saving::Blocked);
}

#[test]
fn news_about_the_app_changes_nothing_that_is_kept() {
    let before = after([begun(), answered(Level::Aware)]);
    let told = reduce(&before, Action::AppNewsCame(AppNews::ReadyOffline));
    let told = reduce(&told, Action::OfflineChanged(Offline::Ready));
    let told = reduce(&told, Action::AppNewsCame(AppNews::Update));
    assert_eq!(told.app_news, Some(AppNews::Update));
    assert_eq!(told.offline, Offline::Ready);
    let closed = reduce(&told, Action::AppNewsDismissed);
    assert_eq!(closed.app_news, None);
    assert_eq!(closed.offline, Offline::Ready);
    assert_eq!(closed.document, before.document);
    assert_eq!(closed.revision, before.revision);
}

#[test]
fn what_was_erased_elsewhere_goes_and_what_was_begun_here_since_stays() {
    let saved = after([begun(), answered(Level::Aware), Action::Completed(day())]);
    let renamed = reduce(&saved, Action::Renamed(ID, Name::new("Spring")));
    let told = Action::ErasedElsewhere(Box::new(saved.document.clone()));
    let erased = reduce(&renamed, told.clone());
    assert!(erased.document.is_empty());
    assert_eq!(erased.notice, Some(DocumentNotice::ErasedElsewhere));
    let begun_again = reduce(&saved, begun());
    let kept = reduce(&begun_again, told);
    assert!(kept.document.finished.is_empty());
    assert_eq!(kept.draft(), begun_again.draft());
}
