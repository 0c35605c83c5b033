//! The first pages, shown before the rest of the app has arrived, and the change over to the app. Knows
//! no framework and no saved document: whoever has one saved waits for the app.

use std::rc::Rc;

use yew::prelude::*;

use super::element::{el, text};
use super::pages::{aim::AimPage, landing::landing_page};
use super::parts::fresh_page::use_fresh_page;
use super::parts::sheet::heading;
use super::parts::shell::{Inside, shell};
use super::whole::{Handover, whole};
use super::wording::Wording;
use crate::browser;
use crate::routes::first_page::FirstPage;
use assessment::aim::Aim;
use messages::keys;

/// What is there at the start.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RootProps {
    /// The words and choices of the first pages.
    pub wording: Wording,
    /// The page in the address bar, if it is one of the first ones.
    pub page: Option<FirstPage>,
    /// The language pack's JSON, where the rest of the app was there before the first page.
    pub pack: Option<AttrValue>,
}

/// How far it has come.
#[derive(Clone, Debug, PartialEq)]
struct Progress {
    /// The page in the address bar, if it is one of the first ones.
    page: Option<FirstPage>,
    /// The aim that was chosen before the app was there.
    chosen: Option<Aim>,
    /// The language pack's JSON, once the rest is there.
    pack: Option<AttrValue>,
    /// Whether the person went from one page to another.
    stepped: bool,
    /// Whether the app has taken over.
    handed_over: bool,
}

enum Event {
    Navigated(Option<FirstPage>),
    Chose(Aim),
    /// The rest has come. Where nobody is in the middle of anything, the app takes over at once, else
    /// with the next step: what has the focus, or is half filled in, would be lost.
    Arrived {
        pack: AttrValue,
        idle: bool,
    },
}

impl Reducible for Progress {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        if self.handed_over {
            return self;
        }
        let mut next = Progress::clone(&self);
        match event {
            Event::Navigated(page) => {
                next.page = page;
                next.stepped = true;
                next.handed_over = next.pack.is_some();
            }
            Event::Chose(aim) => {
                next.chosen = Some(aim);
                next.stepped = true;
                next.handed_over = next.pack.is_some();
            }
            Event::Arrived { pack, idle } => {
                next.handed_over = idle || !next.shows_itself();
                next.pack = Some(pack);
            }
        }
        Rc::new(next)
    }
}

impl Progress {
    /// Whether its page is one of the first ones.
    fn shows_itself(&self) -> bool {
        self.chosen.is_none() && self.page.is_some()
    }
}

/// The first pages, then the app.
#[component]
pub fn Root(props: &RootProps) -> Html {
    let progress = use_reducer(|| Progress {
        page: props.page,
        chosen: None,
        pack: props.pack.clone(),
        stepped: false,
        handed_over: props.pack.is_some(),
    });
    let dispatcher = progress.dispatcher();
    let known = props.page;
    use_effect_with((), move |()| {
        let arrived = dispatcher.clone();
        let current = || FirstPage::of_fragment(&browser::location::fragment());
        // The person may have been quicker than the app.
        if current() != known {
            dispatcher.dispatch(Event::Navigated(current()));
        }
        let listeners = (
            browser::location::listen(move || dispatcher.dispatch(Event::Navigated(current()))),
            browser::arrival::listen(move |pack| {
                arrived.dispatch(Event::Arrived {
                    pack: pack.into(),
                    idle: browser::document::is_idle(),
                });
            }),
        );
        browser::document::mark_live();
        move || drop(listeners)
    });
    use_fresh_page((progress.page, progress.chosen.is_some()), false);
    match &progress.pack {
        Some(pack) if progress.handed_over => whole(Handover {
            pack: pack.clone(),
            chosen: progress.chosen.clone(),
            stepped: progress.stepped,
        }),
        _ => first_page(props, &progress),
    }
}

fn first_page(props: &RootProps, progress: &UseReducerHandle<Progress>) -> Html {
    let wording = &props.wording;
    let page = match progress.page.filter(|_| progress.shows_itself()) {
        Some(FirstPage::Landing) => landing_page(wording, None),
        Some(FirstPage::Aim) => {
            let dispatcher = progress.dispatcher();
            let chosen = Callback::from(move |aim| dispatcher.dispatch(Event::Chose(aim)));
            html! { <AimPage {wording} draft={None} aim={None::<Aim>} {chosen} /> }
        }
        None => waiting(wording),
    };
    let inside = Inside {
        page,
        ..Inside::default()
    };
    shell(wording, "", inside)
}

/// What stands in place of a page that has not arrived.
fn waiting(wording: &Wording) -> Html {
    el("article", "sheet")
        .fixed("aria-busy", "true")
        .holds(heading(wording.text(keys::shell::WAIT)))
        .holds(text("p", "lead", wording.text(keys::shell::WAIT_TEXT)))
        .into()
}
