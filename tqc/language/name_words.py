"""How common a word is in English names: many are made of "national", "bank" or "institute".

A capitalised phrase of such words is likely a name, but not therefore this one. The table is made
by benchmarks/fit/name_words.py.
"""

from __future__ import annotations

from functools import lru_cache

from tqc.language.tables import rows


def commoner(word: str, zipf: float) -> float:
    """Powers of ten by which a lower-case word is commoner in names than in running text, where its
    Zipf frequency is `zipf`; 0.0 for most words."""
    return max(0.0, _table().get(word, 0.0) - zipf)


def is_of_names(word: str) -> bool:
    """Whether a lower-case word is one that many names are made of."""
    return word in _table()


@lru_cache(maxsize=1)
def _table() -> dict[str, float]:
    return {word: float(zipf) for word, zipf in rows("en-name-words.tsv")}
