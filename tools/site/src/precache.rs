//! The service worker of a finished site: the template with the list of the site's files, each with its
//! hash, and the name of the build, which is the hash of that list. Works on one folder.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::fingerprint::{hex, short_hash};

/// The service worker, with places for the build and for its files.
const TEMPLATE: &str = include_str!("../../public/worker.js");
/// The service worker that takes itself away.
const KILL: &str = include_str!("../../public/worker-kill.js");
/// The name of the service worker, the same in every build: browsers look for it there.
const WORKER: &str = "worker.js";

const BUILD: &str = "\"BUILD\"";
const FILES: &str = "{ \"FILES\": \"\" }";

/// What only an installing browser or another program asks for: pictures for the installer, and the
/// page that is a whole copy of the app in itself.
const LEFT_OUT: [&str; 2] = ["install/", "gapwise.html"];
/// The endings of compressed copies; a service worker is given what they hold.
const COPIES: [&str; 2] = ["br", "gz"];

/// Writes the service worker for the files that are in the folder now.
///
/// # Errors
/// When the folder cannot be read or written.
pub fn write(site: &Path) -> io::Result<()> {
    put(&worker(site)?, site)
}

/// The service worker for the files that are in the folder now.
///
/// The licences are among what is kept: a copy of the app is not to be without them.
pub(crate) fn worker(site: &Path) -> io::Result<String> {
    worker_for(&kept(site)?)
}

/// Puts a service worker where browsers look for it.
pub(crate) fn put(worker: &str, site: &Path) -> io::Result<()> {
    fs::write(site.join(WORKER), worker)
}

/// Writes a service worker that keeps nothing and takes away any that does: whoever works on the site
/// wants to see what they changed.
pub(crate) fn write_kill(site: &Path) -> io::Result<()> {
    fs::write(site.join(WORKER), KILL)
}

/// The files of a site with their addresses in it, in the order of these.
pub(crate) fn files(site: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    fn walk(folder: &Path, within: &str, into: &mut BTreeMap<String, PathBuf>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let address = format!("{within}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{address}/"), into)?;
            } else {
                into.insert(address, entry.path());
            }
        }
        Ok(())
    }
    let mut files = BTreeMap::new();
    walk(site, "", &mut files)?;
    Ok(files)
}

/// Whether a file is a compressed copy of another.
pub(crate) fn is_copy(file: &Path) -> bool {
    file.extension()
        .is_some_and(|found| COPIES.iter().any(|ending| found == *ending))
}

/// The files to keep, each with its SHA-256.
fn kept(site: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut kept = BTreeMap::new();
    for (address, path) in files(site)? {
        // What begins with an underscore tells a host how to serve the rest.
        let for_hosts = address.starts_with(['_', '.']);
        let left_out = LEFT_OUT.iter().any(|start| address.starts_with(start));
        if address != WORKER && !for_hosts && !left_out && !is_copy(&path) {
            kept.insert(address, hex(&Sha256::digest(fs::read(&path)?)));
        }
    }
    Ok(kept)
}

fn worker_for(kept: &BTreeMap<String, String>) -> io::Result<String> {
    let list = serde_json::to_string(kept)?;
    // Another way of keeping the same files is another build as well.
    let build = short_hash(format!("{TEMPLATE}{list}").as_bytes());
    Ok(TEMPLATE
        .replacen(BUILD, &format!("\"{build}\""), 1)
        .replacen(FILES, &list, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn site() -> Scratch {
        let scratch = Scratch::new();
        scratch.file("index.html", "<p>");
        scratch.file("app-0123456789abcdef.js", "export {}");
        scratch.file("folder/words.json", "{}");
        scratch
    }

    fn worker_of(scratch: &Scratch) -> String {
        write(scratch.path()).unwrap();
        fs::read_to_string(scratch.path().join(WORKER)).unwrap()
    }

    #[test]
    fn every_file_is_listed_with_its_hash() {
        let worker = worker_of(&site());
        let empty_object = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert!(worker.contains(&format!("\"folder/words.json\":\"{empty_object}\"")));
        assert!(worker.contains("{\"app-0123456789abcdef.js\":\""));
        assert!(worker.contains("\"index.html\":\""));
        assert!(!worker.contains(FILES) && !worker.contains(BUILD));
    }

    #[test]
    fn what_is_for_hosts_and_installers_is_not_kept() {
        let scratch = site();
        let before = worker_of(&scratch);
        for name in [
            "_headers",
            "index.html.br",
            "index.html.gz",
            "install/icon-512.png",
            "gapwise.html",
        ] {
            scratch.file(name, "x");
        }
        assert_eq!(worker_of(&scratch), before);
    }

    #[test]
    fn another_content_or_name_is_another_build() {
        let scratch = site();
        let first = worker_of(&scratch);
        scratch.file("index.html", "<p>B");
        let second = worker_of(&scratch);
        assert_ne!(first, second);
        let build = |worker: &str| {
            worker
                .split("const BUILD = \"")
                .nth(1)
                .map(|it| it[..16].to_owned())
        };
        assert_ne!(build(&first), build(&second));
        scratch.file("index.html", "<p>");
        assert_eq!(worker_of(&scratch), first);
    }

    #[test]
    fn the_worker_that_leaves_keeps_nothing() {
        let scratch = site();
        write_kill(scratch.path()).unwrap();
        let worker = fs::read_to_string(scratch.path().join(WORKER)).unwrap();
        assert!(worker.contains("unregister") && !worker.contains("cache.put"));
    }
}
