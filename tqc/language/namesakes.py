"""How common a stretch of pinyin is as somebody else's name.

A name spelled by its sound could be another's: Changzhou is a city, whichever film company the
glossary spells so. Where CC-CEDICT has a proper noun of the same sound, the spelling tells little;
where it hasn't, a syllable or two may still be anybody's.
Source: CC-CEDICT, CC BY-SA 4.0.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from tqc.language import cedict, pinyin

OF_SYLLABLES = {1: 5.0, 2: 2.9}
"""Zipf frequency of one stretch of so many syllables in a text of the language's country: every
sixtieth word is a name in pinyin, and a syllable is one of some 150."""

LISTED = 3.6
"""The same where a place, a people or somebody known is called so: once in 250,000 words."""

LONGEST = 4
"""Characters of a name that shares its sound with others."""


def common(text: str, spelled: str) -> float:
    """Zipf frequency of a spelling in lower case as the name of something else than `text`.

    >>> common("长洲", "changzhou") > common("常州", "changzhou") > common("旭化成", "xuhuacheng")
    True
    """
    bearers = _bearers().get(spelled, frozenset())
    listed = LISTED if bearers - {text} else 0.0
    return max(listed, OF_SYLLABLES.get(len(text), 0.0))


@lru_cache(maxsize=1)
def _bearers() -> dict[str, frozenset[str]]:
    """Proper nouns of the dictionary by their sound."""
    words = cedict.load()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        if 2 <= len(word) <= LONGEST:
            for entry in words.entries(word):
                if entry.is_name:
                    syllables = [pinyin.spellings(one) for one in entry.pinyin.split()]
                    if all(syllables):
                        found["".join(options[0] for options in syllables)].add(word)
    return {sound: frozenset(some) for sound, some in found.items()}
