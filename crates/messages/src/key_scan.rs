//! Finds the keys in the file of sentences while Gapwise is compiled. Knows the simple form that the file
//! keeps to, and refuses any other: a key it read differently than TOML does would show wrong sentences.

/// Where a key's two halves stand in the file: from, and up to but without.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    /// The section above, with nothing in it before the first.
    section: (usize, usize),
    /// The name of the sentence within.
    name: (usize, usize),
}

impl Site {
    const NOWHERE: Site = Site {
        section: (0, 0),
        name: (0, 0),
    };

    /// How many letters the key has.
    const fn length(&self) -> usize {
        let (section, name) = (self.section.1 - self.section.0, self.name.1 - self.name.0);
        if section == 0 {
            name
        } else {
            section + 1 + name
        }
    }

    /// A letter of the key: of `section.name`.
    const fn letter(&self, file: &[u8], at: usize) -> u8 {
        let section = self.section.1 - self.section.0;
        if section == 0 {
            file[self.name.0 + at]
        } else if at < section {
            file[self.section.0 + at]
        } else if at == section {
            b'.'
        } else {
            file[self.name.0 + at - section - 1]
        }
    }

    /// Whether this is the key of that name.
    pub(super) const fn is(&self, file: &[u8], name: &[u8]) -> bool {
        if self.length() != name.len() {
            return false;
        }
        // From behind: keys of one section differ there.
        let mut at = name.len();
        while at > 0 {
            at -= 1;
            if self.letter(file, at) != name[at] {
                return false;
            }
        }
        true
    }

    /// The key's name.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn name(&self, file: &[u8]) -> String {
        let letters = 0..self.length();
        letters
            .map(|at| char::from(self.letter(file, at)))
            .collect()
    }
}

/// How many sentences a file holds.
pub(super) const fn count(file: &[u8]) -> usize {
    let mut scan = Scan::of(file);
    let mut count = 0;
    while scan.next().is_some() {
        count += 1;
    }
    count
}

/// Where the keys of a file stand that holds `N` sentences.
pub(super) const fn sites<const N: usize>(file: &[u8]) -> [Site; N] {
    let mut scan = Scan::of(file);
    let mut sites = [Site::NOWHERE; N];
    let mut count = 0;
    while let Some(site) = scan.next() {
        sites[count] = site;
        count += 1;
    }
    sites
}

