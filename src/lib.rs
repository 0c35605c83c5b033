//! Gapwise: a self-assessment of product-management skills that runs entirely in the browser.
//!
//! The map: [`domain`] knows and decides, [`codec`] reads and writes what outlives a build,
//! [`state`] is one reducer, [`view`] shows it, and [`browser`] is the only edge to the web.
//! `ARCHITECTURE.md` has the invariants and says where each kind of change goes.

pub mod browser;
pub mod codec;
pub mod domain;
pub mod state;
pub mod view;
