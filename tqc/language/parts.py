"""What every source language does alike: Latin letters, digits, and the sharing out of weights.

A module of a source language finds the stretches of a name and what each may become; here is what
doesn't depend on the language. The shares say how often a machine that gets a name wrong
translates a part of it or spells its sound; they are the ones Chinese uses (zh.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tqc.language.base import ArcKind, Rendering
from tqc.language.synonyms import widened

Weighted = Iterable[tuple[tuple[str, ...], float]]
"""Words with weights of any scale."""

LATIN = re.compile(r"[A-Za-z]+|[0-9]+")

GLOSS_SHARE = 0.6
ROMAN_SHARE = 0.3
BORROWED = 0.15
"""What part of a segment's glosses is put by a synonym."""

ONLY_SHARE = 0.9
"""Where a segment can be put in one way alone, as people's names can."""

LOAN = 0.5
"""An English word that sounds like a segment, next to one that a table says the segment is."""

COPIED = 0.9
SPELLED_OUT = 0.1
LONGEST_SPELLED = 2
"""Digits that are read out as words: longer numbers are not."""

DIGIT_WORDS = "zero one two three four five six seven eight nine".split()

GENERIC_WEIGHT = 0.35
"""Parts that say of what kind a thing is (company, newspaper) are translated or dropped at will."""


def shared(options: Weighted, kind: ArcKind, share: float) -> list[Rendering]:
    """Renderings of one kind, with weights that add up to the share of their kind."""
    options = [(words, weight) for words, weight in options if words and all(words)]
    total = sum(weight for _, weight in options)
    return [Rendering(words, share * weight / total, kind) for words, weight in options]


def meant(glosses: Mapping[tuple[str, ...], float], share: float) -> list[Rendering]:
    """A segment by its glosses and, of a small part of their share, by synonyms of these."""
    near_by = widened(glosses)
    borrowed = BORROWED * share if near_by else 0.0
    return [
        *shared(glosses.items(), ArcKind.GLOSS, share - borrowed),
        *shared(near_by.items(), ArcKind.INHERITED, borrowed),
    ]


def best(found: Iterable[Rendering]) -> list[Rendering]:
    """One rendering for each sequence of words: a loanword's gloss may be its sound as well, and
    then has the weight of both."""
    merged: dict[tuple[str, ...], Rendering] = {}
    for one in found:
        known = merged.get(one.words)
        if known is None:
            merged[one.words] = one
        else:
            likelier = max(known, one, key=lambda r: r.weight)
            merged[one.words] = replace(likelier, weight=known.weight + one.weight)
    return list(merged.values())


def as_itself(run: str) -> list[Rendering]:
    """Latin letters and digits; digits also as words.

    >>> [r.words for r in as_itself("01")]
    [('01',), ('zero', 'one')]
    """
    found = [Rendering((run.lower(),), COPIED, ArcKind.SELF)]
    if run.isascii() and run.isdigit() and len(run) <= LONGEST_SPELLED:
        spelled = tuple(DIGIT_WORDS[int(digit)] for digit in run)
        found.append(Rendering(spelled, SPELLED_OUT, ArcKind.SELF))
    return found


def weights(name: str, generic: Sequence[str], light: Iterable[int] = ()) -> tuple[float, ...]:
    """Per character how much of the name it is. generic: parts of little weight, longer ones
    before those they hold; light: offsets of particles. A name that is generic throughout keeps
    its full weight.

    >>> weights("朝日新聞", ["新聞"])
    (1.0, 1.0, 0.35, 0.35)
    """
    found = [1.0 if char.isalnum() else 0.0 for char in name]
    for run in LATIN.finditer(name):
        # one letter is half of a short name; "AI" is in the names of half the industry
        weight = 1.0 if len(run[0]) == 1 else GENERIC_WEIGHT / len(run[0])
        found[run.start() : run.end()] = [weight] * len(run[0])
    for part in generic:
        at = name.find(part)
        if at >= 0 and len(part) < len(name):
            found[at : at + len(part)] = [GENERIC_WEIGHT] * len(part)
    for at in light:
        found[at] = 0.0
    if max(found, default=0.0) <= GENERIC_WEIGHT:
        return (1.0,) * len(name)
    return tuple(found)


def inside(stretches: Sequence[tuple[int, int]], known: Iterable[str], name: str) -> set[int]:
    """Offsets of characters within a dictionary word of two or more characters.

    stretches: of the name; known: those of its words that the dictionary has.
    """
    words = frozenset(known)
    return {
        at
        for start, end in stretches
        if end - start > 1 and name[start:end] in words
        for at in range(start, end)
    }


def spans(run: re.Match[str], longest: int) -> Iterator[tuple[int, int]]:
    """Every stretch of a run of characters up to a length, in order of start, then end."""
    for start in range(run.start(), run.end()):
        for end in range(start + 1, min(run.end(), start + longest) + 1):
            yield start, end
