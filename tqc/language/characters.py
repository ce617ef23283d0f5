"""What English words a Chinese character comes out as inside words, with their chances.

小 is "small; tiny; few; young" in the dictionary and "little" in every second word it begins. The
table is made by benchmarks/fit/characters.py from CC-CEDICT (CC BY-SA 4.0).
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from tqc.language.roots import root

TABLE = "zh-characters.tsv"


def words_for(char: str) -> tuple[tuple[str, float], ...]:
    """English words and their chances (0 to 1), the likeliest first; () if nothing is known.

    >>> [word for word, chance in words_for("小") if chance > 0.05]
    ['small', 'little', 'young']
    """
    return tuple(_parsed(listed) for listed in _table().get(char, "").split("|") if listed)


def of_word(word: str, least: float) -> frozenset[str]:
    """The characters that become a lower-case word, or one of its root, at least so often.

    >>> "环" in of_word("loop", 0.01)
    True
    """
    found = _by_root().get(root(word), ())
    return frozenset(char for char, chance in found if chance >= least)


@lru_cache(maxsize=1)
def _by_root() -> dict[str, list[tuple[str, float]]]:
    found: dict[str, list[tuple[str, float]]] = {}
    for char in _table():
        for word, chance in words_for(char):
            found.setdefault(root(word), []).append((char, chance))
    return found


def _parsed(listed: str) -> tuple[str, float]:
    word, _, thousandths = listed.rpartition(" ")
    return word, int(thousandths) / 1000


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = files("tqc.language").joinpath(TABLE).read_text("utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return dict(line.split("\t", 1) for line in lines[1:])  # the first names the columns
