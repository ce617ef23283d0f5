"""How likely letters are as a misspelling of a name in Latin letters, by ear or by a slip.

    told("izvestia", "isvestija")    # -1.9: one writer in eighty who misspells it writes so

What becomes of a letter depends on its neighbours (model.py), and a slip of the fingers may put any
letter anywhere. How common the letters are as somebody else's name is for anybody.py to say; the
difference of the two is a score as `sound.score` gives it for a source name.
Source: fitted on spellings of the same names in Wikidata (benchmarks/sound/variants.py).
"""

from __future__ import annotations

from functools import lru_cache
from math import log10

from tqc.language.sound.likelihood import likelihood
from tqc.language.sound.model import Shares, shares

TABLE = "spelled"

LONGEST = 3
"""Letters that one letter becomes."""

NOTHING = -99.0
"""Letters that no way leads to."""


def told(right: str, written: str) -> float:
    """log10 of P(letters written | letters of the right name), both folded (letters.fold).

    >>> told("izvestia", "isvestija") > told("izvestia", "ivanova")
    True
    """
    found = likelihood(_units(right), written, LONGEST)
    return log10(found) if found > 0 else NOTHING


@lru_cache(maxsize=16384)
def _units(right: str) -> tuple[Shares, ...]:
    letters = tuple(right)
    return tuple(shares(letters, at, TABLE) for at in range(len(letters)))
