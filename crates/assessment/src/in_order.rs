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

/// The items by rank, the highest first; no two may have the same. The place of each is the number of
/// those that rank higher, which for lists this short is counted sooner than any item is moved.
pub(super) fn by_rank<T: Copy>(items: &[T], rank: impl Fn(&T) -> u32) -> Vec<T> {
    let ranks: Vec<u32> = items.iter().map(rank).collect();
    let mut ordered = items.to_vec();
    for (item, rank) in items.iter().zip(&ranks) {
        let place = ranks.iter().filter(|other| *other > rank).count();
        ordered[place] = *item;
    }
    ordered
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
    fn the_highest_rank_comes_first() {
        assert_eq!(by_rank(&[2, 9, 1, 4], |item| *item), [9, 4, 2, 1]);
        assert_eq!(by_rank(&[2, 9, 1, 4], |item| 10 - *item), [1, 2, 4, 9]);
        assert_eq!(by_rank(&[], |item| *item), [0; 0]);
    }
}
