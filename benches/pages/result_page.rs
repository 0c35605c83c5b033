//! How long the result page of every skill there is takes on a slow device: its first showing after a
//! start, when nothing of it has run before.

use crate::{page::Page, place};

const RUNS: usize = 7;
/// More than there are: all of them.
const INDUSTRIES: usize = 100;

pub(crate) async fn measure() -> Vec<f64> {
    let site = place::ours();
    let page = Page::new(&[include_str!("hands.js"), include_str!("startup.js")]).await;
    page.open(&site.url()).await;
    page.evaluate::<bool>("hands.live()").await;
    let result: String = page
        .evaluate(&format!("hands.assess({INDUSTRIES}, 1)"))
        .await;
    let mut times = Vec::new();
    for run in 1..=RUNS {
        page.speed_up().await;
        // A new address alone would leave the page as it is.
        page.evaluate::<()>("history.replaceState(null, '', '#/')")
            .await;
        page.reload().await;
        // What comes after live comes within this as well.
        page.evaluate::<serde_json::Value>("start.report()").await;
        page.slow_down().await;
        let time: f64 = page.evaluate(&format!("hands.showing('{result}')")).await;
        println!("  result page {run} of {RUNS}: {time:.1} ms");
        times.push(time);
    }
    times
}
