"""What a word of a draft may begin: parts of names with their places, and listed forms.

A `Hit` is made for every different word of a draft that a name or a form knows, its arcs only for
the names that are looked at closely, so most of what it holds stays as the index stores it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from tqc.language.base import ArcKind
from tqc.language.roots import stem
from tqc.rendering.lattice import TRANSLATED

ROW = 3
"""Spaces in a rendering of one word, as the index stores it: segment, evidence, kind, word."""

MOST_KEPT = 100
"""Names whose arcs a word keeps: a run of words asks for the same ones twice, the next hardly."""

KINDS = {kind.value: kind for kind in ArcKind}


STEP_COST = 0.6
"""Evidence taken from every part: that it comes here and now is one of some ten choices."""

DERIVED_COST = 1.0
"""Evidence taken from a word that shares only its root with the gloss: cyclic for "to cycle"."""

INSIDE_COST = 0.5
"""Evidence taken from a character rendered by itself out of a dictionary word of the name."""


class Option(NamedTuple):
    """A rendering of a segment. evidence: see lattice.evidence; length: characters of the
    segment; word: the rendering's first word; rest: the words that must follow."""

    length: int
    evidence: float
    kind: ArcKind
    word: str
    rest: tuple[str, ...]


class Place(NamedTuple):
    """A segment within a name. inside: see language.base.Segment; share: of the name's weight."""

    start: int
    inside: bool
    share: float


class Arc(NamedTuple):
    """An option at a place: these words of the draft, those characters of the name.

    worth: the option's evidence less its costs; bits: the characters, one bit for each.
    """

    place: Place
    option: Option
    worth: float
    bits: int

    @property
    def start(self) -> int:
        return self.place.start

    @property
    def end(self) -> int:
        return self.place.start + self.option.length


class Stretch:
    """A segment wherever it stands. names: by number, those it is a part of; alone: those of
    which it is nearly all. Its places are read when they are first asked for, name by name: a
    segment such as 中国 stands in a tenth of all names."""

    __slots__ = ("_by_name", "_names", "_places", "alone", "length", "names")

    def __init__(self, length: int, names: str, alone: str, places: str) -> None:
        self.length = length
        self._names = [*map(int, names.split())]  # ascending, as compiling.py numbers them
        self.names = frozenset(self._names)
        self.alone = frozenset(map(int, alone.split()))
        self._places: str | list[str] = places
        self._by_name: dict[int, Sequence[Place]] = {}

    def places(self, name: int) -> Sequence[Place]:
        """Where the segment stands in a name; usually once."""
        found = self._by_name.get(name)
        if found is None:
            if isinstance(self._places, str):
                self._places = self._places.split(" ")
            told = self._places
            first, last = bisect_left(self._names, name), bisect_right(self._names, name)
            found = self._by_name[name] = [
                Place(int(told[at]), told[at + 1] == "1", int(told[at + 2]) / 100)
                for at in range(3 * first, 3 * last, 3)
            ]
        return found


