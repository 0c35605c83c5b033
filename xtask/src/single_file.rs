//! The whole app as one file, `gapwise.html`, to be opened from a disk: made from the finished site and
//! from the whole wasm, with a policy of its own. Knows no part by name but the three that start the app.
//!
//! A page opened from a disk may read no other file, and its policy lets nothing run whose hash it does not
//! list. So the parts stand in the file as text: the look, unpacked before anything is shown, and all the
//! rest, unpacked once the landing page is there.
//!
//! The file is in UTF-16, little-endian, with a byte-order mark, which the standard of HTML puts above whatever a
//! host says. A letter then carries nearly all of its two bytes. Of 594,233 bytes of wasm, scripts, content and
//! licences LZMA leaves 168,907; as text they have 225 KB in base64, 208 KB with 13 bits in two letters of ASCII,
//! at best 198 KB in UTF-8, 180 KB in UTF-16 with 15 bits a letter, and 170 KB as here. The page around them
//! takes twice as much as in UTF-8, 25 KB, so what need not stand there is packed. Bytes as they are would want
//! an encoding that a host's `charset=utf-8` overrides.
//!
//! The numbers in the code of the wasm are packed apart (`apart.rs`), which saves 7 KB. What saved too little:
//! other settings of LZMA, 0.1 KB; a stream for the wasm and one for the texts, nothing; the landing page as a
//! dictionary, 1.1 KB, where a browser that translates the page would break it; odds that are learned at two
//! speeds, 0.7 KB.
//!
//! Instead of LZMA: gzip, which every browser reads without our help, 20 % more; brotli, which not every
//! browser unpacks, 2 % more; a context-mixing coder 15 % less, but it took many times as long to unpack, even
//! compiled. Our decoder has 1.9 KB minified; npm's `lzma` has 7.0 KB and was written in 2016. `lzma-rust2` is
//! pure Rust, without dependencies, Apache-2.0.

mod apart;
mod elements;
mod hosted;
mod letters;
mod page;
mod payload;
mod policy;

use std::{fs, path::Path};

use crate::{
    failure::{Failure, OrFailure, Outcome},
    finish::Finished,
    import_names::shortened,
    tools::{ClassicApp, Names},
};
use apart::apart;
pub(crate) use hosted::hosted_at;
use page::{Shell, Taken};
use payload::{Part, pack, text_of};

/// What the file is called within a site.
pub(crate) const FILE: &str = "gapwise.html";
/// What a mail gateway and a person on a train still take: the most that the file may have.
const MOST: usize = 400_000;

const UNPACK: &str = include_str!("../../public/unpack.js");
const RECOVERY: &str = include_str!("../../public/recovery.js");
const HANDOVER: &str = include_str!("../../public/handover.js");
const SINGLE: &str = include_str!("../../public/single.js");
const REJOIN: &str = include_str!("../../public/rejoin.js");
const INSIDE: &str = include_str!("../../public/inside.js");

/// Writes the file into the site in `site`, which is `finished`. Links to results lead to
/// `hosted_at` if there is one. Scripts go through `minified`.
pub(crate) fn write(
    site: &Path,
    finished: &Finished,
    app: &ClassicApp,
    hosted_at: Option<&str>,
    minified: impl Fn(&str, Names) -> Outcome<String>,
) -> Outcome<()> {
    let mut page = page::taken_apart(&read(site, "index.html")?)?;
    page.style += &read(site, &finished.later)?;
    // Each script calls functions of those before it.
    let minified = |script: &str| minified(script, Names::Shared);
    let file = assemble(site, &page, &finished.pack, app, hosted_at, minified)?;
    let path = site.join(FILE);
    fs::write(&path, utf16(&file)).or_failure(
        || format!("{} cannot be written", path.display()),
        "see that the folder is yours and the disk is not full",
    )
}

fn assemble(
    site: &Path,
    taken: &Taken,
    content: &str,
    app: &ClassicApp,
    hosted_at: Option<&str>,
    minified: impl Fn(&str) -> Outcome<String>,
) -> Outcome<String> {
    let (glue, wasm) = shortened(&minified(&app.glue)?, &app.wasm)?;
    let mut parts = vec![Part::new(LICENCES, read(site, LICENCES)?)];
    for (id, text) in &taken.texts {
        parts.push(Part::new(id, text.as_str()));
    }
    parts.push(Part::new("pack", read(site, content)?));
    // Texts first: it packs better so.
    let ours = minified(&[HANDOVER, REJOIN, INSIDE].concat())?;
    let inside = [glue, ours].concat();
    parts.push(Part::new("script", inside.as_str()));
    parts.extend(apart(&wasm).ok_or_else(|| {
        Failure::new(
            "the wasm cannot be packed",
            "it ends before its sections do",
            "see xtask/src/single_file/apart.rs, which has to know its form",
        )
    })?);
    let icon = taken.icon.as_deref();
    let icon = icon.map(|name| read(site, name)).transpose()?;

    let dress = minified(UNPACK)?;
    let start = minified(&[RECOVERY, SINGLE].concat())?;
    let policy = policy::policy(&[&dress, &start, &inside], &taken.style);
    let (packed_look, packed_parts) = (text_of(taken.style.as_bytes())?, pack(&parts)?);
    let file = page::put_together(
        taken,
        &Shell {
            policy: &policy,
            hosted_at,
            icon: icon.as_deref(),
            look: &packed_look,
            dress: &dress,
            start: &start,
            parts: &packed_parts,
        },
    )?;
    let weights = [("look", &packed_look), ("parts", &packed_parts)];
    let weights = weights.map(|(name, text)| (name, weight(text)));
    within(&file, &weights, &parts)?;
    Ok(file)
}

