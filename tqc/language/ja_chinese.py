"""Japanese names taken for Chinese: 東宝 as 东宝, Dongbao or "East Treasure".

Machines do so where a name stands in kanji alone, where the language wasn't told, or where they
were taught by way of Chinese. A kanji counts as the character that it is a form of; those made in
Japan (込, 畑) have the reading that Chinese dictionaries give them, or none.
Source of the forms: CC-CEDICT's notes "Japanese variant of ...".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from tqc.language import cedict
from tqc.language.base import Mode, Rendering
from tqc.language.chinese_places import is_place
from tqc.language.zh import Chinese

LONGEST = 4
"""Kanji that are read as one: in longer stretches a machine finds words."""

SHARE = 0.25
"""How often a name in kanji is taken for Chinese; only the order of size matters."""

_VARIANT = re.compile(r"variant of (.)(?:\|(.))?")


def renderings(text: str, mode: Mode) -> list[Rendering]:
    """What a stretch of kanji becomes as Chinese, with weights that add up to SHARE at most.

    >>> [r.words for r in renderings("東宝", Mode.PERSON)]
    [('dongbao',)]
    """
    written = chinese(text)
    if len(text) > LONGEST or is_place(written):
        return []
    own = Mode.NAME if mode is Mode.NAME else Mode.PERSON
    found = _reader().renderings(written, own)
    return [replace(one, weight=SHARE * one.weight) for one in found]


def chinese(text: str) -> str:
    """Kanji as the simplified characters of Chinese; same length.

    >>> chinese("黒沢"), chinese("畑")
    ('黑泽', '畑')
    """
    return cedict.load().simplified("".join(map(_form, text)))


def version() -> str:
    """Changes with what this module gives: part of the name of whatever is made from it."""
    return _reader().version()


@lru_cache(maxsize=8192)
def _form(kanji: str) -> str:
    """The character that a kanji is a Japanese form of, or itself."""
    words = cedict.load()
    for entry in words.entries(words.simplified(kanji)):
        variant = _VARIANT.search(entry.senses[0]) if entry.senses else None
        if variant:
            return variant[2] or variant[1]
    return kanji


@lru_cache(maxsize=1)
def _reader() -> Chinese:
    return Chinese()
