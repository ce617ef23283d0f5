"""English words that mean nearly the same, as dictionaries of Chinese use them.

快 is "rapid; quick" in the dictionary and "fast" in a machine's mouth. The table is made by
benchmarks/fit/synonyms.py from CC-CEDICT (CC BY-SA 4.0); it serves only to widen glosses, and what
it adds weighs little.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

TABLE = "en-synonyms.tsv"


def near(word: str) -> tuple[str, ...]:
    """Words near a lower-case English word, the nearest first; () if none is known.

    >>> near("rapid")[0]
    'fast'
    """
    return _table().get(word, ())


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    text = files("tqc.language").joinpath(TABLE).read_text("utf-8")
    rows = (line.split("\t") for line in text.split("\n") if line and not line.startswith("#"))
    return {word: tuple(words.split("|")) for word, words in rows}
