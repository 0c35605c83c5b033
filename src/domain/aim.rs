//! What a person wants to be measured against, and where they come from.

use super::framework::Skill;
use super::ids::{BackgroundNumber, CareerLevelNumber, SpecialisationNumber};
use super::in_order::in_order;
use super::profile::ProfileKey;

/// One or more specialisations, each once, lowest number first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Specialisations {
    leading: SpecialisationNumber,
    all: Vec<SpecialisationNumber>,
}

impl Specialisations {
    /// The given ones in order and without doubles, or `None` if there are none.
    #[must_use]
    pub fn new(chosen: impl IntoIterator<Item = SpecialisationNumber>) -> Option<Specialisations> {
        let mut all = in_order(chosen, Ord::cmp);
        all.dedup();
        let leading = *all.first()?;
        Some(Specialisations { leading, all })
    }

    /// All of them; never empty.
    #[must_use]
    pub fn as_slice(&self) -> &[SpecialisationNumber] {
        &self.all
    }

    /// The one a result opens with.
    #[must_use]
    pub fn leading(&self) -> SpecialisationNumber {
        self.leading
    }
}

/// The longest name a person may give, in characters.
pub const MAX_NAME_CHARS: usize = 40;

/// A person's name or a title of a result: one line of at most [`MAX_NAME_CHARS`] characters,
/// without control characters and without those that change the direction of text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(String);

impl Name {
    /// What of `text` may stand in a name.
    #[must_use]
    pub fn new(text: &str) -> Name {
        let kept: String = text
            .chars()
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .filter(|letter| !letter.is_control() && !steers_direction(*letter))
            .collect();
        Name(
            kept.trim()
                .chars()
                .take(MAX_NAME_CHARS)
                .collect::<String>()
                .trim_end()
                .to_owned(),
        )
    }

    /// The text, possibly empty.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether no name was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Zero-width and bidirectional controls: with them a name could make other text look different.
pub(super) fn steers_direction(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}'
    )
}

/// What the person said before the first question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Aim {
    /// The career level held today, or `None` for somebody not in product management yet.
    pub now: Option<CareerLevelNumber>,
    /// The career level aimed at.
    pub wanted: CareerLevelNumber,
    /// The industries aimed at.
    pub specialisations: Specialisations,
    /// Where the person comes from; stays in this browser and in the person's own files.
    pub background: Option<BackgroundNumber>,
    /// The person's name, possibly empty; stays in this browser unless they put it into a link or a file.
    pub name: Name,
}

impl Aim {
    /// Whether somebody with this aim is asked a skill: the core ones, and those of the industries
    /// aimed at.
    #[must_use]
    pub fn asks(&self, skill: &Skill) -> bool {
        skill
            .specialisation
            .is_none_or(|own| self.specialisations.as_slice().contains(&own))
    }

    /// The role a result opens with.
    #[must_use]
    pub fn profile_key(&self) -> ProfileKey {
        ProfileKey {
            specialisation: self.specialisations.leading(),
            career_level: self.wanted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Name, Specialisations};
    use crate::domain::ids::SpecialisationNumber;

    #[test]
    fn a_name_is_one_bounded_line_without_tricks() {
        assert_eq!(Name::new("  Ada \n Lovelace ").as_str(), "Ada   Lovelace");
        assert_eq!(Name::new("a\u{202e}b\u{0}c").as_str(), "abc");
        assert_eq!(Name::new(&"x".repeat(500)).as_str().len(), 40);
        assert!(Name::new(" \u{200b} ").is_empty());
    }

    #[test]
    fn specialisations_are_ordered_unique_and_never_none() {
        let number = SpecialisationNumber;
        let chosen = Specialisations::new([number(3), number(1), number(3)]).expect("two");
        assert_eq!(chosen.as_slice(), [number(1), number(3)]);
        assert_eq!(chosen.leading(), number(1));
        assert_eq!(Specialisations::new([]), None);
    }
}
