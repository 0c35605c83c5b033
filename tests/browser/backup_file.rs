//! What a backup file holds.

use std::collections::BTreeMap;

use serde_json::Value as Json;

/// The keys in a backup, with their texts.
pub(crate) fn keys_in(backup: &str) -> BTreeMap<String, String> {
    let backup: Json = serde_json::from_str(backup).expect("a backup is JSON");
    serde_json::from_value(backup["keys"].clone()).expect("its keys have texts")
}
