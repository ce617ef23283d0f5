"""Which letters of a Latin form come from which unit of the source form, learnt from pairs alone.

Expectation maximisation over all ways to cut the letters into as many runs as there are units
(Ristad and Yianilos 1998; Jiampojamarn et al. 2007): a run may be empty, and depends on its unit
alone. Pairs that hardly fit (a name paired with another one) stop counting after two rounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

ROUNDS = 4
TRUSTED_ROUNDS = 2
"""Rounds in which every pair counts: before them nothing tells a bad pair."""

LEAST_FIT = -5.0
"""Mean log-probability a letter below which a pair is taken for one of different names: 1 in 150
is no better than letters at random (1 in 26) cut at random."""

UNSEEN = 1e-5
MOST_COUNT = 5
"""A form with a thousand bearers says no more of a script than one with five."""


class Example(NamedTuple):
    units: tuple[str, ...]
    letters: str
    weight: float


Model = Mapping[str, Mapping[str, float]]
"""Unit → letters → share."""


def weight(count: int) -> float:
    return sqrt(min(count, MOST_COUNT))


def learn(examples: Sequence[Example], longest: int) -> Model:
    """longest: letters of one unit at most."""
    letters = sum(len(example.letters) for example in examples)
    usual = letters / sum(len(example.units) for example in examples)
    start = [exp(-abs(length - usual)) * 0.04**length for length in range(longest + 1)]
    model: Model = {}
    for number in range(ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        total = 0.0
        for example in examples:
            total += _expect(example, model, start, longest, counts, number >= TRUSTED_ROUNDS)
        model = {}
        for unit, seen in counts.items():
            of_unit = sum(seen.values())
            model[unit] = {run: n / of_unit for run, n in seen.items() if n / of_unit > 1e-6}
        print(f"  round {number + 1}: mean log-probability {total / len(examples):.3f}", flush=True)
    return model


def _unseen(length: int) -> float:
    return UNSEEN * 0.05**length


def _expect(
    example: Example,
    model: Model,
    start: Sequence[float],
    longest: int,
    counts: dict[str, dict[str, float]],
    strict: bool,
) -> float:
    """Adds the expected runs of one pair to the counts; its log-probability."""
    units, letters, weight = example
    size, last = len(units), len(letters)
    if last > longest * size:
        return 0.0
    forward = [[0.0] * (last + 1) for _ in range(size + 1)]
    forward[0][0] = 1.0
    steps: list[list[tuple[int, int, float]]] = []
    for at, unit in enumerate(units):
        known = model.get(unit, {})
        here, following, taken = forward[at], forward[at + 1], []
        for begin in range(max(0, last - longest * (size - at)), last + 1):
            if not here[begin]:
                continue
            for length in range(min(longest, last - begin) + 1):
                run = letters[begin : begin + length]
                share = known.get(run, _unseen(length)) if model else start[length]
                following[begin + length] += here[begin] * share
                taken.append((begin, begin + length, share))
        steps.append(taken)
    whole = forward[size][last]
    if whole <= 0:
        return 0.0
    if strict and log(whole) / (last + 1) < LEAST_FIT:
        return log(whole)
    behind = [0.0] * last + [1.0]
    for at in range(size - 1, -1, -1):
        before = [0.0] * (last + 1)
        counted = counts[units[at]]
        for begin, end, share in steps[at]:
            rest = share * behind[end]
            if rest:
                before[begin] += rest
                expected = forward[at][begin] * rest / whole
                if expected > 1e-4:
                    counted[letters[begin:end]] += expected * weight
        behind = before
    return log(whole)


def align(model: Model, units: Sequence[str], letters: str, longest: int) -> list[str] | None:
    """The likeliest run of each unit; None for a pair that doesn't fit."""
    size, last = len(units), len(letters)
    unreached = float("-inf")
    best = [[(unreached, 0)] * (last + 1) for _ in range(size + 1)]
    best[0][0] = (0.0, 0)
    for at, unit in enumerate(units):
        known = model.get(unit, {})
        for begin in range(last + 1):
            so_far = best[at][begin][0]
            if so_far == unreached:
                continue
            for length in range(min(longest, last - begin) + 1):
                share = known.get(letters[begin : begin + length], _unseen(length))
                worth = so_far + log(share)
                if worth > best[at + 1][begin + length][0]:
                    best[at + 1][begin + length] = (worth, length)
    if best[size][last][0] / (last + 1) < LEAST_FIT:
        return None
    runs, end = [], last
    for at in range(size, 0, -1):
        length = best[at][end][1]
        runs.append(letters[end - length : end])
        end -= length
    return runs[::-1]
