//! The web servers that the recipes in `docs/hosting/` are for.

use std::path::{Path, PathBuf};

use steps::{Outcome, find};

use crate::browsers::{Driven, ensure};

const PACKAGES: [&str; 3] = ["nginx-light", "libnginx-mod-http-brotli-static", "caddy"];
/// Debian puts servers where only root's `PATH` leads.
const SERVERS: &str = "/usr/sbin/nginx";

/// nginx and Caddy, or what is missing of them.
pub fn hosts() -> Outcome<Result<Driven, String>> {
    ensure("web servers: nginx and Caddy", &PACKAGES, || {
        let nginx = Some(Path::new(SERVERS)).filter(|path| path.is_file());
        Driven::found([("GAPWISE_NGINX", find("nginx").or(nginx.map(PathBuf::from))), ("GAPWISE_CADDY", find("caddy"))])
    })
}
