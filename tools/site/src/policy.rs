//! The content security policy of each kind of page.

use steps::Outcome;

use crate::{Kind, hash::policy_hash, markup::fill};

/// What begins the policy in a page, and what ends it.
pub(crate) const META: [&str; 2] = ["http-equiv=\"Content-Security-Policy\" content=\"", "\""];
/// What Trunk replaces at each request.
pub(crate) const NONCE: &str = "{{__TRUNK NONCE__}}";

/// The policy of a hosted page, with its styles by their hashes. In development Trunk's own script may run and
/// connect, and its report of a failed build may be shown.
pub(crate) fn hosted(page: &str, styles: &[String; 2], kind: Kind) -> Outcome<String> {
    let hashes = styles.each_ref().map(|style| policy_hash(style)).join(" ");
    let page = fill(page, "style-src 'self'", &format!("style-src {hashes}"))?;
    if kind == Kind::Release {
        return Ok(page);
    }
    let scripts = format!("script-src 'self' 'nonce-{NONCE}'");
    let page = fill(&page, "script-src 'self'", &scripts)?;
    let page = fill(&page, "connect-src 'self'", "connect-src 'self' ws:")?;
    let types = "; require-trusted-types-for 'script'; trusted-types gapwise-worker";
    fill(&page, types, "")
}

/// The policy of a page that loads nothing, with this script and these styles.
pub(crate) fn single_file(script: &str, styles: [&str; 2]) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        policy_hash(script),
        styles.map(policy_hash).join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_in_development_may_trunk_s_own_script_run() {
        let page = crate::compiled::tests::FROM_TRUNK;
        let styles = ["a".to_owned(), "b".to_owned()];
        let release = hosted(page, &styles, Kind::Release).unwrap();
        assert!(release.contains("script-src 'self' 'wasm-unsafe-eval'; style-src 'sha256-"));
        assert!(release.contains("require-trusted-types-for"));
        let development = hosted(page, &styles, Kind::Development).unwrap();
        assert!(development.contains("script-src 'self' 'nonce-{{__TRUNK NONCE__}}'"));
        assert!(development.contains("connect-src 'self' ws:"));
    }

    #[test]
    fn the_single_file_s_names_no_address() {
        let policy = single_file("a", ["b", "c"]);
        for word in ["unsafe-inline", "'unsafe-eval'", "'self'", "http", "blob", "*"] {
            assert!(!policy.contains(word), "{policy}");
        }
        for text in ["a", "b", "c"] {
            assert!(policy.contains(&policy_hash(text)), "{policy}");
        }
    }
}
