//! What the person sees. Pages read the state and report what happened; they decide nothing.

pub mod app;
pub mod charts;
mod element;
mod isolates;
pub mod keeping;
pub mod language;
mod offline;
mod pages;
pub mod parts;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod proposals;
mod result;
pub mod root;
pub mod take_away;
mod today;
pub mod verdict;
mod whole;
pub mod wording;
