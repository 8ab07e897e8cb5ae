//! Tables as they are read from CSV: cells are numbers, texts are symbols.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::date::PartialDate;
use crate::number::Number;
use crate::pack::PackedTable;
use crate::schema::{CellSpec, TABLES, TableSpec};

/// A text of a table, by its number. 0 is the empty text.
pub(crate) type Symbol = u32;

/// Texts, each stored once.
#[derive(Clone, Default, Debug)]
pub(crate) struct Symbols {
    text: String,
    ends: Vec<u32>,
    /// So many texts from the first one on are in order; those that came later are found by `later`.
    sorted: u32,
    later: HashMap<String, Symbol>,
}

impl Symbols {
    /// The text of `symbol`; empty for 0 and for numbers that were never given out.
    pub(crate) fn get(&self, symbol: Symbol) -> &str {
        let Some(index) = (symbol as usize).checked_sub(1) else { return "" };
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.ends.get(index).map_or("", |&end| &self.text[start..end as usize])
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The symbol of `text`, if it is known.
    pub(crate) fn find(&self, text: &str) -> Option<Symbol> {
        let (mut low, mut high) = (1, self.sorted + 1);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle).cmp(text) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        if text.is_empty() { Some(0) } else { self.later.get(text).copied() }
    }

    /// The symbol of `text`, which is added if it is new.
    pub(crate) fn intern(&mut self, text: &str) -> Symbol {
        if let Some(symbol) = self.find(text) {
            return symbol;
        }
        let symbol = self.push(text);
        self.later.insert(text.to_owned(), symbol);
        symbol
    }

    fn push(&mut self, text: &str) -> Symbol {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        self.ends.len() as u32
    }

    /// Texts one behind the other, in order and each once.
    pub(crate) fn from_sorted(text: String, ends: Vec<u32>) -> Self {
        let sorted = ends.len() as u32;
        Self { text, ends, sorted, later: HashMap::new() }
    }
}

/// The rows of one table. Every cell is a number: a symbol, the code of a date or of a number, or the place in a list of
/// words plus one; 0 is an empty cell.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) spec: &'static TableSpec,
    /// As the pack has it, if it is from one.
    packed: Option<PackedTable>,
    /// Column by column, each with one number a row. Those of a pack are read at the first use: most texts need few tables.
    columns: OnceLock<Vec<Vec<u32>>>,
}

impl Table {
    fn new(spec: &'static TableSpec) -> Self {
        Self { spec, packed: None, columns: OnceLock::from(vec![Vec::new(); spec.columns.len()]) }
    }

    pub(crate) fn from_pack(spec: &'static TableSpec, packed: Option<PackedTable>) -> Self {
        let Some(packed) = packed else { return Self::new(spec) };
        Self { spec, packed: Some(packed), columns: OnceLock::new() }
    }

    pub(crate) fn columns(&self) -> &[Vec<u32>] {
        self.columns
            .get_or_init(|| self.packed.as_ref().map_or_else(Vec::new, |packed| packed.columns(self.spec)))
    }

    fn columns_mut(&mut self) -> &mut [Vec<u32>] {
        self.columns();
        self.packed = None;
        self.columns.get_mut().map_or(&mut [], Vec::as_mut_slice)
    }

    pub(crate) fn len(&self) -> usize {
        self.packed.as_ref().map_or_else(|| self.columns()[0].len(), |packed| packed.rows)
    }

    /// The cells of the column with this name.
    pub(crate) fn column(&self, name: &str) -> &[u32] {
        &self.columns()[self.spec.column(name).expect("a column of the schema")]
    }

    /// Puts the rows in the order of these columns' cells; rows that are equal there stay as they are.
    fn sort_by(&mut self, names: &[&str]) {
        let keys: Vec<&[u32]> = names.iter().map(|name| self.column(name)).collect();
        let mut order: Vec<usize> = (0..self.len()).collect();
        crate::order::sort_by_key(&mut order, |&row| keys.iter().map(|key| key[row]).collect::<Vec<_>>());
        for column in self.columns_mut() {
            *column = order.iter().map(|&row| column[row]).collect();
        }
    }
}

