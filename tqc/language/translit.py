"""Languages that are read by their sound alone: Cyrillic, Greek, Arabic and Thai script.

A name's words are spelled in several systems, each through and through, as newspapers, passports,
libraries and other European languages spell them; Arabic and Thai have modules of their own.
What a word means is left out: a two-column dictionary adds it (dictionary.py).
Source of the systems: translit-systems.tsv.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from tqc.language import parts, tables, translit_arabic, translit_thai
from tqc.language.base import ArcKind, Mode, Rendering, Segment
from tqc.language.tags import primary

FORMAT = "1"
"""Raise it when the spellings change: caches are keyed by it."""

TABLE = "translit-systems.tsv"

SYSTEM_WEIGHTS = (1.0, 0.6, 0.3, 0.3)
"""popular, passport, scientific, western; only the order of size matters."""

SLIPS = (("kh", "h"), ("ks", "x"), ("iy", "y"), ("ay", "ai"), ("ey", "ei"), ("oy", "oi"))
"""Where popular spelling wavers: Mikhail, Mihail; Aleksandr, Alexandr; Sergey, Sergei."""
SLIP_WEIGHT = 0.4

LONGEST_KEY = 4
LONGEST_WORD = 40
"""Letters: a longer word is no name, and hostile input."""

Spelled = list[tuple[str, float]]

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|(?<=[^\W_])[\u0300-\u036f\u064b-\u0652\u0e31-\u0e4e])*")


class Transliterated:
    """tqc.language.base.SourceLanguage for a language by its tag."""

    def __init__(self, language: str) -> None:
        self._language = primary(language)

    def version(self) -> str:
        return f"translit {self._language} {FORMAT} {tables.digest(TABLE)}"

    def weights(self, name: str) -> tuple[float, ...]:
        """See SourceLanguage; marks on letters count like letters.

        >>> Transliterated("ru").weights("Ян И")
        (1.0, 1.0, 0.0, 1.0)
        """
        return tuple(1.0 if c.isalnum() or unicodedata.combining(c) else 0.0 for c in name)

    def segments(self, name: str, concept_type: str) -> Iterable[Segment]:
        """See SourceLanguage; a segment is a word.

        >>> [s.text for s in Transliterated("el").segments("Νέα Υόρκη", "place")]
        ['Νέα', 'Υόρκη']
        """
        mode = Mode.PERSON if concept_type == "person" else Mode.NAME
        for word in _WORD.finditer(name):
            if len(word[0]) <= LONGEST_WORD:
                yield Segment(word.start(), word.end(), word[0], mode)

    def renderings(self, text: str, mode: Mode) -> Iterable[Rendering]:
        """See SourceLanguage.

        >>> [r.words for r in Transliterated("ru").renderings("Юрий", Mode.PERSON)][:2]
        [('yury',), ('iurii',)]
        """
        if text.isascii():
            return parts.as_itself(text)
        sounds = (((spelled,), weight) for spelled, weight in self.spellings(text))
        return parts.best(parts.shared(sounds, ArcKind.ROMAN, parts.ONLY_SHARE))

    def spellings(self, word: str) -> Spelled:
        """The ways to spell a word, with weights, best first; [] if a letter isn't known."""
        own = BY_SCRIPT.get(self._language)
        return own(word) if own else _in_systems(word, self._language)


def _in_systems(word: str, language: str) -> Spelled:
    """A word of Cyrillic or Greek in every system, and with the slips of popular spelling."""
    plain = _bare(word)
    found: dict[str, float] = {}
    for system, weight in enumerate(SYSTEM_WEIGHTS):
        spelled = _transliterate(plain, _table(language, system))
        if len(spelled) > 1:
            found[spelled] = max(weight, found.get(spelled, 0.0))
            if system == 0:
                for standard, other in SLIPS:
                    slipped = spelled.replace(standard, other)
                    found.setdefault(slipped, SLIP_WEIGHT)
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _bare(word: str) -> str:
    """Lower case, without stress marks; й, ё and ї keep what makes them letters."""
    kept = "\u0306\u0308" if not re.search(r"[\u0370-\u03ff\u1f00-\u1fff]", word) else ""
    marked = unicodedata.normalize("NFD", word.casefold().replace("ς", "σ"))
    bare = "".join(c for c in marked if not unicodedata.combining(c) or c in kept)
    return unicodedata.normalize("NFC", bare)


def _transliterate(word: str, table: dict[str, str]) -> str:
    """By the longest key at each place; "" if a letter has none."""
    written, at = [], 0
    while at < len(word):
        for length in range(min(LONGEST_KEY, len(word) - at), 0, -1):
            piece = word[at : at + length]
            head = "^" + piece if at == 0 else ""
            tail = piece + "$" if at + length == len(word) else ""
            key = next((k for k in (head, tail, piece) if k and k in table), None)
            if key is not None:
                written.append(table[key])
                at += length
                break
        else:
            return ""
    return "".join(written)


@lru_cache(maxsize=64)
def _table(language: str, system: int) -> dict[str, str]:
    """Key → spelling: the script's own rows, then the language's, which go before."""
    table: dict[str, str] = {}
    for wanted in ("el",) if language == "el" else ("cyrl", language):
        for scope, key, *spelled in tables.rows(TABLE):
            if scope == wanted:
                latin = spelled[system]
                latin = spelled[0] if latin == "=" else latin
                table[key] = "" if latin == "-" else latin
    return table


BY_SCRIPT: dict[str, Callable[[str], Spelled]] = {
    "ar": translit_arabic.spellings,
    "fa": translit_arabic.spellings,
    "th": translit_thai.spellings,
}
"""Languages whose script leaves out or reorders vowels."""
