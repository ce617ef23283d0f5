"""Arabic and Persian words in Latin letters, vowels guessed.

The script writes consonants and long vowels; short vowels are put in by shape: no word begins
with two consonants, none of three stand together, and each vowel may be a, i or u (and e or o, as
newspapers write). The spellings are ranked by how usual each choice is and cut off, so of long
words only the likelier vowels come up.
Left out: what grammar adds (case endings).
Source: the common ground of ALA-LC, BGN/PCGN and newspaper spelling, without marks.
"""

from __future__ import annotations

import unicodedata

MOST = 80
"""Spellings of one word; the beam that finds them is twice as wide."""

CONSONANTS: dict[str, tuple[tuple[str, float], ...]] = {
    letter: tuple((latin, 1.0 if place == 0 else 0.4) for place, latin in enumerate(row.split()))
    for letter, row in {
        "ب": "b", "ت": "t", "ث": "th", "ج": "j g", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh z",
        "ر": "r", "ز": "z", "س": "s ss", "ش": "sh ch", "ص": "s", "ض": "d", "ط": "t", "ظ": "z",
        "غ": "gh g", "ف": "f", "ق": "q k", "ك": "k", "ک": "k", "ل": "l", "م": "m", "ن": "n",
        "ه": "h", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v",
    }.items()
}  # fmt: skip

SHORT = (("a", 1.0), ("i", 0.5), ("u", 0.4), ("e", 0.5), ("o", 0.4))
"""A short vowel between consonants."""
NO_VOWEL = 0.6
"""... or none, where only two consonants meet."""

DOUBLED = 0.25
"""A consonant between vowels written twice: Muhammad, Hassan."""

LONG_A = (("a", 1.0), ("aa", 0.1))
WAW = (("u", 0.9), ("w", 0.3), ("o", 0.6), ("ou", 0.4), ("oo", 0.3))
YA = (("i", 1.0), ("y", 0.25), ("ai", 0.3), ("ei", 0.2), ("ee", 0.3))
FINAL_HA = (("a", 1.0), ("ah", 0.7), ("eh", 0.2), ("e", 0.2))
ALEFS = "اآأإىٱ"
SILENT = "ءئؤع"
"""Hamza and ain, which newspapers don't write."""

_VOWEL = frozenset("aeiou")

Spelled = list[tuple[str, float]]


def spellings(word: str) -> Spelled:
    """The ways to spell a word, with weights, best first; [] if a letter isn't known.

    >>> "salim" in dict(spellings("سليم"))
    True
    """
    text = "".join(c for c in unicodedata.normalize("NFC", word) if not unicodedata.combining(c))
    if text.startswith("ال") and len(text) > 3:
        rest = _beam(text[2:])
        joined = [(article + spelled, w * s) for article, s in _ARTICLE for spelled, w in rest]
        return _best([*rest, *joined], MOST)
    return _beam(text)


_ARTICLE = (("al", 0.8), ("el", 0.4))


def _beam(text: str) -> Spelled:
    found: Spelled = [("", 1.0)]
    for at, letter in enumerate(text):
        options = _options(letter, first=at == 0, last=at == len(text) - 1)
        if not options:
            return []
        longer: Spelled = []
        for written, weight in found:
            for latin, share in options:
                longer += [(w, weight * share * s) for w, s in _joined(written, latin)]
        found = _best(longer, 2 * MOST)
    return [(spelled, weight) for spelled, weight in found if len(spelled) > 1][:MOST]


def _options(letter: str, *, first: bool, last: bool) -> tuple[tuple[str, float], ...]:
    if letter in ALEFS:
        return (*LONG_A, ("i", 0.5), ("u", 0.3), ("e", 0.3)) if first else LONG_A
    if letter == "ة" or (letter == "ه" and last):
        return FINAL_HA
    if letter == "و":
        return (("w", 1.0), ("v", 0.3), ("u", 0.3)) if first else WAW
    if letter in "يی":
        return (("y", 1.0), ("i", 0.3)) if first else YA
    if letter in SILENT:
        return (("", 1.0), *((v, 0.5 * s) for v, s in SHORT))
    return CONSONANTS.get(letter, ())


def _joined(written: str, latin: str) -> list[tuple[str, float]]:
    """A consonant behind a consonant takes a vowel between them, or none where it can be said."""
    if written and latin and latin[0] in _VOWEL and written[-1] not in _VOWEL:
        said = [(written + latin, 1.0)]
        if len(written) > 1 and written[-2] in _VOWEL:
            said.append((written + written[-1] + latin, DOUBLED))
        return said
    if not written or not latin or latin[0] in _VOWEL or written[-1] in _VOWEL:
        return [(written + latin, 1.0)]
    apart = [(written + vowel + latin, share) for vowel, share in SHORT]
    if len(written) > 1 and written[-2] in _VOWEL:
        doubled = written + written[-1]
        apart += [(doubled + vowel + latin, share * DOUBLED) for vowel, share in SHORT]
    bare = written.rstrip("bcdfghjklmnpqrstvwxyz")
    cluster = written[len(bare) :]
    if bare and cluster in _SINGLE:
        apart.append((written + latin, NO_VOWEL))
    return apart


_SINGLE = frozenset(latin for row in CONSONANTS.values() for latin, _ in row) | {"w", "y"}
"""What is one consonant, however many letters it takes."""


def _best(found: Spelled, most: int) -> Spelled:
    merged: dict[str, float] = {}
    for spelled, weight in found:
        merged[spelled] = max(weight, merged.get(spelled, 0.0))
    return sorted(merged.items(), key=lambda item: (-item[1], item[0]))[:most]
