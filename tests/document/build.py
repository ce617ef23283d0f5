"""Reading and changing a file of any format in a test."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tqc.document import Document, formats
from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.finding import Span


def read(name: str, data: bytes | str, reading: Reading | None = None) -> tuple[Document, ...]:
    return formats.of(name).read(name, encoded(data), reading or Reading())


def encoded(data: bytes | str) -> bytes:
    return data.encode("utf-8") if isinstance(data, str) else data


def parts(document: Document) -> dict[str, str]:
    """The text of each part of a document by its id."""
    return {part.id: part.span.of(document.text) for part in document.parts}


def sources(document: Document) -> dict[str, str]:
    return {segment.id: segment.source for segment in document.segments}


def hidden(document: Document) -> list[str]:
    return [span.of(document.text) for span in document.protected]


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def changed(
    name: str, data: bytes | str, old: str, new: str, reading: Reading | None = None
) -> bytes:
    """The file with every `old` of its documents' texts replaced."""
    documents = read(name, data, reading)
    edits = [
        [Edit(Span(*found.span()), new) for found in re.finditer(re.escape(old), one.text)]
        for one in documents
    ]
    return written(name, data, edits, reading)


def written(
    name: str, data: bytes | str, edits: Sequence[Sequence[Edit]], reading: Reading | None = None
) -> bytes:
    return formats.of(name).write(name, encoded(data), edits, reading or Reading())
