//! Reads the framework's numbers, which packs and saved documents write alike. Whether anything has such a
//! number is for whoever asks to say.

use super::place::Place;
use assessment::ids::{
    CareerLevelNumber, MAX_PROFILE_NUMBER, MAX_SKILL_NUMBER, SkillNumber, SpecialisationNumber,
};
use assessment::level::Level;

/// A skill's number.
#[inline(never)]
pub(super) fn skill(place: &Place<'_>) -> SkillNumber {
    let number = place.number(1..=u64::from(MAX_SKILL_NUMBER));
    SkillNumber(u16::try_from(number).unwrap_or(MAX_SKILL_NUMBER))
}

/// A career level's number.
pub(super) fn career_level(place: &Place<'_>) -> CareerLevelNumber {
    CareerLevelNumber(place.byte(1..=MAX_PROFILE_NUMBER))
}

/// A specialisation's number.
pub(super) fn specialisation(place: &Place<'_>) -> SpecialisationNumber {
    SpecialisationNumber(place.byte(1..=MAX_PROFILE_NUMBER))
}

/// One or more specialisations' numbers.
pub(super) fn specialisations(list: &Place<'_>) -> Vec<SpecialisationNumber> {
    list.each_between(1, usize::from(MAX_PROFILE_NUMBER), specialisation)
}

/// A level, 0 to 4.
pub(super) fn level(place: &Place<'_>) -> Level {
    Level::from_value(place.byte(0..=4)).unwrap_or(Level::NotYet)
}
