//! A field for text that is kept as it is typed: within half a second, when the field is left, and when the page
//! is. What stands in it is never replaced while somebody types.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::browser::presence::{Presence, when_left};
use crate::browser::timer::Timer;

/// The longest that something typed waits to be kept, in milliseconds.
const KEPT_AFTER: i32 = 400;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct TextFieldProps {
    pub(in crate::view) id: AttrValue,
    /// What is kept already.
    pub(in crate::view) value: AttrValue,
    /// Whether it takes several lines.
    #[prop_or_default]
    pub(in crate::view) lines: bool,
    /// The most characters it takes.
    pub(in crate::view) most: usize,
    /// Keeps what stands in the field.
    pub(in crate::view) keep: Callback<String>,
}

/// What was typed and not kept yet.
#[derive(Default)]
struct Pending {
    text: RefCell<Option<String>>,
    /// What will have it kept.
    reminders: RefCell<Option<(Timer, Presence)>>,
    /// The latest way to keep it.
    keep: RefCell<Callback<String>>,
}

impl Pending {
    fn typed(self: &Rc<Self>, text: String) {
        let waits = self.text.borrow().is_some();
        self.text.replace(Some(text));
        if !waits {
            let (late, left) = (Rc::clone(self), Rc::clone(self));
            let reminders = (
                Timer::after(KEPT_AFTER, move || late.keep()),
                when_left(move || left.keep()),
            );
            self.reminders.replace(Some(reminders));
        }
    }

    fn keep(&self) {
        let text = self.text.take();
        let keep = self.keep.borrow().clone();
        if let Some(text) = text {
            keep.emit(text);
        }
    }
}

/// The field.
#[component]
pub(in crate::view) fn TextField(props: &TextFieldProps) -> Html {
    // As it was typed, to the last blank; what is kept is brought into its form.
    let typed = use_state(|| None::<AttrValue>);
    let pending = use_mut_ref(|| Rc::new(Pending::default()));
    let pending = Rc::clone(&pending.borrow());
    pending.keep.replace(props.keep.clone());
    {
        let pending = Rc::clone(&pending);
        use_effect_with((), move |()| {
            // Not at once: the whole app is being rendered while a field goes away, and takes nothing in.
            move || spawn_local(async move { pending.keep() })
        });
    }
    let oninput = {
        let (typed, pending) = (typed.clone(), Rc::clone(&pending));
        Callback::from(move |event: InputEvent| {
            let text = browser::document::value_of(&event);
            typed.set(Some(text.clone().into()));
            pending.typed(text);
        })
    };
    let onblur = {
        let (typed, pending) = (typed.clone(), Rc::clone(&pending));
        Callback::from(move |_: FocusEvent| {
            // Nor here: a field that goes away while it has the focus is left by that.
            let (typed, pending) = (typed.clone(), Rc::clone(&pending));
            spawn_local(async move {
                pending.keep();
                typed.set(None);
            });
        })
    };
    let value = (*typed).clone().unwrap_or_else(|| props.value.clone());
    let (id, most) = (props.id.clone(), props.most.to_string());
    if props.lines {
        html! {
            <textarea {id} class="field" rows="3" dir="auto" maxlength={most} {value} {oninput} {onblur} />
        }
    } else {
        html! {
            <input {id} class="field" type="text" dir="auto" maxlength={most} {value} {oninput} {onblur} />
        }
    }
}
