//! The only edge to the web: nothing else names `web_sys`, `gloo` or `wasm_bindgen`. Each file wraps
//! one facility of the browser in plain values; none of them knows what the app does with it.

pub mod arrival;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod document;
pub mod double_click;
pub mod file;
pub mod file_drop;
pub mod keyboard;
mod landmark;
mod listener;
pub mod location;
pub mod offline;
pub mod picture;
pub mod place;
mod place_text;
pub mod presence;
pub mod presses;
pub mod storage;
pub mod swipe;
pub mod timer;
mod trail;
pub mod typed;
