//! Any text at all as a backup file. It is refused, or what was read of it can be written and read
//! again without a loss.

#![no_main]

use formats::backup::{read, write};
use formats::document;
use assessment::day::Day;
use gapwise_fuzz::FRAMEWORK;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(backup) = read(&String::from_utf8_lossy(data), &FRAMEWORK) else {
        return;
    };
    let mut keys = vec![(
        "gapwise.document".to_owned(),
        document::write(&backup.reading.document),
    )];
    for (number, text) in backup.set_aside.iter().enumerate() {
        keys.push((format!("gapwise.set-aside.{number}"), text.clone()));
    }
    let day = backup.day.unwrap_or(Day::from_days(0));
    let Ok(again) = read(&write(day, &keys), &FRAMEWORK) else {
        panic!("what was written of a backup is none");
    };
    assert_eq!(again.reading.document, backup.reading.document);
    assert_eq!(again.reading.notice, None);
    assert_eq!(again.set_aside.len(), backup.set_aside.len());
});
