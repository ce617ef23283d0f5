"""Devanagari in Latin letters, as Indian newspapers spell Hindi.

Vowels are written short (Jagran, not Jaagaran); the a that a consonant carries unwritten is silent
at a word's end, and within it between a vowel and a consonant that has one of its own.
Left out: what schwa deletion does in compounds, and the spellings of Marathi and Nepali where they
differ.
Source of the letters: ISO 15919, simplified as the Hunterian system does; of the rule for a: Ohala,
Aspects of Hindi Phonology (1983).
"""

from __future__ import annotations

import re
import unicodedata

_CONSONANTS = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
        "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h".split(),
        strict=True,
    )
)
_DOTTED = {"क": "q", "ख": "kh", "ग": "gh", "ज": "z", "ड": "r", "ढ": "rh", "फ": "f"}
_VOWELS = dict(zip("अआइईउऊऋएऐऑओऔ", "a aa i ee u oo ri e ai o o au".split(), strict=True))
_SIGNS = dict(zip("ािीुूृेैॉोौ", "aa i ee u oo ri e ai o o au".split(), strict=True))
_DOT, _MUTE, _NASALS, _BREATH = "\u093c", "\u094d", "\u0902\u0901", "\u0903"

_SILENT = re.compile(r"(?<=[aeiou])([^aeiou@]+)@(?=[^aeiou@]+[aeiou@])")
"""@ is the unwritten a; it falls between a vowel with a consonant and a consonant with a vowel."""

SHORT, LONG, W = 1.0, 0.4, 0.3
"""How likely the spellings are: vowels short, long ones doubled, w for v."""


def spellings(word: str) -> list[tuple[str, float]]:
    """The ways to spell a word, with weights, best first; [] if a letter isn't known.

    >>> [spelled for spelled, _ in spellings("जागरण")][:1]
    ['jagran']
    """
    letters = _letters(unicodedata.normalize("NFD", word))
    if not letters:
        return []
    full = letters.removesuffix("@") if len(letters) > 2 else letters
    full = _SILENT.sub(r"\1", full).replace("@", "a")
    short = full.replace("aa", "a").replace("ee", "i").replace("oo", "u")
    found: dict[str, float] = {}
    for spelled, weight in ((short, SHORT), (full, LONG)):
        for written, share in ((spelled, 1.0), (spelled.replace("v", "w"), W)):
            found[written] = max(weight * share, found.get(written, 0.0))
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _letters(word: str) -> str:
    """Latin letters with @ for an unwritten a; "" for what isn't Devanagari."""
    written: list[str] = []
    for at, char in enumerate(word):
        before = word[at - 1] if at else ""
        if char in _CONSONANTS:
            written += [_CONSONANTS[char], "@"]
        elif char == _DOT and before in _DOTTED and written:
            written[-2] = _DOTTED[before]
        elif char in _VOWELS:
            written.append(_VOWELS[char])
        elif char in _SIGNS and written[-1:] == ["@"]:
            written[-1] = _SIGNS[char]
        elif char == _MUTE and written[-1:] == ["@"]:
            written.pop()
        elif char in _NASALS:
            written.append("n")
        elif char == _BREATH:
            written.append("h")
        else:
            return ""
    return "".join(written)
