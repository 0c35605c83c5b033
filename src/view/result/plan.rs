//! The plan: the first priorities as goals, and whatever else somebody takes on.

use yew::prelude::*;

use super::goal_card::{goal_card, goal_id};
use super::section;
use super::shown::{Owner, Shown};
use crate::browser;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::proposals::{career_goal, next_goals, plan_or_proposal};
use assessment::assessment::AssessmentId;
use assessment::day::Day;
use assessment::goal::{CareerKind, Goal, GoalEdit, GoalKey};
use assessment::ids::SkillNumber;
use assessment::level::Level;
use assessment::plan::Plan;
use assessment::report::Report;
use messages::key::Key;
use messages::keys;

/// How many further priorities are offered at once.
const OFFERED: usize = 3;

/// Keeps a plan for its owner.
#[derive(Clone)]
pub(super) struct Keeper {
    id: AssessmentId,
    dispatch: Callback<Action>,
    /// Goals that are only proposed so far: the first change takes them in.
    proposed: Vec<Goal>,
    /// Today, where the person is.
    pub(super) today: Day,
}

impl Keeper {
    fn new(view: &Shown<'_>, owner: &Owner<'_>, plan: &Plan) -> Keeper {
        let proposed = if view.result.plan.is_begun() {
            Vec::new()
        } else {
            plan.goals().into_iter().cloned().collect()
        };
        Keeper {
            id: view.result.id,
            dispatch: owner.dispatch.clone(),
            proposed,
            today: owner.today,
        }
    }

    fn keep(&self, action: Action) {
        if !self.proposed.is_empty() {
            let proposed = Action::GoalsPlanned(self.id, self.proposed.clone());
            self.dispatch.emit(proposed);
        }
        self.dispatch.emit(action);
    }

    /// Adds a goal.
    pub(super) fn add(&self, goal: &Goal) {
        self.keep(Action::GoalsPlanned(self.id, vec![goal.clone()]));
    }

    /// Changes one part of a goal.
    pub(super) fn edit(&self, key: GoalKey, edit: GoalEdit) {
        self.keep(Action::GoalEdited(self.id, key, edit));
    }

    /// Takes a goal out.
    pub(super) fn remove(&self, key: GoalKey) {
        self.keep(Action::GoalRemoved(self.id, key));
    }

    /// Puts the goals into an order.
    pub(super) fn order(&self, keys: Vec<GoalKey>) {
        self.keep(Action::GoalsOrdered(self.id, keys));
    }
}

/// The goals, and further ones to add.
pub(super) fn plan(language: &Language, view: &Shown<'_>, report: &Report<'_>) -> Vec<Element> {
    let plan = plan_or_proposal(language, view.result.plan, report);
    let owner = view.owner.as_ref();
    let keeper = owner.map(|owner| Keeper::new(view, owner, &plan));
    let goals = plan.goals();
    let order: Vec<GoalKey> = goals.iter().map(|goal| goal.key).collect();
    let cards = goals
        .iter()
        .map(|goal| goal_card(language, goal, &order, keeper.as_ref()));
    let about = [keys::plan::ABOUT, keys::plan::COURSES];
    let mut shown = Vec::from(about.map(|key| text("p", "prose", language.text(key))));
    if view.owner.is_none() {
        shown.push(text("p", "notice", language.text(keys::plan::NOT_YOURS)));
    }
    if goals.is_empty() {
        shown.push(text("p", "notice", language.text(keys::plan::EMPTY)));
    }
    if !goals.is_empty() {
        shown.extend(anywhere_only(
            language,
            view.result.snapshot.aim.now.is_none(),
        ));
    }
    shown.push(el("ol", "goals").each(cards));
    if let Some(keeper) = &keeper {
        shown.push(further(language, report, &plan, keeper));
        shown.push(beyond_skills(language, keeper));
    }
    shown
}

/// The filter for people without a job in product. The style sheet hides what is marked `goal__at-work` in the list behind a
/// ticked one. It is ticked at first for those who said that they are not in product yet.
fn anywhere_only(language: &Language, ticked: bool) -> [Element; 2] {
    [
        el("input", "goals__filter")
            .fixed("type", "checkbox")
            .fixed("id", "anywhere-only")
            .flag("checked", ticked),
        el("label", "goals__filter-label")
            .fixed("for", "anywhere-only")
            .text(language.text(keys::plan::ANYWHERE_ONLY)),
    ]
}

