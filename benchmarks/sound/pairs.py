"""Names in Latin letters with another script's form, and the part of them that is held back.

Files: SCRIPT.tsv of a folder, tab-separated: Latin form, form in the script with a space between
characters, count. Mined from Wikidata (NETransliteration-COLING2018, CC0), and noisy: some rows
pair different parts of a name, or a name with its bearer's other name.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "names-dev"

TABLES = {
    "chinese": ("chinese", "zh"),
    "katakana": ("kana", "ja"),
    "korean": ("hangul", "ko"),
    "russian": ("cyrillic", "ru"),
    "arabic": ("arabic", "ar"),
}
"""Per file: the table of tqc/language/sound that is fitted on it, and a language it serves."""

HELD_BACK = 26
"""Of 256 Latin forms, by their hash: one in ten. All pairs of a form fall on one side."""


class Pair(NamedTuple):
    latin: str
    source: str
    bearers: int


def pairs(folder: Path, name: str, *, held_back: bool) -> Iterator[Pair]:
    """One side of a file, in an order that has nothing to do with the names."""
    found = []
    for line in (folder / f"{name}.tsv").read_text("utf-8").split("\n"):
        if line:
            latin, source, count = line.split("\t")
            if (_hash(latin)[0] < HELD_BACK) == held_back:
                found.append(Pair(latin, source.replace(" ", ""), int(count)))
    yield from sorted(found, key=lambda pair: (_hash(pair.latin + pair.source), pair))


def _hash(text: str) -> bytes:
    return sha256(text.encode("utf-8")).digest()
