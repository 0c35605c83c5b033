//! Takes a wasm apart for packing: the numbers in its code that are of one kind stand together, which saves 5 %
//! of it. `public/rejoin.js` puts it together again by the same steps. Knows how many numbers belong to an
//! instruction, and no meaning of any.

use std::iter;

use super::payload::Part;

/// The kinds, by the sign they have in [`steps`], and the part that holds the numbers of each. The first holds
/// everything else too.
const KINDS: [(char, &str); 5] = [
    ('n', "wasm"),
    ('l', "locals"),
    ('o', "offsets"),
    ('k', "constants"),
    ('c', "calls"),
];
/// The part that tells `public/rejoin.js` what belongs to an instruction.
const STEPS: &str = "steps";
const HEAD: usize = 8;
const CODE: u8 = 10;

/// What stands behind an instruction: a byte `b`, numbers of a kind, `*` a number and as many more, `x` a number
/// that says which instruction it is. A code without an entry has nothing; an unknown one is only packed worse.
fn steps(code: u16) -> &'static str {
    match code {
        0x02..=0x04
        | 0x0c
        | 0x0d
        | 0x23..=0x26
        | 0x3f
        | 0x40
        | 0x42
        | 0xd0
        | 0xd2
        | 0x109
        | 0x10b
        | 0x10d
        | 0x10f..=0x111 => "n",
        0x0e => "*n",
        0x10 => "c",
        0x11 | 0x108 | 0x10a | 0x10c | 0x10e => "nn",
        0x1c => "*",
        0x20..=0x22 => "l",
        0x28..=0x3e => "no",
        0x41 => "k",
        0x43 => "bbbb",
        0x44 => "bbbbbbbb",
        0xfc => "x",
        _ => "",
    }
}

/// The parts of a wasm, or nothing if it has another form.
pub(super) fn apart(wasm: &[u8]) -> Option<Vec<Part>> {
    let mut whole = Whole {
        wasm,
        at: 0,
        kinds: KINDS.map(|_| Vec::new()),
    };
    walk(&mut whole)?;
    let list: Vec<&str> = (0..0x200).map(steps).collect();
    let parts = iter::zip(KINDS, whole.kinds).map(|((_, name), bytes)| Part::new(name, bytes));
    let steps = Part::new(STEPS, list.join(",").trim_end_matches(','));
    Some(iter::once(steps).chain(parts).collect())
}

/// Where the bytes come from, and go to.
trait Bytes {
    /// Passes on a byte of a kind.
    fn byte(&mut self, kind: usize) -> Option<u8>;
    /// How many there were, of all kinds.
    fn count(&self) -> usize;
    fn is_over(&self) -> bool;

    /// Passes on a number: 7 bits in a byte, the lowest first, and the highest bit in all but the last.
    fn number(&mut self, kind: usize) -> Option<usize> {
        let mut number = 0;
        for shift in (0..).step_by(7) {
            let byte = self.byte(kind)?;
            number |= usize::from(byte & 127).checked_shl(shift).unwrap_or(0);
            if byte < 128 {
                break;
            }
        }
        Some(number)
    }
}

/// Passes on all of a wasm.
fn walk(bytes: &mut impl Bytes) -> Option<()> {
    for _ in 0..HEAD {
        bytes.byte(0)?;
    }
    while !bytes.is_over() {
        let section = bytes.byte(0)?;
        let size = bytes.number(0)?;
        let end = bytes.count() + size;
        if section == CODE {
            bytes.number(0)?;
            while bytes.count() < end {
                function(bytes)?;
            }
        }
        while bytes.count() < end {
            bytes.byte(0)?;
        }
    }
    Some(())
}

fn function(bytes: &mut impl Bytes) -> Option<()> {
    let size = bytes.number(0)?;
    let end = bytes.count() + size;
    for _ in 0..bytes.number(0)? {
        follow("nn", bytes)?;
    }
    while bytes.count() < end {
        let code = bytes.byte(0)?;
        follow(steps(code.into()), bytes)?;
    }
    Some(())
}

fn follow(steps: &str, bytes: &mut impl Bytes) -> Option<()> {
    for step in steps.chars() {
        match step {
            'b' => {
                bytes.byte(0)?;
            }
            '*' => {
                for _ in 0..bytes.number(0)? {
                    bytes.number(0)?;
                }
            }
            'x' => {
                let code = bytes.number(0)? + 0x100;
                follow(u16::try_from(code).map_or("", self::steps), bytes)?;
            }
            kind => {
                bytes.number(KINDS.iter().position(|(sign, _)| *sign == kind)?)?;
            }
        }
    }
    Some(())
}

