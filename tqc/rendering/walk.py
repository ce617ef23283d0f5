"""Following a name's lattice through the words of a draft.

A walk is a run of words that render different parts of one name, in any order, with nothing but
function words between them. No part is rendered twice, so a walk never runs into the next
occurrence of the same name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tqc.language.base import ArcKind
from tqc.language.glosses import FUNCTION_WORDS
from tqc.language.roots import stem
from tqc.rendering.hits import Arc, NameRow

BETWEEN = FUNCTION_WORDS | {"s", "t"}
"""What may stand between two parts; s and t are what "’s" and "n’t" leave as tokens."""

MOST_BETWEEN = 3
"""Function words in a row: "side of the moon" has two; more belong to a sentence, not a name."""

FUNCTION_COST = 0.1
"""Per function word between: of two equal walks the tighter one is better."""

COVERED = 0.1
"""Powers of ten that rendering one more character is worth: phoenix is 凤凰 rather than 凰."""

MOST_PARTS = 8

ROUNDING = 1e-9
"""What adding up in another order may change."""


class Step(NamedTuple):
    """One arc of a walk: words `first:last` of the draft render it."""

    arc: Arc
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Walk:
    """Words `first:last` render a name. gain: the evidence of its steps less their costs;
    characters: how many of the name they render."""

    steps: tuple[Step, ...]
    gain: float
    characters: int

    @property
    def worth(self) -> float:
        """By which of two walks the better one is told."""
        return self.gain + COVERED * self.characters

    @property
    def first(self) -> int:
        return self.steps[0].first

    @property
    def last(self) -> int:
        return self.steps[-1].last


def covered(steps: Sequence[Step], row: NameRow) -> float:
    """The weight of the name's characters that the steps render, 0 to 1 of the whole name."""
    total = sum(row.weights)
    part = sum(sum(row.weights[s.arc.start : s.arc.end]) for s in steps)
    return part / total if total else 0.0


def walks(
    keys: Sequence[str],
    arcs: Mapping[int, Sequence[Arc]],
    capitals: Sequence[bool | None],
    following: Sequence[Sequence[int]],
    least: float,
) -> Iterator[Walk]:
    """The best walk from each word that begins one with a gain of at least so much.

    keys: words of the draft that may belong together; arcs: by place, in order, the arcs of this
    name that a word of them may begin; capitals: which of the words have one, None for figures;
    following: for each place, and the one behind the last, see `next_words`.
    """
    ground = _Ground(keys, arcs, capitals, following, _behind(keys, arcs), least - ROUNDING)
    for at in arcs:
        walk = _extend(ground, at, 0, (), 0.0)
        if walk is not None and walk.gain >= ground.enough:
            yield walk


@dataclass(frozen=True, slots=True)
class _Ground:
    """What one name's walks go over, see `walks`; no closure, for that would be a cycle each time.

    behind: see `_behind`; enough: the least gain.
    """

    keys: Sequence[str]
    arcs: Mapping[int, Sequence[Arc]]
    capitals: Sequence[bool | None]
    following: Sequence[Sequence[int]]
    behind: Mapping[int, float]
    enough: float


def _extend(
    ground: _Ground, here: int, mask: int, steps: tuple[Step, ...], gain: float
) -> Walk | None:
    """The best walk that goes on with a word, from steps that render the characters of the mask."""
    best: Walk | None = None
    arcs = ground.arcs
    missing = ground.enough - gain - ground.behind[here]
    for arc in arcs[here]:
        if mask & arc.bits or arc.worth < missing:
            continue
        last = _follow(ground.keys, here, arc)
        if last is None or not _alike(steps, here, arc, ground.capitals):
            continue
        worth = gain + arc.worth
        walked = (*steps, Step(arc, here, last))
        found = Walk(walked, worth, (mask | arc.bits).bit_count())
        if len(walked) < MOST_PARTS:
            for after in ground.following[last]:
                if after in arcs:
                    skipped = FUNCTION_COST * (after - last)
                    longer = _extend(ground, after, mask | arc.bits, walked, worth - skipped)
                    if longer and longer.worth > found.worth:
                        found = longer
        if best is None or found.worth > best.worth:
            best = found
    return best


def _behind(keys: Sequence[str], arcs: Mapping[int, Sequence[Arc]]) -> Mapping[int, float]:
    """The most that what follows each place can add to a gain: what can't reach enough with that
    isn't walked."""
    behind: dict[int, float] = {}
    most, after = 0.0, len(keys)
    for at in sorted(arcs, reverse=True):
        near = after - at - 1 <= MOST_BETWEEN and BETWEEN.issuperset(keys[at + 1 : after])
        if not near and not any(arc.option.rest for arc in arcs[at]):
            most = 0.0  # another word stands between
        behind[at] = most
        most += max([0.0, *[arc.worth for arc in arcs[at]]])
        after = at
    return behind


def _alike(steps: Sequence[Step], here: int, arc: Arc, capitals: Sequence[bool | None]) -> bool:
    """False where a name would begin or end with a capital in its middle: "writers of Qi Dian",
    "Hammer Phones outside".

    A sentence's first word has a capital for another reason, and Latin letters that the name itself
    has keep theirs; after a hyphen the sound goes on without one ("Qing-xia").
    """
    if not steps or arc.option.kind is ArcKind.SELF:
        return True
    before = steps[-1]
    own, last = capitals[here], capitals[before.first]
    if own == last or None in (own, last) or before.arc.option.kind is ArcKind.SELF:
        return True
    if own:
        return False
    spoken = arc.option.kind is before.arc.option.kind is ArcKind.ROMAN
    return spoken or len(steps) == 1


def next_words(keys: Sequence[str], last: int) -> list[int]:
    """Where the next part may begin: the next word, or one behind a few function words."""
    places = []
    for place in range(last, min(len(keys), last + MOST_BETWEEN + 1)):
        places.append(place)
        if keys[place] not in BETWEEN:
            break
    return places


def _follow(keys: Sequence[str], here: int, arc: Arc) -> int | None:
    """The place behind the arc's last word, if its further words stand there; else None."""
    place, end = here + 1, len(keys)
    for word in arc.option.rest:
        skipped = 0
        while place < end and keys[place] in BETWEEN and keys[place] != word:
            place += 1
            skipped += 1
        if place >= end or skipped > MOST_BETWEEN or stem(keys[place]) != stem(word):
            return None
        place += 1
    return place
