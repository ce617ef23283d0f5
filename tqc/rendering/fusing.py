"""Two parts of a name written as one word: a word of the draft is put together from their words.

豆包 may become "beanbao" because 豆 may be "bean" and 包 "bao". The index keeps the likeliest words
of each part and the segments that two parts make, which is a tenth of all the words they could be
fused into. What can't be told from the parts, the weight against other readings of the same word,
is left to the index.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tqc.language.base import FUSED_WEIGHT, ArcKind, FusingLanguage
from tqc.language.glosses import FUNCTION_WORDS
from tqc.language.roots import stem

LONGEST = 40
"""Letters: what is longer is no two parts of a name."""

SHORTEST = 3
"""Letters of a fused word, and of what inflection leaves of its second part ("seed" has none):
fewer are the letters of anything."""

_ANY = "baba"
"""Stands for a first part where the second is stemmed: long enough for every rule of suffixes."""


@dataclass(frozen=True, slots=True)
class Half:
    """A word for a part of a segment. weight: see Rendering; roman: it spells the part's sound."""

    part: int
    word: str
    weight: float
    roman: bool


@dataclass(frozen=True, slots=True)
class Fused:
    """A word of the draft made of two parts of a segment. weight: see Rendering."""

    segment: int
    word: str
    weight: float


def splits(word: str) -> Iterator[tuple[str, str]]:
    """The pairs of keys that a word may be made of, whole or without its inflection."""
    for one in dict.fromkeys((word, stem(word))):
        if SHORTEST <= len(one) <= LONGEST:
            for middle in range(1, len(one)):
                yield one[:middle], one[middle:]


def keys(word: str) -> set[str]:
    """The keys of a part's word: itself, and as it ends a word that has lost its inflection.

    >>> sorted(keys("buns")), keys("seed")
    (['bun', 'buns'], {'seed'})
    """
    bare = stem(_ANY + word)[len(_ANY) :]
    return {word, bare} if len(bare) >= SHORTEST else {word}


def put_together(
    word: str,
    pairs: Iterable[tuple[str, str]],
    halves: Mapping[str, Sequence[Half]],
    joins: Mapping[int, Mapping[int, Iterable[int]]],
) -> Iterator[Fused]:
    """The fused renderings that a word of the draft may be.

    pairs: those of its splits of which both are kept; halves: by key; joins: per first part and
    second part the segments that they make.
    """
    same = {word, stem(word)}
    for front, back in pairs:
        seconds: defaultdict[int, list[Half]] = defaultdict(list)
        for half in halves[back]:
            seconds[half.part].append(half)
        for first in halves[front]:
            made = joins.get(first.part, {})
            for part in made.keys() & seconds.keys():
                for second in seconds[part]:
                    fused = first.word + second.word
                    known = not (first.roman and second.roman) and fused not in FUNCTION_WORDS
                    if known and (fused in same or stem(fused) in same):
                        weight = FUSED_WEIGHT * first.weight * second.weight
                        for segment in made[part]:
                            yield Fused(segment, fused, weight)


def halves_of(reader: FusingLanguage, part: str, number: int) -> Iterator[Half]:
    """The words of a part, as the index keeps them."""
    for rendering in reader.short(part):
        yield Half(number, rendering.words[0], rendering.weight, rendering.kind is ArcKind.ROMAN)


def parsed(rows: str) -> list[Half]:
    """The halves under one key, as `stored` wrote them."""
    return [
        Half(int(part), word, float(weight), roman == "1")
        for part, weight, roman, word in (row.split(" ") for row in rows.split("\n"))
    ]


def stored(half: Half) -> str:
    return f"{half.part} {half.weight:.9g} {half.roman:d} {half.word}"
