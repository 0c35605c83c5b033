//! The first stage: tells apart what Trunk left in its staging folder.

use steps::{Failure, Outcome};

use crate::{
    Files,
    markup::{Piece, piece},
};

/// Where the page had Trunk's script, and will have ours.
pub(crate) const START: &str = "<!-- start -->";
/// Where the page had its links to style sheets, and will have the first style.
pub(crate) const STYLE: &str = "<!-- style -->";

const TRUNK: &str = "use the version of Trunk that `cargo xtask setup` installs";
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";
const LATER: &str = "data-later";

/// What Trunk made, taken apart.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// `index.html`, with markers in the place of scripts and styles.
    pub(crate) page: String,
    /// The name of wasm-bindgen's JavaScript module, and its text.
    pub(crate) glue: (String, String),
    /// The name of the WebAssembly module, and its bytes.
    pub(crate) module: (String, Vec<u8>),
    /// The style of the first pages, and that of the others.
    pub(crate) styles: [String; 2],
    /// Everything else, which is served as it is.
    pub(crate) files: Files,
}

/// Takes apart the files in Trunk's staging folder.
pub(crate) fn compiled(mut files: Files) -> Outcome<Compiled> {
    let page = text(&mut files, "index.html")?;
    let script = piece(&page, "<script type=\"module\"", "</script>")?;
    let glue = quoted(script.inside, ".js")?.to_owned();
    let module = quoted(script.inside, ".wasm")?.to_owned();
    let Piece { before, behind, .. } = script;
    let page = [before, START, behind].concat();
    let glue_text = text(&mut files, &glue)?;
    let bytes = files.remove(&module).ok_or_else(|| missing(&module))?;
    let (page, styles) = styles(&page, &mut files)?;
    Ok(Compiled { page, glue: (glue, glue_text), module: (module, bytes), styles, files })
}

/// The page without its links to style sheets, whose text is joined in their order.
fn styles(page: &str, files: &mut Files) -> Outcome<(String, [String; 2])> {
    let (mut first, mut later) = (String::new(), String::new());
    let mut rest = String::with_capacity(page.len());
    for line in page.split_inclusive('\n') {
        let name = line.strip_prefix(LINK).and_then(|it| it.split('"').next());
        let Some(name) = name else {
            rest += line;
            continue;
        };
        if first.is_empty() {
            rest += STYLE;
            rest.push('\n');
        }
        let sheet = without_comments(&text(files, name)?);
        if line.contains(LATER) {
            later += &sheet;
        } else if later.is_empty() {
            first += &sheet;
        } else {
            return Err(order("a style of the first pages comes after a later one"));
        }
    }
    if first.is_empty() || later.is_empty() {
        return Err(order("it does not link to both kinds"));
    }
    if first.contains("</") {
        return Err(order("a style sheet holds </, which would end it in a page"));
    }
    Ok((rest, [first, later]))
}

fn text(files: &mut Files, name: &str) -> Outcome<String> {
    let bytes = files.remove(name).ok_or_else(|| missing(name))?;
    String::from_utf8(bytes).map_err(|_| missing(name))
}

/// The first quoted relative address with this ending, without its `./`.
fn quoted<'s>(script: &'s str, ending: &str) -> Outcome<&'s str> {
    let mut addresses = script.split(['\'', '"', '`']).filter_map(|part| part.strip_prefix("./"));
    addresses.find(|name| name.ends_with(ending)).ok_or_else(|| missing(ending))
}

/// A style without comments, indentation and empty lines. No string of ours holds `/*`.
fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept += part.split_once("*/").map_or("", |(_, behind)| behind);
    }
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |all, line| all + line + "\n")
}

fn missing(what: &str) -> Failure {
    let what = format!("Trunk left no {what} that the page names");
    Failure::new(what, "the page has another form than the known one", TRUNK)
}

fn order(why: &str) -> Failure {
    Failure::new(
        "index.html cannot be given its styles",
        why,
        "put the style sheets with data-later behind all others, and have some of both",
    )
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) const FROM_TRUNK: &str = "<head>\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
        style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types gapwise-worker\">\n\
        <link rel=\"icon\" href=\"./icon-1.svg\" type=\"image/svg+xml\">\n\
        <script async src=\"./rescue.js\"></script>\n\
        <link rel=\"stylesheet\" href=\"./a.css\"/>\n\
        <link rel=\"stylesheet\" href=\"./b.css\" data-later/>\n\
        <script type=\"module\" nonce=\"{{__TRUNK NONCE__}}\">import init from './gapwise.js';\n\
        await init({ module_or_path: './gapwise_bg.wasm' });</script>\
        <link rel=\"modulepreload\" href=\"./gapwise.js\"><link rel=\"preload\" href=\"./gapwise_bg.wasm\">\
        </head>\n<body><div id=\"start-slow\"><p>Slow</p></div>\n<div id=\"app\"><!-- landing --></div>\n\
        <!-- opening -->\n</body>";

    pub(crate) fn from_trunk(page: &str) -> Files {
        [
            ("index.html", page),
            ("gapwise.js", "export { __wbg_init as default };"),
            ("gapwise_bg.wasm", "whole"),
            ("a.css", "/* ours */\na {\n  color: red;\n}\n"),
            ("b.css", "b { color: blue; } /* and\nmore */"),
            ("icon-1.svg", "<svg/>"),
            ("rescue.js", "// when all else fails\nrescue();"),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into()
    }

    #[test]
    fn scripts_and_styles_are_taken_out_of_the_page() {
        let compiled = compiled(from_trunk(FROM_TRUNK)).unwrap();
        assert_eq!(compiled.glue.0, "gapwise.js");
        assert_eq!(compiled.module, ("gapwise_bg.wasm".into(), b"whole".to_vec()));
        let styles = ["a {\ncolor: red;\n}\n", "b { color: blue; }\n"];
        assert_eq!(compiled.styles, styles.map(str::to_owned));
        assert!(compiled.page.contains(START) && compiled.page.contains(STYLE));
        assert!(!compiled.page.contains("import init"));
        let left: Vec<&str> = compiled.files.keys().map(String::as_str).collect();
        assert_eq!(left, ["icon-1.svg", "rescue.js"]);
    }

    #[test]
    fn a_page_without_its_script_or_in_another_order_is_refused() {
        for (from, to) in [
            ("type=\"module\"", ""),
            ("gapwise_bg.wasm", "gapwise.what"),
            (" data-later", ""),
            ("a.css\"/", "a.css\" data-later/"),
        ] {
            let page = FROM_TRUNK.replace(from, to);
            assert!(super::compiled(from_trunk(&page)).is_err(), "{from}");
        }
    }
}
