//! Elements put together by calls. The `html!` macro writes the making of each element out in full,
//! about three times as much code as one call for each part; a page of many elements is therefore made
//! with these. Knows no page.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VTag, VText};

/// An element on its way.
pub(super) struct Element(Box<VTag>);

/// An element of a kind, with its classes; none if there are none to give.
#[inline(never)]
pub(super) fn el(tag: &'static str, class: &'static str) -> Element {
    let mut made = Box::new(VTag::new(tag));
    if !class.is_empty() {
        made.attributes = Attributes::Dynamic {
            keys: &["class"],
            values: Box::new([Some(AttributeOrProperty::Attribute(AttrValue::Static(
                class,
            )))]),
        };
    }
    Element(made)
}

/// An element with nothing but a text in it.
#[inline(never)]
pub(super) fn text(tag: &'static str, class: &'static str, text: String) -> Html {
    el(tag, class).text(text).into()
}

impl Element {
    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Element {
        self.0.add_attribute(name, value);
        self
    }

    #[inline(never)]
    fn hold(mut self, child: Html) -> Element {
        self.0.add_child(child);
        self
    }

    #[inline(never)]
    fn hear(mut self, kind: ListenerKind, call: Callback<Event>) -> Element {
        self.0.add_listener(Rc::new(Heard { kind, call }));
        self
    }

    /// With an attribute.
    pub(super) fn with(self, name: &'static str, value: impl Into<AttrValue>) -> Element {
        self.set(name, value.into())
    }

    /// With an attribute that is a fixed word.
    pub(super) fn fixed(self, name: &'static str, value: &'static str) -> Element {
        self.set(name, AttrValue::Static(value))
    }

    /// With an attribute without a value, if it is to be there.
    pub(super) fn flag(self, name: &'static str, there: bool) -> Element {
        if there { self.fixed(name, "") } else { self }
    }

    /// With an attribute that is a number.
    pub(super) fn number(self, name: &'static str, value: i32) -> Element {
        self.set(name, AttrValue::from(value.to_string()))
    }

    /// With a name among its siblings, by which it is known again when they change places.
    #[inline(never)]
    pub(super) fn key(mut self, key: impl Into<Key>) -> Element {
        self.0.key = Some(key.into());
        self
    }

    /// With what it holds next.
    pub(super) fn holds(self, child: impl Into<Html>) -> Element {
        self.hold(child.into())
    }

    /// With each of these.
    pub(super) fn each<C: Into<Html>>(self, children: impl IntoIterator<Item = C>) -> Element {
        children.into_iter().fold(self, Element::holds)
    }

    /// With a text.
    #[inline(never)]
    pub(super) fn text(self, text: impl Into<AttrValue>) -> Element {
        self.hold(VText::new(text.into()).into())
    }

    /// With what stands in it, for a field.
    #[inline(never)]
    pub(super) fn value(mut self, value: String) -> Element {
        self.0.set_value(AttrValue::from(value));
        self
    }

    /// Chosen or not, for a radio button or a box to tick.
    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> Element {
        self.0.set_checked(checked);
        self
    }

    /// With something to do when it was changed.
    pub(super) fn on_change(self, call: Callback<Event>) -> Element {
        self.hear(ListenerKind::onchange, call)
    }

    /// With something to do when it is clicked.
    pub(super) fn on_click(self, call: Callback<Event>) -> Element {
        self.hear(ListenerKind::onclick, call)
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Html {
        (*element.0).into()
    }
}

/// What is to be done at an event.
struct Heard {
    kind: ListenerKind,
    call: Callback<Event>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.call.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
