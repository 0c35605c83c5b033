//! The page of a question: how much room it takes on the screens that people have, that its controls stay in
//! sight, and how many presses a whole quiz takes.

use std::sync::LazyLock;

use assessment::framework::Skill;
use assessment::ids::SpecialisationNumber;
use formats::pack::Pack;
use serde_json::json;

use crate::{person::Person, short_cut::questions, site::site};

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

/// What a laptop of 1366 × 768 pixels leaves inside the window of a browser.
const LAPTOP: (u32, u32) = (1366, 641);
/// A common phone.
const PHONE: (u32, u32) = (360, 740);
/// How many screens of a phone a question may take.
const SCREENS: f64 = 1.3;
/// How many screens of a phone somebody scrolls at most in a whole quiz.
const SCREENS_IN_ALL: f64 = 3.0;

/// Small phones, a low window, and a laptop enlarged to twice the size.
const TIGHT: [(u32, u32); 4] = [(320, 568), (320, 256), (683, 320), (640, 360)];

/// Every industry there is.
static INDUSTRIES: LazyLock<Vec<SpecialisationNumber>> = LazyLock::new(|| {
    let all = PACK.framework.specialisations().iter();
    all.map(|industry| industry.number).collect()
});

/// Every question there is, in the order of asking.
fn every_question() -> Vec<&'static Skill> {
    PACK.framework.questions(&INDUSTRIES).collect()
}

/// How many letters somebody has to read for a question.
fn length(skill: &Skill) -> usize {
    let texts = [&skill.name, &skill.description];
    let texts = texts.into_iter().chain(&skill.anchors);
    texts.map(|text| text.chars().count()).sum()
}

fn longest() -> &'static Skill {
    let all = every_question().into_iter();
    all.max_by_key(|skill| length(skill)).expect("a question")
}

/// A draft in which every question there is is asked.
fn draft() -> String {
    let industries: Vec<u16> = INDUSTRIES.iter().map(|one| one.0.into()).collect();
    json!({
        "app": "gapwise", "version": 1, "draftChanged": 1_763_800_000_000_u64,
        "draft": {
            "id": 1_763_800_000_000_u64, "changed": 1_763_800_000_000_u64, "on": 20_400, "title": "",
            "aim": { "now": 2, "wanted": 3, "specialisations": industries, "background": null, "name": "" },
            "answers": [],
        },
        "finished": [], "removed": [],
        "preferences": { "advanceOnAnswer": false, "shortcuts": true, "changed": 0 },
    })
    .to_string()
}

/// How far down the last way on ends, and what of the ways back and on is out of sight at the top of the page.
const ROOM: &str = "
    scrollTo(0, 0);
    const ways = [...document.querySelectorAll('.controls > *')];
    const choices = [...document.querySelectorAll('.levels label')];
    const seen = (element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return top >= 0 && bottom <= innerHeight && element.contains(there);
    };
    const hidden = ways.filter((way) => !seen(way)).map((way) => way.textContent);
    const form = document.querySelector('.quiz form').getBoundingClientRect();
    return [form.bottom + scrollY, ways.length, choices.length, hidden]";

/// What of a page's controls is covered or outside the window once it has the focus, and what a page that is
/// scrolled to its end leaves covered of the answers.
const COVERED: &str = "
    const bar = document.querySelector('.quiz__bar');
    const name = (element) => element.textContent.trim().slice(0, 40);
    const faults = [];
    for (const control of document.querySelectorAll('.quiz :is(a, button, input)')) {
        const drawn = control.labels?.[0] ?? control;
        scrollTo(0, 0);
        control.focus();
        const { top, bottom, left, right } = drawn.getBoundingClientRect();
        const end = bar.contains(control) || getComputedStyle(bar).position === 'static'
            ? innerHeight : Math.min(innerHeight, Math.max(bar.getBoundingClientRect().top, 0));
        const isBelow = top >= bar.getBoundingClientRect().bottom - 1;
        const limit = isBelow ? innerHeight : end;
        if (bottom - top <= end / 2 && (top < -0.5 || bottom > limit + 0.5))
            faults.push(`${name(drawn)}: ${top} to ${bottom} of ${limit}`);
        const own = control.getBoundingClientRect();
        if (own.top < -0.5 || own.bottom > limit + 0.5) faults.push(`${name(drawn)} is out of sight`);
        const there = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, limit)) / 2);
        if (!drawn.contains(there)) faults.push(`${name(drawn)} is covered by ${there?.className}`);
    }
    scrollTo(0, 99999);
    const last = [...document.querySelectorAll('.levels label')].at(-1).getBoundingClientRect();
    if (last.bottom > bar.getBoundingClientRect().top + 0.5) faults.push('the last answer is covered');
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
        faults.push('the page scrolls sideways');
    return faults";

