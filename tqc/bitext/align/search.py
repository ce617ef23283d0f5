"""The best row of beads within a corridor, and how sure each of them is.

Dynamic programming over places (i, j): i sentences of the source and j of the target are done. Only
places within a corridor around the expected path are visited (corridor.py), so time and memory grow
with its area, not with that of the whole. A bead's confidence is its posterior probability: the
share of all rows of beads within the corridor, by their scores, that have it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import exp, inf, log

from tqc.bitext.align.beads import KINDS, Bead
from tqc.bitext.align.scoring import PRIORS, Scorer

Corridor = Sequence[tuple[int, int]]
"""For each i from 0 to the number of source sentences, the first and last j that is visited."""

Kinds = Sequence[tuple[int, int]]

SHARPNESS = 0.6
"""Scores are too sure of themselves, since words depend on each other: with this factor, beads of
confidence 0.9 are right nine times in ten."""

SURE = 30.0
"""Beyond this, a difference of logarithms is all or nothing."""


class Lattice:
    """All beads of some kinds within a corridor, with their scores."""

    def __init__(self, scorer: Scorer, corridor: Corridor, kinds: Kinds = KINDS) -> None:
        self._corridor = corridor
        self._kinds = kinds
        self._rows = [self._scored(scorer, row) for row in range(len(corridor))]

    def _scored(self, scorer: Scorer, row: int) -> array[float]:
        """For each place of a row the scores of the beads that begin there, one a kind; -inf for
        one that leaves the corridor. Plain numbers: long texts have millions of them."""
        first, last = self._corridor[row]
        found = array("d")
        for column in range(first, last + 1):
            for more, wide in self._kinds:
                value = -inf
                if self._inside(row + more, column + wide):
                    value = PRIORS[more, wide]
                    if more and wide:
                        one = scorer.source_group(row, row + more)
                        two = scorer.target_group(column, column + wide)
                        value += scorer.score(one, two)
                found.append(value)
        return found

    def _inside(self, row: int, column: int) -> bool:
        if row >= len(self._corridor):
            return False
        first, last = self._corridor[row]
        return first <= column <= last

    def _beads(self, row: int, place: int) -> Iterator[tuple[int, float, int, int]]:
        """The beads that begin at a place: kind, score, and the row and place where they end."""
        start = self._corridor[row][0]
        scores, base = self._rows[row], place * len(self._kinds)
        for number, (more, wide) in enumerate(self._kinds):
            value = scores[base + number]
            if value != -inf:
                yield (
                    number,
                    value,
                    row + more,
                    start + place + wide - self._corridor[row + more][0],
                )

    def best(self) -> list[Bead]:
        """The row of beads with the highest score, without confidences."""
        totals = self._empty()
        came = [bytearray(len(row)) for row in totals]
        totals[0][0] = 0.0
        for row, places in enumerate(totals):
            for place in range(len(places)):
                so_far = places[place]
                if so_far == -inf:
                    continue
                for number, value, below, at in self._beads(row, place):
                    if so_far + value > totals[below][at]:
                        totals[below][at] = so_far + value
                        came[below][at] = number
        return self._traced(came)

    def _traced(self, came: Sequence[bytearray]) -> list[Bead]:
        row = len(self._corridor) - 1
        column = self._corridor[row][1]
        beads: list[Bead] = []
        while (row, column) != (0, 0):
            more, wide = self._kinds[came[row][column - self._corridor[row][0]]]
            beads.append(Bead(row - more, row, column - wide, column))
            row, column = row - more, column - wide
        return beads[::-1]

    def rated(self, beads: Sequence[Bead]) -> list[Bead]:
        """Beads of this lattice with their confidences."""
        before, after = self._forward(), self._backward()
        whole = after[0][0]
        found = []
        for bead in beads:
            place = bead.target_start - self._corridor[bead.source_start][0]
            number = self._kinds.index(bead.kind)
            value = self._rows[bead.source_start][place * len(self._kinds) + number]
            at = bead.target_end - self._corridor[bead.source_end][0]
            chance = before[bead.source_start][place] + SHARPNESS * value
            chance += after[bead.source_end][at] - whole
            found.append(replace(bead, confidence=exp(min(0.0, chance))))
        return found

    def _forward(self) -> list[array[float]]:
        """For each place the logarithm of the sum of all rows of beads that lead there."""
        totals = self._empty()
        totals[0][0] = 0.0
        for row, places in enumerate(totals):
            for place in range(len(places)):
                so_far = places[place]
                if so_far == -inf:
                    continue
                for _, value, below, at in self._beads(row, place):
                    totals[below][at] = _added(totals[below][at], so_far + SHARPNESS * value)
        return totals

    def _backward(self) -> list[array[float]]:
        """The same of all rows of beads from there to the end."""
        totals = self._empty()
        totals[-1][-1] = 0.0
        for row in range(len(totals) - 1, -1, -1):
            places = totals[row]
            for place in range(len(places) - 1, -1, -1):
                so_far = places[place]
                for _, value, below, at in self._beads(row, place):
                    so_far = _added(so_far, totals[below][at] + SHARPNESS * value)
                places[place] = so_far
        return totals

    def _empty(self) -> list[array[float]]:
        return [array("d", [-inf]) * (last - first + 1) for first, last in self._corridor]


def _added(one: float, two: float) -> float:
    """log(exp(one) + exp(two))"""
    if one < two:
        one, two = two, one
    if one == -inf:
        return one
    return one if one - two > SURE else one + log(1 + exp(two - one))
