//! Any text at all as a saved document. What was read is written and read again without a loss.

#![no_main]

use formats::document::{read, write};
use gapwise_fuzz::FRAMEWORK;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let reading = read(&text, &FRAMEWORK);
    let again = read(&write(&reading.document), &FRAMEWORK);
    assert_eq!(again.notice, None);
    assert_eq!(again.document, reading.document);
});
