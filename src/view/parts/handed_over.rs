//! What became of a file that the page made. A page cannot see whether the browser kept it, and says no
//! more than it knows.

use messages::keys;
use yew::prelude::*;

use crate::browser;
use crate::browser::picture::PictureFault;
use crate::view::element::{Element, el};
use crate::view::language::Language;

/// What became of the file that was asked for last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::view) enum HandedOver {
    /// None was asked for.
    #[default]
    NotYet,
    /// The browser has it, under this name.
    As(AttrValue),
    /// The browser did not take it.
    Refused,
    /// The browser gives out pictures that are not what the page drew.
    Altered,
}

impl HandedOver {
    /// Hands a text over as a file.
    pub(in crate::view) fn of_text(name: &str, kind: &str, text: &str) -> HandedOver {
        if browser::file::offer(name, kind, text) {
            HandedOver::As(name.to_owned().into())
        } else {
            HandedOver::Refused
        }
    }

    /// Hands a picture over as a PNG.
    pub(in crate::view) async fn of_picture(name: &str, svg: &str, size: (i32, i32)) -> HandedOver {
        match browser::picture::offer_png(name, svg, size).await {
            Ok(()) => HandedOver::As(name.to_owned().into()),
            Err(PictureFault::Refused) => HandedOver::Refused,
            Err(PictureFault::Altered) => HandedOver::Altered,
        }
    }

    /// The sentences that say so, in a region that screen readers follow.
    pub(in crate::view) fn shown(&self, language: &Language) -> Element {
        let (class, words) = match self {
            HandedOver::NotYet => ("hint", String::new()),
            HandedOver::As(name) => (
                "hint",
                language.fill(keys::files::HANDED_OVER, &[("name", name)]),
            ),
            HandedOver::Refused => ("error", language.text(keys::files::REFUSED)),
            HandedOver::Altered => ("error", language.text(keys::files::ALTERED)),
        };
        el("p", class).fixed("role", "status").text(words)
    }
}
