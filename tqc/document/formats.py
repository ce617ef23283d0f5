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

from tqc.document.edits import Edit, apply
from tqc.document.model import Document

__all__ = ["DATA", "SUFFIXES", "TEXT", "Edit", "Format", "Reading", "apply", "of"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a user says of the files: field, the column or key that holds the text of a table or of
    JSON Lines, None where the format says; encoding, None for UTF-8 or a byte-order mark's."""

    field: str | None = None
    encoding: str | None = None


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


SUFFIXES: dict[str, str] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".tmx": "tmx",
    ".po": "po",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".srt": "subtitles",
    ".vtt": "subtitles",
    ".csv": "tables",
    ".tsv": "tables",
}
"""Suffix, in lower case, to the name of the module; every other file is text."""

DATA = frozenset({".jsonl", ".ndjson", ".csv", ".tsv"})
"""These may hold anything, so a folder isn't searched for them: they are read when named."""

TEXT = "plain"


def of(path: str) -> Format:
    """The format of a file, by its name."""
    name = SUFFIXES.get(PurePath(path).suffix.lower(), TEXT)
    return cast(Format, importlib.import_module(f"tqc.document.{name}"))
