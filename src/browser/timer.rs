//! A call that is made after a while, unless what stands for it is dropped before.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A call to come.
pub struct Timer {
    number: Option<i32>,
    /// Kept for as long as the browser may call it.
    _call: Closure<dyn FnMut()>,
}

impl Timer {
    /// Makes the call after so many milliseconds.
    #[must_use]
    pub fn after(milliseconds: i32, call: impl FnMut() + 'static) -> Timer {
        let call = Closure::<dyn FnMut()>::new(call);
        let number = web_sys::window().and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(
                    call.as_ref().unchecked_ref(),
                    milliseconds,
                )
                .ok()
        });
        Timer {
            number,
            _call: call,
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(number)) = (web_sys::window(), self.number) {
            window.clear_timeout_with_handle(number);
        }
    }
}
