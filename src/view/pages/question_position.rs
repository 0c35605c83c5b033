//! Where a question stands among those that are asked: its number, its chapter, what comes before and after.

use super::question_props::QuestionPageProps;
use crate::routes::route::Route;
use crate::view::parts::way::Way;
use assessment::framework::Skill;
use assessment::ids::AreaNumber;

/// Where a question stands.
pub(super) struct Position<'f> {
    /// Every question that is asked.
    pub(super) questions: Vec<&'f Skill>,
    /// From 1.
    pub(super) number: usize,
    pub(super) total: usize,
    pub(super) answered: usize,
    pub(super) chapter: Chapter,
    pub(super) before: Route,
    pub(super) after: Route,
}

/// The area of a question among the areas that are asked.
pub(super) struct Chapter {
    /// The name of the area.
    pub(super) name: String,
    /// From 1.
    pub(super) number: usize,
    pub(super) total: usize,
    /// Whether the question is the first of its area.
    pub(super) begins: bool,
}

/// The position of the question that the page shows. `returning` says that it had an answer when the page was
/// opened: whoever looks through their answers sees each, and whoever goes on is asked nothing twice.
pub(super) fn position(props: &QuestionPageProps, returning: bool) -> Position<'_> {
    let way = props.way;
    let questions = way.questions(props.language.framework(), &props.aim);
    let index = questions
        .iter()
        .position(|skill| skill.number == props.skill)
        .unwrap_or(0);
    let is_answered = |skill: &Skill| props.answers.get(skill.number).is_some();
    let (before, after) = if way == Way::Amending {
        (Route::Review, Route::Review)
    } else {
        let (earlier, later) = questions.split_at(index);
        let before = earlier.last();
        let mut later = later.iter().skip(1);
        let after = later.find(|skill| returning || !is_answered(skill));
        (
            before.map_or(Route::Aim, |skill| way.route_to(skill)),
            after.map_or(Route::Review, |skill| way.route_to(skill)),
        )
    };
    Position {
        number: index + 1,
        total: questions.len(),
        answered: questions.iter().filter(|skill| is_answered(skill)).count(),
        chapter: chapter(props, &questions, index),
        before,
        after,
        questions,
    }
}

fn chapter(props: &QuestionPageProps, questions: &[&Skill], index: usize) -> Chapter {
    let mut areas: Vec<AreaNumber> = Vec::new();
    for skill in questions {
        if !areas.contains(&skill.area) {
            areas.push(skill.area);
        }
    }
    let own = questions.get(index).map(|skill| skill.area);
    let place = areas.iter().position(|area| Some(*area) == own);
    let area = own.and_then(|area| props.language.framework().area(area));
    Chapter {
        name: area.map(|area| area.name.clone()).unwrap_or_default(),
        number: place.unwrap_or(0) + 1,
        total: areas.len(),
        begins: questions.iter().position(|skill| Some(skill.area) == own) == Some(index),
    }
}