/// All tables together, with their texts.
#[derive(Clone, Debug)]
pub(crate) struct Tables {
    pub(crate) symbols: Arc<Symbols>,
    pub(crate) tables: Vec<Table>,
}

impl Tables {
    pub(crate) fn table(&self, spec: &TableSpec) -> &Table {
        self.tables
            .iter()
            .find(|table| table.spec.name == spec.name)
            .expect("every table of the schema is there")
    }

    /// Puts rows in the order in which they are asked for, so that reading them need not sort.
    pub(crate) fn sort(&mut self) {
        for table in &mut self.tables {
            let names: &[&str] = match table.spec.name {
                "terms" => &["office", "start"],
                "journeys" => &["traveller", "start"],
                "memberships" => &["organisation", "member", "from"],
                "relations" => &["subject", "property"],
                "elections" => &["country", "date"],
                "measures" => &["measure", "subject", "period"],
                _ => continue,
            };
            table.sort_by(names);
        }
    }
}

/// What is wrong with a table, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// The file as it was named.
    pub file: String,
    /// The line, from 1; 0 where the file as a whole is meant.
    pub line: u64,
    /// The name of the column; empty where the line as a whole is meant.
    pub column: String,
    /// What is wrong, and what was expected.
    pub message: String,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ", line {}", self.line)?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}", self.message)
    }
}

impl std::error::Error for TableError {}

/// A file of a table: `journeys/us_presidents.csv`, or `journeys.csv`, with its text.
#[derive(Clone, Debug)]
pub struct TableFile {
    /// Path with `/`; the table is named by the folder, else by the file.
    pub name: String,
    /// The CSV text.
    pub text: String,
}

impl TableFile {
    /// The table that the file belongs to.
    pub fn table(&self) -> Option<&'static TableSpec> {
        let mut parts = self.name.rsplit('/');
        let file = parts.next()?;
        let by_folder = parts.next().and_then(TableSpec::named);
        by_folder.or_else(|| TableSpec::named(file.split('.').next()?))
    }

    fn is_overlay(&self) -> bool {
        self.name.ends_with(".overlay.csv")
    }
}

/// A row with the place it was read from, before texts become symbols.
struct Row {
    cells: Vec<String>,
    file: usize,
    line: u64,
}

/// Reads `files` over `base` (empty for a first pack). The cells are checked one by one and against each other: ids that
/// are referred to must exist, keys must be unique.
///
/// # Errors
/// All problems found, at most 50, in the order of the files.
pub(crate) fn read(base: Option<&Tables>, files: &[TableFile]) -> Result<Tables, Vec<TableError>> {
    let mut errors = Vec::new();
    let mut rows: Vec<Vec<Row>> = TABLES.iter().map(|_| Vec::new()).collect();
    let mut overlays: Vec<(usize, bool, Row)> = Vec::new();
    for (index, file) in files.iter().enumerate() {
        match file.table() {
            None => errors.push(TableError {
                file: file.name.clone(),
                line: 0,
                column: String::new(),
                message: format!(
                    "no table is named so; expected one of {}",
                    TABLES.iter().map(|table| table.name).collect::<Vec<_>>().join(", ")
                ),
            }),
            Some(spec) => {
                let table =
                    TABLES.iter().position(|known| known.name == spec.name).expect("a table of the schema");
                read_file(file, index, spec, &mut errors, |overlay, row| match overlay {
                    None => rows[table].push(row),
                    Some(drop) => overlays.push((table, drop, row)),
                });
            }
        }
    }
    for (table, spec) in TABLES.iter().enumerate() {
        let (here, rest) = overlays.into_iter().partition(|(of, ..)| *of == table);
        overlays = rest;
        apply_overlays(&mut rows[table], spec, here, files, &mut errors);
    }
    for (table, spec) in TABLES.iter().enumerate() {
        unite(&mut rows[table], spec, files, &mut errors);
    }
    if errors.is_empty() {
        check_references(base, &rows, files, &mut errors);
    }
    if errors.is_empty() { Ok(assemble(base, &rows)) } else { Err(capped(errors)) }
}

fn capped(mut errors: Vec<TableError>) -> Vec<TableError> {
    errors.truncate(50);
    errors
}

