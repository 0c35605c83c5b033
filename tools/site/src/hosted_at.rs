//! Where the app is hosted as well, as whoever builds it says: links to results made in the single file lead
//! there. It only looks at the form of the address.

use std::env;

use crate::failure::{Failure, Outcome};

const VARIABLE: &str = "GAPWISE_HOSTED_AT";

/// The address in `GAPWISE_HOSTED_AT`, if there is one.
pub(crate) fn hosted_at() -> Outcome<Option<String>> {
    checked(env::var(VARIABLE).ok().as_deref())
}

fn checked(value: Option<&str>) -> Outcome<Option<String>> {
    let Some(address) = value.map(str::trim).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let host = address.strip_prefix("https://").unwrap_or_default();
    let fit =
        |letter: char| letter.is_ascii_alphanumeric() || "-._~:/@%+,;=()!*$[]".contains(letter);
    let why = if !host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[') {
        "it is no address that begins with https:// and the name of a host"
    } else if address.contains(['#', '?']) {
        "links to results go on with # where it ends, so it can hold neither # nor ?"
    } else if !address.chars().all(fit) {
        "it holds a letter that addresses write with %"
    } else {
        return Ok(Some(address.to_owned()));
    };
    Err(Failure::new(
        format!("{VARIABLE}={address} cannot be used"),
        why,
        format!(
            "{VARIABLE}=https://example.org/gapwise/ cargo xtask build, with your own address, or unset it"
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_as_it_is() {
        for address in [
            "https://example.org/",
            "https://example.org:8443/a/gapwise.html",
        ] {
            assert_eq!(checked(Some(address)), Ok(Some(address.into())));
        }
        assert_eq!(checked(None), Ok(None));
        assert_eq!(checked(Some(" ")), Ok(None));
    }

    #[test]
    fn anything_else_is_refused_and_shown() {
        for wrong in [
            "http://example.org/",
            "example.org",
            "https://",
            "https:///path",
            "https://example.org/#/",
            "https://example.org/?a",
            "https://example.org/\"><script>",
            "https://example.org/ä",
        ] {
            let failure = checked(Some(wrong)).unwrap_err();
            assert!(failure.what.contains(wrong), "{failure}");
        }
    }
}
