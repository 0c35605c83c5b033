//! `prerender <out>`: checks the content and writes, into the folder `<out>`, a pack for each language,
//! and the opening and the landing page's markup of the one the page begins in.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("prerender: name the folder to write to: cargo run --package prerender -- target/packs");
        return ExitCode::FAILURE;
    };
    match run(&out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(messages) => {
            for message in messages {
                eprintln!("{message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(out: &Path) -> Result<(), Vec<String>> {
    let pack = content::pack(&content::content_folder(), "en")
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let json = content::json(&pack);
    let read = formats::pack::read(&json).map_err(|fault| vec![fault.to_string()])?;
    let opening = content::opening(&read.opening);
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| vec![error.to_string()])?;
    let landing = tokio::task::LocalSet::new().block_on(&runtime, gapwise::view::prerender::landing(Rc::new(read)));
    let wrong = |error: std::io::Error| vec![format!("{}: {error}", out.display())];
    std::fs::create_dir_all(out).map_err(wrong)?;
    std::fs::write(out.join("pack-en.json"), json).map_err(wrong)?;
    std::fs::write(out.join("opening.txt"), opening).map_err(wrong)?;
    std::fs::write(out.join("landing.html"), landing).map_err(wrong)?;
    Ok(())
}