fn read_file(
    file: &TableFile,
    index: usize,
    spec: &'static TableSpec,
    errors: &mut Vec<TableError>,
    mut emit: impl FnMut(Option<bool>, Row),
) {
    let fail = |line: u64, column: &str, message: String| TableError {
        file: file.name.clone(),
        line,
        column: column.to_owned(),
        message,
    };
    let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(|name| name.trim().to_owned()).collect(),
        Err(error) => return errors.push(fail(1, "", error.to_string())),
    };
    let overlay = file.is_overlay();
    let expected = spec.columns.iter().map(|column| column.name);
    let expected: Vec<&str> = overlay.then_some("action").into_iter().chain(expected).collect();
    if header != expected {
        return errors.push(fail(
            1,
            "",
            format!("expected the columns {}, found {}", expected.join(","), header.join(",")),
        ));
    }
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, |at| at.line());
                errors.push(fail(line, "", error.to_string()));
                continue;
            }
        };
        let line = record.position().map_or(0, |at| at.line());
        if record.len() != expected.len() {
            errors.push(fail(line, "", format!("expected {} cells, found {}", expected.len(), record.len())));
            continue;
        }
        let mut cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        let action = overlay.then(|| cells.remove(0));
        let drop = match action.as_deref() {
            None | Some("set") => false,
            Some("drop") => true,
            Some(other) => {
                errors.push(fail(line, "action", format!("expected set or drop, found {other:?}")));
                continue;
            }
        };
        if !drop {
            for (column, cell) in spec.columns.iter().zip(&cells) {
                if let Err(message) = check_cell(column.cell, cell, column.required) {
                    errors.push(fail(line, column.name, message));
                }
            }
        }
        emit(action.map(|_| drop), Row { cells, file: index, line });
    }
}

fn check_cell(spec: CellSpec, cell: &str, required: bool) -> Result<(), String> {
    if cell.is_empty() {
        return if required { Err("expected a value, found an empty cell".into()) } else { Ok(()) };
    }
    if cell.contains(crate::pack::END) {
        return Err("expected a text, found a NUL character".into());
    }
    match spec {
        CellSpec::NewId
            if !cell.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) =>
        {
            Err(format!("expected an id of letters, digits and hyphens, found {cell:?}"))
        }
        CellSpec::Date => cell.parse::<PartialDate>().map(drop).map_err(|error| error.to_string()),
        CellSpec::Number if number(cell).is_none() => {
            Err(format!("expected a number below 10^18, found {cell:?}"))
        }
        CellSpec::OneOf(words) if !words.contains(&cell) => {
            Err(format!("expected one of {}, found {cell:?}", words.join(", ")))
        }
        _ => Ok(()),
    }
}

fn number(cell: &str) -> Option<Number> {
    cell.parse().ok().and_then(Number::nearest)
}

/// The cells by which rows of a table are told apart.
fn key_of(spec: &TableSpec, cells: &[String]) -> String {
    let parts =
        spec.columns.iter().zip(cells).filter(|(column, _)| column.key).map(|(_, cell)| cell.as_str());
    parts.collect::<Vec<_>>().join("\u{1f}")
}

/// Does in order what the rows of overlays say: each takes the place of all rows with its key, or drops them.
fn apply_overlays(
    rows: &mut Vec<Row>,
    spec: &TableSpec,
    overlays: Vec<(usize, bool, Row)>,
    files: &[TableFile],
    errors: &mut Vec<TableError>,
) {
    if overlays.is_empty() {
        return;
    }
    let mut kept: Vec<Option<Row>> = rows.drain(..).map(Some).collect();
    let mut places: HashMap<String, Vec<usize>> = HashMap::with_capacity(kept.len());
    for (place, row) in kept.iter().flatten().enumerate() {
        places.entry(key_of(spec, &row.cells)).or_default().push(place);
    }
    for (_, drop, row) in overlays {
        let of_key = places.entry(key_of(spec, &row.cells)).or_default();
        if drop && of_key.is_empty() {
            errors.push(TableError {
                file: files[row.file].name.clone(),
                line: row.line,
                column: String::new(),
                message: "there is no row with this key to drop".into(),
            });
        }
        for place in of_key.drain(..) {
            kept[place] = None;
        }
        if !drop {
            of_key.push(kept.len());
            kept.push(Some(row));
        }
    }
    rows.extend(kept.into_iter().flatten());
}

