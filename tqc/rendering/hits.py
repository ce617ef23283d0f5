"""What a word of a draft may begin: parts of names with their places, and listed forms.

A `Hit` is made for every different word of a draft that a name or a form knows, its arcs only for
the names that are looked at closely, so most of what it holds stays as the index stores it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from tqc.language.base import ArcKind
from tqc.language.roots import stem
from tqc.rendering.lattice import TRANSLATED

ROW = 3
"""Spaces in a rendering of one word, as the index stores it: segment, evidence, kind, word."""

KINDS = {kind.value: kind for kind in ArcKind}


STEP_COST = 0.6
"""Evidence taken from every part: that it comes here and now is one of some ten choices."""

DERIVED_COST = 1.0
"""Evidence taken from a word that shares only its root with the gloss: cyclic for "to cycle"."""

INSIDE_COST = 0.5
"""Evidence taken from a character rendered by itself out of a dictionary word of the name."""


@dataclass(frozen=True, slots=True)
class Option:
    """A rendering of a segment. evidence: see lattice.evidence; length: characters of the
    segment; word: the rendering's first word; rest: the words that must follow."""

    length: int
    evidence: float
    kind: ArcKind
    word: str
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A segment within a name. inside: see language.base.Segment; share: of the name's weight."""

    start: int
    inside: bool
    share: float


@dataclass(frozen=True, slots=True)
class Arc:
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
    which it is nearly all. Its places are read when they are first asked for."""

    __slots__ = ("_by_name", "_names", "_places", "alone", "length", "names")

    def __init__(self, length: int, names: str, alone: str, places: str) -> None:
        self.length = length
        self._names = [*map(int, names.split())]
        self.names = frozenset(self._names)
        self.alone = frozenset(map(int, alone.split()))
        self._places = places
        self._by_name: dict[int, list[Place]] = {}

    def places(self, name: int) -> Sequence[Place]:
        """Where the segment stands in a name; usually once."""
        if not self._by_name:
            told = self._places.split(" ")
            rows = zip(self._names, told[::3], told[1::3], told[2::3], strict=True)
            for number, start, inside, share in rows:
                place = Place(int(start), inside == "1", int(share) / 100)
                self._by_name.setdefault(number, []).append(place)
        return self._by_name.get(name, ())


class Hit:
    """All that one word of a draft may begin.

    forms: numbers of listed forms, by the stem of their second word ("" for none);
    names: numbers of the names that it may render a part of;
    alone: those of them that it, with what must follow, could render by itself;
    most: the most that it can be worth to any name;
    phrases: whether some of its renderings go on with the word that follows.
    """

    __slots__ = ("_arcs", "_ranked", "_rows", "_stem", "alone", "forms", "most", "names", "phrases")

    def __init__(
        self,
        key: str,
        forms: Mapping[str, Sequence[int]],
        rows: Sequence[tuple[Stretch, str]],
        least_gain: float,
    ) -> None:
        self.forms = forms
        self.names = frozenset().union(*(stretch.names for stretch, _ in rows))
        self._ranked = sorted(
            ((evidence_of(row) - STEP_COST, stretch, row) for stretch, row in rows),
            key=lambda ranked: -ranked[0],
        )
        self.alone = frozenset().union(
            *(
                stretch.alone
                for worth, stretch, _ in self._ranked
                if stretch.alone and worth >= least_gain
            )
        )
        self.most = self._ranked[0][0] if rows else 0.0
        self.phrases = any(row.count(" ") > ROW for _, row in rows)
        self._stem = stem(key)
        self._rows = rows
        self._arcs: dict[int, Sequence[Arc]] = {}

    def arcs(self, name: int) -> Sequence[Arc]:
        """The arcs of one name that the word may begin; made when first asked for."""
        arcs = self._arcs.get(name)
        if arcs is None:
            if name not in self.names:
                return ()
            arcs = self._arcs[name] = [
                self._arc(place, option)
                for stretch, row in self._rows
                if name in stretch.names
                for option in (_option(stretch, row),)
                for place in stretch.places(name)
            ]
        return arcs

    def worthy(
        self, names: Set[int], least: float, *, phrase: bool = False
    ) -> Mapping[int, Sequence[Arc]]:
        """The arcs of some names that are worth at least so much, of phrases alone if so asked."""
        found: dict[int, list[Arc]] = {}
        for worth, stretch, row in self._ranked:
            if worth < least:
                break
            if phrase and row.count(" ") <= ROW:
                continue
            if here := names & stretch.names:
                option = _option(stretch, row)
                for name in here:
                    for place in stretch.places(name):
                        found.setdefault(name, []).append(self._arc(place, option))
        return found

    def _arc(self, place: Place, option: Option) -> Arc:
        exact = option.kind not in TRANSLATED or option.kind is ArcKind.FUSED
        derived = not exact and self._stem != stem(option.word)
        costs = STEP_COST + DERIVED_COST * derived + INSIDE_COST * place.inside
        bits = ((1 << option.length) - 1) << place.start
        return Arc(place, option, option.evidence - costs, bits)


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
