//! What the pages before the first question show: their words, what there is to choose from, and how
//! many questions follow from a choice. A small part of a framework, so that it can be there before
//! the framework is.

use assessment::framework::Framework;
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SpecialisationNumber};
use assessment::level::Level;
use messages::words::Words;

/// The skill whose anchors show what a question looks like.
const EXAMPLE_SKILL: &str = "prioritisation";

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<N> {
    /// Which one it is.
    pub number: N,
    /// Its name for a label.
    pub name: String,
    /// A sentence on it; empty where the name says enough.
    pub description: String,
}

/// An industry to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Industry {
    /// The choice.
    pub choice: Choice<SpecialisationNumber>,
    /// How many questions it adds to the core ones.
    pub questions: usize,
}

/// A skill as a question shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The skill's name.
    pub skill: String,
    /// A level's name and the behaviour that shows it, lowest first.
    pub levels: Vec<(String, String)>,
}

/// Words and choices of the pages before the first question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The words of these pages, or of all.
    pub words: Words,
    /// Lowest first.
    pub career_levels: Vec<Choice<CareerLevelNumber>>,
    /// In the order they are shown.
    pub industries: Vec<Industry>,
    /// In the order they are shown.
    pub backgrounds: Vec<Choice<BackgroundNumber>>,
    /// How many questions everybody is asked.
    pub core_questions: usize,
    /// What a question looks like.
    pub example: Option<Example>,
}

impl Opening {
    /// The opening of a framework.
    #[must_use]
    pub fn of(framework: &Framework, words: Words) -> Opening {
        let core_questions = framework.questions(&[]).count();
        Opening {
            words,
            career_levels: framework
                .career_levels()
                .iter()
                .map(|level| Choice {
                    number: level.number,
                    name: level.name.clone(),
                    description: level.description.clone(),
                })
                .collect(),
            industries: framework
                .specialisations()
                .iter()
                .map(|one| Industry {
                    choice: Choice {
                        number: one.number,
                        name: one.name.clone(),
                        description: one.description.clone(),
                    },
                    questions: framework.questions(&[one.number]).count() - core_questions,
                })
                .collect(),
            backgrounds: framework
                .backgrounds()
                .iter()
                .map(|one| Choice {
                    number: one.number,
                    name: one.name.clone(),
                    description: String::new(),
                })
                .collect(),
            core_questions,
            example: framework.skill_by_id(EXAMPLE_SKILL).map(|skill| Example {
                skill: skill.name.clone(),
                levels: Level::ALL
                    .into_iter()
                    .map(|level| {
                        let name = framework.level(level).name.clone();
                        (name, skill.anchors[level.index()].clone())
                    })
                    .collect(),
            }),
        }
    }

    /// How many questions somebody with these industries is asked.
    #[must_use]
    pub fn questions(&self, chosen: &[SpecialisationNumber]) -> usize {
        let own = self
            .industries
            .iter()
            .filter(|one| chosen.contains(&one.choice.number))
            .map(|one| one.questions);
        self.core_questions + own.sum::<usize>()
    }

    /// How many questions somebody with the one industry that asks most is asked.
    #[must_use]
    pub fn longest_of_one(&self) -> usize {
        let own = self.industries.iter().map(|one| one.questions).max();
        self.core_questions + own.unwrap_or(0)
    }
}
