//! What the site needs of the content, as `prerender` wrote it while Trunk compiled.

use std::path::Path;

use steps::{Failure, Outcome, files};

/// The content of a site in its first language.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    /// The language pack, which the app fetches.
    pub(crate) pack: String,
    /// The words of the first pages, which stand in the page.
    pub(crate) opening: String,
    /// The landing page as markup.
    pub(crate) landing: String,
}

impl Content {
    pub(crate) fn read(folder: &Path) -> Outcome<Self> {
        let content = Self {
            pack: files::text(&folder.join("pack-en.json"))?,
            opening: files::text(&folder.join("opening.txt"))?,
            landing: files::text(&folder.join("landing.html"))?,
        };
        if content.opening.contains("</") || content.opening.contains("<!") {
            return Err(Failure::new(
                "the words of the first pages cannot stand in index.html",
                "one of them holds markup",
                "write it in content/en without < before / or !",
            ));
        }
        Ok(content)
    }
}
