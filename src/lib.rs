//! Gapwise: a self-assessment of product-management skills that runs entirely in the browser.
//!
//! The map: the crates `assessment` (framework, ratings, analysis), `messages` (interface text) and
//! `formats` (stored and shared forms) know nothing of the web. Here, [`routes`] names the pages,
//! [`state`] is one reducer, [`view`] shows it, and [`browser`] is the only edge to the web.
//! `ARCHITECTURE.md` has the invariants and says where each kind of change goes.

pub mod browser;
pub mod routes;
pub mod state;
pub mod view;
