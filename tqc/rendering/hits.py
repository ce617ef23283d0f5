"""What a word of a draft may begin: parts of names with their places, and listed forms.

A `Hit` is made for every different word of a draft that a name or a form knows. What the word can
at most be worth to each name is known at once; its arcs are made only for the names that are looked
at closely.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from tqc.language.base import ArcKind
from tqc.language.roots import stem
from tqc.rendering.lattice import TRANSLATED

T = TypeVar("T")

KINDS = {kind.value: kind for kind in ArcKind}

STEP_COST = 0.6
"""Evidence taken from every part: that it comes here and now is one of some ten choices."""

DERIVED_COST = 1.0
"""Evidence taken from a word that shares only its root with the gloss: cyclic for "to cycle"."""

INSIDE_COST = 0.5
"""Evidence taken from a character rendered by itself out of a dictionary word of the name."""


class Option(NamedTuple):
    """Words that segments may become. word: the first; rest: those that must follow."""

    kind: ArcKind
    word: str
    rest: tuple[str, ...]


class Place(NamedTuple):
    """A segment within a name: its characters. inside: see language.base.Segment; share: of the
    name's weight."""

    start: int
    end: int
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
        return self.place.end


Row = tuple[Option, Sequence[tuple[T, int]]]
"""A rendering, and segments with its evidence for each, in hundredths."""


class Stretch:
    """A segment wherever it stands. names: by number, those it is a part of; shares: how much of
    each it is, in percent; alone: those of which it is nearly all. Its places are read when they
    are first asked for, name by name: a segment such as 中国 stands in a tenth of all names."""

    __slots__ = ("_order", "_places", "_told", "alone", "length", "names", "shares")

    def __init__(self, length: int, names: str, shares: bytes, alone: str, places: str) -> None:
        self.length = length
        self._order = [*map(int, names.split())]  # ascending, as compiling.py numbers them
        self.shares = dict(zip(self._order, shares, strict=True))
        self.names = frozenset(self._order)
        self.alone = frozenset(map(int, alone.split()))
        self._told: str | list[str] = places
        self._places: dict[int, Sequence[Place]] = {}

    def places(self, name: int) -> Sequence[Place]:
        """Where the segment stands in a name; usually once."""
        found = self._places.get(name)
        if found is None:
            first, last = bisect_left(self._order, name), bisect_right(self._order, name)
            found = self._places[name] = [*map(self._place, range(first, last))]
        return found

    def _place(self, at: int) -> Place:
        if isinstance(self._told, str):
            self._told = self._told.split(" ")
        start = int(self._told[2 * at])
        share = self.shares[self._order[at]] / 100
        return Place(start, start + self.length, self._told[2 * at + 1] == "1", share)


class Hit:
    """All that one word of a draft may begin.

    forms: numbers of listed forms, by the stem of their second word ("" for none);
    worths: the most that it can be worth to each name that it may render a part of, by number;
    shares: how much of each of them it may render, in percent; names: those names;
    alone: those of them that it, with what must follow, could render by itself;
    phrases: whether some of its renderings go on with the word that follows.
    """

    __slots__ = ("_options", "alone", "forms", "names", "phrases", "shares", "worths")

    def __init__(
        self,
        key: str,
        forms: Mapping[str, Sequence[int]],
        rows: Iterable[Row[Stretch]],
        least_gain: float,
    ) -> None:
        self.forms = forms
        own = stem(key)
        most: dict[Stretch, float] = {}
        self._options: dict[Stretch, list[tuple[float, Option]]] = {}
        for option, told in rows:
            exact = option.kind not in TRANSLATED or option.kind is ArcKind.FUSED
            cost = STEP_COST if exact or own == stem(option.word) else STEP_COST + DERIVED_COST
            for stretch, evidence in told:
                worth = evidence / 100 - cost
                if worth > 0:  # no walk gains by others
                    self._options.setdefault(stretch, []).append((worth, option))
                    if worth > most.get(stretch, 0.0):
                        most[stretch] = worth
        self.alone = frozenset().union(*(s.alone for s in most if most[s] >= least_gain))
        self.phrases = any(option.rest for some in self._options.values() for _, option in some)
        self.worths: dict[int, float] = {}
        for stretch in sorted(most, key=most.__getitem__):
            self.worths.update(dict.fromkeys(stretch.shares, most[stretch]))
        # of two parts of one name that a word may render the longer one is the greater
        self.shares: dict[int, int] = {}
        for stretch in sorted(most, key=_length):
            self.shares.update(stretch.shares)
        self.names = frozenset(self.shares)

    def arcs(self, names: Set[int]) -> Mapping[int, Sequence[Arc]]:
        """The arcs that the word may begin, for those of some names that it may render a part
        of."""
        found: dict[int, list[Arc]] = {}
        for stretch, options in self._options.items():
            for name in names & stretch.names:
                arcs = found.setdefault(name, [])
                for place in stretch.places(name):
                    arcs += [_arc(place, worth, option) for worth, option in options]
        return found


def _length(stretch: Stretch) -> int:
    return stretch.length


def _arc(place: Place, worth: float, option: Option) -> Arc:
    bits = (1 << place.end) - (1 << place.start)
    return Arc(place, option, worth - INSIDE_COST * place.inside, bits)


def stored(renderings: Mapping[str, Iterable[tuple[int, int]]]) -> str:
    """Rows as the index keeps them: kind and words, then segments and evidence in turn."""
    return "\n".join(
        f"{option}\t{' '.join([f'{segment} {told}' for segment, told in some])}"
        for option, some in renderings.items()
    )


def parsed(rows: str) -> Iterator[Row[int]]:
    """What `stored` wrote."""
    for row in rows.split("\n") if rows else ():
        words, _, numbers = row.partition("\t")
        kind, word, *rest = words.split(" ")
        told = [*map(int, numbers.split(" "))]
        yield Option(KINDS[kind], word, tuple(rest)), [*zip(told[::2], told[1::2], strict=True)]


@dataclass(frozen=True, slots=True)
class NameRow:
    """A source form: its concept's id, itself, and the weight of each of its characters."""

    concept: str
    source: str
    weights: tuple[float, ...]