/// Joins the rows that state the same entity, and refuses other rows with the same key.
fn unite(rows: &mut Vec<Row>, spec: &TableSpec, files: &[TableFile], errors: &mut Vec<TableError>) {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(rows.len());
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    if !spec.columns.iter().any(|column| column.key) {
        return;
    }
    for row in rows.drain(..) {
        let key = key_of(spec, &row.cells);
        let Some(&first) = seen.get(&key) else {
            seen.insert(key, kept.len());
            kept.push(row);
            continue;
        };
        let old = &mut kept[first];
        let place = |column: &str, message: String| TableError {
            file: files[row.file].name.clone(),
            line: row.line,
            column: column.to_owned(),
            message,
        };
        if !spec.gives_ids() {
            if row.cells != old.cells {
                let message = format!("the same key stands in {}, line {}", files[old.file].name, old.line);
                errors.push(place("", message));
            }
            continue;
        }
        for (i, column) in spec.columns.iter().enumerate() {
            let (was, is) = (&mut old.cells[i], &row.cells[i]);
            if was.is_empty() {
                was.clone_from(is);
            } else if !is.is_empty() && was != is && column.name != "source" {
                let message =
                    format!("{is:?} differs from {was:?} in {}, line {}", files[old.file].name, old.line);
                errors.push(place(column.name, message));
            }
        }
    }
    *rows = kept;
}

fn check_references(
    base: Option<&Tables>,
    rows: &[Vec<Row>],
    files: &[TableFile],
    errors: &mut Vec<TableError>,
) {
    let mut ids: HashMap<&str, &str> = HashMap::new();
    if let Some(base) = base {
        for table in base.tables.iter().filter(|table| table.spec.gives_ids()) {
            for &symbol in &table.columns()[0] {
                ids.insert(base.symbols.get(symbol), table.spec.name);
            }
        }
    }
    for (table, spec) in TABLES.iter().enumerate().filter(|(_, spec)| spec.gives_ids()) {
        for row in &rows[table] {
            match ids.insert(row.cells[0].as_str(), spec.name) {
                Some(other) if other != spec.name => errors.push(TableError {
                    file: files[row.file].name.clone(),
                    line: row.line,
                    column: "id".into(),
                    message: format!("the id {:?} is used in the table {other} too", row.cells[0]),
                }),
                _ => {}
            }
        }
    }
    for (table, spec) in TABLES.iter().enumerate() {
        for row in &rows[table] {
            for (column, cell) in spec.columns.iter().zip(&row.cells) {
                let (tables, ids_in_cell): (&[&str], Vec<&str>) = match column.cell {
                    CellSpec::Ref(tables) if !cell.is_empty() => (tables, vec![cell]),
                    CellSpec::Refs(tables) if !cell.is_empty() => {
                        (tables, cell.split(';').map(str::trim).collect())
                    }
                    _ => continue,
                };
                for id in ids_in_cell {
                    if !ids.get(id).is_some_and(|found| tables.contains(found)) {
                        errors.push(TableError {
                            file: files[row.file].name.clone(),
                            line: row.line,
                            column: column.name.to_owned(),
                            message: format!(
                                "expected the id of a row in {}, found {id:?}",
                                tables.join(" or ")
                            ),
                        });
                    }
                }
            }
        }
    }
}

fn assemble(base: Option<&Tables>, rows: &[Vec<Row>]) -> Tables {
    let mut tables = match base {
        Some(base) => base.clone(),
        None => Tables {
            symbols: Arc::new(sorted_symbols(rows)),
            tables: TABLES.iter().map(|spec| Table::new(spec)).collect(),
        },
    };
    let symbols = Arc::make_mut(&mut tables.symbols);
    // Rows that are only checked stay out: their texts would follow the sorted ones, and a pack holds sorted texts only.
    for (table, rows) in rows.iter().enumerate().filter(|(table, _)| TABLES[*table].packed) {
        let mut order: Vec<&Row> = rows.iter().collect();
        crate::order::sort_by(&mut order, |a, b| a.cells.cmp(&b.cells));
        if order.is_empty() {
            continue;
        }
        let columns = tables.tables[table].columns_mut();
        for row in order {
            for (column, cell) in row.cells.iter().enumerate() {
                let number = match TABLES[table].columns[column].cell {
                    _ if cell.is_empty() => 0,
                    CellSpec::Date => cell.parse::<PartialDate>().map_or(0, PartialDate::to_code),
                    CellSpec::Number => number(cell).map_or(0, Number::to_code),
                    CellSpec::OneOf(words) => {
                        words.iter().position(|w| w == cell).map_or(0, |at| at as u32 + 1)
                    }
                    _ => symbols.intern(cell),
                };
                columns[column].push(number);
            }
        }
    }
    tables
}

