//! The whole app: holds the state, saves what changed, follows the address bar, shows a page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::keeping::{Kept, use_saving};
use super::language::Language;
use super::offline::use_offline;
use super::pages::{
    aim::AimPage,
    data::DataPage,
    job::job_page,
    landing::landing_page,
    method::method_page,
    question::QuestionPage,
    result::result_page,
    review::review_page,
    sample::sample_page,
    saved::SavedPage,
    shared::shared_page,
    unknown::{no_draft, unknown_page},
};
use super::parts::app_news::app_news;
use super::parts::draft::draft_offer;
use super::parts::help::help_dialog;
use super::parts::notices::notices;
use super::parts::place::use_place;
use super::parts::shell::{Inside, shell};
use super::parts::way::Way;
use super::today::use_today;
use crate::browser;
use crate::routes::first_page;
use crate::routes::route::Route;
use crate::state::State;
use crate::state::action::Action;
use crate::state::reducer::reduce;
use crate::state::shown_result::ShownResult;
use assessment::aim::Aim;
use assessment::day::Day;

/// The state in the form Yew's reducer hook takes.
#[derive(PartialEq)]
struct Store(State);

/// An action and the moment it happened.
struct Happened(Action, u64);

impl Reducible for Store {
    type Action = Happened;

    fn reduce(self: Rc<Self>, Happened(action, at): Happened) -> Rc<Self> {
        let next = reduce(&self.0, action, at);
        if next == self.0 {
            self
        } else {
            Rc::new(Store(next))
        }
    }
}

/// What the app starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The words and the framework.
    pub language: Language,
    /// The state read from the browser.
    pub start: State,
    /// What was known of the storage when the state's document was read from it.
    pub kept: Option<Rc<Kept>>,
    /// The page's own address, which links to results begin with.
    pub base: AttrValue,
    /// The day the app was opened, where the person is.
    pub today: Day,
    /// Whether the person came to this page by a step of their own, and not by opening the app.
    pub stepped: bool,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let store = use_reducer(|| Store(start));
    let dispatcher = store.dispatcher();
    let (today, look_up_today) = use_today(props.today);
    let dispatch: Callback<Action> = use_callback((), move |action: Action, ()| {
        look_up_today.emit(());
        dispatcher.dispatch(Happened(action, browser::clock::now()));
    });
    use_address(&props.language, &props.start.route, &dispatch);
    let latest = {
        let store = store.clone();
        move || store.0.clone()
    };
    use_saving(&props.language, &store.0, latest, &props.kept, &dispatch);
    use_place(store.0.route.page(), props.stepped);
    use_offline(&dispatch);
    use_listeners();
    let (language, state) = (&props.language, &store.0);
    let inside = Inside {
        notices: notices(language, state, &dispatch),
        page: page(props, state, today, &dispatch),
        news: app_news(language, state, &dispatch),
        dialogs: help_dialog(language, state.document.preferences, &dispatch),
    };
    let current = match state.route {
        Route::Saved => first_page::SAVED,
        Route::Method(_) => first_page::METHOD,
        _ => "",
    };
    shell(&language.wording(), current, inside)
}

