//! Bytes as text that survives mail, archives and any editor: of the letters of ASCII, those that mean
//! nothing in HTML, 13 bits in every two. Knows nothing of what the bytes are.

/// Must be the letters of `public/unpack.js`, in its order.
const LETTERS: &[u8; 91] =
    b"!#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\"";
/// Mail knows no longer lines than 998 letters.
const LINE: usize = 900;

/// The text, in lines.
pub(super) fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 4 + 2);
    let mut column = 0;
    let mut pair = |bits: u32| {
        let bits = (bits & 0x1fff) as usize;
        for letter in [bits / 91, bits % 91] {
            text.push(char::from(LETTERS[letter]));
        }
        column += 2;
        if column == LINE {
            text.push('\n');
            column = 0;
        }
    };
    let (mut bits, mut count) = (0_u32, 0);
    for byte in bytes {
        bits |= u32::from(*byte) << count;
        count += 8;
        if count >= 13 {
            pair(bits);
            bits >>= 13;
            count -= 13;
        }
    }
    if count > 0 {
        pair(bits);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `public/unpack.js` reads it.
    fn bytes(text: &str) -> Vec<u8> {
        let value = |letter: u8| LETTERS.iter().position(|it| *it == letter);
        let values: Vec<usize> = text.bytes().filter_map(value).collect();
        let (mut bits, mut count, mut bytes) = (0_usize, 0, Vec::new());
        for pair in values.chunks(2) {
            bits |= (pair[0] * 91 + pair[1]) << count;
            count += 13;
            while count >= 8 {
                bytes.extend(u8::try_from(bits & 255));
                bits >>= 8;
                count -= 8;
            }
        }
        bytes
    }

    #[test]
    fn what_is_written_is_read() {
        for length in 0..300 {
            let written: Vec<u8> = (0_u8..=255)
                .cycle()
                .map(|at| at.wrapping_mul(at) ^ 0x0b)
                .take(length)
                .collect();
            let read = bytes(&letters(&written));
            assert_eq!(read[..written.len()], written);
            assert!(
                read.len() <= written.len() + 1
                    && read[written.len()..] == vec![0; read.len() - written.len()]
            );
        }
    }

    #[test]
    fn the_page_s_script_has_the_same_letters() {
        let script = include_str!("../../../public/unpack.js");
        let letters = std::str::from_utf8(LETTERS).unwrap();
        let literal = letters.replace('\\', "\\\\").replace('"', "\\\"");
        assert!(script.contains(&format!("\"{literal}\"")));
    }

    #[test]
    fn no_letter_means_anything_in_html_and_no_line_is_too_long_for_mail() {
        let text = letters(&(0..=255).cycle().take(10_000).collect::<Vec<u8>>());
        assert!(text.is_ascii() && !text.contains(['<', '>', '&', ' ']));
        assert!(text.lines().count() > 10 && text.lines().all(|line| line.len() <= LINE));
    }
}
