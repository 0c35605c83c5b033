//! What the app knows and decides: the framework, answers, and the analysis of one against the
//! other. No web, no clock, no storage, no serialisation: everything it needs is handed to it.

pub mod aim;
pub mod answer;
pub mod area_profile;
pub mod assessment;
pub mod balance;
pub mod day;
pub mod direction;
mod direction_controls;
pub mod document;
pub mod earlier_revision;
pub mod finding;
pub mod fit;
pub mod framework;
mod framework_check;
pub mod framework_fault;
pub mod framework_ref;
pub mod goal;
pub mod guidance;
pub mod ids;
mod in_order;
pub mod job;
pub mod level;
pub mod merge;
pub mod own_text;
pub mod pace;
pub mod plan;
pub mod profile;
pub mod rating;
pub mod readiness;
pub mod report;
pub mod snapshot;
pub mod standing;
pub mod unknown_members;
pub mod ways_in;
pub mod what_if;
