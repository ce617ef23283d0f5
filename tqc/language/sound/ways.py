"""The ways to read a source name aloud: as a foreign name spelled in its script, or as one's own.

Nothing in 李柔蓁 says that it is Chinese, nothing in 維斯伯恩 that it is Waisbren, so every way is
weighed: the fitted model for foreign names, and each of the romanisations that a language's own
names have. Within one way the whole name is read alike. What only one language needs is imported
where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tqc.language.sound import han, model
from tqc.language.sound.letters import fold
from tqc.language.sound.units import SCRIPTS, units
from tqc.language.tags import primary

Shares = Mapping[str, float]


class Way(NamedTuple):
    """weight: how often names are read so, the ways of a name adding up to 1; units: per unit of
    the name what it becomes; longest: letters that one of them becomes at most."""

    weight: float
    units: tuple[Shares, ...]
    longest: int


FOREIGN = 1.0
OWN = 0.5
ABROAD = 0.1
"""How often a name is foreign, the language's own, or from another country of the script. Rough:
a factor of ten is one point of the score, and what the letters say comes to five or ten."""

HAN_AT_HOME = {"zh": ("pinyin",), "ja": ("japanese",), "ko": ("korean",)}

LATER = 0.7
"""Each spelling of a syllable, next to the one before it."""

SAME, DOUBLED, SILENT, WITH_H = 0.93, 0.02, 0.02, 0.01
"""What becomes of a letter that a rule has put: itself, or what writers add and leave out."""

MOST_SPELLED = 6
"""Spellings by rule of one name that are tried; the rest differ in a letter from one of these."""

BY_RULE = ("uk", "be", "bg", "sr", "mk", "kk", "el", "th")
"""Languages spelled by rule (translit.py): no model is fitted on them, or only on a neighbour."""


def ways(name: str, language: str) -> list[Way]:
    """The ways to read a name; none if nothing in it can be read."""
    language = primary(language)
    found = list(_ways(name, language))
    total = sum(way.weight for way in found)
    return [way._replace(weight=way.weight / total) for way in found]


def _ways(name: str, language: str) -> Iterator[Way]:
    script = SCRIPTS.get(language)
    parts = units(name, script) if script else ()
    if script and parts:
        fitted = [model.shares(parts, at, script) for at in range(len(parts))]
        if any(fitted):
            shares = [
                found or _unseen(unit, language) for unit, found in zip(parts, fitted, strict=True)
            ]
            yield _way(FOREIGN, shares)
        yield from _by_han(parts, fitted, language)
    if language == "ko":
        yield from _by_syllable(name)
    yield from _by_rule(name, language)


def _way(weight: float, shares: Iterable[Shares]) -> Way:
    listed = tuple(shares)
    return Way(weight, listed, max((len(run) for found in listed for run in found), default=1))


def _unseen(unit: str, language: str) -> Shares:
    """A unit that the model hasn't: a Latin letter is itself, a character has its readings."""
    if letters := fold(unit):
        return {letters: SAME}
    return _ranked(
        spelling
        for system, spelled in zip(han.SYSTEMS, han.spellings(unit), strict=False)
        if system in HAN_AT_HOME.get(language, ())
        for spelling in spelled
    )


def _ranked(spelled: Iterable[str]) -> Shares:
    """Shares of spellings, the usual first."""
    weights = {spelling: LATER**place for place, spelling in enumerate(dict.fromkeys(spelled))}
    total = sum(weights.values())
    return {spelling: weight / total for spelling, weight in weights.items()}


def _by_han(parts: Sequence[str], fitted: Sequence[Shares], language: str) -> Iterator[Way]:
    """A name of Chinese characters, or of these and kana, in each system that reads them all."""
    read = [han.spellings(part) for part in parts]
    if not any(read):
        return
    for number, system in enumerate(han.SYSTEMS):
        shares = [
            _ranked(spelled[number]) if spelled else found
            for spelled, found in zip(read, fitted, strict=True)
        ]
        if all(shares):
            yield _way(OWN if system in HAN_AT_HOME.get(language, ()) else ABROAD, shares)


def _by_syllable(name: str) -> Iterator[Way]:
    """A Korean name as its bearers spell each syllable."""
    from tqc.language import ko_hangul
    from tqc.language.base import Mode

    syllables = [char for char in name if char.isalpha()]
    shares = []
    for place, syllable in enumerate(syllables):
        modes = (Mode.SURNAME, Mode.PERSON) if place == 0 else (Mode.PERSON,)
        shares.append(
            _ranked(word for mode in modes for word, _ in ko_hangul.of_person(syllable, mode))
        )
    if shares and all(shares):
        yield _way(OWN, shares)


def _by_rule(name: str, language: str) -> Iterator[Way]:
    """A name as the language's rules spell it, letter by letter."""
    if language == "ja":
        from tqc.language import ja_kana

        spelled = ja_kana.spellings("".join([char for char in name if char.isalpha()]))
    elif language == "ko":
        from tqc.language import ko_hangul

        spelled = [(ko_hangul.romanised("".join(name.split())), 1.0)]
    elif language in BY_RULE:
        from tqc.language import translit

        reader = translit.Transliterated(language)
        each = [reader.spellings(word)[:MOST_SPELLED] for word in name.split()]
        # the systems of all words in step: a name is spelled in one system throughout
        spelled = [
            ("".join(word for word, _ in step), step[0][1]) for step in zip(*each, strict=False)
        ]
    else:
        return
    spelled = [(fold(word), weight) for word, weight in spelled[:MOST_SPELLED] if fold(word)]
    total = sum(weight for _, weight in spelled)
    for word, weight in spelled:
        yield _way(OWN * weight / total, map(_slips, word))


def _slips(letter: str) -> Shares:
    return {letter: SAME, letter * 2: DOUBLED, "": SILENT, letter + "h": WITH_H}
