//! What a drawing is coloured with: names for the colours of `styles/tokens.css`, which know both themes,
//! print and forced colours, and the same colours written out for a file that has no style sheet.

/// A colour by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// No colour at all.
    None,
    /// Words, and the target of a skill.
    Text,
    /// Words that come second.
    Quiet,
    /// Lines that only help the eye.
    Hairline,
    /// What is drawn upon.
    Paper,
    /// What is missing: its outline, and marks.
    Signal,
    /// What is missing: its ground.
    SignalSoft,
    /// The ground below a line of levels.
    Wash,
    /// The ramp of levels and of standings: nothing yet.
    Level0,
    /// Its first step.
    Level1,
    /// Its second.
    Level2,
    /// Its third.
    Level3,
    /// Its top.
    Level4,
    /// Words on its first and second step.
    OnLow,
    /// Words on its two upper steps.
    OnHigh,
}

/// The ramp, and the words on it, by step.
const RAMP: [(Ink, Ink); 5] = [
    (Ink::Level0, Ink::Text),
    (Ink::Level1, Ink::OnLow),
    (Ink::Level2, Ink::OnLow),
    (Ink::Level3, Ink::OnHigh),
    (Ink::Level4, Ink::OnHigh),
];

impl Ink {
    /// Every ink.
    pub const ALL: [Ink; 15] = [
        Ink::None,
        Ink::Text,
        Ink::Quiet,
        Ink::Hairline,
        Ink::Paper,
        Ink::Signal,
        Ink::SignalSoft,
        Ink::Wash,
        Ink::Level0,
        Ink::Level1,
        Ink::Level2,
        Ink::Level3,
        Ink::Level4,
        Ink::OnLow,
        Ink::OnHigh,
    ];

    /// A step of the ramp, 0 to 4, and the ink for words on it.
    #[must_use]
    pub fn step(step: usize) -> (Ink, Ink) {
        RAMP.get(step).copied().unwrap_or(RAMP[0])
    }

    /// The colour as the page knows it, and as the light theme has it.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Ink::None => ("none", "none"),
            Ink::Text => ("var(--ink)", "#1c1a16"),
            Ink::Quiet => ("var(--ink-soft)", "#5a5348"),
            Ink::Hairline => ("var(--line)", "#d9d2c3"),
            Ink::Paper => ("var(--paper)", "#faf7f0"),
            Ink::Signal => ("var(--signal)", "#a33d19"),
            Ink::SignalSoft => ("var(--signal-soft)", "#f6e3d8"),
            // Forced colours have it as the page's ground, where a bar of that level is not.
            Ink::Wash => ("var(--wash, var(--level-1))", "#c9dcda"),
            Ink::Level0 => ("var(--level-0)", "#e9e4d8"),
            Ink::Level1 => ("var(--level-1)", "#c9dcda"),
            Ink::Level2 => ("var(--level-2)", "#96c0c0"),
            Ink::Level3 => ("var(--level-3)", "#357279"),
            Ink::Level4 => ("var(--level-4)", "#14454e"),
            Ink::OnLow => ("var(--on-level-1)", "#1c1a16"),
            Ink::OnHigh => ("var(--on-level-4)", "#fffdf8"),
        }
    }

    /// As the page knows it: it follows the theme.
    #[must_use]
    pub fn on_page(self) -> &'static str {
        self.names().0
    }

    /// As a file of its own has it: the light theme's.
    #[must_use]
    pub fn in_file(self) -> &'static str {
        self.names().1
    }
}
