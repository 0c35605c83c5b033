//! From the page of the hosted site to the page of the single file, as text: what leads to other files is
//! taken out and noted, what the file carries is put in. Reads no file.

use super::elements::{Element, elements, without};
use crate::{
    failure::{Failure, Outcome},
    page::check_policy,
};

const CURE: &str =
    "see index.html and xtask/src/single_file/page.rs, which has to know what stands there";

/// What tells of a slow start: nothing here is loaded.
const HOSTED_ONLY: &str = "start-slow";

/// The page without what leads to other files, and which files those were.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Taken {
    rest: String,
    pub(super) style: String,
    pub(super) icon: Option<String>,
    /// What the app reads in the page: the element's id, and its text.
    pub(super) texts: Vec<(String, String)>,
}

/// What goes into the page in its place.
pub(super) struct Shell<'a> {
    pub(super) policy: &'a str,
    pub(super) hosted_at: Option<&'a str>,
    pub(super) icon: Option<&'a str>,
    pub(super) look: &'a str,
    pub(super) dress: &'a str,
    pub(super) start: &'a str,
    pub(super) parts: &'a str,
}

/// Takes the finished page of the hosted site apart. Links that only a host can serve are left out.
pub(super) fn taken_apart(page: &str) -> Outcome<Taken> {
    let mut icon = None;
    let links = elements(page, "link", None);
    for link in &links {
        let Some(file) = link.file("href") else {
            continue;
        };
        if let (Some("icon"), Some("image/svg+xml")) =
            (link.attribute("rel"), link.attribute("type"))
        {
            icon = Some(file.to_owned());
        }
    }
    let rest = without(page, &links);
    let styles = elements(&rest, "style", Some("</style>"));
    let style: String = styles
        .iter()
        .filter_map(|style| inside(&rest, style, "</style>"))
        .collect();
    let rest = without(&rest, &styles);
    let scripts = elements(&rest, "script", Some("</script>"));
    let (inline, _): (Vec<_>, Vec<_>) = scripts
        .iter()
        .partition(|script| script.attribute("src").is_none());
    let texts = inline
        .iter()
        .map(|script| text(&rest, script))
        .collect::<Option<Vec<_>>>();
    let Some(texts) = texts else {
        return Err(Failure::new(
            "the single file cannot be made",
            "index.html holds a script without a file of its own",
            CURE,
        ));
    };
    let rest = without(&rest, &scripts);
    let mut idle = elements(&rest, "div", Some("</div>"));
    idle.retain(|div| div.attribute("id") == Some(HOSTED_ONLY));
    let rest = without(&rest, &idle);
    // Closed until the app is there, which makes its own.
    let rest = without(&rest, &elements(&rest, "dialog", Some("</dialog>")));
    if style.is_empty() {
        return Err(Failure::new(
            "the single file cannot be made",
            "index.html has no style",
            CURE,
        ));
    }
    Ok(Taken {
        rest,
        style,
        icon,
        texts,
    })
}

/// The id and the text of a script that no browser runs.
fn text(page: &str, script: &Element<'_>) -> Option<(String, String)> {
    if script.attribute("type") != Some("text/plain") {
        return None;
    }
    let text = inside(page, script, "</script>")?;
    Some((script.attribute("id")?.to_owned(), text.to_owned()))
}

/// What stands between the tags of an element.
fn inside<'p>(page: &'p str, element: &Element<'_>, end: &str) -> Option<&'p str> {
    let whole = page.get(element.whole.clone())?;
    whole.strip_prefix(element.tag)?.strip_suffix(end)
}

/// The page of the single file.
pub(super) fn put_together(taken: &Taken, shell: &Shell<'_>) -> Outcome<String> {
    let begin = "http-equiv=\"Content-Security-Policy\" content=\"";
    let (before, behind) = split(&taken.rest, begin)?;
    let (_, behind) = split(behind, "\">")?;
    let (head, body) = split(behind, "</head>")?;
    let (body, end) = split(body, "</body>")?;

    let hosted_at = shell.hosted_at.map_or_else(String::new, |address| {
        format!("\n<meta name=\"gapwise-hosted-at\" content=\"{address}\">")
    });
    let icon = shell.icon.map_or_else(String::new, |icon| {
        format!("<link rel=\"icon\" href=\"{}\">\n", data_address(icon))
    });
    let (look, parts) = (data("look", shell.look), data("parts", shell.parts));
    let Shell {
        policy,
        dress,
        start,
        ..
    } = shell;
    // The parts come last, so that a file that was cut short still says that it was.
    let page = format!(
        "{before}{begin}{policy}\">{hosted_at}{head}{icon}{look}<script>{dress}</script>\n</head>\
         {body}<script>{start}</script>\n{parts}</body>{end}"
    );
    check_policy(&page)?;
    Ok(page)
}

fn data(id: &str, text: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>\n")
}

/// A picture as an address of its own.
fn data_address(svg: &str) -> String {
    let with_meaning = [
        ("%", "%25"),
        ("#", "%23"),
        ("<", "%3C"),
        (">", "%3E"),
        ("&", "%26"),
        ("\"", "'"),
    ];
    let address = format!("data:image/svg+xml,{}", svg.trim());
    with_meaning
        .iter()
        .fold(address, |address, (sign, code)| address.replace(sign, code))
}

fn split<'t>(text: &'t str, at: &str) -> Outcome<(&'t str, &'t str)> {
    text.split_once(at).ok_or_else(|| {
        Failure::new(
            "the single file cannot be made",
            format!("index.html holds no {at}"),
            CURE,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\
        <style>a {}</style>\
        <link rel=\"manifest\" href=\"./m\"></head><body><div id=\"start-slow\">s</div><p>“Hi”</p><dialog>d</dialog></body>";

    #[test]
    fn what_leads_to_other_files_is_noted() {
        let taken = taken_apart(PAGE).unwrap();
        assert_eq!(taken.style, "a {}");
        assert_eq!(taken.icon, None);
        assert!(!taken.rest.contains("<link"));
        assert!(!taken.rest.contains("slow") && !taken.rest.contains("dialog"));
    }

    #[test]
    fn a_page_of_another_form_is_refused() {
        let inline = PAGE.replace("<p>", "<script>a()</script><p>");
        assert!(taken_apart(&inline).unwrap_err().why.contains("script"));
        let text = PAGE.replace("<p>", "<script type=\"text/plain\" id=\"o\">a</script><p>");
        assert_eq!(
            taken_apart(&text).unwrap().texts,
            [("o".to_owned(), "a".to_owned())]
        );
        let bare = PAGE.replace("a {}", "");
        assert!(taken_apart(&bare).unwrap_err().why.contains("style"));
    }

    #[test]
    fn the_parts_come_last_and_the_policy_first() {
        let shell = Shell {
            policy: "P",
            hosted_at: Some("https://example.org/"),
            icon: Some("<svg fill=\"#fff\"/>"),
            look: "L",
            dress: "D",
            start: "S",
            parts: "A",
        };
        let page = put_together(&taken_apart(PAGE).unwrap(), &shell).unwrap();
        assert_eq!(
            page,
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"P\">\n\
             <meta name=\"gapwise-hosted-at\" content=\"https://example.org/\">\
             <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg fill='%23fff'/%3E\">\n\
             <script type=\"text/plain\" id=\"look\">L</script>\n<script>D</script>\n</head>\
             <body><p>“Hi”</p><script>S</script>\n\
             <script type=\"text/plain\" id=\"parts\">A</script>\n</body>"
        );
    }
}
