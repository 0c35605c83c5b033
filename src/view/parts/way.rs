//! Which questions are asked: all of them, those of the quick look, or one from the review.

use crate::routes::route::Route;
use assessment::aim::Aim;
use assessment::answer::Answers;
use assessment::assessment::Draft;
use assessment::framework::{Framework, Skill};
use assessment::quick_look::quick_look;

/// Which questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Way {
    /// All of them.
    Full,
    /// Those of the quick look.
    Quick,
    /// One, from the review, which it leads back to.
    Amending,
}

impl Way {
    /// The way that a draft is on; without one, all questions are asked.
    pub(in crate::view) fn of(draft: Option<&Draft>) -> Way {
        match draft {
            Some(draft) if draft.quick => Way::Quick,
            _ => Way::Full,
        }
    }

    /// The questions that are asked, in their order.
    pub(in crate::view) fn questions<'f>(
        self,
        framework: &'f Framework,
        aim: &'f Aim,
    ) -> Vec<&'f Skill> {
        let profile = framework.profile(aim.profile_key());
        match (self, profile) {
            (Way::Quick, Some(profile)) => quick_look(framework, profile),
            _ => framework
                .questions(aim.specialisations.as_slice())
                .collect(),
        }
    }

    /// The address of a question.
    pub(in crate::view) fn route_to(self, skill: &Skill) -> Route {
        match self {
            Way::Full => Route::Question(skill.id.clone()),
            Way::Quick => Route::QuickLook(skill.id.clone()),
            Way::Amending => Route::Amendment(skill.id.clone()),
        }
    }

    /// Where to go on: at the first skill without an answer, or at the end.
    pub(in crate::view) fn next_step(
        self,
        framework: &Framework,
        aim: &Aim,
        answers: &Answers,
    ) -> Route {
        let asked = self.questions(framework, aim);
        let mut open = asked
            .into_iter()
            .filter(|skill| answers.get(skill.number).is_none());
        open.next()
            .map_or(Route::Review, |skill| self.route_to(skill))
    }
}
