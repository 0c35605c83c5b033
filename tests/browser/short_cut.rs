//! The parts of the job that a story passes through on its way to something else, done quickly.

use std::sync::LazyLock;

use assessment::ids::SpecialisationNumber;

use crate::person::Person;

/// The numbers of the skills that somebody in technology is asked about, in the order of asking.
pub(crate) fn asked() -> &'static [u16] {
    static ASKED: LazyLock<Vec<u16>> = LazyLock::new(|| {
        let pack = content::built_in("en").expect("the content is right");
        let technology = SpecialisationNumber(2);
        let skills = pack.framework.questions(std::slice::from_ref(&technology));
        skills.map(|skill| skill.number.0).collect()
    });
    &ASKED
}

/// How many skills somebody in technology is asked about.
pub(crate) fn questions() -> usize {
    asked().len()
}

impl Person {
    /// Says what they aim at, a senior role in technology, and stands before the first question.
    pub(crate) async fn aims_at_technology(&self) {
        self.opens("aim").await;
        self.picks("now", "Product manager").await;
        self.picks("wanted", "Senior product manager").await;
        self.picks("specialisations", "Technology").await;
        self.clicks("Start with the first skill").await;
        self.is_asked(1, questions()).await;
    }

    /// Answers the question on the page with a key, and goes on.
    pub(crate) async fn answers_with(&self, key: &str) {
        self.presses(key).await;
        self.finds("input[name=level]:checked").await;
        self.presses("Enter").await;
    }

    /// Answers every question, each with the next of the keys, which come round again. `s` skips.
    pub(crate) async fn answers_all_with(&self, keys: &[&str]) {
        for (number, key) in (1..=questions()).zip(keys.iter().cycle()) {
            self.is_asked(number, questions()).await;
            match *key {
                "s" => self.presses("s").await,
                key => self.answers_with(key).await,
            }
        }
        self.sees_heading("Check your answers").await;
    }

    /// Goes from the start to a result for a senior role in technology.
    pub(crate) async fn gets_a_result(&self) {
        self.aims_at_technology().await;
        self.answers_all_with(&["3", "4", "2", "5", "3", "n", "1", "s"])
            .await;
        self.clicks("See your result").await;
        self.sees_heading("Senior product manager in technology")
            .await;
    }
}