fn page(props: &AppProps, state: &State, today: Day, dispatch: &Callback<Action>) -> Html {
    let language = &props.language;
    let document = &state.document;
    match &state.route {
        Route::Landing => {
            let draft = state.draft();
            landing_page(
                &language.wording(),
                draft.map(|begun| draft_offer(language, begun, dispatch)),
            )
        }
        Route::Aim => html! {
            <AimPage wording={language.wording()} draft={state.draft().map(|draft| draft.id)}
                aim={state.draft().map(|draft| draft.aim.clone())}
                chosen={aim_chosen(language, state, dispatch)} />
        },
        Route::Question(skill) | Route::QuickLook(skill) | Route::Amendment(skill) => {
            let way = match state.route {
                Route::QuickLook(_) => Way::Quick,
                Route::Amendment(_) => Way::Amending,
                _ => Way::Full,
            };
            match (state.draft(), language.framework().skill_by_id(skill)) {
                (Some(draft), Some(skill)) if draft.aim.asks(skill) => html! {
                    <QuestionPage key={skill.id.clone()} {language} {way} draft={draft.id}
                        aim={draft.aim.clone()} answers={draft.answers.clone()}
                        skill={skill.number} preferences={document.preferences}
                        may_ask={document.preferences_changed == 0}
                        saving={state.saving} {dispatch} />
                },
                (None, Some(_)) => no_draft(language, document),
                (Some(_), Some(_)) | (_, None) => unknown_page(language),
            }
        }
        Route::Review => match state.draft() {
            Some(draft) => {
                let corrected = document.finished(draft.id).map(|finished| &**finished);
                review_page(language, draft, corrected, dispatch)
            }
            None => no_draft(language, document),
        },
        Route::Result(id, facet) => match document.finished(*id) {
            Some(finished) => {
                let amendable = state.draft().is_none();
                result_page(
                    language,
                    finished,
                    facet,
                    amendable,
                    dispatch,
                    &props.base,
                    today,
                )
            }
            None => unknown_page(language),
        },
        Route::Saved => html! {
            <SavedPage {language} finished={document.finished.clone()} {dispatch} />
        },
        Route::Data => html! {
            <DataPage {language} document={document.clone()} saving={state.saving} offline={state.offline} {dispatch} />
        },
        Route::Shared(payload, facet) => match state.shown.as_deref() {
            Some(ShownResult::Link(_, opened)) => shared_page(language, payload, facet, opened),
            _ => unknown_page(language),
        },
        Route::Sample(facet) => match state.shown.as_deref() {
            Some(ShownResult::Sample(sample)) => sample_page(language, facet, sample),
            _ => unknown_page(language),
        },
        Route::Job => job_page(language, document.finished.first().map(|newest| newest.id)),
        Route::Method(role) => method_page(language, role.as_ref()),
        Route::Unknown(_) => unknown_page(language),
    }
}

/// Takes in an aim and goes on to the first skill without an answer: those already given are not asked
/// again.
fn aim_chosen(language: &Language, state: &State, dispatch: &Callback<Action>) -> Callback<Aim> {
    let (language, dispatch) = (language.clone(), dispatch.clone());
    let draft = state.draft();
    let way = Way::of(draft.map(Rc::as_ref));
    let answers = draft.map(|draft| draft.answers.clone());
    let answers = answers.unwrap_or_default();
    Callback::from(move |aim: Aim| {
        let next = way.next_step(language.framework(), &aim, &answers);
        dispatch.emit(Action::AimChosen(aim));
        browser::location::go(&next);
    })
}

/// The result that an address leads to and that belongs to nobody here, made anew.
#[must_use]
pub fn shown_at(language: &Language, route: &Route, today: Day) -> Option<Rc<ShownResult>> {
    let framework = language.framework();
    let shown = match route {
        Route::Shared(payload, _) => {
            ShownResult::Link(payload.clone(), formats::link::open(payload, framework))
        }
        Route::Sample(_) => ShownResult::Sample(language.sample.snapshot(framework, today)),
        _ => return None,
    };
    Some(Rc::new(shown))
}

/// Follows the address bar for as long as the app is there.
#[hook]
fn use_address(language: &Language, begun_at: &Route, dispatch: &Callback<Action>) {
    let (begun_at, dispatch) = (begun_at.clone(), dispatch.clone());
    let language = language.clone();
    let last = RefCell::new(None::<Rc<ShownResult>>);
    use_effect_with((), move |()| {
        let opened = move || {
            let route = browser::location::current();
            let known = last.borrow_mut().take().filter(|shown| shown.is_on(&route));
            let shown = known.or_else(|| shown_at(&language, &route, browser::clock::today()));
            last.borrow_mut().clone_from(&shown);
            dispatch.emit(match shown {
                Some(shown) => Action::ShownOpened(route, shown),
                None => Action::Navigated(route),
            });
        };
        // The person may have been quicker than the app.
        if browser::location::current() != begun_at {
            opened();
        }
        let listener = browser::location::listen(opened);
        move || drop(listener)
    });
}

/// Listens to the whole page for as long as the app is there.
#[hook]
fn use_listeners() {
    use_effect_with((), move |()| {
        let listeners = (
            browser::presses::watch(),
            browser::file_drop::ignore(),
            browser::double_click::ignore_second_clicks(),
        );
        move || drop(listeners)
    });
}