/// A number that follows from all keys and their order (FNV-1a, 32 bits).
pub(super) const fn checksum(file: &[u8], sites: &[Site]) -> u32 {
    let mut sum = 0x811c_9dc5;
    let mut key = 0;
    while key < sites.len() {
        let site = &sites[key];
        let mut at = 0;
        while at <= site.length() {
            let letter = if at < site.length() {
                site.letter(file, at)
            } else {
                b'\n'
            };
            sum = (sum ^ letter as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        key += 1;
    }
    sum
}

/// A file, and how far it is read.
struct Scan<'f> {
    file: &'f [u8],
    at: usize,
    section: (usize, usize),
}

impl Scan<'_> {
    const fn of(file: &[u8]) -> Scan<'_> {
        Scan {
            file,
            at: 0,
            section: (0, 0),
        }
    }

    /// The next key. A line that is neither empty, a comment, a `[section]` nor a `name = "…"` without a
    /// backslash or a quotation mark inside ends the reading; the message is that line.
    const fn next(&mut self) -> Option<Site> {
        while self.at < self.file.len() {
            let (from, to) = self.line();
            if from == to || self.file[from] == b'#' {
                continue;
            }
            if self.file[from] == b'[' {
                let section = (from + 1, to - 1);
                let is_a_section = self.file[to - 1] == b']' && self.is_name(section);
                assert!(is_a_section, "{}", self.shown(from, to));
                self.section = section;
                continue;
            }
            let mut name = (from, from);
            while name.1 < to && self.file[name.1] != b' ' {
                name.1 += 1;
            }
            let is_a_sentence = self.is_name(name) && self.is_value((name.1, to));
            assert!(is_a_sentence, "{}", self.shown(from, to));
            return Some(Site {
                section: self.section,
                name,
            });
        }
        None
    }

    /// Steps over a line: where it begins and ends.
    const fn line(&mut self) -> (usize, usize) {
        let from = self.at;
        let mut to = from;
        while to < self.file.len() && self.file[to] != b'\n' {
            to += 1;
        }
        self.at = to + 1;
        let as_windows_ends = to < self.file.len() && to > from && self.file[to - 1] == b'\r';
        (from, if as_windows_ends { to - 1 } else { to })
    }

    /// Whether small letters, digits and hyphens stand there, possibly parted by single dots.
    const fn is_name(&self, (from, to): (usize, usize)) -> bool {
        let mut at = from;
        let mut after_letter = false;
        while at < to {
            after_letter = match self.file[at] {
                b'a'..=b'z' | b'0'..=b'9' | b'-' => true,
                b'.' if after_letter => false,
                _ => return false,
            };
            at += 1;
        }
        after_letter
    }

    /// Whether ` = "…"` stands there.
    const fn is_value(&self, (from, to): (usize, usize)) -> bool {
        const BEFORE: &[u8] = b" = \"";
        if to < from + BEFORE.len() + 1 || self.file[to - 1] != b'"' {
            return false;
        }
        let mut at = from;
        while at < to - 1 {
            let letter = self.file[at];
            let fits = if at < from + BEFORE.len() {
                letter == BEFORE[at - from]
            } else {
                letter != b'"' && letter != b'\\' && letter >= b' '
            };
            if !fits {
                return false;
            }
            at += 1;
        }
        true
    }

    const fn shown(&self, from: usize, to: usize) -> &str {
        let (_, line) = self.file.split_at(to).0.split_at(from);
        match str::from_utf8(line) {
            Ok(line) => line,
            Err(_) => "a line that is no text",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Site, checksum, count, sites};

    fn names<const N: usize>(file: &str) -> [String; N] {
        assert_eq!(count(file.as_bytes()), N);
        sites(file.as_bytes()).map(|site: Site| site.name(file.as_bytes()))
    }

    #[test]
    fn keys_are_found_in_their_order() {
        let file = "# Sentences\nrole = \"{a}\"\n\n[list]\ncomma = \", \"\r\n# two = \"\"\n\
            [what-if]\nmoved.one = \"= [“#”]\"\nempty = \"\"";
        assert_eq!(
            names(file),
            ["role", "list.comma", "what-if.moved.one", "what-if.empty"]
        );
        assert_eq!(names("\n# Nothing\n[section]"), [""; 0]);
    }

    #[test]
    fn a_key_is_known_by_its_whole_name() {
        let file = b"[a]\nb-c = \"\"";
        let [site] = sites(file);
        assert!(site.is(file, b"a.b-c"));
        for other in ["a.b-d", "b.b-c", "a-b-c", "a.b-", "b-c", "a.b-c.", ""] {
            assert!(!site.is(file, other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn the_checksum_follows_from_names_and_order_alone() {
        let sum = |file: &str| checksum(file.as_bytes(), &sites::<2>(file.as_bytes()));
        let one = sum("[s]\na = \"x\"\nb = \"y\"");
        assert_eq!(sum("# So\ns.a = \"\"\n[s]\nb = \"\""), one);
        assert_ne!(sum("[s]\nb = \"x\"\na = \"y\""), one);
        assert_ne!(sum("[s]\na = \"x\"\nc = \"y\""), one);
        assert_ne!(sum("[t]\na = \"x\"\nb = \"y\""), one);
        assert_ne!(sum("ab = \"\"\nc = \"\""), sum("a = \"\"\nbc = \"\""));
    }

    /// Expects that a line ends the reading.
    #[track_caller]
    fn check(line: &str) {
        let file = format!("[section]\nname = \"\"\n{line}\nother = \"\"\n");
        let refused = std::panic::catch_unwind(|| count(file.as_bytes())).expect_err("a refusal");
        let message = refused.downcast::<String>().expect("a message");
        assert_eq!(*message, line);
    }

    #[test]
    fn whatever_else_toml_allows_is_refused() {
        for line in [
            "name = \"\"\"",
            "name = \"\"\"Three quotation marks.\"\"\"",
            "name = 'In others.'",
            "name = \"With \\u00e9.\"",
            "name = \"With \"marks\".\"",
            "name = \"Not ended.",
            "name = \"A comment.\" # here",
            "name = \"A blank.\" ",
            "name = \"A tab:\t.\"",
            "name = \"A lone return:\r.\"",
            "name = 1",
            "name = [\"A\", \"B\"]",
            "name = { one = \"A\" }",
            "name=\"No blanks.\"",
            "name  = \"Two blanks.\"",
            "name =\"One blank.\"",
            " name = \"Indented.\"",
            "\"name\" = \"In quotation marks.\"",
            "Name = \"A capital.\"",
            "na_me = \"A low line.\"",
            "namé = \"Another letter.\"",
            ".name = \"A dot first.\"",
            "name. = \"A dot last.\"",
            "na..me = \"Two dots.\"",
            "= \"Nothing.\"",
            "name",
            "name =",
            "name = \"",
            "[",
            "[]",
            "[section",
            "[section] ",
            "[section] # comment",
            "[[section]]",
            "[a . b]",
            "[\"section\"]",
            "\u{feff}name = \"A mark.\"",
        ] {
            check(line);
        }
    }
}
