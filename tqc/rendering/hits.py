"""What a word of a draft may begin: parts of names with their places, and listed forms.

A `Hit` is made for every different word of a draft that a name or a form knows. Which names know it
is told at once; what it can at most be worth to one of them where another word beside it knows the
name, too; its arcs are made only for the names that are looked at closely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from tqc.language.base import ArcKind
from tqc.language.roots import stem
from tqc.rendering.lattice import TRANSLATED
from tqc.rendering.limits import LONE_CAPITAL_GAIN
from tqc.rendering.owners import Owners, packed, unpacked

KINDS = {kind.value: kind for kind in ArcKind}

STEP_COST = 0.6
"""Evidence taken from every part: that it comes here and now is one of some ten choices."""

DERIVED_COST = 1.0
"""Evidence taken from a word that shares only its root with the gloss: cyclic for "to cycle"."""

INSIDE_COST = 0.5
"""Evidence taken from a character rendered by itself out of a dictionary word of the name."""


LEAST_BORROWED = 0.3
"""Evidence of a word for a character that means it in other words only, less than which explains
nothing: China for 铁, or for 东."""

SPECIAL = (ArcKind.ROMAN, ArcKind.SELF, ArcKind.FUSED)
"""The kinds of renderings that aren't by meaning, or not by meaning alone."""


class Option(NamedTuple):
    """Words that segments may become. word: the first; rest: those that must follow."""

    kind: ArcKind
    word: str
    rest: tuple[str, ...]


class Place(NamedTuple):
    """Where a segment stands in a name: its characters. inside: see language.base.Segment."""

    start: int
    end: int
    inside: bool


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


class Row(NamedTuple):
    """A rendering, and segments with its evidence for each, in hundredths."""

    option: Option
    segments: Sequence[int]
    told: Sequence[int]


class Way(NamedTuple):
    """A row of a word. cost: what is taken from its evidence; following: the stem of the word that
    must come next, "" for none."""

    row: Row
    cost: float
    following: str

    def worths(self) -> list[tuple[int, float]]:
        """The segments, with what the word is worth to them; what no walk gains by is left out."""
        row, cost = self.row, self.cost
        told = zip(row.segments, row.told, strict=True)
        return [(segment, worth) for segment, one in told if (worth := one / 100 - cost) > 0]


@dataclass(frozen=True, slots=True)
class Names:
    """What a glossary has of all its names. place: by a name and the place of a segment in
    owners.parts, where it stands; least_gain: the evidence that counts (limits.py)."""

    owners: Owners
    place: Callable[[int, int], Place]
    least_gain: float


class _Told(dict[int, tuple[float, int]]):
    """By name, the most that a word can be worth to it, and how much of it it may render, in
    percent; worked out when it is asked for. most: what the word is worth to each segment."""

    def __init__(self, most: Mapping[int, float], owners: Owners) -> None:
        super().__init__()
        self._most = most
        self._owners = owners

    def __missing__(self, name: int) -> tuple[float, int]:
        most, owners = self._most, self._owners
        parts = owners.parts(name)
        known = [at for at, segment in enumerate(parts) if segment in most]
        told = self[name] = (
            max([most[parts[at]] for at in known]),
            max([owners.share(name, at) for at in known]),
        )
        return told


