//! Any text at all as a pack, and as one that was written for the sentences there are today. A pack is read,
//! or refused with a sentence that fits on a page.

#![no_main]

use std::sync::LazyLock;

use formats::pack::read;
use messages::key::Key;
use libfuzzer_sys::fuzz_target;

/// More than this nobody would read, and a page should not have to show it.
const LONGEST_FAULT: usize = 4_000;

/// What a pack of today has for the marks that the seeds hold in their place, so that a new sentence does not
/// make each of them the pack of another Gapwise.
static TODAY: LazyLock<[(&str, String); 2]> = LazyLock::new(|| {
    let sentences = vec!["\"x\""; Key::COUNT].join(",");
    [
        ("\"keys\":0", format!("\"keys\":{}", Key::CHECKSUM)),
        ("\"interface\":[]", format!("\"interface\":[{sentences}]")),
    ]
});

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    check(&text);
    let of_today = TODAY.iter().fold(text.into_owned(), |text, (mark, today)| {
        text.replacen(mark, today, 1)
    });
    check(&of_today);
});

fn check(text: &str) {
    match read(text) {
        // The sample is the first thing that a pack is used for.
        Ok(pack) => {
            let key = pack.sample.aim.profile_key();
            assert!(pack.framework.profile(key).is_some());
            // A page links to these.
            let mut resources = pack.guidance.resources.iter();
            assert!(resources.all(|resource| resource.url.starts_with("https://")));
        }
        Err(fault) => {
            let length = fault.to_string().chars().count();
            assert!(length <= LONGEST_FAULT, "a fault of {length} characters");
        }
    }
}
