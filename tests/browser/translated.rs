//! Translators and extensions change the page while somebody works in it: the app goes on, and what it shows is
//! true.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::json;

use crate::{
    driver::Browser, each_browser::in_each_browser, person::Person, result_page::ResultPage,
    short_cut::questions, site::site, tour,
};

in_each_browser!(
    the_whole_job_is_done_in_a_translated_page,
    the_page_lives_with_what_extensions_do_to_it,
);

/// How a translator puts its words in the place of a text.
#[derive(Clone, Copy, Debug)]
enum Translator {
    /// It takes the text into an element of its own, and changes it there.
    Wraps,
    /// It exchanges the text for an element with words of its own.
    Replaces,
    /// It puts such an element beside the text, and takes the text away.
    PutsBeside,
}

/// A translator, from English into English. It skips what translators skip, and goes on with what is new.
const TRANSLATE: &str = "
    const how = arguments[0];
    if (window.translates) return;
    window.translates = true;
    const skipped = 'script, style, textarea, select, svg, title, font, [translate=no]';
    const translate = (text) => {
        const parent = text.parentElement;
        if (!parent || !text.data.trim() || parent.closest(skipped)) return;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        outer.append(inner);
        if (how === 'Wraps') {
            text.replaceWith(outer);
            inner.append(text);
        } else {
            inner.append(text.data);
            if (how === 'Replaces') return text.replaceWith(outer);
            parent.insertBefore(outer, text);
            text.remove();
        }
    };
    const translateAll = (root) => {
        if (root.nodeType === Node.TEXT_NODE) return translate(root);
        const texts = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) texts.push(walker.currentNode);
        texts.forEach(translate);
    };
    translateAll(document.body);
    new MutationObserver((records) => {
        for (const record of records) record.addedNodes.forEach(translateAll);
    }).observe(document.body, { childList: true, subtree: true })";

/// Every word on the page, without what depends on how long something took: an answer, or to keep the app.
const WORDS: &str = "
    const timely = [/about \\d+ minutes? left/gi, 'This browser also keeps the whole page: it opens without the network.'];
    const words = document.body.innerText.replace(/\\s+/g, ' ');
    return timely.reduce((rest, it) => rest.replace(it, ''), words).replace(/ /g, '')";

impl Person {
    async fn has_the_page_translated_by(&self, translator: Translator) {
        let how = json!(format!("{translator:?}"));
        self.asks(TRANSLATE, &[how]).await;
        self.finds("font > font").await;
    }

    /// That the app never had to be restarted.
    async fn has_seen_no_failure(&self) {
        self.no_longer_sees("Gapwise has stopped").await;
        self.no_longer_sees("has started again by itself").await;
        assert!(!self.has("html[data-restarted]").await);
    }
}

