//! The same module twice: once without what is behind the door, once with nothing else. Knows from
//! `reach` what is behind it.

use std::collections::HashSet;

use walrus::{
    ConstExpr, Data, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    ImportKind, LocalFunction, Module, ModuleConfig, TableId, ir,
};

use crate::{
    Parts,
    reach::Behind,
    second::{Slots, by_place, keep_only},
};
use steps::{Failure, Outcome};

const CURE: &str = "use the version of wasm-bindgen that `cargo xtask setup` installs";
/// One module, read twice. Items at the same place of both are the same.
pub(crate) struct Halves {
    first: Module,
    rest: Module,
    exported: HashSet<String>,
}

impl Halves {
    pub(crate) fn of(bound: &[u8]) -> Outcome<Halves> {
        let first = parsed(bound)?;
        let exported = first
            .exports
            .iter()
            .filter_map(|export| match export.item {
                ExportItem::Function(function) => first.funcs.get(function).name.clone(),
                _ => None,
            })
            .collect();
        Ok(Halves { first, rest: parsed(bound)?, exported })
    }

    /// The mangled names of the functions that others may call.
    pub(crate) fn exported(&self) -> &HashSet<String> {
        &self.exported
    }

    /// Parts them.
    pub(crate) fn part(mut self, behind: &Behind) -> Outcome<Parts> {
        let table = self.first.tables.main_function_table();
        let table = table.ok().flatten().ok_or_else(|| broken("it has no table of functions"))?;
        let moved: HashSet<usize> = self
            .first
            .funcs
            .iter()
            .filter(|one| matches!(one.kind, FunctionKind::Local(_)))
            .filter(|one| one.name.as_ref().is_some_and(|name| behind.functions.contains(name)))
            .map(|one| one.id().index())
            .collect();

        let mut slots = slots_of(&self.first, table)?;
        slots.retain(|(_, function)| moved.contains(&function.index()));
        let doors = doors(&self.first, &moved);
        let added = self.open_doors(table, &doors);
        slots.extend(&added);
        self.empty_slots(table, &moved, &doors)?;
        self.move_data(behind)?;

        let size = self.first.tables.get(table);
        let size = (size.initial, size.maximum);
        keep_only(&mut self.rest, table.index(), size, &moved, &slots);
        self.export_for_rest()?;
        walrus::passes::gc::run(&mut self.first);
        Ok(Parts { first: self.first.emit_wasm(), rest: self.rest.emit_wasm() })
    }

    /// Puts into the place of each door a step through a new slot of the table, which is empty until the
    /// rest fills it.
    fn open_doors(&mut self, table: TableId, doors: &[FunctionId]) -> Slots {
        let mut slots = Slots::new();
        for door in doors {
            let slot = self.first.tables.get(table).initial;
            let whole = self.first.tables.get_mut(table);
            whole.initial += 1;
            whole.maximum = whole.maximum.map(|most| most.max(whole.initial));
            let ty = self.first.funcs.get(*door).ty();
            let (takes, gives) = self.first.types.params_results(ty);
            let (takes, gives) = (takes.to_vec(), gives.to_vec());
            let mut builder = FunctionBuilder::new(&mut self.first.types, &takes, &gives);
            let arguments: Vec<_> = takes.iter().map(|kind| self.first.locals.add(*kind)).collect();
            let mut body = builder.func_body();
            for argument in &arguments {
                body.local_get(*argument);
            }
            body.i32_const(i32::try_from(slot).unwrap_or(i32::MAX));
            body.call_indirect(ty, table);
            let step = builder.local_func(arguments);
            self.first.funcs.get_mut(*door).kind = FunctionKind::Local(step);
            slots.push((usize::try_from(slot).unwrap_or(usize::MAX), *door));
        }
        slots
    }

    /// Takes what has moved out of the table of the first half; nothing of it asks for these.
    fn empty_slots(&mut self, table: TableId, moved: &HashSet<usize>, doors: &[FunctionId]) -> Outcome<()> {
        let mut builder = FunctionBuilder::new(&mut self.first.types, &[], &[]);
        builder.name("not_here_yet".into());
        builder.func_body().unreachable();
        let not_here = builder.finish(Vec::new(), &mut self.first.funcs);
        let segments: Vec<_> = self.first.tables.get(table).elem_segments.iter().copied().collect();
        for segment in segments {
            let ElementItems::Functions(functions) = &mut self.first.elements.get_mut(segment).items else {
                return Err(broken("its table holds expressions"));
            };
            for function in functions {
                if moved.contains(&function.index()) && !doors.contains(function) {
                    *function = not_here;
                }
            }
        }
        Ok(())
    }

