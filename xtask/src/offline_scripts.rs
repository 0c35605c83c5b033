//! The scripts beside the start script: one that watches the start, which is appended to it, and one that
//! keeps the app for use without the network, which is a file of its own. Text to text.

/// What keeps the app for use without the network.
pub(crate) const OFFLINE: &str = include_str!("../../public/offline.js");
/// What watches the start, with a place for the name of the other.
const WATCH: &str = include_str!("../../public/watch.js");

/// The start script with what watches it.
pub(crate) fn watched(start: &str, offline_file: &str) -> String {
    format!("{start}\n{}", WATCH.replace("OFFLINE", offline_file))
}

#[cfg(test)]
mod tests {
    use super::watched;

    #[test]
    fn the_name_is_put_in() {
        let script = watched("start();", "offline-1f.js");
        assert!(script.starts_with("start();\n"));
        assert!(script.contains("import(\"./offline-1f.js\")"));
    }
}
