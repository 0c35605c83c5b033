//! Puts the functions of a module so that like stands beside like, where a compressor finds it for less. What
//! the module does stays the same. Knows wasm, and nothing of what this one is for.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    convert::Infallible,
};

use wasm_encoder::{
    CodeSection, FunctionSection,
    reencode::{Error, Reencode},
};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef,
};

use crate::failure::{Failure, Outcome};

/// How many bytes in a row count as something that two functions may share: about an instruction and a half.
const RUN: usize = 5;

/// The module with its own functions in that order: those of a type together, and within them after each
/// the one that shares most with it, from the longest on.
pub(crate) fn like_beside_like(module: &[u8]) -> Outcome<Vec<u8>> {
    let read = |fault: &dyn std::fmt::Display| {
        Failure::new(
            "the functions of a module cannot be put in order",
            fault.to_string(),
            "use the version of wasm-opt that xtask installs",
        )
    };
    let functions = Functions::of(module).map_err(|fault| read(&fault))?;
    let mut order = Order::new(functions.imported, functions.in_order());
    let mut written = wasm_encoder::Module::new();
    order
        .parse_core_module(&mut written, Parser::new(0), module)
        .map_err(|fault| read(&fault))?;
    Ok(written.finish())
}

/// A function of a module's own.
struct Function<'m> {
    ty: u32,
    body: &'m [u8],
}

/// The functions of a module.
struct Functions<'m> {
    imported: usize,
    own: Vec<Function<'m>>,
}

impl<'m> Functions<'m> {
    fn of(module: &'m [u8]) -> wasmparser::Result<Functions<'m>> {
        let (mut imported, mut types, mut bodies) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(&module[body.range()]),
                _ => {}
            }
        }
        let own = types.into_iter().zip(bodies);
        let own = own.map(|(ty, body)| Function { ty, body }).collect();
        Ok(Functions { imported, own })
    }

    /// The positions of the functions, in the order they are to have.
    fn in_order(&self) -> Vec<usize> {
        let mut types: Vec<u32> = self.own.iter().map(|one| one.ty).collect();
        types.sort_unstable();
        types.dedup();
        let mut order = Vec::with_capacity(self.own.len());
        for ty in types {
            let of_type = |&position: &usize| self.own[position].ty == ty;
            let group: Vec<usize> = (0..self.own.len()).filter(of_type).collect();
            order.extend(self.chain(group));
        }
        order
    }

    fn chain(&self, mut left: Vec<usize>) -> Vec<usize> {
        let runs = |&position: &usize| self.own[position].body.windows(RUN).collect();
        let runs: HashMap<usize, HashSet<&[u8]>> = left
            .iter()
            .map(|position| (*position, runs(position)))
            .collect();
        // The longest first, and of two that are equally like the longer one.
        left.sort_by_key(|&position| (Reverse(self.own[position].body.len()), position));
        let mut chain: Vec<usize> = Vec::with_capacity(left.len());
        while !left.is_empty() {
            let next = chain.last().map_or(0, |&last| {
                let likeness = |position: &usize| likeness(&runs[&last], &runs[position]);
                let mut best = (0, -1.0);
                for (place, position) in left.iter().enumerate() {
                    let like = likeness(position);
                    if like > best.1 {
                        best = (place, like);
                    }
                }
                best.0
            });
            chain.push(left.remove(next));
        }
        chain
    }
}

/// How much of two functions is the same, from 0 for nothing to 1 for all (Jaccard's index of their runs).
fn likeness(one: &HashSet<&[u8]>, other: &HashSet<&[u8]>) -> f64 {
    let (small, large) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let shared = small.iter().filter(|run| large.contains(*run)).count();
    let all = one.len() + other.len() - shared;
    let exact = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    exact(shared) / exact(all.max(1))
}

/// Writes a module with its functions in another order.
struct Order {
    imported: usize,
    /// The old positions, in the new order.
    positions: Vec<usize>,
    /// The new positions, in the old order.
    places: Vec<usize>,
}

impl Order {
    fn new(imported: usize, positions: Vec<usize>) -> Order {
        let mut places = vec![0; positions.len()];
        for (place, &position) in positions.iter().enumerate() {
            places[position] = place;
        }
        Order {
            imported,
            positions,
            places,
        }
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let place = usize::try_from(function)
            .ok()
            .and_then(|function| function.checked_sub(self.imported))
            .and_then(|own| self.places.get(own))
            .and_then(|place| u32::try_from(self.imported + place).ok());
        Ok(place.unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for &position in &self.positions {
            functions.function(types[position]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Vec<FunctionBody<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        for position in self.positions.clone() {
            self.parse_function_body(code, bodies[position].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasmparser::{ElementItems, ExternalKind, Operator};

    use super::*;

    const MODULE: &str = r#"(module
        (import "host" "one" (func $one (result i32)))
        (table 2 funcref)
        (elem (i32.const 0) $square $plus_seven)
        (func $plus_seven (param i32) (result i32) (i32.add (local.get 0) (i32.const 7)))
        (func $square (param i32) (result i32) (i32.mul (local.get 0) (local.get 0)))
        (func (export "start") (result i32) (call $twice (call $plus_seven (call $one))))
        (func $plus_nine (param i32) (result i32) (i32.add (local.get 0) (i32.const 9)))
        (func $twice (export "twice") (param i32) (result i32)
            (call $plus_nine (i32.mul (local.get 0) (i32.const 2)))))"#;

    /// What a function does, with what those do that it calls.
    fn told(functions: &Functions<'_>, function: u32) -> String {
        let own = usize::try_from(function)
            .unwrap()
            .checked_sub(functions.imported);
        let Some(own) = own else {
            return format!("import {function}");
        };
        let body = functions.own[own].body;
        let body = FunctionBody::new(wasmparser::BinaryReader::new(body, 0));
        let steps = body.get_operators_reader().unwrap().into_iter();
        let steps = steps.map(|step| match step.unwrap() {
            Operator::Call { function_index } => format!("({})", told(functions, function_index)),
            step => format!("{step:?}"),
        });
        steps.collect::<Vec<_>>().join(" ")
    }

    /// What can be reached from outside, told.
    fn all_told(module: &[u8]) -> Vec<String> {
        let functions = Functions::of(module).unwrap();
        let mut all = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    let exports = exports.into_iter().map(Result::unwrap);
                    let exports = exports.filter(|it| it.kind == ExternalKind::Func);
                    all.extend(exports.map(|it| told(&functions, it.index)));
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        if let ElementItems::Functions(list) = element.unwrap().items {
                            all.extend(list.into_iter().map(|it| told(&functions, it.unwrap())));
                        }
                    }
                }
                _ => {}
            }
        }
        all
    }

    #[test]
    fn like_stands_beside_like_and_everything_does_what_it_did() {
        let before = wat::parse_str(MODULE).unwrap();
        let after = like_beside_like(&before).unwrap();
        assert_eq!(all_told(&after), all_told(&before));
        assert_eq!(all_told(&after).len(), 4);
        let (before, after) = (
            Functions::of(&before).unwrap(),
            Functions::of(&after).unwrap(),
        );
        let [seven, square, start, nine, twice] = &before.own[..] else {
            panic!("five functions");
        };
        let expected = [start, twice, seven, nine, square].map(|it| it.body.len());
        let order: Vec<usize> = after.own.iter().map(|it| it.body.len()).collect();
        assert_eq!(order, expected);
    }
}
