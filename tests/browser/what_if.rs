//! Levels tried out, by keyboard alone: the figure, the map and the order of the gaps move, and nothing of
//! it is kept.

use serde_json::json;

use crate::{kept_result::TITLE, person::Person, site::site};

const FIGURE: &str = ".what-if__figure strong";

/// What somebody looks at while they try.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tried {
    figure: String,
    order: Vec<String>,
    map: Vec<String>,
    moved: Vec<String>,
}

impl Person {
    async fn reads_what_is_tried(&self) -> Tried {
        self.sees_heading("What if you took one step more?").await;
        let tried = Tried {
            figure: self.reads(FIGURE).await,
            order: self.reads_all(".order li").await,
            map: self.reads_all(".fit td").await,
            moved: self.reads_all(".fit__moved").await,
        };
        assert_eq!(tried.map.len(), 30, "{tried:#?}");
        tried
    }
}

/// The percentages in a sentence, in their order.
fn percents(sentence: &str) -> Vec<u32> {
    let words = sentence.split_whitespace();
    words
        .filter_map(|word| {
            let (digits, _) = word.split_once('%')?;
            digits.parse().ok()
        })
        .collect()
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_step_tried_by_keyboard_moves_everything_and_is_never_kept() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("what-if").await;
    let kept = person.stored().await;
    let as_it_is = person.reads_what_is_tried().await;
    assert!(as_it_is.figure.ends_with("as you answered."));
    assert_eq!(as_it_is.moved, Vec::<String>::new());
    let first = person.reads(".tried__name").await;
    assert!(as_it_is.order[0].starts_with(&first), "{as_it_is:#?}");

    let up = format!("{first}: one level up");
    let button = format!("[aria-label=\"{up}\"]");
    person.tabs_to(&up).await;
    person.presses("Enter").await;
    person.sees("with 1 skill changed.").await;
    person.has_focus_on(&button).await;
    let once = person.reads_what_is_tried().await;
    let [was, is] = percents(&once.figure)[..] else {
        panic!("{once:#?}")
    };
    assert_eq!(percents(&as_it_is.figure), [was]);
    assert!(is > was, "{once:#?}");
    assert_ne!(once.order, as_it_is.order);
    assert_ne!(once.map, as_it_is.map);
    assert!(!once.moved.is_empty());
    assert!(
        once.moved.iter().all(|points| points.starts_with('+')),
        "{once:#?}"
    );

    // As far up as it goes; there the button does nothing, and the focus stays on it.
    for _ in 0..5 {
        person.presses("Space").await;
    }
    person.finds(&format!("{button}[aria-disabled=true]")).await;
    person.has_focus_on(&button).await;
    person.sees("Leading, was").await;
    person.sees("with 1 skill changed.").await;
    let top = person.reads_what_is_tried().await;
    assert!(
        !top.order.iter().any(|gap| gap.starts_with(&first)),
        "{top:#?}"
    );

    // Another skill, down: a difference may be a loss.
    let last = person.reads_all(".tried__name").await;
    let down = format!("{}: one level down", last.last().expect("skills"));
    person.tabs_to(&down).await;
    person.presses("Enter").await;
    person.sees("with 2 skills changed.").await;

    person.tabs_back_to("Back to your answers").await;
    person.presses("Enter").await;
    person.sees("as you answered.").await;
    assert_eq!(person.reads_what_is_tried().await, as_it_is);
    assert_eq!(person.stored().await, kept);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn after_the_way_back_the_focus_is_still_there() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens("sample/what-if").await;
    person.clicks("Try").await;
    person.sees("with 1 skill changed.").await;
    person.tabs_back_to("Back to your answers").await;
    person.presses("Enter").await;
    person.sees("as you answered.").await;
    person.has_focus_on(".what-if__figure button").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn leaving_and_coming_back_finds_the_answers_as_they_were() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("what-if").await;
    let kept = person.stored().await;
    let as_it_is = person.reads_what_is_tried().await;
    person.clicks("Try").await;
    person.sees("with 1 skill changed.").await;
    assert_ne!(person.reads_what_is_tried().await, as_it_is);
    person.clicks("Result").await;
    person.finds(".verdict").await;
    let percent = person.reads(".verdict__percent").await;
    let figure = format!("You meet {percent} ");
    assert!(as_it_is.figure.starts_with(&figure), "{percent}");
    person.sees(TITLE).await;
    person.clicks("What if").await;
    assert_eq!(person.reads_what_is_tried().await, as_it_is);
    person.clicks("Try").await;
    person.sees("with 1 skill changed.").await;
    person.reloads().await;
    assert_eq!(person.reads_what_is_tried().await, as_it_is);
    assert_eq!(person.stored().await, kept);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_moved_is_announced() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens("sample/what-if").await;
    person.reads_what_is_tried().await;
    // The same element, for a new one in its place would not be announced.
    person
        .asks(
            "document.querySelector('.what-if__figure [role=status]').stays = true",
            &[],
        )
        .await;
    person.clicks("Try").await;
    person.sees("with 1 skill changed.").await;
    let speech = person.hears().await;
    let told: Vec<String> = speech
        .all(&["status"])
        .into_iter()
        .map(|it| speech.text_in(it))
        .collect();
    assert!(
        told.iter().any(|it| it.contains("with 1 skill changed.")),
        "{told:?}"
    );
    let stays = "return document.querySelector('.what-if__figure [role=status]').stays";
    assert_eq!(person.asks(stays, &[]).await, json!(true));
}
