//! `gapwise.html`: the whole app in one file that is opened from a disk, made of the finished page.
//!
//! A page opened from a disk cannot load other files. So scripts and styles are inline, named by their hashes in
//! the page's policy, and every other file is an element that holds it as gzip in base64; `public/single.js`
//! unpacks them. Browsers hash a script after they have made every line break a line feed, so the file survives
//! programs that change line breaks.

use data_encoding::BASE64;
use steps::{Failure, Outcome};

use crate::{
    Files,
    assets::Assets,
    hosts::gzip,
    markup::{before, piece, without},
    policy,
};

/// Its name within a site.
pub(crate) const FILE: &str = "gapwise.html";
/// The list of licences goes with the app wherever that goes.
pub(crate) const LICENCES: &str = "licences.txt";
/// The most bytes that the file may have.
const MOST: usize = 700_000;
/// The length of a line of base64, as in mails.
const LINE: usize = 76;
/// Browsers read a file that begins with it as UTF-8, whatever a host says of its encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

const SCRIPTS: [&str; 4] = [
    include_str!("../../../public/recovery.js"),
    include_str!("../../../public/dom_guard.js"),
    include_str!("../../../public/handover.js"),
    include_str!("../../../public/single.js"),
];

/// What of the hosted page is left out: links, scripts in files, and the notice of a slow download.
const HOSTED_ONLY: [(&str, &str); 4] = [
    ("<link", ">"),
    ("<script type=\"module\"", "</script>"),
    ("<script async", "</script>"),
    ("<div id=\"start-slow\"", "</div>"),
];

/// The script of the file: wasm-bindgen's, and ours in a block, so that names of one cannot meet those of the other.
pub(crate) fn script(glue: &str) -> String {
    format!("{glue}\n{{\n{}}}\n", SCRIPTS.join("\n")).replace('\r', "")
}

/// The file, made of the hosted page and the site's other files.
pub(crate) fn single_file(hosted: &str, site: &Files, assets: &Assets, hosted_at: Option<&str>) -> Outcome<String> {
    let page = HOSTED_ONLY.iter().fold(hosted.to_owned(), |page, (start, end)| without(&page, start, end));
    let script = &assets.single_script;
    if script.contains("</script") || script.contains("<!--") {
        return Err(broken("a script holds what would end it within a page"));
    }
    let first_style = piece(&page, "<style>", "</style>")?.inside;
    let policy = policy::single_file(script, [first_style, &assets.later_style]);
    let old = piece(&page, policy::META[0], policy::META[1])?;
    let page = [old.before, policy::META[0], &policy, policy::META[1], old.behind].concat();

    let mut head = vec![format!("<style>{}</style>\n", assets.later_style)];
    if let Some((_, icon)) = site.iter().find(|(name, _)| is_icon(name)) {
        let icon = BASE64.encode(icon);
        head.push(format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n"));
    }
    if let Some(address) = hosted_at {
        head.push(format!("<meta name=\"gapwise-hosted-at\" content=\"{address}\">\n"));
    }
    // The parts come last, so that a file that was cut short still says so.
    let mut end = vec![format!("<script type=\"module\">{script}</script>\n")];
    let rest = assets.rest.as_deref().unwrap_or_default();
    let parts = [("app", &*assets.app), ("rest", rest), ("pack", &assets.pack), ("licences", LICENCES)];
    for (part, name) in parts {
        let content = site.get(name);
        let text = base64(content.ok_or_else(|| broken(&format!("the site has no {name}")))?)?;
        end.push(format!("<script type=\"text/plain\" id=\"part-{part}\">\n{text}</script>\n"));
    }
    let page = before(&page, "</head>", &head.concat())?;
    let page = before(&page, "</body>", &end.concat())?;
    if page.len() > MOST {
        let why = format!("it has {} bytes, and may have {MOST}", page.len());
        return Err(broken(&why));
    }
    Ok(format!("{BYTE_ORDER_MARK}{page}"))
}

fn is_icon(name: &str) -> bool {
    name.starts_with("icon-") && name.rsplit('.').next() == Some("svg")
}

/// A content compressed by gzip, in lines of base64.
fn base64(content: &[u8]) -> Outcome<String> {
    let text = BASE64.encode(&gzip(content)?);
    let lines = text.as_bytes().chunks(LINE).map(String::from_utf8_lossy);
    Ok(lines.fold(String::new(), |all, line| all + &line + "\n"))
}

fn broken(why: &str) -> Failure {
    let cure = "see index.html and tools/site/src/single_file.rs, which has to know its form";
    Failure::new(format!("{FILE} cannot be made"), why, cure)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;
    use crate::{
        Kind,
        compiled::tests::{FROM_TRUNK, from_trunk},
        hash::policy_hash,
        page::tests::made,
    };

    fn file(hosted_at: Option<&str>) -> String {
        let (page, assets) = made(FROM_TRUNK, Kind::Release).unwrap();
        let mut site = from_trunk(FROM_TRUNK);
        site.extend(assets.files.clone());
        site.insert(LICENCES.into(), b"MIT".to_vec());
        single_file(&page, &site, &assets, hosted_at).unwrap()
    }

    #[test]
    fn nothing_leads_out_of_the_file_and_the_landing_page_is_in_it() {
        let file = file(None);
        assert!(!file.contains(" src=") && !file.contains("'self'"), "{file}");
        let addresses: Vec<&str> = file.split(" href=\"").skip(1).collect();
        assert_eq!(addresses.len(), 1, "{file}");
        assert!(addresses[0].starts_with("data:image/svg+xml;base64,PHN2Zy8+\""));
        assert!(file.contains("<h1>Gapwise</h1>") && file.contains(">words</script>"));
        assert!(!file.contains("Slow") && !file.contains("gapwise-hosted-at\" content"));
    }

    #[test]
    fn the_policy_names_each_script_and_style_by_its_hash() {
        let file = file(None);
        let policy = piece(&file, policy::META[0], policy::META[1]).unwrap().inside;
        let script = piece(&file, "<script type=\"module\">", "</script>").unwrap();
        let styles: Vec<&str> =
            file.split("<style>").skip(1).filter_map(|style| style.split("</style>").next()).collect();
        assert_eq!(styles.len(), 2);
        for text in [&[script.inside], &styles[..]].concat() {
            assert!(policy.contains(&policy_hash(text)), "{policy}");
        }
    }

    #[test]
    fn parts_are_gzip_in_short_lines_of_base64() {
        let file = file(None);
        let text = piece(&file, "id=\"part-app\">\n", "</script>").unwrap().inside;
        assert!(text.lines().all(|line| line.len() <= LINE));
        let packed = BASE64.decode(text.replace('\n', "").as_bytes()).unwrap();
        let mut content = Vec::new();
        GzDecoder::new(&packed[..]).read_to_end(&mut content).unwrap();
        assert_eq!(content, [7; 1000]);
    }

    #[test]
    fn links_lead_to_where_the_app_is_hosted() {
        let meta = "<meta name=\"gapwise-hosted-at\" content=\"https://example.org/g/\">";
        assert!(file(Some("https://example.org/g/")).contains(meta));
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        let (page, mut assets) = made(FROM_TRUNK, Kind::Release).unwrap();
        assets.single_script = "'</script>'".into();
        assert!(single_file(&page, &Files::new(), &assets, None).is_err());
    }
}
