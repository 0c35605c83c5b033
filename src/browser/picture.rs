//! Turns a picture given as SVG into a PNG that the person can keep. Everything happens inside the page.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement, HtmlImageElement};

use super::file::download;

/// How many pixels of the PNG a pixel of the picture becomes.
const SCALE: i32 = 2;

/// Offers a picture of this size, in pixels, as a PNG; tells whether the browser did it.
pub async fn offer_png(name: &str, svg: &str, (width, height): (i32, i32)) -> bool {
    let drawn = draw(svg, width * SCALE, height * SCALE).await;
    let address = drawn.and_then(|canvas| canvas.to_data_url().ok());
    // A canvas that is too large for the browser gives an address without a picture.
    let address = address.filter(|address| address.starts_with("data:image/png"));
    address
        .and_then(|address| download(name, &address))
        .is_some()
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
    let canvas: HtmlCanvasElement = made(&document, "canvas")?;
    canvas.set_attribute("width", &width.to_string()).ok()?;
    canvas.set_attribute("height", &height.to_string()).ok()?;
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context
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
