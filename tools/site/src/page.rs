//! The fourth stage: `index.html`, with the landing page, the first style and the name of the script that starts.

use steps::Outcome;

use crate::{
    Kind,
    assets::Assets,
    compiled::{self, Compiled},
    content::Content,
    markup::fill,
    policy::{self, NONCE},
};

/// Where the pre-rendered landing page goes.
const LANDING: &str = "<!-- landing -->";
/// Where the words of the first pages go.
const OPENING: &str = "<!-- opening -->";

/// The page that is served.
pub(crate) fn page(compiled: &Compiled, assets: &Assets, content: &Content, kind: Kind) -> Outcome<String> {
    let page = &compiled.page;
    let page = fill(page, compiled::STYLE, &format!("<style>{}</style>", compiled.styles[0]))?;
    let start = format!("<script type=\"module\" src=\"./{}\"></script>", assets.start);
    let page = fill(&page, compiled::START, &start)?;
    // Trunk has the page preload the files that it knows.
    let page = page.replace(&compiled.glue.0, &assets.glue);
    let page = page.replace(&compiled.module.0, &assets.app);
    let page = fill(&page, LANDING, content.landing.trim())?;
    let opening = format!("<script type=\"text/plain\" id=\"opening\">{}</script>", content.opening);
    let page = fill(&page, OPENING, &opening)?;
    let page = match kind {
        Kind::Development => page,
        Kind::Release => page.replace(&format!(" nonce=\"{NONCE}\""), ""),
    };
    policy::hosted(&page, &compiled.styles, kind)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{
        assets::assets,
        compiled::{
            compiled,
            tests::{FROM_TRUNK, from_trunk},
        },
        modules::Modules,
    };

    pub(crate) fn made(from: &str, kind: Kind) -> Outcome<(String, Assets)> {
        let compiled = compiled(from_trunk(from))?;
        let modules = Modules { app: vec![7; 1000], rest: Some(b"rest".to_vec()) };
        let content = Content { pack: "{}".into(), opening: "words".into(), landing: "<h1>Gapwise</h1>\n".into() };
        let assets = assets(&compiled, &modules, &content, |script| Ok(script.to_owned()))?;
        Ok((page(&compiled, &assets, &content, kind)?, assets))
    }

    #[test]
    fn every_part_is_in_its_place() {
        let (page, assets) = made(FROM_TRUNK, Kind::Release).unwrap();
        assert!(page.contains("<div id=\"app\"><h1>Gapwise</h1></div>"));
        assert!(page.contains("id=\"opening\">words</script>"));
        assert!(page.contains("<style>a {\ncolor: red;\n}\n</style>"));
        for (element, name) in [
            ("<script type=\"module\" src=", &assets.start),
            ("<link rel=\"modulepreload\" href=", &assets.glue),
            ("<link rel=\"preload\" href=", &assets.app),
        ] {
            assert!(page.contains(&format!("{element}\"./{name}\"")), "{page}");
        }
        assert!(!page.contains("<!--") && !page.contains("NONCE"), "{page}");
    }

    #[test]
    fn a_page_without_a_marker_or_its_policy_is_refused() {
        for needed in [LANDING, OPENING, "style-src 'self'"] {
            let broken = FROM_TRUNK.replace(needed, "");
            assert!(made(&broken, Kind::Release).is_err(), "{needed}");
        }
    }
}
