//! The door to the rest of the app: what is reached only through it is downloaded after the first pages
//! (`tools/wasm-split`), and must not be entered before it has arrived.

use std::rc::Rc;

use yew::prelude::*;

use super::app::shown_at;
use super::app::{App, AppProps};
use super::keeping::open_saved;
use super::language::Language;
use super::parts::way::Way;
use crate::browser;
use crate::state::State;
use crate::state::action::Action;
use crate::state::reducer::reduce;
use assessment::aim::Aim;
use assessment::answer::Answers;
use formats::pack;

/// What the first pages hand over.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Handover {
    /// The language pack's JSON.
    pub(super) pack: AttrValue,
    /// The aim that was chosen before the app was there.
    pub(super) chosen: Option<Aim>,
    /// Whether the person went from one page to another.
    pub(super) stepped: bool,
}

/// The whole app. Its name is the one the build looks for.
#[inline(never)]
pub(super) fn whole(handover: Handover) -> Html {
    html! { <Whole ..handover /> }
}

/// The app, or the message that waits in the page when the pack cannot be read.
#[component]
fn Whole(handover: &Handover) -> Html {
    let app = use_memo((), |()| open(handover));
    use_effect_with(app.is_none(), |failed| {
        if *failed {
            browser::document::show_start_failure();
        }
    });
    match &*app {
        Some(props) => html! { <App ..props.clone() /> },
        None => Html::default(),
    }
}

fn open(handover: &Handover) -> Option<AppProps> {
    let language = Language::new(Rc::new(pack::read(&handover.pack).ok()?));
    let (reading, kept) = open_saved(&language.framework);
    let route = browser::location::current();
    let mut start = State::new(route, reading, browser::storage::works())
        .asking(language.framework.reference().clone());
    start.shown = shown_at(&language, &start.route, browser::clock::today());
    if let Some(aim) = &handover.chosen {
        let draft = start.draft();
        let answers = draft.map(|draft| &draft.answers);
        let next = Way::of(draft.map(Rc::as_ref)).next_step(
            &language.framework,
            aim,
            answers.unwrap_or(&Answers::default()),
        );
        let chosen = Action::AimChosen(aim.clone());
        start = reduce(&start, chosen, browser::clock::now());
        browser::location::go(&next);
        start.route = next;
    }
    Some(AppProps {
        language,
        start,
        kept: Some(Rc::new(kept)),
        base: browser::location::base().into(),
        today: browser::clock::today(),
        stepped: handover.stepped,
    })
}
