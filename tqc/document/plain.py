"""Text and Markdown as a format: the text, in its own encoding, is the file."""

from __future__ import annotations

from collections.abc import Sequence

from tqc.document.formats import Edit, Reading, apply
from tqc.document.model import Document
from tqc.document.reading import decode, encoding_of
from tqc.document.reading import read as read_text
from tqc.errors import WriteError


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    return (read_text(path, data, encoding=reading.encoding),)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    """The file in its own encoding, with its byte-order mark."""
    mark, encoding = encoding_of(data, reading.encoding)
    text = apply(decode(path, data, reading.encoding), edits[0])
    try:
        return mark + text.encode(encoding)
    except UnicodeEncodeError as error:
        raise WriteError(
            f"{encoding} has no “{text[error.start : error.end]}”",
            path=path,
            remedy="Save the file as UTF-8 first.",
        ) from error
