//! Gapwise in a real browser: the built `dist/`, served by a plain static server, and a person who does
//! the job. A file for each story; `person` speaks for whoever acts in it.
//!
//! All tests are ignored unless asked for, because they need `dist/` and a browser: `cargo xtask test`
//! has both and asks.

// A test that fails may say so as it likes; and this program has no API to document.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod axe;
mod backup_file;
mod build;
#[path = "../changed_links/mod.rs"]
mod changed_links;
mod data_page;
mod driver;
mod each_browser;
mod environment;
mod kept_result;
mod patience;
mod person;
mod result_page;
mod short_cut;
mod site;
mod tour;

mod accessibility;
mod adaptation;
mod altered_pictures;
mod any_browser;
mod any_browser_lacking;
mod any_browser_offline;
mod any_browser_single_file;
mod back_and_forward;
mod clipboard;
mod core_only;
mod correcting;
mod deploy_faults;
mod deploys;
mod dying_tab;
mod erasing;
mod failed_start;
mod files_given;
mod files_taken;
mod first_pages;
mod going_on;
mod hosts;
mod job_page;
mod keyboards;
mod layout;
mod links_on_their_way;
mod offline_visit;
mod own_words;
mod places;
mod plan;
mod question_page;
mod quick_look;
mod reload_in_mid_quiz;
mod requests;
mod restart;
mod roles_map;
mod screen_reader;
mod shared_link;
mod single_file;
mod slow_start;
mod storage;
mod storage_faults;
mod sub_folder;
mod take_away;
mod today;
mod too_old;
mod translated;
mod two_tabs;
mod typing;
mod ways_in;
mod what_if;
mod whole_job_by_keyboard;
mod whole_job_by_mouse;
mod your_data;
