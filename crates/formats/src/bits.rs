//! Three-bit values packed into bytes, most significant bit first, as links hold answers.

/// Packs values 0 to 7; unused bits of the last byte are 0.
pub(super) fn pack_triples(values: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0_u8; bytes_for(values.len())];
    for (position, value) in values.iter().enumerate() {
        for bit in 0..3 {
            if value & (0b100 >> bit) != 0 {
                let at = position * 3 + bit;
                bytes[at / 8] |= 0b1000_0000 >> (at % 8);
            }
        }
    }
    bytes
}

/// The `count` values in `bytes`, or `None` when there are too few bytes or an unused bit is set.
pub(super) fn unpack_triples(bytes: &[u8], count: usize) -> Option<Vec<u8>> {
    if bytes.len() != bytes_for(count) {
        return None;
    }
    let bit = |at: usize| bytes[at / 8] >> (7 - at % 8) & 1;
    if (count * 3..bytes.len() * 8).any(|at| bit(at) != 0) {
        return None;
    }
    Some(
        (0..count)
            .map(|position| {
                let at = position * 3;
                bit(at) << 2 | bit(at + 1) << 1 | bit(at + 2)
            })
            .collect(),
    )
}

/// Bytes that so many values fill.
pub(super) fn bytes_for(count: usize) -> usize {
    (count * 3).div_ceil(8)
}

#[cfg(test)]
mod tests {
    use super::{bytes_for, pack_triples, unpack_triples};

    #[test]
    fn packing_and_unpacking_are_each_others_inverse() {
        for count in 0..40 {
            let values: Vec<u8> = (0..count)
                .map(|at| u8::try_from(at % 8).expect("small"))
                .collect();
            let bytes = pack_triples(&values);
            assert_eq!(bytes.len(), bytes_for(values.len()));
            assert_eq!(unpack_triples(&bytes, values.len()), Some(values));
        }
    }

    #[test]
    fn the_first_value_stands_in_the_highest_bits() {
        assert_eq!(pack_triples(&[0b101, 0b011]), [0b1010_1100]);
    }

    #[test]
    fn set_bits_behind_the_last_value_are_refused() {
        assert_eq!(unpack_triples(&[0b1010_0001], 1), None);
        assert_eq!(unpack_triples(&[], 1), None);
    }
}