    /// Moves what only the rest reads into segments of its own, leaving zeros, which wasm-opt drops.
    fn move_data(&mut self, behind: &Behind) -> Outcome<()> {
        let memory = self.rest.memories.iter().next().map(walrus::Memory::id);
        let memory = memory.ok_or_else(|| broken("it has no memory"))?;
        let old: Vec<_> = self.rest.data.iter().map(Data::id).collect();
        for id in old {
            self.rest.memories.get_mut(memory).data_segments.remove(&id);
            self.rest.data.delete(id);
        }
        let segments: Vec<_> = self.first.data.iter().map(Data::id).collect();
        for id in segments {
            let segment = self.first.data.get_mut(id);
            let Some(start) = address(segment) else {
                return Err(broken("a piece of its data has no fixed address"));
            };
            let end = start + segment.value.len();
            for range in behind.data.iter().filter(|one| one.start >= start && one.end <= end) {
                let place = &mut segment.value[range.start - start..range.end - start];
                let offset = i32::try_from(range.start).unwrap_or(i32::MAX);
                let kind = DataKind::Active { memory, offset: ConstExpr::Value(ir::Value::I32(offset)) };
                let id = self.rest.data.add(kind, place.to_vec());
                self.rest.memories.get_mut(memory).data_segments.insert(id);
                place.fill(0);
            }
        }
        Ok(())
    }

    /// Exports from the first half what the rest still imports.
    fn export_for_rest(&mut self) -> Outcome<()> {
        let functions = by_place(self.first.funcs.iter().map(walrus::Function::id), FunctionId::index);
        let globals = by_place(self.first.globals.iter().map(walrus::Global::id), walrus::GlobalId::index);
        let tables = by_place(self.first.tables.iter().map(walrus::Table::id), TableId::index);
        let memories = by_place(self.first.memories.iter().map(walrus::Memory::id), walrus::MemoryId::index);
        for import in self.rest.imports.iter() {
            let item = match import.kind {
                ImportKind::Function(id) => functions.get(&id.index()).map(|id| (*id).into()),
                ImportKind::Global(id) => globals.get(&id.index()).map(|id| (*id).into()),
                ImportKind::Table(id) => tables.get(&id.index()).map(|id| (*id).into()),
                ImportKind::Memory(id) => memories.get(&id.index()).map(|id| (*id).into()),
                ImportKind::Tag(_) => None,
            };
            let item: ExportItem = item.ok_or_else(|| broken("its halves do not fit together"))?;
            self.first.exports.add(&import.name, item);
        }
        Ok(())
    }
}

/// A module without what only tools read.
pub(crate) fn parsed(module: &[u8]) -> Outcome<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    let parsed = config.parse(module);
    let mut module = parsed.map_err(|fault| broken(&fault.to_string()))?;
    let customs: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in customs {
        module.customs.delete(id);
    }
    Ok(module)
}

/// Which function stands in which slot of a table.
fn slots_of(module: &Module, table: TableId) -> Outcome<Slots> {
    let mut slots = Slots::new();
    for segment in &module.tables.get(table).elem_segments {
        let segment = module.elements.get(*segment);
        let (
            ElementKind::Active { offset: ConstExpr::Value(ir::Value::I32(offset)), .. },
            ElementItems::Functions(functions),
        ) = (&segment.kind, &segment.items)
        else {
            return Err(broken("its table is not filled in a way known here"));
        };
        let offset = usize::try_from(*offset).unwrap_or_default();
        slots.extend(functions.iter().enumerate().map(|(at, id)| (offset + at, *id)));
    }
    Ok(slots)
}