async fn the_whole_job_is_done_in_a_translated_page(browser: Browser) {
    let site = site();
    for translator in [
        Translator::Wraps,
        Translator::Replaces,
        Translator::PutsBeside,
    ] {
        println!("{translator:?}");
        let person = Person::arrives_in(browser, &site).await;
        person.has_the_page_translated_by(translator).await;
        person.clicks("Start the assessment").await;
        person.sees_heading("Which role are you aiming for?").await;
        person.clicks("Start with the first skill").await;
        person.sees("Before you go on").await;
        person.picks("now", "Product manager").await;
        person.picks("wanted", "Senior product manager").await;
        person.picks("specialisations", "Technology").await;
        person.no_longer_sees("Before you go on").await;
        person.clicks("Start with the first skill").await;
        person.is_asked(1, questions()).await;
        person.clicks("Continue").await;
        person.sees("Choose the sentence that fits").await;
        for answered in 1..=3 {
            person.answers_with("4").await;
            person.is_asked(answered + 1, questions()).await;
            let saved = format!(
                "{answered} of {} answered. Saved in this browser.",
                questions()
            );
            person.sees(&saved).await;
        }
        person
            .no_longer_sees(&format!("2 of {} answered", questions()))
            .await;
        person.goes_back().await;
        person
            .is_asked_again(3, questions(), "input[name=level]:checked")
            .await;
        person.opens("review").await;
        person.sees_heading("Check your answers").await;
        person.clicks("See your result").await;
        person
            .sees_heading("Senior product manager in technology")
            .await;
        let translated = ResultPage::read_by(&person).await;
        person.clicks("Product manager in technology").await;
        person.sees_heading("Product manager in technology").await;
        person.goes_back().await;
        person
            .sees_heading("Senior product manager in technology")
            .await;
        assert!(person.has("font > font").await);
        person.has_seen_no_failure().await;
        person.reloads().await;
        assert!(!person.has("font").await);
        assert_eq!(ResultPage::read_by(&person).await, translated);
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn every_page_says_the_same_in_translation() {
    let site = site();
    let original: RefCell<BTreeMap<String, String>> = RefCell::default();
    tour::of_every_page(&site, async |person, page| {
        let words = person.reads_the_words().await;
        original.borrow_mut().insert(page.to_owned(), words);
    })
    .await;
    for translator in [Translator::Wraps, Translator::Replaces] {
        let differences: RefCell<Vec<String>> = RefCell::default();
        tour::of_every_page(&site, async |person, page| {
            person.has_the_page_translated_by(translator).await;
            let words = person.reads_the_words().await;
            if original.borrow().get(page) != Some(&words) {
                let expected = original.borrow().get(page).cloned();
                let difference = format!("{page}:\n{words}\ninstead of\n{expected:?}");
                differences.borrow_mut().push(difference);
            }
            person.has_seen_no_failure().await;
        })
        .await;
        let differences = differences.into_inner();
        assert!(
            differences.is_empty(),
            "{translator:?}\n{}",
            differences.join("\n\n")
        );
    }
}

impl Person {
    async fn reads_the_words(&self) -> String {
        let words = self.asks(WORDS, &[]).await;
        words.as_str().expect("a text").to_owned()
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_page_translated_before_the_app_is_there_works() {
    let site = site();
    let person = Person::new(&site).await;
    let early = TRANSLATE.replace("arguments[0]", "'Replaces'");
    let early = format!("document.addEventListener('DOMContentLoaded', () => {{ {early} }})");
    person.finds_in_each_page(&early).await;
    person.gets_a_result().await;
    assert!(person.has("font > font").await);
    person.has_seen_no_failure().await;
}

async fn the_page_lives_with_what_extensions_do_to_it(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    let meddle = "
        for (const each of document.querySelectorAll(`#app ${arguments[0]}`)) {
            const stranger = document.createElement('div');
            if (arguments[1] === 'removes') each.remove();
            if (arguments[1] === 'exchanges') each.replaceWith(stranger);
            if (arguments[1] === 'moves') { each.replaceWith(stranger); stranger.append(each); }
            if (arguments[1] === 'adds') { each.before(stranger); each.prepend(stranger.cloneNode()); }
        }";
    for deed in ["adds", "moves", "removes", "exchanges"] {
        for what in [
            "h1",
            "p",
            "label",
            "input",
            "fieldset",
            "form",
            "article",
            "article > *",
            "main",
            "header",
            "[role=status]",
            "*",
        ] {
            println!("{deed} {what}");
            person.opens("quiz/ethics").await;
            person.finds("#app h1").await;
            person.asks(meddle, &[json!(what), json!(deed)]).await;
            // Every page is another after this one.
            for (route, heading) in [("review", "Check your answers"), ("saved", "Your results")] {
                person.opens(route).await;
                if what == "*" || what == "main" {
                    person.reloads().await;
                }
                person.sees_heading(heading).await;
                person.no_longer_sees("Gapwise has stopped").await;
            }
        }
    }
    person.opens("").await;
    person
        .sees("You have an assessment in progress: 1 of")
        .await;
}
