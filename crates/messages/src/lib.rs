//! Interface text: message keys, generated from the interface file, and the sentences of one language by key. Knows no
//! page.

pub mod key;
#[rustfmt::skip]
pub mod keys;
pub mod words;
