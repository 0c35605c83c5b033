//! `gapwise.html`: the whole app in one file that is opened from a disk, made from the finished site.
//!
//! A page opened from a disk cannot load other files. So scripts and styles are inline, named by their hashes in
//! the page's policy, and every other file is an element that holds it as gzip in base64; `public/single.js`
//! unpacks them. Browsers hash a script after they have made every line break a line feed, so the file survives
//! programs that change line breaks.

use std::{fs, io::Write as _, path::Path};

use data_encoding::BASE64;
use flate2::{Compression, write::GzEncoder};

use crate::{
    failure::{Failure, OrFailure, Outcome},
    fingerprint::policy_hash,
    finish::Finished,
    page::check_policy,
    precache::files,
};

/// Its name within a site.
pub(crate) const FILE: &str = "gapwise.html";
/// The most bytes that the file may have.
const MOST: usize = 700_000;
/// The length of a line of base64, as in mails.
const LINE: usize = 76;
/// Browsers read a file that begins with it as UTF-8, whatever a host says of its encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";
const CURE: &str = "see index.html and xtask/src/single_file.rs, which has to know its form";

const SCRIPTS: [&str; 3] = [
    include_str!("../../public/recovery.js"),
    include_str!("../../public/handover.js"),
    include_str!("../../public/single.js"),
];

/// What of the hosted page is left out: links, scripts in files, and the notice of a slow download.
const HOSTED_ONLY: [(&str, &str); 4] = [
    ("<link", ">"),
    ("<script type=\"module\"", "</script>"),
    ("<script async", "</script>"),
    ("<div id=\"start-slow\"", "</div>"),
];

/// Writes the file into the finished site in `site`. Links to results lead to `hosted_at` if there is one.
pub(crate) fn write(site: &Path, finished: &Finished, hosted_at: Option<&str>) -> Outcome<()> {
    let read = |name: &str| {
        fs::read(site.join(name)).or_failure(
            || format!("{name} of the site cannot be read"),
            "cargo xtask build --force",
        )
    };
    let text = |name: &str| Ok(String::from_utf8_lossy(&read(name)?).into_owned());
    let rest = finished.rest.as_deref();
    let rest = rest.ok_or_else(|| broken("the app was not split"))?;
    let parts = [
        ("app", read(&finished.app)?),
        ("rest", read(rest)?),
        ("pack", read(&finished.pack)?),
        ("licences", read("licences.txt")?),
    ];
    let page = Page {
        hosted: &text("index.html")?,
        later_style: &text(&finished.later)?,
        icon: &text(&icon(site)?)?,
        glue: &finished.glue,
        hosted_at,
    };
    let file = page.with(&parts)?;
    if file.len() > MOST {
        return Err(Failure::new(
            format!("{FILE} is larger than {MOST} bytes"),
            format!("it has {}", file.len()),
            "make the part smaller that grew last: `cargo xtask bench` lists them",
        ));
    }
    let path = site.join(FILE);
    fs::write(&path, file).or_failure(
        || format!("{} cannot be written", path.display()),
        "see that the folder is yours and the disk is not full",
    )
}

/// The name of the icon in the site.
fn icon(site: &Path) -> Outcome<String> {
    let names = files(site).or_failure(|| "the site cannot be read".into(), CURE)?;
    let icon = names
        .into_keys()
        .find(|name| name.starts_with("icon-") && name.ends_with(".svg"));
    icon.ok_or_else(|| broken("the site has no icon"))
}

/// What the page of the single file is made of, as text.
struct Page<'a> {
    /// The finished page of the hosted site.
    hosted: &'a str,
    later_style: &'a str,
    /// The icon's SVG.
    icon: &'a str,
    /// wasm-bindgen's module, which exports `__wbg_init`.
    glue: &'a str,
    hosted_at: Option<&'a str>,
}

