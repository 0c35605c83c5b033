//! Elements put together by calls. The `html!` macro writes the making of each element out in full,
//! about three times as much code as one call for each part; a page of many elements is therefore made
//! with these. Knows no page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText,
};

/// An element on its way.
pub(super) struct Element(Box<Parts>);

struct Parts {
    tag: VTag,
    /// The attributes' names, and their values in the same order; no value where one may stand at
    /// another time.
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
}

/// An element of a kind, with its classes; none if there are none to give.
#[inline(never)]
pub(super) fn el(tag: &'static str, class: &'static str) -> Element {
    let made = Element(Box::new(Parts {
        tag: VTag::new(tag),
        names: Vec::new(),
        values: Vec::new(),
        children: Vec::new(),
    }));
    if class.is_empty() {
        made
    } else {
        made.fixed("class", class)
    }
}

/// An element with nothing but a text in it.
#[inline(never)]
pub(super) fn text(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> Html {
    el(tag, class).write(text.as_ref()).into()
}

impl Element {
    #[inline(never)]
    fn set(mut self, name: &'static str, value: Option<AttrValue>) -> Element {
        self.0.names.push(name);
        self.0
            .values
            .push(value.map(AttributeOrProperty::Attribute));
        self
    }

    #[inline(never)]
    fn set_to(self, name: &'static str, value: &str) -> Element {
        self.set(name, Some(value.to_owned().into()))
    }

    #[inline(never)]
    fn hold(mut self, child: Html) -> Element {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn write(self, text: &str) -> Element {
        self.hold(VText::new(text.to_owned()).into())
    }

    #[inline(never)]
    fn hear(mut self, kind: Kind, call: Callback<Event>) -> Element {
        self.0.tag.add_listener(Rc::new(Heard { kind, call }));
        self
    }

    /// With an attribute.
    #[inline(never)]
    pub(super) fn with(self, name: &'static str, value: impl AsRef<str>) -> Element {
        self.set_to(name, value.as_ref())
    }

    /// With an attribute that is a fixed word.
    #[inline(never)]
    pub(super) fn fixed(self, name: &'static str, value: &'static str) -> Element {
        self.set(name, Some(AttrValue::Static(value)))
    }

    /// With an attribute that is a fixed word, if it is to be there.
    #[inline(never)]
    pub(super) fn optional(self, name: &'static str, value: Option<&'static str>) -> Element {
        self.set(name, value.map(AttrValue::Static))
    }

    /// With an attribute that says nothing but that it is there, if it is to be.
    pub(super) fn flag(self, name: &'static str, there: bool) -> Element {
        self.optional(name, there.then_some(name))
    }

    /// With an attribute that is a number.
    #[inline(never)]
    pub(super) fn number(self, name: &'static str, value: i32) -> Element {
        self.set_to(name, &value.to_string())
    }

    /// With a name among its siblings, by which it is known again when they change places.
    #[inline(never)]
    pub(super) fn key(mut self, key: impl Into<Key>) -> Element {
        self.0.tag.key = Some(key.into());
        self
    }

    /// With this in it, if it is an input that is written into.
    #[inline(never)]
    pub(super) fn value(mut self, value: &str) -> Element {
        self.0.tag.set_value(AttrValue::from(value.to_owned()));
        self
    }

    /// Ticked or not, if it is an input that is ticked.
    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> Element {
        self.0.tag.set_checked(checked);
        self
    }

    /// With what it holds next.
    pub(super) fn holds(self, child: impl Into<Html>) -> Element {
        self.hold(child.into())
    }

    /// With this, if there is one. Where there is none its place is kept, so that what stands after it
    /// stays the same element, with the focus if it has it.
    pub(super) fn maybe(self, child: Option<impl Into<Html>>) -> Element {
        self.hold(child.map_or_else(Html::default, Into::into))
    }

    /// With each of these.
    pub(super) fn each<C: Into<Html>>(self, children: impl IntoIterator<Item = C>) -> Element {
        children.into_iter().fold(self, Element::holds)
    }

    /// With a text.
    #[inline(never)]
    pub(super) fn text(self, text: impl AsRef<str>) -> Element {
        self.write(text.as_ref())
    }

    /// With something to do when it is clicked.
    pub(super) fn on_click(self, call: Callback<Event>) -> Element {
        self.hear(Kind::Click, call)
    }

    /// With something to do when another choice was made in it.
    pub(super) fn on_change(self, call: Callback<Event>) -> Element {
        self.hear(Kind::Change, call)
    }

    /// With something to do at every letter that is typed into it.
    pub(super) fn on_input(self, call: Callback<Event>) -> Element {
        self.hear(Kind::Input, call)
    }

    /// With something to do when it is sent off, in place of what the browser would do.
    pub(super) fn on_submit(self, call: Callback<Event>) -> Element {
        self.hear(Kind::Submit, call)
    }

    /// With something to do when it is opened or closed.
    pub(super) fn on_toggle(self, call: Callback<Event>) -> Element {
        self.hear(Kind::Toggle, call)
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Html {
        let Parts {
            mut tag,
            names,
            values,
            mut children,
        } = *element.0;
        tag.attributes = Attributes::Dynamic {
            keys: lasting(names),
            values: values.into(),
        };
        if let Some(inside) = tag.children_mut() {
            // A text alone, as most elements have it, needs no list around it.
            *inside = match children.as_slice() {
                [Html::VText(_)] => children.remove(0),
                _ => VList::from(children).into(),
            };
        }
        tag.into()
    }
}

thread_local! {
    static ROWS_OF_NAMES: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// The same names for as long as the app runs, which is what Yew asks of them. An element has its row
/// of names from the place where it is written, so that there are a few dozen, and each is kept from the
/// first time on.
#[inline(never)]
fn lasting(names: Vec<&'static str>) -> &'static [&'static str] {
    ROWS_OF_NAMES.with_borrow_mut(|rows| {
        if let Some(known) = rows.iter().find(|row| **row == names) {
            return *known;
        }
        let row: &'static [&'static str] = names.leak();
        rows.push(row);
        row
    })
}

/// The events that something is done at.
#[derive(Clone, Copy)]
enum Kind {
    Click,
    Change,
    Input,
    Submit,
    Toggle,
}

/// What is to be done at an event.
struct Heard {
    kind: Kind,
    call: Callback<Event>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.kind {
            Kind::Click => ListenerKind::onclick,
            Kind::Change => ListenerKind::onchange,
            Kind::Input => ListenerKind::oninput,
            Kind::Submit => ListenerKind::onsubmit,
            Kind::Toggle => ListenerKind::ontoggle,
        }
    }

    fn handle(&self, event: Event) {
        if matches!(self.kind, Kind::Submit) {
            event.prevent_default();
        }
        self.call.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
