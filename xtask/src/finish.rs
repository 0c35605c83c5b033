//! From what Trunk and the packer made to the site that is served: hashed names for the rest of the files,
//! no inline script, the landing page in place. Works on one folder and knows nothing of how it was made.

use std::{fs, path::Path};

use crate::{
    failure::{OrFailure, Outcome},
    fingerprint::short_hash,
    offline_scripts::{OFFLINE, watched},
    page::{self, LANDING, PACK},
    start_script::start_script,
};

/// The language whose content the page asks for before the app has started.
const FIRST_PACK: &str = "pack-en";

/// Finishes the site in `site`, taking content and landing page from `packed`.
pub(crate) fn finish(site: &Path, packed: &Path) -> Outcome<()> {
    let index = site.join("index.html");
    let html = read(&index)?;

    let html = page::fill(&html, LANDING, read(&packed.join("landing.html"))?.trim())?;

    let pack = read(&packed.join(format!("{FIRST_PACK}.json")))?;
    let pack_file = hashed_name(FIRST_PACK, &pack, "json");
    write(&site.join(&pack_file), &pack)?;
    let html = page::fill(&html, PACK, &page::pack_link(FIRST_PACK, &pack_file))?;

    let html = page::lift_module_script(&html, |from_trunk| {
        let offline = hashed_name("offline", OFFLINE, "js");
        write(&site.join(&offline), OFFLINE)?;
        let script = watched(&start_script(from_trunk)?, &offline);
        let file = hashed_name("start", &script, "js");
        write(&site.join(&file), &script)?;
        Ok(file)
    })?;

    page::check_policy(&html)?;
    page::check_relative(&html)?;
    write(&index, &html)
}

fn hashed_name(stem: &str, content: &str, extension: &str) -> String {
    format!("{stem}-{}.{extension}", short_hash(content.as_bytes()))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).or_failure(
        || format!("{} cannot be read", path.display()),
        "see that the packer writes pack-en.json and landing.html, and Trunk index.html",
    )
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).or_failure(
        || format!("{} cannot be written", path.display()),
        "see that the folder is yours and the disk is not full",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const FROM_TRUNK: &str = "<head>\
        <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'wasm-unsafe-eval'\">\
        <!-- pack --><script type=\"module\">import init from './gapwise.js'; init({ module_or_path: './gapwise_bg.wasm' });</script>\
        </head><body><div id=\"app\"><!-- landing --></div></body>";

    fn folders(index: &str) -> Scratch {
        let scratch = Scratch::new();
        scratch.file("site/index.html", index);
        scratch.file("packed/pack-en.json", "{\"format\":1}");
        scratch.file("packed/landing.html", "<h1>Gapwise</h1>\n");
        scratch
    }

    fn finish_in(scratch: &Scratch) -> Outcome<()> {
        finish(&scratch.path().join("site"), &scratch.path().join("packed"))
    }

    #[test]
    fn every_part_is_in_its_place() {
        let scratch = folders(FROM_TRUNK);
        finish_in(&scratch).unwrap();

        let site = scratch.path().join("site");
        let html = fs::read_to_string(site.join("index.html")).unwrap();
        assert!(html.contains("<div id=\"app\"><h1>Gapwise</h1></div>"));
        assert!(html.contains("content=\"script-src 'self' 'wasm-unsafe-eval'\""));
        assert!(!html.contains("<!--"), "{html}");

        let pack = hashed_name("pack-en", "{\"format\":1}", "json");
        assert!(html.contains(&format!("href=\"./{pack}\"")));
        assert_eq!(
            fs::read_to_string(site.join(pack)).unwrap(),
            "{\"format\":1}"
        );

        let offline = hashed_name("offline", OFFLINE, "js");
        assert_eq!(fs::read_to_string(site.join(&offline)).unwrap(), OFFLINE);

        let ours = start_script("'./gapwise.js' './gapwise_bg.wasm'").unwrap();
        let ours = watched(&ours, &offline);
        let start = hashed_name("start", &ours, "js");
        assert!(html.contains(&format!(
            "<script type=\"module\" src=\"./{start}\"></script>"
        )));
        assert_eq!(fs::read_to_string(site.join(start)).unwrap(), ours);
    }

    #[test]
    fn a_page_without_a_marker_is_refused() {
        for marker in [LANDING, PACK] {
            let failure = finish_in(&folders(&FROM_TRUNK.replace(marker, ""))).unwrap_err();
            assert!(failure.cure.contains(marker), "{failure}");
        }
    }

    #[test]
    fn a_page_without_its_policy_is_refused() {
        let failure = finish_in(&folders(&FROM_TRUNK.replace("http-equiv", "name"))).unwrap_err();
        assert!(failure.what.contains("policy"), "{failure}");
    }

    #[test]
    fn names_follow_the_content() {
        assert_ne!(hashed_name("a", "1", "js"), hashed_name("a", "2", "js"));
        assert_eq!(hashed_name("a", "", "js"), "a-e3b0c44298fc1c14.js");
    }
}
