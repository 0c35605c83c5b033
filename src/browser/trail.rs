//! Which entry of the browser's history each one was opened from, for as long as the page is not loaded anew.

use std::cell::RefCell;

/// One entry of the history.
struct Entry {
    number: u64,
    address: String,
    opened_from: u64,
}

/// How many entries are known.
const MOST: usize = 200;

thread_local! {
    static ENTRIES: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

/// Notes that an entry with this number and address was opened from another.
pub(super) fn opened(number: u64, address: String, opened_from: u64) {
    ENTRIES.with_borrow_mut(|entries| {
        entries.push(Entry {
            number,
            address,
            opened_from,
        });
        let surplus = entries.len().saturating_sub(MOST);
        entries.drain(..surplus);
    });
}

/// Whether the entry with this number was opened from one with this address.
pub(super) fn leads_back(number: u64, address: &str) -> bool {
    ENTRIES.with_borrow(|entries| {
        let find = |number| entries.iter().find(|entry| entry.number == number);
        find(number)
            .and_then(|entry| find(entry.opened_from))
            .is_some_and(|before| before.address == address)
    })
}

#[cfg(test)]
mod tests {
    use super::{leads_back, opened};

    #[test]
    fn an_entry_leads_back_to_the_one_that_it_was_opened_from() {
        opened(1, "#/aim".to_owned(), 0);
        opened(2, "#/quiz/ethics".to_owned(), 1);
        // Opened after a return to the first.
        opened(3, "#/saved".to_owned(), 1);
        assert!(leads_back(2, "#/aim"));
        assert!(leads_back(3, "#/aim"));
        assert!(!leads_back(3, "#/quiz/ethics"));
        assert!(!leads_back(1, "#/aim"));
        assert!(!leads_back(9, "#/aim"));
    }
}