/// The next priorities, and every other skill, each to be added with one press.
fn further(language: &Language, report: &Report<'_>, plan: &Plan, keeper: &Keeper) -> Element {
    let priorities: Vec<Goal> = next_goals(language, plan, report.gaps.iter()).collect();
    let rest = report.findings.iter().filter(|finding| !finding.is_gap());
    let rest = next_goals(language, plan, rest);
    let (first, later) = priorities.split_at(priorities.len().min(OFFERED));
    let others = later.iter().cloned().chain(rest);
    section(language, "further-title", keys::plan::FURTHER)
        .holds(el("ul", "further").each(first.iter().map(|goal| offer(language, goal, keeper))))
        .holds(
            el("details", "sums")
                .holds(text("summary", "", language.text(keys::plan::OTHERS)))
                .holds(el("ul", "further").each(others.map(|goal| offer(language, &goal, keeper)))),
        )
}

fn offer(language: &Language, goal: &Goal, keeper: &Keeper) -> Element {
    let add = {
        let (keeper, goal) = (keeper.clone(), goal.clone());
        Callback::from(move |_: Event| {
            keeper.add(&goal);
            // The button that was pressed goes away with the offer.
            let heading = format!("#{}", goal_id(goal.key, "title"));
            yew::platform::spawn_local(async move {
                browser::document::focus(&heading);
            });
        })
    };
    let name = goal_name(language, goal);
    el("li", "").key(goal_id(goal.key, "offer")).holds(
        el("button", "button")
            .fixed("type", "button")
            .on_click(add)
            .text(language.fill(keys::plan::ADD, &[("goal", &name)])),
    )
}

/// Goals beyond one skill, each to be added with one press.
fn beyond_skills(language: &Language, keeper: &Keeper) -> Element {
    let offers = CareerKind::ALL.map(|kind| {
        let add = {
            let (keeper, language) = (keeper.clone(), language.clone());
            Callback::from(move |_: Event| {
                let goal = career_goal(&language, kind, browser::clock::now());
                keeper.add(&goal);
                let heading = format!("#{}", goal_id(goal.key, "title"));
                yew::platform::spawn_local(async move {
                    browser::document::focus(&heading);
                });
            })
        };
        el("li", "").holds(
            el("button", "button")
                .fixed("type", "button")
                .on_click(add)
                .text(language.text(add_career(kind))),
        )
    });
    section(language, "career-title", keys::career::TITLE)
        .holds(text(
            "p",
            "section__lead",
            language.text(keys::career::LEAD),
        ))
        .holds(el("ul", "further").each(offers))
}

/// A goal by name: "Prioritisation to proficient", or what its owner calls it.
pub(in crate::view) fn goal_name(language: &Language, goal: &Goal) -> String {
    match goal.key {
        GoalKey::Level { skill, to } => level_name(language, skill, to),
        GoalKey::Career { kind, .. } => {
            let kind = language.text(career_name(kind));
            if goal.title.is_empty() {
                return kind;
            }
            let values = [("kind", kind.as_str()), ("name", &goal.title.isolated())];
            language.fill(keys::career::NAMED, &values)
        }
    }
}

/// A level of a skill by name: "Prioritisation to proficient".
pub(super) fn level_name(language: &Language, skill: SkillNumber, to: Level) -> String {
    let skill = language.framework().skill(skill);
    let name = skill.map_or("", |skill| skill.name.as_str());
    let level = language.level_in_sentence(to);
    language.fill(keys::what_if::STEP, &[("skill", name), ("level", &level)])
}

/// What the button says that adds a goal of this kind.
fn add_career(kind: CareerKind) -> Key {
    match kind {
        CareerKind::Certificate => keys::career::ADD_CERTIFICATE,
        CareerKind::Promotion => keys::career::ADD_PROMOTION,
        CareerKind::Team => keys::career::ADD_TEAM,
        CareerKind::Company => keys::career::ADD_COMPANY,
        CareerKind::Other => keys::career::ADD_OTHER,
    }
}

fn career_name(kind: CareerKind) -> Key {
    match kind {
        CareerKind::Certificate => keys::career::CERTIFICATE,
        CareerKind::Promotion => keys::career::PROMOTION,
        CareerKind::Team => keys::career::TEAM,
        CareerKind::Company => keys::career::COMPANY,
        CareerKind::Other => keys::career::OTHER,
    }
}
