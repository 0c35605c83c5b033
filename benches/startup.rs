//! How long the landing page takes in headless Chromium, from navigation to the first paint with content
//! and to the mark `live`, when its first control answers. Each run has a fresh profile, so nothing is
//! cached; the page comes from a static server on this machine, so the network costs nothing.
//!
//! It measures the built site, not this program, and needs what `cargo xtask test` sets:
//! `GAPWISE_DIST`, `GAPWISE_CHROMIUM` and `GAPWISE_CHROMEDRIVER`. `cargo bench --bench startup --profile dev`
//! spares compiling a `WebDriver` client for speed.

// A measurement that cannot be taken says so and ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)]
#[path = "../tests/browser/driver.rs"]
mod driver;
#[allow(dead_code)]
#[path = "../tests/browser/environment.rs"]
mod environment;
#[path = "../tests/browser/patience.rs"]
mod patience;
#[path = "../tests/browser/site.rs"]
mod site;

use driver::{Browser, Recording, Session};
use patience::{LIVE, until};

const RUNS: usize = 7;

/// The moments of one run in milliseconds from the start of the navigation.
struct Start {
    painted: f64,
    live: f64,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let starts: Vec<Start> = (0..RUNS).map(|_| runtime.block_on(start())).collect();
    let live = sorted(starts.iter().map(|start| start.live));
    let painted = sorted(starts.iter().map(|start| start.painted));
    println!(
        "startup: live after {:.0} ms (median of {RUNS}; {:.0} to {:.0} ms), first contentful paint after {:.0} ms (median)",
        live[RUNS / 2],
        live[0],
        live[RUNS - 1],
        painted[RUNS / 2],
    );
}

async fn start() -> Start {
    let site = site::site();
    let session = Session::open(Browser::Chromium, Recording::Off).await;
    let client = session.client();
    client.goto(&site.url()).await.expect("the landing page");
    until(client, LIVE, &[]).await.expect("the app to start");
    Start {
        painted: moment(&session, "first-contentful-paint").await,
        live: moment(&session, "live").await,
    }
}

/// When an entry of the page's timeline happened.
async fn moment(session: &Session, entry: &str) -> f64 {
    let script = "return performance.getEntriesByName(arguments[0])[0]?.startTime ?? null";
    let moment = until(session.client(), script, &[entry.into()]).await;
    moment
        .and_then(|moment| moment.as_f64())
        .unwrap_or_else(|| panic!("{entry} is not in the timeline"))
}

fn sorted(moments: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut moments: Vec<f64> = moments.collect();
    moments.sort_by(f64::total_cmp);
    moments
}
