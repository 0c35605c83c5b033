//! Interface text: message keys, which are known when the app is compiled, and the sentences of one
//! language by key. Knows no page.

pub mod key;
mod key_scan;
pub mod words;
