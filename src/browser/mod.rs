//! The only edge to the web: nothing else names `web_sys`, `gloo` or `wasm_bindgen`. Each file wraps
//! one facility of the browser in plain values; none of them knows what the app does with it.

pub mod arrival;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod document;
pub mod file;
pub mod keyboard;
mod listener;
pub mod location;
pub mod offline;
pub mod picture;
pub mod presence;
pub mod storage;
pub mod timer;
pub mod typed;
