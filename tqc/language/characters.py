"""What English words a Chinese character comes out as inside words, with their chances.

小 is "small; tiny; few; young" in the dictionary and "little" in every second word it begins. The
table is made by benchmarks/fit/characters.py from CC-CEDICT (CC BY-SA 4.0).
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

TABLE = "zh-characters.tsv"


def words_for(char: str) -> tuple[tuple[str, float], ...]:
    """English words and their chances (0 to 1), the likeliest first; () if nothing is known.

    >>> [word for word, chance in words_for("小") if chance > 0.05]
    ['small', 'little', 'young']
    """
    return tuple(_parsed(listed) for listed in _table().get(char, "").split("|") if listed)


def _parsed(listed: str) -> tuple[str, float]:
    word, _, thousandths = listed.rpartition(" ")
    return word, int(thousandths) / 1000


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = files("tqc.language").joinpath(TABLE).read_text("utf-8")
    rows = (line.split("\t") for line in text.split("\n") if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}
