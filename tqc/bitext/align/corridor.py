"""Where the path of an alignment may run, so that long texts take no square of time.

Anchors are pairs of sentences that share rare words; the heaviest row of them that rises in both
texts is the spine, and the corridor is what lies near it. Between anchors that are far apart it
grows as wide as the gap is uncertain. Short texts have no need of anchors: everything is near.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tqc.bitext.align.beads import Bead
from tqc.bitext.align.links import Links
from tqc.bitext.align.scoring import Side

Corridor = list[tuple[int, int]]
Anchor = tuple[int, int]

RARE = 4
"""Sentences of one side that may have a word, for it to be an anchor's."""
WEIGHT = 0.25
"""Of a link, from which it may hold an anchor."""
ANCHOR = 1.2
"""Sum of the links of two sentences and of their neighbours, from which they are an anchor: two or
three rare words."""
NEAR = 3
"""Sentences: so near two anchors support each other."""

REACH = 6
"""Sentences on either side of the spine that are always inside."""
SLACK = 0.5
"""... and so many more for each sentence to the nearest anchor."""
SECOND_REACH = 4
MOST_SLACK = 100
"""... up to this, which keeps the area in proportion to the length, whatever the texts."""
SURE = 0.9
"""Confidence of a bead of a path, from which a second path is looked for near it alone."""
WHOLE = 900
"""Pairs of sentences up to which all are inside."""
RECTANGLE = 400
"""Pairs between two anchors up to which all are inside."""


def first(source: Side, target: Side, links: Links) -> Corridor:
    """A corridor from anchors."""
    height, width = len(source), len(target)
    if height * width <= WHOLE:
        return [(0, width)] * (height + 1)
    return around([(0, 0), *_spine(_candidates(source, target, links)), (height, width)], REACH)


def second(beads: Sequence[Bead]) -> Corridor:
    """A narrower one along a path that has been found; wider where it isn't sure."""
    spine = [(0, 0)]
    for bead in beads:
        at = bead.source_end, bead.target_end
        if bead.confidence >= SURE or bead is beads[-1]:
            spine.append(at)
    return around(spine, SECOND_REACH)


def around(spine: Sequence[Anchor], reach: int) -> Corridor:
    """The corridor along a row of places that rises in both directions."""
    height, width = spine[-1]
    low, high = [width] * (height + 1), [0] * (height + 1)
    for (row, column), (below, right) in pairwise(spine):
        tall, wide = below - row, right - column
        everything = tall * wide <= RECTANGLE
        uneven = abs(wide - tall) // 4
        for at in range(row, below + 1):
            left, end = column, right
            if not everything:
                slack = min(MOST_SLACK, int(SLACK * min(at - row, below - at)) + uneven)
                left = column + wide * (at - row) // tall - slack
                end = column + wide * (at - row + 1) // tall + slack
            low[at] = min(low[at], max(0, left - reach))
            high[at] = max(high[at], min(width, end + reach))
    low[0], high[height] = 0, width
    for at in range(1, height + 1):  # the path only rises, so the corridor may
        high[at] = max(high[at], high[at - 1])
    for at in range(height - 1, -1, -1):
        low[at] = min(low[at], low[at + 1])
    return list(zip(low, high, strict=True))


def _candidates(source: Side, target: Side, links: Links) -> dict[Anchor, float]:
    """Pairs of sentences with rare words that are linked, and how heavy the links are."""
    rows, columns = _places(source), _places(target)
    found: dict[Anchor, float] = defaultdict(float)
    for token, to in links.items():
        here = rows.get(token, ())
        if not 0 < len(here) <= RARE:
            continue
        for other, weight in to.items():
            there = columns.get(other, ())
            if weight >= WEIGHT and 0 < len(there) <= RARE:
                for row in here:
                    for column in there:
                        found[row, column] += weight / max(len(here), len(there))
    return found


def _places(side: Side) -> dict[str, list[int]]:
    """In which sentences a token stands; those that stand in too many are left out."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, counts in enumerate(side.counts):
        for token in counts:
            places = found[token]
            if len(places) <= RARE:
                places.append(at)
    return found


def _spine(candidates: dict[Anchor, float]) -> list[Anchor]:
    """The heaviest row of candidates that rises in both texts."""
    near: dict[Anchor, float] = defaultdict(float)
    for (row, column), weight in candidates.items():
        near[row // NEAR, column // NEAR] += weight
    supported = []
    for (row, column), weight in candidates.items():
        at, by = row // NEAR, column // NEAR
        support = sum(near.get((at + step, by + step), 0.0) for step in (-1, 0, 1))
        if support >= ANCHOR:
            supported.append((row, column, weight * support))
    return _heaviest(supported)


def _heaviest(points: Iterable[tuple[int, int, float]]) -> list[Anchor]:
    """The row of points, rising in both coordinates, of the greatest weight together.

    >>> _heaviest([(0, 0, 1.0), (1, 5, 1.0), (2, 2, 1.5), (3, 3, 1.0)])
    [(0, 0), (2, 2), (3, 3)]
    """
    # best rows by their last column: columns rise, and so do weights
    columns: list[int] = []
    weights: list[float] = []
    ends: list[int] = []
    chosen: list[tuple[int, int, int]] = []
    for row, column, weight in sorted(points, key=lambda p: (p[0], -p[1])):
        place = bisect_right(columns, column - 1)
        before = ends[place - 1] if place else -1
        total = weight + (weights[place - 1] if place else 0.0)
        chosen.append((row, column, before))
        upto = place
        while upto < len(columns) and weights[upto] <= total:
            upto += 1
        if upto > place or place == len(columns) or columns[place] > column:
            columns[place:upto] = [column]
            weights[place:upto] = [total]
            ends[place:upto] = [len(chosen) - 1]
    row_of: list[Anchor] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        row, column, at = chosen[at]
        row_of.append((row, column))
    return row_of[::-1]
