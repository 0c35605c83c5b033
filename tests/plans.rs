//! What happens to a plan: goals added, changed, moved, taken out and put back; and what happens to the plan
//! when the assessment it belongs to is amended, deleted, restored or imported.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::sync::LazyLock;

use assessment::answer::{Answer, Answers};
use assessment::assessment::{AssessmentId, Finished};
use assessment::day::Day;
use assessment::goal::{Goal, GoalEdit, GoalKey, Horizon, Lack};
use assessment::ids::SkillNumber;
use assessment::level::Level;
use assessment::merge::merge;
use assessment::own_text::{Line, Name, Note};
use assessment::plan::Plan;
use assessment::snapshot::Snapshot;
use assessment::unknown_members::UnknownMembers;
use formats::document::Reading;
use formats::pack::Pack;
use gapwise::routes::route::Route;
use gapwise::state::State;
use gapwise::state::action::Action;
use gapwise::state::reducer::reduce;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

const ID: AssessmentId = AssessmentId(17);

fn goal(skill: u16) -> Goal {
    Goal {
        key: GoalKey::Level {
            skill: SkillNumber(skill),
            to: Level::Practised,
        },
        title: Line::default(),
        horizon: Horizon::ShortTerm,
        due: Some(Day::from_days(20_800)),
        occasion: Line::new("I plan my week"),
        deed: Line::new("ask three customers"),
        measure: Line::new("A page of answers."),
        notes: Note::default(),
        done: None,
    }
}

fn finished() -> Finished {
    Finished {
        id: ID,
        changed: 5,
        title: Name::default(),
        snapshot: Snapshot {
            framework: PACK.framework.reference().clone(),
            on: Day::from_days(20_778),
            aim: PACK.sample.aim.clone(),
            answers: Answers::default().with(SkillNumber(1), Answer::Rated(Level::Aware), 4),
        },
        plan: Plan::default(),
        unknown: UnknownMembers::default(),
    }
}

/// What happened, one after the other.
fn after(start: &State, actions: impl IntoIterator<Item = Action>) -> State {
    (100..)
        .zip(actions)
        .fold(start.clone(), |state, (at, action)| {
            reduce(&state, action, at)
        })
}

fn start() -> State {
    let mut state = State::new(Route::Landing, Reading::nothing(), true);
    state.document = state.document.with_finished(finished());
    state
}

fn planned() -> State {
    let goals = [9, 3, 6].map(goal).to_vec();
    after(&start(), [Action::GoalsPlanned(ID, goals)])
}

fn skills(state: &State) -> Vec<u16> {
    let finished = state.document.finished(ID).expect("the assessment");
    let goals = finished.plan.goals();
    let levels = goals.into_iter().filter_map(|goal| goal.key.level());
    levels.map(|(skill, _)| skill.0).collect()
}

#[test]
fn goals_stand_in_the_order_they_were_planned_and_are_saved() {
    let state = planned();
    assert_eq!(skills(&state), [9, 3, 6]);
    assert_eq!(state.revision, start().revision + 1);
    let again = after(&state, [Action::GoalsPlanned(ID, vec![goal(3)])]);
    assert_eq!(again, state, "a goal that is there is not planned again");
}

#[test]
fn a_change_keeps_the_place_and_the_same_changes_nothing() {
    let mut changed = goal(3);
    changed.notes = Note::new("by Friday");
    let edit = || Action::GoalEdited(ID, changed.key, GoalEdit::Notes(changed.notes.clone()));
    let state = after(&planned(), [edit()]);
    assert_eq!(skills(&state), [9, 3, 6]);
    let plan = &state.document.finished(ID).expect("it").plan;
    assert_eq!(plan.goal(changed.key), Some(&changed));
    let again = after(&state, [edit()]);
    assert_eq!(again.revision, state.revision);
    let unknown = GoalEdit::Notes(Note::new("nothing"));
    let nowhere = after(&state, [Action::GoalEdited(ID, goal(1).key, unknown)]);
    assert_eq!(nowhere.revision, state.revision);
}

