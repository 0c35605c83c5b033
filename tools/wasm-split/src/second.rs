//! The half that is loaded second: what was moved, and imports of everything else it uses. Knows which
//! functions were moved, not why.

use std::collections::{HashMap, HashSet};

use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionId, FunctionKind, GlobalKind, ImportedFunction, Module, TableId, ir,
};

use crate::APP;

/// Goes before the names of what is exported for the rest, which are numbers.
const EXPORT: &str = "r";

/// Places in the table of functions.
pub(crate) type Slots = Vec<(usize, FunctionId)>;

/// Leaves in the second half what was moved; everything else is imported, and what nobody uses goes.
pub(crate) fn keep_only(
    rest: &mut Module,
    table: usize,
    size: (u64, Option<u64>),
    moved: &HashSet<usize>,
    slots: &Slots,
) {
    rest.start = None;
    let exports: Vec<_> = rest.exports.iter().map(walrus::Export::id).collect();
    for id in exports {
        rest.exports.delete(id);
    }
    let imports: Vec<_> = rest.imports.iter().map(walrus::Import::id).collect();
    for id in imports {
        rest.imports.delete(id);
    }
    let mut number = 0;
    let mut name = || {
        number += 1;
        format!("{EXPORT}{number}")
    };
    let functions: Vec<_> = rest.funcs.iter().map(|one| (one.id(), one.ty())).collect();
    for (id, ty) in &functions {
        if !moved.contains(&id.index()) {
            let import = rest.imports.add(APP, &name(), *id);
            rest.funcs.get_mut(*id).kind = FunctionKind::Import(ImportedFunction { import, ty: *ty });
        }
    }
    let globals: Vec<_> = rest.globals.iter().map(walrus::Global::id).collect();
    for id in globals {
        let import = rest.imports.add(APP, &name(), id);
        rest.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    let memories: Vec<_> = rest.memories.iter().map(walrus::Memory::id).collect();
    for id in memories {
        let import = rest.imports.add(APP, &name(), id);
        rest.memories.get_mut(id).import = Some(import);
    }
    let elements: Vec<_> = rest.elements.iter().map(walrus::Element::id).collect();
    for id in elements {
        rest.elements.delete(id);
    }
    let tables: Vec<_> = rest.tables.iter().map(walrus::Table::id).collect();
    for id in tables {
        let import = rest.imports.add(APP, &name(), id);
        let whole = rest.tables.get_mut(id);
        whole.import = Some(import);
        whole.elem_segments.clear();
        if id.index() == table {
            // An imported table may not be larger than it is declared.
            (whole.initial, whole.maximum) = size;
            fill_slots(rest, id, slots, &functions);
        }
    }
    walrus::passes::gc::run(rest);
}

/// Has the second half put its functions into the table, a segment for each run of neighbours.
fn fill_slots(rest: &mut Module, table: TableId, slots: &Slots, functions: &[(FunctionId, walrus::TypeId)]) {
    let here = by_place(functions.iter().map(|(id, _)| *id), FunctionId::index);
    let mut slots: Vec<_> =
        slots.iter().filter_map(|(slot, function)| Some((*slot, *here.get(&function.index())?))).collect();
    slots.sort_unstable_by_key(|(slot, _)| *slot);
    for run in slots.chunk_by(|(a, _), (b, _)| a + 1 == *b) {
        let offset = i32::try_from(run[0].0).unwrap_or(i32::MAX);
        let kind = ElementKind::Active { table, offset: ConstExpr::Value(ir::Value::I32(offset)) };
        let items = run.iter().map(|(_, function)| *function).collect();
        let id = rest.elements.add(kind, ElementItems::Functions(items));
        rest.tables.get_mut(table).elem_segments.insert(id);
    }
}

/// Ids by their place in a module, which is the same in both halves.
pub(crate) fn by_place<I: Copy>(ids: impl Iterator<Item = I>, place: impl Fn(&I) -> usize) -> HashMap<usize, I> {
    ids.map(|id| (place(&id), id)).collect()
}
