//! Tables as comma-separated values, as RFC 4180 has them and as spreadsheets take them. Knows nothing of
//! what is in the cells.

/// Without it, spreadsheets take the text for one of the system's old encodings.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of a table, row by row.
#[must_use]
pub fn write(rows: &[Vec<String>]) -> String {
    let mut file = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (position, cell) in row.iter().enumerate() {
            if position > 0 {
                file.push(',');
            }
            push_cell(&mut file, cell);
        }
        file.push_str("\r\n");
    }
    file
}

/// A cell, in quotes where it needs them. One that a spreadsheet would take for a formula gets an apostrophe
/// in front, which makes it text: a formula in a name could read other cells and send them away.
fn push_cell(file: &mut String, cell: &str) {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let quoted = cell.contains(['"', ',', '\r', '\n']);
    if quoted {
        file.push('"');
    }
    if formula {
        file.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            file.push('"');
        }
        file.push(letter);
    }
    if quoted {
        file.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let rows = [vec![cell.to_owned()]];
        assert_eq!(write(&rows), format!("\u{feff}{expected}\r\n"));
    }

    #[test]
    fn cells_have_quotes_where_they_need_them() {
        check("plain", "plain");
        check("", "");
        check("one, two", "\"one, two\"");
        check("say \"when\"", "\"say \"\"when\"\"\"");
        check("two\nlines", "\"two\nlines\"");
    }

    #[test]
    fn what_would_be_a_formula_is_text() {
        check("=1+1", "'=1+1");
        check("+1", "'+1");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\r=1", "\"'\r=1\"");
        check("=\"a\"", "\"'=\"\"a\"\"\"");
        check("1-1", "1-1");
    }

    #[test]
    fn rows_end_as_the_standard_wants() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let rows = [row(["a", "b"]), row(["c", ""])];
        assert_eq!(write(&rows), "\u{feff}a,b\r\nc,\r\n");
    }
}
