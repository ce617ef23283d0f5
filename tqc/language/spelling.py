"""What a word that no list knows may have been meant to be.

Slips of one letter (left out, doubled, added, changed, two swapped), and for vowels and doubled
consonants of two at once, since sound-alikes are misspelt that way. Nothing is loaded but the
words asked for; a slip's candidates cost some hundred look-ups. Leaves out phonetics and grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

ALPHABETS: Mapping[str, str] = MappingProxyType(
    {
        "en": "abcdefghijklmnopqrstuvwxyz",
        "de": "abcdefghijklmnopqrstuvwxyzäöü",
        "fr": "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùœ",
        "es": "abcdefghijklmnopqrstuvwxyzáéíñóú",
        "it": "abcdefghijklmnopqrstuvwxyzàèéìòù",
        "pt": "abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõú",
        "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    }
)
"""The languages whose unlisted words may be judged; others build words too freely."""

VOWELS = "aeiouy"

PINYIN = re.compile(
    r"(?:(?:(?:zh|ch|sh|[rzcs])(?:i|a|e|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)"
    r"|[gkh](?:a|e|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)"
    r"|[jqx](?:i|ia|iao|ie|iu|ian|in|iang|ing|iong|u|ue|uan|un)"
    r"|[bpmfdtnl](?:a|o|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|ia|iao|ie|iu|ian|in|iang|ing|uo|ui"
    r"|uan|un|ue)"
    r"|[yw](?:a|e|i|o|u|ai|ao|ei|ou|an|en|ang|eng|in|ing|ong|uan|ue|un)|ai|an|ang|ao|e|en|er|ou"
    r")'?)+"
)
"""One or more syllables of romanised Mandarin: then it is a name, not a slip."""


@lru_cache(maxsize=1)
def misspellings() -> Mapping[str, str]:
    """Frequent English misspellings, each with the right spelling."""
    path = Path(__file__).with_name("en-misspellings.tsv")
    lines = path.read_text(encoding="utf-8").split("\n")
    rows = [(wrong, right) for wrong, tab, right in (line.partition("\t") for line in lines) if tab]
    return MappingProxyType(dict(rows[1:]))  # the first is the header


def swaps(word: str) -> Iterator[str]:
    """The word with two neighbouring letters swapped, the commonest slip of fingers."""
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def redoubled(word: str) -> Iterator[str]:
    """The word with one letter doubled, or one of a double taken away."""
    for at, letter in enumerate(word):
        if word[at + 1 : at + 2] == letter:
            yield word[:at] + word[at + 1 :]
        elif word[at - 1 : at] != letter:
            yield word[:at] + letter + word[at:]


def finger_slips(word: str) -> Iterator[str]:
    """The word without the slips that fingers make most: swapped and doubled letters."""
    yield from swaps(word)
    yield from redoubled(word)


def slips(word: str, language: str) -> Iterator[str]:
    """All words that are one slip away, the likelier kinds of slip first; some come twice."""
    yield from finger_slips(word)
    letters = ALPHABETS[language]
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters if letter != tail[0])
        yield from (head + letter + tail for letter in letters)


def sounds_alike(word: str) -> Iterator[str]:
    """English words with one consonant doubled or single and one vowel changed: sepperate."""
    for other in redoubled(word):
        for at, letter in enumerate(other):
            if letter in VOWELS:
                yield from (
                    other[:at] + vowel + other[at + 1 :] for vowel in VOWELS if vowel != letter
                )
