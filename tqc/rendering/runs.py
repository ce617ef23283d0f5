"""What the words of a run, known to some names and nothing but function words between, render.

A run promises the names that its words could render enough of (chains.py), and only where one
promises what the draft asks of it is its lattice walked. Both depend on the words alone, so that
find.py remembers runs from text to text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from tqc.language.base import ArcKind
from tqc.language.roots import stem
from tqc.rendering.chains import promises
from tqc.rendering.hits import Arc, Hit, NameRow
from tqc.rendering.index import Index
from tqc.rendering.limits import CAPITALS_GAIN, LEAST_EXPLAINED, LONE_CAPITAL_GAIN
from tqc.rendering.promise import Look, Scale
from tqc.rendering.vocabulary import HYPHEN, JOIN
from tqc.rendering.walk import BETWEEN, Walk, covered, next_words, walks

ALL = 0.999
"""A share of 1, as far as adding up decimals gives it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name that some words of a run render, counted from the run's first word. number: the
    name's; explained: share of its weight, 0 to 1; promise: see promise.py."""

    number: int
    name: NameRow
    walk: Walk
    explained: float
    promise: float


@dataclass(frozen=True, slots=True)
class _Ground:
    """The words of a run as they are looked at. keys: folded; following: for each place, and the
    one behind the last, see `next_words`; hits: what each may begin before those that follow it;
    capitals: see `_capital`."""

    keys: Sequence[str]
    following: Sequence[Sequence[int]]
    hits: Sequence[Hit | None]
    capitals: Sequence[bool | None]


class Run:
    """Words that may belong together, and what was found out about them so far. gaps: the codes of
    what stands between them (vocabulary.py)."""

    def __init__(self, words: Sequence[str], gaps: str, index: Index) -> None:
        self._index = index
        self._words = words
        self._gaps = gaps
        self._walked: dict[int, Sequence[Found]] = {}

    @cached_property
    def promised(self) -> Sequence[tuple[int, float]]:
        """The names that the words may render, by number, and what each promises at most."""
        ground = self._ground()
        found = promises(self._words, ground.hits, ground.capitals, self._index)
        return sorted(found.items())

    def _ground(self) -> _Ground:
        """Made anew when it is wanted, for a run that is kept should be small."""
        known, words = self._index.vocabulary, self._words
        keys = [known.keys[word] for word in words]
        following = [
            next_words(keys, at) if key in BETWEEN else [at] for at, key in enumerate(keys)
        ]
        following.append([])
        hits: list[Hit | None] = []
        for hit, places in zip(map(known.hits.get, words), following[1:], strict=True):
            if hit is not None and hit.goes_on:
                coming = [stem(keys[place]) for place in places]
                if not hit.goes_on.isdisjoint(coming):
                    hit = hit.before(coming)
            hits.append(hit)
        return _Ground(keys, following, hits, [*map(_capital, words, (JOIN, *self._gaps))])

    def has(self, keys: Set[str]) -> bool:
        """Whether some of these, folded, are among its words."""
        return not keys.isdisjoint(map(self._index.vocabulary.keys.__getitem__, self._words))

    def found(self, needs: Mapping[int, float], less: float = 0.0) -> list[Found]:
        """What the words render, as they are written; name by name, the likeliest first, none
        overlapping another of the same name. needs: by number, what a name must promise; less: by
        how much less is enough here."""
        names = [number for number, promise in self.promised if promise >= needs[number] - less]
        found = self._walks(names) if names else ()
        return [one for one in found if one.promise >= needs[one.number] - less]

    def found_of(self, names: Iterable[int]) -> list[Found]:
        """The same for some names, whatever they promise."""
        return self._walks(sorted(names))

    def _walks(self, names: Sequence[int]) -> list[Found]:
        if new := set(names).difference(self._walked):
            ground = self._ground()
            arcs = _arcs(ground.hits, new)
            for number in new:
                found = self._walk(number, ground, arcs[number]) if number in arcs else ()
                self._walked[number] = found
        return [one for number in names for one in self._walked[number]]

    def _walk(
        self, number: int, ground: _Ground, arcs: Mapping[int, Sequence[Arc]]
    ) -> Sequence[Found]:
        index, capitals = self._index, ground.capitals
        least = index.least_gain - CAPITALS_GAIN * any(capitals)
        row: NameRow | None = None
        every: list[Found] = []
        for walk in walks(ground.keys, arcs, capitals, ground.following, least):
            if walk.gain >= _least(walk, capitals, index):
                row = row or index.name(number)
                explained = covered(walk.steps, row)
                if explained >= LEAST_EXPLAINED and (explained > ALL or not _cut_short(walk, row)):
                    promise = _promise(walk, explained, capitals, index.scale)
                    every.append(Found(number, row, walk, explained, promise))
        kept: list[Found] = []
        for one in sorted(every, key=lambda one: (-one.walk.gain, one.walk.first)):
            first, last = one.walk.first, one.walk.last
            if all(last <= other.walk.first or other.walk.last <= first for other in kept):
                kept.append(one)
        return kept


def _capital(word: str, gap: str) -> bool | None:
    """Whether a word has a capital; None for what has none to have, figures and what goes on behind
    a hyphen."""
    if word[0].isupper():
        return True
    return None if gap == HYPHEN or word[0].isdigit() else False


def _arcs(hits: Sequence[Hit | None], names: Set[int]) -> Mapping[int, Mapping[int, Sequence[Arc]]]:
    """The arcs of some names, by name and by the word's place."""
    arcs: dict[int, dict[int, Sequence[Arc]]] = {}
    for at, hit in enumerate(hits):
        if hit is not None and (some := names & hit.names):
            for name, own in hit.arcs(some).items():
                arcs.setdefault(name, {})[at] = own
    return arcs


def _cut_short(walk: Walk, row: NameRow) -> bool:
    """Whether only the sound of a name is spelled, and not of all that isn't generic in it: half a
    pinyin name is another name."""
    spelled = {at for s in walk.steps for at in range(s.arc.start, s.arc.end)}
    spoken = all(step.arc.option.kind is ArcKind.ROMAN for step in walk.steps)
    whole = max(row.weights)
    return spoken and any(w == whole and at not in spelled for at, w in enumerate(row.weights))


def _least(walk: Walk, capitals: Sequence[bool | None], index: Index) -> float:
    """The least evidence that counts for a walk; its capitals are worth some of it."""
    if len(walk.steps) == 1:
        return index.least_gain - LONE_CAPITAL_GAIN * bool(capitals[walk.first])
    named = all(capitals[step.first] is not False for step in walk.steps)
    return index.least_gain - CAPITALS_GAIN * named


def _promise(walk: Walk, explained: float, capitals: Sequence[bool | None], scale: Scale) -> float:
    if all(capitals[step.first] is not False for step in walk.steps):
        look = Look.CAPITALS
    else:
        look = Look.SMALL if walk.last - walk.first == 1 else Look.PLAIN
    kinds = [step.arc.option.kind for step in walk.steps]
    borrowed = kinds.count(ArcKind.INHERITED) / len(kinds)
    return scale.promise(walk.gain, explained, {*kinds}, len(kinds), look, borrowed)
