//! Makes the pictures in `public/install/` that a browser shows when somebody installs the app: icons from
//! `public/icon.svg`, screenshots from the built site, in a headless Chromium. `cargo xtask pictures`
//! runs it; what it makes is committed.

// A picture that cannot be made says so and ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)]
#[path = "../tests/browser/driver.rs"]
mod driver;
#[allow(dead_code)]
#[path = "../tests/browser/environment.rs"]
mod environment;
#[allow(dead_code)]
#[path = "../tests/browser/patience.rs"]
mod patience;
#[path = "../tests/browser/site.rs"]
mod site;

use std::{collections::BTreeSet, fs, path::Path};

use color_quant::NeuQuant;
use data_encoding::BASE64;
use driver::{Browser, Recording, Session};
use patience::{LIVE, until};
use serde_json::{Value as Json, json};

const ICON: &str = include_str!("../public/icon.svg");
/// The ground of the icon, which goes to the edges where a system cuts its own shape out of it.
const GROUND: &str = "#14474f";
/// How many colours a picture has at most.
const COLOURS: usize = 256;

/// An icon: its name, its size, and how much of its width the drawing takes, if it has a ground.
const ICONS: [(&str, u32, Option<u32>); 4] = [
    ("icon-192", 192, None),
    ("icon-512", 512, None),
    // The outer fifth may be cut off.
    ("icon-maskable-512", 512, Some(80)),
    ("apple-touch-icon", 180, Some(92)),
];

/// A screenshot: its name, the route and the size.
const SCREENS: [(&str, &str, u32, u32); 2] = [
    ("result-wide", "#/sample", 1280, 800),
    ("landing-narrow", "#/", 360, 780),
];

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let session = Session::open(Browser::Chromium, Recording::Off).await;
        for (name, size, ground) in ICONS {
            draw(&session, ground).await;
            keep(name, &shot(&session, size, size).await);
        }
        let site = site::site();
        for (name, route, width, height) in SCREENS {
            let address = format!("{}{route}", site.url());
            session.client().goto(&address).await.expect("the app");
            until(session.client(), LIVE, &[])
                .await
                .expect("the app to start");
            keep(name, &shot(&session, width, height).await);
        }
    });
}

/// Puts the icon on an empty page.
async fn draw(session: &Session, ground: Option<u32>) {
    let client = session.client();
    client.goto("about:blank").await.expect("an empty page");
    let (width, colour) = ground.map_or((100, "transparent"), |width| (width, GROUND));
    let script = "
        const { body } = document;
        body.style.cssText = `margin:0;height:100vh;display:grid;place-items:center;background:${arguments[2]}`;
        body.innerHTML = arguments[0];
        body.firstElementChild.style.width = `${arguments[1]}vw`";
    let arguments = vec![json!(ICON), json!(width), json!(colour)];
    client.execute(script, arguments).await.expect("an icon");
}

/// The page as it looks in a window of this size, on nothing.
async fn shot(session: &Session, width: u32, height: u32) -> Vec<u8> {
    let nothing = json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } });
    devtools(
        session,
        "Emulation.setDefaultBackgroundColorOverride",
        nothing,
    )
    .await;
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(session, "Emulation.setDeviceMetricsOverride", metrics).await;
    let hidden = json!({ "hidden": true });
    devtools(session, "Emulation.setScrollbarsHidden", hidden).await;
    let shot = devtools(
        session,
        "Page.captureScreenshot",
        json!({ "format": "png" }),
    )
    .await;
    let shot = shot["data"].as_str().expect("a picture");
    BASE64.decode(shot.as_bytes()).expect("in base 64")
}

async fn devtools(session: &Session, command: &str, parameters: Json) -> Json {
    let body = json!({ "cmd": command, "params": parameters });
    session.command("goog/cdp/execute", body).await
}

/// Writes the picture with few colours, which makes it a fraction of what the browser gives.
fn keep(name: &str, picture: &[u8]) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture))
        .read_info()
        .expect("a picture");
    let mut pixels = vec![0; reader.output_buffer_size().expect("its size")];
    let info = reader.next_frame(&mut pixels).expect("its pixels");
    let pixels: Vec<u8> = match info.color_type {
        png::ColorType::Rgba => pixels,
        png::ColorType::Rgb => pixels
            .chunks_exact(3)
            .flat_map(|colour| [colour[0], colour[1], colour[2], u8::MAX])
            .collect(),
        other => panic!("{name} is {other:?}"),
    };
    let (palette, indices) = indexed(&pixels);

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/install");
    let path = folder.join(format!("{name}.png"));
    let file = fs::File::create(&path).expect("a file");
    let mut encoder = png::Encoder::new(file, info.width, info.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let colours: Vec<u8> = palette
        .iter()
        .flat_map(|colour| colour[..3].to_vec())
        .collect();
    encoder.set_palette(colours);
    if palette.iter().any(|colour| colour[3] != u8::MAX) {
        encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<_>>());
    }
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&indices).expect("the pixels");
    writer.finish().expect("an end");
    let bytes = fs::metadata(&path).expect("the file").len();
    println!("{}: {bytes} bytes", path.display());
}

/// The colours of a picture, exactly where they are few, and for each pixel which of them it has.
fn indexed(pixels: &[u8]) -> (Vec<[u8; 4]>, Vec<u8>) {
    let of = |pixel: &[u8]| [pixel[0], pixel[1], pixel[2], pixel[3]];
    let exact: BTreeSet<[u8; 4]> = pixels.chunks_exact(4).map(of).collect();
    if exact.len() <= COLOURS {
        let palette: Vec<_> = exact.into_iter().collect();
        let index = |pixel| palette.binary_search(&of(pixel)).expect("one of them");
        let indices = pixels
            .chunks_exact(4)
            .map(|pixel| u8::try_from(index(pixel)).expect("few colours"))
            .collect();
        return (palette, indices);
    }
    let reduced = NeuQuant::new(1, COLOURS, pixels);
    let palette = reduced.color_map_rgba().chunks_exact(4).map(of).collect();
    let indices = pixels
        .chunks_exact(4)
        .map(|pixel| u8::try_from(reduced.index_of(pixel)).expect("few colours"))
        .collect();
    (palette, indices)
}
