//! A mouse or a finger that presses twice in the same place, as fast as people do.

use std::time::Duration;

use fantoccini::{
    Locator,
    actions::{
        ActionSequence, InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
        TouchActions,
    },
    error::CmdError,
};
use serde_json::Value as Json;

use super::Person;
use crate::patience::{GLANCE, PATIENCE};

/// How often what is to be pressed may be exchanged between a look and the press.
const CHANGES: usize = 3;

/// What somebody presses with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pointer {
    Mouse,
    Finger,
}

impl Person {
    /// Taps the row of an answer once.
    pub(crate) async fn taps_the_answer(&self, level: &str) {
        let row = format!("//label[input[@name='level']]//span[normalize-space()=\"{level}\"]");
        self.presses_at(Pointer::Finger, &row, None).await;
    }

    /// Presses the heading once, which does nothing.
    pub(crate) async fn presses_the_heading(&self) {
        self.presses_at(Pointer::Mouse, "//h1", None).await;
    }

    /// Taps what matches a selector once.
    pub(crate) async fn taps(&self, selector: &str) {
        let client = self.session.client();
        let wait = client.wait().at_most(PATIENCE).every(GLANCE);
        let Ok(element) = wait.for_element(Locator::Css(selector)).await else {
            self.gives_up(selector).await
        };
        let button = MOUSE_BUTTON_LEFT;
        let there = PointerAction::MoveToElement {
            element,
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        let acts = [
            there,
            PointerAction::Down { button },
            PointerAction::Up { button },
        ];
        self.moves_a_finger(acts).await;
    }

    /// Moves a finger so many pixels across and down, from the middle of the window.
    pub(crate) async fn swipes(&self, across: f64, down: f64) {
        let middle = self.asks("return [innerWidth / 2, innerHeight / 2]", &[]);
        let middle: [f64; 2] = serde_json::from_value(middle.await).expect("two numbers");
        let [x, y] = middle;
        let button = MOUSE_BUTTON_LEFT;
        let to = |x, y| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(50)),
            x,
            y,
        };
        let (half_across, half_down) = (across / 2.0, down / 2.0);
        let acts = [
            to(x - half_across, y - half_down),
            PointerAction::Down { button },
            to(x, y),
            to(x + half_across, y + half_down),
            PointerAction::Up { button },
        ];
        self.moves_a_finger(acts).await;
    }

    async fn moves_a_finger(&self, acts: impl IntoIterator<Item = PointerAction>) {
        let finger = TouchActions::new("finger".to_owned());
        let acts = acts.into_iter().fold(finger, TouchActions::then);
        let client = self.session.client();
        client.perform_actions(acts).await.expect("a finger");
    }

    /// Presses the row of an answer twice, with so many milliseconds in between. Whether the browser took it for a
    /// double click.
    #[must_use]
    pub(crate) async fn presses_the_answer_twice(
        &self,
        pointer: Pointer,
        level: &str,
        pause: u64,
    ) -> bool {
        let row = format!("//label[input[@name='level']]//span[normalize-space()=\"{level}\"]");
        self.presses_twice_at(pointer, &row, pause).await
    }

    /// Presses a link or a button twice, with so many milliseconds in between. Whether the browser took it for a
    /// double click.
    #[must_use]
    pub(crate) async fn presses_twice(&self, pointer: Pointer, text: &str, pause: u64) -> bool {
        let control = format!("//*[self::a or self::button][normalize-space()=\"{text}\"]");
        self.presses_twice_at(pointer, &control, pause).await
    }

    /// A driver waits for the page between two presses. Where that takes longer than people who double-click, the
    /// browser counts from one again.
    async fn presses_twice_at(&self, pointer: Pointer, path: &str, pause: u64) -> bool {
        let count = "
            if (!window.presses) {
                addEventListener('mousedown', (event) => window.presses.push(event.detail), true);
            }
            window.presses = []";
        self.asks(count, &[]).await;
        self.presses_at(pointer, path, Some(pause)).await;
        let counted = self.asks("return window.presses.at(-1) > 1", &[]).await;
        counted == Json::Bool(true)
    }

    async fn presses_at(&self, pointer: Pointer, path: &str, again_after: Option<u64>) {
        for _ in 0..CHANGES {
            match self.tries_to_press(pointer, path, again_after).await {
                Ok(()) => return,
                // The app put its own in the place of what was found, and nothing was pressed yet.
                Err(fault) if fault.is_stale_element_reference() => {}
                Err(fault) => panic!("{path}: {fault}"),
            }
        }
        self.gives_up(&format!("{path} to stay")).await;
    }

    async fn tries_to_press(
        &self,
        pointer: Pointer,
        path: &str,
        again_after: Option<u64>,
    ) -> Result<(), CmdError> {
        let client = self.session.client();
        let wait = client.wait().at_most(PATIENCE).every(GLANCE);
        let Ok(element) = wait.for_element(Locator::XPath(path)).await else {
            self.gives_up(path).await
        };
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        let itself = serde_json::to_value(&element).expect("an element");
        client.execute(script, vec![itself]).await?;
        let button = MOUSE_BUTTON_LEFT;
        let (down, up) = (PointerAction::Down { button }, PointerAction::Up { button });
        let there = PointerAction::MoveToElement {
            element,
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        let mut acts = vec![there, down.clone(), up.clone()];
        if let Some(pause) = again_after {
            let duration = Duration::from_millis(pause);
            acts.extend([PointerAction::Pause { duration }, down, up]);
        }
        let acts = acts.into_iter();
        let sequence: ActionSequence = match pointer {
            Pointer::Mouse => acts
                .fold(MouseActions::new("mouse".to_owned()), MouseActions::then)
                .into(),
            Pointer::Finger => acts
                .fold(TouchActions::new("finger".to_owned()), TouchActions::then)
                .into(),
        };
        client.perform_actions(sequence).await
    }
}
