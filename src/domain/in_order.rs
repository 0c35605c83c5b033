//! Puts items into short lists at their place. The lists here have a few dozen items at most, and the
//! standard library's sort would add 3 KB of code to the download for each kind of item.

use std::cmp::Ordering;

/// The items in order; equal ones keep the order they came in.
pub(super) fn in_order<T>(
    items: impl IntoIterator<Item = T>,
    compare: impl Fn(&T, &T) -> Ordering,
) -> Vec<T> {
    let items = items.into_iter();
    let mut ordered: Vec<T> = Vec::with_capacity(items.size_hint().1.unwrap_or(0));
    for item in items {
        let at = ordered.partition_point(|other| compare(other, &item) != Ordering::Greater);
        ordered.insert(at, item);
    }
    ordered
}

/// The items by rank, the highest first. Each rank is worked out once.
pub(super) fn by_rank<T>(items: impl Iterator<Item = T>, rank: impl Fn(&T) -> u64) -> Vec<T> {
    let ranked = items.map(|item| (rank(&item), item));
    let ordered = in_order(ranked, |one, other| other.0.cmp(&one.0));
    ordered.into_iter().map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::{by_rank, in_order};

    #[test]
    fn items_come_out_in_order_and_equals_keep_theirs() {
        let items = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        let ordered = in_order(items, |a, b| a.0.cmp(&b.0));
        assert_eq!(ordered, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
    }

    #[test]
    fn the_highest_rank_comes_first_and_equals_keep_their_order() {
        let ordered = by_rank(["aa", "b", "ccc", "d"].into_iter(), |item| item.len() as u64);
        assert_eq!(ordered, ["ccc", "aa", "b", "d"]);
    }
}
