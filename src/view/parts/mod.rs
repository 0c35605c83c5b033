//! Pieces that more than one page shows, or that are a concept of their own.

pub(super) mod app_news;
pub(super) mod arithmetic;
pub(super) mod controls;
pub(super) mod copy_row;
pub(super) mod date_field;
pub(super) mod draft;
pub mod figure;
pub(super) mod file_field;
pub(super) mod fit_table;
pub(super) mod fresh_page;
pub(super) mod gap_list;
pub(super) mod handed_over;
pub(super) mod help;
pub(super) mod import_result;
pub(super) mod ledger;
pub(super) mod notices;
pub(super) mod open_link;
pub(super) mod page_title;
pub(super) mod place;
pub(super) mod share;
pub(super) mod sheet;
pub(super) mod shell;
pub(super) mod text_field;
pub(super) mod way;
