//! Bytes as letters of Unicode that mean nothing in HTML: 15.9 bits in each, which in UTF-16 has 16. Knows
//! nothing of what the bytes are.

/// As in `public/unpack.js`: how many letters there are. Left out are ASCII and the other controls, below
/// the first letter; the surrogates; and, above the last, what Unicode says is no letter, or a byte-order mark.
const LETTERS: u32 = 62_768;
const FIRST: u32 = 0xa0;
const SURROGATES: u32 = 0xd800;
const BEHIND_SURROGATES: u32 = 0xe000;
/// There are fewer letters than numbers of 16 bits, and by so many, so that as many of 15 have one.
const FEW: u32 = (1 << 16) - LETTERS;

/// The text: of the bits, highest first, always 15 if the number they are is low enough, or else 16.
pub(super) fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 3 / 2);
    let mut at = 0;
    while at < bytes.len() * 8 {
        let number = bits(bytes, at, 15);
        if number < FEW {
            text.extend(letter(number));
            at += 15;
        } else {
            text.extend(letter(bits(bytes, at, 16) - FEW));
            at += 16;
        }
    }
    text
}

fn letter(number: u32) -> Option<char> {
    let letter = number + FIRST;
    let gap = BEHIND_SURROGATES - SURROGATES;
    char::from_u32(letter + if letter < SURROGATES { 0 } else { gap })
}

/// A number out of the bytes, behind which there are zeros.
fn bits(bytes: &[u8], from: usize, count: usize) -> u32 {
    let byte = |at: usize| bytes.get(at).copied().map_or(0, u32::from);
    let three = (0..3).fold(0, |all, at| (all << 8) | byte(from / 8 + at));
    (three >> (24 - from % 8 - count)) & ((1 << count) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `public/unpack.js` reads it.
    fn bytes(text: &str) -> Vec<u8> {
        let (mut bits, mut count, mut bytes) = (0_u64, 0, Vec::new());
        for unit in text.encode_utf16().map(u64::from) {
            let value = unit - if unit < 0xd800 { 0xa0 } else { 0x8a0 };
            let few = value < 2768;
            bits = if few {
                bits << 15 | value
            } else {
                bits << 16 | (value + 2768)
            };
            count += if few { 15 } else { 16 };
            while count >= 8 {
                count -= 8;
                bytes.extend(u8::try_from((bits >> count) & 255));
            }
            bits &= 255;
        }
        bytes
    }

    fn comes_back(written: &[u8]) {
        let read = bytes(&letters(written));
        let (same, zeros) = read.split_at(written.len());
        assert_eq!(same, written);
        assert!(zeros.len() < 2 && zeros.iter().all(|byte| *byte == 0));
    }

    #[test]
    fn what_is_written_is_read() {
        for length in 0..300 {
            for factor in [1, 7, 93] {
                let byte = |at: u8| at.wrapping_mul(at).wrapping_mul(factor) ^ 0x0b;
                let all = (0_u8..=255).cycle().map(byte);
                comes_back(&all.take(length).collect::<Vec<_>>());
            }
        }
        for byte in 0..=255 {
            comes_back(&[byte; 100]);
        }
    }

    #[test]
    fn all_that_two_bytes_can_hold_is_read() {
        let all: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
        comes_back(&all);
        comes_back(&all[1..]);
    }

    #[test]
    fn every_letter_is_one_unit_and_means_nothing_to_a_program() {
        let all: Vec<char> = (0..LETTERS).filter_map(letter).collect();
        assert_eq!(all.len(), 62_768);
        assert_eq!(all[0], '\u{a0}');
        assert_eq!(all.last(), Some(&'\u{fdcf}'));
        assert_eq!(letter(LETTERS - 1), Some('\u{fdcf}'));
        let meaningful = |letter: &char| letter.is_ascii() || letter.is_control();
        assert!(!all.iter().any(meaningful));
        assert!(all.iter().all(|letter| letter.len_utf16() == 1));
        assert!(all.is_sorted_by(|one, other| one < other));
    }

    #[test]
    fn the_page_s_script_counts_as_it_is_written() {
        let script = include_str!("../../../public/unpack.js");
        for code in [
            "(unit < 0xd800 ? 0xa0 : 0x8a0)",
            "value < 2768",
            "(bits << 15) | value",
            "(bits << 16) | (value + 2768)",
        ] {
            assert!(script.contains(code), "{code}");
        }
    }
}
