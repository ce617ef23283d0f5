"""Names of places in China, which a Korean or Japanese name in the same characters isn't.

江南 is Gangnam in Seoul and Jiangnan on the Yangtze: an English text that has "Jiangnan" means the
latter. So names of other languages aren't read as Chinese where that gives such a place.
Source: CC-CEDICT, which says of each place where it lies; how known it is: wordfreq.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tqc.language import cedict
from tqc.language.lexicon import Lexicon

_PLACE = re.compile(
    r"(?i)\b(?:county|district|city|town|township|prefecture|provinces?|region|river|lake|mountains?|"
    r"dynasty|yangtze|china)\b"
)
_ABROAD = re.compile(r"\b(?:Japan\w*|Korean?\w*|Tokyo|Osaka|Seoul|Vietnam\w*)\b")


LEAST_ZIPF = 4.0
"""Of the place in Chinese: one word in 100,000. English texts don't speak of smaller places."""


def is_place(text: str) -> bool:
    """True for a simplified word that is a known place in China, or a realm of its past.

    >>> is_place("江南"), is_place("现代"), is_place("东京")
    (True, False, False)
    """
    if len(text) < 2 or _lexicon().zipf(text) < LEAST_ZIPF:  # 青 is also short for Qinghai
        return False
    names = [entry for entry in cedict.load().entries(text) if entry.is_name]
    told = [sense for entry in names for sense in entry.senses]
    return any(_PLACE.search(sense) and not _ABROAD.search(sense) for sense in told)


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon("zh")
