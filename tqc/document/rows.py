"""What the fields of a row mean, in JSON Lines and in tables alike.

A row has `id`, `source` and `target`, and may have `source_lang`, `target_lang` and `doc`. Rows of
one `doc` are one text, wherever in the file they stand; without `doc` each row stands alone. A row
without an id goes by the number of its line; one without a source was written, not translated.
`--field NAME` has the text in the field NAME instead of `target`. A row that can't be used is an
error with its line, and the others are read.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from tqc.document.formats import Reading
from tqc.document.model import Document, Layout
from tqc.document.pieces import Piece, Text, documents, grouped
from tqc.document.spelled import Spelled
from tqc.errors import ReadError

TARGET = "target"


@dataclass(frozen=True, slots=True)
class Row:
    """The text fields of a row by name; the line it begins on, from 1, and how many it takes."""

    line: int
    fields: Mapping[str, Spelled]
    height: int = 1


def texts(
    path: str, rows: Iterable[Row | ReadError], reading: Reading
) -> tuple[list[Text], list[ReadError]]:
    """The texts that some rows make, in the order of their first rows, and what can't be used."""
    field = reading.field or TARGET
    problems: list[ReadError] = []
    lines: dict[str, int] = {}
    found: list[tuple[Hashable, Piece]] = []
    about: dict[Hashable, tuple[str, str, str | None]] = {}
    for row in rows:
        if isinstance(row, ReadError):
            problems.append(row)
            continue
        id = _text(row, "id") or str(row.line)
        target, source = row.fields.get(field), row.fields.get("source")
        if target is None:
            problems.append(_no_target(path, row, field))
            continue
        if id in lines:
            problem = f"a second row with the id “{id}”; the first is on line {lines[id]}"
            problems.append(ReadError(problem, path=path, line=row.line))
            continue
        lines[id] = row.line
        doc, language, other = (_text(row, key) for key in ("doc", "target_lang", "source_lang"))
        bilingual = source is not None and field != "source"
        key = (doc, None if doc else id, language, other, bilingual)
        about.setdefault(key, (doc or id, language, other or None))
        text = source.text if source is not None and bilingual else None
        found.append((key, Piece(id, target, text, row.line, row.height)))
    groups = zip(about.values(), grouped(found), strict=True)
    return [Text(id, pieces, to, since) for (id, to, since), pieces in groups], problems


def read(path: str, rows: Iterable[Row | ReadError], reading: Reading) -> tuple[Document, ...]:
    """The documents of a file's rows; raises ReadError where it has no row that can be used."""
    found, problems = texts(path, rows, reading)
    if not found and not problems:
        raise ReadError("holds no row", path=path, remedy="Expected at least one row with a text.")
    if not found:
        first, count = problems[0], len(problems)
        remedy = first.remedy or f"None of its {count} rows can be used; this is the first."
        raise ReadError(first.problem, path=path, line=first.line, remedy=remedy)
    return documents(path, found, Layout.ROWS, problems)


def _text(row: Row, field: str) -> str:
    spelled = row.fields.get(field)
    return spelled.text.strip() if spelled is not None else ""


def _no_target(path: str, row: Row, field: str) -> ReadError:
    known = ", ".join(f"“{name}”" for name in row.fields) or "none"
    return ReadError(
        f"has no text in “{field}”; fields with text: {known}",
        path=path,
        line=row.line,
        remedy="--field names the one that holds the text to check.",
    )
