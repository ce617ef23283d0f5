"""English words that mean nearly the same, as dictionaries of Chinese and Japanese use them.

快 is "rapid; quick" in the dictionary and "fast" in a machine's mouth. The table is made by
benchmarks/fit/synonyms.py from CC-CEDICT and JMdict (CC BY-SA); it serves only to widen glosses,
and what it adds weighs little.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from tqc.language.roots import root

TABLE = "en-synonyms.tsv"


def near(word: str) -> tuple[str, ...]:
    """Words near a lower-case English word, the nearest first; () if none is known.

    >>> near("rapid")[0]
    'fast'
    """
    return _table().get(word, ())


def widened(glosses: Mapping[tuple[str, ...], float]) -> dict[tuple[str, ...], float]:
    """Words near those glosses that are single words, without the glosses, each with a weight: the
    nearest of the likeliest weigh most.

    >>> widened({("rapid",): 1.0})[("fast",)]
    1.0
    """
    found: dict[tuple[str, ...], float] = {}
    for words, weight in glosses.items():
        for place, other in enumerate(near(words[0]) if len(words) == 1 else ()):
            if (other,) not in glosses:
                found[(other,)] = max(weight / (1 + place), found.get((other,), 0.0))
    return found


def around(word: str) -> frozenset[str]:
    """The roots of a word and of the words near it or near one of its root.

    >>> bool(around("loop") & around("cyclic"))
    True
    """
    own = root(word)
    return frozenset((own, *_by_root().get(own, ())))


@lru_cache(maxsize=1)
def _by_root() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word, others in _table().items():
        found.setdefault(root(word), set()).update(root(other) for other in others)
    return found


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    text = files("tqc.language").joinpath(TABLE).read_text("utf-8")
    rows = (line.split("\t") for line in text.split("\n") if line and not line.startswith("#"))
    return {word: tuple(words.split("|")) for word, words in rows}