class Hit:
    """All that one word of a draft may begin.

    forms: numbers of listed forms, by the stem of their second word ("" for none);
    names: numbers of the names that it may render a part of;
    alone: those of them that it, with what must follow, could render by itself;
    most: the most that it can be worth to any name; size: how many renderings it has;
    phrases: whether some of its renderings go on with the word that follows.
    """

    __slots__ = (
        *("_arcs", "_by_stretch", "_options", "_ranked", "_rows", "_stem"),
        *("alone", "forms", "most", "names", "phrases", "size"),
    )

    def __init__(
        self,
        key: str,
        forms: Mapping[str, Sequence[int]],
        rows: Sequence[tuple[Stretch, str]],
        least_gain: float,
    ) -> None:
        self.forms = forms
        self.names = frozenset().union(*(stretch.names for stretch, _ in rows))
        worths = [evidence_of(row) - STEP_COST for _, row in rows]
        self.alone = frozenset().union(
            *(
                stretch.alone
                for worth, (stretch, _) in zip(worths, rows, strict=True)
                if stretch.alone and worth >= least_gain
            )
        )
        self.most = max(worths, default=0.0)
        self.phrases = any(row.count(" ") > ROW for _, row in rows)
        self._stem = stem(key)
        self.size = len(rows)
        self._rows = rows
        self._ranked: Sequence[tuple[float, int]] | None = None
        self._by_stretch: Mapping[Stretch, Sequence[int]] | None = None
        self._options: dict[int, tuple[Option, float]] = {}
        self._arcs: dict[int, Sequence[Arc]] = {}

    def arcs(self, name: int) -> Sequence[Arc]:
        """The arcs of one name that the word may begin; made when first asked for."""
        arcs = self._arcs.get(name)
        if arcs is None:
            if name not in self.names:
                return ()
            if self._by_stretch is None:
                self._by_stretch = grouped(self._rows)
            places = {s: s.places(name) for s in self._by_stretch if name in s.names}
            numbers = sorted(at for stretch in places for at in self._by_stretch[stretch])
            if len(self._arcs) >= MOST_KEPT:
                self._arcs.clear()
            arcs = self._arcs[name] = [
                self._arc(place, at) for at in numbers for place in places[self._rows[at][0]]
            ]
        return arcs

    def worthy(
        self, names: Set[int], least: float, *, phrase: bool = False
    ) -> Mapping[int, Sequence[Arc]]:
        """The arcs of some names that are worth at least so much, of phrases alone if so asked."""
        if not names or least > self.most:
            return {}
        if self._ranked is None:
            worths = ((evidence_of(row) - STEP_COST, at) for at, (_, row) in enumerate(self._rows))
            self._ranked = sorted(worths, key=lambda ranked: -ranked[0])
        found: dict[int, list[Arc]] = {}
        shared: dict[Stretch, Set[int]] = {}
        for worth, at in self._ranked:
            if worth < least:
                break
            stretch, row = self._rows[at]
            if phrase and row.count(" ") <= ROW:
                continue
            if stretch not in shared:
                shared[stretch] = names & stretch.names
            for name in shared[stretch]:
                for place in stretch.places(name):
                    found.setdefault(name, []).append(self._arc(place, at))
        return found

    def _arc(self, place: Place, row: int) -> Arc:
        """A row's option at a place."""
        if row not in self._options:
            option = _option(*self._rows[row])
            exact = option.kind not in TRANSLATED or option.kind is ArcKind.FUSED
            derived = not exact and self._stem != stem(option.word)
            self._options[row] = (option, STEP_COST + DERIVED_COST * derived)
        option, costs = self._options[row]
        bits = ((1 << option.length) - 1) << place.start
        return Arc(place, option, option.evidence - (costs + INSIDE_COST * place.inside), bits)


def grouped(rows: Sequence[tuple[Stretch, str]]) -> Mapping[Stretch, Sequence[int]]:
    """The places of the rows of each stretch."""
    found: dict[Stretch, list[int]] = {}
    for at, (stretch, _) in enumerate(rows):
        found.setdefault(stretch, []).append(at)
    return found


def evidence_of(row: str) -> float:
    """The evidence of a rendering, as the index stores it."""
    return int(row.split(" ", 2)[1]) / 100


def segment_of(row: str) -> int:
    """The number of the segment that a rendering belongs to, as the index stores it."""
    return int(row[: row.index(" ")])


def _option(stretch: Stretch, row: str) -> Option:
    _, told, kind, word, *rest = row.split(" ")
    return Option(stretch.length, int(told) / 100, KINDS[kind], word, tuple(rest))


@dataclass(frozen=True, slots=True)
class NameRow:
    """A source form: its concept's id, itself, and the weight of each of its characters."""

    concept: str
    source: str
    weights: tuple[float, ...]
