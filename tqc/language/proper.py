"""Words that English always writes with a capital: England, Turkish, Monday, Michael.

Such a capital says nothing of what the word stands for here. The table is made by
benchmarks/fit/proper.py from CC-CEDICT (CC BY-SA 4.0).
"""

from __future__ import annotations

from functools import lru_cache

from tqc.language.roots import stem
from tqc.language.tables import rows


def is_proper(word: str) -> bool:
    """Whether a lower-case word has a capital wherever it stands, be it in the plural.

    >>> is_proper("australians"), is_proper("bean")
    (True, False)
    """
    return word in _table() or stem(word) in _table()


@lru_cache(maxsize=1)
def _table() -> frozenset[str]:
    return frozenset(word for (word,) in rows("en-proper.tsv"))
