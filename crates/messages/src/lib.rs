//! Interface text: message keys, generated from the interface file when the app is compiled, and the sentences of one
//! language by key. Knows no page.

pub mod key;
pub mod words;

pub use key::keys;
