//! The report of made-up measurements.

use steps::files;
use tempfile::TempDir;

use super::*;
use crate::{
    budget::Budget,
    measured::{Fetched, Heap, Memory, Starts},
};

fn start(live: f64, bytes: f64) -> Start {
    Start {
        painted: live / 2.0,
        live,
        long_tasks: vec![60.0, 75.0],
        shift: 0.0,
        fetched: vec![Fetched { name: "index.html".into(), bytes }],
    }
}

fn starts(site: &str, lives: [f64; 3], bytes: f64) -> Starts {
    Starts { site: site.into(), runs: lives.map(|live| start(live, bytes)).into() }
}

fn memory(wasm: f64) -> Memory {
    Memory { scripts: 1e6, browser: 2e6, wasm }
}

fn results(scratch: &TempDir) -> Results {
    let reply = Reply { to_frame: 20.0, work: 5.0 };
    files::write(&scratch.path().join("index.html"), "<p>").unwrap();
    let budget = Budget::parse(
        "[sums]\nuntil-live = 9\nwhole-app = 9\n\
         [[part]]\nname = \"html\"\nwhen = \"until-live\"\nfiles = [\"*\"]\n",
    );
    Results {
        pages: Measured {
            browser: "Chrome/1".into(),
            starts: vec![
                starts(GAPWISE, [300.0, 200.0, 900.0], 70_000.0),
                starts("survey", [1000.0, 1000.0, 1000.0], 300_000.0),
                starts("react", [500.0, 500.0, 500.0], 110_000.0),
            ],
            answers: vec![reply; 20],
            onward: vec![reply; 20],
            results: vec![120.0, 90.0, 110.0],
            heap: Heap { assessments: 100, first: memory(1e6), last: memory(2e6) },
        },
        analysis: Analysis { fits: 2_500.0, reports: 17_000.0 },
        account: Account::of(budget.unwrap(), scratch.path()).unwrap(),
    }
}

#[test]
fn every_goal_has_a_row_with_its_verdict_and_none_that_is_missed_is_hidden() {
    let scratch = tempfile::tempdir().unwrap();
    let report = results(&scratch).report().unwrap();
    for row in [
        "| bytes fetched until live | ≤ 80.0 KB | ≤ 65.0 KB | 70.0 KB | must met |",
        "| live ÷ SurveyJS’s | ≤ 0.400 | ≤ 0.280 | 0.300 (300 ÷ 1000 ms) | must met |",
        "| live ÷ React’s | ≤ 1.000 | ≤ 0.800 | 0.600 (300 ÷ 500 ms) | aim met |",
        "| 35.0 ms (the whole of these tasks: 135.0 ms) | must met |",
        "| layout shift until 2 s after live | ≤ 0 | ≤ 0 | 0 (the worst run) | aim met |",
        "| 110.0 ms (its first showing after a start, 3 times; most 120.0 ms) | **missed** |",
        "≤ 1.200 | ≤ 1.050 | 1.250 (5.00 ÷ 4.00 MB;",
        "≤ 50.0 µs | ≤ 10.0 µs | 17.0 µs (the figures alone 2.5 µs) | must met |",
        "| live | 300.0 ms (200.0 ms to 900.0 ms) | 1000.0 ms | 500.0 ms |",
        "| html | until live | index.html | 3 |",
    ] {
        assert!(report.contains(row), "{row}\n{report}");
    }
    let goals = report.lines().filter(|line| line.contains(" | ≤ ")).count();
    assert_eq!(goals, 12, "{report}");
}

#[test]
fn a_site_without_starts_is_named() {
    let scratch = tempfile::tempdir().unwrap();
    let mut results = results(&scratch);
    results.pages.starts.remove(1);
    assert!(results.report().unwrap_err().what.contains("survey"));
}