/// A wasm on its way into parts.
struct Whole<'w> {
    wasm: &'w [u8],
    at: usize,
    kinds: [Vec<u8>; KINDS.len()],
}

impl Bytes for Whole<'_> {
    fn byte(&mut self, kind: usize) -> Option<u8> {
        let byte = *self.wasm.get(self.at)?;
        self.at += 1;
        self.kinds.get_mut(kind)?.push(byte);
        Some(byte)
    }

    fn count(&self) -> usize {
        self.at
    }

    fn is_over(&self) -> bool {
        self.at == self.wasm.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts on their way back.
    struct Apart {
        kinds: Vec<std::vec::IntoIter<u8>>,
        whole: Vec<u8>,
    }

    impl Bytes for Apart {
        fn byte(&mut self, kind: usize) -> Option<u8> {
            let byte = self.kinds[kind].next()?;
            self.whole.push(byte);
            Some(byte)
        }

        fn count(&self) -> usize {
            self.whole.len()
        }

        fn is_over(&self) -> bool {
            self.kinds.iter().all(|kind| kind.len() == 0)
        }
    }

    fn contents(wasm: &[u8]) -> Vec<Vec<u8>> {
        let parts = apart(wasm).unwrap();
        parts[1..]
            .iter()
            .map(|part| part.content().to_vec())
            .collect()
    }

    fn rejoined(contents: &[Vec<u8>]) -> Vec<u8> {
        let kinds = contents.iter().cloned().map(IntoIterator::into_iter);
        let mut parts = Apart {
            kinds: kinds.collect(),
            whole: Vec::new(),
        };
        walk(&mut parts).unwrap();
        parts.whole
    }

    const MODULE: &str = r#"(module
        (memory 1) (table 3 funcref) (global $g (mut i32) (i32.const 7))
        (func $f (param i32) (result i32) (local i64 f32 f32)
            (block (block (br_table 0 1 0 (local.get 0))))
            (local.set 1 (i64.const -123456789012))
            (local.set 2 (f32.const 1.5))
            (drop (f64.const 2.5))
            (drop (select (result funcref) (ref.null func) (ref.func $f) (i32.const 1)))
            (memory.copy (i32.const 1) (i32.const 2) (i32.const 3))
            (memory.fill (i32.const 1) (i32.const 2) (i32.const 3))
            (drop (i32.trunc_sat_f64_s (f64.const 1)))
            (global.set $g (memory.grow (memory.size)))
            (i32.store8 offset=300 (local.get 0) (i32.extend8_s (i32.const 1234567)))
            (if (result i32) (i32.load offset=70000 (local.tee 0 (i32.const 9)))
                (then (call $f (i32.const 1)))
                (else (call_indirect (param i32) (result i32) (i32.const 1) (i32.const 2)))))
        (elem declare func $f)
        (data (i32.const 100) "words"))"#;

    #[test]
    fn what_is_taken_apart_can_be_rejoined() {
        let wasm = wat::parse_str(MODULE).unwrap();
        let contents = contents(&wasm);
        assert_eq!(rejoined(&contents), wasm);
        let [_, locals, offsets, constants, calls] = contents.try_into().unwrap();
        assert_eq!(locals, [0, 1, 2, 0, 0]);
        assert_eq!(offsets, [0xac, 2, 0xf0, 0xa2, 4]);
        assert_eq!(constants[..4], [1, 1, 2, 3]);
        assert_eq!(calls, [0]);
    }

    #[test]
    fn instructions_that_it_does_not_know_do_no_harm() {
        for code in 0..=255_u8 {
            let wasm = [
                b"\0asm\x01\0\0\0\x0a\x09\x01\x07\0".as_slice(),
                &[code, 0x41, 0x10, 1, 2, 0x0b],
            ];
            let wasm = wasm.concat();
            if apart(&wasm).is_some() {
                assert_eq!(rejoined(&contents(&wasm)), wasm);
            }
        }
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        assert!(apart(b"").is_none());
        assert!(apart(b"\0asm\x01\0\0\0\x0a\xff\xff\x03\x01").is_none());
    }
}