impl Page<'_> {
    fn with(&self, parts: &[(&str, Vec<u8>)]) -> Outcome<String> {
        let page = HOSTED_ONLY
            .iter()
            .fold(self.hosted.to_owned(), |page, (start, end)| {
                without(&page, start, end)
            });
        // In a block, the names of our scripts and of the glue cannot meet.
        let script = format!("{}\n{{\n{}}}\n", self.glue, SCRIPTS.join("\n"));
        let script = script.replace('\r', "");
        if script.contains("</script") || script.contains("<!--") {
            return Err(broken("a script holds what would end it within a page"));
        }
        let (first_style, _) = between(&page, "<style>", "</style>")?;
        let policy = policy(&script, &[first_style, self.later_style]);
        let (_, policy_place) = between(&page, "Content-Security-Policy\" content=\"", "\"")?;
        let page = [&page[..policy_place.0], &policy, &page[policy_place.1..]].concat();

        let mut head = format!("<style>{}</style>\n", self.later_style);
        head += &format!("<link rel=\"icon\" href=\"{}\">\n", data_address(self.icon));
        if let Some(address) = self.hosted_at {
            head += &format!("<meta name=\"gapwise-hosted-at\" content=\"{address}\">\n");
        }
        // The parts come last, so that a file that was cut short still says so.
        let mut end = format!("<script type=\"module\">{script}</script>\n");
        for (name, content) in parts {
            let base64 = base64(content)?;
            end += &format!("<script type=\"text/plain\" id=\"part-{name}\">\n{base64}</script>\n");
        }
        let page = before(&page, "</head>", &head)?;
        let page = before(&page, "</body>", &end)?;
        check_policy(&page)?;
        Ok(format!("{BYTE_ORDER_MARK}{page}"))
    }
}

/// The policy of a page with this script and these styles, which names no address.
fn policy(script: &str, styles: &[&str]) -> String {
    let styles: Vec<String> = styles.iter().map(|style| policy_hash(style)).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        policy_hash(script),
        styles.join(" ")
    )
}

/// The content compressed by gzip, in lines of base64.
fn base64(content: &[u8]) -> Outcome<String> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    let packed = writer.write_all(content).and_then(|()| writer.finish());
    let packed = packed.or_failure(|| "gzip failed".into(), "free some memory")?;
    let mut text = String::new();
    for line in BASE64.encode(&packed).as_bytes().chunks(LINE) {
        text += &String::from_utf8_lossy(line);
        text.push('\n');
    }
    Ok(text)
}

/// The page without every element that begins and ends so, and without the line break behind it.
fn without(page: &str, start: &str, end: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, element)) = rest.split_once(start) {
        kept += before;
        let (_, behind) = element.split_once(end).unwrap_or_default();
        rest = behind.strip_prefix('\n').unwrap_or(behind);
    }
    kept + rest
}

/// The text between the first `start` and the `end` that follows, and its place.
fn between<'p>(page: &'p str, start: &str, end: &str) -> Outcome<(&'p str, (usize, usize))> {
    let from = page.find(start).map(|at| at + start.len());
    let place = from.and_then(|from| Some((from, from + page[from..].find(end)?)));
    let (from, to) = place.ok_or_else(|| broken(&format!("index.html holds no {start}")))?;
    Ok((&page[from..to], (from, to)))
}

fn before(page: &str, tag: &str, text: &str) -> Outcome<String> {
    let (start, end) = page
        .split_once(tag)
        .ok_or_else(|| broken(&format!("index.html holds no {tag}")))?;
    Ok([start, text, tag, end].concat())
}

/// An SVG as a `data:` address.
fn data_address(svg: &str) -> String {
    let escapes = [
        ("%", "%25"),
        ("#", "%23"),
        ("<", "%3C"),
        (">", "%3E"),
        ("&", "%26"),
        ("\"", "'"),
    ];
    let address = format!("data:image/svg+xml,{}", svg.trim());
    escapes
        .iter()
        .fold(address, |address, (sign, code)| address.replace(sign, code))
}

