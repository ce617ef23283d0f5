"""The commonest words of languages that have no dictionary here, from a table (words.tsv).

A few hundred words are a tenth of what a text has, but most sentences hold one or two. The table
gives stems; a word of a text is taken for the longest of them that it begins with, if no more than
an ending follows.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files

from tqc.bitext.align.stems import stem

TABLE = "words.tsv"

LONGEST_ENDING = 4
"""Letters after a stem; German and Turkish put more, but in compounds that are other words."""
LEAST_STEM = 3
"""Letters of a stem that an ending may follow; shorter words must stand as they are."""
LEAST_SYLLABLES = 2

PROCLITICS = ("وال", "بال", "فال", "كال", "ال", "لل", "و", "ب", "ل", "ف", "ك", "س")
"""What Arabic writes in front of a word: article, "and", "in", "for", "as"; longer ones first."""

_ALIKE = str.maketrans("أإآىٱё", "اااياе")


def english(language: str, word: str) -> tuple[str, ...]:
    """The stems of the English words that a word may be; () if the table doesn't have it.

    >>> english("de", "Jahren"), english("ru", "Война"), english("de", "Quitte")
    (('year',), ('fight', 'war'), ())
    """
    table = _table(language)
    if not table:
        return ()
    low = folded(word)
    least = LEAST_SYLLABLES if language == "ko" else LEAST_STEM
    for form in (low, *bared(low)) if language == "ar" else (low,):
        for end in range(len(form), max(0, len(form) - LONGEST_ENDING - 1), -1):
            if (end >= least or end == len(form)) and form[:end] in table:
                return table[form[:end]]
    return ()


def bared(word: str) -> list[str]:
    """An Arabic word without what may be written in front of it; [] if nothing is.

    >>> bared("والسلام")
    ['سلام']
    """
    for prefix in PROCLITICS:
        if word.startswith(prefix) and len(word) - len(prefix) >= LEAST_STEM:
            return [word[len(prefix) :]]
    return []


def folded(word: str) -> str:
    """A word in lower case without accents, and with the letters alike that writers mix up.

    >>> folded("Élysée"), folded("Ещё"), folded("أحمد")
    ('elysee', 'еще', 'احمد')
    """
    low = word.casefold()
    if low.isascii():
        return low
    low = low.translate(_ALIKE)
    if low[:1] > "\u0250":
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


@lru_cache(maxsize=16)
def _table(language: str) -> dict[str, tuple[str, ...]]:
    """Stem → English stems; {} for a language without a column."""
    text = files("tqc.bitext.align").joinpath(TABLE).read_text("utf-8")
    head, *rows = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    if language not in head[1:]:
        return {}
    column = head.index(language)
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        stems = [stem(word.lower()) for word in row[0].split()]
        for form in filter(None, row[column].split("|")):
            found[folded(form)] += stems
    return {form: tuple(dict.fromkeys(stems)) for form, stems in found.items()}
