//! Writes XML, so that whatever a text holds it stays a text.

use yew::AttrValue;

/// Writes an element with its attributes and a text in it.
#[inline(never)]
pub(super) fn element(
    file: &mut String,
    tag: &str,
    attributes: Vec<(&'static str, AttrValue)>,
    text: &str,
) {
    file.push('<');
    file.push_str(tag);
    for (name, value) in attributes {
        file.push(' ');
        file.push_str(name);
        file.push_str("=\"");
        escape(file, &value);
        file.push('"');
    }
    file.push('>');
    escape(file, text);
    file.push_str("</");
    file.push_str(tag);
    file.push('>');
}

/// Characters that XML may not hold, however they are written, are left out.
#[inline(never)]
fn escape(file: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => file.push_str("&amp;"),
            '<' => file.push_str("&lt;"),
            '>' => file.push_str("&gt;"),
            '"' => file.push_str("&quot;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => file.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::element;
    use yew::AttrValue;

    #[test]
    fn what_looks_like_markup_stays_text() {
        let mut file = String::new();
        let attributes = vec![("title", AttrValue::Static("\"/><b a='1'>"))];
        element(
            &mut file,
            "text",
            attributes,
            "a < b && c > d\u{0}\u{1b}\u{ffff}",
        );
        assert_eq!(
            file,
            "<text title=\"&quot;/&gt;&lt;b a='1'&gt;\">a &lt; b &amp;&amp; c &gt; d</text>"
        );
    }
}
