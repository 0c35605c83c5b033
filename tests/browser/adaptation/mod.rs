//! The app as people need it who cannot take it as it is drawn: with large targets, other text, forced
//! colours, no motion, no mouse, on paper.

mod dialog;
mod focus;
mod forced_colors;
mod motion;
mod on_paper;
mod paper;
mod targets;
mod text;