#[test]
fn a_part_that_is_typed_leaves_what_happened_to_the_others_meanwhile() {
    let key = goal(3).key;
    let state = after(
        &planned(),
        [
            GoalEdit::Occasion(Line::new("it rains")),
            GoalEdit::Due(None),
            GoalEdit::Notes(Note::new("by Friday")),
            GoalEdit::Horizon(Horizon::LongTerm),
        ]
        .map(|edit| Action::GoalEdited(ID, key, edit)),
    );
    let plan = &state.document.finished(ID).expect("it").plan;
    let expected = Goal {
        occasion: Line::new("it rains"),
        due: None,
        notes: Note::new("by Friday"),
        horizon: Horizon::LongTerm,
        ..goal(3)
    };
    assert_eq!(plan.goal(key), Some(&expected));
}

#[test]
fn goals_move() {
    let order = [6, 9, 3].map(|skill| goal(skill).key).to_vec();
    let state = after(&planned(), [Action::GoalsOrdered(ID, order)]);
    assert_eq!(skills(&state), [6, 9, 3]);
}

#[test]
fn a_goal_taken_out_comes_back_where_it_was() {
    let state = after(&planned(), [Action::GoalRemoved(ID, goal(3).key)]);
    assert_eq!(skills(&state), [9, 6]);
    assert!(state.removed.is_some());
    let state = after(&state, [Action::RemovalUndone]);
    assert_eq!(skills(&state), [9, 3, 6]);
    assert_eq!(state.removed, None);
}

#[test]
fn a_plan_outlives_the_amending_of_its_assessment() {
    let state = after(
        &planned(),
        [
            Action::Reopened(ID),
            Action::Answered(SkillNumber(1), Answer::Rated(Level::Leading)),
            Action::Completed(Day::from_days(20_790)),
        ],
    );
    assert_eq!(skills(&state), [9, 3, 6]);
}

#[test]
fn a_plan_goes_and_comes_with_its_assessment() {
    let state = after(&planned(), [Action::Deleted(ID)]);
    assert_eq!(state.document.finished(ID), None);
    let state = after(&state, [Action::RemovalUndone]);
    assert_eq!(skills(&state), [9, 3, 6]);
}

#[test]
fn a_backup_in_place_of_a_plan_takes_its_later_goals_away() {
    let backup = Box::new(planned().document);
    let later = after(&planned(), [Action::GoalsPlanned(ID, vec![goal(12)])]);
    let state = after(&later, [Action::BackupRestored(backup)]);
    assert_eq!(skills(&state), [9, 3, 6]);
    let joined = merge(&state.document, &later.document);
    let goals = joined.finished(ID).expect("it").plan.goals().len();
    assert_eq!(goals, 3, "another tab does not bring them back");
}

#[test]
fn an_imported_result_joins_what_is_here() {
    let mut file = finished();
    file.plan = Plan::default().with(goal(20), 50);
    let state = after(&planned(), [Action::ResultImported(Box::new(file.clone()))]);
    assert_eq!(state.document.finished.len(), 1);
    assert_eq!(
        state.document.finished(ID).expect("it").plan.goals().len(),
        4
    );
    let deleted = after(&planned(), [Action::Deleted(ID)]);
    let back = after(&deleted, [Action::ResultImported(Box::new(file))]);
    assert_eq!(skills(&back), [20], "somebody asked for it");
}

#[test]
fn a_goal_says_what_it_lacks() {
    let today = Day::from_days(20_790);
    let lacks = |change: fn(&mut Goal)| {
        let mut goal = goal(3);
        change(&mut goal);
        goal.lacks(today)
    };
    assert_eq!(lacks(|_| {}), []);
    assert_eq!(lacks(|goal| goal.due = None), [Lack::Date]);
    assert_eq!(
        lacks(|goal| goal.measure = Line::default()),
        [Lack::Measure]
    );
    assert_eq!(lacks(|goal| goal.deed = Line::default()), [Lack::Specific]);
    assert_eq!(
        lacks(|goal| goal.occasion = Line::default()),
        [Lack::Specific]
    );
    assert_eq!(
        lacks(|goal| goal.due = Some(Day::from_days(20_789))),
        [Lack::Overdue]
    );
    let far = |goal: &mut Goal| goal.due = Some(Day::from_days(20_790 + 367));
    assert_eq!(lacks(far), [Lack::BeyondHorizon]);
    let long_term = |goal: &mut Goal| {
        goal.due = Some(Day::from_days(20_790 + 367));
        goal.horizon = Horizon::LongTerm;
    };
    assert_eq!(lacks(long_term), []);
    let reached = |goal: &mut Goal| {
        goal.due = None;
        goal.done = Some(Day::from_days(20_780));
    };
    assert_eq!(lacks(reached), []);
}
