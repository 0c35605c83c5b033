//! Where the sites are and where the figures go, as `cargo xtask bench` says.

use std::{env, path::PathBuf};

use bench::measured::GAPWISE;
use static_server::Site;

/// Serves one of the sites, compressed, at the root of an address.
pub(crate) fn site(name: &str) -> Site {
    let folder = named("GAPWISE_BENCH_SITES").join(name);
    assert!(folder.join("index.html").is_file(), "{name} was not built");
    Site::serve(&folder, 0).expect("a free port")
}

/// Serves our own.
pub(crate) fn ours() -> Site {
    site(GAPWISE)
}

/// The file for the figures.
pub(crate) fn measured() -> PathBuf {
    named("GAPWISE_BENCH_MEASURED")
}

fn named(variable: &str) -> PathBuf {
    let Some(value) = env::var_os(variable) else {
        panic!("{variable} is not set: run `cargo xtask bench`, which sets it");
    };
    value.into()
}
