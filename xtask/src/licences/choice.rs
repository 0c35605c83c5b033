//! Which of its licence texts a package asks to be handed on: where its authors leave the choice between
//! licences, one of them is chosen, and the texts of the others need not be there.

use std::collections::BTreeSet;

use super::texts::words;

/// The licences whose text is recognised, the shorter ones first, each with words that stand in no other's.
const KNOWN: [(&str, &str); 4] = [
    (
        "MIT",
        "permission is hereby granted free of charge to any person obtaining a copy of this software and \
         associated documentation files",
    ),
    ("BSL-1.0", "boost software license version 10"),
    (
        "Unlicense",
        "this is free and unencumbered software released into the public domain",
    ),
    ("Apache-2.0", "apache license version 20 january 2004"),
];

/// The texts without those that the choice made needless. What is not recognised stays.
pub(super) fn chosen(licence: &str, texts: Vec<String>) -> Vec<String> {
    let brought: BTreeSet<&str> = texts.iter().filter_map(|text| known(text)).collect();
    let (mut asked, mut needless) = (BTreeSet::new(), BTreeSet::new());
    for part in licence.split(" AND ") {
        let alternatives = alternatives(part);
        let mut open = KNOWN
            .iter()
            .map(|(name, _)| *name)
            .filter(|name| brought.contains(name) && alternatives.contains(name));
        asked.extend(open.next());
        needless.extend(open);
    }
    let stays = |text: &String| {
        known(text).is_none_or(|name| asked.contains(name) || !needless.contains(name))
    };
    texts.into_iter().filter(stays).collect()
}

/// The licences that a part of an expression gives the choice of; none where brackets part it from the rest.
fn alternatives(part: &str) -> Vec<&str> {
    let part = part.trim();
    let bare = part
        .strip_prefix('(')
        .and_then(|part| part.strip_suffix(')'))
        .unwrap_or(part);
    if bare.contains(['(', ')']) {
        return Vec::new();
    }
    let alternatives = bare.split(" OR ").flat_map(|one| one.split('/'));
    alternatives.map(str::trim).collect()
}

/// The licence of which this is the text.
fn known(text: &str) -> Option<&'static str> {
    let text = words(text);
    let found = KNOWN.iter().find(|(_, sign)| text.contains(sign));
    found.map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIT: &str = "Copyright (c) Ada\n\nPermission is hereby granted, free of charge, to any\n\
        person obtaining a copy of this software and associated\ndocumentation files (the \"Software\")";
    const APACHE: &str = "   Apache License\n   Version 2.0, January 2004\n";
    const BOOST: &str = "Boost Software License - Version 1.0 - August 17th, 2003";
    const UNICODE: &str = "UNICODE LICENSE V3";

    fn kept(licence: &str, texts: &[&str]) -> Vec<String> {
        chosen(licence, texts.iter().map(|text| (*text).into()).collect())
    }

    #[test]
    fn of_licences_to_choose_from_the_shortest_is_chosen() {
        for licence in ["MIT OR Apache-2.0", "Apache-2.0/MIT", "Apache-2.0 / MIT"] {
            assert_eq!(kept(licence, &[APACHE, MIT]), [MIT], "{licence}");
        }
        assert_eq!(kept("Apache-2.0 OR BSL-1.0", &[APACHE, BOOST]), [BOOST]);
    }

    #[test]
    fn what_leaves_no_choice_or_is_the_only_text_stays() {
        assert_eq!(kept("MIT AND Apache-2.0", &[APACHE, MIT]), [APACHE, MIT]);
        assert_eq!(kept("MIT OR Apache-2.0", &[APACHE]), [APACHE]);
        assert_eq!(kept("Apache-2.0", &[APACHE, MIT]), [APACHE, MIT]);
        let both = "(MIT OR Apache-2.0) AND Apache-2.0";
        assert_eq!(kept(both, &[APACHE, MIT]), [APACHE, MIT]);
        let nested = "MIT OR (Apache-2.0 AND (BSL-1.0 OR Unicode-3.0))";
        assert_eq!(kept(nested, &[APACHE, MIT]), [APACHE, MIT]);
    }

    #[test]
    fn what_is_not_recognised_stays() {
        let licence = "(MIT OR Apache-2.0) AND Unicode-3.0";
        let texts = [APACHE, MIT, UNICODE, "Thanks to Bob."];
        assert_eq!(kept(licence, &texts), [MIT, UNICODE, "Thanks to Bob."]);
    }
}
