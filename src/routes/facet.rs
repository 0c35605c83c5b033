//! Which side of a result an address shows: against which role, and which of its pages.

use std::fmt;

/// The names of a role in an address, for example `healthcare/senior`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleSlug {
    /// The specialisation's id.
    pub specialisation: String,
    /// The career level's id.
    pub career_level: String,
}

/// The pages of a result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// The verdict, strengths and gaps.
    #[default]
    Overview,
    /// Every role on a map, and why.
    Roles,
    /// Levels tried out.
    WhatIf,
    /// Goals.
    Plan,
    /// Ways into the field.
    WaysIn,
    /// What can be printed and downloaded.
    TakeAway,
}

impl Section {
    /// Every section in the order they are offered.
    pub const ALL: [Section; 6] = [
        Section::Overview,
        Section::Roles,
        Section::WhatIf,
        Section::Plan,
        Section::WaysIn,
        Section::TakeAway,
    ];

    /// Its name in an address; the overview needs none.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Section::Overview => "",
            Section::Roles => "roles",
            Section::WhatIf => "what-if",
            Section::Plan => "plan",
            Section::WaysIn => "ways-in",
            Section::TakeAway => "take-away",
        }
    }

    fn of_slug(slug: &str) -> Option<Section> {
        Section::ALL
            .into_iter()
            .find(|section| *section != Section::Overview && section.slug() == slug)
    }
}

/// One side of a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// The role it is read against; `None` for the one the aim opens with.
    pub role: Option<RoleSlug>,
    /// Which page.
    pub section: Section,
}

impl From<Section> for Facet {
    fn from(section: Section) -> Facet {
        Facet {
            role: None,
            section,
        }
    }
}

impl From<RoleSlug> for Facet {
    fn from(role: RoleSlug) -> Facet {
        Facet {
            role: Some(role),
            section: Section::Overview,
        }
    }
}

impl Facet {
    /// The side at the end of an address; `None` where something else stands there.
    pub(super) fn parse(parts: &[&str]) -> Option<Facet> {
        let (role, section) = match parts {
            [] => (None, Section::Overview),
            [section] => (None, Section::of_slug(section)?),
            [specialisation, career_level] => {
                (Some((specialisation, career_level)), Section::Overview)
            }
            [specialisation, career_level, section] => (
                Some((specialisation, career_level)),
                Section::of_slug(section)?,
            ),
            _ => return None,
        };
        let role = role.map(|(specialisation, career_level)| RoleSlug {
            specialisation: (*specialisation).to_owned(),
            career_level: (*career_level).to_owned(),
        });
        Some(Facet { role, section })
    }
}

impl fmt::Display for Facet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(role) = &self.role {
            write!(f, "/{}/{}", role.specialisation, role.career_level)?;
        }
        match self.section {
            Section::Overview => Ok(()),
            section => write!(f, "/{}", section.slug()),
        }
    }
}
