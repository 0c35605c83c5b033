//! What the linker says of a module in its relocations and symbols. Draws no conclusion from it.

use std::ops::Range;

use wasmparser::{
    BinaryReaderError, CustomSectionReader, DataKind, DataSectionReader, ExternalKind, KnownCustom, Linking, Operator,
    Parser, Payload, RelocationEntry, SymbolInfo, TypeRef,
};

/// What the linker says of a module.
#[derive(Default)]
pub(crate) struct Linked<'m> {
    pub(crate) imported: usize,
    /// Where each function's body lies in the file.
    pub(crate) bodies: Vec<Range<usize>>,
    pub(crate) exported: Vec<usize>,
    pub(crate) code_start: usize,
    pub(crate) data_start: usize,
    pub(crate) segments: Vec<Segment>,
    pub(crate) symbols: Vec<SymbolInfo<'m>>,
    pub(crate) code_links: Vec<RelocationEntry>,
    pub(crate) data_links: Vec<RelocationEntry>,
}

pub(crate) struct Segment {
    /// Where its bytes lie in the file.
    pub(crate) file: Range<usize>,
    /// Where they lie in memory.
    pub(crate) address: usize,
}

impl<'m> Linked<'m> {
    pub(crate) fn read(module: &'m [u8]) -> Result<Linked<'m>, BinaryReaderError> {
        let mut linked = Linked::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        linked.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            linked.exported.push(export.index as usize);
                        }
                    }
                }
                Payload::StartSection { func, .. } => linked.exported.push(func as usize),
                Payload::CodeSectionStart { range, .. } => linked.code_start = range.start,
                Payload::CodeSectionEntry(body) => linked.bodies.push(body.range()),
                Payload::DataSection(data) => linked.read_data(data)?,
                Payload::CustomSection(section) => linked.read_custom(&section)?,
                _ => {}
            }
        }
        Ok(linked)
    }

    fn read_data(&mut self, data: DataSectionReader<'m>) -> Result<(), BinaryReaderError> {
        self.data_start = data.range().start;
        for segment in data {
            let segment = segment?;
            let mut address = 0;
            if let DataKind::Active { offset_expr, .. } = segment.kind
                && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
            {
                address = value.cast_unsigned() as usize;
            }
            let end = segment.range.end;
            self.segments.push(Segment { file: end - segment.data.len()..end, address });
        }
        Ok(())
    }

    fn read_custom(&mut self, section: &CustomSectionReader<'m>) -> Result<(), BinaryReaderError> {
        match section.as_known() {
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        for symbol in symbols {
                            self.symbols.push(symbol?);
                        }
                    }
                }
            }
            KnownCustom::Reloc(links) => {
                let into = match section.name() {
                    "reloc.CODE" => &mut self.code_links,
                    "reloc.DATA" => &mut self.data_links,
                    _ => return Ok(()),
                };
                for link in links.entries() {
                    into.push(link?);
                }
            }
            _ => {}
        }
        Ok(())
    }
}
