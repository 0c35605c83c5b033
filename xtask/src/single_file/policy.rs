//! The content security policy of the single file: its own scripts and its own style, each by its hash, and
//! no address at all. Knows nothing of what they do.

use crate::fingerprint::policy_hash;

/// The policy of a page with these scripts and this style.
///
/// One script is packed, so another makes it an element; that takes the one policy for Trusted Types that is
/// named here. What passes it must still have one of the hashes, so it lets nothing in.
pub(super) fn policy(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| policy_hash(script)).collect();
    let (scripts, style) = (scripts.join(" "), policy_hash(style));
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {style}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types gapwise-inside"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        let empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        let policy = policy(&["", "a"], "");
        assert!(
            policy.contains(&format!("script-src {empty} 'sha256-ypeBEs")),
            "{policy}"
        );
        assert!(policy.contains(&format!("style-src {empty};")), "{policy}");
    }

    #[test]
    fn it_names_no_address_and_lets_no_text_run() {
        let policy = policy(&["a"], "b");
        for word in [
            "unsafe-inline",
            "'unsafe-eval'",
            "'self'",
            "http",
            "blob",
            "*",
        ] {
            assert!(!policy.contains(word), "{policy}");
        }
    }
}
