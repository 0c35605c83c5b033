//! A plan: the goals somebody set themselves after an assessment, in their order. Each remembers when
//! it was changed, and one that was removed is remembered too, so that what two tabs did can be joined.

use super::goal::{Goal, GoalKey};
use super::in_order::in_order;

/// More goals than anybody has at a time.
pub const MAX_GOALS: usize = 100;

/// What was last done with a goal, and when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlannedGoal {
    /// Which.
    pub key: GoalKey,
    /// The moment, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// The goal; `None` once it was removed.
    pub goal: Option<Goal>,
}

/// The goals and their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Plan {
    /// By key, each once.
    planned: Vec<PlannedGoal>,
    /// The order somebody gave them; goals that are not in it come behind.
    order: Vec<GoalKey>,
    /// The moment of that, in milliseconds since 1970-01-01 UTC.
    ordered_at: u64,
}

impl Plan {
    /// A plan from its parts, whatever they hold.
    #[must_use]
    pub fn new(
        planned: impl IntoIterator<Item = PlannedGoal>,
        order: Vec<GoalKey>,
        ordered_at: u64,
    ) -> Plan {
        let mut plan = Plan {
            order,
            ordered_at,
            ..Plan::default()
        };
        plan.order.truncate(MAX_GOALS);
        for one in planned {
            plan = plan.remembering(one);
        }
        plan
    }

    /// Whether anything was ever planned.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.planned.is_empty()
    }

    /// The goals in their order.
    #[must_use]
    pub fn goals(&self) -> Vec<&Goal> {
        let goals = self.planned.iter().filter_map(|one| one.goal.as_ref());
        let place = |goal: &Goal| {
            let place = self.order.iter().position(|key| *key == goal.key);
            place.unwrap_or(usize::MAX)
        };
        in_order(goals, |one, other| {
            (place(one), one.key).cmp(&(place(other), other.key))
        })
    }

    /// The goal with this key.
    #[must_use]
    pub fn goal(&self, key: GoalKey) -> Option<&Goal> {
        let known = self.planned.iter().find(|one| one.key == key)?;
        known.goal.as_ref()
    }

    /// Everything it remembers, by key.
    #[must_use]
    pub fn planned(&self) -> &[PlannedGoal] {
        &self.planned
    }

    /// The order somebody gave the goals, and when.
    #[must_use]
    pub fn order(&self) -> (&[GoalKey], u64) {
        (&self.order, self.ordered_at)
    }

    /// This plan with a goal added behind the others, or changed where it stands.
    #[must_use]
    pub fn with(self, goal: Goal, at: u64) -> Plan {
        let key = goal.key;
        let known = self.goal(key).is_some();
        let mut order: Vec<GoalKey> = self.goals().iter().map(|goal| goal.key).collect();
        let plan = self.remembering(PlannedGoal {
            key,
            at,
            goal: Some(goal),
        });
        if known {
            return plan;
        }
        order.push(key);
        plan.ordered(order, at)
    }

    /// This plan without a goal.
    #[must_use]
    pub fn without(self, key: GoalKey, at: u64) -> Plan {
        self.remembering(PlannedGoal {
            key,
            at,
            goal: None,
        })
    }

    /// This plan in another order.
    #[must_use]
    pub fn ordered(self, order: Vec<GoalKey>, at: u64) -> Plan {
        Plan {
            order,
            ordered_at: at,
            ..self
        }
    }

    /// This plan in place of another, as of a moment: whatever only the other has is removed.
    #[must_use]
    pub fn in_place_of(self, other: &Plan, at: u64) -> Plan {
        let removed = other.planned.iter().map(|one| PlannedGoal {
            key: one.key,
            at: at.saturating_sub(1),
            goal: None,
        });
        let ours = self
            .planned
            .into_iter()
            .map(|one| PlannedGoal { at, ..one });
        Plan::new(removed.chain(ours), self.order, at)
    }

    /// Both plans' latest word on each goal, in the order that was given last. Which of the two comes
    /// first does not matter.
    #[must_use]
    pub fn merged(self, other: &Plan) -> Plan {
        let ours = (self.ordered_at, &self.order);
        let theirs = (other.ordered_at, &other.order);
        let (ordered_at, order) = ours.max(theirs);
        let mut merged = Plan {
            planned: Vec::new(),
            order: order.clone(),
            ordered_at,
        };
        for one in self.planned.iter().chain(&other.planned) {
            merged = merged.remembering(one.clone());
        }
        merged
    }

    /// The moment of the latest change, 0 if there is none.
    #[must_use]
    pub fn latest(&self) -> u64 {
        let moments = self.planned.iter().map(|one| one.at);
        moments.chain([self.ordered_at]).max().unwrap_or(0)
    }

    /// This plan remembering one more word on a goal, unless it has a later one.
    fn remembering(mut self, one: PlannedGoal) -> Plan {
        match self
            .planned
            .binary_search_by(|known| known.key.cmp(&one.key))
        {
            Ok(at) if self.planned[at] < one => self.planned[at] = one,
            Err(at) if self.planned.len() < MAX_GOALS => self.planned.insert(at, one),
            _ => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{Plan, PlannedGoal};
    use crate::goal::{Goal, GoalKey, Horizon};
    use crate::ids::SkillNumber;
    use crate::level::Level;
    use crate::own_text::{Line, Note};

    fn goal(skill: u16, deed: &str) -> Goal {
        Goal {
            key: GoalKey::Level {
                skill: SkillNumber(skill),
                to: Level::Practised,
            },
            title: Line::default(),
            horizon: Horizon::ShortTerm,
            due: None,
            occasion: Line::default(),
            deed: Line::new(deed),
            measure: Line::default(),
            notes: Note::default(),
            done: None,
        }
    }

    fn skills(plan: &Plan) -> Vec<u16> {
        let levels = plan.goals().into_iter().filter_map(|goal| goal.key.level());
        levels.map(|(skill, _)| skill.0).collect()
    }

    #[test]
    fn goals_come_in_the_order_they_were_added_or_given() {
        let plan = Plan::default().with(goal(9, "a"), 1).with(goal(3, "b"), 2);
        assert_eq!(skills(&plan), [9, 3]);
        let order = vec![goal(3, "").key, goal(9, "").key];
        let plan = plan.ordered(order, 3).with(goal(5, "c"), 4);
        assert_eq!(skills(&plan), [3, 9, 5]);
        let plan = plan.with(goal(9, "changed"), 5);
        assert_eq!(skills(&plan), [3, 9, 5]);
        assert_eq!(plan.goal(goal(9, "").key), Some(&goal(9, "changed")));
    }

    #[test]
    fn a_removed_goal_does_not_come_back_from_an_older_plan() {
        let old = Plan::default().with(goal(9, "a"), 1);
        let new = old.clone().without(goal(9, "").key, 2);
        assert_eq!(skills(&old.clone().merged(&new)), [0; 0]);
        assert_eq!(old.clone().merged(&new), new.clone().merged(&old));
        assert!(new.is_begun());
    }

    #[test]
    fn an_older_word_changes_nothing() {
        let plan = Plan::default().with(goal(9, "new"), 5);
        let older = PlannedGoal {
            key: goal(9, "").key,
            at: 4,
            goal: Some(goal(9, "old")),
        };
        let merged = plan.clone().merged(&Plan::new([older], Vec::new(), 0));
        assert_eq!(merged, plan);
    }
}
