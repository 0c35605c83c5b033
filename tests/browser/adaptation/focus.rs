//! The focus can be seen wherever Tab takes it, Tab takes it everywhere, and each new page begins with it
//! on the heading.

use serde_json::json;

use crate::{person::Person, site::site, tour};

/// More than there are stops on any page.
const STOPS: usize = 150;
/// How many stops are passed before anybody asks how it went.
const STRIDE: usize = 15;

/// Begins a round: from now on each stop is looked at when the key that led there is let go, or when the
/// next one is pressed: between the last stop and the first the focus is with the browser itself, which may
/// give it back late. The first stop once more ends the round.
const BEGIN: &str = "
    window.round = { stops: new Set(), faults: [], done: false };
    window.atStop ??= Function.prototype;
    document.removeEventListener('keydown', window.atStop, true);
    document.removeEventListener('keyup', window.atStop, true);
    const faultsOf = (stop) => {
        const isMark = stop.matches('[type=radio], [type=checkbox]');
        const drawn = isMark ? stop.labels[0] : stop;
        const ring = (element) => getComputedStyle(element);
        const hasRing = (element) => ring(element).outlineStyle !== 'none' && parseFloat(ring(element).outlineWidth) >= 2;
        const ringed = [drawn, stop].find(hasRing);
        const faults = [];
        const name = `${stop.tagName}.${stop.className} “${drawn.textContent.trim().slice(0, 60)}”`;
        if (!ringed) return [`${name}: no outline`];
        const width = parseFloat(ring(ringed).outlineWidth) + parseFloat(ring(ringed).outlineOffset);
        const box = ringed.getBoundingClientRect();
        const root = document.documentElement;
        const frame = ringed.closest('.scroll');
        // A frame that scrolls shows a wide cell in part: enough of it to see the outline.
        const scrolls = frame && frame !== ringed && frame.scrollWidth > frame.clientWidth;
        const limit = scrolls ? frame.getBoundingClientRect() : { left: 0, right: root.clientWidth };
        const shown = Math.min(box.right, limit.right) - Math.max(box.left, limit.left);
        const tall = box.height > innerHeight;
        if (shown < (scrolls ? 32 : box.width - 0.5) || (!tall && (box.top < 0 || box.bottom > innerHeight + 0.5)))
            faults.push(`${name}: outside the window`);
        if (frame && frame !== ringed && !scrolls) {
            const edge = frame.getBoundingClientRect();
            if (box.left - width < edge.left - 0.5 || box.right + width > edge.right + 0.5
                    || box.top - width < edge.top - 0.5 || box.bottom + width > edge.bottom + 0.5)
                faults.push(`${name}: its outline is cut off`);
        }
        const part = [...ringed.getClientRects()].find((rect) => rect.bottom > 0 && rect.top < innerHeight) ?? box;
        const [x, y] = [(Math.max(part.left, 0) + Math.min(part.right, innerWidth)) / 2,
            (Math.max(part.top, 0) + Math.min(part.bottom, innerHeight)) / 2];
        const there = document.elementFromPoint(x, y);
        if (!there || !(ringed.contains(there) || there.contains(ringed)))
            faults.push(`${name}: covered by ${there?.tagName}.${there?.className}`);
        return faults;
    };
    window.atStop = (event) => {
        const { round, document: { activeElement: stop } } = window;
        if (round.done || stop.tabIndex < 0 || stop === round.last) return;
        if (event.type === 'keydown' && !round.first) return;
        round.done = stop === round.first;
        round.first ??= stop;
        round.last = stop;
        if (!round.stops.has(stop)) round.faults.push(...faultsOf(stop));
        round.stops.add(stop);
    };
    document.addEventListener('keydown', window.atStop, true);
    document.addEventListener('keyup', window.atStop, true)";

/// What can be pressed and was no stop. One radio button of a group stands for all.
const PASSED_OVER: &str = "
    const page = document.querySelector('dialog[open]') ?? document.body;
    const groups = new Set([...window.round.stops].filter((stop) => stop.type === 'radio').map((stop) => stop.name));
    return [...page.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]
        .filter((element) => element.checkVisibility() && !window.round.stops.has(element))
        .filter((element) => !(element.type === 'radio' && groups.has(element.name)))
        .map((element) => `${element.outerHTML.slice(0, 120)}: Tab does not lead there`)";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn tab_leads_everywhere_and_the_focus_can_be_seen() {
    tour::finds_no_fault(&site(), a_round_with_tab).await;
}

async fn a_round_with_tab(person: &Person) -> Vec<String> {
    let mut found = Vec::new();
    for width in [1280, 320] {
        person.looks_at_a_width_of(width).await;
        person.asks(BEGIN, &[]).await;
        for _ in 0..STOPS / STRIDE {
            person.presses_over_and_over("Tab", STRIDE).await;
            if person.asks("return window.round.done", &[]).await == json!(true) {
                break;
            }
        }
        let faults = person.lists("return window.round.faults").await;
        let faults = faults.into_iter().chain(person.lists(PASSED_OVER).await);
        found.extend(faults.map(|it| format!("{it}, {width} pixels wide")));
    }
    found
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn each_new_page_begins_at_its_top_with_the_focus_on_its_heading() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    for route in [
        "aim",
        "quiz/user-research",
        "review",
        "review/user-research",
        "saved",
        "data",
        "method",
        "method/healthcare/senior",
        "sample",
        "sample/healthcare/senior",
        "sample/roles",
        "sample/what-if",
        "sample/plan",
        "sample/ways-in",
        "sample/take-away",
        "r/AQFRKgIAF",
        "nowhere",
        "",
    ] {
        let leave = "
            document.activeElement.blur();
            scrollTo(0, 9999);
            location.hash = arguments[0]";
        person.asks(leave, &[json!(format!("#/{route}"))]).await;
        person.is_at(route).await;
        person.has_focus_on("h1").await;
        let top = person.asks("return scrollY", &[]).await;
        assert_eq!(top, json!(0), "at {route}");
    }
}
