//! Small drawn instruments. Each is decoration beside a text that says the same.

pub(super) mod dial;
pub(super) mod level_gauge;
pub(super) mod mark;
