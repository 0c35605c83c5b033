//! Where the app is hosted as well, as whoever builds it says: links to results made in `gapwise.html` lead there.

use steps::{Failure, Outcome};

/// The address in the variable `GAPWISE_HOSTED_AT`, if there is one that links can go on from with `#`.
pub fn hosted_at(value: Option<&str>) -> Outcome<Option<String>> {
    let Some(address) = value.map(str::trim).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let host = address.strip_prefix("https://").unwrap_or_default();
    let of_an_address = |letter: char| letter.is_ascii_graphic() && !"#?\"'<>&\\".contains(letter);
    if host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[') && host.chars().all(of_an_address)
    {
        return Ok(Some(address.to_owned()));
    }
    Err(Failure::new(
        format!("GAPWISE_HOSTED_AT={address} cannot be used"),
        "it has to begin with https:// and the name of a host, and to hold neither #, ? nor other than plain letters",
        "GAPWISE_HOSTED_AT=https://example.org/gapwise/ cargo xtask build, with your own address, or unset it",
    ))
}

#[cfg(test)]
mod tests {
    use super::hosted_at;

    #[test]
    fn an_address_is_taken_as_it_is_and_anything_else_refused() {
        for address in ["https://example.org/", "https://example.org:8443/a/b.html"] {
            assert_eq!(hosted_at(Some(address)), Ok(Some(address.into())));
        }
        assert_eq!(hosted_at(Some(" ")), Ok(None));
        for wrong in [
            "http://example.org/",
            "example.org",
            "https:///path",
            "https://example.org/#/",
            "https://example.org/?a",
            "https://example.org/\"><script>",
            "https://example.org/ä",
        ] {
            assert!(hosted_at(Some(wrong)).unwrap_err().what.contains(wrong));
        }
    }
}
