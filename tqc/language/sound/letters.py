"""Latin letters as the model of sounds sees them, and how usual a run of them is in names.

Case, spaces, hyphens, apostrophes and marks are of no account: what stays is a to z.
How usual: a model of three letters over the names that the sound model is fitted on
(benchmarks/sound/fit.py), the background that a rendering is held against.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from math import log10

from tqc.language.sound import tables

EDGE = "^"
"""Before and behind a name's letters."""

ALPHABET = "abcdefghijklmnopqrstuvwxyz"

_OTHER = str.maketrans(
    {
        **{"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"},
        **{"ı": "i", "ə": "a", "ħ": "h", "ŋ": "ng", "ŧ": "t", "ɓ": "b", "ɗ": "d", "ƙ": "k"},
    }
)
"""Letters that Unicode doesn't take apart into a letter and a mark."""

LEAST = 1e-3
"""Share of a letter after two others that is never undercut: 1 in 30 would be pure chance."""


def fold(text: str) -> str:
    """The letters a to z of a text, other Latin letters as those they are made from.

    >>> fold("Phạm Minh-Chính"), fold("Łódź"), fold("42")
    ('phamminhchinh', 'lodz', '')
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold().translate(_OTHER))
    return "".join([char for char in text.lower() if "a" <= char <= "z"])


@lru_cache(maxsize=65536)
def usual(letters: str) -> float:
    """log10 of the share of names that are these letters; 0 for none.

    >>> usual("martin") > usual("mxrtqn")
    True
    """
    framed = EDGE * 2 + letters + EDGE
    return sum([_behind(framed[at - 2 : at])[framed[at]] for at in range(2, len(framed))])


@lru_cache(maxsize=1024)
def _behind(two: str) -> dict[str, float]:
    """Each letter, and the name's end → log10 of its share behind two letters."""
    numbers = [int(number) for number in _rows()[two].split(",")]
    total = sum(numbers)
    return {
        letter: log10(max(number / total, LEAST))
        for letter, number in zip(ALPHABET + EDGE, numbers, strict=True)
    }


@lru_cache(maxsize=1)
def _rows() -> dict[str, str]:
    """Two letters → the rest of their row, taken apart when it is asked for."""
    return {row[:2]: row[3:] for row in tables.rows("latin")}
