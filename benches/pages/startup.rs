//! How a site starts on a slow device behind a slow network, from the start of the navigation to the mark
//! `live`: ours and its peers in turns, each time with an empty profile.

use bench::measured::{GAPWISE, Start, Starts};

use crate::{page::Page, place};

const RUNS: usize = 7;
const SITES: [&str; 3] = [GAPWISE, "survey", "react"];

pub(crate) async fn measure() -> Vec<Starts> {
    let mut starts = SITES.map(|site| Starts {
        site: site.to_owned(),
        runs: Vec::new(),
    });
    for run in 1..=RUNS {
        for starts in &mut starts {
            let start = start(&starts.site).await;
            println!(
                "  start {run} of {RUNS}: {:8} painted {:5.0} ms, live {:5.0} ms",
                starts.site, start.painted, start.live
            );
            starts.runs.push(start);
        }
    }
    starts.into()
}

async fn start(name: &str) -> Start {
    let site = place::site(name);
    let page = Page::new(&[include_str!("startup.js")]).await;
    page.go_far_away().await;
    page.slow_down().await;
    page.open(&site.url()).await;
    let start: Start = page.evaluate("start.report()").await;
    let unsized_file = start.fetched.iter().find(|file| file.bytes <= 0.0);
    assert!(unsized_file.is_none(), "{name} fetched {unsized_file:?}");
    start
}
