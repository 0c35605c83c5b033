//! What a page holds in memory after one whole assessment, and after many more, all of them kept. Rubbish
//! is collected before each look.

use bench::measured::{Heap, Memory};
use serde_json::{Value as Json, json};

use crate::{page::Page, place};

const ASSESSMENTS: u32 = 100;
/// How many are taken between two words on how it goes.
const BATCH: u32 = 11;
const INDUSTRIES: u32 = 2;

/// The memory, and the name of the browser in which it was measured.
pub(crate) async fn measure() -> (Heap, String) {
    let site = place::ours();
    let page = Page::new(&[include_str!("memory.js"), include_str!("hands.js")]).await;
    page.open(&site.url()).await;
    page.evaluate::<bool>("hands.live()").await;
    assessments(&page, 1, 1).await;
    let first = memory(&page).await;
    let mut taken = 1;
    while taken < ASSESSMENTS {
        let batch = BATCH.min(ASSESSMENTS - taken);
        assessments(&page, batch, taken + 1).await;
        taken += batch;
        println!("  memory: {taken} of {ASSESSMENTS} assessments");
    }
    let last = memory(&page).await;
    let heap = Heap {
        assessments: ASSESSMENTS,
        first,
        last,
    };
    let version = page.devtools("Browser.getVersion", json!({})).await;
    let browser = version["product"].as_str().expect("a name").to_owned();
    (heap, browser)
}

async fn assessments(page: &Page, count: u32, seed: u32) {
    page.evaluate::<()>(&format!("hands.assessments({count}, {INDUSTRIES}, {seed})"))
        .await;
}

async fn memory(page: &Page) -> Memory {
    // What the first collection lets go of may hold more, across the border of scripts and browser.
    for _ in 0..3 {
        page.devtools("HeapProfiler.collectGarbage", json!({}))
            .await;
    }
    let usage = page.devtools("Runtime.getHeapUsage", json!({})).await;
    let bytes = |name: &str| usage.get(name).and_then(Json::as_f64).unwrap_or(0.0);
    let wasm: f64 = page.evaluate("memories.bytes()").await;
    assert!(wasm > 0.0, "the page has no WebAssembly");
    Memory {
        scripts: bytes("usedSize"),
        browser: bytes("embedderHeapUsedSize"),
        wasm,
    }
}
