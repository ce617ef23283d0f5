"""How Chinese characters sound, spelled as drafts spell it: pinyin without tones.

Readings come from CC-CEDICT: the word's own reading where a stretch of the name is a word, each
character's readings otherwise, the common one first.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tqc.language.cedict import Cedict

MOST_READINGS = 6
"""Spellings kept for one stretch; more are combinations of rare readings."""

OTHER_READING = 0.6
"""A character's second and third readings, next to its first."""

_TONE = re.compile(r"[1-5]")
_SYLLABLE = re.compile(r"[a-z:]+[1-5]?")

_ONE_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui"
    r"|un|uo|ve|a|e|i|o|u|v))"
)
_SYLLABLES = re.compile(f"{_ONE_SYLLABLE}+")
_LONE = re.compile(_ONE_SYLLABLE)

Readings = list[list[tuple[str, float]]]
"""Per character its spellings with weights, best first; empty for what isn't Chinese."""


def read(name: str, words: Cedict, *, surname: bool = False) -> Readings:
    """The readings of every character of a simplified name.

    surname: read the first character as a surname where the dictionary has it as one.
    """
    known = _in_words(name, words) if len(name) > 1 else {}
    readings: Readings = []
    for at, char in enumerate(name):
        if not "\u3400" <= char <= "\u9fff":
            readings.append([])
            continue
        options = {known[at]: 1.0} if at in known else {}
        for spelled in _of_character(char, surname and at == 0, words):
            options.setdefault(spelled, 1.0 if not options else OTHER_READING)
        readings.append(list(options.items())[:3])
    return readings


@lru_cache(maxsize=16384)
def _of_character(char: str, surname: bool, words: Cedict) -> tuple[str, ...]:
    entries = words.entries(char)
    if surname:
        entries = sorted(entries, key=lambda entry: not entry.is_name)
    return tuple(dict.fromkeys(s for entry in entries for s in spellings(entry.pinyin)))


def is_pinyin(word: str) -> bool:
    """True for a lower-case word that is nothing but pinyin syllables: any such word may be a name.

    >>> is_pinyin("rongcheng"), is_pinyin("bilibilli"), is_pinyin("appgrowning")
    (True, False, False)
    """
    return _SYLLABLES.fullmatch(word) is not None


def is_syllable(word: str) -> bool:
    """True for a lower-case word that may be one syllable of pinyin, as most surnames are.

    >>> is_syllable("zhong"), is_syllable("zhongben")
    (True, False)
    """
    return _LONE.fullmatch(word) is not None


def spellings(syllable: str) -> list[str]:
    """A dictionary syllable as drafts write it; ü is written u, v or yu.

    >>> spellings("lv4"), spellings("Yue4")
    (['lu', 'lv', 'lyu'], ['yue'])
    """
    bare = _TONE.sub("", syllable.lower()).strip()
    if not bare.isalpha():
        return []
    if "v" in bare:
        return [bare.replace("v", "u"), bare, bare.replace("v", "yu")]
    return [bare]


def _in_words(name: str, words: Cedict) -> dict[int, str]:
    """Offset → spelling, where the character stands in a word of two or more (重庆 is chong)."""
    known: dict[int, str] = {}
    for start in range(len(name)):
        for end in range(len(name), start + 1, -1):
            word = name[start:end]
            entries = words.entries(word) if word in words else ()
            if not entries:
                continue
            syllables = entries[0].pinyin.lower().split()
            if len(syllables) == end - start:
                for at, syllable in enumerate(syllables, start):
                    if at not in known and (spelled := spellings(syllable)):
                        known[at] = spelled[0]
            break
    return known
