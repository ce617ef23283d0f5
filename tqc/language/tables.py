"""Tables of source languages: .tsv files of this folder, which say themselves what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from tqc import cache


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table: tabs between columns, # before remarks."""
    lines = _content(name).split("\n")
    return (line.split("\t") for line in lines if line and not line.startswith("#"))


def digest(*names: str) -> str:
    """Changes whenever one of the tables does: part of the name of whatever is made from them."""
    return cache.digest(map(_content, names))


def _content(name: str) -> str:
    return files("tqc.language").joinpath(name).read_text("utf-8")
