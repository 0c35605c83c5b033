//! Any text at all as a result file. It is refused, or what was read of it can be written and read again
//! without a loss.

#![no_main]

use formats::result_export::{read, write};
use assessment::report::Report;
use gapwise_fuzz::FRAMEWORK;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(imported) = read(&String::from_utf8_lossy(data), &FRAMEWORK) else {
        return;
    };
    let finished = imported.finished;
    let Some(framework) = FRAMEWORK.at(&finished.snapshot.framework) else {
        return;
    };
    let Some(profile) = framework.profile(finished.snapshot.aim.profile_key()) else {
        panic!("an aim at a role that the framework does not have");
    };
    let report = Report::new(framework, profile, &finished.snapshot.answers);
    let text = write(framework, &finished, &report, true);
    let Ok(again) = read(&text, &FRAMEWORK) else {
        panic!("what was written of a result is none");
    };
    assert_eq!((again.unknown_skills, again.unreadable), (0, 0));
    assert_eq!(again.finished, finished);
});
