//! The pack: all tables in one compact file.
//!
//! Layout: the magic bytes `FACTLINT`, the format number and the CRC-32 of the body as little-endian `u32`, then the body,
//! a [postcard](https://postcard.jamesmunns.com) value of texts and columns. The texts are in order, and each is stored
//! without the beginning that it shares with the one before. A column stores the difference between each cell and the one above it, so that
//! sorted ids and repeated sources cost one byte, and a compressor finds the runs. A column of numbers is divided in two: the
//! differences of the exponents, then the digits as they are, which have nothing in common from row to row.
//!
//! The checksum tells damage. Columns are read at the first use of their table; a cell that no writer can have written (the checksum would have to
//! be forged with it) then counts as empty.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;
use crate::number::Number as Decimal;
use crate::schema::CellSpec::{Date, Number, OneOf};
use crate::schema::{CellSpec, SOURCES, TABLES, TableSpec};
use crate::table::{Symbols, Table, Tables};

const MAGIC: &[u8; 8] = b"FACTLINT";
/// The number of this layout; raised whenever an older reader could not read it.
const FORMAT: u32 = 2;
const HEADER: usize = 16;
/// Ends a text; no cell has it.
pub(crate) const END: char = '\0';

/// Why bytes were refused as a pack.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// The first bytes are not those of a pack.
    #[error("this is not a Factlint pack")]
    Foreign,
    /// The pack has another format than this program reads.
    #[error("the pack has format {found}, this program reads format {FORMAT}")]
    Format {
        /// The number in the pack.
        found: u32,
    },
    /// The bytes were changed or cut off.
    #[error("the pack is damaged: {0}")]
    Damaged(&'static str),
}

#[derive(Serialize, Deserialize)]
struct Body<'p> {
    version: &'p str,
    ends: PartialDate,
    /// For each text, how many bytes it shares with the one before it.
    shared: &'p [u8],
    /// The rest of each text, ended by [`END`].
    rests: &'p str,
    #[serde(borrow)]
    tables: Vec<BodyTable<'p>>,
}

/// A table whose columns are varints, so that they are read in one loop each.
#[derive(Serialize, Deserialize)]
struct BodyTable<'p> {
    name: &'p str,
    rows: u32,
    #[serde(borrow)]
    columns: Vec<&'p [u8]>,
}

/// A table as the pack has it.
#[derive(Clone, Debug)]
pub(crate) struct PackedTable {
    pub(crate) rows: usize,
    columns: Vec<Vec<u8>>,
    /// The number of texts that there are.
    symbols: u32,
}

/// What a pack says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The version of the data, year and month: "2026.11".
    pub version: String,
    /// The day up to which the data as a whole is kept.
    pub ends: PartialDate,
}

pub(crate) fn write(tables: &Tables, edition: &Edition) -> Vec<u8> {
    let (shared, rests) = shorten(&tables.symbols);
    let packed: Vec<(&Table, Vec<Vec<u8>>)> = tables
        .tables
        .iter()
        .filter(|table| table.spec.packed)
        .map(|table| {
            let columns = table.spec.columns.iter().zip(table.columns()).map(|(spec, column)| {
                varints(&if matches!(spec.cell, Number) { digits(column) } else { differences(column) })
            });
            (table, columns.collect())
        })
        .collect();
    let body = Body {
        version: &edition.version,
        ends: edition.ends,
        shared: &shared,
        rests: &rests,
        tables: packed
            .iter()
            .map(|(table, columns)| BodyTable {
                name: table.spec.name,
                rows: table.len() as u32,
                columns: columns.iter().map(Vec::as_slice).collect(),
            })
            .collect(),
    };
    let body = postcard::to_allocvec(&body).expect("plain values can be written");
    let mut out = Vec::with_capacity(HEADER + body.len());
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&FORMAT.to_le_bytes());
    out.extend_from_slice(&crc32fast::hash(&body).to_le_bytes());
    out.extend_from_slice(&body);
    out
}

pub(crate) fn read(bytes: &[u8]) -> Result<(Tables, Edition), PackError> {
    if bytes.len() < HEADER || &bytes[..8] != MAGIC {
        return Err(PackError::Foreign);
    }
    let number = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    if number(8) != FORMAT {
        return Err(PackError::Format { found: number(8) });
    }
    let body = &bytes[HEADER..];
    if crc32fast::hash(body) != number(12) {
        return Err(PackError::Damaged("its checksum does not fit"));
    }
    let body: Body<'_> =
        postcard::from_bytes(body).map_err(|_| PackError::Damaged("its body cannot be read"))?;
    let symbols = lengthen(body.shared, body.rests).ok_or(PackError::Damaged("its texts do not fit"))?;
    let mut tables = Vec::with_capacity(TABLES.len());
    for spec in TABLES {
        let packed = body.tables.iter().find(|packed| packed.name == spec.name);
        let packed = packed.map(|packed| packed_table(spec, packed, symbols.len() as u32)).transpose()?;
        tables.push(Table::from_pack(spec, packed));
    }
    let tables = Tables { symbols: Arc::new(symbols), tables };
    if tables.table(&SOURCES).len() == 0 && tables.tables.iter().any(|table| table.len() > 0) {
        return Err(PackError::Damaged("it has no sources"));
    }
    Ok((tables, Edition { version: body.version.to_owned(), ends: body.ends }))
}

