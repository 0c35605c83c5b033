//! Any text at all as a pack. A pack is read, or refused with a sentence that fits on a page.

#![no_main]

use gapwise::codec::pack::read;
use libfuzzer_sys::fuzz_target;

/// More than this nobody would read, and a page should not have to show it.
const LONGEST_FAULT: usize = 4_000;

fuzz_target!(|data: &[u8]| {
    match read(&String::from_utf8_lossy(data)) {
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
});
