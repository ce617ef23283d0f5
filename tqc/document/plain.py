"""Text and Markdown as a format: the text, in its own encoding, is the file."""

from __future__ import annotations

from collections.abc import Sequence

from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.document.model import Document
from tqc.document.pieces import rewritten
from tqc.document.reading import decode
from tqc.document.reading import read as read_text


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    return (read_text(path, data, encoding=reading.encoding),)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    text = decode(path, data, reading.encoding)
    return rewritten(path, data, text, edits[0], reading.encoding)
