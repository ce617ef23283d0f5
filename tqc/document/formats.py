"""Which module reads and writes which kind of file.

A format is a module of this folder with two functions: `read` turns a file's bytes into its
documents, `write` puts edits of those documents back into the bytes and leaves every other byte as
it was. It is imported when the first file of its kind is met. A new format is its module and its
line in SUFFIXES.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol, cast

from tqc.document.model import Document
from tqc.finding import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What a user says of the files: field, the column or key that holds the text of a table or of
    JSON Lines, None where the format says; encoding, None for UTF-8 or a byte-order mark's."""

    field: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in place of a span of Document.text."""

    span: Span
    text: str


class Format(Protocol):
    """A module of this folder."""

    @staticmethod
    def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
        """The documents of a file, `path` as the user is to see it; raises ReadError."""
        ...

    @staticmethod
    def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
        """The file with edits, one sequence for each document that `read` gives, each by place and
        without overlaps. Raises WriteError where the file can't hold one."""
        ...


SUFFIXES: dict[str, str] = {}
"""Suffix, in lower case, to the name of the module; every other file is text."""

TEXT = "plain"


def of(path: str) -> Format:
    """The format of a file, by its name."""
    name = SUFFIXES.get(PurePath(path).suffix.lower(), TEXT)
    return cast(Format, importlib.import_module(f"tqc.document.{name}"))


def apply(text: str, edits: Sequence[Edit]) -> str:
    """A text with edits, by place and without overlaps.

    >>> apply("a cat", [Edit(Span(0, 1), "the"), Edit(Span(2, 5), "dog")])
    'the dog'
    """
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, text[at:]))
