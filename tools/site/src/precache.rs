//! The last stage: the service worker, with the list of the site's files, each with its hash, and the name of the
//! build, which is the hash of that list.

use std::{collections::BTreeMap, path::Path};

use steps::{OrFailure, Outcome, files};

use crate::{
    Files,
    hash::{long_hash, short_hash},
};

/// The name of the service worker, the same in every build: browsers look for it there.
pub(crate) const WORKER: &str = "worker.js";
/// The service worker that takes itself away.
pub(crate) const KILL: &str = include_str!("../../../public/worker-kill.js");
/// The service worker, with places for the build and for its files.
const TEMPLATE: &str = include_str!("../../../public/worker.js");
const BUILD: &str = "\"BUILD\"";
const LIST: &str = "{ \"FILES\": \"\" }";

/// What only hosts, installing browsers and other programs ask for.
const NOT_KEPT: [&str; 4] = ["_", ".", "install/", "gapwise.html"];
/// Compressed copies; a service worker is given what they hold.
const COPIES: [&str; 2] = [".br", ".gz"];

/// Writes the service worker for the files that are in the folder now.
pub fn write(site: &Path) -> Outcome<()> {
    files::write(&site.join(WORKER), worker(&files::all(site)?)?)
}

/// The service worker for these files.
pub(crate) fn worker(site: &Files) -> Outcome<String> {
    let kept = site.iter().filter(|(name, _)| {
        let left_out = NOT_KEPT.iter().any(|start| name.starts_with(start));
        let copy = COPIES.iter().any(|ending| name.ends_with(ending));
        !left_out && !copy && *name != WORKER
    });
    let kept: BTreeMap<&String, String> = kept.map(|(name, content)| (name, long_hash(content))).collect();
    let list = serde_json::to_string(&kept);
    let list = list.or_failure(|| "the list of files cannot be written".into(), "")?;
    // Another way of keeping the same files is another build as well.
    let build = short_hash(format!("{TEMPLATE}{list}").as_bytes());
    Ok(TEMPLATE.replacen(BUILD, &format!("\"{build}\""), 1).replacen(LIST, &list, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worker_of(files: &[(&str, &str)]) -> String {
        let files = files.iter();
        let files = files.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
        worker(&files.collect()).unwrap()
    }

    #[test]
    fn every_file_is_listed_with_its_hash_and_what_is_for_others_is_not() {
        let files = [("folder/words.json", "{}"), ("index.html", "<p>")];
        let worker = worker_of(&files);
        let empty_object = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert!(worker.contains(&format!("{{\"folder/words.json\":\"{empty_object}\"")));
        assert!(!worker.contains(LIST) && !worker.contains(BUILD));
        let others = [
            ("_headers", "x"),
            ("index.html.br", "x"),
            ("install/icon-512.png", "x"),
            ("gapwise.html", "x"),
            (WORKER, "x"),
        ];
        assert_eq!(worker_of(&[&files[..], &others].concat()), worker);
    }

    #[test]
    fn another_content_is_another_build() {
        let build = |worker: &str| {
            let name = worker.split("const BUILD = \"").nth(1);
            name.map(|name| name[..16].to_owned())
        };
        let (one, other) = (worker_of(&[("a", "1")]), worker_of(&[("a", "2")]));
        assert!(build(&one).is_some());
        assert_ne!(build(&one), build(&other));
    }
}
