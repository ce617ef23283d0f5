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
    hits = [index.vocabulary.hits.get(word) for word in words]
    names = _promising(words, hits, index) if only is None else only
    return tuple(_found(words, hits, names, index)) if names else ()


def _promising(words: Sequence[str], hits: Sequence[Hit | None], index: Index) -> Set[int]:
    """Names that one word could render, or several that are linked, each at its best."""
    known = [(word, hit) for word, hit in zip(words, hits, strict=True) if hit and hit.names]
    names: set[int] = set()
    for _, hit in known:
        names |= hit.alone
    passing = index.vocabulary.passing
    names |= _chained(known, passing, index.least_gain)
    if sum(_capital(word) is not False for word, _ in known) > 1:
        names |= _chained(known, passing, index.least_gain - CAPITALS_GAIN, capitals=True)
    return names


def _chained(
    known: Sequence[tuple[str, Hit]], passing: Set[str], least: float, *, capitals: bool = False
) -> Set[int]:
    """Names to which words, each linked to the next, may be worth so much and of which they may
    explain enough; a walk may find less.

    Two words are linked where nothing but function words, or a phrase that the first one begins,
    stands between. capitals: only words with a capital count.
    """
    names: set[int] = set()
    chains: list[Mapping[int, tuple[float, int]]] = []  # for each word those that end with it
    for at, (word, hit) in enumerate(known):
        ending: dict[int, tuple[float, int]] = {}
        over = True  # whether nothing but function words stands between
        worths, shares = hit.worths, hit.shares
        counts = not capitals or _capital(word) is not False
        for before in range(at - 1, max(-1, at - LONGEST_LINK - 1), -1) if counts else ():
            first, other = known[before]
            if (over or other.phrases) and (not capitals or _capital(first) is not False):
                chain = chains[before]
                for name in other.names & hit.names:
                    worth, share = chain.get(name) or (other.worths[name], other.shares[name])
                    worth += worths[name]
                    share += shares[name]
                    if name in ending:
                        worth = max(worth, ending[name][0])
                        share = max(share, ending[name][1])
                    ending[name] = worth, share
            over = over and first in passing
        names.update(
            [
                name
                for name, (worth, share) in ending.items()
                if worth >= least and share >= LEAST_EXPLAINED * 100
            ]
        )
        chains.append(ending)
    return names


def _found(
    words: Sequence[str], hits: Sequence[Hit | None], names: Set[int], index: Index
) -> Iterator[Found]:
    keys = [index.vocabulary.keys[word] for word in words]
    capitals = [_capital(word) for word in words]
    least = index.least_gain - CAPITALS_GAIN * any(capitals)
    for number, arcs in sorted(_arcs(hits, names).items()):
        row: NameRow | None = None
        every: list[Found] = []
        for walk in walks(keys, arcs, capitals, least):
            if walk.gain >= index.least_gain - _for_capitals(walk, capitals):
                row = row or index.name(number)
                explained = covered(walk.steps, row)
                if explained >= LEAST_EXPLAINED and (explained > ALL or not _cut_short(walk, row)):
                    every.append(Found(row, walk, explained))
        taken: list[Walk] = []
        for one in sorted(every, key=lambda one: (-one.walk.gain, one.walk.first)):
            first, last = one.walk.first, one.walk.last
            if all(last <= other.first or other.last <= first for other in taken):
                taken.append(one.walk)
                yield one


def _arcs(hits: Sequence[Hit | None], names: Set[int]) -> Mapping[int, Mapping[int, Sequence[Arc]]]:
    """The arcs of some names, by name and by the word's place."""
    arcs: dict[int, dict[int, Sequence[Arc]]] = {}
    for at, hit in enumerate(hits):
        if hit is not None and (some := names & hit.names):
            for name, own in hit.arcs(some).items():
                arcs.setdefault(name, {})[at] = own
    return arcs


def _capital(word: str) -> bool | None:
    """Whether a word has a capital; None for figures, which have none to have."""
    return None if word[0].isdigit() else word[0].isupper()


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
