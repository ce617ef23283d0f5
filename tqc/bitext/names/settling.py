"""Names of one segment that want a stretch each: who gets which.

A stretch stands for one name only. First the names share the words out: a stretch counts the less,
the likelier it is that another name stands there. Then the surest name takes its stretch, and the
others choose among what is left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tqc.bitext.names.choice import Choice, choose, claimed_by_others, probabilities
from tqc.bitext.names.sources import SourceName
from tqc.bitext.names.stretches import Stretch, Values

ROUNDS = 3
"""Of sharing out; further ones change nothing that an editor would see."""


@dataclass(frozen=True, slots=True)
class Open:
    """A name of the source without a right rendering in its segment, or with fewer than it has
    occurrences.

    seen: it was rightly rendered earlier; here: the share of its occurrences that are rightly
    rendered in the segment; anywhere: it is rightly rendered somewhere in the document; doubtful:
    the source word may be no name of this concept (doubt.py).
    """

    segment: int
    name: SourceName
    seen: bool
    here: float
    anywhere: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Paired:
    """An open name with the choice that was made for it."""

    open: Open
    choice: Choice
    options: Sequence[Stretch] = field(repr=False, default=())


Wish = tuple[Open, list[Stretch]]


def settle(some: Sequence[Wish]) -> list[Paired]:
    """The names of one segment, by place in the source."""
    share_out(some)
    left = [*some]
    settled: list[Paired] = []
    while left:
        made = [choose(options, nothing(one)) for one, options in left]
        at = max(range(len(made)), key=lambda i: (made[i].sure, -i))
        choice, (one, options) = made[at], left.pop(at)
        settled.append(Paired(one, choice, options))
        if choice.best is not None and choice.sure > choice.nothing:
            left = [_without(wish, one, choice) for wish in left]
    return sorted(settled, key=lambda paired: paired.open.name.span)


def _without(wish: Wish, chosen: Open, choice: Choice) -> Wish:
    """A wish less what another name was given: of the same name in another place, the best place
    alone."""
    one, options = wish
    given = choice.places
    if one.name.text == chosen.name.text and choice.best is not None:
        given = (choice.best,)
    return one, [o for o in options if not any(o.span.overlaps(place.span) for place in given)]


def share_out(some: Sequence[Wish]) -> None:
    """Note with every stretch of several names what other names claim of it ("claimed")."""
    if len({one.name.text for one, _ in some}) < 2:
        return
    rivals = [[0.0] * len(options) for _, options in some]
    for _ in range(ROUNDS):
        everybody: defaultdict[int, float] = defaultdict(float)
        own: defaultdict[tuple[str, int], float] = defaultdict(float)
        for (one, options), rival in zip(some, rivals, strict=True):
            chances = probabilities(options, nothing(one), rival)
            for option, chance in zip(options, chances, strict=True):
                for at in range(option.first, option.last):
                    everybody[at] += chance
                    own[one.name.text, at] += chance
        rivals = [
            [
                max(
                    everybody[at] - own[one.name.text, at]
                    for at in range(option.first, option.last)
                )
                for option in options
            ]
            for one, options in some
        ]
    for (_, options), rival in zip(some, rivals, strict=True):
        for option, share in zip(options, rival, strict=True):
            option.features["claimed"] = claimed_by_others(share)


def nothing(one: Open) -> Values:
    """What speaks for nothing standing there."""
    return {"nothing": 1.0, "nothing_seen": float(one.seen), "nothing_here": one.here}
