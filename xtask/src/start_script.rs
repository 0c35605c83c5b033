//! The script that starts the app: ours, with the names of the files that make up the app. Trunk's own
//! says nothing when one of them does not arrive.

use crate::failure::{Failure, Outcome};

/// Our script, with places for the names of files; first what speaks up for it.
const TEMPLATE: &str = concat!(
    include_str!("../../public/recovery.js"),
    "\n",
    include_str!("../../public/dom_guard.js"),
    "\n",
    include_str!("../../public/handover.js"),
    "\n",
    include_str!("../../public/start.js")
);

/// The files that the script loads, by name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Files<'n> {
    pub(crate) glue: &'n str,
    pub(crate) app: &'n str,
    /// Empty where the app is one file.
    pub(crate) rest: &'n str,
    pub(crate) pack: &'n str,
    pub(crate) later: &'n str,
}

/// Our script for these files.
pub(crate) fn start_script(files: Files<'_>) -> String {
    TEMPLATE
        .replace("{glue}", files.glue)
        .replace("{app}", files.app)
        .replace("{rest}", files.rest)
        .replace("{pack}", files.pack)
        .replace("{later}", files.later)
}

/// The names of the glue and of the module in the script that Trunk wrote.
pub(crate) fn made_by_trunk(script: &str) -> Outcome<(&str, &str)> {
    let wasm = quoted(script, ".wasm").ok_or_else(|| missing(".wasm"))?;
    let glue = quoted(script, ".js").ok_or_else(|| missing(".js"))?;
    Ok((glue, wasm))
}

/// The first quoted relative address with this ending, without its `./`.
fn quoted<'s>(script: &'s str, ending: &str) -> Option<&'s str> {
    script.split(['\'', '"', '`']).find_map(|part| {
        part.strip_prefix("./")
            .filter(|name| name.ends_with(ending))
    })
}

fn missing(ending: &str) -> Failure {
    Failure::new(
        format!("Trunk’s start script names no {ending} file"),
        "it has another form than the one this was written for",
        "use the version of Trunk that xtask installs",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunks_files_are_found_and_the_names_put_in() {
        let from_trunk = "import init, * as b from './gapwise-1f.js';\n\
             const wasm = await init({ module_or_path: './gapwise-1f_bg.wasm' });";
        let (glue, wasm) = made_by_trunk(from_trunk).unwrap();
        assert_eq!((glue, wasm), ("gapwise-1f.js", "gapwise-1f_bg.wasm"));
        let script = start_script(Files {
            glue,
            app: "app-1.wasm",
            rest: "rest-2.wasm",
            pack: "pack-en-3.json",
            later: "later-4.css",
        });
        for name in [
            glue,
            "app-1.wasm",
            "rest-2.wasm",
            "pack-en-3.json",
            "later-4.css",
        ] {
            assert!(script.contains(&format!("\"./{name}\"")), "{name}");
        }
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        assert!(made_by_trunk("init()").is_err());
    }
}