class Hit:
    """All that one word of a draft may begin.

    forms: numbers of listed forms, by the stem of their second word ("" for none);
    names: by number, those that it may render a part of;
    alone: those of them that it, with what must follow, could render by itself;
    named: the same where it has a capital;
    told: what it can be worth to one of them at most, and how much of it it may render;
    special: the segments that it may render in other ways than by meaning, by those ways;
    phrases: whether some of its renderings go on with the words that follow here.

    A `Hit` knows what the word is worth whatever follows; `before` adds the phrases. A word meets
    thousands of names, and few of them meet another word beside it: what it is worth to a name is
    worked out when it is asked for.
    """

    __slots__ = (
        "_all", "_arcs", "_begun", "_most", "_phrases", "_sorted", "_ways",
        "alone", "forms", "named", "names", "phrases", "special", "told",
    )  # fmt: skip

    def __init__(
        self, forms: Mapping[str, Sequence[int]], ways: Iterable[Way], names: Names
    ) -> None:
        self.forms = forms
        self._all = names
        self._ways: list[Way] = []
        self._phrases: dict[str, list[Way]] = {}
        self._begun: dict[Set[str], Hit] = {}
        self._arcs: dict[int, list[Arc]] = {}
        self._sorted: dict[int, tuple[int, list[tuple[float, Option]]]] = {}
        self.special: dict[ArcKind, set[int]] = {}
        self._most: dict[int, float] = {}
        most = self._most
        for way in ways:
            if way.following:
                self._phrases.setdefault(way.following, []).append(way)
                continue
            self._ways.append(way)
            worths = way.worths()
            for segment, worth in worths:
                if worth > most.get(segment, 0.0):
                    most[segment] = worth
            if way.row.option.kind in SPECIAL:
                some = self.special.setdefault(way.row.option.kind, set())
                some.update(segment for segment, _ in worths)
        self.phrases = False
        self.told = _Told(most, names.owners)
        self.names = names.owners.of(most)
        self.alone = self._wholes(names.least_gain)
        self.named = self._wholes(names.least_gain - LONE_CAPITAL_GAIN)

    def _wholes(self, least: float) -> Set[int]:
        enough = [segment for segment, worth in self._most.items() if worth >= least]
        return frozenset(chain.from_iterable(map(self._all.owners.wholes, enough)))

    @property
    def goes_on(self) -> Set[str]:
        """The words, by their stems, of which some of its renderings want one next."""
        return self._phrases.keys()

    def may_begin(self) -> bool:
        """Whether it begins any part of a name."""
        return bool(self.names or self._phrases)

    def may_be_all(self, capital: bool) -> bool:
        """Whether some name may be rendered by nothing but this word and what must follow."""
        least = self._all.least_gain - LONE_CAPITAL_GAIN * capital
        return bool(self.named if capital else self.alone) or any(
            worth >= least and self._all.owners.wholes(segment)
            for some in self._phrases.values()
            for way in some
            for segment, worth in way.worths()
        )

    def before(self, following: Iterable[str]) -> Hit:
        """The same where these words, by their stems, may come next; it goes on with some."""
        begun = frozenset(self._phrases.keys() & set(following))
        if begun not in self._begun:
            said = [
                Way(row, cost, "") for word in sorted(begun) for row, cost, _ in self._phrases[word]
            ]
            hit = self._begun[begun] = Hit(self.forms, [*self._ways, *said], self._all)
            hit.phrases = True
        return self._begun[begun]

    def arcs(self, names: Set[int]) -> Mapping[int, Sequence[Arc]]:
        """The arcs that the word may begin, for those of some names that it may render a part
        of."""
        for name in names - self._arcs.keys():
            self._arcs[name] = [*self._arcs_of(name)]
        return {name: self._arcs[name] for name in names}

    def _arcs_of(self, name: int) -> Iterator[Arc]:
        segments, options = self._all.owners.parts(name), self._options()
        known = [at for at, segment in enumerate(segments) if segment in options]
        for at in sorted(known, key=lambda at: options[segments[at]][0]):
            place = self._all.place(name, at)
            for worth, option in options[segments[at]][1]:
                arc = _arc(place, worth, option)
                if arc.worth > _least(option):
                    yield arc

    def _options(self) -> Mapping[int, tuple[int, list[tuple[float, Option]]]]:
        """By segment, what the word may be to it, with the segment's rank among the word's."""
        if not self._sorted:
            self._sorted = {segment: (rank, []) for rank, segment in enumerate(self._most)}
            for way in self._ways:
                for segment, worth in way.worths():
                    self._sorted[segment][1].append((worth, way.row.option))
        return self._sorted


def ways(key: str, rows: Iterable[Row]) -> Iterator[Way]:
    """What a word may begin, of the rows of the index."""
    own = stem(key)
    for row in rows:
        option = row.option
        exact = option.kind not in TRANSLATED or option.kind is ArcKind.FUSED
        cost = STEP_COST if exact or own == stem(option.word) else STEP_COST + DERIVED_COST
        if max(row.told, default=0) / 100 > cost:
            yield Way(row, cost, stem(option.rest[0]) if option.rest else "")


def _least(option: Option) -> float:
    """Evidence that an arc must have to explain anything."""
    return LEAST_BORROWED if option.kind is ArcKind.INHERITED else -INSIDE_COST


def _arc(place: Place, worth: float, option: Option) -> Arc:
    bits = (1 << place.end) - (1 << place.start)
    return Arc(place, option, worth - INSIDE_COST * place.inside, bits)


def stored(renderings: Mapping[str, Sequence[tuple[int, int]]]) -> tuple[str, bytes]:
    """Rows as the index keeps them: of each its size, kind and words, then the segments and the
    evidence of all in turn."""
    options = [f"{len(some)} {option}" for option, some in renderings.items()]
    pairs = chain.from_iterable(renderings.values())
    return "\n".join(options), packed(chain.from_iterable(pairs))


def parsed(options: str, told: bytes) -> Iterator[Row]:
    """What `stored` wrote."""
    numbers = unpacked(told)
    end = 0
    for row in options.split("\n") if options else ():
        size, kind, word, *rest = row.split(" ")
        start, end = end, end + 2 * int(size)
        option = Option(KINDS[kind], word, tuple(rest))
        yield Row(option, numbers[start:end:2], numbers[start + 1 : end : 2])


@dataclass(frozen=True, slots=True)
class NameRow:
    """A source form: its concept's id, itself, and the weight of each of its characters."""

    concept: str
    source: str
    weights: tuple[float, ...]
