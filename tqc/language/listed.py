"""Whether a dictionary of English has a word, however rare: headsmen, to seethe.

Frequency lists hold frequent misspellings and lack rare words; a dictionary does neither.
Source: the 82,765 words of symspellpy (SCOWL's words, so far as Google Books has them); read in
some 10 ms when a text first asks.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tqc import cache

WORD = re.compile(r"^\S+", re.MULTILINE)


def listed(word: str) -> bool:
    """True for words and common names, in lower case; False for all where there is no list.

    >>> listed("seethe"), listed("threebooks")
    (True, False)
    """
    return word in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    folder = cache.package_folder("symspellpy")
    path = folder / "frequency_dictionary_en_82_765.txt" if folder else None
    if path is None or not path.exists():
        return frozenset()
    return frozenset(WORD.findall(path.read_text(encoding="utf-8-sig")))
