//! Percent encoding and HTML entities in an address: taken off, however often they were put on. Also which
//! characters programs insert into an address that no address has.

/// How often a text is decoded: programs encode what another one has encoded already.
const MAX_ROUNDS: usize = 4;
/// The longest HTML entity that is decoded, without its `&` and `;`.
const MAX_ENTITY_CHARS: usize = 14;

/// The HTML entities of characters that an address has, or that are inserted into one.
const ENTITIES: [(&str, char); 15] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("num", '#'),
    ("sol", '/'),
    ("bsol", '\\'),
    ("lowbar", '_'),
    ("hyphen", '-'),
    ("nbsp", ' '),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("ZeroWidthSpace", '\u{200b}'),
];

/// The text without percent encoding and HTML entities. Bytes that are not UTF-8 become U+FFFD.
pub(super) fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MAX_ROUNDS {
        let next = without_entities(&without_percents(&text));
        if next == text {
            break;
        }
        text = next;
    }
    text
}

/// Characters that programs insert into an address: blanks, line breaks, controls, characters without a
/// shape of their own, and the backslash of an escape.
pub(super) fn is_inserted(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(
            letter,
            '\\' | '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
        )
}

fn without_percents(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        let code = match behind {
            [high, low, ..] if *first == b'%' => hex_digit(*high).zip(hex_digit(*low)),
            _ => None,
        };
        if let Some((high, low)) = code {
            bytes.push(high << 4 | low);
            rest = &behind[2..];
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex_digit(letter: u8) -> Option<u8> {
    let value = char::from(letter).to_digit(16)?;
    u8::try_from(value).ok()
}

fn without_entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        plain.push_str(before);
        rest = behind;
        let mut name = behind.bytes().take(MAX_ENTITY_CHARS + 1);
        let end = name.position(|letter| letter == b';');
        if let Some((letter, end)) = end.and_then(|end| Some((entity(&behind[..end])?, end))) {
            plain.push(letter);
            rest = &behind[end + 1..];
        } else {
            plain.push('&');
        }
    }
    plain + rest
}

/// The character of an entity, by its name or its number.
fn entity(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        let known = ENTITIES.iter().find(|(known, _)| *known == name);
        return known.map(|(_, letter)| *letter);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?)
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn encodings_come_off_whichever_they_are_and_however_many() {
        for (encoded, plain) in [
            ("%23%2Fr%2fx", "#/r/x"),
            ("%252523/r/x", "#/r/x"),
            ("&#35;&#x2F;r&#X2f;x", "#/r/x"),
            ("&num;&sol;r&sol;x&lowbar;&hyphen;", "#/r/x_-"),
            ("a&amp;amp;b", "a&b"),
            ("%26amp%3Bnum%3B", "#"),
            ("%E2%80%8B", "\u{200b}"),
            (
                "100% & 5%2 &; &#; &#x110000; &none; &#xD800;",
                "100% & 5%2 &; &#; &#x110000; &none; &#xD800;",
            ),
            ("%FF", "\u{fffd}"),
            ("é&é;%é", "é&é;%é"),
            ("", ""),
        ] {
            assert_eq!(decoded(encoded), plain, "{encoded}");
        }
    }
}
