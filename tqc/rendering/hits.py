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


MANY = 3_000
"""Names of a word: to make a set of more takes longer than it saves."""

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


Choice = tuple["Stretch", float, Option, str]
"""A segment that a word may begin to render, what that is worth, how, and the stem of the word that
must follow, "" for none."""


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
    special: in sets the names that it may render in other ways than by meaning, by those ways;
    phrases: whether some of its renderings go on with the words that follow here.

    A `Hit` knows what the word is worth whatever follows; `before` adds the phrases.
    """

    __slots__ = (
        "_arcs", "_begun", "_least_gain", "_options", "_phrases",
        "alone", "forms", "names", "phrases", "shares", "special", "worths",
    )  # fmt: skip

    def __init__(
        self, forms: Mapping[str, Sequence[int]], choices: Iterable[Choice], least_gain: float
    ) -> None:
        self.forms = forms
        self._least_gain = least_gain
        most: dict[Stretch, float] = {}
        self._options: dict[Stretch, list[tuple[float, Option]]] = {}
        self._phrases: dict[str, list[Choice]] = {}
        self._begun: dict[Set[str], Hit] = {}
        self._arcs: dict[int, list[Arc]] = {}
        special: dict[ArcKind, set[Stretch]] = {}
        for choice in choices:
            stretch, worth, option, following = choice
            if following:
                self._phrases.setdefault(following, []).append(choice)
                continue
            self._options.setdefault(stretch, []).append((worth, option))
            if option.kind in SPECIAL:
                special.setdefault(option.kind, set()).add(stretch)
            if worth > most.get(stretch, 0.0):
                most[stretch] = worth
        self.phrases = False
        self.special = {kind: [stretch.names for stretch in some] for kind, some in special.items()}
        self.alone = frozenset().union(*(s.alone for s in most if most[s] >= least_gain))
        self.worths: dict[int, float] = {}
        for stretch in sorted(most, key=most.__getitem__):
            self.worths.update(dict.fromkeys(stretch.shares, most[stretch]))
        # of two parts of one name that a word may render the longer one is the greater
        self.shares: dict[int, int] = {}
        for stretch in sorted(most, key=_length):
            self.shares.update(stretch.shares)
        few = len(self.shares) <= MANY
        self.names: Set[int] = frozenset(self.shares) if few else self.shares.keys()

    @property
    def goes_on(self) -> bool:
        """Whether some of its renderings want further words."""
        return bool(self._phrases)

    def may_begin(self) -> bool:
        """Whether it begins any part of a name."""
        return bool(self.names or self._phrases)

    def may_be_all(self) -> bool:
        """Whether some name may be rendered by nothing but this word and what must follow."""
        return bool(self.alone) or any(
            worth >= self._least_gain and stretch.alone
            for some in self._phrases.values()
            for stretch, worth, *_ in some
        )

    def before(self, following: Iterable[str]) -> Hit:
        """The same where one of these words, by their stems, comes next, function words aside."""
        begun = self._phrases.keys() & set(following)
        if not begun:
            return self
        key = frozenset(begun)
        if key not in self._begun:
            plain = [
                (stretch, worth, option, "")
                for stretch, some in self._options.items()
                for worth, option in some
            ]
            said = [
                (stretch, worth, option, "")
                for word in sorted(begun)
                for stretch, worth, option, _ in self._phrases[word]
            ]
            hit = self._begun[key] = Hit(self.forms, [*plain, *said], self._least_gain)
            hit.phrases = True
        return self._begun[key]

    def arcs(self, names: Set[int]) -> Mapping[int, Sequence[Arc]]:
        """The arcs that the word may begin, for those of some names that it may render a part
        of."""
        new = names - self._arcs.keys()
        for name in new:
            self._arcs[name] = []
        for stretch, options in self._options.items() if new else ():
            for name in new & stretch.names:
                self._arcs[name] += [
                    arc
                    for place in stretch.places(name)
                    for worth, option in options
                    if (arc := _arc(place, worth, option)).worth > _least(option)
                ]
        return {name: self._arcs[name] for name in names}


def choices(key: str, rows: Iterable[Row[Stretch]]) -> Iterator[Choice]:
    """What a word may begin, of the rows of the index; what no walk gains by is left out."""
    own = stem(key)
    for option, told in rows:
        exact = option.kind not in TRANSLATED or option.kind is ArcKind.FUSED
        cost = STEP_COST if exact or own == stem(option.word) else STEP_COST + DERIVED_COST
        following = stem(option.rest[0]) if option.rest else ""
        for stretch, evidence in told:
            worth = evidence / 100 - cost
            if worth > 0:
                yield stretch, worth, option, following


def _least(option: Option) -> float:
    """Evidence that an arc must have to explain anything."""
    return LEAST_BORROWED if option.kind is ArcKind.INHERITED else -INSIDE_COST


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
