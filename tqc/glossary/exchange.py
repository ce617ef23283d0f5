"""Which reader and writer serve which format: the way in and out for `import` and `export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from tqc.errors import UsageError
from tqc.glossary import jsonl, tables, tbx_reading, tbx_writing, writing
from tqc.glossary.reading import GlossaryFile, read

FORMATS = {
    "yaml": (".yaml", ".yml"),
    "csv": (".csv",),
    "tsv": (".tsv", ".tab", ".txt"),
    "jsonl": (".jsonl", ".ndjson"),
    "tbx": (".tbx", ".xml", ".tbxm"),
}
"""Formats and the endings they are known by."""


def format_of(path: str) -> str:
    """The format a file's ending stands for; raises UsageError for an unknown one."""
    suffix = PurePath(path).suffix.lower()
    for name, suffixes in FORMATS.items():
        if suffix in suffixes:
            return name
    raise UsageError(
        f"can't tell the format by the ending “{suffix}”",
        path=path,
        remedy=f"Name it: --format {'|'.join(FORMATS)}.",
    )


def import_(
    data: bytes, path: str, format_: str, name: str, languages: Sequence[str] = ()
) -> tuple[GlossaryFile, list[str]]:
    """A file's content, and remarks on what was left out of it."""
    if format_ == "yaml":
        return read(data, path, name), []
    if format_ == "jsonl":
        return jsonl.read(data, path, name)
    if format_ == "tbx":
        return tbx_reading.read(data, path, name)
    return tables.read(data, path, name, languages)


def export(
    file: GlossaryFile, format_: str, shape: tbx_writing.Shape | None = None
) -> tuple[str, list[str]]:
    """The text in a format, and remarks on what it can't hold."""
    if format_ == "yaml":
        return writing.glossary(file), []
    if format_ == "jsonl":
        return jsonl.write(file)
    if format_ == "tbx":
        return tbx_writing.write(file, shape or tbx_writing.Shape())
    return tables.write(file, "\t" if format_ == "tsv" else ",")
