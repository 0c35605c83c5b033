//! How long the rest of an assessment takes.

/// Seconds for reading a skill's five anchors and choosing one: about 75 words at 240 words a
/// minute. A test holds the content to it.
pub const SECONDS_A_QUESTION: u32 = 17;

/// Whole minutes for so many questions, rounded up; 0 only for none.
#[must_use]
pub fn minutes_for(questions: usize) -> u32 {
    let questions = u32::try_from(questions).unwrap_or(u32::MAX);
    questions.saturating_mul(SECONDS_A_QUESTION).div_ceil(60)
}

#[cfg(test)]
mod tests {
    use super::minutes_for;

    #[test]
    fn minutes_are_rounded_up() {
        assert_eq!(minutes_for(0), 0);
        assert_eq!(minutes_for(1), 1);
        assert_eq!(minutes_for(33), 10);
    }
}
