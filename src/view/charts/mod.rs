//! Drawn instruments, each beside a text that says the same: small ones that decorate a line, and the
//! pictures of a result, which can be kept as files.

mod balance;
pub(super) mod dial;
pub mod drawing;
pub mod drawing_file;
mod gap_bars;
mod heat_map;
pub mod ink;
mod legend;
mod lettering;
pub(super) mod level_gauge;
pub(super) mod mark;
pub mod picture;
mod radar;
mod xml;
