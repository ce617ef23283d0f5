"""Text and Markdown as a format: the text, in its own encoding, is the file, or the file without
the marks within its lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.document.labels import Label, spelled
from tqc.document.model import Document
from tqc.document.pieces import file_edits, rewritten
from tqc.document.reading import hidden_in
from tqc.document.reading import read as read_text


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    return (read_text(path, data, encoding=reading.encoding),)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    document = read_text(path, data, encoding=reading.encoding)
    changes = edits[0]
    if document.spelled is not None and changes:
        file = document.file_text
        labels = hidden_in(path, file).labels
        spell = partial(_spell, file=file, labels=labels)
        changes = file_edits(path, [document.spelled], edits, spell)
    return rewritten(path, data, document.file_text, changes, reading.encoding)


def _spell(words: str, at: int, *, file: str, labels: Sequence[Label]) -> str:
    return spelled(words, file, at, labels)
