//! What a screen reader has to go by: the accessibility tree that the browser makes of a page.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::Person;

/// The role of a piece of text, whose spaces are its own.
const TEXT: &str = "StaticText";

/// A page as it is read out: everything that is announced, in its order.
#[derive(Debug)]
pub(crate) struct Speech {
    heard: Vec<Heard>,
}

/// One thing that is announced.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard {
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) value: String,
    /// States and properties, such as `checked` or `level`.
    pub(crate) states: BTreeMap<String, String>,
    id: String,
    parent: Option<String>,
    announced: bool,
}

impl Person {
    /// Has the page read out as it is now.
    pub(crate) async fn hears(&self) -> Speech {
        let tree = self
            .devtools("Accessibility.getFullAXTree", json!({}))
            .await;
        let nodes = tree["nodes"].as_array().expect("a tree of nodes");
        let by_id: BTreeMap<&str, &Json> = nodes
            .iter()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        // The browser lists them level by level; they are read out branch by branch.
        let mut heard = Vec::new();
        let mut next = vec![&nodes[0]];
        while let Some(node) = next.pop() {
            heard.push(Heard::of(node));
            let children = node["childIds"].as_array().into_iter().flatten();
            let children = children.filter_map(|id| by_id.get(id.as_str()?));
            next.extend(children.rev());
        }
        assert!(heard.iter().any(|one| one.announced), "nothing is read out");
        Speech { heard }
    }
}

impl Heard {
    fn of(node: &Json) -> Heard {
        let role = words(&node["role"]["value"]);
        let name = words(&node["name"]["value"]);
        let properties = node["properties"].as_array().into_iter().flatten();
        Heard {
            name: if role == TEXT { name } else { plain(&name) },
            role,
            description: plain(&words(&node["description"]["value"])),
            value: words(&node["value"]["value"]),
            states: properties
                .map(|it| (words(&it["name"]), words(&it["value"]["value"])))
                .collect(),
            id: words(&node["nodeId"]),
            parent: node["parentId"].as_str().map(str::to_owned),
            announced: node["ignored"] != json!(true),
        }
    }

    /// Whether it is announced with this state.
    pub(crate) fn is(&self, state: &str, value: &str) -> bool {
        self.states.get(state).is_some_and(|it| it == value)
    }
}

impl Speech {
    /// Everything with one of these roles.
    pub(crate) fn all(&self, roles: &[&str]) -> Vec<&Heard> {
        self.heard
            .iter()
            .filter(|it| it.announced && roles.contains(&it.role.as_str()))
            .collect()
    }

    /// The one thing with this role and this name.
    pub(crate) fn one(&self, role: &str, name: &str) -> &Heard {
        let all = self.all(&[role]);
        let called: Vec<&&Heard> = all.iter().filter(|it| it.name == name).collect();
        if let [one] = called.as_slice() {
            return one;
        }
        let there: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
        panic!(
            "{} of {role} are called “{name}”; these are there: {there:#?}",
            called.len()
        )
    }

    /// What something stands in, from the inside out.
    pub(crate) fn around<'a>(&'a self, inner: &'a Heard) -> impl Iterator<Item = &'a Heard> {
        let parent = |one: &Heard| {
            let id = one.parent.as_deref()?;
            self.heard.iter().find(|it| it.id == id)
        };
        std::iter::successors(parent(inner), move |one| parent(one)).filter(|it| it.announced)
    }

    /// All text inside something.
    pub(crate) fn text_in(&self, outer: &Heard) -> String {
        let inside = |one: &&&Heard| self.around(one).any(|it| it.id == outer.id);
        let texts = self.all(&[TEXT]);
        let texts: Vec<&str> = texts.iter().filter(inside).map(|it| &*it.name).collect();
        plain(&texts.concat())
    }
}

fn words(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Null => String::new(),
        other => other.to_string(),
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
