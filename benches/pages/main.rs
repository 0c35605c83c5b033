//! Measures built sites in headless Chromium, for `cargo xtask bench`, which makes the sites, says where they
//! and the browser are, and sums up what is written here.

// A measurement that cannot be taken says so and ends; and this program has no API to document.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[allow(dead_code)]
#[path = "../../tests/browser/driver.rs"]
mod driver;
#[allow(dead_code)]
#[path = "../../tests/browser/environment.rs"]
mod environment;
#[allow(dead_code)]
#[path = "../../tests/browser/patience.rs"]
mod patience;

mod answering;
mod heap;
mod page;
mod place;
mod result_page;
mod startup;

use std::fs;

use bench::measured::Measured;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let measured = runtime.block_on(measure());
    let json = serde_json::to_string(&measured).expect("figures are JSON");
    fs::write(place::measured(), json).expect("a place for the figures");
}

async fn measure() -> Measured {
    let starts = startup::measure().await;
    let (answers, onward) = answering::measure().await;
    let results = result_page::measure().await;
    let (heap, browser) = heap::measure().await;
    Measured {
        browser,
        starts,
        answers,
        onward,
        results,
        heap,
    }
}