/// Every text of the packed tables in order, so that neighbours share beginnings and the pack compresses well.
fn sorted_symbols(rows: &[Vec<Row>]) -> Symbols {
    let mut texts: Vec<&str> = Vec::new();
    for (table, rows) in rows.iter().enumerate().filter(|(table, _)| TABLES[*table].packed) {
        for row in rows {
            for (column, cell) in TABLES[table].columns.iter().zip(&row.cells) {
                if column.cell.is_text() && !cell.is_empty() {
                    texts.push(cell);
                }
                if column.cell.is_list() {
                    texts.extend(cell.split(';').map(str::trim).filter(|part| !part.is_empty()));
                }
            }
        }
    }
    crate::order::sort(&mut texts);
    texts.dedup();
    let mut symbols = Symbols::default();
    for text in texts {
        symbols.push(text);
    }
    symbols.sorted = symbols.ends.len() as u32;
    symbols
}

/// Gives every part of a list its own symbol, as those of a pack have.
pub(crate) fn intern_lists(tables: &mut Tables) {
    let symbols = Arc::make_mut(&mut tables.symbols);
    for table in &tables.tables {
        for (spec, column) in table.spec.columns.iter().zip(table.columns()) {
            for &cell in column.iter().filter(|_| spec.cell.is_list()) {
                if symbols.get(cell).contains(';') {
                    let list = symbols.get(cell).to_owned();
                    for part in list.split(';') {
                        symbols.intern(part.trim());
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Edition, Reference, TableFile, compile};

    const SOURCES: &str = "id,title,publisher,url,licence,describes\nown,Own list,,,,\n";
    const HEADER: &str = "id,kind,name,within,from,to,source\n";

    /// The names of the places that are left, in order, or the first fault.
    fn names(places: &str, overlay: &str) -> Result<Vec<String>, String> {
        let file = |name: &str, text: String| TableFile { name: name.into(), text };
        let files = [
            file("sources.csv", SOURCES.into()),
            file("places/a.csv", format!("{HEADER}{places}")),
            file("places/a.overlay.csv", format!("action,{HEADER}{overlay}")),
        ];
        let edition = Edition { version: "2026.11".into(), ends: "2026-01-31".parse().unwrap() };
        let pack = compile(&files, &edition).map_err(|errors| errors[0].to_string())?;
        let reference = Reference::from_pack(&pack).unwrap();
        let mut names: Vec<String> =
            reference.entities().map(|(id, _)| reference.name(id).to_owned()).collect();
        names.sort();
        Ok(names)
    }

    #[test]
    fn overlays_replace_add_and_drop_rows_in_order() {
        let places = "a,city,Alpha,,,,own\nb,city,Beta,,,,own\n";
        let overlay = "set,a,city,Alfa,,,,own\nset,c,city,Gamma,,,,own\ndrop,b,,,,,,\n";
        assert_eq!(names(places, overlay).unwrap(), ["Alfa", "Gamma"]);
        let overlay = "drop,a,,,,,,\nset,a,city,Alfa,,,,own\nset,a,city,Aleph,,,,own\n";
        assert_eq!(names(places, overlay).unwrap(), ["Aleph", "Beta"]);
    }

    #[test]
    fn what_is_not_there_cannot_be_dropped() {
        let twice = names("a,city,Alpha,,,,own\n", "drop,a,,,,,,\ndrop,a,,,,,,\n").unwrap_err();
        assert_eq!(twice, "places/a.overlay.csv, line 3: there is no row with this key to drop");
    }
}
