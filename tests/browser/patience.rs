//! Waiting for a condition in the page, and never longer than a person would.

use std::time::{Duration, Instant};

use fantoccini::Client;
use serde_json::Value as Json;

/// How long anything may take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);
/// How often to look.
pub(crate) const GLANCE: Duration = Duration::from_millis(20);
/// How long a story may take in any browser: far longer than the longest takes.
pub(crate) const WHOLE_STORY: Duration = Duration::from_mins(10);

/// True once the app is up and its first control answers.
pub(crate) const LIVE: &str = "return performance.getEntriesByName('live').length > 0";

/// Waits until a script in the page returns something true, and gives what that was. `None` when it
/// never did.
pub(crate) async fn until(client: &Client, script: &str, arguments: &[Json]) -> Option<Json> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let answer = client
            .execute(script, arguments.to_vec())
            .await
            .unwrap_or_else(|fault| panic!("{fault}, in the script\n{script}"));
        if !matches!(answer, Json::Null | Json::Bool(false)) {
            return Some(answer);
        }
        tokio::time::sleep(GLANCE).await;
    }
    None
}
