//! Finds the payload of a shared result in a text that programs and people have changed on its way. Of all
//! readings, the one with a right checksum is taken, so a damaged payload is never read as another one.

use formats::link::{MAX_PAYLOAD_CHARS, is_intact};

use super::decode::is_inserted;
use super::facet::Facet;

/// How many `/r/` in a text are tried.
const MAX_MARKERS: usize = 8;
/// In how many pieces a payload may arrive. Mail wraps the longest one, at 76 characters, into ten.
const MAX_PIECES: usize = 24;
/// The letters of a payload.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The first payload in a decoded text whose checksum is right, and the side of the result behind it.
pub(super) fn intact_link(text: &str) -> Option<(String, Facet)> {
    behind_markers(text).take(MAX_MARKERS).find_map(|behind| {
        let (payload, rest) = intact_payload(behind)?;
        Some((payload, side(rest)))
    })
}

/// What stands behind each `/r/` or `#r/` of a text, whatever the case of the `r`.
pub(super) fn behind_markers(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(['/', '#']).filter_map(|(at, sign)| {
        let behind = text[at + sign.len()..].trim_start_matches(is_inserted);
        let behind = behind.strip_prefix(['r', 'R'])?;
        behind.trim_start_matches(is_inserted).strip_prefix('/')
    })
}

/// The letters of a path of ours at the start of a text, without those that were inserted.
pub(super) fn path(text: &str) -> String {
    let letters = text.chars().filter(|letter| !is_inserted(*letter));
    letters.take_while(|letter| is_of_a_path(*letter)).collect()
}

fn is_of_a_path(letter: char) -> bool {
    letter == '/' || LETTERS.contains(letter)
}

/// The shortest payload at the start of a text whose checksum is right, put together from its pieces, and
/// what stands behind it.
fn intact_payload(text: &str) -> Option<(String, &str)> {
    let mut payload = String::new();
    let mut rest = text;
    for _ in 0..MAX_PIECES {
        let end = rest.find(|letter| spelt(letter).is_none());
        let (piece, behind) = rest.split_at(end.unwrap_or(rest.len()));
        payload.extend(piece.chars().filter_map(spelt));
        if payload.len() > MAX_PAYLOAD_CHARS {
            return None;
        }
        // No payload ends with these, but emphasis in Markdown and the marks of mail filters do.
        let trimmed = payload.trim_end_matches(['-', '_']);
        for whole in [payload.as_str(), trimmed] {
            if is_intact(whole) {
                return Some((whole.to_owned(), behind));
            }
        }
        rest = next_piece(behind)?;
    }
    None
}

/// The text from the next letter of a payload on, behind anything that may separate two pieces of one.
/// `None` at the end of the text or before a slash.
fn next_piece(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        let letter = rest.chars().next().filter(|letter| *letter != '/')?;
        if spelt(letter).is_some() {
            return Some(rest);
        }
        rest = &rest[letter.len_utf8()..];
        // The name of a tag is made of the same letters.
        let is_tag =
            letter == '<' && rest.starts_with(|first| first == '/' || spelt(first).is_some());
        if let Some((_, behind)) = rest.split_once('>').filter(|_| is_tag) {
            rest = behind;
        }
    }
}

/// The letters of a payload that a character stands for. Editors and chats put other hyphens in the place of
/// a hyphen, and a dash in the place of two.
fn spelt(letter: char) -> Option<&'static str> {
    match letter {
        '\u{2010}'..='\u{2012}' | '\u{2212}' => Some("-"),
        '\u{2013}' | '\u{2014}' => Some("--"),
        _ => LETTERS.find(letter).map(|at| &LETTERS[at..=at]),
    }
}

/// The side of a result that stands behind a payload; the first one where none does. No checksum protects
/// it, so it ends at a blank: words of a sentence may follow.
fn side(text: &str) -> Facet {
    let text = text.trim_start_matches(is_inserted);
    if !text.starts_with('/') {
        return Facet::default();
    }
    let path = path(text.split([' ', '\t', '\u{a0}']).next().unwrap_or_default());
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    Facet::parse(&parts).unwrap_or_default()
}