fn broken(why: &str) -> Failure {
    Failure::new("the single file cannot be made", why, CURE)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    const HOSTED: &str = "<!doctype html><html><head>\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">\n\
        <link rel=\"icon\" href=\"./icon.svg\" type=\"image/svg+xml\">\n<script async src=\"./rescue.js\"></script>\n\
        <style>h1 { color: red }</style>\n<link rel=\"modulepreload\" href=\"./gapwise.js\">\
        <script type=\"module\" src=\"./start.js\"></script></head>\n\
        <body><div id=\"start-slow\"><p>Slow</p></div><div id=\"app\"><h1>Gapwise</h1></div>\n\
        <script type=\"text/plain\" id=\"opening\">words</script></body></html>";

    fn page<'a>(hosted: &'a str, hosted_at: Option<&'a str>) -> Page<'a> {
        Page {
            hosted,
            later_style: "h2 { color: red }",
            icon: "<svg fill=\"#fff\"/>",
            glue: "export { __wbg_init as default };",
            hosted_at,
        }
    }

    fn file(hosted_at: Option<&str>) -> String {
        let parts = [("app", vec![7; 1000]), ("pack", b"{}".to_vec())];
        page(HOSTED, hosted_at).with(&parts).unwrap()
    }

    #[test]
    fn nothing_leads_out_of_the_file_and_the_landing_page_is_in_it() {
        let file = file(None);
        assert!(
            !file.contains(" src=") && !file.contains("'self'"),
            "{file}"
        );
        let addresses: Vec<&str> = file.split(" href=\"").skip(1).collect();
        assert_eq!(addresses.len(), 1, "{file}");
        assert!(addresses[0].starts_with("data:image/svg+xml,%3Csvg fill='%23fff'/%3E\""));
        assert!(file.contains("<h1>Gapwise</h1>") && file.contains(">words</script>"));
        assert!(!file.contains("Slow") && !file.contains("gapwise-hosted-at\" content"));
    }

    #[test]
    fn the_policy_names_each_script_and_style_by_its_hash() {
        let file = file(None);
        let (policy, _) = between(&file, "content=\"", "\"").unwrap();
        let (script, _) = between(&file, "<script type=\"module\">", "</script>").unwrap();
        for text in [script, "h1 { color: red }", "h2 { color: red }"] {
            assert!(policy.contains(&policy_hash(text)), "{policy}");
        }
        for word in ["unsafe-inline", "'unsafe-eval'", "http", "blob", "*"] {
            assert!(!policy.contains(word), "{policy}");
        }
    }

    #[test]
    fn parts_are_gzip_in_short_lines_of_base64() {
        let file = file(None);
        let (text, _) = between(&file, "id=\"part-app\">", "</script>").unwrap();
        assert!(text.lines().all(|line| line.len() <= LINE));
        let packed = BASE64.decode(text.replace('\n', "").as_bytes()).unwrap();
        let mut content = Vec::new();
        GzDecoder::new(&packed[..])
            .read_to_end(&mut content)
            .unwrap();
        assert_eq!(content, [7; 1000]);
    }

    #[test]
    fn links_lead_to_where_the_app_is_hosted() {
        let meta = "<meta name=\"gapwise-hosted-at\" content=\"https://example.org/g/\">";
        assert!(file(Some("https://example.org/g/")).contains(meta));
    }

    #[test]
    fn a_page_of_another_form_or_a_script_that_would_end_early_is_refused() {
        for missing in ["<style>", "Content-Security-Policy", "</head>"] {
            let other = HOSTED.replace(missing, "");
            assert!(page(&other, None).with(&[]).is_err(), "{missing}");
        }
        let early = Page {
            glue: "'</script>'",
            ..page(HOSTED, None)
        };
        assert!(early.with(&[]).is_err());
    }
}