/// What has moved and is still called by what stays.
fn doors(module: &Module, moved: &HashSet<usize>) -> Vec<FunctionId> {
    struct Calls<'a> {
        moved: &'a HashSet<usize>,
        found: HashSet<FunctionId>,
    }
    impl ir::Visitor<'_> for Calls<'_> {
        fn visit_function_id(&mut self, function: &FunctionId) {
            if self.moved.contains(&function.index()) {
                self.found.insert(*function);
            }
        }
    }
    let mut calls = Calls { moved, found: HashSet::new() };
    for (id, function) in module.funcs.iter_local() {
        if !moved.contains(&id.index()) {
            let function: &LocalFunction = function;
            ir::dfs_in_order(&mut calls, function, function.entry_block());
        }
    }
    let mut doors: Vec<_> = calls.found.into_iter().collect();
    doors.sort_unstable_by_key(FunctionId::index);
    doors
}

fn address(segment: &Data) -> Option<usize> {
    match segment.kind {
        DataKind::Active { offset: ConstExpr::Value(ir::Value::I32(offset)), .. } => usize::try_from(offset).ok(),
        _ => None,
    }
}

fn broken(why: &str) -> Failure {
    Failure::new("what wasm-bindgen made cannot be parted", why, CURE)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashSet};

    use wasmparser::{Parser, Payload, Validator};

    use super::*;

    /// `start` calls `$stays`, and `$door`, which calls `$far` directly and through the table.
    const WHOLE: &str = r#"(module
        (import "js" "log" (func $log (param i32)))
        (table 2 2 funcref) (memory (export "memory") 1)
        (global $stack (mut i32) (i32.const 1024))
        (elem (i32.const 0) $stays $far)
        (data (i32.const 16) "kept moved")
        (func $start (export "start") (result i32)
            (call $stays (i32.const 1)) (drop) (call $door (i32.const 2)))
        (func $stays (param i32) (result i32) (call $log (local.get 0)) (global.get $stack))
        (func $door (param i32) (result i32)
            (call $far (local.get 0)) (drop)
            (call_indirect (param i32) (result i32) (local.get 0) (i32.const 1)))
        (func $far (param i32) (result i32) (call $log (local.get 0)) (call $stays (local.get 0))))"#;

    fn parted() -> Parts {
        let behind = Behind {
            functions: HashSet::from(["door", "far"].map(String::from)),
            data: std::iter::once(21..26).collect(),
        };
        let whole = wat::parse_str(WHOLE).unwrap();
        Halves::of(&whole).unwrap().part(&behind).unwrap()
    }

    fn names(module: &[u8]) -> (BTreeSet<String>, BTreeSet<String>) {
        let (mut imports, mut exports) = (BTreeSet::new(), BTreeSet::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ImportSection(all) => imports.extend(all.into_imports().map(|one| {
                    let one = one.unwrap();
                    format!("{}.{}", one.module, one.name)
                })),
                Payload::ExportSection(all) => {
                    exports.extend(all.into_iter().map(|one| one.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        (imports, exports)
    }

    #[test]
    fn both_halves_are_whole_modules_that_fit_together() {
        let parts = parted();
        for half in [&parts.first, &parts.rest] {
            Validator::new().validate_all(half).unwrap();
        }
        let (imports, exports) = names(&parts.first);
        assert_eq!(imports, BTreeSet::from(["js.log".to_owned()]));
        assert!(exports.contains("start") && exports.contains("memory"));
        let (imports, none) = names(&parts.rest);
        assert!(none.is_empty() && imports.len() >= 4, "{imports:?}");
        for import in imports {
            let name = import.strip_prefix("app.").expect("everything comes from the first");
            assert!(exports.contains(name), "{name} is not exported");
        }
    }

    #[test]
    fn what_is_behind_the_door_is_in_the_rest_alone() {
        let parts = parted();
        let holds = |half: &[u8], text: &[u8]| half.windows(text.len()).any(|part| part == text);
        assert!(holds(&parts.first, b"kept") && !holds(&parts.first, b"moved"));
        assert!(holds(&parts.rest, b"moved") && !holds(&parts.rest, b"kept"));
        let read = |half: &[u8]| Module::from_buffer(half).unwrap();
        let (first, rest) = (read(&parts.first), read(&parts.rest));
        assert!(first.funcs.by_name("far").is_none() && first.funcs.by_name("stays").is_some());
        let own: Vec<_> = rest.funcs.iter_local().map(|(id, _)| id).collect();
        assert_eq!(own.len(), 2);
    }
}
