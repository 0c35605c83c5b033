//! Turns `content/` into packs: reads the authors' TOML, checks it, and writes the JSON form that
//! the app reads. Errors name the file, the key and the cure. Knows nothing of pages.

mod assemble;
mod assemble_earlier;
mod assemble_guidance;
mod authored;
mod authored_guidance;
mod authored_job;
mod check;
mod check_anchors;
mod check_guidance;
mod check_interface;
mod check_job;
mod check_sources;
mod english;
mod fault;
mod guidance_texts;
mod prose;
mod read;
pub mod released;

use std::path::{Path, PathBuf};

pub use fault::ContentFault;
use formats::bootstrap::Opening;
use formats::pack::Pack;
use formats::pack_file::PackFile;

/// Reads the content below `folder` in one language, checks it, and assembles the pack.
///
/// # Errors
/// Everything that is wrong, ordered by file and key.
pub fn pack(folder: &Path, language: &str) -> Result<PackFile, Vec<ContentFault>> {
    let content = read::content(folder, language)?;
    let faults = check::faults(&content);
    if !faults.is_empty() {
        return Err(faults);
    }
    let pack = assemble::pack(&content)?;
    let json = json(&pack);
    match formats::pack::read(&json) {
        Ok(_) => Ok(pack),
        Err(fault) => Err(vec![ContentFault::new(
            "framework.toml",
            "",
            fault.to_string(),
        )]),
    }
}

/// The folder of the content that comes with the app.
#[must_use]
pub fn content_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

/// The pack that comes with the app, as the app reads it.
///
/// # Errors
/// Everything that is wrong with the content.
pub fn built_in(language: &str) -> Result<Pack, Vec<ContentFault>> {
    let pack = pack(&content_folder(), language)?;
    formats::pack::read(&json(&pack))
        .map_err(|fault| vec![ContentFault::new("framework.toml", "", fault.to_string())])
}

/// The pack as the app reads it.
#[must_use]
pub fn json(pack: &PackFile) -> String {
    serde_json::to_string(pack).unwrap_or_default()
}

/// What the page shows before it has the pack, as the app reads it.
#[must_use]
pub fn opening(opening: &Opening) -> String {
    let first_pages = ["aim.", "landing.", "shell."];
    formats::opening::write(opening, |key| {
        let key = key.name();
        key == "title" || first_pages.iter().any(|page| key.starts_with(page))
    })
}