fn packed_table(spec: &TableSpec, table: &BodyTable<'_>, symbols: u32) -> Result<PackedTable, PackError> {
    let rows = table.rows as usize;
    // Every cell has a byte at least, so that a table takes no more memory than its columns do.
    if table.columns.len() != spec.columns.len() || table.columns.iter().any(|column| column.len() < rows) {
        return Err(PackError::Damaged("a table has other columns than expected"));
    }
    Ok(PackedTable { rows, columns: table.columns.iter().map(|column| column.to_vec()).collect(), symbols })
}

impl PackedTable {
    /// The cells, column by column.
    pub(crate) fn columns(&self, spec: &TableSpec) -> Vec<Vec<u32>> {
        let columns = spec.columns.iter().zip(&self.columns);
        columns.map(|(spec, bytes)| self.column(spec.cell, &mut Varints(bytes))).collect()
    }

    fn column(&self, cell: CellSpec, bytes: &mut Varints<'_>) -> Vec<u32> {
        let mut last = 0u32;
        let mut next = || {
            last = last.wrapping_add(bytes.next() as u32);
            last
        };
        let mut out: Vec<u32> = (0..self.rows).map(|_| next()).collect();
        match cell {
            Number => out.iter_mut().for_each(|code| *code = number(*code, bytes.next())),
            Date => {
                let mut known = 0;
                for code in &mut out {
                    if *code != known && *code != 0 && PartialDate::from_code(*code).is_none() {
                        *code = 0;
                    }
                    known = *code;
                }
            }
            OneOf(words) => empty_above(&mut out, words.len() as u32),
            _ => empty_above(&mut out, self.symbols),
        }
        out
    }
}

fn empty_above(cells: &mut [u32], most: u32) {
    cells.iter_mut().filter(|cell| **cell > most).for_each(|cell| *cell = 0);
}

/// The code of the number with the exponent and the digits that [`digits`] wrote; 0 if a part is outside its range.
fn number(exponent: u32, digits: i32) -> u32 {
    let exponent = i32::try_from(exponent).ok().and_then(|exponent| exponent.checked_sub(1));
    let number = exponent
        .filter(|&exponent| exponent >= 0)
        .and_then(|exponent| Decimal { digits, exponent: exponent.checked_add(Decimal::LOWEST)? }.checked());
    number.map_or(0, Decimal::to_code)
}

/// Numbers in seven bits a byte, small ones of either sign first ("zigzag" and LEB128, as Protocol Buffers have them).
fn varints(numbers: &[i32]) -> Vec<u8> {
    let mut out = Vec::with_capacity(numbers.len());
    for &number in numbers {
        let mut rest = (number << 1 ^ number >> 31) as u32;
        while rest > 0x7f {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }
    out
}

/// The numbers that [`varints`] wrote, one by one; zeros behind the last.
struct Varints<'b>(&'b [u8]);

impl Varints<'_> {
    #[inline]
    fn next(&mut self) -> i32 {
        // Most differences are small.
        if let [byte @ ..0x80, rest @ ..] = self.0 {
            self.0 = rest;
            return i32::from(byte >> 1) ^ -i32::from(byte & 1);
        }
        let (mut number, mut shift) = (0u32, 0);
        while let [byte, rest @ ..] = self.0 {
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 || shift == 28 {
                break;
            }
            shift += 7;
        }
        (number >> 1) as i32 ^ -((number & 1) as i32)
    }
}

fn differences(column: &[u32]) -> Vec<i32> {
    let mut last = 0;
    column.iter().map(|&cell| cell.wrapping_sub(std::mem::replace(&mut last, cell)) as i32).collect()
}

/// The texts without the beginnings that they share with the texts before them, which are many as the texts are in order.
fn shorten(symbols: &Symbols) -> (Vec<u8>, String) {
    let mut shared = Vec::with_capacity(symbols.len());
    let (mut rests, mut last) = (String::new(), "");
    for text in (1..=symbols.len() as u32).map(|symbol| symbols.get(symbol)) {
        let alike = text.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
        let most = alike.min(u8::MAX.into());
        let cut = (0..=most).rfind(|&at| text.is_char_boundary(at)).unwrap_or(0);
        shared.push(cut as u8);
        rests.push_str(&text[cut..]);
        rests.push(END);
        last = text;
    }
    (shared, rests)
}

