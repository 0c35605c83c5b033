//! The script that starts the app: ours, with the names of the two files that Trunk made. Trunk's own
//! says nothing when one of them does not arrive.

use crate::failure::{Failure, Outcome};

/// Our script, with places for the names of the glue and of the wasm; first what speaks up for it.
const TEMPLATE: &str = concat!(
    include_str!("../../public/recovery.js"),
    "\n",
    include_str!("../../public/start.js")
);

/// Our script for the files that Trunk's script names.
pub(crate) fn start_script(from_trunk: &str) -> Outcome<String> {
    let wasm = quoted(from_trunk, ".wasm").ok_or_else(|| missing(".wasm"))?;
    let glue = quoted(from_trunk, ".js").ok_or_else(|| missing(".js"))?;
    Ok(TEMPLATE.replace("GLUE", glue).replace("WASM", wasm))
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
    use super::start_script;

    #[test]
    fn the_names_of_trunks_files_are_put_in() {
        let script = start_script(
            "import init, * as b from './gapwise-1f.js';\n\
             const wasm = await init({ module_or_path: './gapwise-1f_bg.wasm' });",
        )
        .unwrap();
        assert!(script.contains("import(\"./gapwise-1f.js\")"));
        assert!(script.contains("new URL(\"./gapwise-1f_bg.wasm\", import.meta.url)"));
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        assert!(start_script("init()").is_err());
    }
}
