"""How Chinese characters sound, spelled as drafts spell it: pinyin without tones.

Readings come from CC-CEDICT: the word's own reading where a stretch of the name is a word, each
character's readings otherwise, the common one first.
"""

from __future__ import annotations

import re

from tqc.language.cedict import Cedict

MOST_READINGS = 6
"""Spellings kept for one stretch; more are combinations of rare readings."""

OTHER_READING = 0.6
"""A character's second and third readings, next to its first."""

_TONE = re.compile(r"[1-5]")
_SYLLABLE = re.compile(r"[a-z:]+[1-5]?")

Readings = list[list[tuple[str, float]]]
"""Per character its spellings with weights, best first; empty for what isn't Chinese."""


def read(name: str, words: Cedict, *, surname: bool = False) -> Readings:
    """The readings of every character of a simplified name.

    surname: read the first character as a surname where the dictionary has it as one.
    """
    known = _in_words(name, words)
    readings: Readings = []
    for at, char in enumerate(name):
        options: dict[str, float] = {}
        if at in known:
            options[known[at]] = 1.0
        entries = words.entries(char)
        if surname and at == 0:
            entries = sorted(entries, key=lambda entry: not entry.is_name)
        for entry in entries:
            for spelled in spellings(entry.pinyin):
                options.setdefault(spelled, 1.0 if not options else OTHER_READING)
        readings.append(list(options.items())[:3] if "\u3400" <= char <= "\u9fff" else [])
    return readings


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
            entries = words.entries(name[start:end])
            if not entries:
                continue
            syllables = entries[0].pinyin.lower().split()
            if len(syllables) == end - start:
                for at, syllable in enumerate(syllables, start):
                    if at not in known and (spelled := spellings(syllable)):
                        known[at] = spelled[0]
            break
    return known