impl Person {
    async fn is_asked_everything(&self) {
        self.has_stored("gapwise.document", &draft()).await;
        self.opens("review").await;
        self.reloads().await;
        self.sees_heading("Check your answers").await;
        // The draft is of an earlier ladder, which a message says.
        self.clicks_at(".notices button").await;
        self.waits_until(
            "the message to go",
            "return !document.querySelector('.notices .notice')",
            &[],
        )
        .await;
    }

    async fn opens_the_question(&self, skill: &Skill) {
        self.opens(&format!("quiz/{}", skill.id)).await;
        self.sees_heading(&skill.name).await;
    }

    /// How far down the page of a question ends, whose ways on are all in sight.
    async fn measures(&self, skill: &Skill, (width, height): (u32, u32)) -> f64 {
        self.looks_at_a_screen_of(width, height).await;
        let room = self.asks(ROOM, &[]).await;
        let name = &skill.name;
        assert_eq!(room[1], json!(3), "{name}: back, skip, continue");
        assert_eq!(room[2], json!(6), "{name}: answers");
        assert_eq!(
            room[3],
            json!([]),
            "{name}, out of sight at {width} × {height}"
        );
        room[0].as_f64().expect("a number")
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn every_question_fits_a_laptop_and_little_more_than_a_phone() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.is_asked_everything().await;
    let mut too_long = Vec::new();
    for skill in every_question() {
        person.opens_the_question(skill).await;
        for (screen, most) in [(LAPTOP, 1.0), (PHONE, SCREENS)] {
            let end = person.measures(skill, screen).await;
            let limit = most * f64::from(screen.1);
            if end > limit {
                too_long.push(format!("{}: {end} of {limit}", skill.name));
            }
        }
    }
    assert!(too_long.is_empty(), "{too_long:#?}");
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn nothing_of_a_question_is_covered_on_small_screens_or_by_large_text() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.is_asked_everything().await;
    person.opens_the_question(longest()).await;
    let larger = "html { font-size: 200% !important }";
    let mut faults = Vec::new();
    for (width, height) in TIGHT.into_iter().chain([LAPTOP, PHONE]) {
        person.looks_at_a_screen_of(width, height).await;
        for style in ["", larger] {
            person.overrides_style_with(style).await;
            let covered = person.lists(COVERED).await;
            let screen = format!("{width} × {height}, {style}");
            faults.extend(covered.into_iter().map(|it| format!("{screen}: {it}")));
        }
        person.overrides_style_with("").await;
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Whether a message is inside the window, and the first answer, which has the focus, too.
const ANSWERED_AT_THE_BUTTON: &str = "
    const inside = (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > top && top >= 0 && bottom <= innerHeight + 0.5;
    };
    const [first] = document.querySelectorAll('.levels input');
    return inside(document.querySelector('.quiz__missed .error')) && inside(first)
        && document.activeElement === first";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn going_on_without_an_answer_says_so_at_the_button() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.is_asked_everything().await;
    for (width, height) in [PHONE, LAPTOP, (320, 568)] {
        person.looks_at_a_screen_of(width, height).await;
        person.opens("review").await;
        person.opens_the_question(longest()).await;
        person.asks("scrollTo(0, 99999)", &[]).await;
        person.clicks_at(".controls [type=submit]").await;
        person
            .waits_until("the message at the button", ANSWERED_AT_THE_BUTTON, &[])
            .await;
        person.presses("3").await;
        person.has_picked("level", "Practised").await;
        assert!(!person.has(".quiz__missed .error").await);
        person.clicks("Clear this answer").await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_quiz_asks_once_whether_to_go_on_by_itself() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    assert!(!person.has(".quiz__ask button").await);
    person.chooses("Practised").await;
    person.finds(".quiz__ask button").await;
    // Whoever does not want to say has said enough by going on.
    person.clicks("Continue").await;
    person.is_asked(2, questions()).await;
    assert!(!person.has(".quiz__ask button").await);
    person.chooses("Aware").await;
    assert!(!person.has(".quiz__ask button").await);

    drop(person);

    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.chooses("Practised").await;
    person.clicks_at(".quiz__ask button:last-of-type").await;
    person.has_focus_on("input[name=level]:checked").await;
    assert!(!person.has(".quiz__ask button").await);
    person.clicks("Clear this answer").await;
    person.chooses("Aware").await;
    person.sees(&format!("1 of {} answered", questions())).await;
    assert!(!person.has(".quiz__ask button").await);
    assert!(!person.has(".quiz__options :checked").await);
}

/// How many pixels somebody scrolls at most to see the last answer of a question above its ways on.
const TO_THE_LAST_ANSWER: &str = "
    scrollTo(0, 0);
    const last = [...document.querySelectorAll('.levels label')].at(-1).getBoundingClientRect();
    return Math.max(0, last.bottom - document.querySelector('.quiz__bar').getBoundingClientRect().top)";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_whole_quiz_takes_one_press_a_question() {
    let site = site();
    let total = questions();
    for by_keys in [true, false] {
        let person = Person::arrives(&site).await;
        person.aims_at_technology().await;
        let (width, height) = if by_keys { LAPTOP } else { PHONE };
        let (mut presses, mut scrolled) = (0, 0.0);
        for number in 1..=total {
            person.is_asked(number, total).await;
            person.looks_at_a_screen_of(width, height).await;
            let pixels = person.asks(TO_THE_LAST_ANSWER, &[]).await;
            scrolled += pixels.as_f64().expect("a number");
            // Where all of it is in sight, for a tap that brings its row to the middle is where the last one was.
            person.looks_at_a_width_of(width.max(LAPTOP.0)).await;
            // Far apart, for a browser takes two quick taps in one place for a double one.
            let level = ["Aware", "Leading"][number % 2];
            if by_keys {
                person.presses(["2", "5"][number % 2]).await;
            } else {
                person.taps_the_answer(level).await;
            }
            presses += 1;
            if number == 1 {
                person.has_picked("level", level).await;
                person.finds(".quiz__ask button").await;
                if by_keys {
                    person.presses("Tab").await;
                    person.has_focus_on(".quiz__ask button").await;
                    person.presses("Enter").await;
                    presses += 2;
                } else {
                    person.taps(".quiz__ask button").await;
                    presses += 1;
                }
            }
        }
        person.sees_heading("Check your answers").await;
        person
            .sees(&format!("You answered all {total} skills."))
            .await;
        assert_eq!(presses, total + if by_keys { 2 } else { 1 });
        let screens = scrolled / f64::from(height);
        let most = if by_keys { 0.0 } else { SCREENS_IN_ALL };
        assert!(screens <= most, "{screens} screens of scrolling");
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_swipe_goes_on_and_back_to_the_same_place() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.looks_at_a_screen_of(PHONE.0, PHONE.1).await;
    person.aims_at_technology().await;
    // Without an answer it says what Continue says.
    person.swipes(-200.0, 0.0).await;
    person.finds(".quiz__missed .error").await;
    person.taps_the_answer("Leading").await;
    person.has_picked("level", "Leading").await;
    // Along the page, or short, it scrolls.
    person.swipes(-100.0, -200.0).await;
    person.swipes(-40.0, 0.0).await;
    person.sees(&format!("Skill 1 of {}", questions())).await;
    person.asks("scrollTo(0, 99999)", &[]).await;
    let place = person.asks("return scrollY", &[]).await;
    person.swipes(-200.0, 0.0).await;
    person.is_asked(2, questions()).await;
    person.swipes(200.0, 0.0).await;
    person.sees(&format!("Skill 1 of {}", questions())).await;
    person.has_picked("level", "Leading").await;
    let script = "return Math.abs(scrollY - arguments[0]) <= 1";
    person.waits_until("the same place", script, &[place]).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn back_leads_to_where_the_person_was() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.chooses("Proficient").await;
    person.presses("Enter").await;
    person.is_asked(2, questions()).await;
    let length = person.asks("return history.length", &[]).await;
    person.clicks("Back").await;
    let checked = "input[name=level]:checked";
    person.is_asked_again(1, questions(), checked).await;
    // The way on is the browser's Forward as well, for Back was its Back.
    assert_eq!(person.asks("return history.length", &[]).await, length);
    person.goes_forward().await;
    let back = ".controls a:first-child";
    person.is_asked_again(2, questions(), back).await;
    person.presses("Backspace").await;
    person.is_asked_again(1, questions(), checked).await;
    // After a reload nobody knows the way any more, and it leads there all the same.
    person.goes_forward().await;
    person.is_asked_again(2, questions(), back).await;
    person.reloads().await;
    person.clicks("Back").await;
    person.is_asked(1, questions()).await;
    person.has_picked("level", "Proficient").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn each_area_is_announced_as_a_chapter() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.is_asked_everything().await;
    let asked = every_question();
    let total = asked.len();
    let mut areas = Vec::new();
    for (skill, number) in asked.into_iter().zip(1..) {
        let is_new = !areas.contains(&skill.area);
        if is_new {
            areas.push(skill.area);
        }
        person.opens_the_question(skill).await;
        let title = format!("{number} of {total}: {}", skill.name);
        let script = "return document.title.startsWith(arguments[0])";
        person.waits_until(&title, script, &[json!(title)]).await;
        let chapter = format!(
            "chapter {} of {}",
            areas.len(),
            PACK.framework.areas().len()
        );
        person.sees(&chapter).await;
        let speech = person.hears().await;
        let group = speech.one("group", &skill.name);
        let announced = group.description.contains("A good moment for a pause");
        assert_eq!(announced, is_new && number > 1, "{}: {group:?}", skill.name);
    }
}
