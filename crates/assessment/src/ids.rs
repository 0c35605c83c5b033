//! Stable numbers and names of the framework's parts. A number is given once, for ever: saved
//! documents and links hold numbers, addresses hold names.

/// Declares a small copyable number type of its own, so that one kind never passes for another.
macro_rules! number {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $inner);
    };
}

number!(
    /// A skill's number, from 1.
    SkillNumber(u16)
);
number!(
    /// An area's number, from 1.
    AreaNumber(u8)
);
number!(
    /// A career level's number, from 1 to 15 so that a link can hold it in four bits.
    CareerLevelNumber(u8)
);
number!(
    /// A specialisation's number, from 1 to 15 so that a link can hold it in four bits.
    SpecialisationNumber(u8)
);
number!(
    /// A background's number, from 1.
    BackgroundNumber(u8)
);

/// The highest number a skill may have: it bounds the length of a link.
pub const MAX_SKILL_NUMBER: u16 = 999;

/// The highest number a career level or a specialisation may have.
pub const MAX_PROFILE_NUMBER: u8 = 15;
