//! A finished assessment of the person's own.

use yew::prelude::*;

use crate::browser;
use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::language::Language;
use crate::view::pages::other_framework::{earlier_release, other_framework_page};
use crate::view::parts::share::Share;
use crate::view::parts::way::Way;
use crate::view::result::{Owner, Shown, result_pages};
use assessment::answer::Answers;
use assessment::assessment::Finished;
use assessment::day::Day;
use formats::link::LinkedResult;
use messages::keys;

/// The page; `amendable` says whether no other assessment is on its way.
pub(in crate::view) fn result_page(
    language: &Language,
    finished: &Finished,
    facet: &Facet,
    amendable: bool,
    dispatch: &Callback<Action>,
    base: &AttrValue,
    today: Day,
) -> Html {
    let snapshot = &finished.snapshot;
    let present = language.framework().reference();
    let own = language.at(&snapshot.framework);
    let Some(language) = &own else {
        return other_framework_page(language, &snapshot.framework);
    };
    let role = language.role_or_aim(facet.role.as_ref(), &snapshot.aim);
    let id = finished.id;
    let result = LinkedResult {
        snapshot: snapshot.shared(),
        viewed: role,
    };
    let correct = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Reopened(id));
            browser::location::go(&Route::Review);
        })
    };
    let take_again = {
        let dispatch = dispatch.clone();
        let first = Way::Full.next_step(language.framework(), &snapshot.aim, &Answers::default());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::TakenAgain(id));
            browser::location::go(&first);
        })
    };
    let print = Callback::from(|_: MouseEvent| browser::document::print());
    let actions = html! {
        <div class="result__actions">
            <Share language={language.clone()} {result} base={base.clone()} />
            <button type="button" class="button" onclick={print}>{ language.text(keys::result::PRINT) }</button>
            if amendable {
                <button type="button" class="button" onclick={correct}
                    aria-describedby="correct-or-again">{ language.text(keys::result::CORRECT) }</button>
                <button type="button" class="button" onclick={take_again}
                    aria-describedby="correct-or-again">{ language.text(keys::result::TAKE_AGAIN) }</button>
            } else {
                <a class="button" href={Route::Landing.href()}>{ language.text(keys::result::DRAFT) }</a>
            }
            <a class="button button--quiet" href={Route::Saved.href()}>{ language.text(keys::result::SAVED) }</a>
            if amendable {
                <p id="correct-or-again" class="hint result__hint">{ language.text(keys::result::CORRECT_OR_AGAIN) }</p>
            }
        </div>
    };
    let earlier = earlier_release(language, &snapshot.framework, present);
    let actions = html! { <>{ for earlier }{ actions }</> };
    let date = language.day(snapshot.on);
    let kicker = if finished.title.is_empty() {
        language.fill(keys::result::KICKER, &[("date", &date)])
    } else {
        language.fill(
            keys::result::KICKER_TITLE,
            &[("title", &finished.title.isolated()), ("date", &date)],
        )
    };
    result_pages(
        language,
        &Shown {
            title: language.role_heading(role),
            kicker,
            result: finished.into(),
            role,
            slug: facet.role.clone(),
            section: facet.section,
            href: &|facet| Route::Result(id, facet).href(),
            owner: (!finished.plan_is_read_only()).then_some(Owner {
                today,
                may_amend: amendable,
                dispatch,
            }),
            actions,
        },
    )
}
