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

/// An element of a kind, with its classes; none if there are none to give. A list says that it is one: most have no
/// bullets, and `VoiceOver` takes those for no lists otherwise.
#[inline(never)]
pub(super) fn el(tag: &'static str, class: &'static str) -> Element {
    let mut parts = Box::new(Parts {
        tag: VTag::new(tag),
        names: Vec::new(),
        values: Vec::new(),
        children: Vec::new(),
    });
    if !class.is_empty() {
        parts.set("class", Some(AttrValue::Static(class)));
    }
    if matches!(tag, "ul" | "ol") {
        parts.set("role", Some(AttrValue::Static("list")));
    }
    Element(parts)
}

/// An element with nothing but a text in it.
#[inline(never)]
pub(super) fn text(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> Element {
    el(tag, class).text(text)
}

/// Several things without an element around them.
pub(super) fn side_by_side<C: Content>(parts: impl IntoIterator<Item = C>) -> Html {
    let mut list = Vec::new();
    parts.into_iter().for_each(|part| part.add_to(&mut list));
    as_one(list)
}

#[inline(never)]
fn as_one(list: Vec<Html>) -> Html {
    VList::from(list).into()
}

/// What an element can hold: another one, or what was made elsewhere. If it is not there, its place is
/// kept, so that what stands beside it stays the same element, with the focus if it has it.
pub(super) trait Content {
    /// Puts it behind what is there already.
    fn add_to(self, list: &mut Vec<Html>);
}

impl Content for Html {
    #[inline(never)]
    fn add_to(self, list: &mut Vec<Html>) {
        list.push(self);
    }
}

impl Content for Element {
    #[inline(never)]
    fn add_to(self, list: &mut Vec<Html>) {
        list.push(self.into());
    }
}

impl<C: Content> Content for Option<C> {
    fn add_to(self, list: &mut Vec<Html>) {
        match self {
            Some(there) => there.add_to(list),
            None => Html::default().add_to(list),
        }
    }
}

impl Element {
    /// With what it holds next.
    pub(super) fn holds(mut self, child: impl Content) -> Element {
        child.add_to(&mut self.0.children);
        self
    }

    /// With each of these; they may be more or fewer another time.
    pub(super) fn each<C: Content>(mut self, children: impl IntoIterator<Item = C>) -> Element {
        let before = self.0.children.len();
        let list = &mut self.0.children;
        children.into_iter().for_each(|child| child.add_to(list));
        self.0.tie(before);
        self
    }

    /// With a text.
    #[inline(never)]
    pub(super) fn text(mut self, text: impl AsRef<str>) -> Element {
        self.0.write(text.as_ref());
        self
    }

    /// With an attribute.
    #[inline(never)]
    pub(super) fn with(mut self, name: &'static str, value: impl AsRef<str>) -> Element {
        self.0.set_to(name, value.as_ref());
        self
    }

    /// With an attribute that is a fixed word.
    pub(super) fn fixed(mut self, name: &'static str, value: &'static str) -> Element {
        self.0.set_fixed(name, value);
        self
    }

    /// With an attribute that is a fixed word, if it is to be there.
    pub(super) fn optional(mut self, name: &'static str, value: Option<&'static str>) -> Element {
        self.0.set(name, value.map(AttrValue::Static));
        self
    }

    /// With an attribute that says nothing but that it is there, if it is to be.
    pub(super) fn flag(self, name: &'static str, there: bool) -> Element {
        self.optional(name, there.then_some(name))
    }

    /// With an attribute that is a number.
    pub(super) fn number(self, name: &'static str, value: i32) -> Element {
        self.with(name, value.to_string())
    }

    /// With a name among its siblings, by which it is known again when they change places.
    pub(super) fn key(mut self, key: impl Into<Key>) -> Element {
        self.0.tag.key = Some(key.into());
        self
    }

    /// With this in it, if it is an input that is written into.
    #[inline(never)]
    pub(super) fn value(mut self, value: &str) -> Element {
        self.0
            .tag
            .set_value(AttrValue::from(Rc::<str>::from(value)));
        self
    }

    /// Ticked or not, if it is an input that is ticked.
    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> Element {
        self.0.tag.set_checked(checked);
        self
    }

    /// With something to do when it is clicked.
    pub(super) fn on_click(mut self, call: Callback<Event>) -> Element {
        self.0.hear(Kind::Click, call);
        self
    }

    /// With something to do when another choice was made in it.
    pub(super) fn on_change(mut self, call: Callback<Event>) -> Element {
        self.0.hear(Kind::Change, call);
        self
    }

    /// With something to do at every letter that is typed into it.
    pub(super) fn on_input(mut self, call: Callback<Event>) -> Element {
        self.0.hear(Kind::Input, call);
        self
    }

    /// With something to do when it is sent off, in place of what the browser would do.
    pub(super) fn on_submit(mut self, call: Callback<Event>) -> Element {
        self.0.hear(Kind::Submit, call);
        self
    }

    /// With something to do when it is opened or closed.
    pub(super) fn on_toggle(mut self, call: Callback<Event>) -> Element {
        self.0.hear(Kind::Toggle, call);
        self
    }
}

/// The children come first, and therefore have the address of the whole: so much shorter is the code
/// wherever something is put into an element.
#[repr(C)]
struct Parts {
    children: Vec<Html>,
    tag: VTag,
    /// The attributes' names, and their values in the same order; no value where one may stand at
    /// another time.
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

impl Parts {
    #[inline(never)]
    fn set(&mut self, name: &'static str, value: Option<AttrValue>) {
        self.names.push(name);
        self.values.push(value.map(AttributeOrProperty::Attribute));
    }

    #[inline(never)]
    fn set_fixed(&mut self, name: &'static str, value: &'static str) {
        self.set(name, Some(AttrValue::Static(value)));
    }

    #[inline(never)]
    fn set_to(&mut self, name: &'static str, value: &str) {
        self.set(name, Some(Rc::<str>::from(value).into()));
    }

    #[inline(never)]
    fn write(&mut self, text: &str) {
        self.children.push(VText::new(Rc::<str>::from(text)).into());
    }

    /// Makes one child of those from this place on.
    #[inline(never)]
    fn tie(&mut self, from: usize) {
        let list = self.children.split_off(from);
        self.children.push(as_one(list));
    }

    #[inline(never)]
    fn hear(&mut self, kind: Kind, call: Callback<Event>) {
        self.tag.add_listener(Rc::new(Heard { kind, call }));
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
            // What stands alone needs no list around it.
            *inside = match (children.pop(), children.is_empty()) {
                (Some(only), true) => only,
                (last, _) => {
                    children.extend(last);
                    as_one(children)
                }
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
