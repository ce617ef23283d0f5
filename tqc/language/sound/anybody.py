"""How common letters are as a word of anybody's name: what a likeness to one name is held against.

Letters alone (letters.usual) make three letters of pinyin as rare as three of Polish. But "zhihua"
is two of four hundred syllables, and "zhang" stands in every newspaper, so of what is known of a
word the commonest counts: its letters, its syllables in one of three systems, or how often it is
written at all.
Source: the numbers of syllables are those of names, so that a likeness of two is worth little;
rough, as a factor of ten is one point of a score.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from tqc.language.sound.letters import fold, usual

LEAST_LISTED = 1.0
"""Zipf: where wordfreq's lists end."""

OF_NAMES = 1.5 - 9
"""What makes a Zipf frequency the log10 of a word's share of the words in names: one word of news
in thirty is a name's."""

PER_LETTER = -1.3
"""log10 of the share of a letter that the model of letters hasn't: one of twenty."""

COMPOUNDS, LEAST_PART, SHORT = -1.0, 3.0, 3
"""log10 of the share of unknown names that are put together from two words; how common, on the Zipf
scale, and how long each of the two must be."""

CHINESE = re.compile(
    r"(?:zh|ch|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ung|ian|iao|ieh|ien|uai|uan|ueh|uen|yeh|yen|yin|ai|an|ao"
    r"|ei|en|er|ia|ie|ih|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v)"
)
"""Pinyin and Wade-Giles."""

KANA = re.compile(r"(?:ky|sh|ch|ts|ny|hy|my|ry|gy|by|py|[kstnhmyrwgzdbpfj])?[aiueo]|n")
HANGUL = re.compile(
    r"(?:kk|tt|pp|ss|jj|ch|sh|[gkndtrlmbpsjhyw])?"
    r"(?:yeo|yae|eo|eu|ae|ya|yu|yo|ye|wa|wo|we|wi|ui|oo|ee|ou|[uaeio])(?:ng|ck|[kgnmpblt])?"
)

SYSTEMS = ((CHINESE, -0.5, -2.0), (KANA, -1.0, -1.7), (HANGUL, -0.7, -2.0))
"""Per system a syllable's pattern, and log10 of the share of names that are written in it and of a
syllable among those of its names: a hundred, fifty, a hundred."""


def common(word: str, zipf: float) -> float:
    """log10 of how common a lower-case word is among the words of names. zipf: how common it is at
    all, 0.0 for a word in no list.

    >>> common("zhihua", 0.0) > common("zbigniw", 0.0)
    True
    """
    by_letters = _by_letters(word)
    return max(by_letters, zipf + OF_NAMES) if zipf >= LEAST_LISTED else by_letters


@lru_cache(maxsize=16384)
def _by_letters(word: str) -> float:
    letters = fold(word)
    if len(letters) < len(word) / 2:
        return PER_LETTER * len(word)  # another alphabet
    found = [usual(letters)]
    for pattern, system, each in SYSTEMS:
        if syllables := _syllables(pattern, letters):
            found.append(system + each * syllables)
    return max(found)


def compound(word: str, zipfs: Mapping[str, float]) -> float:
    """The same for a word that is put together from two, Kitebridge: log10 of how common that is,
    the least there is where it isn't one. zipfs: of what it may be cut into, see `cuts`."""
    return max(
        (
            COMPOUNDS + zipfs[first] + zipfs[second] + 2 * OF_NAMES
            for first, second in cuts(word)
            if min(zipfs[first], zipfs[second]) >= LEAST_PART
        ),
        default=PER_LETTER * len(word) + COMPOUNDS,
    )


def cuts(word: str) -> list[tuple[str, str]]:
    """The ways to cut a word into two that may be words."""
    return [(word[:at], word[at:]) for at in range(SHORT, len(word) - SHORT + 1)]


def _syllables(pattern: re.Pattern[str], word: str) -> int:
    """How many syllables a word is, read greedily; 0 if it has others."""
    at = count = 0
    while at < len(word):
        found = pattern.match(word, at)
        if found is None:
            return 0
        at, count = found.end(), count + 1
    return count