const BYTE_ORDER_MARK: u16 = 0xfeff;

/// The list of licences goes with the app wherever that goes.
const LICENCES: &str = "licences.txt";

/// The file in UTF-16, of which the mark at its beginning tells every browser, whatever a host says.
fn utf16(file: &str) -> Vec<u8> {
    let units = [BYTE_ORDER_MARK].into_iter().chain(file.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// How many bytes a text has in the file.
fn weight(text: &str) -> usize {
    text.encode_utf16().count() * 2
}

fn within(file: &str, weights: &[(&str, usize)], parts: &[Part]) -> Outcome<()> {
    let whole = weight(file);
    if whole <= MOST {
        return Ok(());
    }
    let list = |all: Vec<(&str, usize)>| {
        let lines = all.iter().map(|(name, size)| format!("\n{name} {size}"));
        lines.collect::<String>()
    };
    let shell = whole - weights.iter().map(|(_, weight)| weight).sum::<usize>();
    let packed = list([&[("page", shell)], weights].concat());
    let before = list(
        parts
            .iter()
            .map(|part| (part.name(), part.size()))
            .collect(),
    );
    let why = format!("it has {whole}:{packed}\nand before packing, its parts have:{before}");
    Err(Failure::new(
        format!("{FILE} is larger than {MOST} bytes"),
        why,
        "make the part smaller that grew last",
    ))
}

fn read(site: &Path, name: &str) -> Outcome<String> {
    fs::read_to_string(site.join(name)).or_failure(
        || format!("{name} of the site cannot be read"),
        "cargo xtask build --force",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const INDEX: &str = "<!doctype html><html><head>\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">\
        <link rel=\"icon\" href=\"./icon.svg\" type=\"image/svg+xml\">\
        <style>h1 { color: red }</style>\
        <link rel=\"modulepreload\" href=\"./gapwise.js\">\
        <script type=\"module\" src=\"./start.js\"></script></head>\
        <body><div id=\"app\"><h1>Gapwise</h1></div></body></html>";

    fn site() -> Scratch {
        let scratch = Scratch::new();
        scratch.file("index.html", INDEX);
        scratch.file("icon.svg", "<svg/>");
        scratch.file("later.css", "h2 { color: red }");
        scratch.file("pack.json", "{}");
        scratch.file("licences.txt", "MIT");
        scratch
    }

    /// The file as a browser reads it.
    fn made(site: &Scratch) -> String {
        let bytes = fs::read(site.path().join(FILE)).unwrap();
        let units = bytes.as_chunks().0.iter().copied().map(u16::from_le_bytes);
        let text: String = char::decode_utf16(units).map(Result::unwrap).collect();
        text.strip_prefix('\u{feff}').unwrap().to_owned()
    }

    /// An app whose wasm has so many bytes that cannot be compressed, in a section of its own.
    fn app(noise: u32) -> ClassicApp {
        let mut state = 1_u32;
        let mut byte = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        let size = [noise | 128, noise >> 7 | 128, noise >> 14].map(|part| part.to_le_bytes()[0]);
        ClassicApp {
            glue: "let wasm_bindgen;".into(),
            wasm: b"\0asm\x01\0\0\0\0"
                .iter()
                .copied()
                .chain(size)
                .chain(*b"\x01n")
                .chain((2..noise).map(|_| byte()))
                .collect(),
        }
    }

    fn write(site: &Path, app: &ClassicApp, hosted_at: Option<&str>) -> Outcome<()> {
        let as_it_is = |script: &str, _| Ok(script.to_owned());
        let finished = Finished {
            pack: "pack.json".into(),
            later: "later.css".into(),
        };
        super::write(site, &finished, app, hosted_at, as_it_is)
    }

    #[test]
    fn our_scripts_can_stand_in_a_page() {
        for source in [UNPACK, RECOVERY, SINGLE] {
            assert!(!source.contains("</") && !source.contains("<!--"));
        }
    }

    #[test]
    fn nothing_is_left_that_leads_out_of_the_file() {
        let site = site();
        write(site.path(), &app(100), None).unwrap();
        let file = made(&site);
        assert!(
            !file.contains(" src=") && !file.contains("'self'"),
            "{file}"
        );
        let addresses: Vec<&str> = file.split("href=\"").skip(1).collect();
        assert_eq!(addresses.len(), 1, "{file}");
        assert!(addresses[0].starts_with("data:image/svg+xml,%3Csvg/%3E\""));
        assert!(!file.contains("hosted-at\" content"));
        assert!(file.contains("<h1>Gapwise</h1>"));
    }

    #[test]
    fn links_lead_to_where_the_app_is_hosted() {
        let site = site();
        write(site.path(), &app(100), Some("https://example.org/g/")).unwrap();
        let file = made(&site);
        let meta = "<meta name=\"gapwise-hosted-at\" content=\"https://example.org/g/\">";
        assert!(file.contains(meta), "{file}");
    }

    #[test]
    fn a_file_that_is_too_large_is_refused_with_its_parts() {
        let failure = write(site().path(), &app(400_000), None).unwrap_err();
        for named in ["400000", "\nwasm 400012", "\nlicences.txt 3", "\npack 2"] {
            assert!(
                failure.to_string().replace("        ", "").contains(named),
                "{failure}"
            );
        }
    }
}
