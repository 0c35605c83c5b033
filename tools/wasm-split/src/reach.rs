//! What of a linked module is reached only through one function, by the relocations the linker left in
//! it. Changes nothing.

use std::{collections::HashSet, ops::Range};

use wasmparser::{RelocationEntry, RelocationType, SymbolInfo};

use crate::linked::Linked;
use steps::{Failure, OrFailure, Outcome};

/// Gaps between two pieces of data up to this many bytes go with them: a piece of its own costs more.
const SMALL_GAP: usize = 16;

/// What is behind the door.
pub(crate) struct Behind {
    /// The mangled names of its functions, the door's among them.
    pub(crate) functions: HashSet<String>,
    /// The addresses of data that only these use.
    pub(crate) data: Vec<Range<usize>>,
}

/// A function or a piece of data.
struct Node {
    name: Option<String>,
    /// Where it lies in the file.
    file: Option<Range<usize>>,
    is_function: bool,
    leads_to: Vec<usize>,
}

/// What is reached only through the function whose path ends in `door`. What is `kept` by name is
/// reached in any case.
pub(crate) fn behind(linked: &[u8], door: &[&str], kept: &HashSet<String>) -> Outcome<Behind> {
    let linked = Linked::read(linked).or_failure(
        || "the compiled app cannot be read".into(),
        "build it again from the start: remove the folder target/",
    )?;
    if linked.code_links.is_empty() {
        return Err(Failure::new(
            "the compiled app cannot be parted",
            "it holds no relocations",
            "see that the linker is given --emit-relocs (tools/xtask/src/build.rs)",
        ));
    }
    let nodes = linked.nodes();
    let door = the_door(&nodes, door)?;
    let roots = linked.roots(&nodes, kept);
    let reached = reached(&nodes, roots, door);
    let functions = nodes.iter().zip(&reached);
    let functions = functions
        .filter(|(node, reached)| node.is_function && !**reached)
        .filter_map(|(node, _)| node.name.clone())
        .collect();
    Ok(Behind { functions, data: linked.data_behind(&nodes, &reached) })
}

/// The one function whose mangled path ends so: each part of a path stands there after its length.
fn the_door(nodes: &[Node], path: &[&str]) -> Outcome<usize> {
    let mangled = path.iter().fold(String::new(), |mangled, part| mangled + &part.len().to_string() + part);
    let is_it = |name: &str| {
        let behind = name.split_once(&mangled).map(|(_, behind)| behind);
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with("17h"))
    };
    let mut found =
        nodes.iter().enumerate().filter(|(_, node)| node.is_function && node.name.as_deref().is_some_and(is_it));
    match (found.next(), found.next()) {
        (Some((door, _)), None) => Ok(door),
        (first, _) => Err(Failure::new(
            format!("the app has no single function {}", path.join("::")),
            match first {
                None => "the compiler left none of that name",
                Some(_) => "there are several of that name",
            },
            "keep it, marked #[inline(never)], as the only way to the pages after the first",
        )),
    }
}

fn reached(nodes: &[Node], roots: Vec<usize>, door: usize) -> Vec<bool> {
    let mut reached = vec![false; nodes.len()];
    let mut waiting = roots;
    while let Some(node) = waiting.pop() {
        if node != door && !reached[node] {
            reached[node] = true;
            waiting.extend(&nodes[node].leads_to);
        }
    }
    reached
}

