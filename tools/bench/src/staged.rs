//! A copy of a site with each file compressed beside it, as a host would serve it.

use std::{fs, path::Path};

use crate::{
    failure::{OrFailure, Outcome},
    sizes,
    step::Step,
};

const DISK: &str = "see that the folder is yours and the disk is not full";

/// Makes a folder that holds nothing.
pub(super) fn empty(folder: &Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .or_failure(|| format!("{} cannot be removed", folder.display()), DISK)?;
    }
    fs::create_dir_all(folder).or_failure(|| format!("{} cannot be made", folder.display()), DISK)
}

/// Copies the site in `from` to `to`.
pub(super) fn stage(from: &Path, to: &Path) -> Outcome<()> {
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let step = Step::start(format!("{name}: compressing"));
    for file in sizes::names(from) {
        let content = fs::read(from.join(&file));
        let content = content.or_failure(|| format!("{file} cannot be read"), "build it again")?;
        write(&to.join(&file), &content)?;
        write(
            &to.join(format!("{file}.br")),
            &sizes::compressed(&content)?,
        )?;
    }
    step.done();
    Ok(())
}

fn write(path: &Path, content: &[u8]) -> Outcome<()> {
    let cannot = || format!("{} cannot be written", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).or_failure(cannot, DISK)?;
    }
    fs::write(path, content).or_failure(cannot, DISK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn every_file_has_its_compressed_form_beside_it() {
        let scratch = Scratch::new();
        for name in ["site/index.html", "site/index.html.br", "site/icons/a.svg"] {
            scratch.file(name, "text");
        }
        let to = scratch.path().join("staged");
        stage(&scratch.path().join("site"), &to).unwrap();
        assert_eq!(sizes::names(&to), ["icons/a.svg", "index.html"]);
        assert!(to.join("icons/a.svg.br").is_file());
        let compressed = fs::read(to.join("index.html.br")).unwrap();
        assert_eq!(compressed, sizes::compressed(b"text").unwrap());

        empty(&to).unwrap();
        assert!(sizes::names(&to).is_empty() && to.is_dir());
    }
}
