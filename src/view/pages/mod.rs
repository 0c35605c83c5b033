//! A file for each screen.

pub(super) mod aim;
mod aim_form;
pub(super) mod data;
pub(super) mod job;
pub(super) mod landing;
pub(super) mod method;
pub(super) mod other_framework;
pub(super) mod question;
mod question_bar;
mod question_keys;
mod question_levels;
mod question_position;
mod question_progress;
pub(super) mod question_props;
mod question_settled;
pub(super) mod result;
pub(super) mod review;
pub(super) mod sample;
pub(super) mod saved;
pub(super) mod shared;
pub(super) mod unknown;
