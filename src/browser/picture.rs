//! Turns a picture given as SVG into a PNG that the person can keep. Everything happens inside the page.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement, HtmlImageElement};

use super::file::download;

/// How many pixels of the PNG a pixel of the picture becomes.
const SCALE: i32 = 2;

/// Why no PNG was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFault {
    /// The browser drew or saved nothing.
    Refused,
    /// The browser gives out other pixels than were drawn, as a protection from being recognised by them.
    Altered,
}

/// Offers a picture of this size, in pixels, as a PNG.
///
/// # Errors
/// Why the browser did not take it.
pub async fn offer_png(
    name: &str,
    svg: &str,
    (width, height): (i32, i32),
) -> Result<(), PictureFault> {
    if !gives_out_what_was_drawn().ok_or(PictureFault::Refused)? {
        return Err(PictureFault::Altered);
    }
    let drawn = draw(svg, width * SCALE, height * SCALE).await;
    let address = drawn.and_then(|canvas| canvas.to_data_url().ok());
    // A canvas that is too large for the browser gives an address without a picture.
    let address = address.filter(|address| address.starts_with("data:image/png"));
    address
        .and_then(|address| download(name, &address))
        .ok_or(PictureFault::Refused)
}

/// The side of the square that is drawn to see what the browser makes of it, in pixels.
const SAMPLE: i32 = 8;
/// Its colour, in red, green, blue and opacity.
const COLOUR: [u8; 4] = [200, 90, 30, 255];
const COLOUR_NAME: &str = "rgb(200, 90, 30)";
/// How much a part of a colour may differ. Some browsers change the last bits of a few pixels, which nobody
/// sees.
const UNSEEN: u8 = 8;

/// Whether the pixels that a page reads are those that it drew.
fn gives_out_what_was_drawn() -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let context = context(&canvas(&document, SAMPLE, SAMPLE)?)?;
    let side = f64::from(SAMPLE);
    context.set_fill_style_str(COLOUR_NAME);
    context.fill_rect(0.0, 0.0, side, side);
    let read = context.get_image_data(0.0, 0.0, side, side).ok()?.data();
    let is_like = |pixel: &[u8]| {
        let mut parts = pixel.iter().zip(COLOUR);
        parts.all(|(read, drawn)| read.abs_diff(drawn) <= UNSEEN)
    };
    Some(read.chunks(COLOUR.len()).all(is_like))
}

async fn draw(svg: &str, width: i32, height: i32) -> Option<HtmlCanvasElement> {
    let document = web_sys::window()?.document()?;
    let image: HtmlImageElement = made(&document, "img")?;
    // The page's policy allows pictures that stand in their own address, and no others made here.
    let there = Promise::new(&mut |is_there, is_not| {
        image.set_onload(Some(&is_there));
        image.set_onerror(Some(&is_not));
    });
    image.set_attribute("src", &address_of(svg)).ok()?;
    JsFuture::from(there).await.ok()?;
    let canvas = canvas(&document, width, height)?;
    context(&canvas)?
        .draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    Some(canvas)
}

fn canvas(document: &Document, width: i32, height: i32) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = made(document, "canvas")?;
    canvas.set_attribute("width", &width.to_string()).ok()?;
    canvas.set_attribute("height", &height.to_string()).ok()?;
    Some(canvas)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    Some(canvas.get_context("2d").ok()??.unchecked_into())
}

fn made<E: JsCast>(document: &Document, tag: &str) -> Option<E> {
    let element = document.create_element(tag).ok()?;
    Some(element.unchecked_into())
}
/// An address that is the picture itself, with everything but letters and digits in hexadecimal.
fn address_of(svg: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut address = String::with_capacity(svg.len() * 2);
    address.push_str("data:image/svg+xml,");
    for byte in svg.bytes() {
        if byte.is_ascii_alphanumeric() {
            address.push(char::from(byte));
        } else {
            address.push('%');
            address.push(char::from(DIGITS[usize::from(byte >> 4)]));
            address.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::address_of;

    #[test]
    fn nothing_in_a_picture_ends_its_address() {
        assert_eq!(
            address_of("<a b=\"#é\">"),
            "data:image/svg+xml,%3Ca%20b%3D%22%23%C3%A9%22%3E"
        );
    }
}
