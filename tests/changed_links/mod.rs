//! What happens to links on their way, for every test that opens them: by whom it is done, and what becomes
//! of `#/r/` and a payload. `{P}` is the payload; `{1}` and `{2}` are two pieces of it, or three with `{3}`.

// Not every test uses every part.
#![allow(dead_code)]

/// Changes that leave one address, to be opened, clicked or pasted.
pub(crate) const IN_AN_ADDRESS: [(&str, &str); 58] = [
    ("nobody", "#/r/{P}"),
    ("a quoted attribute", "#/r/{P}\""),
    ("a browser that encodes the quote", "#/r/{P}%22"),
    ("a sentence in quotes", "#/r/{P}”"),
    ("a sentence in encoded quotes", "#/r/{P}%E2%80%9D"),
    ("an apostrophe", "#/r/{P}'"),
    ("angle brackets", "#/r/{P}>"),
    ("encoded angle brackets", "#/r/{P}%3E"),
    ("an address in angle brackets twice", "#/r/{P}>>"),
    ("parentheses", "#/r/{P})"),
    ("parentheses at the end of a sentence", "#/r/{P})."),
    ("encoded parentheses", "#/r/{P}%29%2E"),
    ("square brackets", "#/r/{P}]"),
    ("a comma", "#/r/{P},"),
    ("a semicolon", "#/r/{P};"),
    ("a question", "#/r/{P}?"),
    ("an exclamation", "#/r/{P}!!"),
    ("a full stop in Chinese", "#/r/{P}。"),
    ("an ellipsis", "#/r/{P}…"),
    ("Markdown, bold", "#/r/{P}**"),
    ("Markdown, bold by underscores", "#/r/{P}__"),
    ("Markdown, italic", "#/r/{P}_"),
    ("Markdown, struck through", "#/r/{P}~~"),
    ("Markdown, code", "#/r/{P}`"),
    (
        "Markdown, a link with a title",
        "#/r/{P}%20%22My%20result%22)",
    ),
    ("Markdown, escapes", "#/r/{escaped}"),
    ("Markdown, encoded escapes", "#/r/{P}%5C"),
    ("JSON", "#\\/r\\/{P}"),
    ("a chat that writes address|words", "#/r/{P}|My%20result>"),
    ("a wiki", "#/r/{P}%20My%20result]"),
    ("a zero-width space", "#/r/{P}\u{200b}"),
    ("an encoded zero-width space", "#/r/{P}%E2%80%8B"),
    ("a byte-order mark", "#/r/\u{feff}{P}"),
    ("soft hyphens", "#/r/{1}\u{ad}{2}\u{ad}{3}"),
    ("encoded soft hyphens", "#/r/{1}%C2%AD{2}"),
    ("a word joiner", "#/r/{1}\u{2060}{2}"),
    ("marks of direction", "#/r/\u{200e}{P}\u{200f}"),
    ("a no-break space", "#/r/{1}\u{a0}{2}"),
    ("a blank", "#/r/{1} {2}"),
    ("an encoded blank", "#/r/{1}%20{2}%20{3}"),
    ("an encoded line break", "#/r/{1}%0D%0A{2}"),
    ("quoted-printable without its line break", "#/r/{1}={2}={3}"),
    ("a mail that is quoted", "#/r/{1}%3E%20{2}"),
    ("encoded slashes", "#%2Fr%2F{P}"),
    ("one encoded slash", "#/r%2F{P}"),
    ("two programs that encode", "#%252Fr%252F{P}"),
    ("a percent sign that is cut", "#/r/{P}%2"),
    ("a social network", "#/r/{P}?fbclid=IwAR0x-_1"),
    (
        "a social network and a browser",
        "#/r/{P}%3Ffbclid=IwAR0x-_1",
    ),
    ("a newsletter", "#/r/{P}&utm_source=mail&utm_medium=x"),
    ("a newsletter in HTML", "#/r/{P}&amp;utm_source=mail"),
    ("HTML, a quote", "#/r/{P}&quot;"),
    ("HTML, slashes", "#&#x2F;r&#x2F;{P}"),
    ("HTML, places to break", "#/r/{1}&shy;{2}&#8203;{3}"),
    ("HTML, tags to break", "#/r/{1}<wbr>{2}<wbr/>{3}"),
    ("a mail filter", "#/r/{P}__;Iw!!AbC-d$"),
    ("a text fragment", "#/r/{P}#section"),
    ("hyphens that do not break", "#/r/{unbroken}"),
];

/// Changes in a text around the link, to be pasted. `{L}` is the address of the page.
pub(crate) const IN_A_TEXT: [(&str, &str); 16] = [
    (
        "words before and behind",
        "See {L}#/r/{P} and tell me what you think",
    ),
    ("a sentence", "It is at {L}#/r/{P}."),
    ("angle brackets", "<{L}#/r/{P}> is mine"),
    ("a code alone", "#/r/{P}"),
    ("line breaks", "{L}#/r/{1}\n{2}\r\n{3}"),
    ("quoted-printable", "{L}#/r/{1}=\r\n{2}=\n{3}"),
    ("a reply", "> {L}#/r/{1}\n> {2}\n>> {3}\n> Ada"),
    ("a reply in HTML", "&gt; {L}#/r/{1}<br>\n&gt; {2}"),
    ("Markdown", "[my result]({L}#/r/{P} \"Gapwise\")"),
    ("Markdown, bold", "**{L}#/r/{P}**"),
    ("HTML", "<a href=\"{L}#/r/{P}\" title=x>{L}#/r/{P}</a>"),
    ("words and then the address", "My result<{L}#/r/{P}>"),
    (
        "a redirect",
        "https://example.org/l?u={encoded L}%23%2Fr%2F{P}&data=%2Fr%2Fx-y%7C",
    ),
    ("two links, the first one cut", "{L}#/r/{1} {L}#/r/{P}"),
    ("JSON", "{\"link\":\"{L}#\\/r\\/{P}\",\"n\":1}"),
    ("dashes", "{L}#/r/{dashes}"),
];

/// The text that becomes of a payload at a page with this address.
pub(crate) fn changed(form: &str, address: &str, payload: &str) -> String {
    let (first, rest) = payload.split_at(payload.len() / 3);
    let (second, third) = rest.split_at(rest.len() / 2);
    let second = if form.contains("{3}") { second } else { rest };
    let encoded = address.replace(':', "%3A").replace('/', "%2F");
    form.replace("{P}", payload)
        .replace("{1}", first)
        .replace("{2}", second)
        .replace("{3}", third)
        .replace("{L}", address)
        .replace("{encoded L}", &encoded)
        .replace(
            "{escaped}",
            &payload.replace('_', "\\_").replace('-', "\\-"),
        )
        .replace("{unbroken}", &payload.replace('-', "\u{2011}"))
        .replace("{dashes}", &payload.replace("--", "–"))
}
