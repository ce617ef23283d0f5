"""Tables of source languages: .tsv files of this folder, which say themselves what they hold.

Large ones are gzipped (.tsv.gz).
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib.resources import files

from tqc import cache
from tqc.language.roots import stem


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table: tabs between columns, # before remarks."""
    content = _content(name)
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    lines = content.decode("utf-8").replace("\r\n", "\n").split("\n")
    return (line.split("\t") for line in lines if line and not line.startswith("#"))


def senses(name: str) -> dict[str, tuple[str, ...]]:
    """A table of words and their English renderings, parted by "; "; of those that differ in
    inflection alone the first, for any of them is found by it."""
    return {word: _apart(told.split("; ")) for word, told in rows(name)}


def digest(*names: str) -> str:
    """Changes whenever one of the tables does: part of the name of whatever is made from them."""
    return cache.digest(map(_content, names))


def _apart(told: list[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for one in told:
        kept.setdefault(" ".join(map(stem, one.replace("-", " ").split())), one)
    return tuple(kept.values())


def _content(name: str) -> bytes:
    return files("tqc.language").joinpath(name).read_bytes()
