//! The parts of the app in one compressed text: first a line that lists names and sizes, then the parts one
//! after the other, all in one LZMA stream with the head of a `.lzma` file. Knows no part.

use std::io::{self, Write};

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use serde_json::json;

use super::letters::letters;
use crate::failure::{OrFailure, Outcome};

/// Enough for copies from anywhere in the app.
const WINDOW: u32 = 1 << 20;
/// The settings of lc that are tried; the one that packs best is taken. `public/unpack.js` wants lp and pb to
/// be 0, which is best for us.
const SETTINGS: [u32; 4] = [1, 2, 3, 4];

/// A part of the app.
pub(super) struct Part {
    name: String,
    content: Vec<u8>,
}

impl Part {
    pub(super) fn new(name: &str, content: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.to_owned(),
            content: content.into(),
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    #[cfg(test)]
    pub(super) fn content(&self) -> &[u8] {
        &self.content
    }

    pub(super) fn size(&self) -> usize {
        self.content.len()
    }
}

/// All parts in one text.
pub(super) fn pack(parts: &[Part]) -> Outcome<String> {
    let list: Vec<_> = parts
        .iter()
        .map(|part| json!([part.name, part.size()]))
        .collect();
    let mut all = json!(list).to_string().into_bytes();
    all.push(b'\n');
    for part in parts {
        all.extend_from_slice(&part.content);
    }
    text_of(&all)
}

/// Some content as compressed text.
pub(super) fn text_of(content: &[u8]) -> Outcome<String> {
    let mut best: Option<Vec<u8>> = None;
    for setting in SETTINGS {
        let packed = lzma(content, setting);
        let packed = packed.or_failure(|| "LZMA failed".into(), "free some memory")?;
        if best.as_ref().is_none_or(|best| packed.len() < best.len()) {
            best = Some(packed);
        }
    }
    Ok(letters(&best.unwrap_or_default()))
}

fn lzma(content: &[u8], lc: u32) -> Result<Vec<u8>, io::Error> {
    let options = LzmaOptions {
        dict_size: WINDOW,
        lc,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        depth_limit: 1000,
        preset_dict: None,
    };
    let size = Some(content.len() as u64);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, size)?;
    writer.write_all(content)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use lzma_rust2::LzmaReader;

    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        let content: Vec<u8> = (0..9000_u32)
            .flat_map(|at| (at / 7 * at).to_le_bytes())
            .collect();
        for setting in SETTINGS {
            let packed = lzma(&content, setting).unwrap();
            assert!(packed.len() < content.len());
            let mut read = Vec::new();
            let mut reader = LzmaReader::new_mem_limit(packed.as_slice(), u32::MAX, None).unwrap();
            reader.read_to_end(&mut read).unwrap();
            assert_eq!(read, content);
        }
    }
}
