"""A source name in Latin letters: how its own language is spelled, for comparing by ear."""

from __future__ import annotations

from functools import lru_cache

from tqc.language import ja_kana, ko_hangul, zh_words
from tqc.language.base import ArcKind, Mode
from tqc.language.sources import SOURCES

MOST = 6
"""Spellings of one name that are compared; later ones are rare."""


@lru_cache(maxsize=4096)
def sounds(name: str, language: str, person: bool) -> tuple[str, ...]:
    """Spellings without spaces, the usual one first; () where nothing is known of the sound.

    >>> sounds("김민우", "ko", True)[0]
    'gimminu'
    """
    plain = "".join(char for char in name if char.isalnum())
    if language == "zh":
        return (zh_words.load().sound(plain).replace(" ", ""),) if plain else ()
    if language == "ko":
        return tuple(spelled for spelled, _ in ko_hangul.spellings(plain))[:MOST]
    if language == "ja" and (kana := ja_kana.spellings(plain)):  # no need of a dictionary
        return tuple(spelled for spelled, _ in kana)[:MOST]
    reader = SOURCES.get(language)
    if reader is None or not plain:
        return ()
    mode = Mode.PERSON if person else Mode.NAME
    romans = [
        ("".join(one.words), one.weight)
        for one in reader.renderings(plain, mode)
        if one.kind is ArcKind.ROMAN
    ]
    return tuple(spelled for spelled, _ in sorted(romans, key=lambda r: (-r[1], r[0])))[:MOST]
