//! A table that opens on request, and is not made before: few people ask for one, and the sums alone are half
//! of the result's page.

use yew::prelude::*;

use super::{arithmetic, figure};
use crate::view::charts::picture::{PictureKind, Subject};
use crate::view::element::{el, text};
use crate::view::language::Language;
use assessment::answer::Answers;
use assessment::profile::ProfileKey;
use messages::keys;

/// What the table is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum LedgerOf {
    /// Every number behind the readiness.
    Sums,
    /// The figures behind a picture.
    Picture(PictureKind),
}

#[derive(PartialEq, Properties)]
pub(in crate::view) struct LedgerProps {
    pub(in crate::view) of: LedgerOf,
    pub(in crate::view) language: Language,
    /// The role that the answers are set against.
    pub(in crate::view) role: ProfileKey,
    pub(in crate::view) answers: Answers,
}

/// The disclosure with the table in it.
#[component]
pub(in crate::view) fn Ledger(props: &LedgerProps) -> Html {
    let asked_for = use_state(|| false);
    let language = &props.language;
    let Some(subject) = Subject::new(language, &props.answers, props.role) else {
        return Html::default();
    };
    let (class, title, before) = match props.of {
        LedgerOf::Sums => {
            let before = arithmetic::formula(language, &subject.report);
            ("sums", language.text(keys::sums::TITLE), Some(before))
        }
        LedgerOf::Picture(_) => {
            let title = language.text(keys::picture::TABLE);
            ("sums", title, None)
        }
    };
    let table = asked_for.then(|| match props.of {
        LedgerOf::Sums => arithmetic::table(language, &subject.report),
        LedgerOf::Picture(kind) => figure::table(kind, &subject.table(kind)),
    });
    let ontoggle = Callback::from(move |_: Event| asked_for.set(true));
    el("details", class)
        .on_toggle(ontoggle)
        .holds(text("summary", "", title))
        .holds(before)
        .each(table)
        .into()
}
