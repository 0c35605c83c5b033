//! From what Trunk and prerender made to the site that is served: hashed names for the rest of the files,
//! no inline script, the landing page in place. Works on one folder and knows nothing of how it was made.

use std::{fs, path::Path};

use crate::{
    failure::{Failure, OrFailure, Outcome},
    fingerprint::hashed_name,
    offline_scripts::{OFFLINE, watched},
    page::{self, LANDING, OPENING},
    start_script::{Files, made_by_trunk, start_script},
    styles::{Styled, styled},
};

/// What the app's own host has by a name that never changes.
const RESCUE: &str = "rescue.js";
/// The language the page begins in.
const FIRST_PACK: &str = "pack-en";

/// What the script between page and wasm is called, before its hash.
const GLUE: &str = "gapwise";

/// The compiled app, by the names of its files.
pub(crate) struct Compiled {
    pub(crate) first: String,
    /// What is loaded after it, unless that is all.
    pub(crate) rest: Option<String>,
}

impl Compiled {
    /// The app as one file.
    pub(crate) fn whole(name: &str) -> Self {
        Self {
            first: name.to_owned(),
            rest: None,
        }
    }
}

/// What others have to know of a finished site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finished {
    /// The file of the first part of the app.
    pub(crate) app: String,
    /// The file of the second part, if the app was split.
    pub(crate) rest: Option<String>,
    /// The file of the language pack.
    pub(crate) pack: String,
    /// The file of the style that is not in the page.
    pub(crate) later: String,
    /// wasm-bindgen's module as it was made, which is in the site under a name of its own and minified.
    pub(crate) glue: String,
}

/// Finishes the site in `site`, taking content and landing page from `packed`, and the app from
/// `compiled`, which is given the name of the module that Trunk left. Scripts go through `minified`.
pub(crate) fn finish(
    site: &Path,
    packed: &Path,
    compiled: impl FnOnce(&str) -> Outcome<Compiled>,
    minified: impl Fn(&str) -> Outcome<String>,
) -> Outcome<Finished> {
    let index = site.join("index.html");
    let Styled { page: html, later } = styled(&read(&index)?, site)?;

    let pack = read(&packed.join(format!("{FIRST_PACK}.json")))?;
    let pack_file = hashed_name(FIRST_PACK, pack.as_bytes(), "json");
    write(&site.join(&pack_file), &pack)?;

    let rescue = site.join(RESCUE);
    write(&rescue, &minified(&read(&rescue)?)?)?;

    let mut renamed = Vec::new();
    let mut finished = None;
    let html = page::lift_module_script(&html, |from_trunk| {
        let (glue, module) = made_by_trunk(from_trunk)?;
        let compiled = compiled(module)?;
        let glue_source = read(&site.join(glue))?;
        remove(&site.join(glue))?;
        let app = named_by_content(site, &compiled.first)?;
        let rest = compiled
            .rest
            .map(|rest| named_by_content(site, &rest))
            .transpose()?;
        let put = |stem: &str, script: &str| {
            let script = minified(script)?;
            let name = hashed_name(stem, script.as_bytes(), "js");
            write(&site.join(&name), &script).map(|()| name)
        };
        let offline = put("offline", OFFLINE)?;
        let our_glue = put(GLUE, &glue_source)?;
        let script = start_script(Files {
            glue: &our_glue,
            app: &app,
            rest: rest.as_deref().unwrap_or_default(),
            pack: &pack_file,
            later: &later,
        });
        renamed = vec![
            (module.to_owned(), app.clone()),
            (glue.to_owned(), our_glue),
        ];
        finished = Some(Finished {
            app,
            rest,
            pack: pack_file.clone(),
            later: later.clone(),
            glue: glue_source,
        });
        put("start", &watched(&script, &offline))
    })?;
    // Trunk has the page preload the files it knows.
    let html = renamed
        .iter()
        .fold(html, |html, (old, new)| html.replace(old, new));

    let html = page::fill(&html, LANDING, read(&packed.join("landing.html"))?.trim())?;
    let opening = read(&packed.join("opening.txt"))?;
    let html = page::fill(&html, OPENING, &page::opening(&opening)?)?;

    page::check_policy(&html)?;
    page::check_relative(&html)?;
    write(&index, &html)?;
    finished.ok_or_else(|| Failure::new("the app is missing", "Trunk named none", "build again"))
}

/// Gives a file of the site a name that follows its content.
fn named_by_content(site: &Path, name: &str) -> Outcome<String> {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let old = site.join(name);
    let content = bytes(&old)?;
    let new = hashed_name(stem, &content, extension);
    fs::rename(&old, site.join(&new)).or_failure(
        || format!("{} cannot be renamed", old.display()),
        "build again",
    )?;
    Ok(new)
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).or_failure(
        || format!("{} cannot be read", path.display()),
        "see that prerender writes pack-en.json, opening.txt and landing.html, and Trunk the rest",
    )
}

fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).or_failure(
        || format!("{} cannot be read", path.display()),
        "build again",
    )
}

fn remove(path: &Path) -> Outcome<()> {
    fs::remove_file(path).or_failure(
        || format!("{} cannot be removed", path.display()),
        "see that the folder is yours",
    )
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    fs::write(path, content).or_failure(
        || format!("{} cannot be written", path.display()),
        "see that the folder is yours and the disk is not full",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const FROM_TRUNK: &str = "<head>\
        <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'wasm-unsafe-eval'; style-src 'self'\">\n\
        <link rel=\"stylesheet\" href=\"./a.css\"/>\n\
        <link rel=\"stylesheet\" href=\"./b.css\" data-later/>\n\
        <script type=\"module\">import init from './gapwise.js'; init({ module_or_path: './gapwise_bg.wasm' });</script>\
        <link rel=\"preload\" href=\"./gapwise_bg.wasm\"><link rel=\"modulepreload\" href=\"./gapwise.js\">\
        </head><body><div id=\"app\"><!-- landing --></div><!-- opening --></body>";

    fn folders(index: &str) -> Scratch {
        let scratch = Scratch::new();
        scratch.file("site/index.html", index);
        scratch.file("site/a.css", "a {}");
        scratch.file("site/b.css", "b {}");
        scratch.file("site/gapwise_bg.wasm", "whole");
        scratch.file("site/gapwise.js", "// wasm\nglue();");
        scratch.file("site/rescue.js", "// when all else fails\nrescue();");
        scratch.file("packed/pack-en.json", "{\"format\":1}");
        scratch.file("packed/opening.txt", "gapwise-opening 2");
        scratch.file("packed/landing.html", "<h1>Gapwise</h1>\n");
        scratch
    }

    fn finish_in(scratch: &Scratch) -> Outcome<Finished> {
        let site = scratch.path().join("site");
        let compiled = |module: &str| {
            assert_eq!(module, "gapwise_bg.wasm");
            scratch.file("site/app.wasm", "app");
            scratch.file("site/rest.wasm", "rest");
            Ok(Compiled {
                first: "app.wasm".into(),
                rest: Some("rest.wasm".into()),
            })
        };
        let minified = |script: &str| Ok(bare(script));
        finish(&site, &scratch.path().join("packed"), compiled, minified)
    }

    /// Stands in for the minifier.
    fn bare(script: &str) -> String {
        let lines = script.lines().filter(|line| !line.starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_part_is_in_its_place() {
        let scratch = folders(FROM_TRUNK);
        finish_in(&scratch).unwrap();

        let site = scratch.path().join("site");
        let html = fs::read_to_string(site.join("index.html")).unwrap();
        assert!(html.contains("<div id=\"app\"><h1>Gapwise</h1></div>"));
        assert!(
            html.contains("content=\"script-src 'self' 'wasm-unsafe-eval'; style-src 'sha256-")
        );
        assert!(html.contains("id=\"opening\">gapwise-opening 2</script>"));
        assert!(!html.contains("<!--"), "{html}");

        let named =
            |stem, content: &str, extension| hashed_name(stem, content.as_bytes(), extension);
        let pack = named("pack-en", "{\"format\":1}", "json");
        let in_app = "app";
        let (app, rest) = (named("app", in_app, "wasm"), named("rest", "rest", "wasm"));
        for (name, content) in [(&pack, "{\"format\":1}"), (&app, in_app), (&rest, "rest")] {
            assert_eq!(fs::read_to_string(site.join(name)).unwrap(), content);
        }
        let in_glue = "glue();";
        let glue = named("gapwise", in_glue, "js");
        let ours = start_script(Files {
            glue: &glue,
            app: &app,
            rest: &rest,
            pack: &pack,
            later: &named("later", "b {}\n", "css"),
        });
        let offline = named("offline", &bare(OFFLINE), "js");
        for (name, content) in [
            (&offline, &*bare(OFFLINE)),
            (&glue, in_glue),
            (&"rescue.js".to_owned(), "rescue();"),
        ] {
            assert_eq!(fs::read_to_string(site.join(name)).unwrap(), content);
        }
        assert!(!site.join("gapwise.js").exists());
        let ours = bare(&watched(&ours, &offline));
        let start = named("start", &ours, "js");
        assert!(html.contains(&format!(
            "<script type=\"module\" src=\"./{start}\"></script>"
        )));
        assert_eq!(fs::read_to_string(site.join(start)).unwrap(), ours);
        assert!(html.contains(&format!("<link rel=\"preload\" href=\"./{app}\">")));
        assert!(html.contains(&format!("<link rel=\"modulepreload\" href=\"./{glue}\">")));
    }

    #[test]
    fn a_page_without_a_marker_is_refused() {
        for marker in [LANDING, OPENING] {
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
        assert_ne!(hashed_name("a", b"1", "js"), hashed_name("a", b"2", "js"));
        assert_eq!(hashed_name("a", b"", "js"), "a-e3b0c44298fc1c14.js");
    }
}
