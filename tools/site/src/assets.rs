//! The third stage: the files that the page loads, each under a name that follows its content.

use steps::Outcome;

use crate::{Files, compiled::Compiled, content::Content, hash::hashed_name, modules::Modules, single_file};

const RECOVERY: &str = include_str!("../../../public/recovery.js");
const DOM_GUARD: &str = include_str!("../../../public/dom_guard.js");
const HANDOVER: &str = include_str!("../../../public/handover.js");
const START: &str = include_str!("../../../public/start.js");
const WATCH: &str = include_str!("../../../public/watch.js");
const OFFLINE: &str = include_str!("../../../public/offline.js");
/// Keeps its name: it speaks up when a page names files that are gone.
const RESCUE: &str = "rescue.js";

/// The files with their names.
#[derive(Debug, Clone)]
pub(crate) struct Assets {
    pub(crate) files: Files,
    /// What starts the app.
    pub(crate) start: String,
    /// wasm-bindgen's JavaScript module.
    pub(crate) glue: String,
    /// All scripts of the single file in one.
    pub(crate) single_script: String,
    pub(crate) app: String,
    pub(crate) rest: Option<String>,
    pub(crate) pack: String,
    /// The style that is not in the page.
    pub(crate) later_style: String,
}

/// Names what the page loads, and puts these names into our scripts.
pub(crate) fn assets(
    compiled: &Compiled,
    modules: &Modules,
    content: &Content,
    minified: impl Fn(&str) -> Outcome<String>,
) -> Outcome<Assets> {
    let mut files = Files::new();
    let mut put = |stem: &str, content: &[u8], extension: &str| {
        let name = hashed_name(stem, content, extension);
        files.insert(name.clone(), content.to_vec());
        name
    };
    let pack = put("pack-en", content.pack.as_bytes(), "json");
    let later = put("later", compiled.styles[1].as_bytes(), "css");
    let app = put("app", &modules.app, "wasm");
    let rest = modules.rest.as_ref().map(|rest| put("rest", rest, "wasm"));
    let glue = put("gapwise", minified(&compiled.glue.1)?.as_bytes(), "js");
    let offline = put("offline", minified(OFFLINE)?.as_bytes(), "js");
    let start = [RECOVERY, DOM_GUARD, HANDOVER, START, WATCH].join("\n");
    let start = start
        .replace("{glue}", &glue)
        .replace("{app}", &app)
        .replace("{rest}", rest.as_deref().unwrap_or_default())
        .replace("{pack}", &pack)
        .replace("{later}", &later)
        .replace("OFFLINE", &offline);
    let start = put("start", minified(&start)?.as_bytes(), "js");
    if let Some(rescue) = compiled.files.get(RESCUE) {
        let rescue = minified(&String::from_utf8_lossy(rescue))?;
        files.insert(RESCUE.into(), rescue.into_bytes());
    }
    Ok(Assets {
        files,
        start,
        glue,
        single_script: minified(&single_file::script(&compiled.glue.1))?,
        app,
        rest,
        pack,
        later_style: compiled.styles[1].clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compiled::{
        compiled,
        tests::{FROM_TRUNK, from_trunk},
    };

    #[test]
    fn names_follow_contents_and_stand_in_the_script_that_starts() {
        let compiled = compiled(from_trunk(FROM_TRUNK)).unwrap();
        let modules = Modules { app: b"first".to_vec(), rest: Some(b"rest".to_vec()) };
        let content = Content { pack: "{}".into(), opening: String::new(), landing: String::new() };
        // Stands in for the minifier.
        let without_comments = |script: &str| {
            let lines = script.lines().filter(|line| !line.starts_with("//"));
            Ok(lines.collect::<Vec<_>>().join("\n"))
        };
        let assets = assets(&compiled, &modules, &content, without_comments).unwrap();
        assert_eq!(assets.app, hashed_name("app", b"first", "wasm"));
        assert_eq!(assets.files[&assets.app], b"first");
        assert_eq!(assets.files[RESCUE], b"rescue();");
        let start = String::from_utf8_lossy(&assets.files[&assets.start]);
        let rest = assets.rest.clone().unwrap();
        for name in [&assets.glue, &assets.app, &rest, &assets.pack] {
            assert!(start.contains(&format!("\"./{name}\"")), "{name}");
        }
        let offline = hashed_name("offline", without_comments(OFFLINE).unwrap().as_bytes(), "js");
        assert!(start.contains(&format!("import(\"./{offline}\")")));
    }
}
