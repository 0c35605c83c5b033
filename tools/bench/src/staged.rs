//! A copy of a site with each file compressed beside it, as a host would serve it.

use std::path::Path;

use site::brotli;
use steps::{Outcome, Step, files};

/// Copies the site in `from` to `to`.
pub(crate) fn stage(from: &Path, to: &Path) -> Outcome<()> {
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let step = Step::start(format!("{name}: compressing"));
    for (name, content) in files::all(from)? {
        if !is_copy(&name) {
            files::write(&to.join(format!("{name}.br")), brotli(&content)?)?;
            files::write(&to.join(name), content)?;
        }
    }
    step.done();
    Ok(())
}

/// Whether a file is a compressed copy of another.
pub(crate) fn is_copy(name: &str) -> bool {
    [".br", ".gz"].iter().any(|ending| name.ends_with(ending))
}
