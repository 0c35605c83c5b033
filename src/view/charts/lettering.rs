//! How much room words take in a drawing. Nothing here can measure letters: each is taken to be as wide as
//! those of a wide face are on average, so that words are rather cut too early than drawn over something.

/// How wide words of a size are, about: a letter has 0.58 of its size, one that fills a square twice that.
#[inline(never)]
pub(super) fn width_of(words: &str, size: i32) -> i32 {
    let halves = words
        .chars()
        .map(|letter| 1 + i32::from(letter >= '\u{2e80}'));
    halves.sum::<i32>() * size * 58 / 100
}

/// The words, or as many of their letters as fit into the room with an ellipsis behind them.
#[inline(never)]
pub(super) fn fitted(words: &str, size: i32, room: i32) -> String {
    let mut fitted = words.to_owned();
    let mut cut = false;
    while width_of(&fitted, size) > room && fitted != "…" {
        if cut {
            fitted.pop();
        }
        fitted.pop();
        fitted.push('…');
        cut = true;
    }
    fitted
}

/// The words in lines that fit into the room, `most` of them at most; what is too long for them is cut.
#[inline(never)]
pub(super) fn wrapped(words: &str, size: i32, room: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        let is_last = lines.len() == most;
        match lines.last_mut() {
            Some(line) if is_last || width_of(line, size) + width_of(word, size) + size < room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        *line = fitted(line, size, room);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{fitted, width_of, wrapped};

    #[test]
    fn words_that_fit_stay_and_others_end_in_an_ellipsis_within_the_room() {
        assert_eq!(fitted("Ethics", 12, 60), "Ethics");
        let cut = fitted("Working with healthcare professionals", 12, 100);
        assert_eq!(cut, "Working with …");
        assert!(width_of(&cut, 12) <= 100);
        assert_eq!(fitted("Ethics", 12, 0), "…");
        assert_eq!(fitted("", 12, 0), "");
    }

    #[test]
    fn lines_break_between_words_and_the_last_one_is_cut() {
        assert_eq!(wrapped("one two", 10, 200, 2), ["one two"]);
        assert_eq!(wrapped("one two three", 10, 50, 3), ["one two", "three"]);
        let two = wrapped("Market and competitor research", 12, 80, 2);
        assert_eq!(two.len(), 2);
        assert!(two[1].ends_with('…'), "{two:?}");
        assert!(two.iter().all(|line| width_of(line, 12) <= 80));
    }

    #[test]
    fn letters_that_fill_a_square_take_more_room() {
        assert!(width_of("能力", 12) > width_of("abc", 12));
    }
}
