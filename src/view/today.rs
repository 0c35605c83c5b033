//! The day it is where the person is, for as long as the page is open: over midnight, after the computer slept,
//! and at every action.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::browser::timer::Timer;
use assessment::day::Day;

/// Milliseconds after midnight at which the day is looked up, since timers may be early.
const AFTER_MIDNIGHT: i32 = 500;

/// Today, and what looks it up anew.
#[hook]
pub(super) fn use_today(at_start: Day) -> (Day, Callback<()>) {
    let today = use_state_eq(|| at_start);
    let look = {
        let today = today.setter();
        use_callback((), move |(), ()| today.set(browser::clock::today()))
    };
    let looks = look.clone();
    use_effect_with((), move |()| {
        let back = {
            let looks = looks.clone();
            browser::presence::when_back(move || looks.emit(()))
        };
        let midnight: Midnight = Rc::default();
        wait_for_midnight(&midnight, looks);
        move || {
            midnight.take();
            drop(back);
        }
    });
    (*today, look)
}

/// The timer that ends with the day.
type Midnight = Rc<RefCell<Option<Timer>>>;

fn wait_for_midnight(midnight: &Midnight, look: Callback<()>) {
    let next = Rc::downgrade(midnight);
    let timer = Timer::after(
        browser::clock::until_tomorrow() + AFTER_MIDNIGHT,
        move || {
            look.emit(());
            // Not while this timer's own call is under way, which would end with it.
            let (next, look) = (next.clone(), look.clone());
            yew::platform::spawn_local(async move {
                if let Some(midnight) = next.upgrade() {
                    wait_for_midnight(&midnight, look);
                }
            });
        },
    );
    midnight.replace(Some(timer));
}
