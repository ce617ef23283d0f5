"""How long a translation should be: a model for each pair of languages, from a table.

The ratio of two texts' lengths, in characters without white space, is log-normal, and spreads wider
the shorter they are (LengthModel; after Gale and Church 1993). Ratios come from a text that exists
in every language, as lengths.tsv says: a legal one, translated closely, so the spread is widened.
Pairs of two languages other than English go by way of it. Left out: a document's own habit, for
which a model can be `fitted`.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from math import log, sqrt

from tqc.bitext.align.scoring import LengthModel
from tqc.language.tags import primary

TABLE = "lengths.tsv"

FREEDOM = 2.0
"""News is translated so much more freely, roughly ..."""
LEAST_SPREAD = 0.25
"""... and nothing more closely than Chinese into English in one half of the WMT 2023 news."""


@lru_cache(maxsize=64)
def model(source_language: str, target_language: str) -> LengthModel | None:
    """The model of a pair of languages (BCP 47); None if either isn't in the table.

    >>> from math import exp
    >>> model("zh", "en") and round(exp(model("zh", "en").mean), 1)
    3.3
    """
    table = _table()
    one, other = table.get(primary(source_language)), table.get(primary(target_language))
    if one is None or other is None:
        return None
    spread = FREEDOM * sqrt(one[1] ** 2 + other[1] ** 2)
    return LengthModel(log(other[0] / one[0]), max(LEAST_SPREAD, spread))


def length(text: str) -> int:
    """Characters that aren't white space.

    >>> length("a b\\n")
    2
    """
    return sum(map(len, text.split()))


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[float, float]]:
    text = files("tqc.bitext").joinpath(TABLE).read_text("utf-8")
    rows = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    return {row[0]: (float(row[1]), float(row[2])) for row in rows[1:]}
