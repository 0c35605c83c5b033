//! What the pages of a result are given.

use yew::prelude::*;

use crate::routes::facet::{Facet, RoleSlug, Section};
use crate::state::action::Action;
use assessment::day::Day;
use assessment::profile::ProfileKey;
use formats::result_export::Exported;

/// Whose result it is.
pub(in crate::view) struct Owner<'a> {
    /// Today, where the person is.
    pub(in crate::view) today: Day,
    /// Whether no other assessment is on its way, so that this one can be amended.
    pub(in crate::view) may_amend: bool,
    /// Takes what happened.
    pub(in crate::view) dispatch: &'a Callback<Action>,
}

/// A result and the side of it that is on view.
pub(in crate::view) struct Shown<'a> {
    /// The title of the overview.
    pub(in crate::view) title: String,
    /// The line above the heading: whose result, and of when.
    pub(in crate::view) kicker: String,
    /// What was said, and what it is known by.
    pub(in crate::view) result: Exported<'a>,
    /// The role on view.
    pub(in crate::view) role: ProfileKey,
    /// The role as the address has it.
    pub(in crate::view) slug: Option<RoleSlug>,
    /// The page on view.
    pub(in crate::view) section: Section,
    /// The address of another side of the same result.
    pub(in crate::view) href: &'a dyn Fn(Facet) -> String,
    /// Whoever may make a plan of it; nobody where it is only read.
    pub(in crate::view) owner: Option<Owner<'a>>,
    /// What can be done with it, shown after the verdict.
    pub(in crate::view) actions: Html,
}
