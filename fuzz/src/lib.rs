//! What the fuzz targets share: the framework that links and documents are read against.

use std::{process, sync::LazyLock};

use assessment::framework::Framework;

/// The built-in framework, read once for all executions.
pub static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en").map_or_else(
        |faults| {
            for fault in faults {
                eprintln!("{fault}");
            }
            process::exit(1)
        },
        |pack| pack.framework,
    )
});
