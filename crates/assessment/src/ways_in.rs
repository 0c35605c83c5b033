//! Which role lets somebody into the field: by the skills it asks every day, and by where they come from.

use super::answer::Answers;
use super::guidance::{EntryRole, Guidance};
use super::ids::{BackgroundNumber, SkillNumber};
use super::in_order::in_order;
use super::level::Level;

/// How much a background that commonly leads to a role counts, in skills.
const BACKGROUND_COUNTS: usize = 2;

/// How somebody suits a role by which people enter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryFit<'g> {
    /// The role.
    pub role: &'g EntryRole,
    /// Its daily skills that were rated practised or higher.
    pub has: Vec<SkillNumber>,
    /// Its other daily skills.
    pub lacks: Vec<SkillNumber>,
    /// Whether people from the same background commonly enter by it.
    pub suits_background: bool,
}

impl EntryFit<'_> {
    /// The share of what it asks that is there; a background counts as [`BACKGROUND_COUNTS`] skills.
    fn share(&self) -> (usize, usize) {
        let there = self.has.len() + usize::from(self.suits_background) * BACKGROUND_COUNTS;
        let asked = self.has.len() + self.lacks.len() + BACKGROUND_COUNTS;
        (there, asked)
    }
}

/// Every entry role, the closest first; of equals, in the content's order.
#[must_use]
pub fn entry_roles<'g>(
    guidance: &'g Guidance,
    answers: &Answers,
    background: Option<BackgroundNumber>,
) -> Vec<EntryFit<'g>> {
    let has = |skill: &SkillNumber| {
        let level = answers.get(*skill).and_then(super::answer::Answer::level);
        level >= Some(Level::Practised)
    };
    let fits = guidance.entry_roles.iter().map(|role| {
        let (has, lacks) = role.skills.iter().copied().partition(has);
        EntryFit {
            role,
            has,
            lacks,
            suits_background: background.is_some_and(|own| role.backgrounds.contains(&own)),
        }
    });
    in_order(fits, |one, other| {
        let ((ours, of), (theirs, of_theirs)) = (one.share(), other.share());
        (theirs * of).cmp(&(ours * of_theirs))
    })
}
