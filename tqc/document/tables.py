"""Tables: comma- and tab-separated values with a header; a row is what rows.py makes of it.

CSV follows RFC 4180, with commas, semicolons or tabs, whichever the header has most of. TSV is
plain, as IANA registers it: a tab ends a cell, a line feed a row, and quotation marks are text.
Spreadsheets quote cells of a TSV all the same; a file is read so if it is faultless that way and
a cell in it can't be meant otherwise, since it holds doubled marks, a tab or a line feed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath

from tqc.document.edits import Edit, apply
from tqc.document.formats import Reading
from tqc.document.model import Document
from tqc.document.pieces import file_edits, rewritten, spelled
from tqc.document.reading import decode
from tqc.document.rows import Row, texts
from tqc.document.rows import read as read_rows
from tqc.document.spelled import Spelled, Speller
from tqc.errors import ReadError, WriteError
from tqc.finding import Span

DELIMITERS = ",;\t"
MARKS = re.compile('""')


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell's content stands, quotation marks around it left out."""

    start: int
    end: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    line: int
    cells: tuple[Cell, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A file's records, and its delimiter; plain: quotation marks are text."""

    text: str
    delimiter: str
    plain: bool
    records: tuple[Record, ...]


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    return read_rows(path, _rows(path, _table(path, data, reading)), reading)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    table = _table(path, data, reading)
    found, _ = texts(path, _rows(path, table), reading)
    changes = file_edits(path, [spelled(one) for one in found], edits, _as_it_is)
    cells = [cell for record in table.records for cell in record.cells]
    starts = [cell.start for cell in cells]
    by_cell = groupby(changes, lambda edit: cells[bisect_right(starts, edit.span.start) - 1])
    made = [one for cell, group in by_cell for one in _spelled(path, table, cell, list(group))]
    return rewritten(path, data, table.text, made, reading.encoding)


def _table(path: str, data: bytes, reading: Reading) -> Table:
    text = decode(path, data, reading.encoding)
    if PurePath(path).suffix.lower() == ".csv":
        head = text[: text.find("\n") + 1] or text
        delimiter = max(DELIMITERS, key=head.count)
        return Table(text, delimiter, False, tuple(_quoted(text, delimiter)))
    records = tuple(_quoted(text, "\t")) if '"' in text else ()
    if _by_spreadsheet(text, records):
        return Table(text, "\t", False, records)
    return Table(text, "\t", True, tuple(_plain(text)))


def _by_spreadsheet(text: str, records: Sequence[Record]) -> bool:
    cells = [cell for record in records for cell in record.cells]
    faultless = not any(record.fault for record in records) and not any(
        text.find('"', cell.start, cell.end) >= 0 for cell in cells if not cell.quoted
    )
    return faultless and any(
        text.find(sign, cell.start, cell.end) >= 0
        for cell in cells
        if cell.quoted
        for sign in ('""', "\t", "\n")
    )


def _plain(text: str) -> Iterator[Record]:
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        cells: list[Cell] = []
        start = at
        for content in line.removesuffix("\r").split("\t"):
            cells.append(Cell(start, start + len(content)))
            start += len(content) + 1
        if line.strip():
            yield Record(number, tuple(cells))
        at += len(line) + 1


def _quoted(text: str, delimiter: str) -> Iterator[Record]:
    """Records whose cells may be quoted, and so hold delimiters and line feeds."""
    ends = re.compile(rf"[{re.escape(delimiter)}\n]|\Z")
    at, line = 0, 1
    while at < len(text):
        cells: list[Cell] = []
        first, fault, more = line, "", True
        while more:
            quoted = text.startswith('"', at)
            start = at + quoted
            close = _closing(text, start) if quoted else start
            if close < 0:
                fault = "a quotation mark opens a cell and none closes it"
                close = len(text)
            behind = min(close + quoted, len(text))
            end = ends.search(text, behind)
            assert end is not None  # \Z is always found
            more = end[0] == delimiter
            rest = text[behind : end.start()]
            rest = rest if more else rest.removesuffix("\r")
            if quoted and rest:
                fault = fault or "a quotation mark within a quoted cell isn't doubled"
            cells.append(Cell(start, close if quoted else start + len(rest), quoted))
            line += text.count("\n", start, close)
            at = end.end()
        line += 1
        if fault or len(cells) > 1 or cells[0].quoted or cells[0].start < cells[0].end:
            yield Record(first, tuple(cells), fault)


def _closing(text: str, at: int) -> int:
    """Where the mark stands that closes a cell begun at an offset, or -1."""
    while (at := text.find('"', at)) >= 0 and text.startswith('""', at):
        at += 2
    return at


def _rows(path: str, table: Table) -> Iterator[Row | ReadError]:
    if not table.records:
        return
    header, *records = table.records
    names = [_content(table, cell).text.strip() for cell in header.cells]
    for record in records:
        fault = record.fault
        if len(record.cells) > len(names):
            fault = fault or f"has {len(record.cells)} cells, the header has {len(names)}"
        if fault:
            yield ReadError(fault, path=path, line=record.line)
            continue
        pairs = zip(names, record.cells, strict=False)
        fields = {name: _content(table, cell) for name, cell in pairs if name}
        height = table.text.count("\n", record.cells[0].start, record.cells[-1].end) + 1
        yield Row(record.line, fields, height)


def _content(table: Table, cell: Cell) -> Spelled:
    speller = Speller()
    at = cell.start
    if cell.quoted:
        for marks in MARKS.finditer(table.text, cell.start, cell.end):
            speller.add(table.text[at : marks.start()], at, marks.start())
            speller.add('"', *marks.span())
            at = marks.end()
    speller.add(table.text[at : cell.end], at, cell.end)
    return speller.done()


def _as_it_is(words: str, _: int) -> str:
    return words


def _spelled(path: str, table: Table, cell: Cell, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Edits of a cell as its table writes them."""
    if cell.quoted:
        yield from (Edit(edit.span, edit.text.replace('"', '""')) for edit in edits)
        return
    content = table.text[cell.start : cell.end]
    relative = [
        Edit(Span(e.span.start - cell.start, e.span.end - cell.start), e.text) for e in edits
    ]
    text = apply(content, relative)
    if table.plain and any(sign in text for sign in "\t\n\r"):
        raise WriteError("a cell of a plain TSV file can't hold a tab or a line break", path=path)
    if not table.plain and any(sign in text for sign in f'{table.delimiter}\n\r"'):
        doubled = text.replace('"', '""')
        yield Edit(Span(cell.start, cell.end), f'"{doubled}"')
    else:
        yield from edits
