//! The five proficiency levels. Knows their order and distance, not their names: those are content.

/// How well a skill is practised, from 0 (not yet) to 4 (leading).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 0: has not happened yet.
    NotYet,
    /// 1: knows what it is.
    Aware,
    /// 2: has done it with help.
    Practised,
    /// 3: does it alone, in varied settings.
    Proficient,
    /// 4: sets the standard and teaches it.
    Leading,
}

impl Level {
    /// Every level, lowest first.
    pub const ALL: [Level; 5] = [
        Level::NotYet,
        Level::Aware,
        Level::Practised,
        Level::Proficient,
        Level::Leading,
    ];

    /// The level worth `value` points, or `None` above 4.
    #[must_use]
    pub fn from_value(value: u8) -> Option<Level> {
        Level::ALL.get(usize::from(value)).copied()
    }

    /// Points of this level, 0 to 4.
    #[must_use]
    pub fn value(self) -> u8 {
        match self {
            Level::NotYet => 0,
            Level::Aware => 1,
            Level::Practised => 2,
            Level::Proficient => 3,
            Level::Leading => 4,
        }
    }

    /// Position in [`Level::ALL`] and in a skill's five anchors.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.value())
    }

    /// The level above, or `None` at the top.
    #[must_use]
    pub fn next(self) -> Option<Level> {
        Level::from_value(self.value() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Level;

    #[test]
    fn values_and_levels_are_each_others_inverse() {
        for level in Level::ALL {
            assert_eq!(Level::from_value(level.value()), Some(level));
        }
        assert_eq!(Level::from_value(5), None);
    }

    #[test]
    fn each_level_but_the_last_has_one_above() {
        assert_eq!(Level::NotYet.next(), Some(Level::Aware));
        assert_eq!(Level::Leading.next(), None);
    }
}
