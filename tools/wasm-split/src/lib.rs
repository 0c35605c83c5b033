//! Splits a WebAssembly module in two at one function, the *split point*: what is reached without it, and what is
//! reached only through it, which can be downloaded later.
//!
//! The linker's relocations tell what is reached from where (`reach`), so nothing is guessed and nothing has to be
//! listed. The two parts share one memory and one table of functions (`halves`, `second`).

// A test that fails may say so as it likes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// A `Failure` says itself when it comes.
#![allow(clippy::missing_errors_doc)]

mod halves;
mod linked;
mod reach;
mod second;

use halves::Halves;
use steps::Outcome;

/// The app in two files.
#[derive(Debug)]
pub struct Parts {
    /// What is loaded first. The split point is an empty slot in its table until the second part fills it.
    pub first: Vec<u8>,
    /// What is reached only through the split point. It imports from the exports of the first under the name `app`.
    pub rest: Vec<u8>,
}

/// The name under which the rest imports from the first.
pub(crate) const APP: &str = "app";

/// Splits `bound`, the module that wasm-bindgen made of `linked`, at the function whose path ends in `split_point`.
/// `linked` must hold its relocations, and both the mangled names of their functions.
pub fn split(linked: &[u8], bound: &[u8], split_point: &[&str]) -> Outcome<Parts> {
    let halves = Halves::of(bound)?;
    let behind = reach::behind(linked, split_point, halves.exported())?;
    halves.part(&behind)
}
