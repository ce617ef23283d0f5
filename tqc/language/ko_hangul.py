"""Hangul in Latin letters, in the spellings that drafts use.

By rule: Revised Romanization with the sound changes that it writes and without them (as machines
spell), McCune-Reischauer without its marks, and the popular oo and u. By table (ko-names.tsv): how
Koreans spell the syllables of their own names, which keeps to no system (Lee, Park, Woo).
Source of the rules: the Republic of Korea's Romanization of Korean (2000).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from tqc.language.base import Mode
from tqc.language.tables import rows

FIRST, LAST = "가", "힣"
_VOWELS, _FINALS = 21, 28

INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()
VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
"""Finals of clusters (ㄺ, ㅄ) as they sound at a word's end."""

LINKED = "- g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p -".split()
"""Finals before a vowel: 한글 keeps its n, 독일 (Dogil) its g."""

NASAL = {"k": "ng", "t": "n", "p": "m"}
HARD = {"g": "k", "d": "t", "b": "p", "j": "ch", "r": "r"}
"""Initials of McCune-Reischauer at a word's head."""

POPULAR = (("eo", "u"), ("u", "oo"), ("eu", "u"))
"""Vowels as English readers would write them: Hyundai's u, Woo's oo."""

FILLER, WITHOUT_FILLER = "eu", 0.4
"""The vowel that Korean puts between the consonants of foreign words, 모비스: mobiseu, Mobis; and
how likely a machine leaves it out."""

SHORTEST_WITHOUT = 4
"""Letters that are left of such a word at least."""

SPELLING_DECAY = 0.6
"""Each spelling of a name's syllable, next to the one before it."""

MOST_SPELLINGS = 24
"""Of a name of two syllables; more are combinations that nobody writes."""


def syllables(text: str) -> list[tuple[int, int, int]]:
    """Initial, vowel and final of every syllable, as numbers; [] if any letter is no syllable."""
    found = []
    for char in text:
        if not FIRST <= char <= LAST:
            return []
        code = ord(char) - ord(FIRST)
        found.append((code // (_VOWELS * _FINALS), code // _FINALS % _VOWELS, code % _FINALS))
    return found


def romanised(text: str, *, changes: bool = True) -> str:
    """A word in Revised Romanization; "" if it is not hangul throughout.

    changes: write the changes of sound between syllables.

    >>> romanised("독립문"), romanised("신라"), romanised("한국어")
    ('dongnimmun', 'silla', 'hangugeo')
    >>> romanised("독립", changes=False)
    'dokrip'
    """
    parts = syllables(text)
    written = ""
    for at, (initial, vowel, final) in enumerate(parts):
        before = parts[at - 1][2] if at else 0
        onset = INITIALS[initial].replace("-", "")
        if before and changes:
            coda, onset = _between(before, onset)
            written = written.removesuffix(FINALS[before]) + coda
        written += onset + VOWELS[vowel] + FINALS[final].replace("-", "")
    return written


def _between(final: int, onset: str) -> tuple[str, str]:
    """A final and the initial behind it, as Revised Romanization writes them together."""
    coda = FINALS[final]
    if not onset:
        return LINKED[final].replace("-", ""), ""
    if coda == "l" and onset in ("r", "n"):
        return "l", "l"
    if coda == "n" and onset == "r":
        return "l", "l"
    if onset == "r":
        return NASAL.get(coda, coda), "n"
    if onset in ("n", "m"):
        return NASAL.get(coda, coda), onset
    return coda, onset


def spellings(text: str) -> list[tuple[str, float]]:
    """The ways to spell a word by rule, with weights, best first; [] if it isn't hangul.

    >>> [spelled for spelled, _ in spellings("부산")]
    ['busan', 'pusan', 'boosan']
    """
    standard = romanised(text)
    if not standard:
        return []
    plain = romanised(text, changes=False)
    options = [(standard, 1.0), (plain, 0.8)]
    options += [(HARD.get(word[0], word[0]) + word[1:], 0.3) for word in (standard, plain)]
    for vowel, popular in POPULAR:
        for word in (standard, plain):
            if vowel != "u" or ("eu" not in word and "yu" not in word):
                options.append((word.replace(vowel, popular), 0.2))
    foreign = plain.replace(FILLER, "")
    if len(foreign) >= SHORTEST_WITHOUT:
        options.append((foreign, WITHOUT_FILLER))
    found: dict[str, float] = {}
    for word, weight in options:
        found[word] = max(weight, found.get(word, 0.0))
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def of_person(text: str, mode: Mode) -> list[tuple[str, float]]:
    """The ways to spell a surname (Mode.SURNAME) or a given name or one of its syllables.

    >>> [spelled for spelled, _ in of_person("박", Mode.SURNAME)]
    ['park', 'bak', 'pak']
    >>> "minwoo" in dict(of_person("민우", Mode.PERSON))
    True
    """
    table = _table()
    if mode is Mode.SURNAME:
        return _ranked(table.get(("surname", text)) or _by_rule(text))
    each = [_ranked(table.get(("given", char)) or _by_rule(char)) for char in text]
    found: dict[str, float] = {}
    for combined in product(*each):
        weight = 1.0
        for _, share in combined:
            weight *= share
        spelled = "".join(part for part, _ in combined)
        found[spelled] = max(weight, found.get(spelled, 0.0))
    linked = romanised(text)  # 석열 is Seogyeol by rule
    if linked:
        found.setdefault(linked, SPELLING_DECAY)
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return ranked[:MOST_SPELLINGS]


def _by_rule(text: str) -> tuple[str, ...]:
    return tuple(spelled for spelled, _ in spellings(text))


def _ranked(options: Sequence[str]) -> list[tuple[str, float]]:
    return [(spelled, SPELLING_DECAY**place) for place, spelled in enumerate(options)]


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (kind, syllable): tuple(spelled.split()) for kind, syllable, spelled in rows("ko-names.tsv")
    }


def surnames() -> frozenset[str]:
    """The surnames of the table; two of them have two syllables."""
    return frozenset(syllable for kind, syllable in _table() if kind == "surname")
