"""Names in no glossary that one source name may have become: "Loop Intelligence", later "Cyclic
Intelligence".

Two capitalised names with a word in common whose other words may both render one Chinese character
(characters.py) or mean nearly the same in the dictionary (synonyms.py). Firm English phrases, names
that a glossary knows, and names that stand in one sentence, as different things do, are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from tqc.checks.base import Context
from tqc.document import Document
from tqc.finding import Span
from tqc.language import characters, synonyms
from tqc.language.roots import root
from tqc.rendering.tokens import Token, tokenize

LEAST_CHANCE = 0.05
"""Chance of each word for the character they share: below it nearly all words are alike."""

LEAST_ZIPF = 2.5
"""Both words are ordinary ones: a machine translates with what it knows."""

MOST_ZIPF = 5.3
"""A word above it tells things apart that are alike: Panel One and Panel Two, Big Jack."""

_SENTENCE_END = re.compile(r"[.!?。！？]\s|\n")


@dataclass(frozen=True, slots=True)
class Named:
    """A name of two capitalised words wherever it stands. key: the words in small letters."""

    key: tuple[str, str]
    text: str
    places: tuple[Span, ...]


def variants(document: Document, context: Context) -> Iterator[tuple[Named, Named]]:
    """Pairs of names that may be one; the usual, or else the first, name first."""
    names = _names(document, context)
    by_word: defaultdict[tuple[int, str], list[Named]] = defaultdict(list)
    for name in names:
        for at in (0, 1):
            by_word[at, name.key[at]].append(name)
    seen: set[tuple[str, str]] = set()
    for (at, _), alike in sorted(by_word.items()):
        for one, two in combinations(alike, 2):
            usual, other = sorted((one, two), key=lambda n: (-len(n.places), n.places))
            if other.key in seen or not _one_source(one.key[1 - at], two.key[1 - at]):
                continue
            common = max(map(context.lexicon.zipf, (one.key[1 - at], two.key[1 - at])))
            if common <= MOST_ZIPF and not _together(document.prose, one, two):
                seen.add(other.key)
                yield usual, other


def _names(document: Document, context: Context) -> list[Named]:
    prose, lexicon = document.prose, context.lexicon
    known = sorted([m.span for m in context.mentions] + [c.span for c in context.candidates])
    taken = {at for span in known for at in (span.start, span.end - 1)}
    tokens = tokenize(prose)
    lexicon.zipfs(token.key for token in tokens)
    places: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    for number, (one, two) in enumerate(pairwise(tokens)):
        if not (one.capital and two.capital and prose[one.end : two.start] == " "):
            continue
        around = [tokens[at] for at in (number - 1, number + 2) if 0 <= at < len(tokens)]
        if any(_touches(prose, one, two, beside) for beside in around):
            continue  # part of a longer name
        ordinary = min(lexicon.zipf(one.key), lexicon.zipf(two.key)) >= LEAST_ZIPF
        if one.start in taken or two.end - 1 in taken or not ordinary:
            continue
        if prose[one.start : one.end].isupper() or prose[two.start : two.end].isupper():
            continue
        if not lexicon.association(one.key, two.key):
            places[one.key, two.key].append(Span(one.start, two.end))
    return [
        Named(key, found[0].of(prose), tuple(found))
        for key, found in places.items()
        if any(not _starts_sentence(prose, span.start) for span in found)
    ]


def _touches(prose: str, one: Token, two: Token, beside: Token) -> bool:
    gap = (
        prose[beside.end : one.start] if beside.end <= one.start else prose[two.end : beside.start]
    )
    return beside.capital and gap == " "


def _starts_sentence(prose: str, offset: int) -> bool:
    before = prose[max(0, offset - 3) : offset].rstrip("\"'“‘ ")
    return not before or before[-1] in ".!?\n"


def _one_source(one: str, two: str) -> bool:
    """Whether one source may have become both words."""
    if root(one) == root(two):
        return False
    shared = characters.of_word(one, LEAST_CHANCE) & characters.of_word(two, LEAST_CHANCE)
    return bool(shared or synonyms.around(one) & synonyms.around(two))


def _together(prose: str, one: Named, two: Named) -> bool:
    """Whether both stand in one sentence somewhere."""
    return any(
        not _SENTENCE_END.search(prose, min(a.end, b.end), max(a.start, b.start))
        for a in one.places
        for b in two.places
    )
