//! How long the page takes to reply to an answer, and to go on to the next question, on a slow device:
//! real keys and clicks, sent by the browser's developer tools.

use std::time::Duration;

use bench::measured::Reply;
use serde::Deserialize;
use serde_json::json;

use crate::{page::Page, place};

/// How many assessments in general and one industry more are taken.
const ASSESSMENTS: usize = 3;
const INDUSTRIES: usize = 2;
/// A person's pause: what an input leaves to be done must not weigh on the next.
const PAUSE: Duration = Duration::from_millis(100);

#[derive(Deserialize)]
struct Spot {
    x: f64,
    y: f64,
}

/// The replies to answers and the replies to going on.
pub(crate) async fn measure() -> (Vec<Reply>, Vec<Reply>) {
    let site = place::ours();
    let scripts = [include_str!("hands.js"), include_str!("answering.js")];
    let (mut answers, mut onward) = (Vec::new(), Vec::new());
    for assessment in 1..=ASSESSMENTS {
        println!("  answers at a slow processor: assessment {assessment} of {ASSESSMENTS}");
        let page = Page::new(&scripts).await;
        page.open(&site.url()).await;
        page.evaluate::<bool>("hands.live()").await;
        page.evaluate::<()>(&format!("hands.begin({INDUSTRIES})"))
            .await;
        page.slow_down().await;
        let mut level = assessment % 5;
        while page.evaluate::<bool>("hands.route() !== 'review'").await {
            answers.push(if level.is_multiple_of(2) {
                by_key(&page, level).await
            } else {
                by_mouse(&page, level).await
            });
            onward.push(goes_on(&page).await);
            level = (level + 1) % 5;
        }
    }
    (answers, onward)
}

async fn by_key(page: &Page, level: usize) -> Reply {
    page.evaluate::<()>("replies.answer('keydown')").await;
    tokio::time::sleep(PAUSE).await;
    let digit = level + 1;
    press(
        page,
        &digit.to_string(),
        &format!("Digit{digit}"),
        0x30 + digit,
    )
    .await;
    noted(page).await
}

async fn by_mouse(page: &Page, level: usize) -> Reply {
    page.evaluate::<()>("replies.answer('click')").await;
    let spot: Spot = page.evaluate(&format!("replies.spot({level})")).await;
    let mouse = async |kind: &str, button: &str| {
        let event =
            json!({ "type": kind, "x": spot.x, "y": spot.y, "button": button, "clickCount": 1 });
        page.devtools("Input.dispatchMouseEvent", event).await;
    };
    mouse("mouseMoved", "none").await;
    tokio::time::sleep(PAUSE).await;
    mouse("mousePressed", "left").await;
    mouse("mouseReleased", "left").await;
    noted(page).await
}

async fn goes_on(page: &Page) -> Reply {
    page.evaluate::<()>("replies.onward()").await;
    tokio::time::sleep(PAUSE).await;
    press(page, "Enter", "Enter", 0x0d).await;
    noted(page).await
}

async fn press(page: &Page, key: &str, code: &str, number: usize) {
    let text = if key == "Enter" { "\r" } else { key };
    for kind in ["keyDown", "keyUp"] {
        let mut event = json!({
            "type": kind, "key": key, "code": code, "windowsVirtualKeyCode": number,
        });
        if kind == "keyDown" {
            event["text"] = text.into();
        }
        page.devtools("Input.dispatchKeyEvent", event).await;
    }
}

/// The reply, once the page has made it. Asking at once would be work of its own in between.
async fn noted(page: &Page) -> Reply {
    tokio::time::sleep(PAUSE).await;
    page.evaluate("replies.noted()").await
}
