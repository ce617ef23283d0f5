"""Korean names read as Chinese: 김민우 as 金敏友, Jin Minyou; 현대 as 现代, Xiandai.

Much of what is written on Korea in Chinese names people and firms by their characters, and a
machine that is given these spells them in Pinyin. Hangul doesn't say which characters they are:
words are looked up (ko_words.py), people's names and names that are no words take the commonest.
Left out: names that are not Sino-Korean (롯데 is 乐天): a glossary's zh form has their characters.
Source: ko-characters.tsv, ko-hanja.tsv; readings: CC-CEDICT.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from tqc.language import cedict, ko_words, pinyin
from tqc.language.base import Mode
from tqc.language.chinese_places import is_place
from tqc.language.tables import rows

TABLE = "ko-characters.tsv"

Spelled = list[tuple[str, float]]

LATER = 0.6
"""Each character for a syllable, next to the one before it."""

MOST_CHARACTERS = 2
"""Per syllable of a name that is no word: the third is seldom right."""

LONGEST_GUESSED = 2
"""Syllables of such a name; three have too many ways to be written."""

MOST = 12
"""Spellings of a name."""


def of_person(text: str, mode: Mode) -> Spelled:
    """A surname (Mode.SURNAME), or a given name or one of its syllables, in Pinyin, with weights.

    >>> [spelled for spelled, _ in of_person("박", Mode.SURNAME)]
    ['piao', 'po', 'pu']
    >>> "minyou" in dict(of_person("민우", Mode.PERSON))
    True
    """
    if mode is Mode.SURNAME:
        return _ranked(_read(_characters().get(("surname", text), ()), surname=True))
    each = [_characters().get(("given", syllable), ()) for syllable in text]
    return _ranked(_joined([list(_read(chars, surname=False)) for chars in each]))


def of_word(text: str) -> Spelled:
    """A word or a name in Pinyin, with weights; [] for what isn't Sino-Korean, and for a
    place in China.

    >>> [spelled for spelled, _ in of_word("현대")][:1]
    ['xiandai']
    """
    known = ko_words.characters(text)
    if any(map(is_place, known)):
        return []
    if known:
        return _ranked(_joined([[(_pinyin(word), LATER**at) for at, word in enumerate(known)]]))
    if len(text) != LONGEST_GUESSED:
        return []
    each = [ko_words.hanja(syllable)[:MOST_CHARACTERS] for syllable in text]
    return _ranked(_joined([list(_read(chars, surname=False)) for chars in each]))


def _joined(each: Sequence[Sequence[tuple[str, float]]]) -> Iterator[tuple[str, float]]:
    """Every way to put the parts of a name together; none if a part has no spelling."""
    for combined in product(*each):
        weight = 1.0
        for _, share in combined:
            weight *= share
        yield "".join(spelled for spelled, _ in combined), weight


def _read(characters: Sequence[str], *, surname: bool) -> Iterator[tuple[str, float]]:
    """The readings of each of some characters that a syllable may stand for."""
    words = cedict.load()
    for place, written in enumerate(characters):
        readings = pinyin.read(words.simplified(written), words, surname=surname)
        for spelled, share in _joined(readings):
            yield spelled, share * LATER**place


def _pinyin(word: str) -> str:
    return "".join(readings[0][0] for readings in pinyin.read(word, cedict.load()) if readings)


def _ranked(options: Iterator[tuple[str, float]]) -> Spelled:
    best: dict[str, float] = {}
    for spelled, weight in options:
        if spelled:
            best[spelled] = max(weight, best.get(spelled, 0.0))
    return sorted(best.items(), key=lambda item: (-item[1], item[0]))[:MOST]


@lru_cache(maxsize=1)
def _characters() -> dict[tuple[str, str], tuple[str, ...]]:
    """Kind and syllables → the ways to write them; surnames of two syllables have one."""
    return {
        (kind, syllables): (written,) if len(syllables) > 1 else tuple(written)
        for kind, syllables, written in rows(TABLE)
    }
