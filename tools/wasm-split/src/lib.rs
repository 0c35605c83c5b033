//! Parts the app in two at one function, the door: what the first pages need, and what is reached only
//! through the door, which is downloaded after them. Knows WebAssembly and nothing of the app but the
//! door's name.
//!
//! A page that shows its first control need not have fetched the code of the last one. The linker's
//! relocations tell what is reached from where (`reach`), so nothing is guessed and nothing has to be
//! listed; the two halves share one memory and one table (`halves`).

mod halves;
mod linked;
mod reach;
mod second;

use halves::Halves;

use crate::failure::Outcome;

/// The app in two files.
pub(crate) struct Parts {
    /// What is loaded first, complete but for what is behind the door.
    pub(crate) first: Vec<u8>,
    /// What is behind the door. It imports what it needs from the exports of the first under [`APP`].
    pub(crate) rest: Vec<u8>,
}

/// The name under which the rest imports from the first.
pub(crate) const APP: &str = "app";

/// Parts `bound`, the module that wasm-bindgen made of `linked`, at the function whose path ends in
/// `door`. `linked` must hold its relocations, and both the mangled names of their functions.
pub(crate) fn split(linked: &[u8], bound: &[u8], door: &[&str]) -> Outcome<Parts> {
    let halves = Halves::of(bound)?;
    let behind = reach::behind(linked, door, halves.exported())?;
    halves.part(&behind)
}