/// The texts that [`shorten`] shortened; `None` if they cannot have been.
fn lengthen(shared: &[u8], rests: &str) -> Option<Symbols> {
    let mut text = Vec::with_capacity(rests.len() * 2);
    let mut ends = Vec::with_capacity(shared.len());
    let (mut rests, mut last) = (rests.as_bytes(), 0);
    for &shared in shared {
        let before = last..last + usize::from(shared);
        if before.end > text.len() {
            return None;
        }
        last = text.len();
        text.extend_from_within(before);
        let end = rests.iter().position(|&byte| byte == END as u8)?;
        text.extend_from_slice(&rests[..end]);
        rests = &rests[end + 1..];
        ends.push(u32::try_from(text.len()).ok()?);
    }
    let text = String::from_utf8(text).ok()?;
    let whole = rests.is_empty() && ends.iter().all(|&end| text.is_char_boundary(end as usize));
    whole.then(|| Symbols::from_sorted(text, ends))
}

/// The exponents of a column of numbers as differences, then the digits.
fn digits(column: &[u32]) -> Vec<i32> {
    let numbers = || column.iter().map(|&code| Decimal::from_code(code));
    // An empty cell has no digits, and an exponent that no number has.
    let exponents: Vec<u32> =
        numbers().map(|it| it.map_or(0, |it| (it.exponent - Decimal::LOWEST + 1) as u32)).collect();
    let mut out = differences(&exponents);
    out.extend(numbers().map(|it| it.map_or(0, |it| it.digits)));
    out
}

#[cfg(test)]
mod tests {
    use super::{Decimal, PackedTable, Varints, digits, lengthen, shorten, varints};
    use crate::schema::CellSpec;
    use crate::table::Symbols;
    use crate::{Edition, Reference, TableFile, compile};

    #[test]
    fn tables_that_are_not_packed_leave_no_texts_behind() {
        let file = |name: &str, text: &str| TableFile { name: name.into(), text: text.into() };
        let files = [
            file("sources.csv", "id,title,publisher,url,licence,describes\nfb,Factbook,,,,\n"),
            file(
                "decisions.csv",
                "table,key,field,ours,theirs,compared_with,source,note\nplaces,KR,name,a,b,another list,fb,\n",
            ),
        ];
        let edition = Edition { version: "2026.11".into(), ends: "2026-01-31".parse().unwrap() };
        let reference = Reference::from_pack(&compile(&files, &edition).unwrap()).unwrap();
        assert!(reference.find_text("another list").is_none());
    }

    fn read(cell: CellSpec, bytes: Vec<u8>, rows: usize) -> Vec<u32> {
        PackedTable { rows, columns: Vec::new(), symbols: 9 }.column(cell, &mut Varints(&bytes))
    }

    #[test]
    fn numbers_and_empty_cells_come_back() {
        let numbers = [1, 0, 45, 0, 7].map(|it| Decimal::nearest(f64::from(it)).unwrap().to_code());
        let column = [numbers[0], 0, numbers[1], numbers[2], 0, numbers[4]];
        assert_eq!(read(CellSpec::Number, varints(&digits(&column)), column.len()), column);
    }

    #[test]
    fn large_and_negative_differences_come_back() {
        let numbers = [0, -1, 1, i32::MIN, i32::MAX, 63, 64, -64, -65];
        let bytes = varints(&numbers);
        let mut read = Varints(&bytes);
        assert_eq!(numbers.map(|_| read.next()), numbers);
    }

    #[test]
    fn cells_that_nobody_wrote_are_empty() {
        for parts in [[17, 1], [0, 1], [1, i32::MAX], [-3, 1]] {
            assert_eq!(read(CellSpec::Number, varints(&parts), 1), [0], "{parts:?}");
        }
        assert_eq!(read(CellSpec::Text, varints(&[9, 1]), 2), [9, 0]);
        assert_eq!(read(CellSpec::OneOf(&["yes"]), varints(&[1, 1]), 2), [1, 0]);
        assert_eq!(
            read(CellSpec::Date, varints(&[(12_026 << 9 | 2 << 5 | 30)]), 1),
            [0],
            "no February has 30 days"
        );
        assert_eq!(read(CellSpec::Text, vec![0xff; 9], 2).len(), 2);
    }

    #[test]
    fn texts_that_share_beginnings_come_back() {
        let long = "a".repeat(300);
        let texts = [long.as_str(), &format!("{long}b"), "seoul", "seoul-kr", "é", "ê"];
        let mut symbols = Symbols::default();
        for text in texts {
            symbols.intern(text);
        }
        let (shared, rests) = shorten(&symbols);
        assert_eq!(shared, [0, 255, 0, 5, 0, 0], "é and ê share a byte, but no character");
        let read = lengthen(&shared, &rests).unwrap();
        let back: Vec<&str> = (1..=read.len() as u32).map(|symbol| read.get(symbol)).collect();
        assert_eq!(back, texts);
    }

    #[test]
    fn damaged_texts_are_refused() {
        for (shared, rests) in
            [(&[1][..], "a\0"), (&[0, 2], "a\0b\0"), (&[0], "a\0b\0"), (&[0, 0], "a\0"), (&[0, 1], "é\0a\0")]
        {
            assert!(lengthen(shared, rests).is_none(), "{shared:?} {rests:?}");
        }
    }
}
