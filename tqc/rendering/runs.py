"""What the words of a run, known to some names and nothing but function words between, render.

Only where two words that are linked could render enough of a name, or several that each add to it,
is its lattice walked. What a run renders depends on its words alone, so that find.py remembers it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from tqc.language.base import ArcKind
from tqc.rendering.hits import Arc, Hit, NameRow
from tqc.rendering.index import Index
from tqc.rendering.limits import CAPITALS_GAIN, LEAST_EXPLAINED
from tqc.rendering.vocabulary import Vocabulary
from tqc.rendering.walk import MOST_BETWEEN, Walk, covered, walks

ALL = 0.999
"""A share of 1, as far as adding up decimals gives it."""

LONGEST_LINK = MOST_BETWEEN + 1
"""Known words from one part of a name to the next: those of a phrase, and function words."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name that some words of a run render, counted from the run's first word. explained: share
    of the name's weight, 0 to 1."""

    name: NameRow
    walk: Walk
    explained: float


def found_in(
    words: tuple[str, ...], index: Index, only: frozenset[int] | None = None
) -> Sequence[Found]:
    """What the words of a run render, as they are written; name by name, the likeliest first, none
    overlapping another of the same name. only: the names that are asked about, None for all."""
    if only is None:
        names = _promising(words, index.vocabulary, index.least_gain)
    else:
        names = _those_of(only, words, index.vocabulary, index.least_gain)
    return tuple(_found(words, names, index)) if names else ()


def _promising(words: Sequence[str], vocabulary: Vocabulary, least_gain: float) -> set[int]:
    """Names that one word could render, or two that are linked, or more of which each is linked to
    the next: the only ones that a walk can explain."""
    hits, link, passing = vocabulary.hits, vocabulary.link, vocabulary.passing
    known = [word for word in words if word in hits and hits[word].names]
    names: set[int] = set()
    once: set[int] = set()
    twice: set[int] = set()
    for at, word in enumerate(known):
        names |= hits[word].alone
        over = True  # whether nothing but function words stands between
        for before in reversed(known[max(0, at - LONGEST_LINK) : at]):
            if over or hits[before].phrases:
                enough, part = link(before, word, phrase=not over)
                names |= enough
                twice |= once & part
                once |= part
            over = over and before in passing
    least = least_gain - CAPITALS_GAIN * any(word[0].isupper() for word in known)
    names |= _sufficed([hits[word] for word in known], twice - names, least)
    return names


def _those_of(
    names: frozenset[int], words: Sequence[str], vocabulary: Vocabulary, least_gain: float
) -> set[int]:
    """Those of some names that the words of a run could render."""
    hits = [hit for word in words if (hit := vocabulary.hits.get(word))]
    least = least_gain - CAPITALS_GAIN * any(word[0].isupper() for word in words)
    return _sufficed(hits, names, least)


def _sufficed(hits: Sequence[Hit], names: Set[int], least_gain: float) -> set[int]:
    """Those of some names that words, each at its best, would explain enough of."""
    found: set[int] = set()
    for name, places in _known(hits, names).items():
        known = [hits[at].arcs(name) for at in places]
        if (
            sum(max([arc.place.share for arc in arcs]) for arcs in known) >= LEAST_EXPLAINED
            and sum(max([arc.worth for arc in arcs]) for arcs in known) >= least_gain
        ):
            found.add(name)
    return found


def _known(hits: Sequence[Hit | None], names: Set[int]) -> Mapping[int, Sequence[int]]:
    """For each of some names, the places of the words that may render a part of it."""
    places: dict[int, list[int]] = {}
    for at, hit in enumerate(hits):
        if hit is not None:
            for name in hit.names & names:
                places.setdefault(name, []).append(at)
    return places


def _found(words: Sequence[str], names: Set[int], index: Index) -> Iterator[Found]:
    vocabulary = index.vocabulary
    keys = [vocabulary.keys[word] for word in words]
    capitals = [None if word[0].isdigit() else word[0].isupper() for word in words]
    hits = [vocabulary.hits.get(word) for word in words]
    least = index.least_gain - CAPITALS_GAIN * any(capitals)
    for number, places in sorted(_known(hits, names).items()):
        arcs: list[Sequence[Arc]] = [()] * len(hits)
        for at in places:
            if hit := hits[at]:
                arcs[at] = hit.arcs(number)
        row = index.name(number)
        every: list[Found] = []
        for walk in walks(keys, arcs, capitals, least):
            if walk.gain >= index.least_gain - _for_capitals(walk, capitals):
                explained = covered(walk.steps, row)
                if explained >= LEAST_EXPLAINED and (explained > ALL or not _cut_short(walk, row)):
                    every.append(Found(row, walk, explained))
        taken: list[Walk] = []
        for one in sorted(every, key=lambda one: (-one.walk.gain, one.walk.first)):
            first, last = one.walk.first, one.walk.last
            if all(last <= other.first or other.last <= first for other in taken):
                taken.append(one.walk)
                yield one


def _cut_short(walk: Walk, row: NameRow) -> bool:
    """Whether only the sound of a name is spelled, and not of all that isn't generic in it: half a
    pinyin name is another name."""
    spelled = {at for s in walk.steps for at in range(s.arc.start, s.arc.end)}
    spoken = all(step.arc.option.kind is ArcKind.ROMAN for step in walk.steps)
    whole = max(row.weights)
    return spoken and any(w == whole and at not in spelled for at, w in enumerate(row.weights))


def _for_capitals(walk: Walk, capitals: Sequence[bool | None]) -> float:
    """What the capitals of a walk add to its evidence."""
    named = len(walk.steps) > 1 and all(capitals[s.first] is not False for s in walk.steps)
    return CAPITALS_GAIN if named else 0.0