impl Linked<'_> {
    /// Every function by its index, then every piece of data, each with what it leads to.
    fn nodes(&self) -> Vec<Node> {
        let mut nodes: Vec<Node> = (0..self.imported + self.bodies.len())
            .map(|function| Node {
                name: None,
                file: function.checked_sub(self.imported).map(|at| self.bodies[at].clone()),
                is_function: true,
                leads_to: Vec::new(),
            })
            .collect();
        let node_of: Vec<Option<usize>> = self.symbols.iter().map(|symbol| self.add(&mut nodes, symbol)).collect();
        let target = |link: &RelocationEntry| {
            let is_address = !matches!(link.ty, RelocationType::TypeIndexLeb);
            is_address.then(|| node_of.get(link.index as usize).copied().flatten())?
        };
        for link in &self.code_links {
            let place = self.code_start + link.offset as usize;
            let function = self.bodies.partition_point(|body| body.end <= place);
            if let Some(target) = target(link) {
                nodes[self.imported + function].leads_to.push(target);
            }
        }
        let pieces: Vec<usize> = (0..nodes.len()).filter(|at| !nodes[*at].is_function).collect();
        for link in &self.data_links {
            let place = self.data_start + link.offset as usize;
            let Some(target) = target(link) else {
                continue;
            };
            for piece in &pieces {
                let node = &mut nodes[*piece];
                if node.file.as_ref().is_some_and(|file| file.contains(&place)) {
                    node.leads_to.push(target);
                }
            }
        }
        nodes
    }

    fn add(&self, nodes: &mut Vec<Node>, symbol: &SymbolInfo<'_>) -> Option<usize> {
        match symbol {
            SymbolInfo::Func { index, name, .. } => {
                let node = nodes.get_mut(*index as usize)?;
                node.name = name.map(str::to_owned).or(node.name.take());
                Some(*index as usize)
            }
            SymbolInfo::Data { name, symbol: Some(place), .. } => {
                let start = self.segments.get(place.index as usize)?.file.start;
                let start = start + place.offset as usize;
                nodes.push(Node {
                    name: Some((*name).to_owned()),
                    file: Some(start..start + place.size as usize),
                    is_function: false,
                    leads_to: Vec::new(),
                });
                Some(nodes.len() - 1)
            }
            _ => None,
        }
    }

    /// What is there for others to call, or cannot be told from it.
    fn roots(&self, nodes: &[Node], kept: &HashSet<String>) -> Vec<usize> {
        let mut roots = self.exported.clone();
        for (at, node) in nodes.iter().enumerate() {
            if node.is_function && node.name.as_ref().is_none_or(|name| kept.contains(name)) {
                roots.push(at);
            }
        }
        roots
    }

    fn data_behind(&self, nodes: &[Node], reached: &[bool]) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        for segment in &self.segments {
            // For each byte whether what it belongs to was reached; none for a gap.
            let mut bytes: Vec<Option<bool>> = vec![None; segment.file.len()];
            for (node, reached) in nodes.iter().zip(reached) {
                let Some(file) = node.file.as_ref().filter(|_| !node.is_function) else {
                    continue;
                };
                if file.start < segment.file.start || file.end > segment.file.end {
                    continue;
                }
                let within = file.start - segment.file.start..file.end - segment.file.start;
                for byte in &mut bytes[within] {
                    *byte = Some(*reached || *byte == Some(true));
                }
            }
            ranges.extend(
                pieces(&bytes).into_iter().map(|piece| segment.address + piece.start..segment.address + piece.end),
            );
        }
        ranges
    }
}

/// The stretches that belong to nothing that was reached, small gaps inside them included.
fn pieces(bytes: &[Option<bool>]) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == Some(false)) {
        match pieces.last_mut() {
            Some(last) if at - last.end <= SMALL_GAP && bytes[last.end..at].iter().all(Option::is_none) => {
                last.end = at + 1;
            }
            _ => pieces.push(at..at + 1),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn data_of_two_sides_is_parted_and_small_gaps_go_along() {
        let (kept, moved, gap) = (Some(true), Some(false), None);
        assert_eq!(pieces(&[moved, gap, moved, kept, moved, gap, gap]), [0..3, 4..5]);
        assert_eq!(pieces(&[&[moved][..], &[gap; 38], &[moved]].concat()), [0..1, 39..40]);
        assert!(pieces(&[kept, gap]).is_empty());
    }
}
