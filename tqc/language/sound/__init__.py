"""Is this Latin string a rendering of that source name, by its sound?

    score("维斯伯恩", "Weissburn", "zh")    # 3.8: some 5,000 times likelier than by chance

A score is the log10 of how much likelier the letters are as a rendering of the name (ways.py) than
as any name at all (letters.py): it means the same for short and long names, but a short one can't
reach far. 0 says nothing, 3 outweighs a choice among a thousand.
Read: Chinese, Japanese (kana; kanji by their readings), Korean, Russian, Arabic, and by rule other
Cyrillic, Greek, Persian and Thai. Left out: what a name means, nicknames, and names in Latin
letters on both sides (spelled.py compares those).
Source: fitted on pairs of names from Wikidata (benchmarks/sound).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import log10

from tqc.language.sound.letters import fold, usual
from tqc.language.sound.likelihood import likelihood
from tqc.language.sound.ways import ways

LONGEST_SOURCE = 80
LONGEST_LATIN = 80
"""Characters: what is longer is no name, and may be hostile."""

NOTHING = 0.0
"""The score of what can't be read."""
LEAST = -20.0
"""The score of a pair that can't be aligned at all."""

TURNED = log10(0.5)
"""A name with its last word first: East Asian names stand in English either way round."""
FAMILY_FIRST = ("zh", "ja", "ko")


class Sound:
    """How one source name sounds; made once for many candidates."""

    def __init__(self, source: str, language: str) -> None:
        self._ways = ways(source, language) if len(source) <= LONGEST_SOURCE else []
        self._turns = language.lower().startswith(FAMILY_FIRST)

    def score(self, latin: str) -> float:
        """The score of a Latin string; NOTHING where either can't be read."""
        if len(latin) > LONGEST_LATIN or not self._ways:
            return NOTHING
        words = [folded for word in latin.split() if (folded := fold(word))]
        if not words:
            return NOTHING
        best = self._of("".join(words))
        if self._turns and len(words) > 1:
            best = max(best, self._of("".join([words[-1], *words[:-1]])) + TURNED)
        return best

    def _of(self, letters: str) -> float:
        found = sum(
            [way.weight * likelihood(way.units, letters, way.longest) for way in self._ways]
        )
        return max(log10(found) - usual(letters), LEAST) if found > 0 else LEAST


@lru_cache(maxsize=4096)
def sound(source: str, language: str) -> Sound:
    """How a source name sounds; language: BCP 47."""
    return Sound(source, language)


def score(source: str, latin: str, language: str) -> float:
    """log10 of how much likelier a Latin string is as a rendering of the name than by chance.

    Case, spaces, hyphens and marks are of no account, the order of words hardly.

    >>> score("范明政", "Pham Minh Chinh", "zh") > 3 > score("范明政", "Nguyen Xuan Phuc", "zh")
    True
    """
    return sound(source, language).score(latin)


def rank(source: str, candidates: Iterable[str], language: str) -> list[tuple[str, float]]:
    """The candidates with their scores, best first; equal ones by code point."""
    one = sound(source, language)
    scored = [(candidate, one.score(candidate)) for candidate in candidates]
    return sorted(scored, key=lambda item: (-item[1], item[0]))
