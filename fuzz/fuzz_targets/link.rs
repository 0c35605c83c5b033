//! Any bytes at all as a link's payload, and as the body of a payload with the right checksum.
//! Whatever opens is written again as a link that opens to the same result.

#![no_main]

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use data_encoding::BASE64URL_NOPAD;
use formats::link::{LinkNotice, encode, open};
use gapwise_fuzz::FRAMEWORK;
use libfuzzer_sys::fuzz_target;

const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
const CHECKSUM_BYTES: usize = 4;

fuzz_target!(|data: &[u8]| {
    check(&String::from_utf8_lossy(data));
    // The checksum stops nearly everything else at the door.
    check(&sealed(data));
});

fn check(payload: &str) {
    let opened = open(payload, &FRAMEWORK);
    assert!(opened.result.is_some() || !opened.notices.is_empty());
    if let Some(result) = opened.result {
        let foreign = FRAMEWORK.at(&result.snapshot.framework).is_none();
        let again = open(&encode(&result), &FRAMEWORK);
        let told = foreign.then_some(LinkNotice::OtherFramework);
        assert_eq!(again.notices, Vec::from_iter(told));
        assert_eq!(again.result, Some(result));
    }
}

/// The payload that a body would have, with its padding and checksum.
fn sealed(body: &[u8]) -> String {
    let mut bytes = body.to_vec();
    if (bytes.len() + CHECKSUM_BYTES).is_multiple_of(3) {
        bytes.push(0);
    }
    bytes.extend(CRC.checksum(&bytes).to_be_bytes());
    BASE64URL_NOPAD.encode(&bytes)
}
