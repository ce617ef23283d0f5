"""Source and target side by side, as mining.py needs them: from bilingual files or two texts.

Two texts are paired paragraph by paragraph where they have equally many, else as one row, which
still tells which names there are but hardly which belongs to which.
"""

from __future__ import annotations

import csv
import io
import json
import re

from tqc.errors import ReadError

Rows = list[tuple[str, str]]

_BLANK = re.compile(r"\n[ \t\r]*\n|\n")


def bilingual(data: bytes, path: str) -> Rows:
    """The rows of JSON Lines or of a TSV with a header, by their keys `source` and `target`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ReadError("not UTF-8", path=path) from None
    return _tsv(text, path) if path.lower().endswith(".tsv") else _jsonl(text, path)


def _jsonl(text: str, path: str) -> Rows:
    rows: Rows = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            rows.append((str(row["source"]), str(row["target"])))
        except (ValueError, KeyError, TypeError, RecursionError):
            problem = "expected an object with source and target"
            raise ReadError(problem, path=path, line=number) from None
    return rows


def _tsv(text: str, path: str) -> Rows:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(reader, [])
    if not {"source", "target"} <= set(header):
        raise ReadError("expected the columns source and target", path=path, line=1)
    source, target = header.index("source"), header.index("target")
    rows: Rows = []
    for cells in reader:
        if len(cells) <= max(source, target):
            raise ReadError("too few cells", path=path, line=reader.line_num)
        rows.append((cells[source], cells[target]))
    return rows


def paired(source: str, target: str) -> tuple[Rows, bool]:
    """The two texts as rows, and whether their paragraphs could be paired.

    >>> paired("一\\n\\n二", "One\\nTwo")
    ([('一', 'One'), ('二', 'Two')], True)
    >>> paired("一", "One\\nTwo")
    ([('一', 'One\\nTwo')], False)
    """
    sources, targets = (
        [part.strip() for part in _BLANK.split(text) if part.strip()] for text in (source, target)
    )
    if len(sources) == len(targets):
        return list(zip(sources, targets, strict=True)), True
    return [(source, target)], False
